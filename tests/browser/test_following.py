"""The margin follows the reader, and holds still while it is being used."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    FERRY,
    FORM,
    ROOM,
    ROPES,
    SIDES,
    key_of,
    long_reading,
    open_at,
    select_words,
    wait_for_margin,
)

DESK = {"width": 1280, "height": 560}
LONG_ENOUGH = 900  # milliseconds: the margin would have followed by then


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def page(open_window, reading, ines):
    page = open_window(ines, viewport=DESK)
    open_at(page, reading)
    return page


def scroll(page, key):
    """Scroll with the mouse over the text until a paragraph is up."""
    page.mouse.move(500, 300)
    script = f"document.getElementById('p-{key}').getBoundingClientRect().top - 120"
    page.mouse.wheel(0, page.evaluate(script))
    page.wait_for_timeout(LONG_ENOUGH)


def shown(page):
    return page.locator("#margin").get_attribute("data-key")


def test_the_margin_shows_the_paragraph_where_scrolling_rests(page, reading):
    expect(page.locator("#margin h2")).to_contain_text("The whole reading")
    key = key_of(reading, FORM)
    scroll(page, key)
    wait_for_margin(page, key)
    expect(page.locator(f"#p-{key}")).to_have_class("para kind-paragraph is-current")
    expect(page.locator(".rail .cur a")).to_have_attribute("href", f"?p={key}#p-{key}")
    assert page.url.endswith(f"?p={key}")


def test_a_click_into_a_paragraph_shows_what_is_said_of_it(page, reading):
    low, high = key_of(reading, SIDES), key_of(reading, FERRY)
    scroll(page, high)
    wait_for_margin(page, high)
    page.locator(f"#p-{low} .words").click()
    wait_for_margin(page, low)
    page.mouse.move(500, 300)
    page.mouse.wheel(0, 20)
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == low


def test_a_click_into_a_paragraph_leaves_what_one_writes_where_it_is(page, reading):
    key = key_of(reading, FERRY)
    page.locator(f"#count-{key}").click()
    wait_for_margin(page, key)
    page.locator("#composer textarea").fill("Half a thought")
    page.locator(f"#p-{key_of(reading, SIDES)} .words").click()
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == key


def test_the_last_paragraph_has_its_turn_and_the_top_is_the_whole_reading(page, reading):
    page.mouse.move(500, 300)
    page.mouse.wheel(0, 5000)
    wait_for_margin(page, key_of(reading, ROOM))
    page.mouse.wheel(0, -9000)
    wait_for_margin(page, "")


@pytest.mark.parametrize("link", ["#p-{} .num", "#count-{}", "#rail-{} a"])
def test_a_number_a_count_and_the_map_show_their_paragraph_at_once(page, reading, link):
    key = key_of(reading, CLOCKS)
    page.evaluate("window.same = true")
    page.locator(link.format(key)).click()
    wait_for_margin(page, key)
    assert page.evaluate("window.same")
    assert f"?p={key}" in page.url
    # It was told so: a little scrolling does not change its mind, more does.
    page.mouse.move(500, 300)
    page.mouse.wheel(0, 40)
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == key
    scroll(page, key_of(reading, FORM))
    wait_for_margin(page, key_of(reading, FORM))


def test_who_goes_to_a_footnote_is_at_that_one_and_back_at_its_mark(page, reading):
    text = reading.article
    mark, note = (text.current.paragraphs()[place].key for place in (FERRY, ROPES))
    factories.edit(text, {FERRY: f"It rained.[[1]](#p-{note})", ROPES: f"[[1]](#p-{mark}) In May."})
    page.reload()
    page.mouse.move(500, 300)
    page.locator("#text .words a").first.click()
    wait_for_margin(page, note)
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == note
    expect(page.locator(f"#p-{note}")).to_be_in_viewport()
    page.locator("#text .words a").last.click()
    wait_for_margin(page, mark)
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == mark
    expect(page.locator(f"#p-{mark}")).to_be_in_viewport()


def test_a_reload_keeps_the_place(page, reading):
    key = key_of(reading, SIDES)
    page.locator(f"#rail-{key} a").click()
    wait_for_margin(page, key)
    page.reload()
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == key
    expect(page.locator(f"#p-{key}")).to_be_in_viewport()


def test_what_was_asked_for_is_said_aloud_and_what_was_scrolled_to_is_not(page, reading):
    key = key_of(reading, FORM)
    scroll(page, key)
    wait_for_margin(page, key)
    assert page.locator("#live").count() == 0 or page.locator("#live").inner_text() == ""
    page.locator(f"#count-{key}").click()
    expect(page.locator("#live")).to_contain_text("Paragraph 5")


def test_the_margin_holds_still_while_one_writes(page, reading):
    key = key_of(reading, FERRY)
    page.locator(f"#count-{key}").click()
    wait_for_margin(page, key)
    page.locator("#composer textarea").fill("Half a thought")
    page.locator("h1").click()
    scroll(page, key_of(reading, SIDES))
    assert shown(page) == key
    # Without words in the box there is nothing to wait for.
    page.locator("#composer textarea").fill("")
    page.locator(f"#p-{key_of(reading, SIDES)} .words").click()
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) != key


def test_the_margin_holds_still_under_the_pointer(page, reading):
    scroll(page, key_of(reading, CLOCKS))
    wait_for_margin(page, key_of(reading, CLOCKS))
    page.locator("#margin h2").hover()
    page.evaluate("scrollBy(0, 500)")
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == key_of(reading, CLOCKS)
    page.mouse.move(500, 300)
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) != key_of(reading, CLOCKS)


def test_the_margin_holds_still_while_words_are_selected(page, reading):
    select_words(page, key_of(reading, FERRY), "nobody asks for papers")
    wait_for_margin(page, key_of(reading, FERRY))
    page.evaluate("scrollBy(0, 500)")
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == key_of(reading, FERRY)


def test_a_view_of_all_notes_stays_and_opens_in_place(page, reading, marek):
    factories.note(marek, reading, "nobody asks for papers")
    page.evaluate("window.same = true")
    page.get_by_role("link", name="All", exact=True).click()
    expect(page.locator("#margin .note")).to_have_count(1)
    scroll(page, key_of(reading, SIDES))
    expect(page.locator("#margin .note")).to_have_count(1)
    assert page.evaluate("window.same")
    assert "view=all" in page.url


def test_a_count_opened_by_key_leads_the_keyboard_into_the_margin(page, reading):
    key = key_of(reading, FERRY)
    page.locator(f"#count-{key}").focus()
    page.keyboard.press("Enter")
    wait_for_margin(page, key)
    expect(page.locator("#margin")).to_be_focused()


def test_the_paragraph_asked_for_last_is_shown(page, reading):
    slow, quick = key_of(reading, FERRY), key_of(reading, CLOCKS)
    held = []
    page.route(f"**/?p={slow}", lambda route: held.append(route))
    page.locator(f"#count-{slow}").click()
    page.locator(f"#count-{quick}").click()
    wait_for_margin(page, quick)
    for route in held:
        route.abort()
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == quick


def test_a_margin_dims_only_where_its_answer_is_late(page, reading):
    late, held = key_of(reading, CLOCKS), []
    page.route(f"**/?p={late}", lambda route: held.append(route))
    at_once = "link => { link.click(); return document.getElementById('margin').className }"
    assert page.locator(f"#p-{late} .num").evaluate(at_once) == "pane"
    expect(page.locator("#margin")).to_have_class("pane htmx-request")
    held[0].continue_()
    wait_for_margin(page, late)
    expect(page.locator("#margin")).to_have_class("pane")


def test_it_holds_still_until_the_page_has_come(open_window, reading, ines):
    page = open_window(ines, viewport=DESK)
    fonts = []
    page.route("**/*.woff2", lambda route: fonts.append(route))
    key = key_of(reading, SIDES)
    page.goto(f"{reading.get_absolute_url()}?p={key}#p-{key}", wait_until="commit")
    page.wait_for_timeout(2 * LONG_ENOUGH)
    assert fonts
    assert shown(page) == key
    for font in fonts:
        font.continue_()
    page.wait_for_load_state()
    page.wait_for_timeout(LONG_ENOUGH)
    assert shown(page) == key
