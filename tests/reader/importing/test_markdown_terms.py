"""Lists of terms in Markdown."""

import pytest

from reader.importing import read
from reader.importing.markdown.terms import with_terms
from tests.reader.importing.files import LONG, SECOND, THIRD

BELL = "The bell on the landing stage, rung once for a person and twice for a cart."
FORD = "A shallow place where carts and cattle go through the water when it is low."
WRAPPED = BELL.replace(", ", ",\n")
AS_LIST = f"- kolokol\\\n  {BELL}\\\n  Also a flower.\n- *brod*\\\n  {FORD}"


def between(part):
    """Give the kind and the Markdown of each block of a part between two paragraphs."""
    blocks = read(f"# Boats\n\n{LONG}\n\n{part}\n\n{SECOND}\n".encode()).blocks
    return [(block.kind, block.markdown) for block in blocks[1:-1]]


@pytest.mark.parametrize(
    "part",
    [
        f"kolokol\n:   {BELL}\n\n    Also a flower.\n\n*brod*\n:   {FORD}",
        f"kolokol\n: {BELL}\n: Also a flower.\n*brod*\n: {FORD}",
        f"kolokol\n\n:   {WRAPPED}\n\n:   Also a flower.\n\n*brod*\n\n:   {FORD}",
    ],
)
def test_terms_are_a_list_with_what_they_mean(part):
    assert between(part) == [("list", AS_LIST)]


def test_what_stands_below_terms_and_is_more_than_their_meaning_keeps_its_form():
    part = f"kolokol\n:   {BELL}\n\n    > Also a flower.\n\nbrod\n:   {FORD}"
    assert between(part) == [
        ("paragraph", "kolokol"),
        ("paragraph", BELL),
        ("quote", "> Also a flower."),
        ("paragraph", "brod"),
        ("paragraph", FORD),
    ]


def test_names_that_come_again_are_of_people_who_speak():
    part = f"Anna\n: {BELL}\n\nBoris\n: {FORD}\n\nAnna\n: {THIRD}"
    said = [words for _, words in between(part)]
    assert said == ["Anna", BELL, "Boris", FORD, "Anna", THIRD]


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n: {SECOND}",
        f"kolokol\n: {BELL}",
        f"```\n\nkolokol\n: {BELL}\n\nbrod\n: {FORD}\n```",
        f"    kolokol\n    : {BELL}\n\n    brod\n    : {FORD}",
        f"{LONG}\nkolokol\n: {BELL}\nbrod\n: {FORD}",
    ],
)
def test_a_colon_that_begins_a_line_elsewhere_says_nothing_of_a_term(text):
    assert with_terms(text) == text
