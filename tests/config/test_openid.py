"""Logging in through a university: a provider of this test's own, asked over http."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ImproperlyConfigured

from config.openid import openid
from reader.models import User

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/oidc/university/login/"


@pytest.fixture
def provider():
    """A running provider: `address`, and the `person` that it says is there."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path.endswith("openid-configuration"):
                ends = ("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")
                self.answer({"issuer": address, **{end: f"{address}/{end}" for end in ends}})
            else:
                self.answer(server.person)

        def do_POST(self):
            length = int(self.headers["Content-Length"])
            server.told = parse_qs(self.rfile.read(length).decode())
            claims = {"iss": address, "aud": "postil", **server.person}
            token = jwt.encode(claims, "a key of the provider's, and long enough", "HS256")
            self.answer({"access_token": "x", "token_type": "Bearer", "id_token": token})

        def answer(self, said):
            body = json.dumps(said).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.address = address = f"http://127.0.0.1:{server.server_port}"
    server.person = {"sub": "17", "name": "Ines Duarte", "preferred_username": "iduarte"}
    server.told = {}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def configured(provider, settings, monkeypatch):
    """The provider, as an operator names it."""
    monkeypatch.setenv("OIDC_SERVER", provider.address)
    monkeypatch.setenv("OIDC_CLIENT_ID", "postil")
    monkeypatch.setenv("OIDC_CLIENT_SECRET", "a secret")
    monkeypatch.setenv("OIDC_NAME", "the university")
    settings.OPENID = openid()
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": settings.OPENID.apps}}
    return provider


def come_through(client):
    """Log in at the provider and come back. Gives the last answer."""
    gone = client.post(LOGIN)
    asked = parse_qs(urlsplit(gone.headers["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    return client.get(f"{LOGIN}callback/", {"code": "a code", "state": asked["state"][0]})


def test_who_comes_for_the_first_time_has_an_account_by_the_name_of_the_provider(
    client, configured, settings
):
    settings.SIGNUP = "closed"
    assert "Log in with the university" in client.get("/accounts/login/").text
    assert come_through(client).headers["Location"] == "/"
    person = User.objects.get()
    assert (person.username, person.display_name) == ("iduarte", "Ines Duarte")
    assert client.get("/account/").status_code == 200
    assert configured.told["code_verifier"]


def test_who_comes_again_is_the_same_person(client, configured):
    come_through(client)
    configured.person |= {"name": "Ines D.", "preferred_username": "other"}
    other = type(client)()
    come_through(other)
    assert User.objects.count() == 1
    assert other.get("/account/").status_code == 200


def test_a_name_that_is_taken_is_not_given_away(client, configured, ines):
    configured.person["preferred_username"] = "ines"
    come_through(client)
    assert User.objects.count() == 2
    newcomer = User.objects.exclude(pk=ines.pk).get()
    assert newcomer.username != "ines"


def test_whose_address_is_taken_chooses_another_and_keeps_the_name_of_the_provider(
    client, configured, marek
):
    EmailAddress.objects.create(user=marek, email="idu@example.org", verified=True, primary=True)
    configured.person["email"] = "idu@example.org"
    asked = come_through(client).headers["Location"]
    assert client.get(asked).status_code == 200
    client.post(asked, {"username": "iduarte", "email": "ines@example.org"})
    assert User.objects.get(username="iduarte").display_name == "Ines Duarte"


def test_without_a_provider_nothing_is_offered_or_asked(client):
    assert "Log in with" not in client.get("/accounts/login/").text
    assert client.get(LOGIN).status_code == 404
    assert openid().apps == []


@pytest.mark.parametrize("missing", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])
def test_a_part_that_is_missing_is_named(monkeypatch, missing):
    for name in ("OIDC_SERVER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"):
        monkeypatch.setenv(name, "https://id.example.edu")
    assert openid().origins == ["https://id.example.edu"]
    monkeypatch.setenv(missing, "")
    with pytest.raises(ImproperlyConfigured, match=missing):
        openid()
