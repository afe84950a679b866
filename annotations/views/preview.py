"""The preview of Markdown: what django-markdownx's script asks for."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from annotations.forms import LONGEST
from annotations.models import Image
from reader.limits import limited
from reader.rendering import render_note


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
    images = Image.objects.usable_by(request.user).named_in(words)
    return HttpResponse(render_note(words, Image.sizes_of(images)))
