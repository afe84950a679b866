"""A second step at log-in: a code from an app, or a recovery code."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp

from tests import factories

pytestmark = pytest.mark.django_db

SECRET = "a reading of one's own"
AT = "/accounts/second-factor/"


@pytest.fixture
def ines(ines):
    ines.set_password(SECRET)
    ines.save()
    return ines


def log_in(client, name="ines", secret=SECRET):
    return client.post("/accounts/login/", {"login": name, "password": secret})


def set_up(client):
    """Set the second step up, as a person with an app does. Gives the secret of the app."""
    log_in(client)
    asked = client.get(f"{AT}totp/activate/")
    assert asked.headers["Location"].startswith("/accounts/reauthenticate/"), "who sits there now?"
    page = client.post(asked.headers["Location"], {"password": SECRET}, follow=True).text
    secret = re.search(r"<code>(\w+)</code>", page)[1]
    assert client.post(f"{AT}totp/activate/", {"code": code_for(secret)}).status_code == 302
    return secret


def code_for(secret):
    """What the app shows now."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30))


def is_in(client):
    return client.get("/account/").status_code == 200


def test_the_password_alone_lets_nobody_in_any_more(client, ines):
    secret = set_up(client)
    other = type(client)()
    log_in(other)
    assert not is_in(other)
    assert other.post(f"{AT}authenticate/", {"code": "000000"}).status_code == 200
    assert not is_in(other)
    code = code_for(secret)
    other.post(f"{AT}authenticate/", {"code": code})
    assert is_in(other)
    third = type(client)()
    log_in(third)
    third.post(f"{AT}authenticate/", {"code": code})
    assert not is_in(third), "a code that was used is no code any more"


def test_a_recovery_code_lets_one_in_and_only_once(client, ines):
    set_up(client)
    codes = re.findall(r"<li><code>(\w+)</code>", client.get(f"{AT}recovery-codes/").text)
    assert len(codes) == 10
    for works in (True, False):
        other = type(client)()
        log_in(other)
        other.post(f"{AT}authenticate/", {"code": codes[0]})
        assert is_in(other) is works


def test_one_who_does_without_it_logs_in_by_password(client, ines):
    set_up(client)
    assert "Do without it" in client.get(AT).text
    client.post(f"{AT}totp/deactivate/")
    other = type(client)()
    log_in(other)
    assert is_in(other)


def test_an_admin_takes_it_away_for_who_has_lost_the_phone_and_reads_no_secret(client, ines, admin):
    secret = set_up(client)
    factories.login(client, admin)
    kept = Authenticator.objects.get(user=ines, type="totp")
    shown = client.get(f"/admin/mfa/authenticator/{kept.pk}/change/")
    assert shown.status_code == 200
    assert secret not in shown.text
    for one in Authenticator.objects.filter(user=ines):
        client.post(f"/admin/mfa/authenticator/{one.pk}/delete/", {"post": "yes"})
    other = type(client)()
    log_in(other)
    assert is_in(other)
