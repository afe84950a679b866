"""Captions, and the note on the author."""

import re

from reader.importing.facts import NAME_LINK, is_name
from reader.importing.furniture import is_notice
from reader.importing.page import Page
from reader.importing.pieces import SHORT, Piece
from reader.importing.sentences import FOOTNOTE
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import CASELESS, alternatives, beginning_with, every

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
NAMED = re.compile(r"[(（]([^()]{4,50})[)）]\.?$")
PICTURE = re.compile(r"\A\s*!\[")


def find_captions(page: Page) -> None:
    """Give pictures and their captions the role of a figure."""
    for piece in page.pieces:
        if not piece.open or piece.kind not in ("paragraph", "figure"):
            continue
        if PICTURE.match(piece.markdown):
            piece.role = "figure"
        elif piece.is_dead_links:
            continue
        elif piece.size < CAPTION and piece.sentences < 4 and _is_caption(piece):
            piece.role, piece.doubt = "figure", "caption"


def _is_caption(piece):
    words = piece.words.strip("*_ ")
    if site_words(words) == "strong" or (piece.start == "lower" and piece.size > SHORT):
        return False
    if (found := beginning_with("credit").match(words)) and is_name(
        words[found.end() :].strip(" .:")
    ):
        return True
    if (found := NAMED.search(words)) and " " in found[1] and is_name(found[1]) and piece.size > 25:
        return True
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
        if _is_of_the_text(piece) and not piece.role and not is_note(page, piece)
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

    Only short paragraphs, and only past the note on the author or past several lines of the
    site's: a last paragraph under a button is the author's, for all we know.
    """
    pieces = [piece for piece in page.pieces if not piece.absorbed]
    begin = len(pieces)
    while begin and not _is_of_the_text(pieces[begin - 1]):
        begin -= 1
    seen, signed = 0, False
    for piece in pieces[begin:]:
        if piece.fate or piece.is_dead_links or (not piece.is_prose and site_words(piece.words)):
            seen += 1
        elif piece.role == "note" or is_note(page, piece):
            seen, signed = 0, True
        elif piece.is_prose and not piece.role and seen > (0 if signed else 2):
            if page.overlap(piece) < (0.6 if signed else 0.2):
                piece.fate = "footer"


def _is_of_the_text(piece):
    if piece.fate or not piece.is_prose:
        return piece.kind in ("quote", "code", "table")
    return piece.size >= SHORT or bool(FOOTNOTE.match(piece.words))


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
    if named:
        return True
    roles = rf"[\s,，、:：(（]*(?:{alternatives(every('role'))})(?:(?!\w)|(?<=[{CASELESS}]))"
    near = words[rest : rest + 120].casefold()
    says = re.match(roles, words[rest:], re.IGNORECASE)
    return bool(says) and any(word in near for word in every("profession"))


def _named(words, byline):
    """Give where the names of the authors end at the beginning of `words`, 0 if there are none."""
    if re.search(r"[\u3040-\u9fff\uac00-\ud7a3]", byline):
        words, byline = words.replace(" ", ""), byline.replace(" ", "")
    end = 0
    for author in NAME_LINK.split(byline):
        names = re.findall(r"[^\W\d_]{2,}", author)
        if not names:
            continue
        last = re.escape(names[-1]) + (
            "" if re.search(r"[\u3040-\u9fff\uac00-\ud7a3]", author) else r"(?!\w)"
        )
        given = rf"(?:{re.escape(names[0])}\W+(?:[\w'’.]+[\s-]+){{0,3}})?" if names[1:] else ""
        found = re.compile(rf"\W*(?:\w{{1,3}}\s)?{given}{last}", re.IGNORECASE).match(words, end)
        end = found.end() if found else end
    return end


def _some_name(words):
    """Give where two to four words with capitals end at the beginning of `words`, else 0."""
    found = re.match(r"\W*(?:[^\W\d_a-zа-я][\w'’-]+\.?\s+){1,3}[^\W\d_a-zа-я][\w'’-]+", words)
    return found.end() if found else 0
