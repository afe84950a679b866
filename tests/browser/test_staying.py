"""The box for a new note stays while one goes on, and is never of another place."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from annotations.models import Annotation
from tests.browser.scenes import (
    CLOCKS,
    FERRY,
    OFFICE,
    ROOM,
    fields,
    key_of,
    long_reading,
    open_at,
    select_words,
    wait_for_margin,
    wait_for_painted,
)


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def page(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    go_to(page, reading, CLOCKS)
    page.evaluate("document.getElementById('composer').isTheSame = true")
    return page


def go_to(page, reading, index):
    page.locator(f"#count-{key_of(reading, index)}").click()
    wait_for_margin(page, key_of(reading, index))


def stayed(page):
    return page.evaluate("Boolean(document.getElementById('composer').isTheSame)")


def box(page):
    return page.locator("#composer textarea")


def test_what_is_written_in_a_box_that_stayed_is_about_where_one_has_come(page, reading):
    go_to(page, reading, ROOM)
    assert stayed(page)
    expect(page.locator("#composer [data-on-place]")).to_have_text("New note on ¶ 10")
    box(page).fill("Who shuts a river?")
    page.locator("#composer").get_by_role("button", name="Post").click()
    expect(page.locator(".note")).to_contain_text("Who shuts a river?")
    assert Annotation.objects.get().paragraph.key == key_of(reading, ROOM)


def test_a_margin_begins_at_its_top_though_its_box_stayed(page, reading):
    page.locator("#margin").evaluate("margin => margin.prepend('A line. '.repeat(4000))")
    page.locator("#margin").evaluate("margin => margin.scrollTo(0, 300)")
    go_to(page, reading, ROOM)
    assert stayed(page)
    assert page.locator("#margin").evaluate("margin => margin.scrollTop") == 0
    expect(page.locator("#margin")).not_to_contain_text("A line.")


def test_a_box_with_words_in_it_does_not_come_along(page, reading):
    box(page).fill("Two clocks")
    go_to(page, reading, ROOM)
    assert not stayed(page)
    expect(box(page)).to_have_value("")
    go_to(page, reading, CLOCKS)
    expect(box(page)).to_have_value("Two clocks")
    go_to(page, reading, OFFICE)
    expect(box(page)).to_have_value("")


def test_words_that_were_selected_do_not_come_along(page, reading):
    select_words(page, key_of(reading, CLOCKS), "the drivers eat")
    wait_for_painted(page, "target", ["the drivers eat"])
    page.evaluate("getSelection().removeAllRanges()")
    go_to(page, reading, ROOM)
    wait_for_painted(page, "target", [])
    assert fields(page)["start"] == fields(page)["exact"] == ""
    assert fields(page)["paragraph"] == key_of(reading, ROOM)


def test_who_was_to_see_it_and_of_what_kind_it_was_is_chosen_anew(page, reading):
    page.locator("#composer select[name=audience]").select_option("me")
    page.locator("#composer").get_by_text("Question").click()
    go_to(page, reading, ROOM)
    go_to(page, reading, OFFICE)
    assert fields(page)["audience"] == "seminar"
    assert fields(page)["motivation"] == "commenting"


def test_a_box_that_is_no_longer_what_the_reading_offers_is_replaced(page, reading):
    reading.closes_at = timezone.now() - timedelta(minutes=1)
    reading.save()
    go_to(page, reading, ROOM)
    assert not stayed(page)
    expect(page.locator("#composer")).to_contain_text("closed")
