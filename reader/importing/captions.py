"""Pictures and their captions, which a credit or a number gives away."""

import re

from reader.importing.facts import is_name
from reader.importing.page import Page
from reader.importing.pieces import SHORT, Piece
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import alternatives, beginning_with, every

CAPTION = 400  # columns
CREDIT_LINK = r"(?:by|via|courtesy(?:\s+of)?|von|de|del|par|di|door|:|：|©|/|／|\|)\s*[:：©]?"
# A sentence or a bracket of its own that begins with "Photo by" and goes on to the end.
CREDIT = re.compile(
    r"(?:^|[.!?。…)\]）»”|,;–—]\s*|\s[–—|/(（]\s?|[(（]|\s{2,})"
    rf"(?:{alternatives(every('credit'))})\s*{CREDIT_LINK}\s*\S.{{0,90}}$",
    re.IGNORECASE,
)
HOLDER = re.compile(r"(?:©|\(c\)|[.!?)]\s*\|)\s*[^\W\d][^.!?]{2,60}\.?\)?$", re.IGNORECASE)
OWNER = re.compile(r"(?:©|\(c\))\s?[^\W\d][^.!?\d]{2,50}$", re.IGNORECASE)  # whose picture it is
NUMBERED = re.compile(
    rf"(?:{alternatives(every('figure'))})\.?\s*\d+[a-z]?\s*[.:：–—-]?\s", re.IGNORECASE
)
IN_BRACKETS = re.compile(r"[(（](?P<name>[^()]{4,50})[)）]\.?$")
PICTURE = re.compile(r"\s*!\[")


def find_captions(page: Page) -> None:
    """Give pictures and their captions the role of a figure."""
    for at, piece in enumerate(page.pieces):
        if piece.kind == "heading" and NUMBERED.match(piece.words):
            if piece.open and _is_beside_picture(page.pieces, at):
                piece.kind, piece.doubt = "figure", "caption"
            continue
        if not piece.open or piece.kind not in ("paragraph", "figure"):
            continue
        if OWNER.match(piece.words) and _is_beside_picture(page.pieces, at):
            piece.role, piece.doubt = "figure", "caption"
            continue
        if PICTURE.match(piece.markdown):
            piece.role = "figure"
        elif piece.is_dead_links:
            continue
        elif piece.size < CAPTION and piece.sentences < 4 and is_caption(piece):
            piece.role, piece.doubt = "figure", "caption"


def _is_beside_picture(pieces, at):
    return any(one.fate == "image" for one in pieces[max(0, at - 1) : at + 2])


def is_caption(piece: Piece) -> bool:
    """Whether a line says whose a picture is, or names its number."""
    words = piece.words.strip("*_ ")
    if site_words(words) == "strong" or (piece.start == "lower" and piece.size > SHORT):
        return False
    if NUMBERED.match(words) or CREDIT.search(words):
        return True
    if HOLDER.search(words) and not words.startswith(("©", "(c)", "|")):
        return True
    found = beginning_with("figure").match(words)
    if found and words[found.end() :][:1] in (":", "："):
        return True
    if (found := beginning_with("credit").match(words)) and is_name(
        words[found.end() :].strip(" .:")
    ):
        return True
    found = IN_BRACKETS.search(words)
    return bool(found) and " " in found["name"] and is_name(found["name"]) and piece.size > 25
