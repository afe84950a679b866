"""What an instructor may hide: it goes from the sight of all but its author and those who teach."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST_REASON = 500  # characters


class Hideable(models.Model):
    """Words of somebody that others may have reason to hide. Its author is told the reason."""

    hidden_at = models.DateTimeField(_("hidden"), null=True, editable=False)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    hidden_reason = models.CharField(
        _("reason"), max_length=LONGEST_REASON, blank=True, default="", editable=False
    )

    class Meta:
        abstract = True

    @property
    def is_hidden(self):
        return self.hidden_at is not None

    @property
    def is_standing(self):
        """Whether this is there for everybody who may see it: neither deleted nor hidden."""
        return not (self.is_deleted or self.is_hidden)

    @property
    def audience_line(self):
        """Say in words who sees this."""
        return _("Seen by its author and the instructors") if self.is_hidden else self.shared_line

    def audience_line_for(self, user):
        """Say in words to `user` who sees this."""
        if self.is_hidden and self.author_id == user.pk:
            return _("Seen by you and the instructors")
        return self.audience_line

    def set_hidden(self, by, reason):
        """Write down that `by` hid this."""
        self._set(timezone.now(), by, reason)

    def set_shown(self):
        """Write down that it is hidden no more."""
        self._set(None, None, "")

    def _set(self, at, by, reason):
        self.hidden_at, self.hidden_by, self.hidden_reason = at, by, reason
        self.save(update_fields=["hidden_at", "hidden_by", "hidden_reason"])


def hidden_with_a_reason():
    """Give the rule that what is hidden was hidden by somebody, who said why."""
    columns = {"hidden_at": None, "hidden_by": None, "hidden_reason": ""}
    return Q(**columns) | Q(hidden_at__isnull=False, hidden_by__isnull=False) & ~Q(hidden_reason="")
