"""Editing a text as one Markdown document, and the preview of what Markdown makes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from reader.comparison import compare_documents
from reader.forms import DocumentForm
from reader.limits import limited
from reader.models import Article, Draft, Overtaken
from reader.rendering import render_blocks
from reader.review_page.posts import edits_in
from reader.reviewing.documents import blocks_of
from reader.reviewing.ranges import VERSE
from reader.reviewing.typed import in_lines
from reader.views.access import bringing_in, posts_up_to_the_limit, see_other
from reader.views.kept import NOT_SAVED, kept_words

LONGEST_PREVIEW = 500_000  # code points: a book's worth of chapters; longer texts go without


def _too_long(request, slug):
    article = _editable(request, slug)
    shown = Draft.shown(article, request.user)
    form = _form(article, shown)
    return _page(request, article, form, status=413, problem=_("This is too long: 2 MB at most."))


@bringing_in
@require_http_methods(["GET", "HEAD", "POST"])
@posts_up_to_the_limit(_too_long)
def document(request, slug):
    """The whole text in one box; what is posted becomes the draft in one step."""
    article = _editable(request, slug)
    shown = Draft.shown(article, request.user)
    if request.method != "POST":
        return _offer(request, article, shown)
    form = DocumentForm(article, request.POST)
    if not form.is_valid():
        return _page(request, article, form, status=422)
    try:
        _write(request, article, shown, form.cleaned_data["document"])
    except Overtaken:
        return _clash(request, article, form.cleaned_data["document"])
    messages.success(request, _("Saved. Readers see nothing of it until you publish."))
    return see_other("reader:draft", article.slug)


@require_POST
@limited("preview")
def preview(request):
    """The HTML of what is being written, exactly as the text will show it.

    Who may not bring texts in gets a bare 403: a redirect would end up in the preview.
    """
    if not getattr(request.user, "may_bring_in", False):
        return HttpResponse(status=403)
    words = request.POST.get("content", "")
    if len(words) > LONGEST_PREVIEW:
        return HttpResponse(status=413)
    if request.GET.get("as") == VERSE:
        words = in_lines(words)
    blocks = blocks_of(words, [])
    said = [(block["kind"], block["level"], block["markdown"]) for block in blocks]
    return HttpResponse(render_blocks(said))


def _editable(request, slug):
    editable = Article.objects.editable_by(request.user).select_related("current")
    return get_object_or_404(editable, slug=slug)


def _write(request, article, shown, words):
    """Write a document into the draft. Raises Overtaken where it began from something else."""
    edits = edits_in(request)
    if not shown.has_shown(edits.version):
        raise Overtaken
    if shown.pk is None and blocks_of(words, shown.blocks) == shown.blocks:
        return
    outcome = Draft.of(article, request.user).rewrite(words, edits, request.user)
    if outcome.closed:
        raise Overtaken


def _offer(request, article, shown):
    """Show the whole text, or what somebody had made of it when their session had ended."""
    form, kept = _form(article, shown), kept_words(request)
    if "document" in kept:
        form.initial = {name: kept.get(name) for name in form.initial}
        messages.warning(request, NOT_SAVED)
    return _page(request, article, form)


def _form(article, shown, words=None):
    words = shown.document if words is None else words
    return DocumentForm(article, initial={"version": shown.version, "document": words})


def _clash(request, article, words):
    """Show what stands now against what somebody wrote, which stays in the box."""
    shown = Draft.shown(article, request.user)
    context = {
        "other": shown.changed_by if shown.changed_by != request.user else None,
        "stretches": compare_documents(shown.document, words.replace("\r\n", "\n")),
    }
    return _page(request, article, _form(article, shown, words), status=409, **context)


def _page(request, article, form, status=200, **context):
    context |= {"article": article, "form": form}
    return render(request, "reader/document.html", context, status=status)
