"""Imports: a text on its way in, until somebody has looked at it and published it."""

import uuid
from datetime import timedelta
from functools import cached_property

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader.admission import admit, check_title
from reader.fields import PartialDateField
from reader.importing import FORMATS, TYPED
from reader.importing.pieces import plain_words
from reader.languages import direction_of
from reader.likeness import sign_of
from reader.models.drafts import Draft
from reader.models.handwork import handwork_on
from reader.models.paragraphs import Foreseen, ParagraphVersion, numbered
from reader.models.pictures import Picture
from reader.models.reviewed import Reviewed
from reader.models.texts import Article, Openness
from reader.models.traces import Trace
from reader.notelinks import linked
from reader.partial import dated
from reader.purposes import LONGEST_NAME
from reader.querysets import ImportQuerySet
from reader.reviewing.again import taken_back_again
from reader.reviewing.beginning import review_of
from reader.reviewing.chapters import alone, chapters_of
from reader.reviewing.documents import going_on
from reader.reviewing.kept import block_of
from reader.reviewing.notenumbers import number_through
from reader.reviewing.renewing import parts_under
from reader.reviewing.review import FIELDS
from reader.reviewing.source_beside import pieces_of

OF_ITS_FILE = ("file_name", "format", "meant_for")  # the same for each of its chapters
NOTHING_LEFT = _("Every block is set aside: there is nothing to publish.")


class Import(Reviewed):
    """A text on its way in, while somebody checks what was found in it."""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="imports"
    )
    submission = models.UUIDField(default=uuid.uuid4, editable=False)
    file_name = models.CharField(_("file"), max_length=255, blank=True)
    format = models.CharField(_("format"), max_length=10, blank=True)
    meant_for = models.CharField(max_length=LONGEST_NAME, blank=True, editable=False)
    original = models.TextField(editable=False)
    title = models.CharField(_("title"), max_length=300, blank=True)
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    published_on = PartialDateField(
        _("published"), null=True, blank=True, help_text=_("When the source first appeared.")
    )
    standfirst = models.TextField(_("standfirst"), blank=True)
    language = models.CharField(_("language"), max_length=35, blank=True)
    openness = models.CharField(
        _("open to"), max_length=10, choices=Openness, default=Openness.SEMINARS
    )
    doubts = models.JSONField(default=list, editable=False)
    # What was read, piece by piece, before anything was done with it.
    pieces = models.JSONField(default=list, editable=False)
    title_sign = models.BigIntegerField(null=True, editable=False, db_index=True)
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, editable=False, related_name="imports"
    )

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

    def save(self, *args, update_fields=None, **kwargs):
        self.title_sign = sign_of(self.title)
        if update_fields is not None and "title" in update_fields:
            update_fields = [*update_fields, "title_sign"]
        super().save(*args, update_fields=update_fields, **kwargs)

    def get_absolute_url(self):
        return reverse("reader:import", args=[self.pk])

    @classmethod
    @transaction.atomic
    def begin(cls, found, by, submission=None, **about):
        """Keep what an importer found for review; a second post of the same writes nothing.

        `about` are original, file_name, format and meant_for, the name of a purpose (see
        `reader.purposes`). Gives the Import.
        """
        submission = submission or uuid.uuid4()
        begun = cls(by=by, submission=submission, doubts=found.doubts, pieces=found.read, **about)
        begun.review = begun._numbered(review_of(found))
        return begun._kept_once(found.pictures)

    @property
    def is_closed(self):
        return self.article_id is not None or self.is_deleted

    @property
    def is_renewal(self):
        """Whether it became a revision of a text that was here, and no text of its own."""
        return self.article_id is not None and self.is_deleted

    @cached_property
    def sample(self):
        """By what its words are known again, as it was found: see `reader.likeness`."""
        return list(self.traces.values_list("value", flat=True))

    @property
    def is_book(self):
        """Whether one chooses the chapters that are read."""
        return self.format == "epub"

    @property
    def brings_pictures(self):
        """Whether a file of its format has its pictures with it."""
        return self.format in FORMATS and self.format not in TYPED

    @property
    def head(self):
        day = self.published_on
        fields = {name: getattr(self, name) for name in FIELDS}
        return fields | {"published_on": day.isoformat() if day else ""}

    @head.setter
    def head(self, fields):
        for name, value in fields.items():
            setattr(self, name, value)
        day = fields["published_on"]
        self.published_on = dated(day) if day else None

    @transaction.atomic
    def publish(self, doubts=None):
        """Make an article of this and publish it; a second time nothing more happens.

        `doubts` is how many doubtful blocks were told of, where it matters. Gives the Article.
        Raises ValidationError, by field, where it cannot be published, and Doubtful where more
        blocks are doubtful than that.
        """
        self._lock()
        if self.article is None:
            self.check_publishable()
            self._check_doubts(doubts)
            about = {name: getattr(self, name) for name in FIELDS}
            draft = admit(about, self._numbered(self.review).parts(), self.by)
            draft.publish()
            self.article = draft.article
            self._let_stand([])
            self.save()
        return self.article

    @transaction.atomic
    def part(self, chosen):
        """Make an import of its own of each chapter whose first block is in `chosen`.

        This one is thrown away, and can be brought back. Gives the new ones; a second time those
        that there are.
        """
        self._lock()
        parts, now = [], timezone.now()
        for chapter in chapters_of(self.review):
            if chapter.id in chosen:
                submission = uuid.uuid5(self.submission, str(chapter.id))
                about = {name: getattr(self, name) for name in OF_ITS_FILE}
                # What changed last is listed first, and they are to stand in their order.
                listed = now - timedelta(microseconds=len(parts))
                part = type(self)(by=self.by, submission=submission, changed_at=listed, **about)
                part.review = alone(self.review, chapter, self.pieces)
                heads = [*chapter.heads, *([chapter.signed] if chapter.signed else [])]
                part.pieces = pieces_of([*heads, *part.review.blocks], self.pieces)
                parts.append(part._kept_once())
        if parts and not self.is_closed:
            self.withdraw()
        return parts

    @transaction.atomic
    def renew(self, article, by, replaced=0):
        """Make this the draft of the next revision of `article`, which `by` may edit.

        This is closed, and can be brought back. Gives what `Draft.renewing` gives, and raises what
        it raises; a second time the draft that there is. Raises ValidationError where there is
        nothing to take.
        """
        self._lock()
        if self.is_closed:
            return Draft.shown(article, by), None
        review = self._numbered(self.review)
        if not review.parts():
            raise ValidationError(NOTHING_LEFT)
        work = handwork_on(article)
        review = taken_back_again(review, Draft.unbegun(article, by).blocks, work)
        parts = parts_under(review, article.standfirst)
        Picture.show_in("\n".join(part.markdown for part in parts), by, article=article)
        draft, thrown_away = Draft.renewing(article, parts, by, replaced, work)
        if draft.pk:
            self.article = article
            self.save(update_fields=["article"])
            self.withdraw()
        return draft, thrown_away

    def foreseen(self):
        """Give the paragraphs that publishing would make of this, as `Revision.paragraphs` does."""
        parts = self._numbered(self.review).parts()
        keys = [f"new{number}" for number, _part in enumerate(parts)]
        markdowns = linked((part.markdown for part in parts), keys)
        return numbered(
            Foreseen(key, ParagraphVersion.written(None, part.kind, part.level, markdown))
            for key, part, markdown in zip(keys, parts, markdowns, strict=True)
        )

    @property
    def direction(self):
        """The direction in which the text is written: "ltr" or "rtl"."""
        return direction_of(self.language)

    def known_in(self, draft):
        standing = [block for block in self.blocks if block["markdown"].strip()]
        made = [block_of(block["kind"], block["level"], block["markdown"]) for block in standing]
        pairs = zip(standing, going_on(made, draft.standing_blocks()), strict=True)
        return {block["id"]: same["id"] for block, same in pairs if "id" in same}

    def restore(self):
        """Bring this back as it was, also where it became a revision of a text."""
        if self.is_renewal:
            self.article = None
            self.save(update_fields=["article"])
        super().restore()

    def _numbered(self, review):
        """Give a review as it is checked and published: the notes of a book that was taken whole
        have numbers of their own."""
        if self.is_book:
            number_through(review)
        return review

    def _kept_once(self, pictures=()):
        columns = [column.attname for column in self._meta.concrete_fields]
        defaults = {column: getattr(self, column) for column in columns}
        known = {"by": self.by, "submission": self.submission}
        kept, is_new = type(self).objects.get_or_create(**known, defaults=defaults)
        if is_new:
            words = "\n".join(block["markdown"] for block in kept.blocks)
            Trace.record(plain_words(words), coming=kept)
            Picture.keep(pictures, coming=kept)
            Picture.show_in(words, self.by, coming=kept)
        return kept

    def check_publishable(self):
        """Raise ValidationError, by field, where this cannot be published as it stands."""
        problems = {}
        if not self.review.parts():
            problems["__all__"] = NOTHING_LEFT
        if not self.language:
            problems["language"] = _("Say which language the text is in.")
        try:
            check_title(self.title, self.by)
        except ValidationError as error:
            problems["title"] = error
        if problems:
            raise ValidationError(problems)
