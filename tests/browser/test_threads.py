"""What readers say of each other's words: with scripts and without."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import FERRY, key_of, long_reading

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def reading(borders, okafor):
    return long_reading(borders, okafor)


@pytest.fixture
def question(reading, ines):
    return factories.question(ines, reading, "nobody asks for papers", body="Whose papers?")


@pytest.fixture
def replies(question, marek, ines):
    return [factories.reply(who, question) for who in (marek, ines, marek, ines, ines, marek)]


@pytest.fixture
def opened(open_window, reading):
    def open_for(person, **how):
        page = open_window(person, **how)
        page.goto(f"{reading.get_absolute_url()}?p={key_of(reading, FERRY)}")
        return page

    return open_for


@pytest.mark.parametrize("scripts", [True, False])
def test_one_finds_a_note_helpful_and_takes_it_back(opened, question, marek, scripts):
    page = opened(marek, java_script_enabled=scripts)
    button = page.locator(f"#{question.anchor}").get_by_role("button", name="Helpful")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_contain_text("1")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("scripts", [True, False])
def test_who_asked_marks_the_answer(opened, question, replies, ines, scripts):
    page = opened(ines, java_script_enabled=scripts)
    card = page.locator(f"#{question.anchor}")
    card.locator(".reply").last.get_by_role("button", name="This answers it").click()
    expect(card.locator("header")).to_contain_text("Answered")
    expect(card.locator(".reply").first).to_have_attribute("id", replies[-1].anchor)
    card.get_by_role("button", name="Not the answer").click()
    expect(card.locator("header")).to_contain_text("Question")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_long_thread_opens_in_place(opened, question, replies, ines, scripts):
    factories.reply(ines, question)
    # What others said since is new to her, and never folded away.
    replies[2].withdraw()
    replies[5].withdraw()
    replies[0].withdraw()
    for _time in range(3):
        factories.reply(ines, question)
    page = opened(ines, java_script_enabled=scripts)
    card = page.locator(f"#{question.anchor}")
    shown = card.locator(".reply:visible")
    expect(shown).to_have_count(3)
    card.get_by_text("more replies").click()
    expect(shown).to_have_count(7)


@pytest.mark.parametrize(
    "how", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"]
)
def test_everybody_can_use_them(opened, faults_of, question, replies, ines, how):
    page = opened(ines, **how)
    if how is PHONE:
        page.get_by_role("button", name="More of the discussion").click()
    page.locator(f"#{question.anchor} .reply").last.get_by_role(
        "button", name="This answers it"
    ).click()
    expect(page.locator(".is-answer")).to_be_attached()
    assert faults_of(page) == []
