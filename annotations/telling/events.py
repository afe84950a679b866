"""What is told of although nobody wrote it: a new reading, and one that is due soon."""

from django.utils import timezone

from annotations.models import Notice
from seminars.models import Reading
from seminars.models.readings import SOON


def tell_of_reading(reading):
    """Tell the students of a seminar that something new is on its list; once it has opened."""
    students = reading.seminar.memberships.filter(role="student").values_list("user", flat=True)
    at = max(timezone.now(), reading.opens_at or timezone.now())
    Notice.tell(students, Notice.Kind.READING, reading=reading, at=at)


def tell_of_what_is_due(now):
    """Tell the students, once for each due date, of what is due within three days; of nothing
    that a seminar has archived."""
    readings = Reading.objects.standing().filter(seminar__archived_at=None)
    readings = readings.filter(due_at__gt=now, due_at__lte=now + SOON)
    for reading in readings.select_related("seminar"):
        about = {"reading": reading, "due_at": reading.due_at}
        told = Notice.objects.filter(kind=Notice.Kind.DUE, **about).values("person")
        students = reading.seminar.memberships.filter(role="student").exclude(user__in=told)
        Notice.tell(students.values_list("user", flat=True), Notice.Kind.DUE, **about)
