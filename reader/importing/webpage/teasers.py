"""Teasers: a heading that leads to another page of the site, with a few words under it."""

from itertools import takewhile

from reader.importing.tidy import plainly

TEASERS = ("h2", "h3", "h4", "h5", "h6")
TEASER = 700  # columns of running text under the heading of a teaser


def teasers(asides):
    """Give the teasers of a page; `asides` knows its measures, its title, its headline and its own
    addresses."""
    for heading in asides.body.iter(*TEASERS):
        link = next(heading.iter("a"), next(heading.iterancestors("a"), None))
        if (
            link is None
            or heading is asides.headline
            or not asides.measures.is_linked(heading, 0.85)
            or not asides.is_own(link.get("href") or "")
            or plainly("".join(heading.itertext())) in asides.title
        ):
            continue
        if _heads_a_text(heading, asides.measures):
            link.attrib.pop("href", None)  # to where the text under it is read alone
        else:
            yield from _around(heading, asides)


def _heads_a_text(heading, measures):
    """Whether a whole text stands under a heading, as where a page has several of them, each with
    the heading that leads to a page of its own; one amid a text points to another."""
    after = takewhile(lambda one: _form(one) != _form(heading), heading.itersiblings())
    said = [measures.prose[one] for one in after if measures.prose[one]]
    if sum(said) <= (TEASER if len(said) < 2 else TEASER // 2):
        return False
    above = takewhile(lambda one: _form(one) != _form(heading), heading.getparent())
    return not any(measures.prose[one] for one in above)


def _form(element):
    return element.tag, element.get("class")


def _around(heading, asides):
    """Give what belongs to the heading of a teaser: what is around it, or follows it, and no text
    that stands before it, as in the column beside."""
    measures, part = asides.measures, heading
    for above in heading.iterancestors():
        few = measures.prose[above] <= TEASER and measures.headings[above] == 1
        before = any(measures.prose[one] for one in part.itersiblings(preceding=True))
        if before or not few or above in asides.above_headline:
            break
        part = above
    yield part
    if part is not heading:
        return
    for following in heading.itersiblings():
        if measures.headings[following] or measures.prose[following] > TEASER // 2:
            break
        if measures.linked[following] or measures.prose[following]:
            yield following
            break
