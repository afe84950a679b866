"""What a student is told of what is asked for, on each page that names the reading."""

import pytest

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(reading):
    reading.notes_asked, reading.replies_asked = 2, 1
    reading.save()
    return reading


@pytest.mark.parametrize("page", ["/", "/seminars/borders/", "/seminars/borders/two-banks/"])
def test_each_page_tells_a_student_how_far_they_have_come(asking, browser, ines, marek, page):
    factories.note(ines, asking, 1)
    assert "1 of 2 notes" in browser(ines).get(page).text
    assert "0 of 1 reply" in browser(ines).get(page).text
    assert "0 of 2 notes" in browser(marek).get(page).text


def test_an_instructor_is_told_what_is_asked_and_nothing_is_asked_of_them(asking, browser, okafor):
    assert "2 notes, 1 reply" in browser(okafor).get("/seminars/borders/").text
    for page in "/", "/seminars/borders/", asking.get_absolute_url():
        assert "of 2 notes" not in browser(okafor).get(page).text


def test_nothing_is_said_where_nothing_is_asked(asking, browser, ines):
    assert 'class="asked"' in browser(ines).get("/").text
    asking.notes_asked = asking.replies_asked = 0
    asking.save()
    for page in "/", "/seminars/borders/", asking.get_absolute_url():
        assert 'class="asked"' not in browser(ines).get(page).text


@pytest.mark.parametrize("on", [None, 1])
def test_what_one_posts_is_counted_on_the_page_at_once(asking, composer, browser, ines, on):
    answer = browser(ines, htmx=True).post(composer, margins.new_note(asking, on))
    asked = margins.elements(answer)["asked"]
    assert asked.get("hx-swap-oob") == "true"
    assert "1 of 2 notes" in margins.said(asked)


def test_the_page_costs_one_query_more_where_something_is_asked(
    asking, browser, ines, django_assert_num_queries
):
    client, address = browser(ines), asking.get_absolute_url()
    for notes, queries in (2, 7), (0, 6):
        asking.notes_asked = asking.replies_asked = notes
        asking.save()
        for _time in range(2):
            factories.note(ines, asking, 1)
            client.get(address)
            with django_assert_num_queries(queries):
                client.get(address)


def test_a_list_takes_one_query_however_many_readings_ask(
    asking, borders, browser, ines, okafor, django_assert_num_queries
):
    client = browser(ines)
    client.get("/")
    # As in test_home_pages.py, and one more.
    queries = 2 + 9 + 1
    with django_assert_num_queries(queries):
        client.get("/")
    for number in range(3):
        article = factories.article(okafor, f"text-{number}", ["It rains."])
        borders.set_reading(article, article.slug, notes_asked=1)
    with django_assert_num_queries(queries):
        assert client.get("/").text.count("0 of 1 note") == 3
