"""Instructors who press their buttons at the same moment."""

import pytest
from django.core.exceptions import ValidationError

from seminars.forms import DetailsForm
from seminars.models import Membership, Reading, Seminar
from seminars.opening import open_seminar
from seminars.people import change_role
from seminars.reading_list import move, put_on_list
from tests import factories
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_double_click_opens_one_seminar(tomoko):
    seminars = at_once(*[lambda: open_seminar(tomoko, "Maps")] * 3)
    assert {seminar.slug for seminar in seminars} == {"maps"}
    assert Seminar.objects.count() == 1


def test_two_seminars_of_one_title_get_an_address_each(tomoko, okafor):
    opened = at_once(lambda: open_seminar(tomoko, "Maps"), lambda: open_seminar(okafor, "Maps"))
    assert {seminar.slug for seminar in opened} == {"maps", "maps-2"}


def test_two_who_step_back_leave_somebody_who_teaches(okafor, tomoko, borders):
    borders.admit(tomoko, role="instructor")

    def step_back(person):
        membership = Membership.objects.get(user=person)
        return lambda: change_role(membership, "student")

    answers = at_once(step_back(okafor), step_back(tomoko))
    assert sorted(map(type, answers), key=str) == [type(None), ValidationError]
    assert borders.memberships.filter(role="instructor").count() == 1


def test_a_text_that_two_put_on_the_list_stands_there_once(borders, article):
    readings = at_once(*[lambda: put_on_list(borders, article)] * 3)
    assert readings == [Reading.objects.get()] * 3


def test_texts_that_are_moved_at_once_stay_in_some_order(okafor, borders):
    texts = [factories.article(okafor, f"text-{number}", ["Words."]) for number in range(4)]
    readings = [borders.set_reading(text, text.slug) for text in texts]
    answers = at_once(
        lambda: move(readings[3], -1),
        lambda: move(readings[0], 1),
        lambda: move(readings[1], 1),
    )
    assert [of for _place, of in answers] == [4] * 3
    positions = Reading.objects.order_by("position").values_list("position", flat=True)
    assert list(positions) == [0, 1, 2, 3]


def test_of_two_who_save_at_once_one_is_asked_again(borders):
    def save(title):
        form = DetailsForm({}, instance=Seminar.objects.get())
        typed = {"title": title, "timezone": "UTC", "began": form.stand}

        def press():
            form = DetailsForm(typed, instance=Seminar.objects.get())
            return form.is_valid() and form.saved()

        return press

    saved = dict(zip(["One", "Two"], at_once(save("One"), save("Two")), strict=True))
    assert sorted(saved.values()) == [False, True]
    borders.refresh_from_db()
    assert saved[borders.title]
