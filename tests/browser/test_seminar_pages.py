"""The pages of seminars in a browser: for everybody, in the light, in the dark, on a phone."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from seminars.models import Invitation
from tests import factories

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LOOKS = {"light": {}, "dark": {"color_scheme": "dark"}, "phone": PHONE}
HOME = "/seminars/borders/"
PAGES = [
    "/",
    "/seminars/",
    HOME,
    f"{HOME}details/",
    f"{HOME}members/",
    f"{HOME}members/ines/",
    f"{HOME}readings/",
    f"{HOME}readings/two-banks/",
]


@pytest.fixture
def link(borders, reading):
    borders.readings.update(due_at=timezone.now(), instructions="Read it twice.")
    return Invitation.objects.create(seminar=borders).get_absolute_url()


def is_as_wide_as_the_window(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("look", LOOKS)
def test_everybody_can_use_the_instructors_pages(open_window, faults_of, okafor, link, look):
    page = open_window(okafor, **LOOKS[look])
    for address in PAGES:
        page.goto(address)
        assert faults_of(page) == [], address
        assert is_as_wide_as_the_window(page), address


@pytest.mark.parametrize("look", LOOKS)
def test_everybody_can_come_in(open_window, faults_of, settings, okafor, lena, link, look):
    settings.DEMO_CAST = {"okafor": "Instructor", "lena": "In no seminar"}
    settings.DEMO_PASSWORD = factories.PASSWORD
    page = open_window(**LOOKS[look])
    for address in ("/", "/invitations/", link):
        page.goto(address)
        assert faults_of(page) == [], address
        assert is_as_wide_as_the_window(page), address


def test_a_mistake_is_told_to_everybody(open_window, faults_of, okafor, link):
    page = open_window(okafor)
    page.goto(f"{HOME}readings/two-banks/")
    page.get_by_label("Due on").fill("")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("An hour needs its day.").wait_for()
    assert faults_of(page) == []
    assert any("422" in complaint for complaint in page.complaints)
    page.complaints.clear()


def test_one_of_the_cast_joins_without_scripts(open_window, settings, lena, link):
    settings.DEMO_CAST = {"lena": "In no seminar"}
    settings.DEMO_PASSWORD = factories.PASSWORD
    page = open_window(java_script_enabled=False, **PHONE)
    page.goto("/")
    page.get_by_role("button", name="Lena Brandt").click()
    page.get_by_label("Invitation code or link").fill(link)
    page.get_by_role("button", name="Join").click()
    page.get_by_role("button", name="Join as a student").click()
    page.wait_for_url(f"**{HOME}")
    assert page.get_by_text("You are in: Borders and Neighbours.").is_visible()


def test_the_link_is_copied_with_one_button(open_window, okafor, link):
    page = open_window(okafor)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(HOME)
    page.get_by_role("button", name="Copy the link").click()
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith(link)


def test_there_is_no_button_to_copy_where_it_would_do_nothing(open_window, okafor, link):
    page = open_window(okafor, java_script_enabled=False)
    page.goto(HOME)
    assert page.get_by_text(link).is_visible()
    assert page.get_by_role("button", name="Copy the link").count() == 0


def test_a_new_seminar_begins_in_the_time_zone_of_ones_device(open_window, okafor):
    page = open_window(okafor, timezone_id="Asia/Tokyo")
    page.goto("/seminars/")
    zone = page.get_by_label("Time zone")
    expect(zone).to_have_value("Asia/Tokyo")
    zone.select_option("Europe/Paris")
    page.get_by_label("Title").fill(" ")
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.locator(".errorlist")).to_be_visible()
    expect(zone).to_have_value("Europe/Paris")
    page.complaints.clear()  # of the 422


def test_what_was_said_is_there_until_one_reads_on(open_window, okafor, borders, link):
    for number in range(12):
        borders.set_reading(factories.article(okafor, f"fog-{number}", ["Fog."]), f"fog-{number}")
    page = open_window(okafor, **LOOKS["phone"])
    page.goto(HOME)
    page.get_by_role("button", name="Move up: Fog 9").tap()
    said = page.get_by_text("“Fog 9” is number 10 of 13 on the list now.")
    expect(said).to_be_in_viewport()
    assert page.evaluate("scrollY") > 300, "the page is where the reading stands"
    page.wait_for_timeout(300)
    expect(said).to_be_in_viewport()
    page.keyboard.press("End")
    expect(said).to_have_count(0)
