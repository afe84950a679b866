"""A text on paper."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.handout import CHOICES, MOST_NOTES, handout_for
from annotations.sitting import Sitting


@require_safe
def handout(request, **address):
    """The text alone, or with one's own notes, or with all that one may see."""
    sitting = Sitting.at(request.user, **address)
    asked = request.GET.get("notes")
    notes = asked if asked in CHOICES else "none"
    context = {
        "sitting": sitting,
        "article": sitting.article,
        "reading": sitting.reading,
        "notes": notes,
        "handout": handout_for(sitting, notes),
        "most": MOST_NOTES,
    }
    return render(request, "annotations/handout.html", context)
