"""The chapters of a text that is brought in: which of them, and whether together."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from reader.models import Import
from reader.review_page.posts import number_in
from reader.reviewing.chapters import chapters_of, keep_chapters
from reader.reviewing.edits import Edits
from reader.views.access import bringing_in, button_on, see_other


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
def chapters(request, pk):
    """Choose the chapters that are read as one text, or all; the others are set aside."""
    found, chosen = _found(request, pk), _chosen(request)
    if "all" in request.POST:
        chosen = {chapter.id for chapter in chapters_of(found.review)}
    if not chosen:
        return _page(request, found)
    keep = partial(keep_chapters, chosen=chosen, pieces=found.pieces)
    found.revise(Edits(version=found.version), keep, request.user, "chapters")
    return see_other(f"{found.get_absolute_url()}?done=chapters")


@button_on("reader:chapters", "pk")
def parts(request, pk):
    """Make a text of its own of each chosen chapter."""
    chosen = _chosen(request)
    if not chosen:
        return _page(request, _found(request, pk))
    # A second press comes when the whole has been thrown away.
    imports = Import.objects.editable_by(request.user) | Import.objects.deleted_by(request.user)
    parted = get_object_or_404(imports.filter(article=None), pk=pk).part(chosen)
    words = ngettext("%d text to check.", "%d texts to check.", len(parted)) % len(parted)
    messages.success(request, words)
    return see_other("reader:imports")


def _page(request, found):
    lacks_choice = request.method == "POST"
    every = chapters_of(found.review)
    # Until somebody left out any, none is chosen, though all are in the text.
    are_chosen = not lacks_choice and any(not chapter.is_taken for chapter in every)
    context = {
        "import": found,
        "chapters": every,
        "are_chosen": are_chosen,
        "problem": lacks_choice,
    }
    return render(request, "reader/chapters.html", context, status=422 if lacks_choice else 200)


def _found(request, pk):
    return get_object_or_404(Import.objects.editable_by(request.user).unfinished(), pk=pk)


def _chosen(request):
    return {number_in(number) for number in request.POST.getlist("chapter")}
