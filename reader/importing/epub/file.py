"""An e-book as a file: whether it is open, what it consists of, and its pages."""

import posixpath
import re

from reader.importing.archives import Archive
from reader.importing.markup import decode_html, xml_tree
from reader.importing.unreadable import Unreadable
from reader.importing.xmlnames import name_of

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
FONTS_ALONE = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
PAGES = ("application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document")
VAGUE = (None, "", "text/xml", "text/plain", "application/octet-stream", "application/html")
PAGE_NAME = re.compile(r"\.(?:x?html?|xml)$", re.IGNORECASE)
KEYS = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl", ENCRYPTION)
NO_WORDS = ("binary", "encoding")
AMPERSAND = re.compile(rb"&(?!#?\w{1,30};)")  # one that stands for itself


def check_open(archive: Archive) -> None:
    """Refuse a book that is locked; letters that are may be so for all we care. Raises
    Unreadable."""
    if ENCRYPTION not in archive:
        return
    for method in xml_tree(archive.read(ENCRYPTION)).iter():
        if name_of(method) == "EncryptionMethod" and method.get("Algorithm") not in FONTS_ALONE:
            raise Unreadable("locked")


def package_of(archive: Archive):
    """Give what says of what a book consists, and the folder in which that stands. Raises
    Unreadable."""
    path = _package_path(archive)
    data = archive.read(path)
    try:
        package = xml_tree(data)
    except Unreadable as error:
        if error.reason != "damaged":
            raise
        package = xml_tree(AMPERSAND.sub(b"&amp;", data))
    return package, posixpath.dirname(path)


def _package_path(archive):
    """Give where a book says what it consists of; the only file that can be it, where nothing says
    which that is."""
    if CONTAINER in archive:
        for one in xml_tree(archive.read(CONTAINER)).iter():
            path = (one.get("full-path") or "").lstrip("/")
            if name_of(one) == "rootfile" and path in archive:
                return posixpath.normpath(path)
    packages = [name for name in archive.names if name.casefold().endswith(".opf")]
    if len(packages) != 1:
        raise Unreadable("damaged")
    return packages[0]


def is_page(item) -> bool:
    """Whether a part of a book is a page, by what it says it is, or by its name where it says what
    is none."""
    kind = item.get("media-type")
    return kind in PAGES or (kind in VAGUE and PAGE_NAME.search(item.get("href") or "") is not None)


def text_of(archive: Archive, path: str) -> str:
    """Give a page as text. Raises Unreadable: locked, where it is none and something says so."""
    try:
        return decode_html(archive.read(path))
    except Unreadable as error:
        if error.reason in NO_WORDS:
            is_locked = any(name in archive for name in KEYS)
            raise Unreadable("locked" if is_locked else "damaged") from None
        raise
