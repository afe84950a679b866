"""Saying how many there are, as the language of the page groups figures."""

from django import template
from django.utils.formats import number_format

register = template.Library()


@register.filter
def grouped(number):
    """Say a large number: "12,345" in English, "12 345" in Russian."""
    return number_format(number, use_l10n=True, force_grouping=True)
