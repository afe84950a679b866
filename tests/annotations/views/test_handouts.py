"""The handout prints what its reader may see, and nothing else."""

import re

import pytest

from annotations.paper import handout
from reader.printing import can_print
from tests import factories
from tests.annotations.views import margins

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


def test_one_chooses_what_of_the_notes_is_printed(client, reading, ines, marek):
    first, second = (margins.key_of(reading, index) for index in (1, 2))
    factories.note(ines, reading, 1, body="Hers, a comment", tags="clocks")
    factories.note(ines, reading, "papers.\n\nEach bank", body="Hers, across")
    factories.question(marek, reading, 2, body="His, a question")
    factories.note(ines, reading, body="On the whole")
    factories.note(marek, reading, 2, audience="me", body="His alone")
    said = {"Hers, a comment", "Hers, across", "His, a question", "On the whole", "His alone"}
    choices = {
        "all": said - {"His alone"},
        "all&by=ines": {"Hers, a comment", "Hers, across", "On the whole"},
        "all&by=nobody": set(),
        "all&kind=questioning": {"His, a question"},
        "all&tag=Clocks": {"Hers, a comment"},
        f"all&p={first}": {"Hers, a comment", "Hers, across"},
        f"all&p={second}": {"Hers, across", "His, a question"},
        f"all&p={second}&by=marek": {"His, a question"},
        "mine": {"Hers, a comment", "Hers, across", "On the whole"},
        f"mine&p={second}": {"Hers, across"},
        "mine&tag=clocks": {"Hers, a comment"},
        f"none&p={first}": set(),
    }
    for choice, expected in choices.items():
        page = _printed(client, ines, reading, choice)
        assert {words for words in said if words in page} == expected, choice
    page = _printed(client, marek, reading, f"mine&p={second}")
    assert {words for words in said if words in page} == {"His, a question", "His alone"}


def test_a_paragraph_is_printed_alone_under_its_number(client, reading, okafor, ines):
    factories.prompt(okafor, reading, 1, body="Of the first?")
    factories.prompt(okafor, reading, 2, body="Of the second?")
    factories.prompt(okafor, reading, body="Of the whole?")
    page = _printed(client, ines, reading, f"all&p={margins.key_of(reading, 2)}")
    assert '<span class="num">2</span>' in page
    assert "Each bank keeps" in page
    assert "The ferry crosses" not in page
    assert "Of the second?" in page
    assert "Of the first?" not in page
    assert "Of the whole?" not in page
    address = f"{reading.get_absolute_url()}handout/?p=nowhere"
    assert factories.login(client, ines).get(address).status_code == 404


def test_what_was_chosen_is_offered_and_goes_into_the_file(client, reading, ines, marek, okafor):
    factories.note(marek, reading, 1)
    factories.note(okafor, reading, 1, audience="instructors")
    key = margins.key_of(reading, 1)
    page = _printed(client, ines, reading, f"all&p={key}&by=marek")
    assert f'<option value="{key}" selected>Paragraph 1</option>' in page
    assert '<option value="marek" selected>Marek Kos</option>' in page
    assert 'value="okafor"' not in page
    assert 'value="okafor"' in _printed(client, okafor, reading)
    if can_print():
        assert f"document.pdf?notes=all&amp;p={key}&amp;by=marek&amp;paper=A4" in page


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
