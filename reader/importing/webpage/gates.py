"""Text that a page hides until somebody has logged in, scrolled down or asked for more; its file
has it."""

import re
from collections import defaultdict

from lxml import etree

from reader.importing.elements import HIDDEN, is_silent, words_in
from reader.importing.partnames import Names, names_of
from reader.importing.siteparts import is_named_text
from reader.importing.sitewords import site_words

HIDING = etree.XPath("descendant-or-self::*[@style or @hidden]")
SHADOW = etree.XPath("descendant::template[@shadowrootmode or @shadowroot]")
UNCLOSED = ("button", "map", "svg")
PARTS = ("body", "main", "article", "section", "div")
PARAGRAPH = 80  # characters
LEAST = 3  # paragraphs of a text
# What has its place on a page before it is shown: it comes in as somebody scrolls down.
UNSEEN = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
REMOVED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
OVER = re.compile(r"position\s*:\s*(?:fixed|absolute)", re.IGNORECASE)
MORE = Names(
    r"(?:^|[\s_-])(?:(?:read|show|see|view|load)-?more|more-?(?:text|content|body)|rest|continued?"
    r"|continuation|remain(?:der|ing)|full-?(?:text|article|story|content)|collaps\w*|expand\w*"
    r"|truncat\w*|(?:un)?fold\w*|hidden-?(?:text|content|part|paragraphs))(?:$|[\s_-])"
)


def open_gates(body) -> None:
    """Let a part of a page be shown that says it is the text, where it has more of that than all
    that is shown; and what is certain to be shown by and by."""
    for part in (*SHADOW(body), *(one for one in body.iter(*UNCLOSED) if _is_unclosed(one))):
        part.tag = "div"
    _show(body)
    hidden = [one for one in HIDING(body) if is_silent(one)]
    for part in hidden:
        if part.get("hidden") == "until-found":
            _show(part)
        elif part.tag in PARTS and _is_the_rest(part):
            _show(part)
            part.attrib.pop("class", None)  # "read-more", by which others are the site's
    _show_unseen(hidden)
    hidden = [one for one in hidden if one.tag in PARTS and is_silent(one)]
    for part in hidden:
        if not any(is_named_text(one) for one in part.iter(*PARTS) if one is not body):
            continue
        said = _paragraphs(part)
        if len(said) >= LEAST and sum(said) > sum(_paragraphs(body, hidden)):
            _show(part)


def _is_unclosed(part):
    """Whether what holds no text has one, for nobody said where it ends."""
    return len(_paragraphs(part)) >= LEAST


def _show(part):
    if part.get("style"):
        part.set("style", HIDDEN.sub("", part.get("style")))
    part.attrib.pop("hidden", None)


def _is_the_rest(part):
    """Whether a part goes on with the paragraphs before it once somebody asks for more."""
    before = list(part.itersiblings("p", preceding=True))
    if len(before) < LEAST or len(_paragraphs(part)) < LEAST:
        return False
    asks = next((one for one in part.itersiblings(preceding=True) if words_in(one)), None)
    asked = asks is not None and asks.tag != "p" and site_words(words_in(asks)) == "strong"
    return asked or MORE.has(names_of(part))


def _show_unseen(hidden):
    """Show what only waits until somebody has scrolled down to it, where paragraphs do."""
    beside = defaultdict(list)
    for part in hidden:
        style = part.get("style") or ""
        if UNSEEN.search(style) and not (REMOVED.search(style) or OVER.search(style)):
            beside[part.getparent()].append(part)
    for parts in beside.values():
        if sum(len(_paragraphs(part)) for part in parts) >= LEAST:
            for part in parts:
                _show(part)


def _paragraphs(part, without=()):
    """Give the sizes of the paragraphs in a part, but for those in parts that stand `without`."""
    found = [one for one in part.iter("p") if not any(up in without for up in one.iterancestors())]
    sizes = (len(words_in(one)) for one in found)
    return [size for size in sizes if size >= PARAGRAPH]
