"""A prompt that is answered no more."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


def test_who_answers_too_late_keeps_their_words(reading, browser, look, okafor, ines):
    open_one = factories.prompt(okafor, reading, 1)
    closed = factories.prompt(okafor, reading, 1, closes_at=timezone.now() - timedelta(hours=1))
    client = browser(ines)
    for prompt, status, answers in ((open_one, 302, 1), (closed, 422, 1)):
        address = reverse("annotations:answers", args=[prompt.pk])
        answer = client.post(address, margins.new_answer(body="The bank decides."))
        assert answer.status_code == status
        assert Annotation.objects.count() == answers
    assert "The bank decides." in answer.text
    assert "takes no more answers" in answer.text
    shown = look(ines, p=margins.key_of(reading, 1)).text
    assert reverse("annotations:answers", args=[open_one.pk]) in shown
    assert reverse("annotations:answers", args=[closed.pk]) not in shown
    assert "closed since" in shown


def dates_of(prompt):
    return reverse("annotations:prompt_dates", args=[prompt.pk])


def test_an_instructor_sets_the_dates_on_the_clocks_of_the_seminar(
    reading, borders, browser, okafor, ines
):
    borders.timezone = "Asia/Tokyo"
    borders.save()
    prompt = factories.prompt(okafor, reading, 1)
    client = browser(okafor)
    form = client.get(dates_of(prompt)).context["form"]
    days = {"opens_date": "2026-03-02", "closes_date": "2026-03-09", "reveals_date": "2026-03-10"}
    sent = {"began": form["began"].value(), "closes_time": "12:00", **days}
    assert client.post(dates_of(prompt), sent).status_code == 302
    prompt.refresh_from_db()
    said = [moment.isoformat() for moment in (prompt.opens_at, prompt.closes_at, prompt.reveals_at)]
    assert said == [
        "2026-03-01T15:00:00+00:00",
        "2026-03-09T03:00:00+00:00",
        "2026-03-09T15:00:00+00:00",
    ]
    assert browser(ines).get(dates_of(prompt)).status_code == 404


def test_a_prompt_that_would_close_before_it_is_shown_is_refused_kindly(reading, browser, okafor):
    prompt = factories.prompt(okafor, reading, 1)
    client = browser(okafor)
    began = client.get(dates_of(prompt)).context["form"]["began"].value()
    days = {"opens_date": "2026-03-09", "closes_date": "2026-03-02"}
    answer = client.post(dates_of(prompt), {"began": began, **days})
    assert answer.status_code == 422
    assert "It would close before it is shown." in answer.text
