"""What the site says back stands in sight, and over nothing that one reads."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Draft, Import
from reader.reviewing.edits import Edits
from tests import factories
from tests.browser.scenes import long_reading

WIDE, PHONE = {"width": 1200, "height": 800}, {"width": 390, "height": 844}


@pytest.fixture
def publish(open_window, borders, okafor):
    """`publish(size)`: a window of that size in which a revision was just published."""
    reading = long_reading(borders, okafor)
    draft = Draft.of(reading.article, okafor)
    draft.revise(Edits(), lambda review: review.reword(2, "Other words."), okafor)

    def press(size):
        page = open_window(okafor, viewport=size)
        page.goto(reverse("annotations:effects", args=[reading.article.slug]))
        page.get_by_role("button", name="Publish").first.click()
        expect(page.locator("#messages .message")).to_contain_text("Published as revision 2.")
        return page

    return press


def covers(page, part):
    """Whether what was said lies over a part of the page."""
    one, other = page.locator("#messages .message").bounding_box(), part.bounding_box()
    beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
    below = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
    return not (beside or below)


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_what_is_said_lies_over_neither_the_margin_nor_the_head_of_the_text(publish, size):
    page = publish(size)
    # However much is said.
    page.locator("#messages .message p").evaluate(
        "(one) => (one.textContent = 'Said. '.repeat(40))"
    )
    for part in ("#margin", ".article-head .kicker", ".article-head h1", ".bar"):
        assert not covers(page, page.locator(part)), part


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_what_is_said_of_a_draft_lies_over_neither_its_title_nor_its_buttons(
    open_window, okafor, size
):
    words = [f"The ferry crossed on day {day}." for day in range(9)]
    mill = factories.article(okafor, "mill", words, title="The mill")
    blocks = [block_from_markdown("paragraph", 0, line) for line in ("Fog came in.", *words[1:])]
    found = Import.begin(Found("The mill", language="en", blocks=blocks), okafor)
    page = open_window(okafor, viewport=size)
    page.goto(found.get_absolute_url())
    page.get_by_role("button", name="Make it a new revision").click()
    expect(page.locator("#messages .message")).to_contain_text("the draft of its next revision")
    page.wait_for_url(f"**/texts/{mill.slug}/draft/")
    for part in ("main h1", "#counts", ".tools.sticky"):
        assert not covers(page, page.locator(part)), part


def test_what_is_said_goes_away_when_it_is_dismissed_and_leaves_no_gap(publish):
    page = publish(WIDE)
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator("#messages .message")).to_have_count(0)
    above = page.locator(".article-head").bounding_box()["y"]
    page.reload()
    assert page.locator(".article-head").bounding_box()["y"] == above


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_what_is_said_goes_with_the_text_that_one_reads_on(publish, size):
    page = publish(size)
    page.mouse.move(100, 400)
    page.mouse.wheel(0, 150)
    page.wait_for_function("scrollY === 150")
    expect(page.locator("#messages .message")).not_to_be_in_viewport()
