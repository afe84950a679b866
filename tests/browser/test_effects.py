"""What publishing does to the discussion: seen, decided in place, and published."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.annotations.views import placing
from tests.browser.scenes import (
    CLOCKS,
    DRAWINGS,
    FERRY,
    PARAGRAPHS,
    key_of,
    long_reading,
    select_words,
)

ADDRESS = "/texts/the-crossing/draft/effects/"
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def note(reading, ines):
    """A note of which the machine cannot say where it goes."""
    words = "by noon the crew know who came for the market and who came to be seen coming"
    return factories.note(ines, reading, words, body="Lovely.")


@pytest.fixture
def draft(reading, note, okafor, marek):
    """The next revision, in which another note loses its words, and a third one moves."""
    factories.note(marek, reading, "in the order of their arrival")
    factories.question(marek, reading, "the clocks agree")
    ferry = PARAGRAPHS[FERRY].replace(note.exact, "by noon they have seen who came for the market")
    drawings = PARAGRAPHS[DRAWINGS].replace(" in the order of their arrival", "")
    clocks = PARAGRAPHS[CLOCKS].replace("the clocks agree", "the two clocks agree")
    changes = {FERRY: ferry, DRAWINGS: drawings, CLOCKS: clocks}
    return placing.draft(
        reading.article, okafor, {PARAGRAPHS[index]: words for index, words in changes.items()}
    )


@pytest.fixture
def page(open_window, draft, okafor):
    page = open_window(okafor)
    page.goto(ADDRESS)
    page.wait_for_function("() => window.htmx")
    return page


def row(page, note):
    return page.locator(f"#effect-note-{note.pk}")


def words_of(note):
    note.refresh_from_db()
    return None if note.paragraph is None else note.placement.exact


def publish(page):
    page.get_by_role("button", name="Publish").click()
    page.wait_for_url("**/seminars/*/the-crossing/")


def test_a_guess_is_confirmed_in_place_and_undone(page, note):
    row(page, note).get_by_role("button", name="Confirm").click()
    expect(row(page, note)).to_contain_text("in the draft, as decided")
    expect(page.locator("#effects-counts")).not_to_contain_text("needs you")
    undo = row(page, note).get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.click()
    expect(row(page, note)).to_contain_text("perhaps here")
    expect(page.locator("#effects-counts")).to_contain_text("1 note needs you")


def test_what_is_confirmed_holds_when_it_is_published(page, note):
    row(page, note).get_by_role("button", name="Confirm").click()
    expect(row(page, note)).to_contain_text("in the draft, as decided")
    page.get_by_label("What changed").fill("The crew know less.")
    publish(page)
    assert words_of(note) == "by noon they have seen who came for the market"


def test_other_words_are_selected_in_the_draft(page, reading, note):
    row(page, note).get_by_role("link", name="Choose other words").click()
    select_words(page, key_of(reading, FERRY), "who came for the market")
    expect(page.get_by_label("Its words")).to_have_value("who came for the market")
    page.get_by_role("button", name="Put it here").click()
    expect(row(page, note)).to_contain_text("in the draft, as decided")
    publish(page)
    assert words_of(note) == "who came for the market"


def test_by_keys_alone(page, note):
    button = row(page, note).get_by_role("button", name="Let go")
    button.focus()
    page.keyboard.press("Enter")
    expect(row(page, note).get_by_role("button", name="Undo")).to_be_focused()
    expect(row(page, note)).to_contain_text("It will be listed without its words")


def test_all_of_it_works_without_scripts(open_window, draft, okafor, note, reading):
    page = open_window(okafor, java_script_enabled=False)
    page.goto(ADDRESS)
    row(page, note).get_by_role("button", name="Let go").click()
    row(page, note).get_by_role("button", name="Undo").click()
    row(page, note).get_by_role("link", name="Choose other words").click()
    page.get_by_label("Paragraph", exact=True).select_option(key_of(reading, FERRY))
    page.get_by_label("Its words").fill("the deck is dry")
    page.get_by_role("button", name="Put it here").click()
    expect(row(page, note)).to_contain_text("in the draft, as decided")
    publish(page)
    assert words_of(note) == "the deck is dry"


@pytest.mark.parametrize(
    "window", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"]
)
def test_nothing_stands_in_anybodys_way(open_window, draft, okafor, note, faults_of, window):
    page = open_window(okafor, **window)
    page.goto(ADDRESS)
    assert faults_of(page) == []
    row(page, note).get_by_role("link", name="Choose other words").click()
    expect(page.get_by_role("heading", name="Where does this belong?")).to_be_visible()
    assert faults_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
