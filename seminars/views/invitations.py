"""Inviting people, and following an invitation."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.limits import limited
from seminars.forms import CodeForm, InvitationForm
from seminars.models import Invitation, Seminar
from seminars.overview import instructors_first_come
from seminars.views.answers import button_on, status_of
from seminars.views.seminars import page_of

# While this is in a session, config.accounts lets its owner make an account.
FOLLOWED = "invitation"


@button_on("seminars:seminar", "seminar")
def invitation(request, seminar):
    """A new code and link; the old ones let nobody in any more."""
    found = get_object_or_404(Seminar.objects.extensible_by(request.user), slug=seminar)
    form = InvitationForm(found, request.POST)
    if not form.is_valid():
        return page_of(request, seminar, form)
    found.renew_invitation(form.expires_at)
    messages.success(request, _("The invitation is new. An older one lets nobody in any more."))
    return redirect(f"{found.get_absolute_url()}#invitation")


@require_http_methods(["GET", "HEAD", "POST"])
@limited("invitation")
def invitations(request):
    """A code that somebody was given, typed or pasted."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = _open(form.cleaned_data["code"])
        return redirect(found) if found else _unknown(request, form)
    return render(request, "seminars/invitations.html", {"form": form}, status=status_of(form))


@require_http_methods(["GET", "HEAD", "POST"])
@limited("invitation", on_get=True)
def joining(request, code):
    """What one is invited to, and the button that joins."""
    found = _open(code)
    if found is None:
        return _unknown(request, CodeForm({"code": code}))
    if request.method == "POST":
        return _join(request, found)
    if request.user.is_authenticated:
        if found.seminar.memberships.filter(user=request.user).exists():
            return redirect(found.seminar)
    else:
        request.session[FOLLOWED] = code
    context = {
        "invitation": found,
        "seminar": found.seminar,
        "teachings": instructors_first_come().filter(seminar=found.seminar),
        "signup_open": get_adapter(request).is_open_for_signup(request),
    }
    return render(request, "seminars/joining.html", context)


def _join(request, invitation):
    if not request.user.is_authenticated:
        return redirect_to_login(invitation.get_absolute_url())
    invitation.seminar.admit(request.user)
    request.session.pop(FOLLOWED, None)
    words = _("You are in: {seminar}.").format(seminar=invitation.seminar)
    messages.success(request, words)
    return redirect(invitation.seminar)


def _open(code):
    return Invitation.objects.open(timezone.now()).called(code).first()


def _unknown(request, form):
    """Say kindly that a code lets nobody in; the form is there to try again."""
    if form.is_valid():
        form.add_error(
            "code",
            _(
                "This invitation lets nobody in: it was mistyped, it has expired, or a newer one "
                "has taken its place. Ask your instructor for the one that works now."
            ),
        )
    return render(request, "seminars/invitations.html", {"form": form}, status=404)
