"""The words that are talked about, and the notes about them: each leads to the other."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    FERRY,
    OLD_MAN,
    ROOM,
    click_words,
    key_of,
    long_reading,
    open_at,
    painted,
    place,
    select_words,
    wait_for_margin,
    wait_for_painted,
)


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


def test_the_words_of_notes_are_painted_deeper_with_their_number(open_window, reading, ines, marek):
    factories.note(ines, reading, "nobody asks for papers")
    factories.note(marek, reading, "asks for papers")
    factories.question(ines, reading, "𠮷姓的人家")
    factories.prompt(reading.article.brought_in_by, reading, "🚚 both ways")
    page = open_window(marek)
    open_at(page, reading)
    wait_for_painted(page, "depth-2", ["asks for papers"])
    assert painted(page, "depth-1") == ["nobody ", "𠮷姓的人家"]
    assert painted(page, "question") == ["𠮷姓的人家"]
    assert painted(page, "prompt") == ["🚚 both ways"]


def test_clicking_words_shows_what_is_said_of_them(open_window, reading, ines, marek):
    about = factories.note(ines, reading, "nobody asks for papers")
    factories.note(ines, reading, "By ten the deck is dry")
    page = open_window(marek)
    open_at(page, reading, ROOM)
    click_words(page, key_of(reading, FERRY), "asks for")
    expect(page.locator("#margin .is-chosen")).to_have_count(1)
    expect(page.locator(f"#note-{about.pk}")).to_have_class("note unread is-chosen")
    expect(page.locator(f"#note-{about.pk}")).to_be_in_viewport()
    assert painted(page, "chosen") == ["nobody asks for papers"]


def test_words_that_two_notes_share_show_both(open_window, reading, ines, marek):
    long = factories.note(ines, reading, "the mist is still on the water")
    short = factories.note(marek, reading, "still on")
    page = open_window(marek)
    open_at(page, reading)
    click_words(page, key_of(reading, FERRY), "still")
    chosen = page.locator("#margin .is-chosen")
    expect(chosen).to_have_count(2)
    assert {note.get_attribute("id") for note in chosen.all()} == {
        f"note-{long.pk}",
        f"note-{short.pk}",
    }
    click_words(page, key_of(reading, FERRY), "water")
    expect(chosen).to_have_count(1)


def test_clicking_beside_the_words_chooses_nothing(open_window, reading, ines):
    factories.note(ines, reading, "nobody asks for papers")
    page = open_window(ines)
    open_at(page, reading)
    click_words(page, key_of(reading, FERRY), "asks for")
    expect(page.locator("#margin .is-chosen")).to_have_count(1)
    click_words(page, key_of(reading, FERRY), "By ten")
    expect(page.locator("#margin .is-chosen")).to_have_count(0)
    assert painted(page, "chosen") == []


def test_selecting_marked_words_is_not_a_click_on_them(open_window, reading, ines):
    factories.note(ines, reading, "nobody asks for papers")
    page = open_window(ines)
    open_at(page, reading)
    select_words(page, key_of(reading, FERRY), "asks for")
    expect(page.get_by_role("button", name="Annotate")).to_be_visible()
    expect(page.locator("#margin .is-chosen")).to_have_count(0)


def test_choosing_a_note_shows_its_words(open_window, reading, ines, marek):
    note = factories.note(ines, reading, "asks for papers")
    far = factories.note(ines, reading, "the most doors")
    factories.note(marek, reading, 3)
    page = open_window(marek)
    open_at(page, reading)
    page.goto(reading.get_absolute_url() + "?view=all")
    page.locator(f"#note-{far.pk} .body").click()
    wait_for_painted(page, "chosen", ["the most doors"])
    above, below = page.evaluate(
        """() => {
          const [place] = CSS.highlights.get('chosen');
          const range = document.createRange();
          range.setStart(place.startContainer, place.startOffset);
          range.setEnd(place.endContainer, place.endOffset);
          const box = range.getBoundingClientRect();
          return [box.top, innerHeight - box.bottom];
        }"""
    )
    assert above > 0
    assert below > 0
    page.locator(f"#note-{note.pk} .body").click()
    wait_for_painted(page, "chosen", ["asks for papers"])
    page.keyboard.press("Escape")
    wait_for_painted(page, "chosen", [])


def test_the_permanent_link_of_a_note_shows_its_words(open_window, reading, ines):
    note = factories.note(ines, reading, "the most doors")
    page = open_window(ines)
    page.goto(note.get_absolute_url())
    wait_for_painted(page, "chosen", ["the most doors"])
    spot = place(page, key_of(reading, ROOM), "the most doors")["middle"]
    assert 0 < spot[1] < page.viewport_size["height"]


def test_a_note_across_paragraphs_is_painted_in_each(open_window, reading, ines):
    versions = reading.article.current.paragraphs()
    tail = versions[CLOCKS].text[-20:]
    head = versions[OLD_MAN].text[:7]
    factories.note(ines, reading, f"{tail}\n\n{head}")
    page = open_window(ines)
    open_at(page, reading, OLD_MAN)
    wait_for_painted(page, "depth-1", [tail, head])
    click_words(page, key_of(reading, OLD_MAN), head)
    wait_for_painted(page, "chosen", [tail, head])


def test_links_in_the_text_lead_where_they_say(open_window, reading, ines):
    factories.note(ines, reading, "By ten the deck is dry")
    page = open_window(ines)
    page.route("https://example.org/*", lambda route: route.fulfill(body="the deck"))
    open_at(page, reading)
    page.get_by_role("link", name="deck", exact=True).click()
    page.wait_for_url("https://example.org/deck")


def test_a_text_without_the_highlight_api_can_be_read(open_window, reading, ines):
    note = factories.note(ines, reading, "nobody asks for papers")
    page = open_window(ines)
    page.add_init_script("delete window.Highlight; delete CSS.highlights;")
    open_at(page, reading)
    page.locator(f"#count-{key_of(reading, FERRY)}").click()
    wait_for_margin(page, key_of(reading, FERRY))
    click_words(page, key_of(reading, FERRY), "asks for")
    expect(page.locator(f"#note-{note.pk}")).to_have_class("note is-chosen")
