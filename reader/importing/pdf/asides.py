"""Boxes beside the text of a PDF, around which its lines are shorter: read after it.

A box is told from two drawn lines across that begin and end alike: those at its top and its foot.
"""

from collections.abc import Iterable
from itertools import pairwise

from reader.importing.pdf.lines import Line
from reader.importing.pdf.rules import TOUCH, Rule

FEWEST = 2  # lines in a box
BESIDE, ACROSS = 3, 5  # lines of the text beside it, and such as go across its place elsewhere
FAR = 5  # of the size of the letters: so far do these reach out on one side of it


Box = tuple[float, float, float, float]  # its edges: left, right, at the foot and at the top


def part_asides(
    fragments: list[Line], rules: list[Rule]
) -> tuple[list[Line], dict[Box, list[Line]]]:
    """Give the fragments of a page without those in such boxes, and these by their box."""
    asides = {}
    for box in _boxes(rules):
        inside = _inside(fragments, *box)
        if len(inside) >= FEWEST:
            asides[box] = inside
            gone = set(map(id, inside))
            fragments = [one for one in fragments if id(one) not in gone]
    return fragments, asides


def _inside(fragments, begin, end, low, high):
    """Give what stands in a box, nothing where no text goes around it."""
    level = [one for one in fragments if low < one.middle < high]
    inside = [one for one in level if begin - TOUCH < one.left and one.right < end + TOUCH]
    beside = [one for one in level if one.right < begin or one.left > end]
    whole = len(inside) + len(beside) == len(level) and not any(one.table for one in level)
    across = sum(_goes_across(one, begin, end) for one in fragments)
    return inside if whole and len(beside) >= BESIDE and across >= ACROSS else []


def narrow(rows: list[Line], boxes: Iterable[Box]) -> None:
    """Let lines beside boxes, or right above or below them, end or begin where these let them."""
    for begin, end, low, high in boxes:
        near = [one for one in rows if low - one.size < one.middle < high + one.size]
        before = [one for one in near if one.right < begin]
        behind = [one for one in near if one.left > end]
        for one in before:
            one.right_edge = min(one.right_edge, max(other.right for other in before))
        for one in behind:
            one.left_edge = max(one.left_edge, min(other.left for other in behind))


def _boxes(rules):
    across = [one for one in rules if one.across]
    across.sort(key=lambda one: (round(one.begin), round(one.end), one.place))
    for low, high in pairwise(across):
        if abs(low.begin - high.begin) < TOUCH and abs(low.end - high.end) < TOUCH:
            yield low.begin, low.end, low.place, high.place


def _goes_across(fragment, begin, end):
    out = max(begin - fragment.left, fragment.right - end)
    return fragment.left < (begin + end) / 2 < fragment.right and out > FAR * fragment.size
