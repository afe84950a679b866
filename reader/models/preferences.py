"""How a person likes to read; kept with the account, so it is the same on every device."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Theme(models.TextChoices):
    DEVICE = "", _("As my device says")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class TextSize(models.TextChoices):
    SMALL = "small", pgettext_lazy("size of the text", "Small")
    USUAL = "", pgettext_lazy("size of the text", "Usual")
    LARGE = "large", pgettext_lazy("size of the text", "Large")
    LARGER = "larger", pgettext_lazy("size of the text", "Larger")
    LARGEST = "largest", pgettext_lazy("size of the text", "Largest")


class Spacing(models.TextChoices):
    USUAL = "", pgettext_lazy("space between lines", "Usual")
    WIDE = "wide", pgettext_lazy("space between lines", "Wide")
    WIDER = "wider", pgettext_lazy("space between lines", "Wider, letters and words too")


class Measure(models.TextChoices):
    SHORT = "short", pgettext_lazy("length of the lines", "Short")
    USUAL = "", pgettext_lazy("length of the lines", "Usual")
    LONG = "long", pgettext_lazy("length of the lines", "Long")


class Face(models.TextChoices):
    SERIF = "", _("With serifs")
    SANS = "sans", _("Without serifs")
    DYSLEXIC = "dyslexic", _("OpenDyslexic, made for readers with dyslexia")


CHOICES = {
    "theme": Theme,
    "text_size": TextSize,
    "spacing": Spacing,
    "measure": Measure,
    "face": Face,
}


class Preferences(models.Model):
    """Columns of a person; empty is as everybody has it. `language` is a code of LANGUAGES."""

    theme = models.CharField(_("colours"), max_length=5, choices=Theme, blank=True)
    text_size = models.CharField(_("size of the text"), max_length=7, choices=TextSize, blank=True)
    spacing = models.CharField(_("space between lines"), max_length=5, choices=Spacing, blank=True)
    measure = models.CharField(_("length of the lines"), max_length=5, choices=Measure, blank=True)
    face = models.CharField(_("letters"), max_length=8, choices=Face, blank=True)
    shortcuts = models.BooleanField(
        _("single keys do something"),
        default=True,
        help_text=_("Without this only Enter, Escape and the arrows do."),
    )
    language = models.CharField(_("language of the pages"), max_length=10, blank=True)

    class Meta:
        abstract = True

    @property
    def look(self):
        """(name, value) of each preference that a page shows, for the attributes of its root."""
        chosen = [(name.replace("_", "-"), getattr(self, name)) for name in CHOICES]
        return [(name, value) for name, value in chosen if value]


def known_preferences():
    """The constraints that hold each preference to its choices."""
    known = {name: Q(**{f"{name}__in": choices.values}) for name, choices in CHOICES.items()}
    return [
        models.CheckConstraint(condition=condition, name=f"{name}_is_known")
        for name, condition in known.items()
    ]
