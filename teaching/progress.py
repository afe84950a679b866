"""How a reading stands before class: who has written how much, where they talk, what is open."""

from dataclasses import dataclass
from html import unescape

from django.db.models import Case, F, When
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from annotations.counting.done import Done, done_in
from annotations.models import Annotation
from annotations.querysets.helpful import with_helpful
from reader.models import User
from reader.templatetags.numbers import grouped
from teaching.talk import bars_of, most_noted, places_of, silent_among

MOST_LISTED = 10  # questions, passages and threads
WORDS_SHOWN = 30
KINDS = (_("Notes"), _("Replies"), _("Answers"))
SORTS = {
    "group": _("By group"),
    "name": _("By name"),
    "least": _("Who wrote least first"),
    "most": _("Who wrote most first"),
}


@dataclass(frozen=True)
class Student:
    """A student of the seminar, and what they have written; `group` is the name of their group,
    where the reading is discussed group by group."""

    user: User
    done: Done
    group: str = ""

    @property
    def cells(self):
        """(number, class, address of a list of them alone or None) of notes, replies, answers."""
        numbers = zip(self.done.numbers, self.done.reading.asked, strict=True)
        return [
            (done, "none" if not done else "done" if asked and done >= asked else "", address)
            for (done, asked), address in zip(
                numbers, (None, self.replies_address, None), strict=True
            )
        ]

    @property
    def replies_address(self):
        """Where their replies are listed; None where there are none."""
        reading = self.done.reading
        where = reading.seminar.slug, reading.slug, self.user.username
        return reverse("teaching:replied", args=where) if self.done.replies else None

    @property
    def written(self):
        """How many notes, replies and answers there are together."""
        return sum(self.done.numbers)

    @property
    def is_listed(self):
        """Whether a list of notes has any of theirs: replies stand below those of others."""
        return bool(self.done.notes or self.done.answers)

    @property
    def state(self):
        """The name of how far they are, one of STATES."""
        if not self.done.has_begun:
            return "none"
        return "done" if self.done.parts and self.done.is_complete else "begun"

    @property
    def state_in_words(self):
        return STATES[self.state]


STATES = {
    "none": _("not begun"),
    "begun": _("has begun"),
    "done": _("done"),
}


@dataclass
class Progress:
    """All of it, for who teaches in the reading of `sitting`."""

    sitting: object
    students: list
    places: list
    on_whole: int
    questions: list
    more_questions: int
    threads: list
    sort: str

    @classmethod
    def of(cls, sitting, sort=""):
        """Ask for it, in a fixed number of queries. `sort` is one of SORTS, else the usual one."""
        usual, *others = sorts_in(sitting.reading)
        sort = sort if sort in others else usual
        places, on_whole = places_of(sitting)
        notes = Annotation.objects.shared_in(sitting.reading, sitting.grounds).standing()
        open_ones = notes.filter(motivation="questioning", settled_by=None)
        # First what nobody has replied to, and of these what others found helpful to ask.
        order = Case(When(replied=0, then=0), default=1), F("helpers").desc(nulls_last=True)
        questions = with_helpful(open_ones, sitting.user).order_by(*order, "rank", "pk")
        threads = notes.filter(replied__gt=1).order_by("-replied", "-created_at", "-pk")
        progress = cls(
            sitting,
            in_order(students_of(sitting), sort),
            places,
            on_whole,
            list(questions.select_related("author")[:MOST_LISTED]),
            max(open_ones.count() - MOST_LISTED, 0),
            list(threads.select_related("author")[:MOST_LISTED]),
            sort,
        )
        by_paragraph = {place.version.paragraph_id: place for place in places}
        for note in [*progress.questions, *progress.threads]:
            note.place = by_paragraph.get(note.paragraph_id)
            note.excerpt = excerpt_of(note)
        return progress

    @property
    def columns(self):
        """(label, how many are asked for) of each number of a student."""
        return list(zip(KINDS, self.sitting.reading.asked, strict=True))

    @property
    def sorts(self):
        """(name, label, whether it is chosen) of each order of the students."""
        return [(name, SORTS[name], name == self.sort) for name in sorts_in(self.sitting.reading)]

    @property
    def open_questions(self):
        return len(self.questions) + self.more_questions

    @property
    def have_begun(self):
        return sum(student.done.has_begun for student in self.students)

    @property
    def not_begun(self):
        return [student.user for student in self.students if not student.done.has_begun]

    @property
    def totals(self):
        """What the students wrote, in words: “61 notes”, “24 replies”, “9 answers”."""
        numbers = [student.done.numbers for student in self.students]
        notes, replies, answers = map(sum, zip(*numbers, strict=True)) if numbers else (0, 0, 0)
        return [
            ngettext("%s note", "%s notes", notes) % grouped(notes),
            ngettext("%s reply", "%s replies", replies) % grouped(replies),
            ngettext("%s answer", "%s answers", answers) % grouped(answers),
        ]

    @property
    def bars(self):
        return bars_of(self.places)

    @property
    def silent(self):
        return silent_among(self.places)

    @property
    def passages(self):
        return most_noted(self.places, MOST_LISTED)


def excerpt_of(note):
    """Give the first words of a note or a reply as plain text, or those that a note is about."""
    words = unescape(strip_tags(note.html.replace("><", "> <")))
    return Truncator(" ".join(words.split())).words(WORDS_SHOWN) or getattr(note, "exact", "")


def sorts_in(reading):
    """Give the names of the orders in which its students can stand, the usual one first."""
    return [name for name in SORTS if name != "group" or reading.by_groups]


def in_order(students, sort):
    """Give `students`, which stand by group and name, in one of SORTS."""
    if sort == "group":
        return students
    by_name = sorted(students, key=lambda one: _by_name(one.user))
    if sort == "name":
        return by_name
    sign = -1 if sort == "most" else 1
    return sorted(by_name, key=lambda one: sign * one.written)


def students_of(sitting):
    """Give a Student for each student of the seminar, by group and name, in one query."""
    here = {"memberships__seminar": sitting.reading.seminar_id, "memberships__role": "student"}
    people = User.objects.filter(**here).annotate(group_here=F("memberships__group"))
    groups = sitting.groups if sitting.is_by_groups else {}
    students = [
        Student(user, done, groups.get(user.group_here, ""))
        for user, done in done_in(sitting.reading, people)
    ]
    order = {name: place for place, name in enumerate(groups.values())}
    return sorted(students, key=lambda one: (order.get(one.group, -1), *_by_name(one.user)))


def _by_name(user):
    return user.name.casefold(), user.pk


def table_of(reading, students):
    """Give what the table of students says as rows, the first being its head."""
    asked = zip(KINDS, reading.asked, strict=True)
    kinds = [f"{label} ({number})" if number else str(label) for label, number in asked]
    groups = [gettext("Group")] if reading.by_groups else []
    rows = [[gettext("Name"), gettext("User name"), *groups, *kinds, gettext("State")]]
    for student in students:
        who = student.user.name, student.user.username, *([student.group] if groups else [])
        rows.append([*who, *student.done.numbers, str(student.state_in_words)])
    return rows
