"""Quotes that nobody named, told by how far in they stand; the same for all documents."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.importing.pieces import columns

FURTHER = 14  # points
LONG = 60  # columns of running text
MOST = 1 / 3  # of the letters of a text that may be quoted so
# What stands further in because it is counted, or belongs to a list.
LABEL = re.compile(r"\s*(?:[(（\[]?(?:\d{1,3}|[^\W\d]|[ivxlc]{1,5})[.)）\]、．]|[-–—•·*+]\s|§)")


@dataclass
class Inset:
    """The words of a paragraph and how many points it stands in; `is_free` says that it stands amid
    the text, its file does not say what it is, and its first line stands no further out."""

    words: str
    left: float
    is_free: bool = True


def are_quotes(paragraphs: list[Inset]) -> list[bool]:
    """Say for each paragraph whether it is quoted: it stands further in than the text, below a
    paragraph that does not."""
    letters = Counter()
    for one in paragraphs:
        letters[round(one.left)] += len(one.words) * one.is_free
    text = max(letters, key=letters.get, default=0)
    found = [False] * len(paragraphs)
    for run in _runs(paragraphs, text):
        words = [paragraphs[at].words for at in run]
        if max(map(columns, words)) >= LONG and _is_text(paragraphs, run[0] - 1, text):
            for at in run:
                found[at] = True
    quoted = sum(len(one.words) for one, is_one in zip(paragraphs, found, strict=True) if is_one)
    return found if quoted <= MOST * letters.total() else [False] * len(paragraphs)


def _runs(paragraphs, text) -> Iterator[list[int]]:
    """Give where paragraphs follow each other that stand further in than the text."""

    def is_inset(at):
        one = paragraphs[at]
        return one.is_free and one.left >= text + FURTHER and not LABEL.match(one.words)

    return (list(run) for inset, run in groupby(range(len(paragraphs)), is_inset) if inset)


def _is_text(paragraphs, at, text):
    """Whether a paragraph runs on as the text does, and is no item."""
    if at < 0:
        return False
    one = paragraphs[at]
    runs_on = columns(one.words) >= LONG and not LABEL.match(one.words)
    return one.is_free and runs_on and abs(one.left - text) < FURTHER
