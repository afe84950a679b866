"""The names below the title of a PDF, which are set in large letters though they are no heading."""

import re

from reader.importing.blocks import as_paragraph
from reader.importing.facts import AND, facts, is_name
from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import OTHER_SIZE, Group
from reader.importing.pdf.tables import parted
from reader.importing.pieces import SHORT, TERMINAL, Piece

APART = 1.0  # of the size of the letters: names side by side are as far apart
GAP = re.compile(r"\s+(?=,)")  # where a mark stood
LINES, LONG = 6, 70  # of where an author works: so many lines, each of fewer characters
MARKS = " ,;*∗†‡§¶"
EMPTY = re.compile(r"\(\s*\)")  # where a picture of a letter stood
BETWEEN = re.compile(rf",|;|&|{AND}")


def byline_of(
    group: Group, title: Group | None, following: Group | None, named: Group | None = None
) -> list[Piece]:
    """Give what a group says that stands right below the title of its page: of a heading the names
    of authors first, on one line, then what stands below them; or a date. Of a few plain lines the
    same, and names with marks that say where each works. [] where it is a heading, or text.

    A heading can look like a name. Below one no text begins, but where somebody works. `named` is
    the group with the first names, if they were found: others are in letters as large.
    """
    if title is None or not group.lines or group.lines[0].page != title.lines[0].page:
        return []
    if group.kind != "heading":
        return [] if named else _in_plain_letters(group)
    first = group.lines[0]
    other = named is not None and abs(group.size - named.size) > OTHER_SIZE * named.size
    if group.size >= title.size or other:
        return []
    if facts(group.words).says_something and len(group.lines) == 1:
        return [Piece(as_paragraph(group.words))]
    names, rest = [], list(group.lines)
    while rest and rest[0].is_slanted == first.is_slanted and (said := _names_on(rest[0])):
        names += said
        del rest[0]
    below = bool(rest) or len(names) > 1 or (following is not None and _is_short(following))
    if not names or not below:
        return []
    byline = Piece(as_paragraph(", ".join(names)), stands_for="byline")
    return [byline, *(Piece(as_paragraph(line.words)) for line in rest)]


def _names_on(line):
    """Give the names side by side on a line, [] where something else is on it too."""
    raised = set(map(id, line.raised))
    plain = [one for one in line.letters if id(one) not in raised]
    if not any(one.sign.isalpha() for one in plain):
        return []
    names = [GAP.sub("", part.words).strip(MARKS) for part in parted(Line(plain), APART)]
    names = [name for name in names if name]
    return names if all(" " in name and is_name(name) for name in names) else []


def stands_below_names(group: Group, named: Group | None, following: Group | None) -> bool:
    """Whether a group says where the authors work whose names, in large letters, come before it:
    more names may follow below. Below a heading in smaller ones there is no text then."""
    if named is None or named.kind != "heading":
        return False
    if group.kind != "heading":
        return len(group.lines) <= LINES and (_is_short(group) or group.words[-1:] not in TERMINAL)
    smaller = group.size < (1 - OTHER_SIZE) * named.size
    return smaller and following is not None and _is_short(following)


def _in_plain_letters(group):
    if group.kind not in ("paragraph", "verse", "quote"):
        return []
    names, rest, first = _marked_names(group), [], group.lines[0]
    few = len(group.lines) <= LINES and all(len(line.words) < LONG for line in group.lines)
    if few and not names and first.words[-1] not in TERMINAL:
        said = facts(first.words)
        labelled = said.labelled and said.byline and not said.rest
        names, rest = [said.byline] if labelled else _names_on(first), group.lines[1:]
    if not names:
        return []
    byline = Piece(as_paragraph(", ".join(names)), stands_for="byline")
    return [byline, *(Piece(as_paragraph(line.words), role="paragraph") for line in rest)]


def _marked_names(group):
    """Give the names in a paragraph with raised marks behind them, [] where there is more in it."""
    if not any(line.raised for line in group.lines):
        return []
    lines = []
    for line in group.lines:
        raised = set(map(id, line.raised))
        plain = [one for one in line.letters if id(one) not in raised]
        lines.append(Line(plain).words if any(one.sign.isalpha() for one in plain) else "")
    names = [EMPTY.sub("", part).strip(MARKS) for part in BETWEEN.split(" ".join(lines))]
    names = [name for name in names if name]
    return names if all(" " in name and is_name(name) for name in names) else []


def _is_short(group):
    return group.kind not in ("quote", "note") and len(group.words) < SHORT
