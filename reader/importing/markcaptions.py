"""Captions in Markdown, which CommonMark does not know: "Table: …" or ": …" above or below a table,
as pandoc has them, and the title of a picture, `![what it shows](address "caption")`."""

import re

from reader.importing.inline import PLAIN, markdown_of
from reader.importing.links import is_live
from reader.importing.pieces import Piece, columns

OF_TABLE = re.compile(r"(?:[Tt]able\s?:|:)\s+(?=\S)")
LONGEST = 400  # columns
ATTRIBUTES = r"\s*(?:\{[#.\w][^{}]*\})?\s*"  # "{#boats width=50%}", which says nothing to readers
BEHIND = re.compile(rf"{ATTRIBUTES}$")
TITLED = re.compile(
    r"!\[(?P<shows>(?:[^\[\]\\]|\\.)*)\]\(\s*<?(?P<address>[^\s<>]+)>?\s+"
    rf"(?:\"(?P<double>[^\"]+)\"|'(?P<single>[^']+)')\s*\){ATTRIBUTES}"
)


def with_captions(pieces: list[Piece]) -> list[Piece]:
    """Give the pieces of a file of Markdown, with those that are captions as such: of tables by
    their mark, the one below before the one above, and of pictures that have a line to themselves
    by their titles."""
    for at, piece in enumerate(pieces):
        if piece.kind == "table":
            beside = [*pieces[at + 1 : at + 2], *pieces[max(0, at - 1) : at]]
            caption = next(filter(_is_of_table, beside), None)
            if caption is not None:
                words = " ".join(OF_TABLE.sub("", caption.markdown, count=1).split())
                caption.kind = "figure"
                caption.reword(BEHIND.sub("", words))
    return [part for piece in pieces for part in _parted(piece)]


def _is_of_table(piece):
    is_marked = piece.kind in ("paragraph", "lines") and OF_TABLE.match(piece.markdown)
    return bool(is_marked) and columns(piece.markdown) <= LONGEST


def _parted(piece):
    """Give a picture and its caption apart where the picture is not kept, or as one figure."""
    found = TITLED.fullmatch(piece.markdown.strip()) if piece.kind == "paragraph" else None
    if not found:
        return [piece]
    shows, caption = found["shows"], found["double"] or found["single"]
    words = markdown_of([(caption, PLAIN)])
    if is_live(found["address"]):
        return [Piece(f"![{shows}]({found['address']})\n{words}", "figure")]
    said = Piece(words, "figure")
    image = Piece(shows or found["address"], "figure", fate="image", describes=shows, caption=said)
    return [said] if shows == caption else [image, said]
