"""Files of Word, from bytes to blocks."""

import pytest

from reader.importing import read
from tests.reader.importing.files import (
    LONG,
    NUMBERING,
    SECOND,
    THIRD,
    W,
    docx,
    footnote_mark,
    para,
    run,
)


def blocks(*body, **about):
    return [(b.kind, b.level, b.markdown) for b in read(docx(*body, **about)).blocks]


def test_title_byline_subtitle_and_headings_are_found_by_their_styles():
    found = read(
        docx(
            para("The Two Banks", "Title"),
            para("How a river lost its boat", "Subtitle"),
            para("By Anna Writer"),
            para("Winter", "Heading1"),
            para(LONG),
            para("The ice", "Heading2"),
            para(SECOND),
            title="Document1",
        )
    )
    assert (found.title, found.byline) == ("The Two Banks", "Anna Writer")
    assert (found.standfirst, found.language) == ("How a river lost its boat", "en")
    assert [(b.kind, b.level, b.text) for b in found.blocks] == [
        ("heading", 2, "Winter"),
        ("paragraph", 0, LONG),
        ("heading", 3, "The ice"),
        ("paragraph", 0, SECOND),
    ]
    assert found.dropped == []


def test_emphasis_links_and_raised_letters_come_through():
    words = (
        run("He read ")
        + run("The Boat", "<w:i/>")
        + run(" in the ")
        + run("19", "<w:b/>")
        + run("th", '<w:vertAlign w:val="superscript"/>')
        + '<w:hyperlink r:id="rId1">'
        + run(" century", "")
        + "</w:hyperlink>"
        + run(f". {LONG}")
    )
    _, (_, _, markdown) = blocks(para(LONG), para(words), links=["https://example.org/a b"])
    assert markdown == (
        "He read *The Boat* in the **19**th [century](https://example.org/a%20b). " + LONG
    )


def test_signs_that_markdown_would_take_for_marks_stay_words():
    words = "A * star, an _underscore_, a [bracket](x), <b>, &amp; and `code` \\ 1 < 2."
    found = read(docx(para(LONG), para("1. " + words + " " + SECOND)))
    assert found.blocks[1].text == "1. " + words + " " + SECOND


def test_quotes_lists_and_tables_keep_their_form():
    cell = "<w:tc>{}</w:tc>".format
    rows = [("Year", "Boats"), ("1907", "2 | 3")]
    table = "".join(f"<w:tr>{cell(para(a))}{cell(para(b))}</w:tr>" for a, b in rows)
    found = blocks(
        para(LONG),
        para(SECOND, "Quote"),
        para(SECOND, "Quote"),
        para("the bell", numbered=(1, 0)),
        para("of bronze", numbered=(1, 1)),
        para("the rope", numbered=(1, 0)),
        para("first", numbered=(2, 0)),
        para("second", numbered=(2, 0)),
        f"<w:tbl>{table}</w:tbl>",
        para(THIRD),
    )
    assert found[1:-1] == [
        ("quote", 0, f"> {SECOND}\n>\n> {SECOND}"),
        ("list", 0, "- the bell\n  - of bronze\n- the rope"),
        ("list", 0, "1. first\n2. second"),
        ("paragraph", 0, "| Year | Boats |\n| --- | --- |\n| 1907 | 2 \\| 3 |"),
    ]


def test_footnotes_stand_at_the_end_under_their_numbers():
    found = read(
        docx(
            para(run("The bell rang") + footnote_mark(1) + run(f". {LONG}")),
            para(run(SECOND) + footnote_mark(2)),
            notes=["It was cast in 1850.", "The frost lasted ten weeks."],
        )
    )
    assert [block.text for block in found.blocks] == [
        f"The bell rang[1]. {LONG}",
        f"{SECOND}[2]",
        "[1] It was cast in 1850.",
        "[2] The frost lasted ten weeks.",
    ]


def test_a_note_with_a_mark_of_its_own_is_not_counted_among_the_others():
    star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    found = read(
        docx(
            para(run("The bell") + star + run(" rang") + footnote_mark(2) + run(f". {LONG}")),
            para(run(SECOND) + footnote_mark(3)),
            notes=["* Of bronze.", "It was cast in 1850.", "The frost lasted ten weeks."],
        )
    )
    assert [block.text for block in found.blocks] == [
        f"The bell[*] rang[1]. {LONG}",
        f"{SECOND}[2]",
        "[*] Of bronze.",
        "[1] It was cast in 1850.",
        "[2] The frost lasted ten weeks.",
    ]


def test_a_note_of_several_paragraphs_is_one_with_a_line_for_each():
    paragraphs = para("It was cast in 1850.") + para("The town is gone.")
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{paragraphs}</w:footnote></w:footnotes>'
    marked = para(run("The bell rang") + footnote_mark(1) + run(f". {LONG}"))
    found = read(docx(marked, para(SECOND), **{"word/footnotes.xml": notes}))
    assert found.blocks[-1].text == "[1] It was cast in 1850.\nThe town is gone."
    assert len(found.blocks) == 3


def with_style(id, name, fonts=""):
    """Give the styles of a file: one for words, of that name, whose letters are of these fonts."""
    look = f'<w:rPr><w:rFonts w:ascii="{fonts}"/></w:rPr>' if fonts else ""
    named = f'<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/>{look}</w:style>'
    return {"word/styles.xml": f"<w:styles {W}>{named}</w:styles>"}


@pytest.mark.parametrize(
    "styles",
    [
        with_style("A", "Verbatim Char"),
        with_style("A", "HTML Code"),
        with_style("A", "Inline Code"),
        with_style("A", "of my own", "Consolas"),
    ],
)
def test_words_in_a_style_for_code_are_code(styles):
    words = run("Type ") + run("a_b * c", '<w:rStyle w:val="A"/>') + run(f" twice. {LONG}")
    assert blocks(para(words), para(SECOND), **styles)[0][2] == f"Type `a_b * c` twice. {LONG}"


def test_words_in_letters_of_one_width_amid_others_are_code():
    words = run("Type ") + run("ls -l", '<w:rFonts w:ascii="Courier New"/>') + run(f". {LONG}")
    assert blocks(para(words), para(SECOND))[0][2] == f"Type `ls -l`. {LONG}"


def test_a_text_that_was_typed_in_such_letters_throughout_is_no_code():
    look = '<w:rFonts w:ascii="Courier New"/>'
    typed = [para(run(words, look) + run("!")) for words in (LONG, SECOND)]
    assert [kind for kind, _level, _markdown in blocks(*typed)] == ["paragraph", "paragraph"]
    assert not any("`" in markdown for _kind, _level, markdown in blocks(*typed))


def bordered(words="", sides=("bottom",)):
    """A paragraph with lines at these sides."""
    lines = "".join(f'<w:{side} w:val="single" w:sz="6"/>' for side in sides)
    return f"<w:p><w:pPr><w:pBdr>{lines}</w:pBdr></w:pPr>{run(words) if words else ''}</w:p>"


RULE = (
    '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" o:hr="t"/></w:pict></w:r></w:p>'
)


@pytest.mark.parametrize(
    ("between", "lines"),
    [
        (RULE, 1),
        (bordered(), 1),
        (bordered(THIRD), 1),
        (bordered(THIRD) + bordered(THIRD), 1),
        (bordered(THIRD, ("top", "left", "bottom", "right")), 0),
        (para(THIRD), 0),
    ],
)
def test_a_drawn_line_stands_where_it_stood(between, lines):
    found = read(docx(para(LONG), between, para(SECOND)))
    drawn = [at for at, block in enumerate(found.blocks) if block.markdown == "---"]
    assert drawn == [len(found.blocks) - 2] * lines
    assert not found.dropped
    assert "—" not in "".join(block.text for block in found.blocks)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Anna Writer", "Anna Writer"),
        ("Anna Writer, Karl Kraus and Jane Doe", "Anna Writer, Karl Kraus and Jane Doe"),
        ("Anna Writer, Professor of History, University of Oslo", "Anna Writer"),
        ("Jane Doe, University of Oslo", "Jane Doe"),
    ],
)
def test_an_italic_line_of_names_below_the_title_is_the_byline_and_no_standfirst(line, byline):
    found = read(docx(para("Boats", "Title"), para(run(line, "<w:i/>")), para(LONG), para(SECOND)))
    assert (found.byline, found.standfirst, found.blocks[0].text) == (byline, "", LONG)


def test_an_italic_line_that_sums_the_text_up_is_the_standfirst():
    line = "War and peace at the ferry, and what came of it"
    found = read(docx(para("Boats", "Title"), para(run(line, "<w:i/>")), para(LONG), para(SECOND)))
    assert (found.byline, found.standfirst) == ("", line)


def test_lines_of_verse_keep_their_ends():
    words = run("The water takes the rope,") + "<w:r><w:br/></w:r>" + run("the rope the hand.")
    assert ("paragraph", 0, "The water takes the rope,\\\nthe rope the hand.") in blocks(
        para(LONG), para(words), para(SECOND)
    )


def test_a_table_of_contents_is_set_aside():
    found = read(docx(para("Winter 3", "TOC1"), para("Winter", "Heading1"), para(LONG)))
    assert [(piece.text, piece.reason) for piece in found.dropped] == [("Winter 3", "contents")]


def test_a_bold_line_above_a_paragraph_is_a_heading_that_is_doubted():
    found = read(
        docx(para("Boats", "Title"), para(LONG), para(run("The ice", "<w:b/>")), para(SECOND))
    )
    heading = found.blocks[1]
    assert (heading.kind, heading.markdown, heading.doubt) == ("heading", "The ice", "heading")


def sized(words, size):
    return para(run(words, f'<w:sz w:val="{size}"/>'))


def test_lines_in_larger_letters_are_headings_where_nobody_named_any():
    """The largest on top is the title."""
    text = [sized(LONG, 24), sized(SECOND, 24), sized(THIRD, 24)]
    lines = [sized("Boats", 40), *text, sized("The ice", 30), *text, sized("Ropes", 30), *text]
    found = read(docx(*lines))
    assert found.title == "Boats"
    headings = [(block.level, block.text) for block in found.blocks if block.kind == "heading"]
    assert headings == [(2, "The ice"), (2, "Ropes")]
    named = read(docx(*lines, para("Banks", "Heading1"), para(LONG)))
    assert ("heading", "The ice") not in [(block.kind, block.text) for block in named.blocks]


def test_large_letters_of_a_sentence_or_of_most_paragraphs_make_no_headings():
    large = [sized("It rang, and nobody came.", 30), sized("The bell", 30), sized("A rope", 30)]
    for lines in ([large[0], sized(LONG, 24)], [*large[1:], sized(LONG, 24)]):
        assert "heading" not in [block.kind for block in read(docx(*lines)).blocks]


def test_a_list_that_was_typed_with_bullets_is_a_list():
    found = blocks(para(LONG), para("• the bell"), para("•\tthe rope"), para(SECOND))
    assert [(kind, markdown) for kind, _, markdown in found[1:2]] == [
        ("list", "- the bell\n- the rope")
    ]


def test_what_was_deleted_under_tracked_changes_is_gone_and_what_was_put_in_is_there():
    deleted = f'<w:del w:id="1">{run("old ").replace("w:t", "w:delText")}</w:del>'
    words = run("The ") + deleted + f'<w:ins w:id="2">{run("new ")}</w:ins>' + run(LONG)
    assert blocks(para(words), para(SECOND))[0][2] == f"The new {LONG}"


def test_a_short_line_is_never_taken_for_a_site_s():
    found = read(docx(para(LONG), para("Contact"), para(SECOND), para("Share"), para(THIRD)))
    assert found.dropped == []
    assert len(found.blocks) == 5


def test_formulas_stand_in_their_sentences_and_alone():
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    r, two = (f"<m:r><m:t>{words}</m:t></m:r>" for words in ("r", "2"))
    raised = f"<m:sSup><m:e>{r}</m:e><m:sup>{two}</m:sup></m:sSup>"
    square = f"<m:oMath {math}>{raised}</m:oMath>"
    found = read(
        docx(
            para(LONG),
            para(run("The island has ") + square + run(" fields.")),
            para(f"<m:oMathPara {math}>{square}{square}</m:oMathPara>"),
        )
    )
    assert [block.markdown for block in found.blocks][1:] == ["The island has r² fields.", "r²r²"]


def test_simple_fields_keep_their_words_and_hidden_words_are_left_out():
    number = f'<w:fldSimple w:instr="x">{run("4")}</w:fldSimple>'
    number = f'<w:fldSimple w:instr=" SEQ Boats ">{number}</w:fldSimple>'
    hidden = run("nobody sees ", "<w:vanish/>") + run("one sees ", '<w:vanish w:val="0"/>')
    found = read(docx(para(LONG), para(run("Of boats ") + hidden + number + run("."))))
    assert found.blocks[1].markdown == "Of boats one sees 4."


def code(words, shown=""):
    """A field of Word: what it is by its code, and what it shows."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    said = f"<w:r><w:instrText>{words}</w:instrText></w:r>"
    return mark("begin") + said + mark("separate") + shown + mark("end")


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (code(r'SYMBOL 97 \f "Symbol"'), "α"),
        (code(r"SYMBOL 0x61 \f Symbol \s 12", run("a", '<w:rFonts w:ascii="Symbol"/>')), "α"),
        (code("SYMBOL 8364"), "€"),
        (code("SYMBOL 128"), "€"),
        (code("SYMBOL 7"), ""),
        (code(r'SYMBOL 65 \f "Arial"', run("A")), "A"),
        (code(r"EQ \f(1,2)"), "1/2"),
        (code(r"EQ \f(1,5;2)"), "1,5/2"),
        (code(r"EQ \f(a + b;2)"), "(a + b)/2"),
        (code(r"EQ \r(3;x)", run("x")), "x"),
        (code("PAGE", run("7")), "7"),
    ],
)
def test_a_field_that_shows_a_sign_or_a_fraction_is_words(field, words):
    found = blocks(para(LONG), para(run("The angle is (") + field + run(").")))
    assert found[1][2] == f"The angle is ({words})."


@pytest.mark.parametrize(
    ("said", "address"),
    [
        (r'"https://example.org/a" \t "_blank"', "https://example.org/a"),
        (r'"https://example.org/a" \o "A tip" \* MERGEFORMAT', "https://example.org/a"),
        (r'\o "A tip" "https://example.org/a"', "https://example.org/a"),
        (r'"https://example.org/a" \l "part"', "https://example.org/a#part"),
        (r"https://example.org/a \l part \h", "https://example.org/a#part"),
        (r'"https://example.org/a#b"', "https://example.org/a#b"),
    ],
)
def test_a_field_that_is_a_link_leads_where_its_code_says(said, address):
    found = blocks(para(LONG), para(run("See ") + code(f" HYPERLINK {said} ", run("this"))))
    assert found[1][2] == f"See [this]({address})"


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (f'<w:dir w:val="rtl">{run("שלום")}</w:dir>', "שלום"),
        (f'<w:bdo w:val="ltr"><w:dir w:val="ltr">{run("peace")}</w:dir></w:bdo>', "peace"),
        (
            f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('にほん')}</w:rt>"
            f"<w:rubyBase>{run('日本')}</w:rubyBase></w:ruby></w:r>",
            "日本(にほん)",
        ),
    ],
)
def test_words_of_a_direction_or_with_a_reading_above_them_are_kept(held, words):
    found = blocks(para(LONG), para(run("He says ") + held + run(" to all.")))
    assert found[1][2] == f"He says {words} to all."


def test_a_large_letter_in_a_frame_belongs_to_the_paragraph_below():
    def initial(kind):
        frame = f'<w:pPr><w:framePr w:dropCap="{kind}" w:lines="3"/></w:pPr>'
        large = run(SECOND[0], '<w:sz w:val="116"/>')
        return blocks(
            para("Boats", "Title"), f"<w:p>{frame}{large}</w:p>", para(SECOND[1:]), para(THIRD)
        )

    for kind in ("drop", "margin"):
        assert [words for _, _, words in initial(kind)] == [SECOND, THIRD]
    assert [words for _, _, words in initial("none")] == [SECOND[0], SECOND[1:], THIRD]


def own_style(id, base="", level="", name=""):
    level = f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' if level else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name or id}"/>'
        f'<w:basedOn w:val="{base}"/>{level}</w:style>'
    )


STYLES = [
    own_style("Heading1", name="heading 1"), own_style("Title"), own_style("Quote"),
    own_style("Chapter", "Heading1"), own_style("Part", level="1"), own_style("Said", "Own"),
    own_style("Own", "Quote"), own_style("No", "Heading1", "9"), own_style("Loop", "Loop"),
    own_style("By", "Title"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("Chapter", ("heading", "Over the ice")),
        ("Part", ("heading", "Over the ice")),
        ("Said", ("quote", "> Over the ice")),
        ("No", ("paragraph", "Over the ice")),
        ("Loop", ("paragraph", "Over the ice")),
        ("By", ("paragraph", "Over the ice")),
    ],
)
def test_a_style_is_what_the_one_is_that_it_stands_on(style, expected):
    page = [para("Winter", "Title"), para(LONG), para("Over the ice", style), para(SECOND)]
    styles = f"<w:styles {W}>{''.join(STYLES)}</w:styles>"
    found = read(docx(*page, **{"word/styles.xml": styles}))
    assert (found.blocks[1].kind, found.blocks[1].markdown) == expected


def test_a_short_paragraph_with_the_level_of_a_heading_is_one():
    level = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    page = [f"<w:p>{level}{run(words)}</w:p>" for words in ("Over the ice", f"{LONG} {SECOND}")]
    found = read(docx(para("Winter", "Title"), para(THIRD), *page))
    assert [block.kind for block in found.blocks] == ["paragraph", "heading", "paragraph"]


def test_a_numbered_list_goes_on_after_what_interrupts_it():
    def items(*words, level=0):
        return "".join(para(one, numbered=(2, level)) for one in words)

    body = items("One", "Two"), para(LONG), items("Three"), para("With oars", numbered=(1, 0))
    found = read(docx(*body, items("Four"), para(SECOND)))
    assert [block.markdown for block in found.blocks] == [
        "1. One\n2. Two",
        LONG,
        "3. Three",
        "- With oars",
        "4. Four",
        SECOND,
    ]


def test_an_item_without_a_sign_is_a_paragraph_of_the_one_above():
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl>'
        for level in (0, 1)
    )
    blank = f'<w:abstractNum w:abstractNumId="2">{levels}</w:abstractNum>'
    number = '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    numbering = NUMBERING.replace("</w:numbering>", blank + number)
    items = [("One", 2, 0), ("said again", 3, 0), ("and again", 3, 0), ("Two", 2, 0)]
    items += [("With oars", 1, 1), ("of wood", 3, 1), ("said last", 3, 0), ("Three", 2, 0)]
    alone = [para("Alone", numbered=(3, 0)), para("and below", numbered=(3, 0))]
    body = [para(words, numbered=place) for words, *place in items]
    found = read(docx(*body, para(LONG), *alone, **{"word/numbering.xml": numbering}))
    assert [block.markdown for block in found.blocks] == [
        "1. One\\\n   said again\\\n   and again\n2. Two\n   - With oars\\\n     of wood\\\n"
        "     said last\n3. Three",
        LONG,
        "- Alone\n- and below",
    ]


def test_a_list_that_begins_anew_says_so_in_its_numbering():
    anew = NUMBERING.replace(
        "</w:numbering>",
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>',
    )
    body = [para("One", numbered=(2, 0)), para(LONG), para("One again", numbered=(3, 0))]
    body += [para(SECOND), para("Two", numbered=(3, 0))]
    found = read(docx(*body, **{"word/numbering.xml": anew}))
    lists = [block.markdown for block in found.blocks if block.kind == "list"]
    assert lists == ["1. One", "1. One again", "2. Two"]


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        ("Article %1", ["Article 1 Boats", "Article 2 Rafts"]),
        ("§ %1.", ["§ 1. Boats", "§ 2. Rafts"]),
        ("%1.", ["Boats", "Rafts"]),
        ("%1.%1", ["Boats", "Rafts"]),
    ],
)
def test_a_heading_that_is_counted_with_words_keeps_them(counted, words):
    numbering = NUMBERING.replace(
        '<w:numFmt w:val="decimal"/>', f'<w:numFmt w:val="decimal"/><w:lvlText w:val="{counted}"/>'
    )
    look = '<w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    boats, rafts = (f"<w:p>{look}{run(name)}</w:p>" for name in ("Boats", "Rafts"))
    page = [para("Winter", "Title"), para(LONG), boats, para(SECOND), rafts, para(THIRD)]
    found = read(docx(*page, **{"word/numbering.xml": numbering}))
    assert [block.text for block in found.blocks if block.kind == "heading"] == words


def test_lists_inside_lists_and_verse_may_be_named_by_their_styles():
    names = {"LB": "List Bullet 2", "LC": "List Continue", "V": "Verse"}
    styles = "".join(own_style(id, name=name) for id, name in names.items())
    boats, rafts = (para(words, numbered=(1, 0)) for words in ("Boats", "Rafts"))
    body = [boats, para("with oars", "LB"), rafts, para("too", "LC"), para(THIRD)]
    body += [para("with a rope", "LB"), para("with a pole", "LB")]
    body += [para(LONG), para("Down the river", "V"), para("the ice came", "V"), para(SECOND)]
    found = read(docx(*body, **{"word/styles.xml": f"<w:styles {W}>{styles}</w:styles>"}))
    assert [block.markdown for block in found.blocks] == [
        "- Boats\n  - with oars\n- Rafts\\\n  too",
        THIRD,
        "- with a rope\n- with a pole",
        LONG,
        "Down the river\\\nthe ice came",
        SECOND,
    ]


def test_words_after_a_page_break_stand_apart_and_a_break_alone_is_nothing():
    page = '<w:r><w:br w:type="page"/></w:r>'
    found = read(docx(para(LONG), para(page), para(run("One.") + page + run("Two.")), para(SECOND)))
    assert [block.markdown for block in found.blocks] == [LONG, "One.\\\nTwo.", SECOND]


def test_the_mark_of_a_note_behind_the_title_is_none_of_it():
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    found = read(docx(para(run("The ferry") + mark, "Title"), para(LONG), notes=["For Boris."]))
    assert found.title == "The ferry"
    assert found.blocks[-1].text == "[1] For Boris."
    assert read(docx(para(run("Notes on C*"), "Title"), para(LONG))).title == "Notes on C*"
