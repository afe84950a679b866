"""Where they talk: how much is said on each paragraph of a reading, and on which words."""

from dataclasses import dataclass, field

from django.utils.translation import gettext, ngettext

from annotations.counting import segments
from annotations.models import Layer, Tally
from annotations.page.printed import names_of
from reader.templatetags.numbers import grouped


@dataclass
class Place:
    """A paragraph, and how many notes and questions start there; `hills` are its passages."""

    version: object
    notes: int = 0
    questions: int = 0
    boundaries: dict = field(default_factory=dict)

    @property
    def key(self):
        return self.version.key

    @property
    def label(self):
        return names_of(self.version)[1]

    @property
    def name(self):
        """What to call it, with what is said there."""
        said = ngettext("%s note", "%s notes", self.notes) % grouped(self.notes)
        if self.questions:
            asked = ngettext("%s question", "%s questions", self.questions)
            asked %= grouped(self.questions)
            said = gettext("%(notes)s, %(questions)s of them") % {"notes": said, "questions": asked}
        return f"{names_of(self.version)[0]}: {said}"

    @property
    def is_spoken_of(self):
        """Whether a note starts there, or reaches there."""
        return bool(self.notes or self.boundaries)

    @property
    def passages(self):
        return [
            Passage(self, self.version.text[start:end], notes)
            for start, end, notes in segments.hills(self.boundaries)
        ]


@dataclass(frozen=True)
class Bar:
    """A place as it is drawn: heights of 0 to 100."""

    place: Place
    notes: int
    questions: int

    @property
    def top(self):
        return 100 - self.notes

    @property
    def top_of_questions(self):
        return 100 - self.questions


@dataclass(frozen=True)
class Passage:
    """Words on which several notes stand."""

    place: Place
    words: str
    notes: int


def places_of(sitting):
    """Give a Place for each paragraph, and how many notes are on the whole; none is private."""
    places = {one.paragraph_id: Place(one) for one in sitting.revision.paragraphs()}
    layers = Layer.objects.visible_to(sitting.grounds).filter(reading=sitting.reading)
    tallies = Tally.objects.filter(layer__in=layers.values("pk"))
    on_whole = 0
    for tally in tallies:
        if tally.paragraph_id is None:
            on_whole += tally.notes - tally.orphans
        elif place := places.get(tally.paragraph_id):
            place.notes += tally.notes
            place.questions += tally.questions
            for offset, (notes, questions) in tally.boundaries.items():
                before = place.boundaries.setdefault(offset, [0, 0])
                before[0] += notes
                before[1] += questions
    return [one for one in places.values() if not one.version.is_drawn_line], on_whole


def bars_of(places):
    """Give a Bar for each of `places`, the highest being 100."""
    most = max((place.notes for place in places), default=0) or 1
    return [
        Bar(place, round(place.notes * 100 / most), round(place.questions * 100 / most))
        for place in places
    ]


def most_noted(places, number):
    """Give the Passages with the most notes on the same words, two at least."""
    found = [each for place in places for each in place.passages if each.notes > 1]
    return sorted(found, key=lambda each: -each.notes)[:number]


def silent_among(places):
    """Give the numbers of the paragraphs that nobody speaks of, as in “2, 9–11”.

    Where nobody speaks at all, that is not worth a word.
    """
    numbered = [place for place in places if place.version.number]
    quiet = [place.version.number for place in numbered if not place.is_spoken_of]
    return ", ".join(_runs(quiet)) if len(quiet) < len(numbered) else ""


def _runs(numbers):
    """Give "9–11" for 9, 10 and 11."""
    runs = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return [str(first) if first == last else f"{first}–{last}" for first, last in runs]
