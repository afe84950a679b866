"""Where words belong in a text that is reviewed whose block is gone."""

from dataclasses import replace
from itertools import chain

from reader.reviewing.steps import stepped
from reader.reviewing.strays import place_in, place_of


class Placing:
    """What has a `review`, and the `steps` that led to it; see `reader.models.reviewed`."""

    def with_places(self, strays):
        """Give `strays`, each of which knows whether it has a place in this."""
        places = (place_in(self.review, stray, self.reviews_before()) for stray in strays)
        pairs = zip(strays, places, strict=True)
        return [replace(stray, has_place=place is not None) for stray, place in pairs]

    def strays_in(self, draft, strays):
        """Give `strays` of this as those of a `draft` that goes on it; what they began from stays
        with those whose block is there."""
        known, ids = self.known_in(draft), [block["id"] for block in draft.blocks]

        def moved(stray):
            place = place_of(stray.of, chain([self.review], self.reviews_before()), ids, known)
            began = stray.began if stray.of in known else ""
            return replace(stray, of=place, began=began, has_place=place is not None)

        return [moved(stray) for stray in strays]

    def known_in(self, draft):
        """Give {id of a block of this: id of the block of a `draft` that goes on it}."""
        raise NotImplementedError

    def reviews_before(self):
        """Give the review at other times: before each step that can be undone, the latest first,
        and after each that can be redone."""
        for briefs in (self.undoable, self.redoable):
            numbers, review = [brief["number"] for brief in briefs], self.review
            if not numbers:
                continue
            steps = self.steps.filter(number__in=numbers)
            back = dict(steps.values_list("number", "back"))
            for number in reversed(numbers):
                review = stepped(review, back[number])
                yield review
