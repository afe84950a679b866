"""Where a column of a PDF begins and ends, which its paragraphs are told from."""

import textwrap

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
