"""What was read from a file, beside the block that was made of it."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from reader.models import Import
from reader.review_page.pieces import why_aside
from reader.review_page.posts import number_in
from reader.reviewing.review import Gone
from reader.reviewing.source_beside import lines_beside
from reader.views.access import bringing_in


@bringing_in
@require_safe
def source(request, pk):
    """The pieces around the block that the address names; over htmx alone."""
    found = get_object_or_404(Import.objects.visible_to(request.user).defer("original"), pk=pk)
    context = source_of(found, number_in(request.GET.get("block")))
    name = "_source" if request.htmx else "source"
    return render(request, f"reader/{name}.html", context)


def source_of(found, id):
    """Give what the fragment wants to know; `id` is that of a block, or 0 for none yet."""
    review = found.review
    try:
        lines = lines_beside(found.pieces, review, id) if id else []
    except Gone:
        lines = []
    return {
        "import": found,
        "address": found.get_absolute_url(),
        "text_language": found.language,
        "source_of": id,
        "lines": [(line, line.id and why_aside(review, line.aside)) for line in lines],
    }
