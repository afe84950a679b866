"""What two texts share: runs of letters that stand in both."""

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import NamedTuple

from reader.alignment.words import JOINT

ALMOST_NOTHING = 0.2  # of a paragraph


class Run(NamedTuple):
    """`length` code points that stand at `old` in the old and at `new` in the new whole text.

    Those of one `group` are in the same order in both. Group 0 stayed, each other has moved.
    """

    old: int
    new: int
    length: int
    group: int = 0


class Alignment:
    """Which letters of an old text stand where in a new one.

    `old` and `new` are paragraphs' texts; offsets are those of the whole texts, their paragraphs
    joined by `JOINT`. `runs` are in the order of the old text, each within one paragraph of either
    text, and no two share a letter. `pairs` are (old index, new index) of paragraphs that were
    known to be the same; `overlaps` has for (old index, new index) how many letters they share.
    """

    def __init__(self, old, new, runs, pairs=()):
        self.old, self.new, self.pairs = tuple(old), tuple(new), frozenset(pairs)
        self.runs = sorted(runs)
        self.old_starts, self.new_starts = starts_of(self.old), starts_of(self.new)
        self.overlaps = defaultdict(int)
        self._homes, self._origins = defaultdict(dict), defaultdict(dict)
        for (i, j), text in self._texts():
            self.overlaps[i, j] += letters(text)
        for (i, j), count in self.overlaps.items():
            self._homes[i][j] = self._origins[j][i] = count

    def _texts(self):
        for run in self.runs:
            i = paragraph_at(self.old_starts, run.old)
            at = run.old - self.old_starts[i]
            yield (i, paragraph_at(self.new_starts, run.new)), self.old[i][at : at + run.length]

    def home(self, index):
        """Give (new index, share) of where the most of an old paragraph stands.

        None if almost nothing of it stands; of equal parts the first counts.
        """
        return _most(self._homes.get(index), self.old[index])

    def origin(self, index):
        """Give (old index, share) of where the most of a new paragraph comes from, or None."""
        return _most(self._origins.get(index), self.new[index])


def starts_of(texts):
    """Give the offset of each paragraph in the whole text, and one behind the last."""
    return list(accumulate((len(text) + len(JOINT) for text in texts), initial=0))


def paragraph_at(starts, offset):
    """Give the index of the paragraph in which an offset of the whole text lies."""
    return bisect_right(starts, offset) - 1


def letters(text):
    """Count the code points of a text that are no white space."""
    return len("".join(text.split()))


def _most(found, text):
    if not found:
        return None
    index = min(found, key=lambda place: (-found[place], place))
    share = found[index] / (letters(text) or 1)
    return (index, share) if share >= ALMOST_NOTHING else None
