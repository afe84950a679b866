"""Tables of contents in PDFs, and other lists whose lines lead over dots to a number."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in

CHAPTERS = ["1 The river", "1.1 The bell", "1.2 The rope", "1.3 The boat", "2 The bridge"]


def leading(names, numbers, top, dots=". " * 26):
    """Lines whose numbers end at one edge; `dots` stand before them."""
    rows = []
    for at, (name, number) in enumerate(zip(names, numbers, strict=True)):
        foot = top - 14 * at
        rows += [
            (72, foot, 11, f"{name} {dots}"),
            (468 - 5.5 * len(str(number)), foot, 11, str(number)),
        ]
    return rows


def test_a_table_of_contents_is_set_aside_with_its_name():
    page = [
        (72, 740, 20, "The Two Banks", "F2"),
        *set_in(THIRD, top=715),
        (72, 660, 14, "Contents", "F2"),
        *leading(CHAPTERS, [1, 2, 9, 12, 20], 640),
        (72, 550, 14, "The river", "F2"),
        *set_in(LONG, top=530),
    ]
    found = read(pdf(page))
    assert [block.text for block in found.blocks] == [THIRD, "The river", LONG]
    assert [(one.reason, one.text) for one in found.dropped] == [
        ("contents", "Contents"),
        ("contents", "- 1 The river … 1\n- 1.1 The bell … 2\n- 1.2 The rope … 9\n"
                     "- 1.3 The boat … 12\n- 2 The bridge … 20"),
    ]  # fmt: skip


def test_a_table_of_contents_without_any_dots_is_set_aside():
    entries = leading(CHAPTERS, [1, 2, 9, 12, 20], 640, dots="")
    page = [(72, 740, 20, "The Two Banks", "F2"), *set_in(THIRD, top=715), *entries]
    found = read(pdf([*page, *set_in(LONG, top=530)]))
    assert [block.text for block in found.blocks] == [THIRD, LONG]
    assert [one.reason for one in found.dropped] == ["contents"]


def test_numbers_at_the_edge_that_do_not_grow_are_no_table_of_contents():
    entries = leading(CHAPTERS, [9, 2, 12, 1, 3], 640, dots="")
    found = read(pdf([*set_in(THIRD, top=715), *entries, *set_in(LONG, top=530)]))
    assert found.dropped == []


def test_chapters_without_dots_are_of_the_table_of_contents():
    first = leading(CHAPTERS[:1], [1], 640, dots="")
    inner = leading(CHAPTERS[1:4], [2, 9, 12], 626)
    last = leading(CHAPTERS[4:], [20], 584, dots="")
    page = [*set_in(THIRD, top=715), *first, *inner, *last, *set_in(LONG, top=540)]
    found = read(pdf(page))
    assert [block.text for block in found.blocks] == [THIRD, LONG]
    assert [one.text.count("\n") for one in found.dropped] == [4]


def test_a_table_of_contents_goes_on_on_the_next_page():
    first = [*set_in(THIRD, top=715), *leading(CHAPTERS[:4], [1, 2, 9, 12], 100)]
    second = [*leading(CHAPTERS[4:], [20], 700), *set_in(LONG, top=640)]
    found = read(pdf(first, second))
    assert [block.text for block in found.blocks] == [THIRD, LONG]


def test_what_leads_over_dots_to_other_numbers_is_a_list():
    priced = ["A cart", "A horse", "A hen", "A letter"]
    page = [*set_in(THIRD), *leading(priced, [40, 60, 2, 5], 620), *set_in(LONG, top=540)]
    found = read(pdf(page)).blocks
    assert [block.kind for block in found] == ["paragraph", "list", "paragraph"]
    assert found[1].markdown == "- A cart … 40\n- A horse … 60\n- A hen … 2\n- A letter … 5"
    assert found[1].doubt == "list"


def test_dots_in_a_sentence_make_no_list():
    words = f"And then he said . . . . . . nothing, not even to the ferryman. {SECOND}"
    page = [*set_in(THIRD), *set_in(words, top=620)]
    assert [block.text for block in read(pdf(page)).blocks] == [THIRD, words]
