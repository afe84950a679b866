"""Align two texts."""

from reader.alignment.alignment import Alignment, starts_of
from reader.alignment.paragraphs import same_paragraphs
from reader.alignment.words import Letters, offsets_of, shared, words_of


def align(old, new, pairs=()):
    """Find what of the paragraphs `old` stands where in the paragraphs `new`.

    `pairs` are (old index, new index) of paragraphs known to be the same, however they read.
    """
    pairs = [(i, j) for i, j in pairs if 0 <= i < len(old) and 0 <= j < len(new)]
    old_starts, new_starts = starts_of(old), starts_of(new)
    same = same_paragraphs(old, new, pairs)
    runs = [(old_starts[i], new_starts[j], len(old[i])) for i, j in same.items() if old[i]]
    letters = Letters()
    a = _words(old, set(same), letters)
    b = _words(new, set(same.values()), letters)
    for i, j, length in shared("".join(x[2] for x in a), "".join(x[2] for x in b)):
        for k in range(length):
            p, at, _letter, word = a[i + k]
            q, to, _letter, _word = b[j + k]
            runs.append((old_starts[p] + at, new_starts[q] + to, len(word.rstrip()) or 1))
    return Alignment(old, new, runs, pairs)


def _words(texts, without, letters):
    found = []
    for index, text in enumerate(texts):
        if index not in without:
            words = words_of(text)
            found += [
                (index, at, letters[word], word)
                for at, word in zip(offsets_of(words), words, strict=False)
                if word.strip()
            ]
    return found
