"""Texts: an article, and the revisions it went through."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader.fields import PartialDateField
from reader.languages import direction_of, language_name
from reader.likeness import sign_of
from reader.models.paragraphs import (
    Paragraph,
    ParagraphVersion,
    RevisionParagraph,
    new_keys,
    numbered,
)
from reader.models.pictures import Picture, PictureUse
from reader.models.traces import Trace
from reader.notelinks import linked
from reader.querysets import ArticleQuerySet, RevisionQuerySet
from reader.removal import Withdrawable
from reader.signals import revision_published


class Openness(models.TextChoices):
    """To whom an article is open, beyond the seminars that read it."""

    SEMINARS = "seminars", _("its seminars only")
    MEMBERS = "members", _("anyone who is logged in")
    PUBLIC = "public", _("everybody")


class Article(Withdrawable):
    """A text. What it says is in its revisions; `current` is the one that readers see."""

    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    title = models.CharField(_("title"), max_length=300)
    standfirst = models.TextField(_("standfirst"), blank=True)
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    published_on = PartialDateField(
        _("published"), null=True, blank=True, help_text=_("When the source first appeared.")
    )
    source = models.URLField(_("source"), max_length=500, blank=True)
    language = models.CharField(
        _("language"), max_length=35, default="en", help_text=_("Such as en, ru or zh-Hans.")
    )
    openness = models.CharField(
        _("open to"), max_length=10, choices=Openness, default=Openness.SEMINARS
    )
    brought_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("brought in by"),
    )
    created_at = models.DateTimeField(_("brought in"), default=timezone.now, editable=False)
    current = models.ForeignKey(
        "Revision", on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    title_sign = models.BigIntegerField(null=True, editable=False, db_index=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(openness__in=Openness.values), name="article_openness_is_known"
            )
        ]

    def __str__(self):
        return self.title

    def save(self, *args, update_fields=None, **kwargs):
        self.title_sign = sign_of(self.title)
        if update_fields is not None and "title" in update_fields:
            update_fields = {*update_fields, "title_sign"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def get_absolute_url(self):
        return reverse("annotations:text", args=[self.slug])

    @property
    def language_name(self):
        """The name of the language, for people."""
        return language_name(self.language)

    @property
    def direction(self):
        """The direction in which the text is written: "ltr" or "rtl"."""
        return direction_of(self.language)

    @transaction.atomic
    def draft(self, blocks, by):
        """Begin a revision of new paragraphs; readers see nothing of it until it is published.

        `blocks` have `kind`, `level` and `markdown`, in order. Gives the Revision.
        """
        revision = Revision.objects.create(article=self, created_by=by)
        keys = new_keys(len(blocks), set(self.paragraphs.values_list("key", flat=True)))
        paragraphs = Paragraph.objects.bulk_create(Paragraph(article=self, key=key) for key in keys)
        before = [getattr(block, "key", "") for block in blocks]
        markdowns = linked((block.markdown for block in blocks), keys, before)
        versions = ParagraphVersion.objects.bulk_create(
            ParagraphVersion.written(paragraph, block.kind, block.level, markdown)
            for paragraph, block, markdown in zip(paragraphs, blocks, markdowns, strict=True)
        )
        revision.consist_of(versions)
        Picture.show_in("\n".join(version.markdown for version in versions), by, article=self)
        if self.current_id is None:
            Trace.record("\n".join(version.text for version in versions), article=self)
        return revision


class Revision(models.Model):
    """An article as published at one time; a draft while it has no number.

    `changes` counts how often its HTML was rendered anew.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(_("number"), null=True, editable=False)
    note = models.TextField(_("what changed"), blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    published_at = models.DateTimeField(_("published"), null=True, editable=False)
    words = models.PositiveIntegerField(default=0, editable=False)
    changes = models.PositiveIntegerField(default=0, editable=False)
    versions = models.ManyToManyField(ParagraphVersion, through="RevisionParagraph")

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number"),
            models.CheckConstraint(
                condition=Q(number=None, published_at=None)
                | Q(number__isnull=False, published_at__isnull=False),
                name="revision_published_has_number",
            ),
        ]

    def __str__(self):
        return str(_("Draft") if self.number is None else self.number)

    @property
    def number_before(self):
        """The number of the revision before this one, None where there is none."""
        return self.number - 1 if self.number and self.number > 1 else None

    def consist_of(self, versions):
        """Put `versions` into this draft, in order."""
        RevisionParagraph.objects.bulk_create(
            RevisionParagraph(
                revision=self, position=position, paragraph_id=version.paragraph_id, version=version
            )
            for position, version in enumerate(versions)
        )

    @transaction.atomic
    def publish(self, note=""):
        """Make this what readers see; a revision that was published already stays as it is."""
        article = Article.objects.select_for_update().get(pk=self.article_id)
        self.refresh_from_db(fields=["number"])
        if self.number is not None:
            return
        latest = article.revisions.aggregate(number=models.Max("number"))["number"] or 0
        self.number, self.note, self.published_at = latest + 1, note, timezone.now()
        said = [place.version for place in self.places.in_order()]
        self.words = sum(len(version.text.split()) for version in said)
        self.save()
        Trace.record("\n".join(version.text for version in said), article=article)
        PictureUse.publish(article, "\n".join(version.markdown for version in said))
        article.current = self
        article.save(update_fields=["current"])
        self.article = article
        revision_published.send(sender=Revision, revision=self)

    def paragraphs(self):
        """Give the versions in order, in one query, each with its `key` and its `number`.

        `number` counts from 1; headings and the note on the author have None.
        """
        return numbered(self.places.in_order())
