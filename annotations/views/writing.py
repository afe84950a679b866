"""What writing has in common for notes, replies and prompts."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from annotations.models.written import Conflict
from annotations.views.pages import met_in, show_where
from seminars.dates import in_full
from seminars.models import Closed


def written(form, write):
    """Give what `write` gives with the fields of a form, or None where the form is not valid.

    It is not valid either where a reading has closed meanwhile: then the form says so, and every
    word that was typed is still in it.
    """
    if not form.is_valid():
        return None
    try:
        return write(**form.cleaned_data)
    except Closed as closed:
        form.add_error(None, closed_in_words(closed.reading))
        return None


def closed_in_words(reading):
    """Say to somebody who has typed something that it is too late."""
    if reading.is_archived:
        return _(
            "This seminar is archived, and nothing more is said to others in it. What you wrote is "
            "still here: copy it, or keep it in a note that only you see."
        )
    return _(
        "This reading closed {when}, and nothing more is said to others in it. What you wrote is "
        "still here: copy it, or keep it in a note that only you see."
    ).format(when=in_full(reading.closes_at, reading.seminar.zone))


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
        except Closed as closed:
            form.add_error(None, closed_in_words(closed.reading))
            return _form(request, thing, form, shown, 422)
        return show_where(request, shown.pop("at", thing), **shown)
    return _form(request, thing, form, shown, 422 if form.is_bound else 200)


def _form(request, thing, form, shown, status, standing=None):
    name = "_rewording_form" if request.htmx else "rewording"
    sitting = shown.get("sitting") or met_in(request, shown.get("at", thing))
    context = {"thing": thing, "form": form, "standing": standing, "sitting": sitting}
    return render(request, f"annotations/{name}.html", context, status=status)
