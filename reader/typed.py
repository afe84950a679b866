"""From words that somebody typed to the blocks that they make, or to a plain line. Pure."""

import re
from dataclasses import replace

from reader.importing.blocks import (
    BLANK,
    BREAK,
    Block,
    as_paragraph,
    block_from_markdown,
    blocks_from_markdown,
    rekind,
)
from reader.importing.items import LINE_END
from reader.kept_blocks import is_verse
from reader.listsplitting import blocks_of_list
from reader.splitting import well_split

# Around words, and in none: what "M*A*S*H" and "snake_case" have is no mark.
EMPHASIS = re.compile(r"(?<![\w\\*_])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_\\])\1(?![\w*_])")
HEADING = re.compile(r"(#{1,6})\s+(\S[^\n]*)")
QUOTED = re.compile(r" {0,3}>")  # Markdown lets it stand further in
BEGINNINGS = {
    "quote": re.compile(r">"),
    "list": re.compile(r"(?:[-*+]|\d{1,9}[.)])\s"),
    "code": re.compile(r"`{3}|~{3}"),
}


def blocks_typed(markdown: str, kind: str, level: int, standing: str = "") -> list[Block]:
    """Give the blocks that `markdown` makes: one for each part between empty lines.

    `standing` is what the block said before: a mark that was open in it there is open in both.

    They are of the `kind` that the block had, unless marks at the beginning of a paragraph make
    it something else; what in a list is no item is a paragraph. A quote needs none, and verse none
    at the ends of its lines.
    """
    words = _unpadded(markdown)
    if kind != "code":
        words = well_split(words, standing)
    if is_verse(kind, standing):
        words = in_lines(words)
    if kind == "list":
        return [part for part in blocks_of_list(words, standing) if part.markdown.strip()]
    parts = blocks_from_markdown(kind, level, words)
    return [_as_written(part) for part in parts if part.markdown.strip()]


def in_lines(words: str) -> str:
    """Give what somebody typed into verse with the end of each line marked, where nobody did that;
    what begins as another kind of block does stays as it is."""
    return "\n\n".join(map(_in_lines, BLANK.split(_unpadded(words))))


def plain_line(words: str) -> str:
    """Give `words` for what stands above a text, which is plain, without marks of emphasis."""
    while (plain := EMPHASIS.sub(r"\2", words)) != words:
        words = plain
    return words


def _unpadded(markdown):
    return markdown.replace("\r\n", "\n").replace("\x00", "").strip("\n")


def _in_lines(part):
    if HEADING.fullmatch(part) or any(one.match(part) for one in BEGINNINGS.values()):
        return part
    lines = [LINE_END.sub(r"\1", line).strip() for line in part.split("\n")]
    said = [at for at, line in enumerate(lines) if line] or [0]
    first, *others = lines[said[0] : said[-1] + 1]
    return BREAK.join([first, *map(as_paragraph, others)])


def _as_written(part):
    """Let marks that somebody typed into a paragraph make it a heading, quote, list or code, and
    put those of a quote where nobody typed them."""
    if part.kind == "quote" and not QUOTED.match(part.markdown):
        return rekind(replace(part, kind="paragraph"), "quote")
    if part.kind != "paragraph":
        return part
    if heading := HEADING.fullmatch(part.markdown):
        return block_from_markdown("heading", len(heading[1]), heading[2])
    for kind, beginning in BEGINNINGS.items():
        if beginning.match(part.markdown):
            return block_from_markdown(kind, 0, part.markdown)
    return part
