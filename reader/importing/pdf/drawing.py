"""One picture of a PDF, drawn in a process of its own.

What decodes pictures meets what was made to harm it, and cannot be stopped from within. So a
process is forked for each, with limits of its own: if it is ended, one picture is missing.
"""

import gc
import io
import os
import resource

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from reader.importing.limits import Limits
from reader.importing.pdf.matrices import box_of
from reader.importing.pdf.pictures import Placed
from reader.importing.unreadable import Unreadable
from reader.pictures import LONGEST_EDGE

SECONDS = 4  # of processor time
MEGABYTE = 2**20
# By the quarters that a page is turned, with the hands of a clock.
TURNED = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)


def drawn(data: bytes, placed: Placed, limits: Limits) -> bytes:
    """Give a picture as one sees it on its page, as a file of PNG of at most LONGEST_EDGE a side.

    Raises Unreadable: damaged.
    """
    too_large = placed.width * placed.height > limits.picture_megapixels * 10**6
    if too_large or placed.weight > limits.picture_megabytes * MEGABYTE:
        raise Unreadable("damaged")
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        _draw_and_end(data, placed, limits, theirs)
    os.close(theirs)
    with open(ours, "rb") as pipe:
        file = pipe.read()
    os.waitpid(child, 0)
    if not file:
        raise Unreadable("damaged")
    return file


def _draw_and_end(data, placed, limits, out):
    """Write the picture to `out`, or nothing, and end the process, come what may."""
    try:
        gc.disable()  # what is not needed here would be copied only to be looked at
        memory = limits.memory_megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        image = _image(data, placed)
        if image is not None:
            file = io.BytesIO()
            image.save(file, "PNG", compress_level=1)
            with open(out, "wb") as pipe:
                pipe.write(file.getvalue())
    finally:
        os._exit(0)


def _image(data, placed):
    """Give what one sees of a picture; None where that is of one colour alone."""
    page = pdfium.PdfDocument(data)[placed.page]
    left, foot, right, top = box_of(placed.matrix)
    scale = _scale(placed)
    paper = Image.new("RGB", (round((right - left) * scale), round((top - foot) * scale)), "white")
    for part in placed.parts or (placed,):
        box = box_of(part.matrix)
        start = round((box[0] - left) * scale), round((top - box[3]) * scale)
        end = round((box[2] - left) * scale), round((top - box[1]) * scale)
        seen = _part(page, part, scale)
        if seen is not None and end[0] > start[0] and end[1] > start[1]:
            seen = seen.resize((end[0] - start[0], end[1] - start[1]))
            paper.paste(seen, start, seen)
    paper = paper.crop(_cut(box_of(placed.matrix), placed.shown, paper.size))
    if all(low == high for low, high in paper.getextrema()):
        return None
    turned = TURNED[raw.FPDFPage_GetRotation(page.raw)]
    return paper if turned is None else paper.transpose(turned)


def _part(page, placed, scale):
    """Give the pixels of what is one object on the page, None where it is a mask."""
    first, *others = placed.path
    found = raw.FPDFPage_GetObject(page.raw, first)
    for index in others:
        found = raw.FPDFFormObj_GetObject(found, index)
    said = raw.FPDF_IMAGEOBJ_METADATA()
    raw.FPDFImageObj_GetImageMetadata(found, page.raw, said)
    if said.bits_per_pixel == 1 and said.colorspace == raw.FPDF_COLORSPACE_UNKNOWN:
        return None
    matrix = raw.FS_MATRIX(*(round(scale * one) for one in placed.matrix[:4]), 0, 0)
    raw.FPDFPageObj_SetMatrix(found, matrix)
    bitmap = raw.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, found)
    return pdfium.PdfBitmap.from_raw(bitmap).to_pil().convert("RGBA") if bitmap else None


def _scale(placed):
    """Give by what points become pixels: all that the file has, but not more than are kept."""
    a, b, c, d = placed.matrix[:4]
    left, foot, right, top = box_of(placed.matrix)
    own = max(placed.width / (a * a + b * b) ** 0.5, placed.height / (c * c + d * d) ** 0.5)
    return min(own, LONGEST_EDGE / max(right - left, top - foot))


def _cut(whole, seen, size):
    """Give the edges in pixels of what is seen of a picture: left, top, right and foot."""
    across = size[0] / (whole[2] - whole[0])
    down = size[1] / (whole[3] - whole[1])
    return (
        round((seen[0] - whole[0]) * across),
        round((whole[3] - seen[3]) * down),
        round((seen[2] - whole[0]) * across),
        round((whole[3] - seen[1]) * down),
    )
