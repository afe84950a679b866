"""Which parts of a page say by their names that they are the site's, which that they are text."""

import re
from itertools import islice

from reader.importing.elements import HEADINGS, words_in
from reader.importing.partnames import names_of
from reader.importing.partpatterns import (
    ABOUT,
    CARD,
    GALLERY,
    HIDDEN,
    INFOBOX,
    NOTE,
    OF_TEXT,
    OPENER,
    READERS,
    SECTION,
    SHOWN,
    SIDEBAR,
    SITES,
    SURELY,
    TEASER,
    TEXTS,
    TOLD,
)
from reader.importing.sentencelists import has_sentences
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import beginning_with, heads_apparatus

OUTSIDE = ("nav", "aside", "footer", "dialog", "menu")
ROLES = (
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "menu", "menubar", "tablist", "toolbar", "tooltip",
)  # fmt: skip
FIXED = re.compile(r"(?<![\w-])position\s*:\s*fixed", re.IGNORECASE)
LOW = re.compile(r"(?<![\w-])height\s*:\s*\d{1,2}px", re.IGNORECASE)
BOXES = ("div", "section", "aside")
PARAGRAPH = 120  # characters of one that says more than a line in a table
LONE = 40  # characters: a paragraph that is longer is one, whatever its name


def is_named_text(element) -> bool:
    """Whether an element says that it is the text."""
    if element.tag in ("article", "main") or element.get("role") == "main":
        return True
    if (element.get("itemprop") or "").casefold() in ("articlebody", "text"):
        return True
    return TEXTS.has(names_of(element))


def is_sites(element) -> bool:
    """Whether an element says that it is the site's and not the text's."""
    if not isinstance(element.tag, str) or element.tag in ("body", "html", "main", "article"):
        return False
    if element.tag == "aside" and (element.get("role") == "note" or NOTE.has(names_of(element))):
        return _are_sites(element, names_of(element))
    if element.tag in OUTSIDE or element.get("role") in ROLES:
        if element.tag == "aside" and _is_box_amid(element, names_of(element)):
            return False
        # Under a quote stands whose it is, and references may stand under a text.
        above = element.getparent()
        held = above is not None and above.tag in ("blockquote", "figure")
        return not (element.tag == "footer" and (held or _has_references(element)))
    names = names_of(element)
    return _are_sites(element, names) and not _says_its_heading(element, names)


def is_only_hidden(element) -> bool:
    """Whether an element is taken for the site's because it is hidden, and for nothing else."""
    names = names_of(element)
    if element.tag in OUTSIDE or element.get("role") in ROLES or not _is_hidden(names):
        return False
    return not (SITES.has(names) or SURELY.has(names))


def _is_hidden(names):
    return HIDDEN.has(names) and not SHOWN.has(names)


def _are_sites(element, names):
    if not names:
        return False
    if _is_hidden(names):
        return True
    if INFOBOX.has(names):
        authors = any(map(_is_authors_box, (element, *element.iterancestors())))
        if not authors or element.tag in HEADINGS:
            return not authors  # its heading has its name, and may be called a label
    if not (SITES.has(names) or SURELY.has(names)) or _is_box_amid(element, names):
        return False
    if TEXTS.has(names) and not (OF_TEXT.has(names) or TOLD.has(names)):
        return False
    said = element.tag in ("p", "blockquote") and len("".join(element.itertext())) > LONE
    return not (said or has_sentences(element)) or SURELY.has(names)


def _is_box_amid(element, names):
    """Whether what is called a sidebar or a box of facts, and nothing else of a site's, says
    something without a link or a button between two paragraphs, or between what holds one each."""
    others = SIDEBAR.sub(" ", names)
    if others == names or SITES.has(others) or SURELY.has(others):
        return False
    said = sum(len("".join(one.itertext())) for one in element.iter("p", "li"))
    if element.tag not in BOXES or said <= LONE:
        return False
    if next(element.iter("a", "form", "input", "button"), None) is not None:
        return False
    while (above := element.getparent()) is not None and len(above) == 1:
        element = above
    before, after = (
        islice(element.itersiblings(preceding=True), 2),
        islice(element.itersiblings(), 2),
    )
    return any(map(_says_something, before)) and any(map(_says_something, after))


def _says_something(element):
    return any(len("".join(one.itertext())) > LONE for one in element.iter("p", "li"))


def _is_authors_box(element):
    names = names_of(element)
    return INFOBOX.has(names) and (_has_paragraphs(element) or _is_box_amid(element, names))


def _has_paragraphs(element):
    if element.tag in ("table", "aside"):
        return False
    return any(len("".join(one.itertext())) > PARAGRAPH for one in element.iter("p"))


def _says_its_heading(element, names):
    """Whether a section of the text has its name from the words of its heading, as generators of
    pages give it: "related-work", "discussion"."""
    heading = next(element.iter(*HEADINGS), None)
    if heading is None or element.tag not in ("div", "section"):
        return False
    words = words_in(heading)
    name = re.sub(r"^\d+-|\W+$", "", re.sub(r"[\W_]+", "-", words.casefold()).strip("-"))
    if not name or site_words(words) or beginning_with("comments").match(words):
        return False
    others = [one for one in names.casefold().replace("_", "-").split() if one != name]
    said = len(others) < len(names.split())
    return said and SECTION.has(" ".join(others)) and not _are_sites(element, " ".join(others))


def is_named_teaser(element) -> bool:
    """Whether an element says that it announces another page."""
    return TEASER.has(names_of(element))


def is_named_card(element) -> bool:
    """Whether an element says that it is a box, which may announce another page."""
    return CARD.has(names_of(element))


def is_named_opener(element) -> bool:
    """Whether an element is a link that is taken for the site's because it shows something over
    the page, and for nothing else."""
    names = names_of(element)
    others = OPENER.sub(" ", names)
    return element.tag == "a" and others != names and not _are_sites(element, others)


def is_named_gallery(element) -> bool:
    """Whether an element says that its pictures are turned over by hand."""
    return GALLERY.has(names_of(element))


def is_bar(element) -> bool:
    """Whether an element is a low bar that stays where it is while one scrolls."""
    look = element.get("style") or ""
    return "fixed" in look and bool(FIXED.search(look) and LOW.search(look))


def is_about_author(element) -> bool:
    """Whether an element says that it is about the author."""
    return ABOUT.has(names_of(element))


def is_readers(element) -> bool:
    """Whether an element says that readers of the site speak in it; the page as a whole says no
    more than that it shows them."""
    return element.tag not in ("html", "body") and READERS.has(names_of(element))


def is_surely_sites(element) -> bool:
    """Whether it is the site's even where it holds most of the words of a page."""
    if element.tag == "footer" and _has_references(element):
        return False
    return element.tag in ("nav", "footer") or SURELY.has(names_of(element))


def _has_references(element):
    """Whether an element of an article begins with a heading of notes or references."""
    if next(element.iterancestors("article", "main"), None) is None:
        return False
    heading = next(element.iter(*HEADINGS), None)
    words = "" if heading is None else words_in(heading)
    return heads_apparatus(words) and words_in(element).startswith(words)
