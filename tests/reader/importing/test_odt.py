"""Files of OpenDocument text, from bytes to blocks."""

import pytest

from reader.importing import Unreadable, read
from tests.reader.importing.files import LONG, ODF, SECOND, odt


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


def test_a_line_that_is_drawn_by_its_style_parts_two_paragraphs():
    found = blocks(p(LONG) + p("", "Horizontal_20_Line") + p(SECOND))
    assert [markdown for _kind, _level, markdown in found][:3] == [LONG, "---", SECOND]


def test_words_in_the_style_of_a_line_are_a_paragraph():
    assert blocks(p(LONG) + p(SECOND, "Horizontal_20_Line")) == [
        ("paragraph", 0, LONG),
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
        "He read *The Boat*, the **19**th [book](https://example.org/),\\\nand slept.",
    )


def test_words_in_letters_of_one_width_amid_others_are_code():
    words = f'Type <text:span text:style-name="T4">ls -l</text:span>. {LONG}'
    assert blocks(p(words) + p(SECOND))[0][2] == f"Type `ls -l`. {LONG}"


def test_a_text_that_was_typed_in_such_letters_throughout_is_no_code():
    typed = (p(f'<text:span text:style-name="T4">{words}</text:span>!') for words in (LONG, SECOND))
    assert [markdown for _kind, _level, markdown in blocks("".join(typed))] == [
        f"{LONG}!",
        f"{SECOND}!",
    ]


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


def test_how_signs_are_read_stands_in_brackets_behind_them():
    ruby = (
        "<text:ruby><text:ruby-base>舟</text:ruby-base><text:ruby-text>ふね</text:ruby-text>"
        "</text:ruby>"
    )
    assert blocks(p(f"The {ruby} rang. {LONG}") + p(SECOND))[0][2] == f"The 舟(ふね) rang. {LONG}"


def test_a_note_with_a_list_is_one():
    items = "".join(f"<text:list-item>{p(one)}</text:list-item>" for one in ("Brass.", "- Rope."))
    inside = f"{p('Of two things:')}<text:list>{items}</text:list>{p('And of nothing else.')}"
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{inside}</text:note-body></text:note>"
    )
    found = read(odt(p(f"The bell{note} rang. {LONG}") + p(SECOND)))
    assert [block.text for block in found.blocks][2:] == [
        "[1] Of two things:\n- Brass.\n- - Rope.\nAnd of nothing else."
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


def test_cells_over_several_rows_leave_those_below_in_their_columns():
    def cell(words, spans=""):
        return f"<table:table-cell {spans}><text:p>{words}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell><text:p>Nobody</text:p></table:covered-table-cell>"
    rows = [
        cell("Bank", 'table:number-rows-spanned="2"')
        + cell("Ferries", 'table:number-columns-spanned="2"')
        + covered,
        covered + cell("large") + cell("small"),
        cell("left") + cell("4") + cell("7"),
    ]
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    found = read(odt(f"<table:table>{table}</table:table>"))
    assert found.blocks[0].markdown == (
        "| Bank | Ferries | |\n| --- | --- | --- |\n| | large | small |\n| left | 4 | 7 |"
    )


def test_a_formula_stands_in_its_sentence():
    place = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>'
    formula = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><msup><mi>r</mi><mn>2</mn>'
        "</msup><annotation>r^2</annotation></semantics></math>"
    )
    body = f"{p(LONG)}{p(f'The island has {place} fields.')}"
    found = read(odt(body, entries={"Object 1/content.xml": formula}))
    assert found.blocks[1].markdown == "The island has r² fields."
    assert read(odt(body)).blocks[1].markdown == "The island has fields."


def test_a_list_goes_on_with_its_numbers_or_begins_where_it_says():
    def items(*words, look=""):
        inside = "".join(f"<text:list-item>{p(one)}</text:list-item>" for one in words)
        return f'<text:list text:style-name="L1" {look}>{inside}</text:list>{p("Between.")}'

    body = (
        items("One", "Two", look='xml:id="first"')
        + items("Three", look='text:continue-numbering="true"')
        + items("Again")
        + items("Three as well", look='text:continue-list="first"')
        + items("Seven").replace("<text:list-item>", '<text:list-item text:start-value="7">')
    )
    lists = [block.markdown for block in read(odt(body)).blocks if block.kind == "list"]
    assert lists == ["1. One\n2. Two", "3. Three", "1. Again", "3. Three as well", "7. Seven"]


def test_what_was_done_to_a_whole_paragraph_comes_through_and_hidden_words_are_left_out():
    styles = (
        '<style:style style:name="P7" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="T7"><style:text-properties text:display="none"/></style:style>'
    )
    hidden = '<text:span text:style-name="T7">nobody sees </text:span>'
    cell = f"<table:table-cell>{p('Bank', 'P7')}</table:table-cell>"
    row = f"<table:table-row>{cell * 2}</table:table-row>"
    body = f"{p(LONG)}{p('Winter', 'P7')}{p(hidden + SECOND)}<table:table>{row * 2}</table:table>"
    by_hand = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    entries = {"styles.xml": f"<x {ODF}>{by_hand}</x>"}
    found = read(odt(body, entries=entries))
    assert [(block.kind, block.markdown) for block in found.blocks[1:]] == [
        ("heading", "Winter"),
        ("paragraph", SECOND),
        ("paragraph", "| Bank | Bank |\n| --- | --- |\n| Bank | Bank |"),
    ]


def test_what_is_hidden_and_what_runs_is_left_out():
    words = "Seen<text:hidden-text>hidden</text:hidden-text><text:script>run</text:script>."
    section = f'<text:section text:display="none">{p("Hidden as well.")}</text:section>'
    shown = f'<text:section text:display="true">{p(SECOND)}</text:section>'
    assert [block.text for block in read(odt(p(LONG) + p(words) + section + shown)).blocks] == [
        LONG,
        "Seen.",
        SECOND,
    ]


def test_the_number_of_a_heading_and_of_a_paragraph_stands_before_its_words():
    number = "<text:number>2.1</text:number>"
    heading = f'<text:h text:outline-level="2">{number}The bell</text:h>'
    counted = f"<text:numbered-paragraph>{number}{p('It is of bronze.')}</text:numbered-paragraph>"
    item = f"<text:list-item><text:number>1.</text:number>{p('Rope.')}</text:list-item>"
    heading = f'<text:h text:outline-level="1">Banks</text:h>{p(LONG)}{heading}'
    body = heading + counted + f'<text:list text:style-name="L1">{item}</text:list>'
    found = [block.markdown for block in read(odt(body + p(SECOND))).blocks]
    assert found == [LONG, "2.1 The bell", "2.1 It is of bronze.", "1. Rope.", SECOND]


def test_cells_that_are_repeated_stand_in_each_of_their_columns():
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>".format
    rows = cell("", "a") + cell("", "b"), cell(' table:number-columns-repeated="2"', "as before")
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    found = read(odt(p(LONG) + f"<table:table>{table}</table:table>" + p(SECOND)))
    assert found.blocks[1].markdown == "| a | b |\n| --- | --- |\n| as before | as before |"


def test_the_words_above_a_list_and_an_item_that_only_holds_another_list_have_no_number():
    header = f"<text:list-header>{p('Things')}</text:list-header>"
    item = "<text:list-item>{}</text:list-item>".format
    inner = f"<text:list>{item(p('of hemp'))}</text:list>"
    body = f'<text:list text:style-name="L1">{header}{item(p("Rope"))}{item(inner)}'
    body += f"{item(p('Bell'))}</text:list>"
    found = read(odt(p(LONG) + body + p(SECOND)))
    assert found.blocks[1].markdown == "- Things\n1. Rope\n   - of hemp\n2. Bell"


SIZES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10pt"/>'
    "</style:default-style>"
    + "".join(
        f'<style:style style:name="{name}" style:family="{family}"{base}>'
        f'<style:text-properties fo:font-size="{size}"/></style:style>'
        for name, family, size, base in (
            ("Large", "paragraph", "20pt", ""),
            ("Larger", "paragraph", "140%", ""),
            ("Smaller", "paragraph", "50%", ' style:parent-style-name="Large"'),
            ("Huge", "text", "0.6cm", ""),
        )
    )
)


def with_sizes(*body):
    styles = f"<office:document-styles {ODF}><office:styles>{SIZES}</office:styles>"
    entries = {"styles.xml": f"{styles}</office:document-styles>"}
    return read(odt("".join(body), entries=entries.items()))


def headings(found):
    return [(block.level, block.text) for block in found.blocks if block.kind == "heading"]


TEXT = [p(words) for words in (LONG, SECOND, LONG, SECOND)]


def test_lines_in_larger_letters_are_headings_where_nobody_named_any():
    """The largest on top is the title."""
    ice = p('<text:span text:style-name="Huge">The ice</text:span>')
    found = with_sizes(p("Boats", "Large"), *TEXT, ice, *TEXT, p("Ropes", "Larger"), *TEXT)
    assert (found.title, headings(found)) == ("Boats", [(2, "The ice"), (3, "Ropes")])


def test_where_a_heading_is_named_and_where_letters_are_no_larger_no_line_becomes_one():
    named = '<text:h text:outline-level="1">Winter</text:h>'
    found = with_sizes(p("Boats"), *TEXT, named, *TEXT, p("Ropes", "Large"), *TEXT)
    assert "Ropes" not in [words for _level, words in headings(found)]
    found = with_sizes(p("Boats"), *TEXT, p("Ropes", "Smaller"), *TEXT)
    assert headings(found) == []


def test_large_letters_of_a_sentence_of_a_few_words_or_of_an_item_make_no_heading():
    some = p('<text:span text:style-name="Huge">The</text:span> boat')
    item = f"<text:list><text:list-item>{p('Ropes', 'Large')}</text:list-item></text:list>"
    for line in (p("It rang, and nobody came.", "Large"), some, item):
        assert headings(with_sizes(p("Boats"), *TEXT, line, *TEXT)) == []


def outline(first, second=""):
    """The file of styles of a text whose headings are counted so, on two levels."""
    levels = "".join(
        f'<text:outline-level-style text:level="{level}" {said}/>'
        for level, said in enumerate((first, second), 1)
    )
    none = '<style:style style:name="None" style:family="paragraph" style:list-style-name=""/>'
    return {
        "styles.xml": f"<office:document-styles {ODF}><office:styles>{none}"
        f"<text:outline-style>{levels}</text:outline-style></office:styles>"
        "</office:document-styles>"
    }


ARTICLE = 'style:num-prefix="Article " style:num-format="1"'


def heading(words, level=1, more=""):
    return f'<text:h text:outline-level="{level}" {more}>{words}</text:h>{p(LONG)}'


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (ARTICLE, "", ["Article 1 Boats", "Oars", "Masts", "Article 2 Rafts"]),
        (
            ARTICLE,
            'style:num-format="a" text:display-levels="2" text:start-value="2"',
            ["Article 1 Boats", "1.b Oars", "1.c Masts", "Article 2 Rafts"],
        ),
        ('style:num-format="1"', 'style:num-format="1"', ["Boats", "Oars", "Masts", "Rafts"]),
        ('style:num-format=""', ARTICLE, ["Boats", "Article 1 Oars", "Article 2 Masts", "Rafts"]),
    ],
)
def test_headings_that_the_outline_counts_with_words_keep_them(first, second, words):
    deleted = f"<text:tracked-changes>{heading('Gone')}</text:tracked-changes>"
    text = heading("Boats") + heading("Oars", 2) + heading("Masts", 2) + heading("Rafts")
    found = read(
        odt(p("Winter", "Title") + p(LONG) + deleted + text, entries=outline(first, second))
    )
    assert [words for _level, words in headings(found)] == words


def test_headings_that_are_not_counted_or_say_their_number_do_so():
    text = heading("Boats", more='text:start-value="5"') + heading("Rafts")
    text += heading("Bells", more='text:is-list-header="true"')
    text += heading("Ropes", more='text:style-name="None"')
    text += heading("<text:number>Article 7</text:number>Oars") + heading("Masts")
    found = read(odt(p("Winter", "Title") + p(LONG) + text, entries=outline(ARTICLE)))
    assert [words for _level, words in headings(found)] == [
        "Article 5 Boats", "Article 6 Rafts", "Bells", "Ropes", "Article 7 Oars", "Article 7 Masts",
    ]  # fmt: skip


def test_headings_that_a_list_counts_with_words_keep_them():
    level = f'<text:list-level-style-number text:level="1" {ARTICLE}/>'
    style = f'<text:list-style style:name="A">{level}</text:list-style>'
    styles = f"<office:document-styles {ODF}><office:styles>{style}</office:styles>"
    styles += "</office:document-styles>"

    def counted(words, goes_on):
        item = f"<text:list-item>{heading(words)}</text:list-item>"
        said = f'text:continue-numbering="{goes_on}"'
        return f'<text:list text:style-name="A" {said}>{item}</text:list>{p(LONG)}'

    text = counted("Boats", "false") + counted("Rafts", "true") + counted("Oars", "false")
    found = read(odt(p("Winter", "Title") + p(LONG) + text, entries={"styles.xml": styles}))
    assert [words for _level, words in headings(found)] == [
        "Article 1 Boats", "Article 2 Rafts", "Article 1 Oars",
    ]  # fmt: skip
