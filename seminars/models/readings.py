"""Readings: an article on the list of a seminar."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from reader.models import Article
from reader.removal import Withdrawable
from seminars.models.seminars import Seminar
from seminars.querysets import ReadingQuerySet

SOON = timedelta(days=3)
MOST_ASKED = 1000

# Addresses below a seminar's own that are not readings.
TAKEN_ADDRESSES = ["details", "groups", "invitation", "members", "moderation", "readings"]


class Closed(Exception):
    """A `reading` takes no more words from somebody."""

    def __init__(self, reading):
        super().__init__()
        self.reading = reading


class Reading(Withdrawable):
    """An article that a seminar reads, by when, and what it is asked to look for.

    Students see it once it has opened; when it has closed, they say nothing more to others there.
    Both, and how much is asked of them, need not be said: a date is None then, a number 0.
    """

    seminar = models.ForeignKey(Seminar, on_delete=models.PROTECT, related_name="readings")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="readings")
    slug = models.SlugField(_("address"), max_length=80, allow_unicode=True)
    position = models.PositiveIntegerField(_("position"), default=0)
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    instructions = models.TextField(_("instructions"), blank=True)
    notes_asked = models.PositiveSmallIntegerField(_("notes asked for"), default=0)
    replies_asked = models.PositiveSmallIntegerField(_("replies asked for"), default=0)
    answers_asked = models.PositiveSmallIntegerField(_("answers asked for"), default=0)
    anonymous = models.BooleanField(
        _("students do not see each other’s names"),
        default=False,
        help_text=_(
            "They read each other under pseudonyms; the instructors see both. This stays as it is "
            "once anything was written."
        ),
    )
    # Whether anything was written here for others: whoever writes it says so.
    begun = models.BooleanField(default=False, editable=False)
    by_groups = models.BooleanField(
        _("discussed group by group"),
        default=False,
        help_text=_(
            "Students write to their group, and see what is said in it; the instructors see all "
            "groups. Whatever was written before stays seen by those who see it now."
        ),
    )

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
            # What is empty is in no order, and a database lets that pass.
            models.CheckConstraint(
                condition=Q(opens_at__lte=F("due_at")), name="reading_opens_before_it_is_due"
            ),
            models.CheckConstraint(
                condition=Q(due_at__lte=F("closes_at")), name="reading_is_due_before_it_closes"
            ),
            models.CheckConstraint(
                condition=Q(opens_at__lte=F("closes_at")), name="reading_opens_before_it_closes"
            ),
            models.CheckConstraint(
                condition=Q(notes_asked__lte=MOST_ASKED)
                & Q(replies_asked__lte=MOST_ASKED)
                & Q(answers_asked__lte=MOST_ASKED),
                name="reading_asks_for_what_can_be_done",
            ),
        ]

    def __str__(self):
        return self.article.title

    def get_absolute_url(self):
        return reverse("annotations:reading", args=[self.seminar.slug, self.slug])

    def begin(self):
        """Note that something was written here: from now on names stay as hidden as they are."""
        if not self.begun:
            Reading.objects.filter(pk=self.pk).update(begun=True)

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

    @property
    def has_opened(self):
        """Whether students see it."""
        return self.opens_at is None or self.opens_at <= timezone.now()

    @property
    def is_archived(self):
        """Whether nobody says anything to others here, with all of its seminar."""
        return self.seminar.is_archived

    @property
    def is_closed(self):
        """Whether students may say nothing more to others here."""
        has_closed = self.closes_at is not None and self.closes_at <= timezone.now()
        return has_closed or self.is_archived

    def let_write(self, user):
        """Raise Closed where `user` may say nothing to others here, any more or yet."""
        if self.closes_at is None and not self.is_archived:  # who may read may write
            return
        if not Reading.objects.writable_by(user).filter(pk=self.pk).exists():
            raise Closed(self)

    @property
    def asked(self):
        """How many notes, replies and answers are asked for."""
        return self.notes_asked, self.replies_asked, self.answers_asked

    @property
    def asked_in_words(self):
        """What is asked for, in words: “3 notes”, “1 reply”."""
        notes, replies, answers = self.asked
        words = [
            ngettext("%s note", "%s notes", notes) % notes if notes else "",
            ngettext("%s reply", "%s replies", replies) % replies if replies else "",
            ngettext("%s answer", "%s answers", answers) % answers if answers else "",
        ]
        return [each for each in words if each]
