"""What a list of seminars or readings shows of each, in a fixed number of queries."""

from datetime import timedelta

from django.db.models import Case, Count, F, IntegerField, OuterRef, Prefetch, Q, Subquery, When
from django.db.models.functions import Coalesce

from reader.models import Article
from seminars.models import Membership, Reading, Seminar

STILL_LISTED = timedelta(days=7)
THIS_WEEK = timedelta(days=7)
LATEST = 8


def in_brief(seminars, user):
    """`seminars`, each with its `people` and `texts` (numbers) and its `teachings`.

    `texts` are those that `user` may see.

    `teachings` are the memberships of its instructors, in the order in which they came.
    """
    return seminars.annotate(
        people=_number(Membership.objects.all()), texts=_number(Reading.objects.visible_to(user))
    ).prefetch_related(
        Prefetch("memberships", queryset=instructors_first_come(), to_attr="teachings")
    )


def instructors_first_come():
    """The memberships of instructors, with the people."""
    return Membership.objects.filter(role="instructor").select_related("user").order_by("pk")


def seminars_with(user):
    """The seminars in which `user` is a member, in brief."""
    return in_brief(Seminar.objects.visible_to(user).filter(memberships__user=user), user)


def parted(seminars):
    """`seminars` in two lists: those that go on, and those in the archive."""
    every = list(seminars)
    return [one for one in every if not one.is_archived], [one for one in every if one.is_archived]


def to_read(user, now):
    """The readings of one's own seminars: what is due next comes first, then what has no date.

    What was due stands last, and is left out a week after; so is what a seminar has archived.
    """
    return (
        _read_now(user)
        .exclude(due_at__lt=now - STILL_LISTED)
        .select_related("seminar", "article")
        .annotate(over=Case(When(due_at__lt=now, then=1), default=0))
        .order_by("over", F("due_at").asc(nulls_last=True), "seminar__title", "position", "pk")
    )


def due_this_week(readings, now):
    """The number of `readings` that are due within seven days."""
    return sum(1 for each in readings if each.due_at and now <= each.due_at <= now + THIS_WEEK)


def latest_texts(user):
    """The texts that came last, of one's own seminars and of those that are open by themselves.

    Each has `read_in`: its readings in these seminars.
    """
    readings = _read_now(user)
    here = Q(pk__in=readings.values("article")) | ~Q(openness="seminars")
    together = readings.select_related("seminar").order_by("seminar__title", "pk")
    return (
        Article.objects.visible_to(user)
        .filter(here)
        .select_related("current")
        .prefetch_related(Prefetch("readings", queryset=together, to_attr="read_in"))
        .order_by("-created_at", "-pk")[:LATEST]
    )


def _read_now(user):
    """The readings that `user` sees in their own seminars, but for those in the archive."""
    mine = {"seminar__memberships__user": user, "seminar__archived_at": None}
    return Reading.objects.visible_to(user).filter(**mine)


def _number(rows):
    """The number of `rows` of a seminar, as a column of it."""
    counted = rows.filter(seminar=OuterRef("pk")).order_by().values("seminar")
    number = Subquery(counted.annotate(number=Count("pk")).values("number"))
    return Coalesce(number, 0, output_field=IntegerField())
