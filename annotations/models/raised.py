"""What is to be discussed in class."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Raised(models.Model):
    """That an instructor wants to discuss a note, mostly an answer, in class. Only they see it."""

    annotation = models.OneToOneField(
        "Annotation", on_delete=models.CASCADE, related_name="raised", primary_key=True
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("note to discuss in class")
        verbose_name_plural = _("notes to discuss in class")

    def __str__(self):
        return str(self.annotation_id)

    @classmethod
    def mark(cls, note, by):
        """Have `note` discussed in class; marking it again is fine."""
        cls.objects.get_or_create(annotation=note, defaults={"by": by})

    @classmethod
    def take_back(cls, note):
        cls.objects.filter(annotation=note).delete()
