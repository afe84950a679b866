"""What people found helpful."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.counting import layers


class Helpful(models.Model):
    """That somebody found a note, or a reply, of somebody else helpful."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="found_helpful"
    )
    annotation = models.ForeignKey(
        "Annotation", on_delete=models.CASCADE, null=True, related_name="helpful"
    )
    reply = models.ForeignKey("Reply", on_delete=models.CASCADE, null=True, related_name="helpful")
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("helpful mark")
        verbose_name_plural = _("helpful marks")
        constraints = [
            models.UniqueConstraint(
                fields=["annotation", "person"],
                condition=Q(annotation__isnull=False),
                name="note_helpful_once",
            ),
            models.UniqueConstraint(
                fields=["reply", "person"],
                condition=Q(reply__isnull=False),
                name="reply_helpful_once",
            ),
            models.CheckConstraint(
                condition=Q(annotation=None, reply__isnull=False)
                | Q(annotation__isnull=False, reply=None),
                name="helpful_is_one_thing",
            ),
        ]

    def __str__(self):
        return f"{self.person_id} · {self.annotation_id or self.reply_id}"

    @classmethod
    @transaction.atomic
    def say(cls, thing, person):
        """Note that `person` finds `thing`, a note or a reply, helpful; saying it again is fine."""
        created = thing.helpful.get_or_create(person=person)[1]
        if created:
            layers.touch(thing.thread_of)

    @classmethod
    @transaction.atomic
    def take_back(cls, thing, person):
        """Note that `person` does not, or no more."""
        if thing.helpful.filter(person=person).delete()[0]:
            layers.touch(thing.thread_of)
