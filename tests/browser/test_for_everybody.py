"""The reading page for those who zoom, touch, or read with a screen reader."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.heard import heard
from tests.browser.measures import HIGH, contrast, is_as_wide_as_the_window, small_targets
from tests.browser.scenes import CLOCKS, FERRY, PARAGRAPHS, key_of, long_reading, open_at

ROOT = Path(__file__).parents[2]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# A window of 1280 x 1024 at 400%.
ZOOMED = {"viewport": {"width": 320, "height": 256}}


@pytest.fixture
def reading(borders, okafor, ines, marek):
    reading = long_reading(borders, okafor)
    note = factories.note(ines, reading, "nobody asks for papers")
    factories.question(marek, reading, "nobody asks")
    factories.reply(marek, note)
    factories.prompt(okafor, reading, "the mist is still on the water")
    return reading


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_text_reads_well_on_each_of_its_marks(open_window, reading, ines, scheme):
    page = open_window(ines, color_scheme=scheme)
    open_at(page, reading)
    sheet = (ROOT / "static/css/highlights.css").read_text()
    grounds = set(re.findall(r"background-color: var\((--[\w-]+)\)", sheet))
    assert grounds >= {"--mark-1", "--mark-2", "--mark-3", "--chosen", "--target"}
    for ground in sorted(grounds):
        assert contrast(page, "--ink", ground) >= 4.5, ground
    # The same measure finds what cannot be read.
    assert contrast(page, "--mark-1", "--mark-2") < 4.5


@pytest.mark.parametrize("sheet", ["line", "half", "full"])
def test_a_finger_finds_everything_on_a_phone(open_window, reading, ines, sheet):
    page = open_window(ines, **PHONE)
    open_at(page, reading, FERRY)
    for _rise in range(["line", "half", "full"].index(sheet)):
        page.get_by_role("button", name="More of the discussion").click()
    page.wait_for_timeout(300)
    assert small_targets(page, wide=HIGH) == []


@pytest.mark.parametrize("view", ["", "?view=all", "?view=mine"])
def test_the_reading_page_serves_those_who_zoom_four_times(
    open_window, reading, ines, faults_of, view
):
    page = open_window(ines, **ZOOMED)
    page.goto(reading.get_absolute_url() + view)
    page.wait_for_load_state("networkidle")
    assert faults_of(page) == []
    assert is_as_wide_as_the_window(page)
    page.get_by_role("button", name="More of the discussion").click()
    assert faults_of(page) == []


def test_nothing_glides_for_who_asks_so_and_forced_colours_are_respected(
    open_window, reading, ines, faults_of
):
    page = open_window(ines, forced_colors="active", reduced_motion="reduce", **PHONE)
    open_at(page, reading, FERRY)
    # axe reckons with the colours as they are written, which is not how they are shown here.
    assert [fault for fault in faults_of(page) if "color-contrast" not in fault] == []
    page.get_by_role("button", name="More of the discussion").click()
    moving = "() => document.getAnimations().length"
    assert page.evaluate(moving) == 0


def test_each_note_is_an_article_with_a_name(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    expect(page.get_by_role("article", name="Ines Duarte You ")).to_have_count(1)
    expect(page.get_by_role("article", name="Question")).to_have_count(1)
    expect(page.get_by_role("complementary", name=re.compile("Paragraph 1|¶ 1"))).to_be_visible()


def test_with_the_sheet_up_the_composer_stands_clear_of_the_words(open_window, reading, ines):
    page = open_window(ines, **PHONE)
    open_at(page, reading, FERRY)
    key = key_of(reading, FERRY)
    page.evaluate(
        "(key) => getSelection().selectAllChildren(document.getElementById(`w-${key}`))", key
    )
    button = page.get_by_role("button", name="Annotate")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box["height"] >= HIGH
    words = page.locator(f"#w-{key}").bounding_box()
    assert box["y"] >= words["y"] + words["height"] or box["y"] > 700


def test_the_text_is_read_through_without_noise(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading)
    told = heard(page, "#text")
    words = [name for role, name in told if role == "StaticText" and name in PARAGRAPHS[CLOCKS]]
    assert "".join(words) == PARAGRAPHS[CLOCKS]
    # Before the words of a paragraph comes its number, after them what is said of it, in words.
    first = told.index(("StaticText", words[0]))
    assert told[first - 1] == ("link", "Paragraph 2")
    assert told[first + len(words)][0] == "link"
    assert ("link", "2 notes, 1 prompt") in told
    assert [one for one in told if not one[1]] == []


def test_all_that_can_be_pressed_has_a_name_and_headings_go_down_by_steps(
    open_window, reading, ines
):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    told = heard(page, "body")
    assert len(told) > len(PARAGRAPHS)
    assert [one for one in told if not one[1]] == []
    assert ("radio", "Question") in told
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1, h2, h3, h4')].map(({tagName}) => +tagName[1])"
    )
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
