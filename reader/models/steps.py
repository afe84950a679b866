"""Steps: what undoing and redoing put back in a text that is being reviewed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from reader.models.owners import one_of


class Step(models.Model):
    """A step of a draft, or of what is coming, as `reader.reviewing.steps` gives it: `back` is
    what it puts back, `did` what is told of it, and `by` whose act it was.

    In which order they are undone and redone, `undoable` and `redoable` of the review say, so that
    an act reads none of them.
    """

    draft = models.ForeignKey("Draft", on_delete=models.CASCADE, null=True, related_name="steps")
    coming = models.ForeignKey("Import", on_delete=models.CASCADE, null=True, related_name="steps")
    number = models.PositiveIntegerField()  # the version that the act had made
    back = models.JSONField(editable=False)
    did = models.JSONField(default=dict, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    class Meta:
        verbose_name = _("step of a review")
        verbose_name_plural = _("steps of reviews")
        constraints = [
            models.UniqueConstraint(fields=["number", "draft"], name="step_once_in_draft"),
            models.UniqueConstraint(fields=["number", "coming"], name="step_once_in_import"),
            models.CheckConstraint(
                condition=one_of("draft", "coming"),
                name="step_of_one_text",
            ),
        ]

    def __str__(self):
        return str(self.number)
