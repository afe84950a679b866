"""Verse in Word and OpenDocument whose lines are paragraphs, with empty ones between stanzas."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, W, docx, odt, para, run
from tests.reader.importing.test_docx import own_style

FIRST = ["The bell is rung, the rope is drawn", "and no one comes across the water;"]
FIRST += ["the grey boat waits until the dawn", "for those to whom it does not matter."]
OTHER = ["The Ice Is Coming Down Again,", "It Takes the Stakes, It Takes the Chain"]
OTHER += ["And Leaves the Landing to the Rain", "And to the Heron, and to Me."]
STANZAS = [("paragraph", "\\\n".join(lines), "verse") for lines in (FIRST, OTHER)]


def in_word(*groups, style=""):
    """What is read of groups of lines with an empty paragraph between them."""
    body = []
    for group in groups:
        body += ["<w:p/>" if not style else para("", style)] + [
            para(run(one), style) for one in group
        ]
    found = read(docx(para("The ferry", "Title"), para(LONG), *body[1:], para(SECOND)))
    return [(block.kind, block.markdown, block.doubt) for block in found.blocks[1:-1]]


def as_paragraphs(*groups):
    return [("paragraph", line, "") for group in groups for line in group]


def test_lines_of_verse_that_are_paragraphs_are_stanzas_and_marked():
    assert in_word(FIRST, OTHER) == STANZAS
    assert in_word(FIRST) == STANZAS[:1]


def test_lines_of_verse_in_opendocument_are_stanzas_too():
    lines = "".join(f"<text:p>{line}</text:p>" for line in [LONG, *FIRST, "", *OTHER, SECOND])
    found = read(odt(f"<text:h text:outline-level='1'>The ferry</text:h>{lines}"))
    assert [(b.kind, b.markdown, b.doubt) for b in found.blocks[1:-1]] == STANZAS


def test_stanzas_in_a_quote_stay_in_it():
    quoted = [f"> {words}".replace("\n", "\n> ") for _kind, words, _doubt in STANZAS]
    assert in_word(FIRST, OTHER, style="Quote") == [("quote", "\n>\n".join(quoted), "")]


def test_stanzas_named_so_by_their_style_are_parted_and_need_no_look():
    styles = f"<w:styles {W}>{own_style('V', name='Verse')}</w:styles>"
    body = [para(one, "V") for one in (*FIRST, "", *OTHER)]
    found = read(docx(para(LONG), *body, para(SECOND), **{"word/styles.xml": styles}))
    assert [(b.kind, b.markdown) for b in found.blocks[1:-1]] == [one[:2] for one in STANZAS]
    assert {block.doubt for block in found.blocks} == {""}


@pytest.mark.parametrize(
    "lines",
    [
        ["Anna Writer", "The old school", "12 Bridge Street", "The town by the river"],
        ["Dear Anna,", "thank you for the bell,", "the boat is gone and I am well,", "Yours,"],
        ["— Is it far,", "— as far as the bridge,", "— and the ice,", "— it is gone."],
        [
            "A history of the old river",
            "How the ferry was built and sold",
            "Notes on ice",
            "The bell",
        ],
        ["He came at night.", "Nobody saw him.", "The dog did not bark.", "He left at dawn."],
        [*FIRST[:2], FIRST[3]],
    ],
)
def test_short_paragraphs_that_are_no_verse_stay_paragraphs(lines):
    assert in_word(lines) == as_paragraphs(lines)


def test_empty_paragraphs_say_nothing_where_there_is_no_verse():
    assert in_word([LONG], [SECOND]) == as_paragraphs([LONG], [SECOND])
    found = read(docx(para(LONG), para("", numbered=(1, 0)), para("", "Heading1"), para(SECOND)))
    assert [block.kind for block in found.blocks] == ["paragraph", "paragraph"]
