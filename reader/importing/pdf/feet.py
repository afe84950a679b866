"""The notes at the foot of a page: where they begin, and which go on from the page before.

They are set in smaller letters, or below a short line that is drawn. A note begins with its mark,
and those of a page are counted on. What has no mark goes on with the last note, if that has no end.
"""

import re
from collections.abc import Container
from itertools import pairwise

from reader.importing.pdf.lines import Line, is_gap
from reader.importing.pdf.measures import Measures
from reader.importing.pdf.rules import Rule
from reader.importing.pdf.shapes import OTHER_SIZE, Group, could_take

NOTE_SIZE = 0.93  # of the size of the text: what is smaller at the foot of a page is a note
MARK = r"\d{1,3}|[*∗†‡§¶‖]{1,3}"
LABEL = re.compile(rf"\s*(?P<label>{MARK})(?:[.)\]]?\s+|(?=[^\W\d_]))")
RAISED = re.compile(rf"(?P<label>{MARK}|[a-z])\)?")
LETTERED = re.compile(r"\s*(?P<label>[a-z])\)\s")
INDENT = 2.5  # of the size of its letters: a note begins no further in
SHORTEST, LONGEST = 24, 0.7  # of the line above notes: points, and the share of a column
NEAR = 3  # points by which that line may stand off the edge of its column
CLOSE = 1.3  # of the size of the letters: that line stands no further above their tops
TOP = 0.7  # the same: so high above their feet are they
APART = 1.2  # times as far as from each other are the lines of notes from the text
CLOSED = r"['\"”’»›)\].,;:!?…]"
# What ends as a word of a text does, and not as a formula.
WORD = re.compile(rf"(?:[^\W\d_]{{2}}|\d){CLOSED}*$|[^\W\d_]{CLOSED}+$|[\u3040-\u9fff。、」』]$")
END = re.compile(r"[.!?…。！？؟।۔]['\"”’»)\]\d]*$")


def label_of(line: Line, marks: Container[str] = ()) -> str:
    """Give the mark with which a line begins as a note does, "" where it begins with none.

    A letter is one of the `marks` that the text has; others begin the items of lists.
    """
    if raised := raised_label(line):
        return raised
    found = LABEL.match(line.words) or LETTERED.match(line.words)
    known = found and (not found["label"].isalpha() or found["label"] in marks)
    return found["label"] if known else ""


def raised_label(line: Line) -> str:
    """The same of a mark that stands higher than the words of the note."""
    sign = line.letters[0].sign
    if not (sign.isalnum() or RAISED.match(sign)) or not line.is_raised(line.letters[0]):
        return ""
    signs = []
    for letter in line.letters:
        if letter.sign == " " or not line.is_raised(letter):
            break
        signs.append(letter.sign)
    return label_in("".join(signs))


def label_in(words: str) -> str:
    """Give the label in raised words, without the bracket behind it; "" where they are no mark."""
    found = RAISED.fullmatch(words.strip())
    return found["label"] if found else ""


def mark_ruled(rows: list[Line], rules: list[Rule]) -> None:
    """Say which of the lines of a column, in order from its top, stand right below a short drawn
    line at its left edge, as the first of some notes does."""
    for rule in rules if rows else ():
        first = rows[0]
        wide = SHORTEST < rule.end - rule.begin < LONGEST * (first.right_edge - first.left_edge)
        if rule.across and wide and abs(rule.begin - first.left_edge) < NEAR:
            below = next((one for one in rows if one.foot + TOP * one.size < rule.place), None)
            if below is not None and not below.table:
                gap = rule.place - below.foot - TOP * below.size
                below.is_ruled = gap < CLOSE * below.size


def parted(
    lines: list[Line], usual: Measures, last: Group | None
) -> tuple[list[Line], list[Group]]:
    """Part the lines of a page into its text and the notes at the foot of its columns.

    `last` is the last note of the pages before, with which the first may go on.
    """
    marks = _marks_in(lines)
    at = _rest_at_top(lines, usual, last)
    text, notes, columns = [], lines[:at], _columns(lines[at:])
    for column, below in zip(columns, [*columns[1:], None], strict=False):
        before = _as_notes(notes, marks, last)[-1] if notes else last
        cut = _foot(column, usual, before, below is None, marks)
        if below is not None and _is_above(column, below, usual):
            cut = len(column)
        text += column[:cut]
        notes += column[cut:]
    return text, _as_notes(notes, marks, last)


def _rest_at_top(lines, usual, last):
    """Give how many lines at the top of a page, above its text, go on with the last note of the
    one before, amid whose sentence that ended."""
    at = 0
    while at < len(lines) and _may_be_of_note(lines[at], usual):
        at += 1
    if not 0 < at < len(lines) or not lines[0].words[:1].islower():
        return 0
    goes_on = _is_rest(lines[:at], last, ()) and not END.search(last.words)
    return at if goes_on and not lines[at].begins_column else 0


def _columns(lines):
    columns = []
    for line in lines:
        if line.begins_column or not columns:
            columns.append([])
        columns[-1].append(line)
    return columns


def _is_above(column, below, usual):
    """Whether a column stands above others, so that it has no foot of its own: a line or two in
    small letters across the foot of a page may stand below its notes."""
    under = below[0].foot < column[-1].foot
    return under and not all(_may_be_of_note(line, usual) for line in below)


def _marks_in(lines):
    """Give the labels that stand raised in lines, but for letters without a bracket behind them."""
    parts = (part for line in lines if line.raised for _, part in _raised_parts(line))
    words = ("".join(letter.sign for letter in part).strip() for part in parts)
    return {label_in(one) for one in words if not one.isalpha()} - {""}


def _foot(column, usual, last, is_last, marks):
    """Give the index in a column from which it is notes."""
    at = len(column)
    while at and _may_be_of_note(column[at - 1], usual):
        at -= 1
    ruled = [place for place, line in enumerate(column) if line.is_ruled]
    below = [one for one in ruled if one >= at]  # an edition may have several kinds of notes
    sure = [one for one in ruled if _is_surely_note(column[one], last, marks)]
    below = below or sure[-1:]
    if below and not any(line.table for line in column[below[0] :]):
        return below[0]
    goes_on = at < len(column) and _is_rest(column[at:], last, marks)
    if goes_on and (not END.search(last.words) or _is_block(column, at)):
        return at
    if at == 0 and column and not (is_last and label_of(column[0], marks)):
        return len(column)  # a whole column in small letters is text
    labels = [place for place in range(at, len(column)) if label_of(column[place], marks)]
    # What is not raised, where others are, is the number of a row, or of a line of code.
    raised = [place for place in labels if raised_label(column[place])]
    return min(raised or labels, default=len(column))


def _may_be_of_note(line, usual):
    return line.size <= NOTE_SIZE * usual.size and not (line.table or line.is_code or line.listed)


def _is_surely_note(line, last, marks):
    """Whether a line right below a drawn one begins a note, or goes on with the last one, though
    its letters may be as large as those of the text."""
    is_raised = bool(raised_label(line))
    return is_raised or label_of(line, marks) in marks or _is_rest([line], last, marks)


def _is_block(column, at):
    """Whether the small lines below a place stand closer to each other than to the text above."""
    gaps = [above.foot - line.foot for above, line in pairwise(column[max(0, at - 1) :])]
    return at > 0 and all(gaps[0] > APART * gap for gap in gaps[1:])


def _is_rest(lines, last, marks):
    """Whether lines at the foot of a page or a column go on with the last note of the one before:
    that has no end yet, or its last line is full."""
    line = lines[0]
    if last is None or (label_of(line, marks) and not _is_amid(lines, last, marks)):
        return False
    before = last.lines[-1]
    if END.search(before.words) and could_take(before, line):
        return False
    alike = abs(before.size - line.size) <= OTHER_SIZE * line.size
    return alike and line.page - before.page in (0, 1)


def _is_amid(lines, last, marks):
    """Whether the number with which the first of some lines begins is a word of the last note: the
    numbers of others are raised, it is not the next, which may stand below, or that has no end."""
    label, first = label_of(lines[0], marks), last.lines[0]
    if raised_label(lines[0]) or not (label.isdecimal() and first.label.isdecimal()):
        return False
    if raised_label(first):
        return True
    following = str(int(first.label) + 1)
    if label in ("1", following):
        return False
    return following in [label_of(line, marks) for line in lines[1:]] or not END.search(last.words)


def _as_notes(lines, marks, before):
    """Give the notes that lines are; the first may go on with the one `before`."""
    notes, last = [], ""
    if lines and _is_rest(lines, before, marks):
        notes, last, lines = [Group(lines[:1], "note")], before.lines[0].label, lines[1:]
    for above, line in zip([None, *lines], lines, strict=False):
        label = label_of(line, marks) if line.indent <= INDENT * line.size else ""
        if label and (not last or raised_label(line) or _follows(last, label, above, line)):
            line.label = last = label
            notes.append(Group([line], "note"))
        elif notes:
            notes[-1].lines.append(line)
        else:
            notes.append(Group([line], "note"))
    return notes


def _follows(last, label, above, line):
    """Whether a number begins the note after that with another, and not a line of that one. The
    notes of an edition have the numbers of its lines, and so leave some out."""
    if not (last.isdecimal() and label.isdecimal()) or int(label) == int(last) + 1:
        return True
    return int(label) >= int(last) and could_take(above, line)


def give_notes(groups: list[Group], notes: list[Group]) -> None:
    """Give the notes of a page to the last paragraph that begins on it."""
    holder = next((one for one in reversed(groups) if one.kind not in ("head", "note")), None)
    for note in notes:
        before = holder.after if holder is not None else groups
        if not note.lines[0].label and before and before[-1].kind == "note":
            before[-1].lines += note.lines
        elif not note.lines[0].label and (old := last_note(groups)) is not None:
            old.lines += note.lines
        else:
            before.append(note)


def last_note(groups: list[Group]) -> Group | None:
    """Give the last note that groups hold, None where they hold none."""
    return next((one.after[-1] for one in reversed(groups) if one.after), None)


def marks_of(lines: list[Line], labelled: list[Line]) -> set[int]:
    """Give the ids of the letters with which the marks of notes begin in lines of the text.

    `labelled` are the first lines of notes, on whose page their marks stand, or on the one before.
    An exponent looks like a mark; it follows a single letter, and a mark follows a word.
    """
    places = {(line.page - back, line.label) for line in labelled for back in (0, 1)}
    pages = {page for page, _ in places}
    found = {}
    for line in lines:
        if line.page in pages and line.raised:
            for before, part in _raised_parts(line):
                place = line.page, label_in("".join(letter.sign for letter in part))
                if place in places:
                    found.setdefault(place, []).append((_is_word(before), id(part[0])))
    marks = set()
    for line in labelled:
        here = found.get((line.page, line.label)) or found.get((line.page - 1, line.label)) or []
        sure = [one for after_word, one in here if after_word]
        marks.update(sure or [one for _, one in here[:1]])
    return marks


def _raised_parts(line):
    """Give what stands raised on a line, with the letters of the word before it."""
    before, part = [], []
    for letter in line.letters:
        if line.is_raised(letter):
            part.append(letter)
            continue
        if part:
            yield before, part
            before, part = [], []
        before = [] if letter.sign == " " or (before and is_gap(before[-1], letter)) else before
        before += [] if letter.sign == " " else [letter]
    if part:
        yield before, part


def _is_word(letters):
    """Whether what stands before a raised number is a word, or the end of one, and no formula."""
    words = "".join(letter.sign for letter in letters)
    return bool(WORD.search(words)) or not words
