"""Words as they are compared when somebody looks for them. Pure functions."""

import re
import unicodedata
from functools import lru_cache

from reader.folding import folded

MOST_WORDS = 8
QUOTATION_MARK = re.compile('["“”„‟«»＂「」『』]')  # which of them open and which close differs
LETTERS_KEPT = 10_000  # a text of Chinese has some thousands


def found_in(text, words):
    """Give [start, end) of each stretch of `text` that says one of `words`, which are folded.

    Stretches that touch are one. Offsets count code points of `text` as it is.
    """
    letters, origins = _letters(text)
    spans = []
    for word in words:
        at = letters.find(word)
        while at >= 0:
            spans.append((origins[at][0], origins[at + len(word) - 1][1]))
            at = letters.find(word, at + 1)
    joined = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(end, joined[-1][1])
        else:
            joined.append([start, end])
    return [tuple(span) for span in joined]


def _letters(text):
    """Give `text` folded letter by letter, with single spaces, and where each letter comes from."""
    parts, origins, start = [], [], 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _goes_with(text[start:end], text[end]):
            continue
        part = _letter(text[start:end])
        if part != " " or parts[-1:] != [part]:
            parts.append(part)
            origins += [(start, end)] * len(part)
        start = end
    return "".join(parts), origins


@lru_cache(LETTERS_KEPT)
def _letter(letter):
    return folded(letter) or (" " if letter.isspace() else "")


def _goes_with(letters, following):
    """Whether they are one to a reader: a mark on its letter, the parts of a syllable."""
    if unicodedata.combining(following):
        return True
    return following > "\u02ff" and folded(letters + following) != folded(letters) + folded(
        following
    )


def sought_words(text):
    """Give the words to look for, folded: all of them have to be there.

    Words between quotation marks, of whatever language, are one: they are looked for side by side.
    A mark without another is nothing.
    """
    words, parts = [], QUOTATION_MARK.split(text)
    for place, part in enumerate(parts):
        is_quoted = place % 2 and place < len(parts) - 1
        words += [folded(part)] if is_quoted else folded(part).split()
    return list(filter(None, words))[:MOST_WORDS]
