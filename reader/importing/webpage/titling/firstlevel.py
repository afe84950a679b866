"""When a heading of the first level is the headline, though another line says more of a title."""

import re
from itertools import dropwhile, takewhile

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import is_name
from reader.importing.sitenames import leads_home
from reader.importing.tidy import plainly
from reader.importing.vocabulary import common_words
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.sharesaid import (
    PART,
    PARTED,
    TITLES,
    WORDS,
    is_of_site,
    saying,
    share_said,
)

SAME = 0.75  # the share of their words that two titles have in common, in whatever order
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def first_level_instead(body, said, title, measures: Measures):
    """Give the heading of the first level that is the headline, though another line `said` more of
    the `title` of a page; else None."""
    ways = [_above_the_text, _above_its_standfirst]
    if said.tag != "h1":
        ways = [_in_other_order, _beside_name, _naming, *ways]
    found = (way(body, said, title, measures) for way in ways)
    return next((one for one in found if one is not None), None)


def _naming(body, said, title, _measures):
    """Give the one heading of the first level where it names what a title begins with, and what is
    `said` by a line is its end alone, as of a site; or where it says a whole part amid the title,
    and `said` is shorter and stands right with it, below. Else None."""
    begin, *others = map(plainly, PARTED.split(title))
    heading = _only_first(body)
    if heading is None:
        return None
    first, words = plainly(words_in(heading)), plainly(words_in(said))
    if first in others[:-1] and len(first) > len(words) and said in heading.itersiblings():
        return heading
    named = f" {begin} " in f" {first} " and begin not in words
    return heading if named and words not in others[:-1] else None


def _in_other_order(body, _said, title, _measures):
    """Give the one heading of the first level where it has the words of a title in another order,
    which may have the name of the site behind it in brackets; else None."""
    heading = _only_first(body)
    wanted = set(plainly(IN_BRACKETS.sub("", title)).split())
    words = set() if heading is None else set(plainly(words_in(heading)).split())
    same = len(words) >= WORDS and len(words & wanted) >= SAME * len(words | wanted)
    return heading if same else None


def _only_first(body):
    """Give the heading of the first level that is the only one but for those that lead home, None
    where there is no such one."""
    firsts = [one for one in body.iter("h1") if words_in(one) and not leads_home(one)]
    return firsts[0] if len(firsts) == 1 else None


def _beside_name(body, said, title, measures):
    """Give the heading of the first level that says part of a title, where what is `said` more of
    it is the name of its author, and is known as that from then on; else None."""
    words = words_in(said)
    if " " not in words or not is_name(words) or common_words() & set(words.casefold().split()):
        return None  # "The Two Banks" is written as a name is
    heading = saying(body, title, measures, tags=TITLES[:1])
    if heading is None or plainly(words_in(heading)) == plainly(PARTED.split(title)[-1]):
        return None  # as the name of a site does
    said.tag = "div"
    said.set("class", "byline")
    return heading


def _above_the_text(body, said, title, measures):
    """Give the heading of the first level that alone says part of the title, where running text
    stands between it and the one below which was `said` more; None where it does not."""
    firsts = [one for one in body.iter("h1") if measures.size[one] and not is_of_site(one)]
    begun = plainly(PARTED.split(title)[0])
    firsts = [one for one in firsts if share_said(one, begun, measures) >= PART]
    if said.tag == "h1" or len(firsts) != 1:
        return None
    after = dropwhile(lambda one: one is not firsts[0], body.iter(etree.Element))
    between = takewhile(lambda one: one is not said, after)
    return firsts[0] if any(measures.prose[one] for one in between if one.tag == "p") else None


def _above_its_standfirst(body, said, _title, _measures):
    """Give the one heading of the first level, of some words, that an article has right above what
    is `said` in a lower one: those who share the page are told its standfirst; else None."""
    first, firsts = said.getprevious(), [one for one in body.iter("h1") if words_in(one)]
    if said.tag not in TITLES or first is None or firsts != [first] or is_of_site(first):
        return None
    within = next(first.iterancestors("article"), None)
    some = len(words_in(first).split()) > 2 and not next(first.iter("a"), None) is not None
    return first if within is not None and some else None
