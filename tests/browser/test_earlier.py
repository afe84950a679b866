"""A long list goes on where one comes to its end."""

import pytest
from playwright.sync_api import expect

from annotations.margin.margin import NOTES_A_PAGE
from tests import factories
from tests.browser.scenes import CLOCKS, FERRY, key_of, long_reading, open_at, wait_for_margin


@pytest.fixture
def notes(reading, marek):
    words = "nobody asks for papers"
    return [factories.note(marek, reading, words) for _ in range(2 * NOTES_A_PAGE + 3)]


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


def shown(page):
    """The ids of the notes in the margin, from above."""
    return page.locator("#margin .note").evaluate_all("notes => notes.map(note => note.id)")


def to_the_end(page):
    """Scroll the margin down; what comes there takes the place of the link to it."""
    page.locator("#margin").evaluate("margin => margin.scrollTo(0, margin.scrollHeight)")


def test_scrolled_to_their_end_notes_go_on(open_window, reading, notes, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    cards = page.locator("#margin .note")
    expect(cards).to_have_count(NOTES_A_PAGE)
    to_the_end(page)
    expect(cards).to_have_count(2 * NOTES_A_PAGE)
    to_the_end(page)
    expect(cards).to_have_count(len(notes))
    assert shown(page) == [note.anchor for note in reversed(notes)]
    expect(page.locator("#margin .pages")).to_have_count(0)


def test_from_the_keyboard_one_goes_on_at_the_first_of_them(open_window, reading, notes, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    page.locator("#margin .earlier a").focus()
    expect(page.locator("#margin .note")).to_have_count(2 * NOTES_A_PAGE)
    expect(page.locator(f"#{notes[-1 - NOTES_A_PAGE].anchor}")).to_be_focused()


def test_who_goes_back_finds_as_many_and_the_margin_as_it_stood(open_window, reading, notes, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    cards = page.locator("#margin .note")
    expect(cards).to_have_count(NOTES_A_PAGE)
    to_the_end(page)
    expect(cards).to_have_count(2 * NOTES_A_PAGE)
    page.locator("#margin").evaluate("margin => margin.scrollTo(0, 900)")
    page.locator(f"#p-{key_of(reading, CLOCKS)} .num").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    page.go_back()
    wait_for_margin(page, key_of(reading, FERRY))
    page.wait_for_function("() => document.getElementById('margin').scrollTop === 900")
    assert len(shown(page)) >= 2 * NOTES_A_PAGE


def test_who_goes_back_and_forward_again_finds_each_as_they_left_it(
    open_window, reading, notes, ines
):
    page = open_window(ines)
    page.goto(f"{reading.get_absolute_url()}?view=all")
    stands_at = "top => Math.abs(document.getElementById('margin').scrollTop - top) < 2"
    to_the_end(page)
    expect(page.locator("#margin .note")).to_have_count(2 * NOTES_A_PAGE)
    found = page.locator(f"#{notes[-1 - NOTES_A_PAGE].anchor}")
    found.scroll_into_view_if_needed()
    before = page.locator("#margin").evaluate("margin => margin.scrollTop")
    found.locator("> .state a").click()
    wait_for_margin(page, key_of(reading, FERRY))
    expect(found).to_have_class("note unread is-chosen")
    expect(found).to_be_in_viewport()
    page.locator("#margin").evaluate("margin => margin.scrollBy(0, -60)")
    there = page.locator("#margin").evaluate("margin => margin.scrollTop")
    for _time in range(2):
        page.go_back()
        page.wait_for_function(stands_at, arg=before)
        page.go_forward()
        wait_for_margin(page, key_of(reading, FERRY))
        page.wait_for_function(stands_at, arg=there)
        expect(found).to_be_in_viewport()


def test_without_scripts_they_are_a_page_of_their_own(open_window, reading, notes, ines):
    page = open_window(ines, java_script_enabled=False)
    page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, FERRY)}")
    first = page.locator("#margin .note").first
    page.get_by_role("link", name="Earlier notes").click()
    expect(first).to_have_id(notes[-1 - NOTES_A_PAGE].anchor)
    page.get_by_role("link", name="Later notes").click()
    expect(first).to_have_id(notes[-1].anchor)
