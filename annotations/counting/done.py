"""How much somebody has written in a reading, beside how much is asked for.

What counts is what stands and what others see as well: a note, a reply or an answer to the seminar
or to the instructors; not what is for oneself alone, nor what was deleted, or hidden by somebody
who teaches. An answer counts as an answer and not as a note, and two answers to one prompt as one.
A highlight without words is no note. A reply counts whoever wrote the note, and also where that is
gone since.

Students and instructors are told the same, for it is counted here alone.
"""

from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import ngettext_lazy

from annotations.models import Annotation, Reply
from reader.prepared import ask, stand_in
from reader.templatetags.numbers import grouped
from seminars.models import Reading

SAID = (
    ngettext_lazy("%(done)s of %(asked)s note", "%(done)s of %(asked)s notes", "asked"),
    ngettext_lazy("%(done)s of %(asked)s reply", "%(done)s of %(asked)s replies", "asked"),
    ngettext_lazy("%(done)s of %(asked)s answer", "%(done)s of %(asked)s answers", "asked"),
)


@dataclass(frozen=True)
class Part:
    """Notes, replies or answers: how many are `done`, and how many `asked` for; `words` say it."""

    done: int
    asked: int
    words: str

    @property
    def is_done(self):
        return self.done >= self.asked


@dataclass(frozen=True)
class Done:
    """How many notes, replies and answers somebody has written in `reading`."""

    reading: Reading
    notes: int
    replies: int
    answers: int

    @classmethod
    def of(cls, reading, row):
        """Read it from a row with the columns of `columns_of`."""
        return cls(reading, row.notes_done, row.replies_done, row.answers_done)

    @property
    def numbers(self):
        return self.notes, self.replies, self.answers

    @property
    def parts(self):
        """A Part for each kind that is asked for."""
        kinds = zip(self.numbers, self.reading.asked, SAID, strict=True)
        return [
            Part(done, asked, words % {"done": grouped(done), "asked": asked})
            for done, asked, words in kinds
            if asked
        ]

    @property
    def is_complete(self):
        """Whether all that is asked for is there."""
        return all(part.is_done for part in self.parts)

    @property
    def has_begun(self):
        """Whether there is anything, asked for or not."""
        return any(self.numbers)


def columns_of(reading, author):
    """Give the columns that count what `author` has written in `reading`: ids, or OuterRefs."""
    notes = Annotation.objects.standing().filter(reading=reading, author=author).exclude(body="")
    replies = Reply.objects.standing().filter(annotation__reading=reading, author=author)
    return {
        "notes_done": _number(notes.filter(prompt=None), Count("pk")),
        "replies_done": _number(replies, Count("pk")),
        "answers_done": _number(notes.filter(prompt__isnull=False), Count("prompt", distinct=True)),
    }


def done_by(user, readings):
    """Give {id: Done} of those of `readings`, a list, in which something is asked of `user`."""
    asking = {reading.pk: reading for reading in readings if any(reading.asked)}
    if not asking or not user.is_authenticated:
        return {}
    rows = Reading.objects.filter(pk__in=asking).asked_of(user)
    rows = rows.annotate(**columns_of(OuterRef("pk"), user.pk))
    return {row.pk: Done.of(asking[row.pk], row) for row in rows}


def done_here(user, reading):
    """Give the Done of `user` in one reading, or None where nothing is asked of them there."""

    def build(person, place):
        rows = Reading.objects.filter(pk=place).asked_of(stand_in(user, person))
        return rows.annotate(**columns_of(OuterRef("pk"), person))

    if reading is None or not any(reading.asked):
        return None
    rows = ask("done", build, person=user.pk, place=reading.pk)
    return Done.of(reading, rows[0]) if rows else None


def done_in(reading, people):
    """Give [(person, Done)] of `people`, a queryset of User, in one query."""
    rows = people.annotate(**columns_of(reading.pk, OuterRef("pk")))
    return [(row, Done.of(reading, row)) for row in rows]


def _number(rows, count):
    counted = rows.order_by().values("author").annotate(number=count).values("number")
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())
