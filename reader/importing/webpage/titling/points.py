"""How much speaks for a line of a saved page as its headline, by its form, place and words."""

import re

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import SEPARATOR, facts, is_name, names_part
from reader.importing.sitenames import leads_home, squeezed
from reader.importing.siteparts import Names, is_sites, names_of
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import common_words, every
from reader.importing.webpage.clearing import LABEL
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headline import COLONS, NAMED
from reader.importing.webpage.titling.sharesaid import is_in_the_sites
from reader.importing.webpage.titling.titlelines import HEADINGS, SUBTITLE, Line, leads_away

NUMBER = re.compile(r"^\s*(?:\d+|[ivxIVX]+)[.)]\s*")
SIGN = Names(r"(?:^|[\s_-])(?:logo(?:type)?|brand(?:ing)?|site-?name)(?:$|[\s_-])")
NEAR, FAR = 160, 500  # columns that may stand between a headline and the text: who, when, what
MENU = 4  # links
ALL = 0.9  # of the running text, in what is called a part of the site
HALF_SAID = 1.5
A_PART = 4.5  # against what is called as a part of a text is
HIDDEN = 4.5  # against what is there for screen readers alone
UNSEEN = Names(
    r"(?:^|[\s_-])(?:sr-only|assistive-text|(?:visually|element)-?(?:hidden|invisible)|screen-reader(?:-text)?)(?:$|\s)"
)
PARTS = 3  # of a line that signs part
DASHES = ("—", "–", "- ")
OTHER = Names(
    r"(?:^|[\s_-])(?:(?:section|channel)[_-]?(?:name|label|head)|secci[oó]n|sezione|rubri(?:ek|k|que)"
    r"|speaker|lecturer|redner(?:in)?|aut(?:o|eu)re?|author|slogan)(?:$|\s)"
)


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
    called = is_called_otherwise(element)
    may_be_led_to = line.form > HALF_SAID and link is None and not called
    for_it = {
        "the form": line.form,
        "what it is called": element.tag in HEADINGS and any(map(NAMED.has, names)),
        "the text follows": near,
        "beside the text": line.inside,
        "leads to itself": link is not None and "bookmark" in (link.get("rel") or ""),
        "a menu leads to it": may_be_led_to and plainly(words) in led,
    }
    against = {
        "the text has its like": 2 * (line.returns and element.tag != "h1"),
        "a subtitle": 2 * SUBTITLE.has(names[0]),
        "a label": 2 * LABEL.has(names[0]),
        "in a part of the site": 3 * (is_sites(element) or is_in_the_sites(element, measures, ALL)),
        "in the sign of the site": 3 * any(map(SIGN.has, around)),
        "leads home": 5 * leads_home(element),
        "the name of the site": 3 * (squeezed(words) in known),
        "who or when": 5 * _says_who_or_when(words),
        "a name": several and is_name(words),
        "a site's words": {"strong": 3, "weak": 1, "": 0}[site_words(words)],
        "a part of a text": A_PART * is_part(words),
        "a part that is counted": 2.5 * names_part(words),
        "goes on from what is above": 2 * words.startswith(DASHES),
        "a section, or a name": 5 * called,
        "for screen readers": HIDDEN * UNSEEN.has(names[0]),
        "a sentence": words.endswith((".", "。")) and not words.endswith("..."),
        "it names what is below": 4 * is_label(line) or words.endswith(COLONS),
        "the heading of a menu": 2 * _heads_links(element, measures),
    }
    return sum(for_it.values()) - sum(against.values())


def is_called_otherwise(element) -> bool:
    """Whether a line is called the name of a section, or of a person, and no title."""
    names = names_of(element)
    return OTHER.has(names) and not NAMED.has(names)


def is_called_title(line: Line) -> bool:
    """Whether a heading is called a title, or marked as a headline, and the text has none like it;
    it leads nowhere."""
    element = line.element
    if element.tag not in HEADINGS or line.returns or next(element.iter("a"), None) is not None:
        return False
    marked = "headline" in (element.get("itemprop") or "").split()
    return marked or any(NAMED.has(names_of(one)) for one in element.iter(etree.Element))


def _says_who_or_when(words):
    """Whether a line says who or when, and nothing else; or one of several parts of it does."""
    parts = SEPARATOR.split(words)
    several = parts if len(parts) >= PARTS else ()
    return any(facts(one).says_something for one in (words, *several))


def is_label(line: Line) -> bool:
    """Whether a line names what is below it; a heading that leads to no other page may go on in
    the next."""
    if not line.words.endswith(COLONS):
        return False
    led = (one for one in line.element.iter("a") if words_in(one) == line.words)
    return line.element.tag not in HEADINGS or any(map(leads_away, led))


def is_part(words: str) -> bool:
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
