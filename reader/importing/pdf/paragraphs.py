"""From the lines of a PDF to paragraphs: where one ends is told from how full its lines are, from
indents, from gaps, and from the size of the letters."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.importing.pdf.lines import Line

GAP = 1.35  # of the usual distance of two lines: more of it parts paragraphs
INDENT = 0.8  # of the size of the letters
OTHER_SIZE = 0.07  # a share by which sizes differ for the eye
NOTE_SIZE = 0.93  # of the size of the text: what is smaller at the foot of a page is a note
VERSE = 0.6  # the share of lines that had room for more
NARROW = 0.65  # of the width of a column: what is narrower is no quote
LABEL = re.compile(r"\s*(?P<label>\d{1,3}|[*†‡§]{1,3})(?:[.)\]]?\s+|(?=[^\W\d_]))")
BULLET = re.compile(r"[•‣◦▪●∙·■□–—-]\s+")
END = re.compile(r"[.!?…:;。！？؟।]['\"”’»)\]\d]*$")


@dataclass
class Group:
    """Lines that belong together: a paragraph, heading, quote, verse, note, item or head."""

    lines: list[Line]
    kind: str = "paragraph"
    after: list["Group"] = field(default_factory=list)  # notes that stand at the foot of its page

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)

    @property
    def words(self) -> str:
        return " ".join(line.words for line in self.lines)


class Measures:
    """What is usual in a text: the size of its letters, and the distance of its lines."""

    def __init__(self, lines: list[Line]):
        sizes = Counter()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.words)
        self.size = max(sizes, key=sizes.get, default=10)
        gaps = Counter()
        for above, below in pairwise(lines):
            gap = above.foot - below.foot
            if above.page == below.page and 0.8 * self.size < gap < 3 * self.size:
                gaps[round(gap * 2) / 2] += 1
        self.leading = max(gaps, key=gaps.get, default=1.2 * self.size)
        bold = sum(len(line.words) for line in lines if line.is_bold)
        self.is_bold = bold > 0.5 * sum(len(line.words) for line in lines)

    def is_text(self, line: Line) -> bool:
        """Whether a line has the size of the text."""
        return abs(line.size - self.size) <= OTHER_SIZE * self.size


def groups_of(pages: list[list[Line]]) -> list[Group]:
    """Give the groups of all pages in order; what goes on on the next page is one group."""
    usual = Measures([line for lines in pages for line in lines if not line.is_head])
    groups: list[Group] = []
    for lines in pages:
        heads = [Group([line], "head") for line in lines if line.is_head]
        text, notes = _parted([line for line in lines if not line.is_head], usual)
        first = True
        for group in _grouped(text, usual):
            last = next((one for one in reversed(groups) if one.kind != "head"), None)
            at_the_top = first or group.lines[0].begins_column
            if last is not None and at_the_top and _goes_on(last, group, usual):
                last.lines += group.lines
            else:
                groups.append(group)
            first = False
        groups += heads
        _give_notes(groups, notes)
    return groups


def _parted(lines, usual):
    """Part the lines of a page into its text and the notes at the foot of its columns."""
    text, notes = [], []
    column = []
    for line in [*lines, None]:
        if line is None or (line.begins_column and column):
            cut = _foot(column, usual)
            text += column[:cut]
            notes += column[cut:]
            column = []
        if line is not None:
            column.append(line)
    return text, _as_notes(notes)


def _foot(column, usual):
    """Give the index in a column from which it is notes."""
    at = len(column)
    while at and column[at - 1].size <= NOTE_SIZE * usual.size:
        at -= 1
    if at == 0 and column and column[0].size > 0.8 * usual.size:
        return len(column)  # a whole column in small letters is text
    while at < len(column) and not LABEL.match(column[at].words) and not _follows_text(column, at):
        at += 1
    return at


def _follows_text(column, at):
    """Whether small lines right under the text may go on with a note of the page before."""
    return at > 0 and any(LABEL.match(line.words) for line in column[at:])


def _as_notes(lines):
    notes = []
    for line in lines:
        found = LABEL.match(line.words)
        if found and line.indent <= 2.5 * line.size:
            line.label = found["label"]
            notes.append(Group([line], "note"))
        elif notes:
            notes[-1].lines.append(line)
        else:
            notes.append(Group([line], "note"))
    return notes


def _give_notes(groups, notes):
    """Give the notes of a page to the last paragraph that begins on it."""
    holder = next((one for one in reversed(groups) if one.kind not in ("head", "note")), None)
    for note in notes:
        before = holder.after if holder is not None else groups
        if not note.lines[0].label and before and before[-1].kind == "note":
            before[-1].lines += note.lines
        elif not note.lines[0].label and (old := _last_note(groups)) is not None:
            old.lines += note.lines
        else:
            before.append(note)


def _last_note(groups):
    return next((one.after[-1] for one in reversed(groups) if one.after), None)


def _grouped(lines, usual):
    """Cut the lines of a page into groups."""
    groups = []
    for line in lines:
        last = groups[-1] if groups else None
        if last is None or line.begins_column or _begins(last, line, usual):
            groups.append(Group([line]))
        else:
            last.lines.append(line)
    return [_with_kind(group, usual) for group in groups]


def _begins(group, line, usual):
    """Whether a line begins a new group, or goes on with the one above it."""
    last = group.lines[-1]
    if abs(last.size - line.size) > OTHER_SIZE * usual.size or last.is_bold != line.is_bold:
        return True
    gap = last.foot - line.foot
    usual_gap = usual.leading * max(1, line.size / usual.size)
    if gap > GAP * usual_gap or gap < 0:
        return True
    if line.size > (1 + OTHER_SIZE) * usual.size or (line.is_bold and not usual.is_bold):
        return False  # a heading on several lines
    if BULLET.match(line.words):
        return True
    indent, before = line.indent, last.indent
    step = INDENT * line.size
    if len(group.lines) == 1:
        # After a first line that stands further in, or further out, the others stand alike.
        return indent > before + step and not BULLET.match(last.words) and _could_take(last, line)
    if abs(indent - before) > step:
        return not _is_hanging(group, line)
    ended = _could_take(last, line) and bool(END.search(last.words))
    return ended and not _is_verse([*group.lines, line])


def _is_verse(lines):
    """Whether lines end where their author wanted, since more would have fitted on most of them."""
    if len(lines) < 3:
        return False
    edge = max(line.right for line in lines)
    begin, end = lines[0].left_edge, lines[0].right_edge
    # A quote has an edge of its own, but is not much narrower than the text.
    if edge - begin < NARROW * (end - begin) or lines[1].indent < INDENT * lines[1].size:
        edge = end
    short = sum(_could_take(above, below, edge) for above, below in pairwise(lines))
    return short >= VERSE * (len(lines) - 1)


def _is_hanging(group, line):
    """Whether a line goes on with a group whose first line stands further out than the others."""
    first, second = group.lines[0], group.lines[1]
    further = second.indent > first.indent + INDENT * line.size
    return further and abs(second.indent - line.indent) < line.size


def _could_take(last, line, edge=None):
    """Whether the first word of a line would have had room on the line above."""
    word = line.words.split(" ", 1)[0]
    width = (line.right - line.left) / max(len(line.words), 1)
    return last.right + (len(word) + 1.5) * width < (edge or last.right_edge)


def _with_kind(group, usual):
    lines = group.lines
    short = len(group.words) < 200 and len(lines) < 5
    large = group.size > (1 + OTHER_SIZE) * usual.size
    bold = all(line.is_bold for line in lines) and not usual.is_bold
    if short and (large or bold) and re.search(r"[^\W\d_]", group.words):
        group.kind = "heading"
    elif BULLET.match(lines[0].words):
        group.kind = "item"
    elif _is_verse(lines):
        group.kind = "verse"
    elif len(lines) > 1 and _is_inset(lines, usual):
        group.kind = "quote"
    return group


def _is_inset(lines, usual):
    """Whether lines stand further in than the text on the left, and are not wider on the right."""
    step = INDENT * usual.size
    left = median(line.indent for line in lines[1:])
    first = lines[0].indent
    right = max(line.right for line in lines)
    return left > step and first > step and right < lines[0].right_edge + 1


def _goes_on(last, group, usual):
    """Whether a group at the top of a page or a column goes on with the last one before it."""
    if last.kind != group.kind or last.kind not in ("paragraph", "quote", "item", "note"):
        return False
    end, line = last.lines[-1], group.lines[0]
    if abs(end.size - line.size) > OTHER_SIZE * usual.size or BULLET.match(line.words):
        return False
    if not END.search(end.words):
        return True
    indented = line.indent > INDENT * line.size and last.kind == "paragraph"
    return not indented and end.right > end.right_edge - 1.5 * end.size
