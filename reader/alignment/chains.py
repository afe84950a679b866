"""Runs that two strings share, and the heaviest chain of them that is in order in both.

A run is (i, j, length): `length` letters that stand at `i` in the one and at `j` in the other.
What occurs once in either is sure to belong together and is looked for first, as in Heckel's
"A technique for isolating differences between files" (1978) and in Cohen's patience diff.
"""

from bisect import bisect_left
from collections import Counter

from rapidfuzz.distance import LCSseq, Postfix, Prefix

STEP = 256  # letters compared at a time
LARGEST = 60_000_000  # pairs of letters for which a longest common subsequence is looked for


def common_start(a, i, b, j):
    """Count the letters that are the same from `i` and from `j` on."""
    length = 0
    while True:
        same = Prefix.similarity(
            a[i + length : i + length + STEP], b[j + length : j + length + STEP]
        )
        length += same
        if same < STEP:
            return length


def common_end(a, i, b, j):
    """Count the letters that are the same up to `i` and up to `j`."""
    length = 0
    while True:
        left, right = i - length, j - length
        same = Postfix.similarity(a[max(0, left - STEP) : left], b[max(0, right - STEP) : right])
        length += same
        if same < STEP:
            return length


def unique_runs(a, b, size, sure=()):
    """Give the longest runs around each `size` letters that occur once in either string.

    `sure` are (i, j) of letters that belong together all the same.
    """
    here = [a[i : i + size] for i in range(len(a) - size + 1)]
    there = [b[j : j + size] for j in range(len(b) - size + 1)]
    count_here, count_there = Counter(here), Counter(there)
    place = dict(zip(here, range(len(here)), strict=True))
    starts = [
        (j, place[key])
        for j, key in enumerate(there)
        if count_here[key] == 1 and count_there[key] == 1
    ]
    starts = sorted([*starts, *((j, i) for i, j in sure)]) if sure else starts
    found, reached = [], {}
    for j, i in starts:
        if i < reached.get(i - j, -1):
            continue
        before = common_end(a, i, b, j)
        length = before + common_start(a, i, b, j)
        found.append((i - before, j - before, length))
        reached[i - j] = i - before + length
    return found


def heaviest_chain(runs, weight):
    """Give the runs of the heaviest chain in which all begin later in both than the one before.

    `weight(run)` is a number. Runs that overlap are cut at the beginning.
    """
    ends, weights, tips = [], [], []  # chains by where their last run begins in b, ever heavier
    for run in sorted(runs):
        at = bisect_left(ends, run[1])
        heavy = weight(run) + (weights[at - 1] if at else 0)
        tip = (run, tips[at - 1] if at else None)
        upto = at
        while upto < len(ends) and weights[upto] <= heavy:
            upto += 1
        if at < len(ends) and upto == at and ends[at] == run[1]:
            continue
        ends[at:upto], weights[at:upto], tips[at:upto] = [run[1]], [heavy], [tip]
    chain = []
    tip = tips[-1] if tips else None
    while tip:
        chain.append(tip[0])
        tip = tip[1]
    return _trimmed(reversed(chain))


def _trimmed(chain):
    found, i_end, j_end = [], 0, 0
    for i, j, length in chain:
        over = max(0, i_end - i, j_end - j)
        if over < length:
            found.append((i + over, j + over, length - over))
            i_end, j_end = i + length, j + length
    return found


def shared(a, b, size=3):
    """Give the runs that two strings share, in order in both.

    Runs around `size` letters that occur once in either come first, then in what is left between
    them those around fewer, at last a longest common subsequence.
    """
    found = []
    _between(a, 0, len(a), b, 0, len(b), size, found)
    return found


def _between(a, a0, a1, b, b0, b1, size, found):
    here, there = a[a0:a1], b[b0:b1]
    before = common_start(here, 0, there, 0)
    if before:
        found.append((a0, b0, before))
        here, there = here[before:], there[before:]
        a0, b0 = a0 + before, b0 + before
    after = common_end(here, len(here), there, len(there))
    if after:
        here, there = here[: len(here) - after], there[: len(there) - after]
        a1, b1 = a1 - after, b1 - after
    if here and there:
        if size:
            runs = heaviest_chain(unique_runs(here, there, size), lambda run: run[2])
            i, j = a0, b0
            for left, right, length in [*runs, (len(here), len(there), 0)]:
                _between(a, i, a0 + left, b, j, b0 + right, size - 1, found)
                if length:
                    found.append((a0 + left, b0 + right, length))
                i, j = a0 + left + length, b0 + right + length
        elif len(here) * len(there) <= LARGEST:
            found += [
                (a0 + block.src_start, b0 + block.dest_start, block.src_end - block.src_start)
                for block in LCSseq.opcodes(here, there)
                if block.tag == "equal"
            ]
        else:
            i, j = (a0 + a1) // 2, (b0 + b1) // 2
            _between(a, a0, i, b, b0, j, 1, found)
            _between(a, i, a1, b, j, b1, 1, found)
    if after:
        found.append((a1, b1, after))
