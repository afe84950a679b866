"""What one has seen: a mark a paragraph."""

import re

import pytest

from annotations.models import Seen
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

ADDRESS = "/seminars/borders/two-banks/seen/"


@pytest.fixture
def unread(reading, browser):
    """`unread(user, key)`: how many notes of a paragraph are new to `user`."""

    def count(user, key=""):
        margin = browser(user, htmx=True).get(reading.get_absolute_url(), {"p": key})
        found = re.search(r"(\d+) unread", margins.said(margins.elements(margin)["margin-title"]))
        return int(found[1]) if found else 0

    return count


def test_marking_a_paragraph_marks_that_paragraph_for_that_reader(
    reading, browser, unread, ines, marek, jonas
):
    for on in (1, 2, None):
        factories.note(marek, reading, on)
    first, second = margins.key_of(reading, 1), margins.key_of(reading, 2)
    assert browser(ines).post(ADDRESS, {"p": first}).status_code == 204
    assert (unread(ines, first), unread(ines, second), unread(ines)) == (0, 1, 1)
    assert unread(jonas, first) == 1


def test_marking_the_whole_marks_what_is_said_of_the_whole(reading, browser, unread, ines, marek):
    for on in (1, None):
        factories.note(marek, reading, on)
    browser(ines).post(ADDRESS, {"p": ""})
    assert (unread(ines), unread(ines, margins.key_of(reading, 1))) == (0, 1)


def test_what_is_said_later_is_unread_again(reading, browser, unread, ines, marek):
    key = margins.key_of(reading, 1)
    factories.note(marek, reading, 1)
    browser(ines).post(ADDRESS, {"p": key})
    factories.note(marek, reading, 1)
    assert unread(ines, key) == 1


def test_marking_again_keeps_one_mark(reading, browser, ines):
    for _ in range(2):
        browser(ines).post(ADDRESS, {"p": margins.key_of(reading, 1)})
        browser(ines).post(ADDRESS, {"p": ""})
    assert Seen.objects.count() == 2


def test_a_page_with_a_paragraph_marks_it_without_scripts(reading, browser, unread, ines, marek):
    factories.note(marek, reading, 1)
    key = margins.key_of(reading, 1)
    browser(ines, htmx=True).get(reading.get_absolute_url(), {"p": key})
    assert unread(ines, key) == 1, "a margin that passes by has not been seen yet"
    browser(ines).get(reading.get_absolute_url(), {"p": key})
    assert unread(ines, key) == 0


def test_what_one_has_seen_in_one_seminar_is_new_in_the_other(
    reading, reading_in_rivers, browser, ines, amira, marek
):
    reading_in_rivers.seminar.admit(ines)
    factories.note(marek, reading, 1)
    factories.note(amira, reading_in_rivers, 1)
    key = margins.key_of(reading, 1)
    browser(ines).post(ADDRESS, {"p": key})
    for place, number in (reading, 0), (reading_in_rivers, 1):
        page = browser(ines, htmx=True).get(place.get_absolute_url(), {"view": "unread"})
        assert len(margins.notes_in(page)) == number


@pytest.mark.parametrize("key", ["nowhere", "a\0b", "x" * 500])
def test_a_paragraph_that_there_is_not_is_not_found(reading, browser, ines, key):
    there = margins.key_of(reading, 1)
    assert browser(ines).post(ADDRESS, {"p": there}).status_code == 204
    assert browser(ines).post(ADDRESS, {"p": key}).status_code == 404


def test_a_paragraph_of_another_text_is_not_found(reading, public_text, browser, ines):
    key = margins.key_of(public_text, 0)
    assert browser(ines).post(ADDRESS, {"p": key}).status_code == 404
