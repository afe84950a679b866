"""Lists of sentences: whatever they are called on a page, they are no lists of links or of tags."""

from reader.importing.elements import words_in
from reader.importing.pieces import end_of

LEADING = ("a", "button", "input")
LONE = 40  # characters: what is longer may be a sentence
SEVERAL = 2


def has_sentences(element) -> bool:
    """Whether an element is a list that says several sentences, and leads nowhere."""
    if element.tag not in ("ul", "ol") or next(element.iter(*LEADING), None) is not None:
        return False
    items = [words_in(one) for one in element.iterchildren("li")]
    closed = sum(len(one) > LONE and end_of(one) == "closed" for one in items)
    return closed >= SEVERAL and 2 * closed > len(items)
