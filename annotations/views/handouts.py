"""A text on paper: as a page that a browser prints, and as a file."""

import re

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.encoding import uri_to_iri
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from annotations.page.sitting import Sitting
from annotations.paper.choosing import Choice
from annotations.paper.handout import MOST_NOTES, handout_for, pictures_in
from reader.limits import limited
from reader.pictures import MEDIA_TYPE
from reader.printing import PAPERS, NotPrinted, can_print, pdf_of


@require_safe
def handout(request, **address):
    """The text alone, or with one's own notes, or with those of all that one may see."""
    context = _context(request, address) | {"can_print": can_print(), "papers": PAPERS}
    return render(request, "annotations/handout.html", context)


@require_safe
@limited("printing", on_get=True)
def document(request, **address):
    """The same as PDF, or a page with status 503 that says why there is none."""
    context = _context(request, address)
    asked = request.GET.get("paper")
    try:
        page = render_to_string("annotations/document.html", context, request)
        paper = asked if asked in PAPERS else PAPERS[0]
        pdf = pdf_of(page, paper, pictures_in(page, request.user), MEDIA_TYPE)
    except NotPrinted as reason:
        return render(
            request, "annotations/no_document.html", context | {"reason": reason}, status=503
        )
    name = re.sub(r"[^\w\s,.()-]+", " ", context["article"].title).strip() or "Postil"
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.pdf")
    return response


def _context(request, address):
    sitting = Sitting.at(request.user, **address)
    choice = Choice.of(sitting, request.GET.dict())
    return {
        "sitting": sitting,
        "article": sitting.article,
        "reading": sitting.reading,
        "choice": choice,
        "handout": handout_for(sitting, choice),
        "most": MOST_NOTES,
        "address": uri_to_iri(request.build_absolute_uri(sitting.today)),
    }
