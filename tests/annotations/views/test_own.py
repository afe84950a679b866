"""One's own words stay within reach, also where one may no longer read."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db


def test_a_visitor_is_sent_to_the_log_in_page(client):
    for address in "/notes/", "/replies/":
        assert client.get(address).url == f"/accounts/login/?next={address}"


def test_everybody_finds_their_own_notes_and_replies_and_nobody_elses(client, reading, ines, marek):
    note = factories.note(ines, reading, "share the fog", body="A note of Ines's.")
    factories.reply(marek, note, body="A reply of Marek's.")
    factories.login(client, ines)
    assert "A note of Ines" in client.get("/notes/").text
    assert "A reply of Marek" not in client.get("/replies/").text
    factories.login(client, marek)
    assert "A note of Ines" not in client.get("/notes/").text
    assert "A reply of Marek" in client.get("/replies/").text


def test_from_what_one_wrote_a_link_leads_to_all_of_it_as_a_file(client, ines):
    factories.login(client, ines)
    for address in "/notes/", "/replies/":
        assert 'href="/account/data/"' in client.get(address).text
    assert 'href="/account/data/export/"' in client.get("/account/data/").text


def test_who_has_left_the_seminar_still_has_their_own_words(client, reading, borders, ines):
    note = factories.note(ines, reading, "share the fog", body="A note of Ines's.")
    factories.login(client, ines)
    assert note.get_absolute_url() in client.get("/notes/").text
    borders.memberships.filter(user=ines).delete()
    page = client.get("/notes/").text
    assert "A note of Ines" in page
    assert note.get_absolute_url() not in page
    assert client.get(note.get_absolute_url()).status_code == 404


def test_each_says_why_it_cannot_be_looked_at_where_it_stands(client, reading, borders, ines):
    factories.reply(ines, factories.note(ines, reading, "share the fog"))
    factories.login(client, ines)

    def said(words):
        pages = [client.get(address).text for address in ("/notes/", "/replies/")]
        assert len({words in page for page in pages}) == 1
        return words in pages[0]

    assert said("Where it stands")
    reading.opens_at = timezone.now() + timedelta(days=1)
    reading.save()
    assert said("This reading is not open yet")
    assert not said("Where it stands")
    assert not said("You are no longer in this seminar")
    reading.withdraw()
    reading.opens_at = None
    reading.save()
    assert said("This reading is no longer on the list")
    borders.memberships.filter(user=ines).delete()
    assert said("You are no longer in this seminar")


def test_each_says_what_became_of_its_words(client, reading, ines):
    factories.reply(ines, factories.note(ines, reading, "share the fog"))
    factories.edit(reading.article, {4: None})
    factories.login(client, ines)
    for address in "/notes/", "/replies/":
        assert "Its words are no longer in the text (since revision 2)" in client.get(address).text


def test_a_note_that_moved_is_shown_with_the_words_on_which_it_stands(client, reading, ines):
    factories.reply(ines, factories.note(ines, reading, "share the fog"))
    factories.edit(reading.article, {4: "> We share the mist, said the pilot, so we may as well."})
    factories.login(client, ines)
    for address in "/notes/", "/replies/":
        page = client.get(address).text
        assert "share the fog</q>" in page
        assert "share the mist</blockquote>" in page


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_costs_as_much_with_one_note_as_with_many(
    client, reading, ines, count, django_assert_num_queries
):
    for number in range(count):
        factories.note(ines, reading, "share the fog", body=f"Note {number}.")
    factories.login(client, ines)
    with django_assert_num_queries(8):
        client.get("/notes/")


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_of_replies_costs_as_much_with_one_as_with_many(
    client, reading, ines, okafor, count, django_assert_num_queries
):
    prompt = factories.prompt(okafor, reading, "share the fog")
    for _number in range(count):
        factories.reply(ines, factories.note(ines, reading, "share the fog", prompt=prompt))
    factories.login(client, ines)
    with django_assert_num_queries(8):
        client.get("/replies/")
