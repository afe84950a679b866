"""Lines at the top of a page that stand together with others, and say by whom or when it is."""

import re

from reader.importing.facts import facts
from reader.importing.pieces import SHORT, Piece
from reader.importing.sitewords import LINE, site_words
from reader.importing.tidy import plainly, without_emphasis

FEW = 3  # lines of a head that has no tags
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
HEAD = 40  # pieces in which the head of a page is looked for


def set_apart(pieces: list[Piece], byline: str = "") -> list[Piece]:
    """Give the pieces with the lines at the top that stand together, but are a head, set apart;
    `byline` says by whom the text is, where that is known."""
    apart, prose = [], False
    for at, piece in enumerate(pieces):
        prose = prose or at > HEAD or (piece.is_prose and piece.size >= SHORT)
        lines = _lines_of(piece, at, prose, apart, byline)
        if lines[0] is not piece:
            lines[0].cut_before, piece.cut_before = piece.cut_before, []
        apart += lines
    return apart


def _lines_of(piece, at, prose, before, byline):
    """Give what a piece consists of that follows those `before`, and `prose` or none."""
    if piece.kind == "lines" and not (prose or piece.role):
        lines = [line for line in piece.lines if line.strip()]
        told = [facts(line).says_something or site_words(line) for line in lines]
        if any(told) or (at == 0 and len(lines) < 4):
            cut = [*map(Piece, lines)]
            cut[0].page_break = piece.page_break
            return cut
    if piece.kind == "paragraph" and not (prose or piece.is_prose):
        lines = piece.markdown.split("\\\n")
        signed = [line for line in lines[1:] if _is_signed(line, before)]
        if signed and len(lines) <= FEW and not _names_a_work(lines, signed, byline):
            return [*map(Piece, lines)]  # the headline, and by whom
    line, _, rest = piece.markdown.partition("\\\n")
    if piece.kind == "paragraph" and Piece(rest).is_prose and _is_signed(line, before):
        piece.reword(rest)
        return [Piece(line), piece]
    return [piece]


def _is_signed(line, before):
    """Whether the first line of a paragraph, with no prose `before`, says by whom the text is."""
    if len(line) > LINE or any(one.is_prose and one.size >= SHORT for one in before):
        return False
    told = Piece(line).facts
    return told.labelled and told.says_something


def is_italic(piece: Piece) -> bool:
    """Whether a line is in italic letters as a whole: a heading of the text would be bold."""
    plain = without_emphasis(piece.markdown)
    return piece.markdown.strip() in (f"*{plain}*", f"_{plain}_")


def _names_a_work(lines, signed, byline):
    """Whether lines name what a text is about, which is by others than the text itself: its title
    in italics, or behind its author where it came out."""
    by = plainly(byline)
    if not by or any(plainly(Piece(line).facts.byline) in by for line in signed):
        return False
    title, last = Piece(lines[0]), Piece(lines[-1])
    came_out = bool(YEAR.search(last.words)) and not last.facts.says_something
    return is_italic(title) or came_out
