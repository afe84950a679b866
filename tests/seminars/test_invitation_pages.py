"""Inviting, and following an invitation: with an account, without one, and with a wrong code."""

import pytest
from django.contrib.auth import get_user
from django.utils import timezone

from seminars.models import Invitation, Membership
from tests import factories

pytestmark = pytest.mark.django_db

RENEWAL = "/seminars/borders/invitation/"
PASSWORD = "a reading of one's own"


@pytest.fixture
def invitation(borders):
    return Invitation.objects.create(seminar=borders)


@pytest.fixture
def link(invitation):
    return f"/invitations/{invitation.code}/"


def in_seminar(user):
    return Membership.objects.filter(user=user).exists()


def test_somebody_with_an_account_follows_the_link_and_joins(client, lena, borders, link):
    factories.login(client, lena)
    page = client.get(link).content.decode()
    assert "Borders and Neighbours" in page
    assert "Dr Okafor" in page
    assert not in_seminar(lena), "looking is not joining"
    assert client.post(link).url == "/seminars/borders/"
    assert lena.memberships.get().role == "student"


def test_an_invitation_may_have_an_end_on_the_clocks_of_its_seminar(client, okafor, borders):
    borders.timezone = "Asia/Vladivostok"
    borders.save()
    factories.login(client, okafor).post(RENEWAL, {"last_day": "2030-03-01"})
    made = Invitation.objects.get()
    assert made.expires_at.isoformat() == "2030-03-01T13:59:00+00:00"
    assert "until Friday 1 March 2030, 23:59" in client.get("/seminars/borders/").text


@pytest.mark.parametrize("day", ["2020-03-01", "soon", "20300-03-01"])
def test_a_day_that_is_over_or_none_at_all_renews_nothing(client, okafor, invitation, day):
    answer = factories.login(client, okafor).post(RENEWAL, {"last_day": day})
    assert Invitation.objects.get().code == invitation.code
    assert answer.status_code == 422
    assert f'value="{day}"' in answer.text, "it stays, beside what is wrong with it"
    assert client.get(RENEWAL).url == "/seminars/borders/"


def test_joining_twice_is_joining_once(client, lena, link):
    factories.login(client, lena)
    for _ in range(2):
        assert client.post(link).status_code == 302
    assert lena.memberships.count() == 1
    assert client.get(link).url == "/seminars/borders/"


def test_an_instructor_who_follows_their_own_link_stays_an_instructor(client, okafor, link):
    factories.login(client, okafor).post(link)
    assert okafor.memberships.get().role == "instructor"


def test_a_visitor_is_offered_to_log_in_and_comes_back(client, lena, link):
    page = client.get(link).content.decode()
    assert "Borders and Neighbours" in page
    assert f"/accounts/login/?next={link}" in page
    assert f"/accounts/signup/?next={link}" in page
    form = {"login": "lena", "password": factories.PASSWORD, "next": link}
    assert client.post("/accounts/login/", form).url == link


def test_a_visitor_who_presses_join_logs_in_first(client, link):
    assert client.post(link).url == f"/accounts/login/?next={link}"
    assert Membership.objects.count() == 4


def sign_up(client, **fields):
    form = {"username": "nora", "password1": PASSWORD, "password2": PASSWORD, **fields}
    return client.post("/accounts/signup/", form)


def test_the_invited_make_an_account_where_sign_up_is_closed_to_others(client, settings, link):
    settings.SIGNUP = "invitation"
    sign_up(client)
    assert not get_user(client).is_authenticated, "not without an invitation"
    assert f"/accounts/signup/?next={link}" in client.get(link).content.decode()
    assert sign_up(client, next=link).url == link
    assert client.post(link).url == "/seminars/borders/"
    assert in_seminar(get_user(client))
    assert "invitation" not in client.session, "it is used"


def test_a_wrong_code_opens_no_door_to_sign_up(client, settings, borders):
    settings.SIGNUP = "invitation"
    client.get("/invitations/wrong/")
    sign_up(client, next="/invitations/wrong/")
    assert not get_user(client).is_authenticated


@pytest.mark.parametrize("pasted", ["{code}", "  {code}\n", "{code}.", "“{code}”",
    "http://testserver/invitations/{code}/", "https://elsewhere.example/invitations/{code}",
    "/invitations/{code}/?from=mail", "<http://testserver/invitations/{code}/>"])  # fmt: skip
def test_a_code_may_be_typed_or_a_link_pasted(client, invitation, link, pasted):
    response = client.post("/invitations/", {"code": pasted.format(code=invitation.code)})
    assert response.status_code == 302
    assert response.url == link


@pytest.mark.parametrize(
    "typed",
    ["K7MP X3QT 9WRD VNJA", "k7mp-x3qt-9wrd-vnja", "k7mp x3qt  9wrdvnja.", "K7mpx3qt9wrdvnja"],
)
def test_a_code_is_typed_as_it_was_heard(client, borders, typed):
    invitation = Invitation.objects.create(seminar=borders, code="k7mpx3qt9wrdvnja")
    assert invitation.code_in_parts == "k7mp x3qt 9wrd vnja"
    assert client.post("/invitations/", {"code": typed}).url == invitation.get_absolute_url()


def test_an_older_code_is_typed_letter_by_letter(client, borders):
    invitation = Invitation.objects.create(seminar=borders, code="fvzV-zQQ_nFxuYV2")
    for code, status in (invitation.code, 302), (invitation.code.lower(), 404):
        assert client.post("/invitations/", {"code": code}).status_code == status


@pytest.mark.parametrize(
    "code", ["wrong", "/invitations/", "http://testserver/", "\u0085x", "é" * 400]
)
def test_a_wrong_code_gets_a_kind_word_and_another_try(client, invitation, link, code):
    response = client.post("/invitations/", {"code": code})
    assert response.status_code == 404
    assert "This invitation lets nobody in" in response.content.decode()
    assert client.post("/invitations/", {"code": invitation.code}).url == link


@pytest.mark.parametrize("code", ["", "x" * 501, "a\x00b"])
def test_what_cannot_be_a_code_is_refused_in_the_form(client, invitation, code):
    assert client.post("/invitations/", {"code": code}).status_code == 422


@pytest.mark.parametrize("visit", ["get", "post"])
def test_a_link_with_a_wrong_code_is_a_page_that_is_not_there(client, lena, link, visit):
    for guest in (client, factories.login(client, lena)):
        response = getattr(guest, visit)("/invitations/wrong/")
        assert response.status_code == 404
        assert "This invitation lets nobody in" in response.content.decode()
        assert 'value="wrong"' in response.content.decode()
    assert not in_seminar(lena)


def test_after_a_renewal_the_old_link_lets_nobody_in(client, okafor, lena, borders, link):
    factories.login(client, okafor)
    assert client.post(RENEWAL).url == "/seminars/borders/#invitation"
    borders.refresh_from_db()
    new = f"/invitations/{borders.invitation.code}/"
    factories.login(client, lena)
    assert client.post(link).status_code == 404
    assert not in_seminar(lena)
    client.post(new)
    assert in_seminar(lena)


def test_an_expired_invitation_lets_nobody_in_until_it_is_renewed(
    client, okafor, lena, invitation, link
):
    assert client.get(link).status_code == 200
    invitation.expires_at = timezone.now()
    invitation.save()
    assert factories.login(client, lena).post(link).status_code == 404
    factories.login(client, okafor).post(RENEWAL)
    invitation.refresh_from_db()
    assert factories.login(client, lena).get(invitation.get_absolute_url()).status_code == 200


def test_the_invitation_to_a_deleted_seminar_lets_nobody_in(client, lena, borders, link):
    factories.login(client, lena)
    assert client.get(link).status_code == 200
    borders.withdraw()
    assert client.post(link).status_code == 404


def test_a_seminar_without_an_invitation_gets_one(client, okafor, borders):
    page = factories.login(client, okafor).get("/seminars/borders/").content.decode()
    assert "Make an invitation" in page
    client.post(RENEWAL)
    assert Invitation.objects.get().seminar == borders


@pytest.fixture
def two_guesses(settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "invitation": "2/m/key"}


@pytest.mark.parametrize("logged_in", [False, True])
def test_guessing_is_slowed_down_for_visitors_and_members_alike(
    client, lena, two_guesses, logged_in
):
    if logged_in:
        factories.login(client, lena)
    guesses = [client.get(f"/invitations/guess-{n}/").status_code for n in range(3)]
    assert guesses == [404, 404, 429]
    assert client.post("/invitations/", {"code": "guess"}).status_code == 429
