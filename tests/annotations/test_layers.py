"""Layers: whatever is written, changed and deleted, the tallies say what the notes add up to."""

import pytest

from annotations.counting import layers
from annotations.models import Annotation, Tally
from seminars.models import Reading
from tests import factories
from tests.annotations import chance

pytestmark = pytest.mark.django_db


@pytest.fixture
def seminars(okafor, ines, marek, tomoko, amira, reading, reading_in_rivers):
    """Two seminars that read the same article, with a few prompts."""
    prompts = [
        factories.prompt(okafor, reading, 2),
        factories.prompt(okafor, reading, answer_first=True),
        factories.prompt(okafor, reading, "share the fog", hidden=True),
        factories.prompt(tomoko, reading_in_rivers, 1, answer_first=True),
    ]
    here = [(user, reading) for user in (ines, marek, okafor)]
    there = [(user, reading_in_rivers) for user in (amira, tomoko)]
    return lambda seed: chance.Seminar(seed, here + there, prompts)


def layer_of(row):
    return row.reading_id, row.audience, row.prompt_id, row.group_id


def kept():
    """Give {(layer, paragraph): what its tally says}, without the empty ones."""
    said = {
        (*layer_of(tally.layer), tally.paragraph_id): (
            tally.notes,
            tally.questions,
            tally.boundaries,
            tally.runs,
            tally.reaching,
        )
        for tally in Tally.objects.select_related("layer")
    }
    return {place: tally for place, tally in said.items() if tally != (0, 0, {}, "", 0)}


def counted():
    """Give the same as `kept`, counted note by note and letter by letter."""
    by_layer = {}
    for note in Annotation.objects.standing().exclude(audience="me"):
        by_layer.setdefault(layer_of(note), []).append(note)
    found = {}
    for layer, notes in by_layer.items():
        said, asked = chance.heights(notes)
        starts, questions = chance.starts(notes), chance.starts(n for n in notes if n.asks)
        reached = chance.starts(span for note in notes for span in note.spans[1:])
        for paragraph in {*said, *starts}:
            here = said.get(paragraph, chance.Counter()), asked.get(paragraph, chance.Counter())
            found[*layer, paragraph] = (
                starts.get(paragraph, 0),
                questions.get(paragraph, 0),
                chance.boundaries(*here),
                chance.runs(*here),
                reached.get(paragraph, 0),
            )
    return found


@pytest.mark.parametrize("seed", range(12))
def test_the_tallies_are_what_the_notes_add_up_to(seminars, seed):
    seminar = seminars(seed)
    for _time in range(4):
        seminar.happen(15)
        assert kept() == counted()
    by_difference = kept()
    assert by_difference
    for reading in Reading.objects.all():
        layers.recount(reading)
    assert kept() == by_difference


def test_nothing_is_left_in_the_tallies_when_all_notes_are_deleted(seminars):
    seminars(1).happen(30)
    assert kept()
    for note in Annotation.objects.standing():
        note.withdraw()
    assert kept() == {}


def test_what_was_deleted_and_brought_back_counts_as_before(seminars):
    seminars(2).happen(30)
    before = kept()
    standing = list(Annotation.objects.standing())
    for deed in "withdraw", "restore":
        for note in standing:
            getattr(note, deed)()
    assert before
    assert kept() == before


def test_a_note_counts_where_it_starts_and_marks_all_that_it_touches(reading, ines):
    note = factories.note(ines, reading, "asks for papers.\n\nEach bank")
    first, last = (span.paragraph_id for span in note.spans)
    numbers = {paragraph: tally[0] for (*_layer, paragraph), tally in kept().items()}
    assert numbers == {first: 1, last: 0}
    assert all(tally[3] for tally in kept().values())
    assert {paragraph: tally[4] for (*_layer, paragraph), tally in kept().items()} == {
        first: 0,
        last: 1,
    }


def test_deleting_twice_counts_once(reading, ines):
    factories.note(ines, reading, 2)
    note = factories.note(ines, reading, 2)
    note.withdraw()
    note.withdraw()
    Annotation.objects.get(pk=note.pk).withdraw()
    assert [tally[0] for tally in kept().values()] == [1]
    note.restore()
    note.restore()
    assert [tally[0] for tally in kept().values()] == [2]


def test_what_went_wrong_is_right_after_counting_afresh(reading, ines, okafor):
    factories.note(ines, reading, "asks for papers.\n\nEach bank")
    factories.answer(ines, factories.prompt(okafor, reading, 2), audience="instructors")
    Tally.objects.update(notes=7, boundaries={}, runs="3a")
    Tally.objects.first().delete()
    layers.recount(reading)
    assert kept() == counted() != {}
