"""The lines of a page in the order in which they are read, with its tables among them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.importing.pdf.abreast import items_abreast
from reader.importing.pdf.aligned import with_aligned
from reader.importing.pdf.asides import narrow, part_asides
from reader.importing.pdf.columns import EVEN, columns_of, gutters_in
from reader.importing.pdf.feet import mark_ruled
from reader.importing.pdf.fragments import fragments_of
from reader.importing.pdf.glosses import with_glosses
from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.lines import Line, rows_of
from reader.importing.pdf.ruled import with_ruled
from reader.importing.pdf.rules import mirrored_rules

SEVERAL = 0.12  # the share of lines that tells where a column begins
FEW = 5  # lines: of a column with fewer all may be short
SHORTEST = 24  # characters: a line of a text has more
SHORT = 0.9  # of its width: headings and numbers of lines may stand out of it, and are no longer


def lines_of(sheet: Sheet, page: int, before: Sequence[Line] = ()) -> list[Line]:
    """Give the lines of a page in the order in which they are read; a table is one of them.

    It may go on with one among those of the page `before`.
    """
    fragments, mirrored = fragments_of(sheet)
    rules = mirrored_rules(sheet.rules, sheet.width) if mirrored else sheet.rules
    fragments = with_aligned(with_ruled(fragments, rules, mirrored), mirrored)
    fragments = with_glosses(fragments, mirrored, before)
    fragments, asides = part_asides(fragments, rules)
    lines, columns = [], columns_of(fragments, gutters_in(before))
    for number, column in enumerate([*columns, *asides.values()]):
        column = with_aligned(column, mirrored, in_column=True)
        rows = rows_of(with_glosses(column, mirrored, lines or before), mirrored)
        left, right = _edges([row for row in rows if not row.table] or rows)
        if len(rows) < FEW:
            right = max([right, *(one.right_edge for one in before if _is_level(one, left, right))])
        for row in rows:
            row.page, row.column = page, number
            row.left_edge, row.right_edge = left, right
            for part in cells_of(row):
                part.page = page
        if number < len(columns):
            narrow(rows, asides)
        mark_ruled(rows, rules)
        lines += items_abreast(rows)
    return lines


def _is_level(line, left, right):
    """Whether a line of the page before is one of a column that begins where another does, which
    may only look narrower, as it has no full line."""
    return abs(line.left_edge - left) < EVEN and line.left < right


def turned_lines(sheet: Sheet, page: int) -> list[Line]:
    """Give what stands turned on a page beside its text, a line for each direction: such as words
    beside a chart. It is none of the text."""
    found = []
    for letters in sheet.turned:
        parts = lines_of(Sheet(letters, sheet.height, sheet.width), page)
        signs = [
            one for part in parts for one in [*part.letters, replace(part.letters[-1], sign=" ")]
        ]
        found.append(Line(signs, page, is_head=True, is_turned=True))
    return found


def cells_of(line: Line) -> list[Line]:
    """Give the lines in the cells of a table, none of any other line."""
    return [part for row in line.table or [] for cell in row for part in cell]


def _edges(rows):
    """Give where a column begins and ends: single lines may stand outside of it, and code may on
    the right."""
    lefts = Counter(round(row.left - row.shift) for row in rows)
    enough = max(2, SEVERAL * len(rows))
    usual = sorted(left for left, count in lefts.items() if count >= enough)
    rights = sorted(row.right for row in rows if not row.is_fixed) or [row.right for row in rows]
    right = rights[int(0.97 * (len(rights) - 1))] if usual else rights[-1]
    left = usual[0] if usual else min(lefts)
    for other in usual[1:]:
        full = other + SHORT * (right - other)
        outside = [
            (above, row)
            for above, row in zip([None, *rows], rows, strict=False)
            if row.left - row.shift < other - 1.5
        ]
        inside = sum(count for at, count in lefts.items() if abs(at - other) < 1.5)
        short = all(
            row.right < full and not _goes_on(above, row, other, full) for above, row in outside
        )
        if inside > len(rows) / 2 and short:
            left = other
    return left, right


def _goes_on(above, row, left, right):
    """Whether a line is the rest of the sentence on the one above, which is full and stands in."""
    if above is None or abs(above.left - above.shift - left) > EVEN or above.right < right:
        return False
    return len(above.words) > SHORTEST and row.words[:1].islower()
