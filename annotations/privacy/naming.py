"""Taking somebody's name out of where it stands: the marks on it, never the words of others."""

import json

from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db.models import Q

from annotations.counting import layers
from annotations.models import Annotation, Image, Mention, Reply, Unlock
from annotations.words.mentioning import column_of, names_from
from reader.models import User
from reader.rendering import render_note
from reader.views.kept import KEPT


def unmark(person):
    """Let the name of `person` be words like others wherever it is mentioned."""
    told = Mention.objects.filter(person=person)
    in_notes = told.filter(reply=None).values("annotation")
    own = Q(author=person) & ~Q(mentioned="")
    for kind, mentioned in (Annotation, in_notes), (Reply, told.values("reply")):
        for thing in kind.objects.filter(own | Q(pk__in=mentioned)):
            _unmark(thing, person, _called_besides(person, thing))
            layers.touch(thing.thread_of)
    answers = Q(annotation__in=in_notes) | Q(user=person) & ~Q(mentioned="")
    for first in Unlock.objects.filter(answers).select_related("annotation"):
        _unmark(first, person, _called_besides(person, first.annotation))
    told.delete()


def forget_in_log(person):
    """Empty the lines of the Django admin's log that name `person`."""
    names = {*_names_of(person), person.get_full_name(), person.email} - {""}
    # As the log has them: a list of changes is JSON.
    said = names | {json.dumps(name)[1:-1] for name in names}
    naming = Q()
    for name in said:
        naming |= Q(object_repr__contains=name) | Q(change_message__contains=name)
    LogEntry.objects.filter(naming).update(object_repr="", change_message="")


def end_sessions(person):
    """End every session of `person`, and forget what they wrote as one of them ended."""
    ended = [
        session.pk
        for session in Session.objects.iterator()
        if _is_of(session.get_decoded(), person)
    ]
    Session.objects.filter(pk__in=ended).delete()


def _unmark(thing, person, others):
    names = names_from(thing.mentioned)
    left = [name for name in names if name not in _names_of(person)]
    if left == names:  # they were called otherwise then
        left = [name for name in names if name in others]
    images = Image.sizes_of(Image.objects.used_by(thing))
    html = render_note(thing.body, images, left)
    type(thing).objects.filter(pk=thing.pk).update(mentioned=column_of(left), html=html)


def _called_besides(person, thing):
    """The names of the others whom a note or a reply mentions."""
    is_note = thing.thread_of is thing
    mentions = thing.mentions.filter(reply=None) if is_note else thing.mentions
    others = User.objects.filter(mentions__in=mentions.all()).exclude(pk=person.pk)
    return {name for other in others for name in _names_of(other)}


def _names_of(person):
    return {person.username, " ".join(person.name.split())}


def _is_of(session, person):
    writers = {fields.get("writer") for fields in session.get(KEPT, {}).values()}
    return str(person.pk) in {session.get("_auth_user_id"), *writers}
