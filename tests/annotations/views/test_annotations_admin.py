"""The Django admin for what people wrote."""

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.models import Annotation, Prompt
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

NOTES = "/admin/annotations/annotation/"
REPLIES = "/admin/annotations/reply/"
PROMPTS = "/admin/annotations/prompt/"


@pytest.fixture
def keeper(browser, admin):
    """The browser of an admin."""
    return browser(admin)


def act(client, address, action, *things):
    return client.post(
        address, {"action": action, "_selected_action": [thing.pk for thing in things]}
    )


def test_an_admin_looks_after_notes_and_an_instructor_does_not(reading, keeper, browser, okafor):
    for address in NOTES, REPLIES, PROMPTS:
        assert keeper.get(address).status_code == 200
        assert browser(okafor).get(address).status_code in (302, 403)


def test_a_shared_note_is_shown_with_its_words(reading, keeper, ines):
    note = factories.note(ines, reading, "share the fog", body="Quicksilver.")
    page = keeper.get(f"{NOTES}{note.pk}/change/").text
    assert "Quicksilver." in page
    assert "share the fog" in page


def test_the_words_of_an_only_me_note_are_on_no_page_of_the_admin(reading, keeper, ines):
    note = factories.note(ines, reading, "share the fog", audience="me", body="Quicksilver.")
    reply = factories.reply(ines, note, body="Quicksilver again.")
    pages = [
        NOTES,
        f"{NOTES}?q=ines",
        f"{NOTES}{note.pk}/change/",
        f"{NOTES}{note.pk}/history/",
        REPLIES,
        f"{REPLIES}{reply.pk}/change/",
        "/admin/",
        f"/admin/reader/user/{ines.pk}/change/",
    ]
    for address in pages:
        page = keeper.get(address)
        assert page.status_code == 200, address
        assert "Quicksilver" not in page.text, address
        assert "share the fog" not in page.text, address
    assert "Ines Duarte" in keeper.get(NOTES).text


def test_what_was_shared_and_is_only_me_now_is_shown_no_more(reading, keeper, ines):
    note = factories.note(ines, reading, body="Quicksilver.")
    assert "Quicksilver." in keeper.get(f"{NOTES}{note.pk}/change/").text
    note.revise(note.version, audience="me")
    assert "Quicksilver." not in keeper.get(f"{NOTES}{note.pk}/change/").text


@pytest.mark.parametrize("words", ["Quicksilver", "share the fog"])
def test_nobody_finds_out_the_words_by_searching(reading, keeper, ines, words):
    note = factories.note(ines, reading, "share the fog", audience="me", body="Quicksilver.")
    address = f"{NOTES}{note.pk}/change/"
    assert address in keeper.get(NOTES, {"q": "ines"}).text
    assert address not in keeper.get(NOTES, {"q": words}).text


@pytest.mark.parametrize("lookup", ["body__startswith", "exact__contains", "html__icontains"])
def test_nobody_finds_out_the_words_by_asking_in_the_address(reading, keeper, ines, lookup):
    note = factories.note(ines, reading, "share the fog", audience="me", body="Quicksilver.")
    address = f"{NOTES}{note.pk}/change/"
    right, wrong = [
        address in keeper.get(NOTES, {lookup: words}, follow=True).text
        for words in ("share" if "exact" in lookup else "Quick", "Slow")
    ]
    assert right == wrong


def test_nothing_is_written_or_deleted_for_good(reading, keeper, ines):
    note = factories.note(ines, reading)
    assert keeper.get(f"{NOTES}add/").status_code == 403
    assert keeper.post(f"{NOTES}{note.pk}/change/", {"body": "Changed."}).status_code == 403
    assert keeper.post(f"{NOTES}{note.pk}/delete/", {"post": "yes"}).status_code == 403
    act(keeper, NOTES, "delete_selected", note)
    note.refresh_from_db()
    assert note.body == "Ines Duarte says something."


def test_what_an_admin_deletes_can_be_brought_back(reading, keeper, browser, ines, marek, okafor):
    note = factories.note(ines, reading, 2)
    reply = factories.reply(ines, factories.note(marek, reading, 2))
    prompt = factories.prompt(okafor, reading, 2)
    asked = {"p": margins.key_of(reading, 2)}
    three = {note.anchor, reply.anchor, prompt.anchor}

    def shown():
        return three & margins.ids(browser(marek).get(reading.get_absolute_url(), asked))

    assert shown() == three
    for thing, address in (note, NOTES), (reply, REPLIES), (prompt, PROMPTS):
        act(keeper, address, "withdraw", thing)
    assert shown() == set()
    for thing, address in (note, NOTES), (reply, REPLIES), (prompt, PROMPTS):
        act(keeper, address, "restore", thing)
    assert shown() == three


def test_doing_so_twice_changes_no_count(reading, keeper, browser, ines, marek):
    notes = [factories.note(ines, reading, 2) for _ in range(2)]
    for action in "withdraw", "withdraw", "restore", "restore":
        act(keeper, NOTES, action, notes[0])
    page = margins.elements(browser(marek).get(reading.get_absolute_url()))
    assert page[f"count-{margins.key_of(reading, 2)}"].text == "2"


def test_what_was_erased_cannot_be_brought_back(reading, keeper, ines):
    note, erased = factories.note(ines, reading), factories.note(ines, reading)
    for one in note, erased:
        one.withdraw()
    Annotation.objects.filter(pk=erased.pk).update(
        deleted_at=timezone.now() - timedelta(days=31), body=""
    )
    assert act(keeper, NOTES, "restore", note, erased).status_code == 302
    note.refresh_from_db()
    erased.refresh_from_db()
    assert (note.is_deleted, erased.is_deleted) == (False, True)


def test_the_lists_take_as_many_queries_for_many_as_for_one(
    reading, keeper, ines, okafor, django_assert_num_queries
):
    queries = {NOTES: 7, REPLIES: 7, PROMPTS: 7}

    def write():
        factories.reply(ines, factories.note(ines, reading, "share the fog"))
        factories.prompt(okafor, reading)

    for times in 1, 9:
        for _ in range(times):
            write()
        for address, number in queries.items():
            with django_assert_num_queries(number, info=address):
                keeper.get(address)
    assert Prompt.objects.count() == 10
