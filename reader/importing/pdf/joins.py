"""Letters of Persian words that stand side by side and are not joined: "می‌گذشت" is written with a
sign that keeps two letters apart, has no ink, and is left out of many PDFs.

The form that a letter has at the end of a word is often wider, or narrower, than the one that is
joined to the next: where it stands inside of a word, that sign was behind it.
"""

from collections import Counter, defaultdict
from itertools import pairwise

from reader.importing.pdf.bidi import Unit
from reader.importing.pdf.clusters import is_mark
from reader.importing.pdf.lines import is_gap
from reader.importing.pdf.unsaid import NON_JOINER

JOINING = frozenset("بپتثجچحخسشصضطظعغفقکكگلمنهیيئ")  # to the letter on their left
PERSIAN = frozenset("پچژگیک")
FEWEST = 2  # times that a form is seen at the ends of words
OTHERS = 0.2  # the share of a letter's places inside of words that have another


def part_unjoined(lines: list[list[Unit]]) -> None:
    """Put that sign behind letters of lines, which are in order, where their form tells of it.

    Only letters that are joined to the one before are told: by themselves they are often as wide as
    where they are joined to the next.
    """
    signs = {letter.sign for line in lines for unit in line for letter in unit.letters}
    if NON_JOINER in signs or not signs & PERSIAN:
        return
    inside, at_ends = defaultdict(Counter), defaultdict(Counter)
    for line in lines:
        for unit, goes_on in _joined(line):
            (inside if goes_on else at_ends)[_form(unit)][_width(unit)] += 1
    for line in lines:
        for unit, goes_on in _joined(line):
            form = _form(unit)
            if goes_on and _is_of_an_end(_width(unit), inside[form], at_ends[form]):
                unit.letters[-1].sign += NON_JOINER


def _joined(line):
    """Give letters that are joined to the one before, and may be to one behind them, and whether
    that is of the same word. None is joined to one that is kept apart, as the first of two that are
    the same often is."""
    joined = ""
    for unit, following in pairwise([*line, None]):
        last, goes_on = _last(unit), _goes_on(unit, following)
        if joined not in ("", last) and last in JOINING:
            yield unit, goes_on
        apart = not goes_on or unit.letters[-1].sign.endswith(NON_JOINER)
        joined = "" if apart or last not in JOINING else last


def _is_of_an_end(width, inside, at_ends):
    """Whether a letter is as wide as it is at the ends of words, and not as many inside of them."""
    others = sum(count for other, count in inside.items() if other not in at_ends)
    return at_ends[width] >= FEWEST and others >= OTHERS * inside.total()


def _goes_on(unit, following):
    """Whether the next letter of a word follows."""
    if following is None or following.kind != "A" or not following.letters[0].sign.isalpha():
        return False
    return not is_gap(*_beside(unit, following))


def _beside(unit, following):
    return unit.letters[0], following.letters[0]


def _last(unit):
    """Give the last letter of several that are drawn as one."""
    signs = (one.sign.rstrip(NON_JOINER) for one in reversed(unit.letters) if not is_mark(one))
    return next(signs, "")[-1:]


def _form(unit):
    return _last(unit), unit.letters[0].font


def _width(unit):
    return round((unit.right - unit.left) / unit.size, 2)
