"""Who can be mentioned is listed, completed and marked where it is written."""

import pytest
from django.urls import reverse

from annotations.models import Mention
from tests import factories
from tests.annotations.views import margins
from tests.annotations.views.margins import anchors

pytestmark = pytest.mark.django_db

ADDRESS = "/seminars/borders/two-banks/people/"


def handles(response):
    items = margins.tree_of(response).iter("li")
    return [item.get("data-value") for item in items if item.get("data-value")]


def preview(client, content, **asked):
    return client.post("/preview/", {"content": content, **asked}).text


def test_members_see_who_can_be_mentioned_and_nobody_else_does(
    reading, browser, ines, okafor, admin, amira, lena, visitor
):
    everybody = ["Dr Okafor", "Ines Duarte", "Jonas Weiss", "Marek Kos"]
    for person in ines, okafor, admin:
        assert handles(browser(person).get(ADDRESS)) == everybody
    for person in amira, lena:
        assert browser(person).get(ADDRESS).status_code == 404
    assert browser(visitor).get(ADDRESS).url == f"/accounts/login/?next={ADDRESS}"


def test_while_one_types_those_that_fit_are_given(reading, browser, ines):
    client = browser(ines, htmx=True)
    assert handles(client.get(ADDRESS, {"q": "ma"})) == ["Marek Kos"]
    assert handles(client.get(ADDRESS, {"q": "okaf"})) == ["Dr Okafor"]
    assert handles(client.get(ADDRESS)) == ["Dr Okafor", "Jonas Weiss", "Marek Kos"]
    assert "<html" not in client.get(ADDRESS).text


def test_boxes_say_where_names_are_to_be_had(reading, browser, public_text, ines, marek, okafor):
    note = factories.note(ines, reading)
    prompt = factories.prompt(okafor, reading)
    reply = factories.reply(ines, note)
    client = browser(ines)
    for address in (
        reading.get_absolute_url(),
        reverse("annotations:replies", args=[note.pk]),
        reverse("annotations:answers", args=[prompt.pk]),
        reverse("annotations:note_wording", args=[note.pk]),
        reverse("annotations:reply_wording", args=[reply.pk]),
    ):
        assert f'data-people="{ADDRESS}"' in client.get(address).text, address
    assert "data-people" not in client.get(public_text.get_absolute_url()).text


def test_who_is_mentioned_is_told_so_on_the_card(reading, look, ines, marek, jonas):
    note = factories.note(ines, reading, 1, body="@marek")
    other = factories.note(ines, reading, 2, body="@jonas")
    reply = factories.reply(jonas, other, body="@Marek Kos?")
    page = look(marek, view="all")
    assert page.text.count("mentions you") == 2
    told = margins.elements(page)
    assert "mentions you" in margins.said(told[f"head-{note.pk}"])
    assert "mentions you" not in margins.said(told[f"head-{other.pk}"])
    assert "mentions you" in margins.said(told[reply.anchor])
    assert "mentions you" not in look(ines, view="all").text


def test_lists_are_narrowed_to_what_mentions_one(reading, look, ines, marek, jonas):
    factories.note(ines, reading, 1)
    note = factories.note(ines, reading, 1, body="@marek")
    other = factories.note(ines, reading, 2)
    reply = factories.reply(jonas, other, body="@marek")
    asked = {"kind": "mentioning"}
    assert margins.notes_in(look(marek, view="all", **asked)) == anchors(other, note)
    assert margins.notes_in(look(marek, view="unread", **asked)) == anchors(other, note)
    assert margins.notes_in(look(marek, view="all", q="marek", **asked)) == anchors(other, note)
    assert "Mentions of me" in look(marek, view="all").text
    assert "Mentions of me" not in look(jonas, view="all").text
    reply.withdraw()
    assert margins.notes_in(look(marek, view="all", **asked)) == anchors(note)
    note.withdraw()
    assert "Mentions of me" not in look(marek, view="all").text


def test_nobody_is_told_of_what_they_may_not_see(reading, look, browser, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.note(ines, reading, 1, body="@marek", audience="instructors")
    factories.answer(ines, prompt, body="@marek")
    factories.note(okafor, reading, 1)
    factories.note(okafor, reading, 1)
    assert Mention.objects.filter(person=marek).count() == 2
    assert margins.notes_in(look(marek, view="all", kind="mentioning")) == []
    assert "Mentions of me" not in look(marek, view="all").text
    factories.answer(marek, prompt)
    assert "Mentions of me" in look(marek, view="all").text


def test_the_preview_marks_names_as_they_will_be(reading, composer, browser, ines):
    client = browser(ines)
    shown = preview(client, "@Marek Kos, *yes*", reading=reading.pk, audience="seminar")
    client.post(composer, margins.new_note(reading, body="@Marek Kos, *yes*"))
    assert shown == reading.annotations.get().html
    assert "person" in shown


def test_the_preview_says_who_will_not_see_it(reading, browser, ines, marek, okafor):
    client, asked = browser(ines), {"reading": reading.pk}
    words = "@marek, @Dr Okafor and @ines"
    assert "will not see" not in preview(client, words, audience="seminar", **asked)
    told = preview(client, words, audience="instructors", **asked)
    assert "Marek Kos will not see this: only the instructors will." in told
    told = preview(client, words, audience="me", **asked)
    assert "Dr Okafor, Marek Kos will not see this: nobody but you will." in told
    assert "person" not in told
    note = factories.note(marek, reading, audience="instructors")
    told = preview(browser(okafor), "@marek and @jonas", note=note.pk)
    assert "Jonas Weiss will not see this" in told
    assert "Marek" not in told.split("<p class")[1]


def test_the_preview_names_nobody_where_one_may_not_read(reading, browser, ines, amira):
    note = factories.note(ines, reading)
    for asked in {"reading": reading.pk}, {"note": note.pk}, {"reading": "x"}, {}:
        shown = preview(browser(amira), "@marek", audience="me", **asked)
        assert shown == "<p>@marek</p>", asked


def test_mentions_cost_no_query_more_on_the_page(
    reading, browser, ines, marek, django_assert_num_queries
):
    client = browser(marek, htmx=True)
    address = f"{reading.get_absolute_url()}?view=all&kind=mentioning&tag=ice"
    for number in 1, 30:
        for _each in range(number):
            note = factories.note(ines, reading, 1, body="@marek", tags="ice")
            factories.reply(ines, note, body="@marek")
        client.get(address)
        with django_assert_num_queries(7):
            client.get(address)
