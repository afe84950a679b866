"""Imports: a text on its way in, until somebody has looked at it and published it."""

import uuid
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader.admission import admit, check_title
from reader.edits import Edits
from reader.models.texts import Article, Openness
from reader.querysets import ImportQuerySet
from reader.removal import Withdrawable
from reader.reviewing import FIELDS, Gone, Review, review_of
from reader.steps import kept_short, step_back, stepped

KEPT_SEALS = 20


@dataclass
class Outcome:
    """What became of a post of the review page: the review before it, and what is still open."""

    before: Review
    was_current: bool = True  # whether the page had shown what stood
    clashes: Edits = field(default_factory=Edits)
    here: int | None = None  # the block where one goes on
    gone: bool = False  # the block it was about is not there any more
    repeated: bool = False  # the same post had come before


class Import(Withdrawable):
    """A text that is being reviewed. `blocks` are kept; `aside` is what was set aside, and why."""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="imports"
    )
    submission = models.UUIDField(default=uuid.uuid4, editable=False)
    file_name = models.CharField(_("file"), max_length=255, blank=True)
    format = models.CharField(_("format"), max_length=10, blank=True)
    original = models.TextField(editable=False)
    title = models.CharField(_("title"), max_length=300, blank=True)
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    published_on = models.DateField(
        _("published"), null=True, blank=True, help_text=_("When the source first appeared.")
    )
    standfirst = models.TextField(_("standfirst"), blank=True)
    language = models.CharField(_("language"), max_length=35, blank=True)
    openness = models.CharField(
        _("open to"), max_length=10, choices=Openness, default=Openness.SEMINARS
    )
    doubts = models.JSONField(default=list, editable=False)
    blocks = models.JSONField(default=list, editable=False)
    aside = models.JSONField(default=list, editable=False)
    last_id = models.PositiveIntegerField(default=0, editable=False)
    undoable = models.JSONField(default=list, editable=False)
    redoable = models.JSONField(default=list, editable=False)
    seals = models.JSONField(default=list, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, editable=False, related_name="imports"
    )
    created_at = models.DateTimeField(_("begun"), default=timezone.now, editable=False)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-changed_at"]
        constraints = [
            models.UniqueConstraint(fields=["by", "submission"], name="import_posted_once"),
            models.CheckConstraint(
                condition=Q(openness__in=Openness.values), name="import_openness_is_known"
            ),
        ]

    def __str__(self):
        return self.title or self.file_name or str(_("Untitled"))

    def get_absolute_url(self):
        return reverse("reader:import", args=[self.pk])

    @classmethod
    @transaction.atomic
    def begin(cls, found, by, submission=None, **about):
        """Keep what an importer found for review; a second post of the same writes nothing.

        `about` are original, file_name and format. Gives the Import.
        """
        submission = submission or uuid.uuid4()
        begun = cls(by=by, submission=submission, doubts=found.doubts, **about)
        begun.review = review_of(found)
        columns = [column.attname for column in cls._meta.concrete_fields]
        defaults = {column: getattr(begun, column) for column in columns}
        return cls.objects.get_or_create(by=by, submission=submission, defaults=defaults)[0]

    @property
    def review(self):
        """The review as it stands; changing it changes nothing here."""
        day = self.published_on
        fields = {name: getattr(self, name) for name in FIELDS}
        fields["published_on"] = day.isoformat() if day else ""
        return Review(fields, [*self.blocks], [*self.aside], self.last_id)

    @review.setter
    def review(self, review):
        for name, value in review.fields.items():
            setattr(self, name, value)
        day = review.fields["published_on"]
        self.published_on = date.fromisoformat(day) if day else None
        self.blocks, self.aside, self.last_id = review.blocks, review.aside, review.last_id

    @transaction.atomic
    def revise(self, edits, act=None):
        """Save `edits`, and then do what was asked: `act` takes the Review and gives an id.

        A post that is repeated, as its seal tells, changes nothing. Gives an Outcome.
        """
        outcome = self._take(edits)
        if act is not None and not outcome.clashes and not outcome.repeated:
            done = self.review
            try:
                outcome.here = act(done)
            except Gone:
                outcome.gone = True
            else:
                self._go_to(done)
        self._save()
        return outcome

    @transaction.atomic
    def undo(self, edits):
        """Save `edits`, and then take the latest change back. Gives an Outcome."""
        outcome = self._take(edits)
        if self.undoable and not outcome.clashes and not outcome.repeated:
            *self.undoable, step = self.undoable
            self.redoable = [*self.redoable, self._retrace(step)]
        self._save()
        return outcome

    @transaction.atomic
    def redo(self, edits):
        """Do again what was undone last, unless `edits` began something new. Gives an Outcome."""
        outcome = self._take(edits)
        if self.redoable and not outcome.clashes and not outcome.repeated:
            *self.redoable, step = self.redoable
            self.undoable = [*self.undoable, self._retrace(step)]
        self._save()
        return outcome

    @transaction.atomic
    def publish(self):
        """Make an article of this and publish it; a second time nothing more happens.

        Gives the Article. Raises ValidationError, by field, where it cannot be published.
        """
        self._lock()
        if self.article is None:
            self.check_publishable()
            about = {name: getattr(self, name) for name in FIELDS}
            draft = admit(about, self.review.parts(), self.by)
            draft.publish()
            self.article = draft.article
            self.undoable, self.redoable = [], []
            self._save()
        return self.article

    def check_publishable(self):
        """Raise ValidationError, by field, where this cannot be published as it stands."""
        problems = {}
        if not self.review.parts():
            problems["__all__"] = _("Every block is set aside: there is nothing to publish.")
        if not self.language:
            problems["language"] = _("Say which language the text is in.")
        try:
            check_title(self.title)
        except ValidationError as error:
            problems["title"] = error
        if problems:
            raise ValidationError(problems)

    def _take(self, edits):
        """Begin a post: with the row locked, save what it changes where no other window did."""
        self._lock()
        outcome = Outcome(self.review, was_current=edits.version == self.version)
        if edits.seal in self.seals:
            outcome.repeated = True
            return outcome
        if edits.seal:
            self.seals = [*self.seals, edits.seal][-KEPT_SEALS:]
        edited = self.review
        outcome.clashes = edits.apply(edited)
        self._go_to(edited)
        return outcome

    def _go_to(self, review):
        step = step_back(self.review, review)
        if step:
            self.undoable, self.redoable = kept_short([*self.undoable, step]), []
            self.review = review
            self.version += 1

    def _retrace(self, step):
        here = self.review
        self.review = stepped(here, step)
        self.version += 1
        return step_back(here, self.review)

    def _lock(self):
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update())

    def _save(self):
        self.changed_at = timezone.now()
        self.save()
