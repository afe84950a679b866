"""A page, or a file of Markdown, that was saved with its folder, packed into one file."""

import posixpath

from reader.importing import markdown, webpage
from reader.importing.album import Album, in_archive
from reader.importing.archives import Archive
from reader.importing.limits import Limits
from reader.importing.markup import decode_html
from reader.importing.sniffing import MARKDOWN_NAME, PACKED_NAME, PAGE_NAME
from reader.importing.source import Source
from reader.importing.unreadable import Unreadable

USUAL_NAMES = ("index.html", "index.htm", "index.xhtml")
NOT_OURS = ("__MACOSX/", ".")


def source(data: bytes, limits: Limits) -> Source:
    """Read the page in an archive: the one that lies highest, by its usual name or the largest; of
    one without any, so the file of Markdown; of one without either, so what is packed in it once
    more, as programs for notes export it."""
    archive = Archive(data, limits)
    if found := _read(archive, limits):
        return found
    inner = archive
    for name in _named(archive, PACKED_NAME):
        inner = Archive(archive.read(name), limits, around=inner)
        if found := _read(inner, limits):
            return found
    raise Unreadable("archive")


def _read(archive, limits):
    """Give the source of what is read of an archive, None where it has no such file."""
    if page := _chosen(archive, PAGE_NAME):
        album = Album(limits, in_archive(archive, posixpath.dirname(page)))
        return webpage.from_text(decode_html(archive.read(page)), album=album)
    if file := _chosen(archive, MARKDOWN_NAME):
        find = in_archive(archive, posixpath.dirname(file))
        return markdown.source(archive.read(file), limits, find)
    return None


def _chosen(archive, named):
    """Give the name of the file to be read among those that are `named` so, "" for none."""
    pages = _named(archive, named)
    highest = min((name.count("/") for name in pages), default=0)
    pages = [name for name in pages if name.count("/") == highest]
    usual = [name for name in pages if posixpath.basename(name).casefold() in USUAL_NAMES]
    largest = max(pages, key=lambda name: len(archive.read(name)), default="")
    return usual[0] if usual else largest


def _named(archive, named):
    return [name for name in archive.names if named.search(name) and not name.startswith(NOT_OURS)]
