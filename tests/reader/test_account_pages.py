"""One's own account: what others are told, and where one is logged in."""

import pytest
from allauth.usersessions.models import UserSession

from tests import factories

pytestmark = pytest.mark.django_db

SECRET = "a reading of one's own"
ACCOUNT, SESSIONS = "/account/", "/accounts/sessions/"
TOLD = {"display_name": "Ines D.", "pronouns": "she/her", "about": "I read\non trains."}


@pytest.fixture
def browsers(client, ines):
    """Two browsers in which Ines has logged in by her password."""
    ines.set_password(SECRET)
    ines.save()
    both = client, type(client)()
    for name, browser in zip(("Fox", "Bear"), both, strict=True):
        fields = {"login": "ines", "password": SECRET}
        browser.post("/accounts/login/", fields, headers={"User-Agent": name})
    return both


def test_what_one_tells_about_oneself_is_kept(client, ines):
    factories.login(client, ines)
    assert client.post(ACCOUNT, TOLD).status_code == 303
    ines.refresh_from_db()
    assert {name: getattr(ines, name) for name in TOLD} == TOLD


def test_a_name_that_is_too_long_is_said_and_nothing_is_lost(client, ines):
    factories.login(client, ines)
    answer = client.post(ACCOUNT, TOLD | {"display_name": "x" * 81})
    assert answer.status_code == 422
    assert "on trains." in answer.text
    ines.refresh_from_db()
    assert ines.display_name == "Ines Duarte"


def test_a_new_name_is_what_others_read(client, ines, marek, borders):
    factories.login(client, ines)
    client.post(ACCOUNT, TOLD)
    factories.login(client, marek)
    shown = client.get("/seminars/borders/members/").text
    assert "Ines D." in shown
    assert "Ines Duarte" not in shown


def test_one_sees_where_one_is_logged_in_and_ends_it(browsers):
    here, there = browsers
    page = here.get(SESSIONS).text
    assert "Here, in this browser" in page
    assert "Bear" in page
    other = UserSession.objects.get(user_agent="Bear")
    here.post(f"{SESSIONS}{other.pk}/ending/")
    assert there.get(ACCOUNT).status_code == 302
    assert here.get(ACCOUNT).status_code == 200


def test_all_others_end_at_once(browsers):
    here, there = browsers
    there.post(f"{SESSIONS}others/ending/")
    assert here.get(ACCOUNT).status_code == 302
    assert there.get(ACCOUNT).status_code == 200
    assert "End all" not in there.get(SESSIONS).text


def test_nobody_ends_somebody_elses(browsers, marek):
    here, _there = browsers
    stranger = factories.login(type(here)(), marek)
    for session in UserSession.objects.exclude(user=marek):
        assert stranger.post(f"{SESSIONS}{session.pk}/ending/").status_code == 404
    assert "Fox" not in stranger.get(SESSIONS).text
    assert here.get(ACCOUNT).status_code == 200


def test_a_visitor_is_asked_to_log_in(client, db):
    for address in (ACCOUNT, SESSIONS):
        assert client.get(address).headers["Location"] == f"/accounts/login/?next={address}"
