"""What one wrote oneself, wherever it stands, and also where one may no longer read."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from annotations.models import Annotation, Reply
from annotations.moving.news import headlines
from annotations.views.members import members_only
from reader.models import Article
from seminars.models import Reading, Seminar

A_PAGE = 50


@members_only
@require_safe
def notes(request):
    """One's own notes, the latest first."""
    own = Annotation.objects.kept().filter(author=request.user).to_show()
    return _list(request, own, "notes", note_of=lambda note: note)


@members_only
@require_safe
def replies(request):
    """One's own replies, the latest first."""
    own = Reply.objects.kept().filter(author=request.user)
    own = own.select_related(
        "annotation__article",
        "annotation__reading__seminar",
        "annotation__group",
        "annotation__prompt",
        "annotation__placement__revision",
    )
    return _list(request, own, "replies", note_of=lambda reply: reply.annotation)


def _list(request, own, kind, note_of):
    page = Paginator(own.order_by("-created_at", "-pk"), A_PAGE).get_page(request.GET.get("page"))
    readings = set(Reading.objects.visible_to(request.user).values_list("pk", flat=True))
    articles = set(Article.objects.visible_to(request.user).values_list("pk", flat=True))
    seminars = set(Seminar.objects.visible_to(request.user).values_list("pk", flat=True))
    for thing in page:
        thing.note = note_of(thing)
        thing.seen_by = thing.audience_line_for(request.user)
        open_there = thing.note.reading_id in readings or thing.note.reading_id is None
        thing.is_reachable = open_there and thing.note.article_id in articles
        thing.why_away = "" if thing.is_reachable else _why_away(thing.note, seminars)
    context = {"things": page, "kind": kind, "news": headlines(request.user)}
    return render(request, "annotations/own.html", context)


def _why_away(note, seminars):
    """Say why somebody cannot look at their note where it stands; `seminars` are theirs, ids."""
    if note.reading is None:
        return _("You may not read this text now")
    if note.reading.seminar_id not in seminars:
        return _("You are no longer in this seminar")
    if not note.reading.has_opened:
        return _("This reading is not open yet")
    return _("This reading is no longer on the list")
