"""Saying that a note or a reply is helpful, and taking that back."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from annotations.models import Annotation, Helpful, Reply
from annotations.views.members import members_only
from annotations.views.pages import show_where
from reader.limits import limited


@members_only
@require_POST
@limited("posting")
def note(request, pk):
    return _do(request, Annotation, pk, Helpful.say)


@members_only
@require_POST
@limited("posting")
def note_withdrawal(request, pk):
    return _do(request, Annotation, pk, Helpful.take_back)


@members_only
@require_POST
@limited("posting")
def reply(request, pk):
    return _do(request, Reply, pk, Helpful.say)


@members_only
@require_POST
@limited("posting")
def reply_withdrawal(request, pk):
    return _do(request, Reply, pk, Helpful.take_back)


def _do(request, kind, pk, act):
    thing = get_object_or_404(kind.objects.helpful_to(request.user), pk=pk)
    act(thing, request.user)
    return show_where(request, thing.thread_of, stay=True, note=thing.thread_of.pk)
