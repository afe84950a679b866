"""Lists of a page, as the lines of a Markdown list."""

import re
from itertools import groupby

from reader.importing.blocks import as_paragraph
from reader.importing.counting import form_of, label_of
from reader.importing.html.figures import lifted, with_lifted
from reader.importing.html.footnotes import NOTE
from reader.importing.html.inline import PLAIN, Style, markdown_of
from reader.importing.pieces import Piece

LISTS = frozenset(("ul", "ol", "menu", "dir"))
DEEPEST = 6  # lists inside one another; Markdown is read to a depth of twenty things
CODE = Style(code=True)
MARKED = re.compile(r"\s*(?:- |\d+\. )?")  # what stands before the words of a line
DIGITS = 6  # a number with more begins no list


def list_pieces(walk, node):
    """Give a list as one piece, and the pictures in it after it; a list of footnotes is none, and
    gives a piece for each."""
    if any(item.get(NOTE) for item in node.iter()):
        for item in node:
            yield from walk.blocks([item])
        return
    pictures = []
    lines = _lines(walk, node, pictures)
    pictures.sort(key=lambda group: group[0].picture)  # numbered as they stand in the file
    yield from with_lifted([Piece("\n".join(lines), "list")] if lines else [], pictures)


def _lines(walk, node, pictures, depth=1):
    """Give the lines of a list; those of a list inside an item stand further in. What of an item
    is a picture in the file goes to `pictures`."""
    lines, number, form = [], None, form_of(node)
    if node.tag == "ol":
        number = numeral(node.get("start"), 1)
    for child in node:
        if walk.is_silent(child):
            continue
        number = None if number is None else numeral(child.get("value"), number)
        label = None if number is None else label_of(child, form, number)
        marker = "- " if number is None or label is not None else f"{number}. "
        indent = " " * len(marker)
        if child.tag in LISTS:
            # It belongs into the item above, though it stands beside it.
            inner = _lines(walk, child, pictures, depth + 1)
            lines += [indent + line for line in inner] if depth < DEEPEST else inner
            continue
        own, inner = item_lines(walk, child, pictures, depth)
        if own or inner:
            if label:
                words = as_paragraph(markdown_of([(label, PLAIN)]))
                own[:1] = [" ".join([words, *own[:1]])]
            lines += indented(marker, own, inner, depth)
            number = None if number is None else number + (label != "")
    return lines


def indented(marker: str, own: list[str], inner: list[str], depth: int = 1) -> list[str]:
    """Give the lines of an item behind its marker: its own, and those of the lists in it."""
    indent = " " * len(marker)
    first, *others = own or [""]
    lines = [(marker + first).rstrip()]
    for line in others:
        lines[-1] += "\\"
        lines.append(indent + line)
    return lines + ([indent + line for line in inner] if depth < DEEPEST else inner)


def numeral(said: str | None, other: int) -> int:
    """Give the number that an attribute says, or the other one where it says none."""
    return int(said) if said and said.isdecimal() and len(said) <= DIGITS else other


def item_lines(walk, item, pictures, depth=1) -> tuple[list[str], list[str]]:
    """Give the lines of an item's own words, and the lines of the lists in it, with what is said
    behind them. What of it is a picture in the file goes to `pictures`."""
    own, inner = [], []
    for is_list, nodes in groupby(_opened(item), _is_list):
        if is_list:
            for node in nodes:
                inner += _lines(walk, node, pictures, depth + 1)
        elif not inner:
            own += _own_lines(walk, list(nodes), pictures)
        else:
            _go_on(inner, _own_lines(walk, list(nodes), pictures))
    return own, inner


def _is_list(node):
    return not isinstance(node, str) and node.tag in LISTS


def _own_lines(walk, nodes, pictures):
    """Give the lines of what in an item is no list."""
    lines = []
    words, found = lifted(walk.lines_of_item(nodes))
    pictures += [group for group in found if group[0].picture is not None]
    for piece in words:
        if not piece.fate:
            lines += _written(piece)
    return [as_paragraph(line) for line in lines if line]


def _go_on(inner, lines):
    """Let the words of an item that follow a list in it stand behind the last of its lines: between
    empty lines they would be none of the list."""
    for line in lines:
        indent = " " * MARKED.match(inner[-1]).end()
        inner[-1] += "\\"
        inner.append(indent + line)


def _written(piece):
    """Give the lines of a piece in an item: those of code without the fences around them."""
    lines = piece.markdown.split("\n")
    if piece.kind == "code":
        return [markdown_of([(line, CODE)]) for line in lines[1:-1] if line.strip()]
    return [line.removesuffix("\\").strip() for line in lines]


def _opened(item):
    """Give what is in an item, and in its containers that hold a list."""
    nodes = [item.text] if item.text else []
    for child in item:
        if child.tag in ("div", "section", "span") and any(
            one.tag in LISTS for one in child.iter()
        ):
            nodes += _opened(child)
        else:
            nodes.append(child)
        if child.tail:
            nodes.append(child.tail)
    return nodes
