"""Hyphens at the ends of lines: those with which a program broke a word, and those of the word.

Both mostly look alike, and which is which is told where the words are joined (`join_words`). But
many programs draw one sign where they break a word and another where somebody typed it, and others
break no words at all: then each at the end of a line was typed.
"""

import re
from itertools import pairwise

from reader.importing.joining import BEGINNING, SOFT, TYPED, known_words
from reader.importing.pdf.letters import DRAWN_HYPHEN, Sheet
from reader.importing.pdf.lines import Line
from reader.importing.pdf.reading import cells_of

FEWEST = 2  # drawn ones that tell of their program
LONG = 9  # letters of a word that would mostly be broken where it fits no line
ENDS = re.compile(r"[^\W\d_]+(?=-\Z)")
# Programs that break words only where they are told to.
OFFICE = re.compile(r"word|writer|office|skia|google|chrom", re.IGNORECASE)
# So many long words that begin a line tell that none is broken, where the share of those that may
# be is no larger.
SURE = {True: (4, 0.5), False: (16, 0.12)}


def mark_drawn(sheets: list[Sheet]) -> bool:
    """Mark the hyphens that a program drew where it broke words, and say whether there are some:
    they have a sign of their own, which stands nowhere but at the ends of lines."""
    found = [place for sheet in sheets for place in _drawn(sheet.letters)]
    told = len(found) >= FEWEST and all(ends for _, ends in found)
    for letter, _ in found:
        letter.sign = SOFT if told else "-"
    return told


def _drawn(letters):
    """Give the letters that are such a sign, and whether each ends a line amid a word."""
    seen = [letter for letter in letters if letter.sign != " "]
    for before, letter, after in zip([None, *seen], seen, [*seen[1:], None], strict=False):
        if letter.sign == DRAWN_HYPHEN:
            in_word = before is not None and before.sign[-1:].isalpha()
            yield letter, in_word and (after is None or not _is_level(letter, after))


def _is_level(letter, after):
    return abs(letter.foot - after.foot) < letter.size / 2 and after.left >= letter.left


def mark_typed(pages: list[list[Line]], drawn: bool, program: str) -> None:
    """Mark the hyphens at the ends of lines that are of their word, where all must be: others are
    `drawn` otherwise, or the `program` broke no word."""
    lines = [part for page in pages for line in page for part in (cells_of(line) or [line])]
    if not drawn and _breaks_words(lines, program):
        return
    for line in lines:
        if ENDS.search(line.words) and not line.is_fixed:
            last = next(one for one in reversed(line.letters) if one.sign != " ")
            last.sign = TYPED
            del line.words  # known anew


def _breaks_words(lines, program):
    """Whether words are broken: one is that stands elsewhere as a whole, or as many long words that
    stand at the end of a line are as are not."""
    known = known_words(" ".join(line.words for line in lines if not ENDS.search(line.words)))
    whole = broken = 0
    for above, line in pairwise(lines):
        rest, begun = BEGINNING.match(line.words)[0], ENDS.search(above.words)
        if not rest.islower():
            continue
        if not begun:
            whole += len(rest) >= LONG
        elif f"{begun[0]}{rest}".casefold() in known:
            return True
        else:
            broken += len(begun[0] + rest) >= LONG
    fewest, share = SURE[bool(OFFICE.search(program))]
    return whole < fewest or broken > share * (whole + broken)
