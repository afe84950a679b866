"""The page of one's data, for oneself and for admins."""

import io
import json
import zipfile

import pytest

from annotations.models import Annotation
from reader.models import User
from tests import factories

pytestmark = pytest.mark.django_db

DATA, EXPORT, DELETION = "/account/data/", "/account/data/export/", "/account/deletion/"
LEAVING = {"choice": "unname", "password": factories.PASSWORD}


@pytest.fixture(autouse=True)
def beside_the_data(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def of(person):
    return f"/people/{person.pk}/data/"


def test_everybody_fetches_their_own_data(browser, reading, ines, marek):
    factories.note(ines, reading, body="For myself alone.", audience="me")
    answer = browser(ines).get(EXPORT)
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="postil-ines-')
    assert "no-store" in answer.headers["Cache-Control"]
    told = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))).read("data.json")
    assert json.loads(told)["notes"][0]["said"] == "For myself alone."
    others = browser(marek).get(EXPORT)
    told = zipfile.ZipFile(io.BytesIO(b"".join(others.streaming_content))).read("data.json")
    assert "For myself alone." not in told.decode()


def test_who_confirms_by_their_password_is_gone_and_logged_out(browser, reading, ines):
    note = factories.note(ines, reading)
    page = browser(ines)
    assert "Your password" in page.get(DATA).text
    assert page.post(DELETION, LEAVING).headers["Location"] == "/"
    assert "Your account is deleted" in page.get("/").text
    assert not User.objects.filter(username="ines").exists()
    assert Annotation.objects.get(pk=note.pk).author.name == "Somebody who left"


@pytest.mark.parametrize("wrong", [{"password": "something"}, {"password": ""}, {"choice": ""}])
def test_without_the_password_or_a_choice_nothing_happens(browser, ines, wrong):
    page = browser(ines)
    answer = page.post(DELETION, LEAVING | wrong)
    assert answer.status_code == 422
    assert "errorlist" in answer.text
    assert page.get(DATA).status_code == 200


def test_who_logs_in_elsewhere_writes_their_user_name(browser, ines):
    ines.set_unusable_password()
    ines.save()
    page = browser(ines)
    assert "Your user name" in page.get(DATA).text
    assert page.post(DELETION, LEAVING | {"password": "marek"}).status_code == 422
    assert page.post(DELETION, LEAVING | {"password": "ines"}).status_code == 302
    assert not User.objects.filter(username="ines").exists()


def test_the_last_admin_is_told_why_not(browser, admin):
    answer = browser(admin).post(DELETION, LEAVING)
    assert answer.status_code == 422
    assert "Make another person an admin first" in answer.text
    assert User.objects.filter(username="admin").exists()


def test_who_teaches_alone_is_told_which_seminars(browser, reading, okafor, ines):
    assert "kinder" in browser(okafor).get(DATA).text
    assert "kinder" not in browser(ines).get(DATA).text


def test_an_admin_leaves_the_data_where_the_person_fetches_it(browser, reading, admin, ines):
    factories.note(ines, reading, body="For myself alone.", audience="me")
    assert "An admin has left" not in browser(ines).get(DATA).text
    page = browser(admin)
    answer = page.post(f"{of(ines)}offer/", follow=True)
    assert "nobody else does" in answer.text
    assert "For myself alone." not in answer.text
    assert "An admin has left" in browser(ines).get(DATA).text
    assert "An admin has left" in browser(ines).get("/account/").text


def test_an_admin_deletes_an_account_by_their_own_password(browser, reading, admin, ines):
    User.objects.filter(pk=ines.pk).update(password="another")
    factories.note(ines, reading)
    address = f"/people/{ines.pk}/deletion/"
    page = browser(admin)
    assert page.post(address, LEAVING | {"password": "wrong"}).status_code == 422
    assert page.post(address, LEAVING | {"choice": "remove"}).status_code == 302
    assert not User.objects.filter(username="ines").exists()
    assert Annotation.objects.count() == 0
    assert page.get("/account/").status_code == 200


def test_nobody_but_an_admin_runs_it_for_somebody(
    browser, visitor, reading, okafor, ines, marek, admin
):
    addresses = of(ines), f"{of(ines)}offer/", f"/people/{ines.pk}/deletion/"
    assert browser(admin).get(of(ines)).status_code == 200
    for person in okafor, marek, ines:
        page = browser(person)
        if person != ines:
            assert page.get(of(ines)).status_code == 404
        for address in addresses[1:]:
            assert page.post(address, LEAVING).status_code == 404
    for address in DATA, EXPORT, *addresses:
        assert browser(visitor).get(address).headers["Location"].startswith("/accounts/login/")
    assert User.objects.filter(username="ines", export_offered_at=None).exists()


def test_an_admin_finds_the_page_from_the_person_and_others_no_such_link(
    browser, reading, admin, ines, okafor
):
    account = f"/people/{ines.pk}/account/"
    assert account in browser(admin).get(f"/people/{ines.pk}/").text
    assert account not in browser(okafor).get(f"/people/{ines.pk}/").text
    assert of(ines) in browser(admin).get(account).text
    assert browser(admin).get(of(admin)).headers["Location"] == DATA


def test_who_has_left_is_no_person_to_look_at(browser, reading, admin, ines):
    factories.note(ines, reading)
    browser(ines).post(DELETION, LEAVING)
    nobody = Annotation.objects.get().author
    assert browser(admin).get(of(nobody)).status_code == 404
    assert browser(admin).get(f"/people/{nobody.pk}/").status_code == 404
    for address in "/admin/reader/user/", "/people/":
        assert nobody.username not in browser(admin).get(address).text
    assert browser(admin).get(f"/people/{nobody.pk}/account/").status_code == 404
