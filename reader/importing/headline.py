"""Which heading of a saved page is its title, as the head of the page has it."""

import re

from reader.importing.blocks import as_paragraph
from reader.importing.pieces import Piece
from reader.importing.sitewords import site_words
from reader.importing.tidy import without_emphasis

TAGS = ("h1", "h2", "h3")
NEAR_TOP = 8  # pieces among which a title may stand that is no heading


def find_headline(pieces: list[Piece], body, root, title: str, headline: str) -> None:
    """Let the heading that says the `title` be of the first level, and no other.

    `headline` are the words of the element that says it best, "" where none does; it may stand
    beside the element `root`, which has the text, and then it is put before `pieces`.
    """
    _mend_top(pieces, [words for words in (_plain(title), _plain(headline)) if words])
    headings = [piece for piece in pieces if piece.kind == "heading"]
    first = [piece for piece in headings if piece.level == 1]
    said = _plain(headline)
    chosen = next((piece for piece in headings if said and _plain(piece.words) == said), None)
    if chosen is None and not headline and len(first) == 1:
        chosen = first[0]
    if chosen is None:
        words = headline or (_outside(body, _plain(title), not first) if root is not body else "")
        if words and not site_words(words):
            chosen = Piece(as_paragraph(words), "heading", level=1)
            pieces.insert(0, chosen)
    for piece in headings:
        piece.level = 2 if piece.level == 1 and piece is not chosen else piece.level
    if chosen is not None:
        chosen.level = 1


def _mend_top(pieces, titles):
    """Let a line at the top that says the title be a heading, and one that says who or when not."""
    for piece in pieces[:NEAR_TOP]:
        if piece.kind == "paragraph" and _plain(piece.words) in titles:
            piece.kind, piece.level = "heading", 1
            piece.markdown = without_emphasis(piece.markdown)
            return
        if piece.kind == "heading" and piece.facts.says_something:
            piece.kind = "paragraph"  # "By Jane Doe", in large letters


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
