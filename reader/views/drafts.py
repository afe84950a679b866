"""Editing a text: every post saves all of the page into the draft, and then does one thing."""

from functools import cached_property

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.differences import Differences
from reader.models import Article, Draft, Overtaken
from reader.models.reviewed import Doubtful, Outcome
from reader.models.whole import blocks_in
from reader.review_page.posts import edits_in, number_in
from reader.views.access import bringing_in, button_on
from reader.views.acts import act_of
from reader.views.consent import about_doubts
from reader.views.desk import Desk, go_to
from reader.views.kept import kept_words


class DraftDesk(Desk):
    """The page of a draft: it marks what readers do not see yet."""

    template = "reader/draft.html"

    def __init__(self, request, article, kept=None):
        self.article = article
        super().__init__(request, Draft.shown(article, request.user), kept=kept)

    @property
    def language(self):
        return self.article.language

    @property
    def owner(self):
        return {"article": self.article}

    def begun(self):
        self.found = Draft.of(self.article, self.request.user)
        return self.found

    @cached_property
    def base(self):
        current = self.article.current
        return {block["key"]: block for block in blocks_in(current)} if current else {}

    def _strays(self, page, outcome):
        """Give them with their places in this draft, where they were for one before it."""
        if outcome is None or not outcome.closed:
            return page.strays
        version = number_in(self.request.POST.get("version") or self.kept.get("version"))
        before = self.article.drafts.that_showed(version).first()
        return before.strays_in(self.found, page.strays) if before else page.strays

    def about(self, outcome):
        differences = Differences(list(self.base.values()), self.found.standing_blocks())
        return {
            "article": self.article,
            "draft": self.found,
            "summary": differences.summary() if self.base else "",
        }

    def save(self, verb="", act=None):
        edits = edits_in(self.request)
        if not self.found.has_shown(edits.version):
            return Outcome.of_another(self.found.review, edits)
        if self.found.pk is None:
            if not edits and act is None:
                return Outcome(self.found.review, clashes=edits.waiting())
            self.found = Draft.of(self.article, self.request.user)
        outcome = super().save(verb, act)
        self.found.article = self.article
        if outcome.closed:
            self.found = Draft.shown(self.article, self.request.user)
        return outcome


def desk_of(request, slug):
    """Give the desk of a text that may be edited."""
    return DraftDesk(request, get_object_or_404(_editable(request), slug=slug))


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request, slug):
    """A text while it is edited; who may read it but not edit it is offered a copy."""
    if request.method == "POST":
        desk = desk_of(request, slug)
        return desk.answer(desk.save(act=act_of(request, "")))
    article = _editable(request).filter(slug=slug).first()
    if article is not None:
        return DraftDesk(request, article, kept_words(request)).offer()
    article = get_object_or_404(Article.objects.copyable_by(request.user), slug=slug)
    return render(request, "reader/copy.html", {"article": article})


@button_on("reader:draft", "slug")
def change(request, slug, verb):
    """Do one thing to the blocks that are chosen, or undo or redo the latest."""
    desk = desk_of(request, slug)
    return desk.answer(desk.save(verb, act_of(request, verb)), verb)


@button_on("reader:draft", "slug")
def preparation(request, slug):
    """Save, and go to the whole text as a document or as readers will see it, or to what
    publishing does."""
    desk = desk_of(request, slug)
    outcome = desk.save(act=act_of(request, ""))
    if outcome.clashes.is_open or outcome.closed:
        return desk.answer(outcome)
    if request.GET.get("for") == "document":
        return go_to(request, reverse("reader:draft_document", args=[slug]))
    if request.GET.get("for") == "preview":
        return go_to(request, reverse("reader:draft_preview", args=[slug]))
    if desk.found.pk is None:
        return _nothing_yet(request, desk)
    desk.found.compose()
    return go_to(request, effects_of(desk.article))


@button_on("reader:draft", "slug", noted="annotations:effects")
def publication(request, slug):
    """Let readers see the draft as it was shown; `note` says to them what changed."""
    desk = desk_of(request, slug)
    version = number_in(request.POST.get("version"))
    if published := desk.article.drafts.published().that_showed(version).first():
        return _published_before(request, published)
    outcome = desk.save()
    if desk.found.pk is None and desk.article.current_id and not outcome.closed:
        return _nothing_yet(request, desk)
    try:
        if outcome.clashes.is_open or outcome.closed or not outcome.was_current:
            raise Overtaken
        draft = desk.found if desk.found.pk else Draft.of(desk.article, request.user)
        revision = draft.publish(_note(request), draft.version, request.user, _told_of(request))
    except Overtaken:
        return _not_published(request, desk, outcome)
    except Doubtful:
        return desk.ask(outcome, about_doubts(desk, request.path))
    except ValidationError as problems:
        desk.article.drafts.open().update(note=_note(request))
        messages.error(request, " ".join(problems.messages))
        return go_to(request, desk.found)
    messages.success(request, _("Published as revision %d.") % revision.number)
    return go_to(request, _back(request) or revision.article)


def effects_of(article):
    """Give the address of the page that says what publishing does to what was said."""
    return reverse("annotations:effects", args=[article.slug])


def _editable(request):
    return Article.objects.editable_by(request.user).select_related("current")


def _note(request):
    return request.POST.get("note", "").replace("\0", "").replace("\r\n", "\n").strip()


def _told_of(request):
    """Give how many doubts the page told of; None for the page that tells of all of them."""
    return None if "note" in request.POST else number_in(request.GET.get("doubts"))


def _back(request):
    """Give the page of this site that the form names: where its sender reads the text."""
    back = request.POST.get("back", "")
    return back if url_has_allowed_host_and_scheme(back, {request.get_host()}) else ""


def _nothing_yet(request, desk):
    messages.info(request, _("Nothing is changed yet: there is nothing to publish."))
    return go_to(request, desk.found)


def _published_before(request, draft):
    """Answer a second press; somebody else's note is another than the one that readers see."""
    note = _note(request)
    if note and note != draft.revision.note:
        said = _("It was published before with another note. Yours was: %(note)s") % {"note": note}
        messages.warning(request, said)
    return go_to(request, draft.article)


def _not_published(request, desk, outcome):
    """Answer whoever would have published something else than they saw."""
    if "note" not in request.POST:
        return desk.show(outcome, status=409)
    # One that was thrown away meanwhile has the note when it is brought back.
    shown = desk.article.drafts.that_showed(number_in(request.POST.get("version")))
    shown.filter(published_at=None).update(note=_note(request))
    messages.warning(request, _("The draft was changed in the meantime. Here is what changes now."))
    return go_to(request, effects_of(desk.article))
