"""Summaries: what a page says of its paragraphs agrees with the notes that its reader may see."""

from types import SimpleNamespace

import pytest
from django.http import Http404

from annotations.models import Annotation
from annotations.page.page import Line
from annotations.page.sitting import Sitting
from annotations.page.summaries import Summary, summaries
from tests import factories
from tests.annotations import chance
from tests.annotations.scene import sitting_of

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
    """Assert that numbers and highlights are those of the notes listed.

    Gives how many; None for those who have no such page.
    """
    try:
        sitting = sitting_of(user, reading or article)
    except Http404:
        return None
    notes = notes_on_page(user, reading, article)
    said, asked = chance.heights(notes)
    starts, questions = chance.starts(notes), chance.starts(n for n in notes if n.asks)
    found = summaries(sitting)
    assert {key: one.notes for key, one in found.items() if one.notes} == starts
    assert {key: one.questions for key, one in found.items() if one.questions} == questions
    marks = {key: one.marks for key, one in found.items() if one.marks}
    assert {key: chance.added_up(written) for key, written in marks.items()} == {
        key: chance.added_up(chance.runs(letters, asked.get(key, chance.Counter())))
        for key, letters in said.items()
    }
    assert sum(one.notes for one in found.values()) == len(notes)
    return len(notes)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_counted_is_what_is_listed(seminars, everybody, article, seed):
    seminar = seminars(seed)
    readings = {reading for _user, reading in seminar.people} | {None}
    numbers = set()
    for _time in range(2):
        seminar.happen(25)
        numbers |= {agree(user, reading, article) for user in everybody for reading in readings}
        assert None in numbers, "some have no page to see them on"
    assert len(numbers - {None}) > 1, "people see different things"


def test_one_who_has_left_has_no_page_there_and_their_own_notes_elsewhere(
    seminars, petra, ines, article, reading, reading_in_rivers
):
    seminars(3).happen(60)
    factories.note(petra, reading, 2, audience="me")
    before = agree(petra, reading, article)
    assert before > 1
    reading.seminar.memberships.filter(user=petra).delete()
    assert agree(petra, reading, article) is None
    assert agree(ines, reading, article) > 0
    assert 0 < agree(petra, None, article) < before
    assert agree(petra, reading_in_rivers, article) > 0


def test_the_numbers_take_as_many_queries_for_many_notes_as_for_one(
    reading, ines, okafor, django_assert_num_queries
):
    factories.note(ines, reading, "share the fog")
    sitting = sitting_of(ines, reading)
    assert sitting.prompts == []
    with django_assert_num_queries(1):
        assert sum(summary.notes for summary in summaries(sitting).values()) == 1
    prompt = factories.prompt(okafor, reading, answer_first=True)
    for audience in ["seminar", "instructors", "me"] * 3:
        factories.note(ines, reading, "share the fog", audience=audience)
        factories.question(ines, reading, 2, audience=audience)
    factories.answer(ines, prompt)
    sitting = sitting_of(ines, reading)
    assert sitting.prompts
    with django_assert_num_queries(1):
        assert sum(summary.notes for summary in summaries(sitting).values()) == 20


def test_a_person_outside_any_seminar_counts_their_own_notes(lena, marek, okafor):
    text = factories.article(okafor, "fog", ["Fog lay on both banks."], openness="members")
    factories.note(lena, text, "both banks", audience="me")
    paragraph = text.paragraphs.get().pk
    assert summaries(sitting_of(lena, text))[paragraph].notes == 1
    assert summaries(sitting_of(lena, text))[paragraph].marks == "11.10a"
    assert summaries(sitting_of(marek, text)) == {}


def test_a_visitor_is_told_of_no_notes(lena, visitor, okafor):
    text = factories.article(okafor, "fog", ["Fog lay on both banks."], openness="public")
    factories.note(lena, text, "both banks", audience="me")
    assert summaries(sitting_of(lena, text)) != {}
    assert summaries(sitting_of(visitor, text)) == {}


def test_ones_own_note_in_a_layer_that_one_does_not_see_is_counted_and_painted(
    reading, ines, marek, okafor
):
    note = factories.note(ines, reading, "share the fog", audience="instructors")
    for person, runs, own in (ines, [], "4.13a"), (okafor, ["4.13a"], ""), (marek, [], ""):
        here = summaries(sitting_of(person, reading))[note.paragraph_id]
        assert (here.runs, here.marks) == (runs, own or "".join(runs)), person
        assert bool(here.boundaries) is bool(own), person


def test_the_layers_that_are_told_are_those_that_one_sees(reading, ines, marek, okafor):
    factories.note(marek, reading, audience="me")
    factories.note(marek, reading, audience="instructors")
    assert len(summaries(sitting_of(okafor, reading)).layers) == 1
    assert summaries(sitting_of(ines, reading)).layers == {}
    factories.note(marek, reading)
    assert len(summaries(sitting_of(okafor, reading)).layers) == 2
    assert len(summaries(sitting_of(ines, reading)).layers) == 1


def test_the_instructors_hand_shows_what_is_to_the_instructors(reading, marek, ines):
    factories.note(marek, reading, audience="instructors")
    for teaches, number in (True, 1), (False, 0):
        sitting = Sitting(ines, reading.article, reading, teaches=teaches)
        assert sum(one.notes for one in summaries(sitting).values()) == number


def test_the_rail_grows_warmer_with_each_note_and_where_much_is_said_by_what_is_said_elsewhere():
    def heats(*notes):
        here = SimpleNamespace(key="")
        lines = [Line(here, Summary(notes=count), most=max(notes)) for count in notes]
        return [line.look.heat for line in lines]

    assert heats(0, 1, 3, 4, 10, 17) == [0, 1, 1, 2, 3, 5]
    assert heats(0, 1, 300, 914, 4000, 13395) == [0, 1, 1, 2, 3, 5]
