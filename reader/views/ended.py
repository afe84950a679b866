"""What a post is told whose import was published or thrown away in another window before."""

from django.contrib import messages
from django.shortcuts import render
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from reader.models import Article, Draft
from reader.review_page.posts import edits_in
from reader.views.desk import go_to
from reader.views.giving_back import Way, above_text, into_draft

TYPED_IN = ("title", "byline", "standfirst")  # the fields that hold somebody's words


def ended(desk, onward=None):
    """Answer a post for what is closed: its words are shown, as they were not written.

    Who wrote nothing for one that was published goes to `onward`, which they asked for; to the text
    if there is none, and is told why.
    """
    found, (above, strays) = desk.found, _written(desk)
    if found.article_id and not above and not strays:
        if onward is None:
            messages.info(desk.request, _said(found))
        return go_to(desk.request, onward or found.article)
    text = Article.objects.editable_by(desk.request.user).filter(pk=found.article_id).first()
    ways = _ways(desk, text, above, strays)
    context = {"import": found, "article": text, "ways": ways, "said": _said(found)}
    name = "_ended" if desk.request.htmx else "ended"
    response = render(desk.request, f"reader/{name}.html", context, status=409)
    if not desk.request.htmx:
        return response
    # What is said stands at the top, however far down one was.
    return reswap(retarget(response, "#main"), "outerHTML show:window:top")


def _written(desk):
    """Give what somebody wrote above the text, as `Edits.fields` are, and for its blocks as strays;
    nothing of what arrived before."""
    edits = edits_in(desk.request, desk.form)
    if edits.seal in desk.found.seals:
        return {}, []
    above = {name: edits.fields[name] for name in TYPED_IN if name in edits.fields}
    return above, edits.strayed().strays


def _ways(desk, text, above, strays):
    """Give a Way for what was written, each with a button where there is a text to put it into."""
    labels = {name: desk.form[name].label for name in above}
    if text is None:
        shown = [(labels[name], f"above-{name}", words) for name, (_began, words) in above.items()]
        shown += [(_("Your words"), f"stray-{n}", one.words) for n, one in enumerate(strays, 1)]
        return [Way(shown)] if shown else []
    draft = Draft.shown(text, desk.request.user)
    ways = [above_text(text, desk.request.user, above, labels)] if above else []
    moved = desk.found.strays_in(draft, strays) if strays else []
    return [*ways, *(into_draft(draft, stray, n) for n, stray in enumerate(moved, 1))]


def _said(found):
    if found.is_renewal:
        return _("This became a new revision of a text in the meantime.")
    if found.article_id:
        return _("This text was published in the meantime.")
    return _("This was thrown away in the meantime. You can bring it back.")
