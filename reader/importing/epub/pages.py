"""Pages and parts of an e-book that are none of its text: what it says of them, and what can be
told from their words."""

import posixpath
import re

from reader.importing.elements import words_in
from reader.importing.epub.contents import Entry, path_of
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import CJK
from reader.importing.vocabulary import alternatives, every
from reader.importing.xmlnames import name_of

# Parts that say no more than the book says elsewhere.
BESIDE = frozenset(
    ("toc", "cover", "landmarks", "page-list", "loi", "lot", "titlepage", "halftitlepage")
)
# Parts in which whoever made the book speaks of it.
IMPRINT = frozenset(("copyright-page", "imprint", "colophon"))
OWN_IMPRINT = "postil-imprint"  # what is found to be one says so by this class
OF_WHOEVER_MADE_IT = Names(rf"(?:^|[\s_-])(?:trans-?note|{OWN_IMPRINT})(?:$|[\s_-])")
# The same of whole pages, as older books say it; where such a page has more words than these
# outside of links, there is text on it too.
GUIDED = frozenset(("toc", "cover", "title-page", "copyright-page", "loi", "lot"))
FEW = 600
LONGEST_IMPRINT = 5000  # characters
# What a page says whose text is whose the book is: two of these.
RIGHTS = (
    re.compile(r"(?:©|\(c\)|copyright)\W{0,3}(?:\w+\W+){0,8}?(?:1[89]|20)\d\d\b", re.IGNORECASE),
    re.compile(r"\be?-?ISBN\b(?:-1[03])?[^\d\n]{0,20}[\d-]{9}", re.IGNORECASE),
    # Chinese and Japanese have no spaces between words.
    re.compile(rf"(?:(?<!\w)|(?=[{CJK}]))(?:{alternatives(every('rights'))})", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?:{alternatives(every('printed'))})\b", re.IGNORECASE),
)
TELLING = 2


def types_of(element) -> set[str]:
    """Give what a part of a book says it is."""
    kinds = [element.get("epub:type"), element.get("role"), element.get("type")]
    return {word.removeprefix("doc-") for kind in kinds for word in (kind or "").split()}


def is_beside(element) -> bool:
    """Whether a part only says what the book says elsewhere."""
    return bool(BESIDE & types_of(element))


def is_imprint(element) -> bool:
    """Whether in a part somebody speaks of the book who made it, as far as it says so."""
    if not isinstance(element.tag, str):
        return False
    return bool(IMPRINT & types_of(element)) or OF_WHOEVER_MADE_IT.has(names_of(element))


def tells_rights(body) -> bool:
    """Whether a page tells whose the book is, and hardly anything else."""
    words = " ".join(body.itertext())
    if len(words) > LONGEST_IMPRINT:
        return False
    return sum(one.search(words) is not None for one in RIGHTS) >= TELLING


def guided_in(package, folder: str) -> set[str]:
    """Give the paths of the pages that are none of the text, as a book of the older kind says."""
    return {
        path_of(folder, one.get("href"))
        for one in package.iter()
        if name_of(one) == "reference" and one.get("type") in GUIDED
    }


def is_no_text(chapter, is_guided: bool) -> bool:
    """Whether a page is none of the text, which the book may say."""
    return is_guided and _words_outside_links(chapter) < FEW


def _words_outside_links(chapter):
    inside = sum(len("".join(link.itertext()).strip()) for link in chapter.iter("a"))
    return sum(len(words.strip()) for words in chapter.itertext()) - inside


def cover_in(package, folder: str) -> str:
    """Give the path of the picture on the cover, "" where the book does not say."""
    named = next((one.get("content") for one in package.iter() if one.get("name") == "cover"), None)
    for item in package.iter():
        if name_of(item) != "item":
            continue
        said = "cover-image" in (item.get("properties") or "").split()
        if said or (named and item.get("id") == named):
            return path_of(folder, item.get("href"))
    return ""


def is_cover(body, path: str, cover: str) -> bool:
    """Whether a page has nothing on it but the picture of the cover."""
    images = list(body.iter("img"))
    if len(images) != 1 or words_in(body):
        return False
    shown = path_of(posixpath.dirname(path), images[0].get("src"))
    names = (posixpath.basename(path), posixpath.basename(shown), images[0].get("alt") or "")
    return shown == cover or any("cover" in name.casefold() for name in names)


def show_framed_pictures(tree) -> None:
    """Let a drawing that holds nothing but one picture be that picture."""
    for drawing in list(tree.iter("svg")):
        inside = [one for one in drawing.iter() if isinstance(one.tag, str)][1:]
        shown = [one for one in inside if one.tag == "image"]
        address = shown[0].get("xlink:href") or shown[0].get("href") if len(shown) == 1 else ""
        if not address or words_in(drawing):
            continue
        tail = drawing.tail
        drawing.clear()
        drawing.tag, drawing.tail = "img", tail
        drawing.set("src", address)


def raised(entries: list[Entry], title: str, left_out: set[str]) -> list[Entry]:
    """Give the entries of a list of contents as deep as they stand where those above them are not
    in the text: pages that are `left_out`, and the title of the book."""
    given: list[Entry] = []
    above: list[tuple[int, bool]] = []  # the depth of each, and whether it is absent
    for entry in entries:
        while above and above[-1][0] >= entry.depth:
            above.pop()
        absent = sum(is_absent for _depth, is_absent in above)
        given.append(Entry(entry.path, entry.place, entry.words, entry.depth - absent))
        is_title = entry.words.casefold() == title.casefold()
        above.append((entry.depth, is_title or entry.path in left_out))
    return given
