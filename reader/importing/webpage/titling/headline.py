"""Which heading of a saved page is its title, as the head of the page has it."""

from difflib import SequenceMatcher
from functools import partial
from itertools import takewhile

from reader.importing.elements import words_in
from reader.importing.partnames import Names, names_of
from reader.importing.siteparts import is_sites
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.firstlevel import first_level_instead
from reader.importing.webpage.titling.sharesaid import (
    LABELLED,
    LONGEST_TITLE,
    PART,
    PARTED,
    PLAIN,
    TITLES,
    WORDS,
    around,
    is_of_site,
    is_teaser,
    saying,
)

NEARLY_SAID = 0.66  # the share of words that it and the title must have in common
LONGEST_NAME = 24  # columns of the name of a site
NAMED = Names(
    r"(?:^|\s)head(?:$|\s)|(?:^|[\s_-])(?:(?:content)?heading|headline|hed|t[ií]tulo|titular|titolo|titel|titre|tytu[lł]"
    r"|overskrift|rubrik|(?<!alt)ba[sş]l[iı]k|(?<!site-)(?<!blog-)(?<!sub-)(?<!sub)title)(?:$|[\s_-])"
    r"|(?:^|\s)(?:article|chapter|doc|entry|essay|feature|main|news|paper|poem|post|story|text)"
    r"(?:title|head|headline|heading)(?:$|\s)"
)
SHORTEST = 3  # columns of a headline
COLONS = (":", "：")  # of a line that names what is below it
LEAST = 15  # characters of a title that is looked for in a longer heading
WHOLE = 0.95  # the share of a title that a heading which says all of it must have


def headline_of(body, title: str, window: str, measures: Measures, others=()):
    """Give the element that says the `title` of a page, None where there is none.

    A heading is one where it says part of the title, unless the first one of the page says much
    of the title of the `window`, or nearly all of either; another short line must say most of it.
    What says neither may say one of the `others` that the head of the page has, or any of these in
    other words, and where none does, one of the first level that is alone there is.
    """
    titles = [one for one in dict.fromkeys((title, window)) if one]
    much, first = partial(saying, least=PART), partial(saying, least=PART, tags=TITLES[:1])
    ways = [(much, title), (first, window), *((_first_saying_nearly, one) for one in titles)]
    ways += [(_saying_the_first_part, one) for one in titles]
    ways += [(saying, title), (_with_a_label, title)]
    ways += [(much, window), (_with_a_label, window)]
    ways += [(partial(saying, least=WHOLE), one) for one in others]
    ways += [(_saying_nearly, one) for one in titles]
    found = ((way(body, one, measures), one) for way, one in ways if one)
    said, by = next((pair for pair in found if pair[0] is not None), (None, ""))
    if said is None:
        return _alone(body, measures)
    first = first_level_instead(body, said, by, measures)
    return said if first is None else first


def _saying_the_first_part(body, title, measures):
    """Give the line that says all of a title but what a sign parts from its end."""
    first, *others = PARTED.split(title)
    long = bool(others) and len(first) > LEAST
    return saying(body, first, measures, least=PLAIN) if long else None


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
    if len(said) != 1 or is_of_site(said[0]) or _follows_text(body, said[0], measures):
        return None
    return None if words_in(said[0]).endswith(COLONS) else said[0]


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
