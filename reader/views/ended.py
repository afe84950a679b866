"""What a post is told whose import was published or thrown away in another window before."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from reader.models import Article
from reader.posts import edits_in
from reader.views.desk import go_to

TYPED_IN = ("title", "byline", "standfirst")  # the fields that hold somebody's words


def ended(desk, onward=None):
    """Answer a post for what is closed: its words are shown, as they were not written.

    Who wrote nothing for one that was published goes to `onward`, to the text if there is none.
    """
    found, written = desk.found, _written(desk)
    if found.article_id and not written:
        return go_to(desk.request, onward or found.article)
    text = Article.objects.editable_by(desk.request.user).filter(pk=found.article_id).first()
    context = {"import": found, "article": text, "written": written, "said": _said(found)}
    name = "_ended" if desk.request.htmx else "ended"
    response = render(desk.request, f"reader/{name}.html", context, status=409)
    return reswap(retarget(response, "#main"), "outerHTML") if desk.request.htmx else response


def _written(desk):
    """Give (label, words, whether they are of a block) of all that somebody wrote, and that did not
    arrive before."""
    edits = edits_in(desk.request, desk.form)
    if edits.seal in desk.found.seals:
        return []
    fields = [name for name in TYPED_IN if name in edits.fields]
    above = [(desk.form[name].label, edits.fields[name][1], False) for name in fields]
    return [*above, *((_("Your words"), words, True) for words in edits.strayed().strays)]


def _said(found):
    if found.is_renewal:
        return _("This became a new revision of a text in the meantime.")
    if found.article_id:
        return _("This text was published in the meantime.")
    return _("This was thrown away in the meantime. You can bring it back.")
