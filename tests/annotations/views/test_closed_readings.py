"""A reading that has closed: it is read, and students say nothing more to others in it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.models import Annotation, Reply
from annotations.page.sitting import Sitting
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

WORDS = "Kept <words> & all."
LINKS = ["Reply", "Edit", "Answer"]


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, 1, body="As it was.")


@pytest.fixture
def prompt(reading, okafor):
    return factories.prompt(okafor, reading)


def close(reading, **ago):
    reading.closes_at = timezone.now() - timedelta(**ago or {"hours": 1})
    reading.save()


def wording(thing, **fields):
    return {
        "version": thing.version,
        "body": WORDS,
        "motivation": "commenting",
        "audience": "seminar",
        **fields,
    }


def test_the_page_offers_notes_to_oneself_alone_and_says_why(reading, note, prompt, look, ines):
    factories.reply(ines, note)

    def offered():
        """The links that lead to a form, and the audiences of a new note."""
        answers = look(ines, p=margins.key_of(reading, 1)), look(ines)
        links = {verb for verb in LINKS for answer in answers if f">{verb}</a>" in answer.text}
        composer = margins.elements(answers[0])["composer"]
        audience = next(one for one in composer.iter("select") if one.get("name") == "audience")
        return links, [one.get("value") for one in audience], margins.said(composer)

    links, audiences, _words = offered()
    assert links == {*LINKS}
    assert "seminar" in audiences
    close(reading)
    links, audiences, words = offered()
    assert links == set()
    assert audiences == ["me"]
    assert "This reading closed" in words


@pytest.mark.parametrize("htmx", [False, True])
def test_a_note_from_an_older_page_comes_back_with_every_word_and_can_be_kept(
    reading, composer, browser, ines, htmx
):
    fields = margins.new_note(reading, "share the fog", body=WORDS, tags="fog")
    close(reading)
    response = browser(ines, htmx).post(composer, fields)
    assert response.status_code == 422
    form = margins.elements(response)["composer"]
    assert "What you wrote is still here" in margins.said(form)
    again = margins.form_in(form)
    assert (again["body"], again["tags"], again["exact"]) == (WORDS, "fog", "share the fog")
    assert not Annotation.objects.exists()
    kept = browser(ines, htmx).post(composer, again | {"audience": "me"})
    assert kept.status_code < 400
    assert Annotation.objects.get().audience == "me"


def test_a_note_that_arrives_as_the_reading_closes_comes_back_as_well(
    reading, composer, browser, ines, monkeypatch
):
    monkeypatch.setattr(Sitting, "is_closed", False)
    fields = margins.new_note(reading, body=WORDS)
    close(reading)
    response = browser(ines).post(composer, fields)
    assert response.status_code == 422
    form = margins.elements(response)["composer"]
    assert "What you wrote is still here" in margins.said(form)
    assert margins.form_in(form)["body"] == WORDS


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("what", ["reply", "answer", "note", "reply's words"])
def test_whatever_else_is_sent_too_late_comes_back_with_every_word(
    reading, note, prompt, browser, ines, what, htmx
):
    reply = factories.reply(ines, note)
    address, fields = {
        "reply": (f"/notes/{note.pk}/replies/", margins.new_reply(body=WORDS)),
        "answer": (f"/prompts/{prompt.pk}/answers/", margins.new_answer(body=WORDS)),
        "note": (f"/notes/{note.pk}/wording/", wording(note)),
        "reply's words": (f"/replies/{reply.pk}/wording/", wording(reply)),
    }[what]
    close(reading)
    before = [*Annotation.objects.values("body", "version"), *Reply.objects.values("body")]
    response = browser(ines, htmx).post(address, fields)
    assert response.status_code == 422
    assert "What you wrote is still here" in response.text
    assert [margins.form_in(one)["body"] for one in forms_in(response)] == [WORDS]
    assert [*Annotation.objects.values("body", "version"), *Reply.objects.values("body")] == before
    assert "This reading closed" in browser(ines, htmx).get(address).text
    close(reading, hours=-1)
    assert browser(ines, htmx).post(address, fields).status_code < 400


def forms_in(response):
    return [one for one in margins.tree_of(response).iter("form") if "body" in margins.form_in(one)]


def test_a_note_to_oneself_is_reworded_and_not_shown_to_others(reading, browser, ines):
    own = factories.note(ines, reading, 1, audience="me")
    close(reading)
    address = f"/notes/{own.pk}/wording/?reading={reading.pk}"
    shared = browser(ines).post(address, wording(own))
    assert shared.status_code == 422
    assert "it can be a note that only you see" in shared.text
    assert browser(ines).post(address, wording(own, audience="me")).status_code == 302
    own.refresh_from_db()
    assert (own.body, own.audience) == (WORDS, "me")
    reply = browser(ines).post(f"/notes/{own.pk}/replies/", margins.new_reply())
    assert reply.status_code == 302


def test_a_note_to_others_cannot_be_taken_to_oneself_either(reading, note, browser, ines):
    close(reading)
    address = f"/notes/{note.pk}/wording/"
    assert browser(ines).post(address, wording(note, audience="me")).status_code == 422
    note.refresh_from_db()
    assert note.audience == "seminar"


def test_what_one_wrote_is_deleted_and_brought_back_as_before(reading, note, browser, ines):
    close(reading)
    for deed, deleted in ("deletion", True), ("restoration", False):
        assert browser(ines).post(f"/notes/{note.pk}/{deed}/").status_code == 302
        note.refresh_from_db()
        assert note.is_deleted is deleted


def test_instructors_go_on_writing(reading, composer, note, browser, look, okafor, marek):
    close(reading)
    fields = margins.new_note(reading)
    assert browser(marek).post(composer, fields).status_code == 422
    assert browser(okafor).post(composer, fields).status_code == 302
    reply = browser(okafor).post(f"/notes/{note.pk}/replies/", margins.new_reply())
    assert reply.status_code == 302
    assert "This reading closed" not in look(okafor).text


def test_a_page_that_one_has_is_sent_anew_once_the_reading_has_closed(
    reading, browser, marek, monkeypatch
):
    now = timezone.now()
    reading.closes_at = now + timedelta(minutes=1)
    reading.save()
    client, address = browser(marek), reading.get_absolute_url()
    client.get(address)
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    monkeypatch.setattr("django.utils.timezone.now", lambda: now + timedelta(minutes=2))
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200
