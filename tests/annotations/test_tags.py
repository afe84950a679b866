"""Tags: kept beside each note that stands, and seen by whom the note is seen."""

import uuid

import pytest
from django.core.management import call_command

from annotations.models import Annotation, Findable, Tag
from tests import factories

pytestmark = pytest.mark.django_db


def names(note):
    """Give the tags that a note is found by, in order."""
    return list(note.tagged.order_by("place").values_list("name", flat=True))


def test_a_note_is_found_by_its_tags_while_it_stands(reading, ines):
    note = factories.note(ines, reading, 1, tags="ice, Two banks")
    assert (names(note), note.tag_names) == (["ice", "Two banks"],) * 2
    note.withdraw()
    assert names(note) == []
    note.restore()
    assert names(note) == ["ice", "Two banks"]
    note.revise(Annotation.objects.get().version, tags="fog")
    assert names(note) == ["fog"]


def test_a_change_of_words_alone_leaves_the_tags(reading, ines):
    note = factories.note(ines, reading, tags="ice")
    note.revise(1, body="On reflection.")
    assert (names(note), Annotation.objects.get().tags) == (["ice"], "ice")


def test_a_tag_follows_its_note_to_another_audience(reading, ines):
    note = factories.note(ines, reading, tags="ice", audience="me")
    assert Tag.objects.get().reading is None
    note.revise(1, audience="seminar", reading=reading)
    assert (Tag.objects.get().reading, Tag.objects.get().audience) == (reading, "seminar")


def test_a_tag_is_spelled_as_it_was_first_where_the_seminar_sees_it(reading, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.note(ines, reading, tags="iCE", audience="instructors")
    factories.note(ines, reading, tags="icE", audience="me")
    factories.note(ines, reading, tags="IcE", prompt=prompt)
    first = factories.note(ines, reading, tags="Ice")
    assert factories.note(marek, reading, tags="fog, ICE").tags == "fog, Ice"
    assert factories.note(marek, reading, tags="ICE", audience="instructors").tags == "Ice"
    assert factories.note(marek, reading, tags="ice", audience="me").tags == "ice"
    assert factories.note(ines, reading, tags="ICE", audience="me").tags == "icE"
    first.revise(1, tags="ICE")
    assert Annotation.objects.get(pk=first.pk).tags == "Ice"  # as Marek's has it by now


def test_who_alone_has_a_tag_may_spell_it_anew(reading, ines):
    note = factories.note(ines, reading, tags="ice")
    note.revise(1, tags="ICE")
    assert Annotation.objects.get().tags == "ICE"


def test_the_same_post_with_other_tags_is_another(reading, ines):
    same = {"submission": uuid.uuid4(), "body": "One."}
    first = factories.note(ines, reading, tags="ice", **same)
    assert factories.note(ines, reading, tags="ice", **same) == first
    assert factories.note(ines, reading, tags="fog", **same) != first


def test_a_tag_is_found_by_a_search(reading, ines):
    note = factories.note(ines, reading, tags="Лёд, ice age")
    for sought in "лед", "AGE":
        assert Findable.objects.saying(sought).get().pk == note.pk
    factories.reply(ines, note)
    assert Findable.objects.saying("age").exists()


def test_tags_are_erased_with_the_words(reading, ines):
    note = factories.note(
        ines, reading, "the clocks", motivation="highlighting", tags="ice", body=""
    )
    note.withdraw()
    long_ago = Annotation.objects.get().deleted_at.replace(year=2020)
    Annotation.objects.update(deleted_at=long_ago)
    call_command("erase_deleted", verbosity=0)
    assert Annotation.objects.get().tags == ""
