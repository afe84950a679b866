"""Markdown for those who do not read it: its words alone, line for line. Pure."""

import re

from reader.importing.links import without_links
from reader.importing.pieces import EMPHASIS, ESCAPE

FENCED = re.compile(r"```[^\n]*\n(?P<code>.*)\n```", re.DOTALL)
LINE_BREAK = re.compile(r"(?<!\\)\\\n")
BLOCK_BEGINS = re.compile(r"(?: {0,3}(?:#{1,6} |> ?))+")
RULE = re.compile(r"\|(?: *:?-+:? *\|)+")  # below the head of a table
ROW = re.compile(r"\|(?P<cells>.*)\|")
CELL_END = re.compile(r"(?<!\\)\|")
MARKS = re.compile(rf"{ESCAPE.pattern}|{EMPHASIS.pattern}")
STOPS = " .,:;،؛۔…。，、；："  # in whose place an ellipsis stands where words are cut
BETWEEN_CELLS = "\u2003"  # which HTML does not take together with others


def legible(markdown: str) -> str:
    """Give the words of `markdown` without its marks, and the cells of a table apart."""
    if fenced := FENCED.fullmatch(markdown.strip()):
        return fenced["code"]
    lines = LINE_BREAK.sub("\n", without_links(markdown)).split("\n")
    return "\n".join(_line(line) for line in lines if not RULE.fullmatch(line.strip()))


def beginning(words: str, most: int) -> str:
    """Give the first `most` of the `words`, and an ellipsis where they go on."""
    first = " ".join(words.split()[:most])
    goes_on = first != words or first.endswith("…")
    return first.rstrip(STOPS) + "…" if goes_on else words


def cut(words: str, longest: int) -> str:
    """Give no more than `longest` characters of the `words`, up to the end of one, and an ellipsis
    where they go on; what has no spaces is cut anywhere."""
    if len(words) <= longest:
        return words
    at_end = words[: longest + 1].rpartition(" ")[0]
    return (at_end if len(at_end) > longest // 2 else words[:longest]).rstrip(STOPS) + "…"


def _line(line):
    if begins := BLOCK_BEGINS.match(line):
        line = line[begins.end() :]
    if row := ROW.fullmatch(line.strip()):
        line = BETWEEN_CELLS.join(cell.strip() for cell in CELL_END.split(row["cells"]))
    return MARKS.sub(lambda found: found[1] or "", line)
