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
from reader.models.paragraphs import Foreseen, ParagraphVersion, RevisionParagraph, numbered
from reader.models.pictures import Picture
from reader.models.reviewed import Reviewed
from reader.models.texts import Article, Revision
from reader.models.whole import Overtaken, Whole, blocks_in
from reader.notelinks import without_dead_marks
from reader.querysets import DraftQuerySet, keys_in
from reader.removal import restorable_since
from reader.rendering import text_of
from reader.reviewing.leftovers import left_over
from reader.reviewing.reasons import LEFT


class Draft(Whole, Reviewed):
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
    note = models.TextField(_("what changed"), blank=True, editable=False)
    # No two drafts of an article count the same versions, so that one number says what was shown.
    first_version = models.PositiveIntegerField(default=1, editable=False)

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
        draft = cls.shown(Article.objects.select_for_update().get(pk=article.pk), by)
        if draft.pk is None:
            draft.save()
        return draft

    @classmethod
    def shown(cls, article, by):
        """Give the open draft, or unsaved the one that `by` would begin; this writes nothing."""
        standing = article.drafts.open().select_related("base", "changed_by").first()
        if standing is None:
            return cls.unbegun(article, by)
        standing.article = article
        return standing

    @classmethod
    def unbegun(cls, article, by):
        """Give, unsaved, a draft that changes nothing yet."""
        base = article.current or article.revisions.brought_in().latest("pk")
        blocks = [
            {"id": number, "at": number} | block
            for number, block in enumerate(blocks_in(base), start=1)
        ]
        left = [
            piece | {"id": number}
            for number, piece in enumerate(_left_by_last(article), start=len(blocks) + 1)
        ]
        draft = cls(article=article, base=base, by=by, changed_by=by, blocks=blocks, aside=left)
        draft.last_id = len(blocks) + len(left)
        draft.first_version = draft.version = _next_version(article)
        return draft

    @property
    def is_closed(self):
        return self.published_at is not None or self.is_deleted

    @property
    def is_overtaken(self):
        """Whether another revision was published since this was begun."""
        return self.base_id != self.article.current_id and self.article.current_id is not None

    def paragraphs(self):
        """Give what readers would see, as `Revision.paragraphs` does; nothing is saved."""
        seen = (self.article.current or self.base).paragraphs()
        known = {(one.key, one.kind, one.level, one.markdown): one for one in seen}
        places = []
        for block in self.standing_blocks():
            said = (block["kind"], block["level"], block["markdown"])
            version = ParagraphVersion(kind=said[0], level=said[1], markdown=said[2])
            same = known.get((block["key"], *said))
            version.html = version.rerendered() if same is None else same.html
            version.text = text_of(version.html) if same is None else same.text
            places.append(Foreseen(block["key"], version))
        return numbered(places)

    def foreseen(self):
        """Give what `paragraphs` gives, with its HTML, and a key for what has none yet."""
        places = []
        for block in without_dead_marks(self.standing_blocks()):
            said = (block["kind"], block["level"], block["markdown"])
            version = ParagraphVersion.written(None, *said)
            places.append(Foreseen(block["key"] or f"new{block['id']}", version))
        return numbered(places)

    def has_shown(self, version):
        return not version or self.first_version <= version <= self.version

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
            words = "\n".join(block["markdown"] for block in self.standing_blocks())
            if keys_in(words):
                Picture.show_in(words, self.changed_by or self.by, article=self.article)
            if keyed != self.blocks:
                self.blocks = keyed
                self.save(update_fields=["blocks"])
        return self.revision

    @transaction.atomic
    def publish(self, note, version, by, doubts=None):
        """Let readers see what was shown as `version`; a second press publishes nothing more.

        `doubts` is how many doubtful blocks were told of, where it matters. Gives the Revision.
        Raises Overtaken where another version stands, ValidationError where there is nothing to
        publish, and Doubtful where more blocks are doubtful than that.
        """
        self._lock()
        if self.published_at is not None:
            return self.revision
        if self.is_deleted or version != self.version:
            raise Overtaken
        revision = self.compose()
        self._check_publishable(revision)
        self._check_doubts(doubts)
        revision.created_by = by
        revision.publish(note)
        self.published_at, self.note = revision.published_at, ""
        self.aside = self._left_over()
        self._let_stand([])
        self.seals = []
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
        self.deleted_at = None
        try:
            with transaction.atomic():
                # As `of` does: who begins a draft at this moment waits, and goes on with this one.
                Article.objects.select_for_update().get(pk=self.article_id)
                self.first_version = self.version = _next_version(self.article)
                self.save(update_fields=["deleted_at", "first_version", "version"])
        except IntegrityError:
            raise ValidationError(
                _("Another draft of this text is open: publish it or throw it away first.")
            ) from None

    def known_in(self, draft):
        ids = {block["key"]: block["id"] for block in draft.blocks if block["key"]}
        return {block["id"]: ids[block["key"]] for block in self.blocks if block["key"] in ids}

    def differences(self):
        """Give the Differences between what readers see now and this draft."""
        return Differences(blocks_in(self.article.current or self.base), self.standing_blocks())

    def summary(self):
        """Give the note of whoever tried to publish, or else say in a sentence what would change.

        For the first revision of all there is nothing to say.
        """
        if self.note:
            return self.note
        return self.differences().summary() if self.article.current_id else ""

    def _left_over(self):
        """Give what the next draft has to offer of this one."""
        places = RevisionParagraph.objects.filter(revision__in=self.article.revisions.published())
        read = ParagraphVersion.objects.filter(pk__in=places.values("version"))
        return left_over(
            self.review,
            self._all_steps(),
            set(read.values_list("markdown", flat=True)),
            today=timezone.now().date().isoformat(),
            oldest=restorable_since().date().isoformat(),
        )

    def _check_publishable(self, revision):
        said = _versions(revision)
        if not said:
            raise ValidationError(_("Every paragraph is set aside: there is nothing to publish."))
        if self.article.current_id and said == _versions(self.article.current):
            raise ValidationError(_("Nothing differs from what readers see already."))


def _left_by_last(article):
    """Give the pieces that the draft published last has for the next one."""
    latest = article.drafts.published().order_by("-published_at")
    aside = latest.values_list("aside", flat=True).first() or []
    return [piece for piece in aside if piece["reason"] == LEFT]


def _next_version(article):
    return (article.drafts.aggregate(last=models.Max("version"))["last"] or 0) + 1


def _versions(revision):
    return list(revision.places.order_by("position").values_list("version", flat=True))
