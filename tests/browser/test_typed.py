"""What is typed above a text and not saved yet, in a browser: it is asked about, and comes back."""

import time

import pytest
from playwright.sync_api import expect

from reader.figures import shown, shows
from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Article, Import
from reader.pictures import redrawn
from reader.reviewing.edits import Edits
from reader.reviewing.review import Review, mark_of
from tests import factories, picture_files
from tests.browser.scenes import reopened

NOTHING_KEPT = "() => !Object.keys(localStorage).some((name) => name.includes(':draft:'))"


@pytest.fixture
def review(open_window, okafor):
    """A window in which okafor checks a text."""
    found = Found("The mill", language="en", blocks=[block_from_markdown("paragraph", 0, "Words.")])
    page = open_window(okafor)
    page.goto(Import.begin(found, okafor).get_absolute_url())
    return page


@pytest.fixture
def details(open_window, okafor):
    """A window in which okafor changes what stands above a text."""
    factories.article(okafor, "mill", ["Words."])
    page = open_window(okafor)
    page.goto("/texts/mill/details/")
    return page


@pytest.mark.parametrize(("of", "name"), [("review", "Title"), ("details", "Standfirst")])
def test_what_is_typed_and_not_left_yet_holds_the_window_open_and_comes_back(
    open_window, request, of, name
):
    page = request.getfixturevalue(of)
    field = page.get_by_label(name)
    label = page.locator(".field > label").first.bounding_box()
    first = page.get_by_label("Title").bounding_box()
    assert first["y"] < label["y"] + label["height"] / 2 < first["y"] + first["height"]
    height = page.locator(".fields").bounding_box()["height"]
    field.press("End")
    field.press_sequentially(" anew")
    words = field.input_value()
    expect(page.locator(".field .saved:not(:empty)")).to_be_visible()
    assert page.locator(".fields").bounding_box()["height"] == height
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.evaluate("() => { location.href = '/texts/' }")
    expect(field).to_have_value(words)
    page = reopened(page)
    expect(page.get_by_label(name)).to_have_value(words)
    expect(page.locator(".field .saved:not(:empty)")).to_have_text("Kept in this browser")
    page.get_by_role("button", name="Save").click()
    page.wait_for_load_state()  # its script lets go of what the page has by now
    expect(page.locator(".field .saved:not(:empty)")).to_have_count(0)
    page.goto("/texts/")
    expect(page.get_by_role("heading", name="Texts", exact=True)).to_be_visible()
    saved = Import.objects.first() or Article.objects.get()
    assert getattr(saved, name.lower()) == words.strip()
    page.wait_for_function(NOTHING_KEPT)


def test_what_comes_back_is_held_against_what_somebody_else_wrote(review, okafor):
    review.get_by_label("Byline").press_sequentially("Mine")
    edits = Edits(fields={"byline": (mark_of(""), "Theirs")})
    Import.objects.get().revise(edits, by=okafor)
    page = reopened(review)
    expect(page.get_by_label("Byline")).to_have_value("Mine")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Stands now: Theirs")).to_be_visible()
    expect(page.get_by_label("Byline")).to_have_value("Mine")
    assert Import.objects.get().byline == "Theirs"


def test_what_is_typed_while_another_field_is_being_saved_is_kept_as_well(review):
    held = []
    review.route("**/imports/*/", lambda route: route.continue_() if held else held.append(route))
    review.get_by_label("Title").fill("My mill")
    review.get_by_label("Title").press("Tab")
    review.keyboard.type("A. Writer")
    held[0].continue_()
    expect(review.locator("#done")).to_contain_text("Title")
    page = reopened(review)
    expect(page.get_by_label("Title")).to_have_value("My mill")
    expect(page.get_by_label("Byline")).to_have_value("A. Writer")
    assert Import.objects.get().byline == ""


@pytest.fixture
def wheels(open_window, okafor):
    """A window in which okafor checks a text with two pictures."""
    wheel = redrawn(picture_files.file_of(size=(320, 200)))
    parts = ("paragraph", 0, "Words."), *[("figure", 0, shown(wheel.address, "", "A wheel."))] * 2
    made = [block_from_markdown(*part) for part in parts]
    found = Found("The mill", language="en", blocks=made, pictures=[wheel])
    page = open_window(okafor)
    page.goto(Import.begin(found, okafor).get_absolute_url())
    return page


def shown_by(place):
    return shows(Import.objects.get().blocks[place]["markdown"])


def test_what_is_typed_of_a_picture_and_not_left_yet_comes_back(wheels):
    field = wheels.get_by_label("What the picture shows").first
    field.press_sequentially("A grey wheel")
    expect(wheels.locator(".shows .saved").first).to_have_text("Kept in this browser")
    wheels.once("dialog", lambda dialog: dialog.dismiss())
    wheels.evaluate("() => { location.href = '/texts/' }")
    expect(field).to_have_value("A grey wheel")
    page = reopened(wheels)
    field = page.get_by_label("What the picture shows").first
    expect(field).to_have_value("A grey wheel")
    expect(page.get_by_label("What the picture shows").last).to_have_value("")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".shows .saved:not(:empty)")).to_have_count(0)
    assert (shown_by(1), shown_by(2)) == ("A grey wheel", "")
    page.wait_for_function(NOTHING_KEPT)


def test_what_was_typed_of_a_picture_that_is_gone_is_shown(wheels, okafor):
    wheels.get_by_label("What the picture shows").first.press_sequentially("A grey wheel")
    found = Import.objects.get()
    found.revise(Edits(), lambda review: Review.drop(review, found.blocks[1]["id"]), okafor)
    page = reopened(wheels)
    expect(page.get_by_label("Your words for a block that is not there")).to_have_value(
        "A grey wheel"
    )
    page.get_by_role("button", name="Let go").click()
    page.wait_for_function(NOTHING_KEPT)


def test_of_the_next_picture_one_types_while_the_first_is_being_saved(wheels):
    wheels.route("**/imports/*/", slowly)
    first, second = wheels.get_by_label("What the picture shows").all()
    first.press_sequentially("A grey wheel")
    second.press_sequentially("A red wheel")
    expect(wheels.locator("#done")).to_contain_text("What a picture shows")
    expect(second).to_have_value("A red wheel")
    expect(second).to_be_focused()
    second.press("Tab")
    expect(wheels.locator(".shows .saved:not(:empty)")).to_have_count(0)
    assert (shown_by(1), shown_by(2)) == ("A grey wheel", "A red wheel")


def slowly(route):
    time.sleep(0.3)
    route.continue_()
