"""Due dates in words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from seminars.dates import in_full, in_words

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # a Tuesday
LONDON, VLADIVOSTOK = ZoneInfo("Europe/London"), ZoneInfo("Asia/Vladivostok")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 24, 12, 0, tzinfo=UTC), "today 12:00"),
        (datetime(2026, 11, 24, 1, 0, tzinfo=UTC), "today 01:00"),
        (datetime(2026, 11, 25, 23, 59, tzinfo=UTC), "tomorrow 23:59"),
        (datetime(2026, 11, 23, 18, 0, tzinfo=UTC), "yesterday 18:00"),
        (datetime(2026, 11, 26, 12, 0, tzinfo=UTC), "Thursday 12:00"),
        (datetime(2026, 11, 30, 12, 0, tzinfo=UTC), "Monday 12:00"),
        (datetime(2026, 12, 1, 12, 0, tzinfo=UTC), "Tuesday 1 December"),
        (datetime(2026, 11, 19, 12, 0, tzinfo=UTC), "Thursday 19 November"),
        (datetime(2027, 1, 11, 12, 0, tzinfo=UTC), "11 January 2027"),
    ],
)
def test_a_date_is_said_as_one_would_in_class(moment, words):
    assert in_words(moment, LONDON, NOW) == words


def test_the_day_is_that_of_the_seminars_clocks():
    moment = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    assert in_words(moment, LONDON, NOW) == "today 15:00"
    assert in_words(moment, VLADIVOSTOK, NOW) == "tomorrow 01:00"


def test_in_full_there_are_the_year_and_the_hour():
    moment = datetime(2026, 12, 3, 2, 0, tzinfo=UTC)
    assert in_full(moment, VLADIVOSTOK) == "Thursday 3 December 2026, 12:00"


def test_days_and_months_are_said_in_the_language_of_the_page():
    with translation.override("ru"):
        assert "декабря" in in_full(datetime(2026, 12, 3, tzinfo=UTC), LONDON)
