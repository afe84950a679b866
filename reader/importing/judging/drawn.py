"""Lines that are drawn between two paragraphs, as scenes of a story are parted."""

import re
from itertools import groupby

from reader.importing.blocks import DRAWN_LINE
from reader.importing.judging.sentences import FOOTNOTE
from reader.importing.page import Page
from reader.importing.pieces import Piece

# What stands for such a line where none is drawn. What points somewhere is a site's own.
ORNAMENT = re.compile(r"[*＊⁂※•·⋅∙・～~_—–◆-◐○◌◍◎●□■⦿✠✢-✧✱-❋☙❦❧#\s-]{1,40}")
LEFT_OVER = re.compile(r"(?:[•·~—–-]\s?){1,2}")
PARTED = ("paragraph", "lines", "quote", "list")


def keep_drawn(page: Page) -> None:
    """Keep each line between two paragraphs of the text, where nothing else stands between.

    A line at a heading, a picture, the title or the notes only makes these plain: it stays set
    aside; so does a dash or a dot on a page of the web, where it may be left of what a script
    shows. Pieces are judged by then, and have their pictures.
    """

    def is_line(piece):
        is_left_over = page.has_paragraphs and LEFT_OVER.fullmatch(piece.words)
        return piece.fate == "line" and (
            piece.kind == "rule" or (is_ornament(piece) and not is_left_over)
        )

    groups = [(is_drawn, [*group]) for is_drawn, group in groupby(page.pieces, key=is_line)]
    for (_, above), (is_line, lines), (_, below) in zip(
        groups, groups[1:], groups[2:], strict=False
    ):
        is_between = is_line and _is_parted(above[-1]) and _is_parted(below[0])
        # Where a part of the site was cut out it is that which the line parts.
        if is_between and not any(piece.cut_before for piece in (*lines, below[0])):
            lines[0].reword(DRAWN_LINE)
            lines[0].kind, lines[0].fate = "rule", ""


def is_ornament(piece: Piece) -> bool:
    """Whether a piece has signs alone that stand for a line."""
    return piece.kind == "paragraph" and ORNAMENT.fullmatch(piece.words) is not None


def _is_parted(piece: Piece) -> bool:
    """Whether a piece is one of those of a text that a line may stand between."""
    is_apart = piece.absorbed or piece.in_head or piece.is_footnote or piece.picture is not None
    is_kept = not (piece.fate or is_apart or FOOTNOTE.match(piece.words))
    return is_kept and (piece.role or piece.kind) in PARTED
