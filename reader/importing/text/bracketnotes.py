"""The notes of a text file that stand in brackets: "[1] …", mostly below each other at the end, and
"[Footnote 1: …]", mostly below the paragraph that they belong to.

What begins with a number in brackets is a note where the text above has that number in brackets
too, behind a word. It leads to the one mark that stands between it and the note before that had
the same number, so that notes may be counted anew in each chapter.
"""

import re
from collections import defaultdict
from itertools import pairwise

from reader.importing.lines import FENCE
from reader.importing.text.pagefeet import Run
from reader.importing.vocabulary import every

NUMBERED = re.compile(r"\s*\[(?P<sign>\d{1,3})\]:?\s+(?P<words>\S.*)")
CALLED = re.compile(
    r"\s*\[(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,4}) (?P<sign>\d{1,3}|[A-Za-z])\s?:\s*(?P<words>\S.*)"
)
MARK = re.compile(r"(?<=\S)\s?\[(\d{1,3}|[A-Za-z])\](?![(\[:])")


def with_notes(runs: list[Run]) -> list[Run]:
    """Give the runs of lines of a text with each note in brackets as a run of its own, which has
    its label and says which run of the text has its mark."""
    found, marks = [], defaultdict(list)  # of each sign, the runs of the text in which it stands
    for run in runs:
        notes = [] if run.label or FENCE.match(run.lines[0]) else _notes_in(run)
        if any(marks[note.label] for note in notes) or (notes and _named(run.lines[0])):
            for note in notes:
                marked = marks.pop(note.label, [])
                note.marked_on = marked[0] if len(marked) == 1 else None
            found += notes
            continue
        for sign in MARK.findall("\n".join(run.lines)):
            marks[sign].append(run)
        found.append(run)
    return found


def _notes_in(run):
    """Give a run of each note among lines that begin with one, nothing where they begin so not."""
    begun = [_named(line) or NUMBERED.match(line) for line in run.lines]
    if begun[0] is None:
        return []
    starts = [0]
    for at, found in enumerate(begun[1:], start=1):
        if found and (_named(run.lines[at]) or _follows(begun[starts[-1]]["sign"], found["sign"])):
            starts.append(at)
    notes = []
    for start, end in pairwise([*starts, len(run.lines)]):
        first, rest = begun[start], run.lines[start + 1 : end]
        lines = [f"[{first['sign']}] {first['words']}", *rest]
        if _named(run.lines[start]):
            if not lines[-1].rstrip().endswith("]"):
                return []  # it goes on below, and nobody knows how far
            lines[-1] = lines[-1].rstrip()[:-1]
        notes.append(Run(lines, run.page_break and not start, run.page, first["sign"]))
    return notes


def _follows(sign, following):
    return sign.isdigit() and following.isdigit() and int(following) == int(sign) + 1


def _named(line):
    """Give how a line begins a note that is called one, None where it begins otherwise."""
    found = CALLED.match(line)
    return found if found and found["name"].casefold() in every("footnote") else None
