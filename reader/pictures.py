"""From a file to a picture that is safe to show, in a text or a note; without Django.

Nothing of the file itself is kept. It is decoded to pixels, and these are written anew, so that
neither what a camera notes down (place, time, owner) nor what hides behind a picture goes along.
Pillow decodes and writes: https://pillow.readthedocs.io/
"""

import hashlib
import io
import struct
import zlib
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps

from reader.figures import address_of

KINDS = ("JPEG", "PNG", "GIF", "WEBP")
MEDIA_TYPE = "image/webp"  # of every picture that is written here
LONGEST_EDGE = 1600  # pixels; the margin is never wider, and a link opens it in full
MOST_PIXELS = 50_000_000  # decoded they take 200 MB
QUALITY = 82  # of 100: photographs keep their looks
FEW_COLOURS = 64  # drawings with so many are kept to the pixel; a grey photograph has 256

# What Pillow raises over files that are not what they seem.
BROKEN = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class Refused(Exception):
    """The file cannot become a picture."""


class Empty(Refused):
    """There is nothing in it."""


class Unknown(Refused):
    """It is no JPEG, PNG, GIF or WebP, whatever its name says."""


class TooManyPixels(Refused):
    """It would take more memory than there is."""


class Damaged(Refused):
    """It begins as a picture and does not end as one."""


@dataclass(frozen=True)
class Picture:
    """`data` is of MEDIA_TYPE; width and height are in pixels."""

    data: bytes
    width: int
    height: int

    @property
    def key(self) -> str:
        """By what it is found: a sign of the bytes, and its size."""
        return f"{hashlib.sha256(self.data).hexdigest()[:16]}-{self.width}x{self.height}"

    @property
    def address(self) -> str:
        """Where it is shown as a picture of a text."""
        return address_of(self.key)


def redrawn(file: bytes, most_pixels: int = MOST_PIXELS) -> Picture:
    """Give the picture in `file`, upright, in sRGB, no longer than LONGEST_EDGE; of a moving one
    the first frame. Raises Empty, Unknown, TooManyPixels or Damaged."""
    if not file:
        raise Empty
    try:
        _opened(file, most_pixels).verify()
        image = _decoded(_opened(file, most_pixels))
        return _written(image)
    except BROKEN as problem:
        raise Damaged from problem


def _opened(file, most_pixels):
    try:
        image = Image.open(io.BytesIO(file), formats=KINDS)
    except BOMBS as problem:
        raise TooManyPixels from problem
    except BROKEN as problem:
        raise Unknown from problem
    if image.width * image.height > min(most_pixels, MOST_PIXELS):
        raise TooManyPixels
    return image


def _decoded(image):
    """Give the pixels as RGB, or RGBA where one can see through some."""
    image.draft(None, (LONGEST_EDGE, LONGEST_EDGE))  # a JPEG can be decoded small at once
    image.load()
    image = _in_bytes(image)
    image.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    image = _in_srgb(_upright(image))
    if image.mode == "RGBA" and image.getextrema()[3][0] == 255:
        return image.convert("RGB")
    return image


def _in_bytes(image):
    """Give it with a byte for each colour of a pixel: palettes and 16 bits are for files."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode in ("P", "PA", "LA", "La", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L") if image.mode == "1" else image


def _upright(image):
    """Turn it as the camera was held; a note about that which cannot be read turns nothing."""
    try:
        return ImageOps.exif_transpose(image)
    except BROKEN:
        return image


def _in_srgb(image):
    """Give it in the colours of the web; a profile that cannot be read changes none."""
    profile, mode = image.info.get("icc_profile"), "RGBA" if image.mode == "RGBA" else "RGB"
    if not profile:
        return image.convert(mode)
    flat = image.convert("RGB") if mode == "RGBA" else image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        flat = ImageCms.profileToProfile(flat, own, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, *BROKEN):
        flat = flat.convert("RGB")
    if mode == "RGBA":
        flat.putalpha(image.getchannel("A"))
    return flat


def _written(image):
    # On a fresh sheet, for an image brings along what its file said besides.
    sheet = Image.new(image.mode, image.size)
    sheet.paste(image)
    exact = sheet.getcolors(FEW_COLOURS) is not None
    file = io.BytesIO()
    sheet.save(file, "WEBP", lossless=exact, quality=QUALITY)
    return Picture(file.getvalue(), *sheet.size)
