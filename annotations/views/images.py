"""Uploading images, and showing them."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from annotations.models import Image
from annotations.page.sitting import Sitting
from annotations.views.members import members_only
from reader.limits import limited
from reader.views.access import see_other
from reader.views.kept import keep_words, to_log_in
from reader.views.pictures import sent


@require_POST
@limited("uploading")
def images(request, **address):
    """Take an image for what somebody writes: over htmx the answer is its Markdown, else the form
    comes back with that in its box, and with every word that was in it before."""
    if not request.user.is_authenticated:
        return to_log_in(request, _page_of_form(request))
    sitting = Sitting.at(request.user, **address)
    if not sitting.may_upload:
        raise Http404
    try:
        image = Image.upload(request.FILES.get("image"), request.user)
    except ValidationError as refused:
        return _refused(request, refused.messages[0])
    markdown = image.markdown(request.POST.get("alt", ""))
    if request.htmx:
        return _plain(markdown, 201)
    return _form_again(request, _said(request), markdown)


@members_only
@require_safe
def image(request, key):
    """An image, for whoever sees something that shows it."""
    found = get_object_or_404(Image.objects.visible_to(request.user).defer("data"), key=key)
    # It is asked again each time: who may see it may have changed.
    return sent(request, found, no_cache=True)


def _refused(request, problem):
    if request.htmx:
        return _plain(problem, 422)
    return _form_again(request, problem)


def _plain(words, status):
    return HttpResponse(words, content_type="text/plain; charset=utf-8", status=status)


def _said(request):
    if request.POST.get("alt", "").strip():
        return _("The image stands below your words now.")
    return _(
        "The image stands below your words now. For those who cannot see it, write what it shows "
        "between its square brackets."
    )


def _form_again(request, said, markdown=""):
    """Lead back to the form, which says `said`: it gets what stood in it, with `markdown` below."""
    fields = {name: request.POST[name] for name in request.POST if name != "csrfmiddlewaretoken"}
    if markdown:
        fields |= {"body": f"{fields.get('body', '')}\n\n{markdown}".lstrip(), "alt": ""}
    page = _page_of_form(request)
    keep_words(request, page, {**fields, "of_image": said})
    return see_other(f"{page}?{request.GET.urlencode()}".rstrip("?") + "#composer")


def _page_of_form(request):
    """The page that has the form; the reading, or the text, where the form does not say."""
    page = request.POST.get("page", "")
    is_ours = page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if is_ours else request.path.removesuffix("images/")
