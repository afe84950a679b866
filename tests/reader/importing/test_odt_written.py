"""Files of OpenDocument text with what programs write into them besides paragraphs."""

import base64

import pytest

from reader.importing import Limits, Unreadable, read
from tests import picture_files
from tests.reader.importing.files import LONG, ODF, ODT_STYLES, SECOND, THIRD, odt

BOAT = picture_files.file_of("PNG", size=(320, 200))


def p(content, style=""):
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def texts(body):
    return [block.text for block in read(odt(body)).blocks]


@pytest.mark.parametrize(
    "box",
    [
        '<draw:frame><draw:text-box text:anchor-type="char">{}</draw:text-box></draw:frame>',
        "<draw:custom-shape>{}</draw:custom-shape>",
        '<text:span text:style-name="T1"><draw:g><draw:rect>{}</draw:rect></draw:g></text:span>',
    ],
)
def test_a_box_in_a_paragraph_stands_behind_it_and_does_not_tear_it(box):
    first, second = box.format(p("A bell.")), box.format(p("A rope."))
    assert texts(p(f"Before {first}and {second}behind. {LONG}") + p(SECOND)) == [
        f"Before and behind. {LONG}",
        "A bell.",
        "A rope.",
        SECOND,
    ]


def test_a_bibliography_has_its_heading_once_and_no_entry_is_lost():
    body = (
        p("The Two Banks", "Title")
        + p(LONG)
        + p(SECOND)
        + "<text:bibliography><text:bibliography-source><text:index-title-template>Sources"
        "</text:index-title-template></text:bibliography-source><text:index-body><text:index-title>"
        f"{p('Sources')}</text:index-title>{p('W99: Anna Writer, The Boat, 1999')}"
        "</text:index-body></text:bibliography>"
    )
    found = read(odt(body))
    assert [(block.kind, block.text) for block in found.blocks[2:]] == [
        ("heading", "Sources"),
        ("paragraph", "W99: Anna Writer, The Boat, 1999"),
    ]
    assert found.dropped == []


def test_what_a_program_asks_to_be_filled_in_is_left_out():
    asked = '<text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder>'
    assert texts(p(f"They sold {asked}it. {LONG}") + p(SECOND))[0] == f"They sold it. {LONG}"


def test_a_lone_heading_below_the_first_paragraphs_is_not_the_title():
    heading = '<text:h text:outline-level="1">Sources</text:h>'
    found = read(odt(p(LONG) + p(SECOND) + heading + p(THIRD)))
    assert found.title == ""
    assert [block.kind for block in found.blocks][2] == "heading"


def flat(body, kind="text"):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n\n'
        f'<office:document {ODF} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.{kind}">'
        '<office:meta><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">The Two Banks'
        "</dc:title></office:meta>"
        f"<office:automatic-styles>{ODT_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def test_a_text_in_one_file_of_xml_is_read_as_packed_ones_are():
    picture = (
        '<draw:frame><draw:image draw:mime-type="image/png"><office:binary-data>'
        f"{base64.b64encode(BOAT).decode()}</office:binary-data></draw:image></draw:frame>"
    )
    formula = (
        '<draw:frame><draw:object><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi>'
        "<mo>=</mo><mn>1</mn></math></draw:object></draw:frame>"
    )
    found = read(
        flat(
            p("The Two Banks", "Title")
            + p(LONG)
            + p(picture)
            + p(f"So {formula}. {SECOND}", "P1")
            + p(THIRD)
        ),
        limits=Limits(pictures=5),
    )
    assert found.title == "The Two Banks"
    assert [block.kind for block in found.blocks] == ["paragraph", "figure", "quote", "paragraph"]
    assert found.blocks[2].markdown == f"> So x = 1. {SECOND}"
    assert len(found.pictures) == 1


def test_a_sheet_in_one_file_of_xml_says_what_it_is():
    with pytest.raises(Unreadable) as error:
        read(flat(p(LONG), "spreadsheet"))
    assert error.value.reason == "sheets"


def test_a_clause_that_is_called_a_heading_is_a_paragraph():
    clause = f'<text:h text:outline-level="2">{LONG} {SECOND}</text:h>'
    found = read(odt(p("A Treaty", "Title") + p(THIRD) + clause))
    assert [block.kind for block in found.blocks] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("term", "meaning"),
    [
        ("List_20_Heading", "List_20_Contents"),
        ("Definition_20_Term_20_Tight", "Definition_20_Definition_20_Tight"),
    ],
)
def test_terms_and_what_they_mean_are_a_list_by_their_styles(term, meaning):
    terms = p("Bell", term) + p("It rings.", meaning) + p("Boat", term) + p("It sinks.", meaning)
    found = read(odt(p(LONG) + terms + p(SECOND))).blocks
    assert found[1].markdown == "- Bell\\\n  It rings.\n- Boat\\\n  It sinks."


def test_the_caption_of_a_table_is_told_by_its_style():
    found = read(odt(p(LONG) + p("Table 1: Boats by the year", "Table") + p(SECOND))).blocks
    assert [block.kind for block in found] == ["paragraph", "figure", "paragraph"]
