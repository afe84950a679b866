"""What is left of words that are spelt otherwise: letters shared within a replaced stretch."""

from itertools import accumulate

from rapidfuzz.distance import Indel, LCSseq

from reader.alignment.words import words_of

ALIKE, VERY_ALIKE = 0.66, 0.75  # from here on two words are one, spelt otherwise; among many words
LONGEST = 600  # letters of a stretch that are compared at once
MOST, FEW = 400, 9  # pairs of words that are compared; so few that short ones say something


def respelt(old, new):
    """Give (i, j, length) of the letters that two stretches share, in order in both.

    Either both stretches are alike as a whole, or those of their words that are alike are
    compared one by one, and the others share nothing: scattered letters are no words.
    """
    if len(old) <= LONGEST and len(new) <= LONGEST and _alike(old, new):
        return _shared_letters(old, new)
    here, there = words_of(old), words_of(new)
    if len(here) * len(there) > MOST:
        return []
    old_starts = list(accumulate(map(len, here), initial=0))
    new_starts = list(accumulate(map(len, there), initial=0))
    here, there = [word.rstrip() for word in here], [word.rstrip() for word in there]
    return [
        (old_starts[i] + at, new_starts[j] + to, length)
        for i, j in _pairs(here, there)
        for at, to, length in _shared_letters(here[i], there[j])
    ]


def _alike(old, new, least=ALIKE):
    return Indel.normalized_similarity(old.lower(), new.lower(), score_cutoff=least)


def _pairs(here, there):
    """Pair the words that are alike, in order, those most alike before others.

    Words that are the same are no longer here, unless by chance; nor is a short word among many.
    """
    few = len(here) * len(there) <= FEW
    shortest, least = (2, ALIKE) if few else (4, VERY_ALIKE)
    best = [[0.0] * (len(there) + 1) for _row in range(len(here) + 1)]
    for i, word in enumerate(here):
        for j, other in enumerate(there):
            long = min(len(word), len(other)) >= shortest
            alike = _alike(word, other, least) if long and word != other else 0
            paired = best[i][j] + alike**3 * min(len(word), len(other))
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], paired)
    found, i, j = [], len(here), len(there)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((i, j))
    return reversed(found)


def _shared_letters(old, new):
    """Give the runs that two words share; single letters only at their beginnings and ends."""
    return [
        (block.src_start, block.dest_start, block.src_end - block.src_start)
        for block in LCSseq.opcodes(old, new)
        if block.tag == "equal"
        and (
            block.src_end - block.src_start > 1
            or block.src_start == block.dest_start == 0
            or (block.src_end, block.dest_end) == (len(old), len(new))
        )
    ]
