"""Buttons of a review that are pressed quickly, where answers are slow and where they are not."""

import pytest
from playwright.sync_api import expect

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Import

SLOW = 0.6  # seconds that each answer takes


@pytest.fixture
def open_review(open_window, okafor):
    """`open_review(slow=True)`: a window on a review of ten blocks, "Block 0." to "Block 9."."""

    def begin(slow=True):
        made = [block_from_markdown("paragraph", 0, f"Block {number}.") for number in range(10)]
        begun = Import.begin(Found("The mill", language="en", blocks=made), okafor)
        page = open_window(okafor)
        page.goto(begun.get_absolute_url())
        if slow:
            slow_down(page)
        return page

    return begin


def slow_down(page):
    """Let answers take their time, while the page and whoever presses go on."""
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    rates = {"latency": 1000 * SLOW, "downloadThroughput": -1, "uploadThroughput": -1}
    network.send("Network.emulateNetworkConditions", {"offline": False, **rates})


def button(page, number, name):
    block = page.locator("#blocks > li", has_text=f"Block {number}.")
    return block.get_by_role("button", name=name, exact=True)


def settled(page, count):
    expect(page.locator("#blocks > li")).to_have_count(count)
    page.wait_for_timeout(1000 * SLOW)
    expect(page.locator("#review")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("#notice .message")).to_have_count(0)
    return [block["markdown"] for block in Import.objects.get().blocks]


def without(*numbers):
    return [f"Block {number}." for number in range(10) if number not in numbers]


@pytest.mark.parametrize("slow", [True, False])
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Set aside", without(2)),
        ("Merge with the next", [*without(2, 3)[:2], "Block 2. Block 3.", *without(2, 3)[2:]]),
    ],
)
def test_a_double_click_does_once_what_it_says(open_review, slow, name, expected):
    page = open_review(slow)
    button(page, 2, name).dblclick(delay=40)
    assert settled(page, 9) == expected


def test_who_presses_once_more_while_nothing_has_come_asks_for_the_same(open_review):
    page = open_review()
    button(page, 2, "Merge with the next").click()
    page.wait_for_timeout(200)
    button(page, 2, "Merge with the next").click()
    assert "Block 2. Block 3." in settled(page, 9)


def test_what_is_moved_is_moved_as_often_as_it_is_clicked(open_review):
    page = open_review()
    down = page.locator("#blocks > li", has_text="Block 2.").locator("[id^=down-]")
    down.click()
    down.click()
    page.wait_for_timeout(3000 * SLOW)
    assert settled(page, 10)[2:5] == ["Block 3.", "Block 4.", "Block 2."]


def test_of_clicks_at_one_place_none_is_for_what_came_there(open_review):
    page = open_review(slow=False)
    down = page.locator("#blocks > li", has_text="Block 2.").locator("[id^=down-]")
    down.scroll_into_view_if_needed()
    box = down.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.click(x, y)
    expect(page.locator("#blocks > li").nth(2)).to_contain_text("Block 3.")
    page.mouse.down(click_count=2)
    page.mouse.up(click_count=2)
    assert settled(page, 10)[2:4] == ["Block 3.", "Block 2."]


def test_what_was_pressed_before_another_form_came_is_done_in_it(open_review):
    page = open_review()
    page.locator("#blocks > li").nth(8).locator(".choose").check()
    page.get_by_label("Language").select_option("ru")
    button(page, 4, "Set aside").click()
    button(page, 6, "Set aside").click()
    assert settled(page, 8) == without(4, 6)
    expect(page.locator("#blocks > li", has_text="Block 8.").locator(".choose")).to_be_checked()
    assert Import.objects.get().language == "ru"


def test_what_is_typed_goes_into_the_box_that_was_asked_for_last(open_review):
    page = open_review()
    button(page, 2, "Edit").click()
    button(page, 4, "Edit").click()
    page.keyboard.type("Early words. ", delay=150)
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_have_value("Early words. Block 4.")
    page.keyboard.press("Control+Enter")
    expect(box).to_have_count(0)
    stored = [block["markdown"] for block in Import.objects.get().blocks]
    assert stored == [*without(4)[:4], "Early words. Block 4.", *without(4)[4:]]
