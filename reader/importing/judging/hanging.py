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
            if piece.doubt == "moved" and caption is not None and caption.doubt == "described":
                caption.fate = "image"  # of every tick in a table there would be a figure
            continue
        if caption is not None and caption.doubt == "described":
            caption.absorbed, caption = True, None
        caption = caption or _caption_after(piece, standing)
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
    return own or _caption_after(piece, pieces) is not None


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


def _caption_after(piece, standing):
    """Give the caption that follows right below a picture, where one does."""
    for following in standing[standing.index(piece) + 1 :]:
        if following.absorbed or (following.fate == "image" and following.picture is None):
            continue  # what described it, or one that is not in the file
        is_caption = not following.fate and "figure" in (following.kind, following.role)
        return following if is_caption else None
    return None
