"""Items of a list that is typed: paragraphs of a page, each of which begins with the same sign."""

import re
from itertools import groupby

from reader.importing.pieces import Piece

SIGNED = re.compile(r"(?P<sign>[•‣◦▪●∙])\s*(?=\S)")
LONGEST = 400  # columns of an item; what is longer is a paragraph


def with_lists(pieces: list[Piece]) -> list[Piece]:
    """Give pieces with each run of paragraphs that begin with the same sign as one list."""
    joined = []
    for sign, run in groupby(pieces, _sign_of):
        items = list(run)
        if sign and len(items) > 1:
            lines = (f"- {SIGNED.sub('', item.markdown, count=1)}" for item in items)
            joined.append(Piece("\n".join(lines), "list"))
            joined[-1].cut_before = [part for item in items for part in item.cut_before]
        else:
            joined += items
    return joined


def _sign_of(piece):
    """Give the sign with which an item begins, "" for what is none."""
    plain = piece.kind == "paragraph" and not (piece.stands_for or piece.is_footnote)
    found = SIGNED.match(piece.markdown) if plain else None
    short = found and piece.size < LONGEST and "\n" not in piece.markdown
    return found["sign"] if short else ""
