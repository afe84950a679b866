"""Verse that is laid out with what other things are made of: lists, tables and spans hold its
lines, or it is typed as code is.

Each stanza becomes a paragraph whose lines breaks part.
"""

import re

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.indents import UNIT, width_of
from reader.importing.partnames import names_of
from reader.importing.pieces import columns
from reader.importing.typedverse import LONGEST, are_verse, read_as_verse
from reader.importing.webpage.versed import (
    FEWEST,
    LINE,
    POEM,
    STANZAS,
    are_alike,
    are_groups,
    are_stanzas,
    is_link,
    join,
)

KEPT = re.compile(r"white-space\s*:\s*pre(-line|-wrap)?\b", re.IGNORECASE)
CODE = re.compile(r"[{}<>=\\|$#]|\w\(")
LEAD = re.compile(r"(\n)([ \t]+)")
FIRST_LEAD = re.compile(r"\A()([ \t]+)")
NUMBER = re.compile(r"\W*\d{0,4}\W*")  # of a line, or nothing
ITEMS = {"dl": "dd", "ul": "li", "ol": "li"}


def lay_out(body) -> None:
    """Let verse be paragraphs with breaks: in lists of terms without terms, in lists that are
    called verse, in tables of one column, in spans that are called lines, and where a style lets
    lines end as they were typed. What is typed as code and reads as verse is named so."""
    for part in body.iter("p", "div"):
        _end_spans(part)
    for part in body.iter("p", "div", "span"):
        if KEPT.search(part.get("style") or ""):
            _end_typed(part)
    for part in body.iter("pre"):
        if not part.get("class") and _is_typed_verse("".join(part.itertext())):
            part.set("class", "verse")
    lists = ((part, list(part)) for part in body.iter(*ITEMS))
    verse = [pair for pair in lists if _holds_lines(*pair) and _is_verse(*pair)]
    for part, lines in verse:
        _become_lines(part, lines)
    for table in list(body.iter("table")):
        lines = _cells_of(table)
        if lines and (are_verse([one for one in lines if words_in(one)]) or are_stanzas(lines)):
            _become_lines(table, lines)


def _end_spans(part):
    """Put breaks behind spans that are called lines, with nothing beside them."""
    lines = list(part)
    apart = [one.tag == "span" and not (one.tail or "").strip() for one in lines]
    if len(lines) < FEWEST or not all(apart) or (part.text or "").strip():
        return
    if all(LINE.has(names_of(one)) for one in lines):
        for line in lines[:-1]:
            line.addnext(etree.Element("br"))


def _end_typed(part):
    """Put a break where a line ends that a style keeps as it was typed."""
    typed = KEPT.search(part.get("style"))[1]
    for one in list(part.iter(etree.Element)):
        _keep_spaces(one, typed)
        first, *others = (one.text or "").strip("\n").split("\n")
        for at, line in enumerate(others):
            end = etree.Element("br")
            end.tail = line
            one.insert(at, end)
        one.text = first
        if one is not part and "\n" in (one.tail or "").rstrip():
            first, *others = one.tail.rstrip().split("\n")
            for line in reversed(others):
                end = etree.Element("br")
                one.addnext(end)
                end.tail = line
            one.tail = first


def _keep_spaces(one, typed):
    """Let the spaces with which lines begin that a style keeps stand for how far in these do."""
    if typed != "-line":
        one.text = LEAD.sub(_lead, one.text or "")
        if KEPT.search(one.get("style") or ""):
            one.text = FIRST_LEAD.sub(_lead, one.text)
        one.tail = LEAD.sub(_lead, one.tail or "")


def _lead(found):
    return found[1] + UNIT * width_of(found[2], blank=2)


def _is_typed_verse(text):
    lines = [" ".join(line.split()) for line in text.split("\n")]
    said = [line for line in lines if line]
    if CODE.search(text) or 2 * sum(line.endswith(";") for line in said) > len(said):
        return False
    return read_as_verse(said) or are_alike(said) or are_groups(lines)


def _holds_lines(part, lines):
    """Whether a list has nothing but items that may be lines, of its one kind."""
    if len(lines) < FEWEST or any(one.tag != ITEMS[part.tag] for one in lines):
        return False
    return all(map(_may_be_line, lines))


def _may_be_line(element):
    short = columns(words_in(element)) <= LONGEST and not is_link(element)
    return short and not any(one.tag not in ("br", "em", "i", "b", "span", "a") for one in element)


def _is_verse(part, lines):
    """Whether a list is called verse, or is one of several lists of terms without terms that stand
    by one another, as stanzas do, or alone reads as verse."""
    if POEM.has(names_of(part)) or all(LINE.has(names_of(one)) for one in lines):
        return True
    if part.tag != "dl":
        return False
    beside = [one for one in part.getparent() if one.tag == "dl" and one.find("dt") is None]
    return len(beside) >= STANZAS or are_verse(lines) or are_stanzas(lines)


def _cells_of(table):
    """Give the cells that may be the lines of a poem, the first of a row where all of it is empty;
    none where a row has more words than those of one line, and its number."""
    if next(table.iterancestors("table"), None) is not None or table.find(".//table") is not None:
        return []
    lines = []
    for row in table.iter("tr"):
        cells = [one for one in row if one.tag in ("td", "th")]
        said = [one for one in cells if not NUMBER.fullmatch(words_in(one))]
        if len(said) > 1 or not cells or not all(map(_may_be_line, said)):
            return []
        lines.append(said[0] if said else cells[0])
    return lines


def _become_lines(part, lines):
    """Let an element hold `lines` as verse, and nothing else."""
    for line in lines:
        if NUMBER.fullmatch(words_in(line)):
            line[:], line.text = [], None
        line.tail = None
    part[:], part.text, part.tag = lines, None, "div"
    for line in lines:
        line.tag = "p"
    join(lines)
