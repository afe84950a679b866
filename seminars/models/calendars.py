"""The address at which somebody's own calendar asks for their due dates."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from seminars.querysets import CalendarQuerySet

TOKEN_BYTES = 24  # 192 random bits: it lets in whoever has it


def new_token():
    """Give a token that is fit for an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


class Calendar(models.Model):
    """A person's calendar of due dates, for programs that cannot log in: who knows the token reads
    it. A renewed one ends the one before."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar"
    )
    token = models.CharField(_("token"), max_length=40, unique=True, default=new_token)

    objects = CalendarQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar")
        verbose_name_plural = _("calendars")

    def __str__(self):
        return str(self.user)

    def get_absolute_url(self):
        return reverse("seminars:calendar_file", args=[self.token])

    @classmethod
    def renew(cls, user):
        """Give `user` a calendar at a new address; at the old one there is nothing any more."""
        return cls.objects.update_or_create(user=user, defaults={"token": new_token()})[0]
