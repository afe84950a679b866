"""One prompt with all its answers side by side, and prompts taken over from other readings."""

import uuid

import pytest
from django.urls import reverse

from annotations.models import Prompt, Raised
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def prompt(reading, okafor):
    return factories.prompt(okafor, reading, "nobody asks", answer_first=True)


def board_of(prompt, **asked):
    return reverse("annotations:prompt_board", args=[prompt.pk], query=asked)


def others_of(reading):
    return reverse("annotations:other_prompts", args=[reading.seminar.slug, reading.slug])


def test_instructors_see_all_answers_and_students_have_no_such_page(
    prompt, browser, okafor, tomoko, admin, ines, marek
):
    factories.answer(ines, prompt, body="Because of the fog.")
    factories.answer(marek, prompt, body="Because of the bell.", audience="instructors")
    for teacher in okafor, admin:
        shown = browser(teacher).get(board_of(prompt)).text
        assert "Because of the fog." in shown
        assert "Because of the bell." in shown
    for other in ines, tomoko:
        assert browser(other).get(board_of(prompt)).status_code == 404


def test_on_the_wall_nobody_has_a_name(prompt, browser, okafor, ines):
    reply = factories.reply(okafor, factories.answer(ines, prompt, body="Because of the fog."))
    desk, wall = (
        browser(okafor).get(board_of(prompt, **asked)) for asked in ({}, {"show": "wall"})
    )
    assert "Ines Duarte" in desk.text
    assert reply.body in desk.text
    assert "Because of the fog." in wall.text
    assert "Ines" not in wall.text


def test_what_was_written_to_the_instructors_alone_is_not_on_the_wall(
    prompt, browser, okafor, ines, marek
):
    factories.answer(ines, prompt, body="Because of the fog.")
    whispered = factories.answer(marek, prompt, body="Because of the bell.", audience="instructors")
    Raised.mark(whispered, okafor)
    client = browser(okafor)
    assert "Because of the bell." in client.get(board_of(prompt)).text
    for only in "", "raised":
        wall = client.get(board_of(prompt, show="wall", only=only)).text
        assert ("Because of the fog." in wall) is not bool(only)
        assert "Because of the bell." not in wall
        assert "1 answer was written for the instructors alone" in wall


def test_answers_are_marked_for_class_and_shown_alone(prompt, browser, okafor, ines, marek):
    answers = [factories.answer(by, prompt, body=f"Said by {by.username}.") for by in (ines, marek)]
    client = browser(okafor)
    raising = reverse("annotations:raising", args=[answers[0].pk])
    for _twice in range(2):
        assert client.post(raising).url.startswith(board_of(prompt))
    assert Raised.objects.get().annotation == answers[0]
    alone = client.get(board_of(prompt, only="raised")).text
    assert "Said by ines." in alone
    assert "Said by marek." not in alone
    client.post(reverse("annotations:raising_withdrawal", args=[answers[0].pk]))
    assert not Raised.objects.exists()


def test_only_who_teaches_there_marks_an_answer(prompt, browser, tomoko, ines, marek):
    answer = factories.answer(ines, prompt)
    for other in ines, marek, tomoko:
        raising = reverse("annotations:raising", args=[answer.pk])
        assert browser(other).post(raising).status_code == 404
    assert not Raised.objects.exists()


def test_a_note_that_answers_nothing_is_on_no_board(reading, browser, okafor, ines):
    note = factories.note(ines, reading)
    raising = reverse("annotations:raising", args=[note.pk])
    assert browser(okafor).post(raising).status_code == 404


@pytest.mark.parametrize("many", [1, 12])
def test_a_board_costs_the_same_with_many_answers(
    prompt, browser, okafor, borders, django_assert_num_queries, many
):
    for number in range(many):
        person = factories.person(f"student-{number}")
        borders.admit(person)
        factories.reply(person, factories.answer(person, prompt))
    client = browser(okafor)
    client.get(board_of(prompt))
    with django_assert_num_queries(9):
        client.get(board_of(prompt))


def test_a_prompt_is_taken_over_onto_the_same_words_as_a_draft(
    prompt, reading, rivers, browser, okafor, amira
):
    rivers.admit(okafor, role="instructor")
    there = rivers.set_reading(reading.article, "again")
    client = browser(okafor)
    assert str(prompt.html) in client.get(others_of(there)).text
    form = {"prompt": prompt.pk, "submission": uuid.uuid4()}
    for _double_click in range(2):
        assert client.post(others_of(there), form).status_code == 302
    taken = Prompt.objects.get(reading=there)
    assert (taken.body, taken.exact, taken.answer_first) == (prompt.body, "nobody asks", True)
    assert taken.hidden
    assert not Prompt.objects.visible_to(amira).filter(pk=taken.pk).exists()


def test_on_another_text_it_stands_on_the_whole(prompt, rivers, browser, okafor):
    rivers.admit(okafor, role="instructor")
    there = rivers.set_reading(factories.article(okafor, "bell", ["The bell."]), "bell")
    form = {"prompt": prompt.pk, "submission": uuid.uuid4()}
    browser(okafor).post(others_of(there), form)
    assert Prompt.objects.get(reading=there).about == "whole"


def test_nobody_takes_over_what_others_ask(prompt, reading_in_rivers, browser, tomoko, ines):
    client = browser(tomoko)
    assert str(prompt.html) not in client.get(others_of(reading_in_rivers)).text
    form = {"prompt": prompt.pk, "submission": uuid.uuid4()}
    assert client.post(others_of(reading_in_rivers), form).status_code == 404
    assert browser(ines).get(others_of(prompt.reading)).status_code == 404
    assert margins.elements(client.get(others_of(reading_in_rivers)))
