"""What moved of what one wrote, and that one knows it."""

from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from annotations.forms import ReceiptForm
from annotations.moving.news import placements_of, settle, to_read
from annotations.views.members import members_only

A_PAGE = 20


@members_only
@require_safe
def news(request):
    """One's notes and prompts that moved with their text or lost their words, the latest first."""
    placements = placements_of(request.user)
    pages = Paginator(placements, A_PAGE).get_page(request.GET.get("page"))
    context = {"pages": pages, "news": to_read(list(pages)), "until": max(placements, default=0)}
    return render(request, "annotations/news.html", context)


@members_only
@require_POST
def receipts(request):
    """Say that one knows: of one placement, or of all that there were when the page was made."""
    form = ReceiptForm(request.POST)
    if form.is_valid():
        settle(request.user, **form.cleaned_data)
    return redirect("annotations:news")
