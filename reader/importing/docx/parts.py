"""The parts of a file of Word, so written that mammoth reads them: it passes over formulas, simple
fields, words of a given direction or with a reading above them, boxes, many signs, and styles that
stand on others, and takes what is hidden for words."""

import copy
import io
import re
import zipfile

from lxml import etree

from reader.importing.archives import Archive
from reader.importing.docx import codes, rules
from reader.importing.docx.boxes import open_boxes, read_once
from reader.importing.docx.changes import accept_changes
from reader.importing.docx.contents import CONTENTS, name_contents
from reader.importing.docx.fields import write_fields
from reader.importing.docx.indents import write_indents
from reader.importing.docx.looks import write_looks
from reader.importing.docx.notes import write_marks
from reader.importing.docx.numbers import NUMBERING, write_numbers
from reader.importing.docx.places import name_by_place
from reader.importing.docx.sides import write_sides
from reader.importing.docx.signs import write_signs
from reader.importing.docx.sizes import name_by_size
from reader.importing.docx.xml import WORD, name_style, standing_on, value_of, words_of
from reader.importing.html.formulas import formula_words
from reader.importing.markup import xml_tree

PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
STYLES = "word/styles.xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
OPENED = (f"{WORD}fldSimple", f"{WORD}dir", f"{WORD}bdo", f"{WORD}rubyBase", f"{WORD}ruby")
HEADING = re.compile(r"heading [1-9]")
# Whose styles are known by themselves, and of these those on which others may stand.
NAMED = frozenset(
    ("title", "subtitle", "author", "caption", "illustration", "figure", "quote", "intense quote",
     "quotations", "block text", "html preformatted", "preformatted text", "plain text")
)  # fmt: skip
BASES = NAMED - {"title", "subtitle", "author", "plain text"}
LOWEST = 5  # levels of an outline, counted from 0, that are headings of their own
LONGEST = 200  # characters: a longer paragraph is none, whatever its level


def readable(archive: Archive) -> bytes:
    """Give a file of Word, as mammoth reads all of it. Raises Unreadable: damaged, entities."""
    all_styles, in_words = _styles(archive, "paragraph"), _styles(archive, "character")
    known = {id: other for id in all_styles if (other := _known(id, all_styles))}
    # Those that stand on others which are known, or have the level of a heading.
    styles, changed = {id: other for id, other in known.items() if other != id}, {}
    for name in (name for name in PARTS if name in archive):
        tree = xml_tree(archive.read(name))
        read_once(tree)
        accept_changes(tree)
        write_signs(tree)
        write_looks(tree, in_words, all_styles)
        _join_initials(tree)
        _bracket_readings(tree)
        if name == PARTS[0]:
            name_contents(tree)
            named = _named(known, all_styles) | {CONTENTS: False}
            name_by_size(tree, all_styles, named)
            name_by_place(tree, all_styles, named)
        open_boxes(tree)
        if name == PARTS[0] and NUMBERING in archive:
            write_numbers(tree, archive, all_styles)
        write_marks(tree)
        write_sides(tree, all_styles)
        write_indents(tree, all_styles)
        codes.write_code(tree, codes.code_styles(in_words))
        rules.write_rules(tree)
        write_fields(tree)
        _write_formulas(tree)
        _open_all(tree)
        _name_styles(tree, styles)
        changed[name] = etree.tostring(tree, encoding="utf-8", xml_declaration=True)
    return _packed(archive, changed)


def _packed(archive, changed):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in archive.names:
            packed.writestr(name, changed[name] if name in changed else archive.read(name))
    return out.getvalue()


def _join_initials(tree):
    """Put a large letter that stands in a frame of its own into the paragraph that it begins."""
    for initial in list(tree.iter(f"{WORD}p")):
        frame, following = initial.find(f"{WORD}pPr/{WORD}framePr"), initial.getnext()
        if frame is None or frame.get(f"{WORD}dropCap", "none") == "none":
            continue
        if following is None or following.tag != f"{WORD}p":
            continue
        look = following.find(f"{WORD}pPr")
        place = 0 if look is None else following.index(look) + 1
        following[place:place] = [one for one in initial if one.tag != f"{WORD}pPr"]
        initial.getparent().remove(initial)


def _write_formulas(tree):
    for formula in list(tree.iter("{*}oMath")):
        run = etree.Element(f"{WORD}r")
        words = etree.SubElement(run, f"{WORD}t", {SPACE: "preserve"})
        words.text = formula_words(formula)
        formula.getparent().replace(formula, run)
    for alone in list(tree.iter("{*}oMathPara")):
        _open(alone)


def _bracket_readings(tree):
    """Put in brackets behind words how they are read, which is written above them."""
    for reading in list(tree.iter(f"{WORD}rt")):
        words, base = list(reading.iter(f"{WORD}t")), reading.getnext()
        reading.getparent().remove(reading)
        if base is None or not "".join(one.text or "" for one in words).strip():
            continue
        words[0].text = f"({words[0].text or ''}"
        words[-1].text = f"{words[-1].text or ''})"
        look = base.find(f"{WORD}r/{WORD}rPr")
        for run in reading.findall(f"{WORD}r"):
            for small in run.findall(f"{WORD}rPr"):
                run.remove(small)
            run[:0] = [] if look is None else [copy.deepcopy(look)]
            base.append(run)


def _open_all(tree):
    for element in list(tree.iter(*OPENED)):
        _open(element)


def _open(element):
    """Put what is in an element in its place."""
    parent = element.getparent()
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def _name_styles(tree, styles):
    """Give paragraphs the style that is known, where theirs stands on it, or has its level."""
    for look in tree.iter(f"{WORD}pPr"):
        level = look.find(f"{WORD}outlineLvl")
        known = styles.get(value_of(look.find(f"{WORD}pStyle")), "")
        if level is not None and not known and look.getparent().tag == f"{WORD}p":
            known = _heading_of(level, look.getparent())
        if known:
            name_style(look, known)


def _named(known, all_styles):
    """Give the ids of styles that say what a paragraph is, and whether it is a heading."""
    names = {id: value_of(style.find(f"{WORD}name")).casefold() for id, style in all_styles.items()}
    return {
        id: other.startswith("Heading") or bool(HEADING.fullmatch(names.get(other, "")))
        for id, other in known.items()
    }


def _heading_of(level, paragraph):
    is_short = len(words_of(paragraph)) <= LONGEST
    return f"Heading{int(value_of(level)) + 1}" if _is_heading(value_of(level)) and is_short else ""


def _is_heading(level):
    return level.isdecimal() and int(level) <= LOWEST


def _styles(archive, type):
    """Give the styles of a file for paragraphs, or for characters, by their ids."""
    if STYLES not in archive:
        return {}
    return {
        style.get(f"{WORD}styleId"): style
        for style in xml_tree(archive.read(STYLES)).iter(f"{WORD}style")
        if style.get(f"{WORD}type") == type
    }


def _known(id, all_styles):
    for style in standing_on(id, all_styles):
        own = style.get(f"{WORD}styleId")
        name = value_of(style.find(f"{WORD}name")).casefold()
        if HEADING.fullmatch(name) or name in (NAMED if own == id else BASES):
            return own
        level = style.find(f"{WORD}pPr/{WORD}outlineLvl")
        if level is not None:
            return f"Heading{int(value_of(level)) + 1}" if _is_heading(value_of(level)) else ""
    return ""
