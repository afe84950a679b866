"""Pages whose lines go down and follow each other from the right to the left, as in many books in
Japanese and Chinese: laid on their side, so that they are read as all others are.

Signs stand upright in such lines, and words in Latin letters mostly on their side. A number of two
digits may stand in the place of one sign; other words that go across are a head, or the number of
the page.
"""

from itertools import pairwise

from reader.importing.pdf.letter import Letter
from reader.importing.pdf.turns import CLOCKWISE
from reader.importing.pieces import WIDE

FEWEST = 8  # signs below one another
LEVEL = 0.3  # of the size of the letters: what stands below another is no farther beside it
LONGEST = 2.2  # the same: signs of one line are no farther apart
OVER, BELOW = 0.88, 0.12  # the same: so far reaches a sign above its foot, and below it
DIGITS, BESIDE = 4, 1.5  # letters in the place of one sign, and the same: how wide they are

Turned = list[tuple[int, Letter]]  # letters with their turn


def goes_down(found: Turned) -> bool:
    """Whether most signs of a page stand below each other, in the order in which it is drawn."""
    down = along = 0
    for (turn, one), (other_turn, other) in pairwise(found):
        if turn or other_turn or not (WIDE.match(one.sign) and WIDE.match(other.sign)):
            continue
        down += abs(_middle(one) - _middle(other)) < LEVEL * one.size and _is_below(one, other)
        along += _is_beside(one, other)
    return down >= FEWEST and down > 2 * along


def _middle(letter):
    return (letter.left + letter.right) / 2


def _is_below(one, other):
    return LEVEL * one.size < one.foot - other.foot < LONGEST * one.size


def _is_beside(one, other):
    level = abs(one.foot - other.foot) < LEVEL * one.size
    return level and -LEVEL * one.size < other.left - one.right < one.size


def laid_on_side(found: Turned, height: float) -> tuple[list[Letter], list[Letter]]:
    """Give the letters of such a page as if its lines went along, and those that go across it."""
    laid, across, edges, runs = [], [], None, _runs(found)
    beside = zip([None, *runs], runs, [*runs[1:], None], strict=False)
    for run, as_one in zip(runs, [_stands_as_one(*three) for three in beside], strict=True):
        turn, first = run[0]
        letters = [letter for _, letter in run]
        if turn == CLOCKWISE:
            for letter in letters:
                letter.foot -= BELOW * letter.size
        elif turn or not as_one:
            across += letters
            continue
        else:
            middle = (first.left + letters[-1].right) / 2
            if edges is None or not edges[0] < middle < edges[1]:  # a comma stands beside it
                edges = middle - first.size / 2, middle + first.size / 2
            _lay(letters, edges[0], height)
        laid += letters
    return laid, across


def _runs(found):
    """Give letters that stand beside each other, and others alone."""
    runs = []
    for turn, letter in found:
        before = runs[-1][-1] if runs else None
        if before and before[0] == turn and not turn and _is_beside(before[1], letter):
            runs[-1].append((turn, letter))
        else:
            runs.append([(turn, letter)])
    return runs


def _stands_as_one(before, run, after):
    """Whether letters stand in the place of one sign: a single one that is as wide, or a few right
    above or below another."""
    (_, first), (_, last) = run[0], run[-1]
    if any(WIDE.match(letter.sign) for _, letter in run):
        return len(run) == 1
    middle, near = (first.left + last.right) / 2, LONGEST * first.size
    beside = [one for some in (before, after) for turn, one in some or () if not turn]
    narrow = len(run) <= DIGITS and last.right - first.left < BESIDE * first.size
    return narrow and any(
        abs(_middle(one) - middle) < first.size and 0 < abs(one.foot - first.foot) < near
        for one in beside
        if WIDE.match(one.sign)
    )


def _lay(letters, foot, height):
    """Put letters into the place that one sign has in a line that stands on a `foot`."""
    size = letters[0].size
    begin, wide = height - letters[0].foot - OVER * size, size / len(letters)
    for at, letter in enumerate(letters):
        letter.left, letter.right = begin + at * wide, begin + (at + 1) * wide
        letter.foot = foot
