"""What stands around a letter in plain text: an address above its salutation, and a name below it.

Lines above a salutation may be a title and an author too. An address has a date or the number of a
house, and a comma or a number in another line, and says of nobody that a text is by them.
"""

from itertools import groupby

from reader.importing.facts import facts
from reader.importing.pieces import COMMA, Piece
from reader.importing.text.letters import MOST_BELOW, is_below

MOST = 6  # lines of an address


def place_of_address(above: list[list[str]]) -> int | None:
    """Give the index of the address among the runs of lines above a salutation; the date may stand
    alone below it."""
    last, dated = len(above) - 1, False
    if last > 0 and len(above[last]) == 1 and _is_date(above[last][0]):
        last, dated = last - 1, True
    return last if last >= 0 and _is_address(above[last], dated) else None


def address(lines: list[str]) -> list[Piece]:
    """Give an address as a paragraph that keeps its lines, and the date in it as one by itself."""
    found = []
    for dated, group in groupby(lines, _is_date):
        if dated:
            found += [Piece(line.strip()) for line in group]
        else:
            found.append(Piece("\n".join(group), "lines", role="paragraph"))
    return found


def is_signature(lines: list[str], above: list[str]) -> bool:
    """Whether lines of a letter are the name of who wrote it, below "With love,"."""
    ends = above[-1].rstrip()[-1] in COMMA and is_below(above[-1])
    return ends and len(lines) <= MOST_BELOW and all(map(is_below, lines))


def _is_address(lines, dated):
    places = [line.strip() for line in lines if not _is_date(line)]
    said = [facts(line) for line in places]
    if not 1 < len(lines) <= MOST or not all(map(is_below, lines)):
        return False
    if not places or any(one.labelled for one in said) or any(":" in line for line in places):
        return False
    numbered = any(line[0].isdigit() for line in places)
    dated = dated or len(places) < len(lines)
    if len(places) == 1:
        return dated and numbered
    signed = any("," in line or any(map(str.isdigit, line)) for line in places)
    return numbered or (dated and signed)


def _is_date(line):
    said = facts(line.strip())
    return bool(said.published or said.vague) and said.says_something
