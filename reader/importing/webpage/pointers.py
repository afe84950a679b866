"""What points to another page between two paragraphs: a line, "From the archive: The Last Ferry",
or a few words and a button.

A label and a link are no sentence; what an author links in one stays.
"""

from reader.importing.captions import is_caption
from reader.importing.elements import BLOCKS, words_in
from reader.importing.facts import facts
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import Piece
from reader.importing.webpage.measures import Measures

LABEL = 30  # columns of a label
TITLE = 25  # columns: the title of a page is longer, and a name is not
FEW = 120  # columns in a box with a button
BUTTON = Names(r"(?:^|[\s_-])(?:button|btn|cta)(?:$|[\s_-])")
BOXES = ("div", "p", "section", "aside")
FORMS = (
    "figcaption",
    "table",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "dl",
    "sup",
)  # that are an author's
BOLD = ("b", "strong", "em", "i", "span")
HOLDERS = ("p", "div")


def pointers(root, measures: Measures, is_own) -> list:
    """Give the lines amid the paragraphs in `root` that are a label and a link to another page of
    the site; `is_own` says of an address that it leads there."""
    lines = [
        element
        for element in root.iterdescendants(*HOLDERS)
        if _is_pointer(element, measures, is_own) and _is_amid(element, measures)
    ]
    return lines + _boxes(root, measures)


def _boxes(root, measures):
    """Give the boxes amid the paragraphs in `root` that are a few words and a button."""
    boxes = {}
    for link in root.iter("a"):
        if (link.get("href") or "#").startswith("#") or not BUTTON.has(names_of(link)):
            continue
        words, box = measures.size[link], None
        for above in link.iterancestors():
            if above is root or above.tag not in BOXES or not _is_few(above, measures):
                break
            box = above
        if box is not None and measures.size[box] > words and _is_amid(box, measures):
            boxes[box] = None
    return list(boxes)


def _is_few(element, measures):
    """Whether an element has few words, and no form of an author's."""
    if measures.prose[element] or measures.headings[element] or measures.size[element] > FEW:
        return False
    return not any(one.tag in FORMS for one in element.iterdescendants())


def _is_pointer(element, measures, is_own):
    label = measures.size[element] - measures.linked[element]
    if not 0 < label <= LABEL or measures.linked[element] < TITLE or measures.prose[element]:
        return False
    links = [one for one in element.iter("a") if one.get("href")]
    if len(links) != 1 or not is_own(links[0].get("href")):
        return False
    if any(one.tag in BLOCKS or one.tag == "img" for one in element.iterdescendants()):
        return False
    words = words_in(element)
    title = words_in(links[0])
    before, _title, after = words.rpartition(title)
    if before.strip() == "[" and after.strip() == "]":
        return True
    if not before or after.strip(" .!?»”\"'"):
        return False
    if not (before.rstrip().endswith((":", "：")) or _is_set_off(element, links[0])):
        return False
    return not (is_caption(Piece(words)) or facts(words).says_something)


def _is_set_off(element, link):
    """Whether what stands before a link is in other letters than a sentence would be."""
    first = next(iter(element), None)
    own = (element.text or "").strip() or first is None or (first.tail or "").strip()
    return not own and first.tag in BOLD and link not in first.iter() and first.getnext() is link


def _is_amid(element, measures):
    """Whether running text stands before an element and after it, or so of what holds it alone."""
    while measures.size[element.getparent()] == measures.size[element]:
        element = element.getparent()
    after = any(measures.prose[one] for one in element.itersiblings())
    return after and any(measures.prose[one] for one in element.itersiblings(preceding=True))
