"""The numbers of lines in the margin of a PDF, as manuscripts and editions have them.

They stand below one another at one edge of the page and grow by one, or by five, on most of its
pages. In a single list numbers do so too.
"""

from dataclasses import replace
from itertools import pairwise

from reader.importing.pdf.letters import Letter, Sheet
from reader.importing.pdf.lines import Line

SAMPLE = 6  # pages that are looked at first
MOST = 0.5  # the share of pages that have them
FEWEST = {1: 12, 5: 3}  # by how much they grow: so many there are on a page, at least
ALIKE = 2  # points by which their edges differ at most
APART = 0.4  # of the size of their letters: so far stand they off all others
OUTSIDE = 0.05  # the share of the letters of a page that may stand further out


def take_line_numbers(sheets: list[Sheet]) -> list[list[Line]]:
    """Take the numbers of lines from the margins of pages, and give them as a line for each page
    that has some."""
    taken: list[list[Line]] = [[] for _ in sheets]
    few = sheets[:: max(1, len(sheets) // SAMPLE)]
    if len(sheets) < 2 or sum(bool(_numbers(sheet)) for sheet in few) <= MOST * len(few):
        return taken
    found = [_numbers(sheet) for sheet in sheets]
    if sum(map(bool, found)) <= MOST * len(sheets):
        return taken
    for page, (sheet, tokens) in enumerate(zip(sheets, found, strict=True)):
        gone = {id(letter) for token in tokens for letter in token}
        sheet.letters = [letter for letter in sheet.letters if id(letter) not in gone]
        signs = [one for token in tokens for one in [*token, replace(token[-1], sign=" ")]]
        taken[page] += [Line(signs, page, is_head=True)] if signs else []
    return taken


def _numbers(sheet: Sheet) -> list[list[Letter]]:
    """Give the letters of each number in the margins of a page."""
    tokens, found = list(_tokens(sheet.letters)), []
    columns = _level(tokens, lambda token: token[-1].right)
    for column in columns + _level(tokens, lambda token: token[0].left):
        run = _growing(column)
        if len(run) > len(found) and _is_outermost(run, sheet.letters):
            found = run
    return found


def _tokens(letters):
    """Give the numbers that stand by themselves, as their letters."""
    token, free = [], True
    for before, letter in pairwise([None, *letters, None]):
        beside = before is not None and letter is not None and _is_beside(before, letter)
        if token and not beside:
            yield token
        if not beside:
            token, free = [], True
        if letter is None or not letter.sign.isdecimal() or not free:
            token, free = [], letter is None or letter.sign == " "
        else:
            token.append(letter)


def _is_beside(before, letter):
    gap = letter.left - before.right
    level = abs(before.foot - letter.foot) < letter.size
    return level and letter.sign != " " and -letter.size < gap < APART * letter.size


def _level(tokens, edge):
    """Give the numbers that end, or begin, at one place."""
    runs = []
    for token in sorted(tokens, key=edge):
        if runs and edge(token) - edge(runs[-1][0]) <= ALIKE:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _growing(tokens):
    """Give the numbers that grow evenly from the top, [] where too few do."""
    ordered = sorted(tokens, key=lambda token: -token[0].foot)
    said = [int("".join(letter.sign for letter in token)) for token in ordered]
    for step, fewest in FEWEST.items():
        even = [at for at, (one, other) in enumerate(pairwise(said)) if other - one == step]
        if len(even) + 1 >= fewest and len(even) >= 0.8 * (len(said) - 1):
            return ordered
    return []


def _is_outermost(tokens, letters):
    """Whether nearly nothing stands further out on the left, or on the right."""
    left = min(token[0].left for token in tokens)
    right = max(token[-1].right for token in tokens)
    own = {id(letter) for token in tokens for letter in token}
    others = [one for one in letters if one.sign != " " and id(one) not in own]
    outside = min(sum(one.left < right for one in others), sum(one.right > left for one in others))
    return outside <= OUTSIDE * len(letters)
