"""Paragraphs that stand further in than the text, in files of Word and OpenDocument."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, ODF, SECOND, THIRD, W, docx, packed, para, run

INSET = '<w:ind w:left="720" w:right="720"/>'
TEXT = [para("The Two Banks", "Title"), para(LONG)]
AFTER = [para(THIRD), para(f"{LONG} {THIRD}")]
QUOTED = [LONG, f"> {SECOND}", THIRD, f"{LONG} {THIRD}"]


def p(words, look=INSET):
    return f"<w:p><w:pPr>{look}</w:pPr>{words if words.startswith('<') else run(words)}</w:p>"


def markdown(data):
    return [block.markdown for block in read(data).blocks]


@pytest.mark.parametrize(
    "look",
    [
        INSET,
        '<w:ind w:start="567" w:firstLine="300"/><w:jc w:val="both"/>',
        '<w:pStyle w:val="B"/>',
    ],
)
def test_a_paragraph_further_in_below_one_of_the_text_is_a_quote(look):
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="Long words"/>'
        f"<w:pPr>{INSET}</w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Longer"/><w:basedOn w:val="A"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
        "</w:styles>"
    )
    assert markdown(docx(*TEXT, p(SECOND, look), *AFTER, **{"word/styles.xml": styles})) == QUOTED


def test_verse_further_in_keeps_its_lines_as_a_quote():
    lines = ["The river is a road that goes, and", "the boat a bell that rings no more."]
    verse = f"<w:r><w:t>{lines[0]}</w:t><w:br/><w:t>{lines[1]}</w:t></w:r>"
    assert markdown(docx(*TEXT, p(verse), *AFTER))[1] == f"> {lines[0]}\\\n> {lines[1]}"


@pytest.mark.parametrize(
    "inside",
    [
        [p(f"(a) {SECOND}")],
        [p(SECOND, '<w:ind w:left="720" w:hanging="720"/>')],
        [p(SECOND, f'{INSET}<w:jc w:val="center"/>')],
        [p("Anna Writer", '<w:ind w:left="5000"/>')],
        [para("the bell", numbered=(1, 0)), p(SECOND)],
        [para("Abstract", "Heading1"), p(SECOND)],
        [p(LONG), p(SECOND), p(THIRD), p(LONG)],
    ],
)
def test_what_is_counted_hangs_or_stands_below_something_else_is_no_quote(inside):
    found = read(docx(*TEXT, *inside, *AFTER)).blocks
    assert "quote" not in [block.kind for block in found]


def in_styles(*paragraphs):
    """A text whose styles are its paragraphs' own, in a file of OpenDocument."""
    styles = "".join(
        f'<style:style style:name="S{at}" style:family="paragraph"{about}</style:style>'
        for at, (about, _words) in enumerate(paragraphs)
    )
    body = "".join(
        f'<text:p text:style-name="S{at}">{words}</text:p>'
        for at, (_about, words) in enumerate(paragraphs)
    )
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return packed({"content.xml": content}, {"mimetype": "application/vnd.oasis.opendocument.text"})


PLAIN = "><style:paragraph-properties/>"


@pytest.mark.parametrize(
    "look",
    [
        '><style:paragraph-properties fo:margin-left="1.25cm"/>',
        '><style:paragraph-properties fo:margin-left="0.5in" fo:text-align="justify"/>',
        ' style:display-name="Intense Quote">',
        ' style:display-name="Block Text">',
    ],
)
def test_a_paragraph_of_opendocument_further_in_or_with_the_name_of_a_quote_is_one(look):
    text = [(PLAIN, LONG), (look, SECOND), (PLAIN, THIRD), (PLAIN, f"{LONG} {THIRD}")]
    assert markdown(in_styles(*text)) == QUOTED


@pytest.mark.parametrize(
    "look",
    [
        '><style:paragraph-properties fo:margin-left="1.25cm" fo:text-indent="-1.25cm"/>',
        '><style:paragraph-properties fo:margin-left="1.25cm" fo:text-align="center"/>',
        '><style:paragraph-properties fo:margin-left="10%"/>',
    ],
)
def test_a_paragraph_of_opendocument_that_hangs_or_stands_in_the_middle_is_no_quote(look):
    text = [(PLAIN, LONG), (look, SECOND), (PLAIN, THIRD), (PLAIN, f"{LONG} {THIRD}")]
    assert "quote" not in [block.kind for block in read(in_styles(*text)).blocks]
