"""What somebody typed is given back to them when a form could not be taken."""

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db
WORDS = "A sentence of <some> length."
SHOWN = "A sentence of &lt;some&gt; length."


def test_words_for_something_that_went_away_come_back_on_the_page(client, reading, ines, marek):
    note = factories.note(ines, reading)
    factories.login(client, marek)
    address = f"/notes/{note.pk}/replies/"
    assert client.get(address).status_code == 200
    note.withdraw()
    answer = client.post(address, {"body": WORDS})
    assert (answer.status_code, SHOWN in answer.text) == (404, True)


def test_words_in_a_form_that_is_too_old_come_back_on_the_page(reading, ines):
    client = Client(enforce_csrf_checks=True)
    factories.login(client, ines)
    answer = client.post(f"{reading.get_absolute_url()}notes/", {"body": WORDS})
    assert (answer.status_code, SHOWN in answer.text) == (403, True)


def test_a_page_that_was_only_asked_for_gives_nothing_back(client):
    answer = client.get("/nowhere/", {"body": WORDS})
    assert answer.status_code == 404
    assert "length" not in answer.text.replace("/nowhere/?body=", "").split("<main")[1]
