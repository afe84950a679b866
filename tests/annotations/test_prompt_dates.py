"""When a prompt is shown, answered, and its answers opened."""

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.models import Annotation, Prompt
from tests import factories

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def later(days=1):
    return timezone.now() + days * DAY


def sees_prompt(user, prompt):
    return Prompt.objects.visible_to(user).filter(pk=prompt.pk).exists()


def sees(user, note):
    return Annotation.objects.visible_to(user).filter(pk=note.pk).exists()


def test_students_see_a_prompt_from_its_day_on(reading, okafor, ines):
    prompt = factories.prompt(okafor, reading, opens_at=later())
    assert sees_prompt(okafor, prompt)
    assert not sees_prompt(ines, prompt)
    Prompt.objects.update(opens_at=later(-1))
    assert sees_prompt(ines, prompt)


def test_answers_that_are_kept_back_open_to_all_at_once(reading, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading, reveals_at=later())
    answer = factories.answer(ines, prompt)
    factories.answer(marek, prompt)
    assert sees(okafor, answer)
    assert not sees(marek, answer)
    assert "Only the instructors until" in str(answer.audience_line)
    Prompt.objects.update(reveals_at=later(-1))
    assert sees(marek, answer)


def test_an_answer_first_prompt_opens_to_who_has_answered_and_on_its_day_to_all(
    reading, okafor, ines, marek, jonas
):
    prompt = factories.prompt(okafor, reading, answer_first=True, reveals_at=later())
    answer = factories.answer(ines, prompt)
    factories.answer(marek, prompt)
    assert sees(marek, answer)
    assert not sees(jonas, answer)
    line = "Seen by all who have answered, and by everybody from "
    assert str(answer.audience_line).startswith(line)
    Prompt.objects.update(reveals_at=later(-1))
    assert sees(jonas, answer)
    assert Annotation.objects.get(pk=answer.pk).audience_line == "Seen by the seminar"


@pytest.mark.parametrize("answer_first", [True, False])
@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("reveals", [None, -1, 1])
def test_what_one_prompt_says_is_what_the_rule_finds(
    reading, okafor, ines, answer_first, answered, reveals
):
    reveals_at = reveals and later(reveals)
    prompt = factories.prompt(okafor, reading, answer_first=answer_first, reveals_at=reveals_at)
    if answered:
        factories.answer(ines, prompt)
    found = Prompt.objects.revealed_to(ines).filter(pk=prompt.pk).exists()
    assert prompt.reveals(answered) == found


def test_a_prompt_cannot_close_before_it_opens(reading, okafor):
    prompt = factories.prompt(okafor, reading, opens_at=later(1), closes_at=later(2))
    assert prompt.is_waiting
    assert not prompt.is_closed
