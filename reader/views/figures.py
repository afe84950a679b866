"""Putting a picture into a figure of a text that is brought in, or edited."""

from functools import partial

from django.db import transaction
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from reader.figures import above_caption, described_elsewhere, without_first
from reader.forms import PictureForm
from reader.limits import limited
from reader.models import Picture
from reader.rendering import render as render_text
from reader.review_page.posts import number_in
from reader.reviewing.edited import as_edited
from reader.reviewing.edits import Edits
from reader.reviewing.illustrating import illustrate, unillustrate
from reader.views.access import bringing_in, see_other
from reader.views.desk import go_to
from reader.views.drafts import desk_of as desk_of_draft
from reader.views.ended import ended
from reader.views.review import desk_of as desk_of_import


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
@limited("uploading")
def of_import(request, pk):
    """A picture for a figure of a review."""
    desk = desk_of_import(request, pk)
    if request.method == "POST" and desk.found.is_closed:
        return ended(desk)
    return _page(request, desk, reverse("reader:figures", args=[pk]))


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
@limited("uploading")
def of_draft(request, slug):
    """A picture for a figure of a draft."""
    desk = desk_of_draft(request, slug)
    return _page(request, desk, reverse("reader:draft_figures", args=[slug]))


def _page(request, desk, address):
    id = number_in(request.GET.get("block"))
    block = next((block for block in desk.found.blocks if block["id"] == id), None)
    if block is None or desk.found.is_closed:
        raise Http404
    here = f"{address}?block={id}"
    if "none" in request.POST:
        _revise(request, desk, partial(unillustrate, id=id), "unillustrate")
        return see_other(f"{desk.found.get_absolute_url()}#block-{id}")
    if request.method == "POST" and "shows" not in request.POST:
        # It comes from the page of the blocks, which is saved first.
        outcome = desk.save()
        failed = desk.form is not None and desk.form.errors
        refused = failed or outcome.clashes.is_open or outcome.closed
        return desk.answer(outcome) if refused else go_to(request, here)
    # What is said of a picture is not said of another one that takes its place.
    said = {"shows": described_elsewhere(block["markdown"])}
    form = PictureForm(request.POST or None, request.FILES or None, initial=said)
    if request.method == "POST" and form.is_valid():
        _illustrate(request, desk, id, form)
        return see_other(f"{desk.found.get_absolute_url()}#block-{id}")
    context = {"form": form, "here": here, "desk": desk, "id": id, **_standing(block)}
    return render(request, "reader/picture.html", context, status=422 if form.is_bound else 200)


def _standing(block):
    """Give the picture with which a block begins, as HTML, and the words below it."""
    above, below = above_caption(block["markdown"]), without_first(block["markdown"])
    return {"picture": above and render_text(above), "caption": as_edited(below)}


@transaction.atomic
def _illustrate(request, desk, id, form):
    desk.begun()
    Picture.keep([form.drawn], **desk.owner)
    address, words = form.drawn.address, form.cleaned_data["shows"]
    act = partial(illustrate, id=id, address=address, words=words)
    _revise(request, desk, act, "illustrate")


def _revise(request, desk, act, verb):
    found = desk.begun()
    found.revise(Edits(version=found.version), act, request.user, verb)
