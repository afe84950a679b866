"""Who is mentioned in a note or a reply."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.notices import Notice
from annotations.models.written import Written
from annotations.querysets.mentions import MentionQuerySet
from annotations.words.mentioning import column_of, mentioned_in, names_from


class Mention(models.Model):
    """That a note mentions a person, or a reply to it does; `annotation` is the note in both cases.

    Nobody is told by it alone: whether they may see the note is asked when they look.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mentions", db_index=False
    )
    annotation = models.ForeignKey("Annotation", on_delete=models.CASCADE, related_name="mentions")
    reply = models.ForeignKey("Reply", on_delete=models.CASCADE, null=True, related_name="mentions")

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [
            models.UniqueConstraint(
                fields=["annotation", "person"], condition=Q(reply=None), name="note_mentions_once"
            ),
            models.UniqueConstraint(
                fields=["reply", "person"],
                condition=Q(reply__isnull=False),
                name="reply_mentions_once",
            ),
        ]
        indexes = [models.Index(fields=["person", "annotation"], name="mention_by_person")]

    def __str__(self):
        return f"{self.person_id} · {self.reply_id or self.annotation_id}"

    @classmethod
    def write(cls, thing, people):
        """Have `thing`, a new note or reply, mention `people`, ids; its author needs no telling."""
        others = dict.fromkeys(pk for pk in people if pk != thing.author_id)
        rows = [cls(person_id=pk, **_place(thing)) for pk in others]
        cls.objects.bulk_create(rows)


class Mentioning(Written):
    """Words that may mention people.

    `mentioned` are the names in it that were those of members when it was written, a line each.
    """

    mentioned = models.TextField(blank=True, default="", editable=False)

    SAID = (*Written.SAID, "mentioned")

    class Meta:
        abstract = True

    @property
    def names(self):
        return names_from(self.mentioned)

    def is_signed_before(self, reading):
        """Whether its author wrote anything else in `reading`."""
        notes = self.author.annotations.filter(reading=reading)
        replies = self.author.replys.filter(annotation__reading=reading)
        same, other = (notes, replies) if notes.model is type(self) else (replies, notes)
        return other.exists() or same.exclude(pk=self.pk).exists()

    def reword_with_people(self, begun_from, where, **changes):
        """Change the wording as `reword` does, and who is mentioned in it, members of
        the reading `where`."""
        before, people = self.mentioned, mentioned_in(changes.get("body", self.body), where)
        Written.reword(self, begun_from, mentioned=column_of(people), **changes)
        if people or before:
            Mention.objects.filter(**_place(self)).delete()
            Mention.write(self, people.values())
            Notice.tell_of_mention(self, people.values())

    def erase(self):
        Mention.objects.filter(**_place(self)).delete()
        super().erase()


def _place(thing):
    is_reply = thing.thread_of is not thing
    return {"annotation_id": thing.thread_of.pk, "reply_id": thing.pk if is_reply else None}
