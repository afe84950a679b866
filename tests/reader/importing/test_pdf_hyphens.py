"""Hyphens at the ends of the lines of a PDF: some broke a word there, and some are its own."""

import pytest

from reader.importing import read
from reader.printing import can_print
from tests.reader.importing.files import pdf
from tests.reader.importing.test_pdf import set_in
from tests.reader.importing.test_pdf_set import pdf_of

WORDS = (
    "The flat-bottomed, coal-black boat belonged to a short-tempered ferryman, whose half-brother "
    "had bought it second-hand from a bankrupt salt-works. Passengers remembered afterwards that "
    "its wheel-house was sea-green, and that the silver-plated anchor had disappeared immediately "
    "after the extraordinarily well-attended inauguration of the customs-house on the other bank. "
    "Nobody interviewed the six-year-old granddaughter of the harbour-master, though her testimony "
    "concerning the down-stream lanterns was considered substantially over-cautious throughout."
)


def words_of(data):
    return " ".join(block.text for block in read(data).blocks)


@pytest.mark.skipif(not can_print(), reason="Pango is not installed")
@pytest.mark.parametrize("width", range(60, 130, 15))
def test_a_hyphen_that_is_drawn_as_no_typed_one_broke_its_word(width):
    look = f"body {{ width: {width}mm }} p {{ text-align: justify; hyphens: auto }}"
    page = f'<html lang="en"><style>{look}</style><p>{WORDS}</p><p>{WORDS}</p></html>'
    assert words_of(pdf_of(page)) == f"{WORDS} {WORDS}"


@pytest.mark.parametrize("program", ["Skia/PDF m142", "Microsoft Word"])
@pytest.mark.parametrize("width", range(40, 90, 10))
def test_where_long_words_are_not_broken_all_hyphens_are_typed(program, width):
    page = [*set_in(WORDS, width=width), *set_in(WORDS, top=420, width=width)]
    assert words_of(pdf(page, info=f"/Producer ({program})")) == f"{WORDS} {WORDS}"


def test_where_long_words_are_broken_a_hyphen_may_be_of_none():
    first = ["The boat of the ferryman was remem-", "bered by all the passengers who had inter-"]
    lines = [*first, "viewed the granddaughter on the other", "bank, where a bell was rung."]
    page = [(72, 700 - 14 * at, 11, line) for at, line in enumerate(lines)]
    data = pdf(page, info="/Producer (Microsoft Word)")
    assert "was remembered by all the passengers who had interviewed the gran" in words_of(data)


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Here stood a six-", "year-old granddaughter who rang it.", "six-year-old"),
        ("Here stood a six-year-", "old granddaughter who rang the bell.", "six-year-old"),
        ("Here stood the 6-", "year-old granddaughter who rang it.", "6-year-old"),
        ("Here stood the bell-", "rope-maker who had rung the bell.", "bell-rope-maker"),
        ("Here stood one with a wait-and-", "see look who had rung the bell.", "wait-and-see"),
        ("Here stood the ever-so-", "grey one who had rung the bell.", "ever-so-grey"),
        # Broken, and of one word.
        ("Here stood the govern-", "ment-owned ferry with its old bell.", "government-owned"),
        ("Here stood the six-", "teen-year-old boy who had rung it.", "sixteen-year-old"),
        ("Here stood a self-appoint-", "ed ferryman who had rung the bell.", "self-appointed"),
    ],
)
def test_a_compound_of_three_keeps_its_hyphen_where_a_line_ends_in_it(above, below, joined):
    lines = [
        "The boat of the ferryman was remem-", "bered by all the passengers who had inter-",
        "viewed the others on the far side, with a", "rope and one bell, and it was ever-so-grey.",
        above, below,
    ]  # fmt: skip
    page = [(72, 700 - 14 * at, 11, line) for at, line in enumerate(lines)]
    found = words_of(pdf(page))
    assert f" {joined} " in found
    assert "remembered by all the passengers who had interviewed" in found
