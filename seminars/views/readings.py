"""The reading list of a seminar, in the hand of its instructors."""

from copy import copy

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.models import Import
from reader.removal import restorable_since
from seminars.forms import NewReadingForm, ReadingForm
from seminars.models import Reading, Seminar
from seminars.reading_list import move, put_below
from seminars.views.answers import button_on, status_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def readings(request, seminar):
    """A text goes on the list: which, by when, and what to look for."""
    found = get_object_or_404(Seminar.objects.extensible_by(request.user), slug=seminar)
    chosen = request.GET.get("text", "").replace("\0", "")  # which PostgreSQL cannot look for
    form = NewReadingForm(request.user, found, request.POST or None, chosen)
    if request.method == "POST" and form.is_valid() and (reading := form.put_on_list()):
        messages.success(request, _("“{title}” is on the list.").format(title=reading))
        return _back_to(reading)
    coming = Import.objects.visible_to(request.user).unfinished().filter(meant_for=found.slug)
    context = {"seminar": found, "form": form, "unfinished": coming.count()}
    return render(request, "seminars/readings.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def reading(request, seminar, reading):
    """By when a text on the list is to be read, and what to look for."""
    found = _reading(request, seminar, reading)
    form = ReadingForm(request.POST or None, instance=copy(found))
    if request.method == "POST" and form.is_valid() and form.saved():
        messages.success(request, _("Saved."))
        return _back_to(found)
    context = {"seminar": found.seminar, "reading": found, "form": form}
    return render(request, "seminars/reading.html", context, status=status_of(form))


@button_on("seminars:seminar", "seminar")
def position(request, seminar, reading):
    """One place up or down on the list, or right below another reading."""
    found, above = _reading(request, seminar, reading), request.POST.get("after", "")
    if above.isdecimal():
        put_below(found, int(above))
    elif place := move(found, -1 if request.POST.get("direction") == "up" else 1):
        words = _("“{title}” is number {number} of {count} on the list now.")
        number, count = place
        messages.success(request, words.format(title=found, number=number, count=count))
    return _back_to(found)


@button_on("seminars:seminar", "seminar")
def deletion(request, seminar, reading):
    """Take a text off the list; what was written about it is kept."""
    found = _reading(request, seminar, reading)
    found.withdraw()
    words = _("“{title}” is off the list. What was written about it is kept.").format(title=found)
    messages.success(request, words, extra_tags="undo")
    return redirect(found.seminar)


@button_on("seminars:seminar", "seminar")
def restoration(request, seminar, reading):
    """Put back on the list what was taken off in the last thirty days."""
    teaching = Seminar.objects.editable_by(request.user)
    found = get_object_or_404(
        Reading.objects.filter(seminar__in=teaching, deleted_at__gte=restorable_since()),
        seminar__slug=seminar,
        slug=reading,
    )
    found.restore()
    messages.success(request, _("“{title}” is on the list again.").format(title=found))
    return _back_to(found)


def _reading(request, seminar, reading):
    editable = Reading.objects.editable_by(request.user).select_related("seminar", "article")
    return get_object_or_404(editable, seminar__slug=seminar, slug=reading)


def _back_to(reading):
    """The seminar's page, at the place of `reading` on the list."""
    seminar = reverse("seminars:seminar", args=[reading.seminar.slug])
    return redirect(f"{seminar}#reading-{reading.pk}")
