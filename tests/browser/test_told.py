"""What changes is said once to those who do not see it, and nothing surprises on the way back."""

import re

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    FERRY,
    OFFICE,
    OLD_MAN,
    ROOM,
    key_of,
    long_reading,
    open_at,
    wait_for_margin,
)

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# What the live regions have said since, each with its manner.
LISTEN = """
() => {
  window.said = [];
  new MutationObserver((changes) => {
    for (const {target} of changes) {
      const element = target.closest ? target : target.parentElement;
      const region = element?.closest('[aria-live].unseen');
      if (region?.textContent) said.push(`${region.ariaLive}: ${region.textContent}`);
    }
  }).observe(document.body, {subtree: true, childList: true, characterData: true});
}
"""


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def open_listening(open_window, reading, ines):
    """`open_listening(index)`: a window of ines at a paragraph, in which one hears what is said."""

    def begin(index=None, **options):
        page = open_window(ines, **options)
        open_at(page, reading, index)
        page.evaluate(LISTEN)
        return page

    return begin


def wait_until_said(page, *words):
    page.wait_for_function("(all) => said.length >= all", arg=len(words))
    page.wait_for_timeout(150)
    assert page.evaluate("said") == list(words)


def test_what_was_posted_is_said_once(open_listening):
    page = open_listening(FERRY)
    page.locator("#composer textarea").fill("Who counts?")
    page.get_by_role("button", name="Post").click()
    expect(page.locator(".note")).to_be_focused()
    wait_until_said(page, "polite: Saved. Paragraph 1, 1 note")


def test_what_was_deleted_is_said_and_the_way_back_has_the_focus(open_listening, reading, ines):
    factories.note(ines, reading, "nobody asks for papers")
    page = open_listening(FERRY)
    page.locator(".note").get_by_role("button", name="Delete").click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    deleted = "polite: Deleted. You can bring it back for thirty days. Paragraph 1, 0 notes"
    wait_until_said(page, deleted)
    page.get_by_role("button", name="Undo").press("Enter")
    expect(page.locator(".note[id]")).to_be_focused()


def test_how_many_a_filter_leaves_is_said(open_listening, reading, ines, marek):
    factories.note(ines, reading, FERRY)
    factories.note(marek, reading, CLOCKS)
    page = open_listening()
    page.get_by_role("link", name="All", exact=True).click()
    expect(page.locator(".note")).to_have_count(2)
    page.get_by_text("Sort and filter").click()
    page.get_by_label("Written by").select_option("marek")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".note")).to_have_count(1)
    wait_until_said(page, "polite: All: 2 notes", "polite: All: 1 note")


def test_what_has_to_be_put_right_is_said_at_once(open_listening):
    page = open_listening(FERRY)
    page.locator("#composer textarea").evaluate("(box) => box.removeAttribute('required')")
    page.get_by_role("button", name="Post").click()
    page.wait_for_function("() => said.length")
    assert page.evaluate("said[0]").startswith("assertive: ")
    expect(page.locator("#composer textarea")).to_be_focused()
    page.complaints.clear()  # of the 422


def test_the_next_unread_note_is_come_to_in_place(open_listening, reading, marek):
    factories.note(marek, reading, ROOM)
    page = open_listening(FERRY)
    page.get_by_role("link", name="Next paragraph with unread notes").click()
    wait_for_margin(page, key_of(reading, ROOM))
    wait_until_said(page, "polite: Paragraph 10, 1 note, 1 unread")
    expect(page.locator(f"#p-{key_of(reading, ROOM)}")).to_be_in_viewport()
    # From a list one goes on as well.
    page.get_by_role("link", name="All", exact=True).click()
    page.get_by_role("link", name="Previous paragraph with unread notes").wait_for(state="detached")


def test_back_leads_through_what_was_looked_at(open_listening, reading, marek):
    for place in FERRY, CLOCKS:
        factories.note(marek, reading, place)
    page = open_listening(FERRY)
    page.locator(f"#count-{key_of(reading, CLOCKS)}").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    page.get_by_role("link", name="All", exact=True).click()
    expect(page.locator("#margin-title")).to_have_text("All")
    expect(page).to_have_url(re.compile("view=all"))
    page.go_back()
    wait_for_margin(page, key_of(reading, CLOCKS))
    expect(page.locator("#margin-title")).to_contain_text("Paragraph 2")
    page.go_back()
    wait_for_margin(page, key_of(reading, FERRY))
    page.go_forward()
    wait_for_margin(page, key_of(reading, CLOCKS))
    assert page.evaluate("window.said") is not None, "the page was never left"


SLOWLY = """() => {
  const soon = requestAnimationFrame;
  window.requestAnimationFrame = (act) => setTimeout(() => soon(act), 500);
  document.addEventListener("htmx:afterSwap", function back({ target }) {
    if (target.id !== "margin") return; // but what was sent beside it
    document.removeEventListener("htmx:afterSwap", back);
    history.back();
  });
}"""


def test_whoever_goes_back_before_the_address_was_written_may_go_on(open_listening, reading):
    page = open_listening(FERRY)
    page.locator(f"#count-{key_of(reading, CLOCKS)}").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    expect(page).to_have_url(re.compile(rf"\?p={key_of(reading, CLOCKS)}"))
    # In the window as it stands: scrolled to, the margin would follow there before the press.
    count = page.locator(f"#count-{key_of(reading, OLD_MAN)}")
    expect(count).to_be_in_viewport()
    page.evaluate(SLOWLY)
    count.click()
    wait_for_margin(page, key_of(reading, FERRY))
    expect(page).to_have_url(re.compile(rf"\?p={key_of(reading, FERRY)}"))
    page.go_forward()
    wait_for_margin(page, key_of(reading, CLOCKS))


def test_a_draft_at_another_place_is_told_of(open_listening, reading):
    page = open_listening(FERRY)
    page.locator("#composer textarea").fill("Not yet.")
    page.locator(f"#count-{key_of(reading, OFFICE)}").click()
    wait_for_margin(page, key_of(reading, OFFICE))
    page.reload()
    line = page.get_by_text("You have a draft here:")
    line.get_by_role("link", name="¶ 1").click()
    wait_for_margin(page, key_of(reading, FERRY))
    expect(page.locator("#composer textarea")).to_have_value("Not yet.")
    expect(line).to_be_hidden()


def test_a_draft_about_the_whole_is_named_by_that_however_much_is_said_of_it(
    open_listening, reading, marek
):
    for _time in range(3):
        factories.note(marek, reading)
    page = open_listening()
    page.locator("#composer textarea").fill("Not yet.")
    page.locator(f"#count-{key_of(reading, OFFICE)}").click()
    wait_for_margin(page, key_of(reading, OFFICE))
    line = page.get_by_text("You have a draft here:")
    expect(line).to_have_text("You have a draft here: on the whole reading")


def test_one_press_leads_to_a_draft_also_where_it_takes_the_focus_from_something(
    open_listening, reading
):
    page = open_listening(FERRY)
    page.locator("#composer textarea").fill("Not yet.")
    page.locator(f"#count-{key_of(reading, OFFICE)}").click()
    wait_for_margin(page, key_of(reading, OFFICE))
    page.get_by_text("You have a draft here:").get_by_role("link", name="¶ 1").click()
    wait_for_margin(page, key_of(reading, FERRY))
    expect(page.locator("#composer textarea")).to_have_value("Not yet.")


def test_a_reply_can_be_let_be_and_taken_up_again(open_listening, reading, marek):
    factories.note(marek, reading, FERRY)
    page = open_listening(FERRY)
    reply = page.locator(".note").get_by_role("link", name="Reply")
    reply.click()
    page.get_by_label("Your reply").fill("Perhaps.")
    page.get_by_role("link", name="Cancel").click()
    expect(reply).to_be_focused()
    page.reload()
    page.wait_for_function("() => window.htmx && document.querySelector('[data-sheet]')")
    expect(page.get_by_label("Your reply")).to_have_count(0)
    reply.click()
    expect(page.get_by_label("Your reply")).to_have_value("Perhaps.")


def test_a_new_wording_can_be_given_up(open_listening, reading, ines):
    factories.note(ines, reading, FERRY, body="As it was.")
    page = open_listening(FERRY)
    edit = page.locator(".note").get_by_role("link", name="Edit")
    edit.click()
    page.get_by_label("Your words").fill("As it might be.")
    page.get_by_role("link", name="Cancel").click()
    expect(page.get_by_label("Your words")).to_have_count(0)
    edit.click()
    expect(page.get_by_label("Your words")).to_have_value("As it was.")


def test_without_scripts_cancel_leads_back(open_window, reading, ines):
    note = factories.note(ines, reading, FERRY)
    page = open_window(ines, java_script_enabled=False)
    for page_of_form in "wording/", "replies/":
        page.goto(f"/notes/{note.pk}/{page_of_form}")
        page.get_by_role("link", name="Cancel").click()
        expect(page.locator(f"#note-{note.pk}")).to_be_visible()


def test_on_a_phone_the_link_of_a_note_shows_the_note(open_window, reading, ines, marek):
    note = factories.note(marek, reading, FERRY)
    page = open_window(ines, **PHONE)
    page.goto(note.get_absolute_url())
    expect(page.locator("main[data-sheet=half]")).to_be_visible()
    expect(page.locator(f"#note-{note.pk}")).to_be_in_viewport()


def test_a_note_that_never_came_into_view_stays_unread(open_window, reading, ines, marek):
    for number in range(5):
        factories.note(marek, reading, FERRY, body="So it goes on. " * 30 + str(number))
    page = open_window(ines)
    page.clock.install()
    open_at(page, reading, FERRY)
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.clock.run_for(5000)
    assert not [url for url in sent if url.endswith("/seen/")]
    page.locator(".note").last.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    with page.expect_request("**/seen/"):
        page.clock.run_for(5000)
