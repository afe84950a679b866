"""Grids of lines that meet on a page, and the rows of the tables in them."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from reader.importing.html.tables import WIDEST
from reader.importing.pdf.lines import Line
from reader.importing.pdf.rules import TOUCH, Rule
from reader.importing.pdf.tables import (
    Row,
    as_row,
    columns_in,
    is_split,
    lines_in,
    rows_from,
)

ALIGNED = 0.6  # the share of lines in a column whose words stand in several


@dataclass
class Grid:
    """Lines that meet: where its columns and rows begin, from the left and from the top."""

    rules: list[Rule]
    xs: list[float]
    ys: list[float]

    def holds(self, fragment: Line) -> bool:
        middle = (fragment.left + fragment.right) / 2
        inside = self.xs[0] - TOUCH < middle < self.xs[-1] + TOUCH
        return inside and self.ys[-1] - TOUCH < fragment.middle < self.ys[0] + TOUCH

    def parts(self, across: bool, place: float, at: float) -> bool:
        """Whether a line at `place` parts what stands at `at` from what is beside it."""
        return any(begin - TOUCH <= at <= end + TOUCH for begin, end in self._drawn[across, place])

    @cached_property
    def _drawn(self):
        """Give from where to where lines go at each place across and down."""
        places = [*((False, x) for x in self.xs), *((True, y) for y in self.ys)]
        return {
            (across, place): [
                (one.begin, one.end)
                for one in self.rules
                if one.across == across and abs(one.place - place) <= TOUCH
            ]
            for across, place in places
        }


def grids_of(rules: list[Rule]) -> list[Grid]:
    """Give the grids that lines make which meet each other, the smallest first."""
    grids = []
    for group in _meeting(rules):
        downs = [one for one in group if not one.across]
        across = [one for one in group if one.across]
        if not downs or not across:
            continue
        xs = _places([one.place for one in downs], across)
        ys = _places([one.place for one in across], downs)
        if 2 < len(xs) <= WIDEST + 1 and len(ys) > 1:
            grids.append(Grid(group, xs, ys[::-1]))
    return sorted(grids, key=lambda grid: (grid.xs[-1] - grid.xs[0]) * (grid.ys[0] - grid.ys[-1]))


def _places(drawn, others):
    """Give the places of lines, and those where the ones that they meet end."""
    ends = [min(one.begin for one in others), max(one.end for one in others)]
    places = []
    for place in sorted(drawn + ends):
        if not places or place - places[-1] > 2 * TOUCH:
            places.append(place)
    return places


def _meeting(rules):
    """Give groups of lines that meet one another."""
    groups = []
    for rule in rules:
        apart, met = [], [rule]
        for group in groups:
            if any(_meet(rule, one) for one in group):
                met += group
            else:
                apart.append(group)
        groups = [*apart, met]
    return groups


def _meet(one, other):
    return (
        one.across != other.across
        and other.begin - TOUCH <= one.place <= other.end + TOUCH
        and one.begin - TOUCH <= other.place <= one.end + TOUCH
    )


def rows_of_grid(grid: Grid, inside: list[Line]) -> list[Row]:
    """Give rows of cells; what stands in a cell over several is in the first of them."""
    bands, columns = [[] for _ in grid.ys[1:]], [[] for _ in grid.xs[1:]]
    for column, part in (found for one in inside for found in _cut(grid, one)):
        middle, height = (part.left + part.right) / 2, part.middle
        at = sum(y > height for y in grid.ys[1:-1])
        while at and not grid.parts(True, grid.ys[at], middle):
            at -= 1
        bands[at].append((column, part))
        columns[column].append(part)
    white = list(map(_parted_by_white, columns))
    rows = []
    for band in bands:
        places = {id(part): column for column, part in band}
        lines = [_row(line, places, white) for line in lines_in([part for _, part in band])]
        whole = _row([part for _, part in band], places, white)
        rows += rows_from(lines, apart=True) if is_split(lines) else [whole]
    return rows


def _row(parts, places, white):
    """Give the cells of what stands in columns between lines, which white may part once more."""
    return [
        cell
        for column, spans in enumerate(white)
        for cell in as_row([part for part in parts if places[id(part)] == column], spans)
    ]


def _cut(grid, fragment):
    """Give the parts of a fragment between the lines down the grid that pass it, each with the
    number of its first column."""
    height = fragment.middle
    places = [x for x in grid.xs[1:-1] if grid.parts(False, x, height)]
    cells = {}
    for letter in fragment.letters:
        cells.setdefault(bisect_right(places, (letter.left + letter.right) / 2), []).append(letter)
    for at, letters in cells.items():
        if any(letter.sign != " " for letter in letters):
            yield grid.xs.index(places[at - 1]) if at else 0, Line(letters)


def _parted_by_white(parts):
    """Give the columns that only white parts, of what stands between two lines down a grid."""
    lines = lines_in(parts)
    several = [line for line in lines if len(line) > 1]
    apart = len(several) > 2 and len(several) >= ALIGNED * len(lines)
    return columns_in(several) if apart else [(float("-inf"), float("inf"))]
