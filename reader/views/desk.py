"""The page on which the blocks of a text are checked: what it saves, and what it answers.

An answer is the whole page, a redirect to it, or over htmx what changed.
"""

from django.contrib import messages
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget, trigger_client_event

from reader.models.reviewed import Outcome
from reader.review_page.page import ReviewPage
from reader.review_page.posts import edits_in, edits_of, noted_in, number_in, open_blocks
from reader.views.access import see_other
from reader.views.leading import Leading
from reader.views.telling import AGAIN, Telling


def go_to(request, address):
    """Answer a post: look there, with htmx as well."""
    response = see_other(address)
    return HttpResponseClientRedirect(response.url) if request.htmx else response


class Desk(Telling, Leading):
    """One request for such a page. `found` is what is Reviewed, `form` what stands above it,
    and `kept` has the fields that were posted when the session had ended.

    A kind of page says by which template it is shown, and what that wants to know besides.
    """

    template = ""

    def __init__(self, request, found, form=None, kept=None):
        self.request, self.found, self.form = request, found, form
        self.kept = kept or {}
        self.opened = {number_in(request.GET.get("edit"))}
        self.kind_of = number_in(request.GET.get("menu"))
        self.consent = None

    @property
    def language(self):
        """The language of the text."""
        raise NotImplementedError

    def about(self, outcome):
        """Give what else the template wants to know."""
        return {}

    @property
    def owner(self):
        """Give what has the pictures of the text: {"article": …} or {"coming": …}."""
        raise NotImplementedError

    def begun(self):
        """Give what is Reviewed, begun if it was not."""
        return self.found

    @property
    def base(self):
        """What readers see now, {key: block}, where they see something."""
        return {}

    @property
    def first_doubt(self):
        """The first block of all that is doubtful, with its page."""
        return next(iter(self._page(self.found.review, set()).doubtful), None)

    @property
    def number(self):
        """Which page of a long text it is."""
        asked = self.request.POST, self.kept, self.request.GET
        return next(filter(None, (number_in(data.get("page")) for data in asked)), 1)

    def save(self, verb="", act=None):
        """Save what a post changes, and do what it asks unless something is wrong with its fields.

        `act` takes the Review; the verbs undo and redo need none. Gives an Outcome.
        """
        edits, by = edits_in(self.request, self.form), self.request.user
        if self.form is not None and self.form.errors:
            return self.found.revise(edits, by=by)
        if verb in AGAIN:
            return getattr(self.found, verb)(edits, by)
        outcome = self.found.revise(edits, act, by, verb)
        if edits.added and not outcome.closed:
            outcome.here = self._added(edits)
        return outcome

    def _added(self, edits):
        """Give the block that words went into: the one that came back with them, or a new one."""
        ids = {block["id"] for block in self.found.blocks}
        back = ids & {stray.of for stray in edits.added}
        return max(back or ids, default=None)

    def offer(self):
        """Render the page with what is kept in its fields; nothing of that is written."""
        edits = edits_of(self.kept, self.form)
        if not edits.is_open:
            return self.show()
        review, is_current = self.found.review, self.found.has_shown(edits.version)
        return self.show((Outcome.of_kept if is_current else Outcome.of_another)(review, edits))

    def show(self, outcome=None, status=200, verb=""):
        """Render the page, or over htmx its form; `outcome` is of a post that asked for `verb`."""
        context = self._context(outcome, verb)
        if not self.request.htmx:
            return render(self.request, self.template, context, status=status)
        response = render(self.request, "reader/_review_alone.html", context, status=status)
        return reswap(retarget(response, "#review"), "outerHTML")

    def ask(self, outcome, consent):
        """Answer a post that was saved, and did not do yet what it asked for; see Consent."""
        self.consent = consent
        if not self.request.htmx:
            return self.show(outcome)
        response = self._over_htmx(outcome, 200, "")
        detail = {"id": "instead", "block": None}
        return trigger_client_event(response, "review:go-on", detail, after="settle")

    def answer(self, outcome, verb=""):
        """Answer a post that was saved, as far as it could be."""
        failed = self.form is not None and self.form.errors
        refused = outcome.clashes.is_open or outcome.gone or outcome.closed
        status = 422 if failed else 409 if refused else 200
        if verb == "insert" and outcome.here:
            self.opened.add(outcome.here)
        # What waits elsewhere on the page keeps nobody from what they did.
        stops = failed or outcome.clashes or outcome.gone or outcome.closed
        place = "" if stops else self._place(outcome, verb)
        if failed and verb == "publish":
            place = self._wrong_field()
        if self.request.htmx and not (place and self._turns(outcome, verb)):
            response = self._over_htmx(outcome, status, verb)
            if place:
                detail = {"id": place, "block": outcome.here}
                trigger_client_event(response, "review:go-on", detail, after="settle")
            if outcome.clashes:
                detail = {"id": self._contested(outcome)}
                trigger_client_event(response, "review:contested", detail, after="settle")
            return response
        if status != 200:
            return self.show(outcome, status, verb)
        for said in filter(None, (self._nothing(outcome, verb), self._led_nowhere(outcome))):
            messages.info(self.request, said)
        way_back = self._way_back(outcome, verb, place)
        return go_to(self.request, f"{self.found.get_absolute_url()}{way_back}")

    def _over_htmx(self, outcome, status, verb):
        language_stays = outcome.before.fields == {} or (
            outcome.before.fields["language"] == self.language
        )
        if not outcome.was_current or outcome.clashes or not language_stays:
            return self.show(outcome, status, verb)
        context = self._context(outcome, verb)
        # The menu that asked for what was not done is one more thing that was shown.
        shown = self._page(
            outcome.before, open_blocks(self.request), outcome.spared, clashes=outcome.clashes
        )
        page = context["page"]
        context["changes"] = page.changes_from(shown)
        context["doubts_changed"] = page.doubts != shown.doubts
        says = context["notice"] or context["problems"] or context["strays"]
        noted = noted_in(self.request.POST)
        context["notice_changed"] = says or "notice" in noted
        context["consent_changed"] = self.consent or "consent" in noted
        pieces = None if "aside" in self.request.GET else page.piece_changes_from(shown)
        context["aside_changed"], context["piece_changes"] = pieces is None, pieces
        return render(self.request, "reader/_changes.html", context, status=status)

    def _context(self, outcome, verb):
        clashes = outcome.clashes if outcome else None
        all_pieces = self.request.GET.get("aside") == "all"
        page = self._page(
            self.found.review, self.opened, self.kind_of, clashes=clashes, all_pieces=all_pieces
        )
        return {
            "reviewed": self.found,
            "address": self.found.get_absolute_url(),
            "text_language": self.language,
            "page": page,
            "strays": self.found.with_places(self._strays(page, outcome)),
            "notice": self._notice(outcome),
            "contested": self._contested(outcome) if outcome else "",
            "consent": self.consent,
            "done": self._said(outcome, verb) if outcome else self._done_last(),
            "is_kept": bool(outcome and outcome.kept),
            "problems": self.form.non_field_errors() if self.form is not None else [],
            **self.about(outcome),
        }

    def _strays(self, page, outcome):
        """Give the words for no block that there is on the page."""
        return page.strays

    def _page(self, review, opened, kind_of=0, **more):
        return ReviewPage(
            review, self.language, self.number, opened, kind_of, base=self.base, **more
        )
