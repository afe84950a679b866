"""Pages of a PDF whose words stand on their side, as those of a wide table do: turned upright.

Words that stand in another direction than most of their page are kept apart. A turn is counted in
quarters, against the hands of a clock, by which words are turned on the page.
"""

from collections import Counter
from dataclasses import replace

from reader.importing.pdf.annotations import Link
from reader.importing.pdf.dots import Dot
from reader.importing.pdf.matrices import Box
from reader.importing.pdf.pictures import Placed
from reader.importing.pdf.rules import Rule

CLOCKWISE, ASLANT = 3, 4
WIDTH = 0.7  # of its size: of such a letter, nearly
SLOPE = 0.2  # a page that lies aslant on its scan does so by less


def turn_of(along: float, up: float) -> int:
    """Give the turn of words whose lines go so far along the page, and so far up; ASLANT of those
    that go across a page from corner to corner, as DRAFT does."""
    if min(abs(along), abs(up)) > SLOPE * max(abs(along), abs(up)):
        return ASLANT
    if abs(up) > abs(along):
        return 1 if up > 0 else 3
    return 0


def usual_turn(turns: list[int]) -> int:
    """Give the turn of most letters of a page; upright where as many are."""
    counts = Counter(turn for turn in turns if turn != ASLANT)
    return max(counts, key=lambda turn: (counts[turn], -turn), default=0)


def turned_box(box: Box, turn: int, width: float, height: float) -> Box:
    """Give where a box stands on a page of this size that is turned so that words with this turn
    stand upright."""
    left, foot, right, top = box
    if turn == 1:
        return foot, width - right, top, width - left
    if turn == 3:
        return height - top, left, height - foot, right
    return box


def laid_flat(
    x: float, y: float, size: float, along: float, up: float
) -> tuple[float, float, float]:
    """Give the left edge, the right one and the foot of a letter at a place whose line goes
    aslant, as if it lay flat."""
    length = (along**2 + up**2) ** 0.5 or 1
    left, foot = (x * along + y * up) / length, (y * along - x * up) / length
    return left, left + WIDTH * size, round(foot, 1)


def turned_links(links: list[Link], *how) -> list[Link]:
    """Give links with their boxes turned; `how` is what `turned_box` is told besides the box."""
    return [Link(one.href, [turned_box(box, *how) for box in one.boxes]) for one in links]


def turned_rules(rules: list[Rule], *how) -> list[Rule]:
    """The same of drawn lines."""
    turned = []
    for one in rules:
        ends, place = (one.begin, one.end), (one.place, one.place)
        xs, ys = (ends, place) if one.across else (place, ends)
        left, foot, right, top = turned_box((xs[0], ys[0], xs[1], ys[1]), *how)
        across = right - left > top - foot
        turned.append(Rule(True, foot, left, right) if across else Rule(False, left, foot, top))
    return turned


def turned_dots(dots: list[Dot], *how) -> list[Dot]:
    """The same of small things."""
    boxes = [turned_box((one.left, one.bottom, one.right, one.top), *how) for one in dots]
    return [Dot(*box, one.look) for box, one in zip(boxes, dots, strict=True)]


def turned_pictures(pictures: list[Placed], *how) -> list[Placed]:
    """The same of pictures, which are still drawn as they are seen on their page."""
    turned = []
    for one in pictures:
        box = turned_box((one.left, one.foot, one.right, one.top), *how)
        turned.append(replace(one, left=box[0], foot=box[1], right=box[2], top=box[3]))
    return turned
