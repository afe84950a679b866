"""A page, and a margin that comes into it, open where their address leads."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import CLOCKS, ROOM, key_of, long_reading, open_at, wait_for_margin

IN_SIGHT = """(element) => {
  const {top, bottom} = element.getBoundingClientRect();
  const pane = document.getElementById('margin');
  const inside = element.closest('#margin');
  const ends = inside ? pane.querySelector('.composer').getBoundingClientRect().top : innerHeight;
  const begins = inside ? pane.querySelector('.pane-head').getBoundingClientRect().bottom : 0;
  return top >= begins - 1 && top < ends - 20;
}"""


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def notes(reading, marek):
    """Eight notes on one paragraph, the oldest first; only the newest are in sight at first."""
    return [factories.note(marek, reading, ROOM, body=f"Door {n}. " * 20) for n in range(8)]


def in_sight(element):
    """Wait until the beginning of an element is where one can see it."""
    element.wait_for()
    element.page.wait_for_function(IN_SIGHT, arg=element.element_handle())


def out_of_sight(element):
    assert not element.evaluate(IN_SIGHT)


@pytest.mark.parametrize("view", ["", "&view=all#margin", "&view=all"])
def test_a_page_opens_at_the_paragraph_that_its_address_names(open_window, reading, ines, view):
    page = open_window(ines)
    page.goto(reading.get_absolute_url())
    out_of_sight(page.locator(f"#p-{key_of(reading, ROOM)}"))
    page.goto("about:blank")
    page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, ROOM)}{view}")
    in_sight(page.locator(f"#p-{key_of(reading, ROOM)}"))


def test_searching_leaves_the_text_where_it_is(open_window, reading, notes, ines):
    page = open_window(ines)
    open_at(page, reading, ROOM)
    page.get_by_role("link", name="All", exact=True).click()
    before = page.evaluate("scrollY")
    page.get_by_label("Search the text and the notes").fill("door 3")
    page.keyboard.press("Enter")
    expect(page.locator("#margin .note")).to_have_count(1)
    assert page.evaluate("scrollY") == before > 0
    assert "q=door%203" in page.url
    page.reload()
    expect(page.locator("#margin .note")).to_have_count(1)


def test_who_goes_from_what_was_found_to_its_place_sees_it_there(open_window, reading, notes, ines):
    page = open_window(ines)
    page.goto(f"{reading.get_absolute_url()}?view=all")
    page.get_by_label("Search the text and the notes").fill("door 1")
    page.keyboard.press("Enter")
    expect(page.locator("#margin .note")).to_have_count(1)
    note = page.locator(f"#{notes[1].anchor}")
    note.locator(".state a").click()
    wait_for_margin(page, key_of(reading, ROOM))
    expect(page.locator("#margin .note")).to_have_count(8)
    in_sight(note)
    in_sight(page.locator(f"#p-{key_of(reading, ROOM)}"))
    page.go_back()
    expect(page.locator("#margin .note")).to_have_count(1)
    expect(page.get_by_label("Search the text and the notes")).to_have_value("door 1")


def test_the_address_of_a_note_opens_where_it_stands(open_window, reading, notes, ines):
    page = open_window(ines)
    key = key_of(reading, ROOM)
    page.goto(f"{reading.get_absolute_url()}?p={key}&note={notes[0].pk}#p-{key}")
    in_sight(page.locator(f"#{notes[0].anchor}"))


def test_what_is_written_in_a_list_of_a_place_stands_there_in_a_list_of_all(
    open_window, reading, notes, ines
):
    page = open_window(ines)
    open_at(page, reading, CLOCKS)
    page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, ROOM)}&sort=replies&by=marek")
    page.locator(".composer textarea").fill("One door more.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("One door more.")).to_be_visible()
    assert page.url.endswith(f"?p={key_of(reading, ROOM)}")
    page.reload()
    expect(page.get_by_text("One door more.")).to_be_visible()
