"""The reading page, and its margin alone."""

from contextlib import suppress
from urllib.parse import urlencode, urlsplit

from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import (
    get_conditional_response,
    patch_cache_control,
    patch_vary_headers,
)
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from annotations.margin.asked import NotInText, margin_for
from annotations.margin.narrowing import can_be_narrowed
from annotations.models import Annotation
from annotations.moving.news import headlines_here
from annotations.page.freshness import etag_of
from annotations.page.page import page_for
from annotations.page.past import last_with
from annotations.page.sitting import Sitting, sitting_with
from annotations.views.members import members_only
from reader.views.kept import kept_words

# What of an address says which list its margin shows.
LISTED = {"p", "view", "prompt", "q", "sort", "by", "kind", "tag"}


@require_safe
def page(request, **address):
    """The text with its margin; over htmx the margin alone.

    The link of a paragraph that the text has no more leads to the last revision that had it.
    """
    sitting = Sitting.at(request.user, **address)
    try:
        return show(request, sitting)
    except NotInText as gone:
        return redirect(_last_address(request, sitting, gone.key))


def show(request, sitting, asked=None, status=200, touched=(), **more):
    """Render the page of a sitting, or over htmx its margin and the counts of `touched` lines.

    A browser that has this very page already is told so instead.
    """
    page = page_for(sitting, lists=can_be_narrowed(request.GET if asked is None else asked))
    kept = kept_words(request)
    etag = etag_of(request, sitting, page, kept)
    response = etag and get_conditional_response(request, etag=etag)
    if not response:
        if asked is None:
            asked = {"p": _written_at(page, request.POST or kept), **request.GET.dict()}
        margin = margin_for(sitting, page, asked, kept=kept, **more)
        response = _rendered(request, sitting, page, margin, status, touched)
    if etag:
        response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _rendered(request, sitting, page, margin, status, touched):
    if margin.line:
        margin.line.is_current = True
    context = {
        "sitting": sitting,
        "page": page,
        "margin": margin,
        "article": sitting.article,
        "reading": sitting.reading,
        "touched": [line for line in page.lines if line.paragraph.paragraph_id in touched],
    }
    if _in_place(request):
        return render(request, "annotations/_margin_alone.html", context, status=status)
    if sitting.may_write:
        context["news"] = headlines_here(sitting, page.summaries.told)
    response = render(request, "annotations/reading.html", context, status=status)
    response.shared = page.shared
    return response


def show_where(request, thing, sitting=None, left=(), stay=False, **asked):
    """After something was written: the margin where `thing` stands, or a redirect to that place.

    `sitting` is the one it was written in, where that is not plain from `thing` itself, and
    `left` are the ids of paragraphs that it has left. With `stay` the margin goes on showing the
    list that the reader looks at, which has `thing`.
    """
    if sitting is None or (sitting.awaits_pseudonym and thing.reading_id):
        sitting = met_in(request, thing)
    if not _in_place(request):
        return redirect(f"{address_of(sitting, thing, **asked)}#{thing.anchor}")
    touched = {*left, thing.paragraph_id, *(span.paragraph_id for span in thing.spans)}
    if stay and (list_now := _list_now(request)):
        with suppress(Http404):  # the list is gone in this very moment
            return show(request, sitting, {**list_now, **_in_text(asked)}, touched=touched)
    try:
        response = show(request, sitting, _query(thing, asked), touched=touched)
    except NotInText:  # the text was changed in this very moment
        thing.paragraph = None
        response = show(request, sitting, _query(thing, asked))
    # The address is no longer that of the list in which this was written.
    is_plain = _query_now(request).keys() <= {"p"}
    return response if is_plain else replace_url(response, address_of(sitting, thing))


def met_in(request, thing):
    """Give the sitting in which this person met `thing`. Raises Http404 where they may not."""
    return sitting_with(thing, request.user, request.GET.get("reading", ""))


def address_of(sitting, thing, **asked):
    """Give the address of the page of a sitting where `thing` stands."""
    return f"{sitting.address}?{urlencode(_query(thing, asked))}"


def _query(thing, asked):
    key = thing.paragraph.key if thing.paragraph else ""
    # A note without its words stands in a list of such; a prompt with those on the whole.
    view = "lost" if thing.is_orphan and "prompt" not in asked else ""
    return _in_text({"p": key, "view": view, **asked})


def _in_text(asked):
    return {name: str(value) for name, value in asked.items() if value}


def _list_now(request):
    """The query of the list that stands in the reader's margin; empty where that shows a place."""
    asked = {name: value for name, value in _query_now(request).items() if name in LISTED}
    return asked if asked.keys() - {"p"} else {}


def _query_now(request):
    return QueryDict(urlsplit(request.htmx.current_url_abs_path or "").query)


def _in_place(request):
    """Whether htmx puts the answer into the page; going back, it wants the whole page instead."""
    return request.htmx and not request.htmx.history_restore_request


def _last_address(request, sitting, key):
    """Give the address of paragraph `key` in the last revision that had it, or raise Http404."""
    last = last_with(sitting.article, key)
    if last is None:
        raise Http404
    return f"{sitting.address_at(last)}?{request.GET.urlencode()}#p-{key}"


def _written_at(page, fields):
    """The paragraph that posted `fields` are about; empty where the text does not have it."""
    line = page.line(fields.get("paragraph"))
    return line.key if line else ""


@members_only
@require_safe
def note(request, pk):
    """The permanent link of a note: where it stands."""
    found = get_object_or_404(Annotation.objects.visible_to(request.user).to_show(), pk=pk)
    return show_where(request, found, note=found.pk)
