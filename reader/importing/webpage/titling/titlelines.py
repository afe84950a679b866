"""The lines of a saved page that may be its headline: what stands above the running text in the
form of one."""

import re
from dataclasses import dataclass
from itertools import islice, takewhile

from lxml import etree

from reader.importing.elements import BLOCKS, words_in
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import columns, start_of
from reader.importing.sitenames import is_home
from reader.importing.siteparts import is_readers
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.apart import is_a_line
from reader.importing.webpage.titling.headline import NAMED

HEADINGS = {"h1": 3.0, "h2": 2.0, "h3": 1.5, "h4": 1.0, "h5": 0.9, "h6": 0.8}
LINES = ("div", "p", "td", "th", "span", "center", "b", "strong", "font", "big", "header")
HOLDING = ("table", "tr", "td", "div", "p", "ul", "ol", "li", *HEADINGS)  # lines of their own
BOLD_WORDS = ("b", "strong")
HOLDING_BOLD = ("p", "div", "td", "center", *BOLD_WORDS)
SUBTITLE = Names(
    r"(?:^|[\s_-])(?:sub-?(?:title|heading|head|line)|dek|deck|standfirst|tagline|description)"
    r"(?:$|[\s_-])"
)
CALLED, LARGE, BOLD_ALONE, BOLD = 1.8, 2.0, 1.4, 1.2  # what lines count beside headings
SIZES = re.compile(r"\+[1-4]|[4-7]")  # of letters
STYLED = re.compile(
    r"font-size\s*:\s*(?:(?:1[5-9]|[2-9]\d)(?:\.\d+)?pt|(?:2[2-9]|[3-9]\d)(?:\.\d+)?px"
    r"|(?:1\.[3-9]|[2-9])\d*r?em|(?:1[3-9]|[2-9]\d)\d%|x{1,3}-large)",
    re.IGNORECASE,
)
PART = re.compile(r"#.")  # of a page
SHORTEST, LONGEST = 2, 200  # columns of a headline
RUNNING = 140  # columns of a paragraph with which the text has begun
VERSES = 3  # breaks in a stanza
MOST = 0.7  # of the running text, in a part that has nearly all of it
ALL = 0.9  # of the words of a line, which are in large or bold letters then
DEEPEST = 20  # elements in a line
LAST = 100  # lines above the text that are looked at


@dataclass
class Line:
    """A line that may be the headline: how much its form counts, the columns of words and the
    links between it and the running text, whether the text has headings of its form, and whether
    it stands in the part of the page that has the text."""

    element: etree.Element
    words: str
    form: float
    below: int
    links: int
    returns: bool
    inside: bool


def title_lines(body, measures: Measures) -> list[Line]:
    """Give the lines above the running text that have the form of a headline, in order."""
    root = _with_most_text(body, measures)
    walk, inside = list(body.iter(etree.Element)), set(root.iter())
    first = next((one for one in walk if one in inside and _is_text(one, measures)), None)
    lead = [] if first is None else _leading(first, measures)
    end = len(walk) if first is None else walk.index(first) + len(lead)
    around = set() if first is None else {*first.iterancestors(), *lead[:1]}
    forms = {(one.tag, one.get("class")) for one in walk[end:] if one.tag in HEADINGS}
    lines, below, links, within = [], 0, 0, set()
    found = _outermost(walk[:end], around, measures)
    for one in reversed(walk[:end]):
        if one in found and len(lines) < LAST:
            within.update(one.iterdescendants())
            inner = sum(map(_own_columns, one.iterdescendants()))
            lines.append(
                Line(
                    one, words_in(one), found[one], max(0, below + _tail(one) - inner), links,
                    one.getparent().tag != "header" and (one.tag, one.get("class")) in forms,
                    one in inside,
                )
            )  # fmt: skip
        links += one.tag == "a" and leads_away(one)
        below += _own_columns(one)
    return lines[::-1]


def _with_most_text(body, measures):
    root, enough = body, MOST * measures.prose[body]
    while (inner := next((one for one in root if measures.prose[one] > enough), None)) is not None:
        if inner.tag == "p" or is_readers(inner):
            break
        root = inner
    return root


def _is_text(element, measures):
    """Whether the text has begun with an element: with running text, or with two stanzas."""
    if measures.own(element) > RUNNING:
        return True
    following = element.getnext() if element.tag == "p" else None
    both = () if following is None or following.tag != "p" else (element, following)
    return bool(both) and all(map(_is_stanza, both))


def _is_stanza(paragraph):
    breaks = sum(one.tag == "br" for one in paragraph)
    return breaks >= VERSES and next(paragraph.iter("a"), None) is None


def _leading(block, measures):
    """Give a block of running text and what stands in it above that: the line with which it begins,
    in letters of its own, and in a cell or a box whatever comes before; [] where nothing does."""
    if (block.text or "").strip() and (block.tag == "p" or _columns(block.text) > RUNNING):
        return []
    lead = []
    for child in block.iterchildren(etree.Element):
        running = _columns(child.tail) > RUNNING
        if measures.size[child] >= LONGEST or measures.prose[child] > RUNNING:
            break  # in letters that a program wrote it may be all of the block
        if not (running or block.tag == "p") or is_a_line(child):
            lead += child.iter(etree.Element)
        if running or block.tag == "p":
            break
    return [block, *lead] if lead else []


def _outermost(walk, around, measures):
    """Give how much the form of each line counts, without those that stand in another."""
    found, within = {}, set()
    for one in walk:
        if one in within or one in around or not SHORTEST < measures.size[one] < LONGEST:
            continue
        if form := _form_of(one, measures):
            found[one] = form
            within.update(one.iterdescendants())
    return found


def _form_of(element, measures):
    """Give how much the form of an element says for a headline, 0 where it is no such line."""
    if element.tag in HEADINGS:
        return HEADINGS[element.tag]
    parts = list(islice(element.iterdescendants(), DEEPEST + 1))
    if element.tag not in LINES or len(parts) > DEEPEST:
        return 0
    if element.tag not in BLOCKS and not (is_a_line(element) or _is_above_subtitle(element)):
        return 0
    if any(one.tag in HOLDING and measures.size[one] for one in parts):
        return 0
    words = words_in(element)
    goes_on = start_of(words) == "lower"
    if words.endswith((",", ";")) or (goes_on and element.tag != "font"):
        return 0  # a sentence goes on
    if NAMED.has(names_of(element)) and not SUBTITLE.has(names_of(element)):
        return CALLED
    size = measures.size[element]
    alone = takewhile(lambda one: measures.size[one] == size, element.iterancestors())
    whole = [one for one in (element, *parts, *alone) if measures.size[one] >= ALL * size]
    if any(map(_is_large, whole)):
        return LARGE
    if element.tag in BOLD_WORDS and words.endswith("."):
        return 0
    if element.tag in HOLDING_BOLD and {*BOLD_WORDS} & {one.tag for one in whole}:
        middle = element.tag == "center" or (element.get("align") or "").casefold() == "center"
        return BOLD_ALONE if middle else BOLD
    return 0


def _is_above_subtitle(element):
    """Whether an element is called a title, and the one right behind it a subtitle."""
    below = element.getnext()
    if below is None or (element.tail or "").strip() or not NAMED.has(names_of(element)):
        return False
    return SUBTITLE.has(names_of(below)) and not SUBTITLE.has(names_of(element))


def _is_large(element):
    """Whether an element says of itself that its letters are larger than those of the text."""
    said = SIZES.fullmatch(element.get("size") or "") or STYLED.search(element.get("style") or "")
    return element.tag == "big" or bool(said)


def leads_away(link) -> bool:
    """Whether a link leads to another page, as far as is known, and not to a part of this one."""
    return bool(link.get("href")) and not PART.match(link.get("href"))


def led_to(body) -> set[str]:
    """Give the words of the links of a page that lead to others, but to the first of its site."""
    links = (one for one in body.iter("a") if leads_away(one) and not is_home(one))
    return set(map(plainly, map(words_in, links)))


def _own_columns(element):
    """Give the columns of the words right in an element, and of those right behind it."""
    return _columns(element.text) + _tail(element)


def _tail(element):
    return _columns(element.tail)


def _columns(text):
    return columns(" ".join((text or "").split()))
