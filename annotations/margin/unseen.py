"""What is new to somebody: a mark says until when they have looked at a paragraph."""

from datetime import UTC, datetime

from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull

from annotations.models import Seen
from annotations.querysets.hiding import STANDS

NEVER = datetime.min.replace(tzinfo=UTC)


def marks_of(sitting):
    """Until when the reader has looked at the paragraph of a note: a subquery."""
    here = Q(paragraph=OuterRef("paragraph"))
    whole = Q(paragraph=None) & Q(IsNull(OuterRef("paragraph"), True))
    return Seen.objects.filter(here | whole, user=sitting.user, reading=sitting.reading)


def unseen(sitting):
    """Give the rule for notes that others wrote since the reader last looked at their paragraph."""
    return _by_others(sitting) & ~Q(
        Exists(marks_of(sitting).filter(until__gte=OuterRef("created_at")))
    )


def unseen_at(sitting, paragraph):
    """Give what `unseen` gives, for notes that are all of one paragraph; None is the whole.

    An index has them in order of date, so that those which were seen are not gone through.
    """
    marks = Seen.objects.filter(user=sitting.user, reading=sitting.reading, paragraph=paragraph)
    until = Coalesce(Subquery(marks.values("until")[:1]), Value(NEVER))
    return _by_others(sitting) & Q(created_at__gt=until)


def _by_others(sitting):
    return Q(reading=sitting.reading) & STANDS & ~Q(author=sitting.user)
