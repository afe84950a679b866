"""Where on a page the text is: the smallest element with nearly all of its running text."""

import re

from reader.importing.elements import HEADINGS
from reader.importing.partnames import names_of
from reader.importing.siteparts import is_named_text, is_readers
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures

MOST = 0.55  # the share of the running text that an element which says it is the text must hold
NEARLY = 0.9  # the share that an element inside must hold to be the text alone
ENOUGH = 150  # columns of running text, with which an element may be a text of its own
CLEAN = 0.5  # the share of running text among all words of a part that is of the text
LINKED = 0.25  # the share of linked words that such a part may have
HEAD = 3  # times as much as in the head of a text follows it
PARTS = ("div", "section")  # of a text
SECTIONS = ("h2", "h3", "h4")
PARAGRAPHS = 3  # of them make an item of a list the text


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
        whole, inside = inside, [one for one in named if measures.prose[one] >= NEARLY * most][-1]
        inside = inside if inside is whole else _with_its_like(inside, measures)
    while (heir := _heir(inside, measures)) is not None:
        inside = heir
    return inside


def _with_its_like(part, measures):
    """Give a part of the text, or what holds it where others are made like it: chapters."""
    tags = (*PARTS, "article") if not measures.headings[part] else PARTS
    beside = part.itersiblings() if part.tag in tags else ()
    before = part.itersiblings(preceding=True) if part.tag in tags else ()
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
    enough = article is not None and measures.prose[article] >= ENOUGH
    if enough and not _is_only_the_head(article, headline, measures):
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
            alike = any(_are_kin(one, widest) for one in above if one in others)
            alone = alike and measures.prose[widest] >= ENOUGH
            return widest if alone and not _is_one_of_lines(headline, measures) else body
        widest = above
    return body


def _is_one_of_lines(headline, measures):
    """Whether a headline is one by its name alone, leads nowhere, as others like it, and has only a
    paragraph below it: such are the sections of a text."""
    form = headline.get("class")
    alike = [one for one in headline.getroottree().iter("div") if one.get("class") == form]
    others = [one for one in alike if measures.size[one] and one is not headline]
    leading = any(next(one.iter("a"), None) is not None for one in (headline, *others))
    below = [one for one in headline.itersiblings() if measures.size[one]]
    return bool(form) and bool(others) and not leading and len(below) == 1 and not len(below[0])


def _is_only_the_head(article, headline, measures):
    """Whether the article of a headline is the head of a text alone, with a lead: what follows has
    far more running text, and no headline of its form, as the next of several articles would."""
    before, after = measures.prose[article], 0
    if sum(measures.prose[one] > 0 for one in article.iter("p")) >= PARAGRAPHS:
        return False
    for above in (article, *article.iterancestors()):
        for beside in above.itersiblings():
            if any(one is not headline for one in beside.iter(headline.tag)):
                return False
            after += measures.prose[beside] if _is_text(beside, measures) else 0
        if above.tag == "body":
            break
    return after >= HEAD * before


def _are_kin(part, widest):
    """Whether a part of a page is made as another one is, so that each may hold a text: they have
    one tag, and a name in common where they have any."""
    names, others = ((one.get("class") or "").split() for one in (part, widest))
    return part.tag == widest.tag and (names == others or not set(names).isdisjoint(others))


def _heir(inside, measures):
    """Give the element right inside that has the text alone, None where the text is in several."""
    whole = measures.prose[inside]
    parts = [one for one in inside if measures.prose[one] > 0]
    if not parts:
        return None
    heir = max(parts, key=measures.prose.get)
    if heir.tag in ("ul", "ol"):
        return _heir_of_list(heir, whole, measures)
    if heir.tag == "blockquote" and measures.prose[heir] == whole and measures.headings[heir]:
        return heir  # for its indent
    if heir.tag in ("p", "pre", "blockquote", "table", "td", "dl"):
        return None if heir.tag != "table" else _heir_of_table(heir, whole, measures)
    others = sum(
        measures.prose[one] for one in parts if one is not heir and _is_text(one, measures)
    )
    own = whole - sum(measures.prose[one] for one in parts)
    alike = [one for one in parts if one is not heir and _is_like(one, heir)]
    if any(_is_text(one, measures) or _is_of_lists(one, measures) for one in alike):
        return None
    if _is_first_section(heir, measures):
        return None
    return heir if others + own <= (1 - NEARLY) * whole else None


def _is_first_section(heir, measures):
    """Whether a part stands under a heading of its own, as the source that a text prints, and
    another heading follows it, with a paragraph right below."""
    above = heir.getprevious()
    if above is None or above.tag not in SECTIONS:
        return False
    headed = (one for one in heir.itersiblings("p") if measures.prose[one])
    return any(one.getprevious().tag in SECTIONS for one in headed)


def _is_like(part, heir):
    """Whether a part is made as the one with most of the text is, and so goes on with it."""
    same = heir.get("class") == part.get("class")
    if part.tag == heir.tag == "article":
        return same and next(part.iter(*HEADINGS), None) is None  # else it is another text
    return part.tag == heir.tag and bool((heir.get("class") and same) or part.tag == "section")


def _is_of_lists(part, measures):
    """Whether a part has a heading, a sentence and a list without a link, as aims before a text."""
    listed = next(part.iter("ul", "ol"), None) is not None
    return listed and measures.headings[part] > 0 and not measures.linked[part]


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
