"""Tables without a line: words that stand in the same columns on several lines.

A page has much else that does: verse beside its translation, lists, contents, an index, formulas.
So there must be a column of numbers besides the first, a head in bold letters, or several full
columns that say things again; and where in doubt it is not a table.
"""

import re
from statistics import median

from reader.importing.html.tables import WIDEST
from reader.importing.pdf.lines import Line, level
from reader.importing.pdf.tables import (
    as_row,
    columns_in,
    has_head,
    has_labels,
    is_caption,
    is_number,
    is_of_numbers,
    replaced,
    rows_from,
    table_of,
    words_in,
)

FEWEST = 3  # lines
CLEAR = 1.0  # of the size of the letters: columns are at least so far apart
NEAR = 2.5  # the same: lines of a table are not farther from one another
SURE = 5  # lines, where all of them are words and none a head
EVEN = 0.6  # of the size of the letters: words in a column of such begin no further apart
AGAIN = 0.15  # the share of such words that come again
LONG = 30  # characters: most lines in a column of text are longer
FULL = 0.7  # the share of lines that have words in several columns
FORMULA = re.compile(r"[=∑∏∫√∂∞∈≡⇒→↦]")
IN_INDEX = re.compile(r"[^\W\d].*[^\d\s]\s+\d+(?:[\s,–-]+\d+)*\s*$")
PAGE = re.compile(r"\d{1,4}")


def with_aligned(fragments: list[Line], mirrored: bool, in_column: bool = False) -> list[Line]:
    """Give the fragments of a page, or of a column, where those of a table are one line for it.

    In a column the words of one of its own may be long; on a page that could be another's text.
    """
    lines = [sorted(line, key=lambda part: part.left) for line in level(fragments)]
    if sum(len(line) > 1 for line in lines) < FEWEST:
        return fragments
    for at, run in _runs(lines):
        rows = _rows(run, may_be_long=in_column)
        if rows and at and (head := _head_above(lines[at - 1], run)):
            run, rows = [lines[at - 1], *run], [head, *rows]
        if rows and (table := table_of(rows, mirrored)):
            fragments = replaced(fragments, [part for line in run for part in line], table)
    return fragments


def _runs(lines):
    """Give lines that follow each other and have their parts in the same columns, with the index
    of the first."""
    run, spans = [], []
    for at, line in enumerate([*lines, []]):
        wider = _with(spans, line) if run and line and _is_near(run[-1], line) else None
        if wider:
            run.append(line)
            spans = wider
            continue
        begin = at - len(run)
        while run and len(run[-1]) == 1 and run[-1][0].left < spans[0][1]:
            run.pop()
        if len(run) >= FEWEST:
            yield begin, run
        spans = _with([], line) if len(line) > 1 else None
        run = [line] if spans else []


def _head_above(line, run):
    """Give the row of a head over several columns, which stands right above the others."""
    spans = columns_in(run)
    left, right = spans[0][0] - line[0].size, spans[-1][1] + line[0].size
    alike = all(
        left < part.left and part.right < right and len(part.words) <= LONG for part in line
    )
    if len(line) < 2 or not alike or line[0].table or not _is_near(line, run[0]):
        return None
    return as_row(line, spans)


def _is_near(above, line):
    return above[0].foot - line[0].foot < NEAR * line[0].size


def _with(spans, line):
    """Give columns with what a line adds to them, None where one of its parts is in several, or
    several are in one."""
    if max(len(line), len(spans)) > WIDEST or line[0].table or is_caption(line[0]):
        return None
    if line[0].is_fixed:  # what is written in columns in code
        return None
    spans, used = list(spans), set()
    for part in line:
        white = CLEAR * part.size
        met = [
            at
            for at, (left, right) in enumerate(spans)
            if part.left - white < right and left < part.right + white
        ]
        if len(met) > 1 or used.intersection(met):
            return None
        if not met:
            met = [len(spans)]
            spans.append((part.left, part.right))
        used.update(met)
        left, right = spans[met[0]]
        spans[met[0]] = min(left, part.left), max(right, part.right)
    return sorted(spans)


def _rows(run, may_be_long):
    """Give the rows of a table, none where it is no table."""
    spans = columns_in(run)
    lines = [as_row(line, spans) for line in run]
    full = [line for line in lines if sum(map(bool, line)) > 1]
    if len(full) < max(FEWEST, FULL * len(lines)):
        return []
    columns = [[words_in(line[at]) for line in lines] for at in range(len(spans))]
    numbers = [
        at
        for at, column in enumerate(columns[1:], 1)
        if is_of_numbers(column) and sum(map(bool, column)) >= FULL * len(full)
    ]
    if not (numbers or has_head(lines) or _says_again(lines, columns)):
        return []
    if not has_labels(columns):
        return []
    if _is_text(columns, may_be_long) or _is_formula(columns) or _is_list(columns, numbers):
        return []
    return rows_from(lines)


def _says_again(lines, columns):
    """Whether rows of words fill all of several columns, each from its left edge on, and many say
    something again outside of the first: lists of names and narrow columns of text do not."""
    if len(lines) < SURE or len(columns) < FEWEST or not all(all(line) for line in lines):
        return False
    lefts = [[cell[0].left for cell in column] for column in zip(*lines, strict=True)]
    even = all(max(places) - min(places) < EVEN * lines[0][0][0].size for places in lefts)
    rows = zip(*columns, strict=True)
    said = [words for first, *others in rows for words in others if words != first]
    return even and len(set(said)) < (1 - AGAIN) * len(said)


def _is_text(columns, may_be_long):
    """Whether columns, or all but one, are as wide as those of running text."""
    long = sum(median(len(words) for words in column if words) > LONG for column in columns)
    return long > may_be_long


def _is_formula(columns):
    cells = [words for column in columns for words in column if words]
    return sum(map(bool, map(FORMULA.search, cells))) > 0.2 * len(cells)


def _is_list(columns, numbers):
    """Whether it is a table of contents, or an index."""
    cells = [words for column in columns for words in column if words]
    if 2 * sum(map(bool, map(IN_INDEX.match, cells))) >= len(cells):
        return True
    pages = [int(words) for words in columns[-1] if PAGE.fullmatch(words)]
    if numbers != [len(columns) - 1] or len(pages) < sum(map(is_number, columns[-1])):
        return False
    names = [words.casefold() for words in columns[0] if words]
    return pages == sorted(pages) or (len(names) > 4 and names == sorted(names))
