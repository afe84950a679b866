"""The order of the text, kept on each note, so that a list in that order is read from an index.

What is about the whole comes first (0), then the paragraphs of today's revision from 1 on, and
what stands nowhere last. Whoever places a note gives it its rank; a new revision, to all of them.
"""

from django.db.models import Case, F, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce

from reader.models import RevisionParagraph

WHOLE, NOWHERE = 0, 2**31 - 1


def of(target):
    """Give the rank of what stands at `target`, as long as its revision is today's; None where
    only the database knows."""
    if target.about == "whole":
        return WHOLE
    return None if target.position is None else target.position + 1


def give(notes):
    """Write the rank of each of `notes`, a queryset, where it is another by now."""
    wrong(notes).order_by().update(rank=_right())


def wrong(notes):
    """Give those of `notes` that have another rank than they should."""
    return notes.exclude(rank=_right())


def _right():
    here = RevisionParagraph.objects.filter(
        paragraph=OuterRef("paragraph"), revision=F("revision__article__current")
    )
    in_text = Subquery(here.order_by().values(rank=F("position") + 1)[:1])
    return Case(When(about="whole", then=Value(WHOLE)), default=Coalesce(in_text, NOWHERE))
