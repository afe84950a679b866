"""Captions side by side: what stands on one line below two pictures is of both."""

from itertools import pairwise

from reader.importing.pdf.lines import Line

LEADING = 1.5  # of the size of its letters: the lines of a caption are no further apart
NEAR = 3  # the same: a caption is no further from its picture


def part_pairs(lines: list[Line], row, is_caption) -> list[Line]:
    """Give the lines of a page with those right below the pictures in a `row` parted between them,
    where a caption begins on both sides, as `is_caption` says of words; the lines on the left come
    first."""
    for left, right in pairwise(row):
        lines = _parted(lines, left, right, is_caption)
    return lines


def _parted(lines, left, right, is_caption):
    between = (left.right + right.left) / 2
    begin = next((at for at, line in enumerate(lines) if _is_below(line, left, right)), None)
    if begin is None:
        return lines
    first = _halves(lines[begin], between)
    if first is None or not all(half and is_caption(half.words) for half in first):
        return lines
    sides, end = [[half] for half in first], begin + 1
    for above, line in pairwise(lines[begin:]):
        halves = _halves(line, between)
        if halves is None or line.table or not 0 < above.foot - line.foot < LEADING * line.size:
            break
        for side, half in zip(sides, halves, strict=True):
            side += [half] if half else []
        end += 1
    return [*lines[:begin], *sides[0], *sides[1], *lines[end:]]


def _is_below(line, left, right):
    if line.is_head or line.table:
        return False
    low = min(left.foot, right.foot)
    near = low - NEAR * line.size < line.foot + line.size < low + line.size
    return near and line.left < left.right and line.right > right.left


def _halves(line, between):
    """Give what of a line stands left and right of a place, None where that is in its words."""
    seen = [letter for letter in line.letters if letter.sign != " "]
    left = max((one.right for one in seen if one.left < between), default=between - line.size)
    right = min((one.left for one in seen if one.left >= between), default=between + line.size)
    if right - left < line.size:
        return None
    parts = ([one for one in line.letters if (one.left < between) == is_left] for is_left in (1, 0))
    edges = (line.left_edge, between), (between, line.right_edge)
    return [
        Line(part, line.page, *edge, line.column) if any(one.sign != " " for one in part) else None
        for part, edge in zip(parts, edges, strict=True)
    ]
