"""What the review page answers: the whole page, a redirect to it, or over htmx what changed."""

from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget, trigger_client_event

from reader.admission import check_title
from reader.forms import TextForm
from reader.importing import DOUBTS
from reader.posts import number_in, open_blocks
from reader.review_page import ReviewPage, said
from reader.views.access import see_other


def go_to(request, address):
    """Answer a post: look there, with htmx as well."""
    response = see_other(address)
    return HttpResponseClientRedirect(response.url) if request.htmx else response


def show(request, found, form=None, outcome=None, status=200):
    """Render the page of a review, or over htmx its form; `form` and `outcome` are of a post."""
    context = _context(request, found, form, outcome)
    if not request.htmx:
        return render(request, "reader/import.html", context, status=status)
    response = render(request, "reader/_review.html", context, status=status)
    return reswap(retarget(response, "#review"), "outerHTML")


def answer(request, found, form, outcome, verb=""):
    """Answer a post that was saved, as far as it could be."""
    status = 422 if form.errors else 409 if outcome.clashes or outcome.gone else 200
    place = "" if status != 200 else _place(request, outcome, verb, found)
    if request.htmx:
        response = _over_htmx(request, found, form, outcome, status)
        if place:
            trigger_client_event(response, "review:go-on", {"id": place}, after="settle")
    elif status == 200:
        asked = {name: request.GET[name] for name in ("edit", "aside") if name in request.GET}
        if (number := _number(request)) > 1:
            asked["page"] = number
        query = f"?{urlencode(asked)}" if asked else ""
        return see_other(f"{found.get_absolute_url()}{query}{place and '#' + place}")
    else:
        response = show(request, found, form, outcome, status)
    return response


def _over_htmx(request, found, form, outcome, status):
    language_stays = outcome.before.fields["language"] == found.language
    if not outcome.was_current or outcome.clashes or not language_stays:
        return show(request, found, form, outcome, status)
    context = _context(request, found, form, outcome)
    shown = ReviewPage(outcome.before, _number(request), open_blocks(request))
    context["changes"] = context["page"].changes_from(shown)
    context["aside_changed"] = outcome.before.aside != found.aside or "aside" in request.GET
    return render(request, "reader/_changes.html", context, status=status)


def _context(request, found, form, outcome):
    clashes = outcome.clashes if outcome else None
    opened = {number_in(request.GET.get("edit"))}
    return {
        "import": found,
        "page": ReviewPage(
            found.review, _number(request), opened, clashes, request.GET.get("aside") == "all"
        ),
        "rows": TextForm(found.review.fields).rows(
            form, clashes.fields if clashes else {}, _warnings(found), _doubts(found)
        ),
        "notice": _notice(form, outcome),
        "problems": form.non_field_errors() if form else [],
    }


def _warnings(found):
    """Say early what would stand in the way of publishing."""
    try:
        if found.title:
            check_title(found.title)
    except ValidationError as error:
        return {"title": error.messages[0]}
    return {}


def _doubts(found):
    """Say which fields the importer was unsure of, while nobody has seen to them."""
    seen_to = {name for step in found.undoable for name in step.get("fields", {})}
    return {name: said(DOUBTS, name) for name in found.doubts if name not in seen_to}


def _notice(form, outcome):
    if form is not None and form.errors:
        return _("Something below needs a look. Everything else is saved.")
    if outcome is None:
        return ""
    if outcome.clashes:
        return _(
            "Another window changed the same. Nothing is lost: yours is in the fields, and what "
            "stands now is beside it. Save once more to put yours in its place."
        )
    if outcome.gone:
        return _("Another window has dropped or merged this block. Here is how the text stands.")
    if not outcome.was_current and not outcome.repeated:
        return _("Another window has changed this text. Here is how it stands now.")
    return ""


def _place(request, outcome, verb, found):
    """Give the id of the element where one goes on."""
    if edited := number_in(request.GET.get("edit")):
        return f"words-{edited}"
    if closed := number_in(request.GET.get("at")):
        return f"edit-{closed}"
    if verb in ("undo", "redo"):
        return verb
    if outcome.here is None:
        return ""
    block = next(block for block in found.blocks if block["id"] == outcome.here)
    if verb in ("drop", "merge") or (verb == "settle" and block["doubt"]):
        return f"{verb}-{outcome.here}"
    return f"kind-{outcome.here}"


def _number(request):
    return number_in(request.POST.get("page") or request.GET.get("page")) or 1
