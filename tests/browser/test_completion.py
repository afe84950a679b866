"""Tags and names are completed from the keyboard and by touch, and typed without scripts."""

import pytest
from playwright.sync_api import expect

from annotations.models import Annotation, Mention
from tests import factories
from tests.browser.scenes import CLOCKS, FERRY, long_reading, open_at

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def reading(borders, okafor, marek):
    reading = long_reading(borders, okafor)
    factories.note(marek, reading, CLOCKS, tags="ice, Iceland, fog")
    factories.note(marek, reading, FERRY, tags="ice")
    return reading


def body(page):
    return page.locator("#composer [name=body]")


def tags(page):
    return page.locator("#composer input[name=tags]")


def options(page):
    return page.locator(".choices [role=option]")


def test_a_name_is_completed_from_the_keyboard(open_window, reading, ines, marek, faults_of):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    body(page).press_sequentially("As @mar")
    expect(options(page)).to_have_count(1)
    expect(options(page)).to_have_attribute("aria-selected", "true")
    expect(body(page)).to_have_attribute("aria-activedescendant", "choice-0")
    expect(page.locator("#live")).to_have_text("1 person, to choose with the arrows and Enter")
    assert faults_of(page) == []
    page.keyboard.press("Enter")
    expect(options(page)).to_have_count(0)
    expect(body(page)).to_have_value("As @Marek Kos ")
    assert body(page).get_attribute("aria-activedescendant") is None
    page.keyboard.type("says.")
    expect(page.locator("#composer .markdownx-preview .person")).to_have_text("@Marek Kos")
    page.get_by_role("button", name="Post").click()
    expect(page.locator(".note .person")).to_have_text("@Marek Kos")
    assert Mention.objects.get().person == marek


def test_arrows_go_round_and_escape_closes_the_list_and_nothing_else(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    body(page).press_sequentially("@")
    expect(options(page)).to_have_count(3)
    assert body(page).get_attribute("aria-activedescendant") is None
    for key, chosen in ("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", 2):
        page.keyboard.press(key)
        expect(body(page)).to_have_attribute("aria-activedescendant", f"choice-{chosen}")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(body(page)).to_be_focused()
    expect(body(page)).to_have_value("@")
    page.keyboard.press("Enter")
    expect(body(page)).to_have_value("@\n")


def test_what_is_no_name_is_left_alone(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    body(page).press_sequentially("mail@marek and @nobody")
    page.wait_for_timeout(500)
    expect(options(page)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(body(page)).to_have_value("mail@marek and @nobody\n")


def test_tags_are_completed_one_after_the_other(open_window, reading, ines, faults_of):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    body(page).fill("The bell.")
    page.locator("#composer summary").click()
    box = page.get_by_role("combobox", name="Tags")
    tags(page).press_sequentially("bell, ic")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(options(page)).to_have_count(2)
    assert box.get_attribute("aria-controls") == "choices"
    assert faults_of(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(tags(page)).to_have_value("bell, ice, ")
    expect(tags(page)).to_be_focused()
    page.keyboard.type("mine")
    page.wait_for_timeout(400)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="mine", exact=True)).to_be_visible()
    assert Annotation.objects.latest("pk").tags == "bell, ice, mine"
    page.locator(".note .tags").get_by_role("link", name="ice", exact=True).first.click()
    expect(page.locator("#margin .note")).to_have_count(3)
    expect(page.locator("#narrow-tag")).to_have_value("ice")


def test_a_list_is_narrowed_by_a_tag_that_is_completed(open_window, reading, ines):
    page = open_window(ines)
    page.goto(f"{reading.get_absolute_url()}?view=all")
    page.get_by_text("Sort and filter").click()
    page.locator("#narrow-tag").press_sequentially("fo")
    expect(options(page)).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#narrow-tag")).to_have_value("fog")
    page.keyboard.press("Enter")
    expect(page.locator("#margin .note")).to_have_count(1)


def test_a_finger_takes_what_is_offered(open_window, reading, ines):
    page = open_window(ines, **PHONE)
    open_at(page, reading, FERRY)
    page.get_by_role("button", name="More of the discussion").click()
    body(page).tap()
    page.keyboard.type("@dr")
    option = page.get_by_role("option", name="Dr Okafor")
    assert option.bounding_box()["height"] >= 44
    option.tap()
    expect(body(page)).to_have_value("@Dr Okafor ")
    expect(body(page)).to_be_focused()


def test_who_will_not_see_it_is_said_before_it_is_posted(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    shown = page.locator("#composer .markdownx-preview")
    body(page).press_sequentially("@Marek Kos and @Dr Okafor, see?")
    expect(shown.locator(".person")).to_have_count(2)
    audience = page.locator("#composer select[name=audience]")
    audience.select_option("instructors")
    expect(shown).to_contain_text("Marek Kos will not see this: only the instructors will.")
    audience.select_option("me")
    expect(shown).to_contain_text("Dr Okafor, Marek Kos will not see this: nobody but you will.")
    expect(page.locator("#live")).to_contain_text("nobody but you will.")
    audience.select_option("seminar")
    expect(shown).not_to_contain_text("will not see this")


def test_tags_of_a_draft_come_back_in_sight(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    page.locator("#composer summary").click()
    tags(page).press_sequentially("ice")
    page.reload()
    expect(tags(page)).to_have_value("ice")
    expect(tags(page)).to_be_visible()


def test_without_scripts_tags_and_names_are_typed_and_a_page_lists_them(
    open_window, reading, ines, marek, faults_of
):
    page = open_window(ines, java_script_enabled=False)
    page.goto(reading.get_absolute_url())
    page.locator("#composer summary").click()
    page.get_by_role("link", name="All tags").click()
    expect(page.locator(".counted li")).to_have_count(3)
    page.get_by_role("link", name="Who can be mentioned").click()
    expect(page.get_by_text("@Marek Kos")).to_be_visible()
    page.goto(reading.get_absolute_url())
    body(page).fill("@Marek Kos, one bell.")
    page.locator("#composer summary").click()
    tags(page).fill("ICE, bell")
    page.get_by_role("button", name="Post").click()
    expect(page.locator(".note .tags a")).to_have_text(["ice", "bell"])
    page.get_by_role("link", name="ice", exact=True).click()
    expect(page.locator("#margin .note")).to_have_count(3)
    his = open_window(marek, java_script_enabled=False)
    his.goto(f"{reading.get_absolute_url()}?view=unread&kind=mentioning")
    expect(his.locator(".note header").get_by_text("mentions you")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_tags_and_people_serve_everybody(
    open_window, reading, ines, scheme, faults_of
):
    page = open_window(ines, color_scheme=scheme)
    for name in "tags/", "people/", "?view=all&tag=ice":
        page.goto(reading.get_absolute_url() + name)
        assert faults_of(page) == []
