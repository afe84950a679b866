"""Notes that somebody typed by hand in a file of Word or OpenDocument, where nothing links a mark
and its note: a raised number, or one in brackets, and at the end paragraphs that begin with the
same numbers.

They are notes where the numbers run from 1 on without a gap, each marked once, and the paragraphs
follow each other: under a heading that says so, or last of all right behind the text. What is
raised may be an exponent, so that it has to stand behind a word, and in order; a list of works is
cited in brackets alone.
"""

import re
from dataclasses import dataclass

from lxml import etree

from reader.importing.elements import BLOCKS, HEADINGS, holds_block, words_in
from reader.importing.html.footnotes import LABEL, NOTE, NUMBER, REF
from reader.importing.notelabels import CLOSING, RAISED
from reader.importing.pieces import CJK, SHORT
from reader.importing.vocabulary import every, heads_apparatus

SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
BEGUN = re.compile(
    rf"\s*(?:\[(\d{{1,3}})\]:?|\((\d{{1,3}})\)|(\d{{1,3}})[.)](?=\s)|(\d{{1,3}})(?=\s)|([{SMALL}]{{1,3}}))"
    r"\s*(?=\S)"
)
SUP = 6  # the form of a label that is raised by its looks; the others are groups of BEGUN
IN_BRACKETS = re.compile(r"(?<=\S)\s?\[(\d{1,3})\](?![(\[:])")
IN_SMALL = re.compile(rf"[{SMALL}]{{1,3}}")
IN_SUP = re.compile(r"\s*(?:(?P<plain>\d{1,3})|[\[(](?P<bracketed>\d{1,3})[\])])\s*")
# What a raised mark stands behind: a word, a year, or what ends a sentence or a part of it.
BEHIND = re.compile(
    rf"(?:[^\W\d_]{{3}}|[{CJK}]|\b\d{{4}}|[^\W_][.,;:!?…]|[.,;!?…{CLOSING}][{CLOSING}]"
    rf"|[^\W\d_]{{2}}[{CLOSING}]|\b\d{{4}}[{CLOSING}])\s?\Z"
)
REACH = 12  # characters before a mark that tell what it stands behind
NOT_IN = ("a", "code", "pre", "table", "math")


@dataclass
class _Mark:
    """A number that may be a mark: of a `sup`, or of a place in the words in or behind `holder`."""

    number: int
    raised: bool
    holder: etree._Element
    is_tail: bool = False
    span: tuple[int, int] | None = None


def link_typed_notes(body) -> None:
    """Say of the marks and the notes that were typed by hand in a tree of HTML what they are."""
    if any(_is_linked(link) for link in body.iter("a")):
        return
    blocks = [one for one in body.iter(*BLOCKS) if not holds_block(one) and words_in(one)]
    found = _notes_in(blocks)
    if found is None:
        return
    begin, notes, heading = found
    marks = [mark for block in blocks[:begin] for mark in _marks_in(block)]
    kinds = [kind for kind in (False, True) if _answer(marks, kind, notes, heading)]
    if len(kinds) != 1:
        return
    for mark in reversed([one for one in marks if one.raised == kinds[0]]):
        _write(mark)
    for number, note in enumerate(notes, start=1):
        note.set(NOTE, str(number))
        note.set(NUMBER, str(number))
        _clear_raised(note)


def _is_linked(link):
    """Whether a link is the mark of a note already."""
    leads = (link.get("href") or "").startswith("#")
    return bool(link.get(REF)) or (leads and LABEL.fullmatch(words_in(link)) is not None)


def _notes_in(blocks):
    """Give where notes begin among blocks, with their heading, these, and that heading's words;
    None where there are none, or others of that kind."""
    headed = [at for at, one in enumerate(blocks) if heads_apparatus(words_in(one))]
    for at in reversed(headed):
        notes = _row(blocks, at + 1)
        end = at + 1 + len(notes)
        if notes and (end == len(blocks) or _is_heading(blocks[end])):
            return at, notes, words_in(blocks[at])
    for at in range(len(blocks) - 1, 0, -1):
        label = _label(blocks[at])
        if label is None or blocks[at].tag != "p":
            return None
        if label[0] == 1:
            notes = _row(blocks, at)
            is_last = at + len(notes) == len(blocks)
            return (at, notes, "") if is_last and not _is_heading(blocks[at - 1]) else None
    return None


def _row(blocks, begin):
    """Give the blocks from one on that begin with the numbers from 1 on, in one form."""
    row, form = [], None
    for number, block in enumerate(blocks[begin:], start=1):
        label = _label(block)
        if label is None or label != (number, form or label[1]):
            break
        form = label[1]
        row.append(block)
    return row


def _is_heading(block):
    """Whether a block is a heading, or one that somebody made by hand."""
    words = words_in(block)
    is_bold = len(block) == 1 and block[0].tag in ("strong", "b") and words_in(block[0]) == words
    return block.tag in HEADINGS or heads_apparatus(words) or (is_bold and len(words) < SHORT)


def _label(block):
    """Give the number with which a block begins, and the form that it has; None for none."""
    if block.tag == "li" and block.getparent().tag == "ol":
        listed = block.getparent()
        is_inside = listed.getparent().tag == "li"
        return None if is_inside or listed.get("start", "1") != "1" else _counted(listed, block)
    if block.tag != "p":
        return None
    if (small := _raised_label(block)) is not None:
        return int(re.sub(r"\D", "", words_in(small))), SUP
    found = BEGUN.match(words_in(block))
    return found and (int(found[found.lastindex].translate(RAISED)), found.lastindex)


def _counted(listed, item):
    return listed.index(item) + 1, "ol"


def _raised_label(block):
    """Give the raised number with which a paragraph begins, None for none."""
    first = next(iter(block), None)
    is_first = first is not None and first.tag == "sup" and not (block.text or "").strip()
    is_label = is_first and IN_SUP.fullmatch(words_in(first)) and (first.tail or "").strip()
    return first if is_label else None


def _answer(marks, raised, notes, heading):
    """Whether the marks of a kind are those of the notes, each once."""
    numbers = [mark.number for mark in marks if mark.raised == raised]
    if raised and heading and heading.casefold().strip(" :") not in every("endnotes"):
        return False  # a list of works
    return (numbers if raised else sorted(numbers)) == list(range(1, len(notes) + 1))


def _marks_in(block):
    """Give what may be marks in a block, in order."""
    found, before = [], ""
    for element, is_tail, words in _places(block):
        if element.tag == "sup" and not is_tail:
            label = IN_SUP.fullmatch(words_in(element))
            if label and BEHIND.search(before):
                raised = label["plain"] is not None
                found.append(_Mark(int(label["plain"] or label["bracketed"]), raised, element))
        else:
            found += _marks_typed(element, is_tail, before[-REACH:], words)
        before = (before + words)[-2 * REACH :]
    return found


def _places(element):
    """Give each element, whether the words are those behind it, and these, in order; nothing of
    what has no marks in it."""
    if element.tag == "sup":
        yield element, False, words_in(element)
    elif element.tag not in NOT_IN:
        yield element, False, element.text or ""
        for child in element:
            yield from _places(child)
            yield child, True, child.tail or ""


def _marks_typed(element, is_tail, before, words):
    """Give what may be marks in words that stand behind others."""
    whole = before + words
    found = [(one, False) for one in IN_BRACKETS.finditer(whole, len(before))]
    small = IN_SMALL.finditer(whole, len(before))
    found += [(one, True) for one in small if BEHIND.search(whole[: one.start()])]
    for one, raised in sorted(found, key=lambda pair: pair[0].start()):
        number = int(one[0].strip(" \xa0[]").translate(RAISED))
        begin = one.end() - len(one[0].lstrip()) - len(before)
        yield _Mark(number, raised, element, is_tail, (begin, one.end() - len(before)))


def _write(mark):
    """Write a mark as what leads to its note."""
    link = etree.Element("a", {REF: str(mark.number), NUMBER: str(mark.number)})
    if mark.span is None:
        mark.holder[:], mark.holder.text = [link], None
        return
    begin, end = mark.span
    if mark.is_tail:
        words, parent = mark.holder.tail, mark.holder.getparent()
        mark.holder.tail, link.tail = words[:begin], None
        parent.insert(parent.index(mark.holder) + 1, link)
    else:
        words = mark.holder.text
        mark.holder.text = words[:begin]
        mark.holder.insert(0, link)
    link.tail = words[end:]


def _clear_raised(note):
    """Take away the raised number with which a note begins, which may touch its words."""
    small = _raised_label(note) if note.tag == "p" else None
    if small is not None:
        note.text = (small.tail or "").lstrip()
        note.remove(small)
    elif note.tag == "p" and note.text:
        note.text = re.sub(rf"^\s*[{SMALL}]+\s*", "", note.text)
