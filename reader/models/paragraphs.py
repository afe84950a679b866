"""Paragraphs: what a text consists of, what each of them says, and where it stands."""

import secrets
from typing import NamedTuple

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from reader.fields import RenderedField
from reader.importing.blocks import is_drawn_line
from reader.notelinks import begins_with_mark
from reader.querysets import RevisionParagraphQuerySet
from reader.rendering import render, render_heading, text_of

KEY_FIRST = "abcdefghjkmnpqrstuvwxyz"
KEY_REST = KEY_FIRST + "23456789"


class Kind(models.TextChoices):
    """What a paragraph is."""

    PARAGRAPH = "paragraph", _("Paragraph")
    HEADING = "heading", _("Heading")
    QUOTE = "quote", _("Quote")
    LIST = "list", _("List")
    FIGURE = "figure", _("Figure or caption")
    CODE = "code", _("Code")
    NOTE = "note", _("Note on the author")


class Paragraph(models.Model):
    """An identity, nothing more: `key` is the permanent link, whatever the paragraph says."""

    article = models.ForeignKey("Article", on_delete=models.PROTECT, related_name="paragraphs")
    key = models.CharField(max_length=12)

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        constraints = [models.UniqueConstraint(fields=["article", "key"], name="paragraph_key")]

    def __str__(self):
        return self.key


class ParagraphVersion(models.Model):
    """What a paragraph says. Never changed; all revisions that say the same share it."""

    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="versions")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.PARAGRAPH)
    level = models.PositiveSmallIntegerField(_("level"), default=0)
    markdown = models.TextField()
    html = RenderedField()
    text = models.TextField(editable=False)

    class Meta:
        verbose_name = _("paragraph version")
        verbose_name_plural = _("paragraph versions")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="version_kind_is_known"),
            models.CheckConstraint(
                condition=Q(kind=Kind.HEADING, level__range=(2, 6)) | ~Q(kind=Kind.HEADING),
                name="version_heading_has_level",
            ),
        ]

    def __str__(self):
        return self.text[:60]

    @classmethod
    def written(cls, paragraph, kind, level, markdown):
        """Give an unsaved version with its HTML and its text."""
        level = min(max(level, 2), 6) if kind == Kind.HEADING else 0
        version = cls(paragraph=paragraph, kind=kind, level=level, markdown=markdown)
        version.html = version.rerendered()
        version.text = text_of(version.html)
        return version

    def rerendered(self):
        """Give the HTML that its Markdown makes today."""
        if self.kind == Kind.HEADING:
            return render_heading(self.markdown, self.level)
        return render(self.markdown)

    @property
    def is_numbered(self):
        return self.kind not in (Kind.HEADING, Kind.NOTE) and not self.is_drawn_line

    @property
    def is_drawn_line(self):
        """Whether it is no more than a line between two paragraphs; it has no words then."""
        return not self.text and is_drawn_line(self.kind, self.markdown)

    @property
    def is_footnote(self):
        """Whether it begins with a mark that leads back to where it stands in another paragraph."""
        return begins_with_mark(self.html)


class RevisionParagraph(models.Model):
    """The place of a paragraph version in a revision."""

    revision = models.ForeignKey("Revision", on_delete=models.CASCADE, related_name="places")
    position = models.PositiveIntegerField()
    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(ParagraphVersion, on_delete=models.PROTECT, related_name="+")

    objects = RevisionParagraphQuerySet.as_manager()

    class Meta:
        verbose_name = _("place of a paragraph")
        verbose_name_plural = _("places of paragraphs")
        ordering = [F("position").asc()]
        constraints = [
            models.UniqueConstraint(fields=["revision", "position"], name="place_position"),
            models.UniqueConstraint(fields=["revision", "paragraph"], name="place_paragraph_once"),
        ]

    def __str__(self):
        return str(self.position)


class Foreseen(NamedTuple):
    """The place of a version in a text that is in no revision yet."""

    key: str
    version: ParagraphVersion


def numbered(places):
    """Give the versions of `places`, which are in order, as `Revision.paragraphs` does."""
    shown, number = [], 0
    for place in places:
        version = place.version
        version.key = place.key
        number += version.is_numbered
        version.number = number if version.is_numbered else None
        shown.append(version)
    return shown


def new_keys(count, taken):
    """Give `count` short keys that are not in `taken`, a set, which has them afterwards."""
    keys = []
    while len(keys) < count:
        key = secrets.choice(KEY_FIRST) + "".join(secrets.choice(KEY_REST) for _i in range(4))
        if key not in taken:
            taken.add(key)
            keys.append(key)
    return keys
