"""Glosses of a PDF whose terms stand on lines of their own, above what they mean, which stands
further in."""

from itertools import pairwise
from statistics import median

from reader.importing.pdf.glosses import FEWEST, MOST, are_terms, is_term
from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import INDENT, NARROW, OTHER_SIZE, could_take
from reader.importing.pdf.signs import begins_item
from reader.importing.pieces import WIDE

INMOST = 8  # of the size of the letters: what is said stands no further in
APART = 1.7  # the same: lines of what is said that are as far apart are two paragraphs
NEAR = 2.5  # the same: lines of a gloss are no farther from one another
EVEN = 0.3  # the same: lines that stand alike differ by less
LARGEST = 1.15  # of the size of what is said: a term is no larger
LONGEST = 1200  # characters of what is said of one
MOST_OF_ONE = 40  # lines, its own among them
# Lines of what is said below bold or larger terms, mostly and at most; what has more is a section.
USUAL, MOST_LINES = 4, 8


def mark_terms(pages: list[list[Line]]) -> None:
    """Say of the lines of pages which are terms, and which say what these mean."""
    lines = [line for page in pages for line in page if not line.is_head]
    at, run = 0, []
    while at < len(lines):
        entry = _entry(lines, at)
        if not (entry and (not run or _is_level(run[-1], entry))):
            _mark(run)
            run = []
        run += [entry] if entry else []
        at += len(entry) if entry else 1
    _mark(run)


def parted_terms(lines: list[Line]) -> list[list[list[Line]]]:
    """Give a gloss by its terms: the line of each, and the paragraphs of what it means."""
    entries, above = [], None
    for line in lines:
        if line.is_term:
            entries.append([[line]])
        elif above.is_term or _are_apart(above, line):
            entries[-1].append([line])
        else:
            entries[-1][-1].append(line)
        above = line
    return entries


def _entry(lines, at):
    """Give a term and the lines below that say what it means; None where it is no term."""
    term, entry = lines[at], [lines[at]]
    if not _is_alone(term) or begins_item(term) or not is_term(term.words):
        return None
    for above, line in pairwise(lines[at : at + MOST_OF_ONE]):
        if not _is_alone(line) or begins_item(line) or not _is_below(entry, above, line):
            break
        entry.append(line)
    return entry if len(entry) > 1 and _had_room(term, entry[1]) else None


def _had_room(term, line):
    """Whether a line below a term would have begun beside it, if it went on with it."""
    begins_wide = WIDE.match(line.words)  # there each sign may end a line
    return term.right + 2 * line.size < term.right_edge if begins_wide else could_take(term, line)


def _is_alone(line):
    return not (line.table or line.is_code or line.listed or line.is_label or line.label)


def _is_below(entry, above, line):
    """Whether a line goes on with what is said of a term, or begins it."""
    term = entry[0]
    smaller = line.size / term.size
    if not 1 / LARGEST - 0.01 < smaller < 1 + OTHER_SIZE:
        return False
    same = (above.page, above.column) == (line.page, line.column)
    if same and not 0 < above.foot - line.foot < NEAR * line.size:
        return False
    inset = _left(line) - _left(term)
    if len(entry) == 1:
        return INDENT * line.size < inset < INMOST * line.size
    return abs(inset - _left(entry[1]) + _left(term)) < EVEN * line.size


def _are_apart(above, line):
    return above.foot - line.foot > APART * line.size


def _left(line):
    return line.left - line.left_edge


def _is_level(entry, other):
    """Whether two entries that follow each other may be of one gloss."""
    (term, said, *_), (next_term, next_said, *_) = entry, other
    last, near = entry[-1], EVEN * term.size
    same = (last.page, last.column) == (next_term.page, next_term.column)
    if same and last.foot - next_term.foot > NEAR * term.size:
        return False
    if abs(_left(term) - _left(next_term)) > near:
        return False
    inset, other_inset = _left(said) - _left(term), _left(next_said) - _left(next_term)
    return abs(inset - other_inset) < near and abs(term.size - next_term.size) < near


def _mark(run):
    if len(run) < FEWEST or not are_terms([entry[0].words for entry in run]):
        return
    if any(sum(len(line.words) for line in said) > LONGEST for _term, *said in run):
        return
    first = run[0][1]
    edge = max(line.right - line.left_edge for _term, *said in run for line in said)
    if edge - _left(first) < NARROW * (first.right_edge - first.left):
        return
    pairs = [two for _term, *said in run for two in pairwise(said) if not _are_apart(*two)]
    full = sum(not could_take(one, other, one.left_edge + edge) for one, other in pairs)
    if not pairs or full < MOST * len(pairs) or _are_sections(run):
        return
    for term, *said in run:
        term.is_term = True
        for line in (term, *said):
            line.listed = "terms"


def _are_sections(run):
    """Whether the terms look like headings, with a section below each."""
    if not any(term.is_bold or term.size > said.size * (1 + OTHER_SIZE) for term, said, *_ in run):
        return False
    lengths = [len(entry) - 1 for entry in run]
    return median(lengths) > USUAL or max(lengths) > MOST_LINES
