"""Pages about the place itself, in the words of whoever looks after it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from reader.rendering import render_blocks
from reader.reviewing.documents import blocks_of

LONGEST = 50_000  # characters


class SitePage(models.Model):
    """What the admins of a place say about it; empty where they have not said anything yet."""

    class Name(models.TextChoices):
        PRIVACY = "privacy", _("Privacy")
        ACCESSIBILITY = "accessibility", _("Accessibility")
        TERMS = "terms", _("Terms of use")
        CONTACT = "contact", _("Contact")

    name = models.CharField(max_length=20, choices=Name, unique=True)
    markdown = models.TextField(_("words"), max_length=LONGEST, blank=True)

    class Meta:
        verbose_name = _("page about this place")
        verbose_name_plural = _("pages about this place")
        constraints = [
            models.CheckConstraint(
                condition=Q(name__in=["privacy", "accessibility", "terms", "contact"]),
                name="site_page_is_known",
            )
        ]

    def __str__(self):
        return str(self.get_name_display())

    def get_absolute_url(self):
        return reverse("seminars:site_page", args=[self.name])

    @property
    def html(self):
        """Seldom read, so it is rendered when it is."""
        blocks = blocks_of(self.markdown, [])
        return render_blocks((each["kind"], each["level"], each["markdown"]) for each in blocks)
