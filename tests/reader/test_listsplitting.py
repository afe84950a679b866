"""What becomes of a list in which somebody puts an empty line, and of its parts merged again."""

import pytest

from reader.importing.blocks import block_from_markdown
from reader.rendering import render
from reader.reviewing.merging import as_one
from reader.reviewing.typed import blocks_typed

LIST = (
    "9. He wrote in the log:\\\n   Gate four has gone.\\\n   No one read it.\n"
    "10. Three heads:\n    - a. ewes;\n    - a *new barn*; and\n      1. mud.\n"
    "11. She spoke."
)


def split_before(words, whole=LIST):
    """Split a list where the cursor stands before `words`."""
    before, after = whole.split(words, 1)
    return blocks_typed(f"{before.rstrip()}\n\n{words}{after}", "list", 0, whole)


def said(blocks):
    return [(block.kind, block.markdown) for block in blocks]


def test_what_is_split_off_within_an_item_is_a_paragraph_and_the_rest_counts_on():
    first, split_off, rest = split_before("No one")
    assert first.markdown == "9. He wrote in the log:\\\n   Gate four has gone."
    assert said([split_off]) == [("paragraph", "No one read it.")]
    assert (rest.kind, rest.markdown) == ("list", LIST[LIST.index("10.") :])


def test_each_line_that_is_split_off_within_an_item_is_a_paragraph():
    assert said(split_before("Gate four"))[1:3] == [
        ("paragraph", "Gate four has gone."),
        ("paragraph", "No one read it."),
    ]


def test_what_is_split_off_in_the_midst_of_a_line_keeps_its_marks():
    assert said(split_before("barn"))[1:] == [
        ("paragraph", "*barn*; and"),
        ("list", "1. mud.\n11. She spoke."),
    ]


@pytest.mark.parametrize("words", ["- a. ewes", "a. ewes"])
def test_what_stood_in_an_item_is_a_list_and_what_follows_it_counts_on(words):
    _first, rest = split_before(words)
    assert rest.markdown == "- a. ewes;\n- a *new barn*; and\n  1. mud.\n11. She spoke."
    assert '<ol start="11">' in render(rest.markdown)


@pytest.mark.parametrize(
    "words", ["- a. ewes", "a. ewes", "- a *new", "10.", "Three", "11.", "She"]
)
def test_a_list_that_is_split_between_items_and_merged_again_is_what_it_was(words):
    parts = split_before(words)
    assert [part.kind for part in parts] == ["list", "list"]
    assert as_one(*parts).markdown == LIST


def test_a_list_whose_numbers_are_alike_goes_on_with_those_that_are_read():
    assert said(split_before("3. c", "3. a\n3. b\n3. c\n3. d"))[1] == ("list", "5. c\n3. d")


def test_numbers_that_were_typed_anew_stay_as_they_are_typed():
    parts = blocks_typed("1. a\n\n1. b", "list", 0, "1. a")
    assert said(parts) == [("list", "1. a"), ("list", "1. b")]


def test_what_looks_like_a_marker_within_a_line_takes_no_number_from_another_item():
    parts = split_before("4. May", "1. On the 4. May it rained.\n2. No.")
    assert said(parts) == [("list", "1. On the"), ("list", "4. May it rained.\n2. No.")]


def test_a_list_without_numbers_is_merged_into_none_that_has_none_either():
    bullets = block_from_markdown("list", 0, "- a\n- b")
    counted = block_from_markdown("list", 0, "1. c")
    assert as_one(bullets, counted).markdown == "- a\n- b\n1. c"
    assert as_one(bullets, counted, bullets).markdown == "- a\n- b\n1. c\n   - a\n   - b"
    assert as_one(counted, counted).markdown == "1. c\n1. c"
