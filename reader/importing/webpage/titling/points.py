"""How much speaks for a line of a saved page as its headline, by its form, place and words."""

import re

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import SEPARATOR, facts, is_name, names_part
from reader.importing.partnames import Names, names_of
from reader.importing.partpatterns import SURELY
from reader.importing.pieces import columns
from reader.importing.sitenames import leads_home, squeezed
from reader.importing.siteparts import is_sites
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import common_words, every
from reader.importing.webpage.clearing import LABEL
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headline import COLONS, NAMED
from reader.importing.webpage.titling.sharesaid import is_in_the_sites
from reader.importing.webpage.titling.titlelines import HEADINGS, SUBTITLE, Line, leads_away
from reader.importing.webpage.titling.toldbelow import is_told_below

NUMBER = re.compile(r"^\s*(?:\d+|[ivxIVX]+)[.)]\s*")
SIGN = Names(r"(?:^|[\s_-])(?:logo(?:type)?|brand(?:ing)?|site-?name)(?:$|[\s_-])")
OF_THE_TEXT = Names(
    r"(?:^|[\s_-])(?:article|chapter|entry|essay|feature|news|poem|post|story)[_-]?"
    r"(?:title|headline|heading)(?:$|\s)"
)
ASIDE = Names(r"(?:^|[\s_-])(?:caption|captiontext|log-?in|sign-?in)(?:$|[\s_-])")
NEAR, FAR = 160, 500  # columns that may stand between a headline and the text: who, when, what
MENU = 4  # links
LONG = 80  # columns of what is rather a standfirst
FILE = re.compile(r"\S+\.(?:bmp|gif|jpe?g|pdf|png|svg|tiff?|webp)", re.IGNORECASE)
ALL = 0.9  # of the running text, in what is called a part of the site
HALF_SAID = 1.5
A_PART = 4.5  # against what is called as a part of a text is
HIDDEN = 4.5  # against what is there for screen readers alone
UNSEEN = Names(
    r"(?:^|[\s_-])(?:sr-only|assistive-text|(?:visually|element)-?(?:hidden|invisible)|screen-reader(?:-text)?)(?:$|\s)"
)
FIRST = re.compile(r"(?:1|I)[.)]\s|1\s(?!\d)|[一１](?:、|\s|．)")  # of what is counted
BRACKETED = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]")
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
    if (holder := _holder_of(element)) is not None:
        names.append(names_of(holder))
    within = (one for one in element.iterancestors() if one.tag not in ("html", "body"))
    around = [names_of(one) for one in (element, *within)]
    near = 1.5 if line.below < NEAR else 0.5 if line.below < FAR else -1
    link = next(element.iter("a"), next(element.iterancestors("a"), None))
    several = " " in words and not common_words() & set(words.casefold().split())
    called = is_called_otherwise(element)
    may_be_led_to = line.form > HALF_SAID and link is None and not called
    told = line.form >= HEADINGS["h2"] and is_told_below(element, measures)
    for_it = {
        "the form": line.form,
        "what it is called": element.tag in HEADINGS and any(map(NAMED.has, names)),
        "it is called that of the text": 2 * _is_that_of_the_text(element, names),
        "the text follows": near,
        "beside the text": line.inside,
        "leads to itself": 2 * (link is not None and "bookmark" in (link.get("rel") or "")),
        "who or when stands below": 1.5 * told,
        "a menu leads to it": may_be_led_to and plainly(words) in led,
    }
    against = {
        "the text has its like": 2 * (line.returns and element.tag != "h1"),
        "a subtitle": 2 * SUBTITLE.has(names[0]),
        "a label": 2 * LABEL.has(names[0]),
        "in a part of the site": 3 * (is_sites(element) or is_in_the_sites(element, measures, ALL)),
        "in the sign of the site": 3 * any(map(SIGN.has, around)),
        "a caption, or where one logs in": 3 * any(map(ASIDE.has, around)),
        "leads home": 5 * leads_home(element),
        "the name of the site": 3 * (squeezed(words) in known),
        "who or when": 5 * _says_who_or_when(words),
        "a name": several and is_name(words),
        "a site's words": {"strong": 3, "weak": 1, "": 0}[site_words(words)],
        "a part of a text": A_PART * is_part(words),
        "a part that is counted": 2.5 * names_part(words),
        "the first of its sections": 2 * (element.tag != "h1" and bool(FIRST.match(words))),
        "goes on from what is above": 2 * words.startswith(DASHES),
        "a section, or a name": 5 * called,
        "for screen readers": HIDDEN * UNSEEN.has(names[0]),
        "in brackets": 2 * bool(BRACKETED.fullmatch(words)),
        "a sentence": _is_sentence(words) * (1 + (columns(words) > LONG)),
        "the name of a file": 5 * bool(FILE.fullmatch(words)),
        "it names what is below": 4 * is_label(line) or words.endswith(COLONS),
        "the heading of a menu": 2 * _heads_links(element, measures),
    }
    return sum(for_it.values()) - sum(against.values())


def _holder_of(element):
    """Give what holds a heading and nothing else, None where there is no such thing."""
    holder = element.getparent()
    alone = element.tag in HEADINGS and words_in(holder) == words_in(element)
    return holder if alone else None


def _is_that_of_the_text(element, names):
    """Whether a heading is called that of an article, a post or the like, and no other one is."""
    called = element.tag in HEADINGS and any(map(OF_THE_TEXT.has, names))
    if not called or SURELY.has(names_of(element)):
        return False
    others = element.getroottree().iter(*HEADINGS)
    return not any(OF_THE_TEXT.has(names_of(one)) for one in others if one is not element)


def is_called_otherwise(element) -> bool:
    """Whether a line is called the name of a section, or of a person, and no title."""
    names = names_of(element)
    return OTHER.has(names) and not NAMED.has(names)


def is_called_title(line: Line) -> bool:
    """Whether a heading is called a title, or marked as a headline, and the text has none like it;
    it leads nowhere, and is no long sentence."""
    element = line.element
    if _is_sentence(line.words) and columns(line.words) > LONG:
        return False
    if element.tag not in HEADINGS or line.returns or next(element.iter("a"), None) is not None:
        return False
    return is_marked(element) or any(
        NAMED.has(names_of(one)) for one in element.iter(etree.Element)
    )


def _is_sentence(words):
    return words.endswith((".", "。")) and not words.endswith("...")


def is_marked(element) -> bool:
    """Whether an element is marked as the headline of its page, for those who search."""
    return "headline" in (element.get("itemprop") or "").split()


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
