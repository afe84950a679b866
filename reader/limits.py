"""How often one person may do a thing: settings.RATE_LIMITS.

allauth counts log-ins and sign-ups by the same settings. What people do here all day is counted by
`limits`: with each post, allauth's counter would ask the database a dozen times.
"""

import logging
from functools import cache, wraps

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.shortcuts import render
from limits import RateLimitItemPerSecond
from limits.errors import StorageError
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}

logger = logging.getLogger(__name__)


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
            counts = on_get or request.method != "GET"
            allowed = not counts or count(name, request)
            if allowed:
                return view(request, *args, **kwargs)
            return render(request, "429.html", {"limited": name}, status=429)

        return guarded

    return decorate


def count(name, request):
    """Count one more, also where `limited` does not. Gives whether that is within all limits.

    Where nothing answers that counts, everything is: it is not to keep people from writing.
    """
    try:
        rates = _rates(settings.RATE_LIMITS[name])
        return all(counter().hit(rate, name, _whom(per, request)) for rate, per in rates)
    except StorageError:
        logger.exception("Nothing counts how often people do what is limited")
        return True


@cache
def counter():
    """Give what counts: once for all workers in a Redis, without one in each worker for itself."""
    storage = storage_from_string(settings.RATE_LIMITS_IN, wrap_exceptions=True)
    return MovingWindowRateLimiter(storage)


@cache
def _rates(limits):
    """Read "60/m/key,200/1h/ip" as [(what `limits` counts with, whom)]."""
    rates = [limit.split("/") for limit in limits.split(",") if limit]
    return [(RateLimitItemPerSecond(int(most), _seconds(time)), per) for most, time, per in rates]


def _seconds(time):
    return int(time[:-1] or 1) * SECONDS[time[-1]]


def _whom(per, request):
    if per != "ip" and request.user.is_authenticated:
        return f"user {request.user.pk}"
    return f"address {get_adapter().get_client_ip(request)}"
