"""What a search looks through: the words of each note that stands, beside what tells who sees it.

A row is narrow, so that a hundred thousand of them are read as fast as a few hundred pages.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from annotations.folding import folded
from annotations.querysets.findable import FindableQuerySet
from reader.models import Article
from seminars.models import Reading

A_BATCH = 500
# Nothing is looked for by one of these alone.
BESIDE = {"on_delete": models.CASCADE, "related_name": "+", "db_index": False}
LIKE_THE_NOTE = ("article_id", "reading_id", "author_id", "audience", "prompt_id", "created_at")


class Findable(models.Model):
    """A note as it can be found: `words` are those it says and those it is about, folded.

    It is there while the note stands. All other columns are the note's own.
    """

    annotation = models.OneToOneField(
        "Annotation", on_delete=models.CASCADE, primary_key=True, related_name="findable"
    )
    article = models.ForeignKey(Article, **BESIDE)
    reading = models.ForeignKey(Reading, null=True, **BESIDE)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, **BESIDE)
    audience = models.CharField(max_length=11)
    prompt = models.ForeignKey("Prompt", null=True, **BESIDE)
    created_at = models.DateTimeField()
    words = models.TextField()

    objects = FindableQuerySet.as_manager()

    class Meta:
        verbose_name = _("note to be found")
        verbose_name_plural = _("notes to be found")
        indexes = [
            models.Index(fields=["reading", "-created_at", "-annotation"], name="find_by_reading"),
            models.Index(fields=["author", "article"], name="find_by_author"),
        ]

    def __str__(self):
        return self.words[:60]

    @classmethod
    def of(cls, note):
        """Give the row, unsaved, that belongs to `note`."""
        words = f"{folded(note.body)}\n{folded(note.exact)}"
        columns = {name: getattr(note, name) for name in LIKE_THE_NOTE}
        return cls(annotation_id=note.pk, words=words, **columns)

    @classmethod
    def refill(cls, notes):
        """Write the rows of `notes`, a queryset, anew."""
        cls.objects.filter(annotation__in=notes.order_by().values("pk")).delete()
        standing = notes.standing().order_by("pk").iterator(A_BATCH)
        cls.objects.bulk_create((cls.of(note) for note in standing), batch_size=A_BATCH)
