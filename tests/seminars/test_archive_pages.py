"""The archive: a seminar that is over is read, and goes on only when it is taken out again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from seminars.forms import NewReadingForm
from seminars.models import Archived, Seminar
from seminars.reading_list import put_on_list
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


def test_nothing_and_nobody_is_added_to_it(client, okafor, borders):
    factories.login(client, okafor)
    there = "/seminars/borders/readings/", "/seminars/borders/invitation/class-list/"
    page = client.get("/seminars/borders/").text
    for address in there:
        assert client.get(address).status_code == 200
        assert f'href="{address}"' in page
    assert 'action="/seminars/borders/invitation/#invitation"' in page
    text = factories.article(okafor, "fog", ["Fog."])
    borders.archive()
    page = client.get("/seminars/borders/").text
    for address in there:
        assert client.get(address).status_code == 404
        assert f'href="{address}"' not in page
    assert 'action="/seminars/borders/invitation/#invitation"' not in page
    for address in (*there, f"{there[1]}admissions/", "/seminars/borders/invitation/"):
        assert client.post(address, {"article": text.pk, "list": "Lea Sommer"}).status_code == 404
    assert not borders.readings.exists()
    assert borders.memberships.count() == 4
    assert not hasattr(borders, "invitation")


def test_who_was_about_to_add_a_reading_is_told_that_it_was_archived(
    client, okafor, borders, monkeypatch
):
    text = factories.article(okafor, "fog", ["Fog."])
    factories.login(client, okafor)
    valid = NewReadingForm.is_valid

    def archived_then(form):
        Seminar.objects.get(pk=borders.pk).archive()
        return valid(form)

    monkeypatch.setattr(NewReadingForm, "is_valid", archived_then)
    said = {"article": text.pk, "instructions": "Read it twice."}
    answer = client.post("/seminars/borders/readings/", said)
    assert answer.status_code == 422
    assert "The seminar was archived in the meantime." in answer.text
    assert "Read it twice." in answer.text
    assert not borders.readings.exists()


def test_the_model_puts_nothing_on_its_list(borders, article):
    borders.archive()
    borders.refresh_from_db()
    with pytest.raises(Archived):
        borders.set_reading(article, "two-banks")
    with pytest.raises(Archived):
        put_on_list(Seminar.objects.get(pk=borders.pk), article)
