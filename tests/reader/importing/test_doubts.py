"""Where something seems to be missing from a text, and where it only looks so."""

import pytest

from reader.importing import read
from tests.reader.importing.test_judging import ONE, THREE, TWO

CODE = "```\nferry.cross(river)\n```"
SAID = "names the boat that is to cross the river, and the bank at which it lies until noon."


def doubt_of(words, *around):
    """The doubt about the paragraph that begins so, in a text of several."""
    before, after = around or ((ONE, TWO), (THREE,))
    found = read("\n\n".join(["# The Two Banks", *before, words, *after]).encode(), "markdown")
    return next(block.doubt for block in found.blocks if block.markdown.startswith(words[:9]))


def test_what_begins_in_the_middle_of_a_sentence_is_doubted():
    assert doubt_of(SAID) == "begins-small"
    assert doubt_of(f"i.e. {SAID}") == "begins-small"


@pytest.mark.parametrize(
    "name",
    ["`boat`", "**boat**", "boat.cfg", "boat_name", "theBoat", "boat2go", "b.", "c)", "(`boat`)"],
)
def test_what_begins_with_a_name_that_is_written_small_everywhere_is_whole(name):
    assert doubt_of(f"{name} {SAID}") == ""


@pytest.mark.parametrize(
    "words", ["(from the book of the ferryman, who kept it until 1801.)", "..."]
)
def test_what_stands_in_brackets_or_has_no_letters_is_whole(words):
    assert doubt_of(words) == ""


def test_a_sentence_may_end_with_code_and_go_on_after_it():
    asks = f"{ONE} Whoever wants to cross it has to say so in the words of the ferryman"
    assert doubt_of(asks, (TWO,), (CODE, THREE)) == ""
    assert doubt_of(asks, (TWO,), ("> A quote.", THREE)) == "unfinished"
    assert doubt_of(SAID, (ONE, TWO, CODE), (THREE,)) == ""


def test_a_letter_that_the_file_has_lost_is_asked_for():
    assert doubt_of("Wherever the file had lost a letter, which a ferr\ufffdman knew.") == "letter"
    assert doubt_of("Wherever the file had lost no letter, which a ferryman knew.") == ""
