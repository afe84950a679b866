"""What the pages of a PDF have and its text has not: running heads and the numbers of pages."""

import re
from collections import defaultdict
from operator import itemgetter
from statistics import median

from reader.importing.pdf.corners import is_page_number, mark_few
from reader.importing.pdf.feet import raised_label
from reader.importing.pdf.lines import Line
from reader.importing.pdf.measures import Measures
from reader.importing.pdf.shapes import OTHER_SIZE

EDGE = 2  # lines at the top and at the bottom of a page that may be a head
NEAR = 6  # points within which heads stand equally high

LONGEST_HEAD = 120  # characters
LARGER = 1.07  # of the usual size at the edges of pages: a head is no larger
EVENLY = 1.1  # times as far as the lines of a text from each other: what is no farther is one
OFF = 1.6  # of its size: a head stands farther off the text


LEFT_OUT = 4  # pages: so far apart may those be that show their number
NOTE = re.compile(r"\d{1,3}[.)]\s+[^\W\d]")

NUMBERS = re.compile(r"^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$")


def mark_heads(pages: list[list[Line]]) -> None:
    """Mark the lines at the edges of pages that are not of the text."""
    mark_few(pages)
    if len(pages) < 2:
        return
    several = 2 if len(pages) < 6 else 3
    edges = [(line, place) for lines in pages for line, place in _edges(lines)]
    counted = _counted(edges, several)
    returning = _returning(edges, several)
    edges = _without_text(edges, pages, counted, returning)
    heights = defaultdict(set)
    for line, _ in edges:
        line.is_head = line.is_head or is_page_number(line) or _shape(line) in returning
        if line.is_head:
            heights[round(line.foot / NEAR)].add(line.page)
    for line, place in edges:
        # The name of a chapter stands where other pages have theirs, beside a number or alone.
        numbered = re.match(r"\d{1,4}\s|.*\s\d{1,4}$", line.words)
        there = len(_near(heights, line))
        if place == 0 and numbered and there >= several and len(line.words) < LONGEST_HEAD:
            line.is_head = True
        if id(line) in counted:
            line.is_head = True
    _mark_alike(edges)
    _mark_level(edges, pages, several)
    _mark_named(pages)
    for lines in pages:
        _keep_inner(lines)


def _near(heights, line):
    """Give all that is known of about the height of a line."""
    at = round(line.foot / NEAR)
    return heights[at - 1] | heights[at] | heights[at + 1]


def _returning(edges, several):
    """Give the shapes of lines that return, at one height on some pages at least."""
    heights = defaultdict(lambda: defaultdict(set))
    for line, _ in edges:
        heights[_shape(line)][round(line.foot / NEAR)].add(line.page)
    return {
        _shape(line)
        for line, _ in edges
        if _shape(line) and len(_near(heights[_shape(line)], line)) >= several
    }


def _without_text(edges, pages, counted, returning):
    """Give the lines at edges without those that follow the lines of the text as these follow each
    other; at a height where most pages have lines that return, they are heads all the same."""
    heights = defaultdict(set)
    likely, sure = set(), set(counted)
    for line, _ in edges:
        if is_page_number(line):
            sure.add(id(line))
        elif _shape(line) in returning:
            likely.add(id(line))
            heights[round(line.foot / NEAR)].add(line.page)
    sure |= {id(one) for one, _ in edges if 2 * len(_near(heights, one)) > len(pages)} & likely
    leading = Measures([line for lines in pages for line in lines]).leading
    return [
        (line, place)
        for line, place in edges
        if id(line) in sure or not _is_in_text(line, pages[line.page], leading, likely | sure)
    ]


def _is_in_text(line, lines, leading, likely):
    """Whether a line is as near to the next inner one, and as large, as those of a text are; what
    is likely a head must be so itself."""
    feet = [one.foot for one in lines]
    inwards = 1 if line.foot - min(feet) < max(feet) - line.foot else -1
    while True:
        outer, line = line, _next(line, lines, inwards)
        if line is None or abs(line.foot - outer.foot) > EVENLY * leading:
            return False
        if abs(line.size - outer.size) > OTHER_SIZE * outer.size:
            return False
        if id(line) not in likely:
            return True


def _next(line, lines, inwards):
    """Give the nearest line below or above another, None where none is."""
    gaps = [
        (inwards * (one.foot - line.foot), one)
        for one in lines
        if one.left < line.right and one.right > line.left
    ]
    return min((gap for gap in gaps if gap[0] > 1), default=(0, None), key=itemgetter(0))[1]


def _counted(edges, several):
    """Give the ids of lines with the number of their page beside a name: at one height it grows as
    the pages do, of which few are left out."""
    usual = median([line.size for line, _ in edges] or [0])
    found, counted = defaultdict(list), set()
    for line, place in edges:
        if place == 0 and line.size <= LARGER * usual:
            for number in set(NUMBERS.findall(line.words)):
                found[int(number) - line.page, round(line.foot / NEAR)].append(line)
    for lines in found.values():
        run = []
        for line in [*lines, None]:
            if run and (line is None or line.page - run[-1].page > LEFT_OUT):
                counted.update(map(id, run if len({one.page for one in run}) >= several else []))
                run = []
            run.append(line)
    return counted


def _mark_alike(edges):
    """Mark what says the same at one height on two pages that follow each other, or on two left
    ones, such as the name of a short text; where two stand side by side, they may be one line."""
    usual = median([line.size for line, _ in edges] or [0])
    places, outer, at_edge = defaultdict(set), [], set()
    for line, place in edges:
        level = line.page, round(line.foot)
        if line.size <= LARGER * usual and (not place or level in at_edge):
            at_edge.add(level)
            outer.append(line)
            if " " in _unnumbered(line):
                places[_unnumbered(line), round(line.foot / NEAR)].add(line.page)
    names = defaultdict(list)
    for (words, height), pages in places.items():
        if any(page + step in pages for page in pages for step in (1, 2)):
            names[height].append(words)
    for line in outer:
        left = _unnumbered(line)
        for words in names[round(line.foot / NEAR)]:
            left = left.replace(words, "")
        line.is_head = line.is_head or not left.strip()


def _unnumbered(line):
    """Give what stands beside the number of a page."""
    return NUMBERS.sub("", line.words).strip()


def _mark_level(edges, pages, several):
    """Mark short lines at the top that are as high as the heads of other pages, and off the text:
    the name of a section may stand above one page alone."""
    levels = defaultdict(set)
    for line, _ in edges:
        if line.is_head:
            levels[round(line.foot / NEAR)].add(line.page)
    for line, place in edges:
        if place or line.is_head or len(levels[round(line.foot / NEAR)]) <= several:
            continue
        gaps = [line.foot - other.foot for other in pages[line.page] if other is not line]
        narrow = line.right - line.left < (line.right_edge - line.left_edge) / 2
        if narrow and min((gap for gap in gaps if abs(gap) > 1), default=0) > OFF * line.size:
            line.is_head = True


def _mark_named(pages):
    """Mark the line at the top of a page that says what a larger or bolder one says in the text, on
    the page or another: the name of its section, where two pages at least have such a line."""
    headings = defaultdict(list)
    for line in (line for lines in pages for line in lines if not line.is_head):
        headings[line.words.casefold()].append(line)
    found = []
    for lines in pages:
        top = max(lines, key=lambda line: line.foot, default=None)
        if top is None or top.is_head or top.table or not top.words[:1].strip():
            continue
        off = min((top.foot - one.foot for one in lines if one.foot < top.foot - 1), default=0)
        others = headings[top.words.casefold()]
        if off > OFF * top.size and any(_stands_out(one, top) for one in others):
            found.append(top)
    for line in found:
        level = {one.page for one in found if abs(one.foot - line.foot) < NEAR}
        line.is_head = len(level) > 1


def _stands_out(heading, line):
    larger = heading.size > (1 + OTHER_SIZE) * line.size
    return larger or (heading.is_bold and not line.is_bold)


def _keep_inner(lines):
    """Between a head and the edge of its page there is no text."""
    sides = _sides(lines)
    outermost = {id(line) for side in sides for line in side[:1]}
    for side in sides:
        inner = len(side) > 1 and id(side[1]) not in outermost
        if inner and side[1].is_head and not side[0].is_head:
            side[1].is_head = False


def _sides(lines):
    ordered = sorted(lines, key=lambda line: -line.foot)
    return ordered[:EDGE], ordered[::-1][:EDGE]


def _edges(lines):
    """Give the first and last lines of a page with how far from the edge they stand."""
    tops, feet = _sides(lines)
    seen = {id(line) for line in feet if _is_note(line, lines)}
    for side in (tops, feet):
        for place, line in enumerate(side):
            if id(line) not in seen and not line.table and len(line.words) < LONGEST_HEAD:
                seen.add(id(line))
                yield line, place


def _is_note(line, lines):
    """Whether a line at the foot of a page is a note, "5. Ibid.", such as other pages have too: its
    number is raised, or it stands below a drawn line or other notes."""
    if raised_label(line):
        return True
    above = _next(line, lines, 1)
    near = above is not None and above.foot - line.foot < OFF * line.size
    near = near and abs(above.size - line.size) <= OTHER_SIZE * line.size
    return bool(NOTE.match(line.words)) and (line.is_ruled or near)


def _shape(line):
    """Give what returning lines have in common; a title is larger than the head that repeats it."""
    words = re.sub(r"[\W_]+", " ", re.sub(r"\d+", "0", line.words.casefold())).strip()
    return words and f"{words} {round(line.size)}"
