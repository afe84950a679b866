"""What is new to somebody: where the next of it stands, and that they have seen it."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_POST, require_safe

from annotations.margin.hops import unread_from
from annotations.models import Seen
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


@members_only
@require_POST
def seen(request, **address):
    """Mark a paragraph's notes, or those on the whole, as seen by this reader."""
    sitting = Sitting.at(request.user, **address)
    key = request.POST.get("p", "").replace("\0", "")  # which PostgreSQL cannot look for
    paragraph = get_object_or_404(sitting.article.paragraphs, key=key) if key else None
    until = parse_datetime(request.POST.get("until", ""))
    Seen.mark(request.user, sitting.reading, paragraph, until)
    if request.htmx:
        return HttpResponse(status=204)
    return redirect(f"{sitting.address}?{urlencode({'p': key} if key else {})}#margin")


@members_only
@require_POST
def all_seen(request, **address):
    """Mark all notes of a reading as seen by this reader."""
    sitting = Sitting.at(request.user, **address)
    Seen.mark_all(request.user, sitting.reading, parse_datetime(request.POST.get("until", "")))
    return redirect(f"{sitting.address}?view=unread#margin")
