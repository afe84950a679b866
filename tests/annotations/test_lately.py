"""What the first page says of discussions: no more than one may see, in one query each."""

import pytest

from annotations import lately
from annotations.models import Seen
from annotations.models.notes import Annotation
from tests import factories

pytestmark = pytest.mark.django_db


def new(user):
    return [(reading.slug, reading.new) for reading in lately.new_to(user)]


def discussed(user):
    return [(reading.slug, reading.notes) for reading in lately.most_discussed(user)]


def test_what_others_wrote_is_new_until_one_was_there(reading, ines, marek):
    factories.note(ines, reading)
    factories.note(ines, reading)
    assert new(marek) == [("two-banks", 2)]
    assert new(ines) == []
    Seen.mark(marek, reading, None)
    assert new(marek) == []
    factories.note(ines, reading)
    assert new(marek) == [("two-banks", 1)]


def test_what_was_written_before_one_joined_is_not_new(reading, ines, petra):
    factories.note(ines, reading)
    reading.seminar.admit(petra)
    assert new(petra) == []
    factories.note(ines, reading)
    assert new(petra) == [("two-banks", 1)]


def test_what_one_may_not_see_is_neither_new_nor_counted(reading, ines, marek, okafor, amira):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.note(ines, reading, audience="me")
    factories.note(ines, reading, audience="instructors")
    factories.answer(ines, prompt)
    factories.note(ines, reading).withdraw()
    assert new(marek) == discussed(marek) == []
    assert new(okafor) == discussed(okafor) == [("two-banks", 2)]
    factories.answer(marek, prompt)
    assert new(marek) == [("two-banks", 1)]
    assert discussed(marek) == [("two-banks", 2)]
    assert new(amira) == discussed(amira) == []


def test_most_discussed_comes_first(borders, okafor, ines, reading):
    other = borders.set_reading(factories.article(okafor, "bell", ["A bell."]), "bell")
    factories.note(ines, reading)
    for _each in range(2):
        factories.note(ines, other)
    assert discussed(ines) == [("bell", 2), ("two-banks", 1)]


def test_two_seminars_on_one_text_are_two(reading, reading_in_rivers, ines, amira, marek):
    reading_in_rivers.seminar.admit(marek)
    factories.note(ines, reading)
    factories.note(amira, reading_in_rivers)
    assert len(new(marek)) == len(discussed(marek)) == 2
    assert new(ines) == []
    assert len(discussed(ines)) == 1


def test_of_very_many_one_is_told_that_there_are_more(reading, ines, marek, monkeypatch):
    monkeypatch.setattr(lately, "MOST_COUNTED", 2)
    for _each in range(2):
        factories.note(ines, reading)
    assert [(one.new, one.has_more) for one in lately.new_to(marek)] == [(2, False)]
    factories.note(ines, reading)
    assert [(one.new, one.has_more) for one in lately.new_to(marek)] == [(2, True)]


@pytest.mark.parametrize("number", [1, 5])
def test_many_seminars_and_notes_take_one_query_each(
    borders, okafor, ines, marek, number, django_assert_num_queries
):
    for each in range(number):
        text = factories.article(okafor, f"text-{each}", ["Words."])
        read = borders.set_reading(text, text.slug)
        for _note in range(number):
            factories.note(ines, read)
    assert Annotation.objects.count() == number**2
    with django_assert_num_queries(1):
        assert len(new(marek)) == number
    with django_assert_num_queries(1):
        assert len(discussed(marek)) == number


def test_the_first_page_shows_both(client, reading, ines, marek):
    page = factories.login(client, marek).get("/").text
    assert "New since you were there" not in page
    assert "Most discussed" not in page
    factories.note(ines, reading)
    page = client.get("/").text
    assert "New since you were there" in page
    assert "Most discussed" in page
    assert f"{reading.get_absolute_url()}?view=unread" in page
