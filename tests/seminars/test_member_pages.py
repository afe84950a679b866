"""The people of a seminar: who sees them, who changes what they are."""

import pytest

from annotations.models import Annotation
from seminars.models import Membership
from tests import factories

pytestmark = pytest.mark.django_db

MEMBERS = "/seminars/borders/members/"
INES = f"{MEMBERS}ines/"
OKAFOR = f"{MEMBERS}okafor/"


@pytest.fixture
def instructor(client, okafor, borders):
    return factories.login(client, okafor)


def role_of(user):
    return user.memberships.get().role


def test_the_table_has_instructors_first_and_then_everybody_by_name(client, marek, borders):
    response = factories.login(client, marek).get(MEMBERS)
    names = [member.user.name for member in response.context["members"]]
    assert names == ["Dr Okafor", "Ines Duarte", "Jonas Weiss", "Marek Kos"]


def test_students_see_who_is_there_but_change_nobody(client, okafor, marek, ines, borders):
    assert "Change" in factories.login(client, okafor).get(MEMBERS).content.decode()
    page = factories.login(client, marek).get(MEMBERS).content.decode()
    assert "Ines Duarte" in page
    assert "Change" not in page
    assert client.post(INES, {"role": "instructor"}).status_code == 404
    assert client.post(f"{INES}deletion/").status_code == 404
    assert role_of(ines) == "student"


def test_the_table_costs_as_much_with_many_people_as_with_one(
    instructor, borders, django_assert_num_queries
):
    queries = 2 + 3  # who it is; the seminar, its people, and whether one teaches it
    with django_assert_num_queries(queries):
        instructor.get(MEMBERS)
    for number in range(20):
        borders.admit(factories.person(f"student-{number}"))
    with django_assert_num_queries(queries):
        instructor.get(MEMBERS)


def test_an_instructors_account_can_be_made_an_instructor_here(instructor, tomoko, borders):
    borders.admit(tomoko)
    instructor.post(f"{MEMBERS}tomoko/", {"role": "instructor"})
    assert role_of(tomoko) == "instructor"
    assert borders.taught_by(tomoko)


def test_a_students_account_cannot_and_the_page_says_why(instructor, ines):
    response = instructor.post(INES, {"role": "instructor"})
    assert response.status_code == 422
    page = response.content.decode()
    assert "The account of Ines Duarte is not an instructor’s." in page
    assert role_of(ines) == "student"


def test_a_role_that_there_is_not_is_refused(instructor, ines):
    assert instructor.post(INES, {"role": "headmaster"}).status_code == 422
    assert role_of(ines) == "student"


def test_an_instructor_may_step_back_once_another_teaches(instructor, okafor, tomoko, borders):
    response = instructor.post(OKAFOR, {"role": "student"})
    assert "needs somebody who teaches it" in response.content.decode()
    assert role_of(okafor) == "instructor"
    borders.admit(tomoko, role="instructor")
    assert instructor.post(OKAFOR, {"role": "student"}).url == MEMBERS
    assert role_of(okafor) == "student"


def test_a_removed_student_no_longer_comes_in_and_what_they_wrote_stays(
    instructor, client, ines, borders, reading
):
    note = factories.note(ines, reading, 1)
    assert "What they wrote stays" in instructor.get(INES).content.decode()
    page = instructor.post(f"{INES}deletion/", follow=True).content.decode()
    assert "Ines Duarte is no longer in the seminar." in page
    assert not Membership.objects.filter(user=ines).exists()
    assert Annotation.objects.get() == note
    assert factories.login(client, ines).get("/seminars/borders/").status_code == 404


def test_whoever_takes_themselves_out_comes_to_the_first_page(instructor, okafor, tomoko, borders):
    borders.admit(tomoko, role="instructor")
    assert instructor.post(f"{OKAFOR}deletion/").url == "/"


def test_the_last_instructor_cannot_be_taken_out(instructor, okafor, borders):
    page = instructor.post(f"{OKAFOR}deletion/", follow=True).content.decode()
    assert "needs somebody who teaches it" in page
    assert role_of(okafor) == "instructor"


def test_a_student_can_be_taken_out_of_a_seminar_that_nobody_teaches(client, admin, ines, borders):
    borders.memberships.filter(role="instructor").delete()
    factories.login(client, admin).post(f"{INES}deletion/")
    assert not Membership.objects.filter(user=ines).exists()


def test_only_members_of_this_seminar_are_found_in_it(client, admin, amira, ines, rivers, borders):
    factories.login(client, admin)
    assert client.get(INES).status_code == 200
    assert client.get(f"{MEMBERS}amira/").status_code == 404
    assert client.get("/seminars/rivers/members/amira/").status_code == 200
