"""What was taken out of a page by its name, and must be the text."""

from collections import defaultdict

from lxml import etree

from reader.importing.siteparts import is_readers, is_surely_sites
from reader.importing.webpage.authors import is_author
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.signed import heads_comments
from reader.importing.webpage.textroot import ENOUGH

TEXT = 1000  # columns of running text that may be all of a page
BETWEEN = 500  # columns between a headline and its text
FAR_MORE = 3  # times as much running text as all else on a page has


def mistaken(body, headline, measures: Measures, prose: dict) -> list:
    """Give what was taken out by its name and must be the text: it has more running text than all
    that is left, and follows the headline with hardly any between; [] where nothing does. It may be
    in several parts of one form. `prose` says how much each of what was taken out had."""
    together = defaultdict(list)
    for part in prose:
        together[part.getparent(), part.tag, part.get("class")].append(part)
    parts = max(together.values(), key=lambda parts: sum(map(prose.get, parts)), default=[])
    left, own = measures.prose[body], sum(map(prose.get, parts))
    least = max(TEXT if left > ENOUGH else ENOUGH, left)
    if own < least or not _may_be_text(parts, own, left, measures):
        return []
    most = 1 if is_surely_sites(parts[0]) else BETWEEN
    return parts if _between(body, headline, parts[0], measures) < most else []


def _between(body, headline, part, measures):
    """Give how much running text stands between the headline and a part, without end where that
    does not follow it."""
    around, between, after = set(part.iterancestors()), 0, False
    for element in body.iter(etree.Element):
        if element is part:
            break
        after = after or element is headline
        if after and element not in around:
            inside = sum(measures.prose[one] for one in element)
            between += measures.prose[element] - inside
    return between if after else float("inf")


def _may_be_text(parts, own, left, measures):
    """Whether parts with so much running text of their own, where so much is left besides, may be
    the text of a page in spite of their name."""
    first, sure = parts[0], is_surely_sites(parts[0])
    if first.tag not in ("div", "section") or first.get("role"):
        return False
    if (is_readers(first) and _do_readers_speak(first)) or (sure and own < FAR_MORE * left):
        return False
    linked = sum(measures.linked[part] for part in parts)
    few = 4 * linked < sum(measures.size[part] for part in parts)
    return few or (len(parts) == 1 and not sure)


def _do_readers_speak(part):
    """Whether readers speak in a part that is called so, as "category-forum" is too: it has others
    that are called so, a heading that says it, or more than one author or hour."""
    inside = list(part.iterdescendants(etree.Element))
    if any(is_readers(one) or heads_comments(one) for one in inside):
        return True
    return sum(is_author(one) or one.tag == "time" for one in inside) > 1
