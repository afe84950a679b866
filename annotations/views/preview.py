"""The preview of Markdown: what django-markdownx's script asks for."""

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from annotations.forms import LONGEST
from annotations.previews import preview_of
from reader.limits import limited


@require_POST
@limited("preview")
def preview(request):
    """The HTML of what is being written, exactly as it will be stored.

    Who is not logged in gets a bare 403: a redirect would put the log-in page into the preview.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    words = request.POST.get("content", "")
    if len(words) > LONGEST:
        return HttpResponse(status=413)
    shown = preview_of(words, request.user, request.POST)
    caution = render_to_string("annotations/_unaware.html", {"preview": shown}, request)
    return HttpResponse(f"{shown.html}{caution}" if shown.unaware else shown.html)
