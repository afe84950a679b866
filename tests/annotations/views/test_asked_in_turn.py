"""Prepared queries are asked by one person after the other: nobody gets another's answers."""

import itertools

import pytest

from reader import prepared
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_prepared(monkeypatch):
    """Each test begins as a new process does."""
    monkeypatch.setattr(prepared, "_kept", prepared.threading.local())


def seen(browser, person, address):
    """Give the ids of the notes that a person's page shows; None where there is no page."""
    response = browser(person).get(address)
    return set(margins.notes_in(response)) if response.status_code == 200 else None


def test_a_visitor_and_readers_of_an_open_text_see_their_own_whoever_comes_first(
    public_text, browser, visitor, ines, lena
):
    own = {ines: factories.note(ines, public_text, audience="me").anchor}
    own[lena] = factories.note(lena, public_text, audience="me").anchor
    expected = {visitor: set(), ines: {own[ines]}, lena: {own[lena]}}
    for order in itertools.permutations(expected):
        prepared._kept.__dict__.clear()
        for person in (*order, *order):
            assert seen(browser, person, public_text.get_absolute_url()) == expected[person]


def test_each_role_sees_what_it_may_whoever_came_before(
    reading, browser, ines, marek, jonas, petra, okafor, amira, admin
):
    reading.seminar.admit(petra)
    prompt = factories.prompt(okafor, reading, answer_first=True)
    for person in ines, marek, jonas:
        factories.note(okafor, reading, group=factories.group(reading.seminar, person))
    factories.note(ines, reading)
    factories.note(ines, reading, audience="instructors")
    factories.note(ines, reading, audience="me")
    factories.answer(ines, prompt)
    people = [ines, marek, jonas, petra, okafor, amira, admin]
    address = f"{reading.get_absolute_url()}?view=all"
    alone = {}
    for person in people:
        prepared._kept.__dict__.clear()
        alone[person] = seen(browser, person, address)
    assert {person: len(notes or ()) for person, notes in alone.items()} == {
        ines: 5, marek: 2, jonas: 2, petra: 1, okafor: 6, amira: 0, admin: 6
    }  # fmt: skip
    assert alone[amira] is None
    for order in (people, people[::-1], [okafor, marek, petra, admin, amira, ines, jonas]):
        prepared._kept.__dict__.clear()
        for person in (*order, *order):
            assert seen(browser, person, address) == alone[person], (order, person)
