"""Which pictures of a file are the text's own, and which of its pieces are their captions."""

import re

from reader.figures import shown
from reader.importing.blocks import Block, block_from_markdown
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.source import Source
from reader.pictures import Picture

FILE_NAME = re.compile(r"\S+\.(?:bmp|gif|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)

Hung = dict[Piece, tuple[Picture, str, str]]


def hang(page: Page, source: Source) -> Hung:
    """Give for each piece that becomes a figure its picture, what that shows, and what is doubtful.

    The piece is the caption; where there is none, what stands for the picture itself. Pieces are
    judged by then, and what became of them is not changed but for words that describe a picture,
    which go into it.
    """
    hung: Hung = {}
    standing = [piece for piece in page.pieces if not piece.absorbed]
    others = [piece for piece in standing if piece.picture is None]
    before, after = _neighbours(standing, others)
    is_above = not source.is_page and _are_above(standing)
    for piece in standing:
        if piece.picture is None:
            continue
        if source.is_page and not _is_authors(piece.caption, before[piece], after[piece]):
            continue
        # A tick in a table is a sign, like those of a site.
        signs_too = not source.is_page and piece.doubt != "moved"
        picture = source.album.picture(piece.picture, signs_too)
        caption = piece.caption
        if picture is None:
            if piece.doubt == "moved" and caption is not None and _describes(caption):
                caption.fate = "image"  # of every tick in a table there would be a figure
            continue
        if caption is not None and _describes(caption):
            caption.absorbed, caption = True, None
        caption = caption or _caption_beside(piece, standing, is_above)
        piece.absorbed = _is_free(caption, hung)
        hung[caption if piece.absorbed else piece] = (picture, description_of(piece), piece.doubt)
    return hung


def framed(picture: Picture, describes: str, doubt: str, caption: str) -> Block:
    """Give the block of a figure: the picture, and below it the caption."""
    markdown = shown(picture.address, describes, caption)
    return block_from_markdown("figure", 0, markdown, doubt if describes else "undescribed")


def pictures_in(hung: Hung) -> list[Picture]:
    """Give each picture once."""
    return list({picture.key: picture for picture, _describes, _doubt in hung.values()}.values())


def has_caption(piece: Piece, pieces: list[Piece]) -> bool:
    """Whether the caption of a picture that is not kept stays in the text."""
    caption = piece.caption
    own = caption is not None and not (caption.fate or caption.in_head)
    return own or _caption_beside(piece, pieces) is not None


def _is_free(caption, hung):
    return caption is not None and not (caption.fate or caption.in_head or caption in hung)


def description_of(piece: Piece) -> str:
    """Give what the file says that a picture shows; a name of a file says nothing."""
    return "" if FILE_NAME.fullmatch(piece.describes) else piece.describes


def _neighbours(standing, others):
    """Give for each piece the one before it and the one after it that stand for no picture."""
    wordy, before, after, last = set(others), {}, {}, None
    for piece in standing:
        before[piece] = last
        last = piece if piece in wordy else last
    last = None
    for piece in reversed(standing):
        after[piece] = last
        last = piece if piece in wordy else last
    return before, after


def _is_authors(caption, before, after):
    """Whether a picture of a page stands in the text, and not among the lines of the site."""
    if caption is not None and not (caption.fate or caption.in_head):
        return True
    above = before is not None and not before.fate
    below = after is not None and not (after.fate or after.in_head)
    return above or below


def _describes(piece):
    return piece.doubt == "described"


def _are_above(standing):
    """Whether the captions of a text stand above its pictures."""
    pictures = [
        piece
        for piece in standing
        if piece.picture is not None and (piece.caption is None or _describes(piece.caption))
    ]
    above = sum(_caption_beside(piece, standing, True) is not None for piece in pictures)
    return above > sum(_caption_beside(piece, standing) is not None for piece in pictures)


def _caption_beside(piece, standing, is_above=False):
    """Give the caption that follows right below a picture, or stands above it, where one does."""
    at = standing.index(piece)
    for other in reversed(standing[:at]) if is_above else standing[at + 1 :]:
        if other.absorbed or _describes(other) or (other.fate == "image" and other.picture is None):
            continue  # what described it, or one that is not in the file
        is_caption = not other.fate and "figure" in (other.kind, other.role)
        return other if is_caption and other.picture is None else None
    return None
