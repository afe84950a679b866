"""A reading that is discussed group by group: who writes to whom, and who is told what."""

import pytest

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def owls(borders, ines, marek):
    return factories.group(borders, ines, marek, name="Owls")


@pytest.fixture
def herons(borders, jonas):
    return factories.group(borders, jonas, name="Herons")


@pytest.fixture
def reading(reading, owls, herons):
    reading.by_groups = True
    reading.save()
    return reading


def offered(response, name="composer"):
    """Give {value: words} of the audiences that a form in an answer offers."""
    form = margins.elements(response)[name]
    choice = next(one for one in form.iter("select") if one.get("name") == "audience")
    return {option.get("value"): margins.said(option) for option in choice}


def to(group):
    return f"group-{group.pk}"


def test_a_student_writes_to_their_group_unless_they_choose_otherwise(reading, look, ines, owls):
    assert list(offered(look(ines)).items()) == [
        (to(owls), "Seen by your group, Owls, and the instructors"),
        ("instructors", "Only the instructors"),
        ("me", "Only me"),
    ]


def test_an_instructor_writes_to_the_seminar_or_to_any_group(reading, look, okafor, owls, herons):
    assert list(offered(look(okafor)).items()) == [
        ("seminar", "Seen by the seminar"),
        (to(owls), "Seen by Owls and the instructors"),
        (to(herons), "Seen by Herons and the instructors"),
        ("instructors", "Only the instructors"),
        ("me", "Only me"),
    ]


def test_who_is_in_no_group_writes_to_the_instructors_and_is_told_why(
    reading, look, browser, composer, borders, petra, ines
):
    borders.admit(petra)
    assert list(offered(look(petra))) == ["instructors", "me"]
    assert "you are in no group yet" in look(petra).text
    assert "you are in no group yet" not in look(ines).text
    response = browser(petra).post(composer, margins.new_note(reading, 1))
    assert response.status_code == 422
    assert "has changed meanwhile" in response.text


def test_a_note_to_a_group_says_so_and_is_read_there_and_by_the_instructors(
    reading, look, browser, composer, owls, ines, marek, jonas, okafor, admin
):
    browser(ines).post(composer, margins.new_note(reading, 1, audience=to(owls)))
    note = Annotation.objects.get()
    assert (note.audience, note.group) == ("group", owls)
    for person in ines, marek, okafor, admin:
        shown = margins.elements(look(person, view="all"))[note.anchor]
        assert "Seen by Owls and the instructors" in margins.said(shown)
    assert margins.notes_in(look(jonas, view="all")) == []
    assert browser(jonas).get(note.get_absolute_url()).status_code == 404


def test_nobody_writes_to_a_group_that_they_are_not_in(
    reading, browser, composer, herons, ines, okafor
):
    fields = margins.new_note(reading, 1, audience=to(herons))
    response = browser(ines).post(composer, fields)
    assert response.status_code == 422
    assert "has changed meanwhile: choose again" in response.text
    assert not Annotation.objects.exists()
    browser(okafor).post(composer, fields)
    assert Annotation.objects.get().group == herons


def test_who_is_moved_keeps_their_own_and_sees_the_new_group_instead(
    reading, look, ines, marek, jonas, owls, herons
):
    own = factories.note(ines, reading, group=owls)
    old = factories.note(marek, reading, group=owls)
    new = factories.note(jonas, reading, group=herons)
    assert set(margins.notes_in(look(ines, view="all"))) == {own.anchor, old.anchor}
    herons.take_in(ines.memberships)
    assert set(margins.notes_in(look(ines, view="all"))) == {own.anchor, new.anchor}
    shown = margins.elements(look(ines, view="all"))[own.anchor]
    assert "Seen by Owls and the instructors" in margins.said(shown)
    assert set(margins.notes_in(look(marek, view="all"))) == {own.anchor, old.anchor}


def test_a_note_keeps_its_group_when_its_author_moves_and_rewords_it(
    reading, browser, ines, owls, herons
):
    note = factories.note(ines, reading, group=owls)
    herons.take_in(ines.memberships)
    address = f"{note.get_absolute_url()}wording/"
    form = margins.tree_of(browser(ines).get(address))
    fields = margins.form_in(form)
    assert fields["audience"] == to(owls)
    browser(ines).post(address, {**fields, "body": "On reflection."})
    note.refresh_from_db()
    assert (note.body, note.group) == ("On reflection.", owls)
    browser(ines).post(address, {**fields, "version": 2, "audience": to(herons)})
    note.refresh_from_db()
    assert note.group == herons
    browser(ines).post(address, {**fields, "version": 3, "audience": "me"})
    note.refresh_from_db()
    assert (note.audience, note.group, note.reading) == ("me", None, None)


def test_what_was_written_before_keeps_its_readers(reading, look, ines, jonas, owls):
    seminar = factories.note(ines, reading)
    group = factories.note(ines, reading, group=owls)
    for by_groups in True, False:
        reading.by_groups = by_groups
        reading.save()
        assert margins.notes_in(look(jonas, view="all")) == [seminar.anchor]
        assert margins.notes_in(look(ines, view="all")) == [group.anchor, seminar.anchor]
    assert list(offered(look(ines))) == ["seminar", "instructors", "me"]


@pytest.mark.parametrize("answer_first", [True, False])
def test_answers_go_to_the_group_and_are_counted_there(
    reading, look, browser, okafor, ines, marek, jonas, owls, herons, answer_first
):
    prompt = factories.prompt(okafor, reading, 1, answer_first=answer_first)
    asked = {"p": margins.key_of(reading, 1)}
    address = f"{prompt.get_absolute_url()}answers/"
    words = {True: "Seen by those of Owls who have answered, and the instructors",
             False: "Seen by your group, Owls, and the instructors"}  # fmt: skip
    form = browser(ines, htmx=True).get(address)
    assert words[answer_first] in form.text
    browser(jonas).post(address, margins.new_answer(audience=to(herons)))
    assert "0 people of your group have answered" in look(ines, **asked).text
    assert "1 person of your group has answered" in look(jonas, **asked).text
    assert "1 person has answered" in look(okafor, **asked).text
    browser(ines).post(address, margins.new_answer(audience=to(owls)))
    assert "1 person of your group has answered" in look(marek, **asked).text
    assert "2 people have answered" in look(okafor, **asked).text
    shown = {person: margins.notes_in(look(person, prompt=prompt.pk)) for person in (marek, jonas)}
    assert len(shown[marek]) == (not answer_first)
    assert len(shown[jonas]) == 1
    assert browser(marek).post(address, margins.new_answer(audience="seminar")).status_code == 422


def test_what_another_group_answers_leaves_no_mark_on_a_page(
    reading, browser, okafor, ines, marek, jonas, herons
):
    prompt = factories.prompt(okafor, reading, 1)
    address = reading.get_absolute_url()
    theirs = {person: browser(person) for person in (ines, okafor)}
    for client in theirs.values():
        client.get(address)
    before = {person: client.get(address)["ETag"] for person, client in theirs.items()}
    factories.answer(jonas, prompt, group=herons)
    factories.note(jonas, reading, 2, group=herons, tags="ice")
    after = {person: client.get(address)["ETag"] for person, client in theirs.items()}
    assert after[okafor] != before[okafor]
    assert after[ines] == before[ines]


def test_the_preview_says_that_another_group_will_not_see_it(reading, browser, ines, owls):
    asked = {"reading": reading.pk, "content": "@marek, @jonas, @Dr Okafor", "audience": to(owls)}
    told = browser(ines).post("/preview/", asked).text
    assert "Jonas Weiss will not see this: only the group and the instructors will." in told


def test_a_mention_reaches_nobody_in_another_group(reading, look, ines, marek, jonas, owls):
    factories.note(ines, reading, group=owls, body="@marek and @jonas")
    asked = {"view": "all", "kind": "mentioning"}
    assert len(margins.notes_in(look(marek, **asked))) == 1
    assert margins.notes_in(look(jonas, **asked)) == []


def test_lists_searches_tags_and_people_know_nothing_of_another_group(
    reading, look, browser, ines, marek, jonas, owls
):
    note = factories.question(ines, reading, 2, group=owls, body="Quicksilver?", tags="mercury")
    ways = [{"view": "all", "q": "quicksilver"}, {"view": "questions"}, {"view": "unread"}]
    ways += [{"view": "all", "by": "ines"}, {"view": "all", "tag": "mercury"}]
    ways += [{"p": margins.key_of(reading, 2)}, {"view": "all", "sort": "place"}]
    for asked in ways:
        assert margins.notes_in(look(marek, **asked)) == [note.anchor], asked
        assert margins.notes_in(look(jonas, **asked)) == [], asked
    for address in "tags/", "handout/?notes=all", "":
        page = f"{reading.get_absolute_url()}{address}"
        assert "mercury" in browser(marek).get(page).text or not address
        assert "mercury" not in browser(jonas).get(page).text
    people = "Ines Duarte"
    assert people in look(marek, view="all").text
    assert people not in look(jonas, view="all").text


def test_groups_cost_no_query_on_the_page(
    reading, browser, borders, ines, okafor, owls, herons, django_assert_num_queries
):
    clients = {ines: 7, okafor: 8}
    for number in 1, 12:
        for _each in range(number):
            group = factories.group(borders)
            factories.note(okafor, reading, group=group)
            factories.note(okafor, reading, group=owls)
        for person, queries in clients.items():
            client = browser(person)
            client.get(reading.get_absolute_url())
            with django_assert_num_queries(queries):
                page = client.get(reading.get_absolute_url())
            assert margins.notes_in(page)


def test_instructors_look_at_one_group_after_the_other(
    reading, look, okafor, ines, jonas, owls, herons
):
    said = {owls: factories.question(ines, reading, group=owls, body="Fog?")}
    said[herons] = factories.question(jonas, reading, group=herons, body="Fog?")
    to_all = factories.question(okafor, reading, body="Fog?")
    assert len(margins.notes_in(look(okafor, view="all"))) == 3
    for group, note in said.items():
        for asked in {"view": "all"}, {"view": "questions"}, {"view": "all", "q": "fog"}:
            shown = look(okafor, group=group.pk, **asked)
            assert margins.notes_in(shown) == [note.anchor]
            assert "narrow-group" in margins.ids(shown)
    both = [said[owls].anchor, to_all.anchor]
    for asked in {"group": herons.pk}, {"group": "x"}, {}:
        assert set(margins.notes_in(look(ines, view="all", **asked))) == {*both}
    assert "narrow-group" not in margins.ids(look(ines, view="all"))
