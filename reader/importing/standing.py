"""What stands for a caption or a standfirst on a page: it has no tag of its own, but a name."""

import re

from reader.importing.measures import Measures
from reader.importing.siteparts import names_of

CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:thumb|wp|image|img|figure|fig|photo|media|gallery|foto|bild|pic)[_-]?)?"
    r"(?:caption|legende|bildunterschrift|didascalia|pie-?foto)(?:[_-]?text)?(?:$|[\s_-])",
    re.IGNORECASE,
)
STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:sub-?titles?|sub-?head(?:line)?|dek|deck|standfirst|intro(?:-?text|duction)?"
    r"|lead(?:-?text)?|lede|preface|chapo|chapeau|vorspann|ingress|entradilla|sommario|anrei(?:ss|ß)er"
    r"|excerpt|(?:article|post|entry|story)-?(?:lead|summary|intro|abstract|description))(?:$|[\s_-])",
    re.IGNORECASE,
)
LONGEST_STANDFIRST = 700  # columns
BEGUN = 160  # columns of running text, after which no standfirst stands
PARTS = ("p", "div", "h2", "h3", "h4", "span", "figcaption", "dd", "section", "header")


def say_what_stands_for(body, root, headline, measures: Measures) -> None:
    """Let captions and the standfirst be known by classes of our own."""
    seen, after = 0, headline is None
    for element in list(body.iter()):
        after = after or element is headline
        if element.tag not in PARTS or element.get("class") == "postil-subtitle":
            continue
        names = names_of(element) if element.get("class") else ""
        if names and element.tag != "figcaption" and CAPTION.search(names):
            if measures.size[element] < LONGEST_STANDFIRST:
                element.tag = "p"
                element.set("class", "postil-caption")
        elif names and after and seen < BEGUN and _is_standfirst(element, names, root, measures):
            element.tag = "div"
            element.set("class", "postil-subtitle")
            after, seen = True, BEGUN
        elif after and element.tag in ("p", "div"):
            inside = sum(measures.prose[one] for one in element)
            seen += max(0, measures.prose[element] - inside)


def _is_standfirst(element, names, root, measures):
    if not STANDFIRST.search(names) or element is root or element in root.iterancestors():
        return False
    return 20 < measures.size[element] < LONGEST_STANDFIRST


def bring_in_head(body, root, headline, cut) -> None:
    """Put the standfirst and the captions that stand between headline and text into the text."""
    if headline is None or headline is root or root is body:
        return
    inside, above, found, after = set(root.iter()), set(root.iterancestors()), [], False
    for element in list(body.iter()):
        if element is root:
            break
        after = after or element is headline
        if not after or element in above or element in inside:
            continue
        if not _belongs_to_head(element):
            continue
        around = (element, *element.iterancestors())
        if not any(one in cut or one in found for one in around):
            found.append(element)
    for at, element in enumerate(found):
        remove(element)
        element.tail = None
        root.insert(at, element)


def _belongs_to_head(element):
    if element.tag == "figure":
        return next(element.iter("figcaption"), None) is not None
    return element.get("class") in ("postil-subtitle", "postil-caption")


def remove(element) -> None:
    """Take an element out of its page; the words behind it stay."""
    above, tail = element.getparent(), element.tail
    before = element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        above.text = (above.text or "") + tail
    above.remove(element)
