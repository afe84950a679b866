"""The columns of a page, told from the white between them."""

from itertools import pairwise
from statistics import median

from reader.importing.pieces import WIDE

FEWEST = 8  # pieces of a line that can be two columns
NARROWEST = 8  # of the size of the letters: a column is at least as wide
GUTTER = 0.8  # the same: two columns are at least so far apart
CROSSING = 0.2  # the share of a page's letters that may stand across a gutter
OUT = 0.1  # of the width of a table: by as much it may stand out of its column
BAND = 0.4  # the same, where more do: so many stand in columns below them, or above
TITLES = 0.1  # the share of a column that is set in larger letters at the most
STRAY, FEW = 2, 0.01  # letters, and the share of them that strays have at most
LONG = 28  # letters of the line in which a letter of a text stands, on the whole
EVEN = 1.5  # points by which the edges of a column differ
LARGER = 1.15  # of the size of most letters: those of a heading are as large
SMALLER, APART = 0.04, 1.3  # a share of it, and times the distance of its lines: of a caption
NEAR = 1.8  # of its size: the lines of a heading are no farther from each other
LEAST = 0.15  # the share that a column has at least, if it is not of notes beside the text
SMALL, NOTES = 0.9, 3  # of the size of the text, and lines: those of such notes


def columns_of(fragments, known=()):
    """Give groups of fragments: what stands in one column, from the left to the right.

    A line across all columns ends them, and they begin anew below it. `known` are gutters of the
    page before; see `gutters_in`.
    """
    if not fragments:
        return []
    gutter = _gutter(fragments)
    gutter = gutter or _known_gutter(fragments, known)
    if gutter is None:
        return [fragments]
    columns, left, right, last = [], [], [], None
    usual = median(one.size for one in fragments)
    ordered = sorted(fragments, key=lambda one: -one.foot)
    for fragment, below in zip(ordered, [*ordered[1:], None], strict=True):
        if last is not None and not (left or right) and _ends(last, fragment, below, usual):
            columns.append([fragment])
            last = fragment
            continue
        out = OUT * (fragment.right - fragment.left) if fragment.table else 0
        out = (fragment.right - fragment.left) / 2 if _is_stray(fragment) else out
        if fragment.right - out <= gutter:
            left.append(fragment)
        elif fragment.left + out >= gutter:
            right.append(fragment)
        else:
            columns += [*columns_of(left, known), *columns_of(right, known), [fragment]]
            left, right, last = [], [], fragment
    columns += [*columns_of(left, known), *columns_of(right, known)]
    return _together(columns)


def _ends(above, fragment, below, usual):
    """Whether a heading or a caption that is set across all columns ends in a fragment, short as
    that may be: the next line below it, in the same letters. Those of a heading are larger than
    `usual`; a caption is nearer to it than what stands `below`, and nothing stands beside it."""
    same = abs(above.size - fragment.size) < 0.02 * above.size and above.is_bold == fragment.is_bold
    near = 0 < above.foot - fragment.foot < NEAR * above.size
    begun = abs(above.left - fragment.left) < fragment.size
    centred = abs(above.left + above.right - fragment.left - fragment.right) < fragment.size
    if not (same and near and (begun or centred)):
        return False
    gaps = above.foot - fragment.foot, fragment.foot - below.foot if below is not None else usual
    other = abs(above.size - usual) > SMALLER * usual
    return above.size > LARGER * usual or (other and gaps[1] > APART * gaps[0])


def _together(columns):
    """Let lines across the page that follow each other be one column."""
    done = []
    for column in columns:
        if done and len(column) == 1 and done[-1][1]:
            done[-1][0].extend(column)
        else:
            done.append((list(column), len(column) == 1))
    return [column for column, _ in done]


def _gutter(fragments):
    """Give where two columns part, None where there is one; tables do not tell."""
    fragments = [one for one in fragments if not one.table]
    if len(fragments) < FEWEST:
        return None
    begin, end = min(one.left for one in fragments), max(one.right for one in fragments)
    size = median(one.size for one in fragments)
    edge = NARROWEST * size
    if end - begin < 2 * edge:
        return None
    weight = sum(len(one.letters) for one in fragments)
    best, width = None, 0.0
    for place in sorted({one.left for one in fragments if begin + edge < one.left < end - edge}):
        left = [one for one in fragments if one.right < place]
        right = [one for one in fragments if one.left >= place]
        whole = weight
        if _weight(left) + _weight(right) < (1 - CROSSING) * weight:
            left, right = _band(fragments, left, right, place)
            whole = _weight(left) + _weight(right)
            if whole < BAND * weight or not (_is_prose(left) and _is_prose(right)):
                continue
        few, many = sorted((left, right), key=_weight)
        if _weight(few) < LEAST * whole and not _are_side_notes(few, many):
            continue
        gap = place - _edge(left, FEW * whole)
        if gap > max(GUTTER * size, width) and _beside(left, right):
            best, width = place - gap / 2, gap
    return best


def gutters_in(lines):
    """Give the gutters of a page: where a column on their left begins and ends, and where the one
    on their right begins."""
    edges = sorted({(line.left_edge, line.right_edge) for line in lines})
    after = {(left, right): [at for at, _ in edges if at > right] for left, right in edges}
    return [(*edge, begins[0]) for edge, begins in after.items() if begins]


def _known_gutter(fragments, known):
    """Give one of the gutters of the page before, where on this one too few lines stand to tell:
    some begin at each of its columns, and what crosses it stands above or below them all."""
    for begin, end, after in known:
        left = [one for one in fragments if begin - EVEN < one.left and one.right < end + EVEN]
        right = [one for one in fragments if one.left > after - EVEN]
        edges = (begin, left), (after, right)
        if not all(any(abs(one.left - at) < EVEN for one in side) for at, side in edges):
            continue
        feet = [one.foot for one in left + right if not _is_stray(one)]
        across = [one for one in fragments if one.left < end - EVEN and one.right > after]
        if any(min(feet) < one.foot < max(feet) for one in across) or not _beside(left, right):
            continue
        return (end + after) / 2
    return None


def _are_side_notes(few, many):
    """Whether most of what stands in a narrow column is set in smaller letters than the other."""
    usual = median(one.size for one in many) if many else 0
    small = [one for one in few if one.size < SMALL * usual]
    return len(small) >= NOTES and 2 * _weight(small) > _weight(few)


def _weight(fragments):
    return sum(len(one.letters) for one in fragments)


def _is_prose(fragments):
    """Whether most letters are of lines as long as those of a text, and not of code or a chart."""
    lengths = list(map(_length, fragments))
    length = sum(one**2 for one in lengths) / max(sum(lengths), 1)
    return len(fragments) >= FEWEST and length > LONG


def _length(fragment):
    """Give how many letters a fragment has, of which a Chinese sign is as wide as two."""
    return sum(1 + bool(WIDE.match(letter.sign)) for letter in fragment.letters)


def _edge(left, few):
    """Give where a column ends on the right; a few strays, or a title, do not tell."""
    large = LARGER * median(one.size for one in left)
    text = [one for one in left if not (_is_stray(one) or one.size > large)]
    edge = max((one.right for one in text), default=0)
    beyond = [one for one in left if one.right > edge]
    small = [one for one in beyond if one.size <= large]
    stray = edge and _weight(small) <= few and _is_prose(left)
    stray = stray and _weight(beyond) < TITLES * _weight(left)
    return edge if stray else max(one.right for one in left)


def _is_stray(fragment):
    """Whether a fragment is so short that it may stand between columns, as a large bracket."""
    return len(fragment.letters) <= STRAY and not fragment.table


def _band(fragments, left, right, place):
    """Give what stands on both sides of a place between the lines that cross it: the columns of a
    first page begin below its title and its abstract."""
    feet = sorted(one.foot for one in fragments if one.left < place <= one.right)
    most = [], []
    for low, high in pairwise([float("-inf"), *feet, float("inf")]):
        here = tuple([one for one in side if low < one.foot < high] for side in (left, right))
        if sum(map(_weight, here)) > sum(map(_weight, most)):
            most = here
    return most


def _beside(left, right):
    """Whether most of the shorter side stands beside the other, and not above or below it."""
    shorter, longer = sorted((left, right), key=len)
    low, high = min(one.foot for one in longer), max(one.foot for one in longer)
    return sum(low - 1 <= one.foot <= high + 1 for one in shorter) >= 0.5 * len(shorter)
