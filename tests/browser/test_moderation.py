"""Flagging, hiding and closing, in the margin: with scripts and without."""

import pytest
from playwright.sync_api import expect

from annotations.models import Annotation, Flag, Reply
from tests import factories
from tests.browser.scenes import FERRY, key_of, long_reading

WHY = "This is no argument."


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, "nobody asks for papers", body="Nonsense.")


@pytest.fixture
def opened(open_window, reading, note):
    def open_for(person, **how):
        page = open_window(person, **how)
        page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, FERRY)}")
        return page

    return open_for


@pytest.mark.parametrize("scripts", [True, False])
def test_one_flags_what_another_wrote(opened, note, marek, scripts):
    page = opened(marek, java_script_enabled=scripts)
    page.locator(f"#{note.anchor}").get_by_role("link", name="Flag").click()
    page.get_by_label("What should the instructors look at?").fill(WHY)
    page.get_by_role("button", name="Tell them").click()
    told = page.locator(f"#{note.anchor}").get_by_text("The instructors have been told")
    expect(told).to_be_in_viewport()
    assert Flag.objects.get().words == WHY


@pytest.mark.parametrize("scripts", [True, False])
def test_an_instructor_hides_a_note_and_shows_it_again(opened, reading, note, okafor, scripts):
    page = opened(okafor, java_script_enabled=scripts)
    count = page.locator(f"#count-{key_of(reading, FERRY)}")
    expect(count).to_have_text("1")
    page.locator(f"#{note.anchor}").get_by_role("link", name="Hide").click()
    page.get_by_label("Why do you hide it?").fill(WHY)
    page.get_by_role("button", name="Hide", exact=True).click()
    card = page.locator(f"#{note.anchor}")
    expect(card).to_contain_text(WHY)
    expect(count).to_have_text("")
    card.get_by_role("button", name="Show again").click()
    expect(card).not_to_contain_text(WHY)
    expect(count).to_have_text("1")
    assert not Annotation.objects.get().is_hidden


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reply_to_a_thread_that_was_closed_meanwhile_stays_in_its_box(
    opened, note, marek, okafor, scripts
):
    page = opened(marek, java_script_enabled=scripts)
    page.locator(f"#{note.anchor}").get_by_role("link", name="Reply").click()
    box = page.get_by_label("Your reply")
    box.fill("Typed for half an hour.")
    note.lock(okafor)
    page.get_by_role("button", name="Reply", exact=True).click()
    # It is said aloud as well.
    expect(page.get_by_text("An instructor has closed this thread").first).to_be_visible()
    expect(page.get_by_label("Your reply")).to_have_value("Typed for half an hour.")
    assert not Reply.objects.exists()
    page.complaints.clear()  # that the answer was 422


def test_what_was_typed_into_a_flag_outlives_its_form(opened, note, marek):
    page = opened(marek)
    card = page.locator(f"#{note.anchor}")
    card.get_by_role("link", name="Flag").click()
    page.get_by_label("What should the instructors look at?").fill(WHY)
    expect(card.get_by_text("Draft kept")).to_be_visible()
    page.reload()
    expect(page.get_by_label("What should the instructors look at?")).to_have_value(WHY)
    card.get_by_role("link", name="Cancel").click()
    expect(card.locator("textarea")).to_have_count(0)
    expect(card.get_by_role("link", name="Flag")).to_be_focused()
