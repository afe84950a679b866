"""Short lines between paragraphs: which are headings, which the site's, which the author's lines.

A heading and a site's stray line look alike. A heading stands between complete paragraphs, is
followed by prose and mostly speaks of what the prose speaks of; a site's line stands above links,
or in a run of its like.
"""

import re

from reader.importing.page import Page
from reader.importing.pieces import CJK, COMMA, SHORT, Piece
from reader.importing.sentences import FOOTNOTE
from reader.importing.sitewords import is_contact, site_words
from reader.importing.tidy import WHOLE_EMPHASIS
from reader.importing.verse import is_verse
from reader.importing.vocabulary import every

LONG_HEADING = 110  # columns
NUMBERED = re.compile(r"(?:\d{1,3}|[IVXLC]{1,6}|[一二三四五六七八九十]{1,3})[.)、]?")
RELATED = 0.34  # the share of a line's words that the text has too


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
        _judge_all_short(run)
    else:
        _judge_end(page, run)


def _is_boundary(piece):
    """Whether a piece is text by itself, so that what stands before and after it can be judged."""
    if (
        piece.is_solid
        or piece.role in ("heading", "paragraph")
        or (piece.kind == "list" and not piece.fate)
    ):
        return True
    return piece.end == "colon" and len(piece.tokens) > 2 and not site_words(piece.words)


def _judge_lists(page, pieces):
    """Drop lists of dead links and of a site's words, unless the text announces them."""
    before = None
    for piece in pieces:
        if piece.fate:
            before = before if piece.fate in ("page-number", "running-head") else piece
            continue
        if piece.kind == "list":
            items = [line.strip(" -*+") for line in piece.lines]
            sites = sum(bool(site_words(item)) for item in items)
            titled = before is not None and before.is_bare and site_words(before.words) == "strong"
            if titled or (before is not None and before.fate and piece.is_links):
                piece.fate = "footer"
            elif before is not None and not _announces(before):
                if piece.is_dead_links:
                    piece.fate = "dead-links"
                elif sites > len(items) / 2 or (piece.is_links and site_words(before.words)):
                    piece.fate = "site-words"
        before = piece


def _announces(piece):
    """Whether a piece says that a list follows."""
    return piece.end == "colon" or piece.words.strip(" :：.").casefold() in every("apparatus")


def _judge(page, run, before, after):
    """Judge the pieces between two that are surely text (`before` is None at the beginning)."""
    if not run:
        return
    column = _judge_links(page, run)
    left = []
    for at, piece in enumerate(run):
        if not piece.open or piece.is_links:
            continue
        following = _next(run, at)
        if piece.kind == "lines":
            _judge_lines(piece, alone=len(run) == 1 or not page.is_site)
        elif piece.kind == "heading" or _is_said(piece):
            continue
        elif site_words(piece.words) == "strong":
            piece.fate = "site-words"
            column = column or (following is not None and following.is_bare)
        elif following is not None and following.fate == "dead-links":
            piece.fate = "column-title"
            left.append(piece)
        else:
            left.append(piece)
    _choose_headings(page, left, before, after, column)


def _choose_headings(page, rest, before, after, column):
    """Among bare lines before a paragraph choose the headings; the others are dropped or kept."""
    left = [piece for piece in rest if not piece.fate]
    if rest and not left and _may_be_heading(page, rest[0], after):
        # A heading right above a side column without a title of its own.
        if not site_words(rest[0].words) and page.overlap(rest[0]) >= RELATED:
            rest[0].fate, left = "", [rest[0]]
    if len(left) > 1 or column:
        for piece in left:
            if site_words(piece.words) or is_contact(piece.words):
                piece.fate = "site-words"
        left = [piece for piece in left if not piece.fate]
    if not left:
        return
    words = [piece.words for piece in left]
    if before is not None and before.end == "colon" and not column and _is_list(left):
        _make_list(left)
    elif len(left) == 1:
        _keep_one(page, left[0], after, column)
    elif is_verse(words) and not column:
        for piece in left:
            piece.doubt = "verse"
    else:
        _choose(page, left, after, column)


def _choose(page, left, after, column):
    """Choose one or two headings among several lines that stand together before a paragraph."""
    likely = [piece for piece in left if _may_be_heading(page, piece, after)]
    related = [p for p in likely if page.overlap(p) >= RELATED or NUMBERED.fullmatch(p.words)]
    crowd = column or len(left) > 2
    if not crowd:
        # A heading and its subheading; or one of them is a stray line.
        kept = related or [piece for piece in likely if piece is left[1] or len(piece.tokens) > 3]
    else:
        edges = [piece for piece in related if piece in (left[0], left[-1])]
        best = max(map(page.overlap, edges), default=0)
        kept = [piece for piece in edges if page.overlap(piece) == best] or related[-1:]
    for piece in left:
        if piece in kept:
            piece.role, piece.doubt = "heading", "heading"
        elif page.is_site and (crowd or (kept and piece in likely)):
            piece.fate = "short-lines"
        else:
            piece.doubt = "short-line"


def _keep_one(page, piece, after, column):
    if not _may_be_heading(page, piece, after):
        stands = piece.end in ("closed", "colon") and piece.words[-1] not in "?？؟"
        piece.doubt = piece.doubt or ("" if stands else "short-line")
        return
    piece.role = "heading"
    if NUMBERED.fullmatch(piece.words):
        return
    if piece.end == "closed":
        piece.doubt = "question"
    elif column or page.overlap(piece) == 0:
        piece.doubt = "heading"


def _may_be_heading(page, piece, after):
    if after is None or piece.size > LONG_HEADING or piece.words[-1:] in tuple(COMMA):
        return False
    if NUMBERED.fullmatch(piece.words):
        return True
    if piece.start in ("lower", "speech", "mark") or piece.is_speech or piece.kind != "paragraph":
        return False
    if after.is_prose and after.start == "lower" and page.is_regular:
        return False
    if WHOLE_EMPHASIS.fullmatch(piece.markdown) and piece.markdown.startswith(("**", "__")):
        return True
    if page.has_headings or piece.end == "colon":
        return False
    return piece.end != "closed" or _is_question_heading(piece, after)


def _is_question_heading(piece, after):
    first = piece.tokens[0].casefold() if piece.tokens else ""
    if piece.words[-1] not in "?？؟" or piece.sentences > 1 or after.size < SHORT:
        return False
    wide = re.search(rf"[{CJK}]", piece.words)
    return first not in every("conjunctions") and (len(piece.tokens) > 2 or bool(wide))


def _is_said(piece):
    """Whether a short piece is a whole sentence of the text's own: talk, or a short paragraph."""
    if NUMBERED.fullmatch(piece.words):
        return False
    if FOOTNOTE.match(piece.words) and not FOOTNOTE.match(piece.words)[0][0].isdigit():
        return True
    if site_words(piece.words) == "strong":
        return False
    question = piece.words[-1:] in ("?", "？", "؟") and not piece.is_speech
    return piece.is_speech or (piece.end == "closed" and not question)


def _judge_links(page, run):
    """Drop the links of side columns; say whether there was such a column."""
    links = [piece for piece in run if piece.is_links]
    dead = [piece for piece in links if piece.is_dead_links]
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
        if piece.kind == "heading" and piece.open and following is not None and following.fate:
            if site_words(piece.words) or (following.is_links and page.overlap(piece) < RELATED):
                piece.fate = "column-title"
    return bool(dead)


def _judge_lines(piece, alone):
    lines = [line for line in piece.lines if line.strip()]
    sites = sum(bool(site_words(line)) or is_contact(line) for line in lines)
    if sites > len(lines) / 2:
        piece.fate = "site-words"
    elif not is_verse(lines, together=True) and not alone:
        piece.fate = "short-lines"
    else:
        piece.doubt = "verse"


def _judge_all_short(run):
    """Judge a page without a single paragraph: verse, or nothing but menus."""
    for piece in run:
        if piece.is_dead_links:
            piece.fate = piece.fate or "dead-links"
        elif piece.kind == "lines":
            _judge_lines(piece, alone=True)
        elif site_words(piece.words) and not piece.fate:
            piece.fate = "site-words"


def _judge_end(page, run):
    """Judge what follows the last paragraph: once the site's lines begin, they go on to the end."""
    column = _judge_links(page, run)
    ended = False
    pending = []
    for at, piece in enumerate(run):
        following = _next(run, at)
        if piece.fate:
            ended = ended or piece.fate not in ("page-number", "running-head")
        elif FOOTNOTE.match(piece.words) and not is_contact(piece.words):
            continue
        elif ended:
            piece.fate = "footer"
        elif site_words(piece.words) == "strong" or is_contact(piece.words):
            piece.fate = "contact" if is_contact(piece.words) else "site-words"
            ended = True
        elif site_words(piece.words) == "weak" and (column or following is not None):
            piece.fate, ended = "site-words", True
        elif piece.kind == "lines":
            _judge_lines(piece, alone=not page.is_site)
            ended = bool(piece.fate)
        elif following is not None and following.fate == "dead-links" and piece.is_bare:
            piece.fate, ended = "column-title", True
        elif piece.is_bare and not _is_said(piece):
            pending.append(piece)
    if len(pending) > 2 and page.is_site and not is_verse([piece.words for piece in pending]):
        for piece in pending:
            piece.fate = "short-lines"
    for piece in pending:
        piece.doubt = "short-line"


def _is_apparatus(piece, following):
    """Whether a short line is the heading of notes or references, which follow it."""
    plain = piece.words.strip(" :：.").casefold()
    return plain in every("apparatus") and following is not None and not following.fate


def _is_list(left):
    """Whether lines that a colon announced are items: they begin and end alike, unlike verse."""
    begin = {piece.start for piece in left}
    end = {
        piece.words[-1] if piece.end in ("open", "closed") and not piece.words[-1].isalnum() else ""
        for piece in left[:-1]
    }
    return len(left) > 1 and len(begin) == 1 and len(end) == 1


def _make_list(left):
    """Make one list of lines that lost their marks."""
    first, *others = left
    first.markdown = "\n".join(f"- {piece.markdown}" for piece in left)
    first.kind, first.doubt = "list", "list"
    for piece in others:
        piece.absorbed = True


def _next(run, at) -> Piece | None:
    return run[at + 1] if at + 1 < len(run) else None
