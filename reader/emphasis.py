"""Which letters of a text are emphasised, and two states of a text with that. Pure."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby

TAGS = {"em", "strong"}
EMPHASIS = re.compile(r"<(?:em|strong)\b")


@dataclass(frozen=True)
class Words:
    """Words of one state of a text or of both: `kind` is same, gone or come."""

    kind: str
    text: str
    emphasis: frozenset[str] = frozenset()

    @property
    def is_em(self):
        return "em" in self.emphasis

    @property
    def is_strong(self):
        return "strong" in self.emphasis


def emphasis_in(html: str, text: str) -> list[frozenset[str]]:
    """Give for each letter of `text`, which is that of `html`, which emphasis it has."""
    found = _Emphasis()
    if EMPHASIS.search(html):
        found.feed(html)
        found.close()
    # Where a browser reads it in another way nothing is said, rather than something wrong.
    is_whole = "".join(found.letters) == text
    return found.emphasis if is_whole else [frozenset()] * len(text)


def emphasised(
    words: list[tuple[str, str]], old: list[frozenset[str]], new: list[frozenset[str]]
) -> list[Words]:
    """Give (kind, text) of two states with their emphasis, which `old` and `new` say by letters;
    words that are the same with another emphasis are gone as they were, and have come as they are.
    """
    found, at, to = [], 0, 0
    for kind, text in words:
        before = old[at : at + len(text)] if kind != "come" else new[to : to + len(text)]
        after = new[to : to + len(text)] if kind != "gone" else before
        at += len(text) if kind != "come" else 0
        to += len(text) if kind != "gone" else 0
        dressed = zip(text, before, after, strict=True)
        for (was, now), run in groupby(dressed, key=lambda letter: letter[1:]):
            said = "".join(letter for letter, _was, _now in run)
            if was == now or not said.strip():
                found.append(Words(kind, said, now))
            else:
                found += [Words("gone", said, was), Words("come", said, now)]
    return found


class _Emphasis(HTMLParser):
    def __init__(self):
        super().__init__()
        self.letters, self.emphasis, self._open = [], [], []

    def handle_starttag(self, tag, attrs):
        if tag in TAGS:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data):
        self.letters.append(data)
        self.emphasis += [frozenset(self._open)] * len(data)
