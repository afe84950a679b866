"""From a selection to a note: select, annotate, write."""

import pytest
from playwright.sync_api import expect

from annotations.models import Annotation, Prompt
from tests import factories
from tests.browser.scenes import (
    CLOCKS,
    DRAWINGS,
    FERRY,
    OLD_MAN,
    PARAGRAPHS,
    ROOM,
    fields,
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


@pytest.fixture
def page(open_window, reading, ines):
    page = open_window(ines)
    open_at(page, reading)
    return page


def box(page):
    return page.locator("#composer textarea")


def text_of(reading, index):
    return reading.article.current.paragraphs()[index].text


def annotate(page):
    page.get_by_role("button", name="Annotate").click()
    expect(box(page)).to_be_focused()
    expect(page.get_by_role("button", name="Annotate")).to_be_hidden()


def post(page, words):
    page.keyboard.type(words)
    page.locator("#composer").get_by_role("button", name="Post").click()
    expect(page.locator("#margin .note.is-chosen")).to_contain_text(words)


def test_words_are_annotated_in_two_actions(page, reading, ines):
    key = key_of(reading, FERRY)
    select_words(page, key, "nobody asks for papers")
    annotate(page)
    wait_for_painted(page, "target", ["nobody asks for papers"])
    expect(page.locator("#composer [data-quote]")).to_have_text("nobody asks for papers")
    post(page, "Why not?")
    note = Annotation.objects.get()
    assert (note.exact, note.author) == ("nobody asks for papers", ines)
    expect(page.locator(f"#note-{note.pk}")).to_be_focused()
    wait_for_painted(page, "chosen", ["nobody asks for papers"])
    wait_for_painted(page, "depth-1", ["nobody asks for papers"])
    assert painted(page, "target") == []
    expect(page.locator(f"#count-{key}")).to_have_text("1")


@pytest.mark.parametrize(
    ("index", "words"),
    [
        (FERRY, "👩‍👩‍👧 A family"),
        (FERRY, "crosses at nine"),
        (FERRY, "the deck is"),
        (CLOCKS, "lorries 🚚 both"),
        (OLD_MAN, "冬天从冰上走过去"),
        (OLD_MAN, "𠮷姓的人家"),
    ],
)
def test_the_note_stands_on_exactly_the_words_selected(page, reading, index, words):
    select_words(page, key_of(reading, index), words)
    annotate(page)
    post(page, "These words.")
    assert Annotation.objects.get().exact == words
    wait_for_painted(page, "chosen", [words])


def test_words_are_annotated_across_paragraphs_and_the_heading_between(page, reading):
    start, end = "南岸的人。", "The customs office"
    select_words(page, key_of(reading, OLD_MAN), start, key_of(reading, 5), end)
    annotate(page)
    parts = [start, PARAGRAPHS[4].removeprefix("# "), end]
    assert fields(page)["exact"] == "\n\n".join(parts)
    wait_for_painted(page, "target", parts)
    post(page, "From the bank to the desk.")
    note = Annotation.objects.get()
    assert note.exact == "\n\n".join(parts)
    assert note.paragraph.key == key_of(reading, OLD_MAN)
    wait_for_painted(page, "chosen", parts)


def test_a_triple_click_selects_its_paragraph_alone(page, reading):
    x, y = place(page, key_of(reading, CLOCKS), "its own clock")["middle"]
    page.mouse.click(x, y, click_count=3)
    annotate(page)
    assert fields(page)["exact"] == text_of(reading, CLOCKS)
    assert fields(page)["to_paragraph"] == key_of(reading, CLOCKS)


def test_white_space_at_the_ends_is_left_out(page, reading):
    select_words(page, key_of(reading, FERRY), " nobody asks ")
    annotate(page)
    assert fields(page)["exact"] == "nobody asks"
    sent = fields(page)
    assert text_of(reading, FERRY)[int(sent["start"]) : int(sent["end"])] == "nobody asks"


def test_all_of_the_page_is_the_whole_text(page, reading):
    page.keyboard.press("Control+a")
    annotate(page)
    texts = [version.text for version in reading.article.current.paragraphs()]
    assert fields(page)["exact"] == "\n\n".join(texts)


def test_a_selection_backwards_is_the_same(page, reading):
    key = key_of(reading, FERRY)
    spots = place(page, key, "nobody asks for papers")
    page.mouse.move(*spots["end"])
    page.mouse.down()
    page.mouse.move(*spots["start"], steps=4)
    page.mouse.up()
    annotate(page)
    assert fields(page)["exact"] == "nobody asks for papers"


@pytest.mark.parametrize("by", ["Enter", "a"])
def test_a_selection_by_keyboard_is_annotated_by_a_key(page, reading, by):
    key = key_of(reading, CLOCKS)
    page.evaluate(
        """(key) => {
          const node = document.getElementById('w-' + key).firstElementChild.firstChild;
          getSelection().collapse(node, 0);
          for (let word = 0; word < 3; word++) getSelection().modify('extend', 'forward', 'word');
        }""",
        key,
    )
    page.keyboard.press("Shift+ArrowRight")
    expect(page.get_by_role("button", name="Annotate")).to_be_visible()
    page.keyboard.press(by)
    expect(box(page)).to_be_focused()
    assert fields(page)["exact"].startswith("Each bank keeps")
    expect(box(page)).to_have_value("")


def test_who_selects_on_and_presses_at_once_writes_about_all_that_is_selected(page, reading):
    select_words(page, key_of(reading, FERRY), "who came to be seen")
    expect(page.locator(".annotate")).to_be_visible()
    page.evaluate(
        """() => {
          getSelection().modify("extend", "forward", "word");
          const key = { key: "Enter", bubbles: true, cancelable: true };
          document.activeElement.dispatchEvent(new KeyboardEvent("keydown", key));
        }"""
    )
    expect(page.locator("#composer textarea")).to_be_focused()
    assert fields(page)["exact"] == "who came to be seen coming"


def test_one_can_write_in_the_open_margin_without_pressing_anything(page, reading):
    key = key_of(reading, DRAWINGS)
    select_words(page, key, "since there was paper")
    wait_for_margin(page, key)
    expect(page.locator("#composer [data-quote]")).to_have_text("since there was paper")
    box(page).click()
    post(page, "Paper first.")
    assert Annotation.objects.get().exact == "since there was paper"


def test_a_click_in_the_text_gives_the_selection_up(page, reading):
    select_words(page, key_of(reading, FERRY), "nobody asks for papers")
    wait_for_painted(page, "target", ["nobody asks for papers"])
    page.mouse.click(*place(page, key_of(reading, FERRY), "The ferry")["middle"])
    wait_for_painted(page, "target", [])
    expect(page.get_by_role("button", name="Annotate")).to_be_hidden()
    assert fields(page)["start"] == ""
    assert fields(page)["paragraph"] == key_of(reading, FERRY)


def test_the_words_can_be_let_go_while_what_is_typed_stays(page, reading):
    select_words(page, key_of(reading, FERRY), "nobody asks for papers")
    annotate(page)
    page.keyboard.type("About all of it.")
    page.get_by_role("button", name="Let go of these words").click()
    expect(page.locator("#composer [data-quote]")).to_be_hidden()
    expect(box(page)).to_be_focused()
    assert painted(page, "target") == []
    page.locator("#composer").get_by_role("button", name="Post").click()
    expect(page.locator("#margin .note")).to_contain_text("About all of it.")
    assert (Annotation.objects.get().about, Annotation.objects.get().exact) == ("paragraph", "")


def test_escape_leaves_an_empty_box_and_never_a_written_one(page, reading):
    select_words(page, key_of(reading, FERRY), "nobody asks for papers")
    annotate(page)
    page.keyboard.type("Half")
    page.keyboard.press("Escape")
    assert painted(page, "target") == ["nobody asks for papers"]
    box(page).fill("")
    page.keyboard.press("Escape")
    wait_for_painted(page, "target", [])


def test_what_was_typed_first_goes_with_the_words_selected_then(page, reading):
    first, then = key_of(reading, FERRY), key_of(reading, ROOM)
    page.locator(f"#count-{first}").click()
    wait_for_margin(page, first)
    box(page).fill("It is about doors.")
    select_words(page, then, "the most doors")
    page.wait_for_timeout(600)
    assert page.locator("#margin").get_attribute("data-key") == first
    annotate(page)
    wait_for_margin(page, then)
    expect(box(page)).to_have_value("It is about doors.")
    assert fields(page)["exact"] == "the most doors"


def test_selecting_elsewhere_does_not_move_a_note_that_is_being_written(page, reading):
    select_words(page, key_of(reading, FERRY), "nobody asks for papers")
    annotate(page)
    page.keyboard.type("As in: ")
    select_words(page, key_of(reading, FERRY), "who came for")
    expect(page.get_by_role("button", name="Annotate")).to_be_visible()
    page.wait_for_timeout(600)
    assert fields(page)["exact"] == "nobody asks for papers"


def test_an_instructor_sets_a_prompt_on_words(open_window, reading, okafor):
    page = open_window(okafor)
    open_at(page, reading)
    select_words(page, key_of(reading, FERRY), "nobody asks for papers")
    annotate(page)
    page.keyboard.type("Who would ask?")
    page.get_by_role("button", name="Set as a prompt").click()
    expect(page.locator("#margin .prompt")).to_contain_text("Who would ask?")
    assert Prompt.objects.get().exact == "nobody asks for papers"
    wait_for_painted(page, "prompt", ["nobody asks for papers"])
    expect(box(page)).to_have_value("")


def test_the_keyboard_stays_at_a_prompt_that_is_closed_or_hidden(open_window, reading, okafor):
    prompt = factories.prompt(okafor, reading, FERRY)
    page = open_window(okafor)
    open_at(page, reading, FERRY)
    for act, undone in ("Close now", "Open again"), ("Hide", "Show to students"):
        page.locator("#margin .prompt").get_by_role("button", name=act, exact=True).press("Enter")
        expect(page.get_by_role("button", name=undone)).to_be_visible()
        expect(page.locator(f"#{prompt.anchor}")).to_be_focused()


def test_whoever_may_not_write_is_offered_nothing(open_window, okafor):
    article = factories.article(okafor, "open-to-all", PARAGRAPHS, openness="public")
    page = open_window()
    page.goto(article.get_absolute_url())
    page.wait_for_function("() => document.querySelector('[data-sheet]')")
    key = article.current.paragraphs()[FERRY].key
    select_words(page, key, "nobody asks for papers")
    page.wait_for_timeout(600)
    expect(page.get_by_role("button", name="Annotate")).to_be_hidden()
