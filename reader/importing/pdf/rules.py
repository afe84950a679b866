"""The straight lines that are drawn on a page of a PDF: what tables are ruled with."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

import pypdfium2.raw as raw

from reader.importing.pdf.matrices import SAME, moved, times
from reader.importing.pdf.objects import drawn_in, drawn_on, matrix_of

THIN = 2.5  # points: a filled rectangle that is as thin is a line
NEAR = 2.5  # points within which two lines are one, and one touches another
TOUCH = 3  # points within which the lines of a table meet, or stand alike
SHORTEST = 8  # points
STRAIGHT = 0.5  # points by which a line may slant
DEEPEST = 3  # drawings inside one another
# A page on which more is drawn is a plan or a chart, and reading it all would take long.
MOST_DRAWN = 4000
MOST_ON_ALL = 400_000  # paths and parts of paths of a file
MOST_IN_PATH = 1500
MOST_RULES = 200
WHITE = 250


@dataclass(slots=True)
class Rule:
    """A line across a page, at the height `place`, or one down it, at `place` from its left."""

    across: bool
    place: float
    begin: float
    end: float


def rules_of(page, budget: Iterator[int]) -> list[Rule]:
    """Give the lines drawn on a page of PDFium, in points; none where the page is a drawing.

    `budget` is used up, one for each path and each part of it.
    """
    rules, drawn = [], 0
    for path, matrix in _paths(drawn_on(page)):
        size = raw.FPDFPath_CountSegments(path)
        cost = 1 + (size if 0 < size <= MOST_IN_PATH else 0)
        drawn += cost
        if drawn > MOST_DRAWN or len(list(islice(budget, cost))) < cost:
            return []
        if cost > 1:
            rules += _of_path(path, size, matrix)
    joined = _joined(rules)
    return joined if len(joined) <= MOST_RULES else []


def mirrored_rules(rules: list[Rule], width: float) -> list[Rule]:
    """Give rules as they stand on the mirror image of a page that is `width` wide."""
    return [
        replace(one, begin=width - one.end, end=width - one.begin)
        if one.across
        else replace(one, place=width - one.place)
        for one in rules
    ]


def _paths(objects, matrix=SAME, depth=1):
    """Give what is drawn with the matrix that places it, also inside of forms."""
    for drawn in objects:
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield drawn, times(matrix_of(drawn), matrix)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            yield from _paths(drawn_in(drawn), times(matrix_of(drawn), matrix), depth + 1)


def _of_path(path, size, matrix):
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(path, filled, stroked):
        return []
    rules, outlines = [], list(_outlines(path, size, matrix))
    if stroked.value or (filled.value and _is_frame(outlines)):
        rules = [rule for points in outlines for a, b in pairwise(points) if (rule := _rule(a, b))]
    elif filled.value:
        rules = [rule for points in outlines if (rule := _rule_of_box(points))]
    look = raw.FPDFPageObj_GetStrokeColor if stroked.value else raw.FPDFPageObj_GetFillColor
    return rules if rules and _is_seen(path, look) else []


def _outlines(path, size, matrix):
    """Give the points of each part of a path that has no curves."""
    points, curved = [], False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(size):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append(moved((x.value, y.value), matrix))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def _rule(a, b):
    wide, high = abs(a[0] - b[0]), abs(a[1] - b[1])
    if high <= STRAIGHT < wide:
        return Rule(True, (a[1] + b[1]) / 2, min(a[0], b[0]), max(a[0], b[0]))
    if wide <= STRAIGHT < high:
        return Rule(False, (a[0] + b[0]) / 2, min(a[1], b[1]), max(a[1], b[1]))
    return None


def _rule_of_box(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if len(points) > 6:
        return None
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    if high <= THIN < wide:
        return Rule(True, (max(ys) + min(ys)) / 2, min(xs), max(xs))
    if wide <= THIN < high:
        return Rule(False, (max(xs) + min(xs)) / 2, min(ys), max(ys))
    return None


def _is_frame(outlines):
    """Whether a path is the thin white between two boxes, one inside the other."""
    if len(outlines) != 2:
        return False
    (inner, outer) = (
        [f(p[i] for p in points) for f in (min, max) for i in (0, 1)] for points in outlines
    )
    return all(0 < abs(a - b) <= THIN for a, b in zip(inner, outer, strict=True))


def _is_seen(path, look):
    """Whether something is drawn in a colour that shows on paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not look(path, red, green, blue, alpha):
        return True
    return alpha.value > 0 and min(red.value, green.value, blue.value) < WHITE


def _joined(rules):
    """Let pieces that go on with one another be one line, and two side by side too."""
    done = []
    for across in (True, False):
        level = []
        for rule in sorted((r for r in rules if r.across == across), key=lambda r: r.place):
            if level and rule.place - level[0].place > NEAR:
                done += _end_to_end(level)
                level = []
            level.append(rule)
        done += _end_to_end(level)
    return [rule for rule in done if rule.end - rule.begin >= SHORTEST]


def _end_to_end(level):
    done = []
    for rule in sorted(level, key=lambda r: r.begin):
        if done and rule.begin <= done[-1].end + NEAR:
            done[-1].end = max(done[-1].end, rule.end)
        else:
            done.append(rule)
    return done
