"""Spans and quotes.

A span runs from an offset in one paragraph to an offset in the same or a later one. Offsets count
Unicode code points, the end is exclusive, as in the W3C Web Annotation Data Model (section 4.2.5);
a quote has the words and what stands before and after them (section 4.2.4). Across paragraphs the
words are joined by `JOINT`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

JOINT = "\n\n"
CONTEXT = 32  # code points kept before and after the words


@dataclass(frozen=True)
class Quote:
    """Words of a text, with what stood around them.

    A prefix shorter than `CONTEXT` says that the text began with it, a suffix that it ended;
    None is a context that is not known.
    """

    exact: str
    prefix: str | None = None
    suffix: str | None = None


@dataclass(frozen=True)
class Piece:
    """The part of a span that lies in the paragraph of that `index`."""

    index: int
    start: int
    end: int


def pieces(texts: Sequence[str], first: int, start: int, last: int, end: int) -> list[Piece]:
    """Cut a span into the parts that lie in each paragraph.

    `texts` are the paragraphs; the span runs from `start` in paragraph `first` to `end` in
    paragraph `last`. Parts without words are left out. Raises ValueError where the span does not
    lie in the text, or has no words.
    """
    if not (0 <= first <= last < len(texts)):
        raise ValueError("The span does not lie in the text.")
    if not (0 <= start <= len(texts[first]) and 0 <= end <= len(texts[last])):
        raise ValueError("The span does not lie in its paragraphs.")
    found = []
    for index in range(first, last + 1):
        left = start if index == first else 0
        right = end if index == last else len(texts[index])
        if texts[index][left:right].strip():
            found.append(Piece(index, left, right))
    if not found:
        raise ValueError("The span has no words.")
    return found


def offset_of(texts: Sequence[str], index: int, at: int) -> int:
    """Give the place in the whole text of a place in one of its paragraphs."""
    return _offset(texts, index) + at


def pieces_at(texts: Sequence[str], start: int, end: int) -> list[Piece]:
    """Cut a span of the whole text, as `pieces` does one of paragraphs."""
    first, left = _paragraph_at(texts, start)
    last, right = _paragraph_at(texts, end)
    return pieces(texts, first, left, last, right)


def quote(texts: Sequence[str], parts: Sequence[Piece]) -> Quote:
    """Give the words of a span that `pieces` cut, and their context."""
    whole = JOINT.join(texts)
    start = _offset(texts, parts[0].index) + parts[0].start
    end = _offset(texts, parts[-1].index) + parts[-1].end
    return Quote(
        exact=whole[start:end],
        prefix=whole[max(0, start - CONTEXT) : start],
        suffix=whole[end : end + CONTEXT],
    )


def locate(texts: Sequence[str], words: Quote) -> list[Piece] | None:
    """Find the one place where `words` stand; None where there is none, or no telling which.

    A place where other words stand both before and after is another place, whose words only
    read the same. Among several, the one with the same context on both sides is taken, if it is
    the only one.
    """
    if not words.exact.strip():
        return None
    whole = JOINT.join(texts)
    places = [
        (place, _agreement(whole, place, words)) for place in _occurrences(whole, words.exact)
    ]
    best = max((agreement for _place, agreement in places), default=0)
    places = [place for place, agreement in places if agreement == best]
    if len(places) != 1 or not best:
        return None
    first, start = _paragraph_at(texts, places[0])
    last, end = _paragraph_at(texts, places[0] + len(words.exact))
    return pieces(texts, first, start, last, end)


def _agreement(whole, place, words):
    """On how many sides the context is the same; one that is not known agrees."""
    end = place + len(words.exact)
    before = words.prefix in (None, whole[max(0, place - CONTEXT) : place])
    after = words.suffix in (None, whole[end : end + CONTEXT])
    return before + after


def _occurrences(whole, exact):
    places, at = [], whole.find(exact)
    while at >= 0:
        places.append(at)
        at = whole.find(exact, at + 1)
    return places


def _offset(texts, index):
    return sum(len(text) + len(JOINT) for text in texts[:index])


def _paragraph_at(texts, offset):
    for index, text in enumerate(texts):
        if offset <= len(text):
            return index, max(offset, 0)
        offset -= len(text) + len(JOINT)
    raise ValueError("The offset lies behind the text.")
