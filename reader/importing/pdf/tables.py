"""What the tables of a PDF have in common, however they were found: columns, rows, and cells."""

import re
from itertools import pairwise

from reader.importing.html.tables import LONG_CELL, WIDEST
from reader.importing.pdf.captions import TABLE
from reader.importing.pdf.lines import Line, level, rows_of
from reader.importing.pdf.shapes import could_take

Row = list[list[Line]]  # the cells of a row, each with what stands in it
Span = tuple[float, float]  # where a column begins and ends

APART = 0.7  # of the size of the letters: so much white may part two cells that are ruled
NARROW = 0.45  # the same, where it stands above the white between two columns
BETWEEN = 0.5  # the same: two columns are at least so far apart
OVER = 0.25  # the same: what reaches as far over a column stands over it
INDENT = 0.5  # the same
ALIKE = 0.8  # the same: feet on one line of a row, whose cells may be set in its middle
LOOSE = 1.2  # of the least distance of two lines: with more of it a new row begins
FEW = 3  # lines of words that are as many rows, at least
ENDED = 0.5  # the share of the lines of a column that had room for more; the widest never has
FILLED = 0.4  # the share of cells that have words in them
LEADERS = re.compile(r"(?:[.·]\s?){4,}|…\s?…")
WORD = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff]")


def table_of(rows: list[Row], mirrored: bool, fewest: int = 2) -> Line | None:
    """Give a table as one line that stands for all of its words, or None where it is none, or has
    not the `fewest` rows."""
    rows = [row for row in rows if any(row)]
    filled = [at for at in range(len(rows[0])) if any(row[at] for row in rows)] if rows else []
    cells = [[rows_of(row[at], mirrored) for at in filled] for row in rows]
    if not (len(cells) >= fewest and 1 < len(filled) <= WIDEST):
        return None
    words = [words_in(cell) for row in cells for cell in row]
    if sum(map(bool, words)) < FILLED * len(words) or max(map(len, words)) >= LONG_CELL:
        return None
    if any(map(LEADERS.search, words)):
        return None
    letters = [one for row in cells for cell in row for line in cell for one in line.letters]
    return Line(letters, table=cells)


def replaced(fragments: list[Line], inside: list[Line], table: Line) -> list[Line]:
    """Give the fragments of a page with a table in place of those that are inside of it."""
    gone = set(map(id, inside))
    return [*(one for one in fragments if id(one) not in gone), table]


def has_no_table(inside: list[Line]) -> bool:
    """Whether something is inside, and no table of which it is known already."""
    return bool(inside) and not any(one.table for one in inside)


def is_one_table(above: Line, below: Line) -> bool:
    """Whether a table goes on with one at the foot of the page or column before."""
    if not (above.table and below.table) or len(above.table[0]) != len(below.table[0]):
        return False
    higher = below.page == above.page and below.foot > above.foot
    return (higher or below.page == above.page + 1) and abs(
        above.indent - below.indent
    ) < above.size


def rows_of_tables(tables: list[Line]) -> list[Row]:
    """Give the rows of a table that goes on over several pages: its head comes once, and what is
    said of a term may go on."""
    rows = [[list(cell) for cell in row] for row in tables[0].table]
    head = list(map(words_in, rows[0]))
    for table in tables[1:]:
        again = table.table[list(map(words_in, table.table[0])) == head :]
        if table.inset and again and not again[0][0]:
            rows[-1][-1] += again.pop(0)[-1]
        rows += again
    return rows


def words_in(cell: list[Line]) -> str:
    """Give the words of a cell."""
    return " ".join(line.words for line in cell)


def is_number(words: str) -> bool:
    """Whether a cell says a number, with its unit perhaps."""
    digits, letters = sum(map(str.isdecimal, words)), sum(map(str.isalpha, words))
    return digits > 0 and letters <= min(digits, 2)


def is_of_numbers(column: list[str]) -> bool:
    """Whether most of what a column has in its cells is numbers."""
    said = [words for words in column if words]
    return len(said) > 1 and sum(map(is_number, said)) >= 0.6 * len(said)


def has_labels(columns: list[list[str]]) -> bool:
    """Whether there are words beside or above what columns say: a matrix, or a chart, has none."""
    first, head = columns[0][1:], [column[0] for column in columns[1:]]
    return any(2 * sum(map(bool, map(WORD.search, some))) >= len(some) for some in (first, head))


def has_head(rows: list[Row]) -> bool:
    """Whether the first row alone is bold, and names all columns."""
    head, *others = ([part for cell in row for part in cell] for row in rows)
    return (
        all(rows[0])
        and all(part.is_bold for part in head)
        and not any(all(part.is_bold for part in row) for row in others)
    )


def is_caption(line: Line) -> bool:
    """Whether a line begins the caption of a table."""
    return bool(TABLE.match(line.words))


def parted(fragment: Line, apart: float = APART) -> list[Line]:
    """Give what of a fragment stands apart, as the cells of a table may: by as much white as
    `apart` of the size of its letters."""
    parts, last = [[]], None
    for letter in fragment.letters:
        if letter.sign != " ":
            wide = last is not None and _white(last, letter) > apart * letter.size
            if wide:
                parts.append([])
            last = letter
        if parts[-1] or letter.sign != " ":
            parts[-1].append(letter)
    return [Line(part) for part in parts if part] if len(parts) > 1 else [fragment]


def _white(before, letter):
    return max(letter.left - before.right, before.left - letter.right)


def columns_in(lines: list[list[Line]]) -> list[Span]:
    """Give where the columns begin and end in which the parts of lines stand."""
    spans = []
    parts = sorted((part for line in lines for part in line), key=lambda part: part.left)
    for part in parts:
        if spans and part.left - spans[-1][1] <= BETWEEN * part.size:
            spans[-1] = spans[-1][0], max(spans[-1][1], part.right)
        else:
            spans.append((part.left, part.right))
    return spans


def columns_of_part(part: Line, spans: list[Span]) -> list[int]:
    """Give the columns over which something stands: one, or several for the head of several."""
    over = [min(part.right, right) - max(part.left, left) for left, right in spans]
    widths = [right - left for left, right in spans]
    met = [at for at, one in enumerate(over) if one > min(OVER * part.size, widths[at] / 2)]
    return met or [max(range(len(spans)), key=lambda at: over[at])]


def parted_by(part: Line, spans: list[Span]) -> list[Line]:
    """Give what stands over several columns as a part for each, where white is between them."""
    if len(columns_of_part(part, spans)) < 2:
        return [part]
    parts = parted(part, NARROW)
    columns = [columns_of_part(one, spans) for one in parts]
    return parts if len({tuple(some) for some in columns}) == len(parts) else [part]


def as_row(parts: list[Line], spans: list[Span]) -> Row:
    """Give the cells of a line; what stands over several columns is in the first of them."""
    row = [[] for _ in spans]
    for part in (part for whole in parts for part in parted_by(whole, spans)):
        row[columns_of_part(part, spans)[0]].append(part)
    return row


def rows_from(lines: list[Row], apart: bool = False) -> list[Row]:
    """Give rows of lines: one that goes on with the cells of the line above is of its row; where
    they are known to stand `apart`, one in several cells never does."""
    feet = [max(part.foot for cell in line for part in cell) for line in lines]
    gaps = [above - below for above, below in pairwise(feet)]
    rows, edges = [], _edges(lines)
    for line, gap in zip(lines, [0, *gaps], strict=False):
        new = apart and sum(map(bool, line)) > 1
        if rows and not new and gap <= LOOSE * min(gaps) and _goes_on(rows[-1], line, edges):
            for cell, more in zip(rows[-1], line, strict=True):
                cell += more
        else:
            rows.append([list(cell) for cell in line])
    return rows


def _edges(lines):
    """Give where the words of each column end that reach the furthest."""
    columns = zip(*lines, strict=True)
    return [max((part.right for cell in column for part in cell), default=0) for column in columns]


def _had_room(above, line, edges):
    """Give the columns in which a line goes on with nothing above it: its first word would have had
    room there, or it says the same."""
    return [
        at
        for at, (last, cell) in enumerate(zip(above, line, strict=True))
        if last and cell and _is_new(last[-1], cell[0], edges[at])
    ]


def _is_new(last, first, edge):
    return last.words == first.words or could_take(last, first, edge)


def _goes_on(above, line, edges):
    """Whether a line has nothing but the rest of what the cells above it say."""
    if any(is_number(words_in(cell)) for cell in line):
        return False
    if not line[0]:
        if sum(map(bool, line)) > 1 and _had_room(above, line, edges):
            return False
        return all(before for cell, before in zip(line, above, strict=True) if cell)
    if any(line[1:]) or not above[0] or not any(above[1:]):
        return False
    first, last = line[0][0], above[0][0]
    return first.left > last.left + INDENT * first.size or first.words[:1].islower()


def is_split(lines: list[Row]) -> bool:
    """Whether lines that no rule parts are rows all the same: of numbers, of words that end before
    they fill a column, or of words in each of three columns on every line."""
    full = [line for line in lines if sum(map(bool, line)) > 1]
    if len(full) < 2 or 2 * len(full) < len(lines):
        return False
    if any(is_of_numbers([words_in(line[at]) for line in full]) for at in range(1, len(lines[0]))):
        return True
    if len(full) < FEW:
        return False
    if len(lines[0]) > 2 and len(full) > FEW and all(all(line) for line in lines):
        return True
    edges = _edges(lines)
    ended = [at for pair in pairwise(full) for at in _had_room(*pair, edges)]
    return any(ended.count(at) >= ENDED * (len(full) - 1) for at in set(ended))


def lines_in(parts: list[Line]) -> list[list[Line]]:
    """Give what stands in a ruled table by lines, from the top, each from the left."""
    return [sorted(line, key=lambda part: part.left) for line in level(parts, ALIKE)]
