"""The words in a drawing above its caption: names of axes, numbers, what stands in boxes.

They are none of the text, which they would part. A drawing is what is drawn between a caption and
the running text above it, shapes and not only the lines with which tables are ruled.
"""

import re
from dataclasses import replace

from reader.importing.pdf.captions import FIGURE, kind_of_caption
from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.lines import Line
from reader.importing.pdf.matrices import Box
from reader.importing.pdf.signs import SECTION

FLAT = 1.5  # points: what is no higher or wider is a line
SHAPES = 4  # at least in a drawing
TICKS, TICK = 6, 12  # or so many marks on the axes of one shape, and points that they are shorter
SMALLEST = 30  # points that one is high and wide at least
HIGHEST = 0.85  # of the page: what is higher is its ground
WIDE, WORDS = 0.7, 6  # of a column, and words: a line of running text has as much
NEAR = 1.6  # of the size of its letters: lines of a paragraph are no farther apart
OVER = 30  # points above a drawing in which its name may stand
POINTS = re.compile(r"[●○•◦×△▲□■◇◆\s]+")  # as a chart may have them, of letters
SEVERAL = 3  # lines that have nothing else
FAR = 60  # points below it in which the names of axes stand, above the caption


def take_labels(pages: list[list[Line]], sheets: list[Sheet]) -> None:
    """Let the words of each drawing on some pages be one line, which is set aside, and the points
    of a chart another."""
    for lines, sheet in zip(pages, sheets, strict=True):
        points = [line for line in lines if not line.is_head and POINTS.fullmatch(line.words)]
        if len(points) >= SEVERAL:
            _take(lines, points)
        if len(sheet.drawn) >= SHAPES and not sheet.backwards:
            named = [one for one in lines if FIGURE.match(one.words) and not one.is_head]
            for caption in [one for one in named if kind_of_caption(one.words) == "figure"]:
                labels = _labels(lines, caption, sheet)
                if labels:
                    _take(lines, labels)


def _take(lines, labels):
    taken = set(map(id, labels))
    lines[:] = [line for line in lines if id(line) not in taken]
    lines.append(_together(labels))


def _labels(lines, caption, sheet):
    """Give the lines in the drawing above a caption, none where there is no drawing."""
    top = caption.foot + caption.size
    above = [line for line in lines if _is_above(line, caption)]
    above.sort(key=lambda line: -line.foot)
    begin = max((at + 1 for at in range(len(above)) if _is_text(above, at, sheet)), default=0)
    while 0 < begin < len(above) and _goes_on(above[begin - 1], above[begin]):
        begin += 1
    high = above[begin - 1].foot if begin else sheet.height
    area = _area(sheet, caption.left_edge, top, caption.right_edge, high)
    if area is None or area[1] - top > FAR:
        return []
    found = [line for line in above[begin:] if line.foot < area[3] + OVER]
    return found if not any(line.is_fixed for line in found) else []


def _is_above(line, caption):
    beside = line.right < caption.left_edge or line.left > caption.right_edge
    return not line.is_head and line.foot > caption.foot and not beside


def _is_text(lines, at, sheet):
    """Whether a line is of the text and no label: it is wide, and what stands in a shape is so only
    where the next line goes on with it."""
    line = lines[at]
    if kind_of_caption(line.words) or SECTION.match(line.words):
        return True
    wide = line.right - line.left > WIDE * (line.right_edge - line.left_edge)
    if line.table or not wide or line.words.count(" ") < WORDS or not _has_words(line):
        return False
    around = [one for one in lines[max(at - 1, 0) : at + 2] if one is not line]
    together = any(_goes_on(*_in_order(line, one)) and _has_words(one) for one in around)
    return together or not any(_is_in(line, box) for box in sheet.drawn)


def _has_words(line):
    return sum(map(str.isalpha, line.words)) > len(line.words) / 2


def _in_order(line, other):
    return (line, other) if line.foot > other.foot else (other, line)


def _goes_on(above, line):
    gap = above.foot - line.foot
    return 0 < gap < NEAR * line.size and abs(above.left - line.left) < line.size


def _is_in(line, box):
    left, foot, right, top = box
    middle = line.foot + line.size / 3
    return foot < middle < top and left - 1 < line.left and line.right < right + 1


def _area(sheet, left, foot, right, top) -> Box | None:
    """Give the box around the shapes in a part of a page, None where those are no drawing."""
    boxes = [
        box
        for box in sheet.drawn
        if box[3] - box[1] < HIGHEST * sheet.height
        and foot - 2 < (box[1] + box[3]) / 2 < top
        and left - OVER < (box[0] + box[2]) / 2 < right + OVER
    ]
    sides = [sorted((box[2] - box[0], box[3] - box[1])) for box in boxes]
    shapes = sum(shorter > FLAT for shorter, _ in sides)
    ticks = sum(shorter <= FLAT < longer < TICK for shorter, longer in sides)
    if shapes < SHAPES and not (shapes and ticks >= TICKS):
        return None
    lefts, feet, rights, tops = zip(*boxes, strict=True)
    area = min(lefts), min(feet), max(rights), min(max(tops), top)
    large = min(area[2] - area[0], area[3] - area[1]) > SMALLEST
    return area if large else None


def _together(labels):
    """Give labels as one line, in the order in which they are read."""
    signs = [one for line in labels for one in [*line.letters, replace(line.letters[-1], sign=" ")]]
    return Line(signs, labels[0].page, is_head=True, is_label=True)
