"""What a text said and when: its revisions, two of them compared, one of them restored."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reader.comparison import compare
from reader.models import Article, Draft, Overtaken
from reader.review_page.posts import number_in
from reader.views.access import bringing_in, button_on, see_other
from reader.views.consent import about_restoring
from reader.views.drafts import effects_of


@require_safe
def revisions(request, slug):
    """Every revision of a text, for all who may read it; for editors also its drafts."""
    article = _readable(request, slug)
    old, new = (number_in(request.GET.get(name)) for name in ("old", "new"))
    if old and new:
        return see_other("reader:comparison", slug, *sorted((old, new)))
    return _page(request, article)


def _page(request, article, consent=None):
    published = article.revisions.published().select_related("created_by").order_by("-number")
    mine = Article.objects.editable_by(request.user).filter(pk=article.pk).exists()
    drafts = article.drafts.select_related("by", "changed_by") if mine else Draft.objects.none()
    context = {
        "article": article,
        "revisions": published,
        "is_mine": mine,
        "copyable": Article.objects.copyable_by(request.user).filter(pk=article.pk).exists(),
        "draft": drafts.open().first(),
        "thrown_away": drafts.restorable(),
        "consent": consent,
    }
    return render(request, "reader/revisions.html", context)


@require_safe
def comparison(request, slug, old, new):
    """Two revisions of a text, word by word."""
    article = _readable(request, slug)
    published = article.revisions.published()
    before, after = (get_object_or_404(published, number=number) for number in (old, new))
    context = {
        "article": article,
        "before": before,
        "after": after,
        "stretches": compare(before.paragraphs(), after.paragraphs()),
    }
    return render(request, "reader/comparison.html", context)


@bringing_in
@require_safe
def draft_comparison(request, slug):
    """The draft of a text against what readers see, word by word."""
    article = _editable(request, slug)
    draft = get_object_or_404(article.drafts.open())
    before = article.current or draft.base
    context = {
        "article": article,
        "before": before,
        "draft": draft,
        "stretches": compare(before.paragraphs(), draft.paragraphs()),
    }
    return render(request, "reader/comparison.html", context)


@button_on("reader:revisions", "slug")
def restoration(request, slug, number):
    """Put what a revision said into a draft, and show what publishing that would do.

    A draft that changes something else is replaced only where the address has its version.
    """
    article = _editable(request, slug)
    revision = get_object_or_404(article.revisions.published(), number=number)
    try:
        replaced = number_in(request.GET.get("draft"))
        draft, thrown_away = Draft.restoring(revision, request.user, replaced)
    except Overtaken:
        standing = Draft.shown(article, request.user)
        return _page(request, article, about_restoring(standing, revision, request.path))
    if thrown_away:
        messages.warning(
            request,
            _(
                "There was a draft that changed something else. It is thrown away; for thirty days "
                "you can bring it back from the list of revisions."
            ),
        )
    if draft.pk is None:
        return see_other("reader:revisions", slug)
    draft.compose()
    return see_other(effects_of(article))


@button_on("reader:draft", "slug")
def draft_deletion(request, slug):
    """Throw the open draft away."""
    article = _editable(request, slug)
    get_object_or_404(article.drafts.open()).withdraw()
    messages.success(request, _("Thrown away. You can bring it back from the list below."))
    return see_other("reader:revisions", slug)


@button_on("reader:revisions", "slug")
def draft_restoration(request, slug):
    """Bring back a draft that was thrown away."""
    article = _editable(request, slug)
    number = number_in(request.GET.get("draft"))
    draft = get_object_or_404(article.drafts.restorable(), pk=number)
    try:
        draft.restore()
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return see_other("reader:revisions", slug)
    return see_other(draft)


def _readable(request, slug):
    known = Article.objects.known_to(request.user).select_related("current")
    return get_object_or_404(known, slug=slug)


def _editable(request, slug):
    editable = Article.objects.editable_by(request.user).select_related("current")
    return get_object_or_404(editable, slug=slug)
