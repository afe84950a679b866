"""How a letter begins: "Dear Anna," is no title, but the first line of a text that has none."""

import re

from reader.importing.page import Page
from reader.importing.vocabulary import beginning_with

LONGEST = 80  # characters
SIGNS = (",", ":", "，", "：", "،")
CALLED = re.compile(r"\s+[^\W\d_a-zа-я][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,3}\s?[!！]")
ONE_WORD = re.compile(r"[^\W\d_]+")


def begin_letter(page: Page, end: int) -> int:
    """Give the index of the salutation among the pieces before `end`, where the text begins with
    one and is no title above it; else `end`. It is a paragraph of the text then."""
    at = next((at for at in range(end) if _is_salutation(page.pieces[at])), end)
    titled = any(one.kind == "heading" and one.level == 1 for one in page.pieces[at:])
    if at == end or titled:
        return end
    page.pieces[at].role = "paragraph"
    said = page.pieces[at - 1].facts if at else None
    if said and said.published and not said.labelled and ONE_WORD.fullmatch(said.byline):
        said.byline = ""  # where it was written
    return at


def _is_salutation(piece):
    """Whether a line speaks to whoever a letter is for: "Dear Anna," or "Liebe Anna!"."""
    words = piece.words
    if not (piece.open and piece.kind == "paragraph" and len(words) <= LONGEST):
        return False
    found = beginning_with("salutation").match(words)
    if not found:
        return False
    return words.endswith(SIGNS) or bool(CALLED.fullmatch(words, found.end()))
