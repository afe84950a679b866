"""Tables and verse in Markdown as pandoc draws them with dashes and bars, written as CommonMark
and its tables have them."""

import re
from itertools import pairwise

from reader.importing.wrapping import columns_on_screen

GRID = re.compile(r" {0,3}\+(?:[:=-]+\+)+[ \t]*$")
DASHES = re.compile(r"[ \t]*-{2,}(?: +-{2,})+[ \t]*$")
FULL = re.compile(r"[ \t]*-{8,}[ \t]*$")
GROUP = re.compile(r"-+")
VERSE = re.compile(r"\|(?: (?P<words>.*))?$")
DELIMITER = re.compile(r"[|: -]*-[|: -]*")
GOES_ON = re.compile(r"[ \t]+\S")
MOST_LINES = 400  # of a table


def with_tables(text: str) -> str:
    """Give `text` of Markdown, in which no code is fenced, with such tables and verse written
    anew."""
    lines, given, at = text.split("\n"), [], 0
    while at < len(lines):
        for read in (_grid, _dashed, _verse):
            written, end = read(lines, at)
            if end > at:
                given += ["", *written, ""]
                at = end
                break
        else:
            given.append(lines[at])
            at += 1
    return "\n".join(given)


def _grid(lines, at):
    """Give the rows of a table whose cells are drawn around, and the line behind it."""
    end = at
    while end < len(lines) and lines[end].strip()[:1] in ("+", "|") and end - at < MOST_LINES:
        end += 1
    if end - at < 3 or not (GRID.match(lines[at]) and GRID.match(lines[end - 1])):
        return [], at
    number = lines[at].count("+") - 1
    rows, row, head = [], [[] for _ in range(number)], 0
    for line in lines[at + 1 : end]:
        if GRID.match(line) and line.count("+") - 1 == number:
            rows.append(row)
            row = [[] for _ in range(number)]
            head = len(rows) if "=" in line and not head else head
            continue
        cells = line.strip().strip("|").split("|")
        if len(cells) != number:
            return [], at  # cells over several columns, which Markdown does not have
        for cell, words in zip(row, cells, strict=True):
            cell.append(words.strip())
    return _written(rows, has_head=head == 1), end


def _dashed(lines, at):
    """Give the rows of a table whose columns are told by dashes, and the line behind it."""
    is_full, is_headless = bool(FULL.match(lines[at])), bool(DASHES.match(lines[at]))
    begin = at + is_full
    under = _dashes_below(lines, begin, 6 if is_full else 2)
    if under is None or (is_full and under == begin):
        return [], at
    last = under + 1
    while last < min(len(lines), at + MOST_LINES) and not _is_end(lines[last], is_full):
        last += 1
    is_closed = last < len(lines) and bool(lines[last].strip())
    if last == under + 1 or (not is_closed and (is_full or is_headless)):
        return [], at
    groups = GROUP.finditer(lines[under])
    starts = [columns_on_screen(lines[under][: group.start()]) for group in groups]
    body = lines[under + 1 : last]
    rows = [lines[begin:under]] if under > begin else []
    if is_full:
        rows += [part.split("\n") for part in re.split(r"\n\s*\n", "\n".join(body))]
    else:
        rows += [[line] for line in body]
    return _written([_row(row, starts) for row in rows], under > begin), last + is_closed


def _dashes_below(lines, at, most):
    """Give the line of dashes for several columns below a head of a few lines, None for none."""
    for place in range(at, min(len(lines), at + most)):
        if DASHES.match(lines[place]):
            return place
        if not lines[place].strip():
            return None
    return None


def _is_end(line, is_full):
    """Whether a table ends at a line: one of dashes, or an empty one where it has none."""
    return bool(FULL.match(line) or DASHES.match(line)) or not (is_full or line.strip())


def _row(lines, starts):
    """Give for each column the lines that stand in it."""
    row = [[] for _ in starts]
    for line in lines:
        cells, column = [""] * len(starts), 0
        for letter in line:
            cells[max(sum(start <= column for start in starts) - 1, 0)] += letter
            column += columns_on_screen(letter)
        for cell, words in zip(row, cells, strict=True):
            cell.append(words.strip())
    return row


def _written(rows, has_head):
    told = [[" ".join(filter(None, cell)) for cell in row] for row in rows]
    told = [[re.sub(r"(?<!\\)\|", r"\\|", words) for words in row] for row in told if any(row)]
    if not told:
        return []
    head = told.pop(0) if has_head else [""] * len(told[0])
    return [f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *told]]


def _verse(lines, at):
    """Give the lines of verse that stand behind bars, and the line behind them."""
    parts, end = [], at
    while end < len(lines):
        if found := VERSE.match(lines[end]):
            words = (found["words"] or "").rstrip()
            spaces = len(words) - len(words.lstrip(" "))
            # Four spaces at the beginning of a paragraph would make it code.
            parts.append("\u00a0" * spaces + words.lstrip())
        elif parts and parts[-1] and GOES_ON.match(lines[end]):
            parts[-1] += f" {lines[end].strip()}"
        else:
            break
        end += 1
    said = [part.strip() for part in parts]
    if len(parts) < 2 or any(part.endswith("|") or DELIMITER.fullmatch(part) for part in said):
        return [], at
    breaks = ("\\" if one and two else "" for one, two in pairwise([*parts, ""]))
    return [part + mark for part, mark in zip(parts, breaks, strict=True)], end
