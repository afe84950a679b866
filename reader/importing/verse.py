"""Verse: telling an author's short lines from a menu's, and reading lines as they were typed."""

import re

from reader.importing.blocks import as_paragraph
from reader.importing.codes import code_of
from reader.importing.elements import HEADINGS, contents
from reader.importing.inline import PLAIN, markdown_of
from reader.importing.pieces import CJK, COMMA, TERMINAL, Piece, columns
from reader.importing.vocabulary import common_words

DOUBT = "postil-doubt"  # an attribute of what was taken for verse by its lines
PARTS = ("div", "p", "section")  # of verse
LONGEST = 250  # columns of a line; longer ones are paragraphs, as of a poem in prose


def is_verse(lines: list[str], together: bool = False) -> bool:
    """Whether short lines read as an author's rather than a menu's: like parts of sentences.

    Of lines that stand `together` less is asked than of lines with blank lines between them.
    """
    if len(lines) < 2:
        return False
    if all(re.search(rf"[{CJK}]", line) for line in lines):
        alike = len({len(line) for line in lines}) == 1 and len(lines[0]) > 4
        stopped = sum(line[-1] in COMMA + TERMINAL + "：" for line in lines)
        return stopped >= len(lines) / 2 or (len(lines) > 3 and alike)
    said = 0
    for line in lines:
        words = re.findall(r"[^\W\d_]+", line.casefold())
        common = len(words) > 2 and any(word in common_words() for word in words)
        part = line[-1] in COMMA + TERMINAL + ":—–" or line[:1].islower()
        said += bool(words) and (part or (common and together))
    return said >= 0.6 * len(lines)


def typed_verse(node):
    """Give the verse of an element whose lines end where they were typed: a piece a stanza."""
    for stanza in re.split(r"\n\s*\n", code_of(node)):
        lines = [as_paragraph(markdown_of([(line, PLAIN)])) for line in stanza.split("\n")]
        if any(lines):
            yield Piece("\\\n".join(line for line in lines if line))


def verse_pieces(walk, node, doubt=""):
    """Give verse whose lines are blocks of their own, a piece for each stanza, however deep in its
    parts that stands."""
    lines, doubt = [], node.get(DOUBT, doubt)
    for child in contents(node):
        inner = not isinstance(child, str) and child.tag in PARTS and _has_lines(walk, child)
        heading = not isinstance(child, str) and child.tag in HEADINGS
        said = [] if inner or heading else markdown_of(walk.line([child])).split("\\\n")
        if said and max(map(columns, said)) <= LONGEST:
            lines += said
            continue
        yield from _stanza(lines, doubt)
        lines = []
        if inner:
            yield from verse_pieces(walk, child, doubt)
        else:
            yield from walk.heading(child) if heading else walk.blocks([child])
    yield from _stanza(lines, doubt)


def _has_lines(walk, part):
    """Whether a part of verse has several lines, and is none."""
    ends = part.iter("br")
    broken = any((one.tail or "").strip() or one.getnext() is not None for one in ends)
    return broken or walk.holds_blocks(part)


def _stanza(lines, doubt):
    """Give the piece that lines make together."""
    lines = [as_paragraph(line) for line in lines if line.strip()]
    if lines:
        yield Piece("\\\n".join(lines), doubt=doubt)
