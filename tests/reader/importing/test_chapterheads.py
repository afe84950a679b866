"""Chapters of a plain text: their number, what they are called, and uneven lines below it."""

import pytest

from reader.importing import read
from reader.importing.wrapping import is_wrapped
from tests.reader.importing.files import LONG, SECOND, THIRD


def blocks_of(*parts):
    """Give the kind and the words of each block of a plain text."""
    found = read("\n\n".join(["THE TWO BANKS", "by Jane Doe", *parts]).encode())
    return [(block.kind, block.text) for block in found.blocks]


@pytest.mark.parametrize("parts", [("CHAPTER I.", "CHAPTER II."), ("Letter 1.", "Letter 2.")])
def test_the_number_of_a_chapter_is_a_heading_with_a_full_stop_and_so_is_what_it_is_called(parts):
    first, second = parts
    assert blocks_of(
        first, "Of Ferries", LONG, THIRD, second, "Of Frost and of Those Who Walk", SECOND
    ) == [
        ("heading", first),
        ("heading", "Of Ferries"),
        ("paragraph", LONG),
        ("paragraph", THIRD),
        ("heading", second),
        ("heading", "Of Frost and of Those Who Walk"),
        ("paragraph", SECOND),
    ]


def test_long_lines_that_go_on_in_small_letters_are_prose_though_they_end_unevenly():
    lines = (
        "The ferry crossed the river twice a day, and nobody on either bank\n"
        "could remember a morning on which it had not; the bell rang, and the rope was\n"
        "drawn in, and the grey water took the boat.\n\n"
        "In the winter of the long frost the boat lay in the ice, and the people\n"
        "of the two villages walked to each other over it."
    )
    assert [kind for kind, _ in blocks_of(lines)] == ["paragraph", "paragraph"]
    assert "\n" not in blocks_of(lines)[0][1]


def test_long_lines_that_an_author_ends_with_a_part_of_a_sentence_stay():
    lines = (
        "and the water goes down to the bank by the house of the ferry,\n"
        "and the bell rings out for whoever may come over the hill with a cart;\n"
        "and nobody comes, and the rope is wet, and the frost is on the landing."
    )
    assert not is_wrapped(lines.split("\n"), width=84)
    assert is_wrapped(lines.replace(",", "").replace(";", "").split("\n"), width=84)
