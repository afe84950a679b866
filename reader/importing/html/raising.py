"""Words above and below the line: Markdown has no mark for these, and Unicode letters for some."""

import re

from reader.importing.elements import words_in
from reader.importing.vocabulary import every

RAISED = dict(
    zip(
        "0123456789+-=()abcdefghijklmnoprstuvwxyz",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
        strict=True,
    )
)
LOWERED = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))
FRACTION = "\u2044"  # parts the numbers of a fraction, and draws them small itself
COUNTED = re.compile(r"(?:\d|\b[IVXLCDM]+)$")  # what the end of an ordinal stands behind


def raised(words: str) -> str:
    """Give words as small ones above the line, where there are such letters, else as they are."""
    return _with_signs(words, RAISED)


def lowered(words: str) -> str:
    """The same below the line."""
    return _with_signs(words, LOWERED)


def small(element, words: str) -> str:
    """Give the `words` of a `sup` or `sub` as they are read.

    The end of an ordinal stays on the line: it is raised for its looks, and is searched for, and
    spoken, as "2nd". So do the numbers of a fraction that has a sign of its own between them.
    """
    if _is_in_fraction(element):
        return words
    if element.tag == "sub":
        return lowered(words)
    is_ordinal = words.strip() in every("ordinals") and not len(element) and _is_counted(element)
    return words if is_ordinal else raised(words)


def _is_in_fraction(element):
    """Whether a number stands above or below the sign of a fraction."""
    if element.tag == "sup":
        return (element.tail or "").strip().startswith(FRACTION)
    before = element.getprevious()
    return before is not None and (before.tail or "").strip().endswith(FRACTION)


def _is_counted(element):
    before = element.getprevious()
    parent = element.getparent()
    ahead = (parent.text if parent is not None else "") if before is None else before.tail
    if not ahead and before is not None:
        ahead = words_in(before)
    return bool(COUNTED.search(ahead or ""))


def _with_signs(words, signs):
    bare = words.strip()
    if bare and all(letter in signs for letter in bare):
        return words.replace(bare, "".join(signs[letter] for letter in bare))
    return words
