"""On which side the columns of a table stand, where the cells of one agree on it. To the left is
what nobody needs to say."""

import re
from itertools import chain

SIDES = {"center": ":---:", "right": "---:"}
USUAL = "---"
BLOCKS = ("p", "div", "center")  # that may say it in a cell
STYLED = re.compile(r"(?:^|;)\s*text-align\s*:\s*([a-z]+)", re.IGNORECASE)
CLASSED = re.compile(
    r"(?:^|\s)(?:has-)?text-(?:align-)?(center|right|left|end|start)(?=\s|$)", re.IGNORECASE
)
ALIKE = {"end": "right", "start": "left", "middle": "center", "centered": "center"}


def delimiters(rows, words) -> list[str]:
    """Give what stands below the head in each column; `rows` are the cells without the head, with
    None where one spans others, and `words` what they say."""
    columns = [set() for _cell in rows[0]] if rows else []
    for row, said in zip(rows, words, strict=True):
        spans = [*(cell is None for cell in row[1:]), False]
        for at, (cell, is_wide) in enumerate(zip(row, spans, strict=True)):
            if cell is not None and said[at] and not is_wide:
                columns[at].add(_side(cell))
    return [SIDES.get(min(sides), USUAL) if len(sides) == 1 else USUAL for sides in columns]


def named(side: str | None) -> str:
    """Give the name of a side as HTML has it."""
    said = (side or "").strip().casefold()
    return ALIKE.get(said, said)


def _side(cell):
    inside = [cell]
    while len(inside[0]) and inside[0][0].tag in BLOCKS and not (inside[0].text or "").strip():
        parts = inside[0]
        if {_own(one) for one in parts} != {_own(parts[0])} or (parts[0].tail or "").strip():
            break
        inside.insert(0, parts[0])
    around = []
    for one in cell.iterancestors():
        around.append(one)
        if one.tag == "table":
            break
    return next(filter(None, map(_own, chain(inside, around))), "")


def _own(element):
    """Give the side that an element says of the words in it; a table says its own place."""
    styled = STYLED.search(element.get("style") or "")
    classed = CLASSED.search(element.get("class") or "")
    if styled or (classed and element.tag != "table"):
        return named((styled or classed)[1])
    if element.tag == "center":
        return "center"
    return "" if element.tag == "table" else named(element.get("align"))
