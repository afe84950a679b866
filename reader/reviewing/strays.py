"""Words that were typed for a block which is gone, and their way back into the text. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from reader.figures import shows
from reader.reviewing.edited import as_edited, as_kept
from reader.reviewing.illustrating import describe
from reader.reviewing.reasons import BY_HAND, UNCHOSEN
from reader.reviewing.review import Review, mark_of


@dataclass(frozen=True)
class Stray:
    """Words for no block that is there.

    `of` is the block that they were typed for, 0 where they belong above all blocks and None where
    nobody knows; `began` is the mark of what they began from. `is_shown` says that they tell what
    its picture shows, and `has_place` that they would come back to where it stood.
    """

    words: str
    of: int | None = None
    began: str = ""
    is_shown: bool = False
    has_place: bool = False

    @property
    def source(self):
        """For what they were typed, and from what they began, as a form carries it."""
        if self.of is None:
            return ""
        return f"{'shows' if self.is_shown else 'words'}-{self.of}-{self.began}"


def put_back(review: Review, stray: Stray, reviews: Iterable[Review]) -> None:
    """Put words to where their block stands, or stood in one of `reviews`; else at the end.

    One that was dropped, and says what they began from, comes back with them.
    """
    piece = next((piece for piece in review.aside if piece["id"] == stray.of), None)
    is_set_aside = piece is not None and piece["reason"] in (BY_HAND, UNCHOSEN)
    if not is_set_aside or _mark_of(piece, stray) != stray.began:
        review.add(as_kept(stray.words, ""), below=place_in(review, stray, reviews))
    elif stray.is_shown:
        describe(review, review.take_back(stray.of), stray.words)
    else:
        review.reword(review.take_back(stray.of), as_kept(stray.words, piece["markdown"]))


def place_in(review: Review, stray: Stray, reviews: Iterable[Review]) -> int | None:
    """Give below which block of `review` words belong, as `place_of` does."""
    ids = [block["id"] for block in review.blocks]
    return place_of(stray.of, chain([review], reviews), ids, {id: id for id in ids})


def place_of(
    of: int | None, reviews: Iterable[Review], ids: list[int], known: dict[int, int]
) -> int | None:
    """Give below which of the blocks `ids` the block `of` belongs, by the first of `reviews` that
    has it: 0 for above all of them, None where nobody can tell.

    It is the nearest that stood above it, or else the one above the nearest that stood below it;
    `known` has those of them that are blocks of `reviews` as well, {id there: id here}.
    """
    if not of:
        return of
    above, below = _around(of, reviews)
    above_here = (known[id] for id in above if id in known)
    below_here = ([0, *ids][ids.index(known[id])] for id in below if id in known)
    return next(chain(above_here, below_here), None)


def _around(id, reviews):
    """Give the ids of what stood above a block, itself and the nearest first, and below it."""
    for review in reviews:
        order = sorted([*review.blocks, *review.aside], key=itemgetter("at"))
        ids = [one["id"] for one in order]
        if id in ids:
            place = ids.index(id)
            return ids[place::-1], ids[place + 1 :]
    return [], []


def _mark_of(piece, stray):
    words = piece["markdown"]
    return mark_of((shows(words) or "") if stray.is_shown else as_edited(words))
