"""Notes that somebody typed by hand in a file of Word or OpenDocument."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, docx, odt, para, run

BANK, BELL = "either bank", "the bell rang"
RAISED = '<w:vertAlign w:val="superscript"/>'
FIRST_NOTE, SECOND_NOTE = "Harbour papers, vol. 2.", "Anna Writer, The Boat, 1999."
UP = '<style:style style:name="UP" style:family="text">' + (
    '<style:text-properties style:text-position="super 58%"/></style:style>'
)


def raised(sign):
    return run(sign, RAISED)


def marked(first, second):
    """A paragraph of Word with a run behind each of two places."""
    before, after = LONG.split(BANK)
    between, end = after.split(BELL)
    return para(run(before + BANK) + first + run(between + BELL) + second + run(end))


def blocks(*body):
    return [block.markdown for block in read(docx(*body)).blocks]


def links(label):
    return f"[[{label}]](#postil-note-{label})", f"[[{label}]](#postil-mark-{label}) "


def linked(*above_notes):
    """Give the blocks of a text whose two notes are linked both ways."""
    (one, first), (two, second) = links(1), links(2)
    text = LONG.replace(BANK, BANK + one).replace(BELL, BELL + two)
    return [text, SECOND, *above_notes, first + FIRST_NOTE, second + SECOND_NOTE]


def is_linked(found):
    return any("postil-" in markdown for markdown in found)


@pytest.mark.parametrize("heading", [[], [para("Notes", "Heading2")], [para("Endnotes:")]])
@pytest.mark.parametrize("label", ["{}. ", "{} ", "[{}] ", "({}) ", "{}) "])
def test_raised_numbers_lead_to_the_notes_that_begin_with_them_at_the_end(heading, label):
    notes = [
        para(label.format(number) + words)
        for number, words in enumerate((FIRST_NOTE, SECOND_NOTE), start=1)
    ]
    found = blocks(marked(raised("1"), raised("2")), para(SECOND), *heading, *notes)
    above = ["Notes"] if "Heading" in "".join(heading) else ["Endnotes:"] if heading else []
    assert found == linked(*above)


@pytest.mark.parametrize("space", ["", " "])
def test_notes_may_begin_with_a_raised_number(space):
    notes = [
        para(raised(str(number)) + run(space + words))
        for number, words in enumerate((FIRST_NOTE, SECOND_NOTE), start=1)
    ]
    assert blocks(marked(raised("1"), raised("2")), para(SECOND), *notes) == linked()


def test_small_letters_of_numbers_are_raised_too():
    text = LONG.replace(BANK, f"{BANK}¹").replace(BELL, f"{BELL}²")
    found = blocks(para(text), para(SECOND), para(f"¹{FIRST_NOTE}"), para(f"² {SECOND_NOTE}"))
    assert found == linked()


@pytest.mark.parametrize("heading", [[], [para("References", "Heading2")]])
def test_numbers_in_brackets_lead_to_notes_and_works(heading):
    text = LONG.replace(BANK, f"{BANK}[1]").replace(BELL, f"{BELL}[2]")
    notes = para(f"[1] {FIRST_NOTE}"), para(f"[2] {SECOND_NOTE}")
    assert blocks(para(text), para(SECOND), *heading, *notes) == linked(
        *["References"] * len(heading)
    )


def test_works_are_cited_in_any_order():
    text = LONG.replace(BANK, f"{BANK} [2]").replace(BELL, f"{BELL} [1]")
    notes = para(f"[1] {FIRST_NOTE}"), para(f"[2] {SECOND_NOTE}")
    found = blocks(para(text), para(SECOND), para("References", "Heading2"), *notes)
    assert f"{BANK} [[2]](#postil-note-2)" in found[0]
    assert f"{BELL} [[1]](#postil-note-1)" in found[0]


def test_a_list_that_word_counts_under_the_heading_of_notes_is_these():
    notes = para(FIRST_NOTE, numbered=(2, 0)), para(SECOND_NOTE, numbered=(2, 0))
    text = marked(raised("1"), raised("2"))
    found = blocks(text, para(SECOND), para("Notes", "Heading2"), *notes)
    assert found == linked("Notes")


def test_what_follows_the_notes_under_a_heading_stays_what_it_is():
    notes = para(f"1. {FIRST_NOTE}"), para(f"2. {SECOND_NOTE}")
    text = marked(raised("1"), raised("2"))
    works = para("Sources", "Heading2"), para("Anna Writer, The Boat, 1999.")
    found = blocks(text, para(SECOND), para("Notes", "Heading2"), *notes, *works)
    assert found == [*linked("Notes"), "Sources", "Anna Writer, The Boat, 1999."]


def test_notes_that_were_typed_in_opendocument_are_linked_too():
    text = f"<text:p>{LONG}</text:p>"
    for behind, number in ((BANK, 1), (BELL, 2)):
        mark = f'{behind}<text:span text:style-name="UP">{number}</text:span>'
        text = text.replace(behind, mark)
    body = (
        f"{text}<text:p>{SECOND}</text:p><text:h>Notes</text:h>"
        f"<text:p>1. {FIRST_NOTE}</text:p><text:p>2. {SECOND_NOTE}</text:p>"
    )
    styles = f'<a xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">{UP}</a>'
    found = read(odt(body, entries={"styles.xml": styles}.items()))
    assert [block.markdown for block in found.blocks] == linked("Notes")


def test_a_numbered_list_of_the_text_is_no_note():
    steps = para("1. Untie the boat."), para("2. Ring the bell.")
    text = marked(raised("1"), raised("2"))
    assert not is_linked(blocks(text, para(SECOND), para("Steps", "Heading2"), *steps))
    assert not is_linked(blocks(para(LONG), para(SECOND), *steps))
    assert not is_linked(blocks(text, *steps, para(THIRD)))
    assert is_linked(blocks(text, para(SECOND), para("Notes", "Heading2"), *steps))


def test_works_that_are_cited_by_raised_numbers_are_no_notes():
    works = para(f"1. {FIRST_NOTE}"), para(f"2. {SECOND_NOTE}")
    text = marked(raised("1"), raised("2"))
    assert not is_linked(blocks(text, para(SECOND), para("References", "Heading2"), *works))
    assert is_linked(blocks(text, para(SECOND), para("Notes", "Heading2"), *works))


@pytest.mark.parametrize(("first", "second"), [("1", "1"), ("2", "1"), ("1", "3"), ("x", "2")])
def test_numbers_with_a_gap_or_twice_or_out_of_order_are_not_linked(first, second):
    notes = para(f"1. {FIRST_NOTE}"), para(f"2. {SECOND_NOTE}")
    text = marked(raised(first), raised(second))
    assert not is_linked(blocks(text, para(SECOND), para("Notes", "Heading2"), *notes))


def test_an_exponent_is_no_mark():
    notes = para(f"1. {FIRST_NOTE}"), para(f"2. {SECOND_NOTE}")
    formula = para(run("So a") + raised("1") + run(" and 5 km") + raised("2") + run(f". {LONG}"))
    assert not is_linked(blocks(formula, para(SECOND), para("Notes", "Heading2"), *notes))


def test_notes_of_word_itself_stay_as_they_are_beside_typed_numbers():
    text = marked(raised("1"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    found = read(docx(text, para(SECOND), para(f"1. {FIRST_NOTE}"), notes=["Of Word."])).blocks
    assert [one.markdown.count("postil-") for one in found] == [1, 0, 0, 1]


def test_short_notes_that_would_read_as_verse_are_notes():
    lines = [
        "He rowed, and the river",
        "ran, and the bell rang",
        "on, over the water,",
        "and away.",
    ]
    words = LONG
    for number, behind in enumerate(("ferry", BANK, BELL, "drawn in"), start=1):
        if behind in words:
            words = words.replace(behind, f"{behind}[{number}]", 1)
    count = words.count("[")
    notes = [para(f"[{at}] {line}") for at, line in enumerate(lines[:count], start=1)]
    assert sum("postil-mark" in one for one in blocks(para(words), para(SECOND), *notes)) == count
