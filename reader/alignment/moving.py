"""What has moved: runs that are out of the order of the rest, and weigh enough to be no chance."""

from reader.alignment.words import PARAGRAPH, SENTENCE

NEAR = 60  # words that may lie between two parts of what moved together
CLOSE = 600  # letters that something moved by
MOVED, MOVED_FAR = 24, 40  # letters that must agree, where it moved by no more and by more
WHOLE, WAS_WHOLE = 8, 12  # and of whole sentences in both texts, or in the old one
MOST = 0.6  # of a paragraph makes it the paragraph


def moved_groups(runs, both):
    """Give lists of runs that moved together, in order in both texts, and take them.

    `runs` may lie anywhere and overlap with what is taken.
    """
    found = []
    for group in sorted(_near(runs, both), key=lambda group: -_weight(group, both)):
        group = [run for run in map(both.untaken, group) if run[2]]
        if group and _has_moved(group, both):
            both.take(group)
            found.append(both.filled(group))
    return found


def widened(group, both):
    """Give a group with the words next to it, in its paragraphs, that moved along; take these."""
    (i, j, _length), (k, m, length) = group[0], group[-1]
    k, m = k + length, m + length
    before = both.a.free_before(i), both.b.free_before(j)
    after = both.a.free_after(k), both.b.free_after(m)
    return [*both.between(before, (i, j)), *group, *both.between((k, m), after)]


def _near(runs, both):
    groups = []
    for run in sorted(run for run in map(both.untaken, runs) if run[2]):
        for group in reversed(groups[-8:]):
            i, j, length = group[-1]
            if 0 <= run[0] - i - length <= NEAR and 0 <= run[1] - j - length <= NEAR:
                group.append(run)
                break
        else:
            groups.append([run])
    return groups


def _weight(group, both):
    return sum(map(both.weight, group))


def _has_moved(group, both):
    a, b = both.a, both.b
    weight = _weight(group, both)
    (i, j, _length), (k, m, length) = group[0], group[-1]
    k, m = k + length, m + length
    if weight >= (MOVED if abs(a.weights[i] - b.weights[j]) <= CLOSE else MOVED_FAR):
        return True
    was, became = min(a.cut(i), a.cut(k)), min(b.cut(j), b.cut(m))
    if was == became == PARAGRAPH:
        return True  # whole paragraphs, however short
    if was >= SENTENCE and weight >= (WHOLE if became >= SENTENCE else WAS_WHOLE):
        return True
    return weight >= MOST * max(a.paragraph_weight(i, k), b.paragraph_weight(j, m))
