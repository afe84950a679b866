"""Laws and contracts in PDFs: their paragraphs with numbers in brackets, their running heads."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in

SHORT = ["The boat belongs to both villages.", "Nobody owns the river.", "The bell is rung twice."]
LETTERS = ["a) the rope,", "b) the bell,", "c) the pole."]


def under(*parts, top=700):
    """Parts of a text under one another, each (words, how far its lines stand in)."""
    drawn = []
    for words, (first, others) in parts:
        for at, line in enumerate(set_in(words, top=top, width=80 - others // 3)):
            drawn.append((72 + (others if at else first), *line[1:]))
        top = drawn[-1][1] - 16
    return drawn


def blocks(*parts):
    wide = LONG + " " + SECOND
    found = read(pdf([*under((wide, (0, 0)), *parts), *under((wide, (0, 0)), top=200)]))
    return [(block.kind, block.markdown) for block in found.blocks[1:-1]]


@pytest.mark.parametrize("places", [(0, 0), (20, 20), (20, 40)])
def test_long_paragraphs_with_numbers_in_brackets_are_no_list(places):
    said = [f"({at}) {words}" for at, words in enumerate((LONG, SECOND, THIRD), 1)]
    assert blocks(*((words, places) for words in said)) == [("paragraph", words) for words in said]


def test_a_list_may_stand_in_a_paragraph_with_a_number():
    first, second = f"(1) {LONG[:-1]}:", f"(2) {SECOND}"
    letters = [(words, (20, 40)) for words in LETTERS]
    assert blocks((first, (0, 0)), *letters, (second, (0, 0))) == [
        ("paragraph", first),
        ("list", "- " + "\n- ".join(LETTERS)),
        ("paragraph", second),
    ]


def test_a_list_of_short_items_keeps_the_brackets_of_its_numbers():
    items = [(f"({at}) {words}", (20, 40)) for at, words in enumerate(SHORT, 1)]
    assert blocks(*items) == [("list", "\n".join(f"- {words}" for words, _places in items))]


@pytest.mark.parametrize("sign", ["IV — ", "a) ", "§ 2 "])
def test_a_part_that_stands_further_in_is_no_quote(sign):
    assert blocks((sign + LONG, (30, 30))) == [("paragraph", sign + LONG)]
    assert blocks((LONG, (30, 30)))[0][0] == "quote"


def test_a_short_line_with_a_number_stays_apart_from_what_stands_further_in_below():
    parts = ("(1) The island", (0, 0)), (LONG, (20, 20)), ("(2) The ford", (0, 0))
    words = [markdown.removeprefix("> ") for _kind, markdown in blocks(*parts, (SECOND, (20, 20)))]
    assert words == ["(1) The island", LONG, "(2) The ford", SECOND]


def page(head, heading, words):
    return [(200, 760, 10, head, "F3"), (72, 700, 14, heading, "F2"), *set_in(words, top=670)]


def test_the_name_of_a_section_above_its_page_is_no_text():
    pages = [
        page("Of the boat", "Of the boat", LONG * 3),
        page("Of the bell", "Of the bell", SECOND * 3),
    ]
    found = read(pdf(*pages))
    assert [(piece.text, piece.reason) for piece in found.dropped] == [
        ("Of the boat", "page-head"),
        ("Of the bell", "page-head"),
    ]
    texts = [found.title, *(block.text for block in found.blocks)]
    assert (texts.count("Of the boat"), texts.count("Of the bell")) == (1, 1)


def test_a_heading_at_the_top_of_a_page_that_is_named_in_the_text_stays():
    first = [(72, 760, 20, "The law"), *set_in(f"{LONG} {LONG}", top=720)]
    first += [(72, 640, 11, "Of the bell"), *set_in(LONG, top=600)]
    second = [(72, 760, 14, "Of the bell", "F2"), *set_in(SECOND, top=700)]
    found = read(pdf(first, second))
    assert "Of the bell" in [found.title, *(block.text for block in found.blocks)]
    assert not found.dropped
