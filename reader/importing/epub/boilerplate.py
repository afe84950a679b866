"""Boilerplate and imprint of a book, which stand amid its pages."""

from reader.importing.boilerplate import is_boilerplate
from reader.importing.elements import words_in
from reader.importing.epub.pages import is_imprint
from reader.importing.html import Walk
from reader.importing.parts import Keeper, Part, stand_in

LEAST = 150  # characters that are left: what has all others is the text, whatever its name
LONGEST = 4000  # characters of a part that are shown


def take_boilerplate(book) -> list[Part]:
    """Take what is boilerplate out of a book, and its imprint, and give it; what stands for a part
    holds its place. Where nothing would be left, all stays."""
    found = [one for one in book.iter() if _is_apart(one) and words_in(one)]
    topmost = [one for one in found if not any(map(_is_apart, one.iterancestors()))]
    left = len(words_in(book)) - sum(len(words_in(one)) for one in topmost)
    if left < LEAST:
        return []
    keeper, parts = Keeper(), []
    for element in topmost:
        standing = stand_in(len(parts))
        standing.tail, element.tail = element.tail, None
        element.getparent().replace(element, standing)
        reason = "imprint" if is_imprint(element) else Part.reason
        pieces = Walk(element).blocks([element])
        parts.append(keeper.part(words_in(element)[:LONGEST], pieces, reason))
    return parts


def _is_apart(element):
    return is_boilerplate(element) or is_imprint(element)
