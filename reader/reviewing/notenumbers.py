"""The numbers of notes that each chapter of a book counts anew, once several are one text. Pure."""

import re
from collections.abc import Iterable

from reader.importing.html.footnotes import TO_MARK
from reader.notelinks import LINK
from reader.reviewing.review import Review

COUNTED = re.compile(r"\[\d{1,4}\]")


def number_through(review: Review) -> None:
    """Number the notes of a review through, and their marks with them, where two have the same
    number; marks that are signs stay what they are."""
    labels = dict(filter(None, map(_note_in, review.blocks)))
    if len(set(labels.values())) == len(labels):
        return
    fresh = {note: f"[{at}]" for at, note in enumerate(labels, start=1)}
    review.blocks = [_numbered(block, fresh) for block in review.blocks]


def number_anew(review: Review, pieces: Iterable[str]) -> None:
    """Number the notes of a review through once other chapters of a book are in it than before:
    from the numbers on that its file has, whose `pieces` are as they were read."""
    links = [found for piece in pieces for found in LINK.finditer(piece)]
    read = {found[3]: found[1].strip("*_") for found in links}
    own = {note: label for note, label in read.items() if COUNTED.fullmatch(label)}
    review.blocks = [_numbered(block, own) for block in review.blocks]
    number_through(review)


def _note_in(block):
    """Give the note that a block begins, and its number as it is written; else None."""
    found = LINK.match(block["markdown"])
    if found and found[2] == TO_MARK and COUNTED.fullmatch(found[1]):
        return found[3], found[1]
    return None


def _numbered(block, fresh):
    markdown = block["markdown"]
    links = [
        found for found in LINK.finditer(markdown) if fresh.get(found[3], found[1]) != found[1]
    ]
    parts, done, joins = [], 0, list(block["joins"])
    for found in links:
        begin, end = found.span(1)
        parts += markdown[done:begin], fresh[found[3]]
        longer = len(fresh[found[3]]) - len(found[1])
        moved = zip(joins, block["joins"], strict=True)
        joins = [now + longer if before >= end else now for now, before in moved]
        done = end
    return block | {"markdown": "".join([*parts, markdown[done:]]), "joins": joins}
