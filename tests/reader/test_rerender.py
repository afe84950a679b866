"""Rendering all stored HTML anew: what is safe may change, a text may not."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from annotations.models import Annotation
from reader.management.commands.rerender import rendered_models
from reader.models import Draft, ParagraphVersion
from reader.reviewing.edits import Edits
from tests import factories

pytestmark = pytest.mark.django_db


def run(*options):
    out, err = StringIO(), StringIO()
    try:
        call_command("rerender", *options, stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue(), err.getvalue(), str(error)
    return out.getvalue(), err.getvalue(), ""


def test_every_model_that_stores_html_can_render_it_anew():
    models = rendered_models()
    assert {"ParagraphVersion", "Annotation"} <= {model.__name__ for model in models}
    assert all(callable(model.rerendered) for model in models)


def test_html_that_is_not_what_it_should_be_is_made_so(article, reading, ines):
    note = factories.note(ines, reading, body="*Fog*")
    old = ParagraphVersion.objects.exclude(kind="heading").first()
    ParagraphVersion.objects.filter(pk=old.pk).update(html=f"<div>{old.html}</div>")
    Annotation.objects.update(html="<b>Fog</b>")
    assert run("--dry-run") == ("To change: 2\n", "", "")
    assert Annotation.objects.get().html == "<b>Fog</b>"
    assert run() == ("Changed: 2\n", "", "")
    note.refresh_from_db()
    assert note.html == "<p><em>Fog</em></p>"
    assert ParagraphVersion.objects.get(pk=old.pk).html == old.html
    assert run() == ("Changed: 0\n", "", "")


def test_a_paragraph_whose_text_would_change_is_listed_and_left(article):
    first, second = ParagraphVersion.objects.filter(kind="paragraph")[:2]
    ParagraphVersion.objects.filter(pk=first.pk).update(html="<p>X</p>", text="X")
    ParagraphVersion.objects.filter(pk=second.pk).update(html="<p>Y</p>")
    out, err, failed = run()
    assert out == "Changed: 1\n"
    assert str(first.pk) in err
    assert "1" in failed
    assert ParagraphVersion.objects.get(pk=first.pk).html == "<p>X</p>"
    assert ParagraphVersion.objects.get(pk=second.pk).html == second.html


def test_what_a_draft_says_is_rendered_anew_too(article, okafor):
    draft = Draft.of(article, okafor)
    draft.revise(Edits(), lambda review: review.reword(2, "Nothing *crosses*."))
    new = draft.compose().paragraphs()[1]
    ParagraphVersion.objects.filter(pk=new.pk).update(html=f"<div>{new.html}</div>")
    assert run() == ("Changed: 1\n", "", "")
    assert ParagraphVersion.objects.get(pk=new.pk).html == "<p>Nothing <em>crosses</em>.</p>"
