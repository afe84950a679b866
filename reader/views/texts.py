"""The texts: which there are, and the bare words of one."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from reader.models import Article, Draft

TEXTS_A_PAGE = 50


@require_safe
def texts(request):
    """The texts that I may read; for those who look after texts also their drafts."""
    found = Article.objects.visible_to(request.user).with_length().select_related("current")
    here = Paginator(found.order_by("title"), TEXTS_A_PAGE).get_page(request.GET.get("page"))
    mine = Article.objects.editable_by(request.user)
    copyable = Article.objects.copyable_by(request.user)
    shown = [text.pk for text in here]
    begun = Draft.objects.open().filter(article__in=mine.filter(pk__in=shown))
    context = {
        "texts": here,
        "editable": set(mine.filter(pk__in=shown).values_list("pk", flat=True)),
        "copyable": set(copyable.filter(pk__in=shown).values_list("pk", flat=True)),
        "begun": set(begun.values_list("article", flat=True)),
        "drafts": mine.filter(current=None).order_by("-created_at"),
        "deleted": Article.objects.restorable_by(request.user).order_by("-deleted_at"),
    }
    return render(request, "reader/texts.html", context)


@require_safe
def plain(request, slug):
    """The words of a text and nothing else; each paragraph under its permanent link."""
    visible = Article.objects.visible_to(request.user).select_related("current")
    article = get_object_or_404(visible, slug=slug)
    context = {"article": article, "paragraphs": article.current.paragraphs()}
    return render(request, "reader/plain.html", context)
