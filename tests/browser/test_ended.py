"""An import was ended in another window, in a browser: the words typed here stay in sight."""

import pytest
from playwright.sync_api import expect

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Article, Import

MINE = "My long considered words."


@pytest.fixture
def typed(open_window, okafor):
    """A window in which words of a block far down are typed, and the import."""
    blocks = [block_from_markdown("paragraph", 0, f"Words {number}.") for number in range(40)]
    begun = Import.begin(Found("The mill", language="en", blocks=blocks), okafor)
    page = open_window(okafor)
    page.goto(begun.get_absolute_url())
    page.locator("#blocks > li").nth(30).get_by_role("button", name="Edit").click()
    page.get_by_label("Its words, in Markdown").fill(MINE)
    return page, begun


def test_where_it_was_published_the_words_stay_with_the_way_to_the_draft(typed):
    page, begun = typed
    begun.publish()
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("alert")).to_contain_text("published in the meantime")
    expect(page.get_by_role("alert")).to_be_in_viewport()
    expect(page.get_by_label("Your words")).to_have_value(MINE)
    expect(page.get_by_label("Your words")).to_be_focused()
    for key in ("d", "j", "?"):
        page.locator("h1").press(key)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="To its draft").click()
    assert opened.value.url.endswith(f"/texts/{Article.objects.get().slug}/draft/")
    expect(page.get_by_label("Your words")).to_have_value(MINE)
    page.complaints.clear()  # the console names every answer of 409


def test_where_it_was_published_the_words_are_put_into_their_place_and_stay_in_sight(typed):
    page, begun = typed
    begun.publish()
    page.get_by_role("button", name="Done").click()
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Put into its place in the draft").click()
    block = opened.value.locator("#blocks > li").nth(30)
    expect(block.locator(".block-text")).to_have_text(MINE)
    expect(block).to_be_in_viewport(ratio=1)
    expect(opened.value.locator("#blocks > li")).to_have_count(40)
    expect(page.get_by_label("Your words")).to_have_value(MINE)
    page.complaints.clear()


def test_what_is_said_lies_below_the_bar_however_far_down_one_was(typed):
    page, begun = typed
    page.get_by_label("Title").fill("The mill on the hill")
    begun.publish()
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_label("Title")).to_be_focused()
    bar, said = page.locator(".bar").bounding_box(), page.get_by_role("alert").bounding_box()
    assert said["y"] >= bar["y"] + bar["height"]
    page.complaints.clear()


@pytest.mark.parametrize("scripts", [True, False])
def test_what_was_typed_above_the_text_is_put_there_and_is_easy_to_read(
    open_window, okafor, faults_of, scripts
):
    blocks = [block_from_markdown("paragraph", 0, f"Words {number}.") for number in range(4)]
    begun = Import.begin(Found("The mill", language="en", blocks=blocks), okafor)
    page = open_window(okafor, java_script_enabled=scripts)
    page.goto(begun.get_absolute_url())
    page.get_by_label("Byline").fill("A. Writer")
    begun.publish()
    page.locator("#blocks > li").nth(1).get_by_role("button", name="Set aside").click()
    expect(page.get_by_role("alert")).to_contain_text("each button says where it puts it")
    if scripts:
        assert faults_of(page) == []
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Put above the text").click()
    expect(opened.value.get_by_text("A. Writer")).to_be_visible()
    assert Article.objects.get().byline == "A. Writer"
    expect(page.get_by_label("Byline")).to_have_value("A. Writer")
    page.complaints.clear()


def test_where_it_was_thrown_away_it_is_brought_back_and_the_words_with_it(typed):
    page, begun = typed
    begun.withdraw()
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("alert")).to_contain_text("thrown away in the meantime")
    expect(page.get_by_label("Your words")).to_have_value(MINE)
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Bring back").click()
    expect(opened.value.get_by_label("Its words, in Markdown")).to_have_value(MINE)
    page.complaints.clear()
