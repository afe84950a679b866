"""The views of the margin that go through all notes, and their pages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.margin.margin import NOTES_A_PAGE
from tests import factories
from tests.annotations.views import margins
from tests.annotations.views.margins import anchors

pytestmark = pytest.mark.django_db


def test_all_shows_every_note_that_one_may_see(reading, look, ines, marek, okafor):
    seen = [
        factories.note(marek, reading, "share the fog"),
        factories.question(marek, reading, 1),
        factories.note(okafor, reading),
        factories.note(ines, reading, audience="instructors"),
        factories.note(ines, reading, audience="me"),
    ]
    hidden = [
        factories.note(marek, reading, audience="instructors"),
        factories.note(okafor, reading, audience="me"),
    ]
    assert margins.notes_in(look(ines, view="all")) == anchors(*reversed(seen))
    assert set(anchors(hidden[0])) <= set(margins.notes_in(look(marek, view="all")))
    assert set(anchors(hidden[1])) <= set(margins.notes_in(look(okafor, view="all")))


def test_questions_shows_the_questions(reading, look, ines, marek):
    asked = factories.question(marek, reading, 1)
    factories.note(marek, reading, 1)
    hidden = factories.question(marek, reading, audience="instructors")
    assert margins.notes_in(look(ines, view="questions")) == anchors(asked)
    assert margins.notes_in(look(marek, view="questions")) == anchors(hidden, asked)


def test_mine_shows_ones_own_at_every_audience(reading, look, ines, marek):
    mine = [
        factories.note(ines, reading, 1, audience=audience)
        for audience in ("seminar", "instructors", "me")
    ]
    factories.note(marek, reading, 1)
    assert margins.notes_in(look(ines, view="mine")) == anchors(*reversed(mine))


def test_in_a_list_each_note_says_where_it_stands(reading, look, ines, marek):
    factories.note(marek, reading, 2)
    assert "¶ 2" in look(ines, view="all").text


def test_a_long_list_comes_in_pages(reading, look, ines, marek):
    notes = [factories.note(marek, reading, 1) for _ in range(NOTES_A_PAGE + 3)]
    key = margins.key_of(reading, 1)
    for asked in {"p": key}, {"view": "all"}:
        first, second = look(ines, **asked), look(ines, page="2", **asked)
        assert margins.notes_in(first) == anchors(*reversed(notes[3:]))
        assert margins.notes_in(second) == anchors(*reversed(notes[:3]))
        assert "Earlier notes" in first.text
        assert "page=2" in first.text
        assert "Later notes" not in first.text
        assert "Earlier notes" not in second.text
        assert "Later notes" in second.text


@pytest.mark.parametrize("page", ["0", "-1", "two", "9" * 20, "9" * 5000, "³", "٣"])
def test_a_page_that_there_is_not_breaks_nothing(reading, look, ines, marek, page):
    factories.note(marek, reading)
    assert look(ines, page=page).status_code == 200


def test_unread_shows_what_one_has_not_seen(reading, look, browser, ines, marek):
    before = timezone.now() - timedelta(hours=1)
    here = factories.note(marek, reading, 1, created_at=before)
    whole = factories.note(marek, reading, created_at=before)
    there = factories.note(marek, reading, 2, created_at=before)
    factories.note(ines, reading, 2, created_at=before)
    assert margins.notes_in(look(ines, view="unread")) == anchors(there, whole, here)
    seen = "/seminars/borders/two-banks/seen/"
    browser(ines).post(seen, {"p": margins.key_of(reading, 1)})
    assert margins.notes_in(look(ines, view="unread")) == anchors(there, whole)
    browser(ines).post(seen, {"p": ""})
    assert margins.notes_in(look(ines, view="unread")) == anchors(there)
    fresh = factories.note(marek, reading, 1)
    assert margins.notes_in(look(ines, view="unread")) == anchors(fresh, there)
