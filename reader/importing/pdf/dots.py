"""The small things that are drawn on a page of a PDF and may be the bullets of a list."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as raw

from reader.importing.pdf.matrices import SAME, Box, box_of, times
from reader.importing.pdf.objects import drawn_in, drawn_on, matrix_of

MOST = 400_000  # things drawn on all pages, words aside, that are looked at
DEEPEST = 3  # drawings inside one another
SMALLEST, LARGEST = 1, 16  # points
SQUARE = 1.7  # times its other side that a side may have
DRAWN = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)


@dataclass(slots=True)
class Dot:
    """Something small that is about as wide as it is high; `look` is the same for its like."""

    left: float
    bottom: float
    right: float
    top: float
    look: tuple


def dots_of(page, budget: Iterator[int]) -> tuple[list[Dot], list[Box]]:
    """Give the small things of a page, filled, outlined or pictures, in the order of drawing, and
    the boxes around all that is drawn, however large.

    `budget` is used up, one for each thing that is looked at.
    """
    dots, boxes = [], []
    for box, kind, drawn in _boxes(drawn_on(page), budget):
        boxes.append(box)
        if (dot := _dot(box, kind, drawn)) is not None:
            dots.append(dot)
    return dots, boxes


def _boxes(objects, budget, matrix=SAME, depth=1):
    sides = [ctypes.c_float() for _ in range(4)]
    for drawn in objects:
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            continue
        if next(budget, None) is None:
            return
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            within = times(matrix_of(drawn), matrix)
            yield from _boxes(drawn_in(drawn), budget, within, depth + 1)
        elif kind in DRAWN and raw.FPDFPageObj_GetBounds(drawn, *sides):
            yield box_of(matrix, tuple(side.value for side in sides)), kind, drawn


def _dot(box, kind, drawn):
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    small = SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST
    if not small or not 1 / SQUARE < width / height < SQUARE:
        return None
    colour = _colour(drawn) if kind == raw.FPDF_PAGEOBJ_PATH else ()
    look = (kind, round(width), round(height), colour)
    return None if colour is None else Dot(left, bottom, right, top, look)


def _colour(path):
    """Give how a path is painted, None where nothing of it is seen."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(path, fill, stroke) or not (fill.value or stroke.value):
        return None
    parts = [ctypes.c_uint() for _ in range(4)]
    told = raw.FPDFPageObj_GetFillColor if fill.value else raw.FPDFPageObj_GetStrokeColor
    told(path, *parts)
    colour = tuple(part.value for part in parts)
    return (bool(fill.value), *colour) if colour[3] else None
