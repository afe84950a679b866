"""The links between the marks of footnotes and the notes, once both are paragraphs. Pure.

What is brought in links them by numbers (`importing.footnotes`); in an article they lead to the
paragraphs, whose keys are not known before.
"""

import re
from collections.abc import Iterable

from reader.importing.footnotes import TO_MARK, TO_NOTE

LINK = re.compile(rf"\[((?:\[[^\[\]]*\]|[^\[\]])*)\]\(({TO_NOTE}|{TO_MARK})(\d+)\)")

COPIED = re.compile(r"\]\(#p-(\w+)\)")


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
