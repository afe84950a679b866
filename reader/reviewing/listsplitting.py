"""What becomes of a list that is split with empty lines. Pure.

An empty line may stand anywhere in it: between two items, within one, before or behind its marker,
or in a list that stands inside an item. What is no item any more is a paragraph, and what follows
is a list that counts on.
"""

from reader.importing.blocks import (
    BLANK,
    Block,
    as_paragraph,
    block_from_markdown,
    is_drawn_line,
)
from reader.importing.items import BEGINNING, items_of, lines_of


def blocks_of_list(words: str, standing: str) -> list[Block]:
    """Give the blocks that a list makes whose `words` have empty lines; it was `standing` before.

    Where nothing but these was put in, a list goes on with the number that its items had there.
    """
    first, *others = parts = _with_markers(BLANK.split(words))
    blocks = [block_from_markdown("paragraph" if _is_line(first) else "list", 0, first)]
    known = items_of(standing) if "".join(words.split()) == "".join(standing.split()) else []
    if len(known) != sum(map(_count, parts)):
        known = []  # within a line there may be what looks like a marker
    passed = _count(first)
    for part in others:
        if _is_line(part):
            blocks.append(block_from_markdown("paragraph", 0, part))
            continue
        lines = part.split("\n")
        begins = next((at for at, line in enumerate(lines) if _is_item(line)), len(lines))
        for line in map(as_paragraph, lines_of("\n".join(lines[:begins]))):
            blocks.append(block_from_markdown("paragraph", 0, line))
        if items := lines[begins:]:
            items = _as_known(items, known[passed]) if known else items
            blocks.append(block_from_markdown("list", 0, "\n".join(_moved_out(items))))
        passed += _count(part)
    return blocks


def _with_markers(parts):
    """Give parts with a marker that stands alone at the end of one at the beginning of the next."""
    parts = list(parts)
    for at in range(len(parts) - 1):
        *lines, last = parts[at].split("\n")
        if lines and _is_item(last) and not BEGINNING.fullmatch(last)["words"]:
            parts[at : at + 2] = "\n".join(lines), f"{last.rstrip()} {parts[at + 1].lstrip()}"
    return parts


def _is_item(line):
    return BEGINNING.fullmatch(line) is not None and not _is_line(line)


def _is_line(part):
    return is_drawn_line("paragraph", part)


def _count(part):
    return sum(map(_is_item, part.split("\n")))


def _as_known(lines, item):
    """Give the lines of items, the first as far in as `item` stood, and with its number."""
    found = BEGINNING.fullmatch(lines[0])
    marker = item.counted or found["marker"]
    return [f"{' ' * item.indent}{marker} {found['words'] or ''}".rstrip(), *lines[1:]]


def _moved_out(lines):
    """Give the lines of items that stood inside another as those of a list of its own."""
    depth = None
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if _is_item(line):
            depth = indent if depth is None else min(depth, indent)
        yield line[min(depth, indent) :]
