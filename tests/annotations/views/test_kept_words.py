"""What is sent when a session has ended: nothing that was typed is lost."""

import pytest
from django.test import Client

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def tab():
    """A browser whose session has ended."""
    return Client()


def log_in(tab, user, answer):
    """Log in as the page says that an answer leads to. Gives the page that one comes to."""
    location = answer["Location"]
    assert location.startswith("/accounts/login/?next=")
    fields = {"login": user.username, "password": factories.PASSWORD}
    return tab.post(location, fields, follow=True)


def form_of(response, name="composer"):
    return margins.form_in(margins.elements(response)[name])


def test_a_note_stands_in_the_composer_again_and_can_be_posted(reading, composer, tab, ines):
    fields = margins.new_note(
        reading, "share the fog", body="Not <lost>.", audience="instructors", writer=ines.pk
    )
    page = log_in(tab, ines, tab.post(composer, fields))
    assert page.status_code == 200
    assert page.redirect_chain[-1][0] == reading.get_absolute_url()
    assert margins.elements(page)["margin"].get("data-key") == fields["paragraph"]
    again = form_of(page)
    for name, value in fields.items():
        assert again[name] == str(value), name
    assert not Annotation.objects.exists()
    assert tab.post(composer, again).status_code == 302
    assert Annotation.objects.get().body == "Not <lost>."


def test_somebody_else_who_logs_in_there_sees_nothing_of_it(reading, composer, tab, ines, marek):
    fields = margins.new_note(reading, 2, body="Not for Marek.", writer=ines.pk)
    page = log_in(tab, marek, tab.post(composer, fields))
    assert page.status_code == 200
    assert "Not for Marek." not in page.text
    assert form_of(page)["body"] == ""


def test_words_that_do_not_say_whose_they_are_are_shown_to_nobody(reading, composer, tab, ines):
    page = log_in(tab, ines, tab.post(composer, margins.new_note(reading, body="Whose?")))
    assert "Whose?" not in page.text


def test_they_are_offered_once(reading, composer, tab, ines):
    fields = margins.new_note(reading, body="Not lost.", writer=ines.pk)
    assert "Not lost." in log_in(tab, ines, tab.post(composer, fields)).text
    assert "Not lost." not in tab.get(reading.get_absolute_url()).text


def test_they_wait_for_the_page_where_they_were_typed(reading, composer, public_text, tab, ines):
    fields = margins.new_note(reading, body="Not lost.", writer=ines.pk)
    tab.post(composer, fields)
    tab.force_login(ines)
    assert "Not lost." not in tab.get(public_text.get_absolute_url()).text
    assert "Not lost." in tab.get(reading.get_absolute_url()).text


def test_a_note_on_a_paragraph_that_is_gone_meanwhile_is_offered_on_the_whole(
    reading, article, composer, tab, ines, okafor
):
    fields = margins.new_note(reading, 2, body="Not lost.", writer=ines.pk)
    article.draft(factories.blocks("Another text altogether."), okafor).publish()
    page = log_in(tab, ines, tab.post(composer, fields))
    assert page.status_code == 200
    assert form_of(page)["body"] == "Not lost."
    assert margins.elements(page)["margin"].get("data-key") == ""


def test_a_text_with_an_address_in_another_script_keeps_them_as_well(okafor, tab, lena):
    text = factories.article(okafor, "река", ["Туман."], openness="members")
    fields = margins.new_note(text, 0, body="Не пропало.", audience="me", writer=lena.pk)
    page = log_in(tab, lena, tab.post(f"{text.get_absolute_url()}notes/", fields))
    assert form_of(page)["body"] == "Не пропало."


def test_a_visitor_reads_on_with_their_words_kept_until_they_log_in(public_text, tab, lena):
    address = public_text.get_absolute_url()
    fields = margins.new_note(public_text, 1, body="Kept.", audience="me", writer=lena.pk)
    answer = tab.post(f"{address}notes/", fields)
    assert "Kept." not in tab.get(address).text
    assert form_of(log_in(tab, lena, answer))["body"] == "Kept."


def test_a_reply_and_an_answer_stand_in_their_forms_again(reading, tab, ines, marek, okafor):
    note = factories.note(marek, reading)
    prompt = factories.prompt(okafor, reading)
    for address in f"/notes/{note.pk}/replies/", f"/prompts/{prompt.pk}/answers/":
        fields = {**margins.new_answer(audience="instructors"), "writer": ines.pk}
        page = log_in(tab, ines, tab.post(address, fields))
        again = form_of(page, "main")
        assert again["body"] == fields["body"]
        assert again["submission"] == str(fields["submission"])
        assert tab.post(address, again).status_code == 302
        tab.logout()


def test_other_words_for_something_stand_in_their_form_again(reading, tab, ines, okafor, marek):
    note = factories.note(ines, reading)
    reply = factories.reply(ines, factories.note(marek, reading))
    for thing in note, reply:
        address = f"{thing.get_absolute_url()}wording/"
        tab.force_login(ines)
        fields = {**form_of(tab.get(address), "main"), "body": "Said better."}
        tab.logout()
        page = log_in(tab, ines, tab.post(address, fields))
        again = form_of(page, "main")
        assert again["body"] == "Said better."
        assert tab.post(address, again).status_code == 302
        thing.refresh_from_db()
        assert thing.body == "Said better."
        tab.logout()


def test_a_prompt_stands_in_the_composer_again(reading, setting, tab, okafor):
    fields = margins.new_note(reading, 2, body="Who rings?", answer_first="on", writer=okafor.pk)
    again = form_of(log_in(tab, okafor, tab.post(setting, fields)))
    assert (again["body"], again["answer_first"]) == ("Who rings?", "on")
    assert tab.post(setting, again).status_code == 302


@pytest.mark.parametrize("act", ["deletion", "restoration", "replies", "wording"])
def test_a_button_pressed_when_the_session_has_ended_leads_to_a_page(reading, tab, ines, act):
    note = factories.note(ines, reading)
    answer = tab.post(f"{note.get_absolute_url()}{act}/")
    page = log_in(tab, ines, answer)
    assert page.status_code == 200
    note.refresh_from_db()
    assert not note.is_deleted


@pytest.mark.parametrize("act", ["visibility", "position", "deletion", "restoration", "wording"])
def test_a_button_of_a_prompt_leads_to_a_page_as_well(reading, tab, okafor, act):
    prompt = factories.prompt(okafor, reading)
    page = log_in(tab, okafor, tab.post(f"{prompt.get_absolute_url()}{act}/", {"hidden": "1"}))
    assert page.status_code == 200
    prompt.refresh_from_db()
    assert not prompt.hidden


def test_a_mark_of_what_was_seen_does_not_push_out_the_words(reading, composer, tab, ines):
    fields = margins.new_note(reading, body="Not lost.", writer=ines.pk)
    answer = tab.post(composer, fields)
    tab.post("/seminars/borders/two-banks/seen/", {"p": ""})
    assert "Not lost." in log_in(tab, ines, answer).text


def test_over_htmx_the_answer_is_bare_and_the_browser_keeps_the_words(
    reading, composer, visitor, browser
):
    response = browser(visitor, htmx=True).post(composer, margins.new_note(reading))
    assert (response.status_code, response.text) == (401, "")


def test_a_note_posted_twice_around_the_log_in_is_written_once(reading, composer, tab, ines):
    fields = margins.new_note(reading, 2, writer=ines.pk)
    tab.force_login(ines)
    tab.post(composer, fields)
    tab.logout()
    again = form_of(log_in(tab, ines, tab.post(composer, fields)))
    tab.post(composer, again)
    assert Annotation.objects.count() == 1


def test_a_long_note_is_kept_and_more_than_any_note_can_hold_is_not(reading, composer, tab, ines):
    for words, kept in ("long " * 4000, True), ("long " * 60_000, False):
        fields = margins.new_note(reading, body=words, writer=ines.pk)
        page = log_in(tab, ines, tab.post(composer, fields))
        assert (form_of(page)["body"] == words) is kept
        tab.logout()
