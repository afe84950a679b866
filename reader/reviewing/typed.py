"""From words that somebody typed to the blocks that they make, or to a plain line. Pure."""

import re
from dataclasses import replace

from reader.importing.blocks import (
    BLANK,
    BREAK,
    DRAWN_LINE,
    MOST_STEPS,
    STEP,
    Block,
    as_line,
    block_from_markdown,
    blocks_from_markdown,
    is_drawn_line,
    rekind,
)
from reader.importing.items import LINE_END
from reader.reviewing.kept import is_verse
from reader.reviewing.listsplitting import blocks_of_list
from reader.reviewing.splitting import well_split

LEAD = re.compile(rf"^[ \t{STEP}]+", re.MULTILINE)
SPACES_OF_STEP = 2
# Around words, and in none: what "M*A*S*H" and "snake_case" have is no mark.
EMPHASIS = re.compile(r"(?<![\w\\*_])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_\\])\1(?![\w*_])")
HEADING = re.compile(r"(#{1,6})\s+(\S[^\n]*)")
QUOTED = re.compile(r" {0,3}>")  # Markdown lets it stand further in
# What is typed for a drawn line besides what Markdown takes for one.
ORNAMENT = re.compile(r"(?:[⁂❦❧☙]\s*)+")
BEGINNINGS = {
    "quote": re.compile(r">"),
    "list": re.compile(r"(?:[-*+]|\d{1,9}[.)])\s"),
    "code": re.compile(r"`{3}|~{3}"),
}


def blocks_typed(markdown: str, kind: str, level: int, standing: str = "") -> list[Block]:
    """Give the blocks that `markdown` makes: one for each part between empty lines.

    `standing` is what the block said before: a mark that was open in it there is open in both.

    They are of the `kind` that the block had, unless marks at the beginning of a paragraph make
    it something else, or the part is a drawn line; what in a list is no item is a paragraph. A
    quote needs none, and verse none at the ends of its lines.
    """
    words = _unpadded(markdown)
    if is_verse(kind, standing):
        words = in_steps(words)
    if kind != "code":
        words = well_split(words, standing)
    if is_verse(kind, standing):
        words = in_lines(words)
    if kind == "list":
        parts = blocks_of_list(words, standing)
        return [drawn(part) for part in parts if part.markdown.strip()]
    parts = blocks_from_markdown(kind, level, words)
    return [_as_written(drawn(part)) for part in parts if part.markdown.strip()]


def drawn(part: Block) -> Block:
    """Give a part that is nothing but a drawn line, or a sign that stands for one, as that."""
    words = part.markdown.strip()
    is_line = is_drawn_line("paragraph", words) or ORNAMENT.fullmatch(words)
    return Block("paragraph", 0, DRAWN_LINE) if is_line and part.kind != "code" else part


def in_lines(words: str) -> str:
    """Give what somebody typed into verse with the end of each line marked, where nobody did that;
    what begins as another kind of block does stays as it is."""
    return "\n\n".join(map(_in_lines, BLANK.split(_unpadded(words))))


def in_steps(words: str) -> str:
    """Give what somebody typed into verse with the spaces at the beginnings of its lines as steps
    by which these begin further in, two for one; what is another kind of block stays."""
    if any(one.match(words) for one in BEGINNINGS.values()):
        return words
    return LEAD.sub(_steps, words)


def _steps(lead):
    steps = lead[0].count(STEP) + lead[0].expandtabs(4).count(" ") // SPACES_OF_STEP
    return STEP * min(steps, MOST_STEPS)


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
    lines = [LINE_END.sub(r"\1", line).rstrip() for line in in_steps(part).split("\n")]
    said = [at for at, line in enumerate(lines) if line] or [0]
    first, *others = lines[said[0] : said[-1] + 1]
    return BREAK.join([first, *map(as_line, others)])


def _as_written(part):
    """Let marks that somebody typed into a paragraph make it a heading, quote, list or code, and
    put those of a quote where nobody typed them."""
    if part.kind == "quote" and not QUOTED.match(part.markdown):
        return rekind(replace(part, kind="paragraph"), "quote")
    if part.kind != "paragraph" or part.markdown == DRAWN_LINE:
        return part
    if heading := HEADING.fullmatch(part.markdown):
        return block_from_markdown("heading", len(heading[1]), heading[2])
    for kind, beginning in BEGINNINGS.items():
        if beginning.match(part.markdown):
            return block_from_markdown(kind, 0, part.markdown)
    return part
