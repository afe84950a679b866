"""How often one person may do a thing: settings.RATE_LIMITS, counted in the shared cache."""

from functools import wraps

from allauth.account.adapter import get_adapter

# allauth's counter is the one its own pages use. Its public face knows its own actions alone and
# never counts a GET, so we call the function behind it.
from allauth.core.internal.ratelimit import consume
from allauth.core.ratelimit import respond_429
from django.conf import settings


def limited(name, *, on_get=False):
    """Decorate a view so that one person does it no oftener than settings.RATE_LIMITS[name].

    A person is who is logged in, or else an address. What changes something is counted, and a
    GET too with `on_get`. Past the limit the answer is the page 429.html with status 429.
    Raises KeyError for a name that the settings do not know.
    """
    settings.RATE_LIMITS[name]

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            allowed = consume(
                request,
                app="postil",
                action=name,
                config=settings.RATE_LIMITS,
                key=_person(request),
                limit_get=on_get,
            )
            return view(request, *args, **kwargs) if allowed else respond_429(request)

        return guarded

    return decorate


def _person(request):
    if request.user.is_authenticated:
        return f"user {request.user.pk}"
    return f"address {get_adapter().get_client_ip(request)}"
