"""Which paragraph of a new text keeps the key of which old one."""

SAME = 2  # how much more a shared letter counts where both are known to be the same paragraph


def keep(alignment):
    """Give {new index: old index}; no old paragraph gives its key twice.

    A paragraph that was split leaves its key with the larger part, one that was merged takes the
    key of the larger part, and of equals the first wins. Paragraphs known to be the same keep
    their key even where nothing of the words is left, if no other has a better claim.
    """
    found, given = {}, set()

    def give(i, j):
        if j not in found and i not in given:
            found[j] = i
            given.add(i)

    for i, j in sorted(alignment.overlaps, key=lambda both: (-_claim(alignment, both), both)):
        if alignment.overlaps[i, j] and (alignment.home(i) or alignment.origin(j)):
            give(i, j)
    for i, j in sorted(alignment.pairs):
        give(i, j)
    return found


def _claim(alignment, both):
    return alignment.overlaps[both] * (SAME if both in alignment.pairs else 1)
