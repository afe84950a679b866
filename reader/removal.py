"""Deleting that can be undone.

A row is never deleted while somebody might want it back: it is withdrawn, and can be restored.
"""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

DAYS_TO_RESTORE = 30


class Withdrawable(models.Model):
    """Something that may be deleted, and brought back within `DAYS_TO_RESTORE` days."""

    deleted_at = models.DateTimeField(_("deleted"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_deleted(self):
        return self.deleted_at is not None

    def withdraw(self):
        """Delete this, so that `restore` can bring it back."""
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])

    def restore(self):
        """Bring this back as it was."""
        self.deleted_at = None
        self.save(update_fields=["deleted_at"])


def restorable_since():
    """Give the moment before which what was deleted is gone for good."""
    return timezone.now() - timedelta(days=DAYS_TO_RESTORE)
