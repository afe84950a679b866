"""A prompt that is answered no more."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from annotations.models import Annotation, Prompt
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


@pytest.fixture
def head(browser, reading):
    """The line in the head of the page that says how many prompts somebody has answered."""

    def get(user):
        return margins.elements(browser(user).get(reading.get_absolute_url()))["answered"]

    return get


def test_a_prompt_that_closed_before_one_answered_says_so_and_is_not_counted(
    reading, look, head, okafor, ines, marek
):
    first = factories.prompt(okafor, reading, 1, answer_first=True)
    other = factories.prompt(okafor, reading, 2)
    factories.answer(marek, first)
    page = look(ines, p=margins.key_of(reading, 1))
    assert "answer to see the others" in page.text
    assert margins.said(head(ines)) == "0 of 2 prompts answered"
    assert f"#prompt-{first.pk}" in head(ines).get("href")
    Prompt.objects.filter(pk=first.pk).update(closes_at=timezone.now() - timedelta(hours=1))
    page = look(ines, p=margins.key_of(reading, 1))
    said = margins.said(margins.elements(page)[first.anchor])
    assert "answer to see the others" not in said
    assert "you did not answer it · the others’ answers stay unseen · closed since" in said
    assert margins.said(head(ines)) == "0 of 1 prompt answered"
    assert f"#prompt-{other.pk}" in head(ines).get("href")
    assert "you did not answer" not in look(marek, p=margins.key_of(reading, 1)).text
    assert margins.said(head(marek)) == "1 of 2 prompts answered"
    Prompt.objects.update(closes_at=timezone.now() - timedelta(hours=1))
    assert margins.said(head(ines)) == "All prompts are closed"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({}, "you did not answer it · read the answers · closed since"),
        (
            {"reveals_at": timedelta(days=1)},
            "you did not answer it · the others’ answers are shown",
        ),
        (
            {"answer_first": True, "reveals_at": timedelta(days=1)},
            "you did not answer it · all answers open to everybody from",
        ),
    ],
)
def test_a_prompt_that_closed_before_one_answered_says_who_sees_the_answers(
    reading, look, okafor, ines, marek, rule, said
):
    now = timezone.now()
    rule = {name: now + value if name == "reveals_at" else value for name, value in rule.items()}
    prompt = factories.prompt(okafor, reading, 1, closes_at=now + timedelta(hours=1), **rule)
    factories.answer(marek, prompt)
    Prompt.objects.update(closes_at=now - timedelta(hours=1))
    page = look(ines, p=margins.key_of(reading, 1))
    assert said in margins.said(margins.elements(page)[prompt.anchor])


def test_where_the_reading_has_closed_no_prompt_asks_to_be_answered(
    reading, look, head, okafor, ines, marek
):
    soon = timezone.now() + timedelta(days=1)
    prompt = factories.prompt(okafor, reading, 1, answer_first=True, closes_at=soon)
    factories.answer(marek, prompt)
    reading.closes_at = timezone.now() - timedelta(hours=1)
    reading.save()
    page = look(ines, p=margins.key_of(reading, 1))
    said = margins.said(margins.elements(page)[prompt.anchor])
    assert "you did not answer it · the others’ answers stay unseen" in said
    assert "open until" not in said
    assert margins.said(head(ines)) == "All prompts are closed"


@pytest.mark.parametrize("htmx", [False, True])
def test_an_instructor_closes_a_prompt_now_and_opens_it_again(
    reading, browser, look, okafor, ines, htmx
):
    later = timezone.now() + timedelta(days=1)
    prompt = factories.prompt(okafor, reading, 1, closes_at=later)
    client, closing = browser(okafor, htmx=htmx), f"/prompts/{prompt.pk}/closing/"

    def offered(user):
        page = look(user, p=margins.key_of(reading, 1)).text
        return [name for name in ("Close now", "Open again") if name in page]

    def does(address):
        answer = client.post(address)
        led = answer["HX-Redirect"] if htmx else answer["Location"]
        assert f"?p={margins.key_of(reading, 1)}" in led
        prompt.refresh_from_db()
        return prompt.is_closed

    assert offered(okafor) == ["Close now"]
    assert offered(ines) == []
    assert does(closing) is True
    assert offered(okafor) == ["Open again"]
    assert "closed since" in look(ines, p=margins.key_of(reading, 1)).text
    closed = prompt.closes_at
    assert does(closing) is True
    assert prompt.closes_at == closed
    assert does(f"{closing}withdrawal/") is False
    assert prompt.closes_at is None
    assert offered(okafor) == ["Close now"]


def test_a_prompt_that_is_still_to_be_shown_is_not_closed(reading, browser, look, okafor):
    tomorrow = timezone.now() + timedelta(days=1)
    prompt = factories.prompt(okafor, reading, 1, opens_at=tomorrow)
    assert "Close now" not in look(okafor, p=margins.key_of(reading, 1)).text
    assert browser(okafor).post(f"/prompts/{prompt.pk}/closing/").status_code == 302
    prompt.refresh_from_db()
    assert prompt.closes_at is None


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
