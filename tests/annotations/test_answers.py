"""Answers: the first one opens the others' for good, and is kept as it was written."""

import pytest

from annotations.models import Annotation, Unlock
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_first_answer_unlocks_for_good(reading, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    theirs = factories.answer(ines, prompt)
    assert theirs not in Annotation.objects.visible_to(marek)
    own = factories.answer(marek, prompt, audience="instructors", body="At first.")
    assert theirs in Annotation.objects.visible_to(marek)
    own.withdraw()
    own.erase()
    assert theirs in Annotation.objects.visible_to(marek)


def test_the_first_answer_is_kept_as_it_was_first_written(reading, okafor, ines):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    first = factories.answer(ines, prompt, body="At first.")
    first.revise(1, body="On second thoughts.")
    factories.answer(ines, prompt, body="And another.")
    first.withdraw()
    first.erase()
    kept = Unlock.objects.get()
    assert (kept.user, kept.annotation, kept.body) == (ines, first, "At first.")


def test_a_plain_prompt_remembers_who_answered_should_it_become_answer_first(
    reading, okafor, ines, marek, jonas
):
    prompt = factories.prompt(okafor, reading)
    theirs = factories.answer(ines, prompt)
    factories.answer(marek, prompt)
    assert theirs in Annotation.objects.visible_to(jonas)
    prompt.reword(1, answer_first=True)
    assert theirs in Annotation.objects.visible_to(marek)
    assert theirs not in Annotation.objects.visible_to(jonas)


def test_a_note_that_answers_nothing_unlocks_nothing(reading, okafor, marek):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.note(marek, reading)
    assert not Unlock.objects.exists()
    assert prompt not in type(prompt).objects.revealed_to(marek)
