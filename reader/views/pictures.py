"""The pictures of texts, and how a picture is sent."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from reader.models import Picture
from reader.pictures import MEDIA_TYPE

# Opened by itself, a picture stands in a page of the browser's own making, which has styles inline.
NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
A_YEAR = 31_536_000  # seconds


@require_safe
def picture(request, key):
    """A picture of a text, for whoever may read the text, or is bringing it in."""
    found = get_object_or_404(Picture.objects.visible_to(request.user).defer("data"), key=key)
    # What an address shows never changes, so a browser need not ask again.
    return sent(request, found, max_age=A_YEAR, immutable=True)


def sent(request, found, **caching):
    """Give the answer that shows `found`, which has a `key` and `data`, and nothing else."""
    etag = f'"{found.key}"'
    response = get_conditional_response(request, etag=etag)
    response = response or HttpResponse(bytes(found.data), content_type=MEDIA_TYPE)
    response["ETag"] = etag
    response["Content-Disposition"] = "inline"
    response["Content-Security-Policy"] = NOTHING_RUNS
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    patch_cache_control(response, private=True, **caching)
    return response
