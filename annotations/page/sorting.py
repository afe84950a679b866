"""The orders in which a list can stand, and what it can be narrowed to."""

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

SORTS = {
    "date": _("The newest first"),
    "oldest": _("The oldest first"),
    "place": _("In the order of the text"),
    "replies": _("The most replies first"),
}
COLUMNS = {
    "date": ("-created_at", "-pk"),
    "oldest": ("created_at", "pk"),  # the indexes of the newest, read backwards
    "place": ("rank", "start", "created_at", "pk"),
    "replies": ("-replied", "-created_at", "-pk"),
}
MENTIONING = "mentioning"
KINDS_OF_NOTES = {
    "commenting": _("Comments"),
    "questioning": _("Questions"),
    "highlighting": _("Highlights"),
    "answering": _("Answers"),
}
KINDS = {**KINDS_OF_NOTES, MENTIONING: _("Mentions of me")}


def merged(notes, sort):
    """Give `notes`, a list, in that order, in which an order goes one way in all its columns."""
    columns = [column.lstrip("-") for column in COLUMNS[sort]]
    return sorted(
        notes,
        key=lambda note: [getattr(note, column) for column in columns],
        reverse=COLUMNS[sort][0].startswith("-"),
    )


def before(note, sort):
    """Give the rule for notes that stand before `note` in that order."""
    rule, same = Q(), {}
    for column in COLUMNS[sort]:
        name, value = column.lstrip("-"), getattr(note, column.lstrip("-"))
        side = "gt" if column.startswith("-") else "lt"
        rule |= Q(**same, **{f"{name}__{side}": value})
        same[name] = value
    return rule


def kind_of(motivation, prompt):
    """Give the kind of a note, one that `of_kind` finds it by."""
    return "answering" if prompt and motivation == "commenting" else motivation


def of_kind(kind, user, of=""):
    """Give the rule for notes of that kind; `of` is how a row calls its note (`annotation__`).

    `user` is who may be mentioned in them, or in their threads.
    """
    if kind == MENTIONING:
        mentions = apps.get_model("annotations", "Mention").objects.standing().filter(person=user)
        return Q(**{f"{of}pk__in": mentions.values("annotation")})
    if kind == "answering":
        return Q(prompt__isnull=False)
    rule = Q(**{f"{of}motivation": kind})
    # What answers a prompt is an answer first, unless it asks.
    return rule & Q(prompt=None) if kind == "commenting" else rule
