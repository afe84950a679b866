"""A seminar in the archive: it is read, and nobody says anything more to others in it."""

import pytest

from annotations.models import Annotation, Prompt, Reply
from tests import factories
from tests.annotations.views import margins
from tests.annotations.views.test_closed_readings import WORDS, forms_in, wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, 1, body="As it was.")


@pytest.fixture
def prompt(reading, okafor):
    return factories.prompt(okafor, reading)


def written():
    return [
        list(kind.objects.order_by("pk").values("pk", "body", "version"))
        for kind in (Annotation, Reply, Prompt)
    ]


@pytest.mark.parametrize("name", ["ines", "okafor", "admin"])
@pytest.mark.parametrize("what", ["note", "reply", "answer"])
def test_whatever_is_sent_comes_back_with_every_word_also_to_who_teaches(
    reading, note, prompt, composer, browser, admin, request, name, what
):
    address, fields = {
        "note": (composer, margins.new_note(reading, body=WORDS)),
        "reply": (f"/notes/{note.pk}/replies/", margins.new_reply(body=WORDS)),
        "answer": (f"/prompts/{prompt.pk}/answers/", margins.new_answer(body=WORDS)),
    }[what]
    person = request.getfixturevalue(name)
    reading.seminar.archive()
    before = written()
    response = browser(person).post(address, fields)
    assert response.status_code == 422
    assert "What you wrote is still here" in response.text
    assert WORDS in [margins.form_in(one)["body"] for one in forms_in(response)]
    assert written() == before
    reading.seminar.take_out_of_archive()
    assert browser(person).post(address, fields).status_code < 400
    assert written() != before


def test_nothing_is_reworded_and_no_prompt_set(
    reading, note, prompt, setting, browser, okafor, ines
):
    reply = factories.reply(ines, note)
    reading.seminar.archive()
    before = written()
    for person, address, fields in (
        (ines, f"/notes/{note.pk}/wording/", wording(note)),
        (ines, f"/replies/{reply.pk}/wording/", wording(reply)),
        (okafor, f"/prompts/{prompt.pk}/wording/", wording(prompt)),
        (okafor, setting, margins.new_note(reading, body=WORDS)),
    ):
        response = browser(person).post(address, fields)
        assert response.status_code == 422, address
        assert "still here" in response.text
    assert browser(okafor).get(f"{setting}others/").status_code == 404
    assert written() == before


def test_the_page_says_why_and_offers_no_more_than_notes_to_oneself(
    reading, note, prompt, look, composer, browser, okafor, ines
):
    assert "Set as a prompt" in look(okafor).text
    reading.seminar.archive()
    for person in okafor, ines:
        shown = look(person, p=margins.key_of(reading, 1))
        assert "This seminar is archived" in shown.text
        assert "Set as a prompt" not in shown.text
        assert ">Reply</a>" not in shown.text
    own = browser(ines).post(composer, margins.new_note(reading, audience="me"))
    assert own.status_code == 302
    assert Annotation.objects.filter(audience="me").exists()
    assert "Archived" in browser(ines).get(reading.get_absolute_url()).text


def test_a_page_that_one_has_is_sent_anew_once_the_seminar_is_archived(reading, browser, ines):
    client, address = browser(ines), reading.get_absolute_url()
    client.get(address)
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    reading.seminar.archive()
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_what_one_wrote_is_deleted_and_brought_back_as_before(reading, note, browser, ines):
    reading.seminar.archive()
    for deed, deleted in ("deletion", True), ("restoration", False):
        assert browser(ines).post(f"/notes/{note.pk}/{deed}/").status_code == 302
        note.refresh_from_db()
        assert note.is_deleted is deleted
