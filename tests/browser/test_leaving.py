"""Logging out with something unsent."""

import pytest
from playwright.sync_api import expect

from tests.browser.scenes import long_reading

KEPT = "Object.keys(localStorage).filter(name => name.startsWith('postil:draft:')).length"
WORDS = "Not yet finished, and already <b>bold</b>."


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


def log_out(page):
    page.locator("details.account summary").click()
    page.locator("details.account").get_by_role("button", name="Log out").click()


def test_whoever_has_unsent_words_is_warned_and_may_go_back(open_window, reading, ines):
    page = open_window(ines)
    page.goto(reading.get_absolute_url())
    page.locator("#composer textarea").fill(WORDS)
    expect(page.locator("#composer .saved")).not_to_be_empty()
    page.goto("/texts/")
    log_out(page)
    page.wait_for_url("**/accounts/logout/")
    expect(page.get_by_role("alert")).to_contain_text("never sent")
    page.get_by_role("link", name=WORDS).click()
    page.wait_for_url(f"**{reading.get_absolute_url()}")
    expect(page.locator("#composer textarea")).to_have_value(WORDS)


def test_confirmed_nothing_is_left_in_the_browser(open_window, reading, ines):
    page = open_window(ines)
    # Half a second later each page asks for that, and by then nobody would be logged in.
    with page.expect_response("**/notices/count/"):
        page.goto(reading.get_absolute_url())
    page.locator("#composer textarea").fill(WORDS)
    expect(page.locator("#composer .saved")).not_to_be_empty()
    assert page.evaluate(KEPT) == 1
    with page.expect_response("**/notices/count/"):
        log_out(page)
    page.locator("main").get_by_role("button", name="Log out").click()
    expect(page.get_by_role("link", name="Log in").first).to_be_visible()
    page.wait_for_function(f"() => {KEPT} === 0")


def test_without_drafts_one_is_asked_nothing(open_window, ines):
    page = open_window(ines)
    # Half a second later the page asks for that, and by then nobody would be logged in.
    with page.expect_response("**/notices/count/"):
        page.goto("/texts/")
    log_out(page)
    expect(page.get_by_role("link", name="Log in").first).to_be_visible()


def test_the_page_of_the_log_out_says_nothing_where_there_is_nothing(open_window, ines):
    page = open_window(ines)
    page.goto("/accounts/logout/")
    expect(page.locator("main").get_by_role("button", name="Log out")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
