"""What has lost its words, in one list."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.moving.orphans import orphans_of, to_show
from annotations.page.sitting import Sitting
from annotations.views.members import members_only

A_PAGE = 25


@members_only
@require_safe
def orphans(request, **address):
    """The notes and prompts of a reading whose words are no longer in the text."""
    sitting = Sitting.at(request.user, **address)
    page = Paginator(orphans_of(sitting), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "sitting": sitting,
        "article": sitting.article,
        "reading": sitting.reading,
        "page": page,
        "orphans": to_show(sitting, page.object_list),
    }
    return render(request, "annotations/orphans.html", context)
