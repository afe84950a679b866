"""A machine that has keys and no pointer at all: nothing hovers there, and yet it is no phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import FLAGS, program
from tests.reader.review_form import begun

NO_POINTER = "primaryHoverType=1,availableHoverTypes=1,primaryPointerType=1,availablePointerTypes=1"


@pytest.fixture(scope="module")
def chromium(chromium):
    """A Chromium that knows of no mouse and no finger."""
    flags = [*FLAGS, f"--blink-settings={NO_POINTER}"]
    browser = chromium.browser_type.launch(executable_path=program(), args=flags)
    yield browser
    browser.close()


def test_the_page_tells_of_its_keys_where_there_is_nothing_but_keys(open_window, okafor):
    page = open_window(okafor)
    page.goto(begun(okafor, "One.", "Two.").get_absolute_url())
    assert page.evaluate("matchMedia('(hover: none) and (pointer: none)').matches")
    keys = page.locator(".tools").get_by_role("link", name="Keys ?")
    expect(keys).to_be_visible()
    expect(page.get_by_role("button", name="Undo").locator("kbd")).to_be_visible()
    keys.press("Enter")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
