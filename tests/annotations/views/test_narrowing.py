"""Lists can be sorted, and narrowed to a person or a kind, by their address alone."""

import pytest

from annotations.margin.margin import NOTES_A_PAGE
from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins
from tests.annotations.views.margins import anchors

pytestmark = pytest.mark.django_db


def offered(response, name):
    """Give the values that a field of the form offers, without the one for all."""
    field = margins.elements(response).get(f"narrow-{name}")
    values = [] if field is None else [option.get("value") for option in field.iter("option")]
    return [value for value in values if value]


def test_a_list_stands_in_the_order_of_the_text(reading, look, ines, marek, okafor):
    late = factories.note(marek, reading, "two bells for ice")
    whole = factories.note(marek, reading)
    second = factories.note(marek, reading, "and nobody asks for papers")
    mine = factories.note(ines, reading, 2, audience="me")
    first = factories.note(marek, reading, "The ferry crosses")
    there = factories.note(okafor, reading, "the clocks agree")
    page = look(ines, view="all", sort="place")
    assert margins.notes_in(page) == anchors(whole, first, second, mine, there, late)


def test_a_list_begins_with_the_oldest_where_that_is_asked_for(reading, look, ines, marek):
    notes = [factories.note(marek, reading, 1) for _ in range(NOTES_A_PAGE + 2)]
    notes.insert(3, factories.note(ines, reading, 1, audience="me"))
    Annotation.objects.filter(pk=notes[3].pk).update(created_at=notes[2].created_at)
    for asked in {"view": "all"}, {"p": margins.key_of(reading, 1)}:
        first = look(ines, sort="oldest", **asked)
        second = look(ines, sort="oldest", page="2", **asked)
        assert margins.notes_in(first) == anchors(*notes[:NOTES_A_PAGE])
        assert margins.notes_in(second) == anchors(*notes[NOTES_A_PAGE:])
        assert "Later notes" in first.text
        assert "Earlier notes" not in first.text
        assert "Earlier notes" in second.text
        assert "Later notes" not in second.text
    named = look(ines, view="all", sort="oldest", note=str(notes[-1].pk))
    assert margins.notes_in(named) == anchors(*notes[NOTES_A_PAGE:])
    found = look(ines, view="all", sort="oldest", q="e")
    assert margins.notes_in(found) == anchors(*notes[:NOTES_A_PAGE])


def test_the_order_follows_the_text_when_it_is_changed(article, reading, look, ines, marek):
    first = factories.note(marek, reading, "The ferry crosses")
    lost = factories.note(marek, reading, "the clocks agree")
    last = factories.note(marek, reading, "share the fog")
    factories.edit(article, {2: "Nothing of the kind.", 3: None})
    page = look(ines, view="all", sort="place")
    assert margins.notes_in(page) == anchors(first, last, lost)


def test_a_list_stands_by_the_number_of_replies_that_stand(reading, look, ines, marek):
    none, one, two = (factories.note(marek, reading, 1) for _ in range(3))
    for note in one, two, two:
        reply = factories.reply(marek, note)
    assert margins.notes_in(look(ines, view="all", sort="replies")) == anchors(two, one, none)
    for gone in one.replies.all(), [reply]:
        gone[0].withdraw()
    factories.reply(ines, none)
    assert margins.notes_in(look(ines, view="all", sort="replies")) == anchors(two, none, one)
    reply.restore()
    assert margins.notes_in(look(ines, view="all", sort="replies"))[0] == two.anchor


@pytest.mark.parametrize("view", ["questions", "mine", "unread"])
@pytest.mark.parametrize("sort", ["oldest", "place", "replies"])
def test_each_list_can_be_sorted(reading, look, ines, marek, view, sort):
    author = ines if view == "mine" else marek
    below, above = (factories.question(author, reading, index) for index in (4, 1))
    factories.reply(author, above)
    factories.note(author, reading, 2).withdraw()
    assert margins.notes_in(look(ines, view=view, sort="date")) == anchors(above, below)
    factories.reply(author, below)
    factories.reply(author, below)
    expected = anchors(above, below) if sort == "place" else anchors(below, above)
    assert margins.notes_in(look(ines, view=view, sort=sort)) == expected


def test_what_is_said_of_a_paragraph_can_be_sorted(reading, look, ines, marek):
    late = factories.note(marek, reading, "and nobody asks")
    early = factories.note(marek, reading, "The ferry crosses")
    last = factories.note(marek, reading, "asks for papers")
    page = look(ines, p=margins.key_of(reading, 1), sort="place")
    assert margins.notes_in(page) == anchors(early, late, last)


def test_pages_go_on_in_the_same_order_of_the_same_person(reading, look, ines, marek, okafor):
    notes = [factories.note(marek, reading, index) for index in (4, 2, 1, 3) * 4]
    factories.note(okafor, reading, 1)
    in_order = sorted(notes, key=lambda note: (note.paragraph.pk, note.created_at))
    first = look(ines, view="all", sort="place", by="marek")
    assert "sort=place&amp;by=marek&amp;page=2" in first.text
    second = look(ines, view="all", sort="place", by="marek", page="2")
    found = [*margins.notes_in(first), *margins.notes_in(second)]
    assert found == anchors(*in_order)
    assert len(margins.notes_in(first)) == NOTES_A_PAGE


def test_a_list_can_be_narrowed_to_a_person_and_to_a_kind(reading, look, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading)
    comment = factories.note(marek, reading, 1)
    question = factories.question(marek, reading, 2)
    highlight = factories.note(marek, reading, "share the fog", motivation="highlighting", body="")
    answer = factories.answer(marek, prompt)
    other = factories.question(okafor, reading, 1)
    kinds = {
        "commenting": [comment],
        "questioning": [question],
        "highlighting": [highlight],
        "answering": [answer],
    }
    for kind, expected in kinds.items():
        page = look(ines, view="all", by="marek", kind=kind)
        assert margins.notes_in(page) == anchors(*expected), kind
    assert margins.notes_in(look(ines, view="all", kind="questioning")) == anchors(other, question)
    assert margins.notes_in(look(ines, view="questions", by="okafor")) == anchors(other)
    assert margins.notes_in(look(ines, view="all", q="says", by="okafor")) == anchors(other)


def test_only_those_are_offered_who_wrote_what_one_may_see(
    reading, reading_in_rivers, look, ines, marek, jonas, okafor, amira
):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.note(jonas, reading, audience="instructors")
    factories.answer(jonas, prompt)
    factories.note(ines, reading, audience="me")
    factories.note(amira, reading_in_rivers)
    factories.note(marek, reading)
    assert offered(look(okafor, view="all"), "by") == ["jonas", "marek"]
    assert offered(look(ines, view="all"), "by") == ["ines", "marek"]
    assert offered(look(marek, view="all", sort="place"), "by") == ["marek"]
    assert offered(look(marek, view="all", sort="place"), "kind") == ["commenting"]
    assert offered(look(okafor, view="all"), "kind") == ["commenting", "answering"]
    factories.answer(marek, prompt)
    assert offered(look(marek, view="all"), "by") == ["jonas", "marek"]


def test_of_somebody_hidden_there_is_as_much_as_of_nobody(
    reading, look, ines, marek, jonas, okafor
):
    factories.note(jonas, reading, audience="instructors", body="Nobody sees this.")
    factories.note(marek, reading)
    assert margins.notes_in(look(okafor, view="all", by="jonas")) != []
    pages = [look(marek, view="all", by=name) for name in ("jonas", "nobody", "amira")]
    assert [margins.notes_in(page) for page in pages] == [[], [], []]
    texts = {
        margins.without_tokens(page).replace("jonas", "nobody").replace("amira", "nobody")
        for page in pages
    }
    assert len(texts) == 1


@pytest.mark.parametrize("asked", [{"sort": "worst"}, {"kind": "shouting"}, {"sort": "\0"}])
def test_what_there_is_not_is_not_asked_for(reading, look, ines, marek, asked):
    note = factories.note(marek, reading, 1)
    assert margins.notes_in(look(ines, view="all", **asked)) == anchors(note)


def test_a_narrowed_list_takes_as_many_queries_for_many_notes_as_for_few(
    reading, browser, ines, marek, okafor, django_assert_num_queries
):
    client = browser(ines, htmx=True)
    asked = {"view": "all", "sort": "place", "by": "marek", "kind": "questioning"}
    for number in 2, 30:
        for index in range(number):
            factories.reply(okafor, factories.question(marek, reading, 1 + index % 4))
            factories.note(ines, reading, audience="me")
        client.get(reading.get_absolute_url(), asked)
        for sort in "date", "place", "replies":
            with django_assert_num_queries(8):
                client.get(reading.get_absolute_url(), {**asked, "sort": sort})


def test_what_is_said_of_a_paragraph_can_be_narrowed_too(reading, look, ines, marek, okafor):
    key = margins.key_of(reading, 1)
    note = factories.note(marek, reading, 1, tags="papers")
    asked = factories.question(marek, reading, "nobody asks for papers")
    factories.note(okafor, reading, 1)
    factories.note(marek, reading, 2, tags="papers")
    plain = look(ines, p=key)
    assert offered(plain, "by") == []
    assert "view=here" in plain.text
    wide = look(ines, p=key, view="here")
    assert offered(wide, "by") == ["okafor", "marek"]
    assert margins.notes_in(look(ines, p=key, view="here", by="marek")) == anchors(asked, note)
    assert margins.notes_in(look(ines, p=key, kind="questioning")) == anchors(asked)
    assert margins.notes_in(look(ines, p=key, view="here", tag="Papers")) == anchors(note)


def test_what_reaches_into_a_paragraph_is_narrowed_with_it(reading, look, ines, marek, okafor):
    key = margins.key_of(reading, 2)
    across = "asks for papers.\n\nEach bank keeps its own clock."
    note = factories.note(marek, reading, across)
    other = factories.note(okafor, reading, across)
    assert margins.notes_in(look(ines, p=key)) == anchors(other, note)
    assert margins.notes_in(look(ines, p=key, view="here", by="marek")) == anchors(note)


def test_who_answers_in_a_list_goes_on_in_that_list(reading, browser, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading, 1)
    answers = [factories.answer(by, prompt) for by in (marek, ines)]
    factories.note(marek, reading)
    client = browser(ines, htmx=True)
    here = f"http://testserver{reading.get_absolute_url()}?p={margins.key_of(reading, 1)}"

    def reply(address):
        at = {"HX-Current-URL": address}
        new = margins.new_reply()
        return client.post(f"/notes/{answers[0].pk}/replies/", new, headers=at)

    assert margins.notes_in(reply(f"{here}&prompt={prompt.pk}")) == anchors(*reversed(answers))
    assert len(margins.notes_in(reply(here))) == 3
    assert len(margins.notes_in(reply(f"{here}&prompt=999"))) == 3


def counted(response):
    """Give what a list says of how many notes it has; None where it says nothing."""
    line = margins.elements(response).get("listed")
    return None if line is None else margins.said(line)


def test_a_list_that_leaves_notes_out_says_how_many_it_has(reading, look, ines, marek, okafor):
    for number in range(NOTES_A_PAGE + 2):
        factories.note(marek, reading, 1, tags="clocks" if number else "")
    factories.question(okafor, reading, 1)
    factories.question(marek, reading, 2, audience="instructors")
    factories.question(ines, reading, 2, audience="me")
    key = margins.key_of(reading, 1)
    assert counted(look(ines, view="all", by="marek")) == "10 notes in this list"
    assert counted(look(ines, view="all", by="marek", page="2")) == "10 notes in this list"
    assert counted(look(ines, view="here", p=key, tag="clocks")) == "9 notes in this list"
    assert counted(look(ines, view="all", kind="questioning")) == "2 notes in this list"
    assert counted(look(okafor, view="questions")) == "2 notes in this list"
    assert counted(look(ines, view="mine")) == "1 note in this list"
    assert counted(look(ines, view="unread")) == "11 notes in this list"
    assert counted(look(ines, view="questions", by="marek")) is None
    for whole in {"view": "all"}, {"view": "all", "sort": "oldest"}, {"p": key}, {}:
        assert counted(look(ines, **whole)) is None
    listed = margins.elements(look(ines, view="all", by="marek"))["margin"]
    assert listed.get("data-announce") == "All: 10 notes"


def test_a_list_of_very_many_says_that_there_are_more(reading, look, ines, marek):
    note = factories.question(marek, reading, 1)
    factories.more_like(note, 999)
    assert counted(look(ines, view="questions")) == "1,000 notes in this list"
    factories.more_like(note, 1)
    page = look(ines, view="questions")
    assert counted(page) == "More than 1,000 notes in this list"
    assert margins.elements(page)["margin"].get("data-announce") == (
        "Questions: more than 1,000 notes"
    )
