import pytest
from django.db import OperationalError, connection

pytestmark = pytest.mark.django_db


def test_a_probe_hears_that_all_is_well(client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_a_probe_hears_when_the_database_does_not_answer(client, monkeypatch):
    def refuse(*args):
        raise OperationalError("no route to host")

    monkeypatch.setattr(connection, "cursor", refuse)
    response = client.get("/healthz")
    assert response.status_code == 503
    assert b"route" not in response.content


def test_a_probe_needs_no_known_host_no_https_and_no_session(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/", HTTP_HOST="10.0.0.7").status_code != 200
    response = client.get("/healthz", HTTP_HOST="10.0.0.7")
    assert response.status_code == 200
    assert not response.cookies
