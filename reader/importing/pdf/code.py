"""Code in a PDF: it is set in letters that are all equally wide, and keeps its lines and indents.

Words of such letters stand in the middle of a sentence as well, and a text may have no others. So
lines are code where several follow each other, or one stands apart from what is above and below it.
"""

import re
from collections import Counter, defaultdict
from itertools import pairwise
from statistics import median

from reader.importing.pdf.letters import Letter, Sheet
from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import could_take

MANY = 20_000  # letters: of more, some tell how wide those of their fonts are
NARROW, WIDE = frozenset("fijlrtI"), frozenset("mwABCDGHKMNOQRUVWXYZ")
NEARLY = 1.3  # times as wide as the narrowest a letter may seem in a font that has one width
USUAL = 0.5  # the share of a text's letters: with more it is a text, however it is set
FILLED = 0.7  # the share of the lines of prose that have no room for another word
LETTERS = 0.9  # the share of its signs that are letters
APART = 1.6  # of the size of the letters: the lines of a text are no farther from one another
NEAR = 3.2  # the same, of a piece of code: it may have empty lines
INDENT = 1  # of the size of the letters: by as much a line stands in from those around it
ADDRESS = re.compile(r"<?(?:\w+://|www\.|[\w.+-]+@)\S+>?[.,;]?")


def mark_letters(sheets: list[Sheet]) -> None:
    """Say of the letters of fonts in which all are equally wide that they are; of none where most
    of a text is set so."""
    widths, counts = defaultdict(dict), Counter()
    step = 1 + sum(len(sheet.letters) for sheet in sheets) // MANY
    for sheet in sheets:
        for letter in sheet.letters[::step]:
            counts[letter.font] += 1
            if letter.sign.isalpha() and letter.size:
                width = (letter.right - letter.left) / letter.size
                widths[letter.font].setdefault(letter.sign, round(width, 2))
    fixed = {font for font, found in widths.items() if _is_fixed(found)}
    if not fixed or sum(counts[font] for font in fixed) > USUAL * counts.total():
        return
    for sheet in sheets:
        for letter in sheet.letters:
            if letter.font in fixed:
                letter.fixed = True


def _is_fixed(widths):
    """Whether letters that differ in width in any other font are as wide as one another, for the
    most part: what slants reaches over its edge."""
    if not (NARROW & widths.keys() and WIDE & widths.keys()):
        return False
    return max(widths.values()) < NEARLY * min(widths.values())


def mark_code(pages: list[list[Line]]) -> None:
    """Say of the lines of pages which of them are code."""
    for lines in pages:
        run = []
        for line in [*lines, None]:
            goes_on = line is not None and line.is_fixed and not (line.table or line.is_head)
            if run and not (goes_on and line.column == run[-1].column):
                _mark(run, lines)
                run = []
            run += [line] if goes_on else []


def _mark(run, lines):
    if (len(run) > 1 and not _is_prose(run)) or (len(run) == 1 and _stands_apart(run[0], lines)):
        for line in run:
            line.is_code = True


def _is_prose(run):
    """Whether lines are filled with words up to their edge, as those of a letter are."""
    filled = sum(not could_take(above, below) for above, below in pairwise(run))
    signs = "".join(line.words for line in run).replace(" ", "")
    words = sum(map(str.isalpha, signs))
    return len(run) > 2 and filled >= FILLED * (len(run) - 1) and words > LETTERS * len(signs)


def _stands_apart(line, lines):
    """Whether a single line is code: it has more white above and below than those of a text, or is
    further in than both."""
    if ADDRESS.fullmatch(line.words):
        return False
    at = next(place for place, one in enumerate(lines) if one is line)
    beside = [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]
    beside = [one for one in beside if one.column == line.column and not one.is_head]
    far = all(abs(one.foot - line.foot) > APART * max(one.size, line.size) for one in beside)
    further = all(line.left > one.left_edge + INDENT * one.size + one.indent for one in beside)
    return bool(beside) and (far or further)


def goes_on(above: Line, line: Line) -> bool:
    """Whether a line of code goes on with the one above it, with an empty line between at most."""
    gap = above.foot - line.foot
    return above.is_code and line.is_code and 0 < gap < NEAR * line.size


def code_of(lines: list[Line]) -> str:
    """Give lines of code as they were written, with their indents and the white between words."""
    pitch = median(one.right - one.left for line in lines for one in line.letters if one.fixed)
    gaps = [above.foot - line.foot for above, line in pairwise(lines)]
    usual = min((gap for gap in gaps if gap > 0), default=1)
    written, edges = [], {}
    for line in lines:
        place = line.page, line.column
        edges[place] = min(edges.get(place, line.left), line.left)
    for line, gap in zip(lines, [0, *gaps], strict=True):
        written += [""] * (round(gap / usual) - 1 if gap > 0 else 0)
        written.append(_written(line.letters, edges[line.page, line.column], pitch))
    return "\n".join(written)


def _written(letters: list[Letter], edge, pitch):
    written = ""
    for letter in letters:
        if letter.sign != " ":
            at = round((letter.left - edge) / pitch)
            written += " " * (at - len(written)) + letter.sign
    return written
