"""Replies: the threads under notes."""

from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from annotations.forms import ReplyForm, ReplyRewordingForm
from annotations.margin.undo import restorable
from annotations.models import Annotation, Reply
from annotations.models.replies import Locked
from annotations.views.members import members_only
from annotations.views.pages import met_in, show_where
from annotations.views.writing import reword, written
from reader.limits import limited
from reader.views.kept import kept_words


@members_only
@limited("posting")
def replies(request, pk):
    """The form that replies to a note, and the new reply."""
    visible = Annotation.objects.visible_to(request.user).standing()
    note = get_object_or_404(visible.to_show(), pk=pk)
    sitting = met_in(request, note)
    kept = kept_words(request)
    form = ReplyForm(note, request.POST or None, initial=kept, auto_id=f"reply-to-{note.pk}-%s")
    try:
        reply = form.is_bound and written(form, partial(Reply.post, note, request.user))
    except Annotation.DoesNotExist as gone:
        raise Http404 from gone
    except Locked:
        reply = form.tell_locked()
    if reply:
        return show_where(request, note, sitting, stay=True, note=note.pk)
    name = "_reply_form" if request.htmx else "reply"
    status = 422 if form.is_bound else 200
    context = {"note": note, "form": form, "sitting": sitting}
    return render(request, f"annotations/{name}.html", context, status=status)


@members_only
@require_safe
def reply(request, pk):
    """The permanent link of a reply: the note that it answers."""
    found = get_object_or_404(Reply.objects.visible_to(request.user), pk=pk)
    return show_where(request, found.annotation, note=found.annotation_id)


@members_only
@limited("posting")
def wording(request, pk):
    """The words of one's own reply: a form, and the new words."""
    reply = _own(request, pk)
    initial = {"version": reply.version, "body": reply.body}
    initial.update(kept_words(request))
    form = ReplyRewordingForm(reply, request.POST or None, initial=initial)
    note = reply.annotation
    return reword(request, reply, form, reply.reword, at=note, stay=True, note=note.pk)


@members_only
@require_POST
def deletion(request, pk):
    """Delete one's own reply; the thread offers to take that back."""
    reply = _own(request, pk, deleted_too=True)
    reply.withdraw()
    note = reply.annotation
    return show_where(request, note, stay=True, note=note.pk, undo=reply.anchor)


@members_only
@require_POST
def restoration(request, pk):
    """Bring back one's own reply."""
    reply = _own(request, pk, deleted_too=True)
    reply.restore()
    return show_where(request, reply.annotation, stay=True, note=reply.annotation_id)


def _own(request, pk, deleted_too=False):
    own = Reply.objects.editable_by(request.user)
    found = restorable(own) if deleted_too else own.kept()
    return get_object_or_404(found.select_related("annotation__paragraph"), pk=pk)
