"""The path to a page from the first one of its site, whose last part may be its title."""

import re

from lxml import etree

from reader.importing.elements import holds_block, words_in
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import columns
from reader.importing.webpage.measures import Measures

# What may be a path: by its name, in letters of any size, or since links stand right in it.
MAYBE = etree.XPath(
    "descendant::*[a[2] or contains(@class, 'rumb') or contains(@id, 'rumb')"
    " or contains(@aria-label, 'rumb') or contains(@class, 'you-are')]"
)
PATHS = ("nav", "ol", "ul", "div", "p", "span", "td", "small", "font")
NAMED = Names(r"(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|you-?are-?here)(?:$|[\s_-])")
PARTING = re.compile(r"\s*(?:[›»>→/|]|::)+\s*")
LONGEST = 300  # columns of a path
LEAST, MOST = 8, 160  # columns of its last part


def last_crumb(body) -> str:
    """Give the last part of the path to a page, where that leads no further, else ""."""
    return _path_on(body)[1]


def is_above(body, heading) -> bool:
    """Whether the path to a page stands above a heading."""
    path, _words = _path_on(body)
    walk = body.iter() if path is not None else ()
    return next((one is path for one in walk if one is path or one is heading), False)


def heading_of_path(body, measures: Measures):
    """Give a new heading below the path to a page, which says its last part. The path, and what
    stands beside and above it without running text, is the header of the site from then on."""
    path, words = _path_on(body)
    path.tag = "nav"
    for above in path.itersiblings(etree.Element, preceding=True):
        if not measures.prose[above]:
            above.set("class", "site-header")
    heading = etree.Element("h1")
    heading.text, measures.size[heading] = words, columns(words)
    path.addnext(heading)
    heading.tail, path.tail = path.tail, None
    return heading


def _path_on(body):
    """Give the path to a page with its last part, (None, "") where no path leads to the page."""
    for path in MAYBE(body):
        if path.tag not in PATHS:
            continue
        named = NAMED.has(names_of(path)) or NAMED.has(path.get("aria-label") or "")
        if not (named or _is_path(path)):
            continue
        words = _behind_links(path)
        if LEAST <= columns(words) <= MOST:
            return path, words
    return None, ""


def _is_path(element):
    """Whether an element without other blocks has links with signs of a path between them."""
    links = element.findall("a")
    if len(links) < 2 or holds_block(element):
        return False
    return all(re.fullmatch(r"\s*(?:[›»>→]|::)+\s*", link.tail or "") for link in links[:-1]) and (
        re.match(r"\s*(?:[›»>→]|::)", links[-1].tail or "") is not None
    )


def _behind_links(path):
    """Give the words behind the last link of a path that leads away."""
    links = [one for one in path.iter("a") if one.get("href") and not one.get("aria-current")]
    if not links or len(words_in(path)) > LONGEST:
        return ""
    after, following = links[-1].tail or "", links[-1].getnext()
    if following is not None and following.tag == "br" and not PARTING.fullmatch(after):
        return PARTING.sub(" ", after, count=1).strip()  # the line ends with it
    whole, last = words_in(path), words_in(links[-1])
    _before, found, behind = whole.rpartition(last) if last else ("", "", "")
    return PARTING.sub(" ", behind, count=1).strip(" ›»>→/|:·•-–—") if found else ""
