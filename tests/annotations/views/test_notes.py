"""Posting notes."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("audience", ["seminar", "instructors", "me"])
@pytest.mark.parametrize(
    ("on", "about"),
    [(None, "whole"), (2, "paragraph"), ("share the fog", "words"), ("papers.\n\nEach", "words")],
)
def test_a_student_writes_on_anything_for_anybody(
    reading, composer, browser, ines, on, about, audience
):
    fields = margins.new_note(reading, on, audience=audience, body="The *ferry* decides.")
    response = browser(ines).post(composer, fields)
    note = Annotation.objects.get()
    assert (note.about, note.audience, note.author) == (about, audience, ines)
    assert note.reading == (None if audience == "me" else reading)
    assert note.article == reading.article
    assert note.exact == fields.get("exact", "")
    key = fields["paragraph"]
    place = f"?p={key}&note={note.pk}" if key else f"?note={note.pk}"
    assert response.status_code == 302
    assert response["Location"] == f"{reading.get_absolute_url()}{place}#note-{note.pk}"
    page = browser(ines).get(response["Location"])
    assert "The <em>ferry</em> decides." in page.text
    assert "is-chosen" in margins.elements(page)[note.anchor].get("class")


def test_words_within_a_paragraph_stand_where_they_were_chosen(reading, composer, browser, ines):
    fields = margins.new_note(reading, "eat at whichever end")
    browser(ines).post(composer, fields)
    [span] = Annotation.objects.get().spans
    text = reading.article.current.paragraphs()[2].text
    assert text[span.start : span.end] == "eat at whichever end"
    assert "🚚" in text[: span.start], "code points, not units of UTF-16"


def test_words_across_paragraphs_keep_a_span_in_each(reading, composer, browser, ines):
    on = "nobody asks for papers.\n\nEach bank keeps its own clock."
    browser(ines).post(composer, margins.new_note(reading, on))
    note = Annotation.objects.get()
    texts = {v.paragraph_id: v.text for v in reading.article.current.paragraphs()}
    words = [texts[span.paragraph_id][span.start : span.end] for span in note.spans]
    assert words == ["nobody asks for papers.", "Each bank keeps its own clock."]
    assert note.exact == on


def test_a_quote_may_come_with_the_line_ends_of_a_form(reading, composer, browser, ines):
    fields = margins.new_note(reading, "papers.\n\nEach")
    fields["exact"] = "papers.\r\n\r\nEach"
    assert browser(ines).post(composer, fields).status_code == 302
    assert Annotation.objects.get().exact == "papers.\n\nEach"


def test_what_is_written_in_a_form_has_the_line_ends_of_what_a_script_sends(
    reading, composer, browser, ines
):
    browser(ines).post(composer, margins.new_note(reading, body="One.\r\n\r\nTwo."))
    assert Annotation.objects.get().body == "One.\n\nTwo."


def test_over_htmx_the_margin_comes_back_with_the_counts_it_changed(
    reading, composer, browser, ines
):
    fields = margins.new_note(reading, "papers.\n\nEach bank")
    response = browser(ines, htmx=True).post(composer, fields)
    assert response.status_code == 200
    found = margins.elements(response)
    start, end = margins.key_of(reading, 1), margins.key_of(reading, 2)
    swapped = {name for name, part in found.items() if part.get("hx-swap-oob") == "true"}
    counts = {f"{part}-{key}" for part in ("count", "rail") for key in (start, end)}
    assert swapped == counts | {"lost"}
    assert found[f"count-{start}"].text == "1"
    assert found[f"count-{start}"].get("data-marks") == "84.7a"
    assert found[f"count-{end}"].get("data-marks") == "9a"
    assert "heat-1" in found[f"rail-{start}"].get("class")
    assert found["margin"].get("data-key") == start
    assert Annotation.objects.get().anchor in found


def test_over_htmx_the_composer_is_empty_again_and_has_another_submission(
    reading, composer, browser, ines
):
    fields = margins.new_note(reading, 1)
    response = browser(ines, htmx=True).post(composer, fields)
    again = margins.form_in(margins.elements(response)["composer"])
    assert again["body"] == ""
    assert again["submission"] != str(fields["submission"])


@pytest.mark.parametrize("htmx", [False, True])
def test_an_only_me_note_of_a_seminar_is_shown_in_that_seminar(
    reading, composer, browser, ines, marek, htmx
):
    factories.note(marek, reading, 1)
    client = browser(ines, htmx)
    response = client.post(composer, margins.new_note(reading, 1, audience="me"), follow=True)
    assert "2 notes" in response.text
    assert f'action="{composer}#composer"' in response.text
    assert "Seen by the seminar" in margins.said(margins.elements(response)["composer"])


@pytest.mark.parametrize("htmx", [False, True])
def test_a_second_press_writes_once_and_answers_the_same(reading, composer, browser, ines, htmx):
    fields = margins.new_note(reading, "share the fog")
    first, second = [browser(ines, htmx).post(composer, fields) for _ in range(2)]
    assert Annotation.objects.count() == 1
    assert first.status_code == second.status_code == (200 if htmx else 302)
    assert first.headers.get("Location") == second.headers.get("Location")
    assert margins.without_tokens(first) == margins.without_tokens(second)
    key = fields["paragraph"]
    page = margins.elements(browser(ines).get(reading.get_absolute_url(), {"p": key}))
    assert page[f"count-{key}"].text == "1"


def test_other_words_posted_after_going_back_are_another_note(reading, composer, browser, ines):
    fields = margins.new_note(reading, 1, body="The first thought.")
    browser(ines).post(composer, fields)
    browser(ines).post(composer, {**fields, "body": "The second thought."})
    assert {note.body for note in Annotation.objects.all()} == {
        "The first thought.",
        "The second thought.",
    }


def test_two_people_may_send_the_same_submission(reading, composer, browser, ines, marek):
    fields = margins.new_note(reading)
    for student in ines, marek:
        browser(student).post(composer, fields)
    assert Annotation.objects.count() == 2


def test_a_highlight_needs_no_words_of_ones_own(reading, composer, browser, ines):
    fields = margins.new_note(reading, "share the fog", body="", motivation="highlighting")
    assert browser(ines).post(composer, fields).status_code == 302
    assert Annotation.objects.get().motivation == "highlighting"


def test_whoever_may_not_read_may_not_write(
    reading, composer, browser, ines, okafor, admin, lena, amira, tomoko, reading_in_rivers
):
    for member in ines, okafor, admin:
        response = browser(member).post(composer, margins.new_note(reading))
        assert response.status_code == 302, member
    for outsider in lena, amira, tomoko:
        response = browser(outsider).post(composer, margins.new_note(reading))
        assert response.status_code == 404, outsider
    assert Annotation.objects.count() == 3


def test_a_reader_outside_any_seminar_keeps_only_me_notes(public_text, browser, lena):
    address = reverse("annotations:text_notes", args=[public_text.slug])
    shared = margins.new_note(public_text, "rung by hand")
    assert browser(lena).post(address, shared).status_code == 422
    private = {**shared, "audience": "me", "submission": uuid.uuid4()}
    response = browser(lena).post(address, private)
    note = Annotation.objects.get()
    assert (note.audience, note.reading) == ("me", None)
    where = f"?p={shared['paragraph']}&note={note.pk}#note-{note.pk}"
    assert response["Location"] == public_text.get_absolute_url() + where


def test_a_member_may_write_at_the_article_itself_for_themselves_alone(
    reading, article, browser, ines, lena
):
    address = reverse("annotations:text_notes", args=[article.slug])
    private = margins.new_note(article, audience="me")
    assert browser(lena).post(address, private).status_code == 404
    assert browser(ines).post(address, margins.new_note(article)).status_code == 422
    assert browser(ines).post(address, private).status_code == 302


def test_nothing_is_written_by_looking(reading, composer, browser, ines):
    assert browser(ines).get(composer, margins.new_note(reading)).status_code == 405
    assert not Annotation.objects.exists()


def test_a_form_without_its_token_is_refused(reading, composer, ines):
    client = factories.login(Client(enforce_csrf_checks=True), ines)
    assert client.post(composer, margins.new_note(reading)).status_code == 403


def test_the_link_of_a_note_leads_to_where_it_stands(reading, browser, ines, marek, lena):
    note = factories.note(marek, reading, "share the fog")
    response = browser(ines).get(note.get_absolute_url())
    key = margins.key_of(reading, 4)
    where = f"{reading.get_absolute_url()}?p={key}&note={note.pk}#note-{note.pk}"
    assert response["Location"] == where
    assert browser(lena).get(note.get_absolute_url()).status_code == 404


def test_the_link_of_an_only_me_note_leads_its_author_to_the_article(
    reading, article, browser, ines, okafor
):
    note = factories.note(ines, reading, audience="me")
    response = browser(ines).get(note.get_absolute_url())
    assert response["Location"].startswith(article.get_absolute_url())
    assert browser(okafor).get(note.get_absolute_url()).status_code == 404


def test_who_posts_too_often_is_told_to_wait(reading, composer, browser, ines, settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "posting": "2/m/key"}
    statuses = [
        browser(ines).post(composer, margins.new_note(reading)).status_code for _ in range(3)
    ]
    assert statuses == [302, 302, 429]
    assert Annotation.objects.count() == 2
