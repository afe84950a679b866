"""The page on which a seminar is copied."""

from datetime import UTC, datetime

import pytest

from seminars.models import Seminar

pytestmark = pytest.mark.django_db

COPIES = "/seminars/borders/details/copies/"
ASKED = {"title": "Borders, the year after", "first_day": "2027-02-01"}


@pytest.fixture
def dated(reading):
    reading.due_at = datetime(2026, 12, 3, 12, tzinfo=UTC)
    reading.save()
    return reading


def test_the_dates_are_shown_before_anything_is_made(browser, dated, okafor):
    page = browser(okafor)
    assert "Thursday 3 December 2026, 12:00" in page.get(COPIES).text
    assert "Make the copy" not in page.get(COPIES).text
    shown = page.get(COPIES, ASKED)
    assert "Monday 1 February 2027, 12:00" in shown.text
    assert "Make the copy" in shown.text
    assert Seminar.objects.count() == 1
    made = page.post(COPIES, ASKED, follow=True)
    assert "This is the copy" in made.text
    assert "Monday 1 February 2027, 12:00" in made.text
    assert Seminar.objects.get(title=ASKED["title"]).taught_by(okafor)


@pytest.mark.parametrize(
    "wrong", [{"title": ""}, {"title": "borders and neighbours"}, {"first_day": "x"}]
)
def test_what_is_wrong_is_said_and_nothing_is_made(browser, dated, okafor, wrong):
    answer = browser(okafor).post(COPIES, ASKED | wrong)
    assert answer.status_code == 422
    assert "errorlist" in answer.text
    assert Seminar.objects.count() == 1


def test_a_seminar_without_dates_asks_for_none(browser, reading, okafor):
    page = browser(okafor)
    assert "First day" not in page.get(COPIES).text
    assert page.post(COPIES, {"title": ASKED["title"]}).status_code == 302


def test_only_who_teaches_it_copies_it(browser, dated, okafor, tomoko, ines, lena, admin, rivers):
    for person in okafor, admin:
        assert browser(person).get(COPIES).status_code == 200
    for person in tomoko, ines, lena:
        assert browser(person).get(COPIES).status_code == 404
        assert browser(person).post(COPIES, ASKED).status_code == 404
    assert Seminar.objects.count() == 2
