"""The title of a document that nobody named: the line in the middle, below others that stand to the
side, such as who wrote a paper and for whom."""

from dataclasses import dataclass

from reader.importing.captions import is_caption
from reader.importing.facts import facts
from reader.importing.pieces import Piece, columns, end_of

HEAD = 12  # paragraphs among which a title stands
LONG = 90  # columns of a paragraph with which the text begins
LONGEST = 200  # columns of a title
ASKED = ("?", "!", "？", "！")


@dataclass
class Line:
    """The words of a paragraph, whether it stands in the middle, and whether its file says what it
    is."""

    words: str
    is_middle: bool
    is_named: bool = False


def title_among(lines: list[Line]) -> int | None:
    """Give the index of the title, None where the first line may be it as well as any other, or
    what is above the text is named."""
    for at, line in enumerate(lines[:HEAD]):
        if line.is_named or (line.is_middle and at == 0):
            return None
        if line.is_middle and not facts(line.words).says_something:
            runs_on = any(not one.is_middle and columns(one.words) > LONG for one in lines[at:])
            return at if runs_on and _may_be_title(line.words) else None
        if columns(line.words) > LONG:
            return None
    return None


def _may_be_title(words):
    """Whether words are neither a sentence, such as a motto, nor what a picture shows."""
    has_words = sum(map(str.isalpha, words)) > 1 and columns(words) <= LONGEST
    is_sentence = end_of(words) in ("closed", "colon") and not words.rstrip().endswith(ASKED)
    return has_words and not is_sentence and not is_caption(Piece(words))
