"""Checking a text that is brought in: every post saves all of the page, and then does one thing."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.forms import TextForm
from reader.models import Import
from reader.posts import edits_in, number_in
from reader.reviewing import Review
from reader.views.access import bringing_in, button_on, see_other
from reader.views.review_answers import answer, go_to, show

VERBS = {
    "drop": Review.drop,
    "return": Review.take_back,
    "merge": Review.merge,
    "unjoin": Review.unjoin,
    "settle": Review.settle,
}


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
def review(request, pk):
    """What was found in a text, and what was set aside; a post saves what was changed."""
    found = _found(request, pk)
    if found.article_id:
        return see_other(found.article)
    if request.method != "POST":
        return show(request, found)
    form, outcome = _saved(request, found)
    return answer(request, found, form, outcome)


@button_on("reader:import", "pk")
def change(request, pk, verb):
    """Do one thing to the block that the address names, or undo or redo the latest."""
    found = _found(request, pk)
    if found.article_id:
        return go_to(request, found.article)
    form, outcome = _saved(request, found, verb)
    return answer(request, found, form, outcome, verb)


@button_on("reader:import", "pk")
def publication(request, pk):
    """Make an article of a review; only what the page had shown is published."""
    found = _found(request, pk)
    form, outcome = _saved(request, found) if found.article_id is None else (None, None)
    if found.article_id:
        return go_to(request, found.article)
    if form.errors or outcome.clashes:
        return answer(request, found, form, outcome)
    if not outcome.was_current:
        return show(request, found, form, outcome, status=409)
    try:
        article = found.publish()
    except ValidationError as problems:
        form.add_error(None, problems)
        return answer(request, found, form, outcome)
    messages.success(request, _("Published."))
    return go_to(request, article)


def _found(request, pk):
    visible = Import.objects.visible_to(request.user).defer("original")
    return get_object_or_404(visible.select_related("article"), pk=pk)


def _saved(request, found, verb=""):
    """Save what a post changes, and do what it asks unless something is wrong with its fields."""
    form = TextForm(found.review.fields, request.POST)
    edits = edits_in(request, form)
    if form.errors or not verb:
        return form, found.revise(edits)
    if verb in ("undo", "redo"):
        return form, getattr(found, verb)(edits)
    block = number_in(request.GET.get("block"))
    return form, found.revise(edits, partial(VERBS[verb], id=block))
