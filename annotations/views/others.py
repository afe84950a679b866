"""Prompts of one's other readings, to be set once more."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from annotations.forms.prompts import OtherPromptForm
from annotations.models import Prompt
from annotations.views.members import members_only
from reader.limits import limited
from seminars.models import Reading

A_PAGE = 30


@members_only
@limited("posting")
def others(request, seminar, reading):
    """What one asked in other readings, and setting one of that here, as a draft."""
    taught = Reading.objects.taught_by(request.user).filter(seminar__archived_at=None)
    taught = taught.select_related("seminar", "article__current")
    here = get_object_or_404(taught, seminar__slug=seminar, slug=reading)
    offered = Prompt.objects.elsewhere_for(request.user, here)
    if request.method == "POST":
        form = OtherPromptForm(offered, request.POST)
        if not form.is_valid():
            raise Http404
        chosen, submission = form.cleaned_data["prompt"], form.cleaned_data["submission"]
        return redirect(Prompt.set_again(chosen, here, request.user, submission))
    offered = offered.select_related("article", "reading__seminar", "placement")
    page = Paginator(offered, A_PAGE).get_page(request.GET.get("page"))
    context = {"reading": here, "prompts": page, "form": OtherPromptForm(offered)}
    return render(request, "annotations/others.html", context)
