"""The seminar of a crowd, made in bulk: the long text, notes on it, and students."""

from benchmarks.crowd.saying import Text
from benchmarks.making import add_notes, seminar_with_text
from reader.models import User
from seminars.models import Membership

NOTES = 1_000


def gathered(count):
    """Give the Text that a seminar reads, and `count` students in it."""
    reading, people = seminar_with_text()
    add_notes(reading, people, NOTES)
    students = User.objects.bulk_create(
        User(username=f"student{number}", password="!") for number in range(count)
    )
    Membership.objects.bulk_create(
        Membership(seminar=reading.seminar, user=student) for student in students
    )
    revision = reading.article.current
    paragraphs = [(version.key, version.text) for version in revision.paragraphs()]
    return Text(reading.get_absolute_url(), reading.pk, revision.number, paragraphs), students
