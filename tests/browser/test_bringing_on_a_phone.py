"""Bringing a text in on a phone, in a browser: what is said there hides nothing else."""

import pytest
from playwright.sync_api import expect

from reader.importing import read
from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.models import Import
from tests import factories
from tests.reader.test_source_beside import PAGE


@pytest.fixture
def page(open_window, okafor):
    """A window of a phone, in which okafor checks a page that was read."""
    found = Import.begin(read(PAGE.encode(), "text"), okafor)
    page = open_window(okafor, viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(found.get_absolute_url())
    return page


def at_the_height_of(page, part, x):
    """Give the tag of what one sees `x` pixels from the side, as high as the middle of `part`."""
    box = part.bounding_box()
    found = "([x, y]) => document.elementFromPoint(x, y).tagName"
    return page.evaluate(found, [x, box["y"] + box["height"] / 2])


def open_source(page):
    page.locator("#blocks > li").first.get_by_role("button", name="Source").tap()
    expect(page.locator("#source .here")).to_be_visible()


def test_what_was_published_stands_above_the_title(page):
    page.get_by_role("button", name="Publish").tap()
    said, title = page.locator("#messages .message"), page.locator("main h1")
    expect(said).to_contain_text("Published.")
    said, title = said.bounding_box(), title.bounding_box()
    assert said["y"] + said["height"] <= title["y"]


def test_why_a_title_is_refused_is_not_below_what_was_read(page, okafor):
    factories.article(okafor, "fog", ["Words."], title=page.get_by_label("Title").input_value())
    open_source(page)
    page.get_by_role("button", name="Publish").tap()
    problem = page.get_by_text("A text with this title is already here")
    expect(problem).to_be_in_viewport(ratio=1)
    expect(page.locator("#source")).to_be_hidden()
    page.complaints.clear()  # the console names every answer of 422


def test_what_is_said_of_a_field_as_one_types_moves_nothing(page):
    height = page.locator(".fields").bounding_box()["height"]
    page.get_by_label("Title").press_sequentially("X")
    expect(page.locator(".field .saved:not(:empty)")).to_be_visible()
    assert page.locator(".fields").bounding_box()["height"] == height


def test_what_was_read_goes_on_below_the_button_that_closes_it(page):
    page.set_viewport_size({"width": 390, "height": 500})
    open_source(page)
    close = page.get_by_role("button", name="Close")
    for end in ("0", "panel.scrollHeight"):
        page.locator("#source").evaluate(f"(panel) => panel.scrollTo(0, {end})")
        assert at_the_height_of(page, close, 40) == "H2"
        expect(close).to_be_in_viewport(ratio=1)


def test_who_has_chosen_a_file_sees_the_button_that_brings_it_in(page):
    page.goto("/imports/")
    fog = {"name": "fog.md", "mimeType": "text/markdown", "buffer": f"# Fog\n\n{PAGE}".encode()}
    page.get_by_label("A file").set_input_files(fog)
    button = page.get_by_role("button", name="See what is found").first
    expect(button).to_be_in_viewport(ratio=1)
    button.tap()
    expect(page.get_by_role("heading", name="Check what was found")).to_be_visible()


def test_each_way_of_bringing_a_text_in_has_the_button_below_its_own_field(open_window, okafor):
    page = open_window(okafor, viewport={"width": 1440, "height": 900})
    page.goto("/imports/")
    buttons = page.get_by_role("button", name="See what is found")
    expect(buttons).to_have_count(2)
    for name, button in zip(["Format", "Or the text itself"], buttons.all(), strict=True):
        field, below = page.get_by_label(name).bounding_box(), button.bounding_box()
        assert below["x"] == field["x"]
        assert 0 < below["y"] - (field["y"] + field["height"]) < 40


def test_what_is_said_of_a_byline_that_was_taken_back_is_said_whole(open_window, okafor):
    words = block_from_markdown("paragraph", 0, "The mill stood on the hill, and turned at night.")
    found = Found("The mill", byline="Ada Bron", head=["Ada Bron"], language="en", blocks=[words])
    page = open_window(okafor, viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(Import.begin(found, okafor).get_absolute_url())
    page.get_by_role("button", name="Take back").tap()
    done = page.locator("#done")
    expect(done).to_contain_text("Set it aside here if once is enough.")
    assert done.evaluate("(one) => one.scrollWidth <= one.clientWidth")


def test_the_text_as_readers_will_see_it_is_reached_from_what_is_said_of_it(page):
    way = page.get_by_role("button", name="As readers will see it")
    expect(way).to_have_count(1)
    assert page.locator(".tools.sticky").bounding_box()["height"] < 130
    words = page.locator("#blocks .block-text").first.inner_text()
    way.tap()
    expect(page.locator("article h1")).to_be_visible()
    expect(page.locator("article")).to_contain_text(words)


@pytest.mark.parametrize("scripts", [True, False])
def test_what_was_set_aside_is_not_under_the_tools_where_one_is_led_to_it(
    open_window, okafor, scripts
):
    made = [block_from_markdown("paragraph", 0, f"Fog came in, day {day}.") for day in range(30)]
    made[3].doubt = "short-line"
    aside = [Dropped(f"The mill, day {day}.", "label") for day in range(30)]
    found = Found("Fog", language="en", blocks=made, dropped=aside)
    page = open_window(
        okafor,
        viewport={"width": 390, "height": 844},
        has_touch=True,
        java_script_enabled=scripts,
    )
    page.goto(Import.begin(found, okafor).get_absolute_url())
    page.get_by_role("link", name="30 pieces set aside").tap()
    heading, tools = page.get_by_role("heading", name="Set aside"), page.locator(".tools.sticky")
    expect(heading).to_be_in_viewport()
    heading, tools = heading.bounding_box(), tools.bounding_box()
    assert heading["y"] >= tools["y"] + tools["height"]
