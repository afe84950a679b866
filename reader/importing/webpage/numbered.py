"""Numbers that count the parts of a text and are none of its words: of the pages that it was
printed on, of its paragraphs, of lines of verse; and the signs of items, which their list gives."""

import re

from reader.importing.elements import HEADINGS, words_in
from reader.importing.printednumbers import clear_number, clear_printed_numbers

SIGN = re.compile(r"[•◦▪‣·∙●○■□–—*-]")
LABEL = re.compile(r"\s*(?:\((?:\d{1,3}|[a-z]{1,3})\)|§?\s?\d{1,3}[a-z]?(?:\.\d{1,3}){0,4}[.)]?)")
LABELLED = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li")
SEVERAL = 3  # numbers that count the parts of a text
INLINE = ("span", "b", "strong", "i")


def clear_numbers(body, text: str) -> None:
    """Take away the numbers of pages, paragraphs and lines; `text` is the whole page."""
    clear_printed_numbers(body, text)
    _clear_counted(body)


def _clear_counted(body):
    """Take away the numbers that count the parts of a text, 1 to 3 at least, where each stands
    alone before one paragraph or a heading."""
    counted: dict[tuple, list] = {}
    for mark in body.iter("span", "div", "p", "b", "strong"):
        words = (mark.text or "").strip()
        if words.isdecimal() and not len(mark) and _counts_what_follows(mark):
            counted.setdefault((mark.tag, mark.get("class"), mark.getparent().tag), []).append(mark)
    for marks in counted.values():
        numbers = [int(mark.text) for mark in marks]
        if len(numbers) >= SEVERAL and numbers == [*range(1, len(numbers) + 1)]:
            for mark in marks:
                clear_number(mark)


def _counts_what_follows(mark):
    """Whether a number stands first in a part of its own, before one paragraph or a heading."""
    part, following = mark.getparent(), mark.getnext()
    if part.tag not in ("div", "section", "article", "li") or (part.text or "").strip():
        return False
    if mark.getprevious() is not None or following is None or (mark.tail or "").strip():
        return False
    return following.tag in HEADINGS or (following.tag == "p" and following.getnext() is None)


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
