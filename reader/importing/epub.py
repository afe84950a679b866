"""An e-book: its chapters in the order of its spine, as one tree, so that notes find their mark."""

import posixpath

from lxml import etree

from reader.importing import html
from reader.importing.album import NUMBER, Album, in_archive
from reader.importing.archives import Archive
from reader.importing.boilerplate import take_boilerplate
from reader.importing.bookcontents import (
    DEPTH,
    LEADS,
    is_contents,
    level_headings,
    listed,
    mark_headings,
    path_of,
    set_aside_lists,
)
from reader.importing.bookdates import published_in
from reader.importing.elements import HEADINGS, words_in
from reader.importing.found import Unreadable
from reader.importing.initials import join_initials, write_initials
from reader.importing.limits import Limits
from reader.importing.markup import decode_html, html_tree, xml_tree
from reader.importing.odtstyles import name_of
from reader.importing.parts import Part
from reader.importing.printednumbers import clear_printed_numbers
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
# The same of whole pages, as older books say it; where such a page has more words than these
# outside of links, there is text on it too.
GUIDED = frozenset(("toc", "cover", "title-page", "copyright-page", "loi", "lot"))
FEW = 600
PAGE_BREAK = "pagebreak"
LONGEST_NUMBER = 12  # characters of what stands for it, "[p. xvii]"


def source(data: bytes, limits: Limits) -> Source:
    """Read an e-book. Raises Unreadable."""
    archive = Archive(data, limits)
    _check_open(archive)
    package_path = _package_path(archive)
    package = xml_tree(archive.read(package_path))
    folder = posixpath.dirname(package_path)
    items = {one.get("id"): one for one in package.iter() if name_of(one) == "item"}
    spine = [items.get(one.get("idref")) for one in package.iter() if name_of(one) == "itemref"]
    guided = _guided(package, folder)
    book, used, album = etree.Element("body"), set(), Album(limits)
    entries = listed(archive, items.values(), folder)
    for item in spine:
        path = path_of(folder, item.get("href")) if item is not None else ""
        if path in used or path not in archive or item.get("media-type") not in PAGES:
            continue
        if is_contents(item):
            continue
        used.add(path)
        text = decode_html(archive.read(path))
        chapter = html_tree(text)
        if path in guided and _words_outside_links(chapter) < FEW:
            continue
        album.mark(chapter, in_archive(archive, posixpath.dirname(path)))
        leading = [entry for entry in entries if entry.path == path]
        clear_printed_numbers(chapter, text, {entry.place for entry in leading})
        _add(book, chapter, path, leading)
    if not used:
        raise Unreadable("damaged")
    feet = _take_feet(book)
    around = take_boilerplate(book)
    set_aside_lists(book, used)
    level_headings(book)
    pieces = html.pieces_of(book, parts=around)
    return Source(pieces, aside=[*around, *feet], is_book=True, album=album, **_said(package))


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


def _guided(package, folder):
    """Give the paths of the pages that are none of the text, as a book of the older kind says."""
    return {
        path_of(folder, one.get("href"))
        for one in package.iter()
        if name_of(one) == "reference" and one.get("type") in GUIDED
    }


def _words_outside_links(chapter):
    inside = sum(len("".join(link.itertext()).strip()) for link in chapter.iter("a"))
    return sum(len(words.strip()) for words in chapter.itertext()) - inside


def _add(book, tree, path, entries):
    """Put the body of a chapter into the book."""
    body = next(tree.iter("body"), None)
    if body is None or BESIDE & _types(body):
        return
    for part in [one for one in body if BESIDE & _types(one)]:
        body.remove(part)
    if not words_in(body) and next(body.iter("img"), None) is None:
        return
    _name_drawn_headings(body)
    write_initials(body)
    join_initials(body)
    _leave_out_numbers(body, {entry.place for entry in entries})
    _name_places(body, path)
    chapter = etree.SubElement(book, "div")
    body.tag = "div"
    chapter.append(body)
    found = mark_headings(body, entries)
    title = next((entry for entry in entries if not entry.place), None)
    headed = found or any(map(words_in, body.iter(*HEADINGS)))
    if title and title.words and not headed and len(words_in(body)) > ENOUGH:
        heading = etree.Element("h1", {DEPTH: str(title.depth)})
        heading.text = title.words
        chapter.insert(0, heading)


def _name_drawn_headings(body):
    """Let a heading that is nothing but a picture say what that shows."""
    for heading in body.iter(*HEADINGS):
        images = [] if words_in(heading) else list(heading.iter("img"))
        heading.text = " ".join(one.get("alt") or "" for one in images) or heading.text
        for image in images:
            if not image.get(NUMBER):
                image.set("alt", "")  # which has been said


def _leave_out_numbers(body, places):
    """Leave out the numbers of printed pages, which stand where these begin, even within a word;
    one of the `places` that the list of contents names stays, without its words."""
    for part in [one for one in body.iter() if PAGE_BREAK in _types(one)]:
        words, above, before = words_in(part), part.getparent(), part.getprevious()
        if len(words) > LONGEST_NUMBER:
            continue
        if part.get("id") in places:
            part.text = ""
            part[:] = []
            continue
        tail = part.tail or ""
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            above.text = (above.text or "") + tail
        above.remove(part)


def _take_feet(book):
    """Take out what each page says of the whole book at its foot; gives it once."""
    feet = [one for one in book.iter("div", "footer", "section") if "contentinfo" in _types(one)]
    for foot in feet:
        foot.getparent().remove(foot)
    return [Part(words) for words in dict.fromkeys(map(words_in, feet)) if words]


def _name_places(body, path):
    """Let ids and links say of which file they are."""
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue
        for name in ("id", "name"):
            if element.get(name):
                element.set(name, f"{path}#{element.get(name)}")
        if element.get("href") and "://" not in element.get("href"):
            file, sign, place = element.get("href").partition("#")
            file = path_of(posixpath.dirname(path), file) if file else path
            element.set(LEADS, f"{file}{sign}{place}")
            if sign:
                element.set("href", f"#{file}#{place}")


def _types(element):
    kinds = [element.get("epub:type"), element.get("role"), element.get("type")]
    return {word.removeprefix("doc-") for kind in kinds for word in (kind or "").split()}


def _said(package):
    """Give what a book says of itself."""
    said = {}
    for one in package.iter():
        if name_of(one) in ("title", "creator", "language") and (one.text or "").strip():
            said.setdefault(name_of(one), []).append(" ".join(one.text.split()))
    return {
        "title": said.get("title", [""])[0],
        "byline": ", ".join(said.get("creator", [])[:6]),
        "published": published_in(package),
        "language": said.get("language", [""])[0],
    }
