"""Admins look after the accounts of all people, on pages of the site."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth import authenticate

from reader.models import User
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, admin):
    return factories.login(client, admin)


def form_of(client, person, **changes):
    """Give what the form of an account posts: what stands, but for `changes`."""
    form = client.get(f"/people/{person.pk}/account/").context["form"]
    fields = {name: form[name].value() for name in form.fields} | changes
    return {name: value for name, value in fields.items() if value not in (False, None)}


def post(client, person, **changes):
    return client.post(f"/people/{person.pk}/account/", form_of(client, person, **changes))


@pytest.mark.parametrize("page", ["/people/", "/people/{pk}/account/"])
def test_admins_have_these_pages_and_nobody_else(client, page, admin, okafor, ines, borders):
    page = page.format(pk=ines.pk)
    for person, status in ((admin, 200), (okafor, 404), (ines, 404)):
        assert factories.login(client, person).get(page).status_code == status


@pytest.mark.parametrize("page", ["password", "second-step/withdrawal"])
def test_only_admins_let_somebody_in_again(client, page, okafor, ines, borders):
    page = f"/people/{ines.pk}/{page}/"
    assert factories.login(client, okafor).post(page).status_code == 404


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("?q=Duarte", {"ines"}),
        ("?q=INES+duarte", {"ines"}),
        ("?q=example.org", {"marek"}),
        ("?q=Ёлка", {"olga"}),
        ("?q=ёлка", {"olga"}),
        ("?kind=instructors", {"okafor"}),
        ("?kind=admins", {"admin"}),
        ("?kind=closed", {"olga"}),
        ("?q=nobody+at+all", set()),
    ],
)
def test_people_are_looked_for(desk, okafor, ines, marek, asked, shown):
    User.objects.filter(pk=marek.pk).update(email="marek@example.org")
    factories.person("olga", "Ёлка Орлова", is_active=False)
    people = desk.get(f"/people/{asked}").context["people"]
    assert {person.username for person in people} == shown


def test_people_stand_in_the_order_of_the_names_that_are_read(desk, admin, ines):
    for username in "iris", "Igor":
        factories.person(username, "")
    shown = [person.name for person in desk.get("/people/").context["people"]]
    assert shown == [admin.name, "Igor", "Ines Duarte", "iris"]


@pytest.mark.parametrize("many", [1, 30])
def test_the_list_costs_the_same_with_many_people(desk, many, borders, django_assert_num_queries):
    for number in range(many):
        borders.admit(factories.person(f"person-{number}"))
    desk.get("/people/")
    with django_assert_num_queries(4):
        desk.get("/people/")


def test_an_admin_makes_an_instructor_and_closes_an_account(desk, client, ines):
    assert post(desk, ines, is_instructor="on").status_code == 303
    ines.refresh_from_db()
    assert ines.may_bring_in
    post(desk, ines, is_active="")
    ines.refresh_from_db()
    assert not ines.is_active


def test_who_loses_the_account_is_logged_out_at_once(desk, client, ines):
    hers = factories.login(type(client)(), ines)
    assert hers.get("/account/").status_code == 200
    post(desk, ines, is_active="")
    assert hers.get("/account/").status_code == 302


def test_the_last_admin_stays_one(desk, admin):
    answer = post(desk, admin, is_superuser="")
    assert answer.status_code == 422
    assert "Make another person an admin first" in answer.text
    factories.person("second", is_superuser=True, is_staff=True)
    assert post(desk, admin, is_superuser="").status_code == 303
    admin.refresh_from_db()
    assert not admin.is_staff


def test_a_changed_address_is_the_one_to_log_in_by(desk, ines):
    EmailAddress.objects.create(user=ines, email="old@example.org", primary=True, verified=True)
    post(desk, ines, email="new@example.org")
    assert [one.email for one in EmailAddress.objects.filter(user=ines)] == ["new@example.org"]


def test_two_people_never_have_one_address(desk, ines, marek):
    User.objects.filter(pk=marek.pk).update(email="marek@example.org")
    assert post(desk, ines, email="Marek@example.org").status_code == 422


def test_the_second_of_two_admins_sees_what_the_first_wrote(desk, ines):
    form = form_of(desk, ines, display_name="Ines D.")
    User.objects.filter(pk=ines.pk).update(display_name="Ines Maria Duarte")
    answer = desk.post(f"/people/{ines.pk}/account/", form)
    assert answer.status_code == 409
    assert "Ines Maria Duarte" in answer.text
    assert "Ines D." in answer.text


def test_a_first_password_is_shown_once_and_is_good_for_the_log_in(desk, client, ines):
    shown = desk.post(f"/people/{ines.pk}/password/")
    word = shown.context["password"]
    assert word in shown.text
    assert "no-store" in shown.headers["Cache-Control"]
    assert authenticate(username="ines", password=word) == ines
    ines.refresh_from_db()
    assert ines.has_first_password
    assert word not in desk.get(f"/people/{ines.pk}/account/").text


def test_the_second_step_is_taken_away(desk, ines):
    Authenticator.objects.create(user=ines, type="totp", data={})
    assert "Take the second step away" in desk.get(f"/people/{ines.pk}/account/").text
    desk.post(f"/people/{ines.pk}/second-step/withdrawal/")
    assert not Authenticator.objects.exists()
