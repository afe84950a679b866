from django import template

from seminars.dates import in_full, in_words

register = template.Library()


@register.filter
def due_in_words(reading):
    """Say when a reading with a date is due, in the time zone of its seminar."""
    return in_words(reading.due_at, reading.seminar.zone)


@register.filter
def due_in_full(reading):
    """Say when a reading with a date is due, with year and hour."""
    return in_full(reading.due_at, reading.seminar.zone)


@register.filter
def opens_in_full(reading):
    """Say when a reading opens, in the time zone of its seminar."""
    return in_full(reading.opens_at, reading.seminar.zone)


@register.filter
def closes_in_full(reading):
    """Say when a reading closes, in the time zone of its seminar."""
    return in_full(reading.closes_at, reading.seminar.zone)


@register.filter
def expires_in_words(invitation):
    """Say until when an invitation lets people in, in the time zone of its seminar."""
    return in_full(invitation.expires_at, invitation.seminar.zone)


@register.filter
def in_zone(moment, seminar):
    """Say a moment in the time zone of a seminar."""
    return in_words(moment, seminar.zone)
