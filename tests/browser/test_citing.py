"""Citing a paragraph and a note, in a browser."""

import pytest
from playwright.sync_api import expect

from tests import factories

LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "zoomed": {"viewport": {"width": 320, "height": 256}},
    "without scripts": {"java_script_enabled": False},
}


def address_of(reading, index=1):
    return f"{reading.get_absolute_url()}?p={reading.article.current.paragraphs()[index].key}"


def test_a_citation_is_copied_by_a_button(open_window, reading, ines):
    factories.note(ines, reading, 1)
    page = open_window(ines)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address_of(reading))
    page.locator("#margin .note").get_by_role("link", name="Cite").click()
    entry = page.locator("#cited-bib")
    page.get_by_role("button", name="Copy").nth(1).click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == entry.evaluate("e => e.textContent")
    assert copied.startswith("@misc{two-banks-note-")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_citation_is_downloaded(open_window, reading, ines, scripts):
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(address_of(reading))
    page.locator(".pane-head").get_by_role("link", name="Cite").click()
    shown = page.locator("#cited-txt").inner_text()
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download In words").click()
    assert downloading.value.suggested_filename.endswith(".txt")
    assert downloading.value.path().read_text("utf-8") == shown
    expect(page.get_by_role("button", name="Copy").first).to_be_visible(visible=scripts)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_everybody_can_reach_and_use_the_page_that_cites(
    open_window, faults_of, reading, ines, look
):
    page = open_window(ines, **look)
    page.goto(address_of(reading))
    link = page.locator(".pane-head").get_by_role("link", name="Cite")
    if not link.is_visible():
        page.get_by_role("button", name="More of the discussion").click()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cite para. 1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if look.get("java_script_enabled", True):
        assert faults_of(page) == []
