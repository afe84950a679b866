"""What a search looks through: the words of each note that stands, beside what tells who sees it.

A row is narrow, so that a hundred thousand of them are read as fast as a few hundred pages.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from annotations.models.beside import Beside, columns_of
from annotations.querysets.findable import FindableQuerySet
from annotations.querysets.images import ADDRESS
from reader.folding import folded
from reader.rendering import said_by

A_BATCH = 500


class Findable(Beside):
    """A note as it can be found: `words` are those it says, those it is about, its tags, and those
    of its thread, folded. Replies have the audience of their note.
    """

    annotation = models.OneToOneField(
        "Annotation", on_delete=models.CASCADE, primary_key=True, related_name="findable"
    )
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
    def of(cls, note, thread=()):
        """Give the row, unsaved, that belongs to `note` with `thread`, the replies that stand."""
        # As it is read, without the signs of Markdown, which stand in the middle of phrases.
        parts = [part for one in (note, *thread) for part in said_by(one.html)]
        # Nobody means the address of an image, which everybody with an image would have said.
        said = [*(ADDRESS.sub("", part) for part in parts), note.exact, note.tags]
        words = "\n".join(map(folded, filter(None, said)))
        return cls(
            annotation_id=note.pk, words=words, created_at=note.created_at, **columns_of(note)
        )

    @classmethod
    def rewrite(cls, note):
        """Write the words of `note` anew, where it can be found: its thread has changed."""
        note.refresh_from_db(fields=["html", "tags"])
        words = cls.of(note, note.replies.standing()).words
        cls.objects.filter(pk=note.pk).update(words=words)

    @classmethod
    def refill(cls, notes):
        """Write the rows of `notes`, a queryset, anew."""
        cls.objects.filter(annotation__in=notes.order_by().values("pk")).delete()
        standing = notes.standing().order_by("pk").prefetch_related("replies").iterator(A_BATCH)
        rows = (cls.of(note, _standing(note.replies.all())) for note in standing)
        cls.objects.bulk_create(rows, batch_size=A_BATCH)


def _standing(replies):
    return [reply for reply in replies if reply.is_standing]
