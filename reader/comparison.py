"""Two states of a text, word by word, as a page shows them."""

import re
from dataclasses import dataclass, field, replace
from itertools import groupby

from reader.alignment import align, compared
from reader.emphasis import Words, emphasis_in, emphasised
from reader.figures import addresses_in
from reader.kinds import kind_words
from reader.models.paragraphs import Kind

SHOWN_LINE = "———"  # what a drawn line says where words are compared
# What it says while they are: a sign of the private use area, each another, or one that came would
# be taken for one that went elsewhere.
FIRST_SIGN = 0xF0000
A_SIGN = re.compile("[\U000f0000-\U000ffffd]")
FOLDED = 3  # unchanged paragraphs in a row; fewer are shown


@dataclass
class Line:
    """A paragraph of one state or of both."""

    words: list[Words]
    old_number: int | None = None
    new_number: int | None = None
    moved: bool = False
    was: str = ""  # the kind that it had, in words, where it has another now
    now: str = ""
    pictured: bool = False  # whether it shows other pictures than before
    is_drawn_line: bool = False

    @property
    def number_before(self):
        """The number that it had, where it has another now or is gone; else None."""
        return None if self.old_number == self.new_number else self.old_number

    @property
    def state(self):
        """What became of it: "same", "moved", "changed", "removed" or "added"."""
        kinds = {words.kind for words in self.words if words.text.strip()}
        if kinds == {"come"}:
            return "added"
        if kinds == {"gone"}:
            return "removed"
        if self.now or self.pictured or kinds - {"same"}:
            return "changed"
        return "moved" if self.moved else "same"


@dataclass
class Stretch:
    """Paragraphs in a row; those that are folded are unchanged."""

    lines: list[Line] = field(default_factory=list)
    folded: bool = False

    @property
    def count(self):
        """How many they are, as the text counts them; of a document each counts."""
        return sum(line.new_number is not None for line in self.lines) or len(self.lines)


def compare(old, new):
    """Give the Stretches of two lists of versions, which have text, kind, level, key and number."""
    places = {version.key: index for index, version in enumerate(old)}
    pairs = [(places[one.key], index) for index, one in enumerate(new) if one.key in places]
    lines = {one.key for one in (*old, *new) if one.is_drawn_line}
    signs = {key: chr(FIRST_SIGN + number) for number, key in enumerate(sorted(lines))}
    texts = (
        [signs[one.key] if one.is_drawn_line else one.text.strip("\n") for one in side]
        for side in (old, new)
    )
    return folded([_line(one, old, new) for one in compared(align(*texts, pairs))])


def compare_documents(old, new):
    """Give the Stretches of two Markdown documents."""
    alignment = align(*([*map(str.strip, text.split("\n\n"))] for text in (old, new)))
    lines = [(one.moved, [Words(*said) for said in one.words]) for one in compared(alignment)]
    return folded([Line(words, moved=moved) for moved, words in lines])


def folded(lines):
    """Give the Stretches of `lines`: the unchanged are folded where they are many."""
    stretches = []
    for same, group in groupby(lines, key=lambda line: line.state == "same"):
        run = list(group)
        stretches.append(Stretch(run, folded=same and len(run) >= FOLDED))
    return stretches


def _emphasis_of(version):
    """Give it for the letters that are compared."""
    if version is None:
        return []
    if version.is_drawn_line:
        return [frozenset()]
    emphasis, text = emphasis_in(version.html, version.text), version.text
    return emphasis[len(text) - len(text.lstrip("\n")) :]


def _line(one, old, new):
    before = old[one.old] if one.old is not None else None
    after = new[one.new] if one.new is not None else None
    words = emphasised(one.words, *map(_emphasis_of, (before, after)))
    if any(version.is_drawn_line for version in (before, after) if version):
        words = [replace(said, text=A_SIGN.sub(SHOWN_LINE, said.text)) for said in words]
    line = Line(words, getattr(before, "number", None), getattr(after, "number", None), one.moved)
    line.is_drawn_line = all(one.is_drawn_line for one in (before, after) if one)
    if before and after:
        line.pictured = addresses_in(before.markdown) != addresses_in(after.markdown)
    if before and after and (before.kind, before.level) != (after.kind, after.level):
        line.was = kind_words(Kind(before.kind), before.level)
        line.now = kind_words(Kind(after.kind), after.level)
    return line
