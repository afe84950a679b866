"""Two people with one draft before them, in two windows: nobody undoes what they cannot see."""

import pytest
from playwright.sync_api import expect

from reader.models import Draft
from tests import factories

WORDS = "Each bank keeps a clock that nobody winds."


@pytest.fixture
def windows(open_window, okafor, admin):
    """Okafor's window and the admin's, both with the draft of a text of three paragraphs."""
    factories.article(okafor, "fog", ["One.", "Two.", "Three."])
    pages = [open_window(user) for user in (okafor, admin)]
    for page in pages:
        page.goto("/texts/fog/draft/")
    return pages


def words():
    return [block["markdown"] for block in Draft.objects.get().blocks]


def test_what_the_other_wrote_is_told_of_undone_by_the_second_press_and_kept(windows):
    mine, theirs = windows
    mine.locator("#drop-3").click()
    expect(mine.locator("#done")).to_contain_text("Set aside")
    theirs.reload()
    theirs.locator("#edit-2").click()
    theirs.get_by_label("Its words, in Markdown").fill(WORDS)
    theirs.get_by_role("button", name="Done", exact=True).click()
    expect(theirs.locator("#blocks")).to_contain_text(WORDS)
    mine.locator("#undo").click()
    expect(mine.locator("#done")).to_contain_text("admin has changed this text since")
    expect(mine.locator("#blocks")).to_contain_text(WORDS)
    assert words() == ["One.", WORDS]
    mine.locator("#undo").click()
    expect(mine.locator("#done")).to_contain_text("admin had done it.")
    expect(mine.locator("#blocks")).not_to_contain_text(WORDS)
    mine.locator("#drop-1").click()
    expect(mine.locator("#aside")).to_contain_text(WORDS)
    theirs.locator("#save").click()
    expect(theirs.locator("#notice")).to_contain_text("has changed this text")
    expect(theirs.locator("#aside")).to_contain_text("somebody else undid it")
    assert words() == ["Two."]
