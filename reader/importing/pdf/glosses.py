"""Glosses and parameters in a PDF: a term at the left, and what it means in a column beside it.

Where that takes several lines, nothing stands before those after the first, and each but the last
is full: so a list of short words is none, nor is verse beside its translation. Where all of it
takes a line each, the terms are years, or much shorter than what is said of them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.importing.pdf.lines import APART, Line, level
from reader.importing.pdf.shapes import could_take
from reader.importing.pdf.tables import (
    LOOSE,
    NARROW,
    Row,
    columns_in,
    has_head,
    parted,
    replaced,
    table_of,
    words_in,
)

FEWEST = 3  # terms
LONGEST = 48  # characters of a term
NEAR = 2.5  # of the size of the letters: lines of a gloss are no farther from one another
INMOST = 2  # of the size of the letters: terms and the white behind them take more
PLACES = 8  # on a page where a column may begin
TOP = 3  # lines at the top of a page among which one begins that goes on
EVEN = 1.5  # points by which the edge of a column differs
WIDEST = 0.6  # of the width of all: terms take no more
NARROWEST = 0.5  # of the width that there is: what is said takes as much, and verse may not
DATES = 0.8  # the share of terms that are years: each of them begins a row
LONGER = 1.5  # times as long as terms is what is said of them, where each takes one line
MOST = 0.7  # the share of lines that follow a full one, and of those with a term that begin one
ENDED = re.compile(r"[.!?…。！？؟।۔]['\"”’»)\]\d]*$")
NAMED = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff]|(?<!\d)\d{4}(?!\d)")  # a word, or a year
# A year, perhaps with the day, or up to another one.
DATED = re.compile(
    r"(?:\d{1,2}\.?\s|[^\W\d]+\.?\s){0,2}\d{3,4}(?:\s?[-–—/]\s?\d{2,4})?\W?(?:\s.{1,4})?"
)
# What begins the items of a list, one of the sources of a text, or a heading.
LABEL = re.compile(
    r"(?:[(\[]?(?:[ivxlc]{1,6}|[^\W\d_]|\d{1,3}(?:\.\d+)*)[.)\]:]+|\[.*\])$"
    r"|\d{1,2}(?:\.\d{1,2})*\.?\s+[^\W\d]",
    re.IGNORECASE,
)
SAID = re.compile(r"\s.*\s.*[:：]$")  # what somebody says is announced in several words


def with_glosses(fragments: list[Line], mirrored: bool, before: Sequence[Line] = ()) -> list[Line]:
    """Give the fragments of a page, or of a column, where those of a gloss are one line for it.

    It may go on with one among the lines of the page or the column `before`.
    """
    lines = [sorted(line, key=lambda part: part.left) for line in level(fragments)]
    begun = [table.inset for table in before if table.inset]
    known = set(map(id, fragments))
    edge = max((part.right for part in fragments), default=0)
    for place in _places(lines):
        for run in _runs(lines, place, begun):
            inside = [part for line, _halves in run for part in line]
            if not known.issuperset(map(id, inside)):
                continue  # it is in another already
            halves = [halves for _line, halves in run]
            inset = _inset(halves)
            goes_on = _is_among(inset, begun) and any(run[0][0] is line for line in lines[:TOP])
            rows = _rows(halves, edge, goes_on)
            if rows and (table := table_of(rows, mirrored, fewest=1)):
                table.is_gloss, table.inset = not has_head(rows), inset
                fragments = replaced(fragments, inside, table)
                known -= set(map(id, inside))
    return fragments


def are_terms(words: list[str]) -> bool:
    """Whether words are the terms of one gloss: each comes once, as those who speak do not."""
    different = {word.casefold() for word in words}
    return len(different) == len(words) and all(map(is_term, words))


def is_term(words: str) -> bool:
    """Whether words may be a term: they name something, and are no sentence."""
    if len(words) > LONGEST or not NAMED.search(words) or LABEL.match(words) or SAID.search(words):
        return False
    return " " not in words or not re.search(r"[.!?…;,。！？；，]$", words)


def _places(lines):
    """Give where lines begin, or what stands second on them, though others begin further out: most
    of them first."""
    lefts = Counter(round(line[0].left) for line in lines if not line[0].table)
    seconds = Counter(round(second.left) for line in lines for second in _second(line))
    lefts += Counter({left: count for left, count in seconds.items() if count >= FEWEST})
    outer = min(lefts, default=0) + INMOST * lines[0][0].size if lines else 0
    inner = [left for left in sorted(lefts) if left > outer]
    return sorted(inner, key=lambda left: -lefts[left])[:PLACES]


def _second(line):
    """Give the second of two things that stand on a line, with white between them, if there is."""
    parts = line if len(line) > 1 else parted(line[0], NARROW) if not line[0].table else line
    return parts[1:] if len(parts) == 2 else []


def _runs(lines, place, begun):
    """Give lines that follow each other and have a column that begins at a place, each with what
    stands before it and what in it.

    Where one has `begun`, those of the same inset may be few, and begin with the rest of a term.
    """
    run = []
    for line in [*lines, None]:
        halves = _halves(line, place) if line else None
        if halves and run and _follows(run, line, halves):
            run.append((line, halves))
            continue
        terms = sum(term is not None for _line, (term, _said) in run)
        if terms >= (1 if begun else FEWEST):
            yield run
        run = [(line, halves)] if halves and (halves[0] or begun) else []


def _inset(halves):
    """Give how far what is said of terms stands in."""
    return next(said.left - term.left for term, said in halves if term)


def _is_among(inset, others):
    return any(abs(inset - other) <= EVEN for other in others)


def _follows(run, line, halves):
    last = run[-1][0][0]
    first = next((term for _line, (term, _said) in run if term), halves[0])
    near = last.foot - line[0].foot < NEAR * line[0].size
    return near and (halves[0] is None or abs(halves[0].left - first.left) <= EVEN)


def _halves(line, place):
    """Give what of a line stands before a place, None where nothing does, and what begins at it
    behind some white; None for a line where nothing does, or something far behind it."""
    if line[0].left > place + EVEN or line[0].table or line[0].is_fixed:
        return None
    letters = line[0].letters if len(line) == 1 else [one for part in line for one in part.letters]
    reached = (at for at, one in enumerate(letters) if one.left >= place - EVEN and one.sign != " ")
    at = next(reached, None)
    if at is None or letters[at].left > place + EVEN:
        return None
    said, term = Line(letters[at:]), Line(letters[:at]) if at else None
    if term and letters[at].left - term.right < NARROW * letters[at].size:
        return None
    return (term, said) if len(parted(said, APART)) == 1 else None


def _rows(halves, all_end, goes_on) -> list[Row]:
    """Give the rows of a gloss, none where it is none; one that `goes_on` may have few.

    `all_end` is where what stands on the page or in the column ends.
    """
    edge = max(said.right for _term, said in halves)
    terms = [term for term, _said in halves if term]
    begin, place = terms[0].left, halves[0][1].left
    wide = max(term.right for term in terms) - begin
    dated = sum(map(_is_dated, terms)) >= DATES * len(terms)
    further = len(halves) - len(terms)
    alone = dated or not further  # each term begins a row
    narrow = edge - place < NARROWEST * (all_end - place) and not dated
    if wide > WIDEST * (edge - begin) or narrow:
        return []
    least = min([above.foot - said.foot for (_, above), (_, said) in pairwise(halves)], default=0)
    rows, full, above = [([], [])], 0, None
    for term, said in halves:
        is_full = above is not None and not could_take(above, said, edge)
        near = above is not None and above.foot - said.foot <= LOOSE * least
        if term and (alone or not (is_full and near and not ENDED.search(above.words))):
            rows.append(([], []))
        full += is_full and not term
        rows[-1][0].extend([term] if term else [])
        rows[-1][1].append(said)
        above = said
    if len(rows) - 1 < MOST * len(terms) or full < MOST * (further - goes_on):
        return []
    rows = [row for row in rows if row[1]]
    columns = _columns([term for term, _said in rows if term])
    rows = [[*_cells(term, columns), said] for term, said in rows]
    named = [words_in(row[0]) for row in rows if row[0]]
    headed = len(rows) > FEWEST and has_head(rows)
    sure = further or dated or headed or _are_longer(halves)
    enough = goes_on or (sure and len(named) == len(rows) >= FEWEST)
    return rows if enough and are_terms(named) else []


def _is_dated(term):
    return bool(DATED.fullmatch(term.words))


def _are_longer(halves):
    """Whether what is said of several terms, each on one line, is longer than these, and has room
    for more, as the lines of a text beside another have not."""
    short, long = (sum(len(half[at].words) for half in halves) for at in (0, 1))
    edge = max(said.right for _term, said in halves)
    room = sum(could_take(above, said, edge) for (_, above), (_, said) in pairwise(halves))
    return len(halves) > FEWEST and long > LONGER * short and 4 * room >= len(halves) - 1


def _columns(terms):
    """Give the columns before the last one: of terms, and perhaps of what kind each is."""
    lines = [parted(line, NARROW) for term in terms for line in term]
    usual = Counter(map(len, lines)).most_common(1)[0][0]
    spans = columns_in([line for line in lines if len(line) == usual])
    return spans if len(spans) == usual else spans[:0]


def _cells(term, columns):
    """Give what stands in each of the columns; a term that stands over several is in the first."""
    if len(columns) < 2:
        return [term]
    cells = [[] for _ in columns]
    for line in term:
        parts = parted(line, NARROW)
        begins = [
            next((at for at, (left, _) in enumerate(columns) if abs(part.left - left) <= EVEN), 0)
            for part in parts
        ]
        for at, part in zip(begins, parts, strict=True):
            cells[at].append(part)
    return cells
