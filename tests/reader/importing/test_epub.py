"""E-books, from bytes to blocks."""

import io
import unicodedata
import zipfile

import pytest

from reader.importing import Unreadable, read
from tests import picture_files
from tests.reader.importing.files import LONG, SECOND, THIRD, epub, packed


def p(words):
    return f"<p>{words}</p>"


def test_chapters_follow_the_spine_and_the_book_says_who_wrote_it():
    book = epub(
        {
            "b.xhtml": "<h1>Winter</h1>" + p(LONG) + "<h2>The ice</h2>" + p(SECOND),
            "a.xhtml": "<h1>Spring</h1>" + p(THIRD),
        }
    )
    found = read(book)
    assert (found.title, found.byline, found.language) == ("The Two Banks", "Anna Writer", "en")
    assert found.published.isoformat() == "2019-04-02"
    assert [(b.kind, b.level, b.text) for b in found.blocks] == [
        ("heading", 2, "Winter"),
        ("paragraph", 0, LONG),
        ("heading", 3, "The ice"),
        ("paragraph", 0, SECOND),
        ("heading", 2, "Spring"),
        ("paragraph", 0, THIRD),
    ]


def test_notes_in_a_file_of_their_own_find_their_marks():
    book = epub(
        {
            "a.xhtml": p(f'The bell<sup><a id="r1" href="n.xhtml#n1">1</a></sup> rang. {LONG}'),
            "b.xhtml": p(SECOND),
            "n.xhtml": '<div><p id="n1"><a href="a.xhtml#r1">1</a>. Cast in 1850.</p></div>',
        }
    )
    texts = [block.text for block in read(book).blocks]
    assert texts == [f"The bell[1] rang. {LONG}", SECOND, "[1] Cast in 1850."]


def test_verse_keeps_its_lines_and_stanzas():
    verse = (
        '<div class="poem"><div class="stanza"><p>The water takes the rope,</p>'
        '<p>the rope the hand.</p></div><div class="stanza"><p>The hand lets go,</p>'
        "<p>the boat is land.</p></div></div>"
    )
    found = read(epub({"a.xhtml": p(LONG) + verse + p(SECOND)}))
    assert [block.markdown for block in found.blocks[1:3]] == [
        "The water takes the rope,\\\nthe rope the hand.",
        "The hand lets go,\\\nthe boat is land.",
    ]


def test_the_cover_and_the_list_of_contents_are_no_text():
    cover = '<section epub:type="cover"><p>A cover that has many words on it.</p></section>'
    found = read(epub({"c.xhtml": cover, "a.xhtml": "<h1>Winter</h1>" + p(LONG)}))
    assert [block.text for block in found.blocks] == ["Winter", LONG]


def test_a_chapter_without_a_heading_has_that_of_the_list_of_contents():
    contents = '<nav epub:type="toc"><a href="a.xhtml">The First</a></nav>'
    with zipfile.ZipFile(io.BytesIO(epub({"a.xhtml": p(LONG) + p(SECOND)}))) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    item = b'<item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    package = entries["OEBPS/book.opf"].replace(b"</manifest>", item + b"</manifest>")
    book = packed(entries | {"OEBPS/book.opf": package, "OEBPS/n.xhtml": contents})
    assert [block.text for block in read(book).blocks] == ["The First", LONG, SECOND]


def test_a_book_that_is_locked_says_so():
    lock = '<encryption><EncryptionMethod Algorithm="http://example.org/lock"/></encryption>'
    with pytest.raises(Unreadable) as refused:
        read(epub({"a.xhtml": p(LONG)}, entries={"META-INF/encryption.xml": lock}.items()))
    assert refused.value.reason == "locked"


def test_a_book_whose_fonts_alone_are_locked_is_read():
    lock = '<e><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></e>'
    book = epub({"a.xhtml": p(LONG)}, entries={"META-INF/encryption.xml": lock}.items())
    assert read(book).blocks[0].text == LONG


def test_verse_that_was_typed_keeps_its_lines_and_is_no_code():
    verse = '<pre class="poem">Down *the* river\n  the ice came\n\nand no boat went</pre>'
    found = read(epub({"a.xhtml": f"<h1>Winter</h1><p>{LONG}</p>{verse}<pre>a = b</pre>"}))
    assert [(block.kind, block.markdown) for block in found.blocks[2:]] == [
        ("paragraph", "Down \\*the\\* river\\\n\u2003the ice came"),
        ("paragraph", "and no boat went"),
        ("code", "```\na = b\n```"),
    ]


def test_a_formula_is_written_once():
    half = "<mfrac><mi>a</mi><mn>2</mn></mfrac><annotation>a over 2</annotation>"
    formula = f"<math><semantics>{half}</semantics></math>"
    found = read(epub({"a.xhtml": f"<h1>Winter</h1><p>It is {formula} wide.</p><p>{LONG}</p>"}))
    assert found.blocks[1].markdown == "It is a/2 wide."


def test_a_list_begins_with_the_number_of_its_first_item():
    items = '<ol><li value="4">Four</li><li>Five</li></ol>'
    found = read(epub({"a.xhtml": f"<h1>Winter</h1><p>{LONG}</p>{items}"}))
    assert found.blocks[2].markdown == "4. Four\n5. Five"


@pytest.mark.parametrize("place", ["start", "value"])
def test_a_number_of_thousands_of_digits_begins_no_list(place):
    look = {"start": "", "value": ""} | {place: f'{place}="{"9" * 5000}"'}
    items = f"<ol {look['start']}><li {look['value']}>One</li></ol>"
    found = read(epub({"a.xhtml": f"<h1>Winter</h1><p>{LONG}</p>{items}"}))
    assert found.blocks[2].markdown == "1. One"


OLD_LIST = '<item id="l" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'


def old_list(*points):
    """A list of contents of the older kind: (words, where it leads, what stands inside of it)."""

    def written(words, leads, *inside):
        return (
            f"<navPoint><navLabel><text>{words}</text></navLabel>"
            f'<content src="{leads}"/>{"".join(written(*one) for one in inside)}</navPoint>'
        )

    ncx = "http://www.daisy.org/z3986/2005/ncx/"
    inside = "".join(written(*point) for point in points)
    return f'<ncx xmlns="{ncx}"><navMap>{inside}</navMap></ncx>'


def listed(chapters, *points, told=""):
    """A book with a list of contents of the older kind; `told` is what its package says besides."""
    with zipfile.ZipFile(io.BytesIO(epub(chapters))) as book:
        entries = {name: book.read(name) for name in book.namelist()}
    package = entries["OEBPS/book.opf"].decode()
    package = package.replace("</manifest>", OLD_LIST + "</manifest>")
    entries["OEBPS/book.opf"] = package.replace("</package>", f"{told}</package>")
    entries["OEBPS/toc.ncx"] = old_list(*points)
    return packed(entries)


def headings(book):
    return [(b.level, b.text) for b in read(book).blocks if b.kind == "heading"]


def test_headings_that_are_all_of_one_level_have_those_of_the_list_of_contents():
    chapters = {
        "a.xhtml": f"<h1>Part One</h1>{p(SECOND)}",
        "b.xhtml": f'<h1>Winter</h1>{p(LONG)}<h1 id="ice">The ice</h1>{p(SECOND)}<h2>Again</h2>'
        + p(THIRD),
    }
    ice = ("The ice", "b.xhtml#ice")
    book = listed(chapters, ("Part One", "a.xhtml", ("Winter", "b.xhtml", ice)))
    assert headings(book) == [(2, "Part One"), (3, "Winter"), (4, "The ice"), (5, "Again")]
    assert [level for level, _words in headings(epub(chapters))] == [2, 2, 2, 3]


def test_headings_of_several_levels_keep_their_own():
    chapters = {"a.xhtml": f'<h1>Winter</h1>{p(LONG)}<h3 id="ice">The ice</h3>{p(SECOND)}'}
    book = listed(chapters, ("Winter", "a.xhtml"), ("The ice", "a.xhtml#ice"))
    assert headings(book) == headings(epub(chapters)) == [(2, "Winter"), (4, "The ice")]


def test_a_paragraph_with_the_words_of_the_list_of_contents_is_a_heading():
    chapters = {
        "a.xhtml": f'<p class="c1">WINTER</p>{p(LONG)}<p><a id="ice"/>The ice.</p>{p(SECOND)}',
        "b.xhtml": f'<p>{THIRD}</p><p id="no">Nothing of the kind.</p>',
    }
    points = ("Winter", "a.xhtml", ("The Ice", "a.xhtml#ice")), ("Summer", "b.xhtml#no")
    assert headings(listed(chapters, *points)) == [(2, "WINTER"), (3, "The ice.")]
    assert headings(epub(chapters)) == []


@pytest.mark.parametrize("entry", ["The Ice", "1. The ice", "I. The Ice", "Chapter 1: The Ice"])
@pytest.mark.parametrize(
    ("begun", "heading"),
    [
        ('<p class="n">1</p><p class="t">THE ICE</p>', "1 THE ICE"),
        (
            "<div><p><b>Chapter One</b></p></div><div><p>The <i>Ice</i></p></div>",
            "Chapter One The Ice",
        ),
        ("<h2>I.</h2><p>The Ice</p>", "I. The Ice"),
        ("<h1>1</h1><h2>The Ice</h2>", "1 The Ice"),
        ("<p>1<br/>THE ICE</p>", "1 THE ICE"),
    ],
)
def test_the_number_above_the_title_of_a_chapter_stands_in_its_heading(begun, heading, entry):
    book = listed({"a.xhtml": begun + p(LONG) + p(SECOND)}, (entry, "a.xhtml"))
    found = read(book)
    assert [block.text for block in found.blocks] == [heading, LONG, SECOND]
    assert (found.blocks[0].kind, found.blocks[0].level) == ("heading", 2)


def test_a_number_above_other_words_than_those_of_the_list_of_contents_stays_by_itself():
    chapters = {"a.xhtml": f"<h1>1</h1><h2>The ice</h2>{p(LONG)}"}
    assert headings(listed(chapters, ("Winter", "a.xhtml"))) == [(2, "1"), (3, "The ice")]


CONTENTS = [("The bell", "b.xhtml#x"), ("The ferry", "b.xhtml"), ("The rope", "c.xhtml")]


def links(written="<li>{}</li>"):
    return "".join(written.format(f'<a href="{leads}">{words}</a>') for words, leads in CONTENTS)


CHAPTERS = {"b.xhtml": f"<h1 id='x'>The bell</h1>{p(LONG)}", "c.xhtml": f"<h1>Rope</h1>{p(SECOND)}"}


@pytest.mark.parametrize(
    "contents",
    [
        f"<ul>{links()}</ul>",
        f"<p>Contents</p><ol>{links()}</ol>",
        f"<div><p><b>Contents</b></p><dl>{links('<dt>1. {}</dt>')}</dl></div>",
        f"<table>{links('<tr><td>IV. {}</td><td>12</td></tr>')}</table>",
        f"<div>{links('<p>{}</p>')}</div>",
        f"<nav><h3>On</h3>{links('{} ')}</nav>",
        "<div role='navigation'><h3>On</h3><a href='c.xhtml'>Next</a></div>",
    ],
)
def test_what_only_leads_to_other_parts_of_a_book_is_set_aside(contents):
    found = read(epub({"a.xhtml": p(THIRD) + contents, **CHAPTERS}))
    assert [block.text for block in found.blocks][:2] == [THIRD, "The bell"] or (
        found.blocks[1].text == "Contents"
    )
    assert "contents" in {piece.reason for piece in found.dropped}


@pytest.mark.parametrize(
    "kept",
    [
        f"<ul>{links('<li>See {}</li>')}</ul>",
        f"<dl>{links('<dt>boat</dt><dd>{}</dd>')}</dl>",
        f"<ul>{links('<li>{}, which is long and says a good deal of the river</li>')}</ul>",
        "<p>" + links("{} ").replace("b.xhtml", "https://example.org/b") + "</p>",
    ],
)
def test_what_says_something_of_where_it_leads_stays(kept):
    found = read(epub({"a.xhtml": p(THIRD) + kept, **CHAPTERS}))
    assert not found.dropped


def test_pages_that_a_book_of_the_older_kind_calls_none_of_the_text_are_left_out():
    guide = '<guide><reference type="{}" href="a.xhtml"/></guide>'
    chapters = {"a.xhtml": p("The Two Banks of Anna Writer, printed in the old town."), **CHAPTERS}
    kept = listed(chapters, told=guide.format("text"))
    assert "printed" in read(kept).blocks[0].text
    for kind in ("toc", "cover", "title-page", "copyright-page"):
        assert read(listed(chapters, told=guide.format(kind))).blocks[0].text == "The bell"
    long = {"a.xhtml": p(LONG) * 5, **CHAPTERS}
    assert read(listed(long, told=guide.format("toc"))).blocks[0].text == LONG


def test_a_page_that_is_named_twice_is_read_once():
    with zipfile.ZipFile(io.BytesIO(epub(CHAPTERS))) as book:
        entries = {name: book.read(name) for name in book.namelist()}
    package = entries["OEBPS/book.opf"].decode()
    again = '<item id="z" href="b.xhtml#x" media-type="application/xhtml+xml"/></manifest>'
    package = package.replace("</manifest>", again)
    entries["OEBPS/book.opf"] = package.replace("</spine>", '<itemref idref="z"/></spine>')
    assert read(packed(entries)).blocks == read(epub(CHAPTERS)).blocks


def test_a_part_that_is_none_of_the_text_takes_nothing_else_with_it():
    title = '<section epub:type="titlepage"><p>The Two Banks, a story</p></section>'
    found = read(epub({"a.xhtml": title + p(LONG)}))
    assert [block.text for block in found.blocks] == [LONG]


def test_the_number_above_a_paragraph_that_leads_to_it_is_no_note():
    numbered = "".join(
        f'<div><label><a href="#o{at}">{at}</a></label><p id="o{at}">{words}</p></div>'
        for at, words in enumerate((LONG, SECOND), 1)
    )
    found = read(epub({"a.xhtml": numbered}))
    assert [block.markdown for block in found.blocks] == [LONG, SECOND]


def test_what_each_page_says_of_the_book_at_its_foot_is_set_aside_once():
    foot = '<div role="contentinfo">Printed by the two villages.</div>'
    found = read(epub({"a.xhtml": p(LONG) + foot, "b.xhtml": p(SECOND) + foot}))
    assert [block.text for block in found.blocks] == [LONG, SECOND]
    assert [(piece.text, piece.reason) for piece in found.dropped] == [
        ("Printed by the two villages.", "site-part")
    ]


def test_what_calls_itself_boilerplate_is_set_aside_where_it_stands_and_can_be_taken_back():
    above = '<section class="x-boilerplate" id="x-header"><h2>Made by the school</h2></section>'
    below = f'<div class="boilerplate"><h2>Licence</h2>{p(THIRD) * 30}</div>'
    chapters = {"a.xhtml": f"{above}<h2>One</h2>{p(LONG)}", "b.xhtml": below}
    found = read(listed(chapters, ("One", "a.xhtml"), ("Licence", "b.xhtml")))
    assert [block.text for block in found.blocks] == ["One", LONG]
    assert [(part.text[:6], part.reason, len(part.blocks)) for part in found.dropped] == [
        ("Made b", "site-part", 1),
        ("Licenc", "site-part", 31),
    ]


def test_a_book_that_is_nothing_but_boilerplate_by_its_name_is_a_text():
    found = read(epub({"a.xhtml": f'<div class="boilerplate"><h2>One</h2>{p(LONG)}</div>'}))
    assert [block.text for block in found.blocks] == ["One", LONG]


@pytest.mark.parametrize(
    "mark", ['epub:type="pagebreak" title="3"', 'role="doc-pagebreak" aria-label="3"']
)
def test_the_numbers_of_printed_pages_stand_in_no_sentence(mark):
    body = f"<h1>One</h1><p>{LONG[:60]}<span {mark}>3</span>{LONG[60:]}</p><div {mark}>4</div>"
    body += f"<p><a {mark}>5</a>{SECOND}</p><p {mark}>6</p><p>{THIRD}</p>"
    assert [block.text for block in read(epub({"a.xhtml": body})).blocks[1:]] == [
        LONG,
        SECOND,
        THIRD,
    ]


@pytest.mark.parametrize(
    "mark",
    [
        '<span class="pagenum"><a id="Page_12">[Pg 12]</a></span>',
        '<span class="pagenum" id="p12">12</span>',
        '<a class="page-number" href="#xii">[xii]</a>',
    ],
)
def test_the_number_of_a_page_is_no_word_where_the_name_of_its_element_alone_says_what_it_is(mark):
    body = f"<h1>One</h1><p>{LONG[:60]}{mark}{LONG[60:]}</p>"
    assert read(epub({"a.xhtml": body})).blocks[1].text == LONG


def test_a_list_of_contents_may_lead_to_the_number_of_a_page():
    mark = '<span class="pagenum"><a id="Page_12">[Pg 12]</a></span>'
    body = f"{p(LONG)}<p>{mark}Winter</p>{p(SECOND)}"
    book = listed({"a.xhtml": body}, ("Winter", "a.xhtml#Page_12"))
    assert headings(book) == [(2, "Winter")]


def test_a_link_leads_to_a_place_at_the_number_of_a_page():
    first = f'<h1>One</h1><p>{LONG}</p><p>As was said <a href="#p3">[3]</a>.</p>'
    body = first + f'<p><span epub:type="pagebreak" id="p3">3</span>{SECOND}</p>'
    found = read(epub({"a.xhtml": body}))
    assert found.blocks[-1].text == SECOND


def test_a_heading_that_is_a_picture_says_what_that_shows():
    heading = '<h1><img src="one.png" alt="The Boat"/></h1>'
    found = read(epub({"a.xhtml": f"{heading}<p>{LONG}</p><p>{SECOND}</p>"}))
    assert [(one.kind, one.text) for one in found.blocks] == [
        ("heading", "The Boat"),
        ("paragraph", LONG),
        ("paragraph", SECOND),
    ]


@pytest.mark.parametrize("words", ["back", "Return to the text", "(back)"])
def test_a_link_at_the_end_of_a_note_that_leads_back_says_nothing(words):
    mark = '<a epub:type="noteref" id="r1" href="#e1">1</a>'
    note = f'<p id="e1">1. Of bronze.</p><p>And iron. <a href="#r1">{words}</a></p>'
    inside = f'<div id="e1"><p>Of bronze.</p><p>And iron. <a href="#r1">{words}</a></p></div>'
    body = f"<h1>One</h1><p>{LONG}<sup>{mark}</sup></p><p>{SECOND}</p>"
    said = read(epub({"a.xhtml": body + inside})).blocks[-1].text
    assert said == "[1] Of bronze.\nAnd iron."
    assert read(epub({"a.xhtml": body + note})).blocks[-1].text == f"And iron. {words}"


@pytest.mark.parametrize(
    "ruby",
    [
        "舟<rt>ふね</rt>鐘<rt>かね</rt>",
        "舟<rp>(</rp><rt>ふね</rt><rp>)</rp>鐘<rt><b>か</b>ね</rt>",
    ],
)
def test_how_signs_are_read_stands_in_brackets_behind_them(ruby):
    body = f"<h1>One</h1><p>The <ruby>{ruby}</ruby> rang. {LONG}</p>"
    said = read(epub({"a.xhtml": body})).blocks[1].text
    assert said == f"The 舟(ふね)鐘(かね) rang. {LONG}"


NOTED = (
    f'<h1>One</h1><p>{LONG}<a id="r1" href="#n1">[1]</a></p>'
    f'<p>{SECOND}<a id="r2" href="#n2">[2]</a></p>'
)


@pytest.mark.parametrize(
    "notes",
    [
        '<div class="footnote">{}</div><div class="footnote">{}</div>',
        '<aside epub:type="footnote">{}</aside><aside epub:type="footnote">{}</aside>',
        '<div role="doc-endnotes"><ol><li>{}</li><li>{}</li></ol></div>',
    ],
)
def test_a_note_whose_first_paragraph_is_led_to_has_the_others_as_well(notes):
    first = '<p><a id="n1" href="#r1">[1]</a> Of bronze.</p><p>And iron.</p><ul><li>Rope</li></ul>'
    second = '<p><a id="n2" href="#r2">[2]</a> Grey.</p>'
    found = read(epub({"a.xhtml": NOTED + notes.format(first, second)}))
    assert [block.text for block in found.blocks][3:] == [
        "[1] Of bronze.\nAnd iron.\n- Rope",
        "[2] Grey.",
    ]


def test_what_holds_several_notes_is_none_whatever_it_is_called():
    notes = '<p><a id="n1" href="#r1">[1]</a> Of bronze.</p><p><a id="n2">[2]</a> Grey.</p>'
    found = read(epub({"a.xhtml": f'{NOTED}<div class="note">{notes}</div>'}))
    assert [block.text for block in found.blocks][3:] == ["[1] Of bronze.", "[2] Grey."]


def test_a_link_amid_a_note_keeps_its_words():
    mark = '<a epub:type="noteref" id="r1" href="#e1">1</a>'
    note = '<p id="e1">See <a href="#r1">the word above</a>, which is of bronze.</p>'
    body = f"<h1>One</h1><p>{LONG}<sup>{mark}</sup></p><p>{SECOND}</p>{note}"
    said = read(epub({"a.xhtml": body})).blocks[-1].text
    assert said == "[1] See the word above, which is of bronze."


def dated(*said):
    """The day on which a book came out that says this of its dates."""
    book = epub({"a.xhtml": p(LONG)})
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    package = entries["OEBPS/book.opf"].decode()
    package = package.replace("<dc:date>2019-04-02</dc:date>", "".join(said))
    spaces = 'xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dcterms="http://purl.org/dc/terms/"'
    package = package.replace("<metadata", f"<metadata {spaces}")
    published = read(packed(entries | {"OEBPS/book.opf": package})).published
    return published and published.isoformat()


PUBLISHED = '<dc:date opf:event="publication">1907-05-03</dc:date>'
ISSUED = '<meta property="dcterms:issued">1907-05-03</meta>'
MODIFIED = '<meta property="dcterms:modified">2024-11-28T08:49:21Z</meta>'
CONVERTED = '<dc:date opf:event="conversion">2024-11-28T08:49:21Z</dc:date>'
WRITTEN = "<dc:date>2024-11-28T08:49:21Z</dc:date>"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ((CONVERTED, PUBLISHED), "1907-05-03"),
        ((WRITTEN, PUBLISHED), "1907-05-03"),
        ((WRITTEN, ISSUED, MODIFIED), "1907-05-03"),
        (("<dc:date>1907-05-03</dc:date>", MODIFIED), "1907-05-03"),
        ((WRITTEN, MODIFIED), None),
        ((WRITTEN, CONVERTED), None),
        ((MODIFIED,), None),
        ((WRITTEN,), None),
        (("<dc:date>1907-05-03T22:00:00+00:00</dc:date>",), "1907-05-03"),
        ((WRITTEN, '<dc:date opf:event="publication">1907</dc:date>'), "1907"),
    ],
)
def test_a_book_came_out_when_it_says_so_and_not_when_a_program_wrote_it(said, day):
    assert dated(*said) == day


W = '<img class="dropcap" src="w.png" alt="W"/>'


@pytest.mark.parametrize(
    "begun",
    [
        f"<p>{W}ho",
        f'<p><span class="c1">{W}</span><b>ho</b>',
        f'<div class="figleft">{W}</div><p>ho',
        '<p><img src="w.png" alt="“W"/>ho',
        '<div class="initial">W</div><p>ho',
    ],
)
def test_a_letter_that_is_drawn_where_a_text_begins_belongs_to_its_word(begun):
    found = read(epub({"a.xhtml": f"<h1>One</h1>{begun} rang the bell? {LONG}</p>{p(SECOND)}"}))
    said = [block.text.removeprefix("“") for block in found.blocks]
    assert said == ["One", f"Who rang the bell? {LONG}", SECOND]


def test_a_letter_that_is_drawn_where_a_text_begins_may_be_a_word():
    begun = W.replace("W", "A")
    found = read(epub({"a.xhtml": f"<h1>One</h1><p>{begun} bell. {LONG}</p>{p(SECOND)}"}))
    assert found.blocks[1].text == f"A bell. {LONG}"


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (f"<p>{SECOND} See {W}the bell.</p>", f"{SECOND} See the bell."),
        (f"<figure>{W}</figure>{p(SECOND)}", SECOND),
        (f"<div>{W}</div>{p(SECOND)}", SECOND),
        (f"<p>{W.replace('W', 'The bell')}{SECOND}</p>", SECOND),
    ],
)
def test_other_pictures_give_no_letter_to_a_word(shown, said):
    found = read(epub({"a.xhtml": f"<h1>One</h1>{p(LONG)}{shown}"}))
    assert found.blocks[-1].text == said


@pytest.mark.parametrize(
    "how", ['hidden="hidden"', "style='display: none'", "role='doc-footnote' hidden=''"]
)
def test_a_note_that_is_hidden_until_somebody_asks_for_it_is_a_note(how):
    mark = '<a epub:type="noteref" href="#n1">*</a>'
    note = f'<aside epub:type="footnote" id="n1" {how}><p>* Cast in 1850.</p></aside>'
    found = read(epub({"a.xhtml": f"<h1>Winter</h1><p>{LONG}{mark}</p>{note}<p>{SECOND}</p>"}))
    texts = [block.text for block in found.blocks]
    assert texts == ["Winter", f"{LONG}[*]", "[*] Cast in 1850.", SECOND]


@pytest.mark.parametrize("begun", ["", '<a id="r"></a>'])
def test_a_letter_in_brackets_that_leads_to_a_note_is_its_mark(begun):
    mark = f'{begun}<a class="fnanchor" href="#n">[A]</a>'
    note = '<div class="footnote"><p><a id="n"></a><a href="#r">[A]</a> Of the ice.</p></div>'
    found = read(epub({"a.xhtml": f"<h1>Winter</h1><p>{LONG}{mark}</p>{note}<p>{SECOND}</p>"}))
    assert "[[A]](#postil-note-" in found.blocks[1].markdown
    assert "[[A]](#postil-mark-" in found.blocks[2].markdown


RIGHTS = "<p>Copyright © 2019 by Anna Writer</p><p>All rights reserved.</p><p>ISBN 978-0-00-000</p>"


@pytest.mark.parametrize(
    "page",
    [
        RIGHTS,
        f'<section epub:type="copyright-page">{p(THIRD)}</section>',
        f'<section epub:type="imprint"><h2>Imprint</h2>{p(THIRD)}</section>',
        f'<div class="chapter"><div class="transnote"><h2>Notes</h2>{p(THIRD)}</div></div>',
        "<p>© Анна Писатель, 2019</p><p>Все права защищены.</p>",
        "<p>© 作家安娜，2019</p><p>本书版权所有，翻印必究。</p>",
    ],
)
def test_what_says_who_made_a_book_and_owns_it_is_set_aside_and_can_be_taken_back(page):
    chapters = {"a.xhtml": page, "b.xhtml": f"<h1>Winter</h1>{p(LONG)}{p(SECOND)}"}
    found = read(epub(chapters))
    assert [block.text for block in found.blocks] == ["Winter", LONG, SECOND]
    (part,) = [piece for piece in found.dropped if piece.reason == "imprint"]
    assert part.blocks


def test_a_chapter_that_speaks_of_copyright_stays():
    law = f"<h1>Law</h1>{p('Copyright was held since 1850, and all of it reserved. ' + LONG)}"
    assert headings(epub({"a.xhtml": law, "b.xhtml": f"<h1>Ice</h1>{p(SECOND)}"})) == [
        (2, "Law"),
        (2, "Ice"),
    ]


def with_files(book, files, told=""):
    """A book with further files, and what its list of files says besides."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    package = entries["OEBPS/book.opf"].replace(b"</manifest>", f"{told}</manifest>".encode())
    return packed(entries | {"OEBPS/book.opf": package} | files)


PLATE = picture_files.file_of("PNG", size=(320, 200))
COVER = '<item id="i" href="front.png" media-type="image/png" properties="cover-image"/>'
FRAMED = '<svg viewBox="0 0 9 9"><image width="9" xlink:href="{}.png"></image></svg>'


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<div><img src="front.png" alt="The Two Banks"/></div>', COVER),
        ('<div><img src="front.png" alt="Cover"/></div>', ""),
        (FRAMED.format("front"), COVER),
    ],
)
def test_a_page_with_nothing_but_the_cover_is_no_text(page, told):
    plate = f"<p>{FRAMED.format('plate')}</p>"
    book = epub({"a.xhtml": page, "b.xhtml": f"<h1>Winter</h1>{p(LONG)}{plate}"})
    found = read(with_files(book, {"OEBPS/front.png": PLATE, "OEBPS/plate.png": PLATE}, told))
    assert [block.kind for block in found.blocks] == ["heading", "paragraph", "figure"]


def test_a_half_title_is_no_chapter_and_what_the_list_of_contents_has_in_it_stands_higher():
    half = '<section epub:type="halftitlepage"><h2>The Two Banks</h2></section>'
    chapters = {
        "h.xhtml": half,
        "p.xhtml": "<h2>Part</h2><p>I</p>",
        "a.xhtml": f"<h3>Winter</h3>{p(LONG)}",
        "n.xhtml": f"<h2>Sources</h2>{p(SECOND)}",
    }
    inside = ("Part", "p.xhtml", ("Winter", "a.xhtml"))
    book = listed(chapters, ("The Two Banks", "h.xhtml", inside), ("Sources", "n.xhtml"))
    assert headings(book) == [(2, "Part"), (3, "Winter"), (2, "Sources")]


@pytest.mark.parametrize(
    "begun",
    [
        "<p class='no'>Part One</p><p class='t'>Near</p>",
        "<div><div><span>Part</span> <span>One</span></div></div><div><h1>Near</h1></div>",
    ],
)
def test_the_name_of_a_part_stands_before_its_title_as_the_list_of_contents_has_both(begun):
    chapters = {"p.xhtml": begun, "a.xhtml": f"<h1>Winter</h1>{p(LONG)}"}
    book = listed(chapters, ("PART ONE: NEAR", "p.xhtml", ("Winter", "a.xhtml")))
    assert headings(book) == [(2, "Part One Near"), (3, "Winter")]


@pytest.mark.parametrize("sign", ["❦", "•", "* * *", "~", "<span>&#10086;</span>", "—"])
def test_a_sign_between_two_scenes_is_a_drawn_line(sign):
    found = read(epub({"a.xhtml": f"<h1>Winter</h1>{p(LONG)}<p class='orn'>{sign}</p>{p(SECOND)}"}))
    assert [block.text for block in found.blocks] == ["Winter", LONG, "", SECOND]
    assert found.blocks[2].markdown == "---"


def test_a_picture_that_stands_between_many_scenes_is_a_drawn_line():
    scene = '<p class="break"><img src="../OEBPS/leaf.png" alt="leaf"/></p>'
    pages = f"<h1>Winter</h1>{p(LONG)}{scene}{p(SECOND)}{scene}{p(THIRD)}"
    chapters = {"a.xhtml": pages, "b.xhtml": f"<h1>Ice</h1>{p(LONG)}{scene}{p(SECOND)}"}
    found = read(with_files(epub(chapters), {"OEBPS/leaf.png": PLATE}))
    assert "figure" not in {block.kind for block in found.blocks}
    once = read(with_files(epub({"a.xhtml": pages}), {"OEBPS/leaf.png": PLATE}))
    assert [block.kind for block in once.blocks].count("figure") == 2


def test_each_speech_of_a_play_that_is_set_as_a_table_is_a_paragraph():
    def row(name, said, kind=""):
        cell = f'<td epub:type="z3998:persona">{name}</td>' if name else "<td></td>"
        return f'<tr>{cell}<td epub:type="{kind}">{said}</td></tr>'

    verse = "<p><span>The rope is wet,</span><br/><span>the bell is dry.</span></p>"
    rows = row("Pilot", "Who <i>rings</i> there?") + row("", "<i>A pause.</i>")
    rows += row("Keeper", verse, "z3998:verse") + row("Pilot", f"<p>One.</p>{p(SECOND)}")
    found = read(epub({"a.xhtml": f"<h1>Act I</h1><table>{rows}</table>{p(LONG)}"}))
    assert [block.markdown for block in found.blocks[1:]] == [
        "**Pilot** Who *rings* there?",
        "*A pause.*",
        "**Keeper**\\\nThe rope is wet,\\\nthe bell is dry.",
        "**Pilot** One.",
        SECOND,
        LONG,
    ]


def test_what_only_its_style_calls_a_heading_stands_below_that_of_its_chapter():
    body = f'<p class="CT">Winter</p>{p(LONG)}<p class="H1">The ice</p>{p(SECOND)}'
    body += f'<p class="B-head para">Its <i>edge</i></p>{p(THIRD)}<ul><li class="h1">A</li></ul>'
    chapters = {"a.xhtml": body, "b.xhtml": f'<p class="CT">Spring</p>{p(LONG)}'}
    book = listed(chapters, ("Winter", "a.xhtml"), ("Spring", "b.xhtml"))
    assert headings(book) == [(2, "Winter"), (3, "The ice"), (4, "Its edge"), (2, "Spring")]


def test_where_most_paragraphs_are_named_so_they_are_no_headings():
    body = f'<h1>Winter</h1><p class="heading">{SECOND[:90]}</p><p class="heading">It rang.</p>'
    assert headings(epub({"a.xhtml": body + p(LONG)})) == [(2, "Winter")]


def changed(book, old, new, name):
    """A book with other words in one of its files."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    return packed(entries | {name: entries[name].replace(old, new)})


PAGE = "application/xhtml+xml"


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (b"OEBPS/", b"/OEBPS/", "META-INF/container.xml"),
        (b"OEBPS/", b"./oebps/", "META-INF/container.xml"),
        (b"OEBPS/", b"EPUB/", "META-INF/container.xml"),
        (PAGE.encode(), b"application/octet-stream", "OEBPS/book.opf"),
        (b"Banks<", b"Banks & a bell<", "OEBPS/book.opf"),
        (b"</manifest>", OLD_LIST.encode() + b"</manifest>", "OEBPS/book.opf"),
    ],
)
def test_a_book_that_is_written_carelessly_is_read(old, new, name):
    book = with_files(epub({"a.xhtml": f"<h1>Winter</h1>{p(LONG)}"}), {"OEBPS/toc.ncx": "<ncx><a"})
    found = read(changed(book, old, new, name))
    assert [block.text for block in found.blocks] == ["Winter", LONG]
    assert found.title.startswith("The Two Banks")


@pytest.mark.parametrize(
    ("named", "packed_as"),
    [
        ("ру́чей й.xhtml", unicodedata.normalize("NFD", "ру́чей й.xhtml")),
        ("Winter.xhtml", "WINTER.XHTML"),
    ],
)
def test_a_chapter_is_found_whose_name_is_packed_otherwise_than_the_book_has_it(named, packed_as):
    with zipfile.ZipFile(io.BytesIO(epub({named: f"<h1>Winter</h1>{p(LONG)}"}))) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries[f"OEBPS/{packed_as}"] = entries.pop(f"OEBPS/{named}")
    found = read(packed(entries))
    assert [block.text for block in found.blocks] == ["Winter", LONG]


def test_a_name_in_letters_that_whoever_packed_it_did_not_name_is_found(monkeypatch):
    unnamed = lambda entry: (entry.filename.encode(), 0)  # noqa: E731
    monkeypatch.setattr(zipfile.ZipInfo, "_encodeFilenameFlags", unnamed)
    found = read(epub({"глава.xhtml": f"<h1>Winter</h1>{p(LONG)}"}))
    assert [block.text for block in found.blocks] == ["Winter", LONG]


@pytest.mark.parametrize(
    ("key", "reason"), [("META-INF/rights.xml", "locked"), ("META-INF/other.xml", "damaged")]
)
def test_a_page_that_is_no_text_is_locked_where_the_book_has_a_key_to_it(key, reason):
    book = epub({"a.xhtml": p(LONG)})
    data = with_files(book, {"OEBPS/a.xhtml": bytes(range(256)) * 30, key: "<rights/>"})
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert refused.value.reason == reason


@pytest.mark.parametrize("name", ["inline-math", "equation"])
def test_the_picture_of_a_formula_that_is_written_among_the_words_is_no_figure(name):
    formula = f'<img class="{name}" src="eq.png" alt="b/2"/>'
    book = epub({"a.xhtml": f"<h1>Winter</h1><p>It is {formula} wide.</p><p>{LONG}</p>"})
    found = read(with_files(book, {"OEBPS/eq.png": PLATE}))
    assert [block.text for block in found.blocks] == ["Winter", "It is b/2 wide.", LONG]


@pytest.mark.parametrize(
    ("creators", "byline"),
    [
        ("<dc:creator>Unknown</dc:creator>", ""),
        ("<dc:creator>Неизвестный</dc:creator>", ""),
        (
            '<dc:creator opf:role="aut">Anna Writer</dc:creator>'
            '<dc:creator opf:role="ill">Boris Drawer</dc:creator>',
            "Anna Writer",
        ),
        (
            '<dc:creator id="a">Anna Writer</dc:creator><dc:creator id="b">Carla Third</dc:creator>'
            '<meta refines="#b" property="role">trl</meta>',
            "Anna Writer",
        ),
        ('<dc:creator opf:role="edt">Carla Third</dc:creator>', "Carla Third"),
    ],
)
def test_who_wrote_a_book_is_told_from_who_worked_on_it(creators, byline):
    spaces = b'<package xmlns:opf="http://www.idpf.org/2007/opf" '
    book = changed(epub({"a.xhtml": p(LONG)}), b"<package ", spaces, "OEBPS/book.opf")
    said = b"<dc:creator>Anna Writer</dc:creator>"
    assert read(changed(book, said, creators.encode(), "OEBPS/book.opf")).byline == byline


def test_a_chapter_that_the_file_lacks_is_named_among_what_was_set_aside():
    data = epub({"a.xhtml": p(LONG), "b.xhtml": p(SECOND), "c.xhtml": p(THIRD)})
    assert read(data).dropped == []
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        left = {name: book.read(name).decode() for name in book.namelist() if "b.xhtml" not in name}
    found = read(packed(left))
    assert [block.text for block in found.blocks] == [LONG, THIRD]
    assert [(one.text, one.reason) for one in found.dropped] == [("b.xhtml", "chapter-absent")]
