"""Captions, and the note on the author."""

import re

from .furniture import is_notice, site_words
from .page import Page
from .pieces import SHORT, Piece
from .vocabulary import CASELESS, alternatives, beginning_with, every

CAPTION = 400  # columns
NOTE = 800  # columns
CREDIT = re.compile(
    rf"(?:^|[.!?。…)\]）»”|,;–—]\s*|\s[–—|/(（]\s?|[(（]|\s{{2,}})(?:{alternatives(every('credit'))})"
    r"\s*(?:by|via|courtesy(?:\s+of)?|von|de|del|par|di|door|:|：|©|/|／|\|)\s*[:：©]?\s*\S.{0,90}$",
    re.IGNORECASE,
)
HOLDER = re.compile(r"(?:©|\(c\)|\|)\s*[^\W\d][^.!?]{2,60}\.?\)?$", re.IGNORECASE)
NUMBERED = re.compile(
    rf"(?:{alternatives(every('figure'))})\.?\s*\d+[a-z]?\s*[.:：–—-]?\s", re.IGNORECASE
)
PICTURE = re.compile(r"\A\s*\[?!\[")


def find_captions(page: Page) -> None:
    """Give pictures and their captions the role of a figure."""
    for piece in page.pieces:
        if piece.fate or piece.in_head or piece.kind not in ("paragraph", "figure"):
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
        if piece.is_prose and not piece.fate and not piece.role and not _is_note(page, piece)
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
        elif outside and not piece.role and _is_note(page, piece):
            piece.role, piece.doubt = "note", "note"


def _announces(piece):
    plain = piece.words.strip(" :：").casefold()
    return plain in every("note")


def _is_note(page: Page, piece: Piece) -> bool:
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
    """Give where the name of one of the authors ends at the beginning of `words`, else 0."""
    for author in re.split(r"\s*(?:,|，|、|;|&|\b(?:and|und|et|y|e|и|en|و)\b)\s*", byline):
        names = re.findall(r"[^\W\d_]{2,}", author)
        if not names:
            continue
        first = re.escape(names[0])
        last = re.escape(names[-1])
        pattern = (
            rf"\W*(?:{first}\W+(?:[\w'’.-]+\s+){{0,3}})?{last}" if len(names) > 1 else rf"\W*{last}"
        )
        if found := re.match(pattern, words, re.IGNORECASE):
            return found.end()
    return 0


def _some_name(words):
    """Give where two to four words with capitals end at the beginning of `words`, else 0."""
    found = re.match(r"\W*(?:[^\W\d_a-zа-я][\w'’-]+\.?\s+){1,3}[^\W\d_a-zа-я][\w'’-]+", words)
    return found.end() if found else 0
