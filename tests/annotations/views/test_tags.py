"""Tags on the page: written with a note, shown on its card, and leading to the others."""

import pytest
from django.urls import reverse

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins
from tests.annotations.views.margins import anchors

pytestmark = pytest.mark.django_db

ADDRESS = "/seminars/borders/two-banks/tags/"


def tags_in(response):
    """Give {tag: its number in words} of a list of tags."""
    found = {}
    for item in margins.tree_of(response).iter("li"):
        if item.get("data-value"):
            found[item.get("data-value")] = margins.said(item.find("small"))
    return found


def card_tags(response):
    """Give {id of a note: the tags on its card}."""
    cards = {key: one for key, one in margins.elements(response).items() if key.startswith("note-")}
    return {
        key: [margins.said(link) for tags in card.iter("ul") for link in tags.iter("a")]
        for key, card in cards.items()
    }


def test_a_note_is_posted_with_its_tags(reading, composer, browser, ines):
    fields = margins.new_note(reading, 1, tags=" ice,#Two banks; ICE ")
    page = browser(ines, htmx=True).post(composer, fields)
    note = Annotation.objects.get()
    assert note.tags == "ice, Two banks"
    assert card_tags(page) == {note.anchor: ["ice", "Two banks"]}
    assert "view=all&amp;tag=Two+banks#margin" in page.text


def test_an_answer_is_given_with_its_tags(reading, browser, okafor, ines):
    prompt = factories.prompt(okafor, reading, 1)
    address = f"/prompts/{prompt.pk}/answers/"
    refused = browser(ines).post(address, margins.new_answer(tags="ice", body=""))
    assert refused.status_code == 422
    assert margins.elements(refused)[f"answer-to-{prompt.pk}-tags"].get("value") == "ice"
    browser(ines).post(address, margins.new_answer(tags=" ice,#Two banks; ICE "))
    assert Annotation.objects.get().tags == "ice, Two banks"


def test_the_tags_of_a_note_can_be_changed(reading, browser, ines):
    note = factories.note(ines, reading, tags="ice")
    client = browser(ines)
    address = reverse("annotations:note_wording", args=[note.pk])
    fields = margins.form_in(margins.tree_of(client.get(address)))
    assert fields["tags"] == "ice"
    client.post(address, {**fields, "tags": "fog, bell"})
    assert Annotation.objects.get().tags == "fog, bell"
    assert client.get("/notes/").text.count('<li dir="auto">') == 2


@pytest.mark.parametrize(
    ("tags", "said"),
    [
        ("a, b, c, d, e, f, g, h, i", "A note has 8 tags at most"),
        (f"ice, {'long' * 11}", "is too long for a tag: 40 letters at most"),
    ],
)
def test_what_is_no_tag_is_said_kindly_and_kept(reading, composer, browser, ines, tags, said):
    page = browser(ines).post(composer, margins.new_note(reading, tags=tags))
    assert (page.status_code, Annotation.objects.count()) == (422, 0)
    assert said in page.text
    assert margins.elements(page)["id_tags"].get("value") == tags
    assert '<details class="tagging" open>' in page.text


def test_a_prompt_has_no_tags_and_they_are_not_dropped_without_a_word(
    reading, setting, browser, okafor
):
    fields = margins.new_note(reading, body="Which bank?", tags="ice")
    page = browser(okafor).post(setting, fields)
    assert page.status_code == 422
    assert "A prompt has no tags" in page.text
    assert margins.elements(page)["id_tags"].get("value") == "ice"
    assert browser(okafor).post(setting, fields | {"tags": ""}).status_code == 302


def test_a_list_is_narrowed_to_a_tag_in_every_view(reading, look, ines, marek, okafor):
    one = factories.question(marek, reading, 1, tags="Ice, fog")
    two = factories.question(ines, reading, 2, tags="ice", body="The bell.")
    factories.question(okafor, reading, 2, tags="fog")
    mine = factories.note(ines, reading, tags="ICE", audience="me")
    views = {"all": [mine, two, one], "questions": [two, one], "mine": [mine, two], "unread": [one]}
    for view, expected in views.items():
        assert margins.notes_in(look(ines, view=view, tag="ICE")) == anchors(*expected), view
    assert margins.notes_in(look(ines, view="all", tag="ice", by="marek")) == anchors(one)
    assert margins.notes_in(look(ines, view="all", tag="ice", q="bell")) == anchors(two)
    assert margins.notes_in(look(ines, view="all", tag="ice", sort="place")) == anchors(
        mine, one, two
    )
    assert margins.notes_in(look(ines, view="all", tag="nothing")) == []
    assert "Sort and filter" in look(ines, view="all", tag="nothing").text


def test_a_tombstone_has_no_tags(reading, look, ines, marek):
    note = factories.note(ines, reading, 1, tags="ice")
    factories.reply(marek, note)
    assert "ice" in look(marek, view="all").text
    note.withdraw()
    assert card_tags(look(marek, view="all")) == {note.anchor: []}
    assert margins.notes_in(look(marek, view="all", tag="ice")) == []
    assert "narrow-tag" not in look(marek, view="all", sort="place").text


def test_a_tag_is_asked_for_where_one_may_see_any(reading, look, ines, marek, okafor):
    factories.note(ines, reading, tags="ice", audience="instructors")
    factories.note(ines, reading, tags="fog", audience="me")
    factories.note(marek, reading)
    factories.note(marek, reading)
    assert "narrow-tag" in look(okafor, view="all").text
    assert "narrow-tag" in look(ines, view="all").text
    assert "narrow-tag" not in look(marek, view="all").text


def test_the_list_counts_what_one_may_see(
    reading, reading_in_rivers, browser, ines, marek, okafor, amira
):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.note(ines, reading, tags="ice, fog")
    factories.note(marek, reading, tags="ICE")
    factories.note(ines, reading, tags="ice, secret", audience="me")
    factories.note(ines, reading, tags="ice, asked", audience="instructors")
    factories.note(ines, reading, tags="ice, answered", prompt=prompt)
    factories.note(ines, reading, tags="gone").withdraw()
    factories.note(amira, reading_in_rivers, tags="elsewhere")
    assert tags_in(browser(marek).get(ADDRESS)) == {"fog": "1 note", "ice": "2 notes"}
    assert tags_in(browser(okafor).get(ADDRESS)) == {
        "answered": "1 note",
        "asked": "1 note",
        "fog": "1 note",
        "ice": "4 notes",
    }
    assert tags_in(browser(ines).get(ADDRESS))["secret"] == "1 note"
    assert browser(amira).get(ADDRESS).status_code == 404


def test_while_one_types_those_that_fit_are_given(reading, browser, ines, marek):
    for tags in "rice", "ice", "Ice age, ice", "fog", "Лёд":
        factories.note(marek, reading, tags=tags)
    factories.note(marek, reading, tags="icy", audience="me")
    client = browser(ines, htmx=True)
    assert list(tags_in(client.get(ADDRESS, {"q": "IC"}))) == ["ice", "Ice age", "rice"]
    assert list(tags_in(client.get(ADDRESS, {"q": "лё"}))) == ["Лёд"]
    assert list(tags_in(client.get(ADDRESS))) == ["ice", "fog", "Ice age", "rice", "Лёд"]
    assert (
        tags_in(client.get(ADDRESS, {"q": "%"})) == tags_in(client.get(ADDRESS, {"q": "\0x"})) == {}
    )
    assert "<html" not in client.get(ADDRESS).text


def test_ones_own_tags_are_listed_for_a_text_that_one_reads_alone(public_text, browser, lena, ines):
    note = factories.note(lena, public_text, 0, tags="bell", audience="me")
    factories.note(ines, public_text, 0, tags="fog", audience="me")
    address = f"{public_text.get_absolute_url()}tags/"
    client = browser(lena)
    assert tags_in(client.get(address)) == {"bell": "1 note"}
    page = client.get(public_text.get_absolute_url(), {"view": "all", "tag": "BELL"})
    assert margins.notes_in(page) == anchors(note)


def test_a_visitor_is_sent_to_the_log_in_page(public_text, browser, visitor):
    for address in ADDRESS, f"{public_text.get_absolute_url()}tags/":
        assert browser(visitor).get(address).url == f"/accounts/login/?next={address}"


@pytest.mark.parametrize("htmx", [False, True])
def test_the_list_costs_as_much_with_one_tag_as_with_many(
    reading, browser, ines, htmx, django_assert_num_queries
):
    client = browser(ines, htmx)
    for number in 1, 30:
        for each in range(number):
            factories.note(ines, reading, tags=f"tag {each}, ice")
        client.get(ADDRESS)
        with django_assert_num_queries(5):
            client.get(ADDRESS)


def test_handouts_print_the_tags(reading, browser, ines):
    factories.note(ines, reading, 1, tags="ice, fog")
    page = browser(ines).get(f"{reading.get_absolute_url()}handout/?notes=all")
    assert '<li dir="auto">fog</li>' in page.text


def test_an_earlier_revision_leads_to_what_is_tagged_today(article, reading, browser, ines):
    factories.note(ines, reading, 1, tags="ice")
    factories.edit(article, {2: "Other words."})
    page = browser(ines).get(f"{reading.get_absolute_url()}revisions/1/?view=all")
    assert f'href="{reading.get_absolute_url()}?view=all&amp;tag=ice#margin"' in page.text
