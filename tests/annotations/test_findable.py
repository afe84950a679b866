"""What can be found is what stands, under the same rules as the notes themselves."""

import pytest

from annotations.models import Annotation, Findable
from tests import factories
from tests.annotations import chance

pytestmark = pytest.mark.django_db


def finds(user, words):
    """Give the ids of the notes that `user` finds anywhere."""
    found = Findable.objects.visible_to(user).saying(words)
    return set(found.values_list("pk", flat=True))


def test_a_note_is_found_by_all_of_its_words_in_any_order_and_any_case(reading, ines, marek):
    note = factories.note(ines, reading, "share the fog", body="The *Ferry* was late, naïve me.")
    for words in ("ferry late", "LATE FERRY", "naive", "fog ferry", "err"):
        assert finds(marek, words) == {note.pk}, words
    assert finds(marek, "ferry early") == set()
    assert finds(marek, "  ") == set()


def test_words_in_quotation_marks_are_found_side_by_side_alone(reading, ines):
    note = factories.note(ines, reading, "share the fog", body="The old\nferry was late.")
    factories.note(ines, reading, "share the fog", body="The ferry was old and late.")
    for words in (
        '"old ferry"',
        "“Ferry was late” old",
        "«share the fog» „old ferry“",
        'old ferry"',
    ):
        assert note.pk in finds(ines, words), words
    assert finds(ines, '"old ferry"') == {note.pk}
    assert finds(ines, '"fog the share"') == finds(ines, '"late the"') == set()


def test_a_phrase_is_found_where_signs_of_markdown_stand_within(reading, ines, marek):
    bodies = [
        "Where the *quick* fox jumps.",
        "Where the [quick](https://ice.example/Fähre) **fox**.",
        "Where:\n\n- the `quick`\n- f*o*x\n",
        "Where &quot;the quick\\\nfox&quot; & no <other>.",
    ]
    notes = [factories.note(ines, reading, 1, body=body).pk for body in bodies]
    note = factories.note(ines, reading, 1, body="Nothing of it.")
    factories.reply(marek, note, body="Not **the** quick fox?")
    assert finds(marek, '"the quick fox"') == {*notes, note.pk}
    assert finds(marek, '"& no <other>"') == {notes[3]}
    assert finds(marek, "ice.example/Fähre") == {notes[1]}
    assert finds(marek, '"fox https"') == set()


def test_signs_that_databases_read_otherwise_are_looked_for_as_they_are(reading, ines):
    note = factories.note(ines, reading, body="100% of a_b, and \\ that is all.")
    factories.note(ines, reading, body="1000 of axb.")
    for words in ("100%", "a_b", "\\"):
        assert finds(ines, words) == {note.pk}, words


def test_a_note_is_found_by_what_its_image_shows_and_not_by_the_address_of_it(reading, ines):
    image = factories.image(ines)
    note = factories.note(ines, reading, body=image.markdown("The old bell"))
    assert finds(ines, "old bell") == {note.pk}
    assert finds(ines, "images") == finds(ines, image.key) == set()


def test_a_note_is_found_by_what_it_says_now(reading, ines, marek):
    note = factories.note(ines, reading, body="Quicksilver.")
    assert finds(marek, "quicksilver") == {note.pk}
    note.revise(1, body="Lead.")
    assert finds(marek, "quicksilver") == set()
    assert finds(marek, "lead") == {note.pk}
    Annotation.objects.get().revise(2, audience="instructors")
    assert finds(marek, "lead") == set()
    assert finds(ines, "lead") == {note.pk}


def test_what_is_deleted_is_found_again_once_it_is_back(reading, ines):
    note = factories.note(ines, reading, body="Lead.")
    note.withdraw()
    assert finds(ines, "lead") == set()
    note.restore()
    assert finds(ines, "lead") == {note.pk}


@pytest.mark.parametrize("seed", range(4))
def test_everybody_finds_what_they_may_see_of_what_stands(
    seed, reading, reading_in_rivers, ines, marek, okafor, amira, lena, admin, visitor
):
    prompts = [
        factories.prompt(okafor, reading, answer_first=True),
        factories.prompt(okafor, reading, "share the fog", hidden=True),
    ]
    people = [(ines, reading), (marek, reading), (okafor, reading), (amira, reading_in_rivers)]
    chance.Seminar(seed, people, prompts).happen(60)
    numbers = set()
    for person in (ines, marek, okafor, amira, lena, admin, visitor):
        visible = Annotation.objects.visible_to(person).standing()
        here = {note.pk for note in visible if "so it seems" in note.body.casefold()}
        assert finds(person, "seems so") == here
        numbers.add(len(here))
    assert len(numbers) > 1, "people see different things"
