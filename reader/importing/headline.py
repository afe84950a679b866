"""Which heading of a saved page is its title, as the head of the page has it."""

import re

from reader.importing.facts import facts
from reader.importing.pieces import Piece
from reader.importing.sitewords import site_words
from reader.importing.tidy import without_emphasis

TAGS = ("h1", "h2", "h3")
NEAR_TOP = 8  # pieces among which a title may stand that is no heading


def find_headline(pieces: list[Piece], body, root, title: str) -> None:
    """Let the heading that says the `title` be of the first level, and no other.

    It may stand beside the element `root`, which has the text; then it is put before `pieces`.
    """
    plain = _plain(title)
    for piece in pieces[:NEAR_TOP]:
        if piece.kind == "paragraph" and plain and _plain(piece.words) == plain:
            piece.kind, piece.level = "heading", 1
            piece.markdown = without_emphasis(piece.markdown)
            break
        if piece.kind == "heading" and facts(piece.words).says_something:
            piece.kind = "paragraph"  # "By Jane Doe", in large letters
    headings = [piece for piece in pieces if piece.kind == "heading"]
    first = [piece for piece in headings if piece.level == 1]
    same = [piece for piece in headings if plain and _alike(_plain(piece.words), plain)]
    chosen = max(same, key=lambda piece: _plain(piece.words) == plain) if same else None
    if chosen is None and len(first) == 1:
        chosen = first[0]
    if chosen is None and root is not body and (words := _outside(body, plain, not first)):
        chosen = Piece(words, "heading", level=1)
        pieces.insert(0, chosen)
    for piece in headings:
        if piece is not chosen and piece.level == 1:
            piece.level = 2
    if chosen is not None:
        chosen.level = 1


def _outside(body, plain, lone_will_do):
    """Give the words of a heading beside the text that are its title, else ""."""
    headings = [(one.tag, " ".join("".join(one.itertext()).split())) for one in body.iter(*TAGS)]
    alike = [words for _, words in headings if plain and _alike(_plain(words), plain)]
    lone = [words for tag, words in headings if tag == "h1" and words]
    # The name of the site may be in the title too, and stands further up.
    words = alike[-1] if alike else lone[0] if len(lone) == 1 and lone_will_do else ""
    return "" if site_words(words) else words


def _alike(words, title):
    within = title.startswith(words) or title.endswith(words)
    return len(words) > 3 and (within or words.startswith(title))


def _plain(words):
    return re.sub(r"\W+", " ", words.casefold()).strip()
