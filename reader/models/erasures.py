"""Who has been erased, so that no backup brings them back."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Choice(models.TextChoices):
    """What becomes of the words of somebody who leaves."""

    UNNAME = "unname", _("They stay, without my name: under “Somebody who left”")
    REMOVE = "remove", _("They are removed")


class Erasure(models.Model):
    """That somebody was erased: `mark` was `User.mark`, and leads to nobody any more.

    What is kept of them is this row alone. A restored backup is gone through by it once more.
    """

    mark = models.UUIDField(unique=True, editable=False)
    choice = models.CharField(max_length=6, choices=Choice, editable=False)
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        constraints = [
            models.CheckConstraint(
                condition=Q(choice__in=Choice.values), name="erasure_choice_is_known"
            )
        ]

    def __str__(self):
        return str(self.mark)
