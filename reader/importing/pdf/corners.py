"""What stands in the corners of a page of a PDF whose text is short: a head that no other page may
have, and the number of the page."""

import re
from statistics import median

from reader.importing.lines import PAGE_NUMBER
from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import OTHER_SIZE
from reader.importing.pdf.tables import parted

FEW = 4  # pages
NEAR = 6  # points: what is as near to the edge of its text stands in a corner
LARGER = 1.07  # of the size of the text: a head is no larger
OFF = 1.6  # of its size: a head stands farther off the text
LEAST = 4  # lines of a page that may have a head
TITLE = 4  # lines at most
APART = 3  # of the size of its letters: a number in a corner stands as far off others
DIGITS = re.compile(r"[1-9]\d{0,3}")
ROMAN = re.compile(r"[\W_]*[ivxlc]{1,7}[\W_]*", re.IGNORECASE)


def mark_few(pages: list[list[Line]]) -> None:
    """Mark the heads of a text of a few pages, which may have none in common."""
    for lines in pages if len(pages) < FEW else ():
        _mark_cornered(lines)
        if len(pages) == 1:
            _mark_alone(lines)


def _mark_alone(lines):
    """Mark what stands off the text of a page that is alone: its number, and the title in small
    letters, which larger ones say below it, perhaps on several lines."""
    ordered = sorted((line for line in lines if not line.table), key=lambda line: -line.foot)
    if len(ordered) < LEAST:
        return
    (top, below), (above, bottom) = ordered[:2], ordered[-2:]
    far = above.foot - bottom.foot > OFF * bottom.size
    bottom.is_head = bottom.is_head or (is_page_number(bottom) and far)
    large = [line for line in ordered[1 : 1 + TITLE] if line.size > (1 + OTHER_SIZE) * top.size]
    said = " ".join(line.words for line in large).casefold()
    again = said.startswith(top.words.casefold())
    top.is_head = top.is_head or (again and top.foot - below.foot > OFF * top.size)


def _mark_cornered(lines):
    """Mark what stands at the top or at the foot of a page, off its text, where a number is in its
    corner: there may be no other page that has the same."""
    ordered = sorted((one for one in lines if not one.table), key=lambda one: -one.foot)
    if len(ordered) < LEAST:
        return
    usual = median(one.size for one in ordered)
    begin, end = min(one.left for one in ordered), max(one.right for one in ordered)
    for side in (ordered, ordered[::-1]):
        row = [one for one in side if abs(one.foot - side[0].foot) < 1]
        off = min((abs(one.foot - row[0].foot) for one in side if one not in row), default=0)
        parts = [part for one in row for part in parted(one, APART)]
        if off > OFF * usual and all(one.size <= LARGER * usual for one in row):
            corners = [one for one in parts if one.left - begin < NEAR or end - one.right < NEAR]
            for one in row if any(DIGITS.fullmatch(part.words) for part in corners) else ():
                one.is_head = True


def is_page_number(line: Line) -> bool:
    """Whether nothing but a number is on a line."""
    return bool(PAGE_NUMBER.match(line.words) or ROMAN.fullmatch(line.words))
