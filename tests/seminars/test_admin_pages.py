"""Seminars in the Django admin."""

import pytest

from annotations.models import Annotation
from seminars.models import Invitation, Seminar
from tests import factories

pytestmark = pytest.mark.django_db

SEMINARS = "/admin/seminars/seminar/"


def act(client, name, thing, address=SEMINARS):
    return client.post(address, {"action": name, "_selected_action": [thing.pk]})


def test_an_admin_opens_a_seminar_with_its_people_and_readings(client, admin, reading, lena):
    factories.login(client, admin)
    page = client.get(f"{SEMINARS}{reading.seminar_id}/change/")
    assert page.status_code == 200
    assert "two-banks" in page.content.decode()
    assert client.get(f"{SEMINARS}?q=border").status_code == 200
    assert client.get(f"{SEMINARS}add/").status_code == 200
    assert client.get(f"/admin/seminars/reading/{reading.pk}/change/").status_code == 200


def test_the_instructor_is_no_admin(client, admin, okafor, borders):
    address = f"{SEMINARS}{borders.pk}/change/"
    assert factories.login(client, admin).get(address).status_code == 200
    assert factories.login(client, okafor).get(address).status_code == 302


def test_a_deletion_there_is_one_that_can_be_undone(client, admin, ines, borders, reading):
    note = factories.note(ines, reading, 1)
    factories.login(client, admin)
    act(client, "withdraw", borders)
    assert Seminar.objects.get().is_deleted
    act(client, "restore", borders)
    assert not Seminar.objects.get().is_deleted
    assert Annotation.objects.get() == note


def test_nothing_is_deleted_for_good(client, admin, borders, reading):
    factories.login(client, admin)
    for address in (SEMINARS, "/admin/seminars/reading/"):
        assert "delete_selected" not in client.get(address).content.decode()
    assert client.post(f"{SEMINARS}{borders.pk}/delete/").status_code == 403
    assert client.post(f"/admin/seminars/reading/{reading.pk}/delete/").status_code == 403


def test_a_reading_off_the_list_comes_back_from_there_however_late(client, admin, reading):
    factories.login(client, admin)
    reading.withdraw()
    act(client, "restore", reading, "/admin/seminars/reading/")
    reading.refresh_from_db()
    assert not reading.is_deleted


def test_an_invitation_is_renewed_there(client, admin, borders):
    code = Invitation.objects.create(seminar=borders).code
    act(factories.login(client, admin), "renew", borders)
    assert Invitation.objects.get().code != code
