"""Rewording notes, replies and prompts, and two people who do so at once."""

import pytest

from annotations.models import Annotation, Layer
from annotations.page.summaries import summaries
from tests import factories
from tests.annotations.scene import sitting_of
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, "share the fog", body="Fog is nobody's.")


@pytest.fixture
def address(note):
    return f"/notes/{note.pk}/wording/"


def new_words(thing, **fields):
    """Give what the form that rewords `thing` posts."""
    same = {"version": thing.version, "body": "Fog is everybody's."}
    if isinstance(thing, Annotation):
        same |= {"motivation": thing.motivation, "audience": thing.audience}
    return {**same, **fields}


def form_at(client, address):
    """Give the fields of the form at an address, as it comes."""
    return margins.form_in(margins.elements(client.get(address))["main"])


def test_the_form_comes_with_the_words_that_stand(note, address, browser, ines):
    fields = form_at(browser(ines), address)
    assert fields["body"] == "Fog is nobody's."
    assert (fields["version"], fields["motivation"]) == ("1", "commenting")
    assert (fields["audience"], fields["writer"]) == ("seminar", str(ines.pk))
    assert browser(ines, htmx=True).get(address).text.strip().startswith("<form")


def test_a_note_is_reworded_and_says_so(note, address, reading, browser, ines, marek):
    response = browser(ines).post(address, new_words(note))
    where = f"{reading.get_absolute_url()}?p={margins.key_of(reading, 4)}&note={note.pk}"
    assert response["Location"] == f"{where}#note-{note.pk}"
    shown = margins.said(margins.elements(browser(marek).get(where))[note.anchor])
    assert "Fog is everybody's." in shown
    assert "edited" in shown
    assert "Fog is nobody's." not in shown


def test_saving_the_same_words_is_no_edit(note, address, browser, ines):
    browser(ines).post(address, form_at(browser(ines), address))
    note.refresh_from_db()
    assert (note.version, note.edited_at) == (1, None)


def test_line_ends_of_a_form_are_no_edit(reading, browser, ines):
    note = factories.note(ines, reading, body="One.\n\nTwo.")
    browser(ines).post(f"/notes/{note.pk}/wording/", new_words(note, body="One.\r\n\r\nTwo."))
    note.refresh_from_db()
    assert note.version == 1


def test_the_words_that_a_note_is_about_never_change(note, address, browser, ines):
    browser(ines).post(address, new_words(note, exact="share the bell", paragraph="nowhere"))
    note.refresh_from_db()
    assert note.body == "Fog is everybody's."
    assert note.exact == "share the fog"


def test_over_htmx_the_margin_comes_back_with_the_counts(note, address, reading, browser, ines):
    fields = new_words(note, motivation="questioning")
    response = browser(ines, htmx=True).post(address, fields)
    found = margins.elements(response)
    assert response.status_code == 200
    assert "question" in found[note.anchor].get("class").split()
    assert found[f"count-{margins.key_of(reading, 4)}"].get("data-marks") == "4.13A"


@pytest.mark.parametrize("htmx", [False, True])
def test_the_second_of_two_editors_sees_both_texts_and_can_then_save(
    note, address, browser, ines, htmx
):
    first = second = form_at(browser(ines), address)
    browser(ines).post(address, {**first, "body": "The *first* to save."})
    response = browser(ines, htmx).post(address, {**second, "body": "The second to save."})
    assert response.status_code == 409
    assert "The <em>first</em> to save." in response.text
    assert "changed in another window" in response.text
    note.refresh_from_db()
    assert note.body == "The *first* to save."
    [form] = [e for e in _all(response) if e.tag == "form" and "wording" in e.get("action")]
    again = margins.form_in(form)
    assert again["body"] == "The second to save."
    response = browser(ines, htmx).post(address, again)
    assert response.status_code == (200 if htmx else 302)
    note.refresh_from_db()
    assert (note.body, note.version) == ("The second to save.", 3)


def _all(response):
    return margins.html5lib.parse(response.text, namespaceHTMLElements=False).iter()


@pytest.mark.parametrize("htmx", [False, True])
def test_a_note_without_words_is_asked_for_them(note, address, browser, ines, htmx):
    response = browser(ines, htmx).post(address, new_words(note, body=" "))
    assert response.status_code == 422
    assert "Write something" in response.text
    note.refresh_from_db()
    assert note.body == "Fog is nobody's."


def test_only_words_become_a_highlight(reading, browser, ines):
    note = factories.note(ines, reading, 1)
    response = browser(ines).post(
        f"/notes/{note.pk}/wording/", new_words(note, motivation="highlighting")
    )
    assert response.status_code == 422
    assert "Select the words that you want to highlight." in response.text


def test_the_audience_changes_while_nobody_else_has_replied(note, address, browser, ines, marek):
    factories.reply(ines, note)
    browser(ines).post(address, new_words(note, audience="instructors"))
    note.refresh_from_db()
    assert note.audience == "instructors"
    browser(ines).post(address, new_words(note, audience="seminar"))
    note.refresh_from_db()
    factories.reply(marek, note)
    response = browser(ines).post(address, new_words(note, audience="instructors", body="Mine."))
    assert response.status_code == 422
    assert "Somebody has replied, so who can see this stays as it is." in response.text
    assert "Mine." in response.text
    note.refresh_from_db()
    assert note.audience == "seminar"
    assert browser(ines).post(address, new_words(note)).status_code == 302


def test_an_answer_never_becomes_private(reading, browser, ines, okafor):
    answer = factories.answer(ines, factories.prompt(okafor, reading))
    address = f"/notes/{answer.pk}/wording/"
    assert "Only me" not in browser(ines).get(address).text
    assert browser(ines).post(address, new_words(answer, audience="me")).status_code == 422
    assert browser(ines).post(address, new_words(answer, audience="instructors")).status_code == 302


def edit_link(response, note):
    """Give where the link Edit of a note leads."""
    links = [link.get("href") for link in margins.elements(response)[note.anchor].iter("a")]
    return next(link for link in links if "/wording/" in link)


@pytest.mark.parametrize("htmx", [False, True])
def test_a_private_note_is_shared_with_the_seminar_where_it_is_met(
    reading, browser, ines, marek, htmx
):
    note = factories.note(ines, reading, "share the fog", audience="me")
    key = margins.key_of(reading, 4)

    def count(person):
        page = browser(person).get(reading.get_absolute_url(), {"p": key})
        return margins.elements(page)[f"count-{key}"].text

    assert (count(ines), count(marek)) == ("1", None)
    page = browser(ines).get(reading.get_absolute_url(), {"p": key})
    link = edit_link(page, note)
    assert "Seen by the seminar" in browser(ines).get(link).text
    response = browser(ines, htmx).post(link, new_words(note, audience="seminar"))
    assert response.status_code == (200 if htmx else 302)
    note.refresh_from_db()
    assert (note.audience, note.reading) == ("seminar", reading)
    assert (count(ines), count(marek)) == ("1", "1")
    paragraph = note.paragraph_id
    for person in ines, marek:
        assert summaries(sitting_of(person, reading))[paragraph].marks == "4.13a"
    if htmx:
        assert margins.elements(response)["margin"].get("data-key") == key
    else:
        assert response["Location"].startswith(reading.get_absolute_url())


@pytest.mark.parametrize("htmx", [False, True])
def test_a_shared_note_becomes_private_and_stays_before_its_author(
    note, address, reading, browser, ines, marek, htmx
):
    layer = Layer.objects.get()
    assert layer.tallies.get().notes == 1
    response = browser(ines, htmx).post(address, new_words(note, audience="me"), follow=True)
    note.refresh_from_db()
    assert (note.audience, note.reading) == ("me", None)
    assert layer.tallies.get().notes == 0
    assert summaries(sitting_of(marek, reading))[note.paragraph_id].notes == 0
    assert f'action="{reading.get_absolute_url()}notes/#composer"' in response.text
    assert "Only me" in margins.said(margins.elements(response)[note.anchor])


def test_a_private_note_cannot_be_shared_where_its_author_does_not_read(
    reading, reading_in_rivers, browser, ines
):
    note = factories.note(ines, reading, audience="me")
    fields = new_words(note, audience="seminar")
    elsewhere = f"/notes/{note.pk}/wording/?reading={reading_in_rivers.pk}"
    assert browser(ines).post(elsewhere, fields).status_code == 404
    alone = f"/notes/{note.pk}/wording/"
    assert browser(ines).post(alone, fields).status_code == 422
    here = f"/notes/{note.pk}/wording/?reading={reading.pk}"
    assert browser(ines).post(here, fields).status_code == 302


@pytest.mark.parametrize("place", ["x", "", "9" * 30, "²"])
def test_a_reading_that_there_is_not_is_the_article(reading, article, browser, ines, place):
    note = factories.note(ines, reading, audience="me")
    fields = new_words(note)
    response = browser(ines).post(f"/notes/{note.pk}/wording/?reading={place}", fields)
    assert response["Location"].startswith(article.get_absolute_url())


def test_a_private_note_of_another_text_is_not_moved_to_a_reading(
    reading, public_text, browser, ines
):
    note = factories.note(ines, public_text, audience="me")
    address = f"/notes/{note.pk}/wording/?reading={reading.pk}"
    response = browser(ines).post(address, new_words(note, audience="seminar"))
    assert response.status_code == 422
    note.refresh_from_db()
    assert note.audience == "me"


def test_a_reply_is_reworded(note, reading, browser, ines, marek):
    reply = factories.reply(marek, note, body="Is it?")
    address = f"/replies/{reply.pk}/wording/"
    assert form_at(browser(marek), address)["body"] == "Is it?"
    response = browser(marek).post(address, new_words(reply, body="It is."))
    assert response["Location"].endswith(f"&note={note.pk}#note-{note.pk}")
    reply.refresh_from_db()
    assert (reply.body, reply.version) == ("It is.", 2)


def test_the_second_editor_of_a_reply_sees_both_texts(note, browser, marek):
    reply = factories.reply(marek, note, body="Is it?")
    address = f"/replies/{reply.pk}/wording/"
    browser(marek).post(address, new_words(reply, body="It is."))
    response = browser(marek).post(address, new_words(reply, body="It is not."))
    assert response.status_code == 409
    assert "It is." in response.text
    assert "It is not." in response.text


def test_a_prompt_is_reworded_by_whoever_teaches(reading, browser, okafor, admin, ines):
    prompt = factories.prompt(okafor, reading)
    address = f"/prompts/{prompt.pk}/wording/"
    fields = form_at(browser(admin), address)
    assert "answer_first" not in fields
    response = browser(admin).post(
        address, {**fields, "body": "Who rings the bell?", "answer_first": "on"}
    )
    assert response.status_code == 302
    prompt.refresh_from_db()
    assert (prompt.body, prompt.answer_first) == ("Who rings the bell?", True)
    assert prompt.author == okafor
    late = browser(okafor).post(address, {**fields, "body": "Who hears it?"})
    assert late.status_code == 409
    assert "Who rings the bell?" in late.text
    assert "Who hears it?" in late.text
    assert browser(ines).post(address, fields).status_code == 404


def test_a_prompt_keeps_its_words(reading, browser, okafor):
    prompt = factories.prompt(okafor, reading)
    address = f"/prompts/{prompt.pk}/wording/"
    response = browser(okafor).post(address, {"version": 1, "body": ""})
    assert response.status_code == 422
    prompt.refresh_from_db()
    assert prompt.body == "What does the river divide here?"


def test_what_was_deleted_is_not_reworded(note, address, browser, ines):
    assert browser(ines).get(address).status_code == 200
    note.withdraw()
    assert browser(ines).get(address).status_code == 404
    assert browser(ines).post(address, new_words(note)).status_code == 404
