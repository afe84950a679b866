"""The notes at the foot of the pages of a text file: told by their numbers and the end of the page.

What stands last on a page, under some text, and begins with a small number and a capital is a note
where the number is a mark in the text above, or follows that of the last note, or begins anew as
others do. Numbered paragraphs, items of lists and dates look alike; of them another number stands
in the text right above or below, or nothing speaks for a note.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reader.importing.blocks import as_paragraph
from reader.importing.html.footnotes import beginning, mark
from reader.importing.html.inline import markdown_of
from reader.importing.joining import join_all
from reader.importing.lines import FENCE, PAGE_NUMBER, shape
from reader.importing.notelabels import Label, label_of, marks_of, words_of
from reader.importing.pieces import Piece, end_of, start_of

WORDS = re.compile(r"[^\W_]")  # none are on a line that is drawn above notes
TEXT = ("paragraph", "lines", "list", "quote")  # the kinds of pieces in which marks stand
TALLEST = 200  # lines of a page that are looked at, from its foot
MOST = 40  # of them notes begin
TIMES = 2, 3  # how often a line comes back that is a running head, with a number in it and without


@dataclass(eq=False)
class Run:
    """Lines that stand together on a page; those of a note have its label.

    `marked_on` is the page on which the text has its mark, or the run, None where that was not
    found.
    """

    lines: list[str]
    page_break: bool
    page: int = 0
    label: str = ""
    is_sure: bool = True
    marked_on: "int | Run | None" = None

    @cached_property
    def labels(self) -> list[Label | None]:
        """The labels with which its lines begin as notes do."""
        code = FENCE.match(self.lines[0])
        return [None if code else label_of(line) for line in self.lines]


@dataclass
class Foot:
    """The lines of a page, and the places among them at which notes begin, with their labels."""

    lines: list[tuple[Run, int]]
    labels: dict[int, Label]

    def __post_init__(self):
        self.first, self.last = min(self.labels), max(self.labels)
        self.above = [run.lines[at] for run, at in self.lines[: self.first]]
        said = [line for line in self.above if WORDS.search(line)]
        self.before = end_of(said[-1]) if said else ""
        self.stands_apart = self.lines[self.first][1] == 0
        self.end = end_of(self.lines[-1][0].lines[-1])


def parted(chunks: list[tuple[list[str], bool]], is_paged: bool) -> list[Run]:
    """Give the runs of lines of a text, each with whether a page ended right before it, as Runs;
    notes at the feet of pages are runs of their own.

    `is_paged` says that the last page has an end as well.
    """
    runs = [Run(lines, page_break) for lines, page_break in chunks]
    pages, has_end = _pages(runs)
    feet = [_feet(page) if page else [] for page in pages]
    ended = len(pages) if is_paged or has_end else len(pages) - 1
    last, notes = None, {}
    for page in range(ended):
        for foot in feet[page]:
            if (found := _judged(foot, page, pages, feet, last, notes)) is not None:
                notes[page] = foot, *found
                last = foot
                break
    return [part for run in runs for part in _with_notes(run, notes)]


def linked(pieces: list[tuple[Run, list[Piece]]]) -> None:
    """Let the marks of notes in the text lead to these, and these to their marks."""
    texts = defaultdict(list)  # of each page, and of each run
    for run, cut in pieces:
        text = [one for one in cut if one.kind in TEXT and not one.is_footnote]
        texts[run.page] += text
        texts[run] += text
    number = 0
    for run, [note, *_rest] in pieces:
        marked = [
            (one, found)
            for one in (texts[run.marked_on] if run.marked_on is not None else ())
            for found in marks_of(run.label, one.markdown)
        ]
        if len(marked) != 1:
            continue
        number += 1
        [(one, found)], sign = marked, run.label
        link = markdown_of([mark(sign, str(number))])
        one.reword(one.markdown[: found.start()] + link + one.markdown[found.end() :])
        note.reword(beginning(sign, str(number)) + words_of(note.markdown))


def note_of(run: Run, known: frozenset[str]) -> Piece:
    """Give a note with the label that it has on its page; `known` are the words of the text."""
    doubt = "" if run.is_sure else "foot"
    return Piece(as_paragraph(join_all(run.lines, known)[0]), is_footnote=True, doubt=doubt)


def _pages(runs):
    """Give the runs of each page, without its head and number, and whether the last has an end."""
    alone = Counter(shape(run.lines[0]) for run in runs if len(run.lines) == 1)
    pages, edge = [[]], False
    for run in runs:
        edge = len(run.lines) == 1 and _is_edge(run.lines[0], alone)
        if (edge or run.page_break) and pages[-1]:
            pages.append([])
        run.page = len(pages) - 1
        if not edge:
            pages[-1].append(run)
    return pages, edge


def _is_edge(line, alone):
    """Whether a line that stands alone is the number of a page or a running head."""
    if PAGE_NUMBER.match(line):
        return True
    if label_of(line) and end_of(line) != "open":
        return False  # the notes of several pages may say the same
    return alone[shape(line)] >= TIMES["0" not in shape(line)]


def _feet(runs):
    """Give each Foot that a page may have, the largest first."""
    lines = [(run, at) for run in runs for at in range(len(run.lines))][-TALLEST:]
    starts = range(max(1, len(lines) - MOST), len(lines))
    begun = ((lines, _labels_from(lines, place)) for place in starts)
    return [Foot(lines, labels) for lines, labels in begun if labels]


def _labels_from(lines, first):
    """Give the labels of notes in lines from the `first`, none if something else is among them."""
    labels, last = {}, None
    for place in range(first, len(lines)):
        run, at = lines[place]
        label = run.labels[at]
        if label is not None and (last is None or label.follows(last)):
            labels[place] = last = label
        elif at == 0 or last is None:
            return {}
    return labels


def _judged(foot, page, pages, feet, last, notes):
    """Give whether a foot is surely one and where its notes have marks, None if it is none."""
    if foot.before in ("", "colon"):
        return None
    marks = {
        place: _page_of_mark(foot, label.sign, page, pages, notes)
        for place, label in foot.labels.items()
    }
    if any(found is not None for found in marks.values()):
        return True, marks
    if _is_counted_on(foot, page, feet, pages) or (foot.before == "closed" and foot.end == "open"):
        return None
    torn = foot.before == "open" and start_of(_text_after(page, pages)) == "lower"
    if not (foot.stands_apart or foot.before == "closed" or (torn and foot.end == "closed")):
        return None
    if _is_in_a_row(foot, page, feet, last):
        return True, marks
    return (False, marks) if torn and foot.stands_apart else None


def _text_after(page, pages):
    """Give the first line of the text after a page."""
    return next((runs[0].lines[0] for runs in pages[page + 1 :] if runs), "")


def _is_in_a_row(foot, page, feet, last):
    """Whether a foot is counted on from the one before, or anew as that is; the first of all is
    known by the next."""
    first, end = foot.labels[foot.first], foot.labels[foot.last]
    if not first.number:
        return False
    if last is not None:
        anew = first.begins() and first == last.labels[last.first]
        return anew or first.follows(last.labels[last.last])
    following = next((feet for feet in feet[page + 1 :] if feet), [])
    begun = [other.labels[other.first] for other in following]
    return any(other.follows(end) or (first.begins() and other == first) for other in begun)


def _is_counted_on(foot, page, feet, pages):
    """Whether the text right above a foot, or on the next page, has the numbers beside its own."""
    first, end = foot.labels[foot.first], foot.labels[foot.last]
    above = [run.labels[at] for run, at in foot.lines[: foot.first]]
    if any(first.follows(label) for label in above if label is not None):
        return True
    below = next((at for at in range(page + 1, len(pages)) if pages[at]), None)
    if below is None:
        return False
    begun = {other.lines[other.first][0] for other in feet[below]}
    labels = [label for run in pages[below] if run not in begun for label in run.labels]
    return any(label.follows(end) for label in labels if label is not None)


def _page_of_mark(foot, sign, page, pages, notes):
    """Give the page on which the one mark of a note stands, its own or the one before, or None."""
    marks = marks_of(sign, "\n".join(foot.above))
    before = notes.get(page - 1)
    if marks or not page or (before and any(one.sign == sign for one in before[0].labels.values())):
        return page if len(marks) == 1 else None
    lines = [line for run in pages[page - 1] for line in run.lines]
    text = "\n".join((before[0].above if before else lines)[-TALLEST:])
    return page - 1 if len(marks_of(sign, text)) == 1 else None


def _with_notes(run, notes):
    """Give a run, or its parts where notes begin in it."""
    foot, is_sure, marks = notes.get(run.page, (None, True, {}))
    begun = {foot.lines[place][1]: place for place in marks if foot.lines[place][0] is run}
    drawn = {at - 1 for at in begun if at and not WORDS.search(run.lines[at - 1])}
    cuts = sorted({0, *begun, *drawn})
    for cut, end in pairwise([*cuts, len(run.lines)]):
        part = Run(run.lines[cut:end], run.page_break and not cut, run.page)
        if cut in begun:
            part.label, part.is_sure = foot.labels[begun[cut]].sign, is_sure
            part.marked_on = marks[begun[cut]]
        yield part
