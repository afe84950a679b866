"""Somebody whom one reads with: what they put there, and nothing else."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(ines, borders):
    ines.pronouns, ines.about, ines.email = "she/her", "I read\non trains.", "ines@example.org"
    ines.save()
    return ines


@pytest.fixture
def page(told):
    return f"/people/{told.pk}/"


@pytest.mark.parametrize("who", ["okafor", "marek", "ines", "admin"])
def test_those_who_read_with_her_see_what_she_put_there(client, page, who, request):
    factories.login(client, request.getfixturevalue(who))
    shown = client.get(page)
    assert "on trains." in shown.text
    assert "she/her" in shown.text
    assert "ines@example.org" not in shown.text


@pytest.mark.parametrize("who", ["tomoko", "amira", "petra"])
def test_nobody_else_learns_that_she_is_there(client, page, rivers, who, request):
    factories.login(client, request.getfixturevalue(who))
    assert client.get(page).status_code == 404
    assert client.get("/people/999999/").status_code == 404


def test_who_has_left_is_seen_no_more(client, page, marek, borders):
    factories.login(client, marek)
    assert client.get(page).status_code == 200
    borders.memberships.filter(user=marek).delete()
    assert client.get(page).status_code == 404


def test_a_visitor_is_asked_to_log_in(client, page):
    assert client.get(page).headers["Location"] == f"/accounts/login/?next={page}"


def test_the_table_of_people_leads_there(client, page, marek):
    factories.login(client, marek)
    assert f'href="{page}"' in client.get("/seminars/borders/members/").text
