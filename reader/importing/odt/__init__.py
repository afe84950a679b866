"""A file of OpenDocument text: its XML as a tree of HTML, which is then cut as any other is."""

import posixpath
import re

from lxml import etree

from reader.importing import html
from reader.importing.album import Album, in_archive
from reader.importing.archives import Archive
from reader.importing.counting import LABEL
from reader.importing.elements import name_long
from reader.importing.html.footnotes import NOTE, NUMBER, REF
from reader.importing.html.formulas import formula_words
from reader.importing.html.lists import numeral
from reader.importing.html.tables import WIDEST
from reader.importing.indents import ATTRIBUTE, keep_typed
from reader.importing.limits import Limits
from reader.importing.markup import flatten, xml_tree
from reader.importing.odt.boxes import put_behind
from reader.importing.odt.codes import CODE, name_code
from reader.importing.odt.flat import packed
from reader.importing.odt.headings import label_headings
from reader.importing.odt.lists import give_to_item_above, label_items, mark_level
from reader.importing.odt.places import name_by_place
from reader.importing.odt.sizes import name_by_size
from reader.importing.odt.styles import CONTENTS, LEFT_OUT, Styles
from reader.importing.office.typednotes import link_typed_notes
from reader.importing.sniffing import FLAT
from reader.importing.source import Source
from reader.importing.typedverse import mark_verse
from reader.importing.unreadable import Unreadable
from reader.importing.xmlnames import attribute, name_of

BIBLIOGRAPHY = "bibliography"
MANIFEST = "META-INF/manifest.xml"
PLAIN = {"section": "div", "table-row": "tr",
         "table-header-rows": "thead", "text-box": "div", BIBLIOGRAPHY: "div",
         "ruby-text": "rt", CODE: "code"}  # fmt: skip
AROUND = {"blockquote": "blockquote", "dt": "dl", "dd": "dl"}  # what several are in
MOST_SPACES = 40  # in a row


def source(data: bytes, limits: Limits) -> Source:
    """Read a file of OpenDocument text. Raises Unreadable."""
    archive = Archive(packed(data) if FLAT.match(data) else data, limits)
    if MANIFEST in archive and b"encryption-data" in archive.read(MANIFEST):
        raise Unreadable("password")
    if "content.xml" not in archive:
        raise Unreadable("damaged")
    content = xml_tree(archive.read("content.xml"))
    flatten(content)
    roots = [content]
    if "styles.xml" in archive:
        roots.append(xml_tree(archive.read("styles.xml")))
    body = next(
        (one for one in content.iter() if name_of(one) == "text" and _holds_text(one)), None
    )
    if body is None:
        raise Unreadable("damaged")
    styles = Styles(roots)
    put_behind(body, styles)
    name_by_size(body, styles)
    name_by_place(body, styles)
    name_code(body, styles)
    label_headings(body, styles)
    tree = _Writer(styles).page(body)
    album = Album(limits, in_archive(archive))
    album.mark(tree)
    title, language = _said(archive)
    _put_formulas(tree, archive)
    link_typed_notes(tree)
    keep_typed(tree)
    mark_verse(tree)
    return Source(html.pieces_of(tree), title=title, language=language, album=album)


def _put_formulas(tree, archive):
    """Put formulas in their places, each of which has a folder of its own in the file."""
    for place in tree.iter("math"):
        path = posixpath.normpath(posixpath.join(place.get("href"), "content.xml"))
        if path in archive:
            formula = xml_tree(archive.read(path))
            flatten(formula)
            place.text = formula_words(formula) if name_of(formula) == "math" else ""


def _holds_text(element):
    above = element.getparent()
    return above is not None and name_of(above) == "body"


def _said(archive):
    """Give the title and the language that a file says it has."""
    if "meta.xml" not in archive:
        return "", ""
    said = {name_of(one): one.text or "" for one in xml_tree(archive.read("meta.xml")).iter()}
    return " ".join(said.get("title", "").split()), said.get("language", "").strip()


class _Writer:
    """Writes elements of OpenDocument as elements of HTML; notes come at the end."""

    def __init__(self, styles):
        self._styles = styles
        self._notes = []
        self._counted = {}  # how far the numbers of lists have come, by their styles and names

    def page(self, body):
        page = etree.Element("body")
        self._inside(body, page)
        # A note can hold no other, but a damaged file may say so.
        for number, (label, note) in enumerate(self._notes):
            holder = etree.SubElement(page, "div", {NOTE: label, NUMBER: str(number)})
            self._inside(note, holder)
        label_items(page)
        return page

    def _inside(self, element, into):
        _say(into, element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, into)
            _say(into, child.tail)

    def _element(self, element, into):
        name = name_of(element)
        if name in LEFT_OUT or (name == "section" and attribute(element, "display") == "none"):
            return
        written = getattr(self, f"_{name.replace('-', '_')}", None) if name in WRITTEN else None
        if written is not None:
            written(element, into)
        elif name == "index-title" and name_of(element.getparent().getparent()) == BIBLIOGRAPHY:
            _say(etree.SubElement(into, "h1"), " ".join("".join(element.itertext()).split()))
        elif name in CONTENTS:
            self._inside(element, etree.SubElement(into, "div", {"class": "postil-contents"}))
        elif name in PLAIN:
            self._inside(element, etree.SubElement(into, PLAIN[name]))
        else:
            self._inside(element, into)

    def _p(self, element, into):
        tag, kind = self._styles.paragraph(element)
        if tag == "hr":
            tag = "p" if len(element) or (element.text or "").strip() else tag
        if around := AROUND.get(tag):
            last = into[-1] if len(into) and not (into[-1].tail or "").strip() else None
            goes_on = last is not None and last.tag == around
            into = last if goes_on else etree.SubElement(into, around)
            tag = "p" if tag == around else tag
        if tag == "pre" and len(into) and into[-1].tag == "pre":
            _say(into[-1], "\n")
            self._inside(element, into[-1])
            return
        written = etree.SubElement(into, tag, {"class": kind} if kind else {})
        in_table = name_of(element.getparent()) == "table-cell"  # whose head is often bold
        if in_table and (side := self._styles.side(element)):
            written.set("align", side)
        if tag == "p" and not in_table and (quarters := self._styles.indent(element)):
            written.set(ATTRIBUTE, str(quarters))
        for look in () if kind or in_table else self._styles.by_hand(element):
            written = etree.SubElement(written, look)
        self._inside(element, written)

    def _h(self, element, into):
        _tag, kind = self._styles.paragraph(element)
        if kind == "postil-title":
            self._p(element, into)
            return
        written = etree.SubElement(into, f"h{self._styles.level(element)}")
        self._inside(element, written)
        name_long(written)

    def _span(self, element, into):
        if self._styles.is_hidden(element):
            return
        for tag in self._styles.of_words(element):
            into = etree.SubElement(into, tag)
        self._inside(element, into)

    def _a(self, element, into):
        href = attribute(element, "href")
        self._inside(element, etree.SubElement(into, "a", {"href": href}))

    def _list(self, element, into):
        # Headings that are numbered stand in lists.
        headings = any(name_of(one) == "h" for one in element.iter())
        counting = {} if headings else self._styles.counting(element)
        tag = "div" if headings else "ol" if counting else "ul"
        written = etree.SubElement(into, tag)
        if counting:
            mark_level(written, counting)
        self._inside(element, written)
        give_to_item_above(written)
        if tag == "ol" and name_of(element.getparent()) != "list-item":
            self._count(element, written)

    def _count(self, element, written):
        """Let a list go on with the numbers of one before it, where it says so."""
        style, own = attribute(element, "style-name"), attribute(element, "id")
        other = attribute(element, "continue-list")
        goes_on = other or attribute(element, "continue-numbering") == "true"
        begin = self._counted.get(other or style, 0) + 1 if goes_on else 1
        written.set("start", str(begin))
        number = begin - 1
        for item in written:
            number = numeral(item.get("value"), number + 1)
        self._counted |= {style: number, own or style: number}

    def _list_item(self, element, into):
        value = attribute(element, "start-value")
        self._inside(element, etree.SubElement(into, "li", {"value": value} if value else {}))

    def _list_header(self, element, into):
        self._inside(element, etree.SubElement(into, "li", {LABEL: ""}))

    def _number(self, element, into):
        """Write a number that is kept with what it counts; those of items are written anew."""
        if name_of(element.getparent()) != "list-item":
            _say(into, "".join(element.itertext()).strip() + " ")

    def _numbered_paragraph(self, element, into):
        number = next((one for one in element if name_of(one) == "number"), None)
        counted = next((one for one in element if name_of(one) in ("p", "h")), None)
        if number is not None and counted is not None:
            number.tail = None
            counted.insert(0, number)
            number.tail, counted.text = counted.text, None
        self._inside(element, into)

    def _table(self, element, into):
        self._inside(element, etree.SubElement(into, "table"))

    def _table_cell(self, element, into):
        spans = {
            name: attribute(element, f"number-{what}-spanned") or "1"
            for name, what in (("colspan", "columns"), ("rowspan", "rows"))
        }
        again = numeral(attribute(element, "number-columns-repeated"), 1)
        for _time in range(max(1, min(again, WIDEST))):
            self._inside(element, etree.SubElement(into, "td", spans))

    def _note(self, element, into):
        label = next((one for one in element if name_of(one) == "note-citation"), None)
        body = next((one for one in element if name_of(one) == "note-body"), None)
        if label is None or body is None:
            return
        words = "".join(label.itertext()).strip() or str(len(self._notes) + 1)
        etree.SubElement(into, "a", {REF: words, NUMBER: str(len(self._notes))})
        self._notes.append((words, body))

    def _line_break(self, element, into):
        etree.SubElement(into, "br")

    def _s(self, element, into):
        count = attribute(element, "c") or "1"
        _say(into, " " * (min(int(count), MOST_SPACES) if count.isdecimal() else 1))

    def _tab(self, element, into):
        _say(into, "\t")

    def _frame(self, element, into):
        words = [one.text or "" for one in element.iter() if name_of(one) in ("title", "desc")]
        image = next((one for one in element if name_of(one) == "image"), None)
        formula = next((one for one in element if name_of(one) == "object"), None)
        if formula is not None and attribute(formula, "href"):
            etree.SubElement(into, "math", {"href": attribute(formula, "href")})
        elif image is not None:
            alt = " ".join(" ".join(words).split())
            etree.SubElement(into, "img", {"alt": alt, "src": attribute(image, "href")})
        else:
            self._inside(element, into)


WRITTEN = frozenset(
    ("p", "h", "span", "a", "list", "list-item", "list-header", "number", "numbered-paragraph",
     "table", "table-cell", "note", "line-break", "s", "tab", "frame")
)  # fmt: skip


def _say(element, words):
    """Put words behind what an element holds."""
    if not words:
        return
    words = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", words)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words
