"""Who may know of a mention: who may see the note, or the thread, that it is in."""

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet


class MentionQuerySet(QuerySet):
    def standing(self):
        """Those in what was neither deleted nor hidden."""
        in_note = Q(reply=None, annotation__deleted_at=None, annotation__hidden_at=None)
        in_reply = Q(reply__isnull=False, reply__deleted_at=None, reply__hidden_at=None)
        return self.filter(in_note | in_reply)

    def visible_to(self, who):
        notes = apps.get_model("annotations", "Annotation").objects.visible_to(who)
        # Somebody is mentioned in few notes, and may see many: each of the few is looked up.
        return self.standing().filter(Exists(notes.filter(pk=OuterRef("annotation"))))


def with_mentions(things, user):
    """Give notes or replies with `mentions_me`: whether each mentions `user`."""
    column = things.model._meta.model_name
    mentions = apps.get_model("annotations", "Mention").objects.filter(person=user)
    if column == "annotation":
        mentions = mentions.filter(reply=None)
    return things.annotate(mentions_me=Exists(mentions.filter(**{column: OuterRef("pk")})))
