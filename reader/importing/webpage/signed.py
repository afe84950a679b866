"""By whom and when a page says that it is, near its headline, where its head does not say so."""

import re
from collections import deque
from itertools import islice, pairwise, takewhile

from lxml import etree

from reader.importing import dates, html
from reader.importing.captions import OWNER, is_caption
from reader.importing.elements import is_silent, words_in
from reader.importing.facts import facts
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import Piece, end_of
from reader.importing.sitenames import is_name as is_site
from reader.importing.siteparts import is_readers
from reader.importing.vocabulary import beginning_with, every
from reader.importing.webpage.authors import author_on, is_author, words_shown
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.pagehead import Said

TIMED = Names(
    r"(?:^|[\s_-])(?:date(?:line)?|time(?:stamp)?|published|posted|updated|pub-?date|meta|info)"
    r"(?:$|[\s_-])"
)
FORMS = ("figure", "figcaption", "table", "pre", "blockquote", "ul", "ol", "dl", "form")
PARAGRAPHS = ("p", *html.HEADINGS)
HANDLE = re.compile(r"\s@\w+")
COUNTED = re.compile(r"^[\d.,\s]+")
COUNT = re.compile(r"\d[\d.,\s]*[KkMm]?")
LONGEST = 160  # columns of a line that says who or when
BEGUN = 160  # columns of running text in one paragraph: the text has begun
FEW = 2  # lines that nothing but their place tells from the text
NEAR = 2  # elements: the line, and what holds it
BEFORE, AFTER = 12, 24  # blocks around the headline in which such lines are looked for


def take_signed(body, headline, said: Said, measures: Measures) -> None:
    """Give `said` the byline and the date that stand near the headline, where it has none, or a
    byline that is the name of the site."""
    house = said.byline if is_site(said.byline, said.names) else ""
    said.byline = "" if house else said.byline
    if headline is not None and not (said.byline and said.published):
        _take_near(body, headline, said, measures)
    said.byline = said.byline or house


def _take_near(body, headline, said, measures):
    near, beside = _near(headline, _lines(body, measures)), set(headline.iterancestors())
    for element, following in pairwise([*near, None]):
        words = HANDLE.sub("", words_shown(element))
        told = facts(words)
        if not said.published:
            found = _marked_day(element)
            said.published = found[0] if found else None if told.is_sentence else told.published
        if not said.byline:
            said.byline = author_on(element, following, words, told, beside)
        if said.byline and said.published:
            return


def _marked_day(element):
    """Give the day that a line, or the first time in it, says to machines, as `dates.find` does."""
    time = element if element.get("datetime") else next(element.iter("time"), element)
    return dates.find((time.get("datetime") or "")[:40])


def _near(headline, lines):
    """Give those of `lines` that follow the headline, and then those before it, nearest first."""
    before, within = deque(maxlen=BEFORE), set(headline.iter())
    around = (headline, *headline.iterancestors())
    within.add(next((one for one in around if one.tag in html.HEADINGS), headline))
    for element in lines:
        if element in within:
            after = takewhile(lambda one: not heads_comments(one), islice(lines, AFTER))
            return [*after, *reversed(before)]
        before.append(element)
    return []


def heads_comments(element) -> bool:
    """Whether readers say something, and when, under a line."""
    words = COUNTED.sub("", words_in(element)) if element.tag in html.HEADINGS else ""
    return bool(beginning_with("comments").match(words))


def lines_of_head(body, headline, measures: Measures):
    """Give the lines between headline and text that are of neither: who, when, how long, what for.

    Those that say so by their names, and before any running text a few that are no paragraph,
    heading or caption; many are verse. What `facts` read whole is left to them. Several numbers
    alone count readers; one may be of a chapter.
    """
    named, others, counts, prose, above = _loose(headline, measures), [], [], 0, None
    beside = set() if headline is None else set(headline.iterancestors())
    for element in _following(body, headline):
        own = measures.own(element)
        shown = (one for one in element.iterdescendants() if measures.size[one])
        leaf = not any(one.tag in html.BLOCKS for one in shown)
        line = leaf and 0 < measures.size[element] < LONGEST
        named += _beside_name(element, measures) if line else []
        if line and (kind := _kind(element, beside, measures)):
            if kind == "named":
                named.append(element)
                if prose == 1 and _says_when(element):
                    above.tag = "div"  # what sums the text up stands above its date
                    above.set("class", "postil-subtitle")
            elif kind == "count":
                counts.append(element)
            elif not prose:
                others.append(element)
        elif own > 0 and "postil-" not in (element.get("class") or ""):
            prose, above = prose + 1, element
            if prose > 1 or own > BEGUN:
                named += counts if len(counts) > 1 else []
                return named + (others if len(others) <= FEW else [])
    return []


def _loose(headline, measures):
    """Give the lines behind a headline that stand in no block, where one is an author's."""
    beside = () if headline is None else headline.itersiblings(etree.Element)
    before = takewhile(lambda one: not measures.prose[one], beside)
    lines = [one for one in before if one.tag not in html.BLOCKS and measures.size[one]]
    short = sum(measures.size[one] for one in lines) < LONGEST
    return lines if short and any(map(is_author, lines)) else []


def _beside_name(element, measures):
    """Give what stands in no block of its own behind the name of an author: where they work."""
    if not is_author(element) or measures.size[element.getparent()] > LONGEST:
        return []
    others = [one for one in element.itersiblings() if one.tag not in html.BLOCKS]
    return [one for one in others if measures.size[one]]


def _says_when(element):
    return facts(" ".join(" ".join(element.itertext()).split())).published is not None


def _following(body, headline):
    """Give the blocks after the headline."""
    within = set() if headline is None else set(headline.iter())
    after = False
    for element in body.iter():
        if element in within:
            after = True
        elif after and element.tag in html.BLOCKS:
            yield element


def _kind(element, beside, measures):
    """Say what a line is: "named" as of the head of a page, "plain" where only its place says it,
    "count" where it is a number alone, "" where it is of the text, or understood. What the headline
    stands in too, as `beside` says, is no form of the line."""
    around = [element, *(one for one in element.iterancestors() if one not in beside)]
    near = [one for one in around[:NEAR] if measures.size[one] < 2 * LONGEST]
    if any(one.tag in FORMS or "postil-" in (one.get("class") or "") for one in around):
        return ""
    words = " ".join(" ".join(element.itertext()).split())
    told = facts(words)
    if told.published and told.reading and told.rest and end_of(words) == "open":
        return "named"  # when, and how long it takes to read, with what else is said there
    signed = any(map(is_author, near))
    if not signed and any(map(_shows_picture, near)):
        return ""
    if element.tag in html.HEADINGS and words.casefold() in every("abstract"):
        return ""
    if element.getparent() in beside and next(element.iter("time"), None) is not None:
        return "named"
    if COUNT.fullmatch(words):
        return "count" if element.tag not in html.HEADINGS else ""
    name = " " in told.byline and not told.rest
    if name and signed and element.tag in html.HEADINGS:
        return "named"
    if told.says_something or name or is_caption(Piece(words)) or OWNER.match(words):
        return ""
    if signed or any(TIMED.has(names_of(one)) for one in near):
        return "named"
    return "plain" if element.tag not in PARAGRAPHS and end_of(words) == "open" else ""


def _shows_picture(element):
    pictures = element.iter("img")
    return any(not any(map(is_silent, one.iterancestors())) for one in pictures)


def _lines(body, measures):
    """Give the short blocks of a page, and what in them is marked as name or time."""
    known = {}
    for element in body.iter():
        if not 1 < measures.size[element] < LONGEST:
            continue
        leaf = element.tag in html.BLOCKS and not any(one.tag in html.BLOCKS for one in element)
        marked = leaf or element.tag == "time" or is_author(element)
        marked = marked and not _is_in_row_of_facts(element)
        if marked and not _is_among_readers(element, known):
            yield element


def _is_in_row_of_facts(element):
    """Whether an element stands in a table beside what says which fact it is."""
    cell = next((one for one in (element, *element.iterancestors()) if one.tag == "td"), None)
    before = cell.getprevious() if cell is not None else None
    return before is not None and before.tag == "th"


def _is_among_readers(element, known):
    """Whether readers speak in an element or around it; what is `known` is not asked again."""
    if element not in known:
        above = element.getparent()
        around = above is not None and _is_among_readers(above, known)
        known[element] = around or is_readers(element)
    return known[element]
