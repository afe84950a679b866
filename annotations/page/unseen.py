"""What is new to somebody: a mark says until when they have looked at a paragraph."""

from datetime import UTC, datetime

from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull

from annotations.models import Annotation, Seen
from annotations.querysets.hiding import STANDS
from reader.models import Paragraph

NEVER = datetime.min.replace(tzinfo=UTC)
NEWEST = "-created_at", "-pk"


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
    return _by_others(sitting) & Q(created_at__gt=_seen_until(sitting, paragraph))


def unseen_paragraphs(sitting):
    """Give the paragraphs with a note for which `unseen` holds.

    Each is looked at by itself, in an index that has its newest note first: what was seen is not
    gone through. PostgreSQL would make one join of EXISTS, and read every note of the reading.
    """
    shared = Annotation.objects.shared_in(sitting.reading, sitting.grounds)
    new = shared.filter(
        _by_others(sitting), paragraph=OuterRef("pk"), created_at__gt=OuterRef("seen_until")
    )
    there = Paragraph.objects.filter(article=sitting.article)
    there = there.annotate(seen_until=_seen_until(sitting, OuterRef("pk")))
    return there.exclude(IsNull(Subquery(new.order_by(*NEWEST).values("pk")[:1]), True))


def _seen_until(sitting, paragraph):
    marks = Seen.objects.filter(user=sitting.user, reading=sitting.reading, paragraph=paragraph)
    return Coalesce(Subquery(marks.values("until")[:1]), Value(NEVER))


def _by_others(sitting):
    return Q(reading=sitting.reading) & STANDS & ~Q(author=sitting.user)
