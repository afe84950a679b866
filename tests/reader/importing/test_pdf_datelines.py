"""The place and the day of a letter in a PDF, right above whom it is to."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in, texts


def letter(day, left=72, to="Dear sister,"):
    """What comes of a letter below two paragraphs, with no white between its first lines."""
    page = [*set_in(LONG, top=740), *set_in(THIRD, top=690), (left, 640, 11, day)]
    page += [(72, 626, 11, to), *set_in(SECOND, top=600), *set_in(THIRD, top=540)]
    return texts(page)[2:-1]


@pytest.mark.parametrize("left", [72, 400])
@pytest.mark.parametrize(
    "day", ["Kazan, 3 May 1907", "On the Amur, May 3, 1907.", "Basel, den 3. Mai 1907"]
)
def test_a_place_and_a_day_stand_apart_from_whom_a_letter_is_to(day, left):
    assert letter(day, left) == [day, "Dear sister,", SECOND]


@pytest.mark.parametrize("line", ["Kazan, in the spring", "The frost of 1907 was long"])
def test_a_line_without_a_day_goes_on_as_it_did(line):
    assert letter(line) == [f"{line} Dear sister,", SECOND]


def test_a_day_at_the_end_of_a_full_line_stays_in_its_sentence():
    rows = [
        "Nobody on either bank knew of it, though all had stood there on the 3 May 1907",
        "when the bell was rung for the first time, and a second time in the evening.",
    ]
    drawn = [(72, 720 - 14 * at, 11, row) for at, row in enumerate(rows)]
    found = read(pdf([*drawn, *set_in(SECOND, top=660), *set_in(THIRD, top=560)])).blocks
    assert found[0].text == " ".join(rows)
