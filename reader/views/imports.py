"""Bringing texts in: from files, or from what somebody pasted, each to a review."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from reader.forms import ImportForm
from reader.forms.bringing import MOST_FILES, TOO_MANY_FILES
from reader.importing import Unreadable
from reader.limits import limited
from reader.models import Import
from reader.purposes import LONGEST_NAME, purpose_named
from reader.reviewing.chapters import chapters_of
from reader.views.access import (
    MEGABYTE,
    bringing_in,
    button_on,
    posts_up_to_the_limit,
    see_other,
)
from reader.views.coming import begin_all, said
from reader.views.kept import NOT_SAVED, kept_words

OFFERED = ("submission", "meant_for", "pasted", "format")


def _page(request, form, status=200, problem=""):
    deleted, meant_for = Import.objects.deleted_by(request.user).in_brief(), _name_in(form)
    context = {
        "form": form,
        "problem": problem,
        "meant_for": meant_for,
        "purpose": purpose_named(meant_for, request.user),
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
    # What is pasted has a limit of its own. What was not read says not how many files it was.
    large = int(request.META["CONTENT_LENGTH"]) > _megabytes() * MEGABYTE
    return _unread(request, _too_large() if large else said(Unreadable("too_long")))


def _too_large():
    return _(
        "This is larger than %(megabytes)d MB, which is the most at once. Bring several files in a "
        "few at a time; and one that is so large by itself in parts, or with smaller pictures."
    ) % {"megabytes": _megabytes()}


def _too_many(request):
    return _unread(request, TOO_MANY_FILES % {"most": MOST_FILES})


def _unread(request, problem):
    """Answer a post that was not read: what it was meant for, its address says as well."""
    return _page(request, _empty_form(request), status=413, problem=problem)


def _empty_form(request):
    name = request.GET.get("for", "").replace("\0", "")  # which PostgreSQL cannot look for
    return ImportForm(initial={"meant_for": name[:LONGEST_NAME]} | _offered(request))


def _megabytes():
    return settings.IMPORT_LIMITS["megabytes"]


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
@posts_up_to_the_limit(_too_long, _megabytes, _too_many)
@limited("importing")
def imports(request):
    """Where a text is brought in, and the reviews that are not finished."""
    if request.method != "POST":
        return _page(request, _empty_form(request))
    form = ImportForm(request.POST, request.FILES)
    begun, refused = begin_all(request, form) if form.is_valid() else ([], [])
    if not begun:
        _refuse(form, refused)
        return _page(request, form, status=422)
    if len(begun) == 1 and not refused:
        return _to_check(begun[0])
    return _to_list(request, begun, refused)


def _refuse(form, refused):
    """Say in the form why nothing came in: of several files, of which."""
    for name, problem in refused:
        words = _of_file(name, problem) if len(refused) > 1 else problem
        form.add_error("file" if name else "pasted", words)


def _to_check(begun):
    """Answer whoever brought one text in; of a book mostly a chapter is read."""
    whole = not begun.is_book or len(chapters_of(begun.review)) < 2
    return see_other(begun) if whole else see_other("reader:chapters", begun.pk)


def _to_list(request, begun, refused):
    """Answer whoever brought several files in: their texts are on the list, and what is none is
    said."""
    words = ngettext("%d text to check.", "%d texts to check.", len(begun)) % len(begun)
    messages.success(request, words)
    for name, problem in refused:
        messages.error(request, _of_file(name, problem))
    query = f"?{urlencode({'for': begun[0].meant_for})}" if begun[0].meant_for else ""
    return see_other(f"{reverse('reader:imports')}{query}#unfinished")


def _of_file(name, problem):
    return _("%(file)s: %(problem)s") % {"file": name, "problem": problem}


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
