"""Headings of a PDF that have nothing but capitals."""

from reader.importing import read
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
