"""The letters of a PDF with their places and looks, as PDFium reads them."""

import ctypes
import re
import sys
from dataclasses import dataclass, field
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reader.importing.decoding import MAX_BYTES
from reader.importing.limits import Limits
from reader.importing.pdf.annotations import Link, links_of
from reader.importing.pdf.dots import MOST, Dot, dots_of
from reader.importing.pdf.downwards import goes_down, laid_on_side
from reader.importing.pdf.letter import Letter
from reader.importing.pdf.matrices import Box
from reader.importing.pdf.memory import memory_of_page
from reader.importing.pdf.objects import drawn_on, matrix_of
from reader.importing.pdf.pictures import Placed, Search
from reader.importing.pdf.rules import MOST_ON_ALL, Rule, rules_of
from reader.importing.pdf.turns import (
    ASLANT,
    CLOCKWISE,
    laid_flat,
    turn_of,
    turned_box,
    turned_dots,
    turned_links,
    turned_pictures,
    turned_rules,
    usual_turn,
)
from reader.importing.pdf.unsaid import NON_JOINER, may_be_backwards, widen
from reader.importing.unreadable import Unreadable

BOLD_NAME = re.compile(r"bold|black|heavy|demi|medi(?!um)|^(?:cm|sf|ec)(?:ss)?bx", re.IGNORECASE)
# What is said to be neither bold nor light, and the fonts that every reader has.
PLAIN_NAME = re.compile(
    r"regu|roman|book|light|normal|medium|ital|obliq|slant|^(?:cm|sf|ec)[a-z]{1,6}\d+$|"
    r"^(?:helvetica|courier|times)\b",
    re.IGNORECASE,
)
SUBSET = re.compile(r"^[A-Z]{6}\+")
ITALIC_NAME = re.compile(r"ital|obliq|slanted", re.IGNORECASE)
ITALIC, FORCE_BOLD = 1 << 6, 1 << 18  # flags of a font
BOLD_WEIGHTS = range(600, 1000)  # as PDFium reckons them from stems, which tell little
# What PDFium makes of one at the end of a line, and what others draw there.
HYPHENS = {2: "-", 0xFFFE: "-", 0xAD: "-"}
DRAWN_HYPHEN = "\u2010"  # what most programs draw there is told later
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
# The large signs of TeX, which its font says by the letters in whose places they stand.
LARGE_NAME = re.compile(r"^(?:[A-Z]{6}\+)?(?:cm|lm|eu)(?:mathext|ex)\d*", re.IGNORECASE)
LARGE = dict(zip("PXQYRZHIS[T\\pqrs", "∑∑∏∏∫∫∮∮⋃⋃⋂⋂√√√√", strict=True))
LONGEST_NAME = 128
MOST_LETTERS = 5 * MAX_BYTES // 4  # of a text that can still be short enough; each takes memory
SAMPLE = 8  # pages that are looked at for pictures of text


@dataclass
class Sheet:
    """A page: its letters in the order in which they are drawn, its size, its links, its drawn
    lines, pictures that are large enough to be noticed, things that are small enough to be
    bullets, and the boxes around all that is drawn. Letters that stand turned among the others are
    kept apart, by their direction. It may be read backwards, from right to left."""

    letters: list[Letter]
    width: float
    height: float
    links: list[Link] = field(default_factory=list)
    pictures: list[Placed] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    drawn: list[Box] = field(default_factory=list)
    turned: list[list[Letter]] = field(default_factory=list)
    backwards: bool = False


def sheets_of(data: bytes, limits: Limits) -> tuple[list[Sheet], dict[str, str]]:
    """Give the pages of a PDF, and what it says of itself.

    Raises Unreadable: damaged, password, locked, too_many_pages, too_long, scanned.
    """
    try:
        file = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Unreadable(_why_closed(raw.FPDF_GetLastError(), str(error))) from None
    try:
        if len(file) > limits.pages:
            raise Unreadable("too_many_pages", pages=limits.pages)
        search, budgets = Search(limits), (iter(range(MOST_ON_ALL)), iter(range(MOST)))
        sheets, letters = [], 0
        for number in range(len(file)):
            with memory_of_page(limits):
                sheets.append(_sheet(file, number, search, *budgets))
            letters += len(sheets[-1].letters)
            if letters > MOST_LETTERS:
                raise Unreadable("too_long")
        if letters < 20 * len(sheets) and any(
            _has_picture(file, number) for number in range(min(SAMPLE, len(file)))
        ):
            raise Unreadable("scanned")
        return sheets, file.get_metadata_dict()
    except pdfium.PdfiumError:
        raise Unreadable("damaged") from None
    finally:
        file.close()


def _why_closed(code, said):
    """Give the reason for which PDFium does not open a file: a lock that it does not know is that
    of a shop."""
    if code == raw.FPDF_ERR_SECURITY or "security" in said:
        return "locked"
    return "password" if code == raw.FPDF_ERR_PASSWORD or "assword" in said else "damaged"


def _sheet(file, number, search, for_rules, for_dots):
    page = file[number]
    width, height = page.get_size()
    if raw.FPDFPage_GetRotation(page.raw) % 2:
        width, height = height, width  # places on the page are told as if it were not turned
    text = page.get_textpage()
    try:
        backwards: dict[int, list[tuple[Letter, float]]] = {}
        found = list(_letters(text.raw, width, height, backwards))
        found += [(0, _parting(drawn)) for drawn in widen(page, backwards)]
        links = links_of(file, page)
        pictures, rules = search.on(page, number), rules_of(page, for_rules)
        dots, drawn = dots_of(page, for_dots)
    finally:
        text.close()
        page.close()
    turns = {turn for turn, _ in found}
    if turns == {ASLANT}:  # the page itself lies so
        found, turns = [(0, letter) for _, letter in found], {0}
    if goes_down(found):
        turn, (letters, across) = CLOCKWISE, laid_on_side(found, height)
        others = [across] if across else []
    else:
        turn = usual_turn([turn for turn, _ in found]) if turns - {0} else 0
        letters = [letter for own, letter in found if own == turn]
        others = [[one for own, one in found if own == other] for other in sorted(turns - {turn})]
    if turn:
        how = turn, width, height
        links, rules = turned_links(links, *how), turned_rules(rules, *how)
        pictures, dots = turned_pictures(pictures, *how), turned_dots(dots, *how)
        drawn = [turned_box(box, *how) for box in drawn]
        width, height = height, width
    return Sheet(letters, width, height, links, pictures, rules, dots, drawn, others)


def _letters(text, width, height, backwards):
    """Give the letters of a page, each with its turn, standing as if its page were turned so, and
    put those of scripts from right to left into `backwards`, by what all are drawn with."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box, looks, foot = raw.FS_RECTF(), {}, 0.0
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        sign = HYPHENS.get(code) or (chr(code) if 31 < code < 0xD800 or code > 0xDFFF else "")
        sign = LIGATURES.get(sign, sign)
        # Spaces that PDFium makes up are told anew from the gaps.
        if not sign or (sign == " " and raw.FPDFText_IsGenerated(text, index) == 1):
            continue
        drawn = raw.FPDFText_GetTextObject(text, index)
        key = ctypes.addressof(drawn.contents) if drawn else 0
        if key not in looks:
            looks[key], backwards[key] = _look(drawn), []
        turn, size, bold, italic, font, is_large = looks[key]
        sign = LARGE.get(sign, sign) if is_large else sign
        placed = size and raw.FPDFText_GetCharOrigin(text, index, x, y)
        if not placed or not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        if turn == ASLANT:
            along, up, *_ = matrix_of(drawn)
            flat = laid_flat(x.value, y.value, size, along, up)
            yield turn, Letter(sign, *flat, size, bold, italic, font)
        elif turn:
            at = (x.value, y.value, x.value, y.value)
            around = (box.left, box.bottom, box.right, box.top)
            left, _, right, _ = turned_box(around, turn, width, height)
            own = round(turned_box(at, turn, width, height)[1], 3)
            yield turn, Letter(sign, left, right, own, size, bold, italic, font)
        else:
            # The letters of a line share one number, which a long book is the smaller for.
            foot = foot if foot == y.value else y.value
            letter = Letter(sign, box.left, box.right, foot, size, bold, italic, font)
            if sign > "\u058f" and may_be_backwards(sign):
                backwards[key].append((letter, x.value))
            yield 0, letter


def _parting(drawn):
    _, size, *looks, _ = _look(drawn)
    *_, left, foot = matrix_of(drawn)
    return Letter(NON_JOINER, left, left, foot, size, *looks)


def _look(drawn):
    """Give the turn and the size of the letters of something drawn, and its font with how that
    looks; a size of 0 where there are none."""
    if not drawn:
        return 0, 0, False, False, "", False
    (a, b, c, d, _, _), size = matrix_of(drawn), ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(drawn, size)
    height = (c**2 + d**2) ** 0.5
    font = raw.FPDFTextObj_GetFont(drawn)
    if not font:
        return turn_of(a, b), size.value * height, False, False, "", False
    key = ctypes.cast(font, ctypes.c_void_p).value
    return turn_of(a, b), size.value * height, *_font(key, font)


def _font(_key, font):
    buffer = ctypes.create_string_buffer(LONGEST_NAME)
    raw.FPDFFont_GetBaseFontName(font, buffer, LONGEST_NAME)
    name, flags = buffer.value.decode("utf-8", "replace"), raw.FPDFFont_GetFlags(font)
    italic = ITALIC_NAME.search(name) or flags & ITALIC
    bold = _is_bold(SUBSET.sub("", name), flags, font)
    return bold, bool(italic), sys.intern(name), bool(LARGE_NAME.match(name))


def _is_bold(name, flags, font):
    if BOLD_NAME.search(name):
        return True
    if PLAIN_NAME.search(name):
        return False
    return bool(flags & FORCE_BOLD) or raw.FPDFFont_GetWeight(font) in BOLD_WEIGHTS


def _has_picture(file, number):
    page = file[number]
    try:
        kinds = map(raw.FPDFPageObj_GetType, islice(drawn_on(page), 50))
        return raw.FPDF_PAGEOBJ_IMAGE in kinds
    finally:
        page.close()
