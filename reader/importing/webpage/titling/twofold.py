"""A headline that runs over two headings: the title of the page says what both do together."""

import re
from itertools import pairwise, takewhile

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import facts, is_name
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import columns
from reader.importing.sitenames import STRONG, without_last
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.standing import STANDFIRST
from reader.importing.webpage.titling.headline import COLONS, NAMED
from reader.importing.webpage.titling.sharesaid import SERIES, TITLES

MENU = 3  # links
LONGEST = 200  # columns of both
SUBTITLE = Names(
    r"(?:^|[\s_-])(?:sub[_-]?tit(?:le|el)|sous[_-]?titre|unter[_-]?titel|sub[_-]?t[ií]tulo"
    r"|sotto[_-]?titolo|onder[_-]?titel|podtytu[lł])(?:$|[\s_-])"
)
CHAPTER = re.compile(r"\w+ (?:\d{1,3}|[IVXLC]{1,7})(?:[:.] ?| [-–—] )(?=\w{2})")
DASH = re.compile(r"\s[-–—/]\s")
ARTICLE = re.compile(r"^(?:the|an?|der|die|das|les?|la|el|los|las|il|de|het)\s+", re.IGNORECASE)
SECTION = 15  # columns of the name of a section, which a dash may part from a title too


def whole_headline(body, headline, titles: list[str], measures: Measures):
    """Give the headline with the words of the heading right above it or below, where both together
    say one of the `titles` of the page, or where a colon ends the one above; that heading has none
    then.

    What is called a standfirst is none of it: then the heading above is the headline. So is the
    one below a heading of a lower level.
    """
    if headline is None or headline.tag not in TITLES:
        return headline
    if (above := _above_standfirst(body, headline, titles, measures)) is not None:
        return above
    if (chapter := _chapter_below(body, headline, measures)) is not None:
        return chapter
    if (both := _parted_by_colon(headline)) is not None:
        return _joined(*both, " ".join(map(words_in, both)), measures)
    whole = [one for one in titles if not SERIES.match(one)]
    whole += [*map(without_last, whole), *map(_behind_label, whole), *map(_before_name, whole)]
    whole = [one for one in whole if 0 < columns(one) < LONGEST]
    said = {_squeezed(one): one for one in whole}
    pairs = _pairs(body, headline, measures)
    if plainly(words_in(headline)) in map(plainly, titles):
        pairs = [pair for pair in pairs if SUBTITLE.has(names_of(pair[1]))]
        pairs += _elsewhere(body, headline, measures)  # it may stand in a menu too
    for first, second in pairs:
        title = said.get(_squeezed(words_in(first) + words_in(second)))
        if title is None or re.search(STRONG, title):
            continue
        if (alone := _alone_of(body, first, second, [title, *titles])) is not None:
            return alone
        if DASH.search(title) and columns(words_in(second)) <= SECTION:
            continue
        return _joined(first, second, title, measures)
    return headline


def _behind_label(title):
    return title.partition(": ")[2]


def _before_name(title):
    before, _comma, last = title.rpartition(", ")
    return before if is_name(last) else ""


def _chapter_below(body, headline, measures):
    """Give the heading right below the headline that is alike and says which chapter it is, and
    how it is called, where it is the only one: the headline is that of the work; else None."""
    below = next((one for one in headline.itersiblings(etree.Element) if measures.size[one]), None)
    if below is None or below.tag not in TITLES or not CHAPTER.match(words_in(below)):
        return None
    named = beginning_with("parts").match(words_in(below))
    alike = [one for one in body.iter(below.tag) if CHAPTER.match(words_in(one))]
    return below if named and alike == [below] else None


def _parted_by_colon(headline):
    """Give the headline with the heading right above it, or below, where a colon ends the first of
    both; else None."""
    before = headline.itersiblings(etree.Element, preceding=True)
    first = next((one for one in before if one.tag != "br"), None)
    if first is not None and _goes_on(first, headline):
        return first, headline
    below = goes_on_below(headline)
    return None if below is None else (headline, below)


def _goes_on(first, headline):
    """Whether a line ends with a colon and is alike the headline right below it."""
    same = first.tag in (headline.tag, "font")
    same = same or (first.get("style") and dict(first.attrib) == dict(headline.attrib))
    return words_in(first).endswith(":") and bool(same)


def goes_on_below(headline):
    """Give the heading right below one that ends with a colon, for it says the rest; None where
    that is a label, or no heading follows."""
    words = words_in(headline)
    if not words.endswith(COLONS) or " " not in words:
        return None
    after = next((one for one in headline.itersiblings(etree.Element) if words_in(one)), None)
    return after if after is not None and after.tag in TITLES else None


def _alone_of(body, first, second, titles):
    """Give the one of two headings that is the headline by itself, None where both say the first of
    the `titles` together: the other is its standfirst, a subtitle in smaller letters, what it is
    about, or a section. What is called a subtitle is none of these where the title of the page has
    it behind a colon or a stop."""
    names, rest = names_of(second), titles[0].removeprefix(words_in(first))
    is_subtitle = SUBTITLE.has(names) and rest.startswith((":", "."))
    if (STANDFIRST.has(names) and not is_subtitle) or facts(words_in(second)).says_something:
        return first
    if first.tag > second.tag or _is_section(body, first, titles):
        return second
    below = first.tag < second.tag and DASH.match(rest)
    return first if below else None


def _is_section(body, first, titles):
    """Whether a heading is one word that a dash parts from the next, in the first of the `titles`,
    and that stands behind the name of the site or in the menu: the section that the page is in."""
    title, words = titles[0], words_in(first)
    behind = any(whole.endswith(title) and whole != title for whole in titles)
    links = (one for one in body.iter("a") if first not in one.iterancestors())
    led = any(plainly(words_in(one)) == plainly(words) for one in links)
    parted = DASH.match(title[len(words) :]) and plainly(title[: len(words)]) == plainly(words)
    return (behind or led) and " " not in words and bool(parted)


def _joined(first, second, title, measures):
    """Give the first of two headings with the words of both, of which the second has none then."""
    first[:], first.text = [], title
    second[:], second.text = [], None
    measures.size[first], measures.size[second] = columns(title), 0
    return first


def _above_standfirst(body, headline, titles, measures):
    """Give the heading right above one that is called a standfirst and that no title says, for it
    is the headline then, and the other no heading; else None."""
    names = names_of(headline)
    if not STANDFIRST.has(names) or NAMED.has(names):
        return None
    if any(plainly(words_in(headline)) in plainly(title) for title in titles):
        return None
    before = (one for one in headline.itersiblings(preceding=True) if measures.size[one])
    above = next(before, None)
    if above is None or above.tag not in TITLES or site_words(words_in(above)):
        return None
    headline.tag = "div"
    return above


def _squeezed(words):
    """Give words without what parts them, which may be nothing at the end of a line, and without
    the article before them, which a page may leave out in one of two places."""
    return ARTICLE.sub("", plainly(words)).replace(" ", "")


def _pairs(body, headline, measures):
    """Give the headline with the heading below it, and one above it that is not lower with the
    headline, where no running text stands between."""
    walk = list(body.iter(etree.Element))
    at = walk.index(headline)
    inside = set(headline.iter())
    below = _nearest((one for one in walk[at:] if one not in inside), measures)
    above = _nearest(reversed(walk[:at]), measures)
    above = None if above is None or above.tag > headline.tag else above
    return [pair for pair in ((headline, below), (above, headline)) if None not in pair]


def _elsewhere(body, headline, measures):
    """Give the headings that follow the headline, each with the next."""
    headings = [one for one in body.iter(*TITLES) if measures.size[one]]
    return pairwise(headings[headings.index(headline) + 1 :] if headline in headings else [])


def _nearest(walk, measures):
    without = takewhile(lambda one: one.tag != "p" or not measures.prose[one], walk)
    without = _above_a_menu(without)
    return next((one for one in without if one.tag in TITLES and measures.size[one]), None)


def _above_a_menu(walk):
    """Give what comes before the links of a menu."""
    links = 0
    for one in walk:
        links += one.tag == "a"
        if links >= MENU:
            return
        yield one
