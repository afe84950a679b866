"""What stays in its place when a list is put into another order. Pure."""

from bisect import bisect_left
from collections.abc import Sequence


def staying(places: Sequence) -> set[int]:
    """Give the indexes of the most items that stand in rising order; the others were moved.

    `places` are numbers, none twice: where each item stood before. It is the longest increasing
    subsequence, found by patience sorting (Fredman, 1975) in O(n log n).
    """
    tops, indexes, before = [], [], []
    for index, place in enumerate(places):
        pile = bisect_left(tops, place)
        before.append(indexes[pile - 1] if pile else None)
        tops[pile : pile + 1] = [place]
        indexes[pile : pile + 1] = [index]
    kept, index = set(), indexes[-1] if indexes else None
    while index is not None:
        kept.add(index)
        index = before[index]
    return kept


def ends_alike(one: Sequence, other: Sequence) -> tuple[int, int]:
    """Give how many items at the beginning of two lists are the same, and of the rest at the end.

    Where little changed in a long list most items are the same object, which is seen at once.
    """
    shorter, start, end = min(len(one), len(other)), 0, 0
    for mine, theirs in zip(one, other, strict=False):
        if mine is not theirs and mine != theirs:
            break
        start += 1
    for mine, theirs in zip(reversed(one), reversed(other), strict=False):
        if start + end == shorter or (mine is not theirs and mine != theirs):
            break
        end += 1
    return start, end


def spread(places: Sequence[float | None]) -> list[float]:
    """Give `places`, rising numbers above 0, with numbers between its neighbours for each None."""
    filled, last, waiting = [], 0, 0
    for place in places:
        if place is None:
            waiting += 1
            continue
        step = (place - last) / (waiting + 1)
        filled += [last + n * step for n in range(1, waiting + 1)]
        filled.append(place)
        last, waiting = place, 0
    return filled + [last + n for n in range(1, waiting + 1)]
