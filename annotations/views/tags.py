"""The tags of a reading, or of a text that one reads alone."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from annotations.page.sitting import Sitting
from annotations.views.members import members_only
from annotations.words.tag_list import MOST, tag_list


@members_only
@require_safe
def tags(request, **address):
    """The tags on what one may see, with their numbers; over htmx those that fit what is typed."""
    sitting = Sitting.at(request.user, **address)
    context = {
        "sitting": sitting,
        "article": sitting.article,
        "reading": sitting.reading,
        "tags": tag_list(sitting, request.GET.get("q", ""), few=bool(request.htmx)),
        "most": MOST,
    }
    name = "_tags" if request.htmx else "tags"
    response = render(request, f"annotations/{name}.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response
