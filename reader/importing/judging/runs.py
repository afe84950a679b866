"""Runs of short lines and links between pieces that are surely text: whose they are.

A heading and a site's stray line look alike; a site's line stands above links, or in a run of its
like. Which of the lines left are headings is chosen in `headings`.
"""

from itertools import dropwhile

from reader.importing.judging.ending import judge_end, judge_lines
from reader.importing.judging.headings import RELATED, choose_headings, is_bold_quote
from reader.importing.judging.sentences import FOOTNOTE
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import every


def judge_runs(page: Page) -> None:
    """Judge every run of pieces that are not text by themselves, from the first to the last."""
    pieces = [
        piece
        for piece in page.pieces
        if not (piece.in_head or piece.absorbed or piece.role in ("note", "figure"))
    ]
    _judge_lists(page, pieces)
    run, before = [], None
    for at, piece in enumerate(pieces):
        if piece.is_bare and piece.open and _is_apparatus(piece, _next(pieces, at)):
            piece.role = "heading"
        if not piece.fate and _is_boundary(piece):
            _judge(page, run, before, piece)
            run, before = [], piece
        else:
            run.append(piece)
    if before is None:
        _judge_all_short(page, run)
    else:
        signed = {piece for piece in page.pieces if piece.role == "note"}
        after = set(dropwhile(lambda piece: piece not in signed, page.pieces))
        judge_end(page, run, _judge_links(page, run), after)


def _is_boundary(piece):
    """Whether a piece is text by itself, so that what stands before and after it can be judged."""
    if piece.is_solid or piece.role in ("heading", "paragraph") or piece.kind == "list":
        return True
    return piece.end == "colon" and len(piece.tokens) > 2 and not site_words(piece.words)


def _judge_lists(page, pieces):
    """Drop lists of dead links and of a site's words, unless the text announces them."""
    before = None
    for piece in pieces:
        if piece.kind == "list" and not piece.fate:
            piece.fate = _fate_of_list(page, piece, before)
        if not piece.is_paper:
            before = piece


def _fate_of_list(page, piece, before):
    if page.is_all_the_authors:
        return ""
    above = "" if before is None else site_words(before.words)
    if before is not None:
        if (before.is_bare and above == "strong") or (before.fate and piece.is_links):
            return "footer"
        if _announces(before):
            return ""
    items = [line.strip(" -*+") for line in piece.lines]
    sites = sum(bool(site_words(item)) for item in items)
    if piece.is_dead_links:
        return "dead-links"
    return "site-words" if sites > len(items) / 2 or (piece.is_links and above) else ""


def _announces(piece):
    """Whether a piece says that a list follows."""
    return piece.end == "colon" or piece.words.strip(" :：.").casefold() in every("apparatus")


def _judge(page, run, before, after):
    """Judge the pieces between two that are surely text (`before` is None at the beginning)."""
    column = _judge_links(page, run)
    left = []
    for at, piece in enumerate(run):
        following = _next(run, at)
        if not piece.open or piece.is_links:
            continue
        if piece.kind == "lines":
            piece.fate = judge_lines(piece, alone=len(run) == 1 or not page.is_site)
        elif piece.kind == "heading" or _is_footnote(piece):
            continue
        elif piece.is_said and not is_bold_quote(piece):
            continue
        elif site_words(piece.words) == "strong" and not page.is_all_the_authors:
            piece.fate = "site-words"
            column = column or (following is not None and following.is_bare)
        else:
            if following is not None and following.fate == "dead-links":
                piece.fate = "column-title"
            left.append(piece)
    choose_headings(page, left, before, after, column)


def _is_footnote(piece):
    """Whether a line has a footnote's mark; a plain number may be a heading's."""
    return bool(FOOTNOTE.match(piece.words)) and not piece.words[0].isdigit()


def _judge_links(page, run):
    """Drop the links of side columns; say whether there was such a column."""
    links = [piece for piece in run if piece.is_links]
    dead = [piece for piece in links if piece.is_dead_links]
    if page.is_all_the_authors:
        return False
    for piece in dead:
        piece.fate = piece.fate or "dead-links"
    titled = False
    for piece in run:
        if not piece.is_links:
            titled = bool(site_words(piece.words))
        elif piece.open and (titled or len(dead) > 1 or site_words(piece.words) == "strong"):
            piece.fate = "site-words"
    for at, piece in enumerate(run):
        following = _next(run, at)
        if piece.kind != "heading" or following is None or not (piece.open and following.fate):
            continue
        if site_words(piece.words) or (following.is_links and page.overlap(piece) < RELATED):
            piece.fate = "column-title"
    return bool(dead)


def _judge_all_short(page, run):
    """Judge a page without a single paragraph: verse, or nothing but menus."""
    for piece in run:
        if piece.is_dead_links:
            piece.fate = piece.fate or "dead-links"
        elif piece.kind == "lines" and not piece.fate:
            piece.fate = judge_lines(piece, alone=True)
        elif site_words(piece.words) and not (piece.fate or page.is_all_the_authors):
            piece.fate = "site-words"


def _is_apparatus(piece, following):
    """Whether a short line is the heading of notes or references, which follow it."""
    plain = piece.words.strip(" :：.").casefold()
    return plain in every("apparatus") and following is not None and not following.fate


def _next(run, at) -> Piece | None:
    return run[at + 1] if at + 1 < len(run) else None
