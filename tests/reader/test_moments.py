"""Dates as a page says them, in each language."""

from datetime import UTC, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

WHEN = datetime(2026, 11, 25, 15, 5, tzinfo=UTC)
SAID = {
    "moment": "Wed 25 Nov, 15:05",
    "moment_in_full": "25 November 2026, 15:05",
    "day": "25 November",
    "day_in_full": "25 November 2026",
    "hour": "15:05",
    "weekday": "Wednesday 25 November",
    "weekday_and_hour": "Wednesday 25 November, 15:05",
}


def said(how):
    template = Template("{% load moments %}{{ when|" + how + " }}")
    return template.render(Context({"when": WHEN}))


@pytest.mark.parametrize("how", SAID)
def test_a_moment_is_said(how):
    assert said(how) == SAID[how]


def test_in_russian_a_month_after_its_day_has_another_ending():
    with translation.override("ru"):
        assert said("day") == "25 ноября"


def test_a_moment_is_said_in_the_time_zone_of_who_reads(settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    assert said("day_in_full") == "26 November 2026"
