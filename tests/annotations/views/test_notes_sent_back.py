"""Notes that cannot be posted as they are come back with every word, and a reason."""

import pytest

from annotations.models import Annotation
from reader.models import ParagraphVersion
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    ("on", "changes", "message"),
    [
        (1, {"body": "  "}, "Write something"),
        (1, {"body": "long " * 4001}, "at most 20000 characters"),
        (1, {"motivation": "highlighting"}, "Select the words that you want to highlight."),
        (1, {"audience": "everybody"}, "has changed meanwhile: choose again"),
        ("share the fog", {"exact": "share the frog"}, "choose the words again"),
        ("share the fog", {"start": "90", "end": "95"}, "choose the words again"),
        ("share the fog", {"start": "-1"}, "choose the words again"),
        ("share the fog", {"start": "12", "end": "12"}, "choose the words again"),
        ("share the fog", {"start": "x"}, "choose the words again"),
        ("share the fog", {"end": "9" * 30}, "choose the words again"),
        ("share the fog", {"to_paragraph": "nowhere"}, "choose the words again"),
        ("share the fog", {"paragraph": "nowhere"}, "choose the words again"),
        ("share the fog", {"exact": "share\0the fog"}, "choose the words again"),
        (1, {"paragraph": "nowhere"}, "choose the words again"),
    ],
)
def test_what_is_not_valid_comes_back_with_every_word_and_a_reason(
    reading, composer, browser, ines, on, changes, message, htmx
):
    fields = margins.new_note(reading, on, body="Kept <words> & all.", audience="instructors")
    response = browser(ines, htmx).post(composer, {**fields, **changes})
    assert response.status_code == 422
    assert not Annotation.objects.exists()
    form = margins.elements(response)["composer"]
    assert message in margins.said(form)
    again = margins.form_in(form)
    assert again["body"] == changes.get("body", fields["body"])
    if "audience" not in changes:
        assert again["audience"] == "instructors"
    assert again["submission"] == str(fields["submission"])
    assert ("text" in margins.ids(response)) is not htmx


def test_words_that_cannot_be_found_are_let_go_so_that_the_rest_can_be_posted(
    reading, composer, browser, ines
):
    fields = margins.new_note(reading, "share the fog", exact="share the frog")
    response = browser(ines).post(composer, fields)
    again = margins.form_in(margins.elements(response)["composer"])
    assert (again["paragraph"], again["start"], again["exact"]) == (fields["paragraph"], "", "")
    assert browser(ines).post(composer, again).status_code == 302
    note = Annotation.objects.get()
    assert (note.about, note.body) == ("paragraph", fields["body"])


def revise(article, by, *markdown, keeping=()):
    """Publish a revision: new paragraphs of `markdown`, then the versions of `keeping`."""
    draft = article.draft(factories.blocks(*markdown), by)
    places = list(draft.places.in_order())
    draft.places.all().delete()
    draft.consist_of([*(place.version for place in places), *keeping])
    draft.publish()
    article.refresh_from_db()


def test_words_that_moved_while_one_wrote_are_found_again(
    reading, composer, browser, ines, okafor, article
):
    fields = margins.new_note(reading, "share the fog")
    paragraph = article.current.paragraphs()[4].paragraph
    moved = ParagraphVersion.written(
        paragraph,
        "quote",
        0,
        "> Listen. We share the fog, said the pilot, so we may as well share it.",
    )
    moved.save()
    revise(article, okafor, "A new beginning.", keeping=[moved])
    assert browser(ines).post(composer, fields).status_code == 302
    note = Annotation.objects.get()
    [span] = note.spans
    assert moved.text[span.start : span.end] == "share the fog" == note.exact
    assert note.placement.revision == article.current


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("on", [4, "share the fog"])
def test_what_was_written_on_a_paragraph_that_is_gone_comes_back_on_the_whole(
    reading, composer, browser, ines, okafor, article, on, htmx
):
    fields = margins.new_note(reading, on, body="Do they share it?")
    revise(article, okafor, "Another text altogether.")
    response = browser(ines, htmx).post(composer, fields)
    assert response.status_code == 422
    form = margins.elements(response)["composer"]
    assert "What you wrote is still here" in margins.said(form)
    again = margins.form_in(form)
    assert (again["paragraph"], again["start"], again["body"]) == ("", "", "Do they share it?")
    assert browser(ines).post(composer, again).status_code == 302
    assert Annotation.objects.get().about == "whole"
