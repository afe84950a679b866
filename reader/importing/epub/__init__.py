"""An e-book: its chapters in the order of its spine, as one tree, so that notes find their mark."""

import posixpath
from urllib.parse import unquote

from lxml import etree

from reader.importing import html
from reader.importing.album import NUMBER, Album, in_archive
from reader.importing.archives import Archive
from reader.importing.elements import HEADINGS, words_in
from reader.importing.epub.boilerplate import take_boilerplate
from reader.importing.epub.breaks import draw_breaks, draw_ornaments
from reader.importing.epub.bylines import put_bylines_below
from reader.importing.epub.contents import (
    DEPTH,
    LEADS,
    is_contents,
    level_headings,
    listed,
    mark_headings,
    path_of,
    set_aside_lists,
)
from reader.importing.epub.file import check_open, is_page, package_of, text_of
from reader.importing.epub.headings import find_named_headings, level_named
from reader.importing.epub.package import said_in
from reader.importing.epub.pages import (
    OWN_IMPRINT,
    cover_in,
    guided_in,
    is_beside,
    is_cover,
    is_no_text,
    raised,
    show_framed_pictures,
    tells_rights,
    types_of,
)
from reader.importing.epub.plays import part_plays
from reader.importing.initials import join_initials, write_initials
from reader.importing.limits import Limits
from reader.importing.markup import html_tree
from reader.importing.parts import Part
from reader.importing.printednumbers import clear_printed_numbers
from reader.importing.sheets import say_indents, sheets_of
from reader.importing.source import Source
from reader.importing.unreadable import Unreadable
from reader.importing.xmlnames import name_of

ENOUGH = 200  # characters: a page with less is no chapter that lacks a title
PAGE_BREAK = "pagebreak"
LONGEST_NUMBER = 12  # characters of what stands for it, "[p. xvii]"
NOTES = frozenset(
    f"{kind}{several}"
    for kind in ("footnote", "endnote", "rearnote", "note")
    for several in ("", "s")
)


def source(data: bytes, limits: Limits) -> Source:
    """Read an e-book. Raises Unreadable."""
    archive = Archive(data, limits)
    check_open(archive)
    package, folder = package_of(archive)
    items = {one.get("id"): one for one in package.iter() if name_of(one) == "item"}
    spine = [items.get(one.get("idref")) for one in package.iter() if name_of(one) == "itemref"]
    said, guided = said_in(package), guided_in(package, folder)
    cover, pages, left_out = cover_in(package, folder), {}, set()
    for item in spine:
        path = path_of(folder, item.get("href")) if item is not None else ""
        known = path in pages or path in left_out or path not in archive
        if known or not is_page(item) or is_contents(item):
            continue
        text = text_of(archive, path)
        chapter = html_tree(text)
        show_framed_pictures(chapter)
        say_indents(chapter, sheets_of(archive, chapter, path))
        if is_no_text(chapter, path in guided) or _is_left_out(chapter, path, cover):
            left_out.add(path)
        else:
            pages[path] = text, chapter
    if not pages and not left_out:
        raise Unreadable("damaged")
    book, album = etree.Element("body"), Album(limits)
    entries = raised(listed(archive, items.values(), folder), said["title"], left_out)
    draw_ornaments((posixpath.dirname(path), chapter) for path, (_, chapter) in pages.items())
    for path, (text, chapter) in pages.items():
        album.mark(chapter, in_archive(archive, posixpath.dirname(path)))
        leading = [entry for entry in entries if entry.path == path]
        clear_printed_numbers(chapter, text, {entry.place for entry in leading})
        _add(book, chapter, path, leading)
    put_bylines_below(list(book))
    feet = _take_feet(book)
    around = take_boilerplate(book)
    set_aside_lists(book, set(pages) | left_out)
    level_headings(book)
    level_named(book)
    pieces = html.pieces_of(book, parts=around)
    absent = _absent(filter(is_page, items.values()), folder, archive, entries)
    return Source(pieces, aside=[*around, *feet, *absent], is_book=True, album=album, **said)


def _absent(items, folder, archive, entries):
    """Give a part for each page that a book has by what it says, and not in its file."""
    named = {entry.path: entry.words for entry in reversed(entries)}
    paths = dict.fromkeys(path_of(folder, item.get("href")) for item in items)
    absent = [path for path in paths if path not in archive]
    words = (named.get(path) or posixpath.basename(path) for path in absent)
    return [Part(one, reason="chapter-absent") for one in words]


def _is_left_out(chapter, path, cover):
    """Whether nothing on a page is for readers that the book does not say elsewhere."""
    body = next(chapter.iter("body"), None)
    return body is None or is_beside(body) or is_cover(body, path, cover)


def _add(book, tree, path, entries):
    """Put the body of a chapter into the book."""
    body = next(tree.iter("body"))
    for part in [one for one in body if is_beside(one)]:
        body.remove(part)
    if not words_in(body) and next(body.iter("img"), None) is None:
        return
    if tells_rights(body):
        body.set("class", OWN_IMPRINT)
    _show_notes(body)
    draw_breaks(body)
    part_plays(body)
    find_named_headings(body)
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


def _show_notes(body):
    """Let notes be shown that are hidden until somebody asks for them."""
    for part in body.iter():
        if isinstance(part.tag, str) and NOTES & types_of(part):
            part.attrib.pop("hidden", None)
            part.attrib.pop("style", None)


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
    for part in [one for one in body.iter() if PAGE_BREAK in types_of(one)]:
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
    feet = [one for one in book.iter("div", "footer", "section") if "contentinfo" in types_of(one)]
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
                element.set("href", f"#{file}#{unquote(place)}")
