"""What a site announces at the end of a page: title, a sentence and a date, several times over.

A diary has its dates all through, and what is reported from hour to hour is of one day.
"""

import re
from itertools import pairwise

from reader.importing.facts import TIME
from reader.importing.page import Page
from reader.importing.pieces import SHORT, Piece

LEAST = 4  # of them that are made alike
BEFORE = 3  # paragraphs of the text before them
LONGEST = 400  # columns of what is announced
NEAR = 3  # pieces at the end of a page
LONGEST_LINE = 120  # columns of one that says when
CLOCK = re.compile(r"(?<!\d)[0-2]\d[0-5]\d\s[A-Z]{3,4}\b")  # "1805 GMT"
PARTS = (2, 3)  # pieces in each, with its date


def mark_announced(page: Page) -> None:
    """Drop what is announced with its date at the end of a page."""
    pieces = [piece for piece in page.pieces if piece.open] if page.has_paragraphs else []
    dated = [at for at, piece in enumerate(pieces) if _is_date(piece)]
    gaps = {after - at for at, after in pairwise(dated)}
    if len(dated) < LEAST or len(gaps) > 1 or not gaps <= set(PARTS) or not _on_days(pieces, dated):
        return
    (parts,) = gaps
    first, last = dated[0], dated[-1]
    one = _forms(pieces[first + 1 : first + parts])
    follows = _forms(pieces[last + 1 : last + parts]) == one
    begin = first if follows else first - parts + 1
    if not follows and _forms(pieces[begin:first]) != one:
        return
    end = last + parts if follows else last + 1
    text = [piece for piece in pieces[:begin] if piece.is_prose]
    announced = pieces[begin:end]
    if len(text) >= BEFORE and all(piece.size < LONGEST for piece in announced):
        for piece in announced:
            piece.fate = "site-part"


def mark_when(page: Page) -> None:
    """Drop the line below a text that says at what time it was put there, in more words than
    `facts` reads."""
    pieces = [piece for piece in page.pieces if piece.open] if page.has_paragraphs else []
    last = max((at for at, piece in enumerate(pieces) if piece.is_prose), default=len(pieces))
    told = [piece for piece in pieces[last + 1 :] if _has_time(piece.words)]
    if len(told) == 1 and told[0] in pieces[-NEAR:] and told[0].kind == "paragraph":
        said = told[0].facts
        if told[0].size < LONGEST_LINE and said.published and not said.is_sentence:
            told[0].fate = "date"


def mark_hours(page: Page) -> None:
    """Drop the times of day that stand above headings, in what is reported from hour to hour."""
    pieces = [piece for piece in page.pieces if piece.open] if page.has_paragraphs else []
    for piece, following in pairwise(pieces):
        hour = piece.is_bare and piece.kind == "paragraph" and TIME.fullmatch(piece.words)
        if hour and following.kind == "heading":
            piece.fate = "date"


def _is_date(piece: Piece) -> bool:
    """Whether a line is a day with a time, as machines write it."""
    if piece.kind not in ("paragraph", "heading") or piece.size >= SHORT:
        return False
    said = piece.facts
    return said.published is not None and not said.is_sentence and _has_time(piece.words)


def _has_time(words):
    return bool(TIME.search(words) or CLOCK.search(words))


def _on_days(pieces, dated):
    """Whether the dates are of several days, or all the same to the minute."""
    days = {pieces[at].facts.published for at in dated}
    return len(days) > 2 or len({pieces[at].words for at in dated}) == 1


def _forms(pieces):
    return [piece.kind for piece in pieces]
