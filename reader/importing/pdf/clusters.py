"""Letters of a line that stay together: one with the marks on it, and the parts of a ligature."""

import unicodedata
from itertools import pairwise

from reader.importing.pdf.bidi import Unit
from reader.importing.pdf.letters import Letter

NEAR = 0.05  # points
FIRST = "\u0651\u05bc\u05c1\u05c2"  # marks that come before the others of their letter
LAM, ALEFS = "ل", "اأإآٱ"
WORDS = ("الله", "لله", "ریال", "ريال", "محمد")  # that fonts have as one


def units_of(letters: list[Letter]) -> list[Unit]:
    """Give the letters of a line, which come in the order of the file, from the left."""
    bases = [letter for letter in letters if not is_mark(letter)]
    parts: dict[tuple[float, float], list[Letter]] = {}
    for letter in bases:
        parts.setdefault((round(letter.left, 1), round(letter.right, 1)), []).append(letter)
    downwards = sum(one.left > two.left for one, two in pairwise(bases)) > len(bases) / 2
    units = [Unit(_in_order(some, downwards), *place) for place, some in parts.items()]
    by_place = sorted(units, key=_middle)
    for mark in sorted(filter(is_mark, letters), key=lambda one: one.sign not in FIRST):
        base = _base_of(mark, by_place)
        if base is not None:
            _put_on(base, mark)
    return by_place


def is_mark(letter: Letter) -> bool:
    return bool(unicodedata.combining(letter.sign[0]))


def _in_order(parts, downwards):
    """Give the parts of a ligature as they are read: PDFium turns what it takes for a line from
    the right, and the parts with it."""
    if len(parts) < 2 or any(unicodedata.bidirectional(one.sign[0]) == "L" for one in parts):
        return parts
    word = "".join(part.sign for part in parts)
    if word in WORDS or (word[0] == LAM and word[1] in ALEFS):
        return parts
    turned = word[::-1] in WORDS or (word[0] in ALEFS and word[1] == LAM)
    return parts[::-1] if turned or downwards else parts


def _base_of(mark, units):
    """Give the letter over or under which a mark stands."""
    best, least = None, 0.0
    middle = _middle(mark)
    for unit in units:
        if unit.kind == "O" and unit.letters[0].sign == " ":
            continue
        off = max(unit.left - middle, middle - unit.right, 0) + abs(_middle(unit) - middle) / 100
        if best is None or off < least:
            best, least = unit, off
    return best


def _put_on(unit, mark):
    """Put a mark behind its letter; at the right of a ligature that is the first."""
    count = len(unit.letters) - sum(map(is_mark, unit.letters))
    if count == 2 and _middle(mark) > (unit.left + unit.right) / 2 + NEAR:
        at = 1
        while at < len(unit.letters) and is_mark(unit.letters[at]):
            at += 1
        unit.letters.insert(at, mark)
    else:
        unit.letters.append(mark)
    mark.foot = unit.letters[0].foot
    mark.left, mark.right = unit.left, unit.right


def _middle(one):
    return (one.left + one.right) / 2
