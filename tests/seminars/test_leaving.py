"""Leaving a seminar by oneself."""

import pytest

from annotations.models import Annotation
from tests import factories

pytestmark = pytest.mark.django_db


def place_of(user):
    return f"/memberships/{user.memberships.get().pk}/"


def test_who_leaves_is_out_and_what_they_wrote_stays(client, reading, ines, marek):
    note = factories.note(ines, reading)
    place = place_of(ines)
    factories.login(client, ines)
    assert f'href="{place}"' in client.get("/seminars/borders/members/").text
    assert "stays where it stands" in client.get(place).text
    assert client.post(f"{place}deletion/").status_code == 302
    assert not ines.memberships.exists()
    assert note in Annotation.objects.visible_to(marek)
    assert client.get(reading.get_absolute_url()).status_code == 404
    assert note.body in client.get("/notes/").text


def test_nobody_else_has_this_page_not_even_who_teaches(client, borders, ines, marek, okafor):
    place = place_of(ines)
    for other in marek, okafor:
        factories.login(client, other)
        assert client.get(place).status_code == 404
        assert client.post(f"{place}deletion/").status_code == 404
    assert factories.login(client, ines).get(place).status_code == 200


def test_the_only_instructor_stays(client, borders, okafor, tomoko):
    place = place_of(okafor)
    factories.login(client, okafor)
    assert client.post(f"{place}deletion/", follow=True).redirect_chain[-1][0] == place
    borders.admit(tomoko, role="instructor")
    client.post(f"{place}deletion/")
    assert not okafor.memberships.exists()
