"""The handout prints what its reader may see, and nothing else."""

import re

import pytest

from annotations.paper import handout
from tests import factories

pytestmark = pytest.mark.django_db


def _printed(client, user, reading, notes="all"):
    page = factories.login(client, user).get(f"{reading.get_absolute_url()}handout/?notes={notes}")
    assert page.status_code == 200
    return page.content.decode()


def test_only_their_author_prints_only_me_notes(client, reading, ines, marek, okafor, admin):
    factories.note(ines, reading, 1, audience="me", body="My secret bell")
    assert "My secret bell" in _printed(client, ines, reading)
    for other in (marek, okafor, admin):
        assert "My secret bell" not in _printed(client, other, reading)


def test_answers_are_printed_only_after_ones_own(client, reading, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.answer(ines, prompt, body="The river divides nothing")
    assert "The river divides nothing" in _printed(client, okafor, reading)
    assert "The river divides nothing" not in _printed(client, marek, reading)
    factories.answer(marek, prompt)
    assert "The river divides nothing" in _printed(client, marek, reading)


def test_hidden_prompts_are_printed_for_instructors_only(client, reading, okafor, ines):
    factories.prompt(okafor, reading, 1, hidden=True, body="A question in waiting")
    assert "A question in waiting" in _printed(client, okafor, reading)
    assert "A question in waiting" not in _printed(client, ines, reading)


def test_one_chooses_whose_notes_are_printed(client, reading, ines, marek):
    factories.reply(marek, factories.note(ines, reading, 1, body="Hers <b>x</b>"), body="Replied")
    factories.note(marek, reading, 1, body="سلام 渡口")
    everything = _printed(client, ines, reading)
    assert "Hers" in everything
    assert "Replied" in everything
    assert "سلام 渡口" in everything
    assert "<b>x</b>" not in everything
    mine = _printed(client, ines, reading, "mine")
    assert "Hers" in mine
    assert "سلام 渡口" not in mine
    assert "Hers" not in _printed(client, ines, reading, "none")


def test_a_handout_asks_the_same_with_one_and_with_many_notes(
    client, reading, ines, marek, django_assert_max_num_queries
):
    factories.note(marek, reading, 1)
    for _once in range(2):
        factories.login(client, ines)
        with django_assert_max_num_queries(10):
            client.get(f"{reading.get_absolute_url()}handout/?notes=all")
        for _note in range(5):
            factories.reply(ines, factories.note(marek, reading, 2))


def test_a_long_handout_says_that_it_was_cut(client, reading, ines, monkeypatch):
    monkeypatch.setattr(handout, "MOST_NOTES", 1)
    factories.note(ines, reading, 2, body="Further down")
    factories.note(ines, reading, 1, body="Higher up")
    page = _printed(client, ines, reading)
    assert "There are more than" in page
    assert "Higher up" in page
    assert "Further down" not in page


def test_strangers_and_visitors_get_no_handout(client, reading, lena):
    address = f"{reading.get_absolute_url()}handout/"
    assert "/login/" in client.get(address).url
    assert factories.login(client, lena).get(address).status_code == 404


def test_notes_are_numbered_as_they_are_printed(client, reading, ines, marek):
    lost = factories.note(marek, reading, 2, body="Without its words")
    factories.note(ines, reading, 1, body="Higher up")
    factories.edit(reading.article, {2: None})
    lost.refresh_from_db()
    assert lost.is_orphan
    page = _printed(client, ines, reading)
    assert re.findall(r"\[(\d)\]", page) == ["1", "2"]
    assert page.index("Higher up") < page.index("Without its words")
