"""What is usual in a text: its sizes, distances and indents."""

from collections import Counter
from itertools import pairwise

from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import OTHER_SIZE, could_take, is_first
from reader.importing.pdf.signs import END

FEW_INDENTS = 0.03  # the share of lines that begin a paragraph by standing in
FARTHEST = 3  # of the size of the letters: lines of a text are no farther apart
EVEN = 1.08  # times the least: distances that differ less are one
GAP = 1.35  # of the usual distance of two lines: more of it parts paragraphs
LESS = 1.12  # the same, where most that are as far apart are
FEW, SHARE = 3, 0.12  # pairs of lines, and their share, that tell a distance
ENDED = 0.75  # the share of lines above the space between paragraphs that are at the end of one
SURELY = 0.9  # the same, where that space is small
# How small that may be, and how often at least it is so.
SMALL = ((LESS, FEW), (1.2, 1))


class Measures:
    """What is usual in a text: the size of its letters, the distance of its lines, and that
    of its paragraphs, which is more than `apart`."""

    def __init__(self, lines: list[Line]):
        sizes = Counter()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.words)
        self.size = max(sizes, key=sizes.get, default=10)
        self.leading, self.apart = spacing_of(lines, self.size)
        threes = zip(lines, lines[1:], lines[2:], strict=False)
        indents = Counter(round(three[1].indent) for three in threes if is_first(*three))
        self.indent = max(indents, key=indents.get, default=0)  # of the first lines of paragraphs
        self.has_indents = indents.total() > FEW_INDENTS * len(lines)
        bold = sum(len(line.words) for line in lines if line.is_bold)
        self.is_bold = bold > 0.5 * sum(len(line.words) for line in lines)

    def may_be_first(self, line: Line) -> bool:
        """Whether a line stands in as those do with which paragraphs begin."""
        return self.has_indents and abs(line.indent - self.indent) <= 1

    def is_text(self, line: Line) -> bool:
        """Whether a line has the size of the text."""
        return abs(line.size - self.size) <= OTHER_SIZE * self.size


def spacing_of(lines: list[Line], size: float) -> tuple[float, float]:
    """Give how far apart the lines of paragraphs are in a text of a `size`, and how much of it
    parts two paragraphs.

    Most lines may be farther from each other than those of one paragraph, where most paragraphs
    have one line only: then what stands above that space is the end of one.
    """
    gaps = [
        (above.foot - below.foot, bool(END.search(above.words)) or could_take(above, below))
        for above, below in pairwise(lines)
        if above.page == below.page and 0.8 * size < above.foot - below.foot < FARTHEST * size
    ]
    if not gaps:
        return 1.2 * size, GAP
    counted = Counter(round(gap * 2) / 2 for gap, _ in gaps)
    usual = max(counted, key=counted.get)
    for least in sorted(counted):
        near = [gap for gap, _ in gaps if least - 0.25 <= gap < EVEN * least]
        if len(near) >= max(FEW, SHARE * len(gaps)) and EVEN * least <= usual:
            if _part(gaps, LESS * least, ENDED, FEW):
                usual = max(counted, key=lambda gap: (least <= gap < EVEN * least, counted[gap]))
            break
    small = [one for one in gaps if one[0] < GAP * usual]
    return usual, next(
        (more for more, few in SMALL if _part(small, more * usual, SURELY, few)), GAP
    )


def _part(gaps, more, share, fewest):
    """Whether enough of the lines with `more` space below them are at the end of a paragraph."""
    ended = [is_end for gap, is_end in gaps if gap > more]
    return len(ended) >= fewest and sum(ended) >= share * len(ended)
