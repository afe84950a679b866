"""Judging the pieces of a file: which of them are the author's, and as what.

A source has cut the text into pieces; these are judged for all formats alike, in the order of
`_judge`, and of a document by `documents.judge_document`. What is kept becomes blocks.
"""

import re

from reader.importing.blocks import Block, block_from_markdown
from reader.importing.captions import find_captions
from reader.importing.credits import set_aside_credits
from reader.importing.decoding import MAX_BYTES
from reader.importing.found import Dropped, Found
from reader.importing.indents import step_in
from reader.importing.joining import join_all
from reader.importing.judging.bylines import RAISED, each_once
from reader.importing.judging.calls import mark_calls
from reader.importing.judging.captionends import mark_said_again, part_credits
from reader.importing.judging.dated import mark_announced, mark_hours, mark_when
from reader.importing.judging.documents import judge_document, take_told
from reader.importing.judging.drawn import keep_drawn
from reader.importing.judging.ending import (
    clear_last_sign,
    mark_hanging,
    mark_reached,
    mark_tail,
    reopen,
)
from reader.importing.judging.furniture import (
    mark_byline,
    mark_highlights,
    mark_notices,
    mark_pages,
    mark_players,
    mark_pointers,
    mark_staff,
    mark_twice,
)
from reader.importing.judging.hanging import (
    description_of,
    framed,
    hang,
    has_caption,
    pictures_in,
)
from reader.importing.judging.masthead import read_head
from reader.importing.judging.notes import find_notes
from reader.importing.judging.order import Read
from reader.importing.judging.runs import judge_runs
from reader.importing.judging.sentences import doubt_cut_headings, join_torn
from reader.importing.judging.title import without_author
from reader.importing.judging.titledoubt import is_doubtful
from reader.importing.judging.toplines import set_apart
from reader.importing.judging.wordless import mark_wordless
from reader.importing.page import Page
from reader.importing.parts import Part
from reader.importing.pieces import Piece
from reader.importing.sitenames import is_name
from reader.importing.source import Source
from reader.importing.tidy import (
    as_set_aside,
    one_line,
    tidied,
    undecorated,
    without_emphasis,
)
from reader.importing.unreadable import Unreadable
from reader.partial import parts_of

# Behind a title, where the author thanks somebody below.
NOTE_MARKS = re.compile(r"(?:\s*(?:\[\[[^\]]{1,3}\]\]\(#postil-note-\d+\)|[∗†‡§¶]))+\s*$")
OF_PIECES_ALONE = ("lines", "table", "rule")  # kinds that no block has
WORDLESS = ("line", "picture")  # why a piece was set aside that has no words
UNKNOWN = "\ufffd"  # what stands for a letter that whoever wrote the file could not tell
UNESCAPED = re.compile(r"^(\d+)\\(?=[.)])")  # in a heading a number needs no escape


def judge(source: Source) -> Found:
    """Give what is found in a source. Raises Unreadable where it has no text, or too much."""
    if not source.pieces:
        raise Unreadable("no_text")
    if sum(len(piece.markdown) for piece in source.pieces) > MAX_BYTES:
        raise Unreadable("too_long")
    pieces = set_apart(source.pieces, _author(source)) if source.is_page else source.pieces
    page = Page(pieces)
    page.is_document = not source.is_page
    page.has_paragraphs, page.summary = source.has_paragraphs, source.summary
    page.sites, page.sites_own = source.sites, source.sites_own
    page.is_written = source.is_written
    mark_wordless(page)
    head = _judge(page, source) if source.is_page else judge_document(page, source)
    for piece in page.pieces:
        if piece.is_footnote and piece.fate not in WORDLESS:
            piece.fate = ""  # its file says what it is
            piece.doubt = "foot" if piece.doubt == "foot" else ""
    hung = hang(page, source)
    keep_drawn(page)
    read = Read(page.pieces, source.aside)
    blocks, dropped = _collected(page, hung, read)
    if not blocks and source.has_paragraphs and reopen(page):
        blocks, dropped = _collected(page, hung, read)
    if not blocks:
        raise Unreadable(_why_nothing(page, source))
    dropped = [Dropped(words, reason) for words, reason in head.cut] + dropped
    lines = read.lines
    for piece in dropped:
        if not piece.read:
            piece.read = [len(lines)]
            lines.append(piece.text)
    byline = one_line(_byline(head, source))
    title = undecorated(one_line(_text(NOTE_MARKS.sub("", head.title)) or source.title))
    title = without_author(title, byline)
    if source.told is not None and is_doubtful(title, source.told):
        head.doubts.append("title")
    return Found(
        title=title,
        byline=byline,
        published=_published(head, source),
        standfirst=_text(head.standfirst),
        language=page.language or source.language,
        blocks=blocks,
        dropped=dropped,
        head=[piece.markdown for piece in page.pieces if piece.in_head],
        doubts=head.doubts,
        pictures=pictures_in(hung),
        read=lines,
    )


def _published(head, source):
    """Give when a text came out: a day is better than a month, and a month than a year."""
    said = [day for day in (head.published, source.published) if day is not None]
    return max(said, key=lambda day: len(parts_of(day)), default=None)


def _why_nothing(page, source):
    if not source.is_page:
        return "no_text"
    is_of_a_site = source.has_paragraphs or (page.is_site and len(page.pieces) > 1)
    return "only_furniture" if is_of_a_site else "no_sentence"


def _byline(head, source):
    byline = _told_by(head, source) if source.is_page else _text(head.byline) or source.byline
    return each_once(RAISED.sub("", byline).rstrip(" ,;"))


def _told_by(head, source):
    """Give who wrote the text of a page: it says so best where it is asked by machines, unless it
    tells them no more than whose the site is."""
    told = _text(head.byline)
    return _author(source) or told or source.byline


def _author(source):
    """Give who wrote the text as its page tells machines, "" where that is the name of the site."""
    return "" if is_name(source.byline, source.sites) else source.byline


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
    mark_hours(page)
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
    clear_last_sign(page)
    doubt_cut_headings(page)
    return head


def _collected(page, hung, read) -> tuple[list[Block], list[Dropped]]:
    """Give the blocks that were kept and the pieces that were dropped, each in order.

    `hung` has the pictures by the piece that they stand at; see `hanging`.
    """
    blocks, dropped, indents = [], [], []
    lift, places = _level_shift(page.pieces), read.places
    for piece in read.everything:
        if isinstance(piece, Part):
            dropped.append(_part(piece, page, lift, places))
            dropped[-1].after = len(blocks) - 1
            continue
        if piece.absorbed or piece.in_head:
            continue
        if piece in hung:
            words = "" if piece.fate else tidied(piece)
            blocks.append(framed(*hung[piece], words))
            blocks[-1].read = [places[piece]]
            indents.append(())
        elif piece.fate:
            words = as_set_aside(piece)
            if words:
                about = words, _reason(piece, page), len(blocks) - 1, [places[piece]]
                dropped.append(Dropped(*about, *_form(piece, lift), shows=_shows(piece)))
        else:
            blocks.append(_block(piece, page, lift))
            blocks[-1].read = [places[part] for part in (piece, *piece.torn) if part in places]
            indents.append(() if piece.torn else piece.indents)
    step_in(blocks, indents)
    return blocks, dropped


def _reason(piece, page):
    """Give why a piece is set aside; of a picture this tells what else of it there is."""
    if piece.fate != "image" or piece.kind != "figure" or has_caption(piece, page.pieces):
        return piece.fate
    return "image-described" if description_of(piece) else "image-alone"


def _part(part, page, lift, places):
    """Give a part of the file with the blocks that it consists of."""
    dropped = Dropped(part.words, part.reason, read=[places[part]])
    for piece in part.pieces:
        dropped.blocks.append(_block(piece, page, lift))
        dropped.blocks[-1].read = [places[piece]]
    if part.pieces:
        dropped.read = [places[piece] for piece in part.pieces]
        if part.is_cut:
            dropped.blocks[-1].doubt = "unfinished"
    return dropped


def _form(piece, lift):
    """Give the kind and the level of the block that a piece would be which is set aside."""
    if piece.fate == "picture":
        return "figure", 0
    kind = _kind_of(piece)
    return kind, _level_of(piece, lift) if kind == "heading" else 0


def _shows(piece):
    """Give what a picture shows that is set aside, unless its caption says it."""
    if piece.kind != "figure" and piece.fate != "picture":
        return ""
    is_said = piece.caption is not None and piece.caption.doubt == "described"
    return "" if is_said else piece.describes


def _kind_of(piece):
    return piece.role or ("paragraph" if piece.kind in OF_PIECES_ALONE else piece.kind)


def _level_of(piece, lift):
    return piece.level + lift if piece.level else 2


def _block(piece: Piece, page, lift) -> Block:
    markdown, joins = tidied(piece), []
    if piece.torn:
        parts = [markdown, *map(tidied, piece.torn)]
        markdown, joins = join_all(parts, page.known_words)
    kind, level = _kind_of(piece), 0
    if kind == "heading":
        level = _level_of(piece, lift)
        markdown = without_emphasis(UNESCAPED.sub(r"\1", markdown))
    doubt = piece.doubt or ("letter" if UNKNOWN in markdown else "")
    return block_from_markdown(kind, level, markdown, doubt, joins)


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
