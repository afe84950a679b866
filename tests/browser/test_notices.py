"""The number of new notices in the bar, and their page."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import FERRY, key_of, long_reading

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def note(reading, ines, marek):
    note = factories.note(ines, reading, "nobody asks for papers")
    factories.reply(marek, note)
    return note


@pytest.mark.parametrize("how", [{}, PHONE], ids=["desktop", "phone"])
def test_the_number_comes_and_moves_nothing(open_window, reading, note, ines, how):
    page = open_window(ines, **how)
    page.goto(reading.get_absolute_url())
    before = page.locator(".account").bounding_box()
    number = page.get_by_role("link", name="1 new notice")
    expect(number).to_be_visible()
    assert page.locator(".account").bounding_box() == before
    number.click()
    expect(page.get_by_role("heading", name="Notices")).to_be_visible()
    page.get_by_role("button", name="Mark all as seen").click()
    expect(page.get_by_text("Nothing here is new.")).to_be_visible()


def test_who_reads_the_margin_has_seen_what_is_told_of_it(open_window, reading, note, ines):
    page = open_window(ines)
    page.goto("/notices/")
    expect(page.get_by_text("1 of these is new.")).to_be_visible()
    with page.expect_response("**/seen/"):
        page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, FERRY)}")
    page.goto("/notices/")
    expect(page.get_by_text("Nothing here is new.")).to_be_visible()


def test_without_scripts_the_first_page_says_how_many_are_new(open_window, note, ines):
    page = open_window(ines, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("link", name="1 new notice").click()
    expect(page.get_by_role("link", name="Marek Kos replied to your note")).to_be_visible()
