"""Due dates as iCalendar, which every calendar reads."""

import hashlib

import icalendar
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext

from seminars.models import Reading


def due_dates_of(user):
    """The readings with a due date in the seminars of `user` that go on, as far as they may see
    them."""
    mine = {"seminar__memberships__user": user, "seminar__archived_at": None}
    readings = Reading.objects.visible_to(user).filter(**mine)
    return readings.exclude(due_at=None).select_related("seminar", "article").order_by("due_at")


def etag_of(user, readings, site):
    """Give a mark that changes with all that `feed_of` says, but for when it was asked."""
    said = [[one.pk, one.due_at, *_said(one, site)] for one in readings]
    made_of = repr([settings.RELEASE, _language(user), said])
    return f'W/"{hashlib.sha256(made_of.encode()).hexdigest()[:32]}"'


def feed_of(user, readings, site):
    """Give the calendar as bytes. `site` is the address of the place: `https://postil.example`."""
    with translation.override(_language(user)):
        calendar = icalendar.Calendar()
        calendar.add("prodid", "-//Postil//Due dates//EN")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", gettext("Postil: what is due"))
        for reading in readings:
            calendar.add_component(_event(reading, site))
    return calendar.to_ical()


def _event(reading, site):
    """A moment, which keeps nobody's time."""
    title, seminar, address = _said(reading, site)
    event = icalendar.Event()
    event.add("uid", f"reading-{reading.pk}@{site.partition('://')[2]}")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", reading.due_at)
    event.add("summary", gettext("Due: {title}").format(title=title))
    event.add("description", f"{seminar}\n{address}")
    event.add("url", address)
    event.add("transp", "TRANSPARENT")
    return event


def _said(reading, site):
    return reading.article.title, reading.seminar.title, f"{site}{reading.get_absolute_url()}"


def _language(user):
    return user.language or settings.LANGUAGE_CODE
