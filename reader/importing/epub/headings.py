"""Headings of an e-book that are paragraphs by their element, and headings by the name of their
style alone, as programs write them that set books for print."""

import re

from reader.importing.elements import HEADINGS, holds_block, words_in

RANK = "postil-rank"  # how far below the heading of its chapter one stands
NAMED = re.compile(
    r"(?:^|\s)(?:h(?:ead(?:ing)?)?[-_]?(?P<digit>[1-6])|(?P<letter>[a-d])[-_]?head(?:ing)?s?"
    r"|sub-?head(?:ing)?s?[-_]?(?P<sub>[1-6])?|section-?(?:title|head(?:ing)?)|heading)(?:$|\s)",
    re.IGNORECASE,
)
WITHIN = ("li", "td", "th", "dd", "dt", "pre", "figure", "aside", "blockquote", *HEADINGS)
LONGEST = 150  # characters
SHARE = 0.4  # of the paragraphs of a page: where more are named so, it is the name of the text


def find_named_headings(body) -> None:
    """Say of paragraphs which are headings by their names."""
    lines = [one for one in body.iter("p", "div") if _is_line(one)]
    named = [(one, NAMED.search(one.get("class") or "")) for one in lines]
    headings = [(line, found) for line, found in named if found and _may_head(line)]
    if len(headings) > SHARE * len(lines):
        return
    for line, found in headings:
        letter = found["letter"]
        rank = "abcd".index(letter.casefold()) + 1 if letter else found["digit"] or found["sub"]
        line.set(RANK, str(rank or 1))


def _is_line(element):
    return bool(words_in(element)) and not holds_block(element)


def _may_head(line):
    short = len(words_in(line)) <= LONGEST
    return short and next(line.iterancestors(*WITHIN), None) is None


def level_named(book) -> None:
    """Let headings that are so by their names alone stand below that of their chapter."""
    level = 0
    for line in book.iter(*HEADINGS, "p", "div"):
        rank = line.attrib.pop(RANK, None)
        if line.tag in HEADINGS:
            level = HEADINGS[line.tag]
        elif rank:
            line.tag = f"h{min(level + int(rank), 6)}"
