"""How much speaks for a line of a saved page as its headline, by its form, place and words."""

import re

from lxml import etree

from reader.importing.facts import facts, is_name
from reader.importing.sitenames import leads_home, squeezed
from reader.importing.siteparts import Names, is_sites, names_of
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import common_words, every
from reader.importing.webpage.clearing import LABEL
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headline import NAMED
from reader.importing.webpage.titling.titlelines import HEADINGS, SUBTITLE, Line, leads_away

NUMBER = re.compile(r"^\s*(?:\d+|[ivxIVX]+)[.)]\s*")
SIGN = Names(r"(?:^|[\s_-])(?:logo(?:type)?|brand(?:ing)?|site-?name)(?:$|[\s_-])")
NEAR, FAR = 160, 500  # columns that may stand between a headline and the text: who, when, what
MENU = 4  # links
HALF_SAID = 1.5
COLONS = (":", "：")


def points_of(line: Line, known, led, measures: Measures) -> float:
    """Give how much speaks for a line as the headline but what the head of the page says.

    `known` are the names of the site, squeezed, and `led` the words of the links to other pages.
    """
    element, words = line.element, line.words
    names = [names_of(one) for one in element.iter(etree.Element)]
    within = (one for one in element.iterancestors() if one.tag not in ("html", "body"))
    around = [names_of(one) for one in (element, *within)]
    near = 1.5 if line.below < NEAR else 0.5 if line.below < FAR else -1
    link = next(element.iter("a"), next(element.iterancestors("a"), None))
    several = " " in words and not common_words() & set(words.casefold().split())
    for_it = {
        "the form": line.form,
        "what it is called": element.tag in HEADINGS and any(map(NAMED.has, names)),
        "the text follows": near,
        "beside the text": line.inside,
        "leads to itself": link is not None and "bookmark" in (link.get("rel") or ""),
        "a menu leads to it": line.form > HALF_SAID and link is None and plainly(words) in led,
    }
    against = {
        "the text has its like": 2 * (line.returns and element.tag != "h1"),
        "a subtitle": 2 * SUBTITLE.has(names[0]),
        "a label": 2 * LABEL.has(names[0]),
        "in a part of the site": 3 * any(map(is_sites, (element, *element.iterancestors()))),
        "in the sign of the site": 3 * any(map(SIGN.has, around)),
        "leads home": 5 * leads_home(element),
        "the name of the site": 3 * (squeezed(words) in known),
        "who or when": 5 * facts(words).says_something,
        "a name": several and is_name(words),
        "a site's words": {"strong": 3, "weak": 1, "": 0}[site_words(words)],
        "a part of a text": 4.5 * _is_section(words),
        "a sentence": words.endswith((".", "。")) and not words.endswith("..."),
        "it names what is below": 4 * is_label(line) or words.endswith(COLONS),
        "the heading of a menu": 2 * _heads_links(element, measures),
    }
    return sum(for_it.values()) - sum(against.values())


def is_label(line: Line) -> bool:
    """Whether a line that is no heading names what is below it; a heading may go on in the next."""
    return line.words.endswith(COLONS) and line.element.tag not in HEADINGS


def _is_section(words):
    """Whether a line says no more than which part of a paper or a book stands below it."""
    bare = NUMBER.sub("", words).casefold().strip(" .:")
    return bare in every("sections") or bare in every("abstract")


def _heads_links(element, measures):
    """Whether what follows a line is hardly more than links, of which there are some."""
    following = (one for one in element.itersiblings(etree.Element) if measures.size[one])
    below = next(following, None)
    if below is None or below.tag == "p" or not measures.is_linked(below, 0.6):
        return False
    return sum(map(leads_away, below.iter("a"))) >= MENU - 1
