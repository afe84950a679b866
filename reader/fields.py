"""Columns that the texts need, and what is typed into them."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from reader.importing import dates
from reader.partial import dated
from reader.rendering import Html

LONGEST_DATE = 40  # characters that are typed


class RenderedField(models.TextField):
    """HTML that `reader.rendering` made; it comes back from the database as such."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return value if value is None else Html(value)


def date_typed(words):
    """Give the date that somebody typed: a day, a month or a year, in ISO or in words; None for
    nothing. Raises ValidationError."""
    words = " ".join(words.split())
    try:
        return dated(words) if words else None
    except ValueError:
        found = dates.find(words) or dates.find_month(words)
    if found is None:
        raise ValidationError(
            _("Write a day, a month or a year: 2026-01-15, January 2026 or 2026."), code="invalid"
        )
    return found[0]


class PartialDateFormField(forms.CharField):
    """A line for a date of which the day, or the month, may not be known."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": LONGEST_DATE} | kwargs)

    def to_python(self, value):
        return date_typed(super().to_python(value))

    def run_validators(self, value):
        """A date has no length; what was typed is not kept."""

    def prepare_value(self, value):
        return value if value is None else str(value)


class PartialDateField(models.CharField):
    """When something came out: a date, or a `reader.partial.Partial` one."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"max_length": len("2026-01-15")})

    def from_db_value(self, value, expression, connection):
        return dated(value) if value else None

    def to_python(self, value):
        return date_typed(value) if isinstance(value, str) else value

    def get_prep_value(self, value):
        value = self.to_python(value)
        return value and value.isoformat()

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def run_validators(self, value):
        """A date has no length."""

    def formfield(self, **kwargs):
        told = {"label": self.verbose_name, "help_text": self.help_text}
        return PartialDateFormField(**told | {"required": not self.blank})
