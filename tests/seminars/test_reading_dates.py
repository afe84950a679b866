"""When a reading opens, is due and closes, and what is asked for."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from reader.models import Article
from seminars.models import Reading
from tests import factories

pytestmark = pytest.mark.django_db

HOME = "/seminars/borders/"
LIST = f"{HOME}readings/"
READING = f"{LIST}two-banks/"
PAGE = f"{HOME}two-banks/"


@pytest.fixture
def instructor(client, okafor, borders):
    return factories.login(client, okafor)


@pytest.fixture
def unopened(reading):
    reading.opens_at = timezone.now() + timedelta(hours=1)
    reading.save()
    return reading


def test_dates_and_numbers_are_set_with_the_text(instructor, borders, article):
    borders.timezone = "Asia/Vladivostok"
    borders.save()
    days = {"opens_date": "2026-12-01", "due_date": "2026-12-03", "due_time": "12:00"}
    asked = {"notes_asked": "3", "replies_asked": "", "answers_asked": "1"}
    fields = {"article": article.pk, **days, "closes_date": "2026-12-05", **asked}
    assert instructor.post(LIST, fields).status_code == 302
    reading = Reading.objects.get()
    assert reading.opens_at == datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
    assert reading.due_at == datetime(2026, 12, 3, 2, 0, tzinfo=UTC)
    assert reading.closes_at == datetime(2026, 12, 5, 13, 59, tzinfo=UTC)
    assert reading.asked == (3, 0, 1)


def test_what_is_set_stands_in_the_form_and_can_be_taken_away(instructor, reading):
    Reading.objects.update(closes_at=datetime(2030, 12, 5, 9, 30, tzinfo=UTC), notes_asked=3)
    form = instructor.get(READING).context["form"]
    assert form["closes_date"].value() == date(2030, 12, 5)
    assert form["notes_asked"].value() == 3
    assert instructor.post(READING, {"began": form["began"].value()}).status_code == 302
    reading.refresh_from_db()
    assert (reading.closes_at, reading.asked) == (None, (0, 0, 0))


@pytest.mark.parametrize(
    ("opens", "due", "closes", "field"),
    [
        ("2026-12-04", "2026-12-03", "", "due_date"),
        ("", "2026-12-03", "2026-12-02", "closes_date"),
        ("2026-12-04", "", "2026-12-03", "closes_date"),
    ],
)
def test_dates_that_are_in_no_order_are_explained(instructor, article, opens, due, closes, field):
    fields = {"opens_date": opens, "due_date": due, "closes_date": closes}
    response = instructor.post(LIST, {"article": article.pk, **fields})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert not Reading.objects.exists()
    same_day = {name: day and "2026-12-03" for name, day in fields.items()}
    assert instructor.post(LIST, {"article": article.pk, **same_day}).status_code == 302


@pytest.mark.parametrize("number", ["-1", "1001", "many"])
def test_a_number_that_nobody_can_mean_is_explained(instructor, article, number):
    response = instructor.post(LIST, {"article": article.pk, "notes_asked": number})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["notes_asked"]


def test_the_second_of_two_instructors_sees_the_dates_of_the_first(instructor, reading):
    form = instructor.get(READING).context["form"]
    Reading.objects.update(closes_at=datetime(2026, 12, 3, 12, tzinfo=UTC), replies_asked=7)
    response = instructor.post(READING, {"began": form["began"].value(), "notes_asked": "1"})
    assert response.status_code == 409
    assert "Thursday 3 December 2026, 12:00" in response.text
    assert [value for _label, value in response.context["form"].what_stands()][-1] == 7


@pytest.mark.parametrize("hours", [1, -1])
def test_students_see_a_reading_when_it_has_opened(client, reading, ines, okafor, hours):
    reading.opens_at = timezone.now() + timedelta(hours=hours)
    reading.save()
    seen = [factories.login(client, ines).get(page) for page in (PAGE, HOME, "/")]
    shown = [page.status_code == 200 and "Two banks" in page.text for page in seen]
    assert shown == [hours < 0] * 3
    assert Article.objects.visible_to(ines).exists() is (hours < 0)
    factories.login(client, okafor)
    assert all("Two banks" in client.get(page).text for page in (PAGE, HOME, "/"))


def test_it_opens_by_itself_also_in_a_process_that_was_asked_before(client, unopened, ines):
    factories.login(client, ines)
    assert client.get(PAGE).status_code == 404
    Reading.objects.update(opens_at=timezone.now() - timedelta(seconds=1))
    assert client.get(PAGE).status_code == 200
    Reading.objects.update(opens_at=timezone.now() + timedelta(hours=1))
    assert client.get(PAGE).status_code == 404


def test_instructors_are_told_when_it_opens(instructor, unopened):
    for page in HOME, "/":
        assert "Until then only the instructors see it." in instructor.get(page).text
    assert "Opens " in instructor.get(PAGE).text
    unopened.opens_at = None
    unopened.save()
    for page in HOME, "/", PAGE:
        assert "Opens " not in instructor.get(page).text


def test_a_student_cannot_count_what_has_not_opened(client, unopened, ines, okafor):
    assert "1 reading" in factories.login(client, okafor).get("/").text
    page = factories.login(client, ines).get("/").text
    assert "0 readings" in page
    assert "1 reading" not in page


def test_an_article_that_is_open_by_itself_is_read_before_its_reading_opens(client, unopened, ines):
    unopened.article.openness = "members"
    unopened.article.save()
    factories.login(client, ines)
    assert client.get("/texts/two-banks/").status_code == 200
    assert client.get(PAGE).status_code == 404


def test_a_closing_date_is_told_before_and_after(client, reading, ines):
    factories.login(client, ines)
    for days, words in (1, "Can be written in until"), (-1, "no longer written in"):
        reading.closes_at = timezone.now() + timedelta(days=days)
        reading.save()
        assert words in client.get(HOME).text
    assert "Closed " in client.get(PAGE).text
