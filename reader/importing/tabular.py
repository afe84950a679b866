"""Tables in Markdown: whether a block shows one, and two that become one."""

import re

from reader.rendering import render

DELIMITER = re.compile(r"[\s|:-]*-[\s|:-]*")


def begins_table(markdown: str) -> bool:
    """Whether Markdown begins with the row of a table, as the importer and most people write it."""
    return markdown.startswith("|")


def shows_table(markdown: str) -> bool:
    """Whether what Markdown shows has a table in it."""
    return "|" in markdown and "<table>" in render(markdown)


def can_be_one(markdown: str, other: str) -> bool:
    """Whether two parts of Markdown can be one: a table only with one of as many columns, or it
    would be none any more."""
    if not (shows_table(markdown) or shows_table(other)):
        return True
    widths = _width(markdown), _width(other)
    return 0 < widths[0] == widths[1]


def one_table(markdowns: list[str]) -> str:
    """Give the rows of tables as one; a head that comes again, or says nothing, comes once."""
    first, *others = (markdown.split("\n") for markdown in markdowns)
    rows = list(first)
    for head, _delimiter, *more in others:
        again = _bare(head) in ("", _bare(first[0]))
        rows += more if again else [head, *more]
    return "\n".join(rows)


def _width(markdown):
    """Give how many columns a table has; 0 where it is none, or has words above it."""
    _head, *lines = markdown.split("\n")
    if not (lines and DELIMITER.fullmatch(lines[0]) and shows_table(markdown)):
        return 0
    return lines[0].strip().strip("|").count("|") + 1


def _bare(row):
    return re.sub(r"[\s|]+", "", row)
