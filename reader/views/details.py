"""An article's title, byline and so on; deleting a text."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reader.forms import DetailsForm
from reader.models import Article
from reader.views.access import bringing_in, button_on, see_other


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
def details(request, slug):
    """What stands above a text, and to whom it is open."""
    article = _editable(request, slug)
    # A post that says nothing is a post all the same.
    form = DetailsForm(article, request.POST if request.method == "POST" else None)
    clashes = form.save() if request.method == "POST" else set()
    if request.method == "POST" and form.is_valid() and not clashes:
        messages.success(request, _("Saved."))
        return see_other(article) if article.current_id else see_other("reader:draft", slug)
    context = {
        "article": article,
        "form": form,
        "rows": DetailsForm(article).rows(form, clashes),
        "clashes": clashes,
        "deletable": Article.objects.deletable_by(request.user).filter(pk=article.pk).exists(),
    }
    status = 409 if clashes else 422 if form.errors else 200
    return render(request, "reader/details.html", context, status=status)


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


def _editable(request, slug):
    return get_object_or_404(Article.objects.editable_by(request.user), slug=slug)
