"""Postil's addresses, and the floor: what any page for somebody logged in costs here at least."""

from functools import cache

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import path

from config.urls import urlpatterns as addresses

# The body of a reading page, put there before the server starts.
FLOOR = settings.DATA_DIR / "floor.html"


def floor(request):
    """Load session and user, as every page does, and answer with the bytes of a reading page."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return HttpResponse(_body())


@cache
def _body():
    return FLOOR.read_bytes()


urlpatterns = [path("floor/", floor), *addresses]
