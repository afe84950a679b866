"""Pages from right to left, as if they were pages from left to right.

The letters come in the order in which they are read; only their places are mirrored, so that what
is told from indents and edges holds for them too.
"""

import re
import unicodedata
from dataclasses import replace

from reader.importing.pdf.letters import Letter, Sheet

RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
INSIDE = ".,:/-%"  # what may stand in a number
OTHER = dict(zip("()[]{}", ")(][}{", strict=True))


def runs_to_the_left(letters: list[Letter]) -> bool:
    """Whether a page is read from right to left."""
    signs = [one.sign for one in letters if one.sign > "\u058f"]  # few, on most pages
    return sum(bool(RIGHT_TO_LEFT.match(sign)) for sign in signs) > len(letters) / 3


def mirrored_letters(sheet: Sheet) -> list[Letter]:
    """Give the letters of such a page with their places mirrored, those of numbers twice."""
    letters = [
        replace(one, left=sheet.width - one.right, right=sheet.width - one.left)
        for one in sheet.letters
    ]
    run: list[Letter] = []
    for letter in [*letters, None]:
        if letter is None or not (_is_beside(letter, run) and _is_of_a_number(letter, run)):
            _mirror_within(run)
            run = []
        if letter is not None and _is_of_a_number(letter, run):
            run.append(letter)
    _turn_brackets(letters)
    return _marks_on_their_letters(letters)


def _is_beside(letter, run):
    """Whether a letter stands beside the last one of a run; in a table the next cell does not."""
    if not run:
        return True
    last = run[-1]
    apart = max(letter.left - last.right, last.left - letter.right)
    return abs(letter.foot - last.foot) <= letter.size / 2 and apart <= letter.size


def _is_of_a_number(letter, run):
    """Whether a letter belongs to a number, or to a word from left to right."""
    known = letter.sign.isalnum() and not RIGHT_TO_LEFT.match(letter.sign)
    return known or (bool(run) and letter.sign in INSIDE)


def _mirror_within(run):
    while run and not run[-1].sign.isalnum():
        run.pop()
    if run:
        both = min(one.left for one in run) + max(one.right for one in run)
        for one in run:
            one.left, one.right = both - one.right, both - one.left


def _turn_brackets(letters):
    """Turn the brackets where the first of them closes: they were told by how they look."""
    brackets = [one for one in letters if one.sign in OTHER]
    if brackets and brackets[0].sign in ")]}":
        for one in brackets:
            one.sign = OTHER[one.sign]


def _marks_on_their_letters(letters):
    """Put marks that were drawn by themselves behind the letters on which they stand."""
    kept, apart = [], []
    for letter in letters:
        near = bool(kept) and kept[-1].left - 1 <= _middle(letter) <= kept[-1].right + 1
        marks = unicodedata.combining(letter.sign[0]) and not near
        (apart if marks else kept).append(letter)
    for mark in apart:
        under = [at for at, one in enumerate(kept) if _carries(one, mark)]
        kept.insert(under[-1] + 1 if under else len(kept), mark)
    return kept


def _middle(letter):
    return (letter.left + letter.right) / 2


def _carries(letter, mark):
    beside = letter.left <= _middle(mark) <= letter.right
    return beside and abs(letter.foot - mark.foot) < letter.size / 2 and letter.sign.isalpha()
