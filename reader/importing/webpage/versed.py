"""Verse of a page whose lines are parts of their own: they are called lines, or they read as such.

Such lines are too short to be running text, and a poem would be taken for a menu.
"""

import re
from itertools import groupby, islice

from lxml import etree

from reader.importing.elements import BLOCKS, is_silent, words_in
from reader.importing.html.verse import is_verse
from reader.importing.indents import UNIT, moved
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import CJK, columns, end_of
from reader.importing.siteparts import is_named_text
from reader.importing.typedverse import LONGEST, are_verse
from reader.importing.webpage.standing import remove

LINE = Names(r"(?:^|\s)(?:l|(?:verse|poem|poetry|long)-?line|line|verse|vers)(?:$|\s)")
POEM = Names(
    r"(?:^|\s)(?:o-)?(?:poem|poetry|verses?|stanza|strophe|linegroup|lg|gedicht|po[eè]me|poes[ií]a)"
    r"(?:[_-]?(?:text|body|content|block|container|lines))?(?:$|\s)"
)
CODE = ("pre", "code", "table")  # in which lines are none of verse
SIGNS = re.compile(rf"[{CJK}]")
DEEP = 3  # elements around a line, of which one may be called verse
FEWEST = 2  # of lines that are called so
MANY = 8  # paragraphs that may be the lines of a poem
FEW_CLOSED = 0.25  # of them
STANZAS, LARGEST = 3, 14  # at least, and the lines of the largest
MOST = 0.8  # of the lines have several words


def join_lines(body) -> None:
    """Let lines of verse that follow each other be one paragraph, and one for each stanza where
    empty lines part them."""
    parents = dict.fromkeys(one.getparent() for one in body.iter("div", "p"))
    for parent in parents:
        for may_be, group in groupby(list(parent), _may_be_line):
            lines = _without_empty_ends(list(group)) if may_be else []
            if _are_verse([one for one in lines if words_in(one)]) or are_stanzas(lines):
                join(lines)


def _may_be_line(element):
    if element.tag not in ("div", "p") or any(one.tag in BLOCKS for one in element):
        return False
    if (element.tail or "").strip() or is_silent(element):
        return False
    inside = [one.tag for one in element.iterdescendants()]
    if "img" in inside or not BLOCKS.isdisjoint(inside):
        return False
    ends = any((one.tail or "").strip() or one.getnext() is not None for one in element.iter("br"))
    return not ends and columns(words_in(element)) <= LONGEST and not is_link(element)


def is_link(element) -> bool:
    """Whether most words of an element are those of links."""
    linked = sum(len(words_in(one)) for one in element.iter("a") if one.get("href"))
    return 2 * linked > len(words_in(element))


def _without_empty_ends(lines):
    while lines and not words_in(lines[0]):
        lines.pop(0)
    while lines and not words_in(lines[-1]):
        lines.pop()
    return lines


def _are_verse(lines):
    if len(lines) < FEWEST or next(lines[0].iterancestors(*CODE), None) is not None:
        return False
    if all(LINE.has(names_of(one)) for one in lines):
        return True
    if any(POEM.has(names_of(one)) for one in islice(lines[0].iterancestors(), DEEP)):
        return True
    if all(one.tag == "div" for one in lines) or len(lines) >= MANY:
        return are_verse(lines) or are_alike(list(map(words_in, lines))) or _are_a_text(lines)
    return False


def are_stanzas(lines) -> bool:
    """Whether empty elements part short ones into several groups, of some lines each, as they part
    stanzas: in no menu do they."""
    return are_groups([words_in(line) for line in lines])


def are_groups(words: list[str]) -> bool:
    """Whether empty lines part others into several groups, of some lines each, as stanzas are."""
    sizes = [len(list(group)) for has_words, group in groupby(words, bool) if has_words]
    if len(sizes) < STANZAS or sum(sizes) < MANY or min(sizes) < FEWEST or max(sizes) > LARGEST:
        return False
    said = [line for line in words if line]
    several = sum(" " in line or SIGNS.search(line) is not None for line in said)
    return several >= MOST * len(said) and max(map(columns, said)) <= LONGEST


def are_alike(words: list[str]) -> bool:
    """Whether lines are of as many Chinese or Japanese signs each, as those of a poem are."""
    return len(words) >= MANY and all(map(SIGNS.search, words)) and is_verse(words, together=True)


def _are_a_text(lines):
    """Whether paragraphs are all of what is called a text, and hardly any ends a sentence."""
    said = [one for one in lines if words_in(one)]
    if len(said) < MANY or not is_named_text(said[0].getparent()):
        return False
    if any(columns(words_in(one)) > LONGEST for one in said[0].getparent()):
        return False
    return sum(end_of(words_in(one)) == "closed" for one in said) <= FEW_CLOSED * len(said)


def join(lines) -> None:
    """Let elements below one another be one paragraph, and one for each stanza where empty ones
    part them."""
    for end in [end for line in lines for end in line.iter("br")]:
        remove(end)
    for line in lines:
        line.text = UNIT * moved(line) + (line.text or "")
    for has_words, group in groupby(lines, lambda one: bool(words_in(one))):
        first, *others = group if has_words else (None,)
        if first is None:
            continue
        first.tag = "p"
        first.set("class", "verse")
        for line in others:
            end = etree.SubElement(first, "br")
            end.tail, line.tail = line.text, None
            first.extend(list(line))
            line.getparent().remove(line)
