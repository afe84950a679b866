"""The numbers of lists in a file of Word: one that was interrupted goes on where it was, which is
said nowhere but in its numbering."""

from collections import defaultdict

from lxml import etree

from reader.importing.markup import xml_tree

NUMBERING = "word/numbering.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = "postil-number-"  # begins the name of a bookmark that says the number of an item
LEVELS = 9
MOST = 99_999


def write_numbers(tree, archive, styles: dict) -> bool:
    """Put a bookmark with its number into each item that goes on with a list after something else;
    `styles` are the elements of paragraph styles by their ids. Gives whether there are any."""
    lists = _Lists(archive, styles)
    last, wrote = None, False
    for paragraph in tree.iter(f"{WORD}p"):
        place = lists.place_of(paragraph)
        if place is not None:
            number = lists.next(*place)
            if place[0] != last and number > 1:
                mark = etree.Element(f"{WORD}bookmarkStart", {f"{WORD}name": f"{NUMBER}{number}"})
                look = paragraph.find(f"{WORD}pPr")
                paragraph.insert(0 if look is None else paragraph.index(look) + 1, mark)
                wrote = True
        last = place[0] if place else None
    return wrote


def read_numbers(page) -> None:
    """Let the items of a page of HTML have the numbers that were put into them."""
    for mark in list(page.iter("a")):
        name = mark.get("id") or ""
        if name.startswith(NUMBER):
            item = next(mark.iterancestors("li"), None)
            if item is not None:
                item.set("value", name.removeprefix(NUMBER))
            del mark.attrib["id"]


class _Lists:
    """How far the lists of a file have come."""

    def __init__(self, archive, styles):
        self._styles = styles
        self._kinds, self._starts, self._anew = {}, {}, {}
        self._counts = defaultdict(lambda: [0] * LEVELS)
        if NUMBERING in archive:
            self._read(xml_tree(archive.read(NUMBERING)))

    def _read(self, tree):
        for kind in tree.iter(f"{WORD}abstractNum"):
            for level in kind.iter(f"{WORD}lvl"):
                place = kind.get(f"{WORD}abstractNumId"), level.get(f"{WORD}ilvl")
                self._starts[place] = _number(level.find(f"{WORD}start"), 1)
        for one in tree.iter(f"{WORD}num"):
            id = one.get(f"{WORD}numId")
            self._kinds[id] = _said(one.find(f"{WORD}abstractNumId"))
            self._anew[id] = one.find(f"{WORD}lvlOverride/{WORD}startOverride") is not None

    def place_of(self, paragraph):
        """Give (list, level) of a paragraph, None where it is no item."""
        look = paragraph.find(f"{WORD}pPr")
        if look is None:
            return None
        said = look.find(f"{WORD}numPr")
        style = self._styles.get(_said(look.find(f"{WORD}pStyle")))
        if said is None and style is not None:
            said = style.find(f"{WORD}pPr/{WORD}numPr")
        id = "" if said is None else _said(said.find(f"{WORD}numId"))
        if id not in self._kinds:
            return None
        return id, min(_number(said.find(f"{WORD}ilvl"), 0), LEVELS - 1)

    def next(self, id, level):
        """Give the number of the next item."""
        kind = self._kinds[id]
        counts = self._counts[kind]
        if self._anew.pop(id, False):
            counts[level] = 0
        first = self._starts.get((kind, str(level)), 1)
        counts[level] = min(counts[level] + 1 if counts[level] else first, MOST)
        counts[level + 1 :] = [0] * (LEVELS - level - 1)
        return counts[level]


def _number(element, other):
    said = _said(element)
    return int(said) if said.isdecimal() and len(said) < len(str(MOST)) else other


def _said(element):
    return "" if element is None else element.get(f"{WORD}val", "")
