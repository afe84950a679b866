"""What members tell the instructors of, and the log of what these did about it."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.models.hiding import LONGEST_REASON
from annotations.models.notices import Notice
from annotations.querysets.moderation import DeedQuerySet, FlagQuerySet
from seminars.models import Seminar


class Flag(models.Model):
    """That a member told the instructors of a note, or of a reply to it; `annotation` is the note
    in both cases. It is open until one of them has dealt with it."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="flags"
    )
    annotation = models.ForeignKey("Annotation", on_delete=models.CASCADE, related_name="flags")
    reply = models.ForeignKey("Reply", on_delete=models.CASCADE, null=True, related_name="flags")
    words = models.CharField(max_length=LONGEST_REASON)
    at = models.DateTimeField(default=timezone.now, editable=False)
    settled_at = models.DateTimeField(null=True, editable=False)

    objects = FlagQuerySet.as_manager()

    class Meta:
        verbose_name = _("flag")
        verbose_name_plural = _("flags")
        constraints = [
            models.UniqueConstraint(
                fields=["annotation", "person"],
                condition=Q(reply=None, settled_at=None),
                name="note_flagged_once",
            ),
            models.UniqueConstraint(
                fields=["reply", "person"],
                condition=Q(reply__isnull=False, settled_at=None),
                name="reply_flagged_once",
            ),
            models.CheckConstraint(condition=~Q(words=""), name="flag_has_words"),
        ]

    def __str__(self):
        return self.words[:60]

    @property
    def thing(self):
        """What was flagged."""
        return self.reply or self.annotation

    @classmethod
    @transaction.atomic
    def put(cls, thing, person, words):
        """Tell the instructors of `thing`; who has told them before, and was not answered yet,
        has said enough."""
        note = thing.thread_of
        where = {"annotation": note, "reply": None if thing is note else thing}
        flag, created = cls.objects.get_or_create(
            **where, person=person, settled_at=None, defaults={"words": words}
        )
        if created:
            Notice.tell_of_flag(flag)

    @classmethod
    def settle(cls, thing):
        """Note that somebody has dealt with what was told of `thing`. Gives how many flags."""
        return cls.objects.on(thing).filter(settled_at=None).update(settled_at=timezone.now())

    @classmethod
    @transaction.atomic
    def dismiss(cls, thing, by):
        """Let `thing` stand as it is, whatever was told of it."""
        if cls.settle(thing):
            Deed.record(Deed.What.DISMISSED, thing, by)


class Deed(models.Model):
    """A line of the log: what an instructor, or an admin, did to what another wrote.

    Lines are added, and neither changed nor deleted.
    """

    class What(models.TextChoices):
        HIDDEN = "hidden", _("hidden")
        SHOWN = "shown", _("shown again")
        LOCKED = "locked", _("thread closed")
        UNLOCKED = "unlocked", _("thread opened again")
        DISMISSED = "dismissed", _("flags set aside")

    seminar = models.ForeignKey(Seminar, on_delete=models.PROTECT, related_name="deeds")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="deeds")
    what = models.CharField(max_length=10, choices=What)
    annotation = models.ForeignKey("Annotation", on_delete=models.PROTECT, related_name="deeds")
    reply = models.ForeignKey("Reply", on_delete=models.PROTECT, null=True, related_name="deeds")
    reason = models.CharField(max_length=LONGEST_REASON, blank=True)
    at = models.DateTimeField(default=timezone.now, editable=False)

    objects = DeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of the log")
        verbose_name_plural = _("lines of the log")
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=["hidden", "shown", "locked", "unlocked", "dismissed"]),
                name="deed_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(what="hidden") | ~Q(reason=""), name="deed_of_hiding_has_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["seminar", "-at", "-id"], name="deed_by_date")]

    def __str__(self):
        return f"{self.by_id} · {self.what} · {self.reply_id or self.annotation_id}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("The log is not changed.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError("The log is not shortened.")

    @property
    def thing(self):
        """What it was done to."""
        return self.reply or self.annotation

    @property
    def whose(self):
        """The name of who wrote that; those who read the log know it."""
        return self.thing.author.name

    @classmethod
    def record(cls, what, thing, by, reason=""):
        """Write down that `by` did that to `thing`, a note or a reply."""
        note = thing.thread_of
        reply = None if thing is note else thing
        seminar = note.reading.seminar_id
        cls.objects.create(
            seminar_id=seminar, by=by, what=what, annotation=note, reply=reply, reason=reason
        )
