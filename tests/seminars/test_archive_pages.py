"""The archive: a seminar that is over is read, and goes on only when it is taken out again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db

ARCHIVAL = "/seminars/borders/details/archival/"
OUT = f"{ARCHIVAL}withdrawal/"


def test_who_teaches_it_archives_it_and_takes_it_back(client, okafor, borders):
    factories.login(client, okafor)
    assert "is archived" in client.post(ARCHIVAL, follow=True).text
    borders.refresh_from_db()
    since = borders.archived_at
    client.post(ARCHIVAL)
    borders.refresh_from_db()
    assert borders.archived_at == since
    assert "is archived" in client.get("/seminars/borders/").text
    client.post(OUT)
    borders.refresh_from_db()
    assert not borders.is_archived
    assert "is archived" not in client.get("/seminars/borders/").text


@pytest.mark.parametrize("name", ["ines", "tomoko", "lena"])
def test_nobody_else_does(client, request, borders, rivers, name):
    factories.login(client, request.getfixturevalue(name))
    assert client.post(ARCHIVAL).status_code == 404
    borders.archive()
    assert client.post(OUT).status_code == 404
    borders.refresh_from_db()
    assert borders.is_archived


def test_its_members_go_on_reading(client, marek, reading):
    factories.login(client, marek)
    reading.seminar.archive()
    for address in "/seminars/borders/", "/seminars/borders/members/", reading.get_absolute_url():
        assert client.get(address).status_code == 200


def test_it_is_listed_apart_and_nothing_of_it_is_to_be_read(client, marek, reading, rivers):
    rivers.admit(marek)
    reading.due_at = timezone.now() + timedelta(days=1)
    reading.save()
    factories.login(client, marek)
    assert list(client.get("/").context["readings"]) == [reading]
    reading.seminar.archive()
    for address in "/", "/seminars/":
        page = client.get(address)
        assert [one.slug for one in page.context["seminars"]] == ["rivers"]
        assert [one.slug for one in page.context["archived"]] == ["borders"]
        assert "1 archived seminar" in page.text
    assert client.get("/").context["readings"] == []


def test_nobody_joins_it_until_it_is_taken_out(client, lena, borders):
    code = borders.renew_invitation().get_absolute_url()
    factories.login(client, lena)
    assert client.get(code).status_code == 200
    borders.archive()
    assert client.get(code).status_code == 404
    assert client.post(code).status_code == 404
    borders.take_out_of_archive()
    assert client.post(code).status_code == 302
