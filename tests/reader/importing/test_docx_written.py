"""Files of Word with what programs write into them besides paragraphs: boxes, changes, forms."""

import io
import zipfile

import pytest

from reader.importing import read
from tests.reader.importing.files import (
    LONG,
    SECOND,
    THIRD,
    R,
    W,
    docx,
    footnote_mark,
    packed,
    para,
    run,
)

MAIN = "http://schemas.openxmlformats.org/drawingml/2006"
SPACES = (
    f'{W} {R} xmlns:wp="{MAIN}/wordprocessingDrawing" xmlns:a="{MAIN}/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
CHANGE = 'w:id="7" w:author="A" w:date="2020-01-01T00:00:00Z"'


def written(*body, **parts):
    document = f"<w:document {SPACES}><w:body>{''.join(body)}</w:body></w:document>"
    return read(docx(**{"word/document.xml": document, **parts}))


def blocks(*body, **parts):
    return [(b.kind, b.markdown) for b in written(*body, **parts).blocks]


def p(content, look=""):
    return f"<w:p><w:pPr>{look}</w:pPr>{content}</w:p>"


def new_box(words):
    return (
        "<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
        f"{words}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing>"
    )


def old_box(words, shape="shape"):
    return (
        f"<w:pict><v:{shape}><v:textbox><w:txbxContent>{words}</w:txbxContent></v:textbox>"
        f"</v:{shape}></w:pict>"
    )


def either(new, old):
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>{old}'
        "</mc:AlternateContent>"
    )


BOXED = para("A bell hangs on either bank.")


@pytest.mark.parametrize(
    "box",
    [
        either(new_box(BOXED), f"<mc:Fallback>{old_box(BOXED)}</mc:Fallback>"),
        either(new_box(BOXED), "<mc:Fallback/>"),
        either(new_box(BOXED), ""),
        new_box(BOXED),
        old_box(BOXED),
        old_box(BOXED, "oval"),
        old_box(BOXED, "polyline"),
    ],
)
def test_the_words_of_a_box_stand_once_behind_its_paragraph(box):
    assert blocks(p(f"<w:r>{box}</w:r>{run(LONG)}"), para(SECOND)) == [
        ("paragraph", LONG),
        ("paragraph", "A bell hangs on either bank."),
        ("paragraph", SECOND),
    ]


def test_items_in_a_box_are_counted_once():
    listed = para("in the box", numbered=(2, 0))
    box = either(new_box(listed), f"<mc:Fallback>{old_box(listed)}</mc:Fallback>")
    found = blocks(
        para("before the box", numbered=(2, 0)),
        p(f"{run(LONG)}<w:r>{box}</w:r>"),
        para(SECOND),
        para("behind the box", numbered=(2, 0)),
    )
    assert [markdown for kind, markdown in found if kind == "list"] == [
        "1. before the box",
        "2. in the box",
        "3. behind the box",
    ]


@pytest.mark.parametrize("gone", ["del", "moveFrom"])
def test_items_that_are_gone_under_tracked_changes_are_neither_there_nor_counted(gone):
    words = run("the rope").replace("w:t", "w:delText") if gone == "del" else run("the rope")
    item = p(
        f"<w:{gone} {CHANGE}>{words}</w:{gone}>",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
        f"<w:rPr><w:{gone} {CHANGE}/></w:rPr>",
    )
    found = blocks(
        para("the bell", numbered=(2, 0)),
        item,
        para("the oar", numbered=(2, 0)),
        para(LONG),
        para("the boat", numbered=(2, 0)),
        para(SECOND),
    )
    assert found == [
        ("list", "1. the bell\n2. the oar"),
        ("paragraph", LONG),
        ("list", "3. the boat"),
        ("paragraph", SECOND),
    ]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    first = p(run(f"{LONG} "), f"<w:rPr><w:del {CHANGE}/></w:rPr>")
    mark = '<w:bookmarkStart w:id="1" w:name="x"/>'
    assert blocks(first, mark, para(SECOND), para(THIRD)) == [
        ("paragraph", f"{LONG} {SECOND}"),
        ("paragraph", THIRD),
    ]


def test_a_paragraph_whose_end_was_deleted_stays_where_a_table_follows():
    first = p(run(LONG), f"<w:rPr><w:del {CHANGE}/></w:rPr>")
    cell = "<w:tc>{}</w:tc>".format
    rows = [("Year", "Boats"), ("1907", "2")]
    table = "".join(f"<w:tr>{cell(para(a))}{cell(para(b))}</w:tr>" for a, b in rows)
    assert blocks(first, f"<w:tbl>{table}</w:tbl>", para(SECOND))[:2] == [
        ("paragraph", LONG),
        ("paragraph", "| Year | Boats |\n| --- | --- |\n| 1907 | 2 |"),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t></w:r>", "one\\\ntwo"),
        ("<w:r><w:t>one</w:t><w:ptab/><w:t>two</w:t></w:r>", "one two"),
        ('<w:r><w:sym w:font="Segoe UI Symbol" w:char="2610"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "α"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        (run("\uf061b", '<w:rFonts w:ascii="Symbol"/>'), "αβ"),
        (run("J", '<w:rFonts w:ascii="Wingdings"/>'), "☺"),
        (run("J", '<w:rFonts w:ascii="Arial"/>'), "J"),
    ],
)
def test_signs_that_are_written_by_their_numbers_or_in_letters_of_signs_come_through(
    content, words
):
    sentence = p(f"{run('He wrote ')}{content}{run(f' and slept. {LONG}')}")
    assert blocks(sentence, para(SECOND))[0][1] == f"He wrote {words} and slept. {LONG}"


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (
            '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
            f"<w:sdtContent>{run('☒')}</w:sdtContent></w:sdt>",
            "☒",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>'
            "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX "
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "☐",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
            '<w:listEntry w:val="north"/><w:listEntry w:val="south"/></w:ddList></w:ffData>'
            "</w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "south",
        ),
    ],
)
def test_what_is_ticked_or_chosen_in_a_form_is_words(form, words):
    assert (
        blocks(p(f"{form}{run(f' bank. {LONG}')}"), para(SECOND))[0][1] == f"{words} bank. {LONG}"
    )


def test_what_a_program_asks_to_be_filled_in_is_left_out():
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{para('Click or tap here to enter text.')}</w:sdtContent></w:sdt>"
    )
    filled = prompt.replace("<w:showingPlcHdr/>", "").replace("Click or tap here to", "They")
    found = written(para(LONG), prompt, filled, para(SECOND))
    assert [block.text for block in found.blocks] == [LONG, "They enter text.", SECOND]


BEGIN, SEPARATE, END = (
    f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")
)


def field_of_contents(*entries, end=END):
    """The lines that a field shows, as a program writes them without a style."""
    begin = (
        f'<w:r>{BEGIN}<w:instrText xml:space="preserve"> TOC \\h \\u </w:instrText>{SEPARATE}</w:r>'
    )
    code = f"{BEGIN}<w:instrText> PAGEREF _a \\h </w:instrText>{SEPARATE}"
    page = f"<w:r>{code}</w:r>{{}}<w:r>{END}</w:r>"
    lines = [
        f"{run(words)}<w:r><w:tab/></w:r>{page.format(run(str(number)))}"
        for number, words in enumerate(entries, 1)
    ]
    return p(begin + lines[0]), *map(p, lines[1:-1]), p(f"{lines[-1]}<w:r>{end}</w:r>")


TEXT = (para("Winter", "Heading1"), para(LONG), para("Summer", "Heading1"), para(SECOND))
TABLE = field_of_contents("Winter", "Spring", "Summer")
GALLERY = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    f"</w:sdtPr><w:sdtContent>{para('What is in it')}{para('Winter')}</w:sdtContent></w:sdt>"
)


@pytest.mark.parametrize(
    "contents",
    [TABLE, (para("Contents"), *TABLE), (para("Contents", "Heading1"), *TABLE), (GALLERY,)],
)
def test_a_table_of_contents_without_styles_is_set_aside(contents):
    found = written(para("The Two Banks", "Title"), *contents, *TEXT)
    assert [block.text for block in found.blocks] == ["Winter", LONG, "Summer", SECOND]
    assert {piece.reason for piece in found.dropped} == {"contents"}


def test_nothing_is_lost_where_a_field_of_contents_has_no_end():
    found = written(
        para("The Two Banks", "Title"), *field_of_contents("Winter", "Summer", end=""), *TEXT
    )
    assert [block.text for block in found.blocks][-4:] == ["Winter", LONG, "Summer", SECOND]


STYLES = f"""<w:styles {W}>
<w:style w:type="character" w:styleId="A"><w:name w:val="Foreign Word"/>
<w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="B"><w:name w:val="Deeper"/><w:basedOn w:val="A"/>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="C"><w:name w:val="Raised"/>
<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="D"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="E"><w:name w:val="Secret"/>
<w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="F"><w:name w:val="Remarks"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="G"><w:name w:val="For teachers"/>
<w:rPr><w:vanish/></w:rPr></w:style></w:styles>"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (run("Boot", '<w:rStyle w:val="A"/>'), "*Boot*"),
        (run("Boot", '<w:rStyle w:val="B"/>'), "***Boot***"),
        (run("Boot", '<w:rStyle w:val="A"/><w:i w:val="0"/>'), "Boot"),
        (run("19") + run("2", '<w:rStyle w:val="C"/>'), "19²"),
        (run("Boot", '<w:rStyle w:val="D"/>'), "*Boot*"),
        (run("Boot") + run(" and oar", '<w:rStyle w:val="E"/>'), "Boot"),
        (run("Boot", "<w:rtl/><w:iCs/><w:b/>"), "*Boot*"),
    ],
)
def test_words_look_as_their_style_lets_them(words, expected):
    found = blocks(
        p(f"{run('Their ')}{words}{run(f' sank. {LONG}')}"), **{"word/styles.xml": STYLES}
    )
    assert found == [("paragraph", f"Their {expected} sank. {LONG}")]


def test_emphasis_in_a_paragraph_that_has_it_already_is_none():
    words = run("Their ") + run("Boot", '<w:rStyle w:val="A"/>') + run(f" sank. {LONG}")
    assert blocks(p(words, '<w:pStyle w:val="F"/>'), **{"word/styles.xml": STYLES}) == [
        ("paragraph", f"Their Boot sank. {LONG}")
    ]


def test_a_paragraph_is_left_out_whose_style_hides_it():
    found = blocks(
        para(LONG),
        para("Ask them why.", "G"),
        p(run("Shown all the same.", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="G"/>'),
        para(SECOND),
        **{"word/styles.xml": STYLES},
    )
    assert [words for _kind, words in found] == [LONG, "Shown all the same.", SECOND]


def renamed(data, names, words):
    """A file whose parts have other names, and other words in them."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            part = archive.read(name).decode()
            for one, other in words.items():
                part = part.replace(one, other)
            parts[names.get(name, name)] = part
    return packed(parts)


NUMBERED = {
    f"word/{name}": f"word/{name.replace('.xml', '2.xml', 1)}"
    for name in ("document.xml", "styles.xml", "footnotes.xml", "_rels/document.xml.rels")
}
SHORT = "http://schemas.openxmlformats.org/"
STRICT = {
    f"{SHORT}{name}/2006/": f"http://purl.oclc.org/ooxml/{name}/"
    for name in ("wordprocessingml", "officeDocument", "drawingml")
}


@pytest.mark.parametrize(
    ("names", "words"), [(NUMBERED, {"document.xml": "document2.xml"}), ({}, STRICT)]
)
def test_a_file_is_read_whose_parts_are_numbered_or_that_is_strict(names, words):
    field = '<w:fldSimple w:instr=" REF x "><w:r><w:t>Figure 1</w:t></w:r></w:fldSimple>'
    marked = p(f"{run('See ')}{field}{run(f'. {LONG}')}{footnote_mark(1)}")
    data = docx(para("The Two Banks", "Title"), marked, para(SECOND), notes=["Cast in 1850."])
    found = read(renamed(data, names, words))
    assert found.title == "The Two Banks"
    assert [block.text for block in found.blocks] == [
        f"See Figure 1. {LONG}[1]",
        SECOND,
        "[1] Cast in 1850.",
    ]


NUMBERED_CLAUSES = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def test_a_clause_in_the_style_of_a_heading_is_a_paragraph_with_its_number():
    found = written(
        para("A Treaty of Two Banks", "Title"),
        para("The ferry", "Heading1", numbered=(2, 0)),
        para(f"{LONG} {SECOND}", "Heading2", numbered=(2, 1)),
        para("The bank", "Heading1", numbered=(2, 0)),
        para(f"{SECOND} {THIRD}", "Heading2", numbered=(2, 1)),
        **{"word/numbering.xml": NUMBERED_CLAUSES},
    )
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("heading", "The ferry"),
        ("paragraph", f"1.1 {LONG} {SECOND}"),
        ("heading", "The bank"),
        ("paragraph", f"2.1 {SECOND} {THIRD}"),
    ]


@pytest.mark.parametrize(
    ("term", "meaning"), [("Definition Term", "Definition"), ("List Heading", "List Contents")]
)
def test_terms_and_what_they_mean_are_a_list_by_their_styles(term, meaning):
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="{term}"/>'
        f'</w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="{meaning}"/></w:style>'
        "</w:styles>"
    )
    terms = [para("Bell", "A"), para("It rings.", "B"), para("Boat", "A"), para("It sinks.", "B")]
    found = blocks(para(LONG), *terms, para(SECOND), **{"word/styles.xml": styles})
    assert found[1] == ("list", "- Bell\\\n  It rings.\n- Boat\\\n  It sinks.")
