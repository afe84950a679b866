"""Where somebody is logged in, and how they end that."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.sessions.models import Session
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reader.views.access import see_other


@login_required
@require_safe
def sessions(request):
    """All of one's own, the newest first."""
    found = _own(request).order_by("-created_at")
    for session in found:
        session.is_here = session.session_key == request.session.session_key
    others = [session for session in found if not session.is_here]
    return render(request, "reader/sessions.html", {"sessions": found, "others": others})


@login_required
@require_POST
def ending(request, pk):
    """End one of them: whoever sits there has to log in again."""
    get_object_or_404(_own(request), pk=pk).end()
    messages.success(request, _("That log-in has ended."))
    return see_other("reader:sessions")


@login_required
@require_POST
def others_ending(request):
    """End all but the one that asks."""
    for session in _own(request).exclude(session_key=request.session.session_key):
        session.end()
    messages.success(request, _("All other log-ins have ended."))
    return see_other("reader:sessions")


def _own(request):
    """Those of the person who asks that have neither ended nor run out."""
    running = Session.objects.filter(expire_date__gt=timezone.now())
    return UserSession.objects.filter(
        user=request.user, session_key__in=running.values("session_key")
    )
