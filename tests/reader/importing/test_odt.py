"""Files of OpenDocument text, from bytes to blocks."""

import pytest

from reader.importing import Unreadable, read
from tests.reader.importing.files import LONG, SECOND, odt


def blocks(body):
    return [(b.kind, b.level, b.markdown) for b in read(odt(body)).blocks]


def p(content, style=""):
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def test_title_headings_and_paragraphs():
    found = read(
        odt(
            p("The Two Banks", "Title")
            + p("By Anna Writer")
            + '<text:h text:outline-level="1">Winter</text:h>'
            + p(LONG)
            + '<text:h text:outline-level="2">The ice</text:h>'
            + p(SECOND)
        )
    )
    assert (found.title, found.byline) == ("The Two Banks", "Anna Writer")
    assert [(b.kind, b.level, b.text) for b in found.blocks] == [
        ("heading", 2, "Winter"),
        ("paragraph", 0, LONG),
        ("heading", 3, "The ice"),
        ("paragraph", 0, SECOND),
    ]


def test_emphasis_links_spaces_and_breaks():
    words = (
        'He read <text:span text:style-name="T1">The Boat</text:span>,<text:s text:c="3"/>the '
        '<text:span text:style-name="T2">19</text:span>'
        '<text:span text:style-name="T3">th</text:span>'
        ' <text:a xlink:href="https://example.org/">book</text:a>,<text:line-break/>and slept.'
    )
    assert blocks(p(LONG) + p(words) + p(SECOND))[1] == (
        "paragraph",
        0,
        "He read *The Boat*, the **19**ᵗʰ [book](https://example.org/),\\\nand slept.",
    )


def test_quotes_by_a_style_that_stands_on_another():
    assert blocks(p(LONG) + p(SECOND, "P1") + p("And more of it.", "Quotations"))[1:] == [
        ("quote", 0, f"> {SECOND}\n>\n> And more of it.")
    ]


def test_lists_within_lists():
    item = "<text:list-item>{}</text:list-item>".format
    inner = f"<text:list>{item(p('of bronze'))}</text:list>"
    plain = f"<text:list>{item(p('the bell') + inner)}{item(p('the rope'))}</text:list>"
    counted = f'<text:list text:style-name="L1">{item(p("one"))}{item(p("two"))}</text:list>'
    assert blocks(p(LONG) + plain + p(SECOND) + counted) == [
        ("paragraph", 0, LONG),
        ("list", 0, "- the bell\n  - of bronze\n- the rope"),
        ("paragraph", 0, SECOND),
        ("list", 0, "1. one\n2. two"),
    ]


def test_tables_and_captions_of_pictures():
    row = "<table:table-row>{}</table:table-row>".format
    cell = "<table:table-cell>{}</table:table-cell>".format
    table = row(cell(p("Year")) + cell(p("Boats"))) + row(cell(p("1907")) + cell(p("2")))
    picture = "<draw:frame><draw:image/><svg:desc>A grey boat.</svg:desc></draw:frame>"
    body = p(LONG) + f"<table:table>{table}</table:table>" + p(picture) + p("The boat", "Caption")
    assert blocks(body)[1:] == [
        ("paragraph", 0, "| Year | Boats |\n| --- | --- |\n| 1907 | 2 |"),
        ("figure", 0, "A grey boat."),
        ("figure", 0, "The boat"),
    ]


def test_notes_stand_at_the_end_and_remarks_and_deleted_words_nowhere():
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('Cast in 1850.')}</text:note-body></text:note>"
    )
    remark = f"<office:annotation>{p('Is this so?')}</office:annotation>"
    changes = f"<text:tracked-changes>{p('An old sentence.')}</text:tracked-changes>"
    assert blocks(changes + p(f"The bell{note} rang.{remark} {LONG}") + p(SECOND)) == [
        ("paragraph", 0, f"The bell[[1]](#postil-note-0) rang. {LONG}"),
        ("paragraph", 0, SECOND),
        ("paragraph", 0, "[[1]](#postil-mark-0) Cast in 1850."),
    ]


def test_a_table_of_contents_is_set_aside():
    body = f"<text:table-of-content>{p('Winter 3')}</text:table-of-content>" + p(LONG) + p(SECOND)
    assert [piece.reason for piece in read(odt(body)).dropped] == ["contents"]


def test_a_text_with_a_password_says_so():
    manifest = "<manifest><encryption-data/></manifest>"
    with pytest.raises(Unreadable) as refused:
        read(odt(p(LONG), entries={"META-INF/manifest.xml": manifest}.items()))
    assert refused.value.reason == "password"
