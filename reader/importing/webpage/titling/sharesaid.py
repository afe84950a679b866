"""How much of the title of a page an element of it says."""

import re

from reader.importing import html
from reader.importing.elements import words_in
from reader.importing.facts import facts
from reader.importing.partnames import Names, names_of
from reader.importing.sitenames import leads_home
from reader.importing.siteparts import is_sites
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.apart import is_a_line

LINES = ("div", "p", "td", "th", "span", "b", "strong")  # that may be a headline too
EMPHASIS = ("em", "i", "cite", "q")
PLAIN = 0.55  # what such a line counts beside a heading
PART = 0.4  # the share of a page's title that a line which is no heading must say
START = 0.3  # what it counts that a page's title begins with these words
PARTED = re.compile(r"\s+[|–—»›>·-]\s+")  # the title from the name of the site
SERIES = re.compile(r"^\s*[\[【［][^\]】］]{1,40}[\]】］]\s*(?=\S)")  # what a text is one of
NUMBERED = re.compile(r"^\d{1,3} ")  # as a chapter is
LABELLED = 0.6  # the share of a heading that is the title, where a label is in it too
WORDS = 4  # of a title that a heading may say in other words
LONGEST_TITLE = 500  # columns
TITLES = ("h1", "h2", "h3", "h4")
AUTHOR = Names(r"(?:^|[\s_-])(?:author|byline|writer)s?(?:[_-]?(?:name|title)s?)?(?:$|\s)")


def saying(body, title, measures, least=0, tags=(*TITLES, *LINES)):
    """Give the heading, or the short line, that says most of the title, at the `least` a share."""
    plain, begun = plainly(title), plainly(SERIES.sub("", title))
    best, rank = None, (0, 0)
    for element in body.iter(*tags) if plain else ():
        same = share_said(element, plain, measures)
        if not same or same < least:
            continue
        # The name of the site stands behind the title of a page.
        value = same + START * begun.startswith(plainly("".join(element.itertext())))
        if (value, element.tag == "h1") > rank:
            best, rank = element, (value, element.tag == "h1")
    return best


def share_said(element, plain, measures):
    """Give how much of a title an element says, 0 where it says something else."""
    width = measures.size[element]
    if not (3 < width < LONGEST_TITLE and _may_say(element, measures)):
        return 0
    words = plainly("".join(element.itertext()))
    words = words if words in plain else NUMBERED.sub("", words)
    if not words or not (words in plain or plain in words):
        return 0
    if is_of_site(element) or is_teaser(element, measures) or AUTHOR.has(names_of(element)):
        return 0
    if words != plain and plain in words and site_words(words_in(element)) == "strong":
        return 0  # "All rights reserved: River House" says the name of the site
    if element.tag == "p" and not element.attrib and _begins_poem(element, words, plain):
        return 0
    same = min(len(words), len(plain)) / max(len(words), len(plain))
    if element.tag not in LINES:
        one_of_several = len(words) > len(plain) and " " not in plain
        return 0 if one_of_several and same < LABELLED else same
    if same < PART or is_in_the_sites(element, measures):
        return 0
    is_part = measures.size[element.getparent()] > width and element.tag not in html.BLOCKS
    return 0 if is_part and not is_a_line(element) else same * PLAIN


def _begins_poem(paragraph, words, plain):
    """Whether a paragraph begins with the words of a title and goes on as verse does: a poem may
    be called by its first words."""
    written = words_in(paragraph)
    return words.startswith(f"{plain} ") and (" / " in written or paragraph.find("br") is not None)


def is_in_the_sites(element, measures: Measures, least: float = 0.5) -> bool:
    """Whether an element stands in a part of the site, and not in a layout that is called so and
    has most of the running text: more than the `least` share of it."""
    most = max(measures.prose[one] for one in around(element))
    parts = filter(is_sites, element.iterancestors())
    return any(measures.prose[one] <= least * most for one in parts)


def is_teaser(element, measures: Measures) -> bool:
    """Whether a heading is one of a list of such that lead to other pages."""
    item = next(element.iterancestors("li"), None)
    if item is None or not measures.is_linked(element):
        return False
    alike = (one for one in item.getparent().iter(element.tag) if measures.is_linked(one))
    return any(one is not element for one in alike)


def _may_say(element, measures):
    """Whether an element is a heading, or has words alone, of which some may be emphasised."""
    holds_more = any(
        len(child) if child.tag in EMPHASIS else child.tag != "br" or (child.tail or "").strip()
        for child in element
    )
    return element.tag not in LINES or not (holds_more or measures.linked[element])


def is_of_site(element) -> bool:
    """Whether a line is the name of the site, which leads home, or says by whom the text is."""
    return leads_home(element) or facts(words_in(element)).says_something


def around(element) -> tuple:
    """Give an element and all that it stands in."""
    return (element, *element.iterancestors())
