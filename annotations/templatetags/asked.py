"""How far somebody has come with what is asked for, for the pages of rooms that know no notes."""

from django import template

from annotations.counting.done import done_by

register = template.Library()


@register.simple_tag
def with_done(readings, user):
    """Give (reading, what `user` has done there or None) of each of `readings`, in one query."""
    readings = list(readings)
    done = done_by(user, readings)
    return [(reading, done.get(reading.pk)) for reading in readings]
