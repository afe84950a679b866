"""Headings of a PDF that are told by nothing but their capitals."""

from collections import Counter
from itertools import pairwise

from reader.importing.pdf.shapes import Group
from reader.importing.pieces import COMMA, SHORT, TERMINAL

LETTERS = 5  # at least in such a heading
LONGEST = 100  # characters
OFTEN = 3  # times: what comes back so often is the name of who speaks
ENDS = f"{TERMINAL}{COMMA}:".replace("?", "")
FEWEST = 2  # of such headings in a text; a single one may be a shout


def is_in_capitals(words: str) -> bool:
    """Whether words are a line in capitals, as a heading may be."""
    if not words.isupper() or len(words) > LONGEST or words[-1] in ENDS:
        return False
    letters = [sign for sign in words if sign.isalpha()]
    return len(letters) >= LETTERS and all(map(str.isupper, letters))


def mark_capitals(groups: list[Group]) -> None:
    """Let paragraphs in capitals be headings where text stands below them, if there are several."""
    text = [one for one in groups if one.kind not in ("head", "note")]
    times = Counter(one.words for one in text)
    found = [
        one
        for one, below in pairwise(text)
        if one.kind == "paragraph"
        and len(one.lines) < 3
        and is_in_capitals(one.words)
        and times[one.words] < OFTEN
        and below.kind in ("paragraph", "quote", "item")
        and (len(below.words) >= SHORT or below.kind == "item")
    ]
    for one in found if len(found) >= FEWEST else ():
        one.kind = "heading"
