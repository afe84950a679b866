"""How a letter begins: "Dear Anna," is no title, but the first line of a text that has none."""

import re

from reader.importing.page import Page
from reader.importing.salutation import is_salutation

ONE_WORD = re.compile(r"[^\W\d_]+")


def begin_letter(page: Page, end: int) -> int:
    """Give the index of the salutation among the pieces before `end`, where the text begins with
    one and is no title above it; else `end`. It is a paragraph of the text then."""
    at = next((at for at in range(end) if _begins_letter(page.pieces[at])), end)
    titled = any(one.kind == "heading" and one.level == 1 for one in page.pieces[at:])
    if at == end or titled:
        return end
    page.pieces[at].role = "paragraph"
    said = page.pieces[at - 1].facts if at else None
    if said and said.published and not said.labelled and ONE_WORD.fullmatch(said.byline):
        said.byline = ""  # where it was written
    return at


def _begins_letter(piece):
    return piece.open and piece.kind == "paragraph" and is_salutation(piece.words)
