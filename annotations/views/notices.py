"""What one is told of, how one wants to be told, and the end of all mail."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from annotations.models import Notice, NoticeChoices
from annotations.telling.forms import ChoicesForm, SeenForm
from annotations.telling.lines import MOST_COUNTED, dressed, ids_shown_to, new_for
from annotations.telling.mailing import person_of
from annotations.views.members import members_only
from reader.models import User
from reader.views.access import see_other

A_PAGE = 50


@members_only
@require_safe
def notices(request):
    """What one was told of and may still see, the latest first."""
    pages = Paginator(ids_shown_to(request.user), A_PAGE).get_page(request.GET.get("page"))
    shown = dressed(Notice.objects.filter(pk__in=list(pages)).to_show())
    context = {"pages": pages, "notices": shown, "new": new_for(request.user)}
    context["until"] = max((notice.pk for notice in shown), default=0)
    return render(request, "annotations/notices.html", context)


@members_only
@require_safe
def count(request):
    """How many are new, for the bar of any page, which asks for it over htmx."""
    if not request.htmx:
        return redirect("annotations:notices")
    context = {"new": new_for(request.user), "most": MOST_COUNTED}
    return render(request, "annotations/_notice_count.html", context)


@members_only
@require_POST
def receipts(request):
    """Say that one has seen one of them, or all that there were when the page was made."""
    form = SeenForm(request.POST)
    if form.is_valid():
        form.seen_of(Notice.objects.filter(person=request.user)).see()
    return redirect("annotations:notices")


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def choices(request):
    """How one wants to be told of what."""
    form = ChoicesForm(request.POST or None, instance=NoticeChoices.of(request.user))
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return see_other("annotations:notice_choices")
    status = 422 if form.is_bound else 200
    return render(request, "annotations/notice_choices.html", {"form": form}, status=status)


@csrf_exempt  # a mail program presses this button for its owner, who is not logged in there
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscription(request, token):
    """End all mail to whoever a mail was sent to: a page with a button, and what the button does
    (RFC 8058)."""
    pk = person_of(token)
    if pk is None:
        raise Http404
    person = get_object_or_404(User, pk=pk)
    if request.method == "POST":
        NoticeChoices.of(person).end_mail()
    context = {"is_done": request.method == "POST", "token": token}
    return render(request, "annotations/unsubscription.html", context)
