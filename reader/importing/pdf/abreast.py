"""Lists whose items stand in several columns amid a text that has one: they are read down the one,
and then down the other."""

from reader.importing.pdf.lines import Line, is_gap

WHITE = 1.2  # of the size of the letters: as much stands before an item that begins a column
NEAR = 2.2  # the same: the lines of such a list are no further apart
LEVEL = 0.5  # the same: by less do the places differ at which items of a column begin
SEVERAL = 2  # lines at least with an item in either column
NO_BULLET = "\"'“”„‟«»‹›‘’‚([{.,;:!?…/%$€£&@#+=*†‡§¶"


def items_abreast(lines: list[Line]) -> list[Line]:
    """Give the lines of a column with the items that stand side by side below one another."""
    done, at = [], 0
    while at < len(lines):
        place = _second_bullet(lines[at])
        run = [] if place is None else _run(lines[at:], place)
        begun = sum(_begins_at(line, place) for line in run)
        if begun >= SEVERAL:
            done += _parted(run, place)
            at += len(run)
        else:
            done.append(lines[at])
            at += 1
    return done


def _second_bullet(line):
    """Give where on a line that begins with a bullet the same stands again behind much white."""
    first = line.letters[0]
    if line.table or not _may_be_bullet(first):
        return None
    last = first
    for at, letter in enumerate(line.letters[1:], start=1):
        if letter.sign == " ":
            continue
        same = (letter.sign, letter.font) == (first.sign, first.font)
        if same and letter.left - last.right > WHITE * line.size and _stands_off(line, at):
            return letter.left
        last = letter
    return None


def _may_be_bullet(letter):
    return not (letter.sign.isalnum() or letter.sign in NO_BULLET or letter.sign.isspace())


def _stands_off(line, at):
    """Whether white stands behind a letter, and words after it."""
    following = line.letters[at + 1] if at + 1 < len(line.letters) else None
    if following is None:
        return False
    return following.sign == " " or is_gap(line.letters[at], following)


def _run(lines, place):
    """Give the lines from the first on that have nothing across a place, and stand near."""
    run = lines[:1]
    begin = lines[0].left - LEVEL * lines[0].size
    for line in lines[1:]:
        near = 0 < run[-1].foot - line.foot < NEAR * line.size
        if line.table or not near or line.left < begin or not _is_free(line, place):
            break
        run.append(line)
    return run


def _is_free(line, place):
    """Whether much white stands on a line before a place."""
    seen = [letter for letter in line.letters if letter.sign != " "]
    edge = place - LEVEL * line.size
    left = max((one.right for one in seen if one.left < edge), default=line.left)
    right = min((one.left for one in seen if one.left >= edge), default=left + 2 * line.size)
    return left < edge and right - left > WHITE * line.size


def _begins_at(line, place):
    second = _second_bullet(line)
    return second is not None and abs(second - place) < LEVEL * line.size


def _parted(run, place):
    """Give what stands before a place, and then what stands behind it, as columns of their own."""
    first = run[0]
    edge = place - LEVEL * first.size
    inset = first.left - first.left_edge
    sides = (first.left_edge, edge), (place - inset, first.right_edge)
    halves = [], []
    for line in run:
        for is_right, side in enumerate(sides):
            letters = [one for one in line.letters if (one.left >= edge) == bool(is_right)]
            while letters and letters[0].sign == " ":
                letters = letters[1:]
            if letters:
                begin, end = side
                half = Line(letters, line.page, begin, end, (line.column, is_right))
                halves[is_right].append(half)
    left, right = halves
    return [*left, *items_abreast(right)]
