"""Lines of verse that begin further in keep that, whatever they were brought in from."""

import pytest

from reader.importing import read
from reader.importing.indents import steps_of
from tests.reader.importing import files
from tests.reader.importing.files import LONG, SECOND, W, docx, epub, odt, para, pdf, run
from tests.reader.importing.test_docx import own_style
from tests.reader.importing.test_pdf import set_in
from tests.reader.importing.webpages import read_between, read_page

LINES = ["The bell is rung, the rope is drawn", "and no one comes across the water;"]
LINES += ["the grey boat waits until the dawn", "for those to whom it does not matter."]
STEP = "\u2003"


def stepped(*steps, lines=LINES):
    """What a stanza says whose lines begin as many steps further in."""
    return "\n".join(STEP * step + line for step, line in zip(steps, lines, strict=True))


def verse_in(found):
    """What is said by the only block that has lines."""
    (text,) = [block.text for block in found.blocks if "\n" in block.text]
    return text


def laid(form, *indents, between=""):
    """The lines, each in a form with how far in it stands."""
    return between.join(
        form.format(indent, line) for indent, line in zip(indents, LINES, strict=True)
    )


NBSP = "&nbsp;"
ON_A_PAGE = [
    "<p>" + laid("{}{}", "", NBSP * 4, "", NBSP * 8, between="<br>") + "</p>",
    "<p>" + laid("{}{}", "", "&emsp;", "", "&emsp;&emsp;", between="<br>\n") + "</p>",
    "<p>" + laid("<i>{}{}</i>", "", NBSP * 4, "", NBSP * 8, between="<br>") + "</p>",
    "<p>" + laid('<span style="padding-left: {}em">{}</span><br>', 0, 1, 0, 2) + "</p>",
    laid('<div style="margin-left: {}px">{}</div>', 20, 36, 20, 52),
    laid('<div style="text-indent: -1em; padding: 0 0 0 {}em">{}</div>', 1, 2, 1, 3),
    '<div class="poem">' + laid('<p style="text-indent: {}em">{}</p>', 0, 1, 0, 2) + "</div>",
    '<div class="poem"><div class="stanza">'
    + laid('<span class="i{}">{}<br></span>\n', 0, 2, 0, 4)
    + "</div></div>",
    '<div class="poetry">' + laid('<div class="verse indent{}">{}</div>', 0, 2, 0, 4) + "</div>",
    '<div class="poem">' + laid('<p class="in{}">{}</p>', 1, 3, 1, 5) + "</div>",
    f"<pre>{laid('{}{}', ' ' * 4, ' ' * 6, ' ' * 4, ' ' * 8, between=chr(10))}</pre>",
    '<p style="white-space: pre-wrap">' + laid("{}{}", "", "  ", "", "    ", between="\n") + "</p>",
]


@pytest.mark.parametrize("poem", ON_A_PAGE)
def test_lines_of_a_page_begin_as_far_in_as_it_shows_them(poem):
    assert verse_in(read_between(poem)) == stepped(0, 1, 0, 2)


def test_a_stanza_that_stands_further_in_than_others_of_its_poem_does():
    first, last = "<br>".join(LINES[:2]), "<br>".join(LINES[2:])
    poem = f'<p>{first}</p><p style="margin-left: 2em">{last}</p>'
    texts = [block.text for block in read_between(poem).blocks[1:-1]]
    assert texts == ["\n".join(LINES[:2]), stepped(2, 2, lines=LINES[2:])]


def test_a_poem_that_stands_in_as_a_whole_has_no_steps():
    poem = "<p>" + laid("{}{}", *[NBSP * 6] * 4, between="<br>") + "</p>"
    assert verse_in(read_between(poem)) == "\n".join(LINES)
    assert verse_in(read_between(f'<div style="margin-left: 4em">{poem}</div>')) == "\n".join(LINES)


def test_lines_of_a_poem_that_is_quoted_begin_further_in_too():
    poem = "<blockquote><p>" + laid("{}{}", "", NBSP * 4, "", NBSP * 4, between="<br>")
    assert verse_in(read_between(f"{poem}</p></blockquote>")).strip() == stepped(0, 1, 0, 1)


def test_prose_never_begins_further_in():
    for words in (LONG, LINES[0]):
        found = read_between(f'<p style="text-indent: 2em">&emsp;&emsp;{words}</p>')
        assert STEP not in "".join(block.markdown for block in found.blocks)
    found = read_between(f"<p>{LONG}<br>&nbsp;&nbsp;&nbsp;&nbsp;{SECOND}<br>{LINES[0]}</p>")
    assert STEP not in "".join(block.markdown for block in found.blocks)


def test_white_space_within_a_line_is_none_at_its_beginning():
    poem = f'<p>{LINES[0]} <span class="i4">x</span><br>{LINES[1]}&emsp;&emsp;y</p>'
    assert STEP not in verse_in(read_between(poem))


TYPED = "\n".join([LINES[0], "  " + LINES[1], LINES[2], " " * 4 + LINES[3]])


def test_lines_of_plain_text_begin_as_far_in_as_they_were_typed():
    assert verse_in(read(f"The ferry\n\n{LONG}\n\n{TYPED}\n\n{SECOND}\n".encode(), "text")) == (
        stepped(0, 1, 0, 2)
    )
    inset = TYPED.replace("\n", "\n      ")
    assert verse_in(read(f"{LONG}\n\n      {inset}\n\n{SECOND}\n".encode(), "text")) == (
        stepped(0, 1, 0, 2)
    )


@pytest.mark.parametrize(
    "typed",
    [
        TYPED.replace("\n", "\\\n"),
        TYPED.replace("\n", "  \n"),
        "\\\n".join([LINES[0], "&emsp;" + LINES[1], LINES[2], NBSP * 4 + LINES[3]]),
        stepped(0, 1, 0, 2).replace("\n", "\\\n"),
        "\n".join(f"| {line}" for line in TYPED.split("\n")),
    ],
)
def test_lines_of_markdown_begin_as_far_in_as_they_were_typed(typed):
    found = read(f"# The ferry\n\n{LONG}\n\n{typed}\n\n{SECOND}\n".encode(), "markdown")
    assert verse_in(found) == stepped(0, 1, 0, 2)


def test_a_file_of_markdown_that_is_a_poem_has_steps():
    found = read(f"# The ferry\n\n{TYPED}\n\n{TYPED}\n".encode(), "markdown")
    assert [block.text for block in found.blocks] == [stepped(0, 1, 0, 2)] * 2


def inset(words, left=0, first=0):
    """A paragraph of Word that stands in by twentieths of a point, and its first line by more."""
    step = f'w:firstLine="{first}"' if first >= 0 else f'w:hanging="{-first}"'
    return f'<w:p><w:pPr><w:ind w:left="{left}" {step}/></w:pPr>{words}</w:p>'


@pytest.mark.parametrize(
    "lines",
    [
        [inset(run(line), 240 * at) for at, line in zip((0, 1, 0, 2), LINES, strict=True)],
        [inset(run(line), first=240 * at) for at, line in zip((0, 1, 0, 2), LINES, strict=True)],
        [
            inset(run(line), 720 + 240 * at, -240)
            for at, line in zip((0, 1, 0, 2), LINES, strict=True)
        ],
        [para(run(" " * at + line)) for at, line in zip((0, 4, 0, 8), LINES, strict=True)],
    ],
)
def test_lines_of_a_document_begin_as_far_in_as_their_paragraphs(lines):
    found = read(docx(para("The ferry", "Title"), para(LONG), *lines, para(SECOND)))
    assert verse_in(found) == stepped(0, 1, 0, 2)


def test_a_tab_at_the_beginning_of_a_line_is_three_steps():
    tab = "<w:r><w:tab/></w:r>"
    lines = [para(run(LINES[0]) + "<w:r><w:br/></w:r>" + tab + run(LINES[1]))]
    found = read(docx(para("The ferry", "Title"), para(LONG), *lines, para(SECOND)))
    assert verse_in(found) == stepped(0, 3, lines=LINES[:2])


def test_a_style_of_word_says_how_far_in_a_line_begins_and_the_middle_says_nothing():
    look = '<w:pPr><w:ind w:left="480"/></w:pPr></w:style>'
    style = own_style("In").replace("</w:style>", look)
    styles = f"<w:styles {W}>{style}</w:styles>"
    lines = [para(run(line), "In" if at % 2 else "") for at, line in enumerate(LINES)]
    found = read(docx(para(LONG), *lines, para(SECOND), **{"word/styles.xml": styles}))
    assert verse_in(found) == stepped(0, 2, 0, 2)
    middle = '<w:p><w:pPr><w:jc w:val="center"/><w:ind w:left="{}"/></w:pPr>{}</w:p>'
    lines = [middle.format(240 * at, run(line)) for at, line in enumerate(LINES)]
    assert STEP not in verse_in(read(docx(para(LONG), *lines, para(SECOND))))


INSET = (
    '<style:style style:name="In{0}" style:family="paragraph"><style:paragraph-properties '
    'fo:margin-left="{0}pt"/></style:style>'
)


def test_lines_of_opendocument_begin_as_far_in_as_their_paragraphs(monkeypatch):
    styles = files.ODT_STYLES + INSET.format(12) + INSET.format(24)
    monkeypatch.setattr(files, "ODT_STYLES", styles)
    lines = "".join(
        f'<text:p text:style-name="In{12 * at}">{line}</text:p>'
        for at, line in zip((0, 1, 0, 2), LINES, strict=True)
    )
    head = f"<text:h text:outline-level='1'>The ferry</text:h><text:p>{LONG}</text:p>"
    assert verse_in(read(odt(f"{head}{lines}<text:p>{SECOND}</text:p>"))) == stepped(0, 1, 0, 2)
    spaces = (
        f"<text:p>{LINES[0]}<text:line-break/><text:tab/>{LINES[1]}<text:line-break/>"
        f"{LINES[2]}<text:line-break/><text:s text:c='4'/>{LINES[3]}</text:p>"
    )
    assert verse_in(read(odt(f"{head}{spaces}<text:p>{SECOND}</text:p>"))) == stepped(0, 3, 0, 1)


def test_lines_of_a_pdf_begin_as_far_in_as_they_stand():
    said = ["The bell is rung, the rope is drawn,", "And no one comes across the water;"]
    said += ["The grey boat waits until the dawn", "For those to whom it does not matter."]
    lefts = [100, 111, 100, 122]
    poem = [(left, 560 - 14 * at, 11, said[at]) for at, left in enumerate(lefts)]
    page = [(72, 740, 18, "The Ferry", "F2"), *set_in(LONG), *poem, *set_in(SECOND, top=480)]
    assert verse_in(read(pdf(page))) == stepped(0, 1, 0, 2, lines=said)


def test_places_where_lines_begin_are_told_apart_and_there_are_no_more_than_eight():
    assert steps_of([0, 2, 4, 6]) == {0: 0, 2: 1, 4: 2, 6: 3}
    assert steps_of([4, 5, 12]) == {4: 0, 5: 0, 12: 2}
    assert steps_of([0, 20, 40, 80]) == {0: 0, 20: 2, 40: 4, 80: 8}
    assert set(steps_of(list(range(0, 80, 4))).values()) == set(range(9))


def test_a_poem_alone_on_its_page_has_steps():
    poem = laid('<div style="padding-left: {}px">{}</div>', 0, 16, 0, 32)
    found = read_page(f"<h1>The ferry</h1><div class='view'>{poem}</div>")
    assert verse_in(found) == stepped(0, 1, 0, 2)


@pytest.mark.parametrize("poem", [*ON_A_PAGE[:4], *ON_A_PAGE[6:10]])
def test_lines_of_a_book_begin_as_far_in_as_it_shows_them(poem):
    poem = poem.replace("<br>", "<br/>").replace("&nbsp;", "\u00a0").replace("&emsp;", STEP)
    book = epub({"a.xhtml": f"<h1>The Ferry</h1><p>{LONG}</p>{poem}<p>{SECOND}</p>"})
    assert verse_in(read(book)) == stepped(0, 1, 0, 2)


SHEET = """
/* .a { margin-left: 9em } */ @media print { .b { margin-left: 9em } }
p { text-indent: 1em } .poem .a, p.c { margin: 0; padding-left: 3em; text-indent: -3em }
.b { margin: 0 0 0 2em; color: red } .poem > p.b { margin-left: 1em } .d { text-indent: 2em }
"""
CLASSED = "<div class='poem'>" + "".join(
    f'<p class="{name}">{line}</p>' for name, line in zip("abcd", LINES, strict=True)
)


def test_lines_begin_as_far_in_as_a_style_sheet_says_of_their_classes():
    page = f"<html><head><style>{SHEET}</style></head><body><article><h1>The ferry</h1>"
    page += f"<p>{LONG}</p>{CLASSED}</div><p>{SECOND}</p></article></body></html>"
    assert verse_in(read(page.encode(), "html")) == stepped(0, 1, 0, 2)
    for link in (f"<style>{SHEET}</style>", '<link rel="stylesheet" href="../a/b.css"/>'):
        body = f"{link}<h1>The Ferry</h1><p>{LONG}</p>{CLASSED}</div><p>{SECOND}</p>"
        book = epub({"a.xhtml": body}, entries={"a/b.css": SHEET})
        assert verse_in(read(book)) == stepped(0, 1, 0, 2)
