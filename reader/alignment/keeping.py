"""Which paragraph of a new text keeps the key of which old one."""


def keep(alignment):
    """Give {new index: old index}; no old paragraph gives its key twice.

    A paragraph that was split leaves its key with the larger part, one that was merged takes the
    key of the larger part, and of equals the first wins.
    """
    found, given = {}, set()
    ranked = sorted(alignment.overlaps.items(), key=lambda item: (-item[1], item[0]))
    for (i, j), count in ranked:
        if j in found or i in given or not count:
            continue
        if alignment.home(i) or alignment.origin(j):
            found[j] = i
            given.add(i)
    return found
