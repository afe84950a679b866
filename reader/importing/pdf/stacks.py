"""Lines across a page, one below the other, and the rows of the tables between them."""

from collections.abc import Iterator

from reader.importing.html.tables import WIDEST
from reader.importing.pdf.lines import Line, level
from reader.importing.pdf.rules import TOUCH, Rule
from reader.importing.pdf.tables import (
    Row,
    as_row,
    columns_in,
    columns_of_part,
    has_labels,
    has_no_table,
    is_caption,
    is_split,
    lines_in,
    parted,
    rows_from,
    words_in,
)

HIGHEST_HEAD = 4  # lines
NARROWEST = 60  # points: lines across that are shorter are those of fractions
OF_ALL = 0.6  # of the width of a table: a line of text is as wide
FULL = 0.8  # of the width of a column: most lines of running text are as wide
ABOVE = 1.7  # of the size of letters: a first row stands no higher above the line below it
FEW = 3  # lines that may be as wide in a cell


def stacks_of(rules: list[Rule]) -> list[list[Rule]]:
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


def rows_of_stack(
    stack: list[Rule], fragments: list[Line]
) -> Iterator[tuple[list[Line], list[Row]]]:
    """Give what tables between lines across hold, and its rows."""
    bands = [[] for _ in stack[1:]]
    begin, end = stack[0].begin - TOUCH, stack[0].end + TOUCH
    for one in fragments:
        if begin < (one.left + one.right) / 2 < end:
            at = sum(rule.place > one.middle for rule in stack) - 1
            if 0 <= at < len(bands):
                bands[at].append(one)
    run, first = [], _above(stack, fragments, bands[0])
    for band in [*([first] if first else []), *bands, None]:
        lines = lines_in([part for one in band for part in parted(one)]) if band else []
        if band is not None and _may_be_table(lines, stack[0]) and (not band or has_no_table(band)):
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
        if begin < (one.left + one.right) / 2 < end and one.middle > stack[0].place
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
