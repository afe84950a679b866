"""Which heading of a saved page is its title, as the head of the page has it."""

import re
from difflib import SequenceMatcher
from functools import partial
from itertools import dropwhile, takewhile

from lxml import etree

from reader.importing import html
from reader.importing.elements import words_in
from reader.importing.facts import facts, is_name
from reader.importing.sitenames import leads_home
from reader.importing.siteparts import Names, is_sites, names_of
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import common_words
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.apart import is_a_line

LINES = ("div", "p", "td", "th", "span", "b", "strong")  # that may be a headline too
EMPHASIS = ("em", "i", "cite", "q")
PLAIN = 0.55  # what such a line counts beside a heading
PART = 0.4  # the share of a page's title that a line which is no heading must say
START = 0.3  # what it counts that a page's title begins with these words
PARTED = re.compile(r"\s+[|–—»·-]\s+")  # the title from the name of the site
SERIES = re.compile(r"^\s*[\[【［][^\]】］]{1,40}[\]】］]\s*(?=\S)")  # what a text is one of
NUMBERED = re.compile(r"^\d{1,3} ")  # as a chapter is
LABELLED = 0.6  # the share of a heading that is the title, where a label is in it too
WORDS = 4  # of a title that a heading may say in other words
NEARLY_SAID = 0.66  # the share of words that it and the title must have in common
LONGEST_NAME = 24  # columns of the name of a site
NAMED = Names(
    r"(?:^|\s)head(?:$|\s)|(?:^|[\s_-])(?:(?:content)?heading|headline|hed|t[ií]tulo|titolo|titel|titre|tytu[lł]"
    r"|overskrift|rubrik|(?<!alt)ba[sş]l[iı]k|(?<!site-)(?<!blog-)(?<!sub-)(?<!sub)title)(?:$|[\s_-])"
)
SHORTEST = 3  # columns of a headline
LEAST = 15  # characters of a title that is looked for in a longer heading
WHOLE = 0.95  # the share of a title that a heading which says all of it must have
LONGEST_TITLE = 500  # columns
TITLES = ("h1", "h2", "h3", "h4")
AUTHOR = Names(r"(?:^|[\s_-])(?:author|byline|writer)s?(?:[_-]?(?:name|title)s?)?(?:$|\s)")


def headline_of(body, title: str, window: str, measures: Measures, others=()):
    """Give the element that says the `title` of a page, None where there is none.

    A heading is one where it says part of the title, unless the first one of the page says much
    of the title of the `window`, or nearly all of either; another short line must say most of it.
    What says neither may say one of the `others` that the head of the page has, or any of these in
    other words, and where none does, one of the first level that is alone there is.
    """
    titles = [one for one in dict.fromkeys((title, window)) if one]
    much, first = partial(_saying, least=PART), partial(_saying, least=PART, tags=TITLES[:1])
    ways = [(much, title), (first, window), *((_first_saying_nearly, one) for one in titles)]
    ways += [(_saying, title), (_with_a_label, title)]
    ways += [(much, window), (_with_a_label, window)]
    ways += [(partial(_saying, least=WHOLE), one) for one in others]
    ways += [(_saying_nearly, one) for one in titles]
    found = ((way(body, one, measures), one) for way, one in ways if one)
    said, by = next((pair for pair in found if pair[0] is not None), (None, ""))
    if said is None:
        return _alone(body, measures)
    if said.tag != "h1":
        named = _beside_name(body, said, by, measures)
        named = _naming(body, said, by) if named is None else named
        if named is not None:
            return named
    above = _above_the_text(body, said, by, measures)
    above = _above_its_standfirst(body, said) if above is None else above
    return said if above is None else above


def _saying(body, title, measures, least=0, tags=(*TITLES, *LINES)):
    """Give the heading, or the short line, that says most of the title, at the `least` a share."""
    plain, begun = plainly(title), plainly(SERIES.sub("", title))
    best, rank = None, (0, 0)
    for element in body.iter(*tags) if plain else ():
        same = _share_said(element, plain, measures)
        if not same or same < least:
            continue
        # The name of the site stands behind the title of a page.
        value = same + START * begun.startswith(plainly("".join(element.itertext())))
        if (value, element.tag == "h1") > rank:
            best, rank = element, (value, element.tag == "h1")
    return best


def _naming(body, said, title):
    """Give the one heading of the first level where it names what a title begins with, and what is
    `said` by a line is its end alone, as of a site; or where it says a whole part amid the title,
    and `said` is shorter and stands right with it, below. Else None."""
    begin, *others = map(plainly, PARTED.split(title))
    firsts = [one for one in body.iter("h1") if words_in(one) and not leads_home(one)]
    if len(firsts) != 1:
        return None
    first, words = plainly(words_in(firsts[0])), plainly(words_in(said))
    if first in others[:-1] and len(first) > len(words) and said in firsts[0].itersiblings():
        return firsts[0]
    named = f" {begin} " in f" {first} " and begin not in words
    return firsts[0] if named and words not in others[:-1] else None


def _beside_name(body, said, title, measures):
    """Give the heading of the first level that says part of a title, where what is `said` more of
    it is the name of its author, and is known as that from then on; else None."""
    words = words_in(said)
    if " " not in words or not is_name(words) or common_words() & set(words.casefold().split()):
        return None  # "The Two Banks" is written as a name is
    heading = _saying(body, title, measures, tags=TITLES[:1])
    if heading is None or plainly(words_in(heading)) == plainly(PARTED.split(title)[-1]):
        return None  # as the name of a site does
    said.tag = "div"
    said.set("class", "byline")
    return heading


def _above_the_text(body, said, title, measures):
    """Give the one heading of the first level that says part of the title, where running text
    stands between it and the one below which was `said` more; None where it does not."""
    firsts = [one for one in body.iter("h1") if measures.size[one] and not is_of_site(one)]
    if said.tag == "h1" or len(firsts) != 1:
        return None
    if _share_said(firsts[0], plainly(PARTED.split(title)[0]), measures) < PART:
        return None
    after = dropwhile(lambda one: one is not firsts[0], body.iter(etree.Element))
    between = takewhile(lambda one: one is not said, after)
    return firsts[0] if any(measures.prose[one] for one in between if one.tag == "p") else None


def _above_its_standfirst(body, said):
    """Give the one heading of the first level, of some words, that an article has right above what
    is `said` in a lower one: those who share the page are told its standfirst; else None."""
    first, firsts = said.getprevious(), [one for one in body.iter("h1") if words_in(one)]
    if said.tag not in TITLES or first is None or firsts != [first] or is_of_site(first):
        return None
    within = next(first.iterancestors("article"), None)
    some = len(words_in(first).split()) > 2 and not next(first.iter("a"), None) is not None
    return first if within is not None and some else None


def _share_said(element, plain, measures):
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
    same = min(len(words), len(plain)) / max(len(words), len(plain))
    if element.tag not in LINES:
        one_of_several = len(words) > len(plain) and " " not in plain
        return 0 if one_of_several and same < LABELLED else same
    if same < PART or _is_in_the_sites(element, measures):
        return 0
    is_part = measures.size[element.getparent()] > width and element.tag not in html.BLOCKS
    return 0 if is_part and not is_a_line(element) else same * PLAIN


def _is_in_the_sites(element, measures):
    """Whether an element stands in a part of the site, and not in a layout that is called so and
    has most of the running text."""
    most = max(measures.prose[one] for one in around(element))
    parts = filter(is_sites, element.iterancestors())
    return any(2 * measures.prose[one] <= most for one in parts)


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


def _with_a_label(body, title, measures):
    """Give the heading that says what the title begins with, and a label; it says that no more."""
    said = PARTED.split(title)[0].strip()
    for heading in body.iter(*TITLES) if len(said) > LEAST else ():
        words = plainly(" ".join(heading.itertext()))
        long = len(said) > LABELLED * len(words)
        if len(heading) and plainly(said) in words and long and not is_teaser(heading, measures):
            heading[:], heading.text = [], said
            return heading
    return None


def _saying_nearly(body, title, measures, tags=TITLES):
    """Give the heading that says the title with some words more, fewer or others."""
    wanted = plainly(PARTED.split(title)[0]).split()
    best, most = None, NEARLY_SAID
    for heading in body.iter(*tags) if len(wanted) >= WORDS else ():
        if not 3 < measures.size[heading] < LONGEST_TITLE or is_of_site(heading):
            continue
        if is_teaser(heading, measures):
            continue
        words = plainly(" ".join(heading.itertext())).split()
        same = SequenceMatcher(None, wanted, words, autojunk=False)
        blocks = [block.size for block in same.get_matching_blocks()]
        share = 2 * sum(blocks) / (len(wanted) + len(words)) if max(blocks) > 1 else 0
        if len(words) >= WORDS and share > most:
            best, most = heading, share
    return best


def _first_saying_nearly(body, title, measures):
    """Give the heading of the first level that says nearly the title, without its label."""
    said = _saying_nearly(body, title, measures, TITLES[:1])
    bare = None if said is None else _with_a_label(said, title, measures)
    return said if bare is None else bare


def _alone(body, measures):
    """Give the one heading of the first level that is no name, None where there are several; where
    there is none, the one of the highest level, if all running text follows it."""
    said = [one for one in body.iter("h1") if measures.size[one] and not is_of_site(one)]
    said = [one for one in said if not _is_the_sites(one)]
    if next(body.iter("h1"), None) is not None:
        alone = len(said) == 1 and (measures.size[said[0]] > LONGEST_NAME or _is_called(said[0]))
        return said[0] if alone else None
    for tag in TITLES[1:]:
        said = [one for one in body.iter(tag) if measures.size[one] > SHORTEST]
        if said:
            break
    if not said:
        said = [one for one in body.iter("div", "p", "td", "span") if NAMED.has(names_of(one))]
        said = [one for one in said if SHORTEST < measures.size[one] < LONGEST_TITLE // 2][:1]
    alone = len(said) == 1 and not (is_of_site(said[0]) or _follows_text(body, said[0], measures))
    return said[0] if alone else None


def _is_the_sites(heading):
    """Whether a heading stands in a part of the site, or is one in which readers look for pages."""
    asks = next(heading.iter("input", "select", "form"), None) is not None
    return asks or any(map(is_sites, around(heading)))


def _is_called(heading):
    """Whether a heading of an article is called its headline, or has some words that lead nowhere:
    no name of a site is."""
    if next(heading.iterancestors("article"), None) is None:
        return False
    several = len(words_in(heading).split()) > 1 and next(heading.iter("a"), None) is None
    return several or NAMED.has(names_of(heading))


def _follows_text(body, heading, measures):
    """Whether a heading stands in a part of the site, or below running text."""
    if site_words(words_in(heading)) or any(map(is_sites, around(heading))):
        return True
    parts = body.iter(heading.tag, "p", "li", "td", "blockquote", "div")  # itself among them
    before = takewhile(lambda one: one is not heading, parts)
    return any(measures.own(one) > 0 for one in before)


def is_of_site(element) -> bool:
    """Whether a line is the name of the site, which leads home, or says by whom the text is."""
    return leads_home(element) or facts(words_in(element)).says_something


def around(element) -> tuple:
    """Give an element and all that it stands in."""
    return (element, *element.iterancestors())
