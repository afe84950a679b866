"""From a span of an old text to the span of a new one that holds the same words.

Spans are (start, end) in code points of a whole text, the paragraphs joined by `JOINT`.
"""

from bisect import bisect_right
from dataclasses import dataclass

from annotations.anchoring.quotes import JOINT

SURE = 0.5


@dataclass(frozen=True)
class Carried:
    """Where words stand now, and how sure it is (0 to 1) that these are the words."""

    start: int
    end: int
    confidence: float

    @property
    def sure(self):
        return self.confidence >= SURE


def carry(alignment, spans):
    """Give for each span of the old text what became of it: a `Carried`, or None if it is gone.

    What is not `sure` is a best guess, for a person to confirm.
    """
    old, new = JOINT.join(alignment.old), JOINT.join(alignment.new)
    starts = [run[0] for run in alignment.runs]
    return [_carried(alignment.runs, starts, old, new, start, end) for start, end in spans]


def _carried(runs, starts, old, new, start, end):
    start, end = max(start, 0), min(end, len(old))
    words = sum(not letter.isspace() for letter in old[start:end])
    standing, first, last = 0, None, None
    at = max(bisect_right(starts, start) - 1, 0)
    while at < len(runs) and runs[at][0] < end:
        i, j, length = runs[at]
        left, right = max(i, start), min(i + length, end)
        if left < right:
            standing += sum(not letter.isspace() for letter in old[left:right])
            first = j + left - i if first is None else min(first, j + left - i)
            last = j + right - i if last is None else max(last, j + right - i)
        at += 1
    if not standing or last - first > 3 * (end - start):
        return None
    while last > first and new[last - 1].isspace():
        last -= 1
    while first < last and new[first].isspace():
        first += 1
    if first == last:
        return None
    return Carried(first, last, standing / words)
