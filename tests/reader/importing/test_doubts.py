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


BEFORE = "The boat that was to cross the river lay at the bank until noon, as it had for many years"
AFTER = "before the bridge was built, and nobody who lived there had ever asked for any other hour."
HEAD = "THE TWO BANKS"


def doubt_across(end, before=BEFORE, after=AFTER):
    """The doubt about a sentence that goes on after `end`, in a text with pages."""
    text = (
        f"{HEAD}\n\n{ONE}\n\n{TWO}\n\n{before}{end}{after}\n\n{THREE}\n\n2\n\n\f{HEAD} 3\n\n{ONE}"
    )
    found = read(text.encode(), "text")
    return next(block.doubt for block in found.blocks if block.markdown.startswith(before[:9]))


@pytest.mark.parametrize("before", [BEFORE, "The boat that was to cross the"])
@pytest.mark.parametrize("end", ["\n\n1\n\n", "\n1\n\f", "\n\n\f", f"\n\n1\n\n\f{HEAD} 2\n\n"])
def test_a_sentence_that_only_the_end_of_a_page_tore_is_joined_without_a_doubt(before, end):
    assert doubt_across(end, before) == ""


def test_a_sentence_is_joined_with_a_doubt_where_something_else_may_have_torn_it():
    assert doubt_across("\n\n") == "joined"
    assert doubt_across("\n\nMost read\n\n1\n\n\f") == "joined"
    long = f"{BEFORE} and would have for many more"
    assert doubt_across("\n\n1\n\n\f", long, AFTER.capitalize()) == "joined"


@pytest.mark.parametrize(("broken", "doubt"), [("brid-", ""), ("har-", "joined-hyphen")])
def test_a_word_that_the_end_of_a_page_broke_is_doubted_where_it_stands_nowhere_else(broken, doubt):
    rest = {"brid-": "ge", "har-": "bour"}[broken]
    before, after = f"{BEFORE}, in sight of the {broken}", f"{rest} {AFTER}"
    assert doubt_across("\n\n1\n\n\f", before, after) == doubt


def test_a_heading_that_seems_to_go_on_in_a_small_letter_is_doubted():
    for end, doubt in (("noon", "heading"), ("noon:", ""), ("noon.", "")):
        parts = ["# The Two Banks", ONE, f"## The boat until {end}", AFTER, TWO, THREE]
        found = read("\n\n".join(parts).encode(), "markdown")
        assert found.blocks[1].kind == "heading"
        assert found.blocks[1].doubt == doubt
