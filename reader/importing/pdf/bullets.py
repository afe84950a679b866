"""Bullets that are drawn and not typed: small shapes, and the signs of fonts that have no words.

Both become a bullet as it is typed, so that lists are told in one way. What stands before a line
once is none: bullets come in rows.
"""

import re
from collections import Counter
from functools import lru_cache

from reader.importing.pdf.dots import Dot
from reader.importing.pdf.letters import Letter, Sheet
from reader.importing.pdf.lines import APART, SPACE, Line, is_gap
from reader.importing.pdf.rows import MIDDLE, Rows

BULLET = "•"
TYPED = "•‣◦▪●∙■□"
DASHES = "–—"
INNER = "∗*"  # further in than an item: elsewhere it is that of a note
SEVERAL = 2  # lines at least that begin with the same
AT_BEGINNINGS = 0.8  # the share of a sign's places at which a line begins
IN_ROWS = 0.3  # the share of shapes that look alike and stand below another of them
MOST_ALIKE = 150  # on a page: it has not as many lines
MOST_ON_PAGE = 600
NEARLY = 2  # points by which the bullets of a list differ from those of one inside it
FURTHEST = 3  # of the size of the letters: how far from its line a bullet stands at most
OFF = 0.35  # the same: how much higher or lower than the middle of small letters
LEAST, MOST = 0.12, 0.9  # the same: how large it is

FONTS = {
    "pictures": re.compile(r"wingding|webding|dingbat|bullet|(?:comm|european)pi", re.IGNORECASE),
    "symbols": re.compile(r"symbol", re.IGNORECASE),  # mathematics and Greek as well
    "fixed": re.compile(r"courier", re.IGNORECASE),  # whose "o" Word takes for a ring
}
SHAPES = re.compile(r"[\u25a0-\u25ff★☆☐-☒☛☞♦\u2701-\u2775\u2794-\u27be\u2b1b\u2b1c]")
PRIVATE = re.compile(r"[\ue000-\uf8e4\uf8ff]")  # the gap is parts of high brackets
OF_SYMBOL = frozenset("\uf0b7\uf0a7\uf0a8\uf0a9\uf0aa\uf0d7·∙•")
CHECKS = frozenset("✓✔✕✖✗✘☐☑☒")
CIRCLED = range(0x80, 0x96)  # numbers of Wingdings
CHECKS_OF_WINGDINGS = {0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"}


def draw_bullets(sheets: list[Sheet]) -> None:
    """Put a bullet among the letters of pages where a small shape stands before a line."""
    found = [(sheet, *bullet) for sheet in sheets for bullet in _drawn_before_lines(sheet)]
    sure = _in_rows([(look, round(bullet.left)) for _, _, bullet, look in found])
    on = {id(sheet): set() for sheet in sheets}
    for sheet, _, _, look in found:
        on[id(sheet)].update({look} & sure)
    places = {
        (id(sheet), at): (sheet, at, bullet)
        for sheet, at, bullet, look in found
        if look in sure or any(_is_sister(look, other) for other in on[id(sheet)])
    }
    # From the last on, so that the places of the others stay right.
    for sheet, at, bullet in sorted(places.values(), key=lambda one: -one[1]):
        sheet.letters.insert(at, bullet)


def mark_bullets(pages: list[list[Line]]) -> None:
    """Let lines that begin with a sign of no words begin with a typed bullet.

    Marks that say yes and no stay what they are, where there are both.
    """
    found = [[line for line in page if _begins_with_sign(line)] for page in pages]
    begun = Counter(_key(line.letters[0]) for lines in found for line in lines)
    if not begun:
        return
    alone = Counter(key for page in pages for line in page for key in _alone(line, begun))
    likely = {key for key, count in begun.items() if count >= AT_BEGINNINGS * alone[key]}
    sure = {key for key in likely if begun[key] >= SEVERAL and key[1] not in INNER}
    mixed = len({_check(key) for key in likely} - {""}) > 1
    for page, lines in zip(pages, found, strict=True):
        single = [line for line in lines if _key(line.letters[0]) in likely - sure]
        for line in lines:
            if (key := _key(line.letters[0])) in sure:
                _replace(line, (mixed and _check(key)) or BULLET)
        _mark_inner(page, single)


def _mark_inner(page, lines):
    """Mark lines that stand further in than an item: a list inside another may have one alone, and
    signs that are none elsewhere."""
    outer = [one for one in page if one.letters[0].sign in TYPED + DASHES] if lines else []
    lefts = [one.left for one in outer]
    for line in lines:
        if any(left < line.left - line.size / 2 for left in lefts):
            _replace(line, BULLET)


def _in_rows(found):
    """Give the looks of shapes that stand below one another, as bullets do and the dots of a map do
    not: `found` has the look of each, and its place from the left."""
    columns, shapes = Counter(found), Counter(look for look, _ in found)
    rows = Counter()
    for (look, _), count in columns.items():
        rows[look] += count if count >= SEVERAL else 0
    return {look for look, count in rows.items() if count > 0 and count >= IN_ROWS * shapes[look]}


def _is_sister(look, other):
    """Whether shapes may be bullets of lists inside one another: as large, and of one colour."""
    (kind, *sides, colour), (other_kind, *other_sides, other_colour) = look, other
    alike = kind == other_kind and colour[1:] == other_colour[1:]
    return alike and all(abs(a - b) <= NEARLY for a, b in zip(sides, other_sides, strict=True))


def _drawn_before_lines(sheet):
    """Give bullets with their places among the letters, and how they look."""
    if not sheet.dots or not sheet.letters:
        return
    rows, backwards = Rows(sheet.letters), sheet.backwards
    alike = Counter(dot.look for dot in sheet.dots)
    for dot in [dot for dot in sheet.dots if alike[dot.look] <= MOST_ALIKE][:MOST_ON_PAGE]:
        place = _line_after(dot, rows, backwards)
        if place is not None:
            at, first = place
            bullet = Letter(BULLET, dot.left, dot.right, first.foot, first.size, False, False)
            yield at, bullet, dot.look


def _line_after(dot: Dot, rows, backwards):
    """Give the letter before which a shape stands, with its place; None where it is no bullet."""
    height, middle = dot.top - dot.bottom, (dot.top + dot.bottom) / 2
    after, before = [], []
    reach = OFF * height / LEAST
    for at, letter in rows.between(middle - reach, middle + reach):
        alike = LEAST * letter.size <= height <= MOST * letter.size
        level = abs(letter.foot + MIDDLE * letter.size - middle) < OFF * letter.size
        if letter.sign == " " or not alike or not level:
            continue
        sides = (letter.left - dot.right, dot.left - letter.right)
        ahead, behind = sides[::-1] if backwards else sides
        if ahead < 0 and behind < 0:
            return None  # it stands on a letter
        (after if ahead >= 0 else before).append((max(ahead, behind), at, letter))
    if not after:
        return None
    gap, at, first = min(after, key=lambda one: one[:2])
    room = min((one[0] for one in before), default=FURTHEST * first.size)
    stands_first = room > max(APART * first.size, gap)
    return (at, first) if stands_first and SPACE < gap / first.size < FURTHEST else None


def _begins_with_sign(line):
    letters = line.letters
    first = letters[0]
    if line.table or not (
        _kind(first.font)
        or SHAPES.match(first.sign)
        or PRIVATE.match(first.sign)
        or first.sign in INNER
    ):
        return False
    if len(letters) < 2 or not (letters[1].sign == " " or is_gap(first, letters[1])):
        return False
    following = next((one for one in letters[1:] if one.sign != " "), None)
    has_words = any(one.sign.isalnum() for one in letters[1:])
    return following is not None and has_words and _is_sign(first, following)


@lru_cache(maxsize=256)
def _kind(font):
    return next((kind for kind, name in FONTS.items() if name.search(font)), "")


def _is_sign(letter, following):
    """Whether a letter before a gap is none of a word, by its font and by the one after it."""
    sign, kind = letter.sign, _kind(letter.font)
    if sign in INNER:
        return kind != "fixed"  # as in a remark of a program
    if kind == "pictures":
        return following.font != letter.font and not _is_number(letter)
    if kind == "symbols":
        return sign in OF_SYMBOL or bool(SHAPES.match(sign)) or "\ue000" <= sign <= "\ue0ff"
    if kind == "fixed":
        return sign == "o" and following.font != letter.font
    return True


def _is_number(letter):
    """Whether a sign is a number in a circle."""
    wingding = "wingding" in letter.font.casefold()
    return "\u2776" <= letter.sign <= "\u2793" or (wingding and ord(letter.sign) & 0xFF in CIRCLED)


def _key(letter):
    return letter.font, letter.sign


def _alone(line, keys):
    """Give which of the keys stand on a line by themselves, as a word does."""
    letters = line.letters
    for at, letter in enumerate(letters):
        if _key(letter) in keys:
            sides = [letters[place] for place in (at - 1, at + 1) if 0 <= place < len(letters)]
            if all(one.sign == " " or is_gap(one, letter) for one in sides):
                yield _key(letter)


def _check(key):
    """Give the mark that says yes or no, "" if it is none."""
    font, sign = key
    if "wingding" in font.casefold():
        return CHECKS_OF_WINGDINGS.get(ord(sign) & 0xFF, "")
    return sign if sign in CHECKS else ""


def _replace(line, sign):
    first = line.letters[0]
    following = next(one for one in line.letters[1:] if one.sign != " ")
    first.sign, first.bold, first.italic, first.href = sign, False, False, ""
    first.foot, first.size = following.foot, following.size
