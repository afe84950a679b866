"""Verse in a document whose lines are paragraphs: stanzas are told by the empty ones between them.

`is_verse` alone is not enough to tell it here: paragraphs of one sentence follow each other in talk
and in notes too. Lines of verse mostly go on in the next one.
"""

from itertools import groupby, pairwise, starmap

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.html.footnotes import NOTE
from reader.importing.html.verse import DOUBT, is_verse
from reader.importing.pieces import COMMA, TERMINAL, WORD, columns, end_of, start_of
from reader.importing.vocabulary import common_words
from reader.importing.wrapping import (
    VERSE_LINE,
    columns_on_screen,
    is_wrapped,
    wrapping_width,
)

FEWEST = 4  # lines
LINES, TOGETHER = 8, 0.8  # of a poem whose line ends say nothing, and the share in stanzas
LONGEST = 75  # columns of one
GOES_ON = 0.4  # of the lines end within a sentence
POINTED = 0.25  # of them end with a mark
WORDS = 4  # of a line without one that goes on all the same
PLAIN = frozenset(("a", "b", "em", "i", "strong", "s", "sup", "sub", "br", "span"))


def mark_verse(root) -> None:
    """Put the lines of verse that stand in paragraphs below one another into a frame named for it,
    a part for each stanza; what is named so already is parted too. Empty paragraphs are gone then.
    """
    for parent in [root, *root.iter("blockquote", "div")]:
        named = "verse" in (parent.get("class") or "").split()
        for lines in list(_runs(parent)):
            if named:
                _frame(lines, parent, named)
            elif are_verse([line for line in lines if words_in(line)]):
                _frame(lines, parent, named)
    for line in [one for one in root.iter("p") if _is_empty(one) and not (one.tail or "").strip()]:
        line.getparent().remove(line)


def _runs(parent):
    """Give paragraphs that follow each other and may be lines, with the empty ones between them."""
    for may_be, group in groupby(parent, _may_be_line):
        lines = list(group)
        while lines and _is_empty(lines[0]):
            lines.pop(0)
        while lines and _is_empty(lines[-1]):
            lines.pop()
        if may_be and lines:
            yield lines


def _may_be_line(element):
    if element.tag != "p" or element.get("class") or element.get(NOTE):
        return False
    if (element.tail or "").strip():
        return False
    inside = [one.tag for one in element.iterdescendants()]
    return PLAIN.issuperset(inside) and "br" not in inside and len(words_in(element)) <= LONGEST


def _is_empty(element):
    return not words_in(element) and next(element.iter("img"), None) is None


def are_verse(lines) -> bool:
    """Whether the words of elements below one another are lines of verse."""
    return read_as_verse([words_in(line) for line in lines])


def read_as_verse(words: list[str]) -> bool:
    """Whether lines that stand below one another are those of verse, by their words."""
    if len(words) < FEWEST or max(map(columns, words)) > LONGEST or not is_verse(words, True):
        return False
    if end_of(words[-1]) != "closed" or sum(map(_is_speech, words)) >= len(words) / 2:
        return False  # a letter ends with a name
    if sum(line[-1] in COMMA + TERMINAL + ":—–" for line in words) < POINTED * len(words):
        return False  # titles
    return sum(starmap(_goes_on, pairwise(words))) >= GOES_ON * len(words)


def is_poem(paragraphs: list[list[str]]) -> bool:
    """Whether the paragraphs of a text, each with its lines, are the stanzas of a poem, though a
    line end says nothing in it: all lines are short, and most stand in paragraphs of several."""
    lines = [line for paragraph in paragraphs for line in paragraph]
    several = [paragraph for paragraph in paragraphs if len(paragraph) > 1]
    if len(lines) < LINES or max(map(columns_on_screen, lines)) > VERSE_LINE:
        return False
    in_one = [line for paragraph in several for line in paragraph]
    if len(in_one) < TOGETHER * len(lines):
        return False
    return not is_wrapped(in_one, wrapping_width(several)) and is_verse(in_one, together=True)


def _goes_on(line, after):
    """Whether a line ends within a sentence."""
    if line[-1] in COMMA + "—–" or (line[-1] not in TERMINAL + ":" and start_of(after) == "lower"):
        return True
    words = WORD.findall(line.casefold())
    return end_of(line) == "open" and len(words) >= WORDS and not common_words().isdisjoint(words)


def _is_speech(line):
    return start_of(line) == "speech"


def _frame(lines, parent, named):
    frame = parent if named else etree.Element("div", {"class": "verse", DOUBT: "verse"})
    if not named:
        parent.insert(parent.index(lines[0]), frame)
    for empty, group in groupby(lines, _is_empty):
        if not empty:
            stanza = etree.Element("div")
            stanza.extend(list(group))
            frame.append(stanza)
