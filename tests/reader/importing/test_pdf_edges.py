"""Where a column of a PDF begins and ends, which its paragraphs are told from."""

import textwrap

import pytest

from reader.importing import read
from reader.printing import can_print
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import column, set_in
from tests.reader.importing.test_pdf_set import pdf_of


def blocks(*page):
    return [(block.kind, block.text) for block in read(pdf(list(page))).blocks]


def test_code_that_is_wider_than_the_text_does_not_make_verse_of_it():
    wide = f"ferry = row(river, wind, {'rope, ' * 9}bell)"
    code = [(72, 640 - 12 * at, 10, line, "F4") for at, line in enumerate([wide, wide, "ring()"])]
    rows = [(72, 580 - 14 * at, 11, row) for at, row in enumerate(textwrap.wrap(SECOND, 76))]
    found = blocks(
        *set_in(LONG, top=700, width=76), *code, *rows, *set_in(THIRD, 72, 500, width=76)
    )
    assert ("paragraph", SECOND) in found


def test_numbers_of_lines_beside_the_text_do_not_make_quotes_of_it():
    code = [(58, 640 - 12 * at, 9, f"{at} the bell of the boat") for at in range(1, 5)]
    found = blocks(*set_in(LONG, top=700), *code, *set_in(SECOND, top=560), *set_in(THIRD, top=500))
    assert [kind for kind, words in found if words in (LONG, SECOND, THIRD)] == ["paragraph"] * 3


REST = "Anna and the bell of the school among them, were free of ice when the rope was drawn in."


def over_pages(last, first):
    """The texts of two pages, of which the first ends with a paragraph and the second begins with
    a line that stands off the others."""
    below = set_in(REST, top=700 - 14 * len(set_in(first)) - 16)
    pages = [*set_in(LONG), *set_in(last, top=620)], [*set_in(first), *below]
    return [block.text for block in read(pdf(*pages)).blocks][1:]


@pytest.mark.parametrize(
    "caption",
    [
        "Figure 3. The ferry.",
        "Table 2: What the boats carried.",
    ],
)
def test_a_caption_at_the_top_of_a_page_does_not_go_on_with_what_breaks_off_before_it(caption):
    broken = SECOND.rstrip(".") + ", and all the boats,"
    assert caption in over_pages(broken, caption)


def test_the_name_of_a_figure_goes_on_with_what_breaks_off_before_it():
    for before in ("as is seen in", "as the map shows,"):
        broken = f"{SECOND.rstrip('.')}, {before}"
        assert f"{broken} Figure 3." in " ".join(over_pages(broken, "Figure 3."))


def test_a_sentence_that_ends_with_a_line_of_a_quote_ends_no_paragraph():
    full = "In the winter of the long frost the boat lay in the ice by the inn of the two banks."
    said = "The people of the villages walked over the river, as they had never done before it."
    rows = [full, said, full, said]
    quote = [(108, 600 - 14 * at, 10, row) for at, row in enumerate(rows)]
    page = [*set_in(LONG, top=700, width=96), *quote, *set_in(SECOND, top=500, width=96)]
    assert read(pdf(page)).blocks[1].text.strip() == " ".join(rows)


@pytest.mark.skipif(not can_print(), reason="Pango is not installed")
def test_a_paragraph_around_one_middle_keeps_its_last_line():
    style = "p { margin: 0 } .quote { text-align: center; margin: 1em 3em }"
    page = f'<style>{style}</style><p>{LONG}</p><p class="quote">{SECOND}</p><p>{THIRD}</p>'
    assert [one.text.strip() for one in read(pdf_of(page)).blocks] == [LONG, SECOND, THIRD]


def test_two_lines_that_begin_as_paragraphs_do_are_two_though_the_first_is_full():
    talk = [
        "“But I heard it in the night, when the ice was gone, and so did the dog of the inn.”",
        "“Then it was the boat.”",
    ]
    drawn = [(86, 616 - 14 * at, 11, line) for at, line in enumerate(talk)]
    page = [*column(LONG, SECOND), *drawn, *column(THIRD, LONG, top=588)]
    assert [words for _kind, words in blocks(*page)] == [LONG, SECOND, *talk, THIRD, LONG]


def test_paragraphs_of_two_lines_do_not_move_the_edge_of_their_column():
    two = "The ferryman sold his bell to the school of the two villages, where it rings in winter."
    other = two.replace("ferryman", "two men")
    words = [other, two, "1918", other, "1919", two, "1920", other, "1921", two]
    lines, top = [], 740
    for said in words:
        lines += set_in(said, top=top, indent=14, width=80)
        top = lines[-1][1] - 14
    assert [block.text for block in read(pdf(lines)).blocks] == words
