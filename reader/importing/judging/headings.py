"""Which of the bare lines above a paragraph are its headings.

A heading stands between complete paragraphs, is followed by prose, and mostly speaks of what the
prose speaks of.
"""

import re

from reader.importing.facts import names_part
from reader.importing.html.verse import is_verse
from reader.importing.page import Page
from reader.importing.pieces import CJK, COMMA, NUMBER, SHORT, Piece
from reader.importing.sitewords import is_contact, site_words
from reader.importing.tidy import WHOLE_EMPHASIS
from reader.importing.vocabulary import every

LONG_HEADING = 110  # columns
RELATED = 0.34  # the share of a line's words that the text has too
GOING_ON = (*COMMA, " -", " –", " —")  # "Riverton –" is where what follows was written
QUESTION = ("?", "？", "؟")


def choose_headings(
    page: Page, lines: list[Piece], before: Piece | None, after: Piece, column: bool
) -> None:
    """Choose the headings among bare `lines` between two pieces of text; drop or keep the others.

    `column` says that a side column of the site's stands among them; its title has a fate already.
    """
    left = _without_site_lines(page, lines, after, column)
    if left and page.has_paragraphs and before is not None and before.kind == "quote":
        left.pop(0).doubt = "short-line"  # it says who said so
    if not left:
        return
    if before is not None and before.end == "colon" and not column and _is_list(left):
        _make_list(left)
    elif len(left) == 1:
        _keep_one(page, left[0], after, column)
    elif is_verse([piece.words for piece in left]) and not column:
        for piece in left:
            piece.doubt = "verse"
    else:
        _choose(page, left, after, column)


def _without_site_lines(page, lines, after, column):
    left = [piece for piece in lines if not piece.fate]
    if lines and not left and _may_be_heading(page, lines[0], after):
        # A heading right above a side column that has no title of its own.
        if site_words(lines[0].words) or page.overlap(lines[0]) < RELATED:
            return []
        lines[0].fate = ""
        return [lines[0]]
    if (len(left) > 1 or column) and not page.is_all_the_authors:
        for piece in left:
            if site_words(piece.words) or is_contact(piece.words):
                piece.fate = "site-words"
    return [piece for piece in left if not piece.fate]


def _choose(page, left, after, column):
    """Choose one or two headings among several lines that stand together before a paragraph."""
    likely = [piece for piece in left if _may_be_heading(page, piece, after)]
    related = [p for p in likely if page.overlap(p) >= RELATED or p.is_counted]
    crowd = column or len(left) > 2
    if not crowd and names_part(left[0].words):
        kept = likely  # a chapter, and below it what it is called
    elif not crowd:
        # A heading and its subheading; or one of them is a stray line.
        kept = related or [piece for piece in likely if piece is left[1] or len(piece.tokens) > 3]
    else:
        edges = [piece for piece in related if piece in (left[0], left[-1])]
        best = max(map(page.overlap, edges), default=0)
        kept = [piece for piece in edges if page.overlap(piece) == best] or related[-1:]
    for piece in left:
        if piece in kept:
            piece.role, piece.doubt = "heading", "heading"
        elif page.is_site and not page.has_paragraphs and (crowd or (kept and piece in likely)):
            piece.fate = "short-lines"
        else:
            piece.doubt = "short-line"


def _keep_one(page, piece, after, column):
    if not _may_be_heading(page, piece, after):
        stands = piece.end in ("closed", "colon") and piece.words[-1] not in QUESTION
        piece.doubt = piece.doubt or ("" if stands else "short-line")
        return
    piece.role = "heading"
    if piece.is_counted:
        return
    if piece.end == "closed":
        piece.doubt = "question"
    elif column or page.overlap(piece) == 0:
        piece.doubt = "heading"


def is_bold_quote(piece: Piece) -> bool:
    """Whether a piece is a quotation in bold letters and no sentence, as a title may be."""
    return piece.is_speech and piece.end != "closed" and bool(_is_bold(piece))


def _is_bold(piece):
    return WHOLE_EMPHASIS.fullmatch(piece.markdown) and piece.markdown.startswith(("**", "__"))


def _may_be_heading(page, piece, after):
    if after is None or piece.size > LONG_HEADING or piece.words.endswith(GOING_ON):
        return False
    if NUMBER.fullmatch(piece.words):
        return True
    if piece.start in ("lower", "speech", "mark") or piece.kind != "paragraph":
        return False
    if piece.words in page.speakers:
        return False
    if "\\\n" in piece.markdown:
        return False  # lines that somebody broke
    if piece.is_speech and not is_bold_quote(piece):
        return False
    if after.is_prose and after.start == "lower" and page.is_regular:
        return False
    if _is_bold(piece):
        return True
    if page.has_headings or piece.end == "colon":
        return False
    return piece.end != "closed" or piece.is_counted or _is_question_heading(piece, after)


def _is_question_heading(piece, after):
    first = piece.tokens[0].casefold() if piece.tokens else ""
    if piece.words[-1] not in QUESTION or piece.sentences > 1 or after.size < SHORT:
        return False
    wide = re.search(rf"[{CJK}]", piece.words)
    return first not in every("conjunctions") and (len(piece.tokens) > 2 or bool(wide))


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
