"""A span asked for from outside: offsets and words, which may not agree."""

from annotations.anchoring.carrying import Carried
from annotations.anchoring.quotes import CONTEXT

FOUND = 0.6  # how sure it is that words found by their quote alone are the words


def span_of(whole, exact, start, end, around=("", "")):
    """Give the (start, end) in `whole` that is meant, or None.

    Where other words than `exact` stand at the offsets, the place of `exact` is taken that agrees
    most with `around`, what stood before and after, and of equals the one nearest to `start`.
    """
    inside = 0 <= start < end <= len(whole)
    if inside and (not exact or exact.split() == whole[start:end].split()):
        return start, end
    places = _places(whole, exact)
    if not places:
        return None
    best = min(places, key=lambda at: (-_agreement(whole, at, exact, around), abs(at - start)))
    return best, best + len(exact)


def sought(whole, exact, around=("", "")):
    """Find words by their quote alone: a `Carried` if they stand in one place that agrees most."""
    places = _places(whole, exact)
    ranked = sorted(((_agreement(whole, at, exact, around), at) for at in places), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return Carried(ranked[0][1], ranked[0][1] + len(exact), FOUND)


def _places(whole, exact):
    places, at = [], whole.find(exact) if exact.strip() else -1
    while at >= 0:
        places.append(at)
        at = whole.find(exact, at + 1)
    return places


def _agreement(whole, at, exact, around):
    """Count the code points next to a place that are the same as those in `around`."""
    before, after = around
    count = 0
    for mine, theirs in (
        (whole[max(0, at - CONTEXT) : at][::-1], before[::-1]),
        (whole[at + len(exact) : at + len(exact) + CONTEXT], after),
    ):
        for one, other in zip(mine, theirs, strict=False):
            if one != other:
                break
            count += 1
    return count
