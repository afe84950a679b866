"""What one has deleted, and may bring back."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_GET

from annotations.undo import all_undoable
from reader.removal import DAYS_TO_RESTORE


@login_required
@require_GET
def deleted(request):
    """One's own notes, replies and prompts of the last thirty days that were deleted."""
    context = {"things": all_undoable(request.user), "days": DAYS_TO_RESTORE}
    return render(request, "annotations/deleted.html", context)
