"""What the authors of notes and replies are called, brought along with these."""

from django.apps import apps
from django.db.models import OuterRef, Subquery


def pseudonym_of(person, reading):
    """Give the pseudonym of a person in a reading as a column: NULL where they have none.

    Both are ids, or columns of what is asked for.
    """
    pseudonyms = apps.get_model("annotations", "Pseudonym").objects
    here = pseudonyms.filter(person=person, reading=reading)
    return Subquery(here.values("name")[:1])


def with_pseudonyms(things):
    """Give notes or replies with `pseudonym`, that of their author, or None."""
    is_note = things.model._meta.model_name == "annotation"
    reading = "reading" if is_note else "annotation__reading"
    return things.annotate(pseudonym=pseudonym_of(OuterRef("author"), OuterRef(reading)))
