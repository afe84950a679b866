"""The order of a reading list, by the mouse."""

import pytest
from playwright.sync_api import expect

from seminars.models import Reading
from tests import factories

HOME = "/seminars/borders/"


@pytest.fixture
def listed(borders, okafor):
    """The ids of three readings, by their addresses."""
    return {
        slug: borders.set_reading(factories.article(okafor, slug, ["It rains."]), slug).pk
        for slug in ("one", "two", "three")
    }


def order():
    return [*Reading.objects.order_by("position").values_list("slug", flat=True)]


def test_a_reading_is_dragged_by_its_handle(open_window, okafor, listed):
    page = open_window(okafor)
    page.goto(HOME)
    for slug, onto, at, found in (
        ("three", "one", 4, ["three", "one", "two"]),
        ("three", "one", 60, ["one", "three", "two"]),
    ):
        item = page.locator(f"#reading-{listed[onto]}")
        handle = page.locator(f"#reading-{listed[slug]} .handle")
        with page.expect_navigation():
            handle.drag_to(item, target_position={"x": 200, "y": at})
        expect(page.locator("[data-drop]")).to_have_count(0)
        assert order() == found


def test_without_scripts_there_is_no_handle_and_the_buttons_do_it(open_window, okafor, listed):
    page = open_window(okafor, java_script_enabled=False)
    page.goto(HOME)
    expect(page.locator(".readings .handle").first).to_be_hidden()
    page.get_by_role("button", name="Move up: Three").click()
    assert order() == ["one", "three", "two"]


def test_a_student_has_neither(open_window, ines, listed):
    page = open_window(ines)
    page.goto(HOME)
    expect(page.locator(".readings li")).to_have_count(3)
    expect(page.locator(".readings .handle")).to_have_count(0)
