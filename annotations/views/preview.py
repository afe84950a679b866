"""The preview of Markdown: what django-markdownx's script asks for, and a page without scripts."""

from urllib.parse import urlsplit

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_POST

from annotations.forms import LONGEST, ProofForm
from annotations.previews import preview_of
from annotations.views.members import page_of
from reader.limits import limited
from reader.views.kept import to_log_in


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


@require_POST
@limited("preview")
def proof(request):
    """A page with what is being written as it will look, and its form to go on with, which posts
    `to` where the form that it came from would have: for browsers that run no script."""
    address, page = _where(request.POST.get("to", ""))
    if not request.user.is_authenticated:
        return to_log_in(request, page)
    form = ProofForm(request.POST)
    shown = preview_of(form.words, request.user, request.POST) if form.is_valid() else None
    context = {"form": form, "preview": shown, "to": address, "back": page}
    return render(request, "annotations/proof.html", context)


def _where(address):
    """Give the address that a form posts to, and that of its page. Raises Http404 where nothing
    that people write is posted to it."""
    parts = urlsplit(address)
    try:
        found = resolve(parts.path)
    except Resolver404 as nowhere:
        raise Http404 from nowhere
    if parts.scheme or parts.netloc or found.namespace != "annotations":
        raise Http404
    return address, f"{page_of(parts.path)}?{parts.query}".rstrip("?")
