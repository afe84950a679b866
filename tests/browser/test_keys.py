"""The reading page from the keyboard alone."""

import pytest
from django.templatetags.static import static
from playwright.sync_api import expect

from annotations.models import Annotation
from tests import factories
from tests.browser.scenes import (
    FERRY,
    OLD_MAN,
    fields,
    key_of,
    long_reading,
    open_at,
    wait_for_margin,
)

SELECTED = "() => getSelection().toString().trim()"


@pytest.fixture
def reading(borders, okafor, ines):
    reading = long_reading(borders, okafor)
    factories.note(ines, reading, "nobody asks for papers")
    return reading


@pytest.fixture
def page(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading, FERRY)
    # Fetched at the first key else, which a slow machine answers late.
    page.evaluate("async (name) => void (await import(name))", static("js/acts.js"))
    return page


def words(page, reading, index):
    return page.locator(f"#w-{key_of(reading, index)}")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(80)


def is_focused(node):
    """Whether a node of the accessibility tree has the focus: the page itself always has."""
    told = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    return told.get("focused") and node["role"]["value"] != "RootWebArea"


def test_the_cursor_goes_from_paragraph_to_paragraph_and_the_margin_comes_after(page, reading):
    press(page, "j")
    expect(words(page, reading, FERRY)).to_be_focused()
    press(page, "j", "j")
    expect(words(page, reading, OLD_MAN)).to_be_focused()
    wait_for_margin(page, key_of(reading, OLD_MAN))
    press(page, "k")
    expect(words(page, reading, OLD_MAN - 1)).to_be_focused()


def test_the_cursor_steps_over_a_drawn_line_and_a_note_reaches_over_it(
    open_window, borders, okafor, ines
):
    words = ["The ferry left at noon.", "---", "The river froze.", "It is told to this day."]
    reading = borders.set_reading(factories.article(okafor, "scenes", words), "scenes")
    page = open_window(ines)
    open_at(page, reading, 0)
    page.evaluate("async (name) => void (await import(name))", static("js/acts.js"))
    press(page, "j", "j")
    expect(page.locator(f"#w-{key_of(reading, 2)}")).to_be_focused()
    press(page, "k", "f", "Shift+J", "Enter")
    expect(page.locator("#composer textarea")).to_be_focused()
    page.keyboard.type("Between them a night.")
    page.locator("#composer").get_by_role("button", name="Post").press("Enter")
    expect(page.locator("#margin .note.is-chosen")).to_contain_text("a night")
    said = Annotation.objects.latest("pk").exact
    assert said.split() == "The ferry left at noon. The river froze.".split()


def test_it_goes_by_sentence_and_by_word_and_shift_selects_on(page):
    press(page, "j", "l")
    assert page.evaluate(SELECTED) == "The"
    press(page, "Shift+L")
    assert page.evaluate(SELECTED) == "The ferry"
    press(page, "l")
    assert page.evaluate(SELECTED) == "crosses"
    press(page, "h")
    assert page.evaluate(SELECTED) == "ferry"
    press(page, "j", "k", "f", "f")
    assert page.evaluate(SELECTED).startswith("By ten the deck")
    press(page, "d")
    assert page.evaluate(SELECTED).startswith("The ferry crosses")


def test_sentences_of_chinese_are_told_apart_and_go_on_in_the_next_paragraph(page, reading):
    press(page, "j", "j", "j", "f", "f")
    assert page.evaluate(SELECTED).startswith("他在两岸都有亲戚")
    assert page.evaluate(SELECTED).endswith("夏天坐船。")
    press(page, "f", "f")
    expect(words(page, reading, OLD_MAN + 1)).to_be_focused()


def test_shift_selects_over_the_end_of_a_paragraph(page, reading):
    press(page, "j", "f", "Shift+J", "Shift+F")
    press(page, "Enter")
    expect(page.locator("#composer textarea")).to_be_focused()
    sent = fields(page)
    assert sent["paragraph"] == key_of(reading, FERRY)
    assert sent["to_paragraph"] == key_of(reading, FERRY + 1)
    assert sent["exact"].endswith("\n\nEach bank keeps its own clock.")


def test_a_sentence_is_annotated_and_escape_leads_back_to_it(page, reading, ines):
    press(page, "j", "f", "f")
    sentence = page.evaluate(SELECTED)
    # Who stops to think is offered to write about it by then.
    expect(page.get_by_role("button", name="Annotate")).to_be_visible()
    wait_for_margin(page, key_of(reading, FERRY))
    press(page, "Enter")
    expect(page.locator("#composer textarea")).to_be_focused()
    press(page, "Escape")
    expect(words(page, reading, FERRY)).to_be_focused()
    page.wait_for_function(f"(sentence) => ({SELECTED})() === sentence", arg=sentence)
    press(page, "Enter")
    expect(page.locator("#composer textarea")).to_be_focused()
    page.keyboard.type("I just said: 'jkfdlh?'")
    page.locator("#composer").get_by_role("button", name="Post").press("Enter")
    expect(page.locator("#margin .note.is-chosen")).to_contain_text("jkfdlh?")
    assert Annotation.objects.latest("pk").exact == sentence


def test_escape_that_is_late_calls_nobody_back_who_writes_again(open_window, reading, ines):
    page = open_window(ines)
    held = []
    page.route("**/acts*.js", lambda route: held.append(route))
    open_at(page, reading, FERRY)
    box = page.locator("#composer textarea")
    box.fill("Half")
    with page.expect_request("**/acts*.js"):
        page.keyboard.press("Escape")
    expect(box).not_to_be_focused()
    box.focus()
    with page.expect_response("**/acts*.js"):
        held.pop().continue_()
    page.evaluate("async (name) => void (await import(name))", static("js/acts.js"))
    page.keyboard.type(", and the rest")
    expect(box).to_have_value("Half, and the rest")


def test_a_paragraph_is_annotated_without_selecting(page, reading):
    press(page, "j", "j", "Enter")
    wait_for_margin(page, key_of(reading, FERRY + 1))
    expect(page.locator("#composer textarea")).to_be_focused()
    sent = fields(page)
    assert (sent["paragraph"], sent["exact"]) == (key_of(reading, FERRY + 1), "")


def test_notes_are_gone_through_and_replied_to(page, reading, ines):
    factories.note(ines, reading, "who came to be seen coming")
    page.reload()
    press(page, "j", "n")
    notes = page.locator("#margin .note")
    expect(notes.nth(0)).to_be_focused()
    expect(notes.nth(0)).to_have_class("note is-chosen")
    press(page, "n")
    expect(notes.nth(1)).to_be_focused()
    press(page, "p", "r")
    expect(notes.nth(0).locator("textarea")).to_be_focused()
    press(page, "Escape")
    expect(words(page, reading, FERRY)).to_be_focused()


@pytest.mark.parametrize("keys", ["Control+Enter", "Meta+Enter"])
def test_what_one_writes_is_sent_from_where_it_is_written(page, reading, ines, keys):
    note = factories.note(ines, reading, "who came to be seen coming")
    page.reload()
    press(page, "j", "Enter")
    expect(page.locator("#composer textarea")).to_be_focused()
    page.keyboard.type("Sent by a key")
    press(page, keys)
    sent = page.locator("#margin .note.is-chosen")
    expect(sent).to_contain_text("Sent by a key")
    expect(sent).to_be_focused()
    page.locator(f"#{note.anchor}").focus()
    press(page, "r")
    expect(page.locator(f"#{note.anchor} textarea")).to_be_focused()
    page.keyboard.type("And so is this")
    press(page, "Enter")
    page.keyboard.type("on two lines")
    press(page, keys)
    expect(page.locator(f"#{note.anchor} .reply")).to_contain_text("And so is this")
    assert note.replies.get().body == "And so is this\non two lines"


def test_a_prompt_is_answered(page, reading, okafor):
    factories.prompt(okafor, reading, "the mist is still on the water")
    page.reload()
    press(page, "j", "w")
    expect(page.locator(".prompt textarea")).to_be_focused()


def test_the_search_is_found_from_any_place(page):
    press(page, "j", "/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("papers?")
    expect(page.locator("#search")).to_have_value("papers?")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_what_is_marked_is_said_by_a_key_and_by_a_button(page):
    press(page, "j", "m")
    said = page.locator("#live")
    expect(said).to_have_text("nobody asks for papers: notes: 1.")
    press(page, "j", "m")
    expect(said).to_have_text("Nothing is marked in this paragraph.")
    page.get_by_role("button", name="What is marked here").press("Enter")
    expect(said).to_have_text("Nothing is marked in this paragraph.")


def test_a_paragraph_says_once_how_much_is_said_of_it(page, reading):
    press(page, "j")
    expect(words(page, reading, FERRY)).to_be_focused()
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    focused = [node for node in nodes if is_focused(node)]
    assert [node["description"]["value"] for node in focused] == ["1 note"]


def test_all_keys_are_listed_in_a_dialog_that_no_key_works_in(page, faults_of):
    press(page, "j", "?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    assert faults_of(page) == []
    press(page, "/")
    expect(page.locator("#search")).to_have_count(0)
    press(page, "Escape")
    expect(dialog).to_be_hidden()
    page.locator(".whole").get_by_role("link", name="keys").click()
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_without_scripts_the_list_is_a_page(open_window, reading, ines):
    page = open_window(ines, java_script_enabled=False)
    page.goto(reading.get_absolute_url())
    page.locator(".whole").get_by_role("link", name="keys").click()
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    expect(page.get_by_role("cell", name="next and previous paragraph")).to_be_visible()


def test_keys_with_control_do_nothing_of_ours(page):
    press(page, "Control+j", "Alt+j", "Control+/")
    expect(page.locator(".words:focus")).to_have_count(0)
    expect(page.locator("#search")).to_have_count(0)
    press(page, "j")
    expect(page.locator(".words:focus")).to_have_count(1)


def test_keys_can_be_switched_off(open_window, reading, ines):
    page = open_window(ines)
    page.route(
        "**/the-crossing/**",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace('class="reader"', 'class="reader" data-shortcuts="off"', 1),
        ),
    )
    open_at(page, reading, FERRY)
    press(page, "j", "?")
    expect(page.locator(".words:focus, dialog[open]")).to_have_count(0)
    page.locator(".whole").get_by_role("link", name="keys").click()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.unroute_all(behavior="wait")  # an answer may still be on its way


def test_next_is_next_in_the_order_of_reading_also_from_right_to_left(
    open_window, borders, okafor, ines
):
    told = [
        "النهر يفصل بين المدينتين. لا أحد يسأل عن الأوراق.",
        "في الشتاء تتفق الساعات.",
    ]
    article = factories.article(okafor, "the-river", told, language="ar")
    reading = borders.set_reading(article, "the-river")
    page = open_window(ines)
    open_at(page, reading, 0)
    press(page, "j")
    expect(words(page, reading, 0)).to_be_focused()
    press(page, "l")
    assert page.evaluate(SELECTED) == "النهر"
    press(page, "l")
    assert page.evaluate(SELECTED) == "يفصل"
    press(page, "h")
    assert page.evaluate(SELECTED) == "النهر"
    press(page, "f")
    number = page.get_by_role("link", name="Paragraph 1", exact=True).bounding_box()
    text = words(page, reading, 0).bounding_box()
    assert number["x"] > text["x"] + text["width"]
    button = page.get_by_role("button", name="Annotate")
    end = "() => [...getSelection().getRangeAt(0).getClientRects()].at(-1).left"

    def away():
        box = button.bounding_box()
        return abs(box["x"] + box["width"] - page.evaluate(end))

    for _frame in range(40):  # it follows the selection
        if away() < 2:
            break
        page.wait_for_timeout(50)
    assert away() < 2
