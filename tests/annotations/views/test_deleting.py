"""Deleting, and taking that back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, "share the fog", body="Fog is nobody's.")


@pytest.fixture
def reply(note, marek):
    return factories.reply(marek, note, body="Whose, then?")


@pytest.fixture
def here(reading, browser):
    """`here(user)`: the page that `user` gets of the paragraph where the note stands."""
    asked = {"p": margins.key_of(reading, 4)}
    return lambda user: browser(user).get(reading.get_absolute_url(), asked)


def undo_in(response):
    """Give where the button Undo of an answer leads, or None."""
    tree = margins.html5lib.parse(response.text, namespaceHTMLElements=False)
    forms = [form.get("action") for form in tree.iter("form")]
    return next((action for action in forms if action and "/restoration/" in action), None)


def test_a_note_is_deleted_and_brought_back_in_place(note, here, reading, browser, ines, marek):
    key = margins.key_of(reading, 4)
    assert note.anchor in margins.ids(here(marek))
    response = browser(ines).post(f"/notes/{note.pk}/deletion/", follow=True)
    assert undo_in(response) == f"/notes/{note.pk}/restoration/"
    assert note.anchor not in margins.ids(here(marek))
    assert margins.elements(here(marek))[f"count-{key}"].text is None
    response = browser(ines).post(undo_in(response), follow=True)
    assert undo_in(response) is None
    assert "Fog is nobody's." in margins.said(margins.elements(here(marek))[note.anchor])
    count = margins.elements(here(marek))[f"count-{key}"]
    assert (count.text, count.get("data-marks")) == ("1", "4.13a")


def test_over_htmx_the_margin_offers_to_take_it_back(note, reading, browser, ines):
    client = browser(ines, htmx=True)
    count = f"count-{margins.key_of(reading, 4)}"
    response = client.post(f"/notes/{note.pk}/deletion/")
    assert response.status_code == 200
    assert undo_in(response) == f"/notes/{note.pk}/restoration/"
    assert margins.elements(response)[count].text is None
    response = client.post(undo_in(response))
    assert note.anchor in margins.ids(response)
    assert margins.elements(response)[count].text == "1"


@pytest.mark.parametrize("kind", ["note", "reply", "prompt"])
def test_a_second_press_is_no_mistake(request, reading, browser, ines, marek, okafor, kind, here):
    if kind == "prompt":
        thing, author = factories.prompt(okafor, reading), okafor
    else:
        thing = request.getfixturevalue(kind)
        author = thing.author
    for act in "deletion", "restoration":
        answers = [
            browser(author).post(f"{thing.get_absolute_url()}{act}/").status_code for _ in range(2)
        ]
        assert answers == [302, 302]
    thing.refresh_from_db()
    assert not thing.is_deleted


def test_a_note_deleted_twice_is_counted_out_once(note, here, reading, browser, ines, marek):
    other = factories.note(marek, reading, "share the fog")
    for _ in range(2):
        browser(ines).post(f"/notes/{note.pk}/deletion/")
    page = margins.elements(here(marek))
    assert page[f"count-{margins.key_of(reading, 4)}"].text == "1"
    assert other.anchor in page


def test_a_deleted_note_that_others_replied_to_leaves_its_place(
    note, reply, here, browser, ines, marek, jonas
):
    browser(ines).post(f"/notes/{note.pk}/deletion/")
    for person in ines, marek, jonas:
        shown = margins.elements(here(person))
        said = margins.said(shown[note.anchor])
        assert "This note was deleted; what others replied stays." in said
        assert "Ines Duarte" in said
        assert "Whose, then?" in said
        assert "Fog is nobody's." not in here(person).text


def test_a_note_that_only_its_author_replied_to_leaves_none(note, here, browser, ines, marek):
    factories.reply(ines, note, body="I mean it.")
    assert "I mean it." in here(marek).text
    browser(ines).post(f"/notes/{note.pk}/deletion/")
    for person in ines, marek:
        assert note.anchor not in margins.ids(here(person))
    browser(ines).post(f"/notes/{note.pk}/restoration/")
    assert "I mean it." in here(marek).text


def test_the_place_of_a_deleted_note_goes_with_its_last_reply_and_comes_back_with_it(
    note, reply, here, browser, ines, marek
):
    note.withdraw()
    assert note.anchor in margins.ids(here(ines))
    response = browser(marek).post(f"/replies/{reply.pk}/deletion/", follow=True)
    assert note.anchor not in margins.ids(here(ines))
    browser(marek).post(undo_in(response))
    assert "Whose, then?" in here(ines).text


def test_a_reply_is_deleted_and_brought_back_in_place(note, reply, here, browser, ines, marek):
    response = browser(marek).post(f"/replies/{reply.pk}/deletion/", follow=True)
    assert reply.anchor not in margins.ids(response)
    assert reply.anchor not in margins.ids(here(ines))
    assert undo_in(response) == f"/replies/{reply.pk}/restoration/"
    browser(marek).post(undo_in(response))
    assert "Whose, then?" in margins.said(margins.elements(here(ines))[note.anchor])


def test_a_prompt_is_deleted_with_its_answers_kept(reading, browser, okafor, ines, marek):
    prompt = factories.prompt(okafor, reading, 4)
    answer = factories.note(ines, reading, 4, prompt=prompt, body="The fog.")
    asked = {"p": margins.key_of(reading, 4)}
    response = browser(okafor).post(f"/prompts/{prompt.pk}/deletion/", follow=True)
    assert undo_in(response) == f"/prompts/{prompt.pk}/restoration/"
    page = browser(marek).get(reading.get_absolute_url(), asked)
    assert not {prompt.anchor, answer.anchor} & margins.ids(page)
    assert answer.anchor in margins.ids(browser(ines).get(reading.get_absolute_url(), asked))
    browser(okafor).post(undo_in(response))
    page = browser(marek).get(reading.get_absolute_url(), asked)
    assert {prompt.anchor, answer.anchor} <= margins.ids(page)


def test_over_htmx_the_page_of_a_deleted_prompt_is_loaded_anew(reading, browser, okafor):
    prompt = factories.prompt(okafor, reading)
    response = browser(okafor, htmx=True).post(f"/prompts/{prompt.pk}/deletion/")
    assert response["HX-Redirect"].endswith(f"?undo=prompt-{prompt.pk}")


@pytest.mark.parametrize("htmx", [False, True])
def test_an_only_me_note_is_deleted_and_brought_back_within_its_seminar(
    reading, browser, ines, marek, htmx
):
    note = factories.note(ines, reading, 1, audience="me")
    factories.note(marek, reading, 1)
    page = browser(ines).get(reading.get_absolute_url(), {"p": margins.key_of(reading, 1)})
    forms = [form.get("action") for form in margins.elements(page)[note.anchor].iter("form")]
    assert forms == [f"/notes/{note.pk}/deletion/?reading={reading.pk}"]
    response = browser(ines, htmx).post(forms[0], follow=True)
    assert "1 note" in response.text
    assert f'action="{reading.get_absolute_url()}notes/#composer"' in response.text
    response = browser(ines, htmx).post(undo_in(response), follow=True)
    assert "2 notes" in response.text
    assert note.anchor in margins.ids(response)


def test_what_one_deleted_is_on_a_page_of_ones_own(note, reply, reading, browser, ines, marek):
    private = factories.note(ines, reading, audience="me", body="Only half of the bridge.")
    assert "Nothing of yours is deleted." in browser(ines).get("/deleted/").text
    for thing in note, private, reply:
        thing.withdraw()
    mine = browser(ines).get("/deleted/").text
    assert "Fog is nobody's." in mine
    assert "Only half of the bridge." in mine
    assert "Whose, then?" not in mine
    theirs = browser(marek).get("/deleted/").text
    assert "Whose, then?" in theirs
    assert "Only half of the bridge." not in theirs


def test_it_is_brought_back_from_that_page(note, here, browser, ines, marek):
    note.withdraw()
    address = undo_in(browser(ines).get("/deleted/"))
    response = browser(ines).post(address, follow=True)
    assert note.anchor in margins.ids(response)
    assert note.anchor in margins.ids(here(marek))
    assert undo_in(browser(ines).get("/deleted/")) is None


def test_after_thirty_days_there_is_no_way_back(note, browser, ines):
    note.withdraw()
    type(note).objects.update(deleted_at=timezone.now() - timedelta(days=29, hours=23))
    assert undo_in(browser(ines).get("/deleted/"))
    type(note).objects.update(deleted_at=timezone.now() - timedelta(days=30, minutes=1))
    assert undo_in(browser(ines).get("/deleted/")) is None
    assert browser(ines).post(f"/notes/{note.pk}/restoration/").status_code == 404


def test_the_page_of_what_was_deleted_is_for_those_who_are_logged_in(browser, visitor, ines):
    assert browser(ines).get("/deleted/").status_code == 200
    assert browser(visitor).get("/deleted/")["Location"] == "/accounts/login/?next=/deleted/"


def test_the_page_takes_as_many_queries_for_many_as_for_one(
    reading, browser, ines, django_assert_num_queries
):
    client = browser(ines)

    def delete(times):
        for _ in range(times):
            note = factories.note(ines, reading, "share the fog")
            factories.reply(ines, note).withdraw()
            note.withdraw()

    delete(1)
    with django_assert_num_queries(5):
        client.get("/deleted/")
    delete(9)
    with django_assert_num_queries(5):
        assert client.get("/deleted/").text.count("Bring back") == 20
