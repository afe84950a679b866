"""Prompts: set, ordered, hidden and deleted by those who teach the reading."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.models import Annotation, Prompt
from annotations.models.written import Conflict
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(reading, okafor):
    return [factories.prompt(okafor, reading, body=body) for body in ("One?", "Two?", "Three?")]


def order(user, reading):
    found = Prompt.objects.visible_to(user).filter(reading=reading).for_page(user)
    return [prompt.body for prompt in found]


def again(row):
    return type(row).objects.get(pk=row.pk)


def test_prompts_stand_in_the_order_in_which_they_were_set(three, reading, marek):
    assert order(marek, reading) == ["One?", "Two?", "Three?"]


@pytest.mark.parametrize(
    ("which", "steps", "expected"),
    [
        (0, 1, ["Two?", "One?", "Three?"]),
        (2, -1, ["One?", "Three?", "Two?"]),
        (0, 9, ["Two?", "Three?", "One?"]),
        (2, -9, ["Three?", "One?", "Two?"]),
        (0, -1, ["One?", "Two?", "Three?"]),
        (2, 1, ["One?", "Two?", "Three?"]),
    ],
)
def test_a_prompt_is_moved_among_the_others(three, reading, marek, which, steps, expected):
    again(three[which]).move(steps)
    assert order(marek, reading) == expected


def test_moving_steps_over_what_is_deleted_and_leaves_other_readings_alone(
    three, reading, reading_in_rivers, tomoko, okafor, marek, amira
):
    elsewhere = [factories.prompt(tomoko, reading_in_rivers, body=body) for body in ("A?", "B?")]
    three[1].withdraw()
    again(three[2]).move(-1)
    assert order(marek, reading) == ["Three?", "One?"]
    assert order(amira, reading_in_rivers) == [prompt.body for prompt in elsewhere]


def test_a_prompt_set_later_stands_last_after_moves_and_deletes(three, reading, okafor, marek):
    again(three[0]).move(2)
    again(three[0]).withdraw()
    factories.prompt(okafor, reading, body="Four?")
    assert order(marek, reading) == ["Two?", "Three?", "Four?"]


def test_a_prompt_is_set_once(reading, okafor):
    form = uuid.uuid4()
    first = factories.prompt(okafor, reading, "share the fog", submission=form)
    assert factories.prompt(okafor, reading, "share the fog", submission=form) == first
    assert first.exact == "share the fog"
    assert len(again(first).spans) == 1


def test_a_hidden_prompt_is_a_draft_of_the_instructors(three, reading, okafor, marek):
    three[1].hide()
    assert order(okafor, reading) == ["One?", "Two?", "Three?"]
    assert order(marek, reading) == ["One?", "Three?"]
    again(three[1]).show()
    assert order(marek, reading) == ["One?", "Two?", "Three?"]


def test_hiding_does_not_undo_a_rewording_of_the_same_moment(three):
    hiding = again(three[0])
    three[0].reword(1, body="First?")
    hiding.hide()
    assert (again(three[0]).body, again(three[0]).hidden) == ("First?", True)


def test_a_deleted_prompt_keeps_its_answers_and_comes_back_with_them(
    three, reading, okafor, ines, marek
):
    answer = factories.answer(ines, three[0])
    assert answer in Annotation.objects.visible_to(marek)
    three[0].withdraw()
    assert answer in Annotation.objects.visible_to(ines)
    assert answer in Annotation.objects.visible_to(okafor)
    assert answer not in Annotation.objects.visible_to(marek)
    assert three[0] in Prompt.objects.deleted_by(okafor)
    assert three[0] not in Prompt.objects.deleted_by(marek)
    again(three[0]).restore()
    assert answer in Annotation.objects.visible_to(marek)
    assert order(marek, reading) == ["One?", "Two?", "Three?"]


def test_a_prompt_can_be_brought_back_for_thirty_days(three, okafor):
    three[0].withdraw()
    for days, found in (29, True), (31, False):
        Prompt.objects.update(deleted_at=timezone.now() - timedelta(days=days))
        assert (three[0] in Prompt.objects.deleted_by(okafor)) is found


def test_the_second_of_two_instructors_who_reword_is_told(three):
    other = again(three[0])
    three[0].reword(1, body="First?")
    with pytest.raises(Conflict) as conflict:
        other.reword(1, body="Firstly?")
    assert conflict.value.standing.body == "First?"


def test_each_sees_whether_they_have_answered_and_how_many_have(
    three, reading, ines, marek, jonas, okafor
):
    factories.answer(ines, three[0])
    factories.answer(ines, three[0])
    factories.answer(marek, three[0], audience="instructors").withdraw()
    for user, answered in (ines, True), (marek, True), (jonas, False), (okafor, False):
        shown = Prompt.objects.visible_to(user).for_page(user).get(pk=three[0].pk)
        assert (shown.answerers, shown.answered) == (2, answered)


def test_answers_are_revealed_to_those_who_may_see_them(
    three, reading, ines, jonas, okafor, admin, amira, lena
):
    three[0].reword(1, answer_first=True)
    factories.answer(ines, three[0])
    seeing = [
        user
        for user in (ines, jonas, okafor, admin, amira, lena)
        if three[0] in Prompt.objects.revealed_to(user)
    ]
    assert seeing == [ines, okafor, admin]
    assert three[1] in Prompt.objects.revealed_to(jonas)


def test_a_visitor_is_revealed_nothing(three, ines, visitor):
    assert Prompt.objects.revealed_to(ines).count() == 3
    assert Prompt.objects.revealed_to(visitor).count() == 0


def test_moving_a_prompt_that_somebody_deleted_meanwhile_moves_nothing(three, reading, marek):
    moving = again(three[0])
    three[0].withdraw()
    moving.move(1)
    assert order(marek, reading) == ["Two?", "Three?"]
