"""Traces: by what a text is known again when somebody brings it in once more."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reader.likeness import sample_of
from reader.models.owners import one_of


class Trace(models.Model):
    """One number of the sample of a text (see `reader.likeness`): of an article as it is published,
    or was first brought in, or of an import as it was found."""

    article = models.ForeignKey(
        "Article", on_delete=models.CASCADE, null=True, related_name="traces"
    )
    coming = models.ForeignKey("Import", on_delete=models.CASCADE, null=True, related_name="traces")
    value = models.BigIntegerField()

    class Meta:
        verbose_name = _("trace of a text")
        verbose_name_plural = _("traces of texts")
        constraints = [
            models.UniqueConstraint(fields=["value", "article"], name="trace_once_in_article"),
            models.UniqueConstraint(fields=["value", "coming"], name="trace_once_in_import"),
            models.CheckConstraint(
                condition=one_of("article", "coming"),
                name="trace_of_one_text",
            ),
        ]

    def __str__(self):
        return str(self.value)

    @classmethod
    def record(cls, words, **text):
        """Note what a `text`, an article or what is coming, says: these `words` and no others."""
        values = sample_of(words)
        cls.objects.filter(**text).exclude(value__in=values).delete()
        rows = [cls(value=value, **text) for value in values]
        cls.objects.bulk_create(rows, ignore_conflicts=True)
