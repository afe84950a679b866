"""The groups of a seminar: made by hand or by lot, and who is in which."""

import pytest

from seminars.dividing import drawn, students_of
from seminars.models import Group
from tests import factories

pytestmark = pytest.mark.django_db

GROUPS = "/seminars/borders/groups/"
DIVISION = f"{GROUPS}division/"


@pytest.fixture
def instructor(client, okafor, borders):
    return factories.login(client, okafor)


def parts(seminar):
    """Give {name of a group: user names}, in the order of the groups; "" for those in none."""
    people = {name: [] for name in seminar.groups.values_list("name", flat=True)}
    for one in students_of(seminar):
        people.setdefault(one.group.name if one.group else "", []).append(one.user.username)
    return people


def form_of(page):
    """Give what the form of who is in which group would send."""
    division = page.context["division"]
    chosen = {field.html_name: field.value() for field, _changed in division.rows}
    return {"began": division["began"].value(), **chosen}


def test_a_group_is_made_by_hand_and_people_are_put_into_it(instructor, borders, marek, ines):
    instructor.post(GROUPS, {"name": "Owls"})
    page = instructor.get(GROUPS)
    assert "Owls" in page.text
    assert "Nobody is in it." in page.text
    fields = form_of(page)
    for person in marek, ines:
        fields[f"student-{person.memberships.get().pk}"] = Group.objects.get().pk
    assert instructor.post(DIVISION, fields).url == GROUPS
    assert parts(borders) == {"Owls": ["ines", "marek"], "": ["jonas"]}
    fields = form_of(instructor.get(GROUPS))
    fields[f"student-{ines.memberships.get().pk}"] = ""
    instructor.post(DIVISION, fields)
    assert parts(borders) == {"Owls": ["marek"], "": ["ines", "jonas"]}


def test_a_name_is_given_once(instructor, borders):
    instructor.post(GROUPS, {"name": "Owls"})
    response = instructor.post(GROUPS, {"name": "Owls"})
    assert response.status_code == 422
    assert "Another group has this name." in response.text
    assert instructor.post(GROUPS, {"name": " "}).status_code == 422
    assert borders.groups.count() == 1


def test_lots_are_looked_over_before_anything_is_saved(instructor, borders):
    page = instructor.get(GROUPS, {"number": 2, "of": "groups", "leave": "on"})
    assert "not saved yet" in page.text
    assert not Group.objects.exists()
    fields = form_of(page)
    instructor.post(DIVISION, fields)
    divided = parts(borders)
    assert sorted(map(len, divided.values())) == [1, 2]
    assert list(divided) == ["Group 1", "Group 2"]
    shown = {value for name, value in fields.items() if name.startswith("student-")}
    assert shown == {"new-0", "new-1"}


def test_so_many_people_in_each_is_the_most_that_there_are(instructor, borders):
    for number in range(4):
        borders.admit(factories.person(f"student-{number}"))
    page = instructor.get(GROUPS, {"number": 3, "of": "people"})
    instructor.post(DIVISION, form_of(page))
    assert sorted(map(len, parts(borders).values())) == [2, 2, 3]


def test_groups_that_there_are_are_filled_first_and_whoever_is_in_one_may_stay(
    instructor, borders, ines, marek
):
    factories.group(borders, ines, marek, name="Owls")
    asked = {"number": 2, "of": "groups"}
    instructor.post(DIVISION, form_of(instructor.get(GROUPS, {**asked, "leave": "on"})))
    assert parts(borders) == {"Owls": ["ines", "marek"], "Group 1": ["jonas"]}
    instructor.post(DIVISION, form_of(instructor.get(GROUPS, asked)))
    assert sorted(map(len, parts(borders).values())) == [1, 2]
    assert list(parts(borders)) == ["Owls", "Group 1"]


def test_lots_can_fall_any_way(borders, ines, marek, jonas):
    students = students_of(borders)
    found = {tuple(sorted(drawn(students, ["a", "b"]).items())) for _time in range(200)}
    assert len(found) == 3, "the one who is alone is anybody"


@pytest.mark.parametrize("asked", [{"number": 0}, {"number": "x"}, {"number": 101}])
def test_lots_for_no_number_are_not_drawn_and_the_page_says_why(instructor, asked):
    page = instructor.get(GROUPS, {**asked, "of": "groups"})
    assert page.status_code == 200
    assert "errorlist" in page.text
    assert "not saved yet" not in page.text


def test_the_second_of_two_instructors_sees_that_people_were_moved(
    instructor, borders, ines, jonas
):
    owls = factories.group(borders, ines, name="Owls")
    fields = form_of(instructor.get(GROUPS))
    owls.take_in(jonas.memberships)
    response = instructor.post(DIVISION, fields)
    assert response.status_code == 409
    assert "Somebody else has moved people" in response.text
    assert parts(borders)["Owls"] == ["ines", "jonas"]
    instructor.post(DIVISION, form_of(response))
    assert parts(borders)["Owls"] == ["ines"]


def test_who_has_just_joined_keeps_nobody_from_saving(instructor, borders, petra, ines):
    factories.group(borders, ines, name="Owls")
    fields = form_of(instructor.get(GROUPS))
    borders.admit(petra)
    assert instructor.post(DIVISION, fields).status_code == 302
    assert parts(borders) == {"Owls": ["ines"], "": ["jonas", "marek", "petra"]}


def test_a_group_has_another_name_and_an_empty_one_is_done_without(instructor, borders, ines):
    group = factories.group(borders, ines)
    address = group.get_absolute_url()
    instructor.post(address, {"name": "Owls"})
    assert parts(borders)["Owls"] == ["ines"]
    page = instructor.post(f"{address}deletion/", follow=True)
    assert "“Owls” is no more." in page.text
    assert parts(borders) == {"": ["ines", "jonas", "marek"]}


def test_a_group_in_which_something_was_written_stays(instructor, borders, ines, reading):
    group = factories.group(borders, ines)
    factories.note(ines, reading, group=group).withdraw()
    page = instructor.post(f"{group.get_absolute_url()}deletion/", follow=True)
    assert "Something was written in “Group 1”, so it stays." in page.text
    assert parts(borders)["Group 1"] == ["ines"]


def test_a_group_into_which_a_note_was_moved_and_out_again_can_go(borders, ines, reading):
    group = factories.group(borders, ines)
    factories.note(ines, reading, group=group).revise(1, audience="seminar")
    group.delete()
    assert not Group.objects.exists()


def test_the_groups_are_looked_after_by_instructors_alone(client, borders, ines, okafor, admin):
    group = factories.group(borders, ines)
    pages = [GROUPS, group.get_absolute_url()]
    for person, status in (okafor, 200), (admin, 200), (ines, 404):
        factories.login(client, person)
        assert {client.get(page).status_code for page in pages} == {status}
    for address in GROUPS, DIVISION, pages[1], f"{pages[1]}deletion/":
        assert client.post(address, {"name": "Mine"}).status_code == 404
    assert parts(borders)["Group 1"] == ["ines"]


def test_nobody_is_put_into_a_group_of_another_seminar(instructor, borders, rivers, ines):
    there = factories.group(rivers)
    fields = form_of(instructor.get(GROUPS))
    fields[f"student-{ines.memberships.get().pk}"] = there.pk
    assert instructor.post(DIVISION, fields).status_code == 422
    there.take_in(ines.memberships)
    assert ines.memberships.get().group is None
    assert instructor.get(f"{GROUPS}{there.pk}/").status_code == 404


def test_the_list_of_members_says_who_is_in_which_group(client, borders, ines, marek):
    address = "/seminars/borders/members/"
    assert ">Group<" not in factories.login(client, marek).get(address).text
    factories.group(borders, ines, name="Owls")
    page = client.get(address).text
    assert ">Group<" in page
    assert page.count("Owls") == 1


def test_who_becomes_an_instructor_is_in_no_group(instructor, borders, tomoko):
    borders.admit(tomoko)
    factories.group(borders, tomoko)
    instructor.post("/seminars/borders/members/tomoko/", {"role": "instructor"})
    assert borders.memberships.get(user=tomoko).group is None


def test_a_reading_is_discussed_group_by_group_where_its_instructor_says_so(instructor, reading):
    address = "/seminars/borders/readings/two-banks/"
    began = instructor.get(address).context["form"]["began"].value()
    instructor.post(address, {"began": began, "by_groups": "on"})
    reading.refresh_from_db()
    assert reading.by_groups
    assert "Discussed group by group" in instructor.get("/seminars/borders/").text


def test_the_page_costs_as_much_for_many_as_for_few(
    instructor, borders, ines, django_assert_num_queries
):
    for number in 1, 15:
        for each in range(number):
            borders.admit(factories.person(f"student-{number}-{each}"))
            factories.group(borders, ines)
        with django_assert_num_queries(2 + 4):
            instructor.get(GROUPS)
