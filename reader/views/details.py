"""An article's title, byline and so on; deleting a text."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.forms import DetailsForm
from reader.models import Article
from reader.views.access import bringing_in, button_on, see_other
from reader.views.kept import NOT_SAVED, kept_words


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
def details(request, slug):
    """What stands above a text, and to whom it is open."""
    article = _editable(request, slug)
    if request.method != "POST":
        return _offer(request, article)
    form = DetailsForm(article, request.user, request.POST)
    clashes = form.save()
    if form.is_valid() and not clashes:
        messages.success(request, _("Saved."))
        return see_other(article) if article.current_id else see_other("reader:draft", slug)
    rows = DetailsForm(article, request.user).rows(form, clashes)
    return _page(request, article, rows, 409 if clashes else 422, clashes=clashes)


@button_on("reader:details", "slug")
def deletion(request, slug):
    """Delete a text; what was said about it is kept."""
    get_object_or_404(Article.objects.deletable_by(request.user), slug=slug).withdraw()
    messages.success(request, _("Deleted. You can bring it back from the list below."))
    return see_other("reader:texts")


@button_on("reader:texts")
def restoration(request, slug):
    """Bring back a text that was deleted."""
    get_object_or_404(Article.objects.restorable_by(request.user), slug=slug).restore()
    messages.success(request, _("It is back."))
    return see_other("reader:texts")


def _offer(request, article):
    """Show the details as they stand, or as somebody had them when their session had ended."""
    kept = kept_words(request)
    if not kept:
        return _page(request, article, DetailsForm(article, request.user).rows())
    messages.warning(request, NOT_SAVED)
    form = DetailsForm(article, request.user, kept)
    rows = DetailsForm(article, request.user).rows(form, clashes=form.edits())
    return _page(request, article, rows)


def _page(request, article, rows, status=200, clashes=()):
    deletable = Article.objects.deletable_by(request.user).filter(pk=article.pk).exists()
    context = {"article": article, "rows": rows, "clashes": clashes, "deletable": deletable}
    return render(request, "reader/details.html", context, status=status)


def _editable(request, slug):
    return get_object_or_404(Article.objects.editable_by(request.user), slug=slug)
