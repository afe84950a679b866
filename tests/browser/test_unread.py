"""What is new to somebody, and how it ceases to be."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import FERRY, key_of, long_reading, open_at

BUTTON = "I have read these"


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


def test_without_scripts_one_says_that_one_has_read_what_is_new(open_window, reading, ines, marek):
    note = factories.note(marek, reading, "nobody asks for papers")
    page = open_window(ines, java_script_enabled=False)
    address = f"{reading.get_absolute_url()}?p={key_of(reading, FERRY)}"
    for _time in range(2):  # looking alone changes nothing
        page.goto(address)
        expect(page.locator("#margin-title")).to_contain_text("1 unread")
    page.get_by_role("button", name=BUTTON).click()
    page.wait_for_url(f"**{address}#margin")
    expect(page.locator("#margin-title")).not_to_contain_text("unread")
    expect(page.locator(f"#note-{note.pk}")).to_be_visible()
    expect(page.get_by_role("button", name=BUTTON)).to_have_count(0)


def test_with_scripts_what_stood_there_for_a_moment_is_read(open_window, reading, ines, marek):
    factories.note(marek, reading, "nobody asks for papers")
    page = open_window(ines)
    with page.expect_response("**/seen/") as answer:
        open_at(page, reading, FERRY)
        expect(page.get_by_role("button", name=BUTTON)).to_have_count(0)
    assert answer.value.status == 204
    page.reload()
    expect(page.locator("#margin-title")).not_to_contain_text("unread")


def test_a_page_that_was_sent_before_shows_what_was_said_since(open_window, reading, ines, marek):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    note = factories.note(marek, reading, "nobody asks for papers")
    page.goto("/")
    open_at(page, reading, FERRY)
    expect(page.locator(f"#note-{note.pk}")).to_be_visible()
