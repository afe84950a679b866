"""How much is said in each part of a page, and how much of that in links."""

from collections import Counter

from lxml import etree

from reader.importing.elements import BLOCKS, HEADINGS, is_silent
from reader.importing.pieces import columns

PARAGRAPH = 40  # columns: what is shorter speaks for nothing
ITEM = 100  # columns: an item of a list or a cell of a table that is shorter does not either
ITEMS = ("li", "td", "dd", "dt")
NEVER = (*HEADINGS, "figcaption", "caption", "th", "form", "fieldset", "button", "address")


class Measures:
    """The columns of words, of linked words and of running text in each element, by element."""

    def __init__(self, body):
        self.size, self.linked, self.prose = Counter(), Counter(), Counter()
        self.headings = Counter()
        self._all = list(body.iter())  # which keeps them the same objects
        self._sums = [0, 0, 0, 0]
        self._measure(body)

    def _measure(self, body):
        begun, units, links = [], [[0, 0]], 0
        tables = (self.size, self.linked, self.prose, self.headings)
        walk = etree.iterwalk(body, events=("start", "end"))
        silent = None
        for event, element in walk:
            if event == "start":
                begun.append(tuple(self._sums))
                if is_silent(element):
                    silent = element
                    walk.skip_subtree()
                    continue
                if element.tag in BLOCKS:
                    units.append([0, 0])
                links += element.tag == "a"
                self._count(element.text, units[-1], links)
                continue
            if element is silent:
                silent = None
            else:
                links -= element.tag == "a"
                if element.tag in BLOCKS:
                    size, linked = units.pop()
                    self._sums[2] += _prose(element.tag, size, linked)
                self._sums[3] += element.tag in HEADINGS
            for table, now, then in zip(tables, self._sums, begun.pop(), strict=True):
                if now != then:
                    table[element] = now - then
            if element is not body:
                self._count(element.tail, units[-1], links)

    def _count(self, text, unit, links):
        if not text or text.isspace():
            return
        width = columns(" ".join(text.split()))
        unit[0] += width
        self._sums[0] += width
        if links:
            unit[1] += width
            self._sums[1] += width

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


def _prose(tag, size, linked):
    """Give the columns of running text among the words that stand right in a block."""
    least = ITEM if tag in ITEMS else PARAGRAPH
    if tag in NEVER or size < least or 2 * linked >= size:
        return 0
    return size - linked
