"""Layers, and what each has on a paragraph.

A layer is a set of notes that every viewer sees all or none of. What a page says of a paragraph
is the sum of the few layers that its reader may see; see `docs/decisions/layers.md`.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.counting import segments
from annotations.querysets.notes import LayerQuerySet
from reader.models import Paragraph
from seminars.models import Group, Reading


class Layer(models.Model):
    """The notes of one reading with the same audience that answer the same prompt, or none; those
    to a group of the seminar with the same `group`.

    `changes` counts what was changed in it: while it stays, pages need not be sent anew.
    """

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="layers")
    audience = models.CharField(max_length=11)
    prompt = models.ForeignKey("Prompt", on_delete=models.CASCADE, null=True, related_name="layers")
    group = models.ForeignKey(Group, on_delete=models.CASCADE, null=True, related_name="+")
    changes = models.PositiveIntegerField(default=0)

    objects = LayerQuerySet.as_manager()

    class Meta:
        verbose_name = _("layer")
        verbose_name_plural = _("layers")
        constraints = [
            models.UniqueConstraint(
                fields=["reading", "audience"],
                condition=Q(prompt=None, group=None),
                name="layer_once",
            ),
            models.UniqueConstraint(
                fields=["reading", "audience", "prompt"],
                condition=Q(prompt__isnull=False, group=None),
                name="layer_of_prompt_once",
            ),
            models.UniqueConstraint(
                fields=["reading", "group"],
                condition=Q(prompt=None, group__isnull=False),
                name="layer_of_group_once",
            ),
            models.UniqueConstraint(
                fields=["reading", "group", "prompt"],
                condition=Q(prompt__isnull=False, group__isnull=False),
                name="layer_of_group_and_prompt_once",
            ),
            models.CheckConstraint(
                condition=Q(audience__in=["seminar", "instructors"], group=None)
                | Q(audience="group", group__isnull=False),
                name="layer_is_shared",
            ),
        ]

    def __str__(self):
        return f"{self.reading_id} {self.audience} {self.group_id} {self.prompt_id}"


class Tally(models.Model):
    """What a layer has on a paragraph; without a paragraph, on the reading as a whole.

    `notes` and `questions` count what starts here, `orphans` those among what stands nowhere, and
    `reaching` what reaches here from another paragraph.
    `boundaries` and `runs` are explained in `annotations.counting.segments`.
    """

    layer = models.ForeignKey(Layer, on_delete=models.CASCADE, related_name="tallies")
    paragraph = models.ForeignKey(
        Paragraph, on_delete=models.PROTECT, null=True, related_name="tallies"
    )
    notes = models.PositiveIntegerField(default=0)
    questions = models.PositiveIntegerField(default=0)
    orphans = models.PositiveIntegerField(default=0)
    reaching = models.PositiveIntegerField(default=0)
    boundaries = models.JSONField(default=dict)
    runs = models.TextField(blank=True)

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")
        constraints = [
            models.UniqueConstraint(
                fields=["layer", "paragraph"],
                condition=Q(paragraph__isnull=False),
                name="tally_once",
            ),
            models.UniqueConstraint(
                fields=["layer"], condition=Q(paragraph=None), name="tally_of_whole_once"
            ),
        ]

    def __str__(self):
        return str(self.notes)

    def shift(self, note, by):
        """Add what `note` has here (`by` 1), or take it out (`by` -1); `runs` follow later."""
        if note.paragraph_id == self.paragraph_id:
            self.notes += by
            self.questions += by * note.asks
            self.orphans += by * note.is_orphan
        for span in note.spans:
            if span.paragraph_id == self.paragraph_id:
                self.reaching += by * bool(span.ordinal)
                self.boundaries = segments.shifted(
                    self.boundaries, span.start, span.end, by, note.asks
                )
