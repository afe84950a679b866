"""Prepared queries: compiled once, asked again with other values, and never for somebody else."""

from functools import partial

import pytest

from reader.models import User
from reader.prepared import ask, stand_in
from tests.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def calls():
    """The values with which a query was put together."""
    return []


@pytest.fixture
def shape(request):
    """A shape of this test's own: prepared queries outlive it."""
    return request.node.nodeid


def by_id(calls, **columns):
    """A builder of a query for one person, which notes that it was called."""

    def build(person):
        calls.append(person)
        return User.objects.filter(pk=person, **columns).order_by("pk")

    return build


def test_it_is_put_together_once_and_asked_again_with_other_values(calls, shape, ines, marek):
    build = by_id(calls)
    found = [ask(shape, build, person=person.pk) for person in (ines, marek, ines)]
    assert found == [[ines], [marek], [ines]]
    assert len(calls) == 1
    assert calls[0] not in (ines.pk, marek.pk), "it was built with a stand-in"


def test_each_shape_is_a_query_of_its_own(calls, shape, ines, okafor):
    for person in ines, okafor:
        anybody = ask((shape, "any"), by_id(calls), person=person.pk)
        taught = ask((shape, "taught"), by_id(calls, is_instructor=True), person=person.pk)
        assert anybody == [person]
        assert taught == [person] * person.is_instructor
    assert len(calls) == 2


def test_what_was_written_since_is_found(calls, shape, ines):
    assert ask(shape, by_id(calls), person=ines.pk)[0].display_name == "Ines Duarte"
    User.objects.update(display_name="Ines")
    assert ask(shape, by_id(calls), person=ines.pk)[0].display_name == "Ines"


def test_values_may_be_texts_and_are_texts_to_the_database(shape, ines, marek):
    def build(name):
        return User.objects.filter(username=name)

    assert ask(shape, build, name="ines") == [ines]
    assert ask(shape, build, name="marek") == [marek]
    assert ask(shape, build, name="' OR 1=1 --") == []
    assert ask(shape, build, name="prepared-valuename") == []


def test_columns_rows_that_come_along_and_unions_are_as_without_it(shape, ines, okafor, borders):
    def build(seminar, person):
        members = borders.memberships.model.objects.filter(seminar=seminar).order_by()
        mine = members.filter(user=person).values_list("user", "role")
        taught = members.filter(role="instructor").values_list("user", "role")
        return mine.union(taught, all=True)

    values = {"seminar": borders.pk, "person": ines.pk}
    for _time in range(2):
        found = ask(shape, build, **values)
        assert sorted(found) == sorted([(ines.pk, "student"), (okafor.pk, "instructor")])
        assert sorted(found) == sorted(build(**values))


def test_a_query_that_can_find_nothing_finds_nothing(shape, ines):
    def build(person):
        return User.objects.filter(pk=person, username__in=[])

    assert [ask(shape, build, person=ines.pk) for _time in range(2)] == [[], []]


def test_what_stays_the_same_may_hold_any_characters(shape, ines, marek):
    User.objects.filter(pk=marek.pk).update(display_name="50 % of 'it', %s and %(x)s")

    def build(person):
        named = User.objects.filter(display_name__contains="% of 'it', %s", is_active=True)
        return named.filter(pk=person).exclude(username__in=["100 %", "%s"])

    assert [ask(shape, build, person=person.pk) for person in (marek, ines)] == [[marek], []]


def test_it_takes_one_query_however_often_it_is_asked(
    calls, shape, ines, django_assert_num_queries
):
    for _time in range(3):
        with django_assert_num_queries(1):
            ask(shape, by_id(calls), person=ines.pk)


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_its_own_connection(calls, shape, ines, marek):
    build = by_id(calls)
    asked = [partial(ask, shape, build, person=person.pk) for person in (ines, marek)]
    assert at_once(*asked) == [[ines], [marek]]
    assert at_once(*asked) == [[ines], [marek]]
    assert len(calls) == 1


def test_what_puts_a_query_together_may_ask_another(calls, shape, ines):
    def build(person):
        assert ask((shape, "inner"), by_id(calls), person=ines.pk) == [ines]
        return User.objects.filter(pk=person)

    assert ask(shape, build, person=ines.pk) == [ines]


def test_a_stand_in_is_like_the_row_and_leaves_it_alone(okafor):
    other = stand_in(okafor, 7)
    assert (other.pk, other.may_bring_in) == (7, True)
    assert okafor.pk != 7
