"""Judging the pieces of a document: all of them are the author's, but some are its head."""

import re
from itertools import islice, pairwise

from reader.importing.judging.bylines import Head
from reader.importing.judging.masthead import read_head
from reader.importing.judging.notes import find_notes
from reader.importing.judging.sentences import join_torn
from reader.importing.page import Page
from reader.importing.pieces import SHORT, plain_words
from reader.importing.source import Source
from reader.importing.tidy import WHOLE_EMPHASIS, tidied, without_emphasis

TYPED_BULLET = re.compile(r"[•‣◦▪●·\uf076\uf0a7\uf0b7\uf0d8]\s+(?=\S)")
AGAIN = 3  # pieces among which a standfirst may stand once more
LONG = 75  # columns: what is longer and ends with a full stop is no heading
MOST_ABOVE = 2  # paragraphs of prose above a title
NEAR = 6  # pieces from the top within which a lone first heading is the title


def judge_document(page: Page, source: Source) -> Head:
    """Find the head, and headings that only look like paragraphs; everything else is kept."""
    if source.is_book:
        _set_aside_title(page, source)
        return Head(title=source.title, byline=source.byline, published=source.published)
    _level(page)
    head = read_head(page)
    take_told(page, head)
    if source.has_pages:
        join_torn(page)
    find_notes(page)
    _find_lists(page)
    _find_headings(page)
    return head


def take_told(page: Page, head: Head) -> None:
    """Take what the file itself says to be the standfirst or the byline, where none was found."""
    told = []
    for piece in page.pieces:
        if piece.stands_for == "subtitle" and not head.standfirst and piece.open:
            head.standfirst, piece.in_head = without_emphasis(tidied(piece)), True
        if piece.stands_for == "byline" and piece.open and (told or not head.byline):
            told.append(piece.words)
            head.byline, piece.in_head = ", ".join(told), True
    _drop_again(page, head)


def _drop_again(page, head):
    """Drop the standfirst where it stands once more before the text, as for another width."""
    first = 0 if page.title is None else page.pieces.index(page.title) + 1
    after = (piece for piece in page.pieces[first:] if piece.open and not piece.in_head)
    for piece in islice(after, AGAIN if head.standfirst else 0):
        if piece.words == plain_words(head.standfirst):
            piece.fate = "site-text"


def _level(page):
    """Let the title alone be of the first level."""
    headings = [piece for piece in page.pieces if piece.kind == "heading"]
    title = next((piece for piece in page.pieces if piece.stands_for == "title"), None)
    highest = min((piece.level for piece in headings), default=0)
    first = [piece for piece in headings if piece.level == highest]
    if title is None and len(first) == 1 and _is_at_top(page, first[0]):
        title = first[0]
    elif title is None and highest != 1:
        return
    for piece in headings:
        piece.level += 1
    if title is not None:
        title.kind, title.level = "heading", 1


def _is_at_top(page, heading):
    """Whether a heading stands near the top, and not below the text's first paragraphs."""
    above = page.pieces[: page.pieces.index(heading)]
    return len(above) < NEAR and sum(piece.is_prose for piece in above) < MOST_ABOVE


def _find_lists(page):
    """Paragraphs that begin with a bullet, one after the other, are a list that was typed."""
    first = None
    for piece in page.pieces:
        found = TYPED_BULLET.match(piece.markdown) if piece.kind == "paragraph" else None
        if not piece.open or piece.is_footnote or not found:
            first = None if piece.open else first
            continue
        item = f"- {piece.markdown[found.end() :]}"
        if first is None:
            first, piece.kind, piece.markdown = piece, "list", item
        else:
            first.markdown += f"\n{item}"
            piece.absorbed = True


def _find_headings(page):
    """A short paragraph in bold letters above running text is a heading that was made by hand."""
    for piece, following in pairwise([one for one in page.pieces if one.open]):
        bold = piece.markdown.startswith("**") and WHOLE_EMPHASIS.fullmatch(piece.markdown)
        if piece.kind != "paragraph" or piece.role or not bold or piece.size > SHORT:
            continue
        if piece.size > LONG and piece.end == "closed":
            continue  # a sentence
        if following.is_prose or following.kind in ("list", "quote"):
            piece.role, piece.doubt = "heading", "heading"


def _set_aside_title(page, source):
    """A book begins with its title once more."""
    said = {source.title.casefold(), source.byline.casefold()}
    for piece in islice((one for one in page.pieces if one.open), NEAR):
        if piece.words.casefold() in said:
            piece.fate = "title-again"
