"""Lists of links in the text of a page: what they lead to, and what else is in them."""

import re

from reader.importing.elements import words_in
from reader.importing.facts import facts
from reader.importing.webpage.measures import Measures

# What is read elsewhere, or taken along: no other page of a site.
FILE = re.compile(
    r"\.(?:pdf|docx?|odt|rtf|txt|epub|xlsx?|ods|csv|pptx?|xml|rss|atom|zip|mp3)(?:$|[?#])",
    re.IGNORECASE,
)
FEW = 2  # links
NAMED = 20  # columns of what says which file it is
LISTS = ("ul", "ol")
MOST = 0.75  # of the words of a list or a row that are links
ROW = 160  # columns of one
CELL = 30  # columns of what says when


def are_files(element, links, measures: Measures) -> bool:
    """Whether the `links` in an element name files: a site that announces its pages does not."""
    files = sum(bool(FILE.search(link.get("href"))) for link in links)
    named = measures.linked[element] > NAMED * len(links)
    return named and 2 * files > len(links) > FEW


def is_of_links(element, measures: Measures) -> bool:
    """Whether an element is hardly more than links; in a row of cells, also what says when, and in
    a list the label with which it begins."""
    if measures.is_linked(element):
        return True
    if element.tag in LISTS and len(element):
        label = element[0] if words_in(element[0]).endswith((":", "：")) else None
        plain = label is not None and not measures.linked[label]
        return plain and measures.linked[element] > MOST * (
            measures.size[element] - measures.size[label]
        )
    if element.tag != "table" or measures.size[element] > ROW:
        return False
    cells = [one for one in element.iter("td") if 0 < measures.size[one] < CELL]
    told = sum(measures.size[one] for one in cells if facts(words_in(one)).published)
    return measures.linked[element] > MOST * (measures.size[element] - told)


def are_teasers(element, is_own) -> bool:
    """Whether each item of a list begins with a link to another page of the site; `is_own` says of
    an address that it leads there."""
    items = element.findall("li") if element.tag in ("ul", "ol") else []
    links = [next(item.iter("a"), None) for item in items]
    return len(items) > 1 and all(
        link is not None
        and is_own(link.get("href") or "")
        and words_in(item).startswith(words_in(link) or "?")
        for item, link in zip(items, links, strict=True)
    )
