"""The letters of a page that are read from right to left, put in the order in which they are read.

Programs draw them in any order, and PDFium turns what it takes for a line; only the places of the
letters tell. `in_order` goes by these, `straightened` then moves what is read against the direction
of its page: so the letters of each line follow each other in that one direction, and what comes
after need not know of two.
"""

import unicodedata
from collections import Counter, defaultdict

from reader.importing.pdf.bidi import read_from_the_left, read_from_the_right
from reader.importing.pdf.brackets import turn_brackets
from reader.importing.pdf.clusters import is_mark, units_of
from reader.importing.pdf.directions import Part, blocks_of, tell_directions
from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.lines import APART
from reader.importing.pdf.mirrors import RIGHT_TO_LEFT, runs_to_the_left
from reader.importing.pdf.rows import BAND

SAME_FOOT = 0.3  # of the size of the letters: feet that differ less stand on one line
HIGHEST = 0.7  # of the size of small letters: they stand no higher beside large ones
SMALLER = 0.86  # of the size of the others: so small is what is raised
CLOSE = 0.6  # of the size of the letters: two columns are no nearer to each other
BESIDE = 0.6  # the same: no farther from them


def in_order(sheet: Sheet) -> list[Part]:
    """Put the letters of a page in order, say whether it is read from the right, and give the lines
    that were put in order; none on most pages."""
    if not any(RIGHT_TO_LEFT.match(letter.sign) for letter in sheet.letters):
        return []
    _plain(sheet)
    order = {id(letter): at for at, letter in enumerate(sheet.letters)}
    parts = [part for row in _rows(sheet.letters) for part in _parts(row, order)]
    sheet.backwards = tell_directions(parts, runs_to_the_left(sheet.letters))
    read = [part for part in parts if sheet.backwards or part.has_backwards]
    places = {}
    for part in read:
        first = min(order[id(letter)] for letter in part.letters)
        read_as = read_from_the_right if part.backwards else read_from_the_left
        part.units, part.runs = read_as(part.units)
        places.update((id(letter), (first, at)) for at, letter in enumerate(part.letters))
    sheet.letters.sort(key=lambda one: places.get(id(one), (order[id(one)], 0)))
    return read


def straightened(sheet: Sheet, parts: list[Part]) -> None:
    """Move what is read against the direction of its page to where it would stand were it not."""
    for part in parts:
        for run in part.runs:
            _turn_over(run, *Part(run).edges)
    for block in blocks_of([part for part in parts if part.backwards != sheet.backwards]):
        lefts, rights = zip(*(part.edges for part in block), strict=True)
        for part in block:
            _turn_over(part.units, min(lefts), max(rights))
    for part in parts:
        if part.has_backwards:
            turn_brackets(part.letters)


def _plain(sheet):
    """Let letters be as they are typed, whatever form they have beside others."""
    for letter in sheet.letters:
        if RIGHT_TO_LEFT.match(letter.sign) and letter.sign > "\ufb00":
            letter.sign = unicodedata.normalize("NFKC", letter.sign).strip() or letter.sign


def _rows(letters):
    """Give letters by the lines on which they stand."""
    feet = Counter(round(letter.foot, 1) for letter in letters)
    sizes = {round(letter.foot, 1): letter.size for letter in letters}
    rows, places, bands = {}, {}, defaultdict(list)
    for foot, _ in feet.most_common():
        near = [at for at in _near(bands, foot) if _is_same(at, foot, sizes)]
        places[foot] = min(near, key=lambda at: abs(at - foot)) if near else foot
        if not near:
            rows[foot] = []
            bands[int(foot // BAND)].append(foot)
    for letter in letters:
        rows[places[round(letter.foot, 1)]].append(letter)
    for foot, row in sorted(rows.items(), key=lambda one: len(one[1])):
        for other in _near(bands, foot):
            if other != foot and rows[other] and row:
                _join_raised(row, rows[other], abs(other - foot))
    return [row for row in rows.values() if row]


def _near(bands, foot):
    """Give the lines that may be near a foot."""
    band = int(foot // BAND)
    return [at for some in (band - 1, band, band + 1) for at in bands.get(some, ())]


def _is_same(foot, other, sizes):
    return abs(foot - other) < SAME_FOOT * min(sizes[foot], sizes[other])


def _join_raised(row, larger, step):
    """Give small letters that stand a little higher, or lower, and marks to the line of those at
    which they stand."""
    if step > HIGHEST * row[0].size:
        return
    moved = [one for one in row if any(_is_beside(one, near) for near in larger)]
    gone = set(map(id, moved))
    larger += moved
    row[:] = [one for one in row if id(one) not in gone]


def _is_beside(small, letter):
    gap = max(letter.left - small.right, small.left - letter.right)
    if is_mark(small):
        return gap <= 0 and not is_mark(letter)
    return small.size < SMALLER * letter.size and gap < BESIDE * letter.size


def _parts(row, order):
    """Give what of a line stands apart, as what is in two columns does: that is not drawn one after
    the other, and may be as near as words are."""
    parts, last = [], None
    for unit in units_of(row):
        apart = unit.left - last.right if last else 0
        jump = abs(order[id(unit.letters[0])] - order[id(last.letters[0])]) if last else 0
        near = APART if jump < 2 * len(row) else CLOSE
        if last is None or apart > near * unit.size:
            parts.append(Part([]))
            last = unit
        parts[-1].units.append(unit)
        last = unit if unit.right >= last.right else last
    return parts


def _turn_over(units, left, right):
    for unit in units:
        for one in [unit, *unit.letters]:
            one.left, one.right = left + right - one.right, left + right - one.left
