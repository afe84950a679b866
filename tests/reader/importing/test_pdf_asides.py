"""Boxes beside the text of a PDF, around which its lines are shorter."""

import textwrap

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import column
from tests.reader.importing.test_pdf_tables import across, down

WORDS = f"{LONG} {SECOND} {THIRD}"
BOX = ["Nine lanterns went out", "and nine came back,", "but not on the last day."]
FULL, SHORT, ROWS = 88, 50, 5
FRAMES = {
    "a frame": (True, [670, 605]),
    "a line above it and one below": (False, [670, 605]),
}


def around(side):
    """A long paragraph whose second to sixth line are shorter, and the words of a box there."""
    first, *rest = textwrap.wrap(WORDS, FULL)
    beside = textwrap.wrap(" ".join(rest), SHORT)[:ROWS]
    others = textwrap.wrap(WORDS[len(" ".join([first, *beside])) + 1 :], FULL)
    left = 72 if side == "right" else 262
    page = [(72, 680, 11, first)]
    page += [(left, 666 - 14 * at, 11, row) for at, row in enumerate(beside)]
    page += [(72, 666 - 14 * (ROWS + at), 11, row) for at, row in enumerate(others)]
    box = 370 if side == "right" else 82
    return page, [(box, 650 - 14 * at, 9, row, "F1") for at, row in enumerate(BOX)]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_box_beside_the_text_is_read_after_it(side, frame):
    page, box = around(side)
    left, right = (362, 490) if side == "right" else (74, 250)
    framed, heights = FRAMES[frame]
    drawn = across(*heights, left=left, right=right)
    drawn += down(left, right, top=670, bottom=605) if framed else []
    below = column(SECOND, LONG, top=500)
    found = read(pdf([*page, *box, *drawn, *below])).blocks
    assert [one.text for one in found] == [WORDS, SECOND, LONG, " ".join(BOX)]


def test_a_box_in_a_column_of_the_page_stays_in_it():
    left = [*column(LONG, left=72, width=42), *column(SECOND, left=72, width=42, top=480)]
    box = [(80, 580 - 12 * at, 9, row, "F1") for at, row in enumerate(BOX)]
    drawn = [*across(600, 540, left=74, right=280), *down(74, 280, top=600, bottom=540)]
    right = column(THIRD, LONG, SECOND, left=320, width=42)
    found = read(pdf([*left, *box, *drawn, *right])).blocks
    assert [one.text for one in found] == [LONG, "\n".join(BOX), SECOND, THIRD, LONG, SECOND]
