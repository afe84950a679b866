"""The web links of a page of a PDF: where they lead, and the boxes that can be clicked."""

import ctypes
from dataclasses import dataclass

import pypdfium2.raw as raw

from reader.importing.html.inline import live
from reader.importing.tidy import INVISIBLE

MOST = 2000  # links of a page; one with more is no text
LONGEST = 2000  # bytes of an address
SLACK = 2  # points by which a part of a link may stand over its box
Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass
class Link:
    """A link and its boxes: most programs give it one on each of its lines."""

    href: str
    boxes: list[Box]


def links_of(file, page) -> list[Link]:
    """Give the links of a page that lead to an absolute address, in order.

    What leads to a place in the file or to another file is none. A link whose boxes were given one
    by one is one.
    """
    links: list[Link] = []
    at, found = ctypes.c_int(), raw.FPDF_LINK()
    for _ in range(MOST):
        if not raw.FPDFLink_Enumerate(page.raw, at, found):
            break
        href = _address(file, found)
        if not href:
            continue
        if not links or links[-1].href != href:
            links.append(Link(href, []))
        links[-1].boxes += _boxes(found)
    return links


def _address(file, link):
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(file.raw, action, None, 0)
    if not 1 < length <= LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(file.raw, action, buffer, length)
    href = live(INVISIBLE.sub("", buffer.value.decode("utf-8", "replace")))
    # A place in the text is no address here, though one of our own notes has it.
    return "" if href.startswith("#") else href


def _boxes(link):
    whole = raw.FS_RECTF()
    if not raw.FPDFLink_GetAnnotRect(link, whole):
        return []
    around = (
        min(whole.left, whole.right),
        min(whole.bottom, whole.top),
        max(whole.left, whole.right),
        max(whole.bottom, whole.top),
    )
    parts = list(_parts(link))
    # ISO 32000-1, 12.5.6.5: parts that reach out of the box are not to be heeded.
    return parts if parts and all(_within(part, around) for part in parts) else [around]


def _parts(link):
    corners = raw.FS_QUADPOINTSF()
    for at in range(min(raw.FPDFLink_CountQuadPoints(link), MOST)):
        if raw.FPDFLink_GetQuadPoints(link, at, corners):
            across = (corners.x1, corners.x2, corners.x3, corners.x4)
            up = (corners.y1, corners.y2, corners.y3, corners.y4)
            yield min(across), min(up), max(across), max(up)


def _within(box, around):
    low = all(box[side] >= around[side] - SLACK for side in (0, 1))
    return low and all(box[side] <= around[side] + SLACK for side in (2, 3))
