"""What the module of a format gives: the pieces of a text, and what the file itself says of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from reader.importing.album import Album
from reader.importing.decoding import decode
from reader.importing.found import Found
from reader.importing.parts import Part
from reader.importing.pieces import Piece

READ_AS_TEXT = ("text", "markdown")
PICTURED = b";base64,"  # stands in what has pictures in it, and is no text alone


@dataclass
class Source:
    """A file, read and cut into pieces, none of them judged.

    `is_page` says that it may be a page of a site, with lines that are not the author's; `is_book`
    that what it says of its title and its author is sure; `has_pages` that the edge of a page may
    part a sentence; `has_paragraphs` that it says where a paragraph ends; `is_written` that it was
    written in its marks, so that a line in a sentence alone says nothing of a site. `aside` is what
    is no part of the text for sure, in order; pieces know what stood before them. `sites` is what
    its site is called, `sites_own` what it calls itself in the head of the page, `summary` what
    that says of the text, and `told` what it says of the title beside the names of the site, None
    where there is no such head. Where no text is found, `anew` gives the file read in another way;
    `is_short` says that it was read as one of a few short lines.
    """

    pieces: list[Piece] = field(default_factory=list)
    aside: list[Part] = field(default_factory=list)
    title: str = ""
    byline: str = ""
    sites: tuple[str, ...] = ()
    sites_own: tuple[str, ...] = ()
    told: tuple[str, ...] | None = None
    published: date | None = None
    language: str = ""
    summary: str = ""
    is_page: bool = False
    is_book: bool = False
    has_pages: bool = False
    has_paragraphs: bool = False
    is_written: bool = False
    is_short: bool = False
    album: Album = field(default_factory=Album)
    anew: Callable[[], "Source"] | None = None


def source_of(data: bytes, found: Found, format: str) -> str:
    """Give what a text was read from, as it is kept: a file that is not typed as its Markdown."""
    if format in READ_AS_TEXT and PICTURED not in data:
        return decode(data).replace("\0", "")
    return "\n\n".join([*found.head, *(block.markdown for block in found.blocks)])
