"""Putting a note back on words of the text: by mouse, by keys, by dragging, by finger, plainly."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    DRAWINGS,
    FERRY,
    OLD_MAN,
    PARAGRAPHS,
    ROPES,
    SIDES,
    key_of,
    long_reading,
    open_at,
    painted,
    place,
    select_words,
    wait_for_margin,
    wait_for_painted,
)

PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def orphan(reading, ines):
    """Ines's note on words that are no longer in the text."""
    note = factories.note(ines, reading, "in the order of their arrival", body="Whose order?")
    words = "They have talked of a bridge since there was paper. The drawings hang in the office."
    factories.edit(reading.article, {DRAWINGS: words})
    note.refresh_from_db()
    assert note.is_orphan
    return note


@pytest.fixture
def page(open_window, reading, orphan, ines):
    page = open_window(ines)
    open_at(page, reading)
    return page


def open_form(page):
    page.get_by_role("link", name="1 note has lost its words").click()
    page.get_by_role("link", name="Put back").click()
    expect(page.get_by_role("heading", name="Where does this belong?")).to_be_visible()
    expect(page.locator("#margin")).to_be_focused()


def words_of(note):
    note.refresh_from_db()
    return None if note.paragraph is None else note.placement.exact


def test_words_are_selected_and_the_note_stands_on_them(page, reading, orphan):
    open_form(page)
    select_words(page, key_of(reading, CLOCKS), "the clocks agree")
    expect(page.get_by_label("Its words")).to_have_value("the clocks agree")
    wait_for_painted(page, "target", ["the clocks agree"])
    page.get_by_role("button", name="Put it here").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    expect(page.locator(f"#note-{orphan.pk}")).to_be_focused()
    wait_for_painted(page, "chosen", ["the clocks agree"])
    assert painted(page, "target") == []
    expect(page.locator(f"#count-{key_of(reading, CLOCKS)}")).to_have_text("1")
    expect(page.get_by_text("has lost its words")).to_have_count(0)
    assert words_of(orphan) == "the clocks agree"


def test_what_comes_anew_beside_it_leaves_the_words_painted(open_window, reading, orphan, ines):
    page = open_window(ines)
    held = []
    page.route("**/notices/count/", lambda route: held.append(route))
    with page.expect_request("**/notices/count/"):
        open_at(page, reading)
    open_form(page)
    select_words(page, key_of(reading, CLOCKS), "the clocks agree")
    wait_for_painted(page, "target", ["the clocks agree"])
    swapped = "new Promise((done) => document.addEventListener('htmx:afterSwap', done))"
    page.evaluate(f"() => {{ window.swapped = {swapped}; }}")
    for route in held:
        route.continue_()
    page.evaluate("() => window.swapped.then(() => true)")
    assert painted(page, "target") == ["the clocks agree"]


@pytest.mark.parametrize("words", ["👩‍👩‍👧 A family", "crosses at nine"])
def test_it_stands_on_exactly_the_words_selected(page, reading, orphan, words):
    open_form(page)
    select_words(page, key_of(reading, FERRY), words)
    expect(page.get_by_label("Its words")).to_have_value(words)
    page.get_by_role("button", name="Put it here").click()
    wait_for_margin(page, key_of(reading, FERRY))
    assert words_of(orphan) == words


def test_words_are_selected_across_paragraphs(page, reading, orphan):
    open_form(page)
    first, last = key_of(reading, CLOCKS), key_of(reading, OLD_MAN)
    select_words(page, first, "time is spent.", last, "渡口的老人")
    expect(page.get_by_label("Its words")).to_have_value("time is spent.\n\n渡口的老人")
    page.get_by_role("button", name="Put it here").click()
    wait_for_margin(page, first)
    assert words_of(orphan) == "time is spent.\n\n渡口的老人"


def test_the_form_stays_while_one_looks_through_the_text(page, reading, orphan):
    open_form(page)
    page.locator(f"#w-{key_of(reading, SIDES)}").scroll_into_view_if_needed()
    page.locator(".rail a").nth(CLOCKS).click()
    page.wait_for_timeout(600)
    expect(page.get_by_role("heading", name="Where does this belong?")).to_be_visible()
    expect(page.get_by_role("button", name="Annotate")).to_be_hidden()


def test_the_number_of_a_paragraph_chooses_it_as_a_whole(page, reading, orphan):
    open_form(page)
    page.locator(f"#p-{key_of(reading, CLOCKS)} .num").click()
    expect(page.get_by_label("Paragraph", exact=True)).to_have_value(key_of(reading, CLOCKS))
    page.get_by_role("button", name="Put it here").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    orphan.refresh_from_db()
    assert (orphan.paragraph.key, orphan.spans) == (key_of(reading, CLOCKS), [])


def test_what_is_typed_after_a_selection_is_what_counts(page, reading, orphan):
    open_form(page)
    select_words(page, key_of(reading, CLOCKS), "the clocks agree")
    box = page.get_by_label("Its words")
    expect(box).to_have_value("the clocks agree")
    box.fill("a third clock")
    page.get_by_role("button", name="Put it here").click()
    wait_for_margin(page, key_of(reading, CLOCKS))
    assert words_of(orphan) == "a third clock"


def test_by_keys_alone(page, reading, orphan):
    page.get_by_role("link", name="1 note has lost its words").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#margin")).to_be_focused()
    page.get_by_role("link", name="Put back").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Where does this belong?")).to_be_visible()
    for _press in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "where":
            break
    for _press in range(CLOCKS + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("a third clock, surely")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#margin").get_by_text("These words do not stand there.")).to_be_visible()
    words = page.get_by_label("Its words")
    expect(words).to_be_focused()  # the answer leads there, and would take the keyboard back
    words.fill("a third clock")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait_for_margin(page, key_of(reading, CLOCKS))
    assert words_of(orphan) == "a third clock"
    page.complaints.clear()  # the browser says aloud that the first answer was a 422


def test_words_that_are_selected_by_keys_are_taken(page, reading, orphan):
    open_form(page)
    page.evaluate(
        """(id) => {
          const [words] = document.getElementById(id).childNodes;
          document.getElementById("text").focus({preventScroll: true});
          getSelection().collapse(words, 0);
          getSelection().modify("extend", "forward", "word");
        }""",
        f"w-{key_of(reading, CLOCKS)}",
    )
    for _word in range(4):
        page.keyboard.press("Control+Shift+ArrowRight")
    expect(page.get_by_label("Its words")).to_have_value("Each bank keeps its own")


def test_a_note_is_dragged_onto_the_text_and_confirmed(page, reading, orphan):
    page.get_by_role("link", name="1 note has lost its words").click()
    x, y = place(page, key_of(reading, CLOCKS), "proposed a third")["middle"]
    handle = page.locator(f"#note-{orphan.pk} .drag").bounding_box()
    page.mouse.move(handle["x"] + 5, handle["y"] + 5)
    page.mouse.down()
    page.mouse.move(x, y - 20, steps=3)
    page.mouse.move(x, y, steps=3)
    page.mouse.up()
    sentence = (
        "Nobody has ever proposed a third clock for the middle of the river, where most of the "
        "time is spent."
    )
    expect(page.get_by_label("Its words")).to_have_value(sentence)
    wait_for_painted(page, "target", [sentence])
    expect(page.get_by_role("button", name="Put it here")).to_be_focused()
    page.keyboard.press("Enter")
    wait_for_margin(page, key_of(reading, CLOCKS))
    assert words_of(orphan) == sentence


def test_cancelling_leads_back_to_the_note(page, reading, orphan):
    open_form(page)
    select_words(page, key_of(reading, CLOCKS), "the clocks agree")
    page.get_by_role("link", name="Cancel").click()
    expect(page.locator(f"#note-{orphan.pk}")).to_be_visible()
    assert words_of(orphan) is None


def test_without_scripts_a_paragraph_and_its_words_are_named(open_window, reading, orphan, ines):
    page = open_window(ines, java_script_enabled=False)
    page.goto(reading.get_absolute_url())
    page.get_by_role("link", name="1 note has lost its words").click()
    page.get_by_role("link", name="Put back").click()
    page.get_by_label("Paragraph", exact=True).select_option(key_of(reading, CLOCKS))
    page.get_by_label("Its words").fill("the clocks agree")
    page.get_by_role("button", name="Put it here").click()
    expect(page.locator(f"#note-{orphan.pk}")).to_be_visible()
    assert words_of(orphan) == "the clocks agree"


def test_on_a_phone_the_text_and_the_button_are_both_in_sight(
    open_window, reading, orphan, ines, faults_of
):
    page = open_window(ines, **PHONE)
    open_at(page, reading)
    page.get_by_role("link", name="1 note has lost its words").tap()
    page.get_by_role("link", name="Put back").tap()
    expect(page.locator("main")).to_have_attribute("data-sheet", "half")
    button = page.get_by_role("button", name="Put it here")
    expect(button).to_be_in_viewport(ratio=1)
    key = key_of(reading, FERRY)
    page.locator(f"#w-{key}").evaluate(
        "(words) => { scrollBy(0, words.getBoundingClientRect().top - 100);"
        " getSelection().selectAllChildren(words); }"
    )
    expect(page.get_by_label("Its words")).not_to_have_value("")
    expect(button).to_be_in_viewport(ratio=1)
    assert faults_of(page) == []
    button.tap()
    wait_for_margin(page, key)
    assert words_of(orphan) == reading.article.current.paragraphs()[FERRY].text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_anybodys_way(
    open_window, reading, orphan, ines, marek, okafor, faults_of, scheme
):
    factories.reply(marek, orphan)
    factories.question(marek, reading, "It is told as a story about ropes", body="Why?")
    ropes = PARAGRAPHS[ROPES].replace("as a story", "as a tale")
    factories.edit(reading.article, {ROPES: ropes})
    page = open_window(okafor, color_scheme=scheme)
    open_at(page, reading, ROPES)
    expect(page.get_by_text("Moved with revision 3: it was about")).to_be_visible()
    assert faults_of(page) == []
    open_form(page)
    assert faults_of(page) == []
    for address in f"/notes/{orphan.pk}/place/", f"{reading.get_absolute_url()}orphans/":
        page.goto(address)
        assert faults_of(page) == []
