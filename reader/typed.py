"""From words that somebody typed into a block to the blocks that they make. Pure."""

import re

from reader.importing.blocks import Block, block_from_markdown, blocks_from_markdown

HEADING = re.compile(r"(#{1,6})\s+(\S[^\n]*)")
BEGINNINGS = {
    "quote": re.compile(r">"),
    "list": re.compile(r"(?:[-*+]|\d{1,9}[.)])\s"),
    "code": re.compile(r"`{3}|~{3}"),
}

# The end of a line of verse right before or after an empty line, where it would be a sign to read.
BREAK_BEFORE = re.compile(r"(?<!\\)((?:\\\\)*)\\(?=\n[ \t]*\n)")
BREAK_AFTER = re.compile(r"(\n[ \t]*\n)(?:[ \t]*\\?\n)*")


def blocks_typed(markdown: str, kind: str, level: int) -> list[Block]:
    """Give the blocks that `markdown` makes: one for each part between empty lines.

    They are of the `kind` that the block had, unless marks at the beginning of a paragraph make
    it something else.
    """
    words = _unpadded(markdown)
    if kind != "code":
        words = BREAK_AFTER.sub(r"\1", BREAK_BEFORE.sub(r"\1", words))
    parts = blocks_from_markdown(kind, level, words)
    return [_as_written(part) for part in parts if part.markdown.strip()]


def _unpadded(markdown):
    return markdown.replace("\r\n", "\n").replace("\x00", "").strip("\n")


def _as_written(part):
    """Let marks that somebody typed into a paragraph make it a heading, quote, list or code."""
    if part.kind != "paragraph":
        return part
    if heading := HEADING.fullmatch(part.markdown):
        return block_from_markdown("heading", len(heading[1]), heading[2])
    for kind, beginning in BEGINNINGS.items():
        if beginning.match(part.markdown):
            return block_from_markdown(kind, 0, part.markdown)
    return part
