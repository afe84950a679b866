"""Running heads of a PDF: what stands at the edges of its pages and is none of its text."""

import textwrap

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf

ROWS = textwrap.wrap(" ".join([LONG, SECOND, THIRD] * 3), 88)


def body(number, rows=2):
    """Some lines of one long paragraph, which goes on from page to page."""
    part = ROWS[number * rows : (number + 1) * rows]
    return [(72, 700 - 14 * at, 11, row) for at, row in enumerate(part)]


def found_in(heads, rows=2):
    """What is read where the pages have these lines above their text."""
    pages = [[*head, *body(number, rows)] for number, head in enumerate(heads)]
    found = read(pdf(*pages))
    return [block.text for block in found.blocks], [piece.text for piece in found.dropped]


def test_numbers_that_grow_with_the_pages_tell_heads_whose_names_all_differ():
    names = ["Two banks", "The long frost", "The bell", "The bridge", "The hills", "The school"]
    heads = [[(72, 750, 9, f"{name} {at}")] for at, name in enumerate(names, 31)]
    texts, dropped = found_in(heads)
    assert texts == [" ".join(ROWS[:12])]
    assert len(dropped) == 6


def test_numbers_that_do_not_grow_with_the_pages_are_words_of_the_text():
    said = ["Two ferries in 1801", "A bell in 1764", "No bridge in 1689", "The frost of 1702"]
    texts, dropped = found_in([[(72, 714, 11, words)] for words in said])
    assert all(words in " ".join(texts) for words in said)
    assert dropped == []


@pytest.mark.parametrize("left", [72, 320])
def test_what_stands_above_two_left_pages_is_a_head(left):
    heads = [[(left, 750, 9, "The Two Banks")] if at in (1, 3) else [] for at in range(7)]
    texts, dropped = found_in(heads)
    assert texts == [" ".join(ROWS[:14])]
    assert dropped == ["The Two Banks"]


def test_heads_that_stand_on_one_line_are_told_by_those_of_other_pages():
    name, place = (72, 750, 9, "Anna Writer"), (420, 750, 9, "Amur, June 1689")
    both = (72, 750, 9, "Anna Writer Amur, June 1689")
    texts, dropped = found_in([[], [name], [place], [name], [place], [both], []])
    assert texts == [" ".join(ROWS[:14])]
    assert len(dropped) == 3


def test_what_stands_twice_at_the_edge_of_pages_that_are_far_apart_is_of_the_text():
    heads = [[(72, 714, 11, "The bell rang, 103")] if at in (0, 5) else [] for at in range(7)]
    assert found_in(heads)[1] == []


def test_a_head_above_one_line_alone_is_a_head():
    heads = [[(72, 750, 9, f"The Two Banks {at}")] for at in range(31, 38)]
    texts, _dropped = found_in(heads, rows=1)
    assert texts == [" ".join(ROWS[:7])]


def test_a_name_as_high_as_the_heads_of_other_pages_is_a_head():
    heads = [[(72, 750, 9, f"The Two Banks {at}")] for at in range(31, 38)]
    heads[3] = [(150, 750, 9, "Winter")]
    texts, dropped = found_in(heads)
    assert texts == [" ".join(ROWS[:14])]
    assert "Winter" in dropped


def test_what_ends_pages_at_the_distance_of_the_lines_of_the_text_is_of_the_text():
    last = (72, 658, 11, "So it was.")
    pages = [[*body(number, rows=3), *[last] * (number in (0, 3, 5))] for number in range(7)]
    found = read(pdf(*pages))
    assert " ".join(block.text for block in found.blocks).count("So it was.") == 3
    assert found.dropped == []


def test_a_head_at_the_distance_of_the_lines_of_the_text_stands_on_most_pages():
    texts, dropped = found_in([[(72, 714, 11, "The Two Banks")] if at else [] for at in range(7)])
    assert texts == [" ".join(ROWS[:14])]
    assert dropped == ["The Two Banks"]


def test_a_head_above_the_number_of_its_page_goes_with_it():
    heads = [
        [(72, 764, 9, "Anna Writer")] * (at < 34) + [(72, 750, 9, f"{at}")] for at in range(31, 38)
    ]
    texts, dropped = found_in(heads)
    assert texts == [" ".join(ROWS[:14])]
    assert "Anna Writer" in dropped


def test_what_returns_at_another_height_on_every_page_is_of_the_text():
    pages = [
        [*body(number), (72, 640 - 40 * number, 11, "The bell was rung.")] for number in range(7)
    ]
    found = read(pdf(*pages))
    assert " ".join(block.text for block in found.blocks).count("The bell was rung.") == 7
    assert found.dropped == []


def test_the_number_of_a_page_that_is_alone_and_its_title_in_small_letters_are_heads():
    title = [(72, 730, 18, "The ferry of the two", "F2"), (72, 708, 18, "banks", "F2")]
    rows = [(72, 670 - 14 * at, 11, row) for at, row in enumerate(ROWS[:8])]
    small, number = (250, 770, 8, "The ferry of the two banks"), (300, 40, 8, "1")
    found = read(pdf([small, *title, *rows, number]))
    assert found.title == "The ferry of the two banks"
    assert [block.text for block in found.blocks] == [" ".join(ROWS[:8])]
    reasons = {piece.text: piece.reason for piece in found.dropped}
    assert reasons == {"The ferry of the two banks": "page-head", "1": "page-number"}
    said = read(pdf([*title, *rows, (72, 670 - 14 * 8, 11, "1801")]))
    assert said.blocks[0].text.endswith("1801")


def test_a_head_with_the_number_of_its_page_on_either_side_is_one_that_returns():
    heads = [
        (72, 750, 9, f"{at} The Two Banks" if at % 2 else f"The Two Banks {at}") for at in (4, 5)
    ]
    found = read(pdf(*([head, *body(at)] for at, head in enumerate(heads))))
    assert [(piece.text, piece.reason) for piece in found.dropped] == [
        ("The Two Banks 4", "running-head")
    ]


CORNERS = {
    "a name and a number": [(72, 750, 9, "A journal of boats 12 (3)"), (480, 750, 9, "45")],
    "a number and a name": [(72, 750, 9, "46"), (380, 750, 9, "A journal of boats")],
    "a number alone": [(480, 750, 9, "45")],
    "a name and a number below": [(72, 40, 9, "A journal of boats"), (480, 40, 9, "45")],
}


@pytest.mark.parametrize("corner", CORNERS)
@pytest.mark.parametrize("others", [0, 1])
def test_a_number_in_the_corner_of_a_single_page_is_of_a_head(corner, others):
    heads = [[] for _ in range(others)] + [CORNERS[corner]]
    texts, dropped = found_in(heads, rows=6)
    assert texts == [" ".join(ROWS[: 6 * len(heads)])]
    assert "45" in " ".join(dropped) or "46" in " ".join(dropped)


@pytest.mark.parametrize(
    "head", [(72, 750, 16, "Lesson 5"), (72, 750, 11, "Lesson 5"), (300, 750, 11, "5")]
)
def test_a_number_in_a_title_or_above_the_middle_of_a_single_page_is_of_the_text(head):
    assert found_in([[head]], rows=6)[1] == []


def test_a_head_without_the_number_that_the_next_page_has_is_one_too():
    first, second = [(72, 750, 9, "The Two Banks")], [(72, 750, 9, "The Two Banks 12")]
    texts, dropped = found_in([first, second], rows=6)
    assert texts == [" ".join(ROWS[:12])]
    assert "The Two Banks" in dropped
