"""What the pages of a PDF have and its text has not: running heads and the numbers of pages."""

import re
from collections import Counter, defaultdict

from reader.importing.lines import PAGE_NUMBER
from reader.importing.pdf.lines import Line

EDGE = 2  # lines at the top and at the bottom of a page that may be a head
NEAR = 6  # points within which heads stand equally high
ROMAN = re.compile(r"[\W_]*[ivxlc]{1,7}[\W_]*", re.IGNORECASE)
LONGEST_HEAD = 120  # characters


def mark_heads(pages: list[list[Line]]) -> None:
    """Mark the lines at the edges of pages that are not of the text."""
    edges = [(line, place) for lines in pages for line, place in _edges(lines)]
    shapes = Counter()
    for shape, _page in {(_shape(line), line.page) for line, _ in edges}:
        shapes[shape] += 1
    if len(pages) < 2:
        return
    several = 2 if len(pages) < 6 else 3
    heights = defaultdict(set)
    for line, _ in edges:
        line.is_head = is_page_number(line) or (
            shapes[_shape(line)] >= several and bool(_shape(line))
        )
        if line.is_head:
            heights[round(line.foot / NEAR)].add(line.page)
    for line, place in edges:
        # The name of a chapter stands where other pages have theirs, beside a number or alone.
        at = round(line.foot / NEAR)
        pages_there = len(heights[at] | heights[at - 1] | heights[at + 1])
        numbered = re.match(r"\d{1,4}\s|.*\s\d{1,4}$", line.words)
        if place == 0 and numbered and pages_there >= several and len(line.words) < LONGEST_HEAD:
            line.is_head = True
    for lines in pages:
        _keep_inner(lines)


def is_page_number(line: Line) -> bool:
    """Whether nothing but a number is on a line."""
    return bool(PAGE_NUMBER.match(line.words) or ROMAN.fullmatch(line.words))


def _keep_inner(lines):
    """Between a head and the edge of its page there is no text."""
    for side in _sides(lines):
        if len(side) > 1 and side[1].is_head and not side[0].is_head:
            side[1].is_head = False


def _sides(lines):
    ordered = sorted(lines, key=lambda line: -line.foot)
    return ordered[:EDGE], ordered[::-1][:EDGE]


def _edges(lines):
    """Give the first and last lines of a page with how far from the edge they stand."""
    seen = set()
    for side in _sides(lines):
        for place, line in enumerate(side):
            if id(line) not in seen and not line.table and len(line.words) < LONGEST_HEAD:
                seen.add(id(line))
                yield line, place


def _shape(line):
    """Give what returning lines have in common; a title is larger than the head that repeats it."""
    words = re.sub(r"[\W_]+", " ", re.sub(r"\d+", "0", line.words.casefold())).strip()
    return words and f"{words} {round(line.size)}"
