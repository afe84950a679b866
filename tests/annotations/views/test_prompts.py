"""Setting prompts, ordering and hiding them."""

import pytest

from annotations.models import Prompt
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def order(reading):
    """`order()`: the bodies of the prompts of the reading, in order."""
    return lambda: [prompt.body for prompt in reading.prompts.standing()]


@pytest.mark.parametrize(
    ("on", "about"), [(None, "whole"), (2, "paragraph"), ("share the fog", "words")]
)
def test_an_instructor_sets_a_prompt_in_place(reading, setting, browser, okafor, ines, on, about):
    fields = margins.new_note(reading, on, body="Who *rings* it?", answer_first="on")
    response = browser(okafor).post(setting, fields)
    prompt = Prompt.objects.get()
    assert (prompt.about, prompt.author, prompt.reading) == (about, okafor, reading)
    assert (prompt.answer_first, prompt.hidden) == (True, False)
    assert prompt.exact == fields.get("exact", "")
    assert response.status_code == 302
    page = browser(ines).get(response["Location"])
    assert "Who <em>rings</em> it?" in page.text
    assert prompt.anchor in margins.ids(page)


def test_a_prompt_marks_its_paragraph_its_words_and_the_map(
    reading, setting, browser, okafor, ines
):
    browser(okafor).post(setting, margins.new_note(reading, "share the fog"))
    page = margins.elements(browser(ines).get(reading.get_absolute_url()))
    key = margins.key_of(reading, 4)
    assert "has-prompt" in page[f"p-{key}"].get("class")
    assert "pr" in page[f"rail-{key}"].get("class").split()
    assert page[f"count-{key}"].get("data-marks") == "4.13p"
    assert page[f"count-{key}"].get("aria-label") == "0 notes, 1 prompt"


def test_over_htmx_the_whole_page_is_loaded_anew(reading, setting, browser, okafor):
    response = browser(okafor, htmx=True).post(setting, margins.new_note(reading, 2))
    address = f"{reading.get_absolute_url()}?p={margins.key_of(reading, 2)}"
    assert response["HX-Redirect"] == address


def test_a_second_press_sets_one_prompt(reading, setting, browser, okafor):
    fields = margins.new_note(reading)
    first, second = [browser(okafor).post(setting, fields) for _ in range(2)]
    assert Prompt.objects.count() == 1
    assert first["Location"] == second["Location"]


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"body": " "}, "Write the question first."),
        ({"exact": "share the frog"}, "choose the words again"),
        ({"paragraph": "nowhere"}, "choose the words again"),
    ],
)
def test_what_is_not_valid_comes_back_with_every_word_and_a_reason(
    reading, setting, browser, okafor, changes, message, htmx
):
    fields = margins.new_note(reading, "share the fog", body="Who rings?", answer_first="on")
    response = browser(okafor, htmx).post(setting, {**fields, **changes})
    assert response.status_code == 422
    form = margins.elements(response)["composer"]
    assert message in margins.said(form)
    again = margins.form_in(form)
    assert again["body"].strip() == changes.get("body", "Who rings?").strip()
    assert again["answer_first"] == "on"
    assert not Prompt.objects.exists()


def test_a_prompt_stays_in_its_own_reading(
    reading, reading_in_rivers, browser, okafor, amira, ines
):
    prompt = factories.prompt(okafor, reading, body="Only for borders?")
    assert "Only for borders?" in browser(ines).get(reading.get_absolute_url()).text
    there = browser(amira).get(reading_in_rivers.get_absolute_url())
    assert "Only for borders?" not in there.text
    assert browser(amira).get(prompt.get_absolute_url()).status_code == 404


def test_the_link_of_a_prompt_leads_to_its_answers(reading, browser, okafor, ines):
    prompt = factories.prompt(okafor, reading, 2)
    response = browser(ines).get(prompt.get_absolute_url())
    where = f"?p={margins.key_of(reading, 2)}&prompt={prompt.pk}#prompt-{prompt.pk}"
    assert response["Location"] == reading.get_absolute_url() + where
    prompt.hide()
    assert browser(ines).get(prompt.get_absolute_url()).status_code == 404
    assert browser(okafor).get(prompt.get_absolute_url()).status_code == 302


def test_only_those_who_teach_find_the_buttons(reading, browser, okafor, admin, ines):
    prompt = factories.prompt(okafor, reading)
    for person, finds in (okafor, True), (admin, True), (ines, False):
        page = browser(person).get(reading.get_absolute_url())
        assert (f"/prompts/{prompt.pk}/deletion/" in page.text) is finds
        assert (f"/prompts/{prompt.pk}/answers/" in page.text) is not finds


def test_prompts_are_moved_one_place_at_a_time(reading, browser, okafor, order):
    for body in "ABC":
        factories.prompt(okafor, reading, body=body)
    last = Prompt.objects.get(body="C")
    address = f"/prompts/{last.pk}/position/"
    assert order() == ["A", "B", "C"]
    browser(okafor).post(address, {"earlier": "1"})
    assert order() == ["A", "C", "B"]
    browser(okafor).post(address)
    assert order() == ["A", "B", "C"]
    browser(okafor).post(address)
    assert order() == ["A", "B", "C"], "it is the last already"


def test_the_margin_lists_prompts_in_their_order(reading, browser, okafor, ines):
    prompts = [factories.prompt(okafor, reading) for _ in range(3)]
    prompts[2].move(-2)
    page = margins.elements(browser(ines).get(reading.get_absolute_url()))
    found = [name for name in page if name.startswith("prompt-")]
    assert found == [prompts[index].anchor for index in (2, 0, 1)]


def test_a_prompt_is_hidden_from_students_and_shown_again(reading, browser, okafor, ines):
    prompt = factories.prompt(okafor, reading)
    address = f"/prompts/{prompt.pk}/visibility/"

    def shown_to(person):
        return prompt.anchor in margins.ids(browser(person).get(reading.get_absolute_url()))

    assert shown_to(ines)
    response = browser(okafor).post(address, {"hidden": "1"})
    assert not shown_to(ines)
    assert shown_to(okafor)
    assert "Only the instructors see it" in browser(okafor).get(response["Location"]).text
    browser(okafor).post(address)
    assert shown_to(ines)


@pytest.mark.parametrize("act", ["visibility", "closing", "closing/withdrawal", "position"])
def test_what_is_done_to_a_prompt_leads_back_to_it(reading, browser, okafor, act):
    prompt = factories.prompt(okafor, reading, 2)
    response = browser(okafor).post(f"/prompts/{prompt.pk}/{act}/")
    where = f"?p={margins.key_of(reading, 2)}#{prompt.anchor}"
    assert response["Location"] == reading.get_absolute_url() + where


def test_who_sets_prompts_too_often_is_told_to_wait(reading, setting, browser, okafor, settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "posting": "1/m/key"}
    assert browser(okafor).post(setting, margins.new_note(reading)).status_code == 302
    assert browser(okafor).post(setting, margins.new_note(reading)).status_code == 429
