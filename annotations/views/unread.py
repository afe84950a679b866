"""Where the next note stands that is new to somebody."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from annotations.margin.hops import unread_from
from annotations.page.sitting import Sitting
from annotations.views.members import members_only


@members_only
@require_safe
def following(request, **address):
    """Lead to the next paragraph with something unread, or else to the list of all that is."""
    return _led(request, True, address)


@members_only
@require_safe
def preceding(request, **address):
    """Lead to the paragraph before with something unread, or else to the list of all that is."""
    return _led(request, False, address)


def _led(request, forwards, address):
    sitting = Sitting.at(request.user, **address)
    here = request.GET.get("p", "").replace("\0", "")  # which PostgreSQL cannot look for
    key = unread_from(sitting, here, forwards)
    if key:
        return redirect(f"{sitting.address}?p={key}#p-{key}")
    asked = {"p": here, "view": "unread"} if here else {"view": "unread"}
    return redirect(f"{sitting.address}?{urlencode(asked)}#margin")
