"""Bringing a text in: from the bytes of a file to clean blocks. No Django here.

A format is a module with one function, `pieces(text) -> list[Piece]`, which cuts the text; what
is the author's and what the site's is judged for all formats alike, in the order of `_judge`.
"""

import re

from reader.importing import markdown, text
from reader.importing.blocks import Block, block_from_markdown, join_all
from reader.importing.captions import find_captions
from reader.importing.decoding import decode
from reader.importing.ending import mark_tail
from reader.importing.found import DOUBTS, MESSAGES, REASONS, Dropped, Found, Unreadable
from reader.importing.furniture import mark_notices, mark_pages, mark_pointers
from reader.importing.masthead import read_head, set_apart
from reader.importing.notes import find_notes
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.runs import judge_runs
from reader.importing.sentences import join_torn
from reader.importing.tidy import as_set_aside, clean, tidied, without_emphasis

__all__ = ["DOUBTS", "MESSAGES", "REASONS", "Block", "Dropped", "Found", "Unreadable", "read"]

FORMATS = {"text": text.pieces, "markdown": markdown.pieces}
LOOKS_LIKE_MARKDOWN = re.compile(r"^(?:#{1,6} \S|```|~~~|\[[^\]^]+\]:\s+https?://)", re.MULTILINE)

UNESCAPED = re.compile(r"^(\d+)\\(?=[.)])")  # in a heading a number needs no escape


def read(data: bytes, format: str | None = None) -> Found:
    """Read a file: `format` is "text" or "markdown", or None to tell it from the content.

    Raises Unreadable, whose `reason` is a key of MESSAGES.
    """
    content = clean(decode(data))
    if format is None:
        format = "markdown" if LOOKS_LIKE_MARKDOWN.search(content) else "text"
    if format not in FORMATS:
        raise Unreadable("format")
    page = Page(set_apart(FORMATS[format](content)))
    head = _judge(page)
    blocks, dropped = _collected(page)
    if not blocks:
        raise Unreadable("only_furniture")
    dropped = [Dropped(words, reason) for words, reason in head.cut] + dropped
    return Found(
        title=_text(head.title),
        byline=_text(head.byline),
        published=head.published,
        standfirst=_text(head.standfirst),
        language=page.language,
        blocks=blocks,
        dropped=dropped,
        head=[piece.markdown for piece in page.pieces if piece.in_head],
        doubts=head.doubts,
    )


def _judge(page):
    """Judge every piece; the order matters, for each step goes by what the ones before it found."""
    for piece in page.pieces:
        if piece.kind == "rule" or not piece.words:
            piece.fate = "line" if piece.kind == "rule" else "picture"
    mark_pages(page)
    find_captions(page)
    head = read_head(page)
    mark_notices(page)
    mark_pointers(page)
    join_torn(page)
    mark_tail(page)
    find_notes(page)
    judge_runs(page)
    return head


def _collected(page) -> tuple[list[Block], list[Dropped]]:
    """Give the blocks that were kept and the pieces that were dropped, each in order."""
    blocks, dropped = [], []
    lift = _level_shift(page.pieces)
    for piece in page.pieces:
        if piece.absorbed or piece.in_head:
            continue
        if piece.fate:
            words = as_set_aside(piece)
            if words:
                dropped.append(Dropped(words, piece.fate, len(blocks) - 1))
        else:
            blocks.append(_block(piece, page, lift))
    return blocks, dropped


def _block(piece: Piece, page, lift) -> Block:
    markdown, joins = tidied(piece), []
    if piece.torn:
        parts = [markdown, *map(tidied, piece.torn)]
        markdown, joins = join_all(parts, page.known_words)
    kind = piece.role or {"lines": "paragraph", "table": "paragraph"}.get(piece.kind, piece.kind)
    level = 0
    if kind == "heading":
        level = piece.level + lift if piece.level else 2
        markdown = without_emphasis(UNESCAPED.sub(r"\1", markdown))
    return block_from_markdown(kind, level, markdown, piece.doubt, joins)


def _level_shift(pieces):
    """Give what to add to the levels of headings so that the highest is 2."""
    levels = [
        piece.level
        for piece in pieces
        if piece.kind == "heading" and not (piece.in_head or piece.fate)
    ]
    return 2 - min(levels) if levels else 0


def _text(markdown):
    return block_from_markdown("heading", 2, markdown).text
