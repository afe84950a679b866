"""Tables that are ruled: by a grid of lines, or only by lines across, as in journals."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from reader.importing.pdf.lines import Line, level
from reader.importing.pdf.rules import Rule
from reader.importing.pdf.tables import (
    as_row,
    columns_in,
    columns_of_part,
    has_labels,
    is_caption,
    is_split,
    lines_in,
    parted,
    replaced,
    rows_from,
    table_of,
    words_in,
)
from reader.importing.tables import WIDEST

TOUCH = 3  # points within which lines meet, or stand alike
MIDDLE = 0.3  # of the size of letters: so high above their foot is their middle
ALIGNED = 0.6  # the share of lines in a column whose words stand in several
HIGHEST_HEAD = 4  # lines
NARROWEST = 60  # points: lines across that are shorter are those of fractions
OF_ALL = 0.6  # of the width of a table: a line of text is as wide
FULL = 0.8  # of the width of a column: most lines of running text are as wide
ABOVE = 1.7  # of the size of letters: a first row stands no higher above the line below it
FEW = 3  # lines that may be as wide in a cell


def with_ruled(fragments: list[Line], rules: list[Rule], mirrored: bool) -> list[Line]:
    """Give the fragments of a page, where what a ruled table holds is one: a line for it all."""
    if len(rules) < 2 or not fragments:
        return fragments
    left = list(rules)
    for grid in _grids(rules):
        inside = [one for one in fragments if grid.holds(one)]
        table = table_of(_rows_of_grid(grid, inside), mirrored) if _is_plain(inside) else None
        if table:
            fragments = replaced(fragments, inside, table)
            left = [one for one in left if one not in grid.rules]
    for stack in _stacks(left):
        for inside, rows in _rows_of_stack(stack, fragments):
            if table := table_of(rows, mirrored):
                fragments = replaced(fragments, inside, table)
    return fragments


def _is_plain(inside):
    return bool(inside) and not any(one.table for one in inside)


# Grids


@dataclass
class _Grid:
    """Lines that meet: where its columns and rows begin, from the left and from the top."""

    rules: list[Rule]
    xs: list[float]
    ys: list[float]

    def holds(self, fragment):
        middle = (fragment.left + fragment.right) / 2
        inside = self.xs[0] - TOUCH < middle < self.xs[-1] + TOUCH
        return inside and self.ys[-1] - TOUCH < _height(fragment) < self.ys[0] + TOUCH

    def parts(self, across, place, at):
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


def _height(fragment):
    return fragment.foot + MIDDLE * fragment.size


def _grids(rules):
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
            grids.append(_Grid(group, xs, ys[::-1]))
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


def _rows_of_grid(grid, inside):
    """Give rows of cells; what stands in a cell over several is in the first of them."""
    bands, columns = [[] for _ in grid.ys[1:]], [[] for _ in grid.xs[1:]]
    for column, part in (found for one in inside for found in _cut(grid, one)):
        middle, height = (part.left + part.right) / 2, _height(part)
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
    height = _height(fragment)
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


# Lines across


def _stacks(rules):
    """Give lines across a page that begin and end alike, from the top."""
    stacks = []
    for rule in sorted((one for one in rules if one.across), key=lambda one: -one.place):
        for stack in stacks:
            alike = abs(stack[0].begin - rule.begin) < TOUCH
            if alike and abs(stack[0].end - rule.end) < TOUCH:
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    wide = (stack for stack in stacks if stack[0].end - stack[0].begin > NARROWEST)
    return [stack for stack in wide if len(stack) > 2]


def _rows_of_stack(stack, fragments):
    """Give what tables between lines across hold, and its rows."""
    bands = [[] for _ in stack[1:]]
    begin, end = stack[0].begin - TOUCH, stack[0].end + TOUCH
    for one in fragments:
        if begin < (one.left + one.right) / 2 < end:
            at = sum(rule.place > _height(one) for rule in stack) - 1
            if 0 <= at < len(bands):
                bands[at].append(one)
    run, first = [], _above(stack, fragments, bands[0])
    for band in [*([first] if first else []), *bands, None]:
        lines = lines_in([part for one in band for part in parted(one)]) if band else []
        if band is not None and _may_be_table(lines, stack[0]) and (not band or _is_plain(band)):
            run.append((band, lines))
        else:
            filled = [lines for _, lines in run if lines]
            if len(filled) > 1 and (rows := _rows(filled)):
                yield [one for band, _ in run for one in band], rows
            run = []


def _above(stack, fragments, band):
    """Give what stands right above the first of lines that only part rows: the first row, where
    all of it begins as what is below does, in several columns. None of a table that is ruled off.
    """
    lefts = [part.left for one in band for part in parted(one)]
    begin, end = stack[0].begin - TOUCH, stack[0].end + TOUCH
    high = [
        one
        for one in fragments
        if begin < (one.left + one.right) / 2 < end and _height(one) > stack[0].place
    ]
    low, found = stack[0].place, []
    for line in level(high)[::-1]:
        parts = [part for one in line for part in parted(one)]
        level_with = all(any(abs(part.left - left) < TOUCH for left in lefts) for part in parts)
        if not level_with or line[0].table or line[0].foot - low > ABOVE * line[0].size:
            break
        found, low = [*line, *found], line[0].foot
        begun = len(parts) > 1
    return found if found and begun else []


def _may_be_table(lines, rule):
    """Whether lines may stand in columns: running text is as wide as the lines above and below."""
    if len(lines) == 1:
        return not is_caption(lines[0][0])
    wide = OF_ALL * (rule.end - rule.begin)
    return sum(len(line) == 1 and line[0].right - line[0].left > wide for line in lines) < 2


def _rows(bands):
    """Give the rows of a table whose head is ruled off, none where it is no table."""
    head, *body = bands
    lines = [line for band in body for line in band]
    spans = columns_in([line for line in lines if len(line) > 1])
    if not 1 < len(spans) <= WIDEST or len(head) > HIGHEST_HEAD:
        return []
    heads = [as_row(line, spans) for line in head]
    named = [[part for row in heads for part in row[at]] for at in range(len(spans))]
    if 2 * sum(map(bool, named[1:])) < len(spans) - 1 or _is_text(lines, spans):
        return []
    cells = (part for row in heads for cell in row for part in cell)
    over = any(len(columns_of_part(part, spans)) > 1 for part in cells)
    rows = heads if over else [named]
    single = sum(len(band) == 1 for band in body)
    for band in body:
        lines = [as_row(line, spans) for line in band]
        whole = len(body) > 2 and 2 * single >= len(body) and not is_split(lines)
        rows += [as_row([p for line in band for p in line], spans)] if whole else rows_from(lines)
    said = [[words_in(row[at]) for row in rows] for at in range(len(spans))]
    return rows if has_labels(said) else []


def _is_text(lines, spans):
    """Whether lines are those of running text in columns, between those of a head and a foot."""
    columns = [[] for _ in spans]
    for part in (part for line in lines for part in line):
        columns[columns_of_part(part, spans)[0]].append(part)
    running = [
        sum(
            part.words.count(" ") > 1 and part.right - part.left > FULL * (right - left)
            for part in parts
        )
        for parts, (left, right) in zip(columns, spans, strict=True)
    ]
    return (
        sum(full > max(FEW, len(parts) / 2) for full, parts in zip(running, columns, strict=True))
        > 1
    )
