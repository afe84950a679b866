"""What readers have posted below a text, told by its form: parts that are alike, each of which says
to the minute when it was sent."""

from collections import defaultdict
from itertools import islice

from lxml import etree

from reader.importing import dates
from reader.importing.elements import words_in
from reader.importing.facts import TIME
from reader.importing.partnames import Names, names_of
from reader.importing.webpage.textroot import ENOUGH

POST = Names(
    r"comm(?!on|un|erc|a)|coment|kommen|koment|repl[iya]|respon[ds]|opini|antwort|feedback|talkback"
    r"|yorum|guest-?book"
)
FEWEST = 2
LINE = 120  # columns of what says who and when
FIRST = 12  # elements of a post among which that stands


def posts(asides):
    """Give what readers have posted, where a page has running text besides; `asides` knows its
    measures."""
    measures, alike = asides.measures, defaultdict(list)
    for element in asides.body.iter(etree.Element):
        if measures.size[element] and element.get("class") and POST.has(names_of(element)):
            alike[element.getparent(), element.tag, element.get("class")].append(element)
    for several in alike.values():
        said = sum(measures.prose[one] for one in several)
        beside = measures.prose[asides.body] - said
        are_told = len(several) >= FEWEST and beside > ENOUGH
        if are_told and all(_says_when(one, measures) for one in several):
            yield from several


def _says_when(post, measures):
    """Whether one of the first lines of a post says a day and a time."""
    lines = (one for one in post.iter(etree.Element) if 0 < measures.size[one] < LINE)
    words = map(words_in, islice(lines, FIRST))
    return any(TIME.search(line) and dates.find(line) for line in words)
