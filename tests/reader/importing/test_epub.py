"""E-books, from bytes to blocks."""

import io
import zipfile

import pytest

from reader.importing import Unreadable, read
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
        ("paragraph", "Down \\*the\\* river\\\nthe ice came"),
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
