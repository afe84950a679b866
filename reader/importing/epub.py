"""An e-book: its chapters in the order of its spine, as one tree, so that notes find their mark."""

import posixpath
from urllib.parse import unquote

from lxml import etree

from reader.importing import dates, html
from reader.importing.album import Album, in_archive
from reader.importing.archives import Archive
from reader.importing.found import Unreadable
from reader.importing.limits import Limits
from reader.importing.markup import decode_html, html_tree, xml_tree
from reader.importing.odtstyles import name_of
from reader.importing.source import Source

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
FONTS_ALONE = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
PAGES = ("application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document")
ENOUGH = 200  # characters: a page with less is no chapter that lacks a title
# Parts of a book that are not its text, by what it says of them.
BESIDE = frozenset(
    ("toc", "cover", "landmarks", "page-list", "loi", "lot", "titlepage", "copyright-page")
)


def source(data: bytes, limits: Limits) -> Source:
    """Read an e-book. Raises Unreadable."""
    archive = Archive(data, limits)
    _check_open(archive)
    package_path = _package_path(archive)
    package = xml_tree(archive.read(package_path))
    folder = posixpath.dirname(package_path)
    items = {one.get("id"): one for one in package.iter() if name_of(one) == "item"}
    spine = [items.get(one.get("idref")) for one in package.iter() if name_of(one) == "itemref"]
    titles = _titles(archive, items.values(), folder)
    book, used, album = etree.Element("body"), 0, Album(limits)
    for item in spine:
        path = _path(folder, item.get("href")) if item is not None else ""
        if path in archive and item.get("media-type") in PAGES and not _is_contents(item):
            chapter = html_tree(decode_html(archive.read(path)))
            album.mark(chapter, in_archive(archive, posixpath.dirname(path)))
            _add(book, chapter, path, titles.get(path, ""))
            used += 1
    if not used:
        raise Unreadable("damaged")
    pieces = html.pieces_of(book)
    return Source(pieces, is_book=True, album=album, **_said(package))


def _check_open(archive):
    """Refuse a book that is locked; letters that are may be so for all we care."""
    if ENCRYPTION not in archive:
        return
    for method in xml_tree(archive.read(ENCRYPTION)).iter():
        if name_of(method) == "EncryptionMethod" and method.get("Algorithm") not in FONTS_ALONE:
            raise Unreadable("locked")


def _package_path(archive):
    if CONTAINER in archive:
        for one in xml_tree(archive.read(CONTAINER)).iter():
            if name_of(one) == "rootfile" and one.get("full-path") in archive:
                return one.get("full-path")
    raise Unreadable("damaged")


def _is_contents(item):
    return "nav" in (item.get("properties") or "").split()


def _path(folder, href):
    return posixpath.normpath(posixpath.join(folder, unquote((href or "").partition("#")[0])))


def _titles(archive, items, folder):
    """Give the titles of chapters by the paths of their files, as the list of contents has them."""
    titles = {}
    for item in items:
        path = _path(folder, item.get("href"))
        if path not in archive:
            continue
        if _is_contents(item):
            links = html_tree(decode_html(archive.read(path))).iter("a")
            named = [(link.get("href"), "".join(link.itertext())) for link in links]
        elif item.get("media-type") == "application/x-dtbncx+xml":
            named = _named(xml_tree(archive.read(path)))
        else:
            continue
        for href, words in named:
            if href and "#" not in href:
                titles.setdefault(_path(posixpath.dirname(path), href), " ".join(words.split()))
    return titles


def _named(contents):
    for point in contents.iter():
        if name_of(point) == "navPoint":
            label = next((one for one in point.iter() if name_of(one) == "text"), None)
            place = next((one for one in point if name_of(one) == "content"), None)
            if label is not None and place is not None:
                yield place.get("src"), label.text or ""


def _add(book, tree, path, title):
    """Put the body of a chapter into the book; its ids and links say of which file they are."""
    body = next(tree.iter("body"), None)
    if body is None or BESIDE & _types(body) or any(BESIDE & _types(one) for one in body):
        return
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue
        for name in ("id", "name"):
            if element.get(name):
                element.set(name, f"{path}#{element.get(name)}")
        href = element.get("href") or ""
        if "#" in href and "://" not in href:
            file, _, place = href.partition("#")
            file = _path(posixpath.dirname(path), file) if file else path
            element.set("href", f"#{file}#{place}")
    chapter = etree.SubElement(book, "div")
    headings = list(body.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    if title and not headings and len("".join(body.itertext()).strip()) > ENOUGH:
        etree.SubElement(chapter, "h1").text = title
    body.tag = "div"
    chapter.append(body)


def _types(element):
    kinds = [element.get("epub:type"), element.get("role"), element.get("type")]
    return {word.removeprefix("doc-") for kind in kinds for word in (kind or "").split()}


def _said(package):
    """Give what a book says of itself."""
    said = {}
    for one in package.iter():
        if name_of(one) in ("title", "creator", "date", "language") and (one.text or "").strip():
            said.setdefault(name_of(one), []).append(" ".join(one.text.split()))
    found = dates.find(said.get("date", [""])[0][:10])
    return {
        "title": said.get("title", [""])[0],
        "byline": ", ".join(said.get("creator", [])[:6]),
        "published": found[0] if found else None,
        "language": said.get("language", [""])[0],
    }
