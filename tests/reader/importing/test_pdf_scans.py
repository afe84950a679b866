"""Scanned pages of a PDF with the letters that a program recognised on them."""

import random
import textwrap

import pytest

from reader.importing import read
from tests import picture_files
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf, pixels

SCAN = pixels(picture_files.drawn(size=(320, 400)))
WHOLE = "q 612 0 0 792 0 0 cm /P1 Do Q"
NOTE = "1 The register of the parish has it so; the school has it otherwise."


def recognised(paragraphs, top=700, size=9, width=80, seed=1, apart=14):
    """Lines as they are recognised: each word has a size of its own, as wide as it was printed, and
    stands a little higher or lower than the last."""
    chance, drawn = random.Random(seed), []
    for words in paragraphs:
        for at, row in enumerate(textwrap.wrap(words, width)):
            left = 72 if at else 86
            for word in row.split():
                share, foot = chance.uniform(0.9, 1.1), top + chance.uniform(-0.5, 0.5)
                look = f"3 Tr /F4 {share * size:.2f} Tf {100 / share:.1f} Tz"
                drawn.append(f"BT {look} 1 0 0 1 {left} {foot:.2f} Tm ({word}) Tj ET")
                left += 0.6 * size * (len(word) + 1)
            top -= apart
    return drawn


@pytest.mark.parametrize("seed", range(4))
def test_paragraphs_of_a_scan_are_whole_though_each_word_has_a_size_of_its_own(seed):
    page = [WHOLE, *recognised([LONG, SECOND, THIRD], seed=seed)]
    found = read(pdf(page, pictures=[SCAN])).blocks
    assert [block.text for block in found] == [LONG, SECOND, THIRD]


def test_notes_at_the_foot_of_a_scan_stay_notes():
    small = recognised([NOTE], top=110, size=7, apart=10)
    page = [WHOLE, *recognised([LONG, SECOND, THIRD]), *small]
    found = read(pdf(page, pictures=[SCAN])).blocks
    assert [block.text for block in found] == [LONG, SECOND, THIRD, f"[1] {NOTE[2:]}"]


def test_sizes_that_were_chosen_stay_on_a_page_that_a_picture_fills():
    title = (72, 740, 12.5, "The Two Banks of the River", "F2")
    rows = textwrap.wrap(f"{LONG} {SECOND}", 80)
    page = [WHOLE, title, *((72, 700 - 14 * at, 11, row) for at, row in enumerate(rows))]
    assert read(pdf(page, pictures=[SCAN])).title == "The Two Banks of the River"
