"""On a phone the margin is a sheet over the text."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from annotations.models import Annotation
from tests import factories
from tests.browser.scenes import (
    FERRY,
    ROOM,
    click_words,
    key_of,
    long_reading,
    open_at,
    wait_for_letters,
    wait_for_margin,
    wait_for_painted,
)

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

SELECT = """
async ({key, words}) => {
  const {rangeOf} = await import('/static/js/offsets.js');
  const element = document.getElementById('w-' + key);
  const start = element.textContent.indexOf(words);
  const place = rangeOf(element, start, start + words.length);
  getSelection().setBaseAndExtent(
    place.startContainer, place.startOffset, place.endContainer, place.endOffset);
}
"""


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


def test_above_what_is_said_of_the_whole_reading_nothing_is_cut_off(open_window, reading, ines):
    page = open_window(ines, **PHONE)
    page.goto(reading.get_absolute_url())
    page.get_by_role("button", name="More of the discussion").click()
    title = page.locator("#margin-title")
    expect(title).to_contain_text("The whole reading")
    # In other letters it is as wide as these happen to be.
    wait_for_letters(page)
    room, words = title.evaluate("(one) => [one.clientWidth, one.scrollWidth]")
    assert words <= room, (room, words)
    ends = "(one) => { const all = document.createRange(); all.selectNodeContents(one);"
    end = title.evaluate(f"{ends} return all.getBoundingClientRect().right; }}")
    assert end + 8 < page.locator(".cite").bounding_box()["x"]


@pytest.fixture
def page(open_window, reading, ines):
    factories.note(ines, reading, "nobody asks for papers")
    page = open_window(ines, **PHONE)
    open_at(page, reading)
    return page


def sheet(page):
    return page.locator("main").get_attribute("data-sheet")


def high(page):
    page.wait_for_timeout(300)  # it glides
    return page.locator("#margin").bounding_box()["height"] / page.viewport_size["height"]


def test_the_sheet_that_a_count_raises_does_not_hide_the_paragraph(page, reading):
    key = key_of(reading, ROOM)
    paragraph = page.locator(f"#p-{key}")
    paragraph.evaluate("(element) => element.scrollIntoView({block: 'end'})")
    page.locator(f"#count-{key}").tap()
    wait_for_margin(page, key)
    assert sheet(page) == "half"
    page.wait_for_function(
        """(id) => document.getElementById(id).getBoundingClientRect().top + 40
            < document.getElementById('margin').getBoundingClientRect().top""",
        arg=f"p-{key}",
    )


def test_the_sheet_is_one_line_until_it_is_raised(page):
    assert high(page) < 0.12
    up = page.get_by_role("button", name="More of the discussion")
    down = page.get_by_role("button", name="Less of the discussion")
    expect(down).to_be_disabled()
    up.click()
    assert 0.4 < high(page) < 0.6
    up.click()
    assert high(page) > 0.85
    expect(up).to_be_disabled()
    down.click()
    down.click()
    assert high(page) < 0.12


def test_its_line_says_how_many_notes_there_are_on_the_whole(page):
    head = page.get_by_role("heading", name="The whole reading")
    expect(head).to_contain_text("0 notes")
    assert head.evaluate("(head) => head.scrollWidth <= head.clientWidth")


def test_when_the_reading_is_due_stands_above_the_text_where_the_bar_has_no_room(page, reading):
    reading.due_at = timezone.now() + timedelta(days=3)
    reading.save()
    page.reload()
    expect(page.locator(".bar .due")).to_be_hidden()
    expect(page.locator(".article-head .due")).to_be_visible()
    page.set_viewport_size({"width": 1000, "height": 700})
    expect(page.locator(".bar .due")).to_be_visible()
    expect(page.locator(".article-head .due")).to_be_hidden()


def test_a_tap_on_its_head_raises_and_lowers_it(page):
    page.locator("#margin h2").tap()
    assert sheet(page) == "half"
    page.locator("#margin h2").tap()
    assert sheet(page) == "line"


def test_it_is_drawn_up_and_down_by_its_head(page):
    drag(page, to=420)
    assert sheet(page) == "half"
    drag(page, to=80)
    assert sheet(page) == "full"
    drag(page, to=830)
    assert sheet(page) == "line"


def drag(page, to):
    box = page.locator("#margin-title").bounding_box()
    page.mouse.move(120, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(120, to, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)


def test_a_count_raises_it_and_it_stays_up_over_another_paragraph(page, reading):
    page.locator(f"#count-{key_of(reading, FERRY)}").tap()
    wait_for_margin(page, key_of(reading, FERRY))
    assert sheet(page) == "half"
    page.evaluate("scrollTo(0, 900)")
    page.wait_for_function(
        "(key) => document.getElementById('margin').dataset.key !== key", arg=key_of(reading, FERRY)
    )
    assert sheet(page) == "half"


def test_tapping_words_raises_it(page, reading):
    click_words(page, key_of(reading, FERRY), "asks for")
    expect(page.locator("#margin .is-chosen")).to_be_visible()
    assert sheet(page) == "half"


def test_a_note_that_covers_its_words_makes_way(page, reading):
    page.locator(f"#count-{key_of(reading, FERRY)}").tap()
    wait_for_margin(page, key_of(reading, FERRY))
    page.get_by_role("button", name="More of the discussion").click()
    page.locator("#margin .note .body").tap()
    wait_for_painted(page, "chosen", ["nobody asks for papers"])
    assert sheet(page) == "half"


def test_selected_words_are_annotated_in_the_sheet(page, reading, ines):
    page.locator(f"#p-{key_of(reading, ROOM)}").scroll_into_view_if_needed()
    page.evaluate(SELECT, {"key": key_of(reading, ROOM), "words": "the most doors"})
    button = page.get_by_role("button", name="Annotate")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box["y"] > page.viewport_size["height"] * 0.8
    assert box["y"] + box["height"] < page.locator("#margin").bounding_box()["y"]
    button.tap()
    wait_for_margin(page, key_of(reading, ROOM))
    expect(page.locator("#composer textarea")).to_be_focused()
    expect(page.locator("#composer textarea")).to_be_in_viewport()
    assert sheet(page) == "half"
    page.keyboard.type("Doors.")
    page.locator("#composer").get_by_role("button", name="Post").tap()
    expect(page.locator("#margin .note.is-chosen")).to_contain_text("Doors.")
    assert Annotation.objects.latest("pk").exact == "the most doors"


def test_a_reply_is_in_sight_while_it_is_written(page, reading):
    page.locator(f"#count-{key_of(reading, FERRY)}").tap()
    wait_for_margin(page, key_of(reading, FERRY))
    page.locator("#margin .note footer").get_by_role("link", name="Reply").tap()
    box = page.locator("#margin .reply-form textarea")
    expect(box).to_be_focused()
    page.keyboard.type("Nobody asks.")
    head = page.locator("#margin-title").bounding_box()
    shown = box.bounding_box()
    assert head["y"] + head["height"] <= shown["y"]
    expect(
        page.locator("#margin .reply-form").get_by_role("button", name="Reply")
    ).to_be_in_viewport(ratio=1)


def test_of_the_way_up_one_step_is_left(page, reading):
    step = page.get_by_role("navigation", name="Where you are").get_by_role("link")
    expect(step).to_have_count(1)
    expect(step).to_have_accessible_name(reading.seminar.title)
    step.tap()
    page.wait_for_url("**/seminars/borders/")


def test_a_note_that_was_begun_is_in_sight_below_the_title_of_the_sheet(page, reading):
    key = key_of(reading, ROOM)
    waiting = page.get_by_text("You have a draft here:")
    page.locator(f"#count-{key}").tap()
    wait_for_margin(page, key)
    page.locator("#composer textarea").fill("Half a thought")
    expect(waiting).to_be_hidden()
    page.get_by_role("button", name="Less of the discussion").click()
    for _time in range(2):
        expect(waiting).to_be_in_viewport(ratio=1)
        title = page.locator("#margin-title").bounding_box()
        assert waiting.bounding_box()["y"] >= title["y"] + title["height"] - 8
        page.goto(reading.get_absolute_url())
    for _time in range(2):
        waiting.get_by_role("link").tap()
        wait_for_margin(page, key)
        expect(page.locator("#composer textarea")).to_have_value("Half a thought")
        expect(page.locator("#composer textarea")).to_be_in_viewport(ratio=1)
        expect(waiting).to_be_hidden()
        page.get_by_role("button", name="Less of the discussion").click()
