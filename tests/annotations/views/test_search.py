"""Searching the notes finds what one may see, and nothing else."""

import pytest

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


def found(client, reading, user, words, **narrowed):
    """Give the words of the notes that a search shows."""
    factories.login(client, user)
    page = client.get(reading.get_absolute_url(), {"view": "all", "q": words, **narrowed})
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


def test_a_note_is_found_by_what_is_replied_as_long_as_that_stands(client, reading, ines, marek):
    note = factories.note(ines, reading, body="Lead.")
    reply = factories.reply(marek, note, body="Rather Quicksilver.")
    assert found(client, reading, ines, "quicksilver") == {"Lead."}
    reply.reword(1, body="Rather tin.")
    assert found(client, reading, ines, "quicksilver") == set()
    assert found(client, reading, ines, "tin") == {"Lead."}
    note.revise(1, body="Iron.")
    assert found(client, reading, ines, "tin") == {"Iron."}
    reply.withdraw()
    assert found(client, reading, ines, "tin") == set()
    reply.restore()
    assert found(client, reading, ines, "tin") == {"Iron."}


def test_what_is_replied_to_a_hidden_note_is_not_found(client, reading, okafor, ines, marek):
    note = factories.note(ines, reading, body="Lead.", audience="instructors")
    factories.reply(okafor, note, body="Quicksilver.")
    assert found(client, reading, ines, "quicksilver") == {"Lead."}
    assert found(client, reading, marek, "quicksilver") == set()


@pytest.mark.parametrize(
    ("sought", "marked"),
    [
        ("MIST", ["mist"]),
        ("河还是", ["河还是"]),
        ("fòg béll", ["fog", "bell", "bell", "fog", "bell"]),
        ('"SHARE the fòg"', ["share the fog"]),
        ("“fog the share”", []),
    ],
)
def test_paragraphs_of_the_text_are_found_with_the_words_marked(
    client, reading, ines, sought, marked
):
    factories.login(client, ines)
    page = client.get(reading.get_absolute_url(), {"view": "all", "q": sought})
    assert margins.marked(page, "found-words") == marked


def test_found_words_are_marked_in_notes_quotes_and_replies(client, reading, ines, marek):
    note = factories.note(marek, reading, "share the fog", body="Fóg & *fog*, <b>fog</b>.")
    factories.reply(ines, note, body="No f**o**g.")
    factories.login(client, ines)
    page = client.get(reading.get_absolute_url(), {"view": "all", "q": "FOG"})
    assert margins.marked(page, "note") == ["fog", "Fóg", "fog", "fog", "f", "o", "g"]
    assert "<b>" not in page.text
    plain = client.get(reading.get_absolute_url(), {"view": "all"})
    assert margins.marked(plain, "note") == []


def test_words_in_quotation_marks_are_marked_where_they_stand_side_by_side(client, reading, ines):
    factories.note(ines, reading, "share the fog", body="The fog, *the* fog, thick fog.")
    factories.note(ines, reading, body="The thick of fog.")
    assert found(client, reading, ines, '"thick fog"') == {"The fog, the fog, thick fog."}
    page = client.get(reading.get_absolute_url(), {"view": "all", "q": "«the fog»"})
    assert margins.marked(page, "note") == ["the fog", "The fog", "the", " fog"]


def test_each_search_has_its_own_words_and_is_narrowed_by_its_own_rules(
    client, reading, ines, marek
):
    factories.note(ines, reading, body="Fog of tin?", motivation="questioning")
    factories.note(marek, reading, body="Fog of lead.")
    tin, lead = {"Fog of tin?"}, {"Fog of lead."}
    for _ in range(2):  # the first time prepares it for the second
        assert found(client, reading, ines, "fog of") == tin | lead
        assert found(client, reading, ines, "of tin") == tin
        assert found(client, reading, ines, "of lead") == lead
        assert found(client, reading, ines, "fog of", kind="questioning") == tin
        assert found(client, reading, ines, "fog of", by="marek") == lead
        assert found(client, reading, ines, "fog of", by="ines") == tin
