"""Where notes and prompts stand in a text, and where they stood before."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.models.written import Conflict
from reader.models import Article, Paragraph, Revision


def hold_text(pk):
    """Make the text of that id stand still until this transaction ends. Gives the Article.

    Whoever writes or moves what stands on it holds it first, before anything else: so nothing
    is written onto words that are just being changed, and nobody waits in a circle.
    """
    # Its revision is not joined: PostgreSQL would look for it as things were before the waiting.
    return Article.objects.select_for_update(no_key=True).get(pk=pk)


class About(models.TextChoices):
    """How much of the text something is about."""

    WHOLE = "whole", _("the whole reading")
    PARAGRAPH = "paragraph", _("a paragraph")
    WORDS = "words", _("words")


class Placement(models.Model):
    """Where something stands from one revision on; without a paragraph it is an orphan there.

    A new one is added only where a revision changes the place. The newest at or before a
    revision holds for it.
    """

    class By(models.TextChoices):
        AUTHOR = "author", _("the author")
        MACHINE = "machine", _("the machine")
        PERSON = "person", _("a person")

    annotation = models.ForeignKey(
        "Annotation", on_delete=models.CASCADE, null=True, related_name="placements"
    )
    prompt = models.ForeignKey(
        "Prompt", on_delete=models.CASCADE, null=True, related_name="placements"
    )
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    paragraph = models.ForeignKey(
        Paragraph, on_delete=models.PROTECT, null=True, related_name="placements"
    )
    exact = models.TextField(blank=True)
    confidence = models.FloatField(default=1.0)
    by = models.CharField(max_length=10, choices=By, default=By.AUTHOR)
    news = models.BooleanField(
        default=False, help_text=_("The author has not been told of this place yet.")
    )
    # The author while it is news: an index finds what is news to somebody, however much is to all.
    news_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        db_index=False,
        related_name="+",
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        constraints = [
            models.CheckConstraint(
                condition=Q(annotation__isnull=False, prompt=None)
                | Q(annotation=None, prompt__isnull=False),
                name="placement_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(confidence__range=(0, 1)), name="placement_confidence_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(news=True) | Q(news_to=None), name="placement_news_to_its_author"
            ),
        ]
        indexes = [
            models.Index(fields=["revision", "annotation"], name="placement_by_revision"),
            models.Index(
                fields=["news_to"], condition=Q(news_to__isnull=False), name="placement_news_to"
            ),
        ]

    def __str__(self):
        return self.exact[:60]

    def is_at(self, target):
        """Whether this is just where `target` says."""
        here = [(span.paragraph_id, span.start, span.end) for span in self.spans.all()]
        there = [(paragraph.pk, start, end) for paragraph, start, end in target.spans]
        paragraph = target.paragraph.pk if target.paragraph else None
        return (self.paragraph_id, here) == (paragraph, there)


class Span(models.Model):
    """The words of a placement in one paragraph; `ordinal` 0 is where it starts."""

    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="spans")
    ordinal = models.PositiveSmallIntegerField()
    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="spans")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("span")
        verbose_name_plural = _("spans")
        ordering = ["ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["placement", "ordinal"], name="span_ordinal"),
            models.CheckConstraint(condition=Q(start__lt=models.F("end")), name="span_has_words"),
        ]
        indexes = [models.Index(fields=["paragraph", "ordinal"], name="span_reaches")]

    def __str__(self):
        return f"{self.start}-{self.end}"


class Anchored(models.Model):
    """Something that stands on words, on a paragraph, or on the whole reading.

    `exact`, `prefix` and `suffix` are the words as they were when it was written: they never
    change. `placement` is where it stands now; `paragraph` and `start` repeat it, because the
    margin is listed and counted by them.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="%(class)ss")
    about = models.CharField(max_length=10, choices=About, default=About.WHOLE)
    exact = models.TextField(_("words"), blank=True, editable=False)
    prefix = models.CharField(max_length=64, blank=True, editable=False)
    suffix = models.CharField(max_length=64, blank=True, editable=False)
    placement = models.ForeignKey(
        Placement, on_delete=models.RESTRICT, null=True, editable=False, related_name="+"
    )
    paragraph = models.ForeignKey(
        Paragraph, on_delete=models.PROTECT, null=True, editable=False, related_name="%(class)ss"
    )
    start = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    @property
    def is_orphan(self):
        """Whether the words, or the paragraph, are gone from the text."""
        return self.about != About.WHOLE and self.paragraph_id is None

    @property
    def words_changed(self):
        """Whether it stands on other words than those that it was written about."""
        return self.placement is not None and self.exact != self.placement.exact

    @property
    def words_now(self):
        """The words on which it stands; of an orphan those that it was written about."""
        return self.exact if self.is_orphan or not self.placement else self.placement.exact

    @property
    def placed_since(self):
        """The number of the revision that brought it where it stands."""
        return self.since if "since" in self.__dict__ else self.placement.revision.number

    @property
    def was_moved(self):
        """Whether it lost its words, or there is reason to ask if it stands on the right ones."""
        if self.placement is None:
            return False
        return self.is_orphan or self.words_changed or self.placement.confidence < 1

    @transaction.atomic(savepoint=False)
    def stand_at(self, target, **how):
        """Place this where `target` says (see `annotations.targets`); save it first.

        `how` are other columns of the Placement: `by`, `news`.
        """
        if target.paragraph is None and self.about == About.WHOLE:
            return
        self.placement = self.placed_at(target, **how)
        self.forget_place()
        # Whoever counts this and shows it asks for them.
        self.stands = [(n, one.pk, start, end) for n, (one, start, end) in enumerate(target.spans)]
        self.paragraph = target.paragraph
        self.start = target.spans[0][1] if target.spans else 0
        self.save(update_fields=["placement", "paragraph", "start"])

    def refresh_from_db(self, using=None, fields=None, **kwargs):
        if fields is None or "placement" in fields:
            self.forget_place()
        super().refresh_from_db(using, fields, **kwargs)

    def forget_place(self):
        """Drop what came along with a placement (`with_places`): it is another one now."""
        for name in ("stands", "since"):
            self.__dict__.pop(name, None)

    def placed_at(self, target, **how):
        """Write down that this stands where `target` says in its revision. Gives the Placement."""
        how["news_to_id"] = self.author_id if how.get("news") else None
        placement = self.placements.create(
            revision=target.revision, paragraph=target.paragraph, exact=target.exact, **how
        )
        Span.objects.bulk_create(
            Span(placement=placement, ordinal=ordinal, paragraph=paragraph, start=a, end=b)
            for ordinal, (paragraph, a, b) in enumerate(target.spans)
        )
        return placement

    @transaction.atomic
    def put(self, target, by, begun_from):
        """Put this where `target` says, by hand; without a paragraph it is let go.

        `by` is the person who does it, and `begun_from` the id of the Placement that they saw.
        Raises Conflict where it was placed otherwise in the meantime, or the text was changed.
        """
        text = hold_text(self.article_id)
        self.refresh_from_db(fields=["placement", "paragraph", "start"])
        if self.stands_at(target):
            return
        if (self.placement_id, text.current_id) != (begun_from, target.revision.pk):
            raise Conflict(self)
        mine = by.pk == self.author_id
        self.stand_at(target, by=Placement.By.PERSON, news=not mine)

    def stands_at(self, target):
        """Whether this stands just where `target` says."""
        return self.placement is not None and self.placement.is_at(target)

    @property
    def spans(self):
        """The spans where this stands now, in order."""
        if "stands" in self.__dict__:  # they came along: see `with_places`
            columns = "ordinal", "paragraph_id", "start", "end"
            return [Span(**dict(zip(columns, row, strict=True))) for row in sorted(self.stands)]
        return list(self.placement.spans.all()) if self.placement else []

    def touches(self, paragraph):
        """Say whether this stands on the paragraph of that id, or reaches into it."""
        return paragraph == self.paragraph_id or any(
            paragraph == span.paragraph_id for span in self.spans
        )
