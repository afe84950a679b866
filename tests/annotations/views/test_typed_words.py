"""Words that a note is about, typed where no script can select them."""

import pytest

from annotations.models import Annotation, Prompt
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

TEXT = [
    "The bell rings at nine. Nobody rings it twice, and nobody asks why.",
    "At noon nobody asks at all.",
]


@pytest.fixture
def reading(borders, okafor):
    return borders.set_reading(factories.article(okafor, "the-bell", TEXT), "the-bell")


@pytest.fixture
def typed(reading, composer, browser, ines):
    """`typed(words, on=0)`: the answer where Ines writes about typed words of a paragraph."""

    def post(words, on=0, **fields):
        return browser(ines).post(composer, margins.new_note(reading, on, words=words, **fields))

    return post


def spans_of(note):
    return [(span.start, span.end) for span in note.spans]


@pytest.mark.parametrize(
    ("on", "words", "exact"),
    [
        (0, "rings at nine", "rings at nine"),
        (0, "  The BELL ", "The bell"),
        (0, "Nobody", "Nobody"),  # as typed, it stands there once
        (0, "rings\r\n  it twice", "rings it twice"),
        (1, "nobody asks", "nobody asks"),  # the other stands in another paragraph
        (0, "asks why. At noon", "asks why.\n\nAt noon"),
        (None, "asks at all", "asks at all"),
    ],
)
def test_words_that_stand_there_once_are_what_the_note_is_about(typed, on, words, exact):
    assert typed(words, on).status_code == 302
    note = Annotation.objects.get()
    assert (note.about, note.exact) == ("words", exact)
    assert len(spans_of(note)) == 1 + exact.count("\n\n")


def test_without_words_a_note_is_about_the_paragraph(typed):
    assert typed("  ").status_code == 302
    assert Annotation.objects.get().about == "paragraph"


def test_typed_words_can_be_highlighted_and_nothing_else_said(typed):
    assert typed("The bell", body="", motivation="highlighting").status_code == 302
    note = Annotation.objects.get()
    assert (note.motivation, note.exact, note.body) == ("highlighting", "The bell", "")


@pytest.mark.parametrize("on", [0, None])
@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("The gong <b>", "These words do not stand there."),
        ("rings", "Take a few more before or after them."),
        ("x" * 20_001, "at most 20000 characters"),
    ],
)
def test_words_that_are_not_clear_come_back_with_all_the_rest(typed, on, words, message):
    response = typed(words, on, body="Why, *then*?", motivation="questioning", tags="bells, noon")
    assert response.status_code == 422
    assert not Annotation.objects.exists()
    form = margins.elements(response)["composer"]
    assert message in margins.said(form)
    again = margins.form_in(form)
    kept = [again[name] for name in ("body", "motivation", "audience", "tags", "words")]
    assert kept == ["Why, *then*?", "questioning", "seminar", "bells, noon", words]


def test_once_a_few_more_words_are_given_the_note_that_came_back_is_posted(
    typed, composer, browser, ines
):
    form = margins.form_in(margins.elements(typed("rings"))["composer"])
    assert browser(ines).post(composer, {**form, "words": "rings at"}).status_code == 302
    assert Annotation.objects.get().exact == "rings at"


def test_words_are_looked_for_in_the_text_that_one_had_before_one(
    reading, composer, browser, ines, okafor
):
    fields = margins.new_note(reading, 0, words="rings at nine")
    factories.edit(reading.article, {0: f"Listen. {TEXT[0]}"})
    assert browser(ines).post(composer, fields).status_code == 302
    note = Annotation.objects.get()
    assert spans_of(note) == [(17, 30)]


def test_words_that_were_changed_meanwhile_come_back_too(reading, composer, browser, ines):
    fields = margins.new_note(reading, 0, words="rings at nine")
    factories.edit(reading.article, {0: "Now it is silent."})
    response = browser(ines).post(composer, fields)
    assert response.status_code == 422
    form = margins.elements(response)["composer"]
    assert "What you wrote is still here" in margins.said(form)
    assert margins.form_in(form)["words"] == "rings at nine"


def test_what_scripts_selected_goes_before_what_was_typed(typed, reading):
    typed("rings at nine", on="The bell")
    assert Annotation.objects.get().exact == "The bell"


def test_a_prompt_may_be_about_typed_words(reading, setting, browser, okafor):
    fields = margins.new_note(reading, 0, words="rings at nine")
    assert browser(okafor).post(setting, fields).status_code == 302
    assert Prompt.objects.get().exact == "rings at nine"


def test_the_field_comes_with_a_page_and_not_to_scripts(reading, browser, ines):
    place = {"p": margins.key_of(reading, 0)}
    page = browser(ines).get(reading.get_absolute_url(), place)
    assert "words" in margins.form_in(margins.elements(page)["composer"])
    margin = browser(ines, htmx=True).get(reading.get_absolute_url(), place)
    assert "words" not in margins.form_in(margins.elements(margin)["composer"])
