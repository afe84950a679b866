"""Numbers that count the parts of a text and are none of its words: of the pages that it was
printed on, of its paragraphs, of lines of verse; and the signs of items, which their list gives."""

import re
from functools import cache

from reader.importing.elements import words_in
from reader.importing.siteparts import Names, names_of
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
SIGN = re.compile(r"[•◦▪‣·∙●○■□–—*-]")
LABEL = re.compile(r"\s*(?:\((?:\d{1,3}|[a-z]{1,3})\)|§?\s?\d{1,3}[a-z]?(?:\.\d{1,3}){0,4}[.)]?)")
LABELLED = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li")
INLINE = ("span", "b", "strong", "i")
MARKS = ("span", "a", "b", "strong", "sup", "div", "p")


def clear_numbers(body, text: str) -> None:
    """Take away the numbers of pages, paragraphs and lines; `text` is the whole page."""
    if _page_ends().search(text):
        for mark in list(body.iter(*MARKS)):
            if _page_ends().fullmatch("".join(mark.itertext()).strip()):
                _clear(mark)
    folded = text.casefold()
    said = any(one in folded for one in SAID)
    for mark in list(body.iter(*MARKS)) if said else ():
        if _is_named(mark) and NUMBER.fullmatch("".join(mark.itertext())):
            _clear(mark)


def part_labels(body) -> None:
    """Part the number of a heading or of a paragraph from its words, where the page does so by its
    style alone."""
    for block in body.iter(*LABELLED):
        label = next(iter(block), None)
        if label is None or label.tag not in INLINE or (block.text or "").strip():
            continue
        following = label.getnext()
        words = label.tail or ("" if following is None else following.text or "")
        if LABEL.fullmatch("".join(label.itertext())) and words[:1].isupper():
            label.tail = f" {label.tail or ''}"


def clear_markers(body) -> None:
    """Take away the sign or the number with which the items of a list begin beside its own."""
    for listed in body.iter("ul", "ol"):
        items = listed.findall("li")
        for at, item in enumerate(items, start=1):
            mark = next(iter(item), None)
            if mark is None or mark.tag not in INLINE or (item.text or "").strip():
                continue
            words = words_in(mark)
            numbered = listed.tag == "ol" and words.strip("().") == str(at)
            if (SIGN.fullmatch(words) or numbered) and words_in(item) != words:
                mark[:], mark.text = [], None


def _clear(mark):
    """Take a number away, with the name by which a list of contents leads to it: by its own number,
    as to a note."""
    mark[:], mark.text = [], None
    mark.attrib.pop("id", None)


def _is_named(mark):
    if mark.get("role") == "doc-pagebreak":
        return True
    return COUNTED.has(names_of(mark)) and next(mark.iterancestors(*CODE), None) is None


@cache
def _page_ends():
    """Give the pattern of a line in brackets that says which page ends there."""
    said = alternatives(every("paged"))
    return re.compile(rf"\[\s*(?:{said})\s+(?:\d{{1,4}}|[ivxlc]{{1,7}})\s*\]", re.IGNORECASE)
