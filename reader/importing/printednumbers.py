"""Numbers that say which page of print begins amid a text, which of its paragraphs or which line:
none of its words, even where they stand within one."""

import re
from collections.abc import Container
from functools import cache

from reader.importing.partnames import Names, names_of
from reader.importing.vocabulary import alternatives, every

COUNTED = Names(
    r"(?:^|[\s_-])(?:page-?(?:num(?:ber)?s?|break)"
    r"|(?:para(?:graph)?|par|line|segment)-?num(?:ber)?s?)(?:$|[\s_-])|^ln$"
)
COUNTS = ("page", "par", "para", "paragraph", "line", "segment")
# Most pages have no such name.
SAID = (
    *(f"{one}{sign}num" for one in COUNTS for sign in ("", "-", "_")),
    *("pagebreak", "page-break", "page_break", '"ln"', "'ln'"),
)
NUMBER = re.compile(r"\W*(?:pg?\.?|page|seite|s\.)?\W*(?:\d{1,4}|[ivxlc]{1,7})?\W*", re.IGNORECASE)
CODE = ("pre", "code", "table")  # in which a number may be what is said
MARKS = ("span", "a", "b", "strong", "sup", "div", "p")


def clear_printed_numbers(body, text: str, kept: Container[str] = ()) -> None:
    """Take away the numbers of pages, paragraphs and lines; `text` is the whole page, and `kept`
    are names of places that have to stay, without their words."""
    if _page_ends().search(text):
        for mark in list(body.iter(*MARKS)):
            if _page_ends().fullmatch("".join(mark.itertext()).strip()):
                clear_number(mark, kept)
    folded = text.casefold()
    said = any(one in folded for one in SAID)
    for mark in list(body.iter(*MARKS)) if said else ():
        if _is_named(mark) and NUMBER.fullmatch("".join(mark.itertext())):
            clear_number(mark, kept)


def clear_number(mark, kept: Container[str] = ()) -> None:
    """Take a number away, with the name by which a list of contents leads to it: by its own number,
    as to a note. Of names that are `kept` one stays."""
    named = next((one.get("id") for one in mark.iter() if one.get("id") in kept), None)
    mark[:], mark.text = [], None
    mark.attrib.pop("id", None)
    if named:
        mark.set("id", named)


def _is_named(mark):
    if mark.get("role") == "doc-pagebreak":
        return True
    return COUNTED.has(names_of(mark)) and next(mark.iterancestors(*CODE), None) is None


@cache
def _page_ends():
    """Give the pattern of a line in brackets that says which page ends there."""
    said = alternatives(every("paged"))
    return re.compile(rf"\[\s*(?:{said})\s+(?:\d{{1,4}}|[ivxlc]{{1,7}})\s*\]", re.IGNORECASE)
