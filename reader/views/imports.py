"""Bringing a text in: from a file, or from what somebody pasted, to a review."""

import uuid
from hashlib import sha256

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.chapters import chapters_of
from reader.forms import ImportForm
from reader.importing import MESSAGES, TYPED, Limits, Unreadable, format_of
from reader.importing.apart import read_apart
from reader.importing.source import source_of
from reader.limits import limited
from reader.models import Import
from reader.purposes import LONGEST_NAME, purpose_named
from reader.views.access import (
    MEGABYTE,
    bringing_in,
    button_on,
    posts_up_to_the_limit,
    see_other,
)
from reader.views.kept import NOT_SAVED, kept_words

OFFERED = ("submission", "meant_for", "pasted", "format")


def _page(request, form, status=200, problem=""):
    deleted = Import.objects.deleted_by(request.user).in_brief()
    context = {
        "form": form,
        "problem": problem,
        "purpose": purpose_named(_name_in(form), request.user),
        "unfinished": Import.objects.visible_to(request.user).unfinished().in_brief(),
        "renewals": [one for one in deleted if one.is_renewal],
        "deleted": [one for one in deleted if not one.is_renewal],
    }
    return render(request, "reader/imports.html", context, status=status)


def _name_in(form):
    """Give the name of what the text of a form is meant for."""
    if not form.is_bound:
        return form.initial.get("meant_for", "")
    return getattr(form, "cleaned_data", {}).get("meant_for", "")


def _too_long(request):
    # What is pasted has a limit of its own.
    large = int(request.META["CONTENT_LENGTH"]) > _megabytes() * MEGABYTE
    problem = _said(
        Unreadable("too_large", megabytes=_megabytes()) if large else Unreadable("too_long")
    )
    return _page(request, ImportForm(), status=413, problem=problem)


def _megabytes():
    return settings.IMPORT_LIMITS["megabytes"]


def _said(error):
    return _(MESSAGES[error.reason]) % error.values


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
@posts_up_to_the_limit(_too_long, _megabytes)
@limited("importing")
def imports(request):
    """Where a text is brought in, and the reviews that are not finished."""
    if request.method != "POST":
        name = request.GET.get("for", "").replace("\0", "")  # which PostgreSQL cannot look for
        named = {"meant_for": name[:LONGEST_NAME]}
        return _page(request, ImportForm(initial=named | _offered(request)))
    form = ImportForm(request.POST, request.FILES)
    begun = _begun(request, form) if form.is_valid() else None
    if begun is None:
        return _page(request, form, status=422)
    # Of a book mostly a chapter is read.
    whole = not begun.is_book or len(chapters_of(begun.review)) < 2
    return see_other(begun) if whole else see_other("reader:chapters", begun.pk)


@button_on("reader:imports")
def deletion(request, pk):
    """Throw a review away."""
    get_object_or_404(Import.objects.editable_by(request.user).unfinished(), pk=pk).withdraw()
    messages.success(request, _("Thrown away. You can bring it back from the list below."))
    return see_other("reader:imports")


@button_on("reader:imports")
def restoration(request, pk):
    """Bring back a review that was thrown away, or became a revision."""
    found = get_object_or_404(Import.objects.deleted_by(request.user), pk=pk)
    found.restore()
    return see_other(found)


def _offered(request):
    """Give what somebody had pasted when their session had ended."""
    kept = kept_words(request)
    if kept:
        messages.warning(request, NOT_SAVED)
    return {name: kept[name] for name in OFFERED if name in kept}


def _begun(request, form):
    """Give the Import of what came in, or None with the reason in the form."""
    file = form.cleaned_data["file"]
    data = file.read() if file else form.cleaned_data["pasted"].encode()
    limits = Limits(**settings.IMPORT_LIMITS)
    try:
        format = format_of(data, form.format_named, limits)
        found = read_apart(data, format, limits)
    except Unreadable as error:
        form.add_error("file" if file else "pasted", _said(error))
        return None
    # The same form with another text is another post.
    submission = uuid.uuid5(form.cleaned_data["submission"], sha256(data).hexdigest())
    return Import.begin(
        found,
        request.user,
        submission,
        original=source_of(data, found, format),
        file_name=file.name[-255:] if file else "",
        format=format if format not in TYPED else form.format_named or "",
        meant_for=form.cleaned_data["meant_for"],
    )
