"""Titles in the middle, below lines at the side, in files of Word and OpenDocument."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, ODF, SECOND, docx, packed, para, run

ABOVE = ["Anna Writer", "Professor Bell", "4 March 2021"]


def in_word(lines):
    """A file of Word with lines, and for each where it stands."""
    return docx(
        *(f'<w:p><w:pPr><w:jc w:val="{side}"/></w:pPr>{run(words)}</w:p>' for words, side in lines)
    )


def in_opendocument(lines):
    """The same as a file of OpenDocument."""
    styles = "".join(
        f'<style:style style:name="{side}" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="{side}"/></style:style>'
        for side in ("left", "center", "both")
    )
    body = "".join(f'<text:p text:style-name="{side}">{words}</text:p>' for words, side in lines)
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return packed({"content.xml": content}, {"mimetype": "application/vnd.oasis.opendocument.text"})


FORMATS = pytest.mark.parametrize("made", [in_word, in_opendocument])


def sided(*lines):
    return [*((words, "left") for words in ABOVE), *lines, (LONG, "left"), (SECOND, "both")]


@FORMATS
def test_the_title_is_the_line_in_the_middle_below_who_wrote_it_and_for_whom(made):
    found = read(made(sided(("The Two Banks: A Ferry in Winter", "center"))))
    assert found.title == "The Two Banks: A Ferry in Winter"
    assert str(found.published) == "2021-03-04"
    assert [block.text for block in found.blocks] == [*ABOVE[:2], LONG, SECOND]


@FORMATS
def test_nothing_above_such_a_title_is_lost(made):
    lines = sided(("THE TWO BANKS", "center"), ("by Boris Ferry", "center"))
    lines[2] = ("anna@example.org", "left")
    found = read(made(lines))
    assert (found.title, found.byline, found.dropped) == ("THE TWO BANKS", "Boris Ferry", [])
    assert [block.text for block in found.blocks][2] == "anna@example.org"


@FORMATS
@pytest.mark.parametrize(
    "line",
    ["Who crosses it comes back another.", "Figure 1. The boat in the ice", "* * *", "By Eve"],
)
def test_a_motto_a_caption_and_a_name_in_the_middle_are_no_title(made, line):
    lines = [("The Two Banks", "left"), (line, "center"), (LONG, "left"), (SECOND, "left")]
    assert read(made(lines)).title == "The Two Banks"


def test_where_something_above_is_named_a_line_in_the_middle_is_no_title():
    middle = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run("To the boats")}</w:p>'
    found = read(docx(para("The Two Banks", "Title"), middle, para(LONG), para(SECOND)))
    assert found.title == "The Two Banks"


@pytest.mark.parametrize("line", ["#", "###", "# # #"])
def test_a_sign_that_parts_scenes_is_a_drawn_line(line):
    found = read(in_word([(LONG, "left"), (line, "center"), (SECOND, "left")]))
    assert [block.markdown for block in found.blocks] == [LONG, "---", SECOND]
    assert not found.dropped
