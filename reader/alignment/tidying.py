"""A chain of shared runs made sensible: no matches of chance, and cuts where a writer cuts.

Both are what Fraser's diff-match-patch (2006) does to letters, done to words.
"""

from itertools import pairwise


def without_chance(runs, ends, old_weight, new_weight, strength):
    """Leave out the runs that are lighter than what changed on either side of them.

    `ends` are the first and the last (i, j) of the stretch in which the runs lie; `old_weight` and
    `new_weight` weigh the words between two places; `strength(run)` is what a run has against
    that. The weakest of neighbours goes first, since its room may be enough for the others.
    """
    while runs:
        edges = [(*ends[0], 0), *runs, (*ends[1], 0)]
        gaps = [
            max(old_weight(i + length, k), new_weight(j + length, m))
            for (i, j, length), (k, m, _length) in pairwise(edges)
        ]
        odds = [1.0]
        for at, run in enumerate(runs):
            around = min(gaps[at], gaps[at + 1])
            odds.append(min(strength(run) / around, 1.0) if around else 1.0)
        odds.append(1.0)
        left = [
            run
            for at, run in enumerate(runs, 1)
            if odds[at] == 1 or odds[at] > odds[at - 1] or odds[at] >= odds[at + 1]
        ]
        if len(left) == len(runs):
            break
        runs = left
    return runs


def well_cut(runs, old, new):
    """Move each insertion and each deletion to where it begins and ends best.

    Where the words after an insertion begin as it does, it could as well stand later, and where
    those before it end as it does, earlier. `old` and `new` are (letters, cut): `cut(index)` says
    how good a place to cut is, the greater the better.
    """
    found = []
    for k, m, rest in runs:
        if found:
            i, j, length = found[-1]
            gap, come = k - i - length, m - j - length
            shift = 0
            if gap and not come:
                shift = _best_shift(*old, i + length, gap, (length, rest))
            elif come and not gap:
                shift = _best_shift(*new, j + length, come, (length, rest))
            found[-1] = (i, j, length + shift)
            k, m, rest = k + shift, m + shift, rest - shift
        found.append((k, m, rest))
    return [run for run in found if run[2]]


def _best_shift(letters, cut, at, gap, room):
    """By how much the `gap` words from `at` on should move, at most by `room` either way."""
    lowest, highest = 0, 0
    while -lowest < room[0] and letters[at + lowest - 1] == letters[at + lowest + gap - 1]:
        lowest -= 1
    while highest < room[1] and letters[at + highest] == letters[at + highest + gap]:
        highest += 1
    return max(
        range(lowest, highest + 1),
        key=lambda shift: (cut(at + shift) + cut(at + shift + gap), -abs(shift)),
    )
