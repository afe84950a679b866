"""Notes at the feet of the pages of a text file, and what only looks like them."""

import textwrap

import pytest

from reader.importing import read
from tests.reader.importing.test_judging import ONE, THREE, TWO

BEFORE = "The boat that was to cross the river lay at the bank until noon, as it had for many"
AFTER = "years before the bridge was built, and nobody had ever asked for any other hour."
TORN = f"{BEFORE} {AFTER}"
NOTE = "See the papers of the harbour, bundle 3, where the step is told of at length and with joy."
ENDS = ["\n\n1\n\n", "\n1\n\f", "\n\f", "\n\n1\n\n\fTHE STEP 2\n\n"]


def paged(*feet, torn=BEFORE, end="\n\n1\n\n\f", mark="", more=()):
    """What is read of a text in wrapped lines, its first page with `feet` below a torn sentence."""
    first = [ONE, f"{TWO}{mark}", torn, *feet]
    rest = [AFTER, THREE, *more]
    pages = ["\n\n".join(map(wrapped, parts)) for parts in (first, rest)]
    text = f"The Step\n\n{pages[0]}{end}{pages[1]}\n\n2\n\n\fTHE STEP 3\n\n{wrapped(ONE)}\n\n3\n"
    return read(text.encode(), "text")


def wrapped(words):
    return "\n".join(part for line in words.split("\n") for part in textwrap.wrap(line, 66))


def said(found):
    return [(block.kind, block.text, block.doubt) for block in found.blocks]


@pytest.mark.parametrize("end", ENDS)
def test_a_note_at_the_foot_of_a_page_stands_below_the_sentence_that_goes_on_across_it(end):
    found = paged(f"1 {NOTE}", end=end, mark="1")
    assert said(found)[1:4] == [
        ("paragraph", f"{TWO}[1]", ""),
        ("paragraph", TORN, ""),
        ("paragraph", f"[1] {NOTE}", ""),
    ]
    assert found.blocks[1].markdown.endswith("[[1]](#postil-note-1)")
    assert found.blocks[3].markdown.startswith("[[1]](#postil-mark-1) See")


@pytest.mark.parametrize(
    ("mark", "label"),
    [
        ("1", "1."), ("1", "1)"), ("[1]", "[1]"), (" [1]", "[1]:"), ("(1)", "(1)"), ("¹", "¹"),
        ("1", "¹"), ("*", "*"), ("†", "†"), ("37", "37"),
    ],
)  # fmt: skip
def test_marks_and_numbers_of_notes_are_written_in_several_ways(mark, label):
    found = paged(f"{label} {NOTE}", mark=mark)
    sign = mark.strip(" [()]").replace("¹", "1")
    assert [text for _, text, _ in said(found)[2:4]] == [TORN, f"[{sign}] {NOTE}"]
    assert found.blocks[1].text.endswith(f"[{sign}]")


def test_notes_stand_below_each_other_right_below_the_text_or_a_drawn_line():
    torn = f"{BEFORE}\n________\n1 {NOTE}\n2 Another."
    found = paged(torn=torn, mark="1")
    assert [text for _, text, _ in said(found)[2:5]] == [TORN, f"[1] {NOTE}", "2 Another."]


@pytest.mark.parametrize("number", [1, 2])
def test_notes_without_marks_are_told_by_their_numbers(number):
    """They grow through the text, or begin anew on each page."""
    found = paged(f"1 {NOTE}", more=[f"{number} Another."])
    notes = [("paragraph", f"1 {NOTE}", ""), ("paragraph", f"{number} Another.", "")]
    assert [one for one in said(found) if one in notes] == notes
    assert said(found)[2] == ("paragraph", TORN, "")


def test_notes_that_say_the_same_on_several_pages_are_no_running_heads():
    found = paged("1 The same, p. 4.", mark="1", more=["2 The same, p. 9."])
    assert [text for _, text, _ in said(found)][3:6:2] == [
        "[1] The same, p. 4.",
        "2 The same, p. 9.",
    ]


def test_a_note_that_only_the_torn_sentence_tells_is_doubted():
    found = paged(f"1 {NOTE}")
    assert said(found)[2:4] == [("paragraph", TORN, "joined"), ("paragraph", f"1 {NOTE}", "foot")]


def test_a_number_that_stands_twice_in_the_text_is_no_mark_beyond_doubt():
    found = paged(f"1 {NOTE}", torn=f"The ferry1 and the boat1. {BEFORE}", more=["2 Another."])
    assert "](#" not in "".join(block.markdown for block in found.blocks)
    assert ("paragraph", f"1 {NOTE}", "") in said(found)


@pytest.mark.parametrize("mark", ["No.1.", "bundle.10.", "p.1.", "1.5 miles."])
def test_other_numbers_behind_words_are_no_marks(mark):
    found = paged(f"1 {NOTE}", mark=f" {mark}")
    assert said(found)[3] == ("paragraph", f"1 {NOTE}", "foot")


@pytest.mark.parametrize(
    "foot",
    [
        "12 May 1990 was a day of rain, and nobody crossed the river.",
        "12 of the boats were never seen again, and nobody crossed the river.",
        "* *The boat*",
    ],
)
def test_dates_and_small_letters_and_emphasis_begin_no_notes(foot):
    found = paged(foot, torn=f"{BEFORE} years.")
    assert not [text for _, text, _ in said(found) if text.startswith("[")]
    assert found == paged(foot, torn=f"{BEFORE} years.", mark="")
    assert ("paragraph", f"{BEFORE} years.", "") in said(found)


def test_a_list_that_is_announced_or_goes_on_over_the_page_has_no_notes():
    items = "1. Keep the step.\n2. Paint the step."
    for torn, more in (("The town has rules:", ""), ("The town.", "3. Weigh it.\n4. Pay.")):
        found = paged(items, torn=torn, end=f"\n\n1\n\n\f{more}\n\n")
        assert ("list", "\nKeep the step.\nPaint the step.\n", "") in said(found)


def test_paragraphs_that_are_numbered_are_no_notes():
    parts = [f"{at}. {words}" for at, words in enumerate((ONE, TWO, f"{BEFORE} years.", THREE), 1)]
    text = "The Step\n\n{}\n\n{}\n\n1\n\n\f{}\n\n{}\n\n2\n\n".format(*map(wrapped, parts))
    assert [text for _, text, _ in said(read(text.encode(), "text"))] == parts


def test_verses_that_are_numbered_are_no_notes():
    seen = "step bridge river boat ferry notary paint bucket town".split()
    lines = [f"{at} And the people saw the {what}." for at, what in enumerate(seen, 1)]
    pages = ["\n".join(lines[at : at + 3]) for at in (0, 3, 6)]
    text = f"The Step\n\n{pages[0]}\n\n1\n\n\f{pages[1]}\n\n2\n\n\f{pages[2]}\n\n3\n"
    found = read(text.encode(), "text")
    assert [block.text for block in found.blocks] == pages
