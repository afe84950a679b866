"""What notes, replies and prompts share: somebody wrote them, once, and may reword them."""

import json
import uuid

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.models.images import Image, ImageUse
from reader.fields import RenderedField
from reader.removal import Withdrawable
from reader.rendering import render_note


class Conflict(Exception):
    """Somebody changed the wording in the meantime; `standing` is the row as it is now."""

    def __init__(self, standing):
        super().__init__()
        self.standing = standing


class Written(Withdrawable):
    """Words that a person posted.

    `submission` comes with the form, so that a double click, a retry and a reload write once.
    `version` counts the wordings, so that the second of two editors loses nothing.
    """

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        verbose_name=_("author"),
    )
    body = models.TextField(_("body"), blank=True)
    html = RenderedField(blank=True)
    submission = models.UUIDField(default=uuid.uuid4, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    edited_at = models.DateTimeField(_("edited"), null=True, editable=False)

    SAID = ("body",)  # the columns that are somebody's words: the HTML comes of them

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def anchor(self):
        """The id of the element that shows this on a page."""
        return f"{self._meta.model_name}-{self.pk}"

    @transaction.atomic(savepoint=False)
    def save(self, *args, by=None, rendered=False, **kwargs):
        """Save this, with its HTML and what images it shows.

        `by` is who writes, where that is not the author: nobody shows what is not theirs to show.
        What was `rendered` by `begun` is rendered again only where it shows some.
        """
        fields = kwargs.get("update_fields")
        if fields is not None and set(self.SAID).isdisjoint(fields):
            super().save(*args, **kwargs)
            return
        is_new, images = self._state.adding, Image.objects.shown_by(self, by or self.author)
        if images or not rendered:
            self.html = self._rendered(images)
        super().save(*args, **kwargs)
        if images or not is_new:
            ImageUse.record(self, images)

    def rerendered(self):
        """Give the HTML that the body makes today."""
        return self._rendered(Image.objects.used_by(self))

    @property
    def names(self):
        """The names of people in the body that are to be marked."""
        return ()

    def _rendered(self, images):
        return render_note(self.body, Image.sizes_of(images), self.names)

    @classmethod
    def begun(cls, **fields):
        """Give a new row with its HTML, unsaved. To make that takes longest of all, so it is done
        before anybody waits."""
        row = cls(**fields)
        row.html = row._rendered(())
        return row

    def once(self, submission, said):
        """Save this, which `begun` gave, unless this very submission was written before.

        Gives (row, created). The caller holds what it is written on, so that of two at once the
        second meets the first.
        Somebody who goes back in the browser, changes something and posts again has written
        something else: so `said`, a list of what was posted, is part of what makes two
        submissions the same.
        """
        self.submission = _key_of(submission, said)
        before = type(self).objects.filter(author=self.author_id, submission=self.submission)
        if (same := before.first()) is not None:
            return same, False
        self.save(force_insert=True, rendered=True)
        return self, True

    @classmethod
    def was_posted(cls, author, submission, said):
        """Whether `once` has written a row for this very submission."""
        return cls.objects.filter(author=author, submission=_key_of(submission, said)).exists()

    @transaction.atomic
    def reword(self, begun_from, by=None, **changes):
        """Change the wording, and what else `changes` names.

        `begun_from` is the version that the editor had before them, and `by` the editor where that
        is not the author. Raises Conflict where that is no longer the version that stands.
        """
        standing = type(self).objects.select_for_update(no_key=True).get(pk=self.pk)
        if standing.version != begun_from:
            raise Conflict(standing)
        changed = {name: value for name, value in changes.items() if getattr(self, name) != value}
        if not changed:
            return
        for name, value in changed.items():
            setattr(self, name, value)
        self.version, self.edited_at = begun_from + 1, timezone.now()
        self.save(by=by, update_fields=[*changed, "html", "version", "edited_at"])

    @property
    def is_erased(self):
        """Whether the words are gone for good."""
        return self.is_deleted and not self.body

    def erase(self):
        """Erase the words for good; place and thread stay."""
        for column in self.SAID:
            setattr(self, column, "")
        self.save(update_fields=[*self.SAID, "html"])


def _key_of(submission, said):
    return uuid.uuid5(submission, json.dumps(said))
