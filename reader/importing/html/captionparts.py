"""The parts of a caption that are elements of their own, such as whose the picture is."""

from reader.importing.elements import BLOCKS, words_in
from reader.importing.pieces import end_of

SHORTEST = 2  # characters: one is a large letter with which a word begins


def part_captions(captions) -> None:
    """Put a space between the parts of each caption where nothing is between them: before a block
    and behind it, and between two lines beside each other, or before one that follows a
    sentence."""
    for caption in captions:
        for part in list(caption.iterdescendants(*BLOCKS, "span")):
            if part.tag in BLOCKS:
                part.tail = f" {part.tail or ''}"
            if part.tag in BLOCKS or _is_next_line(part):
                _space_before(part)


def _is_next_line(part):
    before = part.getprevious()
    if before is None:
        return end_of((part.getparent().text or "").strip()) == "closed"
    said = before.tail or ""
    if said.strip():
        return end_of(said.strip()) == "closed"
    return before.tag == "span" and min(len(words_in(before)), len(words_in(part))) >= SHORTEST


def _space_before(part):
    before = part.getprevious()
    if before is not None:
        before.tail = f"{before.tail or ''} "
    elif part.getparent().text:
        part.getparent().text += " "
