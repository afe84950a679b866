"""The items of a list as its Markdown has them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

BEGINNING = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+]|\d{1,9}[.)])(?:[ \t]+(?P<words>.*))?")
LINE_END = re.compile(r"(?<!\\)((?:\\\\)*)\\\Z|[ ]{2,}\Z")


@dataclass
class Item:
    """An item: `counted` is the number that one reads before it, "4." or the like, and empty where
    it has none; it stands `indent` columns in, and its `lines` have no marks at their ends."""

    counted: str
    indent: int = 0
    lines: list[str] = field(default_factory=list)


def items_of(markdown: str) -> list[Item]:
    """Give the items of a list, those of a list inside another among them. Lines that nothing ends
    run on, and only the first number of a list counts, as Markdown has it."""
    items, numbers, goes_on = [], {}, False
    for line in filter(str.strip, markdown.split("\n")):
        if found := BEGINNING.fullmatch(line):
            indent, words = len(found["indent"]), found["words"] or ""
            numbers = {depth: last for depth, last in numbers.items() if depth <= indent}
            numbers[indent] = _next(numbers.get(indent, ""), found["marker"])
            items.append(Item(numbers[indent], indent))
        else:
            words = line
            items = items or [Item("")]
        ended = LINE_END.sub(r"\1", words)
        lines = items[-1].lines
        if goes_on and lines and not found:
            lines[-1] += f" {ended.strip()}"
        else:
            lines.append(ended.strip())
        goes_on = ended == words
    return items


def lines_of(markdown: str) -> Iterator[str]:
    """Give the lines of a list, each item's with its number, written so that it counts nothing."""
    for item in items_of(markdown):
        first, *others = item.lines
        number = re.sub(r"(?=[.)])", r"\\", item.counted)
        yield f"{number} {first}".strip()
        yield from others


def _next(last, marker):
    """Give the number of an item behind one with the number `last`, both with their signs."""
    if not marker[:-1]:
        return ""
    if last[-1:] == marker[-1]:
        return f"{int(last[:-1]) + 1}{marker[-1]}"
    return f"{int(marker[:-1])}{marker[-1]}"
