"""Bringing a text in: from the bytes of a file to clean blocks. No Django here.

A format is a module with one function, `source(data, limits) -> Source`, which reads the file and
cuts the text into pieces; what is the author's and what the site's is judged for all formats alike,
in the order of `_judge`, and of a document by `documents.judge_document`.
"""

import re

from reader.importing import (
    docx,
    epub,
    markdown,
    mhtml,
    odt,
    pdf,
    saved,
    sniffing,
    text,
    webpage,
)
from reader.importing.anew import is_text
from reader.importing.blocks import Block, block_from_markdown, join_all
from reader.importing.calls import mark_calls
from reader.importing.captionends import mark_said_again, part_credits
from reader.importing.captions import find_captions
from reader.importing.credits import set_aside_credits
from reader.importing.dated import mark_announced, mark_when
from reader.importing.decoding import MAX_BYTES, decode
from reader.importing.documents import judge_document, take_told
from reader.importing.ending import mark_hanging, mark_reached, mark_tail
from reader.importing.found import DOUBTS, MESSAGES, REASONS, Dropped, Found, Unreadable
from reader.importing.furniture import (
    mark_byline,
    mark_highlights,
    mark_notices,
    mark_pages,
    mark_players,
    mark_pointers,
    mark_staff,
    mark_twice,
)
from reader.importing.hanging import framed, hang, pictures_in
from reader.importing.limits import USUAL, Limits
from reader.importing.masthead import RAISED, read_head
from reader.importing.notes import find_notes
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.runs import judge_runs
from reader.importing.sentences import join_torn
from reader.importing.sitenames import is_name
from reader.importing.tidy import as_set_aside, clean, tidied, without_emphasis
from reader.importing.toplines import set_apart

__all__ = [
    "DOUBTS", "FORMATS", "MESSAGES", "REASONS", "Block", "Dropped", "Found", "Limits",
    "Unreadable", "format_of", "read",
]  # fmt: skip

FORMATS = {
    "text": text.source,
    "markdown": markdown.source,
    "html": webpage.source,
    "mhtml": mhtml.source,
    "zip": saved.source,
    "docx": docx.source,
    "odt": odt.source,
    "epub": epub.source,
    "pdf": pdf.source,
}
NOTHING = ("no_text", "only_furniture")  # why a page is looked at anew
TYPED = ("text", "markdown", "html")  # which of them it is, a person may say
LOOKS_LIKE_MARKDOWN = re.compile(r"^(?:#{1,6} \S|```|~~~|\[[^\]^]+\]:\s+https?://)", re.MULTILINE)
MEGABYTE = 2**20

# A line between two parts; in the cell of a table it says that there is nothing.
DRAWN = re.compile(r"(?:[.•·~—–-]\s?){1,2}|[<>‹›«»←→↑↓▲▼◄►]{1,3}|(?:#\s?){1,4}|-\s?30\s?-")
# Behind a title, where the author thanks somebody below.
NOTE_MARKS = re.compile(r"(?:\s*(?:\[\[[^\]]{1,3}\]\]\(#postil-note-\d+\)|[∗†‡§¶]))+\s*$")
UNESCAPED = re.compile(r"^(\d+)\\(?=[.)])")  # in a heading a number needs no escape


def format_of(data: bytes, named: str | None = None, limits: Limits = USUAL) -> str:
    """Give the format of a file, a key of FORMATS: what its content says, before what is `named`.

    Raises Unreadable.
    """
    if len(data) > limits.megabytes * MEGABYTE:
        raise Unreadable("too_large", megabytes=limits.megabytes)
    if signed := sniffing.signed(data, limits):
        return signed
    if named in TYPED:
        return named
    if named and named not in FORMATS:
        raise Unreadable("format")
    if sniffing.is_html(data):
        return "html"
    content = clean(decode(data, whole=True))
    return "markdown" if LOOKS_LIKE_MARKDOWN.search(content) else "text"


def read(data: bytes, format: str | None = None, limits: Limits = USUAL) -> Found:
    """Read a file: `format` is one of TYPED, or None to tell it from the content.

    Raises Unreadable, whose `reason` is a key of MESSAGES.
    """
    source = FORMATS[format_of(data, format, limits)](data, limits)
    try:
        return _found(source)
    except Unreadable as error:
        if source.anew is None or error.reason not in NOTHING:
            raise
        found = _found_anew(source.anew())
        if found is None:
            raise
        return found


def _found_anew(source):
    """Give what is found on a page that is read in another way, None where that is no text."""
    try:
        found = _found(source)
    except Unreadable:
        return None
    return found if is_text([block.text for block in found.blocks]) else None


def _found(source):
    """Judge what a source has. Raises Unreadable."""
    if not source.pieces:
        raise Unreadable("no_text")
    if sum(len(piece.markdown) for piece in source.pieces) > MAX_BYTES:
        raise Unreadable("too_long")
    page = Page(set_apart(source.pieces) if source.is_page else source.pieces)
    page.is_document = not source.is_page
    page.has_paragraphs, page.summary = source.has_paragraphs, source.summary
    page.sites = source.sites
    _mark_empty(page)
    head = _judge(page, source) if source.is_page else judge_document(page, source)
    for piece in page.pieces:
        if piece.is_footnote:
            piece.fate = piece.doubt = ""  # its file says what it is
    hung = hang(page, source)
    blocks, dropped = _collected(page, hung)
    if not blocks:
        raise Unreadable("only_furniture" if source.is_page else "no_text")
    dropped = [Dropped(words, reason) for words, reason in head.cut] + dropped
    dropped += [Dropped(words, "site-part", len(blocks) - 1) for words in source.aside]
    lines = [piece.markdown for piece in page.pieces]
    for piece in dropped:
        if not piece.read:
            piece.read = [len(lines)]
            lines.append(piece.text)
    return Found(
        title=_text(NOTE_MARKS.sub("", head.title)) or source.title,
        byline=_byline(head, source),
        published=head.published or source.published,
        standfirst=_text(head.standfirst),
        language=page.language or source.language,
        blocks=blocks,
        dropped=dropped,
        head=[piece.markdown for piece in page.pieces if piece.in_head],
        doubts=head.doubts,
        pictures=pictures_in(hung),
        read=lines,
    )


def _byline(head, source):
    byline = _told_by(head, source) if source.is_page else _text(head.byline) or source.byline
    return RAISED.sub("", byline).rstrip(" ,;")


def _told_by(head, source):
    """Give who wrote the text of a page: it says so best where it is asked by machines, unless it
    tells them no more than whose the site is."""
    told = _text(head.byline)
    return told if is_name(source.byline, source.sites) and told else source.byline or told


def _mark_empty(page):
    for piece in page.pieces:
        if page.has_paragraphs and piece.kind == "paragraph" and DRAWN.fullmatch(piece.words):
            piece.fate = piece.fate or "line"
        if piece.kind == "rule" or not piece.words:
            piece.fate = piece.fate or ("line" if piece.kind == "rule" else "picture")


def _judge(page, source):
    """Judge every piece; the order matters, for each step goes by what the ones before it found."""
    mark_pages(page)
    mark_twice(page)
    mark_highlights(page)
    mark_players(page)
    find_captions(page)
    set_aside_credits(page)
    part_credits(page)
    mark_said_again(page)
    head = read_head(page)
    take_told(page, head)
    page.byline = _told_by(head, source)
    mark_byline(page, head.byline or source.byline)
    mark_announced(page)
    mark_when(page)
    mark_notices(page)
    mark_calls(page)
    mark_pointers(page)
    if not source.has_paragraphs:
        join_torn(page)
    mark_tail(page)
    mark_reached(page)
    find_notes(page)
    judge_runs(page)
    mark_staff(page)
    mark_hanging(page)
    return head


def _collected(page, hung) -> tuple[list[Block], list[Dropped]]:
    """Give the blocks that were kept and the pieces that were dropped, each in order.

    `hung` has the pictures by the piece that they stand at; see `hanging`.
    """
    blocks, dropped = [], []
    lift = _level_shift(page.pieces)
    places = {piece: place for place, piece in enumerate(page.pieces)}
    for piece in page.pieces:
        if piece.absorbed or piece.in_head:
            continue
        if piece in hung:
            words = "" if piece.fate else tidied(piece)
            blocks.append(framed(*hung[piece], words))
            blocks[-1].read = [places[piece]]
        elif piece.fate:
            words = as_set_aside(piece)
            if words:
                dropped.append(Dropped(words, piece.fate, len(blocks) - 1, [places[piece]]))
        else:
            blocks.append(_block(piece, page, lift))
            blocks[-1].read = [places[part] for part in (piece, *piece.torn) if part in places]
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
