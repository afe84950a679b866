"""A seminar in which things happen by chance, and what they add up to, counted the slow way."""

import random
import re
import uuid
from collections import Counter
from itertools import groupby

from annotations import targets
from annotations.counting.segments import DEEP
from annotations.models import Annotation, Prompt, Reply
from tests import factories

RUN = re.compile(r"(\d+)(\D)")
NOTES = "ABCDE"
MOTIVATIONS = ["commenting", "commenting", "questioning", "highlighting"]


class Seminar:
    """Two readings of one article; `happen` lets somebody do something there.

    `people` are (user, reading) pairs, and their seminars have two groups each; with `hides`,
    things are hidden and shown again as well. The same `seed` gives the same story.
    """

    def __init__(self, seed, people, prompts, hides=True):
        self.random, self.hides = random.Random(seed), hides
        self.people, self.prompts = people, prompts
        self.versions = people[0][1].article.current.paragraphs()
        readings = {reading.pk: reading for _user, reading in people}
        self.groups = {
            pk: [factories.group(reading.seminar).pk for _time in range(2)]
            for pk, reading in readings.items()
        }

    def happen(self, times):
        deeds = [self.post] * 8 + [self.revise] * 3 + [self.withdraw] * 2
        deeds += [self.restore, self.reply, self.take_back, self.turn_prompt, self.move_person]
        if self.hides:
            deeds += [self.hide, self.show, self.hide_reply, self.show_reply]
        for _time in range(times):
            self.random.choice(deeds)()

    def post(self):
        author, reading = self.random.choice(self.people)
        audience = self.random.choice(["seminar", "seminar", "group", "instructors", "me"])
        prompts = [None, None, *(p for p in self.prompts if p.reading == reading)]
        place = self.place(reading.article.current)
        fields = {}
        if audience != "me":
            fields.update(reading=reading, prompt=self.random.choice(prompts))
        fields["motivation"] = self.motivation(place.about, fields.get("prompt"))
        fields |= self.seen_by(audience, reading)
        Annotation.post(place, author, uuid.uuid4(), body="So it seems.", **fields)

    def seen_by(self, audience, reading):
        """Give the columns of an audience, with a group by chance."""
        group = self.random.choice(self.groups[reading.pk]) if audience == "group" else None
        return {"audience": audience, "group_id": group}

    def place(self, revision):
        how = self.random.choice(["words"] * 4 + ["paragraph", "whole"])
        if how == "whole":
            return targets.whole(revision)
        first = self.random.randrange(len(self.versions))
        version = self.versions[first]
        if how == "paragraph":
            return targets.paragraph_of(revision, version.key)
        # Few places, so that spans often begin and end at the same offset.
        last = self.versions[
            min(first + self.random.choice([0, 0, 0, 1, 2]), len(self.versions) - 1)
        ]
        start = self.random.randrange(0, len(version.text) // 2, 4)
        end = self.random.randrange(len(last.text) // 2 + 1, len(last.text) + 1)
        return targets.words_of(revision, version.key, start, last.key, end, "")

    def motivation(self, about, prompt):
        chosen = self.random.choice(MOTIVATIONS)
        may_highlight = about == "words" and prompt is None
        return chosen if may_highlight or chosen != "highlighting" else "commenting"

    def revise(self):
        note = self.some(Annotation.objects.kept())
        if note is None:
            return
        audiences = ["seminar", "group", "instructors"] + ["me"] * (note.prompt is None)
        reading = next(reading for user, reading in self.people if user == note.author)
        seen_by = self.seen_by(self.random.choice(audiences), reading)
        note.revise(
            note.version,
            reading=reading,
            motivation=self.motivation(note.about, note.prompt),
            **(seen_by if note.audience_is_open else {}),
        )

    def withdraw(self):
        self.then(Annotation.objects.kept(), lambda note: note.withdraw())

    def restore(self):
        self.then(Annotation.objects.exclude(deleted_at=None), lambda note: note.restore())

    def reply(self):
        author, _reading = self.random.choice(self.people)
        notes = Annotation.objects.visible_to(author).standing().filter(locked_at=None)
        self.then(notes, lambda note: factories.reply(author, note))

    def take_back(self):
        self.then(Reply.objects.kept(), lambda reply: reply.withdraw())

    def hide(self):
        self._hide(Annotation.objects.standing().exclude(audience="me"))

    def hide_reply(self):
        self._hide(Reply.objects.standing().exclude(annotation__audience="me"))

    def _hide(self, things):
        by = self.random.choice(self.people)[0]
        self.then(things, lambda thing: thing.hide(by, "This is no argument."))

    def show(self):
        self._show(Annotation)

    def show_reply(self):
        self._show(Reply)

    def _show(self, kind):
        by = self.random.choice(self.people)[0]
        self.then(kind.objects.exclude(hidden_at=None), lambda thing: thing.unhide(by))

    def turn_prompt(self):
        def turn(prompt):
            prompt.show() if prompt.hidden else prompt.hide()

        self.then(Prompt.objects.all(), turn)

    def move_person(self):
        user, reading = self.random.choice(self.people)
        group = self.random.choice([None, *self.groups[reading.pk]])
        reading.seminar.memberships.filter(user=user).update(group=group)

    def then(self, rows, do):
        row = self.some(rows)
        if row is not None:
            do(row)

    def some(self, rows):
        found = list(rows.order_by("pk"))
        return self.random.choice(found) if found else None


def heights(notes):
    """Give {paragraph id: Counter} for notes and for questions: how many stand on each letter."""
    said, asked = {}, {}
    for note in notes:
        for span in note.spans:
            letters = range(span.start, span.end)
            said.setdefault(span.paragraph_id, Counter()).update(letters)
            if note.asks:
                asked.setdefault(span.paragraph_id, Counter()).update(letters)
    return said, asked


def starts(things):
    """Give {paragraph id: how many notes, or spans, start there}."""
    return dict(Counter(thing.paragraph_id for thing in things))


def runs(said, asked):
    """Give the runs of a paragraph as they are written, letter by letter."""
    letters = [_written(said[at], asked[at]) for at in range(max(said, default=-1) + 1)]
    return "".join(f"{len([*same])}{letter}" for letter, same in groupby(letters))


def read(marks):
    """Give what `data-marks` say, letter by letter: Counters of notes, of questions, of prompts."""
    said, asked, prompted = Counter(), Counter(), Counter()
    for layer in marks.split():
        letters = [one for length, one in RUN.findall(layer) for _time in range(int(length))]
        for at, letter in enumerate(letters):
            if letter in NOTES.lower():
                said[at] += 1 + NOTES.lower().index(letter)
            elif letter in NOTES:
                said[at] += 1 + NOTES.index(letter)
                asked[at] += 1
            elif letter == "p":
                prompted[at] += 1
            else:
                assert letter == "."
    return said, asked, prompted


def added_up(marks):
    """Give [start, end, notes up to DEEP, questions 0 or 1] of `data-marks`, in order."""
    said, asked, _prompted = read(marks)
    return stretches({at: [min(said[at], DEEP), min(asked[at], 1)] for at in said})


def painted(marks):
    """Give [start, end, *names] of what a browser paints for `data-marks`, in order."""
    said, asked, prompted = read(marks)
    names = {
        at: [f"depth-{_depth(said[at])}"] * (said[at] > 0)
        + ["question"] * (asked[at] > 0)
        + ["prompt"] * (prompted[at] > 0)
        for at in {*said, *prompted}
    }
    return stretches(names)


def stretches(what):
    """Give [start, end, *what] for neighbouring letters of which `what`, {letter: list}, is one."""
    found = []
    for letter in sorted(what):
        if found and found[-1][1] == letter and found[-1][2:] == what[letter]:
            found[-1][1] = letter + 1
        else:
            found.append([letter, letter + 1, *what[letter]])
    return found


def _depth(notes):
    return (notes > 0) + (notes > 1) + (notes >= DEEP)


def _written(notes, questions):
    if not notes:
        return "."
    letter = NOTES[min(notes, DEEP) - 1]
    return letter if questions else letter.lower()


def boundaries(said, asked):
    """Give the boundaries of a paragraph: where the number of notes or of questions changes."""
    offsets = {*said, *(letter + 1 for letter in said)}
    deltas = {
        str(at): [said[at] - said[at - 1], asked[at] - asked[at - 1]] for at in sorted(offsets)
    }
    return {at: delta for at, delta in deltas.items() if delta != [0, 0]}
