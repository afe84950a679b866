"""Saying when something was, by patterns that translators may change.

Django's own names for such patterns say less than is wanted here, and in English start with the
month. In Russian the month after a day has another ending (`E`), in Chinese each part has its sign.
"""

from django import template
from django.utils.dateformat import format as formatted
from django.utils.translation import pgettext

from reader.partial import Partial

register = template.Library()


@register.filter(expects_localtime=True)
def moment(when):
    """Say when something was written: "Wed 25 Nov, 15:35"."""
    return formatted(when, pgettext("format of a moment", "D j M, H:i"))


@register.filter(expects_localtime=True)
def moment_in_full(when):
    """Say a moment with its year: "25 November 2026, 15:35"."""
    return formatted(when, pgettext("format of a moment with its year", "j E Y, H:i"))


@register.filter(expects_localtime=True)
def day(when):
    """Say a day of this year: "25 November"."""
    return formatted(when, pgettext("format of a day", "j E"))


@register.filter(expects_localtime=True)
def day_in_full(when):
    """Say a day with its year: "25 November 2026"; of a date no more than is known of it."""
    if isinstance(when, Partial):
        month = pgettext("format of a month with its year", "F Y")
        return formatted(when, month if when.has_month else "Y")
    return formatted(when, pgettext("format of a date in another year", "j E Y"))


@register.filter(expects_localtime=True)
def hour(when):
    """Say an hour: "15:35"."""
    return formatted(when, pgettext("format of a time", "H:i"))


@register.filter(expects_localtime=True)
def weekday(when):
    """Say a near day: "Friday 4 December"."""
    return formatted(when, pgettext("format of a date", "l j E"))


@register.filter(expects_localtime=True)
def weekday_and_hour(when):
    """Say a near moment: "Friday 4 December, 12:00"."""
    return formatted(when, pgettext("format of a near moment", "l j E, H:i"))
