"""What the blocks of a text become that is brought in once more."""

import pytest

from reader.figures import shown, shows
from reader.reviewing.kept import block_of
from reader.reviewing.renewing import renewed
from reader.reviewing.review import Part

WORDS = "The mill stood on the hill above the village, and everybody could hear it."


def renewal(part, standing):
    """Give the one block that `part` makes of the one block `standing`."""
    old = block_of(*standing, key="abcd") | {"id": 1, "at": 1}
    (block,) = renewed([part], [old], lambda count: ["efgh"] * count)
    return block


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        (("paragraph", 0, WORDS), ("heading", 3, WORDS)),
        (("heading", 2, WORDS), ("heading", 3, WORDS)),
        (("list", 0, f"- {WORDS}"), ("paragraph", 0, WORDS)),
    ],
)
def test_the_same_words_keep_the_kind_that_was_set_right_by_hand(found, standing):
    block = renewal(Part(*found), standing)
    assert (block["kind"], block["level"], block["markdown"]) == standing
    assert block["key"] == "abcd"


def test_words_that_changed_have_the_kind_that_was_found():
    block = renewal(Part("quote", 0, f"{WORDS} At night too."), ("paragraph", 0, WORDS))
    assert (block["kind"], block["key"]) == ("quote", "abcd")


def test_the_same_words_of_the_same_kind_have_the_emphasis_that_was_found():
    found = WORDS.replace("mill", "*mill*")
    assert renewal(Part("paragraph", 0, found), ("paragraph", 0, WORDS))["markdown"] == found


@pytest.mark.parametrize(
    ("standing", "doubt"),
    [(("paragraph", 0, WORDS), ""), (("paragraph", 0, f"{WORDS} At night too."), "joined")],
)
def test_what_says_something_new_is_as_doubtful_as_it_was_found(standing, doubt):
    block = renewal(Part("paragraph", 0, WORDS, "joined", [15]), standing)
    assert (block["key"], block["doubt"]) == ("abcd", doubt)
    assert block["joins"] == ([15] if doubt else [])


def test_a_picture_that_somebody_had_described_asks_for_no_words_again():
    address = f"/pictures/{16 * 'a'}-40x30/"
    old, new = shown(address, "A mill", WORDS), shown(address, "", f"{WORDS} Still.")
    block = renewal(Part("figure", 0, new, "undescribed"), ("figure", 0, old))
    assert (shows(block["markdown"]), block["doubt"]) == ("A mill", "")
