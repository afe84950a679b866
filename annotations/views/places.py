"""Putting notes and prompts on other words of the text that readers see."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from annotations.models import Annotation, Prompt
from annotations.models.written import Conflict
from annotations.moving.placing import PlaceForm, Placing
from annotations.views.members import members_only
from annotations.views.pages import address_of, met_in, show_where
from annotations.views.prompts import whole_page
from reader.limits import limited


@members_only
@limited("posting")
def note(request, pk):
    """Where a note stands: a form, and the new place."""
    placeable = Annotation.objects.placeable_by(request.user).standing()
    found = get_object_or_404(placeable.to_show(), pk=pk)
    return _place(request, found)


@members_only
@limited("posting")
def prompt(request, pk):
    """Where a prompt stands: a form, and the new place."""
    placeable = Prompt.objects.placeable_by(request.user).standing()
    found = get_object_or_404(placeable.for_page(request.user), pk=pk)
    return _place(request, found)


def _place(request, thing):
    sitting = met_in(request, thing)
    initial = {"begun_from": thing.placement_id}
    form = PlaceForm(thing, sitting.revision, request.POST or None, initial=initial)
    if not form.is_bound or not form.is_valid():
        return _form(request, sitting, form, 422 if form.is_bound else 200)
    left = {thing.paragraph_id, *(span.paragraph_id for span in thing.spans)}
    try:
        thing.put(form.cleaned_data["target"], request.user, form.cleaned_data["begun_from"])
    except Conflict:
        sitting = met_in(request, thing)
        form = PlaceForm(thing, sitting.revision, request.POST)
        form.overtake(thing.placement_id)
        return _form(request, sitting, form, 409)
    if request.POST.get("list") == "orphans":
        return _back_to_list(request, sitting, thing)
    if isinstance(thing, Prompt):
        return whole_page(request, thing)
    return show_where(request, thing, sitting, left, note=thing.pk)


def _form(request, sitting, form, status):
    """Show the form: over htmx in place of the margin, else beside the bare text."""
    thing, is_prompt = form.thing, isinstance(form.thing, Prompt)
    back = address_of(sitting, thing, **({} if is_prompt else {"note": thing.pk}))
    back += "#margin" if request.htmx else f"#{thing.anchor}"
    context = {
        "placing": Placing.of(thing, form, request.get_full_path(), back),
        "article": sitting.article,
        "reading": sitting.reading,
        "sitting": sitting,
        "in_place": bool(request.htmx),
    }
    name = "_place" if request.htmx else "place"
    response = render(request, f"annotations/{name}.html", context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _back_to_list(request, sitting, thing):
    messages.success(request, _("It stands there now.") if thing.paragraph_id else _("Let go."))
    return redirect(sitting.orphans_address or sitting.address)
