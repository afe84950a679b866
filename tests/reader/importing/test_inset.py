"""Pictures inside quotes, lists and tables: they follow what they stood in."""

import pytest

from reader.importing import Limits, read
from tests import picture_files
from tests.reader.importing import files
from tests.reader.importing.files import LONG, SECOND, THIRD, drawing, para

BOAT = picture_files.file_of("PNG", size=(320, 200))
BELL = picture_files.file_of("PNG", size=(200, 320))
TICK = picture_files.file_of("PNG", size=(16, 16))
CAPTION = "The last boat in the ice."
SAID = "He said it twice and meant it once."
BOAT_SHOWN = '<img src="boat.png" alt="A boat">'
BELL_SHOWN = '<img src="bell.png" alt="A bell">'


def page(inside):
    return (
        '<!doctype html><html lang="en"><head><title>The ferry</title></head><body><article>'
        f"<h1>The ferry</h1><p>{LONG}</p>{inside}<p>{SECOND}</p></article></body></html>"
    )


def saved(inside):
    pictures = {"boat.png": BOAT, "bell.png": BELL, "tick.png": TICK}
    return files.packed({"ferry.html": page(inside), **pictures})


def book(inside):
    body = f"<h1>The ferry</h1><p>{LONG}</p>{inside}<p>{SECOND}</p>"
    pictures = {"OEBPS/boat.png": BOAT, "OEBPS/bell.png": BELL, "OEBPS/tick.png": TICK}
    return files.epub({"1.xhtml": body}, entries=pictures)


def word(*inside):
    return files.docx(para(LONG), *inside, para(SECOND), pictures=[BOAT, BELL])


def opendocument(inside):
    paragraphs = f"<text:p>{LONG}</text:p>{inside}<text:p>{SECOND}</text:p>"
    return files.odt(paragraphs, entries={"boat.png": BOAT})


def cell(content):
    return f"<w:tc>{content}</w:tc>"


def row(*contents):
    return f"<w:tr>{''.join(map(cell, contents))}</w:tr>"


def in_frame(alt):
    return f'<draw:frame><draw:image xlink:href="boat.png"/><svg:desc>{alt}</svg:desc></draw:frame>'


def told(data, **limits):
    """Give kind, size of the picture if there is one, words and doubt of what stands between the
    first paragraph and the last."""
    found = read(data, limits=Limits(**limits))
    blocks = [block for block in found.blocks if block.kind != "heading"]
    assert (blocks[0].text, blocks[-1].text) == (LONG, SECOND)
    sizes = {one.address: (one.width, one.height) for one in found.pictures}
    return [
        (one.kind, next((sizes[at] for at in sizes if at in one.markdown), None), one.text.strip())
        for one in blocks[1:-1]
    ], [one.doubt for one in blocks[1:-1]]


QUOTE = f"<blockquote><p>{BOAT_SHOWN}</p><p>{SAID}</p></blockquote>"
LIST = f"<ul><li>{SAID}</li><li><p>{BOAT_SHOWN}</p></li></ul>"
TABLE = f"<table><tr><th>Bank</th><th>Boat</th></tr><tr><td>{SAID}</td><td>{BOAT_SHOWN}</td></tr>"
ODT_QUOTE = '<text:p text:style-name="P1">'


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (saved(QUOTE), "quote", SAID),
        (saved(LIST), "list", SAID),
        (saved(f"{TABLE}</table>"), "paragraph", "BankBoat"),
        (book(QUOTE), "quote", SAID),
        (book(LIST), "list", SAID),
        (book(f"{TABLE}</table>"), "paragraph", "BankBoat"),
        (word(para(SAID, "Quote"), para(drawing(1, "A boat"), "Quote")), "quote", SAID),
        (word(para(SAID, "", (1, 0)), para(drawing(1, "A boat"), "", (1, 0))), "list", SAID),
        (
            word(
                f"<w:tbl>{row(para('Bank'), para('Boat'))}"
                f"{row(para(SAID), para(drawing(1, 'A boat')))}</w:tbl>"
            ),
            "paragraph",
            "BankBoat",
        ),
        (
            opendocument(
                f"{ODT_QUOTE}{SAID}</text:p>{ODT_QUOTE}{in_frame('A boat')}</text:p>"
            ),
            "quote",
            SAID,
        ),
        (
            opendocument(
                f"<text:list><text:list-item><text:p>{SAID}</text:p><text:p>{in_frame('A boat')}"
                "</text:p></text:list-item></text:list>"
            ),
            "list",
            SAID,
        ),
        (
            opendocument(
                "<table:table><table:table-row><table:table-cell><text:p>Bank</text:p>"
                "</table:table-cell><table:table-cell><text:p>Boat</text:p></table:table-cell>"
                f"</table:table-row><table:table-row><table:table-cell><text:p>{SAID}</text:p>"
                f"</table:table-cell><table:table-cell><text:p>{in_frame('A boat')}</text:p>"
                "</table:table-cell></table:table-row></table:table>"
            ),
            "paragraph",
            "BankBoat",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and " " not in value else "",
)  # fmt: skip
def test_a_picture_follows_the_quote_the_list_or_the_table_that_it_stood_in(data, kind, words):
    (block, figure), doubts = told(data)
    assert block[:2] == (kind, None)
    assert "".join(block[2].split()).startswith("".join(words.split()))
    assert "boat.png" not in block[2]
    assert "A boat" not in block[2]
    assert figure == ("figure", (320, 200), "")
    assert doubts == ["", "moved"]
    assert read(data).blocks[-2].markdown.startswith("![A boat](/pictures/")


def test_several_pictures_keep_their_order_and_their_captions():
    inside = (
        f"<ol><li>One<ul><li>Inner<figure>{BOAT_SHOWN}<figcaption>{CAPTION}</figcaption></figure>"
        f"</li></ul>{BELL_SHOWN}</li><li>Two</li></ol>"
    )
    blocks, _doubts = told(saved(inside))
    assert blocks[1:] == [("figure", (320, 200), CAPTION), ("figure", (200, 320), "")]
    assert blocks[0][2].split() == ["One", "Inner", "Two"]


def test_a_caption_in_word_goes_with_its_picture():
    table = word(
        f"<w:tbl>{row(para('Bank'), para('Boat'))}"
        f"{row(para(SAID), para(drawing(1, 'A boat')) + para(CAPTION, 'Caption'))}</w:tbl>"
    )
    blocks, _doubts = told(table)
    assert blocks[1] == ("figure", (320, 200), CAPTION)
    assert CAPTION not in blocks[0][2]


def test_pictures_side_by_side_in_a_table_have_the_captions_below_them():
    inside = (
        f"<table><tr><td>{BOAT_SHOWN}</td><td>{BELL_SHOWN}</td></tr>"
        "<tr><td>Figure 1. The boat.</td><td>Figure 2. The bell.</td></tr></table>"
    )
    for data in saved(inside), book(inside):
        blocks, doubts = told(data)
        assert blocks == [
            ("figure", (320, 200), "Figure 1. The boat."),
            ("figure", (200, 320), "Figure 2. The bell."),
        ]
        assert doubts == ["", ""]  # nothing is left that they could have been torn from


def test_a_quote_in_a_quote_gives_its_picture_once():
    blocks, doubts = told(saved(f"<blockquote><p>Outer words here.</p>{QUOTE}</blockquote>"))
    assert [kind for kind, _size, _words in blocks] == ["quote", "figure"]
    assert doubts == ["", "moved"]


def test_a_picture_that_does_not_say_what_it_shows_asks_for_that_first():
    _blocks, doubts = told(saved(QUOTE.replace("A boat", "")))
    assert doubts == ["", "undescribed"]


def test_ticks_in_a_table_are_no_pictures():
    ticked = TABLE.replace("boat.png", "tick.png") + "</table>"
    for data in saved(ticked), book(ticked):
        found = read(data)
        assert found.pictures == []
        assert [block.text for block in found.blocks if block.kind == "figure"] == []


def test_without_room_for_pictures_lists_are_as_they_are_without_them():
    for limits in {"pictures": 0}, {"picture_megapixels": 0}:
        blocks, _doubts = told(saved(LIST), **limits)
        assert blocks == [("list", None, SAID)]


def test_the_address_of_a_picture_that_is_elsewhere_is_no_word_of_a_quote():
    quote = QUOTE.replace("boat.png", "https://example.org/boat.png")
    found = read(saved(quote))
    assert [one.markdown for one in found.blocks if one.kind == "quote"] == [f"> {SAID}"]
    assert [one.reason for one in found.dropped] == ["image-described"]


@pytest.mark.parametrize("between", ["", "</p><p>"])
def test_a_picture_in_a_note_follows_the_note(between):
    noted = (
        '<p>The bell rang twice that night.<a href="#n1" id="r1"><sup>1</sup></a></p>'
        f'<ol><li id="n1"><p>{BOAT_SHOWN}{between}So the register says. <a href="#r1">↩</a></p>'
        "</li></ol>"
    )
    for data in saved(noted), book(noted):
        blocks, _doubts = told(data)
        assert blocks[-2:] == [
            ("paragraph", None, "[1] So the register says."),
            ("figure", (320, 200), ""),
        ]


@pytest.mark.parametrize("made", [saved, book])
def test_a_picture_follows_the_heading_that_it_stood_in(made):
    found = read(made(f"<h2>The boat {BOAT_SHOWN}</h2><p>{THIRD}</p>"))
    assert [one.kind for one in found.blocks[-4:]] == [
        "heading",
        "figure",
        "paragraph",
        "paragraph",
    ]
    assert found.blocks[-4].markdown == "The boat"
    assert found.blocks[-3].markdown.startswith("![A boat](/pictures/")
    assert found.blocks[-3].doubt == "moved"


def test_a_picture_alone_in_a_heading_is_no_heading():
    blocks, doubts = told(saved(f"<h2>{BOAT_SHOWN}</h2>"))
    assert blocks == [("figure", (320, 200), "")]
    assert doubts == [""]


def test_a_small_sign_in_a_heading_is_no_picture():
    sign = '<img src="tick.png" alt="Done">'
    for made in (saved, book):
        assert not read(made(f"<h2>The boat {sign}</h2><p>{THIRD}</p>")).pictures


@pytest.mark.parametrize("made", [saved, book])
def test_a_picture_in_the_caption_of_a_table_follows_the_table(made):
    captioned = TABLE.replace("<table>", f"<table><caption>Who crosses {BELL_SHOWN}</caption>")
    blocks, doubts = told(made(f"{captioned}</table>"))
    assert [(kind, size) for kind, size, _words in blocks] == [
        ("figure", None),
        ("paragraph", None),
        ("figure", (200, 320)),
        ("figure", (320, 200)),
    ]
    assert blocks[0][2] == "Who crosses"
    assert doubts[2:] == ["moved", "moved"]


FIRST, OTHER = para("Figure 1. The boat.", "Caption"), para("Figure 2. The bell.", "Caption")


@pytest.mark.parametrize(
    "inside",
    [
        [FIRST, para(drawing(1, "A boat")), OTHER, para(drawing(2))],
        [FIRST, para(drawing(1)), para(THIRD), OTHER, para(drawing(2))],
        [para(drawing(1)), FIRST, para(drawing(2, "A bell")), OTHER],
        [para(drawing(1)), FIRST, para(THIRD), para(drawing(2)), OTHER],
    ],
)
def test_captions_of_a_document_may_stand_above_its_pictures_or_below(inside):
    blocks, _doubts = told(word(*inside))
    assert [block for block in blocks if block[0] == "figure"] == [
        ("figure", (320, 200), "Figure 1. The boat."),
        ("figure", (200, 320), "Figure 2. The bell."),
    ]
