"""Two windows change the same words, in a browser: the second sees both, and says which stand."""

import pytest
from playwright.sync_api import expect

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Import
from reader.reviewing.edits import Edits
from tests.browser.scenes import reopened

THEIRS, MINE = "Their words.", "My words."


@pytest.fixture
def second(open_window, okafor):
    """`second(scripts=True)`: the second of two windows; the first changed the same before."""

    def begin(scripts=True):
        words = [f"The {number} words of the mill, and a good many more." for number in range(40)]
        blocks = [block_from_markdown("paragraph", 0, one) for one in words]
        begun = Import.begin(Found("The mill", language="en", blocks=blocks), okafor)
        page = open_window(okafor, java_script_enabled=scripts)
        page.goto(begun.get_absolute_url())
        page.locator("#blocks > li").nth(20).get_by_role("button", name="Edit").click()
        page.get_by_label("Its words, in Markdown").fill(MINE)
        first = page.context.new_page()
        first.goto(f"{begun.get_absolute_url()}?edit={begun.blocks[20]['id']}")
        first.get_by_label("Its words, in Markdown").fill(THEIRS)
        first.get_by_role("button", name="Done").click()
        expect(first.get_by_label("Its words, in Markdown")).to_have_count(0)
        page.get_by_role("button", name="Done").click()
        expect(page.locator(".block-text").nth(20)).to_have_text(THEIRS)
        page.complaints.clear()  # the console names every answer of 409
        return page

    return begin


def stored():
    return Import.objects.get().blocks[20]["markdown"]


def test_the_second_window_is_led_to_both_and_hears_of_it(second):
    page = second()
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_be_focused()
    expect(box).to_have_value(MINE)
    expect(box).to_be_in_viewport(ratio=1)
    expect(page.locator(".block-text").nth(20)).to_be_in_viewport(ratio=1)
    expect(page.locator("[aria-live=assertive]")).to_contain_text("changed the same")


@pytest.mark.parametrize("scripts", [True, False])
def test_what_stands_can_be_kept_as_it_is(second, scripts):
    page = second(scripts)
    if not scripts:
        page.get_by_role("link", name="See both").click()
        expect(page.get_by_label("Its words, in Markdown")).to_be_in_viewport()
    page.get_by_role("button", name="Keep what stands now, and let mine go").click()
    expect(page.get_by_label("Its words, in Markdown")).to_have_count(0)
    assert stored() == THEIRS
    page.reload()
    expect(page.get_by_text(MINE)).to_have_count(0)


@pytest.mark.parametrize("key", ["Escape", "Control+Enter", "Control+Shift+Enter"])
def test_a_key_that_is_done_with_words_puts_none_in_place(second, key):
    page = second()
    box = page.get_by_label("Its words, in Markdown")
    box.press("End")
    page.keyboard.type(" And more.")
    page.keyboard.press(key)
    expect(box).not_to_be_focused()
    expect(box).to_have_value(f"{MINE} And more.")
    expect(page.locator(".block-text").nth(20)).to_have_text(THEIRS)
    assert stored() == THEIRS
    if key == "Escape":
        expect(page.locator("#blocks > li").nth(20).locator(".choose")).to_be_focused()
        page.keyboard.press("e")
        expect(box).to_be_focused()
        page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name="Put mine in its place")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box).to_have_count(0)
    assert stored() == f"{MINE} And more."
    page.complaints.clear()


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_done_elsewhere_leaves_both_as_they_are(second, scripts):
    page = second(scripts)
    page.locator("#blocks > li").first.get_by_role("button", name="Set aside").click()
    expect(page.locator("#blocks > li")).to_have_count(39)
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_have_value(MINE)
    expect(page.locator(".block-text").nth(19)).to_have_text(THEIRS)
    expect(page.locator("#notice")).to_contain_text("Not settled yet")
    assert [block["markdown"] for block in Import.objects.get().blocks][19] == THEIRS
    page.get_by_role("button", name="Put mine in its place").click()
    expect(box).to_have_count(0)
    expect(page.locator("#notice .message")).to_have_count(0)
    assert [block["markdown"] for block in Import.objects.get().blocks][19] == MINE
    page.complaints.clear()


def test_what_was_not_settled_when_the_window_closed_is_not_settled_yet(second):
    page = second()
    page.get_by_label("Its words, in Markdown").press("End")
    page.keyboard.type(" And more.")
    page = reopened(page)
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_have_value(f"{MINE} And more.")
    box.press("Escape")
    expect(page.locator(".block-text").nth(20)).to_have_text(THEIRS)
    expect(page.get_by_role("button", name="Put mine in its place")).to_be_visible()
    assert stored() == THEIRS


def test_words_for_a_block_that_was_dropped_are_come_to_and_stay_until_they_are_let_go(
    open_window, okafor
):
    blocks = [block_from_markdown("paragraph", 0, f"Words {number}. " * 20) for number in range(40)]
    begun = Import.begin(Found("The mill", language="en", blocks=blocks), okafor)
    page = open_window(okafor)
    page.goto(begun.get_absolute_url())
    page.locator("#blocks > li").nth(30).get_by_role("button", name="Edit").click()
    page.get_by_label("Its words, in Markdown").fill(MINE)
    begun.revise(Edits(), lambda review: review.drop(begun.blocks[30]["id"]), okafor)
    page.get_by_role("button", name="Done").click()
    stray = page.get_by_label("Your words, which stand nowhere in the text")
    expect(stray).to_be_focused()
    expect(stray).to_have_value(MINE)
    expect(stray).to_be_in_viewport(ratio=1)
    expect(page.locator("#notice .message")).to_be_in_viewport(ratio=1)
    expect(page.locator("[aria-live=assertive]")).to_contain_text("set aside or joined the block")
    page.locator("#blocks > li").first.get_by_role("button", name="Set aside").click()
    expect(page.locator("#blocks > li")).to_have_count(38)
    expect(stray).to_have_value(MINE)
    page.get_by_role("button", name="Let go").click()
    expect(stray).to_have_count(0)
    page.reload()
    expect(page.locator("#blocks > li")).to_have_count(38)
    expect(page.get_by_role("button", name="Let go")).to_have_count(0)
    page.complaints.clear()  # the console names every answer of 409


@pytest.mark.parametrize("scripts", [True, False])
def test_words_for_a_block_that_was_dropped_are_put_back_where_it_was_and_come_to_there(
    open_window, okafor, scripts
):
    blocks = [block_from_markdown("paragraph", 0, f"Words {number}. " * 20) for number in range(40)]
    begun = Import.begin(Found("The mill", language="en", blocks=blocks), okafor)
    page = open_window(okafor, java_script_enabled=scripts)
    page.goto(begun.get_absolute_url())
    page.locator("#blocks > li").nth(30).get_by_role("button", name="Edit").click()
    page.get_by_label("Its words, in Markdown").fill(MINE)
    begun.revise(Edits(), lambda review: review.drop(begun.blocks[30]["id"]), okafor)
    page.get_by_role("button", name="Done").click()
    page.get_by_role("button", name="Put back where it was").click()
    back = page.locator("#blocks > li").nth(30)
    expect(back.locator(".block-text")).to_have_text(MINE)
    expect(back).to_be_in_viewport(ratio=1)
    if scripts:
        expect(page.locator(".done")).to_contain_text("Put back: “My words.”")
    expect(page.locator("#notice textarea")).to_have_count(0)
    page.goto(begun.get_absolute_url())
    expect(page.locator("#blocks > li")).to_have_count(40)
    expect(page.get_by_role("button", name="Let go")).to_have_count(0)
    page.complaints.clear()  # the console names every answer of 409
