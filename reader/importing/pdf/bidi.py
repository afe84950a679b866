"""From letters as they stand on a line to the order in which they are read.

It goes back over the rules by which a line is set in two directions (UAX 9). Where two orders look
the same on paper, that is given which is written more often: a number beside a Latin name belongs
to it.
"""

import unicodedata
from dataclasses import dataclass, field

from reader.importing.pdf.brackets import BEHIND, is_one_open
from reader.importing.pdf.letters import Letter

FAR = 1.2  # of the size of the letters: what stands as far apart is not one word after the other
SMALLER = 0.86  # the same: so small is the mark of a note
GLUED = 0.12  # the same: what is nearer stands right beside it
KINDS = {"R": "R", "AL": "A", "L": "L", "EN": "N", "AN": "D", "CS": "C", "ES": "E", "ET": "T"}


@dataclass(slots=True)
class Unit:
    """Letters that stay together, in the order in which they are read: one with its marks."""

    letters: list[Letter]
    left: float
    right: float
    kind: str = field(init=False)

    def __post_init__(self):
        self.kind = KINDS.get(unicodedata.bidirectional(self.letters[0].sign[0]), "O")

    @property
    def size(self) -> float:
        return self.letters[0].size


Line = list[Unit]
Span = tuple[int, int]  # the first and the last of units


def read_from_the_right(units: Line) -> tuple[Line, list[Line]]:
    """Give units, which come as they stand from the left, in the order in which a line from right
    to left is read, and those in it that are read from left to right."""
    spans = [_with_numbers(units, *span) for span in _spans(units, "L", "RAD")]
    inside = {at for first, last in spans for at in range(first, last + 1)}
    spans += [span for span in _numbers(units) if span[0] not in inside and span[1] not in inside]
    ordered, runs = _turned(units, spans)
    return _ended(ordered), runs


def read_from_the_left(units: Line) -> tuple[Line, list[Line]]:
    """Give the same for a line from left to right, and those in it that are read from the right,
    after what in these is not."""
    ordered, runs, at = [], [], 0
    for first, last in _spans(units, "RA", "L"):
        first = _with_number_after(units, at, first)
        inner, numbers = read_from_the_right(units[first : last + 1])
        ordered += [*units[at:first], *inner]
        runs += [*numbers, inner]
        at = last + 1
    return [*ordered, *units[at:]], runs


def _spans(units, own, others):
    """Give what is read in one direction: from letters that are to the last of them, with all
    between but letters that are read in the other."""
    spans, first, last = [], None, None
    for at, unit in enumerate(units):
        far = at and first is not None and _gap(units[at - 1], unit) > FAR
        if first is not None and (far or unit.kind in others or _ends_at_right(units, at)):
            spans.append((first, last))
            first = None
        if unit.kind in own:
            first, last = at if first is None else first, at
    return [*spans, (first, last)] if first is not None else spans


def _with_numbers(units, first, last):
    """Give a span of Latin words with the numbers beside it, and the bracket that ends it."""
    first = _with_number(units, first, -1)
    last = _with_number(units, last, 1)
    while last + 1 < len(units) and _is_glued(units, last):
        sign = units[last + 1].letters[0].sign
        ended = sign in BEHIND and not _is_glued(units, last + 1) and last + 2 < len(units)
        if (
            sign != "%"
            and not ended
            and not is_one_open([one.letters[0].sign for one in units[first : last + 1]], sign)
        ):
            break
        last += 1
    return first, last


def _with_number_after(units, begin, first):
    """Give where a span of words from right to left begins with the number that stands, behind a
    comma, at their left: it followed them in this direction."""
    at, comma = first - 1, False
    while at >= begin and units[at].kind not in "RAL" and _gap(units[at], units[at + 1]) <= FAR:
        comma = comma or _ends_at_right(units, at)
        first = at if comma and units[at].kind in "ND" else first
        at -= 1
    return first


def _with_number(units, end, step):
    """Give where a span ends with the numbers that stand beside it on one side."""
    at = end + step
    while 0 <= at < len(units) and units[at].kind not in "RADL" and not _ends_at_right(units, at):
        gap = _gap(*sorted((units[at - step], units[at]), key=lambda one: one.left))
        is_mark = units[at].size < SMALLER * units[end].size  # of a note, and not of these words
        if gap > FAR or (is_mark and gap > GLUED):
            break
        end = at if units[at].kind == "N" else end
        at += step
    return end


def _ends_at_right(units, at):
    """Whether something stands like a comma behind what is at its right."""
    behind = units[at].letters[0].sign in BEHIND and 0 < at < len(units) - 1
    return behind and _is_glued(units, at) and not _is_glued(units, at - 1)


def _numbers(units):
    """Give where numbers stand, with the signs in them. Those that follow an Arabic letter have no
    hyphens in them, and no sign of a unit beside them."""
    spans, at = [], 0
    arabic = any(unit.kind == "A" for unit in units)
    inner = "C" if arabic else "CE"
    while at < len(units):
        if units[at].kind not in "ND":
            at += 1
            continue
        first = last = at
        while last + 1 < len(units) and _is_glued(units, last):
            if units[last + 1].kind in "ND":
                last += 1
            elif (
                units[last + 1].kind in inner
                and last + 2 < len(units)
                and units[last + 2].kind in "ND"
                and _is_glued(units, last + 1)
            ):
                last += 2
            else:
                break
        at = last + 1
        while not arabic and first and units[first - 1].kind == "T" and _is_glued(units, first - 1):
            first -= 1
        while not arabic and at < len(units) and units[at].kind == "T" and _is_glued(units, at - 1):
            last, at = at, at + 1
        spans.append((first, last))
    return spans


def _turned(units, spans):
    """Give units from the right, but those of spans from the left, and these by themselves."""
    begins = {last: first for first, last in spans}
    ordered, runs, at = [], [], len(units) - 1
    while at >= 0:
        first = begins.get(at, at)
        ordered += units[first : at + 1]
        if at in begins:
            runs.append(units[first : at + 1])
        at = first - 1
    return ordered, runs


def is_ended_at_left(units: Line) -> bool:
    """Whether what ends a sentence stands before a line, as in one that is set from the right."""
    return units[0].letters[0].sign in BEHIND and _is_glued(units, 0)


def _ended(units):
    """Give units with what ends a sentence at their end: where a text from right to left is set as
    if it were one from the left, it stands before the line."""
    at = 0
    while at + 1 < len(units) and units[at].letters[0].sign in BEHIND:
        at += 1
    first = units[at] if at else None
    if first is None or first.kind not in "RA" or not _is_glued([first, units[at - 1]], 0):
        return units
    return [*units[at:], *units[at - 1 :: -1]]


def _gap(before, after):
    return (after.left - before.right) / max(min(before.size, after.size), 1)


def _is_glued(units, at):
    return _gap(units[at], units[at + 1]) <= GLUED if at + 1 < len(units) else False
