"""What letters of a PDF say that each stand by themselves: spaces, accents, what is drawn twice."""

import textwrap

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf

SIZE = 11


def texts(*page):
    return [block.text for block in read(pdf(list(page))).blocks]


def drawn(words, top, kerned=250, narrow=(), font="F1"):
    """Lines in which no space is drawn: white stands between the words, in thousandths of the size
    of the letters. It is 100 behind the words in `narrow`."""
    lines = []
    for at, row in enumerate(textwrap.wrap(words, 88)):
        inside = " ".join(
            f"({word}) {-100 if word in narrow else -kerned}" for word in row.split(" ")
        )
        lines.append(f"BT /{font} {SIZE} Tf 1 0 0 1 72 {top - 14 * at} Tm [{inside}] TJ ET")
    return lines


def over(left, foot, accent, letter, rest, kern):
    """An accent, the letter that stands below it, and the rest of its word: the way back from the
    accent to where the letter begins is `kern`, in thousandths of the size."""
    shown = f"[({accent}) {kern} ({letter}{rest})] TJ"
    return f"BT /F1 {SIZE} Tf 1 0 0 1 {left} {foot} Tm {shown} ET"


def test_a_space_that_is_narrow_behind_one_letter_is_a_space():
    assert texts(*drawn(LONG, 700, narrow=["of", "ferry", "bank"]), *drawn(SECOND, 640)) == [
        LONG,
        SECOND,
    ]


def test_a_line_with_too_many_words_has_its_spaces():
    assert texts(*drawn(LONG, 700), *drawn(SECOND, 640, kerned=150))[1] == SECOND


def test_letters_that_are_set_apart_are_one_word():
    wide = "BT /F1 11 Tf 1.2 Tc 1 0 0 1 72 580 Tm [(winter)] TJ ET"
    assert texts(*drawn(LONG, 700), *drawn(SECOND, 640), wide)[2] == "winter"


def test_capitals_with_white_between_them_are_one_word():
    caps = "BT /F1 11 Tf 1 0 0 1 72 580 Tm [(The W) -100 (LG of the winter)] TJ ET"
    assert "WLG" in texts(*drawn(LONG, 700), *drawn(SECOND, 640), caps)[2]


@pytest.mark.parametrize(
    ("accent", "letter", "kern", "word"),
    [("´", "e", 445, "école"), ("¨", "o", 445, "öcole"), ("ˆ", "i", 305, "îcole")],
)
def test_an_accent_that_is_drawn_by_itself_is_carried_by_its_letter(accent, letter, kern, word):
    page = [over(72, 580, accent, letter, "cole", kern), (110, 580, SIZE, "of the two villages")]
    assert texts(*drawn(LONG, 700), *page)[1] == f"{word} of the two villages"


def test_an_accent_that_is_drawn_long_after_its_letter_is_carried_by_it():
    last = [(72, 580, SIZE, "uber den Fluss"), (72, 566, SIZE, "und zur"), (73.4, 580, SIZE, "¨")]
    assert texts(*drawn(LONG, 700), *last)[1].startswith("über den Fluss")


def test_an_accent_between_two_letters_stays_where_it_stands():
    assert texts(*drawn(LONG, 700), (72, 580, SIZE, "the l´eau of it"))[1] == "the l´eau of it"


def test_a_text_that_is_drawn_twice_is_read_once():
    page = [*drawn(LONG, 700), *drawn(SECOND, 640), *drawn(THIRD, 580)]
    assert texts(*page, *page) == [LONG, SECOND, THIRD]
