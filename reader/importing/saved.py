"""A page that was saved with its folder, packed into one file."""

import posixpath

from reader.importing import webpage
from reader.importing.album import Album, in_archive
from reader.importing.archives import Archive
from reader.importing.found import Unreadable
from reader.importing.limits import Limits
from reader.importing.markup import decode_html
from reader.importing.sniffing import PAGE_NAME
from reader.importing.source import Source

USUAL_NAMES = ("index.html", "index.htm", "index.xhtml")
NOT_OURS = ("__MACOSX/", ".")


def source(data: bytes, limits: Limits) -> Source:
    """Read the page in an archive: the one that lies highest, by its usual name or the largest."""
    archive = Archive(data, limits)
    pages = [
        name for name in archive.names if PAGE_NAME.search(name) and not name.startswith(NOT_OURS)
    ]
    if not pages:
        raise Unreadable("archive")
    highest = min(name.count("/") for name in pages)
    pages = [name for name in pages if name.count("/") == highest]
    usual = [name for name in pages if posixpath.basename(name).casefold() in USUAL_NAMES]
    chosen = usual[0] if usual else max(pages, key=lambda name: len(archive.read(name)))
    album = Album(limits, in_archive(archive, posixpath.dirname(chosen)))
    return webpage.from_text(decode_html(archive.read(chosen)), album=album)
