"""What becomes of notes and prompts when their text changes. Decides, and writes nothing.

In this order: what a person decided; where the same text had it before; where somebody put it,
when those very words come back; where it stands, when nothing changed there; where it stood once,
when those words come back; and where the anchoring core finds its words. Unsure means orphaned.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from annotations.anchoring import carry
from annotations.following.places import Place, Text, histories, versions_by_number
from annotations.models.places import Placement
from reader.alignment import align

LAST = 1 << 31  # beyond the number of any revision
LARGER_PART = 0.5  # of a paragraph: what is on it goes where that much of it went


class Outcome(StrEnum):
    """What a change does to something that stands on the text."""

    STAYS = "stays"  # on the same words, in the same paragraph
    MOVES = "moves"  # to another paragraph, or where it stands says something else now
    RETURNS = "returns"  # it had lost its words, and they are back
    UNSURE = "unsure"  # there is a guess, which a person has to confirm
    LOST = "lost"
    AWAY = "away"  # it had no words before, and has none now


@dataclass(frozen=True)
class Fate:
    """What becomes of one thing: where it `was`, and the `place` where it will stand.

    Where `outcome` is UNSURE, `place` is the guess. `written` says that a placement says so
    already, and `decided` that a person did.
    """

    outcome: Outcome
    was: Place
    place: Place = Place()  # noqa: RUF009 (frozen)
    confidence: float = 1.0
    decided: bool = False
    written: bool = False

    @property
    def stands(self):
        """Where it stands from now on; what is unsure stands nowhere."""
        return Place() if self.outcome in (Outcome.UNSURE, Outcome.AWAY) else self.place

    @property
    def is_news(self):
        """Whether this is something that the author should hear of."""
        return self.outcome not in (Outcome.STAYS, Outcome.AWAY)


class Following:
    """How things follow to `revision`, which is published or a draft, from the one before.

    `versions` are those of `versions_by_number`, where they are known already.
    """

    def __init__(self, revision, versions=None):
        self.revision = revision
        self.new = Text.of(revision=revision)
        until = (revision.number or LAST) - 1
        versions = versions or versions_by_number(revision.article_id)
        self.versions = {number: there for number, there in versions.items() if number <= until}
        self.latest = max(self.versions, default=None)
        same = [n for n, there in self.versions.items() if [*there.values()] == self.new.versions]
        self.twin = max(same, default=None)
        self._texts, self._alignments = {}, {}

    def fates(self, things):
        """Give {id: Fate} for `things`, a queryset of notes or of prompts; without the whole."""
        found, waiting = {}, defaultdict(dict)
        for pk, stood in histories(things, self.revision).items():
            said = [one for one in stood if one.number in (None, self.revision.number)]
            stood = [one for one in stood if one.number in self.versions]
            fate = stood and self._known(stood, said)
            if fate:
                found[pk] = fate
            elif stood:
                number, place = self._last_words(stood)
                waiting[number][pk] = place, stood[-1].place
        for number, places in waiting.items():
            found.update(self._carried(number, places))
        return found

    def _known(self, stood, said):
        """The Fate that follows from places which are written down, or None."""
        was = stood[-1].place
        if said and self._holds(said[-1], stood[-1]):
            return self._fate(was, said[-1].place, decided=True, written=True)
        if self.twin is not None:
            held = [one for one in stood if one.number <= self.twin]
            if held and self.new.says(held[-1].place):
                return self._fate(was, held[-1].place, written=held[-1] is stood[-1])
        by_hand = max(n for n, one in enumerate(stood) if one.by != Placement.By.MACHINE)
        if was.paragraph is None and by_hand == len(stood) - 1:  # let go by a person
            return self._fate(was, was)
        since = [*self._with_ends(stood)][by_hand:]
        back = [one for one, until in since if self._comes_back(one, until)]
        here = [stood[-1]] if self._stays(was) else []
        for one in [*(one for one in back if one is stood[by_hand]), *here, *back[-1:]]:
            return self._fate(was, one.place, written=one is stood[-1])
        return None

    def _holds(self, decision, current):
        """Whether what a person decided is still to be done: nobody has put it elsewhere since."""
        is_there = decision.place.paragraph is None or self.new.says(decision.place)
        return is_there and decision.pk > current.pk

    def _with_ends(self, stood):
        """Each of `stood` with the number of the last revision in which it held."""
        later = [max(one.number, after.number - 1) for one, after in pairwise(stood)]
        return zip(stood, [*later, self.latest], strict=True)

    def _comes_back(self, one, until):
        """Whether the paragraphs in which `one` stood are again as they were while it held.

        Where they are as in the revision before, nothing comes back: it left them for a reason.
        """
        if one.place.paragraph is None or not self._is_unbroken(one.place):
            return False
        now = self._versions_now(one.place)
        held = [self._versions_in(number, one.place) for number in range(one.number, until + 1)]
        return now in held and now != self._versions_in(self.latest, one.place)

    def _stays(self, place):
        """Whether `place` holds as it is: its words have not been touched."""
        if place.paragraph is None or not self._is_unbroken(place):
            return False
        return self._versions_now(place) == self._versions_in(self.latest, place)

    def _versions_now(self, place):
        return [self.new.versions[self.new.index[key]] for key in place.paragraphs]

    def _versions_in(self, number, place):
        return [self.versions[number].get(key) for key in place.paragraphs]

    def _is_unbroken(self, place):
        """Whether the paragraphs of `place` are all there, and follow one another."""
        if not all(key in self.new.index for key in place.paragraphs):
            return False
        return self.new.says(place)

    def _last_words(self, stood):
        """Give (number, Place): the last revision in which it had its words, and where."""
        ends = [(until, one.place) for one, until in self._with_ends(stood)]
        return next((n, place) for n, place in reversed(ends) if place.paragraph is not None)

    def _carried(self, number, places):
        """Give {id: Fate} for {id: (Place in revision `number`, where it was at last)}."""
        old, alignment = self._text(number), self._alignment(number)
        spans = {pk: old.span_of(place) for pk, (place, _was) in places.items() if place.spans}
        spans = {pk: span for pk, span in spans.items() if span}
        carried = dict(zip(spans, carry(alignment, list(spans.values())), strict=True))
        found = {}
        for pk, (place, was) in places.items():
            if place.spans:
                found[pk] = self._fate_of_words(was, carried.get(pk))
            else:
                index = old.index.get(place.paragraph)
                found[pk] = self._fate_of_paragraph(was, place, alignment, index)
        return found

    def _fate_of_words(self, was, carried):
        if carried is None:
            return self._fate(was, Place())
        place = self.new.place_at(carried.start, carried.end)
        return self._fate(was, place, carried.confidence, sure=carried.sure)

    def _fate_of_paragraph(self, was, place, alignment, index):
        """What is on a paragraph goes with the larger part of its words, or else with its key."""
        home, share = (index is not None and alignment.home(index)) or (None, 0.0)
        by_key = self.new.index.get(place.paragraph)
        there = by_key if by_key is not None and share < LARGER_PART else home
        if there is None:
            return self._fate(was, Place())
        place = Place(self.new.paragraphs[there])
        sure = there == by_key or share >= LARGER_PART
        rewritten = there == by_key and (home != by_key or share < LARGER_PART)
        return self._fate(was, place, min(share, 1.0), sure=sure, rewritten=rewritten)

    @staticmethod
    def _fate(was, place, confidence=1.0, sure=True, rewritten=False, written=False, decided=False):
        outcome = _outcome(was, place, sure, rewritten)
        same_place = sure and place == was and not rewritten
        written = written or outcome == Outcome.AWAY or same_place
        return Fate(outcome, was, place, confidence, decided, written)

    def _text(self, number):
        if number not in self._texts:
            article = self.revision.article_id
            self._texts[number] = Text.of(revision__article=article, revision__number=number)
        return self._texts[number]

    def _alignment(self, number):
        if number not in self._alignments:
            old, new = self._text(number), self.new
            pairs = [(old.index[key], at) for key, at in new.index.items() if key in old.index]
            self._alignments[number] = align(old.texts, new.texts, pairs)
        return self._alignments[number]


def _outcome(was, place, sure, rewritten):
    if was.paragraph is None:
        return Outcome.RETURNS if sure and place.paragraph is not None else Outcome.AWAY
    if place.paragraph is None:
        return Outcome.LOST
    if not sure:
        return Outcome.UNSURE
    return Outcome.STAYS if was.said == place.said and not rewritten else Outcome.MOVES
