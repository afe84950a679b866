"""What is kept of a file that somebody uploads: what it shows, and nothing else."""

import io

import pytest
from PIL import Image, ImageCms

from reader.pictures import (
    LONGEST_EDGE,
    Damaged,
    Empty,
    Refused,
    TooManyPixels,
    Unknown,
    redrawn,
)
from tests import picture_files as files


def opened(file):
    return Image.open(io.BytesIO(redrawn(file).data))


def colours(file):
    """Give the colours left and right, roughly: what is lossy is a little off."""
    image = opened(file).convert("RGBA")
    ends = [image.getpixel((2, 10)), image.getpixel((image.width - 3, 10))]
    return [tuple(round(part / 50) for part in colour) for colour in ends]


RED_AND_BLUE = [(4, 1, 1, 5), (1, 1, 4, 5)]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_each_kind_is_taken_and_comes_out_as_webp(kind):
    file = files.file_of(kind)
    picture = redrawn(file)
    assert (opened(file).format, picture.width, picture.height) == ("WEBP", 40, 20)
    assert colours(file) == RED_AND_BLUE


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_each_way_to_write_colours_is_read(mode):
    left, right = colours(files.file_of("PNG", mode))
    assert left != right or mode == "1"


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_each_way_in_which_a_photograph_is_stored_is_read(mode):
    expected = colours(files.file_of("PNG", "L")) if mode == "L" else RED_AND_BLUE
    assert colours(files.file_of("JPEG", mode, quality=95)) == expected


def test_sixteen_bits_a_pixel_keep_their_shades():
    assert colours(files.deep()) == [(1, 1, 1, 5), (4, 4, 4, 5)]


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_the_first_frame_is_kept(kind):
    file = files.moving(kind)
    assert getattr(Image.open(io.BytesIO(file)), "n_frames", 1) == 2
    assert not getattr(opened(file), "is_animated", False)
    assert colours(file) == RED_AND_BLUE


def test_what_one_can_see_through_stays_so():
    (_, right), image = colours(files.see_through()), opened(files.see_through())
    assert (image.mode, right[3]) == ("RGBA", 0)
    assert opened(files.file_of("PNG", "RGBA")).mode == "RGB"  # for nothing is to be seen through


@pytest.mark.parametrize("file", [files.photograph(), files.noted()])
def test_nothing_that_a_file_says_besides_is_kept(file):
    assert files.SECRET.encode() in file
    data = redrawn(file).data
    assert files.SECRET.encode() not in data
    assert not [mark for mark in (b"EXIF", b"Exif", b"XMP ", b"ICCP", b"xmpmeta") if mark in data]
    image = opened(file)
    assert (dict(image.getexif()), image.info.get("icc_profile")) == ({}, None)


def test_nothing_is_kept_of_what_a_webp_or_a_gif_says_besides():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = Image.Exif()
    exif[0x013B] = files.SECRET
    webp = files.file_of("WEBP", exif=exif, icc_profile=profile, xmp=files.SECRET.encode())
    gif = files.file_of("GIF", comment=files.SECRET.encode())
    for file in webp, gif:
        assert files.SECRET.encode() in file
        assert files.SECRET.encode() not in redrawn(file).data
        assert b"ICCP" not in redrawn(file).data


def test_a_picture_is_turned_as_the_camera_was_held():
    assert opened(files.photograph()).size == (40, 20)
    turned = opened(files.photograph(turned=6)).convert("RGB")
    assert turned.size == (20, 40)
    assert turned.getpixel((10, 3))[0] > turned.getpixel((10, 36))[0]


def test_colours_of_another_profile_become_those_of_the_web():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert opened(files.file_of("PNG", icc_profile=lab)).mode == "RGB"
    assert colours(files.file_of("PNG", icc_profile=b"no profile at all")) == RED_AND_BLUE


def test_a_large_picture_becomes_smaller_and_a_small_one_stays():
    wide = redrawn(files.file_of("JPEG", size=(5000, 2500)))
    assert (wide.width, wide.height) == (LONGEST_EDGE, LONGEST_EDGE // 2)
    thin = redrawn(files.file_of("PNG", size=(9000, 2)))
    assert (thin.width, thin.height) == (LONGEST_EDGE, 1)
    dot = redrawn(files.file_of("PNG", size=(1, 1)))
    assert (dot.width, dot.height) == (1, 1)


def test_a_drawing_is_kept_to_the_pixel():
    same = opened(files.file_of("PNG")).convert("RGB")
    assert same.tobytes() == files.drawn().tobytes()


def test_a_grey_photograph_is_not_taken_for_a_drawing():
    grey = Image.effect_noise((400, 300), 50)
    file = files.saved(grey, "JPEG", quality=95)
    assert len(redrawn(file).data) < len(file) < 400 * 300


def test_what_hides_behind_a_picture_is_gone():
    for kind in "GIF", "PNG", "JPEG":
        both = files.file_of(kind) + files.PAGE
        assert b"script" not in redrawn(both).data


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (b"", Empty),
        (b"\0" * 400, Unknown),
        (files.SVG, Unknown),
        (b'<?xml version="1.0"?>' + files.SVG, Unknown),
        (files.PAGE, Unknown),
        (b"GIF89a" + files.PAGE, Unknown),
        (b"%PDF-1.7 " + files.PAGE, Unknown),
        (files.saved(files.drawn(), "BMP"), Unknown),
        (files.saved(files.drawn(), "TIFF"), Unknown),
        (files.saved(files.drawn(), "ICO"), Unknown),
        (files.bomb(), TooManyPixels),
    ],
    ids=[
        "empty",
        "noughts",
        "svg",
        "xml",
        "html",
        "html as gif",
        "pdf",
        "bmp",
        "tiff",
        "ico",
        "bomb",
    ],
)
def test_what_is_no_picture_is_refused_and_it_is_said_why(file, why):
    with pytest.raises(why):
        redrawn(file)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_picture_that_breaks_off_is_refused(kind, share):
    file = files.file_of(kind, size=(300, 300))
    with pytest.raises((Damaged, Unknown)):
        redrawn(file[: int(len(file) * share)])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_damaged_picture_is_refused_or_drawn_and_nothing_else(kind):
    file = files.file_of(kind)
    for place in range(0, len(file), max(1, len(file) // 120)):
        harmed = bytearray(file)
        harmed[place] ^= 0xFF
        try:
            assert redrawn(bytes(harmed)).data.startswith(b"RIFF")
        except Refused:
            continue
