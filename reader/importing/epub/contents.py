"""The list of contents of an e-book: what it says of headings, and where it stands in the text."""

import posixpath
import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

from lxml import etree

from reader.importing.elements import BLOCKS, HEADINGS, words_in
from reader.importing.html.footnotes import LABEL
from reader.importing.markup import decode_html, html_tree, xml_tree
from reader.importing.unreadable import Unreadable
from reader.importing.vocabulary import alternatives, every
from reader.importing.xmlnames import name_of

OLD_LIST = "application/x-dtbncx+xml"
LISTS = ("nav", "ul", "ol", "dl", "table", "div", "p")
FEWEST = 3  # links of a list of contents
BESIDE_LINKS = 0.1  # of the letters in them: what stands besides
NUMBERED = 4  # letters of the number of each
TITLE = 60  # characters above such a list, at most
LEADS = "postil-leads"  # of a link: where in the book it leads, a file and a place in it
DEPTH = "postil-depth"  # of a heading: in how many lists of contents it stands
OWN_CLASS = "postil-contents"  # what the reader of HTML takes for one
ITEMS = ("li", "dt", "dd", "td", "p", "div")
LETTER = re.compile(r"[^\W\d_]")
NUMERAL = re.compile(r"\s*[ivxlc]+[.):\s]", re.IGNORECASE)
SIGNS = re.compile(r"[\W_]+")
ALONE = re.compile(r"\W*(?:\d{1,3}|[ivxlc]{1,7})\W*", re.IGNORECASE)
FEW = 3  # words that name a part and say its number


@dataclass(frozen=True)
class Entry:
    """An entry of a list of contents: where it leads, its words, and in how many it stands."""

    path: str
    place: str
    words: str
    depth: int


def is_contents(item) -> bool:
    """Whether an item of a book is the page that is its list of contents."""
    return "nav" in (item.get("properties") or "").split()


def path_of(folder: str, href: str | None) -> str:
    """Give the path in the archive of what is linked to from a file in `folder`."""
    return posixpath.normpath(posixpath.join(folder, unquote((href or "").partition("#")[0])))


def listed(archive, items, folder: str) -> list[Entry]:
    """Give the list of contents of a book: the longer one, where it has one of the older kind too.
    One that cannot be read leaves the book as it is."""
    lists = [[]]
    for item in items:
        path = path_of(folder, item.get("href"))
        if path in archive:
            with suppress(Unreadable):
                lists.append(_listed_in(archive, item, path))
    return max(lists, key=len)


def _listed_in(archive, item, path):
    if is_contents(item):
        return list(_linked(html_tree(decode_html(archive.read(path))), path))
    if item.get("media-type") == OLD_LIST:
        return list(_named(xml_tree(archive.read(path)), path))
    return []


def _linked(tree, path):
    named = [one for one in tree.iter("nav") if "toc" in (one.get("epub:type") or "").split()]
    for link in (named[0] if named else tree).iter("a"):
        depth = sum(one.tag in ("ol", "ul") for one in link.iterancestors())
        yield _entry(link.get("href"), words_in(link), max(depth, 1), path)


def _named(tree, path):
    for point in tree.iter():
        if name_of(point) == "navPoint":
            label = next((one for one in point.iter() if name_of(one) == "text"), None)
            place = next((one for one in point if name_of(one) == "content"), None)
            if label is not None and place is not None:
                depth = 1 + sum(name_of(one) == "navPoint" for one in point.iterancestors())
                words = " ".join((label.text or "").split())
                yield _entry(place.get("src"), words, depth, path)


def _entry(href, words, depth, path):
    place = (href or "").partition("#")[2]
    return Entry(path_of(posixpath.dirname(path), href), place, words, depth)


def set_aside_lists(book, paths: set[str]) -> None:
    """Mark what of a book only leads to its other parts: lists of contents, ways to the next."""
    for element in list(book.iter("nav", "div", "section")):
        if element.tag == "nav" or element.get("role") in ("navigation", "doc-toc"):
            _wrap(element)
    for element in [one for one in book.iter(*LISTS) if _only_leads(one, paths)]:
        above = element.getparent()
        while above is not None and above.get("class") != OWN_CLASS:
            above = above.getparent()
        if above is None:
            _wrap(_with_title(element))


def _only_leads(element, paths):
    links = [one for one in element.iter("a") if one.get("href")]
    places = {one.get(LEADS) for one in links}
    if len(places) < FEWEST or any((one or "").partition("#")[0] not in paths for one in places):
        return False
    words = [words_in(link) for link in links]
    if all(LABEL.fullmatch(one) for one in words):
        return False  # the marks of notes
    inside, whole = (len(LETTER.findall(said)) for said in ("".join(words), words_in(element)))
    if whole - inside > BESIDE_LINKS * inside + NUMBERED * len(links):
        return False
    if any(next(term.iter("a"), None) is None for term in element.iter("dt")):
        return False  # terms, and where they are found
    return not any(_is_said_of(link, element) for link in links)


def _is_said_of(link, element):
    """Whether words stand before a link in its item: it is an entry of an index, or a sentence."""
    before = ""
    while link is not element and link.tag not in ITEMS:
        above = link.getprevious()
        link = above if above is not None else link.getparent()
        before = (above.tail if above is not None else link.text) or ""
        if LETTER.search(NUMERAL.sub("", before, count=1)):
            return True
        if above is not None and above.tag != "a" and LETTER.search(words_in(above)):
            return above.tag not in BLOCKS
    return False


def _with_title(element):
    """Give what holds nothing but a list and a short title above it, where something does."""
    above = element.getparent()
    while above is not None and above.getparent() is not None and above.tag in LISTS:
        if len(words_in(above)) - len(words_in(element)) > TITLE:
            break
        element, above = above, above.getparent()
    return element


def _wrap(element):
    aside = etree.Element("div", {"class": OWN_CLASS})
    aside.tail, element.tail = element.tail, None
    element.getparent().replace(element, aside)
    aside.append(element)


def mark_headings(chapter, entries: list[Entry]) -> set[Entry]:
    """Say of the headings of a chapter how deep they stand in the list of contents; gives the
    entries that were found. A paragraph with the words of one is a heading."""
    order = [one for one in chapter.iter() if isinstance(one.tag, str)]
    named = {one.get("id") or one.get("name"): at for at, one in reversed(list(enumerate(order)))}
    found = set()
    for entry in entries:
        at = named.get(f"{entry.path}#{entry.place}") if entry.place else 0
        line = None if at is None else _line_at(order, at)
        if line is None:
            continue
        titled = _with_number(line, order, entry)
        says_it = titled is not line or _alike(line, entry)
        if titled.tag in HEADINGS or (says_it and titled.tag in ("p", "div")):
            titled.set(DEPTH, titled.get(DEPTH, str(entry.depth)))
            found.add(entry)
    return found


def _line_at(order, at):
    """Give the first block with words at a place, or the one in which the place is."""
    for one in (order[at], *order[at].iterancestors()):
        if one.tag in HEADINGS or (one.tag == "p" and words_in(one)):
            return one
    for one in order[at:]:
        if one.tag in BLOCKS and words_in(one) and not any(each.tag in BLOCKS for each in one):
            return one
    return None


def _with_number(line, order, entry):
    """Give the title below a line that is no more than the number of a chapter, with that number
    before it, where it has the words of an entry; else the line."""
    if not _is_number(words_in(line)) or next(line.iter("img"), None) is not None:
        return line
    behind = order.index(line) + sum(isinstance(one.tag, str) for one in line.iter())
    title = _line_at(order, behind) if behind < len(order) else None
    if title is None or title.tag not in (*HEADINGS, "p", "div"):
        return line
    if not _alike(title, entry) and _signless(f"{words_in(line)}{words_in(title)}") != _signless(
        entry.words
    ):
        return line
    title.text = f"{words_in(line)} {title.text or ''}"
    title.tag = line.tag if line.tag in HEADINGS else title.tag
    line[:], line.text = [], None
    return title


def _is_number(words):
    """Whether a line is no more than a number, or the name of a part and a number in words."""
    parts = {word.strip(".:").casefold() for word in words.split()}
    return bool(ALONE.fullmatch(words)) or (len(parts) <= FEW and bool(parts & every("parts")))


def _alike(line, entry):
    """Whether a line has the words of an entry, with a number before them or without."""
    said = _plain(words_in(line)) | _plain(" ".join(line.itertext()))
    return bool(said & _plain(entry.words))


def _plain(words):
    """Give words as they are compared: as they stand, and without a number before them."""
    both = words, _numbered().sub("", words)
    return set(map(_signless, both)) - {""}


def _signless(words):
    return SIGNS.sub("", words).casefold()


@cache
def _numbered():
    """Give the pattern of a number before a title, which may be that of a part of a book."""
    parts = alternatives(every("parts"))
    return re.compile(rf"^\W*(?:(?:{parts})\s+)?(?:\d{{1,3}}|[ivxlc]{{1,7}})[\W_]+", re.IGNORECASE)


def level_headings(book) -> None:
    """Give headings the levels of the list of contents, where those of their own say less: where
    some have the same and stand at different depths, or are paragraphs."""
    depths = defaultdict(set)
    for line in book.iter(*HEADINGS, "p", "div"):
        if line.get(DEPTH):
            depths[line.tag].add(line.get(DEPTH))
    if not (depths.keys() - HEADINGS.keys() or any(len(some) > 1 for some in depths.values())):
        return
    shift = 0
    for line in list(book.iter(*HEADINGS, "p", "div")):
        own, depth = HEADINGS.get(line.tag), line.attrib.pop(DEPTH, None)
        if depth is not None:
            shift = int(depth) - own if own else shift
            line.tag = f"h{min(int(depth), 6)}"
        elif own:
            line.tag = f"h{min(max(own + shift, 1), 6)}"
