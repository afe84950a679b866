"""A text as readers will see it, before it is published."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from reader.views import drafts, review
from reader.views.access import bringing_in, button_on, see_other
from reader.views.desk import go_to
from reader.views.ended import ended


@bringing_in
@require_safe
def of_draft(request, slug):
    """The text as its draft stands."""
    desk = drafts.desk_of(request, slug)
    return _page(request, desk.article, desk.found)


@bringing_in
@require_safe
def of_import(request, pk):
    """The text as publishing would make it of what is checked."""
    found = review.desk_of(request, pk).found
    return see_other(found.article) if found.article_id else _page(request, found, found)


@button_on("reader:import", "pk")
def preparation(request, pk):
    """Save what is checked, and go to what readers would see."""
    desk = review.desk_of(request, pk)
    if desk.found.is_closed:
        return ended(desk)
    outcome = desk.save()
    if desk.form.errors or outcome.clashes.is_open:
        return desk.answer(outcome)
    return go_to(request, reverse("reader:import_preview", args=[pk]))


def _page(request, text, found):
    """Show what `found` would make of a text; what is above it is as `text` says."""
    back = found.get_absolute_url()
    context = {"article": text, "paragraphs": found.foreseen(), "back": back}
    return render(request, "reader/preview.html", context)
