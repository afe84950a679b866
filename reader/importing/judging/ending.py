"""What stands after the end of the text: once the site's lines begin, they go on to the end."""

import re

from reader.importing.facts import facts
from reader.importing.html.verse import is_verse
from reader.importing.judging.furniture import phrases_in
from reader.importing.judging.notes import is_note, is_of_the_text
from reader.importing.judging.sentences import FOOTNOTE
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.sitewords import is_contact, says_where_reached, site_words
from reader.importing.vocabulary import beginning_with, every, heads_apparatus

INITIALS = re.compile(r"\(?[a-z]{2,4}(?:/[a-z]{2,4})+\)?")  # of who edited a report of an agency
LIKED = re.compile(r"[+＋]\d{1,6}")  # how many readers did
LAST = 4  # paragraphs, of which one is the end of the text
LAST_SIGN = re.compile(r"(?<=\S)\s*[*_]*[■◼▪◾□◻♦◆❖●∎⬛]\ufe0f?[*_]*$")
LONGEST_SIGN = 20  # characters of it, with what emphasises it
FEWEST, ENOUGH = 2, 160  # paragraphs and columns of a text of a few lines
LABEL = 5  # letters of one before a date; shorter ones are small words


def mark_tail(page: Page) -> None:
    """Drop running text of the site's own that stands among its lines after the end of the text.

    Only short paragraphs, and only past the note on the author or past several lines of the
    site's: a last paragraph under a button is the author's, for all we know.
    """
    pieces = [piece for piece in page.pieces if not piece.absorbed]
    begin = len(pieces)
    while begin and not is_of_the_text(pieces[begin - 1]):
        begin -= 1
    seen, signed = 0, False
    for piece in [] if page.is_all_the_authors else pieces[begin:]:
        if piece.is_paper or piece.fate in ("image", "credit"):
            continue
        if piece.fate or piece.is_dead_links or (not piece.is_prose and site_words(piece.words)):
            seen += 1
        elif piece.role == "note" or is_note(page, piece):
            seen, signed = 0, True
        elif piece.is_prose and not piece.role:
            unlike = page.overlap(piece) < (0.6 if signed else 0.2)
            if unlike and seen > (0 if signed else 2):
                piece.fate = "footer"


def mark_reached(page: Page) -> None:
    """Drop the lines at the end of a page that say where its author, or the site, is reached."""
    for piece in reversed(page.pieces if page.has_paragraphs and not page.is_document else []):
        if not piece.open or piece.role == "note":
            continue
        plain = piece.kind in ("paragraph", "heading") and piece.start != "speech"
        if not (plain and says_where_reached(piece.words)) or FOOTNOTE.match(piece.words):
            break
        piece.fate = "contact"


def mark_hanging(page: Page) -> None:
    """Drop headings, and lines that announce something, at the end of a page: nothing follows."""
    for piece in reversed(page.pieces if page.has_paragraphs else []):
        if not piece.open:
            continue
        announces = piece.kind == "paragraph" and piece.end == "colon" and not piece.is_prose
        if not (announces or piece.kind == "heading" or piece.role == "heading"):
            break
        piece.fate = "column-title"


def clear_last_sign(page: Page) -> None:
    """Take away the sign by which a magazine says that a text ends here."""
    prose = [piece for piece in page.pieces if piece.open and piece.is_prose]
    for piece in reversed(prose[-LAST:] if page.has_paragraphs else []):
        if found := LAST_SIGN.search(piece.markdown, len(piece.markdown) - LONGEST_SIGN):
            piece.reword(piece.markdown[: found.start()])
            return


def reopen(page: Page) -> bool:
    """Take back what stood above the title and behind the end of a page of which nothing else was
    left: a text of a few lines. Tells whether it has two paragraphs that say as much as one."""
    shut = [piece for piece in page.pieces if piece.fate in ("menu", "footer")]
    prose = [piece for piece in shut if piece.is_prose and not site_words(piece.words)]
    if len(prose) < FEWEST or sum(piece.size for piece in prose) < ENOUGH:
        return False
    begin, end = shut.index(prose[0]), shut.index(prose[-1])
    for piece in shut[begin : end + 1]:
        piece.fate = ""
    return True


def judge_end(page: Page, run: list[Piece], column: bool, signed: set[Piece]) -> None:
    """Judge the pieces after the last that is surely text.

    `column` says that dead links are there; `signed` are the pieces after the note on the author.
    Headings of notes and references, footnotes, verse and a line or two alone are kept.
    """
    ended, pending = False, []
    before = page.pieces[: page.pieces.index(run[0])] if run else []
    stood = {one.words for one in before if one.fate or one.in_head}
    for piece, following in zip(run, [*run[1:], None], strict=False):
        if piece.kind == "heading" and heads_apparatus(piece.words) and not piece.fate:
            ended = False  # it stood below a button, and what stands under it is of the text
        if not piece.fate and page.is_all_the_authors:
            piece.fate = "contact" if is_contact(piece.words) else ""
        elif not piece.fate:
            piece.fate = _fate(page, piece, following, stood, ended, column)
        if piece.fate:
            stood.add(piece.words)
            ended = ended or not (piece.is_paper or piece.fate == "contact")
        elif piece.is_bare and not piece.is_said and not FOOTNOTE.match(piece.words):
            pending.append(piece)
    crowd = len(pending) > 2 and page.is_site and not page.has_paragraphs
    for piece in pending:
        if page.is_site and piece in signed:
            piece.fate = "footer"
        elif crowd and not is_verse([other.words for other in pending]):
            piece.fate = "short-lines"
        else:
            piece.doubt = "short-line"


def _fate(page, piece, following, stood, ended, column):
    """Give the fate of a piece; `stood` are the lines before it that are none of the text."""
    words = site_words(piece.words)
    if FOOTNOTE.match(piece.words) and not is_contact(piece.words):
        return ""
    if ended:
        return "footer"
    if piece.is_bare and (_is_dated(piece) or piece.words in stood):
        return "date" if _is_dated(piece) else "running-head"
    if is_contact(piece.words):
        return "contact"
    if piece.is_bare and (phrases_in(piece.words) or INITIALS.fullmatch(piece.words)):
        return "site-words"
    if LIKED.fullmatch(piece.words) or _plain(piece) in every("comments"):
        return "site-words"
    if words == "strong" or (words == "weak" and (column or following is not None)):
        return "site-words"
    if piece.kind == "lines":
        return judge_lines(piece, alone=not page.is_site)
    if piece.is_bare and following is not None and following.fate == "dead-links":
        return "column-title"
    return ""


def _plain(piece):
    return piece.words.casefold().strip(" :.…")


def _is_dated(piece):
    """Whether a line at the end says when a page was changed or published; a day alone may be
    the author's."""
    said = facts(piece.words)
    if said.published is None or said.is_sentence:
        return False
    label = beginning_with("published").match(piece.words)
    return said.updated or (bool(label) and len(label["entry"]) >= LABEL and not said.rest)


def judge_lines(piece: Piece, alone: bool) -> str:
    """Give the fate of short lines that stand together, "" where they are kept as verse.

    Where they stand `alone` between paragraphs they are the author's, unless their words say no.
    """
    lines = [line for line in piece.lines if line.strip()]
    sites = sum(bool(site_words(line)) or is_contact(line) for line in lines)
    if sites > len(lines) / 2:
        return "site-words"
    if not is_verse(lines, together=True) and not alone:
        return "short-lines"
    piece.doubt = "" if piece.soft_lines else "verse"
    return ""
