"""What stands before a page begins: the complaint of the program that was to write it."""

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


def part_complaint(text: str) -> tuple[str, str]:
    """Give the words before the line with which a page says that it begins, "" where there are
    none, and the page from there on."""
    begins = BEGINS.search(text, 0, REACH)
    before = text[: begins.start()] if begins else ""
    if not before.strip() or ENVELOPE.match(before):
        return "", text
    said = UNSAID.sub(" ", UNDONE.sub(" ", before))
    if any(found[1].casefold() not in MARKS for found in TAG.finditer(said)):
        return "", text
    plain = TAG.sub(lambda tag: "" if tag[1].casefold() in WITHIN else " ", said)
    words = " ".join(unescape(plain).split()).strip("\ufeff ")
    return (words[:LONGEST], text[begins.start() :]) if words else ("", text)
