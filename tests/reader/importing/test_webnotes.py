"""Notes of a text on a page: which links lead to them, and where they stand."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import TEXT, TITLE, read_between, read_page, texts


def test_a_link_to_a_part_of_the_text_by_its_number_marks_no_note():
    part = '<p id="p7"><b>Section 7 - The bell.</b></p>'
    page = f'<h1>{TITLE}</h1><p>{LONG} See <a href="#p7">7</a>.</p>{part}<p>{SECOND}</p>'
    assert texts(read_page(page)) == [f"{LONG} See 7.", "Section 7 - The bell.", SECOND]


def test_a_note_that_says_that_it_is_one_is_linked():
    note = f'<p id="n7">Note 7. {THIRD}</p>'
    page = f'<h1>{TITLE}</h1><p>{LONG} <a href="#n7">7</a></p><p>{SECOND}</p>{note}'
    assert "#postil-note-" in read_page(page).blocks[0].markdown


def test_notes_in_the_foot_of_a_page_come_with_their_heading():
    notes = f'<footer><h3>Footnotes</h3><ol><li id="n1"><p>{THIRD}</p></li></ol></footer>'
    text = f'<p>{LONG}<a href="#n1"><sup>1</sup></a></p><h2>The ice</h2><p>{SECOND}</p>'
    found = read_page(f"<article><h1>{TITLE}</h1>{text}</article>{notes}")
    assert [block.kind for block in found.blocks][1:] == [
        "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip
    assert [block.level for block in found.blocks if block.kind == "heading"] == [2, 2]


@pytest.mark.parametrize(
    "note",
    [
        f'<span class="sidenote">{THIRD}</span>',
        f'<span class="note_role_footnote"><sup>1</sup><span><sup>1</sup>{THIRD}</span></span>',
    ],
)
def test_a_note_in_its_sentence_stands_behind_the_text(note):
    page = f"<h1>{TITLE}</h1><article><p>{LONG}{note}</p><p>{SECOND}</p></article>"
    assert texts(read_page(page)) == [f"{LONG}[1]", SECOND, f"[1] {THIRD}"]


def test_a_note_in_the_margin_without_a_number_has_a_sign():
    note = f'<span class="marginnote">{THIRD}</span>'
    page = f"<h1>{TITLE}</h1><article><p>{LONG}{note}</p><p>{SECOND}</p></article>"
    assert texts(read_page(page)) == [f"{LONG}[*]", SECOND, f"[*] {THIRD}"]


def test_words_that_only_who_listens_is_told_stand_in_no_mark():
    mark = '<a href="#n1"><span class="show-for-sr">Footnote </span><sup>1</sup></a>'
    page = f'<h1>{TITLE}</h1><p>{LONG}{mark}</p><p>{SECOND}</p><p id="n1">{THIRD}</p>'
    assert texts(read_page(page)) == [f"{LONG}[1]", SECOND, f"[1] {THIRD}"]


@pytest.mark.parametrize(
    "note",
    [
        f'<div id="n1"><div class="label">1.</div><div>{THIRD}</div></div>',
        f'<div id="n1"><span class="label">1.</span><cite>{THIRD}</cite></div>',
    ],
)
def test_the_number_of_a_note_stands_once_before_it(note):
    page = f'<h1>{TITLE}</h1><p>{LONG}<sup><a href="#n1">1</a></sup></p><p>{SECOND}</p>{note}'
    assert texts(read_page(page)) == [f"{LONG}[1]", SECOND, f"[1] {THIRD}"]


def test_a_year_that_leads_to_a_source_marks_no_note():
    source = '<ul><li id="b">Miller (1987). On tolls and ferries.</li></ul>'
    page = f'<h1>{TITLE}</h1><p>{LONG} (Miller, <a href="#b">1987</a>)</p><p>{SECOND}</p>{source}'
    found = texts(read_page(page))
    assert found[0] == f"{LONG} (Miller, 1987)"
    assert found[-1].strip() == "Miller (1987). On tolls and ferries."


BACK = """<section><h2>Acknowledgements</h2><p>I thank the ferryman.</p></section><section>
<h2>Funding</h2><p>Nobody paid for it.</p></section>
<section><h2>References</h2><p>Miller. On tolls and ferries.</p></section>"""


def test_what_follows_the_text_under_headings_of_references_is_of_it():
    text = f"<section itemprop='articleBody'><h2>The ice</h2><p>{LONG}</p><p>{SECOND}</p></section>"
    page = f"<article><header><h1>{TITLE}</h1></header>{text}<div>{BACK}</div></article>"
    assert texts(read_page(page)) == [
        "The ice", LONG, SECOND, "Acknowledgements", "I thank the ferryman.",
        "Funding", "Nobody paid for it.", "References", "Miller. On tolls and ferries.",
    ]  # fmt: skip


def test_links_to_other_pages_under_a_heading_of_references_are_the_sites():
    text = f"<section itemprop='articleBody'><h2>The ice</h2><p>{LONG}</p><p>{SECOND}</p></section>"
    links = "".join(f'<li><a href="/{at}">The ferry of the year {at}</a></li>' for at in range(4))
    page = f"<article><h1>{TITLE}</h1>{text}</article><div><h2>Sources</h2><ul>{links}</ul></div>"
    assert texts(read_page(page)) == ["The ice", LONG, SECOND]


def test_a_heading_that_leads_back_to_the_contents_is_a_heading():
    heading = '<h2 id="t1"><a href="#from1">The long ice</a></h2>'
    assert texts(read_between(heading))[1:-1] == ["The long ice"]


@pytest.mark.parametrize(
    "back",
    [
        '<span>^ <a href="#r1"><sup><i>a</i></sup></a> <a href="#r2"><sup>b</sup></a></span>',
        '<span>↑ <a href="#r1">a</a> et <a href="#r2">b</a></span>',
        '<span>↑ <a href="#r1">1,0</a> <a href="#r2">1,1</a></span>',
        '<span><b><a href="#r1">^</a></b></span>',
    ],
)
def test_a_note_with_several_marks_has_none_of_the_links_back_to_them(back):
    marked = '<sup id="{}"><a href="#n1">[1]</a></sup>'
    text = f"<p>{LONG}{marked.format('r1')}</p><p>{SECOND}{marked.format('r2')}</p>"
    notes = f'<h2>References</h2><ol><li id="n1">{back} <span>{THIRD}</span></li></ol>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{text}{notes}"))[-1] == f"[1] {THIRD}"


def test_a_note_keeps_a_link_of_its_own_beside_the_one_back():
    text = f'<p>{LONG}<sup id="r1"><a href="#n1">1</a></sup></p><p>{SECOND}</p>'
    own = '<span><a href="#r1">^</a> <a href="https://example.org/">The bell</a>, page 7.</span>'
    page = read_page(f'<h1>{TITLE}</h1>{text}<ol><li id="n1">{own}</li></ol>')
    assert texts(page)[-1] == "[1] The bell, page 7."


@pytest.mark.parametrize("label", ["[1]", "<b>[1]</b>", "<b><i>1.</i></b>"])
def test_the_number_of_a_note_is_said_once(label):
    text = f'<p>{LONG}<a href="#n1">[1]</a></p><p>{SECOND}</p>'
    page = read_page(f'<h1>{TITLE}</h1>{text}<p><a name="n1">{label}</a> {THIRD}</p>')
    assert texts(page)[-1] == f"[1] {THIRD}"


@pytest.mark.parametrize("between", ["", "<p></p><div> </div>"])
def test_the_heading_of_notes_may_be_a_line_in_bold(between):
    notes = f'<b>Translator’s notes</b>{between}<ol><li id="n1"><p>{THIRD}</p></li></ol>'
    text = f'<p>{LONG}<a href="#n1"><sup>1</sup></a></p><h2>The ice</h2><p>{SECOND}</p>'
    found = read_page(f"<article><h1>{TITLE}</h1>{text}</article><footer>{notes}</footer>")
    assert [(block.kind, block.text) for block in found.blocks][-2:] == [
        ("heading", "Translator’s notes"),
        ("paragraph", f"[1] {THIRD}"),
    ]


def test_notes_that_only_breaks_part_are_linked_and_their_marks_have_one_pair_of_brackets():
    first, second = "Ask those who rowed it.", "They say so themselves."
    mark = '<font>[<a href="#f{0}"><font>{0}</font></a>]</font>'
    note = '[<a name="f{0}"><font>{0}</font></a>] {1}'
    rows = f"{LONG} {mark.format(1)}<br><br>{SECOND} {mark.format(2)}<br><br><b>Notes</b><br><br>"
    rows += f"{note.format(1, first)}<br><br>{note.format(2, second)}<br><br>"
    found = read_page(f"<h1>{TITLE}</h1><table><tr><td>{rows}<b>{THIRD}</b></td></tr></table>")
    said = texts(found)
    assert said[:2] == [f"{LONG} [1]", f"{SECOND} [2]"]
    assert said[-3:-1] == [f"[1] {first}", f"[2] {second}"]
    assert "[[1]](#postil-note-" in found.blocks[0].markdown


def test_a_number_that_leads_to_a_line_which_begins_otherwise_is_no_note():
    rows = f'{LONG} [<a href="#f1">1</a>]<br><br><a name="f1">And then</a> {SECOND}'
    found = read_page(f"<h1>{TITLE}</h1><table><tr><td>{rows}<br><br>{THIRD}</td></tr></table>")
    assert texts(found)[1] == f"And then {SECOND}"


@pytest.mark.parametrize("file", ["", "file:///C:/River/ferry.docx"])
def test_notes_pasted_from_word_are_linked_though_their_anchors_were_lost(file):
    mark = f'<a title="" href="{file}#_edn1"><b><i>[i]</i></b></a>'
    note = f'<p><a title="" href="{file}#_ednref1">[i]</a> Ask those who rowed it.</p>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}{mark}</p><p>{SECOND}</p><div>{note}</div>")
    assert texts(found) == [f"{LONG}[i]", SECOND, "[i] Ask those who rowed it."]
    assert "[[i]](#postil-note-" in found.blocks[0].markdown


def test_a_mark_that_leads_nowhere_is_a_plain_number_in_one_pair_of_brackets():
    plain, styled = '[<a href="#n1">1</a>]', '<a href="file:///x.docx#_edn2"><b><i>[ii]</i></b></a>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}{plain}</p><p>{SECOND[:-1]}{styled}.</p>")
    assert texts(found) == [f"{LONG}[1]", f"{SECOND[:-1]}[ii]."]
    assert "*" not in found.blocks[1].markdown


def test_a_line_that_is_drawn_in_a_note_is_none_of_its_words():
    mark = '<sup><a href="#n1">1</a></sup>'
    note = '<p>Ask those who rowed it.</p><hr><img src="/b.gif"><p>They know.</p>'
    found = read_page(f'<h1>{TITLE}</h1><p>{LONG}{mark}</p>{TEXT}<div id="n1">1. {note}</div>')
    assert texts(found)[-2:] == ["[1] Ask those who rowed it.", "They know."]


@pytest.mark.parametrize(
    "mark",
    [
        '<a href="javascript:;" reveal-id="fn1"><sup>1</sup></a>',
        '<sup><a href="#" data-rid="fn1">1</a></sup>',
    ],
)
def test_a_mark_that_a_script_leads_to_its_note_is_linked(mark):
    note = f'<div class="note" content-id="fn1"><sup>1</sup><p>{THIRD}</p></div>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}{mark}</p><p>{SECOND}</p>{note}")
    assert texts(found) == [f"{LONG}[1]", SECOND, f"[1] {THIRD}"]
    assert "#postil-note-" in found.blocks[0].markdown


def test_a_link_that_goes_somewhere_by_itself_is_not_led_elsewhere():
    mark = '<sup><a href="https://mill.example/1" data-rid="fn1">1</a></sup>'
    note = f'<div class="note" id="fn1"><p>{THIRD}</p></div>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}{mark}</p><p>{SECOND}</p>{note}")
    assert "#postil-note-" not in found.blocks[0].markdown


def test_brackets_around_marks_are_not_said_twice():
    marks = '[<a href="#n1">1</a>, <a href="#n2">2</a>]'
    notes = f'<p id="n1">1. {SECOND}</p><p id="n2">2. {THIRD}</p>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG} {marks}.</p><p>{SECOND}</p>{notes}")
    assert texts(found)[0] == f"{LONG} [1], [2]."


def test_a_number_that_leads_to_a_part_with_a_heading_marks_no_note():
    count = '<p>Read in <a href="#readers">4</a> towns.</p>'
    readers = f'<section id="readers"><h2>Where it is read</h2><p>{THIRD}</p></section>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{count}<p>{SECOND}</p>{readers}")
    assert "[4]" not in "".join(texts(found))
    assert THIRD in texts(found)


def test_a_cell_with_the_whole_text_and_its_note_is_no_note():
    note = f'<hr><font><a name="n1" href="#r1">1.</a> {THIRD}</font>'
    text = f'<p>{LONG}<a name="r1" href="#n1"><sup>1</sup></a></p><p>{SECOND}</p>{note}'
    found = read_page(f"<table><tr><td><center><b>{TITLE}</b></center>{text}</td></tr></table>")
    assert texts(found)[1:] == [SECOND, f"1. {THIRD}"]


def test_the_number_of_a_note_that_a_script_leads_back_is_said_once():
    note = f'<div id="n1"><p><a href="#"><sup>1</sup></a> {THIRD}</p></div>'
    mark = '<a href="#n1"><sup>1</sup></a>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}{mark}</p><p>{SECOND}</p>{note}")
    assert texts(found)[-1] == f"[1] {THIRD}"


def test_sources_behind_the_note_on_the_author_come_with_the_text():
    author = "<h4>Ada Bron</h4><p>Ada Bron teaches reading at a college by the river in Leeds.</p>"
    sources = "<div><h4>Works Cited</h4><p>Feld, Jonas. <i>Pears</i>. Ferry Press, 1990.</p></div>"
    text = f'<div class="article"><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p></div>'
    found = read_page(f'<div>{text}<div class="back"><div>{author}</div>{sources}</div></div>')
    assert texts(found)[-2:] == ["Works Cited", "Feld, Jonas. Pears. Ferry Press, 1990."]


@pytest.mark.parametrize("named", ["Table", "(see Figures", "Tabelle", "In Eq.", "Theorem", "рис."])
def test_the_number_of_a_part_behind_its_name_marks_no_note(named):
    part = f'<div id="t1">{THIRD}</div>'
    text = f'<p>{LONG} {named} <a href="#t1">1</a> gives all.</p>'
    found = read_page(f"<h1>{TITLE}</h1>{text}<p>{SECOND}</p>{part}")
    assert texts(found) == [f"{LONG} {named} 1 gives all.", SECOND, THIRD]


def test_the_number_of_a_part_is_kept_where_it_is_called_a_tag():
    tag = '<a class="x_ref" href="#t1"><span class="x_ref_tag">1</span></a>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG} Table {tag} says so.</p><p>{SECOND}</p>")
    assert texts(found) == [f"{LONG} Table 1 says so.", SECOND]


def test_links_back_may_stand_in_brackets():
    back = '<span>^ <a href="#r1">[<sup>a</sup>]</a></span>'
    note = f'<ol><li id="n1">{back} <span>{THIRD}</span></li></ol>'
    mark = '<sup id="r1"><a href="#n1">[1]</a></sup>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}{mark}</p><p>{SECOND}</p>{note}")
    assert texts(found)[-1] == f"[1] {THIRD}"
