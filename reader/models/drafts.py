"""Drafts: the next revision of a text, while those who may edit the text work on it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader import composing
from reader.differences import Differences
from reader.models.reviewed import Reviewed
from reader.models.texts import Article, Revision, RevisionParagraph
from reader.querysets import DraftQuerySet
from reader.reviewing import block_of


class Overtaken(Exception):
    """The draft is another than the one that was shown, or is published or thrown away."""


class Draft(Reviewed):
    """The next revision of a text: one at a time, shared by all who may edit the text.

    `base` is the revision that it began from; `revision` is the unpublished one that readers get,
    once the draft was composed.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="drafts")
    base = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    revision = models.OneToOneField(
        Revision, on_delete=models.PROTECT, null=True, editable=False, related_name="of_draft"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(_("published"), null=True, editable=False)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        constraints = [
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(published_at=None, deleted_at=None),
                name="draft_open_once",
            ),
            models.CheckConstraint(
                condition=Q(published_at=None) | Q(revision__isnull=False, deleted_at=None),
                name="draft_published_has_revision",
            ),
        ]

    def __str__(self):
        return f"{self.article}, {self.created_at:%Y-%m-%d}"

    def get_absolute_url(self):
        return reverse("reader:draft", args=[self.article.slug])

    @classmethod
    @transaction.atomic
    def of(cls, article, by):
        """Give the open draft of an article, or let `by` begin one."""
        Article.objects.select_for_update().get(pk=article.pk)
        draft = cls.shown(article, by)
        if draft.pk is None:
            draft.save()
        return draft

    @classmethod
    def shown(cls, article, by):
        """Give the open draft, or unsaved the one that `by` would begin; this writes nothing."""
        standing = article.drafts.open().select_related("base", "changed_by").first()
        if standing is None:
            base = article.current or article.revisions.brought_in().latest("pk")
            blocks = [
                {"id": number, "at": number} | block
                for number, block in enumerate(blocks_in(base), start=1)
            ]
            standing = cls(base=base, by=by, changed_by=by, blocks=blocks, last_id=len(blocks))
        standing.article = article
        return standing

    @property
    def is_closed(self):
        return self.published_at is not None or self.is_deleted

    @property
    def is_overtaken(self):
        """Whether another revision was published since this was begun."""
        return self.base_id != self.article.current_id and self.article.current_id is not None

    @transaction.atomic
    def compose(self):
        """Bring the unpublished Revision in line with the blocks; gives it.

        Where nothing changed since the last time, nothing is written.
        """
        self._lock()
        if not self.is_closed:
            if self.revision is None:
                self.revision = Revision.objects.create(article=self.article, created_by=self.by)
                self.save(update_fields=["revision"])
            keyed = composing.compose(self.revision, self.blocks, self.base)
            if keyed != self.blocks:
                self.blocks = keyed
                self.save(update_fields=["blocks"])
        return self.revision

    @transaction.atomic
    def publish(self, note, version, by):
        """Let readers see what was shown as `version`; a second press publishes nothing more.

        Gives the Revision. Raises Overtaken where another version stands, and ValidationError
        where there is nothing to publish.
        """
        self._lock()
        if self.published_at is not None:
            return self.revision
        if self.is_deleted or version != self.version:
            raise Overtaken
        revision = self.compose()
        self._check_publishable(revision)
        revision.created_by = by
        revision.publish(note)
        self.published_at = revision.published_at
        self.undoable, self.redoable, self.seals = [], [], []
        self.save()
        return revision

    @transaction.atomic
    def withdraw(self):
        """Throw this away, if it is still open; `restore` brings it back."""
        self._lock()
        if not self.is_closed:
            self.deleted_at = timezone.now()
            self.save(update_fields=["deleted_at"])

    def restore(self):
        """Bring this back. Raises ValidationError where another draft was begun since."""
        try:
            with transaction.atomic():
                super().restore()
        except IntegrityError:
            raise ValidationError(
                _("Another draft of this text is open: publish it or throw it away first.")
            ) from None

    def differences(self):
        """Give the Differences between what readers see now and this draft."""
        return Differences(blocks_in(self.article.current or self.base), self.standing_blocks())

    def summary(self):
        """Say in a sentence what publishing changes; empty for the first revision of all."""
        return self.differences().summary() if self.article.current_id else ""

    def standing_blocks(self):
        """Give the blocks that say something."""
        return [block for block in self.blocks if block["markdown"].strip()]

    def _check_publishable(self, revision):
        said = _versions(revision)
        if not said:
            raise ValidationError(_("Every paragraph is removed: there is nothing to publish."))
        if self.article.current_id and said == _versions(self.article.current):
            raise ValidationError(_("Nothing differs from what readers see already."))


def blocks_in(revision):
    """Give the blocks of a revision as a draft has them, but for `id` and `at`, in one query."""
    columns = ("version__kind", "version__level", "version__markdown", "paragraph__key")
    places = RevisionParagraph.objects.filter(revision=revision).order_by("position")
    return [block_of(*said) for said in places.values_list(*columns)]


def _versions(revision):
    return list(revision.places.order_by("position").values_list("version", flat=True))
