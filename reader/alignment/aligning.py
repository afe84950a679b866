"""Two texts, aligned.

First come the paragraphs that did not change. In the others, runs of words that occur once in
either text are found; the heaviest chain of all these that is in order in both texts is what
stayed, and what is off it and weighty enough has moved. Then the stretches between are filled,
from rarer words to commoner ones, matches of chance are dropped, what comes and goes is cut
between sentences rather than within, and at last words that are only spelt otherwise are compared
letter by letter.
"""

from reader.alignment.alignment import Alignment, Run
from reader.alignment.both import Both
from reader.alignment.chains import heaviest_chain, unique_runs
from reader.alignment.moving import moved_groups, widened
from reader.alignment.spelling import respelt
from reader.alignment.tidying import well_cut

SEED, LATE_SEED = 4, 3  # words that a run begins with, at first and for what is left over
KNOWN = 2  # how much more words weigh in a paragraph known to be the same
LONGEST = 40  # words of a replaced stretch that are compared by their letters


def align(old, new, pairs=()):
    """Find what of the paragraphs `old` stands where in the paragraphs `new`.

    `pairs` are (old index, new index) of paragraphs known to be the same, however they read.
    """
    pairs = [(i, j) for i, j in pairs if 0 <= i < len(old) and 0 <= j < len(new)]
    both = Both(old, new, pairs)
    staying, moved = _found(both, set(pairs))
    runs = []
    for group, chain in enumerate([staying, *moved]):
        for number, run in enumerate(chain):
            found = _in_letters(both, run)
            if number:
                found += _respelt(both, chain[number - 1], run)
            runs += [Run(*each, group) for each in found]
    return Alignment(old, new, runs, pairs)


def _found(both, pairs):
    """Give the chain of what stayed, begun and ended by empty runs, and those of what moved."""
    a, b = both.a, both.b

    def weight(run):
        known = pairs and (a.paragraphs[run[0]], b.paragraphs[run[1]]) in pairs
        return both.weight(run) * (KNOWN if known else 1)

    runs = unique_runs(a.letters, b.letters, SEED, both.sure)
    staying = heaviest_chain(runs, weight)
    both.take(staying)
    moved = moved_groups(runs, both)
    first, last = (0, 0, 0), (*both.end, 0)
    staying = both.filled([first, *staying, last])
    old, new = _letters(both, moved)
    staying = well_cut(staying, (old, a.cut), (new, b.cut))
    both.free()
    for chain in (staying, *moved):
        both.take(chain)
    here, old = a.free(0, len(a.texts), both.barriers[0])
    there, new = b.free(0, len(b.texts), both.barriers[1])
    runs = unique_runs(old, new, LATE_SEED)
    moved += moved_groups([(here[i], there[j], length) for i, j, length in runs], both)
    return [first, *staying, last], [widened(group, both) for group in moved]


def _letters(both, moved):
    """Give the letters of both texts; what moved reads like nothing else, for it does not shift."""
    old, new = both.a.letters, both.b.letters
    if moved:
        old, new = list(old), list(new)
        for i, j, length in (run for group in moved for run in group):
            old[i : i + length] = both.barriers[0] * length
            new[j : j + length] = both.barriers[1] * length
    return old, new


def _in_letters(both, run):
    """Give a run of words as runs of letters, each within one paragraph and one kind of spaces."""
    i, j, length = run
    a, b = both.a, both.b
    if not length:
        return []
    last = length - 1
    at, to = a.starts[i], b.starts[j]
    whole = a.end(i + last) - at
    within = a.paragraphs[i] == a.paragraphs[i + last] and b.paragraphs[j] == b.paragraphs[j + last]
    if within and a.whole[at : at + whole] == b.whole[to : to + whole]:
        return [(at, to, whole)] if whole > 0 else []
    if not last:
        return []
    half = length // 2
    rest = (i + half, j + half, length - half)
    return _in_letters(both, (i, j, half)) + _in_letters(both, rest)


def _respelt(both, left, right):
    """Give the runs of letters that are shared between two runs of words."""
    a, b = both.a, both.b
    i, j = left[0] + left[2], left[1] + left[2]
    k, m = right[:2]
    if not (0 < k - i <= LONGEST and 0 < m - j <= LONGEST):
        return []
    if any(a.taken[i:k]) or any(b.taken[j:m]):
        return []
    at, to = a.starts[i], b.starts[j]
    found = respelt(a.whole[at : a.end(k - 1)], b.whole[to : b.end(m - 1)])
    return [(at + start, to + place, length) for start, place, length in found]
