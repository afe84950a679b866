"""Answering prompts, and what an answer opens."""

import pytest

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def prompt(reading, okafor):
    """A prompt on a paragraph, to be answered first, which Marek has answered."""
    return factories.prompt(okafor, reading, 2, answer_first=True)


@pytest.fixture
def marek_answers(prompt, marek):
    return factories.note(marek, prompt.reading, 2, prompt=prompt, body="The ice divides it.")


@pytest.fixture
def address(prompt):
    return f"/prompts/{prompt.pk}/answers/"


@pytest.fixture
def reads(reading, prompt, browser):
    """`reads(user)`: the words of the answers' margin that `user` gets."""

    def get(user):
        asked = {"p": margins.key_of(reading, 2), "prompt": prompt.pk}
        return browser(user).get(reading.get_absolute_url(), asked).text

    return get


def test_the_form_shows_the_question(prompt, address, browser, ines):
    assert "What does the river divide here?" in browser(ines).get(address).text
    assert browser(ines, htmx=True).get(address).text.strip().startswith("<form")


def test_the_form_shows_the_words_on_which_the_question_stands_now(reading, browser, okafor, ines):
    prompt = factories.prompt(okafor, reading, "share the fog")
    factories.edit(reading.article, {4: "> We share the mist, said the pilot, so we may as well."})
    page = browser(ines).get(f"/prompts/{prompt.pk}/answers/").text
    assert "share the mist</blockquote>" in page
    assert "share the fog" not in page


def test_the_others_are_locked_before_and_read_after_ones_answer(
    marek_answers, address, browser, reads, ines
):
    assert "answer to see the others" in reads(ines)
    assert "The ice divides it." not in reads(ines)
    response = browser(ines).post(address, margins.new_answer())
    assert response.status_code == 302
    assert "The ice divides it." in browser(ines).get(response["Location"]).text
    assert "answer to see the others" not in reads(ines)


def test_the_answer_is_shown_where_the_prompt_stands(
    prompt, marek_answers, address, reading, browser, ines
):
    response = browser(ines).post(address, margins.new_answer())
    answer = Annotation.objects.get(author=ines)
    key = margins.key_of(reading, 2)
    asked = f"?p={key}&prompt={prompt.pk}&note={answer.pk}#note-{answer.pk}"
    assert response["Location"] == reading.get_absolute_url() + asked
    assert answer.paragraph.key == key
    assert answer.about == "paragraph"


def test_an_answer_to_a_prompt_on_words_stands_on_the_same_words(reading, browser, okafor, ines):
    prompt = factories.prompt(okafor, reading, "papers.\n\nEach bank")
    browser(ines).post(f"/prompts/{prompt.pk}/answers/", margins.new_answer())
    answer = Annotation.objects.get()
    assert answer.exact == prompt.exact == "papers.\n\nEach bank"
    spans = [(span.paragraph_id, span.start, span.end) for span in prompt.spans]
    assert [(span.paragraph_id, span.start, span.end) for span in answer.spans] == spans


def test_over_htmx_the_margin_comes_back_with_all_answers_and_the_count(
    prompt, marek_answers, address, reading, browser, ines
):
    response = browser(ines, htmx=True).post(address, margins.new_answer())
    found = margins.elements(response)
    assert {marek_answers.anchor, Annotation.objects.get(author=ines).anchor} <= set(found)
    assert found[f"count-{margins.key_of(reading, 2)}"].text == "2"


def test_how_many_have_answered_is_said_to_all(reading, marek_answers, reads, ines, okafor, marek):
    for person in ines, okafor, marek:
        assert "1 person has answered" in reads(person)


def test_an_answer_for_the_instructors_only_opens_the_others_as_well(
    marek_answers, address, browser, reads, ines, jonas
):
    browser(ines).post(address, margins.new_answer(audience="instructors"))
    assert "The ice divides it." in reads(ines)
    assert "2 people have answered" in reads(jonas)
    factories.answer(jonas, marek_answers.prompt)
    assert "The bank decides." not in reads(jonas)


def test_a_second_answer_counts_the_person_once(marek_answers, address, browser, reads, ines):
    browser(ines).post(address, margins.new_answer())
    response = browser(ines).post(address, margins.new_answer(body="And the lorries."))
    assert response.status_code == 302
    assert "And the lorries." in reads(ines)
    assert "The bank decides." in reads(ines)
    assert "2 people have answered" in reads(ines)


def test_a_second_press_answers_once(prompt, address, browser, ines):
    fields = margins.new_answer()
    first, second = [browser(ines).post(address, fields) for _ in range(2)]
    assert first["Location"] == second["Location"]
    assert prompt.answers.count() == prompt.unlocks.count() == 1


def test_an_answer_that_was_deleted_keeps_the_others_open(
    marek_answers, address, browser, reads, ines
):
    browser(ines).post(address, margins.new_answer())
    Annotation.objects.get(author=ines).withdraw()
    assert "The ice divides it." in reads(ines)
    assert "The bank decides." not in reads(ines)


def test_instructors_read_the_first_version_of_an_answer_and_students_do_not(
    marek_answers, address, browser, reads, ines, marek, okafor, admin
):
    browser(ines).post(address, margins.new_answer())
    answer = Annotation.objects.get(author=ines)
    assert "First answers" not in reads(okafor), "nothing has changed yet"
    browser(ines).post(
        f"/notes/{answer.pk}/wording/",
        {"version": 1, "body": "I agree.", "motivation": "commenting", "audience": "seminar"},
    )
    for person in okafor, admin:
        assert "The bank decides." in reads(person)
        assert "I agree." in reads(person)
    for person in ines, marek:
        assert "The bank decides." not in reads(person)
        assert "I agree." in reads(person)


def test_instructors_read_the_first_version_of_an_answer_that_was_deleted(
    marek_answers, reads, marek, ines, okafor
):
    factories.answer(ines, marek_answers.prompt)
    assert "The ice divides it." in reads(ines)
    marek_answers.withdraw()
    assert "The ice divides it." in reads(okafor)
    assert "The ice divides it." not in reads(ines)


def test_an_answer_is_never_for_oneself_alone(address, prompt, browser, ines):
    response = browser(ines).post(address, margins.new_answer(audience="me"))
    assert response.status_code == 422
    assert "The bank decides." in response.text
    assert not prompt.answers.exists()


@pytest.mark.parametrize("htmx", [False, True])
def test_an_empty_answer_is_asked_for_its_words_and_opens_nothing(
    marek_answers, address, browser, reads, ines, htmx
):
    response = browser(ines, htmx).post(address, margins.new_answer(body=""))
    assert response.status_code == 422
    assert "Write something first." in response.text
    assert "The ice divides it." not in response.text + reads(ines)


@pytest.mark.parametrize("what", ["hide", "withdraw"])
def test_a_prompt_that_is_hidden_or_deleted_cannot_be_answered(
    prompt, address, browser, ines, what
):
    assert browser(ines).post(address, margins.new_answer()).status_code == 302
    getattr(prompt, what)()
    for visit in browser(ines).get, browser(ines).post:
        assert visit(address, margins.new_answer()).status_code == 404
    assert prompt.answers.count() == 1


def test_a_prompt_without_answer_first_hides_nothing(reading, browser, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading)
    factories.answer(marek, prompt, body="Nothing, in winter.")
    assert "Nothing, in winter." in browser(ines).get(reading.get_absolute_url()).text


def test_each_answer_says_in_words_who_sees_it(
    marek_answers, address, browser, reads, ines, okafor
):
    assert "Seen by all who have answered" in reads(okafor)
    browser(ines).post(address, margins.new_answer(audience="instructors"))
    assert "Only the instructors" in reads(ines)


def test_who_answers_too_often_is_told_to_wait(address, browser, ines, settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "posting": "1/m/key"}
    assert browser(ines).post(address, margins.new_answer()).status_code == 302
    assert browser(ines).post(address, margins.new_answer()).status_code == 429
