"""The people who can be mentioned in a reading."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from annotations.page.sitting import Sitting
from annotations.views.members import members_only
from annotations.words.mentioning import FEW, fitting, people_of


@members_only
@require_safe
def people(request, **address):
    """The members with what to write for each; over htmx those that fit what is typed."""
    sitting = Sitting.at(request.user, **address)
    people = fitting(people_of(sitting.reading), request.GET.get("q", ""))
    if request.htmx:
        people = [person for person in people if person != request.user][:FEW]
    context = {"sitting": sitting, "reading": sitting.reading, "people": people}
    name = "_people" if request.htmx else "people"
    response = render(request, f"annotations/{name}.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response
