"""What PDFium does not tell of letters from right to left, as Chromium draws them.

Each is said by itself what it means, and PDFium tells only where its ink is. A letter with a mark
on it is said as one, and PDFium tells where one of both is: where that is the mark, the letter has
white beside it. What keeps two letters apart has no ink, and is left out.
"""

import ctypes
import unicodedata
from itertools import pairwise

import pypdfium2.raw as raw

from reader.importing.pdf.matrices import Box
from reader.importing.pdf.objects import drawn_on, matrix_of

# Of the size of the letters: as far before its shape one begins at most. Of those that Chromium
# draws PDFium tells only the shape.
BEARING = 0.35
NON_JOINER = "\u200c"
NON_JOINERS = (NON_JOINER, " \x0c")  # as PDFium tells its two bytes
ALEF_LAM = ("ا", "ل")
LONGEST = 16  # bytes
SAME = 0.02  # points
NEAR = 0.1  # of the size of the letters: shapes of one letter are not farther from each other


def may_be_backwards(sign: str) -> bool:
    """Whether a sign is read from right to left, or may be a mark on one that is."""
    return unicodedata.bidirectional(sign) in ("R", "AL", "NSM")


def widen(page, begun: dict[int, list]) -> list:
    """Let the letters of a page be as wide as what is drawn of them: they are given, with where
    they begin, by the address of what they are drawn with. Give what is drawn between letters to
    part them: PDFium does not tell that it is there."""
    several = []
    for found in begun.values():
        letters = [letter for letter, _ in found]
        if _are_of_one(letters):
            several.append(letters)
            continue
        for letter, begin in found:
            if 0 < letter.left - begin < BEARING * letter.size:
                letter.left = begin
    left_out = list(_left_out(page, begun)) if any(begun.values()) else []
    for drawn, box in left_out if several else ():
        if box:
            _widen_by(several, box, matrix_of(drawn)[5])
    for letters in several:
        _spread(letters)
    return [drawn for drawn, box in left_out if not box and _means(drawn) in NON_JOINERS]


def _left_out(page, begun):
    """Give what is drawn of letters, with the box around its ink, that PDFium says to be none."""
    for drawn in drawn_on(page):
        is_text = raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_TEXT
        if is_text and ctypes.addressof(drawn.contents) not in begun:
            yield drawn, _box(drawn)


def _widen_by(several, box, foot):
    own = [letters for letters in several if _is_of(letters, box, foot)]
    if own:
        _reach(min(own, key=lambda letters: _off(letters, box)), box, foot)


def _are_of_one(letters):
    """Whether PDFium gave letters even shares of one place."""
    some = sorted(letters, key=lambda one: one.left)
    even = all(abs(one.right - two.left) < SAME for one, two in pairwise(some))
    widths = [one.right - one.left for one in some]
    return len(some) > 1 and even and max(widths) - min(widths) < SAME


def _means(drawn):
    """Give what something drawn is said to mean."""
    buffer, length = ctypes.create_string_buffer(LONGEST), ctypes.c_ulong()
    for index in range(raw.FPDFPageObj_CountMarks(drawn)):
        mark = raw.FPDFPageObj_GetMark(drawn, index)
        said = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        if raw.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", said, LONGEST, length):
            return buffer.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0")
    return ""


def _box(drawn) -> Box | None:
    left, foot, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(drawn, left, foot, right, top)
    inked = right.value > left.value and top.value > foot.value
    return (left.value, foot.value, right.value, top.value) if inked else None


def _is_of(letters, box, foot):
    size = letters[0].size
    left, right = _edges(letters)
    over = min(right, box[2]) - max(left, box[0])
    return over > -NEAR * size and abs(letters[0].foot - foot) < size / 2


def _off(letters, box):
    return abs(sum(_edges(letters)) - box[0] - box[2])


def _reach(letters, box, foot):
    """Let the first and the last of letters reach as far as a box."""
    left, right = _edges(letters)
    if right - left < box[2] - box[0]:
        for one in letters:
            one.foot = foot
    some = sorted(letters, key=lambda one: one.left)
    some[0].left, some[-1].right = min(left, box[0]), max(right, box[2])


def _spread(letters):
    """Spread letters evenly over their place, with the marks on them."""
    (left, right), bases = _edges(letters), []
    some = sorted(letters, key=lambda one: -one.left)
    if unicodedata.combining(some[0].sign[0]) or (some[0].sign, some[-1].sign) == ALEF_LAM:
        some.reverse()  # PDFium gave them their shares of the place from the left
    for one in some:
        if not bases or not unicodedata.combining(one.sign[0]):
            bases.append([])
        bases[-1].append(one)
    step = (right - left) / len(bases)
    for at, some in enumerate(bases, 1):
        for one in some:
            one.left, one.right = right - at * step, right - (at - 1) * step


def _edges(letters):
    return min(one.left for one in letters), max(one.right for one in letters)
