"""Sorting, filtering, searching and going on to the next thing, with scripts and without."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    FERRY,
    OFFICE,
    key_of,
    long_reading,
    open_at,
    wait_for_margin,
)

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SCRIPTS = pytest.mark.parametrize("scripts", [True, False])


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def notes(reading, marek, ines, okafor):
    """Three notes: from above in the text they are the first, the third and the second."""
    made = [
        factories.note(marek, reading, FERRY),
        factories.question(okafor, reading, OFFICE),
        factories.question(marek, reading, CLOCKS, body="Whose clock?"),
    ]
    factories.reply(ines, made[1], body="The clerk’s.")
    return made


def shown(page, *notes):
    """Wait until these notes, and no others, stand in the margin in this order."""
    expect(page.locator("#margin .note")).to_have_count(len(notes))
    for place, note in enumerate(notes):
        expect(page.locator("#margin .note").nth(place)).to_have_id(note.anchor)


@SCRIPTS
def test_a_list_is_sorted_and_narrowed_by_a_form(open_window, reading, notes, ines, scripts):
    first, third, second = notes
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(f"{reading.get_absolute_url()}?view=all")
    shown(page, second, third, first)
    page.get_by_text("Sort and filter").click()
    page.get_by_label("Order").select_option("place")
    page.get_by_role("button", name="Show", exact=True).click()
    shown(page, first, second, third)
    page.get_by_label("Written by").select_option("Marek Kos")
    page.locator("#narrow-kind").select_option("Questions")
    page.get_by_role("button", name="Show", exact=True).click()
    shown(page, second)
    page.reload()
    shown(page, second)
    page.goto("/")
    page.go_back()
    shown(page, second)
    page.get_by_role("link", name="Show all, the newest first").click()
    shown(page, second, third, first)


@SCRIPTS
def test_words_are_found_in_the_text_and_in_notes(open_window, reading, notes, ines, scripts):
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(f"{reading.get_absolute_url()}?view=all")
    page.get_by_label("Search the text and the notes").fill("CLERK")
    page.get_by_role("button", name="Search").click()
    shown(page, notes[1])
    expect(page.locator("#margin .reply mark")).to_have_text("clerk")
    passages = page.locator(".found-words li")
    expect(passages).to_have_count(2)
    expect(passages.first.locator("mark").first).to_have_text("clerk")
    passages.first.get_by_role("link").click()
    key = key_of(reading, OFFICE)
    page.wait_for_url(f"**?p={key}**")
    expect(page.locator("#margin")).to_have_attribute("data-key", key)
    expect(page.locator(f"#p-{key}")).to_be_in_viewport()


@SCRIPTS
def test_one_goes_from_question_to_question(open_window, reading, notes, ines, scripts):
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(reading.get_absolute_url())
    for index in CLOCKS, OFFICE:
        page.get_by_role("link", name="Next paragraph with a question").click()
        expect(page.locator("#margin")).to_have_attribute("data-key", key_of(reading, index))
    expect(page.locator(f"#p-{key_of(reading, OFFICE)}")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Next paragraph with a question")).to_have_count(0)
    page.get_by_role("link", name="Previous paragraph with a question").click()
    expect(page.locator("#margin")).to_have_attribute("data-key", key_of(reading, CLOCKS))


def test_from_the_keyboard_one_goes_on_and_on(open_window, reading, notes, ines):
    page = open_window(ines)
    open_at(page, reading)
    page.locator("#after-question").focus()
    for index in CLOCKS, OFFICE:
        page.keyboard.press("Enter")
        wait_for_margin(page, key_of(reading, index))
        focus = "#after-question" if index == CLOCKS else "#margin"
        expect(page.locator(focus)).to_be_focused()


@SCRIPTS
def test_one_is_led_to_what_is_unread(open_window, reading, notes, ines, scripts):
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, FERRY)}")
    page.get_by_role("link", name="Next paragraph with unread notes").click()
    expect(page.locator("#margin")).to_have_attribute("data-key", key_of(reading, CLOCKS))
    expect(page.locator(f"#p-{key_of(reading, CLOCKS)}")).to_be_in_viewport()


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, PHONE])
def test_everybody_can_use_it(open_window, faults_of, reading, notes, ines, look):
    page = open_window(ines, **look)
    for asked in (
        "?view=all&sort=place&by=marek",
        "?view=all&q=clock",
        f"?p={key_of(reading, CLOCKS)}",
    ):
        page.goto(reading.get_absolute_url() + asked)
        page.wait_for_load_state("networkidle")
        assert faults_of(page) == [], asked


def test_on_a_phone_the_sheet_rests_as_one_line(open_window, reading, notes, ines):
    page = open_window(ines, **PHONE)
    open_at(page, reading)
    assert page.locator("#margin").bounding_box()["height"] < 90
    expect(page.locator(".hops")).not_to_be_visible()
    for _time in range(2):
        page.locator("button[data-step=up]").click()
    page.get_by_role("link", name="Next paragraph with a question").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    expect(page.locator("main.reader")).to_have_attribute("data-sheet", "half")
    expect(page.locator(".hops")).to_be_visible()
