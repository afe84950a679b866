"""Flagging what others wrote, hiding it, closing threads; and the pages that list all that."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from annotations.models import Annotation, Flag
from annotations.moderating.cases import KINDS, hidden_cases, hidden_keys, log_of, open_cases
from annotations.moderating.forms import FlagForm, HidingForm
from annotations.views.members import members_only
from annotations.views.pages import show_where
from reader.limits import limited
from reader.views.kept import kept_words
from seminars.models import Seminar

A_PAGE = 50


@members_only
@limited("posting")
def flags(request, kind, pk):
    """Tell the instructors of what another wrote: a form, and what was told."""
    thing = get_object_or_404(KINDS[kind].objects.flaggable_by(request.user), pk=pk)
    form = FlagForm(request.POST or None, initial=kept_words(request), auto_id=_ids("flag", thing))
    if not form.is_bound or not form.is_valid():
        return _form(request, thing, form)
    Flag.put(thing, request.user, form.cleaned_data["body"])
    return _where(request, thing, flagged=thing.anchor)


@members_only
@require_POST
def dismissal(request, kind, pk):
    """Let something stand, whatever was told of it."""
    thing = _moderated(request, kind, pk)
    Flag.dismiss(thing, request.user)
    messages.success(request, _("It stays as it is, and is flagged no longer."))
    return redirect("annotations:moderation", thing.thread_of.reading.seminar.slug)


@members_only
@limited("posting")
def hiding(request, kind, pk):
    """Hide what another wrote: a form that asks why, and the answer."""
    thing = _moderated(request, kind, pk)
    initial = {"list": request.GET.get("list", ""), **kept_words(request)}
    form = HidingForm(request.POST or None, initial=initial, auto_id=_ids("hide", thing))
    if not form.is_bound or not form.is_valid():
        return _form(request, thing, form)
    thing.hide(request.user, form.cleaned_data["body"])
    if form.cleaned_data["list"]:
        messages.success(request, _("It is hidden, and its author has been told why."))
        return redirect("annotations:moderation", thing.thread_of.reading.seminar.slug)
    return _where(request, thing)


@members_only
@require_POST
def hiding_withdrawal(request, kind, pk):
    """Show again what was hidden."""
    thing = _moderated(request, kind, pk)
    thing.unhide(request.user)
    if request.POST.get("list"):
        messages.success(request, _("It is shown again, to all who saw it before."))
        return redirect("annotations:moderation_hidden", thing.thread_of.reading.seminar.slug)
    return _where(request, thing)


@members_only
@require_POST
def lock(request, pk):
    """Close the thread of a note."""
    note = _moderated(request, "note", pk)
    note.lock(request.user)
    return _where(request, note)


@members_only
@require_POST
def lock_withdrawal(request, pk):
    """Open it again."""
    note = _moderated(request, "note", pk)
    note.unlock(request.user)
    return _where(request, note)


@members_only
@require_safe
def moderation(request, seminar):
    """What members of a seminar have flagged."""
    found = _seminar(request, seminar)
    return _page(request, found, "moderation", cases=open_cases(request.user, found))


@members_only
@require_safe
def hidden(request, seminar):
    """What is hidden in a seminar, the latest first."""
    found = _seminar(request, seminar)
    pages = _part(request, hidden_keys(request.user, found))
    return _page(request, found, "hidden", pages=pages, cases=hidden_cases(request.user, [*pages]))


@members_only
@require_safe
def log(request, seminar):
    """Who did what in a seminar to what others wrote, the latest first."""
    found = _seminar(request, seminar)
    pages = _part(request, log_of(request.user, found))
    return _page(request, found, "log", pages=pages, deeds=pages)


def _moderated(request, kind, pk):
    return get_object_or_404(KINDS[kind].objects.moderatable_by(request.user), pk=pk)


def _where(request, thing, **asked):
    """The margin, or the page, where `thing` stands."""
    note = Annotation.objects.to_show().get(pk=thing.thread_of.pk)
    return show_where(request, note, stay=True, note=note.pk, **asked)


def _ids(noun, thing):
    """Keep the box apart from that of a new note, which stands in the same margin."""
    return f"{noun}-{thing.anchor}-%s"


def _form(request, thing, form):
    name = "_reason_form" if request.htmx else "reason"
    status = 422 if form.is_bound else 200
    context = {"thing": thing, "form": form}
    response = render(request, f"annotations/{name}.html", context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _seminar(request, slug):
    return get_object_or_404(Seminar.objects.editable_by(request.user), slug=slug)


def _part(request, things):
    return Paginator(things, A_PAGE).get_page(request.GET.get("page"))


def _page(request, seminar, view, **shown):
    return render(
        request, "annotations/moderation.html", {"seminar": seminar, "view": view, **shown}
    )
