"""How much is said in each part of a page, and how much of that in links."""

from collections import Counter

from reader.importing.elements import BLOCKS, HEADINGS, is_silent
from reader.importing.pieces import columns

PARAGRAPH = 40  # columns: what is shorter speaks for nothing
ITEM = 100  # columns: an item of a list or a cell of a table that is shorter does not either
SHORT = 8  # columns of what speaks for something where nothing else does
ITEMS = ("li", "td", "dd", "dt")
NEVER = (*HEADINGS, "figcaption", "caption", "th", "form", "fieldset", "button", "address")


class Measures:
    """The columns of words, of linked words and of running text in each element, by element.

    In a page that is said to be `short`, a line is running text too.
    """

    def __init__(self, body, short=False):
        self._least, self._least_item = (SHORT, SHORT) if short else (PARAGRAPH, ITEM)
        self.size, self.linked, self.prose = Counter(), Counter(), Counter()
        self.headings = Counter()
        self._all = list(body.iter())  # which keeps them the same objects
        self._measure(body, [0, 0], False)

    def _measure(self, element, unit, in_link):
        """Give the four sums of an element; `unit` has the columns of words, and of linked ones,
        right in the block that it stands in."""
        if is_silent(element):
            return 0, 0, 0, 0
        tag = element.tag
        is_block, in_link = tag in BLOCKS, in_link or (tag == "a" and _leads_on(element))
        inner = [0, 0] if is_block else unit
        size = _count(element.text, inner, in_link)
        linked = size if in_link else 0
        prose = headings = 0
        for child in element:
            more = self._measure(child, inner, in_link)
            width = _count(child.tail, inner, in_link)
            size += more[0] + width
            linked += more[1] + (width if in_link else 0)
            prose += more[2]
            headings += more[3]
        if is_block:
            prose += self._prose(tag, *inner)
        headings += tag in HEADINGS
        if size:
            self.size[element] = size
        if linked:
            self.linked[element] = linked
        if prose:
            self.prose[element] = prose
        if headings:
            self.headings[element] = headings
        return size, linked, prose, headings

    def _prose(self, tag, size, linked):
        """Give the columns of running text among the words that stand right in a block."""
        least = self._least_item if tag in ITEMS else self._least
        if tag in NEVER or size < least or 2 * linked >= size:
            return 0
        return size - linked

    def without(self, element, prose: int = 0) -> None:
        """Take the running text of an element out of all that it stands in, or as much as `prose`
        says; what is less than nothing is put back."""
        prose = prose or self.prose[element]
        if prose:
            for one in (element, *element.iterancestors()):
                self.prose[one] -= prose

    def own(self, element) -> int:
        """Give the columns of running text right in an element, and in no other in it."""
        return self.prose[element] - sum(self.prose[one] for one in element)

    def is_linked(self, element, share: float = 0.75) -> bool:
        """Whether an element is hardly more than links."""
        return self.linked[element] > share * self.size[element]


def _leads_on(link):
    """Whether an "a" is a link; an anchor that nobody closed holds all that follows."""
    return bool(link.get("href") or not link.get("name"))


def _count(text, unit, in_link):
    """Give the columns of a text, and count them in its block."""
    if not text or text.isspace():
        return 0
    width = columns(" ".join(text.split()))
    unit[0] += width
    if in_link:
        unit[1] += width
    return width
