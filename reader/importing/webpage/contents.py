"""Lists of what is in a text that stand in it: their links say its headings, or they are called
so."""

from itertools import takewhile

from reader.importing.elements import HEADINGS, words_in
from reader.importing.tidy import plainly
from reader.importing.vocabulary import every
from reader.importing.webpage.measures import Measures

CONTENTS = 2  # links into the text make a list of what is in it
LABEL = 30  # columns of what a list is called


def is_contents(links, headings) -> bool:
    """Whether links lead to headings of the text, whose words they say, with a number or without;
    `headings` has these words."""
    if len(links) < CONTENTS or not all(map(_leads_within, links)):
        return False
    said = [plainly("".join(one.itertext())) for one in links]
    ends = tuple(one for one in headings if one)
    return all(words.endswith(ends) or any(_numbered(words, one) for one in ends) for words in said)


def called_contents(root, measures: Measures):
    """Give the headings that say what follows them is a list of contents, with it, where it is
    links into the text and hardly more."""
    for heading in root.iter(*HEADINGS, "p"):
        words = words_in(heading) if 0 < measures.size[heading] < LABEL else ""
        if words.casefold().strip(" .:") not in every("contents"):
            continue
        above = heading
        while above.getnext() is None and above.getparent() is not root:
            above = above.getparent()
        following = (one for one in above.itersiblings() if measures.size[one])
        listed = list(takewhile(lambda one: _is_list(one, measures), following))
        if sum(len(_links(one)) for one in listed) >= CONTENTS:
            yield heading
            yield from listed


def label_of(contents, root, measures: Measures):
    """Give the line right above the contents of a text that announces them, or stands in a box of
    theirs; else None."""
    label, above = contents.getprevious(), contents.getparent()
    if label is not None and announces_more(label) and not measures.prose[label]:
        return label
    alone = above is not root and not measures.prose[above]
    short = label is not None and 0 < measures.size[label] < LABEL
    return label if alone and short and label.getprevious() is None else None


def announces_more(line) -> bool:
    """Whether a line ends with a colon."""
    return words_in(line).endswith((":", "："))


def _is_list(element, measures):
    links = _links(element)
    within = bool(links) and all(map(_leads_within, links))
    return within and not measures.prose[element] and not measures.headings[element]


def _links(element):
    return [one for one in element.iter("a") if one.get("href")]


def _leads_within(link):
    return link.get("href").startswith("#")


def _numbered(words, heading):
    """Whether a heading says these words behind a number or a letter alone."""
    number = heading.removesuffix(words).strip() if words else heading
    return number != heading and len(number.split()) == 1 and len(number) <= 4
