"""The numbers of lists and headings in a file of Word: a list that was interrupted goes on where it
was, and one may count in letters, which is said nowhere but in its numbering."""

import re
from collections import defaultdict

from lxml import etree

from reader.importing.counting import LABEL, counted, is_plain, says_words
from reader.importing.docx.xml import WORD, name_style, put_bookmark, style_of, value_of
from reader.importing.elements import HEADINGS
from reader.importing.markup import xml_tree

NUMBERING = "word/numbering.xml"
NUMBER = "postil-number-"  # begins the name of a bookmark that says the number of an item
WRITTEN = f"{LABEL}-"  # the same of its label
GOES_ON = "PostilGoesOn"  # begins the id of a style that says the level of the item above
LEVELS = 9
MOST = 99_999
FORMS = {
    "lowerLetter": "aa", "upperLetter": "AA", "lowerRoman": "i", "upperRoman": "I",
    "russianLower": "а", "russianUpper": "А", "chineseCounting": "一",
    "chineseCountingThousand": "一", "ideographDigital": "一", "japaneseCounting": "一",
}  # fmt: skip
PLACE = re.compile(r"%([1-9])")  # of the number of a level in a label
LONGEST = 80  # characters of a label


def write_numbers(tree, archive, styles: dict) -> None:
    """Put a bookmark with its number into each item that goes on with a list after something else,
    and one with its label into each that is not counted plainly; let an item without a sign belong
    to the one above. `styles` are the elements of paragraph styles by their ids."""
    lists = _Lists(archive, styles)
    last, below_item = None, False
    for paragraph in tree.iter(f"{WORD}p"):
        place = lists.place_of(paragraph)
        has_sign = place is not None and not lists.is_blank(*place)
        if place is not None and below_item and not has_sign and not style_of(paragraph):
            _give_to_item_above(paragraph, place[1])
            continue
        below_item = has_sign
        if place is not None:
            number, label = lists.next(*place)
            goes_on = number > 1 or last is not None  # else it is the first of the first list
            names = [f"{NUMBER}{number}"] if place[0] != last and goes_on else []
            names += [] if label is None else [f"{WRITTEN}{label}"]
            for name in names:
                put_bookmark(paragraph, name)
        last = place[0] if place else None


def _give_to_item_above(paragraph, level):
    look = paragraph.find(f"{WORD}pPr")
    look.remove(look.find(f"{WORD}numPr"))
    name_style(look, f"{GOES_ON}{level}")


def read_numbers(page) -> None:
    """Let the items of a page of HTML have the numbers and labels that were put into them, and its
    headings begin with their labels."""
    for mark in list(page.iter("a")):
        name = mark.get("id") or ""
        for begins, attribute in ((NUMBER, "value"), (WRITTEN, LABEL)):
            if name.startswith(begins):
                item = next(mark.iterancestors("li"), None)
                if item is not None:
                    item.set(attribute, name.removeprefix(begins))
                elif attribute == LABEL:
                    _label_heading(mark, name.removeprefix(begins))
                del mark.attrib["id"]
    for item in list(page.iter("li")):
        if item.get("value") == "1" and item.getprevious() is not None:
            _part(item)


def _label_heading(mark, label):
    """Write the label of a heading in the place of what stands for it there, and any of one that
    is a paragraph."""
    is_heading = next(mark.iterancestors(*HEADINGS), None) is not None
    if says_words(label) or not is_heading:
        mark.tail = f"{label} {mark.tail or ''}"


def _part(item):
    """Let a list begin with an item, where its file lets it follow right below another."""
    outer = item.getparent()
    begun = etree.Element(outer.tag)
    begun.extend([item, *item.itersiblings()])
    outer.addnext(begun)


class _Lists:
    """How far the lists of a file have come."""

    def __init__(self, archive, styles):
        self._styles = styles
        self._kinds, self._levels, self._anew = {}, {}, {}
        self._counts = defaultdict(lambda: [0] * LEVELS)
        if NUMBERING in archive:
            self._read(xml_tree(archive.read(NUMBERING)))

    def _read(self, tree):
        for kind in tree.iter(f"{WORD}abstractNum"):
            for level in kind.iter(f"{WORD}lvl"):
                place = kind.get(f"{WORD}abstractNumId"), level.get(f"{WORD}ilvl")
                self._levels[place] = level
        for one in tree.iter(f"{WORD}num"):
            id = one.get(f"{WORD}numId")
            self._kinds[id] = value_of(one.find(f"{WORD}abstractNumId"))
            self._anew[id] = one.find(f"{WORD}lvlOverride/{WORD}startOverride") is not None

    def place_of(self, paragraph):
        """Give (list, level) of a paragraph, None where it is no item."""
        look = paragraph.find(f"{WORD}pPr")
        if look is None:
            return None
        said = look.find(f"{WORD}numPr")
        style = self._styles.get(value_of(look.find(f"{WORD}pStyle")))
        if said is None and style is not None:
            said = style.find(f"{WORD}pPr/{WORD}numPr")
        id = "" if said is None else value_of(said.find(f"{WORD}numId"))
        if id not in self._kinds:
            return None
        return id, min(_number(said.find(f"{WORD}ilvl"), 0), LEVELS - 1)

    def is_blank(self, id, level):
        """Whether nothing is to be seen before an item: it is a paragraph more of the one above."""
        look = self._levels.get((self._kinds[id], str(level)))
        text = None if look is None else look.find(f"{WORD}lvlText")
        is_bullet = text is not None and value_of(look.find(f"{WORD}numFmt")) == "bullet"
        return is_bullet and not value_of(text).strip()

    def next(self, id, level):
        """Give the number of the next item, and its label, None where that is plain."""
        kind = self._kinds[id]
        counts = self._counts[kind]
        if self._anew.pop(id, False):
            counts[level] = 0
        first = self._first(kind, level)
        counts[level] = min(counts[level] + 1 if counts[level] else first, MOST)
        counts[level + 1 :] = [0] * (LEVELS - level - 1)
        return counts[level], self._label(kind, level)

    def _first(self, kind, level):
        look = self._levels.get((kind, str(level)))
        return 1 if look is None else _number(look.find(f"{WORD}start"), 1)

    def _label(self, kind, level):
        look = self._levels.get((kind, str(level)))
        text = None if look is None else look.find(f"{WORD}lvlText")
        form = "" if look is None else value_of(look.find(f"{WORD}numFmt"))
        if text is None or form == "bullet":
            return None
        in_digits = look.find(f"{WORD}isLgl") is not None

        def number(place):
            above = int(place[1]) - 1
            count = self._counts[kind][above] or self._first(kind, above)
            said = self._levels.get((kind, str(above)))
            form = "" if said is None or in_digits else value_of(said.find(f"{WORD}numFmt"))
            return counted(count, FORMS.get(form, "1"))

        label = "" if form == "none" else PLACE.sub(number, value_of(text)).strip()[:LONGEST]
        return None if is_plain(label) else label


def _number(element, other):
    said = value_of(element)
    return int(said) if said.isdecimal() and len(said) < len(str(MOST)) else other
