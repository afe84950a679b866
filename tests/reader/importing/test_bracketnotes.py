"""Notes of a text file that stand in brackets."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD

TITLE = "The Ferry on the River\n\nby Ada Bron"
CROSSED, BELL, BANK = LONG.split(";")[0], "the bell rang", "either bank"


def read_text(*paragraphs):
    """Give the Markdown of what is read below the title of a text with these paragraphs."""
    text = "\n\n".join([TITLE, *paragraphs])
    return [block.markdown for block in read(text.encode(), "text").blocks]


def marked(words, *marks):
    """Give LONG with marks behind some of its words."""
    for behind, mark in zip((BANK, BELL), marks, strict=False):
        words = words.replace(behind, f"{behind}{mark}")
    return words


def links(label, number):
    """Give a mark and the beginning of its note, which lead to each other."""
    return f"[[{label}]](#postil-note-{number})", f"[[{label}]](#postil-mark-{number}) "


def test_notes_below_each_other_at_the_end_are_notes_and_lead_to_their_marks():
    (one, first), (two, second) = links(1, 1), links(2, 2)
    found = read_text(
        marked(LONG, "[1]", "[2]"), SECOND, "[1] Harbour papers,\nvol. 2.\n[2] Ibid., vol. 3."
    )
    assert found == [
        marked(LONG, one, two),
        SECOND,
        f"{first}Harbour papers, vol. 2.",
        f"{second}Ibid., vol. 3.",
    ]


@pytest.mark.parametrize("note", ["[1] Harbour papers.", "[1]: Harbour papers."])
def test_a_single_note_at_the_end_leads_to_its_mark(note):
    mark, beginning = links(1, 1)
    found = read_text(marked(LONG, "[1]"), SECOND, note)
    assert found == [marked(LONG, mark), SECOND, f"{beginning}Harbour papers."]


@pytest.mark.parametrize(
    ("label", "called"),
    [("1", "Footnote 1"), ("A", "Footnote A"), ("1", "Note 1"), ("1", "Fußnote 1")],
)
def test_a_note_that_is_called_one_below_its_paragraph_leads_to_its_mark(label, called):
    mark, beginning = links(label, 1)
    found = read_text(marked(LONG, f"[{label}]"), f"[{called}: Harbour\npapers.]", SECOND)
    assert found == [marked(LONG, mark), f"{beginning}Harbour papers.", SECOND]


def test_notes_that_are_counted_anew_lead_to_the_marks_above_them():
    (one, first), (two, second) = links(1, 1), links(1, 2)
    note = "[Footnote 1: Harbour papers.]"
    found = read_text(marked(LONG, "[1]"), note, THIRD, marked(LONG, "[1]"), note)
    assert found == [
        marked(LONG, one),
        f"{first}Harbour papers.",
        THIRD,
        marked(LONG, two),
        f"{second}Harbour papers.",
    ]


def test_a_note_whose_mark_stands_twice_leads_nowhere():
    found = read_text(marked(LONG, "[1]", "[1]"), SECOND, "[1] Harbour papers.")
    assert found == [marked(LONG, "[1]", "[1]"), SECOND, "[1] Harbour papers."]


def test_paragraphs_with_numbers_in_brackets_are_no_notes_of_what_is_said_below_them():
    parts = [f"[1] {LONG}", f"[2] {SECOND}", f"[3] So it was said in [1]. {THIRD}"]
    assert read_text(*parts) == parts


def test_a_note_that_is_called_one_and_goes_on_below_stays_as_it_is():
    parts = [marked(LONG, "[1]"), "[Footnote 1: Harbour papers.", "And others.]", SECOND]
    assert read_text(*parts) == parts
