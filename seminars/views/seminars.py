"""Seminars: my seminars, opening one, its page, and what it says of itself."""

from copy import copy

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from reader.removal import restorable_since
from seminars.forms import DetailsForm, InvitationForm, OpeningForm
from seminars.models import Invitation, Reading, Seminar
from seminars.opening import open_seminar
from seminars.overview import in_brief, parted
from seminars.views.answers import button_on, status_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def seminars(request):
    """The seminars that I see, and for instructors and admins the form that opens another."""
    form = OpeningForm(request.POST or None) if request.user.may_bring_in else None
    if request.method == "POST":
        if form is None:
            raise Http404
        if form.is_valid():
            return redirect(open_seminar(request.user, **form.cleaned_data))
    visible = Seminar.objects.visible_to(request.user)
    current, archived = parted(in_brief(visible, request.user))
    context = {"seminars": current, "archived": archived, "form": form}
    return render(request, "seminars/seminars.html", context, status=status_of(form))


@login_required
@require_safe
def seminar(request, seminar):
    """What a seminar reads and with whom; its instructors look after it from here."""
    return page_of(request, seminar)


def page_of(request, seminar, invitation_form=None):
    """The page of the seminar at that address; with the form of an invitation that was refused."""
    found = get_object_or_404(
        in_brief(Seminar.objects.visible_to(request.user), request.user), slug=seminar
    )
    readings = Reading.objects.visible_to(request.user).filter(seminar=found)
    context = {
        "seminar": found,
        "readings": readings.select_related("seminar", "article"),
        "teaches": found.taught_by(request.user),
    }
    if context["teaches"]:
        context |= _looked_after(request, found)
        context["invitation_form"] = invitation_form or InvitationForm(found)
    status = status_of(invitation_form)
    return render(request, "seminars/seminar.html", context, status=status)


def _looked_after(request, seminar):
    """What instructors see besides: the invitation, and what was taken off the list lately."""
    invitation = Invitation.objects.open(timezone.now()).filter(seminar=seminar).first()
    withdrawn = seminar.readings.filter(deleted_at__gte=restorable_since())
    return {
        "invitation": invitation,
        "link": invitation and request.build_absolute_uri(invitation.get_absolute_url()),
        "withdrawn": withdrawn.select_related("article").order_by("-deleted_at"),
    }


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def details(request, seminar):
    """The title, the description and the time zone of a seminar."""
    found = get_object_or_404(Seminar.objects.editable_by(request.user), slug=seminar)
    form = DetailsForm(request.POST or None, instance=copy(found))
    if request.method == "POST" and form.is_valid() and form.saved():
        messages.success(request, _("Saved."))
        return redirect(found)
    context = {"seminar": found, "form": form}
    return render(request, "seminars/details.html", context, status=status_of(form))


@button_on("seminars:details", "seminar")
def archival(request, seminar):
    """Archive a seminar: it stays to be read, and nobody writes in it any more."""
    found = get_object_or_404(Seminar.objects.editable_by(request.user), slug=seminar)
    found.archive()
    messages.success(request, _("The seminar is archived: it can be read, and not written in."))
    return redirect(found)


@button_on("seminars:details", "seminar")
def archival_withdrawal(request, seminar):
    """Take a seminar out of the archive again."""
    found = get_object_or_404(Seminar.objects.editable_by(request.user), slug=seminar)
    found.take_out_of_archive()
    messages.success(request, _("The seminar goes on."))
    return redirect(found)


@login_required
def nowhere(request):
    """Any other address below /seminars/: a visitor cannot tell it from one that is there."""
    raise Http404
