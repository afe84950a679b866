"""A text that is brought in once more becomes the next revision of the one that is here."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from reader.models import Article, Draft, Overtaken
from reader.review_page.posts import number_in
from reader.views.access import button_on
from reader.views.consent import about_draft
from reader.views.desk import go_to
from reader.views.ended import ended
from reader.views.review import desk_of


@button_on("reader:import", "pk")
def renewal(request, pk):
    """Save, and make a review the draft of the text that the address names.

    A draft that changes something else is replaced only where the address has its version.
    """
    article = get_object_or_404(
        Article.objects.editable_by(request.user).select_related("current"),
        slug=request.GET.get("of", ""),
    )
    desk = desk_of(request, pk)
    if desk.found.is_closed:  # by a second press, or in another window
        return ended(desk, reverse("reader:draft", args=[article.slug]))
    outcome = desk.save()
    if desk.form.errors or outcome.clashes.is_open:
        return desk.answer(outcome)
    if not outcome.was_current:
        return desk.show(outcome, status=409)
    try:
        replaced = number_in(request.GET.get("draft"))
        draft, thrown_away = desk.found.renew(article, request.user, replaced)
    except Overtaken:
        return desk.ask(outcome, about_draft(Draft.shown(article, request.user), request.path))
    except ValidationError as problem:
        desk.form.add_error(None, problem)
        return desk.answer(outcome)
    _say(request, draft, thrown_away)
    return go_to(request, draft if draft.pk else desk.found)


def _say(request, draft, thrown_away):
    if draft.pk is None:
        messages.info(
            request,
            _(
                "That text says the same already: there is nothing to publish. You can throw this "
                "one away, at the end of the page."
            ),
        )
        return
    messages.success(
        request,
        _(
            "This is the draft of its next revision now. What stands above the text stays as it "
            "is, and readers see nothing of the draft until you publish it."
        ),
    )
    if thrown_away:
        messages.warning(
            request,
            _(
                "There was a draft that changed something else. It is thrown away; for thirty days "
                "you can bring it back from the list of revisions."
            ),
        )
