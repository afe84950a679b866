"""The pictures inside a file: which are kept, where they stand, and what is said of them."""

import base64
import email.mime.image
import email.mime.multipart
import email.mime.text
import io
from html import escape

import PIL.Image
import pytest

from reader.figures import ADDRESS
from reader.importing import Found, Limits, read
from reader.importing.apart import read_apart
from tests import picture_files
from tests.reader.importing import files
from tests.reader.importing.files import LONG, SECOND, THIRD, drawing, para

BOAT = picture_files.file_of("PNG", size=(320, 200))
BELL = picture_files.file_of("JPEG", size=(300, 240))
CAPTION = "The last boat in the ice."
PAGE = f"""<!doctype html><html lang="en"><head><title>The ferry</title></head><body><article>
<h1>The ferry</h1><p>{LONG}</p>%s<p>{SECOND}</p><p>{THIRD}</p></article></body></html>"""
FIGURE = f'<figure><img src="%s" alt="A boat"><figcaption>{CAPTION}</figcaption></figure>'

DESCRIBED = '<p><img src="../pics/none.png" alt="A boat"/></p>'


def figures(found):
    return [(block.markdown, block.text, block.doubt) for block in found.blocks if _is(block)]


def _is(block):
    return block.kind == "figure"


def within(data, kind="png"):
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def zipped(figure, **entries):
    return files.packed({"ferry.html": PAGE % figure, "ferry_files/boat 1.png": BOAT, **entries})


def mhtml(figure):
    message = email.mime.multipart.MIMEMultipart("related")
    page = email.mime.text.MIMEText(PAGE % figure, "html", "utf-8")
    page["Content-Location"] = "https://example.org/texts/ferry"
    message.attach(page)
    boat = email.mime.image.MIMEImage(BOAT, "png")
    boat["Content-Location"], boat["Content-ID"] = "https://example.org/pics/boat.png", "<b@x>"
    message.attach(boat)
    return message.as_bytes()


def in_word():
    return files.docx(
        para("The ferry", "Title"),
        para(LONG),
        f"<w:p>{drawing(1, 'A boat')}</w:p>",
        para(CAPTION, "Caption"),
        para(SECOND),
        pictures=[BOAT],
    )


def in_opendocument():
    frame = (
        '<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A boat</svg:desc>'
        "</draw:frame>"
    )
    body = "".join(
        f"<text:p{style}>{inside}</text:p>"
        for style, inside in (
            ("", LONG),
            ("", frame),
            (' text:style-name="Caption"', CAPTION),
            ("", SECOND),
        )
    )
    return files.odt(body, entries={"Pictures/1.png": BOAT})


def in_book():
    body = f"<h1>One</h1><p>{LONG}</p>{FIGURE % '../pics/boat.png'}<p>{SECOND}</p>"
    return files.epub({"text/1.xhtml": body}, entries={"OEBPS/pics/boat.png": BOAT})


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Fa\u0308hre_files/boat.png", "F%C3%A4hre_files/boat.png"),
        ("\u2565\u2592_files/boat.png", "./Паром_files/boat.png"),
    ],
    ids=["accents", "letters"],
)
def test_a_picture_is_found_however_a_program_wrote_the_name_of_its_folder(name, address):
    found = read(files.packed({"ferry.html": PAGE % (FIGURE % address), name: BOAT}))
    assert len(found.pictures) == 1


@pytest.mark.parametrize(
    "data",
    [
        zipped(FIGURE % "ferry_files/boat%201.png"),
        zipped(FIGURE % "./ferry_files/boat%201.png?w=640"),
        mhtml(FIGURE % "https://example.org/pics/boat.png"),
        mhtml(FIGURE % "../pics/boat.png"),
        mhtml(FIGURE % "cid:b@x"),
        (PAGE % FIGURE % within(BOAT)).encode(),
        in_word(),
        in_opendocument(),
        in_book(),
    ],
    ids=["zip", "zip-query", "mhtml", "mhtml-relative", "cid", "data", "docx", "odt", "epub"],
)
def test_a_picture_in_a_file_is_kept_above_its_caption(data):
    found = read(data)
    (picture,) = found.pictures
    assert (picture.width, picture.height) == (320, 200)
    assert figures(found) == [(f"![A boat]({picture.address})\n{CAPTION}", CAPTION, "")]
    assert ADDRESS.fullmatch(picture.address)
    place = next(at for at, block in enumerate(found.blocks) if _is(block))
    assert found.blocks[place - 1].text == LONG
    assert found.blocks[place + 1].text == SECOND


@pytest.mark.parametrize("number", [0, 1])
def test_without_room_for_pictures_the_caption_alone_is_kept(number):
    found = read(zipped(FIGURE % "ferry_files/boat 1.png"), limits=Limits(pictures=number))
    assert len(found.pictures) == number
    assert [text for _markdown, text, _doubt in figures(found)] == [CAPTION]


def test_a_picture_elsewhere_is_not_fetched_and_its_caption_is_kept():
    found = read(zipped(FIGURE % "https://example.org/boat.png"))
    assert found.pictures == []
    assert [markdown for markdown, _text, _doubt in figures(found)] == [CAPTION]
    assert "image" in [piece.reason for piece in found.dropped]


@pytest.mark.parametrize(
    ("picture", "shows"),
    [
        (FIGURE % "https://example.org/boat.png", "A boat"),
        ('<img src="https://example.org/boat.png">', ""),
    ],
)
def test_a_picture_that_is_set_aside_is_one_still_and_knows_what_it_shows(picture, shows):
    (piece,) = read((PAGE % picture).encode()).dropped
    assert (piece.kind, piece.text) == ("figure", "https://example.org/boat.png")
    assert piece.shows == shows


def test_a_picture_that_is_described_in_the_text_is_not_described_once_more():
    found = read(
        files.epub({"text/1.xhtml": f"<h1>One</h1><p>{LONG}</p>{DESCRIBED}<p>{SECOND}</p>"})
    )
    assert [block.text for block in found.blocks if _is(block)] == ["A boat"]
    (piece,) = found.dropped
    assert (piece.kind, piece.shows) == ("figure", "")


def test_a_picture_without_any_words_in_markdown_is_set_aside_as_a_picture():
    found = read(f"# One\n\n{LONG}\n\n![](https://example.org/b.png)\n\n{SECOND}\n".encode())
    assert [(piece.reason, piece.kind) for piece in found.dropped] == [("picture", "figure")]


@pytest.mark.parametrize(
    "address",
    ["../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "missing.png", "data:image/png,x",
     "data:image/png;base64,%%%", within(picture_files.SVG, "svg+xml"), within(b"")],
)  # fmt: skip
def test_what_is_no_picture_in_the_file_is_left_out(address):
    found = read(zipped(FIGURE % escape(address)))
    assert found.pictures == []
    assert [text for _markdown, text, _doubt in figures(found)] == [CAPTION]


SVG = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='320' height='200'></svg>"
VARIABLES = f'--sf-img-0:url("{within(BOAT)}");--sf-img-1:url({within(BELL, "jpeg")})'
KEPT = f"<style>:root{{{VARIABLES}}}</style>"
LOOK = "object-fit:cover;background-image:var(--sf-img-0)!important;background-size:100%"


def in_variables(src, look=LOOK):
    page = (PAGE % FIGURE % f'{src}" style="{look}').replace("<title>", f"{KEPT}<title>")
    return read(page.encode())


@pytest.mark.parametrize("src", [SVG, "", "data:,"])
def test_a_picture_that_a_page_keeps_in_its_style_is_one_like_others(src):
    found = in_variables(src)
    (kept,) = read((PAGE % FIGURE % within(BOAT)).encode()).pictures
    assert [picture.data for picture in found.pictures] == [kept.data]
    assert [text for _markdown, text, _doubt in figures(found)] == [CAPTION]


def test_a_picture_with_an_address_of_its_own_is_not_that_behind_it():
    look = LOOK.replace("img-0", "img-1")
    (kept,) = read((PAGE % FIGURE % within(BOAT)).encode()).pictures
    assert [picture.data for picture in in_variables(within(BOAT), look).pictures] == [kept.data]
    assert in_variables(SVG, LOOK.replace("img-0", "img-7")).pictures == []
    assert in_variables("https://example.org/boat.png").pictures == []
    assert len(in_variables(SVG).pictures) == 1


def test_nothing_of_the_file_of_a_picture_is_kept_but_what_it_shows():
    photograph = picture_files.photograph(size=(320, 200))
    assert picture_files.SECRET.encode() in photograph
    (picture,) = read((PAGE % FIGURE % within(photograph, "jpeg")).encode()).pictures
    assert picture_files.SECRET.encode() not in picture.data


def test_a_picture_that_is_too_large_is_left_out():
    data = zipped(FIGURE % "ferry_files/boat 1.png")
    small = Limits(picture_megapixels=0)
    assert len(read(data).pictures) == 1
    assert read(data, limits=small).pictures == []
    assert read(data, limits=Limits(picture_megabytes=0)).pictures == []


def test_one_damaged_picture_does_no_harm_to_the_other():
    figure = FIGURE % "broken.png" + FIGURE % "ferry_files/boat 1.png"
    found = read(zipped(figure, **{"broken.png": BOAT[: len(BOAT) // 2]}))
    assert len(found.pictures) == 1
    assert len(figures(found)) == 2


@pytest.mark.parametrize("alt", ["", "boat.png"])
def test_a_picture_without_words_is_a_figure_that_asks_for_some(alt):
    found = read(zipped(f'<p><img src="ferry_files/boat 1.png" alt="{alt}"></p>'))
    (picture,) = found.pictures
    assert figures(found) == [(f"![]({picture.address})", "", "undescribed")]


def test_what_a_picture_shows_is_written_so_that_it_ends_nothing():
    figure = (FIGURE % "ferry_files/boat 1.png").replace("A boat", "A [boat] \\")
    ((markdown, text, _doubt),) = figures(read(zipped(figure)))
    assert markdown.startswith("![A \\[boat\\] \\\\](")
    assert text == CAPTION


def test_the_pictures_of_a_site_are_not_those_of_the_text():
    menu = "".join(f'<li><a href="#">Page {number}</a></li>' for number in range(5))
    logo = f'<div><img src="{within(BELL, "jpeg")}" alt="Logo"></div>'
    footer = f"<footer>{logo}<p>All rights reserved.</p></footer>"
    page = (PAGE % FIGURE % within(BOAT)).replace(
        "<body>", f"<body><nav><ul>{menu}</ul>{logo}</nav>"
    )
    found = read(page.replace("</body>", f"{footer}</body>").encode())
    assert [(one.width, one.height) for one in found.pictures] == [(320, 200)]


def test_signs_and_counters_of_a_page_are_none():
    for size in ((1, 1), (16, 16), (400, 8)):
        figure = f'<p><img src="{within(picture_files.file_of(size=size))}" alt="Share"></p>'
        assert read((PAGE % figure).encode()).pictures == []


def test_a_picture_among_words_stands_beside_their_paragraph():
    words = "Nobody knew who had drawn the boat, but everybody on both banks had seen it once."
    inline = f"<p>{words}<img src='ferry_files/boat 1.png' alt='A boat'></p>"
    found = read(zipped(inline))
    kinds = [block.kind for block in found.blocks]
    assert kinds == ["paragraph", "paragraph", "figure", "paragraph", "paragraph"]


def test_the_same_picture_twice_is_kept_once():
    figure = FIGURE % "ferry_files/boat 1.png"
    found = read(zipped(figure + figure))
    assert (len(found.pictures), len(figures(found))) == (1, 2)


def test_pictures_come_back_from_the_process_apart_as_they_are():
    data = zipped(FIGURE % "ferry_files/boat 1.png")
    found = read_apart(data)
    assert found == read(data)
    assert Found.from_dict(found.as_dict()) == found
    assert PIL.Image.open(io.BytesIO(found.pictures[0].data)).format == "WEBP"


def test_a_bomb_among_the_pictures_is_no_bomb_for_the_text():
    bomb = picture_files.bomb()
    found = read_apart(zipped(FIGURE % "bomb.png", **{"bomb.png": bomb}))
    assert found.pictures == []
    assert [text for _markdown, text, _doubt in figures(found)] == [CAPTION]


def test_a_picture_of_word_that_lies_elsewhere_is_not_opened(tmp_path):
    outside = tmp_path / "boat.png"
    outside.write_bytes(BOAT)
    body = [para(LONG), f"<w:p>{drawing(1)}</w:p>".replace("r:embed", "r:link"), para(SECOND)]
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="pic1" Type="{files.RELATIONS}/image" Target="file://{outside}" '
        'TargetMode="External"/></Relationships>'
    )
    found = read(files.docx(*body, **{"word/_rels/document.xml.rels": relations}))
    assert found.pictures == []
    assert [block.text for block in found.blocks] == [LONG, SECOND]


IMAGE = '<img src="boat.png" alt=""/>'


@pytest.mark.parametrize(
    "figure",
    [
        f'<div class="figure"><p><strong>{CAPTION}</strong></p><div>{IMAGE}</div></div>',
        f'<div class="figcenter">{IMAGE}<p>{CAPTION}</p></div>',
        f'<div class="wp-caption">{IMAGE}<br/><span>{CAPTION}</span></div>',
        f'<p>{IMAGE}</p><p class="caption">{CAPTION}</p>',
        f'<div>{IMAGE}</div><div class="figcaption"><p>{CAPTION}</p></div>',
    ],
)
def test_the_words_in_a_frame_or_named_a_caption_are_that_of_the_picture(figure):
    book = files.epub(
        {"a.xhtml": f"<p>{LONG}</p>{figure}<p>{SECOND}</p>"}, entries={"OEBPS/boat.png": BOAT}
    )
    found = read(book)
    assert [block.kind for block in found.blocks] == ["paragraph", "figure", "paragraph"]
    assert found.blocks[1].text == CAPTION
    assert len(found.pictures) == 1


@pytest.mark.parametrize(
    "figure",
    [
        f'<div class="figure">{IMAGE}<p>{THIRD * 4}</p></div>',
        f'<div class="figure">{IMAGE}<h2>{CAPTION}</h2></div>',
        f'<div class="configure">{IMAGE}<p>{CAPTION}</p></div>',
        f'<div>{IMAGE}</div><p>{SECOND}</p><p class="caption">{CAPTION}</p>',
    ],
)
def test_words_that_are_no_caption_stay_what_they_are(figure):
    found = read(files.epub({"a.xhtml": figure}, entries={"OEBPS/boat.png": BOAT}))
    assert [block.text for block in found.blocks if block.kind == "figure"] == [""]
