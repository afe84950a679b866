"""Lists in a PDF whose lines lead over dots to a number: tables of contents above all.

The numbers of a table of contents grow, and lines of it without dots, of chapters, end with one at
the same edge. Where none has dots, wide white leads to the numbers. What else leads over dots
is a list as well: an index, or what things cost.
"""

import re
from itertools import pairwise

from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import Group
from reader.importing.pdf.tables import LEADERS

FEWEST = 3  # lines with dots
BETWEEN = 3  # lines that may stand between two with dots: chapters, or the beginning of a long one
NEAR = 3.5  # of the size of the letters: lines of a list are no farther apart
WHITE = 2  # of the size of the letters: numbers without dots before them stand farther off
EDGE = 4  # points within which their numbers end alike
GROWING = 0.9  # the share of numbers that are no smaller than the one before
NEXT = 50  # pages: the next chapter begins no later
# "Contents" or "Table of contents".
TITLE = re.compile(r"[^\W\d]{2,}:?|[^\W\d]+ [^\W\d_]+ [^\W\d]+:?")
NUMBER = re.compile(r"(?<!\w)(?P<number>\d{1,4}|[ivxlcIVXLC]{1,7})(?:[,–-]\s?\d{1,4})*$")
DOTS = re.compile(rf"\s*(?:{LEADERS.pattern})[.·…\s]*")


def mark_contents(pages: list[list[Line]]) -> None:
    """Say of the lines of pages which of them are in such a list, and of which kind: "contents" or
    "list"."""
    lines = [line for page in pages for line in page if not line.is_head]
    dotted = [at for at, line in enumerate(lines) if _has_dots(line)]
    run = []
    for at in [*dotted, None]:
        if run and (at is None or not _is_one_list(lines, run[-1], at)):
            _mark(lines, run)
            run = []
        run.append(at)


def _has_dots(line):
    words = line.words
    if line.table or not NUMBER.search(words):
        return False
    return bool(LEADERS.search(words)) or _has_white(line)


def _has_white(line):
    """Whether a number stands far behind the words, at the edge of the column."""
    shown = [letter for letter in line.letters if letter.sign != " "]
    if line.right < line.right_edge - EDGE:
        return False
    at = next((at for at in range(len(shown) - 1, 0, -1) if _apart(*shown[at - 1 : at + 1])), 0)
    number = "".join(letter.sign for letter in shown[at:])
    return number.isalnum() and any(letter.sign.isalpha() for letter in shown[:at])


def _apart(before, letter):
    return letter.left - before.right > WHITE * letter.size


def _is_one_list(lines, last, at):
    between = lines[last : at + 1]
    if at - last > BETWEEN + 1 or any(line.table or line.is_code for line in between):
        return False
    return all(map(_is_near, between, between[1:]))


def _is_near(above, line):
    if (above.page, above.column) != (line.page, line.column):
        return True
    return 0 < above.foot - line.foot < NEAR * line.size


def _mark(lines, run):
    if len(run) < FEWEST:
        return
    said = [_number(lines[at]) for at in run]
    numbers = [one for one in said if one is not None]
    grow = sum(one <= other for one, other in pairwise(numbers))
    kind = "contents" if grow >= GROWING * (len(numbers) - 1) else "list"
    if kind == "list" and not all(LEADERS.search(lines[at].words) for at in run):
        return
    first, last = run[0], run[-1]
    while (above := _chapter(lines, first, -1)) is not None:
        first = above
    while (below := _chapter(lines, last, 1)) is not None:
        last = below
    for line in lines[first : last + 1]:
        line.listed = kind


def _number(line):
    found = NUMBER.search(line.words)
    return int(found["number"]) if found and found["number"].isdecimal() else None


def _chapter(lines, at, step):
    """Give the index of the next line in a direction that ends with a number at the same edge as
    the one of a list at `at`, without dots; a long one has others above it. None if there is none.
    """
    own, reach = _number(lines[at]), 1 if step < 0 else BETWEEN
    for place in range(at + step, at + step * (reach + 1), step):
        if not 0 <= place < len(lines) or own is None:
            return None
        line, beside = lines[place], lines[place - step]
        near = _is_near(*((line, beside) if step < 0 else (beside, line)))
        if line.page != beside.page or not near or line.table or line.is_code:
            return None
        number = _number(line)
        level = abs(line.right - lines[at].right) < EDGE
        if level and number is not None and 0 <= step * (number - own) < NEXT:
            return place
    return None


def entries_of(lines: list[Line]) -> list[list[Line]]:
    """Give the lines of a list by the entries that they are of: each ends with a number."""
    entries = [[]]
    for line in lines:
        entries[-1].append(line)
        if NUMBER.search(line.words):
            entries.append([])
    return [entry for entry in entries if entry]


def is_its_title(group: Group, following: Group, is_first: bool) -> bool:
    """Whether a group names the table of contents that follows it, and is not the title of all."""
    if is_first or following.kind != "contents" or group.kind != "heading":
        return False
    words = group.words.split()
    near = group.lines[0].page == following.lines[0].page
    return near and bool(TITLE.fullmatch(group.words)) and (len(words) < 3 or words[1].islower())
