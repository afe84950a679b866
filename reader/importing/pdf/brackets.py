"""The brackets of lines that are read from right to left, or have words in them that are.

Programs tell them by how they look, or by what they mean, and PDFium turns some: which of the two
they are is told from what stands beside them.
"""

from collections.abc import Sequence

from reader.importing.pdf.letters import Letter
from reader.importing.pdf.lines import is_gap

OPENING, CLOSING = "([{«‹", ")]}»›"
BEHIND = ".,:;!?،؛؟۔…"  # what stands behind a word, or behind the bracket that ends it


def turn_brackets(letters: Sequence[Letter]) -> None:
    """Turn the brackets of a line whose letters are in order."""
    opened = [0] * len(OPENING)
    for at, letter in enumerate(letters):
        kind = _kind(letter.sign)
        if kind < 0:
            continue
        opens, closes = _begins(letters, at), _ends(letters, at)
        opens = opens if opens != closes else not opened[kind]
        letter.sign = (OPENING if opens else CLOSING)[kind]
        opened[kind] = max(0, opened[kind] + (1 if opens else -1))


def is_one_open(signs: Sequence[str], sign: str) -> bool:
    """Whether a sign is the bracket that ends what is open among others."""
    kind = _kind(sign)
    return kind >= 0 and sum(_kind(one) == kind for one in signs) % 2 == 1


def _kind(sign):
    return max(OPENING.find(sign), CLOSING.find(sign))


def _begins(letters, at):
    before = letters[at - 1] if at else None
    return before is None or before.sign in " " + OPENING or is_gap(before, letters[at])


def _ends(letters, at):
    for before, letter in zip(letters[at:], letters[at + 1 :], strict=False):
        if letter.sign == " " or letter.sign in BEHIND or is_gap(before, letter):
            return True
        if _kind(letter.sign) < 0:
            return False
    return True
