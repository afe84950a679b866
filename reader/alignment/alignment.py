"""What two texts share: runs of letters that stand in both."""

from collections import defaultdict
from itertools import accumulate

JOINT = "\n\n"  # what stands between two paragraphs of a whole text
ALMOST_NOTHING = 0.2  # of a paragraph


class Alignment:
    """Which letters of an old text stand where in a new one.

    `old` and `new` are paragraphs' texts. `runs` are (old offset, new offset, length) in code
    points of the whole texts, their paragraphs joined by `JOINT`; in the order of the old text,
    each within one paragraph of either, none sharing a letter with another.
    """

    def __init__(self, old, new, runs, pairs=()):
        self.old, self.new, self.pairs = tuple(old), tuple(new), frozenset(pairs)
        self.runs = sorted(runs)
        self.old_starts, self.new_starts = starts_of(self.old), starts_of(self.new)
        self._overlaps = self._count()

    def _count(self):
        """Give {(old index, new index): letters that they share}, white space left out."""
        counts = defaultdict(int)
        whole = JOINT.join(self.old)
        i = 0
        for start, to, length in self.runs:
            while self.old_starts[i + 1] <= start:
                i += 1
            counts[i, paragraph_at(self.new_starts, to)] += letters(whole[start : start + length])
        return counts

    @property
    def overlaps(self):
        return self._overlaps

    def home(self, index):
        """Give (new index, share) of where the most of an old paragraph stands, None if nowhere."""
        found = {j: count for (i, j), count in self._overlaps.items() if i == index}
        return _most(found, self.old[index])

    def origin(self, index):
        """Give (old index, share) of where the most of a new paragraph comes from, or None."""
        found = {i: count for (i, j), count in self._overlaps.items() if j == index}
        return _most(found, self.new[index])


def starts_of(texts):
    """Give the offset of each paragraph in the whole text, and one behind the last."""
    return list(accumulate((len(text) + len(JOINT) for text in texts), initial=0))


def paragraph_at(starts, offset):
    """Give the index of the paragraph in which an offset of the whole text lies."""
    low, high = 0, len(starts) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= offset else (low, middle)
    return low


def letters(text):
    """Count what is no white space."""
    return len(text) - sum(map(str.isspace, text))


def _most(found, text):
    if not found:
        return None
    index = min(found, key=lambda place: (-found[place], place))
    share = found[index] / (letters(text) or 1)
    return (index, share) if share >= ALMOST_NOTHING else None
