"""What publishing a draft does to the discussion, and what its editor decides about it."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from annotations.models.written import Conflict
from annotations.moving.deciding import decide, undecide
from annotations.moving.effects import KINDS, SHOWN, Effects
from annotations.moving.placing import PlaceForm, Placing
from annotations.views.members import members_only
from reader.limits import limited
from reader.models import Article
from reader.notelinks import leading_nowhere
from reader.review_page.done import place_of_mark
from reader.review_page.page import ReviewPage
from reader.views.kept import kept_words
from seminars.models import Reading

A_PAGE = 25


@members_only
@require_safe
def effects(request, text):
    """What becomes of notes and prompts when the draft is published, and the button for that."""
    article, draft = _open(request, text)
    if draft is None:
        return redirect("reader:draft", article.slug)
    return render(request, "annotations/effects.html", _shown(request, article, draft))


@members_only
@limited("posting")
def effect(request, text, thing):
    """What becomes of one thing: the words to choose from, and what is decided."""
    article, draft = _open(request, text)
    found, key, thing = _seen(request, draft, thing)
    initial = {"begun_from": _effect_of(found, key).decision}
    form = PlaceForm(thing, draft.revision, request.POST or None, initial=initial)
    if not form.is_bound or not form.is_valid():
        return _form(request, article, found, key, form, 422 if form.is_bound else 200)
    place, begun_from = form.cleaned_data["target"], form.cleaned_data["begun_from"]
    try:
        decide(draft.revision, thing, place, request.user, begun_from)
    except Conflict:
        found = Effects(draft.revision, request.user)
        form.overtake(_effect_of(found, key).decision)
        return _form(request, article, found, key, form, 409)
    return _decided(request, article, draft, key)


@members_only
@require_POST
@limited("posting")
def withdrawal(request, text, thing):
    """Take back what was decided about one thing."""
    article, draft = _open(request, text)
    _found, key, thing = _seen(request, draft, thing)
    try:
        undecide(draft.revision, thing)
    except Conflict as published:
        raise Http404 from published
    return _decided(request, article, draft, key)


def _open(request, text):
    """Give the article and its open draft, or None.

    The draft is composed here, although this may be a GET: nobody but this page reads what is
    composed, where nothing changed nothing is written, and without it the page would speak of
    another text than the one that its button publishes.
    """
    article = get_object_or_404(
        Article.objects.editable_by(request.user).select_related("current"), slug=text
    )
    draft = article.drafts.open().first()
    if draft is not None:
        draft.compose()
    if draft is None or draft.is_closed:  # thrown away, or published, at this very moment
        return article, None
    draft.article = draft.revision.article = article
    return article, draft


def _seen(request, draft, name):
    """Give (Effects, (kind, id), thing) for what is named in an address. Raises Http404."""
    kind, _dash, pk = name.partition("-")
    if draft is None or kind not in KINDS or not pk.isdecimal():
        raise Http404
    found = Effects(draft.revision, request.user)
    thing = get_object_or_404(found.things(kind), pk=pk)
    if (kind, thing.pk) not in found.fates:
        raise Http404
    return found, (kind, thing.pk), thing


def _shown(request, article, draft):
    found = Effects(draft.revision, request.user)
    show = request.GET.get("show") if request.GET.get("show") in SHOWN else None
    page = Paginator(found.listed(show), A_PAGE).get_page(request.GET.get("page"))
    return {
        "article": article,
        "draft": draft,
        "doubts": ReviewPage(draft.review).doubtful,
        "lost_marks": [place_of_mark(found) for found in leading_nowhere(draft.blocks)],
        "back": _where_read(request.user, article),
        "note": kept_words(request).get("note", draft.summary()),
        "found": found,
        "show": show,
        "page": page,
        "effects": found.effects(page.object_list),
    }


def _where_read(user, article):
    """Give the address where the editor reads the text with others; empty where there is none."""
    readings = Reading.objects.visible_to(user).filter(article=article).select_related("seminar")
    first = readings.first()
    return first.get_absolute_url() if first else ""


def _effect_of(found, key):
    """Give the Effect of one thing. Raises Http404 where it has gone from sight meanwhile."""
    effects = found.effects([key])
    if not effects:
        raise Http404
    return effects[0]


def _form(request, article, found, key, form, status):
    """Show the form beside the draft's text; over htmx what was wrong, in the row it came from."""
    effect = _effect_of(found, key)
    context = {"article": article, "effect": effect, "form": form}
    if request.htmx:
        return render(request, "annotations/_effect.html", context, status=status)
    context["placing"] = Placing(
        effect.thing,
        form,
        address=request.get_full_path(),
        back=_row(request, article, effect.thing),
        was=effect.old,
        guess=effect.new,
        confidence=effect.fate.confidence,
        in_draft=True,
    )
    return render(request, "annotations/place.html", context, status=status)


def _decided(request, article, draft, key):
    """After a decision: over htmx the row and the numbers, else the page at that row."""
    found = Effects(draft.revision, request.user)
    effect = _effect_of(found, key)
    if not request.htmx:
        return redirect(_row(request, article, effect.thing))
    context = {"article": article, "effect": effect, "found": found, "is_new": True}
    return render(request, "annotations/_effect_alone.html", context)


def _row(request, article, thing):
    """The address of the page where the row of `thing` is."""
    address = reverse("annotations:effects", args=[article.slug])
    asked = f"?{request.GET.urlencode()}" if request.GET else ""
    return f"{address}{asked}#effect-{thing.anchor}"
