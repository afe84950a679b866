"""Where the pictures of a PDF stand among its lines, and which of these are their captions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median_low

from reader.importing.captions import CAPTION, is_caption
from reader.importing.pdf.captions import FIGURE
from reader.importing.pdf.feet import END, NOTE_SIZE, label_of
from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.lines import Line
from reader.importing.pdf.pairs import part_pairs
from reader.importing.pdf.pictures import Placed, mirrored, noticed
from reader.importing.pdf.shapes import INDENT, OTHER_SIZE, Group, could_take
from reader.importing.pieces import Piece

NEAR = 3  # of the size of its letters: a caption is no further from its picture
MOST_LINES = 6  # of a caption that is told by its looks
BELOW = 0.25  # of the size of its letters: a line above a picture reaches no lower
LEADING = 1.5  # the same: its lines are no further apart


@dataclass
class Figure:
    """Pictures that stand together, with the caption that they have; `after` is the line that is
    read before them, if there is one."""

    pictures: list[Placed]
    caption: list[Line] = field(default_factory=list)
    after: Line | None = None


def take_figures(pages: list[list[Line]], sheets: list[Sheet]) -> list[Figure]:
    """Give the figures in order, and take the lines of their captions out of the pages."""
    figures: list[Figure] = []
    last = None  # the last line of the pages before
    size = median_low([line.size for lines in pages for line in lines if not line.is_head] or [0])
    for lines, sheet, pictures in zip(pages, sheets, noticed(sheets), strict=True):
        if pictures and sheet.backwards:
            pictures = [mirrored(one, sheet.width) for one in pictures]
        rows = _rows(pictures)
        for row in rows:
            lines[:] = part_pairs(lines, row, FIGURE.match)
        own = [Figure([one]) for row in rows for one in row]
        _give_captions(own, lines, size)
        taken = {id(line) for figure in own for line in figure.caption}
        lines[:] = [line for line in lines if id(line) not in taken]
        for figure in own:
            at = _place(lines, figure.pictures[0])
            figure.after = lines[at - 1] if at else last
        figures += _together(own)
        last = lines[-1] if lines else last
    return figures


def _rows(pictures):
    """Give pictures from the top down, those that stand side by side from the left to the right."""
    rows: list[list[Placed]] = []
    for one in sorted(pictures, key=lambda one: -one.top):
        if rows and _is_beside(rows[-1][0], one):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _together(figures):
    """Let pictures that stand side by side above one caption be one figure."""
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        one_caption = last is not None and bool(last.caption) != bool(figure.caption)
        if one_caption and _is_beside(last.pictures[-1], figure.pictures[0]):
            last.pictures += figure.pictures
            last.caption = last.caption or figure.caption
        else:
            found.append(figure)
    return found


def _is_beside(one, other):
    common = min(one.top, other.top) - max(one.foot, other.foot)
    return common > 0.5 * min(one.top - one.foot, other.top - other.foot)


def _give_captions(figures, lines, size):
    """Give each figure the caption below it, or else the one above it; none is of two. Without a
    number or a credit, words below are one where they look other than the text of that `size`."""
    at = range(len(lines)) if figures else ()
    captions = [one for index in at if (one := _caption(lines, index))]
    for below in (True, False):
        for figure in figures:
            near = [one for one in captions if _is_near(one, figure.pictures[0], below)]
            if near and not figure.caption:
                figure.caption = min(near, key=lambda one: _gap(one, figure.pictures[0], below))
                captions.remove(figure.caption)
    for figure in figures:
        taken = {id(line) for one in figures for line in one.caption}
        left = [line for line in lines if id(line) not in taken]
        figure.caption = figure.caption or _set_apart(left, figure.pictures[0], size)


def _set_apart(lines, placed, size):
    for at, line in enumerate(lines):
        other = line.size <= NOTE_SIZE * size or line.is_slanted
        if line.is_head or line.table or not (other and _is_near([line], placed, below=True)):
            continue
        caption = _from(lines, at)
        narrow = all(
            placed.left - one.size < one.left and one.right < placed.right + one.size
            for one in caption
        )
        if narrow and len(caption) <= MOST_LINES and not label_of(line):
            return caption
    return []


def _caption(lines, at):
    """Give the lines of the caption that begins at an index, [] where none does."""
    first = lines[at]
    words = first.words
    if first.is_head or first.table or not (FIGURE.match(words) or is_caption(Piece(words))):
        return []
    caption = _from(lines, at)
    # What is that long is no caption, but a paragraph on one.
    return caption if sum(len(line.words) for line in caption) < 2 * CAPTION else []


def _from(lines, at):
    """Give the line at an index with those that go on with it."""
    found = [lines[at]]
    for line in lines[at + 1 :]:
        if not _goes_on(found[-1], line) or FIGURE.match(line.words):
            break
        found.append(line)
    return found


def _goes_on(last, line):
    size = last.size
    if line.is_head or line.table or line.column != last.column:
        return False
    if abs(line.size - size) > OTHER_SIZE * size:
        return False
    if not 0 < last.foot - line.foot < LEADING * size or line.left - last.left > INDENT * size:
        return False
    return not (END.search(last.words) and could_take(last, line))


def _is_near(caption, placed, below):
    across = min(line.left for line in caption), max(line.right for line in caption)
    beside = across[0] >= placed.right or across[1] <= placed.left
    size = caption[0].size
    return not beside and -size < _gap(caption, placed, below) < NEAR * size


def _gap(caption, placed, below):
    """Give how far a caption is from its picture, in points."""
    if below:
        return placed.foot - (caption[0].foot + caption[0].size)
    return caption[-1].foot - placed.top


def _place(lines, placed):
    """Give the index among the lines of a page, in the order in which they are read, at which a
    picture stands."""
    text = [at for at, line in enumerate(lines) if not line.is_head]
    same = [at for at in text if _is_in_column(lines[at], placed)] or text
    above = [at for at in same if lines[at].foot + BELOW * lines[at].size > placed.top]
    return max(above) + 1 if above else min(same, default=0)


def _is_in_column(line, placed):
    left, right = min(line.left_edge, line.left), max(line.right_edge, line.right)
    return placed.left < right - line.size and placed.right > left + line.size


def with_figures(
    groups: list[Group],
    pages: list[list[Line]],
    figures: list[Figure],
    stand_in: Callable[[Placed], Piece],
) -> list[Group]:
    """Give the groups with the figures among them, each after what is read before it; `stand_in`
    gives what stands for a picture."""
    at = {
        id(line): index
        for index, group in enumerate(groups)
        for one in (group, *group.after)
        for line in one.lines
        if group.kind != "head"
    }
    order, before = {}, -1
    for line in (line for lines in pages for line in lines):
        before = max(before, at.get(id(line), -1))
        order[id(line)] = before
    placed = [[] for _ in range(len(groups) + 1)]
    for figure in figures:
        index = -1 if figure.after is None else order[id(figure.after)]
        pictures = list(map(stand_in, figure.pictures))
        placed[index + 1].append(Group(figure.caption, "figure", pictures=pictures))
    found = []
    for index, here in enumerate(placed):
        found += [*here, *groups[index : index + 1]]
    return found
