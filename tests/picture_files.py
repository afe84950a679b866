"""Files as people upload them, and as people do who mean harm: drawn here, none is stored."""

import io
import zlib

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

RED, BLUE = (200, 30, 30), (30, 30, 200)
SECRET = "48.2082 N, Quicksilver"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>'
)
PAGE = b"<!doctype html><script>alert(1)</script>"


def drawn(mode="RGB", size=(40, 20)):
    """Give an image, red on the left and blue on the right."""
    image = Image.new("RGB", size, RED)
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, *size), fill=BLUE)
    return image.convert(mode)


def saved(image, kind, **options):
    """Give the bytes of an image as a file of that kind."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def file_of(kind="PNG", mode="RGB", size=(40, 20), **options):
    return saved(drawn(mode, size), kind, **options)


def photograph(turned=1, size=(40, 20)):
    """Give a JPEG as a camera writes it: it notes where, when and by whom, and how it was held."""
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x010E] = turned, SECRET, SECRET
    exif.get_ifd(0x8825)[1] = "N"
    return file_of(
        "JPEG",
        size=size,
        exif=exif,
        comment=SECRET.encode(),
        xmp=f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode(),
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
        quality=95,
    )


def noted():
    """Give a PNG with words in it."""
    info = PngInfo()
    info.add_text("Author", SECRET)
    info.add_itxt("XML:com.adobe.xmp", SECRET)
    return saved(drawn(), "PNG", pnginfo=info)


def moving(kind):
    """Give a file that goes from red and blue to all blue."""
    frames = [drawn(), Image.new("RGB", (40, 20), BLUE)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=80, loop=0)


def see_through():
    """Give a GIF whose right half one can see through."""
    image = drawn("P")
    return saved(image, "GIF", transparency=image.getpixel((39, 0)))


def deep():
    """Give a grey PNG of 16 bits a pixel: dark on the left, light on the right."""
    row = (64 * 256).to_bytes(2, "little") * 20 + (192 * 256).to_bytes(2, "little") * 20
    return saved(Image.frombytes("I;16", (40, 20), row * 20), "PNG")


def bomb():
    """Give a small PNG that says it has a billion pixels."""
    file = bytearray(file_of())
    file[16:24] = (40_000).to_bytes(4, "big") + (25_000).to_bytes(4, "big")
    file[29:33] = zlib.crc32(file[12:29]).to_bytes(4, "big")
    return bytes(file)
