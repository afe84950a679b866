"""What the first page says of the discussions of somebody's seminars, each in one query."""

from django.db.models import OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce, JSONArray

from annotations.models import Annotation, Layer, Seen, Tally
from reader.prepared import ask, stand_in
from reader.rows import Rows
from seminars.models import Membership, Reading

MOST_COUNTED = 99  # new notes; of more one is told that there are more
MOST_DISCUSSED = 5


def new_to(user):
    """Give the readings of the seminars of `user` in which others wrote since they were there.

    Each has `new`, how many notes, and `has_more` where it is more than are counted. Somebody was
    there when they last had anything of it before them (`Seen`), or else when they joined.
    """
    found = ask(
        ("new to", user.is_admin),
        lambda person: _with_latest(stand_in(user, person)),
        person=user.pk,
    )
    found = [reading for reading in found if reading.rows]
    for reading in found:
        reading.has_more = len(reading.rows) > MOST_COUNTED
        reading.new = min(len(reading.rows), MOST_COUNTED)
    return found


def _with_latest(user):
    here = Seen.objects.filter(user=user, reading=OuterRef("pk")).order_by("-until")
    came = Membership.objects.filter(user=user, seminar=OuterRef("seminar"))
    since = Coalesce(Subquery(here.values("until")[:1]), Subquery(came.values("joined_at")[:1]))
    notes = Annotation.objects.visible_to(user).standing().exclude(author=user)
    later = notes.filter(reading=OuterRef("pk"), created_at__gt=OuterRef("since"))
    latest = later.order_by("-created_at").values(row=JSONArray("pk"))[: MOST_COUNTED + 1]
    return _readings_of(user).annotate(since=since).annotate(rows=Rows(latest))


def most_discussed(user):
    """Give the readings of the seminars of `user` with most notes that they see: each has `notes`.

    Private notes are in no tally, and so in no number here.
    """
    return ask(
        ("most discussed", user.is_admin),
        lambda person: _with_numbers(stand_in(user, person)),
        person=user.pk,
    )


def _with_numbers(user):
    tallies = Tally.objects.filter(
        layer__in=Layer.objects.visible_to(user).values("pk"), layer__reading=OuterRef("pk")
    )
    total = tallies.order_by().values("layer__reading").annotate(total=Sum("notes")).values("total")
    readings = _readings_of(user).annotate(notes=Subquery(total)).filter(notes__gt=0)
    return readings.order_by("-notes", "pk")[:MOST_DISCUSSED]


def _readings_of(user):
    mine = Reading.objects.visible_to(user).filter(seminar__memberships__user=user)
    return mine.select_related("seminar", "article").order_by("seminar__title", "position", "pk")
