"""Where on a page the text is: the smallest element with nearly all of its running text."""

import re
from difflib import SequenceMatcher
from functools import partial

from reader.importing import html
from reader.importing.facts import facts
from reader.importing.measures import Measures
from reader.importing.siteparts import is_named_text, is_readers, is_sites, names_of

MOST = 0.55  # the share of the running text that an element which says it is the text must hold
NEARLY = 0.9  # the share that an element inside must hold to be the text alone
ENOUGH = 150  # columns of running text, with which an element may be a text of its own
CLEAN = 0.5  # the share of running text among all words of a part that is of the text
LINKED = 0.25  # the share of linked words that such a part may have
LINES = ("div", "p", "td", "span", "b", "strong")  # that may be a headline too
PART = 0.4  # the share of a page's title that a line which is no heading must say
START = 0.3  # what it counts that a page's title begins with these words
PARAGRAPHS = 3  # of them make an item of a list the text
PARTED = re.compile(r"\s+[|–—»·-]\s+")  # the title from the name of the site
SERIES = re.compile(r"^\s*[\[【［][^\]】］]{1,40}[\]】］]\s*(?=\S)")  # what a text is one of
LABELLED = 0.6  # the share of a heading that is the title, where a label is in it too
WORDS = 4  # of a title that a heading may say in other words
NEARLY_SAID = 0.66  # the share of words that it and the title must have in common
LONGEST_NAME = 24  # columns of the name of a site
LEAST = 15  # characters of a title that is looked for in a longer heading
LONGEST_TITLE = 500  # columns
HOME = re.compile(r"(?:\w+://[^/]*)?/?(?:index\.\w+)?")
TITLES = ("h1", "h2", "h3", "h4")


def headline_of(body, title: str, window: str, measures: Measures):
    """Give the element that says the `title` of a page, None where there is none.

    A heading is one where it says part of the title, unless the first one of the page says much
    of the title of the `window`; another short line must say most of it. What says neither may
    say either in other words, and where none does, one of the first level that is alone there is.
    """
    titles = [one for one in dict.fromkeys((title, window)) if one]
    much, first = partial(_saying, least=PART), partial(_saying, least=PART, tags=TITLES[:1])
    ways = [(much, title), (first, window), (_saying, title), (_with_a_label, title)]
    ways += [(much, window), (_with_a_label, window)]
    ways += [(_saying_nearly, one) for one in titles]
    found = (way(body, one, measures) for way, one in ways if one in titles)
    said = next((one for one in found if one is not None), None)
    return _alone(body, measures) if said is None else said


def _saying(body, title, measures, least=0, tags=(*TITLES, *LINES)):
    """Give the heading, or the short line, that says most of the title, at the `least` a share."""
    plain, begun = plainly(title), plainly(SERIES.sub("", title))
    best, rank = None, (0, 0)
    for element in body.iter(*tags) if plain else ():
        width = measures.size[element]
        if not (3 < width < LONGEST_TITLE and _may_say(element, measures)):
            continue
        words = plainly("".join(element.itertext()))
        if not words or not (words in plain or plain in words) or _is_of_site(element):
            continue
        same = min(len(words), len(plain)) / max(len(words), len(plain))
        if element.tag in LINES:
            if same < PART:
                continue
            if any(map(is_sites, element.iterancestors())):
                continue
            if measures.size[element.getparent()] > width and element.tag not in html.BLOCKS:
                continue
            same *= MOST
        if same < least:
            continue
        # The name of the site stands behind the title of a page.
        value = same + START * begun.startswith(words)
        if (value, element.tag == "h1") > rank:
            best, rank = element, (value, element.tag == "h1")
    return best


def _may_say(element, measures):
    return element.tag not in LINES or not (len(element) or measures.linked[element])


def _with_a_label(body, title, _measures):
    """Give the heading that says what the title begins with, and a label; it says that no more."""
    said = PARTED.split(title)[0].strip()
    for heading in body.iter(*TITLES) if len(said) > LEAST else ():
        words = plainly(" ".join(heading.itertext()))
        if len(heading) and plainly(said) in words and len(said) > LABELLED * len(words):
            heading[:], heading.text = [], said
            return heading
    return None


def _saying_nearly(body, title, measures):
    """Give the heading that says the title with some words more, fewer or others."""
    wanted = plainly(PARTED.split(title)[0]).split()
    best, most = None, NEARLY_SAID
    for heading in body.iter(*TITLES) if len(wanted) >= WORDS else ():
        if not 3 < measures.size[heading] < LONGEST_TITLE or _is_of_site(heading):
            continue
        words = plainly(" ".join(heading.itertext())).split()
        same = SequenceMatcher(None, wanted, words, autojunk=False)
        blocks = [block.size for block in same.get_matching_blocks()]
        share = 2 * sum(blocks) / (len(wanted) + len(words)) if max(blocks) > 1 else 0
        if len(words) >= WORDS and share > most:
            best, most = heading, share
    return best


def _alone(body, measures):
    """Give the one heading of the first level that is no name, None where there are several."""
    said = [one for one in body.iter("h1") if measures.size[one] and not _is_of_site(one)]
    said = [one for one in said if not any(map(is_sites, (one, *one.iterancestors())))]
    return said[0] if len(said) == 1 and measures.size[said[0]] > LONGEST_NAME else None


def _is_of_site(element):
    """Whether a line is the name of the site, which leads home, or says by whom the text is."""
    link = next(element.iter("a"), next(element.iterancestors("a"), None))
    if link is not None and HOME.fullmatch(link.get("href") or ""):
        return True
    return facts(" ".join("".join(element.itertext()).split())).says_something


def plainly(words: str) -> str:
    return re.sub(r"\W+", " ", words.casefold()).strip()


def find_root(body, measures: Measures, headline):
    """Give the element that holds the text; what is the site's is no longer in `measures`."""
    inside = _of_headline(body, measures, headline)
    total = measures.prose[inside]
    named = [
        one
        for one in inside.iter()
        if measures.prose[one] >= max(MOST * total, 1) and is_named_text(one)
    ]
    above = set() if headline is None else set(headline.iterancestors())
    if total >= ENOUGH:
        named = [one for one in named if not _is_of_readers(one, above)]
    if named:
        most = max(measures.prose[one] for one in named)
        inside = [one for one in named if measures.prose[one] >= NEARLY * most][-1]
        inside = _with_its_like(inside, measures)
    while (heir := _heir(inside, measures)) is not None:
        inside = heir
    return inside


def _with_its_like(part, measures):
    """Give a part of the text, or what holds it where others are made like it: chapters."""
    beside = part.itersiblings() if part.tag in ("div", "section") else ()
    before = part.itersiblings(preceding=True) if part.tag in ("div", "section") else ()
    for other in (*beside, *before):
        if measures.prose[other] and _is_like(other, part) and _is_text(other, measures):
            return part.getparent()
    return part


def _is_of_readers(element, above_headline):
    """Whether readers of the site speak in an element, or in what it stands in."""
    around = (element, *element.iterancestors())
    return any(is_readers(one) for one in around if one not in above_headline)


def _of_headline(body, measures, headline):
    """Give the part of a page that has this headline and no other of its form, if it has a text."""
    if headline is None:
        return body
    article = next(headline.iterancestors("article"), None)
    if article is not None and measures.prose[article] >= ENOUGH:
        return article
    form, words = (headline.tag, headline.get("class")), plainly("".join(headline.itertext()))
    if form[1] is None and form[0] != "h1":
        return body
    others = {
        above
        for one in body.iter(headline.tag)
        if one is not headline
        and (one.tag, one.get("class")) == form
        and plainly("".join(one.itertext())) != words  # for print, it may stand once more
        for above in (one, *one.iterancestors())
    }
    widest = headline
    for above in headline.iterancestors():
        if above in others:
            break
        widest = above
        if above is body:
            return body
    return widest if measures.prose[widest] >= ENOUGH else body


def _heir(inside, measures):
    """Give the element right inside that has the text alone, None where the text is in several."""
    whole = measures.prose[inside]
    parts = [one for one in inside if measures.prose[one] > 0]
    if not parts:
        return None
    heir = max(parts, key=measures.prose.get)
    if heir.tag in ("ul", "ol"):
        return _heir_of_list(heir, whole, measures)
    if heir.tag in ("p", "pre", "blockquote", "table", "td", "dl"):
        return None if heir.tag != "table" else _heir_of_table(heir, whole, measures)
    others = sum(
        measures.prose[one] for one in parts if one is not heir and _is_text(one, measures)
    )
    own = whole - sum(measures.prose[one] for one in parts)
    if any(one is not heir and _is_like(one, heir) and _is_text(one, measures) for one in parts):
        return None
    return heir if others + own <= (1 - NEARLY) * whole else None


def _is_like(part, heir):
    """Whether a part is made as the one with most of the text is, and so goes on with it."""
    named = heir.get("class") and heir.get("class") == part.get("class")
    return part.tag == heir.tag and bool(named or part.tag == "section")


def _heir_of_table(table, whole, measures):
    """A table that only places things has the text in one cell."""
    cells = [cell for cell in table.iter("td") if measures.prose[cell] >= NEARLY * whole]
    return cells[-1] if cells else None


def _heir_of_list(listed, whole, measures):
    """A list that only places things has the text in one item, cut into paragraphs."""
    items = [item for item in listed.iter("li") if measures.prose[item] >= NEARLY * whole]
    if not items or sum(measures.prose[one] > 0 for one in items[-1].iter("p")) < PARAGRAPHS:
        return None
    return items[-1]


def _is_text(part, measures):
    """Whether a part beside the text is of the text too, as far as its words go."""
    if part.tag in ("p", "pre", "blockquote"):
        return True
    words = measures.size[part]
    return (
        measures.prose[part] >= CLEAN * words
        and measures.linked[part] <= LINKED * words
        and not re.search(r"author|bio|about|disclaimer|copyright|legal|foot", names_of(part), re.I)
    )
