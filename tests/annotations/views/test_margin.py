"""The margin: a paragraph, the whole, and the views that go through all notes."""

import re

import pytest

from annotations.margin.margin import NOTES_A_PAGE
from tests import factories
from tests.annotations.views import margins
from tests.annotations.views.margins import anchors

pytestmark = pytest.mark.django_db


def test_over_htmx_the_margin_comes_alone(reading, look, browser, ines):
    assert look(ines).text.strip().startswith("<aside")
    assert "text" not in margins.ids(look(ines))
    assert {"margin", "text"} <= margins.ids(browser(ines).get(reading.get_absolute_url()))


def test_the_margin_is_the_same_alone_and_in_the_page(reading, look, browser, ines, marek):
    factories.note(marek, reading, "share the fog")
    key = margins.key_of(reading, 4)
    alone = margins.elements(look(ines, p=key))["margin"]
    page = browser(ines).get(reading.get_absolute_url(), {"p": key})
    shown = margins.elements(page)
    for parent in list(shown["composer"].iter()):
        for plain in parent.findall("noscript"):  # htmx is itself a script
            parent.remove(plain)
    assert margins.said(shown["margin"]) == margins.said(alone)


def test_somebody_going_back_in_the_browser_gets_the_whole_page(reading, browser, ines):
    back = browser(ines).get(
        reading.get_absolute_url(),
        headers={"HX-Request": "true", "HX-History-Restore-Request": "true"},
    )
    assert {"margin", "text"} <= margins.ids(back)


def test_a_paragraph_shows_what_is_said_there_and_nothing_else(reading, look, ines, marek):
    here = factories.note(marek, reading, 2)
    factories.note(marek, reading, 1)
    factories.note(marek, reading)
    assert margins.notes_in(look(ines, p=margins.key_of(reading, 2))) == anchors(here)


def test_where_there_are_no_notes_one_reads_what_one_may_do(reading, look, ines, okafor, marek):
    prompt = factories.prompt(okafor, reading, 2, answer_first=True)
    factories.note(marek, reading, 2, prompt=prompt)
    key = margins.key_of(reading, 2)
    # That somebody has answered is no secret, so it is not said that nobody spoke.
    assert "No notes here yet. Select words, or just write below." in look(ines, p=key).text
    assert "or a prompt for your students" not in look(ines, p=key).text
    assert "or a prompt for your students" in look(okafor, p=margins.key_of(reading, 1)).text


def test_the_whole_reading_shows_what_is_said_of_the_whole(reading, look, ines, marek):
    factories.note(marek, reading, 1)
    whole = factories.note(marek, reading)
    assert margins.notes_in(look(ines)) == anchors(whole)


def test_the_latest_note_stands_first(reading, look, ines, marek):
    first = factories.note(marek, reading, 1)
    second = factories.note(ines, reading, 1)
    assert margins.notes_in(look(ines, p=margins.key_of(reading, 1))) == anchors(second, first)


def test_a_note_that_crosses_into_the_next_paragraph_is_said_to_reach_there(
    reading, look, ines, marek
):
    note = factories.note(marek, reading, "papers.\n\nEach bank")
    start, end = margins.key_of(reading, 1), margins.key_of(reading, 2)
    where = "From ¶ 1; also reaches here"
    assert where not in look(ines, p=start).text
    response = look(ines, p=end)
    assert margins.notes_in(response) == anchors(note)
    assert where in response.text
    assert margins.elements(response)[note.anchor].get("data-spans") == f"{start}:84-91 {end}:0-9"


def test_a_note_that_reaches_further_is_counted_where_it_starts(reading, look, ines, marek):
    factories.note(marek, reading, "papers.\n\nEach bank")
    assert "1 note" in look(ines, p=margins.key_of(reading, 1)).text
    assert "0 notes" in look(ines, p=margins.key_of(reading, 2)).text


def test_an_unknown_paragraph_is_not_found(reading, look, browser, ines):
    assert look(ines, p=margins.key_of(reading, 1)).status_code == 200
    assert look(ines, p="nowhere").status_code == 404
    page = browser(ines).get(reading.get_absolute_url(), {"p": "nowhere"})
    assert page.status_code == 404


def test_a_view_that_there_is_not_is_the_paragraph(reading, look, ines, marek):
    note = factories.note(marek, reading)
    assert margins.notes_in(look(ines, view="everything")) == anchors(note)


def test_a_note_that_an_address_names_is_on_the_page_that_it_gets(reading, look, ines, marek):
    oldest = factories.note(marek, reading, 1)
    notes = [factories.note(marek, reading, 1) for _ in range(NOTES_A_PAGE + 5)]
    key = margins.key_of(reading, 1)
    assert oldest.anchor not in margins.notes_in(look(ines, p=key))
    shown = look(ines, p=key, note=oldest.pk)
    assert oldest.anchor in margins.notes_in(shown)
    assert "is-chosen" in margins.elements(shown)[oldest.anchor].get("class")
    newest = notes[-1]
    assert newest.anchor in margins.notes_in(look(ines, p=key, note=newest.pk))


def test_a_note_that_one_may_not_see_is_not_there_for_being_named(reading, look, ines, marek):
    hidden = factories.note(marek, reading, 1, audience="instructors", body="Between us, sir.")
    key = margins.key_of(reading, 1)
    assert "Between us" in look(marek, p=key, note=hidden.pk).text
    response = look(ines, p=key, note=hidden.pk)
    assert response.status_code == 200
    assert "Between us" not in response.text
    assert hidden.anchor not in margins.ids(response)


def test_a_prompt_shows_its_answers_alone(reading, look, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading)
    answer = factories.answer(marek, prompt)
    factories.note(marek, reading)
    response = look(ines, prompt=prompt.pk)
    assert margins.notes_in(response) == anchors(answer)
    assert prompt.anchor in margins.ids(response)


def test_a_prompt_that_one_may_not_see_is_not_found(reading, look, ines, okafor):
    hidden = factories.prompt(okafor, reading, hidden=True)
    assert look(okafor, prompt=hidden.pk).status_code == 200
    assert look(ines, prompt=hidden.pk).status_code == 404
    for nothing in "0", "none", "9" * 30:
        assert look(okafor, prompt=nothing).status_code == 404


def test_what_another_deleted_cannot_be_taken_back_by_asking(reading, look, ines, marek):
    note = factories.note(marek, reading, body="Never mind.")
    note.withdraw()
    assert "Undo" in look(marek, undo=note.anchor).text
    assert "Undo" not in look(ines, undo=note.anchor).text


@pytest.mark.parametrize("name", ["note-", "note-x", "note-²", "user-1", "note-" + "9" * 40, "-"])
def test_taking_back_what_there_is_not_breaks_nothing(reading, look, ines, name):
    assert look(ines, undo=name).status_code == 200


def test_notes_are_unread_until_they_were_seen(reading, look, browser, ines, marek):
    note = factories.note(marek, reading, 1)
    key = margins.key_of(reading, 1)
    assert "1 unread" in look(ines, p=key).text
    assert "unread" in margins.elements(look(ines, p=key))[note.anchor].get("class")
    browser(ines).post("/seminars/borders/two-banks/seen/", {"p": key})
    assert "unread" not in margins.said(margins.elements(look(ines, p=key))["margin-title"])
    assert "unread" not in margins.elements(look(ines, p=key))[note.anchor].get("class")


def test_all_that_is_unread_is_counted_up_to_a_hundred(reading, look, browser, ines, marek):
    note = factories.note(marek, reading, 1)
    key = margins.key_of(reading, 1)
    factories.more_like(note, 99)
    assert "100 unread" in margins.said(margins.elements(look(ines, p=key))["margin-title"])
    factories.more_like(note, 1)
    assert "more than 100 unread" in look(ines, p=key).text
    browser(ines).post("/seminars/borders/two-banks/seen/", {"p": key})
    factories.note(marek, reading, 1)
    assert "101 notes, 1 unread" not in look(marek, p=key).text
    assert ", 1 unread" in margins.said(margins.elements(look(ines, p=key))["margin-title"])


def test_ones_own_notes_are_never_unread(reading, look, ines, marek):
    factories.note(ines, reading, 1)
    key = margins.key_of(reading, 1)
    assert "1 unread" in look(marek, p=key).text
    assert "1 unread" not in look(ines, p=key).text


def test_what_one_may_not_see_is_not_counted_as_unread(reading, look, ines, marek, okafor):
    factories.note(marek, reading, 1, audience="instructors")
    key = margins.key_of(reading, 1)
    assert "1 unread" in look(okafor, p=key).text
    assert not re.search(r"\d+ unread", look(ines, p=key).text)


def test_the_answers_to_one_prompt_do_not_mark_the_rest_as_seen(
    reading, look, browser, ines, marek, okafor
):
    prompt = factories.prompt(okafor, reading, 1)
    factories.note(marek, reading, 1)
    factories.note(marek, reading, 1, prompt=prompt)
    key = margins.key_of(reading, 1)
    answers = browser(ines).get(reading.get_absolute_url(), {"p": key, "prompt": prompt.pk})
    assert "unread" not in margins.said(margins.elements(answers)["margin-title"])
    assert "I have read these" not in answers.text
    assert "I have read these" in browser(ines).get(reading.get_absolute_url(), {"p": key}).text
    assert "2 unread" in look(ines, p=key).text


def test_an_only_me_note_shows_wherever_its_author_reads(
    reading, reading_in_rivers, look, browser, ines, marek, article
):
    note = factories.note(ines, reading, 1, audience="me")
    reading_in_rivers.seminar.admit(ines)
    asked = {"p": margins.key_of(reading, 1)}
    for place in reading, reading_in_rivers, article:
        page = browser(ines).get(place.get_absolute_url(), asked)
        assert margins.notes_in(page) == anchors(note)
    assert margins.notes_in(look(marek, **asked)) == []


def test_every_other_note_shows_in_its_own_reading_only(
    reading, reading_in_rivers, browser, ines, article
):
    note = factories.note(ines, reading, 1)
    reading_in_rivers.seminar.admit(ines)
    asked = {"p": margins.key_of(reading, 1)}
    page = browser(ines).get(reading.get_absolute_url(), asked)
    assert margins.notes_in(page) == anchors(note)
    for elsewhere in reading_in_rivers, article:
        page = browser(ines).get(elsewhere.get_absolute_url(), asked)
        assert margins.notes_in(page) == []


def test_an_instructor_is_named_as_one(reading, look, ines, okafor, marek):
    taught, other = factories.note(okafor, reading), factories.note(marek, reading)
    page = margins.elements(look(ines))
    assert "instructor" in margins.said(page[taught.anchor])
    assert "instructor" not in margins.said(page[other.anchor])


def test_every_note_says_in_words_who_sees_it(reading, look, ines):
    for audience, words in {
        "seminar": "Seen by the seminar",
        "instructors": "Only the instructors",
        "me": "Only me",
    }.items():
        note = factories.note(ines, reading, audience=audience)
        assert words in margins.said(margins.elements(look(ines))[note.anchor]), audience
