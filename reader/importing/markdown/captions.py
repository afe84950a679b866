"""Captions in Markdown, which CommonMark does not know: "Table: …" or ": …" above or below a table,
as pandoc has them, and the title of a picture, `![what it shows](address "caption")`."""

import re
from collections.abc import Callable

from reader.importing.html.inline import PLAIN, markdown_of
from reader.importing.links import is_live
from reader.importing.pieces import Piece, columns
from reader.importing.tidy import plainly

OF_TABLE = re.compile(r"(?:[Tt]able\s?:|:)\s+(?=\S)")
LONGEST = 400  # columns
ATTRIBUTES = r"\s*(?:\{[#.\w][^{}]*\})?\s*"  # "{#boats width=50%}", which says nothing to readers
BEHIND = re.compile(rf"{ATTRIBUTES}$")
PICTURE = re.compile(
    r"!\[(?P<shows>(?:[^\[\]\\]|\\.)*)\]\(\s*<?(?P<address>[^\s<>]+|(?<=<)[^<>]+)>?"
    rf"(?:\s+(?:\"(?P<double>[^\"]+)\"|'(?P<single>[^']+)'))?\s*\){ATTRIBUTES}"
    r"(?P<below>\s(?:\*[^*]+\*|_[^_]+_))?"
)
EMPHASISED = re.compile(r"\*[^*]+\*|_[^_]+_")


def with_captions(
    pieces: list[Piece], number_of: Callable[[str], int | None] = lambda _address: None
) -> list[Piece]:
    """Give the pieces of a file of Markdown, with those that are captions as such: of tables by
    their mark, the one below before the one above, and of pictures that have a line to themselves
    by their titles, or what stands emphasised below, or says again what they show.

    `number_of` gives the number in the album of a picture whose address it takes.
    """
    for at, piece in enumerate(pieces):
        if piece.kind == "table":
            beside = [*pieces[at + 1 : at + 2], *pieces[max(0, at - 1) : at]]
            caption = next(filter(_is_of_table, beside), None)
            if caption is not None:
                words = " ".join(OF_TABLE.sub("", caption.markdown, count=1).split())
                caption.kind = "figure"
                caption.reword(BEHIND.sub("", words))
    given, at = [], 0
    while at < len(pieces):
        found = _picture(pieces[at])
        below = pieces[at + 1] if found and at + 1 < len(pieces) else None
        is_caption = below is not None and _is_below(found, below)
        if found:
            given += _parted(pieces[at], found, below.markdown if is_caption else "", number_of)
        else:
            given.append(pieces[at])
        at += 2 if is_caption else 1
    return given


def _picture(piece):
    """Give what is told of a picture that has a paragraph to itself, None where that is none."""
    is_line = piece.kind in ("paragraph", "lines")
    return PICTURE.fullmatch(piece.markdown.strip()) if is_line else None


def _is_below(found, piece):
    """Whether a paragraph below a picture is its caption: emphasised, or what it shows again."""
    if piece.kind != "paragraph" or found["double"] or found["single"] or found["below"]:
        return False
    says_again = bool(found["shows"]) and plainly(found["shows"]) == plainly(piece.words)
    return says_again or (bool(EMPHASISED.fullmatch(piece.markdown)) and piece.size <= LONGEST)


def _is_of_table(piece):
    is_marked = piece.kind in ("paragraph", "lines") and OF_TABLE.match(piece.markdown)
    return bool(is_marked) and columns(piece.markdown) <= LONGEST


def _parted(piece, found, below, number_of):
    """Give a picture and its caption apart, or as one figure where it lies elsewhere."""
    shows, caption = found["shows"], found["double"] or found["single"]
    words = markdown_of([(caption, PLAIN)]) if caption else (found["below"] or below).strip()
    number = number_of(found["address"])
    if is_live(found["address"]) and number is None:
        shown = f"![{shows}]({found['address']})"
        return [Piece(f"{shown}\n{words}", "figure")] if words else [piece]
    if not words and number is None:
        return [piece]
    said = Piece(words, "figure") if words else None
    image = Piece(shows or found["address"], "figure", fate="image", describes=shows, caption=said)
    image.picture = number
    if number is None and plainly(shows) == plainly(said.words):
        return [said]
    return [image, said] if said else [image]
