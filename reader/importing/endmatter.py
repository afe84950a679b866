"""Captions, and the note on the author."""

import re

from .furniture import is_notice, site_words
from .masthead import NAME_LINK
from .page import Page
from .pieces import SHORT, Piece
from .sentences import FOOTNOTE
from .vocabulary import CASELESS, alternatives, beginning_with, every

CAPTION = 400  # columns
NOTE = 800  # columns
CREDIT = re.compile(
    rf"(?:^|[.!?。…)\]）»”|,;–—]\s*|\s[–—|/(（]\s?|[(（]|\s{{2,}})(?:{alternatives(every('credit'))})"
    r"\s*(?:by|via|courtesy(?:\s+of)?|von|de|del|par|di|door|:|：|©|/|／|\|)\s*[:：©]?\s*\S.{0,90}$",
    re.IGNORECASE,
)
HOLDER = re.compile(r"(?:©|\(c\)|[.!?)]\s*\|)\s*[^\W\d][^.!?]{2,60}\.?\)?$", re.IGNORECASE)
NUMBERED = re.compile(
    rf"(?:{alternatives(every('figure'))})\.?\s*\d+[a-z]?\s*[.:：–—-]?\s", re.IGNORECASE
)
PICTURE = re.compile(r"\A\s*\[?!\[")


def find_captions(page: Page) -> None:
    """Give pictures and their captions the role of a figure."""
    for piece in page.pieces:
        if not piece.open or piece.kind not in ("paragraph", "figure") or piece.is_dead_links:
            continue
        if PICTURE.match(piece.markdown):
            piece.role = "figure"
        elif piece.size < CAPTION and piece.sentences < 4 and _is_caption(piece):
            piece.role, piece.doubt = "figure", "caption"


def _is_caption(piece):
    words = piece.words.strip("*_ ")
    if site_words(words) == "strong" or piece.start == "lower" and piece.size > SHORT:
        return False
    if CREDIT.search(words) or (HOLDER.search(words) and not words.startswith(("©", "(c)", "|"))):
        return True
    return bool(NUMBERED.match(words)) or bool(
        (found := beginning_with("figure").match(words)) and words[found.end() :][:1] in (":", "：")
    )


def find_notes(page: Page) -> None:
    """Give the note on the author its role: near the end or right under the title.

    It begins with the author's name, or with what such notes begin with, or stands under a line
    that announces it.
    """
    pieces = [piece for piece in page.pieces if not (piece.in_head or piece.absorbed)]
    body = [
        at
        for at, piece in enumerate(pieces)
        if piece.is_prose and not piece.fate and not piece.role and not is_note(page, piece)
    ]
    if not body:
        return
    begins, ends = body[0], body[-1]
    for at, piece in enumerate(pieces):
        if not piece.open or piece.kind not in ("paragraph", "lines") or piece.size > NOTE:
            continue
        outside = at > ends or at < begins
        if piece.is_bare and _announces(piece) and at + 1 < len(pieces):
            following = pieces[at + 1]
            if following.open and following.size < NOTE and at + 1 >= ends and following.is_prose:
                piece.fate = "label"
                following.role, following.doubt = "note", "note"
        elif outside and not piece.role and is_note(page, piece):
            piece.role, piece.doubt = "note", "note"


def _announces(piece):
    plain = piece.words.strip(" :：").casefold()
    return plain in every("note")


def mark_tail(page: Page) -> None:
    """Drop running text of the site's own that stands among its lines after the end of the text.

    A short last paragraph after a single button is the author's, for all we know.
    """
    pieces = [piece for piece in page.pieces if not piece.absorbed]
    begin = len(pieces)
    while begin and not _is_of_the_text(page, pieces[begin - 1]):
        begin -= 1
    signed = any(is_note(page, piece) for piece in pieces[max(0, begin - 2) :])
    seen = 0
    for piece in pieces[begin:]:
        if piece.fate or piece.is_dead_links or (not piece.is_prose and site_words(piece.words)):
            seen += 1
        elif piece.is_prose and not piece.role and not is_note(page, piece):
            if seen > 2 and page.overlap(piece) < 0.34 or (seen and signed):
                piece.fate = "footer"


def _is_of_the_text(page, piece):
    if piece.fate or not piece.is_prose:
        return piece.kind in ("quote", "code", "table")
    if is_note(page, piece):
        return False
    return piece.size > 300 or page.overlap(piece) >= 0.5 or bool(FOOTNOTE.match(piece.words))


def is_note(page: Page, piece: Piece) -> bool:
    if not piece.is_prose or piece.size > NOTE or is_notice(page, piece):
        return False
    words = piece.words
    if beginning_with("note").match(words):
        return True
    named = bool(page.byline) and _named(words, page.byline)
    rest = named or _some_name(words)
    if not rest:
        return False
    roles = rf"[\s,，、:：(（]*(?:{alternatives(every('role'))})(?:(?!\w)|(?<=[{CASELESS}]))"
    says = re.match(roles, words[rest:], re.IGNORECASE)
    if named:
        return bool(says) or bool(re.match(r"\s*[,，(（–—-]", words[rest:]))
    near = words[rest : rest + 120].casefold()
    return bool(says) and any(word in near for word in every("profession"))


def _named(words, byline):
    """Give where the names of the authors end at the beginning of `words`, 0 if there are none."""
    end = 0
    for author in NAME_LINK.split(byline):
        names = re.findall(r"[^\W\d_]{2,}", author)
        if not names:
            continue
        last = re.escape(names[-1])
        given = rf"(?:{re.escape(names[0])}\W+(?:[\w'’.-]+\s+){{0,3}})?" if names[1:] else ""
        found = re.compile(rf"\W*(?:\w{{1,3}}\s)?{given}{last}(?!\w)", re.IGNORECASE).match(words, end)
        end = found.end() if found else end
    return end


def _some_name(words):
    """Give where two to four words with capitals end at the beginning of `words`, else 0."""
    found = re.match(r"\W*(?:[^\W\d_a-zа-я][\w'’-]+\.?\s+){1,3}[^\W\d_a-zа-я][\w'’-]+", words)
    return found.end() if found else 0
