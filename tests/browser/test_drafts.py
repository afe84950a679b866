"""What is typed outlives the tab, the network and the session."""

import json

import pytest
from playwright.sync_api import expect

from annotations.models import Annotation, Reply
from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    FERRY,
    fields,
    key_of,
    long_reading,
    open_at,
    select_words,
    wait_for_margin,
    wait_for_painted,
)


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def page(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    return page


def box(page):
    return page.locator("#composer textarea")


def post(page):
    page.locator("#composer").get_by_role("button", name="Post").click()


def kept(page):
    """What this browser keeps, as {the end of the name: fields}."""
    found = page.evaluate("Object.entries(localStorage)")
    return {name.split("/")[-1]: dict(json.loads(draft)["fields"]) for name, draft in found}


def kept_words(page):
    (draft,) = kept(page).values()
    return draft["body"]


def test_a_draft_and_its_words_survive_a_reload(page, reading):
    select_words(page, key_of(reading, FERRY), "nobody asks for papers")
    wait_for_painted(page, "target", ["nobody asks for papers"])
    box(page).click()
    page.keyboard.type("Since when")
    page.locator("#composer select[name=audience]").select_option("instructors")
    expect(page.locator("#composer .saved")).to_have_text("Draft kept")
    page.reload()
    expect(box(page)).to_have_value("Since when")
    wait_for_painted(page, "target", ["nobody asks for papers"])
    expect(page.locator("#composer [data-quote]")).to_have_text("nobody asks for papers")
    assert fields(page)["audience"] == "instructors"
    expect(page.locator("#composer .saved")).to_have_text("Draft kept")


def test_each_paragraph_keeps_its_own_draft(page, reading):
    box(page).fill("About the ferry")
    page.locator(f"#count-{key_of(reading, CLOCKS)}").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    expect(box(page)).to_have_value("")
    page.locator(f"#count-{key_of(reading, FERRY)}").click()
    wait_for_margin(page, key_of(reading, FERRY))
    expect(box(page)).to_have_value("About the ferry")


def test_a_draft_goes_when_it_was_posted(page):
    box(page).fill("Done.")
    assert kept_words(page) == "Done."
    post(page)
    expect(page.locator("#margin .note")).to_contain_text("Done.")
    expect(box(page)).to_have_value("")
    assert kept(page) == {}


def test_an_emptied_box_keeps_no_draft(page):
    box(page).fill("No, not that.")
    box(page).fill("")
    assert kept(page) == {}
    expect(page.locator("#composer .saved")).to_have_text("")


def test_a_draft_is_never_offered_to_another_account(open_window, page, reading, ines, marek):
    box(page).fill("Mine alone")
    other = open_window(marek)
    # In the place of hers, all at once: between two steps a page may ask for the news as nobody.
    page.context.add_cookies(other.context.cookies())
    page.reload()
    expect(page.locator("main[data-account]")).to_have_attribute("data-account", str(marek.pk))
    expect(box(page)).to_have_value("")


def test_a_draft_of_a_month_ago_is_dropped(page):
    box(page).fill("Old news")
    page.evaluate(
        """() => {
          const [[name, written]] = Object.entries(localStorage);
          const draft = JSON.parse(written);
          draft.at -= 31 * 24 * 60 * 60 * 1000;
          localStorage.setItem(name, JSON.stringify(draft));
        }"""
    )
    page.reload()
    page.wait_for_timeout(300)
    expect(box(page)).to_have_value("")
    assert kept(page) == {}


def test_without_a_network_the_words_stay_in_the_box(page):
    box(page).fill("Sent into the fog")
    page.context.set_offline(True)
    post(page)
    expect(page.locator("#composer [role=alert]")).to_be_visible()
    expect(page.locator("#composer .saved")).to_be_hidden()  # it would lie over the other
    expect(box(page)).to_have_value("Sent into the fog")
    expect(box(page)).to_be_editable()
    assert kept_words(page) == "Sent into the fog"
    page.context.set_offline(False)
    post(page)
    expect(page.locator("#margin .note")).to_contain_text("Sent into the fog")
    page.complaints.clear()


def test_an_answer_that_got_lost_is_not_a_second_note(page, reading):
    box(page).fill("Once only")
    page.route("**/notes/", lambda route: (route.fetch(), route.abort()))
    post(page)
    expect(page.locator("#composer [role=alert]")).to_be_visible()
    page.unroute("**/notes/")
    page.reload()
    expect(box(page)).to_have_value("Once only")
    post(page)
    expect(box(page)).to_have_value("")
    expect(page.locator("#margin .note")).to_have_count(1)
    assert Annotation.objects.count() == 1
    page.complaints.clear()


def test_words_changed_after_a_lost_answer_are_not_thrown_away(page):
    box(page).fill("Once")
    page.route("**/notes/", lambda route: (route.fetch(), route.abort()))
    post(page)
    expect(page.locator("#composer [role=alert]")).to_be_visible()
    page.unroute("**/notes/")
    box(page).fill("Once more, with feeling")
    post(page)
    expect(page.locator("#margin .note.is-chosen")).to_contain_text("with feeling")
    page.complaints.clear()


def test_an_expired_session_keeps_the_words_and_leads_to_the_log_in(page, ines, live_server):
    box(page).fill("Written while the session ran out")
    session = next(one for one in page.context.cookies() if one["name"] == "sessionid")
    page.context.clear_cookies(name="sessionid")
    post(page)
    said = page.locator("#composer [role=alert]")
    expect(said.get_by_role("link")).to_have_attribute("target", "_blank")
    expect(box(page)).to_have_value("Written while the session ran out")
    page.context.add_cookies([session])
    post(page)
    expect(page.locator("#margin .note")).to_contain_text("the session ran out")
    page.complaints.clear()


def test_pressing_post_twice_writes_once(page):
    box(page).fill("Twice pressed")
    page.locator("#composer").get_by_role("button", name="Post").dblclick()
    expect(page.locator("#margin .note")).to_have_count(1)
    page.wait_for_timeout(500)
    assert Annotation.objects.count() == 1


def test_what_the_server_sends_back_is_still_in_the_box(page):
    page.get_by_label("Highlight only").check()
    box(page).fill("Nothing is selected")
    post(page)
    expect(page.locator("#composer .errorlist")).to_be_visible()
    expect(box(page)).to_have_value("Nothing is selected")
    expect(box(page)).to_be_focused()
    assert kept_words(page) == "Nothing is selected"
    page.reload()
    expect(box(page)).to_have_value("Nothing is selected")
    page.complaints.clear()  # of the 422


def test_a_reply_is_written_in_place_and_its_draft_is_kept(page, reading, marek):
    note = factories.note(marek, reading, "nobody asks for papers")
    page.reload()
    card = page.locator(f"#note-{note.pk}")
    card.get_by_role("link", name="Reply").click()
    answer = card.locator("form textarea")
    expect(answer).to_be_focused()
    page.keyboard.type("They do in winter.")
    page.reload()
    expect(answer).to_have_value("They do in winter.")
    card.get_by_role("button", name="Reply").click()
    reply = card.locator(".reply")
    expect(reply).to_contain_text("They do in winter.")
    expect(reply).to_be_focused()
    assert Reply.objects.count() == 1
    assert kept(page) == {}


def test_a_rewording_begins_with_the_words_that_stand(page, reading, ines):
    note = factories.note(ines, reading, "nobody asks for papers", body="As it was.")
    page.reload()
    card = page.locator(f"#note-{note.pk}")
    card.get_by_role("link", name="Edit").click()
    words = card.locator("form textarea")
    expect(words).to_have_value("As it was.")
    words.fill("As it should be.")
    page.reload()
    expect(words).to_have_value("As it should be.")
    card.get_by_role("button", name="Save").click()
    expect(card.locator(".body").first).to_have_text("As it should be.")
    expect(page.locator("#margin #margin")).to_have_count(0)
    assert kept(page) == {}


def test_the_second_of_two_editors_sees_both_texts(page, reading, ines):
    note = factories.note(ines, reading, "nobody asks for papers", body="As it was.")
    page.reload()
    card = page.locator(f"#note-{note.pk}")
    card.get_by_role("link", name="Edit").click()
    card.locator("form textarea").fill("From this window.")
    note.revise(note.version, body="From the other window.", reading=reading)
    card.get_by_role("button", name="Save").click()
    expect(card.locator(".conflict")).to_contain_text("From the other window.")
    expect(card.locator("form textarea")).to_have_value("From this window.")
    card.get_by_role("button", name="Save").click()
    expect(card.locator(".body").first).to_have_text("From this window.")
    page.complaints.clear()  # of the 409


def test_a_plain_page_keeps_its_draft_until_it_was_sent(page, reading, marek):
    note = factories.note(marek, reading, "nobody asks for papers")
    page.goto(f"{note.get_absolute_url()}replies/")
    page.locator("textarea").fill("On a page of its own")
    page.reload()
    expect(page.locator("textarea")).to_have_value("On a page of its own")
    page.locator("main").get_by_role("button", name="Reply").click()
    expect(page.locator("#margin .reply")).to_contain_text("On a page of its own")
    assert kept(page) == {}
