"""The pictures that are drawn on the pages of a PDF, and which of them a reader would notice.

Only those that are made of pixels count (image XObjects; ISO 32000-1, 8.9). Nothing is decoded
here: how large one is, and where it stands, is said beside it.
"""

import ctypes
import time
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import compress

import pypdfium2.raw as raw

from reader.importing.album import SHORTEST, SMALLEST
from reader.importing.limits import Limits
from reader.importing.pdf.matrices import SAME, Box, Matrix, around, box_of, common, moved, times
from reader.importing.pdf.objects import drawn_in, drawn_on, matrix_of
from reader.importing.pdf.stripes import joined
from reader.importing.pdf.tags import descriptions, is_artifact

EDGE = 40  # points that an edge has at least
LONGEST = 8  # times its other edge: what is longer is a strip
WHOLE = 0.8  # of a page: what is as large, or all together, is its ground, or a scan of it
CAPTION = 400  # letters that a page may have beside a picture that fills it
LETTERS = 150  # that stand on a picture: it is their ground
NEAR = 4  # points within which pictures stand in the same place
SEVERAL = 3  # pages that show the same picture: a logo
DEEPEST = 4  # forms inside one another
MOST_OBJECTS = 400_000  # of all pages that are looked at
MOST_PARTS = 50_000  # of pictures, the same
MOST_PICTURES = 5_000  # the same
MOST_ON_PAGE = 100
LIGHT = 2**16  # bytes: what is heavier, and as heavy as another, is the same
PATIENCE = 4  # seconds of processor time after which no description is looked for
HIGHEST = 10_000  # points from the corner of a page


@dataclass(frozen=True)
class Placed:
    """A picture on a page, and the box in which one sees it, in points.

    `path` are the indexes by which it is found: on the page, and in the forms that it is in.
    `matrix` puts the unit square where all of it would stand, and `shown` is the box in which one
    sees it there; on a page from right to left it counts as standing elsewhere. `weight` is the
    size of its data in the file, in bytes. Where it is in pieces, these are its `parts`.
    """

    page: int
    path: tuple[int, ...]
    matrix: Matrix
    shown: Box
    left: float
    foot: float
    right: float
    top: float
    width: int = 0  # in pixels
    height: int = 0
    weight: int = 0
    checksum: int = 0  # of its data, where two that differ could weigh the same
    describes: str = ""  # what it shows, as the file says
    parts: tuple["Placed", ...] = ()

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.foot)

    @property
    def sign(self):
        """What the same picture on another page has too."""
        return self.width, self.height, self.weight, self.checksum


class Search:
    """A search through the pages of a file, which ends when it has looked at enough."""

    def __init__(self, limits: Limits):
        self._objects = MOST_OBJECTS if limits.pictures else 0
        self._parts, self._pictures = MOST_PARTS, MOST_PICTURES
        self._spent = 0.0  # seconds that descriptions were looked for

    def on(self, page, number: int) -> list[Placed]:
        """Give the pictures on an open page that are large enough to be noticed."""
        whole = page.get_bbox()
        images, found = {}, []
        for path, drawn, above in self._within(drawn_on(page)):
            if not self._parts:
                break
            self._parts -= 1
            placed = _placed(drawn, number, path, above, whole)
            if placed is not None and not is_artifact(drawn):
                images[path] = drawn
                found.append(placed)
        most = min(self._pictures, MOST_ON_PAGE)
        found = [one for one in joined(found) if _is_large(one)][:most]
        self._pictures -= len(found)
        said = self._descriptions(page) if found else {}
        return [_weighed(one, images, said) for one in found]

    def _descriptions(self, page):
        if self._spent > PATIENCE:
            return {}
        began = time.process_time()
        said = descriptions(page)
        self._spent += time.process_time() - began
        return said

    def _within(self, objects, path=(), above=SAME):
        """Give each picture in a page or a form with its path and the matrix of what it is in."""
        for index, drawn in enumerate(objects):
            if not self._objects:
                return
            self._objects -= 1
            kind = raw.FPDFPageObj_GetType(drawn) if drawn else None
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                yield (*path, index), drawn, above
            elif kind == raw.FPDF_PAGEOBJ_FORM and len(path) < DEEPEST:
                matrix = times(matrix_of(drawn), above)
                yield from self._within(drawn_in(drawn), (*path, index), matrix)


def _placed(drawn, number, path, above, whole):
    matrix = times(matrix_of(drawn), above)
    box = common(box_of(matrix), whole, *_clips(drawn, above))
    # A value that is no number fails here as well.
    if not (box[2] > box[0] and box[3] > box[1] and max(map(abs, box_of(matrix))) < HIGHEST):
        return None
    across, down = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(drawn, across, down)
    return Placed(number, path, matrix, box, *box, across.value, down.value)


def _is_large(placed):
    width, height = placed.right - placed.left, placed.top - placed.foot
    if min(width, height) < EDGE or max(width, height) > LONGEST * min(width, height):
        return False
    enough = placed.width * placed.height >= SMALLEST
    return enough and min(placed.width, placed.height) >= SHORTEST


def _weighed(placed, images, said):
    """Give a picture with its weight, by which it is known again, and with what is said of it."""
    drawn = [images[one.path] for one in placed.parts or (placed,)]
    weight = sum(raw.FPDFImageObj_GetImageDataRaw(one, None, 0) for one in drawn)
    data = ctypes.create_string_buffer(weight if weight < LIGHT and len(drawn) == 1 else 0)
    raw.FPDFImageObj_GetImageDataRaw(drawn[0], data, len(data))
    words = said.get(raw.FPDFPageObj_GetMarkedContentID(drawn[0]), "")
    return replace(placed, weight=weight, checksum=zlib.crc32(data), describes=words)


def _clips(drawn, above):
    """Give the boxes of the paths that cut something off."""
    clip = raw.FPDFPageObj_GetClipPath(drawn)
    count = raw.FPDFClipPath_CountPaths(clip) if clip else 0
    for path in range(max(0, min(count, 8))):
        points = []
        for segment in range(min(raw.FPDFClipPath_CountPathSegments(clip, path), 64)):
            x, y = ctypes.c_float(), ctypes.c_float()
            if raw.FPDFPathSegment_GetPoint(
                raw.FPDFClipPath_GetPathSegment(clip, path, segment), x, y
            ):
                points.append((x.value, y.value))
        if len(points) > 1:
            yield around([moved(point, above) for point in points])


def noticed(sheets) -> list[list[Placed]]:
    """Give for each page the pictures that belong to the text.

    What returns, stands under the words or fills the page does not, unless it is a plate: alone on
    its page, but for a caption, in a file whose words do not stand on such pictures.
    """
    pages, places = defaultdict(set), Counter()
    for placed in (one for sheet in sheets for one in sheet.pictures):
        if placed.page not in pages[placed.sign]:
            places[_place(placed)] += 1
        pages[placed.sign].add(placed.page)
    kept = []
    full = [is_full(sheet) for sheet in sheets]
    has_plates = all(map(_is_bare, compress(sheets, full)))
    for sheet, filled in zip(sheets, full, strict=True):
        own = [
            one
            for one in sheet.pictures
            if len(pages[one.sign]) < SEVERAL and places[_place(one)] < 2
        ]
        if filled and not (has_plates and _is_plate(sheet)):
            own = []
        own = [one for one in own if not _is_ground(one, sheet.letters)]
        kept.append(own)
    return kept


def is_full(sheet) -> bool:
    """Whether the pictures on a page fill it."""
    return sum(one.area for one in sheet.pictures) >= WHOLE * sheet.width * sheet.height


def _is_bare(sheet):
    """Whether no letters stand on the pictures of a page."""
    return not any(_count_on(one, sheet.letters) for one in sheet.pictures)


def _is_plate(sheet):
    return len(sheet.pictures) == 1 and len(sheet.letters) < CAPTION


def _place(placed):
    return placed.sign, round(placed.left / NEAR), round(placed.foot / NEAR)


def _is_ground(placed, letters):
    return _count_on(placed, letters) >= LETTERS


def _count_on(placed, letters):
    return sum(
        placed.left < one.left < placed.right and placed.foot < one.foot < placed.top
        for one in letters
        if one.sign != " "
    )


def mirrored(placed: Placed, width: float) -> Placed:
    """Give where it stands on the mirror image of its page."""
    return replace(placed, left=width - placed.right, right=width - placed.left)
