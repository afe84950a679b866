"""Where things that have lost their words might stand in the text of today: for a person to say."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from annotations.anchoring import carry
from annotations.following.places import Place, histories
from annotations.page.passages import Passage, readables
from reader.alignment import align

NOWHERE = Place(), 0.0


@dataclass(frozen=True)
class Guess:
    """Where something last had its words: `last`, in the revision of that `number`.

    `now` is the best guess for the text of today, or None, and `confidence` (0 to 1) how good.
    """

    number: int
    last: Passage
    now: Passage | None = None
    confidence: float = 0.0


def guesses(things, revision):
    """Give {id: Guess} for orphaned `things`, a queryset of notes or of prompts of one text.

    `revision` is the current one of their text. Looks, and writes nothing; costs an alignment for
    each revision in which one of them last had its words.
    """
    lasting = defaultdict(dict)
    for pk, stood in histories(things, revision).items():
        number, place = _last_words(stood)
        if number is not None:
            lasting[number][pk] = place
    texts = readables(revision.article_id, {*lasting, revision.number})
    now, found = texts[revision.number], {}
    for number, places in lasting.items():
        found |= _guessed(number, places, texts[number], now)
    return found


def _last_words(stood):
    """Give (number, Place): the last revision in which something had its words, and where."""
    for one, after in reversed([*pairwise(stood)]):
        if one.place.paragraph is not None:
            return max(one.number, after.number - 1), one.place
    return None, Place()


def _guessed(number, places, old, now):
    index = old.text.index
    pairs = [(index[key], at) for key, at in now.text.index.items() if key in index]
    alignment = align(old.text.texts, now.text.texts, pairs)
    worded = {pk: old.text.span_of(place) for pk, place in places.items() if place.spans}
    carried = dict(zip(worded, carry(alignment, list(worded.values())), strict=True))
    found = {}
    for pk, place in places.items():
        if place.spans:
            guessed, confidence = _at(carried[pk], now.text)
        else:
            guessed, confidence = _home(alignment, index[place.paragraph], now.text)
        last = old.passage(place)
        if last:
            found[pk] = Guess(number, last, now.passage(guessed), confidence)
    return found


def _at(carried, now):
    """Give (Place, confidence) in the text of today; an empty Place where nothing is left."""
    if carried is None:
        return NOWHERE
    return now.place_at(carried.start, carried.end), carried.confidence


def _home(alignment, index, now):
    home = alignment.home(index)
    return (Place(now.paragraphs[home[0]]), min(home[1], 1.0)) if home else NOWHERE
