"""Verse: telling an author's short lines from a menu's, and reading lines as they were typed."""

import re

from reader.importing.blocks import as_paragraph
from reader.importing.elements import HEADINGS, contents
from reader.importing.html.codes import code_of
from reader.importing.html.inline import PLAIN, markdown_of
from reader.importing.indents import indent_of, piece_of_lines, typed_width
from reader.importing.pieces import CJK, COMMA, TERMINAL, Piece, columns
from reader.importing.vocabulary import common_words

CALLED = re.compile(
    # What is about verse, "category-poetry", need be none. "lg" is a group of lines where it stands
    # alone; "mt-lg-5" is a width of screens.
    r"(?:^|\s)(?!(?:post_)?(?:cat(?:egory)?|tag|topic|genre|section|term|tax(?:onomy)?)[_-])"
    r"(?:\S*[_-])?(?:verse|poem|poetry|stanza|linegroup|strophe)(?:$|[\s_-])|(?:^|\s)lg(?:$|\s)",
    re.IGNORECASE,
)
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
        said = [line for line in stanza.split("\n") if line.strip()]
        lines = [markdown_of([(line.strip(), PLAIN)]) for line in said]
        if lines:
            indents = tuple(map(typed_width, said))
            yield Piece("\\\n".join(map(as_paragraph, lines)), indents=indents)


def verse_pieces(walk, node, doubt="", further=0):
    """Give verse whose lines are blocks of their own, a piece for each stanza, however deep in its
    parts that stands, and `further` in by so many quarters (see `indents`)."""
    lines, doubt = [], node.get(DOUBT, doubt)
    further += indent_of(node, several=True)
    for child in contents(node):
        inner = not isinstance(child, str) and child.tag in PARTS and _has_lines(walk, child)
        heading = not isinstance(child, str) and child.tag in HEADINGS
        runs = [] if inner or heading else walk.line([child], indented=True)
        said = [] if inner or heading else markdown_of(runs).split("\\\n")
        if said and max(map(columns, said)) <= LONGEST:
            lines += said
            continue
        yield from _stanza(lines, doubt, further)
        lines = []
        if inner:
            yield from verse_pieces(walk, child, doubt, further)
        else:
            yield from walk.heading(child) if heading else walk.blocks([child])
    yield from _stanza(lines, doubt, further)


def _has_lines(walk, part):
    """Whether a part of verse has several lines, and is none."""
    ends = part.iter("br")
    broken = any((one.tail or "").strip() or one.getnext() is not None for one in ends)
    return broken or walk.holds_blocks(part)


def _stanza(lines, doubt, further):
    """Give the piece that lines make together."""
    if lines := [line for line in lines if line.strip()]:
        yield piece_of_lines(lines, further, doubt=doubt)
