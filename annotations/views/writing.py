"""What rewording has in common for notes, replies and prompts."""

from django.shortcuts import render

from annotations.models.written import Conflict
from annotations.views.pages import met_in, show_where


def reword(request, thing, form, change, **shown):
    """Show the form that rewords `thing`, or take its new words by `change(version, **fields)`.

    The second of two editors is shown both texts: theirs to go on with, and the one that stands.
    `shown` is where to go afterwards (see `show_where`).
    """
    if request.method == "POST" and form.is_valid():
        fields = dict(form.cleaned_data)
        try:
            change(fields.pop("version"), **fields)
        except Conflict as conflict:
            form.data = form.data.copy()
            form.data["version"] = conflict.standing.version
            return _form(request, thing, form, shown, 409, standing=conflict.standing)
        return show_where(request, shown.pop("at", thing), **shown)
    return _form(request, thing, form, shown, 422 if form.is_bound else 200)


def _form(request, thing, form, shown, status, standing=None):
    name = "_rewording_form" if request.htmx else "rewording"
    sitting = shown.get("sitting") or met_in(request, shown.get("at", thing))
    context = {"thing": thing, "form": form, "standing": standing, "sitting": sitting}
    return render(request, f"annotations/{name}.html", context, status=status)
