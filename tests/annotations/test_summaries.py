"""Summaries: what a page says of its paragraphs agrees with the notes that its reader may see."""

import pytest

from annotations.models import Annotation
from annotations.summaries import summaries
from tests import factories
from tests.annotations import chance

pytestmark = pytest.mark.django_db


@pytest.fixture
def everybody(visitor, lena, ines, marek, jonas, okafor, amira, tomoko, petra, admin):
    return [visitor, lena, ines, marek, jonas, okafor, amira, tomoko, petra, admin]


@pytest.fixture
def seminars(okafor, ines, marek, petra, tomoko, amira, lena, reading, reading_in_rivers):
    """Two seminars that read the same article. Petra is in both, and Jonas says nothing."""
    reading.seminar.admit(petra)
    reading_in_rivers.seminar.admit(petra)
    prompts = [
        factories.prompt(okafor, reading, 2),
        factories.prompt(okafor, reading, answer_first=True),
        factories.prompt(okafor, reading, "share the fog", hidden=True),
        factories.prompt(tomoko, reading_in_rivers, 1, answer_first=True),
    ]
    here = [(user, reading) for user in (ines, marek, okafor, petra)]
    there = [(user, reading_in_rivers) for user in (amira, tomoko)]
    return lambda seed: chance.Seminar(seed, here + there, prompts)


def notes_on_page(user, reading, article):
    """The notes that the margin of a page lists, all of them."""
    visible = Annotation.objects.visible_to(user).standing()
    return list(visible.said_in(reading, article, user)) if user.is_authenticated else []


def agree(user, reading, article):
    """Assert that numbers and highlights are those of the notes listed. Gives how many."""
    notes = notes_on_page(user, reading, article)
    said, asked = chance.heights(notes)
    starts, questions = chance.starts(notes), chance.starts(n for n in notes if n.asks)
    found = summaries(user, reading, article)
    assert {key: one.notes for key, one in found.items() if one.notes} == starts
    assert {key: one.questions for key, one in found.items() if one.questions} == questions
    assert {key: one.runs for key, one in found.items() if one.runs} == {
        key: chance.runs(letters, asked.get(key, chance.Counter())) for key, letters in said.items()
    }
    assert sum(one.notes for one in found.values()) == len(notes)
    return len(notes)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_counted_is_what_is_listed(seminars, everybody, article, seed):
    seminar = seminars(seed)
    readings = {reading for _user, reading in seminar.people} | {None}
    for _time in range(2):
        seminar.happen(25)
        numbers = {agree(user, reading, article) for user in everybody for reading in readings}
        assert len(numbers) > 1, "people see different things"


def test_it_agrees_for_one_who_has_left(seminars, petra, ines, article, reading):
    seminars(3).happen(60)
    before = agree(petra, reading, article)
    reading.seminar.memberships.filter(user=petra).delete()
    after = agree(petra, reading, article)
    assert 0 < after < before
    assert agree(ines, reading, article) > after


def test_the_numbers_take_as_many_queries_for_many_notes_as_for_one(
    reading, ines, okafor, article, django_assert_num_queries
):
    factories.note(ines, reading, "share the fog")
    with django_assert_num_queries(2):
        summaries(ines, reading, article)
    prompt = factories.prompt(okafor, reading, answer_first=True)
    for audience in ["seminar", "instructors", "me"] * 3:
        factories.note(ines, reading, "share the fog", audience=audience)
        factories.question(ines, reading, 2, audience=audience)
    factories.answer(ines, prompt)
    with django_assert_num_queries(2):
        summaries(ines, reading, article)


def test_a_person_outside_any_seminar_counts_their_own_notes(lena, marek, okafor):
    text = factories.article(okafor, "fog", ["Fog lay on both banks."], openness="members")
    factories.note(lena, text, "both banks", audience="me")
    paragraph = text.paragraphs.get().pk
    assert summaries(lena, None, text)[paragraph].notes == 1
    assert summaries(lena, None, text)[paragraph].runs == [[11, 21, 1, 0]]
    assert summaries(marek, None, text) == {}


def test_a_visitor_is_told_of_no_notes(lena, visitor, okafor):
    text = factories.article(okafor, "fog", ["Fog lay on both banks."], openness="public")
    factories.note(lena, text, "both banks", audience="me")
    assert summaries(lena, None, text) != {}
    assert summaries(visitor, None, text) == {}
