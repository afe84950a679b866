"""Checking a text that is brought in: every post saves all of the page, and then does one thing."""

from functools import cached_property

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from reader.admission import check_title
from reader.forms import TextForm
from reader.importing import DOUBTS
from reader.models import Import
from reader.models.reviewed import GROWING, Doubtful
from reader.models.texts import Openness
from reader.purposes import purpose_named
from reader.recognising import MOST, known_articles, known_imports
from reader.review_page.posts import number_in
from reader.review_page.rows import said
from reader.views.access import bringing_in, button_on, see_other
from reader.views.acts import act_of
from reader.views.consent import about_doubts
from reader.views.desk import Desk, go_to
from reader.views.ended import ended
from reader.views.kept import kept_words
from reader.views.sources import source_of


class ImportDesk(Desk):
    """The page of an import: above the blocks stand the title and the like."""

    template = "reader/import.html"

    @property
    def language(self):
        return self.found.language

    @property
    def owner(self):
        return {"coming": self.found}

    @cached_property
    def known_articles(self):
        return known_articles(self.found, self.request.user)

    @cached_property
    def known_imports(self):
        return known_imports(self.found, self.request.user)

    @property
    def several_imports(self):
        """Say how many texts like this one its reader is bringing in, where they are several."""
        count = len(self.known_imports)
        if count < 2:
            return ""
        if count == MOST:  # and nobody has counted the others
            words = _("You are already bringing in texts like this: %(count)d, or more.")
        else:
            words = _("You are already bringing in texts like this: %(count)d.")
        return words % {"count": count}

    @property
    def nearest(self):
        """The text of which this is most likely the next revision, or None."""
        return next((known for known in self.known_articles if known.wants_renewal), None)

    @property
    def renewable(self):
        """A text of which this can be the next revision, the most likely one, or None."""
        return next((known for known in self.known_articles if known.may_be_renewed), None)

    def about(self, outcome):
        clashes = outcome.clashes.fields if outcome else {}
        rows = TextForm(self.found.head).rows(
            self.form, clashes, _warnings(self.found, self.request.user), _doubts(self.found)
        )
        known = {
            "known_articles": lambda: self.known_articles,
            "nearest": lambda: self.nearest,
            "renewable": lambda: self.renewable,
            "known_imports": lambda: self.known_imports,
            "several_imports": lambda: self.several_imports,
        }
        source = source_of(self.found, number_in(self.request.GET.get("source")))
        purpose = purpose_named(self.found.meant_for, self.request.user)
        return {**source, "import": self.found, "rows": rows, "purpose": purpose, **known}


def desk_of(request, pk):
    """Give the desk of an import that may be seen, with what a post has of its fields."""
    known, unread = Import.objects.opened_by(request.user), ("original", "pieces")
    if request.method == "POST":  # it locks the row, and reads it then
        known, unread = Import.objects.known_to(request.user), (*unread, *GROWING)
    found = get_object_or_404(known.defer(*unread), pk=pk)
    kept = kept_words(request)
    data = request.POST if request.method == "POST" else kept or None
    form = None if data is None else TextForm(found.head, data)
    return ImportDesk(request, found, form, kept)


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
def review(request, pk):
    """What was found in a text, and what was set aside; a post saves what was changed."""
    desk = desk_of(request, pk)
    if request.method != "POST":
        return see_other(_became(desk.found)) if desk.found.article_id else desk.offer()
    return ended(desk) if desk.found.is_closed else desk.answer(desk.save())


@button_on("reader:import", "pk")
def change(request, pk, verb):
    """Do one thing to the blocks that are chosen, or undo or redo the latest."""
    desk = desk_of(request, pk)
    if desk.found.is_closed:
        return ended(desk)
    return desk.answer(desk.save(verb, act_of(request, verb)), verb)


@button_on("reader:import", "pk")
def publication(request, pk):
    """Make an article of a review; only what the page had shown is published."""
    desk = desk_of(request, pk)
    if desk.found.is_closed:
        return ended(desk, _onward(desk.found, request.user))
    outcome = desk.save()
    if desk.form.errors or outcome.clashes.is_open:
        return desk.answer(outcome)
    if not outcome.was_current:
        return desk.show(outcome, status=409)
    try:
        article = desk.found.publish(number_in(request.GET.get("doubts")))
    except Doubtful:
        return desk.ask(outcome, about_doubts(desk, request.path))
    except ValidationError as problems:
        desk.form.add_error(None, problems)
        return desk.answer(outcome, "publish")
    messages.success(request, _published(article))
    return go_to(request, _onward(desk.found, request.user))


def _became(found):
    """Give where what was brought in is now: the text, or the draft of its next revision."""
    return reverse("reader:draft", args=[found.article.slug]) if found.is_renewal else found.article


def _onward(found, user):
    """Give where one goes on from what is published: to what it is meant for, or to the text."""
    purpose = purpose_named(found.meant_for, user)
    return purpose.address_for(found.article) if purpose else found.article


def _published(article):
    if article.openness == Openness.SEMINARS:
        return _("Published. Students see it once it is on the reading list of their seminar.")
    return _("Published.")


@bringing_in
@require_safe
def keys(request):
    """The list of keys, all or those of a draft; over htmx as a dialog for the page that asks."""
    name = "_review_keys_dialog" if request.htmx else "review_keys"
    response = render(request, f"reader/{name}.html", {"draft": request.GET.get("of") == "draft"})
    patch_vary_headers(response, ["HX-Request"])
    return response


def _warnings(found, by):
    """Say early what would stand in the way of publishing, as far as `by` may know."""
    try:
        if found.title:
            check_title(found.title, by)
    except ValidationError as error:
        return {"title": error.messages[0]}
    return {}


def _doubts(found):
    """Say which fields the importer was unsure of, while nobody has seen to them."""
    seen_to = {name for brief in found.undoable for name in brief["fields"]}
    return {name: said(DOUBTS, name) for name in found.doubts if name not in seen_to}
