"""Who may see what somebody writes: what a form offers them, and what it sends.

A form sends the name of an audience, and for a group its id as well: `group-7`.
"""

from django.utils.translation import gettext as _

from annotations.models.kinds import Audience, seen_by

OF_GROUP = f"{Audience.GROUP}-"


def audiences_in(sitting, prompt=None):
    """Give (value, words) of each audience that the reader of a sitting may choose, the usual one
    first. `prompt` is what they answer, which the instructors see in any case. Where a reading has
    closed, new notes are for oneself alone.
    """
    if sitting.reading is None or (sitting.is_closed and prompt is None):
        return [_choice(Audience.ME)]
    offered = [Audience.INSTRUCTORS, *([] if prompt else [Audience.ME])]
    return [*_wide(sitting, prompt), *map(_choice, offered)]


def _wide(sitting, prompt):
    """Those audiences that other students are in."""
    answering = prompt, sitting.reading.seminar.zone
    if not sitting.is_by_groups:
        return [_choice(Audience.SEMINAR, None, *answering)]
    if sitting.teaches:
        groups = [_choice(Audience.GROUP, group, *answering) for group in sitting.groups.items()]
        return [_choice(Audience.SEMINAR, None, *answering), *groups]
    if not sitting.group:
        return []
    value, words = _choice(Audience.GROUP, (sitting.group, sitting.group_name), *answering)
    if prompt is None or prompt.answers_line(answering[1]) is None:
        words = _("Seen by your group, %s, and the instructors") % sitting.group_name
    return [(value, words)]


def audience_of(note):
    """Give (value, words) of the audience that a note has."""
    return value_of(note), note.audience_line_for(note.author)


def value_of(note):
    """Give what a form sends for the audience that a note has."""
    return f"{OF_GROUP}{note.group_id}" if note.group_id else note.audience


def _choice(audience, group=None, *answering):
    if group is None:
        return str(audience), seen_by(audience, None, *answering)
    pk, name = group
    return f"{OF_GROUP}{pk}", seen_by(audience, name, *answering)


def columns_from(value):
    """Give the columns of a note whose audience a form has sent."""
    group = value.removeprefix(OF_GROUP)
    if group != value and group.isdecimal():
        return {"audience": Audience.GROUP, "group_id": int(group)}
    return {"audience": value, "group_id": None}
