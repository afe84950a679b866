"""Two revisions, word by word, to be read by a person."""

from dataclasses import dataclass

from reader.alignment.keeping import keep
from reader.alignment.words import Letters, shared, words_of


@dataclass(frozen=True)
class Compared:
    """A paragraph of either text, or of both.

    `words` are (“same”, “gone” or “come”, text): what is the same or has come is the new
    paragraph, what is the same or is gone the old one.
    """

    old: int | None
    new: int | None
    moved: bool
    words: list[tuple[str, str]]


def compared(alignment):
    """Give the paragraphs of both texts in reading order; those removed stand where they stood."""
    kept = keep(alignment)
    gone = sorted(set(range(len(alignment.old))) - set(kept.values()))
    staying = _in_order(kept, alignment)
    found = []

    def part(before):
        while gone and gone[0] < before:
            i = gone.pop(0)
            found.append(Compared(i, None, False, _words(alignment.old[i], "")))

    for j, text in enumerate(alignment.new):
        i = kept.get(j)
        if i in staying:
            part(i)
        old = alignment.old[i] if i is not None else ""
        moved = i is not None and i not in staying
        found.append(Compared(i, j, moved, _words(old, text)))
    part(len(alignment.old))
    return found


def _in_order(kept, alignment):
    """Give the old indices of the heaviest rising sequence: the rest have moved."""
    best = []  # (weight, old index, chain) for each end
    for j in sorted(kept):
        i = kept[j]
        weight, chain = max(
            ((w, c) for w, last, c in best if last < i), default=(0, ()), key=lambda item: item[0]
        )
        best.append((weight + len(alignment.old[i]) + 1, i, (*chain, i)))
    return set(max(best, default=(0, 0, ()), key=lambda item: item[0])[2])


def _words(old, new):
    """Give what two texts share, and what is gone and come between."""
    letters = Letters()
    a, b = words_of(old), words_of(new)
    runs = shared([(w, letters[w]) for w in a], [(w, letters[w]) for w in b])
    found, at, to = [], 0, 0
    for i, j, length in [*runs, (len(a), len(b), 0)]:
        for kind, text in (
            ("gone", "".join(a[at:i])),
            ("come", "".join(b[to:j])),
            ("same", "".join(a[i : i + length])),
        ):
            if text:
                found.append((kind, text))
        at, to = i + length, j + length
    return found
