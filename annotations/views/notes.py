"""Writing notes, rewording them, deleting them and taking that back."""

from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from annotations.audiences import value_of
from annotations.forms import NoteForm, NoteRewordingForm, SettlementForm
from annotations.margin.undo import restorable
from annotations.models import Annotation
from annotations.page.sitting import Sitting
from annotations.views.members import members_only
from annotations.views.pages import met_in, show, show_where
from annotations.views.writing import reword, written
from reader.limits import limited
from reader.views.kept import kept_words


@members_only
@require_POST
@limited("posting")
def notes(request, **address):
    """Post a note; what is not valid comes back with every word that was typed."""
    sitting = Sitting.at(request.user, **address)
    form = NoteForm(sitting, request.POST)

    def post(target, submission, **_fields):
        return Annotation.post(target, request.user, submission, **form.fields_of_note())

    note = written(form, post)
    if note is None:
        return show(request, sitting, status=422, form=form)
    return show_where(request, note, sitting, note=note.pk)


@members_only
@limited("posting")
def wording(request, pk):
    """The words of one's own note: a form, and the new words."""
    note = _own(request, pk)
    sitting = met_in(request, note)
    form = NoteRewordingForm(
        sitting, note, request.POST or None, initial=_as_it_stands(request, note)
    )
    change = partial(note.revise, reading=sitting.reading)
    return reword(request, note, form, change, sitting=sitting, note=note.pk)


@members_only
@require_POST
def deletion(request, pk):
    """Delete one's own note; the place where it stood offers to take that back."""
    note = _own(request, pk, deleted_too=True)
    sitting = met_in(request, note)
    note.withdraw()
    return show_where(request, note, sitting, stay=True, undo=note.anchor)


@members_only
@require_POST
def restoration(request, pk):
    """Bring back one's own note."""
    note = _own(request, pk, deleted_too=True)
    sitting = met_in(request, note)
    note.restore()
    return show_where(request, note, sitting, stay=True, note=note.pk)


@members_only
@require_POST
def settlement(request, pk):
    """Mark the reply that answers a question, or that none does."""
    question = get_object_or_404(Annotation.objects.answerable_by(request.user).to_show(), pk=pk)
    form = SettlementForm(question, request.POST)
    if not form.is_valid():
        raise Http404
    question.settle(form.cleaned_data["reply"], by=request.user)
    return show_where(request, question, stay=True, note=question.pk)


def _own(request, pk, deleted_too=False):
    own = Annotation.objects.editable_by(request.user)
    found = restorable(own) if deleted_too else own.kept()
    return get_object_or_404(found.to_show(), pk=pk)


def _as_it_stands(request, note):
    return {
        "version": note.version,
        "body": note.body,
        "motivation": note.motivation,
        "audience": value_of(note),
        "tags": note.tags,
        **kept_words(request),
    }
