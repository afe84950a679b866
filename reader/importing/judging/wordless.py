"""What says nothing: drawn lines, pictures, the names of their files, signs that a script draws."""

import re
from itertools import pairwise

from reader.importing.judging.drawn import is_ornament
from reader.importing.page import Page

# A line between two parts; in the cell of a table it says that there is nothing.
DRAWN = re.compile(r"(?:[.•·~|—–-]\s?){1,2}|[<>‹›«»←→↑↓▲▼◄►]{1,3}|(?:#\s?){1,4}|-\s?30\s?-")
FILE = re.compile(r"[^.!?\n]{1,100}\.(?:gif|jpe?g|png|webp)", re.IGNORECASE)  # of a picture
SIGNS = re.compile(r"[a-z]|\d{1,2}(?::\d\d){1,2}")  # a drawn one, or how long a film is


def mark_wordless(page: Page) -> None:
    """Set aside what has no words, and on a page that marks its paragraphs what has none of its
    author's: a sign is some of these below a picture, or in letters of its own."""
    for before, piece in pairwise([None, *page.pieces]):
        if piece.kind == "rule" or is_ornament(piece):
            piece.fate = piece.fate or "line"
        elif not piece.words:
            piece.fate = piece.fate or "picture"
        elif page.has_paragraphs and piece.kind == "paragraph" and DRAWN.fullmatch(piece.words):
            piece.fate = piece.fate or "line"
        elif page.has_paragraphs and FILE.fullmatch(piece.words):
            piece.fate = piece.fate or "image-alone"
        elif page.has_paragraphs and SIGNS.fullmatch(piece.words):
            below = before is not None and before.kind == "figure"
            piece.fate = piece.fate or ("site-words" if below or piece.kind == "figure" else "")
