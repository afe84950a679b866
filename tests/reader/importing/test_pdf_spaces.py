"""Paragraphs of a PDF that nothing parts but the space between them."""

import pytest

from reader.importing import read
from reader.printing import can_print
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import column, set_in
from tests.reader.importing.test_pdf_set import pdf_of

SHORT = ["The bell", "Two banks and one rope", "What the ice did", "Anna, of the school"]
RIVER = [
    "渡口",
    "人和车马每天两次从这里过河，两岸没有人记得哪一天早晨渡船没有来过，钟敲两下之后绳子就收起来，灰色的河水把船带走。",
    "风从河上吹来。",
    "村子里的人都能听见钟声",
    "太阳还没有出来，船就已经准备好了，风从河上吹来的时候，一个人敲一下，一辆车敲两下。",
    "后来桥修好了。",
]


def spaced(*paragraphs, space=10, top=740, **look):
    """Paragraphs under one another, with some points between them besides the leading."""
    lines = []
    for words in paragraphs:
        lines += set_in(words, top=top, **look)
        top = lines[-1][1] - look.get("leading", 14) - space
    return lines


def texts(*pages):
    return [block.text.strip() for block in read(pdf(*pages)).blocks]


def test_paragraphs_of_one_line_each_are_parted_though_most_are_such():
    said = [LONG, *SHORT, "They went over the river.", *SHORT[:2], SECOND, *SHORT[2:], THIRD]
    assert texts(spaced(*said)) == said


def test_a_number_that_stands_alone_is_a_paragraph():
    said = [THIRD, "1", *SHORT[:2], "2", SHORT[2], "3", SHORT[3], "4", *SHORT[1:3], LONG]
    assert texts(spaced(*said)) == said


def test_a_space_parts_paragraphs_that_is_small_but_stands_below_the_end_of_each():
    said = [LONG, "They had room.", SECOND, "It was cold; it froze.", THIRD, LONG]
    assert texts(spaced(*said, space=2.5)) == said


def test_a_small_space_parts_two_paragraphs_though_the_first_ends_with_a_full_line():
    full = " ".join(row for _, _, _, row, _ in set_in(LONG)[:2]).rstrip(";") + "."
    assert texts(spaced(full, SECOND, space=4)) == [full, SECOND]


def test_a_space_that_is_small_parts_no_sentence():
    rows = set_in(" ".join([LONG, SECOND, THIRD, LONG]))
    moved = [(left, foot - 2.5 * (at // 2), *rest) for at, (left, foot, *rest) in enumerate(rows)]
    assert texts(moved) == [" ".join([LONG, SECOND, THIRD, LONG])]


def test_a_paragraph_is_parted_from_one_whose_lines_are_closer_than_those_of_the_text():
    first = set_in(THIRD, top=740, leading=22)
    page = [*first, *set_in(SHORT[1], top=640), *set_in(SECOND, top=618, leading=14)]
    rest = " ".join([LONG, THIRD, SECOND])
    assert texts(page, set_in(rest, leading=22)) == [THIRD, SHORT[1], SECOND, rest]


def test_lines_in_double_spacing_are_one_paragraph_where_quotes_are_closer():
    whole = " ".join([LONG, SECOND, THIRD])
    page = set_in(whole, top=740, width=60, leading=24)
    quote = set_in(f"{LONG} {SECOND}", top=page[-1][1] - 24, left=108, width=50)
    last = set_in(whole, top=quote[-1][1] - 24, width=60, leading=24)
    assert texts([*page, *quote, *last]) == [whole, f"{LONG} {SECOND}", whole]


@pytest.mark.skipif(not can_print(), reason="Pango is not installed")
def test_chinese_paragraphs_are_parted_by_the_space_between_them():
    said = [*RIVER, *RIVER[2:4], *RIVER[1:3], *RIVER[4:]]
    page = "".join(f"<p>{words}</p>" for words in said)
    style = "@page { size: A5 } body { font: 11pt/1.4 serif } p { margin: 0 0 1em }"
    found = read(pdf_of(f'<html lang="zh"><style>{style}</style><h1>河</h1>{page}</html>'))
    assert [block.text.strip() for block in found.blocks] == said


def test_short_lines_that_stand_in_are_paragraphs_above_one_that_begins_like_them():
    said = [LONG, "1902", "The bell of the school", "1903", SECOND, "1904", THIRD]
    assert texts(column(*said)) == said


def test_lines_of_verse_stay_together_above_a_paragraph_that_begins_like_them():
    verse = ["The bell rang over the river", "and nobody heard it at all", "but the ice"]
    lines = [(86, 600 - 14 * at, 11, words) for at, words in enumerate(verse)]
    found = texts([*column(LONG, SECOND), *lines, *column(THIRD, LONG, top=550)])
    assert found[2] == "\n".join(verse)


def test_a_number_or_a_heading_at_the_end_of_a_column_does_not_go_on_in_the_next():
    for name in ("9", "What the ice did"):
        left = [*set_in(f"{LONG} {THIRD}", width=42), (72, 560, 11, name)]
        found = texts([*left, *set_in(f"{SECOND} {LONG}", left=320, width=42)])
        assert found == [f"{LONG} {THIRD}", name, f"{SECOND} {LONG}"]
