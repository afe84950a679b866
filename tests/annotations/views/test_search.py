"""Searching the notes finds what one may see, and nothing else."""

import pytest

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


def found(client, reading, user, words):
    """Give the words of the notes that a search shows."""
    factories.login(client, user)
    page = client.get(reading.get_absolute_url(), {"view": "all", "q": words})
    assert page.status_code == 200
    notes = [part for name, part in margins.elements(page).items() if name.startswith("note-")]
    return {margins.said(note.find("div[@class='body']")) for note in notes}


def test_notes_are_found_by_what_they_say_and_by_what_they_are_about(client, reading, ines):
    factories.note(ines, reading, "share the fog", body="Quicksilver.")
    factories.note(ines, reading, body="Lead.")
    assert found(client, reading, ines, "quicksilver") == {"Quicksilver."}
    assert found(client, reading, ines, "the fog") == {"Quicksilver."}
    assert found(client, reading, ines, "gold") == set()


def test_a_search_finds_nothing_that_one_may_not_see(client, reading, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.note(ines, reading, body="Fog, to the seminar.")
    factories.note(ines, reading, body="Fog, to the instructors.", audience="instructors")
    factories.note(ines, reading, body="Fog, to myself.", audience="me")
    factories.answer(ines, prompt, body="Fog, in answer.")
    assert found(client, reading, ines, "fog,") == {
        "Fog, to the seminar.",
        "Fog, to the instructors.",
        "Fog, to myself.",
        "Fog, in answer.",
    }
    assert found(client, reading, okafor, "fog,") == {
        "Fog, to the seminar.",
        "Fog, to the instructors.",
        "Fog, in answer.",
    }
    assert found(client, reading, marek, "fog,") == {"Fog, to the seminar."}
    factories.answer(marek, prompt)
    assert found(client, reading, marek, "fog,") == {"Fog, to the seminar.", "Fog, in answer."}


def test_a_search_finds_nothing_deleted_though_a_thread_keeps_it(client, reading, ines, marek):
    note = factories.note(ines, reading, body="Fog, and gone.")
    factories.reply(marek, note)
    assert found(client, reading, marek, "gone") == {"Fog, and gone."}
    note.withdraw()
    assert found(client, reading, marek, "gone") == set()


def test_the_other_seminar_is_not_searched(client, reading, reading_in_rivers, ines, amira):
    factories.note(ines, reading, body="Fog, here.")
    factories.note(amira, reading_in_rivers, body="Fog, there.")
    assert found(client, reading, ines, "fog,") == {"Fog, here."}
    assert found(client, reading_in_rivers, amira, "fog,") == {"Fog, there."}
