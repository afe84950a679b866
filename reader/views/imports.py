"""Bringing a text in: from a file, or from what somebody pasted, to a review."""

import uuid
from hashlib import sha256

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.forms import ImportForm
from reader.importing import MESSAGES, Unreadable, read
from reader.importing.decoding import decode
from reader.limits import limited
from reader.models import Import
from reader.views.access import bringing_in, button_on, posts_up_to_the_limit, see_other
from reader.views.kept import NOT_SAVED, kept_words


def _page(request, form, status=200, problem=""):
    context = {
        "form": form,
        "problem": problem,
        "unfinished": Import.objects.visible_to(request.user).unfinished().in_brief(),
        "deleted": Import.objects.deleted_by(request.user).in_brief(),
    }
    return render(request, "reader/imports.html", context, status=status)


def _too_long(request):
    return _page(request, ImportForm(), status=413, problem=_(MESSAGES["too_long"]))


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
@posts_up_to_the_limit(_too_long)
@limited("importing")
def imports(request):
    """Where a text is brought in, and the reviews that are not finished."""
    if request.method != "POST":
        return _page(request, ImportForm(initial=_offered(request)))
    form = ImportForm(request.POST, request.FILES)
    begun = _begun(request, form) if form.is_valid() else None
    return see_other(begun) if begun else _page(request, form, status=422)


@button_on("reader:imports")
def deletion(request, pk):
    """Throw a review away."""
    get_object_or_404(Import.objects.editable_by(request.user).unfinished(), pk=pk).withdraw()
    messages.success(request, _("Thrown away. You can bring it back from the list below."))
    return see_other("reader:imports")


@button_on("reader:imports")
def restoration(request, pk):
    """Bring back a review that was thrown away."""
    found = get_object_or_404(Import.objects.deleted_by(request.user), pk=pk)
    found.restore()
    return see_other(found)


def _offered(request):
    """Give what somebody had pasted when their session had ended."""
    kept = kept_words(request)
    if kept:
        messages.warning(request, NOT_SAVED)
    return {name: kept[name] for name in ("submission", "pasted", "format") if name in kept}


def _begun(request, form):
    """Give the Import of what came in, or None with the reason in the form."""
    file = form.cleaned_data["file"]
    data = file.read() if file else form.cleaned_data["pasted"].encode()
    try:
        found, original = read(data, form.format_named), decode(data)
    except Unreadable as error:
        form.add_error("file" if file else "pasted", _(MESSAGES[error.reason]))
        return None
    # The same form with another text is another post.
    submission = uuid.uuid5(form.cleaned_data["submission"], sha256(data).hexdigest())
    return Import.begin(
        found,
        request.user,
        submission,
        original=original.replace("\0", ""),
        file_name=file.name[-255:] if file else "",
        format=form.format_named or "",
    )
