"""Saying when something is due, in the time zone of its seminar."""

from django.utils import dateformat, timezone
from django.utils.translation import gettext, pgettext

A_WEEK = 7  # days


def in_words(moment, zone, now=None):
    """Say a moment as one would in class: "today 12:00", "Thursday 12:00", "Monday 7 December".

    The year is said where it is another than that of `now`; the hour within a week of it.
    """
    local, today = moment.astimezone(zone), (now or timezone.now()).astimezone(zone).date()
    days = (local.date() - today).days
    if days in (-1, 0, 1):
        near = {-1: gettext("yesterday {time}"), 0: gettext("today {time}")}
        words = near.get(days) or gettext("tomorrow {time}")
        return words.format(time=_formatted(local, pgettext("format of a time", "H:i")))
    if 0 < days < A_WEEK:
        return _formatted(local, pgettext("format of a near date", "l H:i"))
    if local.year == today.year:
        return _formatted(local, pgettext("format of a date", "l j E"))
    return _formatted(local, pgettext("format of a date in another year", "j E Y"))


def in_full(moment, zone):
    """Say a moment with its year and hour: "Thursday 3 December 2026, 12:00"."""
    return _formatted(moment.astimezone(zone), pgettext("format of a full date", "l j E Y, H:i"))


def _formatted(local, pattern):
    return dateformat.format(local, pattern)
