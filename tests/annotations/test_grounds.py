"""Grounds: who was let into a reading sees there the same as where all readings are asked about."""

import pytest
from django.http import Http404

from annotations.models import Annotation, Layer, Prompt
from annotations.querysets.grounds import Grounds
from tests import factories
from tests.annotations.scene import sitting_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(scene):
    """Everything there is to see in a reading. Marek has answered one answer-first prompt of two.

    The author teaches in the other seminar, where Amira is a student, and all is said once more.
    In both there are groups, and things are said in each.
    """
    scene.elsewhere.seminar.admit(scene.author, role="instructor")
    for reading, teacher, author, student in (
        (scene.reading, scene.instructor, scene.author, scene.student),
        (scene.elsewhere, scene.other_instructor, scene.author, scene.other_student),
    ):
        groups = [factories.group(reading.seminar, student) for student in (student, author)]
        prompts = [
            factories.prompt(teacher, reading, 2, **fields)
            for fields in ({}, {"answer_first": True}, {"answer_first": True}, {"hidden": True})
        ]
        prompts.append(factories.prompt(teacher, reading, 2, answer_first=True))
        for prompt in [None, *prompts]:
            for audience in "seminar", "instructors":
                factories.note(author, reading, 1, audience=audience, prompt=prompt)
            for group in groups:
                factories.note(author, reading, 1, group=group, prompt=prompt)
        prompts[-1].withdraw()
        factories.answer(student, prompts[1])
        factories.note(author, reading, audience="me")
        replied = factories.note(author, reading, 1)
        factories.reply(student, replied)
        replied.withdraw()
    return scene


def seen(reading, grounds):
    """Give the ids of all that is visible in a reading on these grounds."""
    here = {
        "notes": Annotation.objects.visible_to(grounds).filter(reading=reading),
        "shared": Annotation.objects.shared_in(reading, grounds),
        "prompts": Prompt.objects.visible_to(grounds).filter(reading=reading),
        "revealed": Prompt.objects.revealed_to(grounds).filter(reading=reading),
        "layers": Layer.objects.visible_to(grounds).filter(reading=reading),
    }
    return {what: {*rows.values_list("pk", flat=True)} for what, rows in here.items()}


def test_who_may_read_sees_the_same_within_a_reading_as_anywhere(said):
    found = {}
    for reading in said.reading, said.elsewhere:
        for role, user in said.people.items():
            try:
                sitting = sitting_of(user, reading)
            except Http404:
                continue
            within = Grounds.within(user, reading, sitting.teaches, sitting.group)
            found[role, reading] = seen(reading, Grounds.anywhere(user))
            assert seen(reading, within) == found[role, reading], role
            assert seen(reading, sitting.grounds) == found[role, reading], role
    assert {reading for _role, reading in found} == {said.reading, said.elsewhere}
    assert len({str(what) for what in found.values()}) > 4, "people see different things"


def test_a_user_stands_for_the_grounds_of_that_user(said):
    for role, user in said.people.items():
        if user.is_authenticated:
            whole = seen(said.reading, Grounds.anywhere(user))
            assert seen(said.reading, user) == whole, role
    assert any(whole.values())


def test_outside_any_reading_one_sees_ones_own_notes_alone(said):
    for user in said.author, said.instructor, said.student:
        assert Annotation.objects.visible_to(user).exclude(author=user).exists()
        alone = Annotation.objects.visible_to(Grounds.within(user, None, False))
        assert not alone.exclude(author=user).exists()
    assert alone.filter(author=said.student).exists()
