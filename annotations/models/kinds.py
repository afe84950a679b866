"""What kinds of notes there are, and who sees each."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Motivation(models.TextChoices):
    """Why a reader wrote it, in the terms of the W3C Web Annotation vocabulary."""

    COMMENTING = "commenting", _("Comment")
    QUESTIONING = "questioning", _("Question")
    HIGHLIGHTING = "highlighting", _("Highlight only")


class Audience(models.TextChoices):
    """Who sees a note besides its author."""

    SEMINAR = "seminar", _("Seen by the seminar")
    GROUP = "group", _("Seen by a group and the instructors")
    INSTRUCTORS = "instructors", _("Only the instructors")
    ME = "me", _("Only me")


def seen_by(audience, group=None, prompt=None, zone=None):
    """Say in words who sees what has that audience: a `group`, if it is to one, and `prompt` is
    what it answers. `zone` is the time zone in which moments are said then."""
    to_others = audience in (Audience.SEMINAR, Audience.GROUP)
    if prompt is not None and to_others and (line := prompt.answers_line(zone, group)):
        return line
    if audience == Audience.GROUP:
        return _("Seen by %(group)s and the instructors") % {"group": group}
    return Audience(audience).label
