"""Headings of a PDF that have nothing but capitals."""

import textwrap

import pytest

from reader.importing import read
from reader.importing.pdf.letters import Letter
from reader.importing.pdf.lines import Line
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in


def kinds(*names):
    """The kinds of lines that stand above texts."""
    page, top = [(72, 765, 20, "The Two Banks", "F2")], 725
    for name, words in zip(names, [LONG, SECOND, THIRD, LONG], strict=False):
        page += [(250, top, 11, name), *set_in(words, top=top - 28)]
        top -= 98
    return [block.kind for block in read(pdf(page)).blocks if block.text in names]


def test_lines_in_capitals_above_text_are_headings():
    assert kinds("THE BELL", "THE ROPE OF THE BOAT", "WHO BUILT THE BRIDGE?") == ["heading"] * 3


def test_a_single_line_in_capitals_is_words_of_the_text():
    assert kinds("the bell", "THE ROPE", "the bridge")[1] == "paragraph"


def test_names_of_those_who_speak_are_no_headings():
    assert "heading" not in kinds("FERRYMAN", "FERRYMAN", "FERRYMAN")


def test_a_line_in_capitals_at_the_head_of_a_page_does_not_go_on_with_the_page_before():
    first = [(250, 740, 11, "THE BELL"), *set_in(LONG.rstrip("."), top=712)]
    second = [(250, 740, 11, "THE ROPE"), *set_in(SECOND, top=712)]
    found = [(one.kind, one.text) for one in read(pdf(first, second)).blocks]
    assert ("heading", "THE ROPE") in found


def small_capitals(words, top, size):
    """A line whose words have a large first letter, and all others small as capitals may be."""
    drawn = " ".join(
        f"/F1 {size} Tf ({word[:1]}) Tj /F1 {0.8 * size} Tf ({word[1:]} ) Tj"
        for word in words.split()
    )
    return f"BT 1 0 0 1 72 {top} Tm {drawn} ET"


def test_a_line_of_small_capitals_is_as_large_as_its_first_letters():
    page = [
        (72, 765, 20, "The Two Banks", "F2"),
        *set_in(LONG, top=725),
        small_capitals("THE ROPE OF THE BOAT", top=660, size=13),
        *set_in(SECOND, top=636),
        small_capitals(
            "WHEN THE BRIDGE WAS OPENED THE FERRYMAN SOLD HIS BELL TO", top=560, size=11
        ),
        (72, 546, 11, "the school, where it rings to this day."),
    ]
    assert [(one.kind, one.text) for one in read(pdf(page)).blocks][1:] == [
        ("heading", "THE ROPE OF THE BOAT"),
        ("paragraph", SECOND),
        ("paragraph", "WHEN THE BRIDGE WAS OPENED THE FERRYMAN SOLD HIS BELL TO the school, where "
         "it rings to this day."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "size"),
    [
        ([("T", 11), ("HE BELL", 8.8)], 11),
        ([("T", 11), ("HE bELL", 8.8)], 8.8),
        ([("T", 30), ("HE BELL", 8.8)], 8.8),
        ([("THE BELL", 11), ("h", 8.8)], 11),
        ([("1", 11), ("HE BELL", 8.8)], 8.8),
        ([("T", 11), ("he bell", 8.8)], 11),
        ([("he bell of", 8.8), (" a boat", 11)], 11),
        ([("he bell of the boat", 8.8), (" a boat", 11)], 8.8),
    ],
)
def test_small_capitals_stand_with_larger_letters_and_without_others(parts, size):
    signs = [(sign, size) for words, size in parts for sign in words]
    line = [
        Letter(sign, at, at + 1, 0, size, False, False) for at, (sign, size) in enumerate(signs)
    ]
    assert Line(line).size == size


INITIAL = 44  # points


@pytest.mark.parametrize("size", [11, 8.8])
@pytest.mark.parametrize("foot", [667, 672, 680])
def test_all_lines_beside_a_large_initial_are_of_its_paragraph(foot, size):
    words = f"{LONG} {SECOND}"
    rows = [*textwrap.wrap(LONG[1:], 92), textwrap.wrap(SECOND, 92)[0]]
    beside = [(102, 700, size, rows[0]), (102, 686, 11, rows[1]), (102, 672, 11, rows[2])]
    rest = words[1 + len(" ".join(rows)) :]
    page = [(72, foot, INITIAL, words[0]), *beside, *set_in(rest, top=658, width=98)]
    assert read(pdf([*page, *set_in(THIRD, top=560)])).blocks[0].text == words
