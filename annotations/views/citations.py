"""How to cite a paragraph or a note: a page, and a file in each form."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from annotations.margin.asked import NotInText
from annotations.models import Annotation
from annotations.page.past import last_with, past_of
from annotations.page.sitting import Sitting
from annotations.paper.citing import note_cited, text_cited
from annotations.views.members import members_only
from annotations.views.pages import address_of, met_in
from reader.citing import bibtex, chicago, csl_json
from reader.citing.chicago import where

# The ending of a form's file, its name, and the type under which it is sent.
FORMS = {
    "txt": (_("In words"), "text/plain; charset=utf-8"),
    "bib": ("BibTeX", "application/x-bibtex; charset=utf-8"),
    "json": ("CSL-JSON", "application/vnd.citationstyles.csl+json"),
}


@require_safe
def place(request, key="", number=None, form="", **address):
    """Cite a text or a paragraph of it, as it is today or as it was in the revision `number`."""
    sitting = Sitting.at(request.user, **address)
    sitting.past = number and past_of(sitting.article, number)
    try:
        cited = text_cited(sitting, key, request.build_absolute_uri)
    except NotInText:
        return redirect(_where_it_was(sitting, key))
    name = "-".join(part for part in (sitting.article.slug, key) if part)
    back = f"{sitting.address}?p={key}#p-{key}" if key else sitting.address
    return _answer(request, sitting, cited, form, name, back=back)


@members_only
@require_safe
def note(request, pk, form=""):
    """Cite a note that one may see, while it stands."""
    standing = Annotation.objects.visible_to(request.user).standing()
    found = get_object_or_404(standing.to_show(), pk=pk)
    sitting = met_in(request, found)
    cited = note_cited(sitting, found, request.build_absolute_uri)
    name = f"{sitting.article.slug}-note-{pk}"
    back = f"{address_of(sitting, found, note=pk)}#{found.anchor}"
    return _answer(request, sitting, cited, form, name, back=back, note=found)


def _answer(request, sitting, cited, form, name, **more):
    place = where(cited.on or cited)
    forms = {"txt": chicago(cited), "bib": bibtex(cited, place), "json": csl_json(cited, place)}
    if not form:
        shown = [(ending, *FORMS[ending], said) for ending, said in forms.items()]
        context = {"sitting": sitting, "article": sitting.article, "cited": cited, "forms": shown}
        return render(request, "annotations/citation.html", context | more)
    if form not in FORMS:
        raise Http404
    response = HttpResponse(forms[form], content_type=FORMS[form][1])
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.{form}")
    return response


def _where_it_was(sitting, key):
    """The citation of a paragraph that the text has no more, in the last revision that had it."""
    last = None if sitting.past else last_with(sitting.article, key)
    if last is None:
        raise Http404
    return f"{sitting.address_at(last)}paragraphs/{key}/citation/"
