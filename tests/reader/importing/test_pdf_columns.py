"""Columns of a PDF: below what crosses them, and with something between them."""

import pytest

from reader.importing import read
from reader.printing import can_print
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import column, set_in
from tests.reader.importing.test_pdf_set import pdf_of

LEFT, RIGHT = {"left": 72, "width": 42}, {"left": 320, "width": 42}
ABSTRACT = f"{SECOND} {THIRD} {LONG}"


def texts(*page):
    return [block.text for block in read(pdf(list(page))).blocks]


def test_columns_begin_below_a_title_and_a_long_abstract():
    page = [(72, 740, 18, "The Two Banks", "F2"), *set_in(ABSTRACT, top=700, width=96)]
    left = column(LONG, SECOND, top=580, **LEFT)
    right = column(THIRD, LONG, top=580, **RIGHT)
    assert texts(*page, *left, *right) == [ABSTRACT, LONG, SECOND, THIRD, LONG]


def test_where_authors_work_is_no_note_above_the_columns():
    names = [(72, 724, 11, "Anna Writer"), (72, 700, 6, "1"), (76, 697, 8, "School of Aigun")]
    page = [(72, 745, 18, "The Two Banks", "F2"), *names, *set_in(ABSTRACT, top=670, width=96)]
    left, right = column(LONG, SECOND, top=560, **LEFT), column(THIRD, top=560, **RIGHT)
    found = texts(*page, *left, *right)
    assert found[0].endswith("School of Aigun")
    assert not found[0].startswith("[")
    assert " ".join(found[1].split()) == ABSTRACT


def test_a_bracket_between_two_columns_does_not_join_them():
    left = column(LONG, SECOND, THIRD, LONG, SECOND, THIRD, **LEFT)
    right = column(THIRD, LONG, SECOND, THIRD, LONG, SECOND, left=285, width=42)  # 12 points off
    found = texts(*left, (276, 645, 11, ")"), *right)
    whole = [LONG, SECOND, THIRD, LONG, SECOND, THIRD, THIRD, LONG, SECOND, THIRD, LONG, SECOND]
    assert " ".join(" ".join(found).replace(")", "").split()) == " ".join(whole)


def test_code_beside_what_it_shows_does_not_make_columns_of_a_page():
    page = set_in(f"{ABSTRACT} {SECOND}", top=720)
    for at in range(10):
        page += [(72, 580 - 14 * at, 10, f"ring({at})", "F4"), (330, 580 - 14 * at, 11, "a bell")]
    page += set_in(f"{THIRD} {LONG}", top=400)
    assert "ring(3) a bell ring(4) a bell" in " ".join(" ".join(texts(*page)).split())


def test_a_title_across_the_columns_may_end_in_a_short_line():
    title = [(72, 740, 20, "The ferry of the two banks and the bell of", "F2")]
    title.append((72, 716, 20, "Aigun", "F2"))
    left, right = column(LONG, SECOND, top=690, **LEFT), column(THIRD, LONG, top=690, **RIGHT)
    found = read(pdf([*title, *left, *right]))
    assert found.title == "The ferry of the two banks and the bell of Aigun"
    assert [block.text for block in found.blocks] == [LONG, SECOND, THIRD, LONG]


def test_a_title_that_ends_right_before_the_other_column_does_not_join_the_columns():
    title = [(72, 740, 20, "Of bells and ropes in Aigun", "F2")]
    left = column(LONG, SECOND, THIRD, LONG, SECOND, top=690, **LEFT)
    right = column(THIRD, LONG, SECOND, THIRD, LONG, top=690, left=310, width=42)
    found = read(pdf([*title, *left, *right]))
    assert found.title == "Of bells and ropes in Aigun"
    said = [LONG, SECOND, THIRD, LONG, SECOND, THIRD, LONG, SECOND, THIRD, LONG]
    assert [" ".join(block.text.split()) for block in found.blocks] == said


def test_a_caption_across_the_columns_may_end_in_a_short_line():
    caption = f"Figure 1. {SECOND[:120]} over the river."
    page = set_in(caption, top=720, size=9, width=115, leading=11)
    assert len(page) == 2
    left, right = column(LONG, SECOND, top=660, **LEFT), column(THIRD, LONG, top=660, **RIGHT)
    assert texts(*page, *left, *right) == [caption, LONG, SECOND, THIRD, LONG]


def test_a_short_column_on_the_left_of_a_long_one_is_read_first():
    left, right = column(LONG, SECOND, **LEFT), column(*[THIRD] * 6, **RIGHT)
    assert texts(*left, *right) == [LONG, SECOND, *[THIRD] * 6]


@pytest.mark.parametrize(("beside", "text"), [(60, 190), (416, 72)], ids=["left", "right"])
def test_small_notes_beside_the_text_are_read_apart_from_it(beside, text):
    note = "The bell was cast in the year of the long frost, and rang until the bridge was opened."
    small = set_in(note, left=beside, top=690, size=8, width=30, leading=10)
    page = column(LONG, SECOND, THIRD, LONG, left=text, width=62)
    said = [LONG, SECOND, THIRD, LONG]
    assert texts(*page, *small) == ([note, *said] if beside < text else [*said, note])


def over_pages(*last):
    """The texts of a page in two columns, and one on which few lines stand."""
    left, right = column(LONG, SECOND, THIRD, **LEFT), column(THIRD, LONG, SECOND, **RIGHT)
    return [block.text for block in read(pdf([*left, *right], list(last))).blocks][6:]


def test_a_page_on_which_few_lines_stand_has_the_columns_of_the_one_before():
    end = "A rope was drawn over the grey water, and all of them stayed."
    right = [(320, 700, 11, "They went over it."), (320, 672, 11, "Anna stayed.")]
    found = over_pages(*set_in(end, **LEFT), *right, (306, 40, 9, "2"))
    assert found == [end, "They went over it.", "Anna stayed."]


def test_a_page_has_no_columns_where_a_line_stands_across_them():
    across = [(72, 660, 11, "The people of the two villages walked to each other over the river.")]
    ends = [(72, 700, 11, "A bell"), (320, 700, 11, "1,204"), (72, 620, 11, "A rope")]
    found = " ".join(over_pages(*ends, *across, (320, 620, 11, "310")))
    assert found.index("1,204") < found.index("over the river") < found.index("310")


@pytest.mark.skipif(not can_print(), reason="Pango is not installed")
def test_chinese_columns_are_told_though_the_number_of_the_page_stands_between_them():
    words = "人和车马每天两次从这里过河，两岸没有人记得哪一天早晨渡船没有来过。"
    said = [
        words * 2,
        "风从河上吹来。",
        words * 3,
        "后来桥修好了。",
        words,
        "村子里的人都能听见。",
    ] * 2
    style = (
        "@page { margin: 25mm; @bottom-center { font-size: 7pt; content: counter(page) } }"
        "body { font: 10pt/1.3 serif; columns: 2; column-gap: 10pt } p { margin: 0 0 1em }"
    )
    page = "".join(f"<p>{one}</p>" for one in said)
    found = read(pdf_of(f'<html lang="zh"><style>{style}</style>{page}</html>'))
    assert [block.text.strip() for block in found.blocks] == said
