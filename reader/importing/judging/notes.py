"""The note on the author: it begins with the author's name, or as such notes begin."""

import re

from reader.importing.facts import NAME_LINK
from reader.importing.judging.furniture import is_notice
from reader.importing.judging.sentences import FOOTNOTE
from reader.importing.page import Page
from reader.importing.pieces import SHORT, Piece
from reader.importing.vocabulary import CASELESS, alternatives, beginning_with, every

NOTE = 800  # columns
SOME_NAME = re.compile(r"\W*(?:[^\W\d_a-zа-я][\w'’-]+\.?\s+){1,3}[^\W\d_a-zа-я][\w'’-]+")


def find_notes(page: Page) -> None:
    """Give the note on the author its role: near the end or right under the title.

    It begins with the author's name, or with what such notes begin with, or stands under a line
    that announces it.
    """
    pieces = [piece for piece in page.pieces if not (piece.in_head or piece.absorbed)]
    body = [
        at
        for at, piece in enumerate(pieces)
        if is_of_the_text(piece) and piece.role in ("", "paragraph") and not is_note(page, piece)
    ]
    if not body:
        return
    begins, ends = body[0], _last_above_footnotes(pieces, body)
    for at, piece in enumerate(pieces):
        if not piece.open or piece.size > NOTE:
            continue
        if piece.kind == "list" and "\n" not in piece.markdown and is_note(page, piece):
            piece.kind, piece.markdown = "paragraph", piece.words
        if piece.kind not in ("paragraph", "lines", "heading"):
            continue
        outside = at > ends or at < begins
        titled = (piece.is_bare or piece.kind == "heading") and _announces(piece)
        if titled and at + 1 < len(pieces):
            following = pieces[at + 1]
            short = following.open and following.size < NOTE and following.end == "closed"
            if short and at + 1 >= ends:
                piece.fate = "label"
                following.role, following.doubt = "note", "note"
        elif outside and piece.kind != "heading" and not piece.role and is_note(page, piece):
            piece.role, piece.doubt = "note", "note"


def _last_above_footnotes(pieces, body):
    """Give the index of the last of the text, above which no footnotes alone follow it: the note
    on the author may stand between."""
    for at in reversed(body):
        if not (pieces[at].is_footnote or FOOTNOTE.match(pieces[at].words)):
            return at
    return body[-1]


def is_note(page: Page, piece: Piece) -> bool:
    """Whether a paragraph reads as a note on the author, or its page says that it is one, wherever
    it stands."""
    if piece.stands_for == "about":
        return True
    if not (piece.is_prose or piece.end == "closed") or piece.size > NOTE or is_notice(page, piece):
        return False
    words = piece.words
    if beginning_with("note").match(words):
        return True
    if page.byline and _named(words, page.byline):
        return True
    name = SOME_NAME.match(words)
    if not name:
        return False
    rest = name.end()
    roles = rf"[\s,，、:：(（]*(?:{alternatives(every('role'))})(?:(?!\w)|(?<=[{CASELESS}]))"
    near = words[rest : rest + 120].casefold()
    says = re.match(roles, words[rest:], re.IGNORECASE)
    return bool(says) and any(word in near for word in every("profession"))


def is_of_the_text(piece: Piece) -> bool:
    """Whether a piece is so long, or of such a form, that the text cannot have ended before it."""
    if piece.fate or not piece.is_prose:
        return piece.kind in ("quote", "code", "table")
    return piece.size >= SHORT or bool(FOOTNOTE.match(piece.words))


def _announces(piece):
    plain = piece.words.strip(" :：.").casefold()
    return plain in every("note")


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
        before = r"\W*(?:\w{1,3}\s|\w{1,4}\.\s){0,2}"  # "Prof. Dr. Jane Doe"
        found = re.compile(rf"{before}{given}{last}", re.IGNORECASE).match(words, end)
        end = found.end() if found else end
    return end
