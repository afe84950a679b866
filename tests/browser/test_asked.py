"""What is asked of a student, and a reading that closes under their hands."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from annotations.models import Annotation
from seminars.models import Reading
from tests import factories
from tests.browser.scenes import FERRY, long_reading, open_at

WORDS = "Nobody asks, and everybody knows."


@pytest.fixture
def reading(borders, okafor):
    made = long_reading(borders, okafor)
    made.notes_asked, made.replies_asked = 2, 1
    made.save()
    return made


@pytest.fixture
def page(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    return page


def post(page):
    page.locator("#composer").get_by_role("button", name="Post").click()


def test_what_is_posted_counts_at_once_above_the_text(page, reading, marek):
    expect(page.locator("#asked")).to_contain_text("0 of 2 notes")
    page.locator("#composer textarea").fill(WORDS)
    post(page)
    expect(page.locator("#asked")).to_contain_text("1 of 2 notes")


def test_who_writes_while_the_reading_closes_keeps_every_word(page, reading):
    page.locator("#composer textarea").fill(WORDS)
    Reading.objects.update(closes_at=timezone.now() - timedelta(seconds=1))
    post(page)
    expect(page.locator("#composer")).to_contain_text("What you wrote is still here")
    expect(page.locator("#composer textarea")).to_have_value(WORDS)
    assert not Annotation.objects.exists()
    page.complaints = []  # of the answer, which says that it was not taken
    post(page)
    expect(page.locator("#margin .note")).to_contain_text(WORDS)
    assert Annotation.objects.get().audience == "me"


def test_who_replies_while_the_reading_closes_keeps_every_word(open_window, reading, ines, marek):
    factories.note(marek, reading, FERRY)
    page = open_window(ines)
    open_at(page, reading, FERRY)
    page.locator(".note").get_by_role("link", name="Reply", exact=True).click()
    page.locator(".reply-form textarea").fill(WORDS)
    Reading.objects.update(closes_at=timezone.now() - timedelta(seconds=1))
    page.locator(".reply-form").get_by_role("button", name="Reply").click()
    expect(page.locator(".reply-form")).to_contain_text("What you wrote is still here")
    expect(page.locator(".reply-form textarea")).to_have_value(WORDS)
    page.complaints = []
