"""Due dates in somebody's own calendar, at an address that is theirs."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from django.test import Client
from django.utils import timezone, translation

from seminars.models import Calendar, Reading
from tests import factories

pytestmark = pytest.mark.django_db

PAGE = "/calendar/"
DUE = datetime(2030, 12, 3, 12, 0, tzinfo=UTC)


@pytest.fixture
def due(reading):
    reading.due_at = DUE
    reading.save()
    return reading


def feed(user):
    """What a program gets that has nobody's session."""
    return Client().get(Calendar.renew(user).get_absolute_url())


def titles(user):
    events = icalendar.Calendar.from_ical(feed(user).content).walk("VEVENT")
    return [str(event["summary"]) for event in events]


def test_it_has_the_due_dates_and_nothing_else(due, ines):
    Reading.objects.update(instructions="Quicksilver.", notes_asked=3)
    response = feed(ines)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    (event,) = icalendar.Calendar.from_ical(response.content).walk("VEVENT")
    assert event.decoded("dtstart") == DUE
    assert str(event["summary"]) == "Due: Two banks"
    assert str(event["url"]) == f"http://testserver{due.get_absolute_url()}"
    assert "Borders and Neighbours" in str(event["description"])
    assert b"Quicksilver" not in response.content
    assert b"Ines" not in response.content


def test_an_hour_is_the_same_moment_whatever_the_zone(due, borders, ines):
    borders.timezone = "Asia/Vladivostok"
    borders.save()
    assert b"DTSTART:20301203T120000Z" in feed(ines).content


def test_a_title_cannot_add_lines_of_its_own(due, ines):
    title = "One, two; three\\four\r\nBEGIN:VEVENT"
    type(due.article).objects.update(title=title)
    assert len(titles(ines)) == 1
    assert feed(ines).content.count(b"\r\nBEGIN:VEVENT") == 1


def test_only_what_one_may_see_in_ones_own_seminars_is_there(
    due, reading_in_rivers, ines, okafor, amira, admin, lena
):
    assert titles(ines) == titles(okafor) == ["Due: Two banks"]
    assert titles(amira) == titles(admin) == titles(lena) == []


@pytest.mark.parametrize(
    ("change", "student", "instructor"),
    [
        ({"opens_at": timezone.now() + timedelta(hours=1)}, 0, 1),
        ({"opens_at": timezone.now() - timedelta(hours=1)}, 1, 1),
        ({"deleted_at": timezone.now()}, 0, 0),
        ({"due_at": None}, 0, 0),
    ],
)
def test_what_one_may_not_see_is_not_in_it(due, ines, okafor, change, student, instructor):
    assert [len(titles(ines)), len(titles(okafor))] == [1, 1]
    Reading.objects.update(**change)
    assert [len(titles(ines)), len(titles(okafor))] == [student, instructor]


def test_who_was_taken_out_of_a_seminar_finds_nothing_more_of_it(due, ines):
    address = Calendar.renew(ines).get_absolute_url()
    assert b"Two banks" in Client().get(address).content
    ines.memberships.all().delete()
    assert b"Two banks" not in Client().get(address).content


def test_a_renewed_address_ends_the_one_before(due, ines):
    old, new = (Calendar.renew(ines).get_absolute_url() for _time in range(2))
    assert Client().get(new).status_code == 200
    assert Client().get(old).status_code == 404


def test_who_may_not_log_in_any_more_has_no_feed(due, ines):
    address = Calendar.renew(ines).get_absolute_url()
    assert Client().get(address).status_code == 200
    ines.is_active = False
    ines.save()
    assert Client().get(address).status_code == 404


def test_it_is_sent_again_only_where_something_has_changed_and_kept_by_nobody_else(due, ines):
    address = Calendar.renew(ines).get_absolute_url()
    first = Client().get(address)
    assert {"private", "no-cache"} <= {*first["Cache-Control"].split(", ")}
    again = {"If-None-Match": first["ETag"]}
    assert Client().get(address, headers=again).status_code == 304
    Reading.objects.update(due_at=DUE + timedelta(hours=1))
    assert Client().get(address, headers=again).status_code == 200


def test_it_speaks_the_language_of_its_owner_and_not_of_who_asks(due, ines):
    address = Calendar.renew(ines).get_absolute_url()
    with translation.override("ru"):
        assert "Due: " in Client().get(address, headers={"Accept-Language": "ru"}).text


def test_the_page_makes_an_address_renews_it_and_takes_it_back(client, ines):
    factories.login(client, ines)
    assert ".ics" not in client.get(PAGE).text
    assert not Calendar.objects.exists()
    client.post(PAGE)
    first = Calendar.objects.get()
    assert f"http://testserver{first.get_absolute_url()}" in client.get(PAGE).text
    client.post(PAGE)
    second = Calendar.objects.get()
    assert second.token != first.token
    assert second.token in client.get(PAGE).text
    client.post(f"{PAGE}deletion/")
    assert not Calendar.objects.exists()


def test_nobody_sees_the_address_of_another(client, ines, marek):
    theirs = Calendar.renew(ines)
    assert theirs.token not in factories.login(client, marek).get(PAGE).text
    client.post(PAGE)
    client.post(f"{PAGE}deletion/")
    assert Calendar.objects.get() == theirs


def test_a_visitor_is_sent_to_log_in(client, db):
    assert client.get(PAGE).url.startswith("/accounts/login/")
    assert client.get("/calendars/nothing.ics").status_code == 404


def test_it_costs_as_much_with_many_readings_as_with_one(
    due, borders, okafor, ines, django_assert_num_queries
):
    address = Calendar.renew(ines).get_absolute_url()
    for number in range(3):
        with django_assert_num_queries(2):
            Client().get(address)
        article = factories.article(okafor, f"text-{number}", ["It rains."])
        borders.set_reading(article, article.slug, due_at=DUE)
