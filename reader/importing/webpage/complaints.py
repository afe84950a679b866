"""What the program that was to write a page complains of: before it begins, or amid it."""

import re
from html import unescape

from reader.importing.markup import UNDONE

BEGINS = re.compile(r"<!doctype\s+html\b", re.IGNORECASE)
REACH = 20_000  # characters within which a page has to begin
UNSAID = re.compile(r"<!--(?>.*?-->)|<\?[^<>]*>", re.DOTALL)
ENVELOPE = re.compile(r"\s*<document>", re.IGNORECASE)  # of an archive, which is no complaint
# With what programs mark up a complaint; where there is more, the page has begun.
WITHIN = frozenset("a b code em font i small span strong tt u".split())
MARKS = WITHIN | frozenset("br p pre table tbody td th tr".split())
TAG = re.compile(r"</?([A-Za-z][\w:-]*)[^<>]*>")
LONGEST = 4000  # characters
# As PHP marks up what it complains of, wherever it does.
AMID = re.compile(
    r"(?:<br\s*/?>\s*)?<b>\s*(?:Deprecated|Notice|Warning|Strict Standards"
    r"|(?:Catchable )?Fatal error|Parse error)\s*</b>:\s[^<>]{1,600}?\sin\s+<b>[^<>]{1,300}</b>"
    r"\s+on\s+line\s+<b>\d+</b>(?:\s*<br\s*/?>)?"
)


def part_complaints(text: str) -> tuple[str, str]:
    """Give the words of which a program complains, "" where it does not, and the page without."""
    before, text = _part_beginning(text)
    said = [before] if before else []

    def take(found):
        said.append(_words_of(found[0]))
        return " "

    page = AMID.sub(take, text)
    return "\n".join(said)[:LONGEST], page


def _part_beginning(text):
    """Give the words before the line with which a page says that it begins, "" where there are
    none, and the page from there on."""
    begins = BEGINS.search(text, 0, REACH)
    before = text[: begins.start()] if begins else ""
    if not before.strip() or ENVELOPE.match(before):
        return "", text
    said = UNSAID.sub(" ", UNDONE.sub(" ", before))
    if any(found[1].casefold() not in MARKS for found in TAG.finditer(said)):
        return "", text
    words = _words_of(said)
    return (words[:LONGEST], text[begins.start() :]) if words else ("", text)


def _words_of(marked):
    plain = TAG.sub(lambda tag: "" if tag[1].casefold() in WITHIN else " ", marked)
    return " ".join(unescape(plain).split()).strip("\ufeff ")
