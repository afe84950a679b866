"""Headings that nobody named, told by the size of their letters; the same for all documents."""

from collections import Counter
from dataclasses import dataclass

from reader.importing.pieces import end_of

LARGER = 1.15  # times as large as the letters of the text
LONGEST = 120  # characters of a heading
LEVELS = 4
MOST = 0.35  # the share of paragraphs that may be headings


@dataclass
class Sized:
    """The words of a paragraph and the size of its letters, that of the smallest where there are
    several; `is_free` says that it stands amid the text, and its file does not say what it is."""

    words: str
    size: float
    is_free: bool = True


def levels_by_size(paragraphs: list[Sized]) -> list[int]:
    """Give for each paragraph its level as a heading, 0 for none: lines in larger letters than the
    text are some, the largest of the first level."""
    letters = Counter()
    for one in paragraphs:
        letters[one.size] += len(one.words)
    text = max(letters, key=letters.get, default=0)
    large = [one.size >= LARGER * text and _is_line(one) for one in paragraphs]
    if sum(large) > MOST * len(paragraphs):
        return [0] * len(paragraphs)
    found = {one.size for one, is_large in zip(paragraphs, large, strict=True) if is_large}
    levels = {size: at for at, size in enumerate(sorted(found, reverse=True)[:LEVELS], start=1)}
    return [
        levels.get(one.size, 0) if is_large else 0
        for one, is_large in zip(paragraphs, large, strict=True)
    ]


def _is_line(paragraph):
    """Whether a paragraph is a line amid the text that is no sentence."""
    words = paragraph.words.strip()
    if not paragraph.is_free or len(words) > LONGEST:
        return False
    return end_of(words) not in ("closed", "colon") or words.endswith(("?", "!"))
