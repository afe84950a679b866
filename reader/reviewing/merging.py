"""Making one block of several, as their kinds want it. Pure."""

import re
from functools import reduce

from reader.importing.blocks import (
    BLANK,
    BREAK,
    MARKER,
    Block,
    block_from_markdown,
    fenced,
    rekind,
    unfenced,
)
from reader.importing.joining import join_all
from reader.importing.tabular import one_table, shows_table

COUNTED = re.compile(r"\d{1,9}[.)][ \t]+")
TOP = re.compile(rf"[-*+][ \t]+|{COUNTED.pattern}")  # of an item that stands in no other
LINE_END = re.compile(rf"\\\n|{BLANK.pattern}")


def as_one(*blocks: Block) -> Block:
    """Give one block with the words of all; it is of the first one's kind.

    A heading merged with something else becomes that, and what stands before a list its first
    item. Sentences are joined as `join_words` does, and tables by their rows: see
    `tabular.can_be_one`. The lines of verse stay lines of their own, and stanzas stay apart; those
    of other kinds run on.
    """
    first = _leading(blocks)
    in_lines = any(_is_in_lines(block) for block in blocks if block.kind == first.kind)
    if first.kind == "list":
        return block_from_markdown("list", 0, reduce(_below, _items(blocks, first)))
    blocks = [rekind(block, first.kind, first.level) for block in blocks]
    parts = [block.markdown for block in blocks]
    if first.kind == "code":
        return block_from_markdown("code", 0, fenced("\n".join(map(unfenced, parts))))
    if shows_table(parts[0]):
        return block_from_markdown(first.kind, 0, one_table(parts))
    if first.kind == "quote":
        return block_from_markdown("quote", 0, "\n>\n".join(parts))
    if in_lines:
        markdown, offsets = _one_verse(parts)
    else:
        markdown, offsets = join_all([join_all(_lines(part))[0] for part in parts])
    joins = list(blocks[0].joins)
    for offset, block in zip(offsets, blocks[1:], strict=True):
        joins += offset, *(offset + join for join in block.joins)
    return block_from_markdown(first.kind, first.level, markdown, joins=joins)


def _is_in_lines(block):
    return BREAK in block.markdown


def _leading(blocks):
    """Give the block whose kind all of them get when they are merged."""
    first = next((block for block in blocks if block.kind != "heading"), blocks[0])
    if first.kind != "paragraph":
        return first
    second = next((block for block in blocks if block.kind not in ("heading", "paragraph")), first)
    return second if second.kind == "list" else first


def _items(blocks, first):
    """Give `blocks` as items of the list `first`, what is no list with its marker; what stands
    before it is one item."""
    marker, at = MARKER.match(first.markdown), blocks.index(first)
    for block in [as_one(*blocks[:at]), *blocks[at:]] if at else blocks:
        items = rekind(block, "list").markdown
        is_own = block.kind == "list" or marker is None
        yield items if is_own else MARKER.sub(marker[0], items)


def _below(items, more):
    """Put `more` items below others: those without numbers into the last that is counted."""
    markers = [found[0] for found in map(TOP.match, items.split("\n")) if found]
    lines = more.split("\n")
    counted = next((at for at, line in enumerate(lines) if COUNTED.match(line)), len(lines))
    if not markers or not COUNTED.match(markers[-1]):
        return f"{items}\n{more}"
    inside = [" " * len(markers[-1]) + line for line in lines[:counted]]
    return "\n".join([items, *inside, *lines[counted:]])


def _one_verse(parts):
    """Put parts below one another as lines, with an empty one between two stanzas; gives the whole
    and where each but the first begins."""
    whole, offsets = "", []
    for part in parts:
        if whole:
            whole += BREAK * 2 if BREAK in whole and BREAK in part else BREAK
            offsets.append(len(whole))
        whole += BREAK.join(BLANK.split(part))
    return whole, offsets


def _lines(part):
    return [line for line in LINE_END.split(part) if line.strip()] or [part]
