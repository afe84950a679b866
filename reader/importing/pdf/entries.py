"""Entries of a bibliography: each begins further out than its other lines, or with a number in
brackets.

A paragraph whose first line stands in looks much the same from below. But there the line before
one that stands in is the last of a paragraph, and here it is full; and what stands out begins
after a line that is at its end.
"""

import re
from itertools import pairwise
from statistics import median

from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import INDENT, OTHER_SIZE, could_take

NUMBERED = re.compile(r"\[(\d{1,3})\]\s?(?=\S)")
END = re.compile(r"[.!?。۔)\]]['\"”’»)\]\d]*$")
AT_END = re.compile(r"[.!?。۔)\]\d/]$")  # of an entry: a year and an address have no full stop
WIDE = 32  # characters, mostly, of the lines that go on below: those of verse have fewer
INMOST = 6  # of the size of the letters: the other lines stand no further in
EVEN = 0.25  # the same: lines that stand alike differ by less
NEAR = 2.6  # the same: lines of one list are no further apart
FEWEST = 2  # entries at least that have more than one line, or three in all
LONGEST = 20  # lines of one


def mark_entries(pages: list[list[Line]]) -> None:
    """Say of the lines of pages which begin an entry of a list of sources, and which go on."""
    lines = [line for page in pages for line in page if _may_be(line)]
    _mark_numbered(lines)
    at = 0
    while at + 1 < len(lines):
        run = _run(lines, at) if not lines[at].entry else []
        _mark(run)
        at += max(len(run), 1)


def _may_be(line):
    told = line.table or line.is_code or line.listed or line.verse
    return not (told or line.is_head or line.is_label)


def _mark_numbered(lines):
    """Mark the entries whose numbers follow one another, each in brackets where a line begins."""
    chain, last = [], 0
    for at, line in enumerate([*lines, None]):
        said = NUMBERED.match(line.words) if line is not None else None
        if said and chain and int(said[1]) == last + 1 and at - chain[-1] <= LONGEST:
            chain.append(at)
            last += 1
        elif said or line is None:
            if len(chain) > FEWEST or (len(chain) == FEWEST and last == FEWEST):
                for one in chain:
                    lines[one].entry = "first"
            chain, last = ([at], int(said[1])) if said else ([], 0)


def _run(lines, at):
    """Give the lines from one on that are entries whose other lines stand further in, else []."""
    first, second = lines[at], lines[at + 1]
    inset = second.indent - first.indent
    if not INDENT * first.size < inset < INMOST * first.size or could_take(first, second):
        return []
    run = [*_back(lines, at), first]
    for above, line in zip(lines[at:], lines[at + 1 :], strict=False):
        if not _is_near(above, line):
            break
        if _are_level(line, first):
            if not _has_ended(above, line):
                break
        elif not _are_level(line, first, inset):
            break
        run.append(line)
    return run


def _back(lines, at):
    """Give the entries of one line each that stand right before one."""
    first, run = lines[at], []
    while at > 0:
        line, above = lines[at - 1], lines[at - 2] if at > 1 else None
        if not (_is_near(line, lines[at]) and _are_level(line, first) and not line.entry):
            break
        if not _has_ended(line, lines[at]):
            break
        if above is not None and _is_near(above, line) and not _has_ended(above, line):
            break  # the last line of a paragraph
        run.insert(0, line)
        at -= 1
    return run


def _is_near(above, line):
    same = (above.page, above.column) == (line.page, line.column)
    near = not same or 0 < above.foot - line.foot < NEAR * line.size
    return near and abs(above.size - line.size) <= OTHER_SIZE * line.size


def _are_level(line, first, inset=0.0):
    return abs(line.indent - first.indent - inset) < EVEN * line.size


def _has_ended(above, line):
    return bool(END.search(above.words)) or could_take(above, line)


def _mark(run):
    if not run:
        return
    edge = min(line.indent for line in run)
    starts = [line.indent - edge < EVEN * line.size for line in run]
    hanging = sum(one and not other for one, other in pairwise(starts))
    if sum(starts) < FEWEST or (hanging < FEWEST and sum(starts) <= FEWEST):
        return
    ends = [one for one, begins in zip(run, [*starts[1:], True], strict=True) if begins]
    full = [len(one.words) for one, begins in zip(run, starts[1:], strict=False) if not begins]
    ended = sum(bool(AT_END.search(one.words)) for one in ends)
    if not full or median(full) < WIDE or 2 * ended < len(ends):
        return  # code, or verse
    for line, begins in zip(run, starts, strict=True):
        line.entry = "first" if begins else "rest"
