"""Guesses: where something that has lost its words stood, and where it might stand now."""

import pytest

from annotations.models import Annotation, Prompt
from annotations.moving.guesses import guesses
from tests import factories
from tests.annotations.views.placing import FERRY, NOBODY_ASKS, put

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, "nobody asks for papers")


def guess(thing):
    thing.refresh_from_db()
    assert thing.is_orphan
    thing.article.refresh_from_db()
    things = type(thing).objects.filter(pk=thing.pk)
    return guesses(things, thing.article.current).get(thing.pk)


def test_it_says_where_the_words_stood_at_last(article, note):
    factories.edit(article, {2: "Each bank keeps its own calendar."})
    factories.edit(article, {1: NOBODY_ASKS})
    found = guess(note)
    assert (found.number, found.last.name) == (2, "¶ 1")
    assert found.last.words == "nobody asks for papers"
    assert (
        found.last.before == "The ferry crosses at nine, when the mist is still on the water, and "
    )


def test_it_guesses_from_what_is_left_of_the_words(article, note):
    factories.edit(article, {1: NOBODY_ASKS})
    found = guess(note)
    assert found.now.words == "nobody asks"
    assert 0 < found.confidence < 0.5


def test_where_nothing_is_left_there_is_no_guess(article, note):
    factories.edit(article, {1: "The bell rings."})
    found = guess(note)
    assert (found.now, found.confidence) == (None, 0)


def test_it_starts_from_where_a_person_put_it(article, note, ines):
    put(note, "drivers eat at whichever end", ines)
    factories.edit(article, {2: "Each bank keeps its own clock, and the drivers eat."})
    found = guess(note)
    assert found.last.words == "drivers eat at whichever end"
    assert found.now is None or found.now.words.startswith("drivers eat")


def test_what_came_and_went_is_guessed_from_the_last_time(article, note):
    factories.edit(article, {1: NOBODY_ASKS})
    factories.edit(article, {1: FERRY})
    factories.edit(article, {1: NOBODY_ASKS})
    assert guess(note).number == 3


def test_a_paragraph_is_guessed_to_be_where_a_part_of_it_went(article, reading, okafor):
    prompt = factories.prompt(okafor, reading, 2)
    clocks = article.current.paragraphs()[2].markdown
    rest = clocks.split(", because")[0]
    factories.edit(article, {2: None, 4: f"> We share the fog, said the pilot. {rest}."})
    found = guess(prompt)
    assert (found.number, found.last.name) == (1, "¶ 2")
    assert found.last.words.startswith("Each bank keeps its own clock.")
    assert found.now.name == "¶ 3"


def test_looking_writes_nothing_and_costs_few_queries(
    article, reading, ines, okafor, django_assert_num_queries
):
    for _time in range(3):
        for _note in range(3):
            factories.note(ines, reading, "nobody asks for papers")
        factories.edit(article, {1: NOBODY_ASKS})
        factories.edit(article, {1: FERRY.replace("nine", f"{_time}")})
    factories.edit(article, {1: NOBODY_ASKS})
    current = article.current
    all_notes = Annotation.objects.order_by("pk")
    few = Annotation.objects.filter(pk__in=[note.pk for note in all_notes[:3]])
    for notes, number in (few, 3), (all_notes, 9):
        with django_assert_num_queries(3):
            assert len(guesses(notes, current)) == number
    assert guesses(Prompt.objects.all(), current) == {}
