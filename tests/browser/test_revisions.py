"""Earlier revisions, old links, and a text that changes while it is read."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    FERRY,
    OFFICE,
    click_words,
    key_of,
    long_reading,
    open_at,
    painted,
    wait_for_margin,
    wait_for_painted,
)

PHONE = {"width": 390, "height": 844}
PAPERS = "The ferry crosses at ten, and nobody asks for papers, or who came to be seen to come."
WAYS = [{}, {"color_scheme": "dark"}, {"viewport": PHONE}]


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def told(reading, ines):
    """Ines, one note of whom has moved, while another has lost its words."""
    factories.note(ines, reading, "who came to be seen coming", body="Who is it that sees?")
    factories.note(ines, reading, "The customs office has two doors", body="Which two?")
    factories.edit(reading.article, {FERRY: PAPERS, OFFICE: None})
    return ines


def first_of(reading):
    return f"{reading.get_absolute_url()}revisions/1/"


def gone(reading):
    """Take the paragraph about the clocks out of the text; gives its key."""
    key = key_of(reading, CLOCKS)
    factories.edit(reading.article, {CLOCKS: None})
    return key


def test_an_earlier_revision_is_read_as_todays_is(open_window, reading, ines, marek):
    note = factories.note(marek, reading, "nobody asks for papers")
    factories.edit(reading.article, {FERRY: PAPERS})
    page = open_window(ines)
    page.goto(first_of(reading))
    wait_for_painted(page, "depth-1", ["nobody asks for papers"])
    click_words(page, key_of(reading, FERRY), "asks for papers")
    expect(page.locator(f"#note-{note.pk}")).to_have_class("note is-chosen")
    assert painted(page, "chosen") == ["nobody asks for papers"]
    assert "/revisions/1/?p=" in page.url
    assert page.locator("#composer").count() == 0
    page.locator("aside.past").get_by_role("link", name="Today’s text").click()
    page.wait_for_url(f"**{reading.get_absolute_url()}")
    expect(page.locator("#composer")).to_be_visible()


def test_selecting_words_of_an_earlier_revision_offers_nothing(open_window, reading, ines):
    factories.edit(reading.article, {FERRY: PAPERS})
    page = open_window(ines)
    page.goto(first_of(reading))
    page.locator(f"#w-{key_of(reading, CLOCKS)}").dblclick()
    page.wait_for_timeout(500)
    expect(page.get_by_role("button", name="Annotate")).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_link_leads_to_where_the_paragraph_last_stood(open_window, reading, ines, scripts):
    key = gone(reading)
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(f"{reading.get_absolute_url()}?p={key}#p-{key}")
    assert page.url.endswith(f"revisions/1/?p={key}#p-{key}")
    expect(page.locator(f"#p-{key}")).to_be_in_viewport()
    expect(page.locator("#margin")).to_contain_text("no longer in the text since revision 2")
    if scripts:
        box, bar = (page.locator(one).bounding_box() for one in (f"#w-{key}", "aside.past"))
        assert bar["y"] + bar["height"] <= box["y"]


def test_who_had_the_page_open_is_led_to_where_the_paragraph_last_stood(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading)
    key = gone(reading)
    page.locator(f"#p-{key} .num").click()
    page.wait_for_url(f"**/revisions/1/?p={key}**")


def test_a_text_that_changes_while_it_is_read_is_marked_no_more(open_window, reading, ines, marek):
    factories.note(marek, reading, "nobody asks for papers")
    factories.note(marek, reading, "In winter the clocks agree")
    page = open_window(ines)
    open_at(page, reading)
    wait_for_painted(page, "depth-1", ["In winter the clocks agree", "nobody asks for papers"])
    notice = page.get_by_text("The text was changed since you opened this page")
    expect(notice).to_be_hidden()
    factories.edit(reading.article, {FERRY: PAPERS})
    key = key_of(reading, CLOCKS)
    page.locator(f"#p-{key} .count").click()
    wait_for_margin(page, key)
    expect(notice).to_be_visible()
    wait_for_painted(page, "depth-1", [])
    page.locator("#margin .note").click()
    assert painted(page, "chosen") == []
    page.get_by_role("link", name="Read today’s text").click()
    page.get_by_text("The ferry crosses at ten").wait_for()
    wait_for_painted(page, "depth-1", ["In winter the clocks agree", "nobody asks for papers"])


@pytest.mark.parametrize("how", WAYS, ids=["light", "dark", "phone"])
def test_an_earlier_revision_has_no_faults(open_window, faults_of, reading, told, how):
    page = open_window(told, **how)
    page.goto(f"{first_of(reading)}?p={reading.article.revisions.first().paragraphs()[OFFICE].key}")
    page.wait_for_load_state("networkidle")
    assert faults_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("how", WAYS, ids=["light", "dark", "phone"])
def test_the_list_of_what_moved_has_no_faults(open_window, faults_of, reading, told, how):
    page = open_window(told, **how)
    page.goto("/news/")
    assert page.locator(".news > li").count() == 2
    assert faults_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto("/")
    assert page.locator(".told").is_visible()
    assert faults_of(page) == []


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_one_reads_what_moved_and_says_that_it_is_fine(
    open_window, reading, told, scripts
):
    page = open_window(told, viewport=PHONE, java_script_enabled=scripts)
    page.goto(reading.get_absolute_url())
    page.get_by_role("link", name="1 of your notes moved with the text").click()
    moved = page.locator(".news > li", has_text="Who is it that sees?")
    expect(moved.locator("ins, del").first).to_be_visible()
    lost = page.locator(".news > li", has_text="Which two?")
    assert "The customs office has two doors" in lost.inner_text()
    moved.get_by_role("button", name="Fine").click()
    expect(moved).to_have_count(0)
    lost.get_by_role("link", name="Where it stood").click()
    expect(page.locator("aside.past")).to_contain_text("revision 1 of 2")
    expect(page.locator("#margin")).to_contain_text("Which two?")
    page.goto("/news/")
    page.get_by_role("button", name="All of it is fine").click()
    page.get_by_text("Nothing that you have not heard of").wait_for()
    page.goto("/")
    assert page.locator(".told").count() == 0


def test_the_list_of_what_moved_works_by_the_keyboard_alone(open_window, reading, told):
    page = open_window(told)
    page.goto("/news/")
    fine = page.get_by_role("button", name="Fine", exact=True)
    for _stop in range(30):
        page.keyboard.press("Tab")
        if fine.first.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".news > li")).to_have_count(1)
