"""From a span of an old text to the span of a new one that holds the same words.

Spans are (start, end) in code points of a whole text, the paragraphs joined by `JOINT`. What of a
span stands is read off an `Alignment`; this module decides whether that is still the span, and
where it begins and ends.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from annotations.anchoring.quotes import JOINT

SURE = 0.5
SURVIVE, SURVIVE_CUT = 0.4, 0.7  # of its letters must stand; where it lost its beginning or end
LOST = 0.1  # of its letters are missing at an end that is lost; if less, less must stand
FAR = 600  # letters between two parts of a longer span that still stand together
INSERTED = 8  # times the length of a span may have come into it, or twice FAR
FOREIGN = 1.0  # of the length of a span, or ASIDE: letters that stood outside and now within
NEIGHBOURS = 50  # parts before one to which it may belong
CRUMB = 0.03  # of its letters, or marks alone, are no part of it
ASIDE = 30  # where so many letters, and more than its own, have come between them and the rest
WORD, WINDOW = 16, 40  # letters of what is short, and those on either side that speak for it
SUPPORT = 0.08  # of these must stand with it


@dataclass(frozen=True)
class Carried:
    """Where words stand now, and how sure it is (0 to 1) that these are the words."""

    start: int
    end: int
    confidence: float

    @property
    def sure(self):
        return self.confidence >= SURE


class _Part(NamedTuple):
    """What stands of a span in one run: from `start` to `end` of the old text, now at `new`."""

    start: int
    end: int
    new: int
    group: int

    @property
    def new_end(self):
        return self.new + self.end - self.start


def carry(alignment, spans):
    """Give for each span of the old text what became of it: a `Carried`, or None if it is gone.

    What is not `sure` is a best guess, for a person to confirm.
    """
    carrier = _Carrier(alignment)
    return [carrier.carried(max(start, 0), min(end, len(carrier.old))) for start, end in spans]


class _Carrier:
    """The runs of an alignment, found by their place in the old text."""

    def __init__(self, alignment):
        self.runs = alignment.runs
        self.starts = [run.old for run in self.runs]
        self.old, self.new = JOINT.join(alignment.old), JOINT.join(alignment.new)
        by_new = sorted((run.new, run.length) for run in self.runs)
        self.new_starts = [new for new, _length in by_new]
        self.new_ends = [new + length for new, length in by_new]
        self.stood = [0, *accumulate(length for _new, length in by_new)]

    def carried(self, start, end):
        parts = self.parts(start, end)
        if not parts:
            return None
        whole = self.letters(start, end)
        parts = self.without_crumbs(self.together(parts, end - start), whole)
        standing = sum(self.letters(part.start, part.end) for part in parts) / whole
        lost = max(self.letters(start, parts[0].start), self.letters(parts[-1].end, end)) / whole
        needed = SURVIVE + (SURVIVE_CUT - SURVIVE) * min(lost / LOST, 1)
        if standing >= needed:
            confidence = SURE + (1 - SURE) * (standing - needed) / (1 - needed)
        else:
            confidence = SURE * standing / needed
        return Carried(*self.trimmed(*self.extent(start, end, parts)), confidence)

    def letters(self, start, end):
        """Count what is no white space."""
        return len("".join(self.old[start:end].split()))

    def parts(self, start, end):
        """Give what stands of a span, white space alone left out."""
        found = []
        at = max(bisect_right(self.starts, start) - 1, 0)
        while at < len(self.runs) and self.runs[at].old < end:
            run = self.runs[at]
            left, right = max(run.old, start), min(run.old + run.length, end)
            if left < right and not self.old[left:right].isspace():
                found.append(_Part(left, right, run.new + left - run.old, run.group))
            at += 1
        return found

    def together(self, parts, length):
        """Give the parts that still stand together: all of them, or the heaviest chain in order."""
        hull = max(part.new_end for part in parts) - min(part.new for part in parts)
        if hull <= 1.5 * length:
            return parts
        weights, befores = [], []
        for index, part in enumerate(parts):
            weight, before = 0, None
            for other in range(max(0, index - NEIGHBOURS), index):
                if weights[other] > weight and self.near(parts[other], part, parts, length):
                    weight, before = weights[other], other
            weights.append(weight + part.end - part.start)
            befores.append(before)
        at, kept = max(range(len(parts)), key=weights.__getitem__), []
        while at is not None:
            kept.append(parts[at])
            at = befores[at]
        return kept[::-1]

    def near(self, before, after, parts, length):
        """Whether two parts of a span are in order, and little has come between them.

        Where one of them has moved, less may be there that stood elsewhere before than what is
        new: else it is they that were torn apart.
        """
        gap = after.new - before.new_end
        if not 0 <= gap <= max(2 * FAR, INSERTED * length):
            return False
        if before.group == after.group:
            return True
        if gap > max(FAR, 3 * length):
            return False
        own = sum(part.end - part.start for part in parts if before.new_end <= part.new < after.new)
        foreign = self.standing_in(before.new_end, after.new) - own
        return foreign <= max(ASIDE, FOREIGN * length)

    def standing_in(self, start, end):
        """Count the letters of a stretch of the new text that stood in the old one."""
        return self._standing_before(end) - self._standing_before(start)

    def _standing_before(self, at):
        index = bisect_right(self.new_starts, at)
        over = max(self.new_ends[index - 1] - at, 0) if index else 0
        return self.stood[index] - over

    def without_crumbs(self, parts, whole):
        """Leave out what is next to nothing and stands far from the rest, at either end."""
        while len(parts) > 1 and self._crumb(parts[0], parts[1].new - parts[0].new_end, whole):
            parts = parts[1:]
        while len(parts) > 1 and self._crumb(parts[-1], parts[-1].new - parts[-2].new_end, whole):
            parts = parts[:-1]
        return parts

    def _crumb(self, part, gap, whole):
        text = self.old[part.start : part.end]
        small = part.end - part.start <= CRUMB * whole or not any(map(str.isalnum, text))
        return small and gap > max(ASIDE, whole)

    def extent(self, start, end, parts):
        """Give where parts begin and end, with what replaced lost words and letters at the ends."""
        begin, finish = min(part.new for part in parts), max(part.new_end for part in parts)
        if parts[0].start > start and parts[0].new == begin:
            begin = self._begin(start, parts[0])
        if parts[-1].end < end and parts[-1].new_end == finish:
            finish = self._finish(end, parts[-1])
        return begin, finish

    def _begin(self, start, part):
        room = 2 * (part.start - start)
        at = bisect_right(self.starts, start) - 1
        before = self.runs[at] if at >= 0 else (0, 0, 0)
        left, right = before[0] + before[2], before[1] + before[2]
        if 0 <= part.new - right <= room and not self.old[left:start].strip():
            return right
        begin, least = part.new, max(part.new - room, 0)
        while begin > least and self.new[begin - 1 : begin + 1].isalnum():
            begin -= 1
        return begin

    def _finish(self, end, part):
        room = 2 * (end - part.end)
        at = bisect_right(self.starts, part.start)
        after = self.runs[at] if at < len(self.runs) else (len(self.old), len(self.new))
        if 0 <= after[1] - part.new_end <= room and not self.old[end : after[0]].strip():
            return after[1]
        finish, most = part.new_end, min(part.new_end + room, len(self.new))
        while finish < most and self.new[finish - 1 : finish + 1].isalnum():
            finish += 1
        return finish

    def trimmed(self, start, end):
        while self.new[start].isspace():
            start += 1
        while self.new[end - 1].isspace():
            end -= 1
        return start, end
