"""The preview of what is being written."""

import pytest

from annotations.forms import LONGEST
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


def test_the_preview_shows_what_will_be_stored(reading, composer, browser, ines):
    words = "# No heading\n\nA *word* and ![a picture](https://example.org/a.png) <b>b</b>"
    shown = browser(ines).post("/preview/", {"content": words})
    assert "<em>word</em>" in shown.text
    browser(ines).post(composer, margins.new_note(reading, body=words))
    assert shown.text == reading.annotations.get().html


def test_the_preview_is_for_those_who_are_logged_in(browser, visitor, lena):
    assert browser(lena).post("/preview/", {"content": "Yes."}).status_code == 200
    refused = browser(visitor).post("/preview/", {"content": "Yes."})
    assert (refused.status_code, refused.text) == (403, "")


def test_what_is_too_long_to_post_is_too_long_to_preview(browser, lena):
    assert browser(lena).post("/preview/", {"content": "x" * LONGEST}).status_code == 200
    assert browser(lena).post("/preview/", {"content": "x" * (LONGEST + 1)}).status_code == 413


def test_the_preview_of_nothing_is_nothing(browser, lena):
    assert browser(lena).post("/preview/").text == ""


def test_the_preview_is_not_an_address_to_look_at(browser, lena):
    assert browser(lena).get("/preview/", {"content": "Yes."}).status_code == 405


@pytest.mark.parametrize("address", ["/markdownx/markdownify/", "/markdownx/upload/", "/upload/"])
def test_nothing_can_be_uploaded(browser, okafor, address):
    assert browser(okafor).post(address, {"content": "x"}).status_code == 404


def test_who_previews_too_often_is_told_to_wait(browser, lena, settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "preview": "2/m/key"}
    client = factories.login(browser(lena), lena)
    answers = [client.post("/preview/", {"content": "x"}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]
