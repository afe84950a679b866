"""The reading list in the hand of an instructor."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from seminars.models import Reading
from seminars.models.readings import TAKEN_ADDRESSES
from seminars.reading_list import move
from tests import factories

pytestmark = pytest.mark.django_db

HOME = "/seminars/borders/"
LIST = f"{HOME}readings/"
READING = f"{LIST}two-banks/"
WORDS = ["The ferry crosses at nine."]


def due(article=None, date="", time="", instructions="", **fields):
    asked = {"due_date": date, "due_time": time, "instructions": instructions, **fields}
    return asked | ({"article": article.pk} if article else {})


@pytest.fixture
def instructor(client, okafor, borders):
    return factories.login(client, okafor)


def on_list(seminar):
    return [reading.slug for reading in Reading.objects.standing().filter(seminar=seminar)]


def test_a_text_goes_on_the_list_with_its_date_and_instructions(instructor, borders, article):
    borders.timezone = "Asia/Vladivostok"
    borders.save()
    asked = due(article, "2026-12-03", "12:00", "Read it twice.")
    response = instructor.post(LIST, asked)
    reading = Reading.objects.get()
    assert response.url == f"{HOME}#reading-{reading.pk}"
    assert reading.slug == "two-banks"
    assert reading.due_at == datetime(2026, 12, 3, 2, 0, tzinfo=UTC)
    assert reading.instructions == "Read it twice."


def test_the_text_of_an_address_is_chosen_where_the_instructor_may_read_it(
    instructor, tomoko, article
):
    hidden = factories.article(tomoko, "theirs", WORDS)
    chosen = f'<option value="{article.pk}" selected'
    assert chosen in instructor.get(f"{LIST}?text={article.slug}").text
    for other in hidden.slug, "nowhere", "%00":
        page = instructor.get(f"{LIST}?text={other}")
        assert page.status_code == 200
        assert page.context["form"].initial.get("article") is None


def test_without_an_hour_the_whole_day_counts(instructor, article):
    instructor.post(LIST, due(article, "2026-12-03"))
    assert Reading.objects.get().due_at == datetime(2026, 12, 3, 23, 59, tzinfo=UTC)


def test_a_reading_needs_no_date(instructor, article):
    instructor.post(LIST, due(article))
    assert Reading.objects.get().due_at is None


@pytest.mark.parametrize(
    ("date", "time", "field"),
    [
        ("", "12:00", "due_date"),
        ("3 December", "", "due_date"),
        ("2026-02-30", "", "due_date"),
        ("0001-01-01", "", "due_date"),
        ("9999-12-31", "", "due_date"),
        ("2026-12-03", "noon", "due_time"),
        ("2026-03-29", "02:30", "due_time"),
    ],
)
def test_a_moment_that_is_none_is_explained_and_nothing_is_stored(
    instructor, borders, article, date, time, field
):
    borders.timezone = "Europe/Berlin"
    borders.save()
    response = instructor.post(LIST, due(article, date, time))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert not Reading.objects.exists()


def test_the_hour_that_comes_twice_in_autumn_is_the_later_one(instructor, borders, article):
    borders.timezone = "Europe/Berlin"
    borders.save()
    instructor.post(LIST, due(article, "2026-10-25", "02:30"))
    assert Reading.objects.get().due_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_only_texts_that_the_instructor_may_read_are_offered_and_taken(
    instructor, okafor, tomoko, borders, article
):
    theirs = factories.article(tomoko, "theirs", WORDS)
    open_text = factories.article(tomoko, "open", WORDS, openness="public")
    draft = factories.article(okafor, "draft", WORDS, publish=False)
    page = instructor.get(LIST).content.decode()
    for text in (article, open_text):
        assert f'<option value="{text.pk}"' in page
    for text in (theirs, draft):
        assert f'<option value="{text.pk}"' not in page
        assert instructor.post(LIST, due(text)).status_code == 422
    instructor.post(LIST, due(open_text))
    assert on_list(borders) == ["open"]


def test_a_text_on_the_list_is_not_offered_again_and_a_double_click_adds_it_once(
    instructor, borders, article
):
    assert f'<option value="{article.pk}"' in instructor.get(LIST).content.decode()
    for _ in range(2):
        assert instructor.post(LIST, due(article)).status_code == 302
    assert on_list(borders) == ["two-banks"]
    assert f'<option value="{article.pk}"' not in instructor.get(LIST).content.decode()


@pytest.mark.parametrize("slug", TAKEN_ADDRESSES)
def test_a_text_whose_address_is_taken_by_a_page_gets_another(instructor, okafor, borders, slug):
    instructor.post(LIST, due(factories.article(okafor, slug, WORDS)))
    assert on_list(borders) == [f"{slug}-2"]


def test_an_unpublished_text_is_off_everybodys_list(instructor, reading, article):
    assert instructor.get(READING).status_code == 200
    article.withdraw()
    assert instructor.get(READING).status_code == 404


def test_the_order_of_the_list_can_be_changed(instructor, okafor, borders):
    for slug in ("one", "two", "three"):
        borders.set_reading(factories.article(okafor, slug, WORDS), slug)

    def move(slug, direction):
        return instructor.post(f"{LIST}{slug}/position/", {"direction": direction})

    move("three", "up")
    assert on_list(borders) == ["one", "three", "two"]
    assert move("one", "down").url.startswith(f"{HOME}#reading-")
    assert on_list(borders) == ["three", "one", "two"]
    assert "“One” is number 2 of 3 on the list now." in instructor.get(HOME).text
    move("three", "up")
    move("two", "down")
    assert on_list(borders) == ["three", "one", "two"]


def test_a_reading_is_put_below_another_or_at_the_top(instructor, okafor, borders):
    ids = {
        slug: borders.set_reading(factories.article(okafor, slug, WORDS), slug).pk
        for slug in ("one", "two", "three", "four")
    }

    def put(slug, above):
        return instructor.post(f"{LIST}{slug}/position/", {"after": above})

    assert put("one", ids["three"]).url == f"{HOME}#reading-{ids['one']}"
    assert on_list(borders) == ["two", "three", "one", "four"]
    put("four", 0)
    assert on_list(borders) == ["four", "two", "three", "one"]
    put("four", ids["four"])
    put("four", "9" * 30)
    assert on_list(borders) == ["four", "two", "three", "one"]
    borders.readings.get(slug="two").withdraw()
    put("one", ids["two"])
    assert on_list(borders) == ["four", "three", "one"]


def test_moving_skips_what_was_taken_off_the_list(instructor, okafor, borders):
    for slug in ("one", "two", "three"):
        borders.set_reading(factories.article(okafor, slug, WORDS), slug)
    borders.readings.get(slug="two").withdraw()
    instructor.post(f"{LIST}three/position/", {"direction": "up"})
    assert on_list(borders) == ["three", "one"]


def test_moving_what_somebody_has_just_taken_off_changes_nothing(borders, okafor, reading):
    borders.set_reading(factories.article(okafor, "one", WORDS), "one")
    reading.withdraw()
    move(reading, 1)
    assert on_list(borders) == ["one"]


def test_date_and_instructions_can_be_changed_and_taken_away(instructor, borders, reading):
    form = instructor.get(READING).context["form"]
    change = due(None, "2026-12-03", "09:30", "Slowly.", began=form["began"].value())
    assert instructor.post(READING, change).status_code == 302
    form = instructor.get(READING).context["form"]
    page = instructor.get(READING).content.decode()
    assert 'value="2026-12-03"' in page
    assert 'value="09:30"' in page
    instructor.post(READING, due(began=form["began"].value()))
    reading.refresh_from_db()
    assert (reading.due_at, reading.instructions) == (None, "")


def test_the_second_of_two_instructors_sees_both_instructions(instructor, reading):
    form = instructor.get(READING).context["form"]
    Reading.objects.update(instructions="Theirs.", due_at=datetime(2026, 12, 3, 12, tzinfo=UTC))
    change = due(instructions="Mine.", began=form["began"].value())
    response = instructor.post(READING, change)
    assert response.status_code == 409
    page = response.content.decode()
    assert "Theirs." in page
    assert "Mine." in page
    assert "Thursday 3 December 2026, 12:00" in page
    reading.refresh_from_db()
    assert reading.instructions == "Theirs."


def test_taking_off_the_list_is_undone_with_one_button_and_nothing_written_is_lost(
    instructor, client, ines, borders, reading
):
    note = factories.note(ines, reading, 1)
    page = instructor.post(f"{READING}deletion/", follow=True).content.decode()
    assert on_list(borders) == []
    assert f'action="{READING}restoration/"' in page
    instructor.post(f"{READING}restoration/")
    assert on_list(borders) == ["two-banks"]
    note.refresh_from_db()
    assert not note.is_deleted


def test_what_was_taken_off_comes_back_with_its_discussion_when_it_is_added_again(
    instructor, ines, borders, article, reading
):
    note = factories.note(ines, reading, 1)
    reading.withdraw()
    instructor.post(LIST, due(article, instructions="Once more."))
    assert on_list(borders) == ["two-banks"]
    reading.refresh_from_db()
    assert reading.instructions == "Once more."
    assert reading.annotations.get() == note


def test_after_thirty_days_it_cannot_be_put_back_from_there(instructor, borders, reading):
    def taken_off(days):
        Reading.objects.update(deleted_at=timezone.now() - timedelta(days=days))
        return instructor.post(f"{READING}restoration/").status_code

    assert taken_off(29) == 302
    assert taken_off(31) == 404
    assert "Put back" not in instructor.get(HOME).content.decode()


def test_the_instructor_of_another_seminar_cannot_touch_the_list(
    client, okafor, tomoko, rivers, reading
):
    factories.login(client, tomoko)
    assert client.get("/seminars/rivers/readings/").status_code == 200
    assert client.get(LIST).status_code == 404
    assert client.post(LIST, due(reading.article)).status_code == 404
    assert client.post(READING, due()).status_code == 404
    reading.withdraw()
    assert client.post(f"{READING}restoration/").status_code == 404


def test_a_reading_is_not_found_under_another_seminar(client, admin, rivers, reading):
    factories.login(client, admin)
    assert client.get(READING).status_code == 200
    assert client.get("/seminars/rivers/readings/two-banks/").status_code == 404
