"""Two windows change the same words, in a browser: the second sees both, and says which stand."""

import pytest
from playwright.sync_api import expect

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Import

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
