"""The first page: what a visitor, a student and somebody without a seminar find there."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user
from django.utils import timezone

from reader.importing.found import Found
from reader.models import Import
from seminars.models import Seminar
from tests import factories

pytestmark = pytest.mark.django_db

WORDS = ["The ferry crosses at nine."]


def shown(response):
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def open_text(okafor):
    return factories.article(okafor, "open-water", WORDS, openness="public")


@pytest.fixture
def text_for_members(okafor):
    return factories.article(okafor, "inland-water", WORDS, openness="members")


def test_a_visitor_reads_what_postil_is_and_how_to_come_in(client):
    page = shown(client.get("/"))
    assert "A seminar reads one text together" in page
    assert "/accounts/login/" in page
    assert "/accounts/signup/" in page


def test_sign_up_is_not_offered_where_it_is_closed(client, settings):
    assert 'class="button" href="/accounts/signup/' in shown(client.get("/"))
    settings.SIGNUP = "invitation"
    assert 'class="button" href="/accounts/signup/' not in shown(client.get("/"))


def test_a_visitor_sees_the_texts_open_to_everybody_and_no_others(
    client, lena, open_text, text_for_members, article
):
    assert "Open water" in shown(client.get("/"))
    assert "Inland water" not in shown(client.get("/"))
    assert "Inland water" in shown(factories.login(client, lena).get("/"))


def titles(response):
    assert response.status_code == 200
    return [text.title for text in response.context["latest_texts"]]


def test_the_latest_texts_are_those_of_my_seminars_and_those_open_to_me(
    client, marek, amira, lena, reading, open_text, text_for_members
):
    assert titles(factories.login(client, lena).get("/")) == ["Inland water", "Open water"]
    assert titles(factories.login(client, amira).get("/")) == ["Inland water", "Open water"]
    response = factories.login(client, marek).get("/")
    assert titles(response) == ["Inland water", "Open water", "Two banks"]
    latest = shown(response).partition("Latest texts")[2]
    assert f'href="{reading.get_absolute_url()}"' in latest, "it leads to where we read it"
    assert 'href="/texts/open-water/"' in latest


def test_a_text_of_a_seminar_to_come_or_in_the_archive_is_not_among_the_latest(
    client, marek, okafor, borders, reading
):
    assert titles(factories.login(client, marek).get("/")) == ["Two banks"]
    reading.opens_at = timezone.now() + timedelta(days=1)
    reading.save()
    assert titles(client.get("/")) == []
    assert "No text is here for you yet." in shown(client.get("/"))
    assert titles(factories.login(client, okafor).get("/")) == ["Two banks"]
    borders.archive()
    assert titles(client.get("/")) == []


def test_a_text_that_was_deleted_is_not_shown(client, open_text):
    assert "Open water" in shown(client.get("/"))
    open_text.withdraw()
    assert "Open water" not in shown(client.get("/"))


def test_a_student_sees_what_is_due_next_first(client, marek, okafor, borders):
    now = timezone.now()
    for slug, days in {"late": 9, "soon": 2, "undated": None, "over": -2, "long-over": -20}.items():
        text = factories.article(okafor, slug, WORDS)
        due_at = days and now + timedelta(days=days)
        borders.set_reading(text, slug, due_at=due_at)
    response = factories.login(client, marek).get("/")
    listed = [reading.slug for reading in response.context["readings"]]
    assert listed == ["soon", "late", "undated", "over"]
    assert "One reading is due this week." in shown(response)


def test_what_is_due_soon_is_in_the_instructors_colour(client, marek, reading):
    factories.login(client, marek)
    reading.due_at = timezone.now() + timedelta(days=20)
    reading.save()
    assert "when soon" not in shown(client.get("/"))
    reading.due_at = timezone.now() + timedelta(days=2)
    reading.save()
    assert "when soon" in shown(client.get("/"))


def test_the_hour_is_that_of_the_seminar(client, marek, borders, reading):
    borders.timezone = "Asia/Vladivostok"
    borders.save()
    tomorrow = timezone.now().date() + timedelta(days=3)
    reading.due_at = datetime.combine(tomorrow, datetime.min.time(), UTC)
    reading.save()
    assert "10:00" in shown(factories.login(client, marek).get("/"))


def test_a_seminar_says_who_teaches_it_and_how_many_read_what(client, marek, borders, reading):
    page = " ".join(shown(factories.login(client, marek).get("/")).split())
    assert "Dr Okafor · 4 people · 1 reading" in page


def test_a_reading_that_was_taken_off_is_neither_listed_nor_counted(client, marek, reading):
    factories.login(client, marek)
    assert "1 reading" in shown(client.get("/"))
    reading.withdraw()
    page = shown(client.get("/"))
    assert "Two banks" not in page
    assert "0 readings" in page


def test_nobody_sees_the_seminar_of_others_except_an_admin_on_the_list_of_all(
    client, marek, amira, admin, borders, reading
):
    assert "Borders and Neighbours" in shown(factories.login(client, marek).get("/"))
    assert "Borders and Neighbours" not in shown(factories.login(client, amira).get("/"))
    factories.login(client, admin)
    assert "Borders and Neighbours" not in shown(client.get("/")), "the admin is no member"
    assert "Borders and Neighbours" in shown(client.get("/seminars/"))


def test_a_seminar_that_was_deleted_is_gone_from_its_members_page(client, marek, borders, reading):
    factories.login(client, marek)
    assert "Borders and Neighbours" in shown(client.get("/"))
    borders.withdraw()
    page = shown(client.get("/"))
    assert "Borders and Neighbours" not in page
    assert "Two banks" not in page


def test_whoever_is_in_no_seminar_is_told_so_and_can_use_an_invitation(client, lena):
    page = shown(factories.login(client, lena).get("/"))
    assert "You are in no seminar." in page
    assert 'action="/invitations/"' in page


def test_one_button_logs_in_each_of_the_cast_of_the_demo(client, settings, okafor, lena):
    settings.DEMO_CAST = {"okafor": "Instructor", "nobody": "Student", "lena": "In no seminar"}
    settings.DEMO_PASSWORD = factories.PASSWORD
    response = client.get("/")
    assert [person for person, _role in response.context["cast"]] == [okafor, lena]
    form = {"login": "lena", "password": response.context["cast_password"], "next": "/"}
    for name, value in form.items():
        assert f'name="{name}" value="{value}"' in shown(response)
    assert client.post("/accounts/login/", form).url == "/"
    assert get_user(client) == lena


def test_no_cast_is_shown_outside_the_demo(client, settings, okafor):
    settings.DEMO_CAST = {"okafor": "Instructor"}
    settings.DEMO_PASSWORD = factories.PASSWORD
    assert "Dr Okafor" in shown(client.get("/"))
    settings.DEMO = False
    page = shown(client.get("/"))
    assert "Dr Okafor" not in page
    assert factories.PASSWORD not in page


def test_a_visitors_page_costs_as_much_with_many_texts_as_with_one(
    client, okafor, open_text, django_assert_num_queries
):
    with django_assert_num_queries(1):
        client.get("/")
    for number in range(5):
        factories.article(okafor, f"water-{number}", WORDS, openness="public")
    with django_assert_num_queries(1):
        client.get("/")


def test_a_students_page_costs_as_much_with_many_seminars_as_with_one(
    client, marek, okafor, ines, open_text, reading, django_assert_num_queries
):
    factories.login(client, marek)
    # Who it is; the texts, who reads them, the seminars, who teaches there, the readings, what is
    # news, whether there are notices, what is new in the seminars, and what is discussed most.
    queries = 2 + 9
    with django_assert_num_queries(queries):
        client.get("/")
    for number in range(4):
        seminar = Seminar.objects.create(slug=f"s{number}", title=f"Seminar {number}")
        seminar.admit(okafor, role="instructor")
        seminar.admit(ines, role="instructor")
        seminar.admit(marek)
        for text in range(3):
            article = factories.article(okafor, f"text-{number}-{text}", WORDS, openness="members")
            seminar.set_reading(article, article.slug, due_at=timezone.now())
    with django_assert_num_queries(queries):
        client.get("/")


def test_who_brings_texts_in_finds_what_is_not_published_yet(client, okafor, tomoko, ines):
    begun = [Import.begin(Found(title=title), okafor) for title in ("Fog", "Ice")]
    factories.login(client, okafor)
    assert "2 texts are not published yet" in shown(client.get("/"))
    assert 'id="unfinished"' in shown(client.get("/imports/"))
    begun[0].withdraw()
    assert "1 text is not published yet" in shown(client.get("/"))
    for other in tomoko, ines:
        assert "not published yet" not in shown(factories.login(client, other).get("/"))
