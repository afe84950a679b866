"""A prompt with all its answers, and marking those to discuss in class."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from annotations.board import Board
from annotations.models import Annotation, Prompt, Raised
from annotations.page.sitting import sitting_with
from annotations.views.members import members_only
from reader.limits import limited
from reader.views.access import see_other


@members_only
@require_safe
def board(request, pk):
    """A prompt with all answers side by side."""
    found = _taught(request, pk)
    context = {
        "prompt": found,
        "reading": found.reading,
        "board": Board.asked(found, request.user, request.GET),
        "sitting": sitting_with(found, request.user),
    }
    return render(request, "annotations/board.html", context)


@members_only
@require_POST
@limited("posting")
def raising(request, pk):
    """Mark an answer as one to discuss in class."""
    note = _answer(request, pk)
    Raised.mark(note, request.user)
    return _back(request, note)


@members_only
@require_POST
@limited("posting")
def raising_withdrawal(request, pk):
    """Take that mark back."""
    note = _answer(request, pk)
    Raised.take_back(note)
    return _back(request, note)


def _back(request, note):
    board = reverse("annotations:prompt_board", args=[note.prompt_id])
    return see_other(f"{board}?{request.GET.urlencode()}#{note.anchor}")


def _taught(request, pk):
    own = Prompt.objects.editable_by(request.user).standing()
    return get_object_or_404(own.select_related("reading__seminar", "article", "author"), pk=pk)


def _answer(request, pk):
    """The answer of that id to a prompt that this person may change."""
    own = Prompt.objects.editable_by(request.user).standing()
    seen = Annotation.objects.visible_to(request.user).standing()
    return get_object_or_404(seen.filter(prompt__in=own.values("pk")), pk=pk)
