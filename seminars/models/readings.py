"""Readings: an article on the list of a seminar."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader.models import Article
from reader.removal import Withdrawable
from seminars.models.seminars import Seminar
from seminars.querysets import ReadingQuerySet

SOON = timedelta(days=3)

# Addresses below a seminar's own that are not readings.
TAKEN_ADDRESSES = ["details", "invitation", "members", "readings"]


class Reading(Withdrawable):
    """An article that a seminar reads, by when, and what it is asked to look for."""

    seminar = models.ForeignKey(Seminar, on_delete=models.PROTECT, related_name="readings")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="readings")
    slug = models.SlugField(_("address"), max_length=80, allow_unicode=True)
    position = models.PositiveIntegerField(_("position"), default=0)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    instructions = models.TextField(_("instructions"), blank=True)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["seminar", "slug"], name="reading_address"),
            models.UniqueConstraint(fields=["seminar", "article"], name="reading_article_once"),
            models.CheckConstraint(
                condition=~Q(slug__in=TAKEN_ADDRESSES), name="reading_address_is_free"
            ),
        ]

    def __str__(self):
        return self.article.title

    def get_absolute_url(self):
        return reverse("annotations:reading", args=[self.seminar.slug, self.slug])

    @property
    def due_soon(self):
        """Whether this is due within three days."""
        if self.due_at is None:
            return False
        return timedelta(0) <= self.due_at - timezone.now() <= SOON

    @property
    def is_over(self):
        """Whether the due date has passed."""
        return self.due_at is not None and self.due_at < timezone.now()
