"""Pictures in PDFs: which of them come through, where they stand, and what their captions are."""

import io
import os
import signal
import time

import PIL.Image
import pytest

from reader.importing import Limits, read
from reader.importing.apart import read_apart
from reader.importing.pdf import drawing
from reader.importing.pdf.letters import sheets_of
from reader.importing.pdf.pictures import mirrored
from tests import picture_files
from tests.reader.importing.files import FONTS, LONG, SECOND, THIRD, pdf, pixels
from tests.reader.importing.test_pdf import column, set_in

# Under pytest-xdist there are threads; where files are read there are none.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

BOAT = picture_files.drawn(size=(320, 200))
BELL = picture_files.drawn(size=(200, 320))
CAPTION = "Figure 1. The last boat in the ice."
HEX = "789c"  # how data that are packed begin


def at(left, foot, width=200, height=125, name="P1"):
    """What draws a picture."""
    return f"q {width} 0 0 {height} {left} {foot} cm /{name} Do Q"


def page(*drawn, caption=()):
    """Two paragraphs with room for a picture of 200 by 125 points, at 72 and 500, between them."""
    return [*set_in(LONG, top=700), *drawn, *caption, *set_in(SECOND, top=450)]


def told(*pages, pictures=(BOAT,), limits=None, **about):
    """Give kind, words, and size of the picture if there is one, of each block."""
    objects = [one if isinstance(one, str) else pixels(one) for one in pictures]
    found = read(pdf(*pages, pictures=objects, **about), limits=limits or Limits())
    sizes = {one.address: (one.width, one.height) for one in found.pictures}
    return [
        (one.kind, one.text, next((sizes[each] for each in sizes if each in one.markdown), None))
        for one in found.blocks
    ]


def between(blocks):
    """Give what stands between the two paragraphs of a page."""
    assert (blocks[0][1], blocks[-1][1]) == (LONG, SECOND)
    return blocks[1:-1]


def test_a_picture_stands_where_it_stood_above_its_caption():
    drawn = page(at(72, 500), caption=[(72, 486, 9, CAPTION)])
    found = read_apart(pdf(drawn, pictures=[pixels(BOAT)]))
    (picture,) = found.pictures
    assert [(one.kind, one.markdown, one.doubt) for one in found.blocks] == [
        ("paragraph", LONG, ""),
        ("figure", f"![]({picture.address})\n{CAPTION}", "undescribed"),
        ("paragraph", SECOND, ""),
    ]
    image = PIL.Image.open(io.BytesIO(picture.data)).convert("RGB")
    assert image.size == (320, 200)
    assert image.tobytes() == BOAT.tobytes()


@pytest.mark.parametrize(
    "caption",
    [
        "Fig. 2.1 The boat",
        "Abb. 3: Das Boot",
        "Figura 4. La barca",
        "Rys. 5a. Prom",
        "Plate IV. Ice",
    ],
)
def test_captions_are_known_in_other_languages(caption):
    drawn = page(at(72, 500), caption=[(72, 486, 11, caption)])
    assert between(told(drawn)) == [("figure", caption, (320, 200))]


def test_a_caption_may_stand_above_its_picture_and_have_several_lines():
    first = "Figure 7: The people of the two villages walk to each other over the river, which they"
    rows = [(72, 660, 9, first), (72, 649, 9, "had never done before.")]
    drawn = page(at(72, 512), caption=rows)
    whole = f"{first} had never done before."
    assert between(told(drawn)) == [("figure", whole, (320, 200))]


def test_a_paragraph_below_a_picture_is_no_caption():
    rows = set_in("Figures of this kind were drawn on both banks of the river.", top=480)
    blocks = between(told(page(at(72, 500), caption=rows)))
    assert blocks == [("figure", "", (320, 200)), ("paragraph", rows[0][3], None)]


@pytest.mark.parametrize(
    ("row", "is_caption"),
    [
        ((72, 486, 9, "The last boat in the ice"), True),
        ((72, 486, 11, "The last boat in the ice", "F3"), True),
        ((72, 486, 11, "The last boat in the ice"), False),
        ((72, 486, 9, "1 The last boat in the ice"), False),
        (
            (
                72,
                486,
                9,
                "The last boat in the ice, which lay there until it was gone, and then no more.",
            ),
            False,
        ),
        ((72, 460, 9, "The last boat in the ice"), False),
    ],
    ids=["small", "slanted", "plain", "note", "wide", "far"],
)
def test_words_below_a_picture_that_look_other_than_the_text_are_its_caption(row, is_caption):
    blocks = told(page(at(72, 500), caption=[row]))
    figure = row[3] if is_caption else ""
    assert ("figure", figure, (320, 200)) in blocks


def test_a_picture_beside_its_paragraph_stands_before_it():
    beside = set_in(THIRD, left=290, top=615, width=42)
    blocks = between(told(page(at(72, 500), caption=beside)))
    assert blocks == [("figure", "", (320, 200)), ("paragraph", THIRD, None)]


def test_pictures_side_by_side_share_a_caption():
    shared = [at(72, 500, 150, 93.75), at(260, 500, 90, 144, "P2")]
    below = [
        (72, 486, 9, "Figure 2. A boat, and a bell that was sold to the school of the village")
    ]
    blocks = between(told(page(*shared, caption=below), pictures=[BOAT, BELL]))
    assert [size for _kind, _words, size in blocks] == [(320, 200), (200, 320)]
    assert [words for _kind, words, _size in blocks] == ["", below[0][3]]


@pytest.mark.parametrize("apart", [238, 262])
def test_pictures_side_by_side_have_each_the_caption_below_it(apart):
    drawn = [at(72, 500, 150, 93.75), at(apart, 500, 150, 93.75, "P2")]
    below = [
        (72, 486, 9, "Fig. 1. A boat in the ice, on which"),
        (72, 475, 9, "nobody crossed. It lay there until"),
        (72, 464, 9, "it was gone."),
        (apart, 486, 9, "Fig. 2. A bell, drawn from"),
        (apart, 475, 9, "memory."),
    ]
    pictures = [BOAT, picture_files.drawn(size=(640, 400))]
    assert between(told(page(*drawn, caption=below), pictures=pictures)) == [
        ("figure", " ".join(row[3] for row in below[:3]), (320, 200)),
        ("figure", "Fig. 2. A bell, drawn from memory.", (640, 400)),
    ]


def test_a_picture_stands_in_its_column():
    left = column(LONG, SECOND, THIRD, LONG, left=72, width=42)
    right = column(THIRD, LONG, top=570, left=320, width=42)
    drawn = [(72, 740, 18, "The Two Banks"), *left, at(320, 600), *right]
    kinds = [(kind, words) for kind, words, _size in told(drawn)]
    assert kinds == [
        *(("paragraph", words) for words in (LONG, SECOND, THIRD, LONG)),
        ("figure", ""),
        ("paragraph", THIRD),
        ("paragraph", LONG),
    ]  # fmt: skip


def test_a_sentence_goes_on_behind_a_picture_at_the_top_of_a_page():
    rows = set_in(f"{LONG} {SECOND}", top=116)
    moved = [(72, 560 - 14 * n, 11, row[3]) for n, row in enumerate(rows[2:])]
    second = [at(72, 600), (72, 586, 9, CAPTION), *moved, *set_in(THIRD, top=400)]
    blocks = told([*set_in(THIRD, top=160), *rows[:2]], second)
    assert [words for _kind, words, _size in blocks] == [THIRD, f"{LONG} {SECOND}", CAPTION, THIRD]


def test_what_a_tagged_pdf_says_that_a_picture_shows_is_kept():
    tree, element, sheet = range(4 + len(FONTS), 7 + len(FONTS))
    objects = [
        pixels(BOAT),
        f"<< /Type /StructTreeRoot /K {element} 0 R /ParentTree << /Nums [0 [{element} 0 R]] >> >>",
        f"<< /Type /StructElem /S /Figure /Alt (A [boat] ) /P {tree} 0 R /Pg {sheet} 0 R /K 0 >>",
    ]
    drawn = page(f"/Figure << /MCID 0 >> BDC {at(72, 500)} EMC")
    root = f"/MarkInfo << /Marked true >> /StructTreeRoot {tree} 0 R"
    data = pdf(drawn, pictures=objects, root=root)
    figure = read(data).blocks[1]
    assert figure.markdown.startswith(r"![A \[boat\]](/pictures/")
    assert figure.doubt == ""
    left_out = read(data, limits=Limits(picture_megapixels=0)).blocks[1]
    assert (left_out.text, left_out.doubt) == ("A [boat]", "described")


@pytest.mark.parametrize(
    ("drawn", "size"),
    [
        ("q 200 0 0 125 72 500 cm 0 0 0.75 2 re W n /P1 Do Q", (240, 200)),
        ("q 0 200 -125 0 300 450 cm /P1 Do Q", (200, 320)),
        ("q 200 0 0 -125 72 625 cm /P1 Do Q", (320, 200)),
    ],
    ids=["cut", "turned", "upside down"],
)
def test_a_picture_is_as_one_sees_it_on_its_page(drawn, size):
    (figure,) = between(told(page(drawn)))
    assert figure == ("figure", "", size)


@pytest.mark.parametrize("up", [False, True])
def test_a_picture_in_stripes_or_tiles_is_one(up):
    tiles = [
        (BOAT.crop((x, y, x + 160, y + 40)), at(72 + x * 0.625, 600 - y * 0.625, 100, 25, f"P{n}"))
        for n, (y, x) in enumerate(((y, x) for y in range(0, 200, 40) for x in (0, 160)), 1)
    ]
    drawn = [where for _tile, where in tiles]
    objects = [pixels(tile) for tile, _where in tiles]
    data = pdf(page(*(drawn[::-1] if up else drawn)), pictures=objects)
    (picture,) = read(data).pictures
    image = PIL.Image.open(io.BytesIO(picture.data)).convert("RGB")
    assert (image.size, image.tobytes()) == ((320, 200), BOAT.tobytes())


def test_pictures_that_only_stand_near_each_other_are_several():
    drawn = page(at(72, 500, 150, 93.75), at(226, 500, 150, 93.75, "P2"))
    blocks = between(told(drawn, pictures=[BOAT, picture_files.drawn(size=(640, 400))]))
    assert [size for _kind, _words, size in blocks] == [(320, 200), (640, 400)]


def test_on_a_page_that_is_turned_or_read_from_the_right_a_picture_is_not_mirrored():
    data = pdf(page(at(72, 500)), pictures=[pixels(BOAT)])
    (placed,) = sheets_of(data, Limits())[0][0].pictures
    elsewhere = mirrored(placed, 612)
    assert (elsewhere.left, elsewhere.right) == (340, 540)
    assert drawing.drawn(data, elsewhere, Limits()) == drawing.drawn(data, placed, Limits())
    turned = drawing.drawn(data.replace(b"/Rotate 000", b"/Rotate 090"), placed, Limits())
    image = PIL.Image.open(io.BytesIO(turned))
    assert image.size == (200, 320)
    assert image.getpixel((100, 5)) == picture_files.RED


def form(inner):
    look = "/Matrix [2 0 0 2 0 0] /BBox [0 0 999 999]"
    return (
        f"<< /Type /XObject /Subtype /Form {look} /Length {len(inner)} >>\n"
        f"stream\n{inner}\nendstream"
    )


def test_a_picture_in_a_form_is_found_and_a_form_in_itself_does_no_harm():
    inside = [BOAT, form(at(36, 250, 100, 62.5))]
    assert between(told(page("/P2 Do"), pictures=inside)) == [("figure", "", (320, 200))]
    assert between(told(page("/P2 Do"), pictures=[BOAT, form("/P2 Do")])) == []


def test_what_returns_on_every_page_is_no_picture():
    pages = [page(at(72, 720, 60, 50), at(72, 500, name=f"P{n}")) for n in (2, 3, 4)]
    others = [picture_files.drawn(size=(320 * n, 200 * n)) for n in (1, 2, 3)]
    blocks = told(*pages, pictures=[BELL, *others])
    assert [size for _kind, _words, size in blocks if size] == [(320, 200), (640, 400), (960, 600)]


MASK = pixels(PIL.Image.new("1", (320, 200), 1), "/ImageMask true /BitsPerComponent 1")


@pytest.mark.parametrize(
    ("drawn", "picture"),
    [
        (at(72, 500, 450, 3), BOAT),
        (at(72, 500, 450, 50), BOAT),
        (at(72, 500, 30, 30), BOAT),
        (at(0, 0, 612, 792), BOAT),
        (at(0, 400, 612, 392) + at(0, 0, 612, 400), BOAT),
        (at(60, 430, 500, 290), BOAT),
        (at(700, 500), BOAT),
        (at(72, 500), MASK),
        (at(72, 500), PIL.Image.new("RGB", (320, 200), "red")),
        (at(72, 500), picture_files.drawn(size=(64, 40))),
        (at(72, 500), pixels(BOAT).replace("/Height 200", "/Height -5")),
        (f"/Artifact BMC {at(72, 500)} EMC", BOAT),
    ],
    ids=[
        "rule",
        "strip",
        "sign",
        "ground",
        "tiles",
        "under words",
        "outside",
        "mask",
        "colour",
        "coarse",
        "empty",
        "artifact",
    ],
)
def test_what_no_reader_would_call_a_picture_is_none(drawn, picture):
    assert between(told(page(drawn), pictures=[picture])) == []


def large(width, height):
    return pixels(BOAT).replace("/Width 320 /Height 200", f"/Width {width} /Height {height}")


@pytest.mark.parametrize(
    "picture",
    [
        pixels(BOAT, data="00ff" * 50),
        pixels(BOAT).replace("/FlateDecode", "/JBIG2Decode"),
        pixels(BOAT).replace("/FlateDecode", "/JPXDecode"),
        pixels(BOAT).replace("/FlateDecode", "/DCTDecode"),
        pixels(BOAT).replace("/FlateDecode", "/Unknown"),
        pixels(BOAT, "/ColorSpace /Unknown /BitsPerComponent 8"),
        pixels(BOAT, "/ColorSpace [/Indexed 6 0 R 1 2] /BitsPerComponent 8"),
        pixels(BOAT, "/ColorSpace [/ICCBased 99 0 R] /BitsPerComponent 8"),
        large(60_000, 60_000),
        large(2**31 - 1, 2**31 - 1),
    ],
    ids=["data", "jbig2", "jpx", "dct", "filter", "colours", "palette", "profile", "large",
         "largest"],
)  # fmt: skip
def test_of_a_picture_that_cannot_be_drawn_the_caption_is_kept(picture):
    drawn = page(at(72, 500), caption=[(72, 486, 9, CAPTION)])
    assert between(told(drawn, pictures=[picture])) == [("figure", CAPTION, None)]


def test_the_limits_of_pictures_hold():
    drawn = page(at(72, 500), at(300, 500, 80, 128, "P2"))
    for limits, count in (
        (Limits(), 2),
        (Limits(pictures=1), 1),
        (Limits(pictures=0), 0),
        (Limits(picture_megapixels=0), 0),
        (Limits(picture_megabytes=0), 0),
    ):
        blocks = between(told(drawn, pictures=[BOAT, BELL], limits=limits))
        assert len(blocks) == count


def _die(_data, _placed):
    os.kill(os.getpid(), signal.SIGKILL)


def _never_end(_data, _placed):
    while True:
        pass


@pytest.mark.parametrize("image", [_die, _never_end])
def test_what_ends_the_drawing_does_no_harm_to_the_text(image, monkeypatch):
    monkeypatch.setattr(drawing, "SECONDS", 1)
    monkeypatch.setattr(drawing, "_image", image)
    assert between(told(page(at(72, 500)))) == []


def _slowly(_data, _placed):
    began = time.process_time()
    while time.process_time() - began < 1.3:
        pass
    return BOAT


def _late(_data, _placed):
    time.sleep(2.6)
    return BOAT


@pytest.mark.parametrize("image", [_slowly, _late])
def test_pictures_that_take_long_are_left_out_together(image, monkeypatch):
    monkeypatch.setattr(drawing, "_image", image)
    drawn = page(at(72, 500), at(300, 500, 80, 128, "P2"))
    blocks = between(told(drawn, pictures=[BOAT, BELL], limits=Limits(seconds=2)))
    assert len(blocks) == 1


def test_a_page_that_is_one_picture_comes_with_its_caption():
    plate = [at(30, 60, 552, 720), (72, 46, 9, CAPTION)]
    assert told([*set_in(LONG, top=700)], plate, [*set_in(SECOND, top=700)]) == [
        ("paragraph", LONG, None),
        ("figure", CAPTION, (320, 417)),
        ("paragraph", SECOND, None),
    ]


def test_a_page_that_is_one_picture_does_not_come_where_others_have_words_on_one():
    paper = [at(0, 0, 612, 792, "P2"), *set_in(LONG, top=700), *set_in(THIRD, top=600)]
    pages = [paper, [at(0, 0, 612, 792)], [*set_in(SECOND, top=700)]]
    assert [size for _, _, size in told(*pages, pictures=(BOAT, BELL))] == [None] * 3
