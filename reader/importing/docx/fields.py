"""The fields of a file of Word that mammoth does not read as they are meant: signs and fractions
that are written nowhere but in the code of a field, and links whose code says more than where they
lead."""

import re

from lxml import etree

from reader.importing.docx.xml import WORD

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
KIND = f"{WORD}fldCharType"
SYMBOL = re.compile(
    r"\s*SYMBOL\s+(?:0x(?P<hex>[\da-f]{1,4})|(?P<number>\d{1,5}))\b"
    r'(?:.*?\\f\s*(?:"(?P<quoted>[^"]+)"|(?P<bare>[^\s"]+)))?',
    re.IGNORECASE,
)
OF_SIGNS = re.compile(r"symbol|(?:wing|web)dings", re.IGNORECASE)  # fonts
LINK = re.compile(r"\s*HYPERLINK\s", re.IGNORECASE)
# What a code says of a link besides its address: a place there, words that are shown above it, and
# the window in which it opens.
SWITCH = re.compile(r'\\(?P<name>[lot])\s*(?P<said>"[^"]*"|[^\s"\\]+)|\\\S', re.IGNORECASE)
ADDRESS = re.compile(r'\s*(?:"([^"]*)"|([^\s"]+))')
# The parts of a fraction have a semicolon between them where a comma is in numbers.
FRACTION = re.compile(
    r"\s*EQ\s+\\f\s*\((?:([^()\\;]+);([^()\\;]+)|([^()\\;,]+),([^()\\;,]+))\)\s*", re.IGNORECASE
)


class _Field:
    """The elements that hold the code of a field, and those of the words that it shows."""

    def __init__(self):
        self.codes, self.shown = [], []
        self.is_shown = False  # whether its code has ended

    @property
    def code(self):
        return "".join(one.text or "" for one in self.codes)


def write_fields(tree) -> None:
    """Write what the fields of `tree` say, where mammoth would not."""
    opened = []
    for element in list(tree.iter(f"{WORD}fldChar", f"{WORD}instrText", f"{WORD}t")):
        kind = element.get(KIND)
        if kind == "begin":
            opened.append(_Field())
        elif not opened:
            continue
        elif element.tag == f"{WORD}instrText":
            opened[-1].codes.append(element)
        elif element.tag == f"{WORD}t":
            if opened[-1].is_shown:
                opened[-1].shown.append(element)
        elif kind == "separate":
            opened[-1].is_shown = True
        elif kind == "end":
            _write(opened.pop(), element)


def _write(field, end):
    """Put what a field says before its end, in the place of what it shows; of a link, write the
    code anew."""
    if LINK.match(field.code):
        first, *others = field.codes
        first.text = _link(field.code)
        for one in others:
            one.text = ""
        return
    symbol, fraction = SYMBOL.match(field.code), FRACTION.fullmatch(field.code)
    said = _sign(symbol, bool(field.shown)) if symbol else _fraction(fraction)
    if said is not None:
        for one in field.shown:
            one.text = ""
        end.addprevious(said)


def _link(code):
    """Give the code of a link with nothing but where it leads."""
    said = {
        one["name"].lower(): one["said"].strip('"') for one in SWITCH.finditer(code) if one["name"]
    }
    found = ADDRESS.match(LINK.sub("", SWITCH.sub(" ", code), count=1))
    address = next(filter(None, found.groups()), "") if found else ""
    place = said.get("l", "")
    if not address:
        return f'HYPERLINK \\l "{place}"' if place else code
    return f'HYPERLINK "{address.partition("#")[0]}#{place}"' if place else f'HYPERLINK "{address}"'


def _sign(found, is_shown):
    """Give the sign that a field names by its number; None where that has none, or where it is
    shown in letters of a text."""
    number = int(found["hex"], 16) if found["hex"] else int(found["number"])
    font = found["quoted"] or found["bare"] or ""
    if OF_SIGNS.match(font):
        return etree.Element(f"{WORD}sym", {f"{WORD}font": font, f"{WORD}char": f"{number:04X}"})
    sign = bytes([number]).decode("cp1252", "ignore") if number < 256 else chr(number)
    if is_shown or not sign.isprintable():
        return None
    written = etree.Element(f"{WORD}t")
    written.text = sign
    return written


def _fraction(found):
    """Give a simple fraction as a formula, None where there is none."""
    if found is None:
        return None
    formula = etree.Element(f"{MATH}oMath")
    written = etree.SubElement(formula, f"{MATH}f")
    for name, words in zip(("num", "den"), filter(None, found.groups()), strict=True):
        run = etree.SubElement(etree.SubElement(written, f"{MATH}{name}"), f"{MATH}r")
        etree.SubElement(run, f"{MATH}t").text = words
    return formula
