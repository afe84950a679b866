"""Where a column of a PDF begins and ends, which its paragraphs are told from."""

import textwrap

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in


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
