"""Pages of a PDF whose lines go down, from the right to the left."""

from reader.importing.pdf.downwards import goes_down, laid_on_side
from reader.importing.pdf.letter import Letter
from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.reading import lines_of
from reader.importing.pdf.turns import CLOCKWISE

LINES = ["北岸の夜の渡し船は、決して", "美しい船ではなかった。川沿", "いの人々はそれを棺の蓋と呼"]
HIGH, SIZE = 600, 10


def letter(sign, left, foot, wide=SIZE):
    return Letter(sign, left, left + wide, foot, SIZE, False, False)


def page(lines):
    """Lines as they are drawn, with commas in a corner of their place."""
    for at, line in enumerate(lines):
        for below, sign in enumerate(line):
            left, wide = 300 - 18 * at, SIZE
            if sign in "、。":
                left, wide = left + 7, 3
            yield 0, letter(sign, left, 500 - 10 * below, wide)


def words_of(found):
    letters, across = laid_on_side(found, HIGH)
    lines = lines_of(Sheet(letters, HIGH, 400), 0)
    return [line.words for line in lines], "".join(one.sign for one in across)


def test_lines_that_go_down_are_read_from_the_right():
    found = list(page(LINES))
    assert goes_down(found)
    assert words_of(found) == (LINES, "")


def test_lines_that_go_along_are_none_that_go_down():
    along = [
        (0, letter(sign, 72 + 10 * at, 500 - 18 * row))
        for row, line in enumerate(LINES)
        for at, sign in enumerate(line)
    ]
    assert not goes_down(along)


def test_a_number_may_stand_in_the_place_of_a_sign():
    found = list(page(["北岸の年に", *LINES]))
    digits = [(0, letter("1", 300, 450, 5)), (0, letter("2", 305, 450, 5))]
    (first, *_), across = words_of([*found[:5], *digits, *found[5:]])
    assert (first, across) == ("北岸の年に12", "")


def test_words_on_their_side_are_of_the_line():
    found = list(page(LINES))
    latin = [
        (CLOCKWISE, letter(sign, HIGH - 380 + 5 * at, 301, 5)) for at, sign in enumerate("boat")
    ]
    lines, across = words_of([*found[:13], *latin, *found[13:]])
    assert (lines, across) == ([f"{LINES[0]}boat", *LINES[1:]], "")


def test_what_goes_across_such_a_page_is_apart():
    head = [(0, letter(sign, 200 + 10 * at, 560)) for at, sign in enumerate("夜の船")]
    number = [(0, letter("7", 280, 40, 5))]
    assert words_of([*head, *page(LINES), *number]) == (LINES, "夜の船7")
