"""One's own place in a seminar, and leaving it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from seminars.people import remove
from seminars.views.answers import button_on


@login_required
@require_safe
def membership(request, pk):
    """What one is in a seminar, and what becomes of what one wrote there."""
    return render(request, "seminars/membership.html", {"member": _own(request, pk)})


@button_on("seminars:membership", "pk")
def deletion(request, pk):
    """Leave a seminar; what one wrote there stays."""
    own = _own(request, pk)
    try:
        remove(own)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("seminars:membership", pk)
    left = _("You have left {seminar}. What you wrote there is among what you wrote.")
    messages.success(request, left.format(seminar=own.seminar.title))
    return redirect("seminars:home")


def _own(request, pk):
    own = request.user.memberships.filter(seminar__deleted_at=None)
    return get_object_or_404(own.select_related("seminar", "user"), pk=pk)
