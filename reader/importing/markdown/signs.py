"""Signs within a line that programs for notes and papers add to Markdown and CommonMark does not
know, as the words that their readers see: `[[Page|words]]`, `==words==`, `[words]{.small}`."""

import re

from reader.importing.html.raising import COUNTED, lowered, raised
from reader.importing.lines import outside_of_code
from reader.importing.markdown.bounds import without_bounds
from reader.importing.markdown.cites import cites, with_citations
from reader.importing.markdown.codes import without_orders
from reader.importing.markdown.lists import with_examples, with_lists
from reader.importing.markdown.tables import with_tables
from reader.importing.vocabulary import every

# What is nobody's sign: code, where a link leads, an address, a tag, and a formula of TeX.
SHIELD = (
    r"\\[\\`]|(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|\]\([^()\s]*(?:\s\"[^\"]*\")?\)|\bhttps?://[^\s<>()\[\]]+|<[A-Za-z/!][^<>]*>"
    r"|\$\$.+?\$\$|(?<![\\$\w])\$(?=[^\s$])[^$]{1,200}?(?<=[^\s$\\])\$(?![\d$])"
)
ATTRIBUTE = r"(?:[#.][^\s{}#.=][^\s{}=]*|-|=\w+|[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s{}\"']+))"
ATTRIBUTES = rf"\{{:?\s*{ATTRIBUTE}(?:\s+{ATTRIBUTE})*\s*\}}"
INSIDE = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\])"  # brackets in two others
HEADING = re.compile(rf"^(\s{{0,3}}#{{1,6}}\s.*?)[ \t]*(?:{ATTRIBUTES}[ \t]*)+$", re.MULTILINE)
COMMENT = re.compile(rf"{SHIELD}|(?<![\w%])(?P<own>%%(?!%).+?%%(?!%))", re.DOTALL)
SPAN = re.compile(rf"{SHIELD}|(?<![\\!])\[(?P<own>{INSIDE}*+)\](?:{ATTRIBUTES})+", re.DOTALL)
BEHIND = re.compile(rf"{SHIELD}|(?<=[)`*\]])(?<!\\.)(?P<own>(?:{ATTRIBUTES})+)")
HIGHLIGHT = re.compile(
    rf"{SHIELD}|(?<![=A-Za-z0-9\\])==(?![=\s])(?P<own>.{{0,800}}?[^\s=])==(?!=)", re.DOTALL
)
ABOVE = re.compile(rf"{SHIELD}|(?<![\\^\[])\^(?P<own>(?=[^_])[\w+\-−=().,*′°]{{1,20}})\^(?!\^)")
BELOW = re.compile(rf"{SHIELD}|(?<=[^\s~\\])~(?P<own>[\w+\-−=(),*]{{1,20}})~(?!~)")
PAGE = re.compile(rf"{SHIELD}|(?<![\\\[!])\[\[(?P<own>[^\[\]\n]{{1,160}})\]\](?![(\[:])")
NEAR = 12  # letters before an ordinal that may say the number
PARTS = re.compile(r"\\?\|")
A_BLOCK = re.compile(r"(?:(?<=\s)|^)\^[a-z\d-]*[a-z][a-z\d-]*\Z", re.IGNORECASE)
SENTENCE = re.compile(r".*[.!?…。！？]|\d{1,3}", re.DOTALL)
FIXED_SPACE = re.compile(r"(?<!\\)\\ (?=\S)")
LONG_DASH = re.compile(r"(?<![-!|:])---(?![-|:>])")
SHORT_DASH = re.compile(r"(?<=\d)--(?=\d)|(?<=\s)--(?=\s)")
RULE_OR_TABLE = re.compile(r"^[\s|:+=-]+$")
PARAGRAPHS = re.compile(r"(\n[ \t]*(?:\n[ \t]*)*\n)")
ITEM = re.compile(r"\s{0,3}(?:[-*+]|\d{1,9}[.)]|\(@\w*\)|\[\^)\s?")


def as_meant(text: str, is_citing: bool = False) -> tuple[str, list[str]]:
    """Give clean `text` of Markdown as the programs that know more signs than CommonMark show it,
    and a list of what it calls for that is not in the file. One that `is_citing` has a list of
    works somewhere."""
    text = outside_of_code(with_examples(text), lambda part: with_lists(with_tables(part)))
    text, aside = without_orders(text)
    text = without_bounds(text)
    is_citing = is_citing or cites(text)
    return outside_of_code(text, lambda part: with_words(part, is_citing)), aside


def with_words(text: str, is_citing: bool = False) -> str:
    """Give `text` of Markdown, in which no code is fenced, with words for such signs; in one that
    cites (`is_citing`), "@" stands before works, and not before people."""
    parts, in_item = PARAGRAPHS.split(text), False
    for at, part in enumerate(parts):
        is_in = part.startswith((" ", "\t"))
        in_item = in_item if is_in else bool(ITEM.match(part))
        if at % 2 == 0 and (in_item or not _is_code(part)):
            parts[at] = _in_paragraph(part, is_citing)
    return "".join(parts)


def _is_code(paragraph):
    return all(line.startswith(("    ", "\t")) for line in paragraph.split("\n"))


def _in_paragraph(words, is_citing):
    words = _put(COMMENT, lambda found: "", words)
    words = _put(PAGE, _page, words)
    words = HEADING.sub(r"\1", words)
    words = with_citations(words) if is_citing else words
    words = _put(SPAN, lambda found: found["own"], words)
    words = _put(BEHIND, lambda found: "", words)
    words = _put(HIGHLIGHT, lambda found: found["own"], words)
    words = _put(ABOVE, _above, words)
    words = _put(BELOW, lambda found: lowered(found["own"]), words)
    words = FIXED_SPACE.sub(" ", A_BLOCK.sub("", words))
    return "\n".join(map(_with_dashes, words.split("\n")))


def _put(pattern, given, words):
    """Put what is `given` for it where the sign of a pattern stands, and leave what is none."""
    return pattern.sub(lambda found: found[0] if found["own"] is None else given(found), words)


def _page(found):
    """Give the words of a link to another page of somebody's notes."""
    target, *words = PARTS.split(found["own"], maxsplit=1)
    if not words and SENTENCE.fullmatch(target):
        return found[0]  # what an editor has put into brackets
    if words and words[0].strip():
        return words[0].strip()
    name, *places = target.split("#")
    places = [place.strip() for place in places if place.strip() and place[0] != "^"]
    name = name.strip().removesuffix(".md").rpartition("/")[2]
    return " > ".join(filter(None, [name, *places])) or target


def _above(found):
    before = found.string[max(0, found.start() - NEAR) : found.start()]
    is_ordinal = found["own"] in every("ordinals") and COUNTED.search(before)
    return found["own"] if is_ordinal else raised(found["own"])


def _with_dashes(line):
    if RULE_OR_TABLE.match(line):
        return line
    return SHORT_DASH.sub("–", LONG_DASH.sub("—", line))
