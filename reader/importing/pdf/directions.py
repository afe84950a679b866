"""In which direction lines are read that have letters of both.

What a program held for the direction of a paragraph is not in a PDF. It is that of most letters,
but for lines from right to left that begin at the left: those were set as if they were not.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from reader.importing.pdf.bidi import Unit, is_ended_at_left
from reader.importing.pdf.letters import Letter

SEVERAL, SURELY = 3, 2  # lines, and times as many at one place on the left as on the right
LEVEL = 1.5  # points by which the edges of lines differ that begin at one place
NEXT = 2.2  # of the size of the letters: no farther from each other are the lines of a paragraph


@dataclass
class Part:
    """What stands side by side on a line, from the left, and how it is read."""

    units: list[Unit]
    backwards: bool = False
    runs: tuple[list[Unit], ...] = ()  # in it, that are read against it

    @property
    def letters(self) -> list[Letter]:
        return [letter for unit in self.units for letter in unit.letters]

    @property
    def has_backwards(self) -> bool:
        return any(unit.kind in "RA" for unit in self.units)

    @cached_property
    def foot(self) -> float:
        return median(letter.foot for letter in self.letters)

    @cached_property
    def size(self) -> float:
        return max(unit.size for unit in self.units)

    @cached_property
    def edges(self) -> tuple[float, float]:
        return min(one.left for one in self.units), max(one.right for one in self.units)


def tell_directions(parts: list[Part], whole: bool) -> bool:
    """Say how lines are read, and give whether their page is read from the right, as it is where
    `whole` says so of its letters."""
    _tell_by_letters(parts, whole)
    for part in parts if whole else ():
        part.backwards = part.backwards or is_ended_at_left(part.units)
    turned = sum(len(part.units) for part in parts if part.backwards)
    for block in blocks_of([part for part in parts if part.backwards]):
        if _begins_at_the_left(block):
            for part in block:
                part.backwards = False
    if 2 * sum(len(part.units) for part in parts if part.backwards) > turned:
        return whole
    for part in parts:
        part.backwards = False
    return False


def blocks_of(parts: list[Part]) -> list[list[Part]]:
    """Give lines together that follow each other."""
    blocks: list[list[Part]] = []
    for part in sorted(parts, key=lambda one: -one.foot):
        block = next((some for some in blocks if _are_next(some[-1], part)), None)
        if block is None:
            blocks.append([part])
        else:
            block.append(part)
    return blocks


def _tell_by_letters(parts, whole):
    """Let lines be read as most letters are of each and of those right above and below."""
    counts = [_counts(part) for part in parts]
    for part, (backwards, forwards) in zip(parts, counts, strict=True):
        if backwards and forwards:
            near = [
                own
                for other, own in zip(parts, counts, strict=True)
                if other is not part and _are_next(part, other)
            ]
            backwards += sum(own for own, _ in near)
            forwards += sum(own for _, own in near)
        part.backwards = whole if backwards == forwards else backwards > forwards


def _counts(part):
    kinds = Counter(unit.kind for unit in part.units)
    return kinds["R"] + kinds["A"], kinds["L"]


def _begins_at_the_left(block):
    lefts, rights = zip(*(part.edges for part in block), strict=True)
    return len(block) >= SEVERAL and _level(lefts) > SURELY * _level(rights)


def _are_next(part, other):
    """Whether two lines are of one paragraph, or of two that stand below one another."""
    if not 0 < abs(part.foot - other.foot) < NEXT * min(part.size, other.size):
        return False
    (left, right), (begin, end) = part.edges, other.edges
    return min(right, end) - max(left, begin) > min(right - left, end - begin) / 2


def _level(edges):
    """Give how many edges are at one place."""
    return max(sum(abs(edge - at) < LEVEL for edge in edges) for at in edges)
