"""What one has deleted, and may bring back."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.margin.undo import all_undoable
from annotations.views.members import members_only
from reader.removal import DAYS_TO_RESTORE


@members_only
@require_safe
def deleted(request):
    """One's own notes, replies and prompts of the last thirty days that were deleted."""
    context = {"things": all_undoable(request.user), "days": DAYS_TO_RESTORE}
    return render(request, "annotations/deleted.html", context)
