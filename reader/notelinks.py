"""The links between the marks of footnotes and the notes, once both are paragraphs. Pure.

What is brought in links them by numbers (`importing.footnotes`); in an article they lead to the
paragraphs, whose keys are not known before. Who edits a paragraph sees the marks alone.
"""

import re
from collections.abc import Iterable
from functools import partial
from itertools import repeat

from reader.importing.html.footnotes import TO_MARK, TO_NOTE

LINK = re.compile(rf"\[((?:\[[^\[\]]*\]|[^\[\]])*)\]\(({TO_NOTE}|{TO_MARK})(\d+)\)")

# The same with what it is about, as one who edits a paragraph sees it: "[1]".
MARK = re.compile(r"(?<![\[!\\])\[(\[[^\[\]]{1,12}\])\]\((#[\w-]+)\)(?![(\[:\]])")
# As a note begins once it is rendered: what leads back from a note may be a raised mark too.
NOTE = re.compile(r'<p>(?:<sup>)?<a href="#p-\w+">\[?(?:\w{1,3}|[*†‡§¶]{1,3})\]?</a>')
# What leads to a paragraph of the article.
LED = re.compile(r"(?<![\[!\\])\[(\[[^\[\]]{1,12}\])\]\(#p-(\w+)\)(?![(\[:\]])")
COPIED = re.compile(r"\]\(#p-(\w+)\)")


def without_links(markdown: str) -> str:
    """Give a paragraph as it is edited: of the links between marks and notes, the marks alone."""
    rest = MARK.sub("", markdown)  # where a mark stands that leads nowhere, one could not tell them
    marks = MARK.sub(lambda found: found[0] if found[1] in rest else found[1], markdown)
    return marks if with_links(marks, markdown) == markdown else markdown


def is_note(markdown: str) -> bool:
    """Whether a paragraph begins with the mark of a note, which leads to another."""
    return MARK.match(markdown) is not None


def note_in(markdown: str) -> str:
    """Give the number that links a note to its marks, where a block that was brought in is one; ""
    where it is none."""
    found = LINK.match(markdown)
    return found[3] if found and found[2] == TO_MARK else ""


def led_to(markdowns: Iterable[str]) -> set[str]:
    """Give the numbers of the notes to which marks in these blocks lead."""
    links = (found for markdown in markdowns for found in LINK.finditer(markdown))
    return {found[3] for found in links if found[2] == TO_NOTE}


def first_mark(markdown: str) -> str:
    """Give the first mark in a paragraph that leads to a note, or back from one; "" for none."""
    found = MARK.search(markdown)
    return found[1] if found else ""


def leading_nowhere(blocks: list[dict]) -> list[tuple[str, dict]]:
    """Give the marks that lead to none of the `blocks` of a draft, each with its block."""
    there = {block.get("key") for block in blocks if block["markdown"].strip()}
    return [
        (mark, block)
        for block in blocks
        if "](#p-" in block["markdown"]
        for mark, key in LED.findall(block["markdown"])
        if key not in there
    ]


def without_dead_marks(blocks: list[dict]) -> list[dict]:
    """Give the standing `blocks` of a draft with those of their marks as plain words that lead to
    none of them."""
    there = {block["key"] for block in blocks}
    return [block | {"markdown": _without_dead(block["markdown"], there)} for block in blocks]


def _without_dead(markdown, there):
    if "](#p-" not in markdown:
        return markdown
    return LED.sub(lambda found: found[0] if found[2] in there else found[1], markdown)


def begins_with_mark(html: str) -> bool:
    """Whether the HTML of a paragraph begins with the mark of a note, which leads to another."""
    return NOTE.match(html) is not None


def with_links(words: str, standing: str) -> str:
    """Give what was edited with the links that the paragraph had, as far as the marks are there."""
    targets: dict[str, list[str]] = {}
    for mark, target in MARK.findall(standing):
        targets.setdefault(mark, []).append(target)
    rest = MARK.sub("", standing)
    for mark, all_targets in targets.items():
        if mark not in rest:
            left = iter([*all_targets, *repeat(all_targets[-1], words.count(mark))])
            place = re.compile(rf"(?<![\[!\\]){re.escape(mark)}(?![(\[:\]])")
            words = place.sub(partial(_led_on, left), words)
    return words


def _led_on(targets, found):
    return f"[{found[0]}]({next(targets)})"


def linked(markdowns: Iterable[str], keys: list[str], before: Iterable[str] = ()) -> list[str]:
    """Give the Markdown of paragraphs, in order, with such links leading to the `keys`.

    One whose other end is not there any more is plain words. `before` are the keys that the same
    paragraphs had in the text that they are copied from.
    """
    markdowns = list(markdowns)
    copies = dict(zip(before, keys, strict=False))
    places: dict[tuple[str, str], str] = {}
    for markdown, key in zip(markdowns, keys, strict=True):
        for _words, way, number in LINK.findall(markdown):
            # Where a link leads to, another of its number leads from.
            other = TO_MARK if way == TO_NOTE else TO_NOTE
            places.setdefault((other, number), key)

    def led(found):
        key = places.get((found[2], found[3]))
        return f"[{found[1]}](#p-{key})" if key else found[1]

    def copied(found):
        return f"](#p-{copies.get(found[1], found[1])})"

    return [
        COPIED.sub(copied, LINK.sub(led, markdown)) if "](#p" in markdown else markdown
        for markdown in markdowns
    ]
