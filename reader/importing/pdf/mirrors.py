"""Pages from right to left, as if they were pages from left to right.

The letters come in the order in which they are read (`righttoleft`); only their places are
mirrored, so that what is told from indents and edges holds for them too.
"""

import re
from dataclasses import replace

from reader.importing.pdf.letters import Letter, Sheet

RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def runs_to_the_left(letters: list[Letter]) -> bool:
    """Whether a page is read from right to left, as most of its letters are."""
    backwards = sum(bool(RIGHT_TO_LEFT.match(one.sign)) for one in letters if one.sign > "\u058f")
    if not backwards:  # as on most pages
        return False
    return 2 * backwards > sum(one.sign.isalpha() for one in letters)


def mirrored_letters(sheet: Sheet) -> list[Letter]:
    """Give the letters of such a page with their places mirrored."""
    return [
        replace(one, left=sheet.width - one.right, right=sheet.width - one.left)
        for one in sheet.letters
    ]
