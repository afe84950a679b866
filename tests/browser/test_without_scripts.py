"""Everything that makes sense without JavaScript, done without it, by plain links and forms."""

import pytest
from playwright.sync_api import expect

from annotations.models import Annotation, Prompt
from tests import factories
from tests.browser.scenes import FERRY, STAMP, key_of, long_reading

WORDS = "nobody asks for papers"


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def opened(open_window, reading):
    """`opened(user, query, **options)`: the reading in a window that runs no scripts."""

    def open_one(user, query="", **options):
        page = open_window(user, java_script_enabled=False, **options)
        page.goto(f"{reading.get_absolute_url()}?{query}")
        return page

    return open_one


def write(page, words):
    page.locator("#composer [name=body]").fill(words)


def press(place, name):
    place.get_by_role("button", name=name, exact=True).click()


def follow(place, name):
    place.get_by_role("link", name=name, exact=True).click()


def test_one_goes_to_a_paragraph_and_asks_about_its_words(opened, reading, ines):
    page = opened(ines)
    page.locator(f"#p-{key_of(reading, FERRY)} .num").click()
    page.get_by_label("The words that it is about").fill(WORDS)
    write(page, "Really *nobody*?")
    page.locator("#composer").get_by_label("Question", exact=True).check()
    page.locator("#composer").get_by_label("Who can see it").select_option("instructors")
    page.locator("#composer summary", has_text="Tags").click()
    page.get_by_placeholder("A few words, with commas between them.").fill("papers")
    press(page, "Preview")
    expect(page.locator(".note em")).to_have_text("nobody")
    page.get_by_label("Your words").fill("Really *nobody at all*?")
    press(page, "Preview")
    expect(page.locator(".note em")).to_have_text("nobody at all")
    press(page, "Post")
    note = Annotation.objects.get()
    assert (note.exact, note.motivation, note.audience) == (WORDS, "questioning", "instructors")
    assert note.tags == "papers"
    expect(page.locator(f"#{note.anchor} .body em")).to_have_text("nobody at all")


def test_what_is_wrong_with_a_note_is_before_ones_eyes(opened, reading, ines):
    page = opened(ines)
    page.locator(f"#p-{key_of(reading, FERRY)} .num").click()
    page.get_by_label("The words that it is about").fill("everybody asks")
    write(page, "Really?")
    press(page, "Post")
    fault = page.locator("#composer .errorlist")
    expect(fault).to_contain_text("do not stand")
    expect(fault).to_be_in_viewport()
    expect(page.locator("#composer [name=body]")).to_have_value("Really?")
    page.complaints.clear()  # that the answer was 422


def test_one_replies_finds_something_helpful_and_has_it_answered(opened, reading, ines, marek):
    question = factories.question(ines, reading, WORDS)
    theirs = factories.note(marek, reading, WORDS)
    page = opened(ines, f"p={key_of(reading, FERRY)}")
    card = page.locator(f"#{theirs.anchor}")
    press(card, "Helpful")
    follow(card, "Reply")
    page.get_by_label("Your reply").fill("So *it* is.")
    press(page, "Preview")
    expect(page.locator(".note em")).to_have_text("it")
    press(page, "Post")
    expect(card.get_by_text("So it is.")).to_be_visible()
    reply = factories.reply(marek, question)
    page.reload()
    press(page.locator(f"#{reply.anchor}"), "This answers it")
    expect(page.locator(f"#{question.anchor}").get_by_text("Answered").first).to_be_visible()


def test_one_edits_with_a_preview_deletes_and_takes_that_back(opened, reading, ines):
    note = factories.note(ines, reading, WORDS)
    page = opened(ines, f"p={key_of(reading, FERRY)}")
    card = page.locator(f"#{note.anchor}")
    follow(card, "Edit")
    page.get_by_label("Your words").fill("Said *better*.")
    press(page, "Preview")
    expect(page.locator(".note em")).to_have_text("better")
    press(page, "Save")
    expect(card.locator("em")).to_have_text("better")
    press(card, "Delete")
    expect(card).to_have_count(0)
    press(page, "Undo")
    expect(card).to_be_visible()


def test_one_answers_first_and_then_reads_the_others(opened, reading, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading, STAMP, answer_first=True)
    theirs = factories.answer(marek, prompt, body="Because it is old.")
    page = opened(ines)
    follow(page, "0 of 1 prompt answered")
    expect(page.locator(f"#{theirs.anchor}")).to_have_count(0)
    follow(page.locator(f"#prompt-{prompt.pk}"), "Answer")
    page.get_by_label("Your answer").fill("Because it is *known*.")
    press(page, "Preview")
    press(page, "Post")
    expect(page.locator(f"#{theirs.anchor}").get_by_text("Because it is old.")).to_be_visible()


def test_an_instructor_sets_hides_moves_and_deletes_a_prompt(opened, reading, okafor):
    factories.prompt(okafor, reading, body="The first?")
    page = opened(okafor)
    write(page, "The second?")
    page.get_by_label("students answer first").check()
    press(page, "Set as a prompt")
    second = Prompt.objects.get(body="The second?")
    card = page.locator(f"#prompt-{second.pk}")
    press(card, "Earlier")
    assert Prompt.objects.order_by("position").first() == second
    press(card, "Hide")
    expect(card.get_by_text("Only the instructors see it")).to_be_visible()
    press(card, "Show to students")
    press(card, "Delete")
    expect(card).to_have_count(0)
    press(page, "Undo")
    expect(card).to_be_visible()


@pytest.mark.parametrize(
    ("view", "shows"),
    [("All", 3), ("Questions", 1), ("Mine", 1), ("Unread", 2)],
)
def test_each_view_is_a_link(opened, reading, ines, marek, okafor, view, shows):
    factories.note(ines, reading, WORDS)
    factories.question(marek, reading, STAMP)
    factories.note(okafor, reading, STAMP)
    page = opened(ines)
    follow(page.get_by_role("navigation", name="What to show"), view)
    expect(page.locator("#margin .note")).to_have_count(shows)


def test_what_is_new_is_marked_as_seen(opened, reading, ines, marek):
    factories.note(marek, reading, WORDS)
    page = opened(ines, f"p={key_of(reading, FERRY)}")
    expect(page.locator("#margin-title")).to_contain_text("1 unread")
    press(page, "I have read these")
    expect(page.locator("#margin-title")).not_to_contain_text("unread")


def test_on_a_phone_the_words_and_the_box_stand_below_each_other(opened, reading, ines):
    page = opened(ines, f"p={key_of(reading, FERRY)}", viewport={"width": 390, "height": 844})
    text, margin = page.locator("#text").bounding_box(), page.locator("#margin").bounding_box()
    assert text["y"] + text["height"] <= margin["y"] + 1
    write(page, "From a phone.")
    press(page, "Post")
    expect(page.get_by_text("From a phone.")).to_be_visible()
