"""The name of a site that its pages say in headings or lines above a menu, where nothing calls it
one."""

import re
from itertools import takewhile

from reader.importing import dates
from reader.importing.elements import words_in
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import columns
from reader.importing.sitenames import (
    HEADINGS,
    LEAST,
    LONGEST,
    PARTED,
    SECTION,
    leads_home,
    said_in,
    squeezed,
)
from reader.importing.webpage.titling.between import between
from reader.importing.webpage.titling.headline import NAMED

SHORT = 4  # columns of a title that a heading of the first level says
NUMBERED = re.compile(r"^\d{1,3}\W+")  # as a chapter is
LINKS = 3  # that make a menu
ITSELF = 150  # columns of what a site says of itself
FEW = 4  # elements in a line
HEADER = Names(r"(?:^|[\s_-])(?:header|masthead|banner)(?:$|[\s_-])")
LINES = (*HEADINGS, "div", "p", "span", "td", "font", "b", "strong", "a")


def name_beside(window: str, body) -> str:
    """Give what a sign parts from the end of a `window`, or from its beginning, where a heading of
    the first level says no more than it, and another all the rest; "" where that is not so. At the
    end it may stand in the header of the page instead, and is short."""
    parts = PARTED.split(window)
    if len(parts) < 3:
        return ""
    heads = {said_in(one): one for one in body.iter("h3", "h2", "h1")}
    order = list(heads)
    first = {squeezed(NUMBERED.sub("", words_in(one))) for one in body.iter("h1")}
    pairs = [(parts[-1], parts[:-2]), (parts[0], parts[2:])]
    pairs += [(parts[0], parts[-1:])] if len(parts) > 3 else []  # behind the way to it
    for name, rest in pairs:
        said = squeezed("".join(rest))
        named, others = heads.get(squeezed(name)), said in heads or said in first
        least = SHORT if said in first else LEAST
        if named is None or named.tag != "h1" or columns("".join(rest)) < least:
            continue
        if others and said in heads and order.index(said) < order.index(squeezed(name)):
            continue  # the name stands above the headline
        title = heads.get(said) if name is parts[0] else None
        if title is not None and _has_words(_beyond_header(named, title)):
            continue  # at the foot it is that of the site
        short = name is parts[-1] and columns(name) <= min(SECTION, columns("".join(rest)))
        if others or (short and _is_in_the_sites_header(named, body)):
            return name
    return ""


def _beyond_header(named, title):
    """Give what stands between a name and a title, but for what else the header of the site says
    that has the name."""
    headers = {one for one in named.iterancestors() if HEADER.has(f"{one.tag} {names_of(one)}")}
    headers -= set(title.iterancestors())
    parts = between(named, title) or []
    return [one for one in parts if headers.isdisjoint(one.iterancestors())]


def _has_words(elements):
    """Whether elements say more than a site does of itself, without the words of links."""
    said = (f"{'' if one.tag == 'a' else one.text or ''} {one.tail or ''}" for one in elements)
    return sum(columns(" ".join(words.split())) for words in said) > ITSELF


def _is_in_the_sites_header(heading, body):
    """Whether a heading stands in the header of a page, and not in that of its text: a menu stands
    before that, or a day in it."""
    above = list(heading.iterancestors("header", "article", "main"))
    if [one.tag for one in above] != ["header"]:
        return False
    before = takewhile(lambda one: one is not above[0], body.iter("a", "header"))
    return sum(one.tag == "a" for one in before) < LINKS and not dates.find(words_in(above[0]))


def name_above(title: str, body) -> str:
    """Give the title of a page, or a part of it, where its first heading of the first level says
    just that, links of the site follow, and then another such heading, which no part says and which
    is no section: it is the name of the site then, else ""."""
    heads, parts = list(body.iter("h1")), PARTED.split(title)[::2]
    said = {squeezed(one): one for one in (*parts, title) if one}
    if len(heads) < 2 or said_in(heads[0]) not in said or said_in(heads[1]) in said:
        return ""
    if any(one.get("class") == heads[1].get("class") for one in heads[2:]):
        return ""  # these are sections
    parts = between(heads[0], heads[1]) or []
    is_name = sum(one.tag == "a" for one in parts) >= LINKS and not _has_words(parts)
    return said[said_in(heads[0])] if is_name else ""


def name_before_menu(title: str, body) -> str:
    """Give the first part of the title of a page, or its last, where a line says just that, links
    of the site follow, and then a line that says the other one: it is the name of the site, else
    ""."""
    first, *others = PARTED.split(title)[::2]
    pairs = ((first, others[-1]), (others[-1], first)) if others else ()
    return next((name for name, own in pairs if _is_before_menu(name, own, body)), "")


def _is_before_menu(name, own, body):
    name, own = squeezed(name), squeezed(own)
    lines = body.iter(*LINES) if name and own else iter(())
    above = next((one for one in lines if _says(one, name)), None)
    below = next((one for one in lines if _is_called(one) and _says(one, own)), None)
    parts = [] if below is None else between(above, below) or []
    links = sum(one.tag == "a" and bool(one.get("href")) for one in parts)
    return links >= LINKS and not _has_words(parts)


def _is_called(element):
    """Whether a line may be a headline by its tag, or by what it is called."""
    return element.tag in (*HEADINGS, "b", "strong", "font") or NAMED.has(names_of(element))


def _says(element, words):
    """Whether a line says some words and nothing else; where it leads on, it is one of a menu."""
    begun = next((one for one in element.itertext() if not one.isspace()), "").lstrip()
    if len(element) > FEW or begun[:1].casefold() not in (words[0], "t"):
        return False  # for some "the" stands first; to join what is in each element takes longer
    around = (element, *element.iterancestors())
    linked = any(one.tag == "a" for one in around) and not leads_home(element)
    return said_in(element) == words and not linked


def name_linked(window: str, body) -> str:
    """Give the words of a heading of the first level that is a link as a whole, where another link
    has the same words and leads to the same, and the `window` does not say them; else ""."""
    for heading in body.iter("h1"):
        name, link = words_in(heading), next(heading.iter("a"), None)
        if link is None or not 0 < len(name) <= LONGEST or words_in(link) != name:
            continue
        where = (link.get("href") or "").rstrip("/")
        same = (one for one in body.iter("a") if (one.get("href") or "").rstrip("/") == where)
        twice = where and sum(words_in(one) == name for one in same) > 1
        if twice and window and squeezed(name) not in squeezed(window):
            return name
    return ""
