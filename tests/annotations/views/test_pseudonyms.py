"""A reading in which students do not see each other's names: nothing tells who wrote what."""

import re

import pytest

from annotations.models import Annotation, Pseudonym, Reply
from annotations.words.pseudonyms import WORDS, draw
from tests import factories
from tests.annotations.views import margins
from tests.browser.everything import Everything

pytestmark = pytest.mark.django_db

ODD = 987_654_321  # an id that stands nowhere by chance


@pytest.fixture
def reading(reading):
    reading.anonymous = True
    reading.save()
    return reading


@pytest.fixture
def quentin(borders):
    """A student whose name, user name and id are easy to look for."""
    made = factories.person("zollern", "Quentin Zollern", pk=ODD)
    borders.admit(made)
    return made


class Hidden(Everything):
    """The same, but names are hidden from the beginning."""

    def _say(self, *people):
        self.reading.anonymous, self.reading.by_groups = True, False
        self.reading.save()
        super()._say(*people)


def note(author, *where, **fields):
    """Write a note that does not say by whom it is."""
    return factories.note(author, *where, **{"body": "Fog.", **fields})


def reply(author, to):
    return factories.reply(author, to, body="Ice.")


def called(person):
    return Pseudonym.objects.get(person=person).name


def traces(source):
    """Give what in a source tells of Quentin."""
    return re.findall(rf"quentin|zollern|{ODD}", source, re.IGNORECASE)


def test_no_page_tells_another_student_who_wrote_what(borders, okafor, ines, quentin, browser):
    everything = Hidden(borders, okafor, ines, quentin)
    for kind in Annotation, Reply:
        assert kind.objects.filter(author=quentin).update(body="Fog.", html="<p>Fog.</p>")
    found = {}
    for user, role in (ines, "student"), (okafor, "instructor"):
        clients = browser(user), browser(user, htmx=True)
        own_page = f"/people/{ODD}/"
        pages = [page for page in everything.pages_of("student") if page != own_page]
        pages += [f"{page.rstrip('/')}.{form}" for page in pages if page.endswith("/citation/")
                  for form in ("txt", "bib", "json")]  # fmt: skip
        pages += [f"{everything.reading.get_absolute_url()}?view=all&by=~{called(quentin)}"]
        for page in pages:
            for client in clients:
                answer = client.get(page)
                if answer.status_code == 200 and traces(answer.text):
                    found.setdefault(role, []).append(page)
    assert "student" not in found, found["student"]
    assert found["instructor"], "who teaches sees names"
    page = browser(ines).get(f"{everything.reading.get_absolute_url()}?view=all").text
    assert called(quentin) in page


def test_students_read_pseudonyms_and_instructors_both(reading, look, ines, marek, okafor, admin):
    said = note(ines, reading)
    reply(marek, said)
    names = {person: called(person) for person in (ines, marek)}
    shown = {person: look(person).text for person in (ines, marek, okafor, admin)}
    for person, page in shown.items():
        for other, name in names.items():
            assert name in page
            assert (other.name in page) is (other == person or person in (okafor, admin))


def test_who_teaches_is_read_by_their_name(reading, look, okafor, ines):
    note(okafor, reading)
    assert not Pseudonym.objects.exists()
    assert "Dr Okafor" in look(ines).text


def test_a_person_has_one_pseudonym_in_a_reading_and_another_elsewhere(
    reading, borders, okafor, ines, marek
):
    there = borders.set_reading(factories.article(okafor, "fog", ["Fog."]), "fog", anonymous=True)
    for _time in range(2):
        note(ines, reading)
        reply(ines, note(marek, reading))
    note(ines, there)
    assert Pseudonym.objects.filter(reading=reading).count() == 2
    assert Pseudonym.objects.filter(person=ines).count() == 2
    assert Pseudonym.objects.filter(person=ines).values("reading").distinct().count() == 2


def test_nobody_has_one_where_names_are_seen_or_for_what_nobody_sees(reading, ines, marek):
    note(ines, reading, audience="me")
    assert not Pseudonym.objects.exists()
    note(ines, reading, audience="me").revise(1, audience="seminar", reading=reading)
    assert Pseudonym.objects.get().person == ines
    reading.anonymous = False
    reading.save()
    note(marek, reading)
    assert Pseudonym.objects.count() == 1


def test_who_only_replies_has_one_too(reading, look, okafor, ines, marek):
    reply(ines, note(okafor, reading))
    assert called(ines) in look(marek).text
    assert "Ines" not in look(marek).text


def test_a_pseudonym_stays_when_its_person_leaves_or_begins_to_teach(
    reading, borders, look, ines, marek, jonas
):
    for person in ines, marek:
        note(person, reading)
    borders.memberships.filter(user=ines).delete()
    borders.memberships.filter(user=marek).update(role="instructor")
    note(marek, reading)
    page = look(jonas).text
    assert page.count(f">{called(marek)}<") == 2
    assert called(ines) in page
    assert not re.search("Ines|Marek|instructor</span>", page)


def test_who_was_read_by_name_keeps_it(reading, borders, look, tomoko, ines):
    borders.admit(tomoko, "instructor")
    note(tomoko, reading)
    borders.memberships.filter(user=tomoko).update(role="student")
    note(tomoko, reading)
    assert look(ines).text.count("Tomoko Ishii") == 2
    assert not Pseudonym.objects.exists()


def test_before_they_write_students_are_told_how_they_will_be_read(
    reading, look, browser, composer, ines, okafor
):
    assert "You get one with the first thing that you write" in look(ines).text
    assert "you see their names" in look(okafor).text
    answer = browser(ines, htmx=True).post(composer, margins.new_note(reading))
    told = f"Other students read you here as “{called(ines)}”."
    assert told in answer.text
    assert told in look(ines).text


def test_lists_are_narrowed_by_pseudonym(reading, look, ines, marek, okafor):
    said = note(ines, reading)
    note(marek, reading)
    offered = look(marek, view="all")
    assert f'value="~{called(ines)}"' in offered.text
    assert margins.notes_in(look(marek, view="all", by=f"~{called(ines)}")) == [said.anchor]
    assert margins.notes_in(look(marek, view="all", by="ines")) == []
    assert margins.notes_in(look(okafor, view="all", by="ines")) == [said.anchor]


def test_a_pseudonym_that_one_sees_nothing_of_finds_nothing(reading, look, ines, marek):
    note(ines, reading, audience="instructors")
    page = look(marek, view="all", by=f"~{called(ines)}")
    assert margins.notes_in(page) == []
    assert page.text.count(called(ines)) <= 1, "in the address that one asked for, at most"


def test_nobody_but_instructors_is_mentioned(reading, look, browser, ines, marek):
    names = browser(ines).get(f"{reading.get_absolute_url()}people/").text
    assert "Dr Okafor" in names
    assert "Marek" not in names
    said = note(ines, reading, body=f"@marek, @Marek Kos, @Dr Okafor, {'@'}Heron")
    assert [one.person.username for one in said.mentions.all()] == ["okafor"]


def test_paper_and_citations_have_pseudonyms_for_everybody(reading, browser, ines, okafor):
    said = note(ines, reading)
    reply(ines, said)
    addresses = [f"{reading.get_absolute_url()}handout/?notes=all"]
    addresses += [f"{said.get_absolute_url()}citation{end}" for end in ("/", ".bib", ".json")]
    for person in ines, okafor:
        for address in addresses:
            page = browser(person).get(address).text
            assert called(ines) in page, address
            own = person == ines and address.endswith(("all", "/"))
            assert ("Ines Duarte" not in page) or own, address  # in the menu
        # The address is printed as well, by the browser.
        chosen = margins.elements(browser(person).get(addresses[0]))["narrow-by"]
        [by] = [one.get("value") for one in chosen if margins.said(one) == called(ines)]
        assert "ines" not in by
        assert said.body in browser(person).get(f"{addresses[0]}&by={by}").text


def test_names_stay_hidden_or_shown_once_anything_was_written(reading, browser, okafor, ines):
    client, address = browser(okafor), "/seminars/borders/readings/two-banks/"

    def save(**fields):
        began = client.get(address).context["form"]["began"].value()
        client.post(address, {"began": began, **fields})
        reading.refresh_from_db()
        return reading.anonymous

    assert save() is False
    assert save(anonymous="on") is True
    note(ines, reading, audience="me")
    assert save() is False
    assert save(anonymous="on") is True
    note(ines, reading, audience="instructors").withdraw()
    assert save() is True
    assert "Something was written, so this stays as it is." in client.get(address).text


def test_a_first_note_holds_names_also_where_the_form_was_there_before(
    reading, browser, okafor, ines
):
    client, address = browser(okafor), "/seminars/borders/readings/two-banks/"
    began = client.get(address).context["form"]["began"].value()
    note(ines, reading)
    reading.refresh_from_db()
    client.post(address, {"began": began})
    reading.refresh_from_db()
    assert reading.anonymous


def test_who_was_shown_otherwise_is_told_before_anything_is_posted(
    reading, browser, composer, look, ines
):
    fields = margins.form_in(margins.elements(look(ines))["composer"])
    assert fields["names"] == "hidden"
    reading.anonymous = False
    reading.save()
    fields |= {"body": "Between us.", "motivation": "commenting", "audience": "seminar"}
    answer = browser(ines, htmx=True).post(composer, fields)
    assert answer.status_code == 422
    assert "was changed while you wrote" in answer.text
    assert not Annotation.objects.exists()
    again = margins.form_in(margins.elements(answer)["composer"])
    assert (again["names"], again["body"]) == ("shown", "Between us.")
    browser(ines).post(composer, again)
    assert Annotation.objects.get().body == "Between us."


def test_the_first_note_of_all_leaves_no_mark_where_it_is_not_seen(
    reading, browser, ines, marek, okafor
):
    address = reading.get_absolute_url()
    clients = {person: browser(person) for person in (marek, okafor)}
    for client in clients.values():
        client.get(address)
    before = {person: client.get(address)["ETag"] for person, client in clients.items()}
    note(ines, reading, audience="instructors")
    after = {person: client.get(address)["ETag"] for person, client in clients.items()}
    assert after[okafor] != before[okafor]
    assert after[marek] == before[marek]


def test_pseudonyms_cost_no_query_on_the_page(
    reading, browser, ines, marek, okafor, django_assert_num_queries
):
    note(ines, reading)
    for number in 1, 20:
        for _each in range(number):
            reply(ines, note(marek, reading))
        for person, queries in (ines, 7), (okafor, 8):
            client = browser(person)
            client.get(reading.get_absolute_url())
            with django_assert_num_queries(queries):
                client.get(reading.get_absolute_url())


def test_there_is_a_pseudonym_for_everybody():
    taken = set()
    for _person in range(2 * len(WORDS) + 1):
        name = draw(taken)
        assert name not in taken
        taken.add(name)
    assert taken >= {*WORDS, *(f"{word} 2" for word in WORDS)}
