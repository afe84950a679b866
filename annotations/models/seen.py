"""What a person has seen: a mark a paragraph, not a mark a note."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.models.notices import Notice
from reader.models import Paragraph, User
from seminars.models import Reading


class Seen(models.Model):
    """Until when a person has seen what is said of a paragraph, or of the whole reading."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="seen"
    )
    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="+")
    paragraph = models.ForeignKey(Paragraph, on_delete=models.CASCADE, null=True, related_name="+")
    until = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("mark of what was seen")
        verbose_name_plural = _("marks of what was seen")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "reading", "paragraph"],
                condition=Q(paragraph__isnull=False),
                name="seen_once",
            ),
            models.UniqueConstraint(
                fields=["user", "reading"], condition=Q(paragraph=None), name="seen_whole_once"
            ),
        ]

    def __str__(self):
        return str(self.until)

    @classmethod
    @transaction.atomic
    def mark(cls, user, reading, paragraph, until=None):
        """Note that `user` has seen all that was said of `paragraph` at the moment `until`.

        None stands for the whole, and for now.
        """
        until = _past(until)
        cls.objects.update_or_create(
            user=user, reading=reading, paragraph=paragraph, defaults={"until": until}
        )
        cls._tell(user, until, annotation__reading=reading, annotation__paragraph=paragraph)

    @classmethod
    @transaction.atomic
    def mark_all(cls, user, reading, until=None):
        """Note that `user` has seen all that was said in `reading` at the moment `until`."""
        until = _past(until)
        marks = cls.objects.filter(user=user, reading=reading)
        marks.filter(until__lt=until).update(until=until)
        missing = {None, *reading.article.paragraphs.values_list("pk", flat=True)}
        missing -= set(marks.values_list("paragraph", flat=True))
        cls.objects.bulk_create(
            [cls(user=user, reading=reading, paragraph_id=pk, until=until) for pk in missing],
            ignore_conflicts=True,
        )
        cls._tell(user, until, annotation__reading=reading)

    @staticmethod
    def _tell(user, until, **here):
        Notice.objects.unseen().filter(person=user, at__lte=until, **here).see()
        User.touch(user.pk)


def _past(moment):
    """Give a moment that was named, but never one that is to come; None stands for now."""
    now = timezone.now()
    return min(moment or now, now)
