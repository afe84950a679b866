"""Replying to notes."""

import pytest

from annotations.models import Reply
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(reading, marek):
    return factories.note(marek, reading, "share the fog", body="Fog is nobody's.")


@pytest.fixture
def address(note):
    return f"/notes/{note.pk}/replies/"


def test_the_form_shows_what_one_replies_to(note, address, browser, ines):
    page = browser(ines).get(address)
    assert page.status_code == 200
    assert "Fog is nobody's." in page.text
    assert "share the fog" in page.text
    assert browser(ines, htmx=True).get(address).text.strip().startswith("<form")


def test_a_reply_stands_under_its_note(note, address, reading, browser, ines, marek):
    response = browser(ines).post(address, margins.new_reply(body="It is the *pilot's*."))
    key = margins.key_of(reading, 4)
    where = f"{reading.get_absolute_url()}?p={key}&note={note.pk}#note-{note.pk}"
    assert response["Location"] == where
    reply = Reply.objects.get()
    found = margins.elements(browser(marek).get(where))
    assert reply.anchor in {part.get("id") for part in found[note.anchor].iter()}
    assert "Ines Duarte" in margins.said(found[reply.anchor])
    assert "It is the pilot's." in margins.said(found[reply.anchor])


def test_over_htmx_the_margin_comes_back_with_the_reply(note, address, browser, ines):
    response = browser(ines, htmx=True).post(address, margins.new_reply())
    assert response.status_code == 200
    assert {"margin", Reply.objects.get().anchor} <= margins.ids(response)


def test_replies_stand_in_the_order_in_which_they_were_written(
    note, reading, browser, ines, okafor
):
    written = [factories.reply(who, note).anchor for who in (ines, okafor, ines)]
    page = browser(ines).get(reading.get_absolute_url(), {"p": margins.key_of(reading, 4)})
    found = [name for name in margins.elements(page) if name.startswith("reply-")]
    assert found == written


def test_a_second_press_replies_once(note, address, browser, ines):
    fields = margins.new_reply()
    first, second = [browser(ines).post(address, fields) for _ in range(2)]
    assert Reply.objects.count() == 1
    assert first["Location"] == second["Location"]


@pytest.mark.parametrize("htmx", [False, True])
def test_an_empty_reply_is_asked_for_its_words(note, address, browser, ines, htmx):
    fields = margins.new_reply(body=" ")
    response = browser(ines, htmx).post(address, fields)
    assert response.status_code == 422
    assert "Write something first." in response.text
    assert str(fields["submission"]) in response.text
    assert not Reply.objects.exists()


def test_a_reply_that_is_too_long_comes_back_whole(note, address, browser, ines):
    words = "It is long. " * 2000
    response = browser(ines).post(address, margins.new_reply(body=words))
    assert response.status_code == 422
    assert words in response.text


def test_nobody_replies_to_what_they_may_not_see(reading, browser, marek, ines, okafor):
    between = factories.note(marek, reading, audience="instructors")
    address = f"/notes/{between.pk}/replies/"
    assert browser(okafor).post(address, margins.new_reply()).status_code == 302
    assert browser(ines).get(address).status_code == 404
    assert browser(ines).post(address, margins.new_reply()).status_code == 404
    assert Reply.objects.count() == 1


def test_nobody_replies_to_what_was_deleted(note, address, browser, ines):
    assert browser(ines).post(address, margins.new_reply()).status_code == 302
    note.withdraw()
    assert browser(ines).post(address, margins.new_reply()).status_code == 404
    assert Reply.objects.count() == 1


def test_a_reply_under_ones_only_me_note_stays_in_the_seminar(reading, browser, ines):
    note = factories.note(ines, reading, 1, audience="me")
    page = browser(ines).get(reading.get_absolute_url(), {"p": margins.key_of(reading, 1)})
    [link] = [
        link.get("href")
        for link in margins.elements(page)[note.anchor].iter("a")
        if "replies" in link.get("href")
    ]
    response = browser(ines).post(link, margins.new_reply())
    assert response["Location"].startswith(reading.get_absolute_url())
    form = margins.elements(browser(ines).get(link))
    assert f"?reading={reading.pk}" in browser(ines).get(link).text
    assert "main" in form


def test_the_link_of_a_reply_leads_to_its_note(note, reading, browser, ines, marek, lena):
    reply = factories.reply(ines, note)
    response = browser(marek).get(reply.get_absolute_url())
    assert response["Location"].endswith(f"&note={note.pk}#note-{note.pk}")
    assert browser(lena).get(reply.get_absolute_url()).status_code == 404


def test_only_the_author_finds_the_buttons_under_a_reply(note, reading, browser, ines, marek):
    reply = factories.reply(ines, note)
    asked = {"p": margins.key_of(reading, 4)}
    for person, finds in (ines, True), (marek, False):
        page = browser(person).get(reading.get_absolute_url(), asked)
        assert (f"/replies/{reply.pk}/deletion/" in page.text) is finds


def test_a_reply_on_a_later_page_of_a_long_list_is_shown_to_who_wrote_it(
    note, address, reading, browser, ines, marek
):
    for _ in range(25):
        factories.note(marek, reading, 4)
    response = browser(ines, htmx=True).post(address, margins.new_reply())
    assert Reply.objects.get().anchor in margins.ids(response)


def test_who_replies_too_often_is_told_to_wait(note, address, browser, ines, settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "posting": "1/m/key"}
    assert browser(ines).post(address, margins.new_reply()).status_code == 302
    assert browser(ines).post(address, margins.new_reply()).status_code == 429
