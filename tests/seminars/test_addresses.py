"""Addresses made from titles."""

import pytest

from seminars.addresses import free_address


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Rivers and Ferries", "rivers-and-ferries"),
        ("Границы и соседи", "границы-и-соседи"),
        ("边界与邻居", "边界与邻居"),
        ("  ?!  ", "untitled"),
        ("🚚", "untitled"),
        ("-_-", "untitled"),
        ("a" * 80, "a" * 20),
        ("one two three four five", "one-two-three-four-f"),
        ("nineteen letters ab cd", "nineteen-letters-ab"),
    ],
)
def test_an_address_keeps_the_words_of_the_title(title, address):
    assert free_address(title, [], longest=20) == address


def test_a_taken_address_gets_the_next_free_number_and_stays_short_enough():
    assert free_address("Borders", {"borders"}, longest=20) == "borders-2"
    assert free_address("Borders", {"borders", "borders-2"}, longest=20) == "borders-3"
    assert free_address("Borders", {"borders"}, longest=7) == "borde-2"
