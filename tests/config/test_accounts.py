"""Sign-up, log-in and a forgotten password, without a mail server."""

import re

import pytest
from django.core import mail

pytestmark = pytest.mark.django_db

SECRET = "a reading of one's own"


def sign_up(client, **more):
    fields = {"username": "newcomer", "password1": SECRET, "password2": SECRET}
    return client.post("/accounts/signup/", fields | more)


def test_somebody_new_makes_an_account_without_a_mail_address(client, django_user_model):
    response = sign_up(client)
    assert response.headers["Location"] == "/"
    assert django_user_model.objects.get(username="newcomer")
    assert mail.outbox == []


@pytest.mark.parametrize(("given", "read"), [("Nora Lind", "Nora Lind"), ("", "newcomer")])
def test_somebody_new_says_how_others_read_them(client, django_user_model, given, read):
    refused = sign_up(client, display_name=given, password2="mistyped")
    assert f'value="{given}"' in refused.text or not given
    sign_up(client, display_name=given)
    assert django_user_model.objects.get(username="newcomer").name == read


def test_one_logs_in_by_user_name(client, django_user_model):
    django_user_model.objects.create_user("ines", password=SECRET)
    response = client.post("/accounts/login/", {"login": "ines", "password": SECRET})
    assert response.headers["Location"] == "/"


def test_one_logs_in_by_mail_address_as_well(client):
    sign_up(client, email="newcomer@example.org")
    other = type(client)()
    fields = {"login": "newcomer@example.org", "password": SECRET}
    assert other.post("/accounts/login/", fields).headers["Location"] == "/"


def test_a_forgotten_password_is_set_anew_by_mail(client):
    sign_up(client, email="newcomer@example.org")
    client.post("/accounts/logout/")
    client.post("/accounts/password/reset/", {"email": "newcomer@example.org"})
    link = re.search(r"http://\S+", mail.outbox[-1].body)[0]
    form = client.get(link, follow=True)
    assert form.status_code == 200
    client.post(form.request["PATH_INFO"], {"password1": SECRET + "!", "password2": SECRET + "!"})
    answer = client.post("/accounts/login/", {"login": "newcomer", "password": SECRET + "!"})
    assert answer.status_code == 302


def test_where_sign_up_is_by_invitation_one_opens_it(client, settings):
    settings.SIGNUP = "invitation"
    assert sign_up(client).status_code == 200  # a page that says it is closed
    session = client.session
    session["invitation"] = "a code"
    session.save()
    assert sign_up(client).status_code == 302


def test_the_admin_has_no_way_in_of_its_own(client):
    response = client.get("/admin/login/")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/accounts/login/?next=")


def test_the_admin_lets_in_those_who_look_after_it(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin"))
    assert client.get("/admin/").status_code == 200
    client.force_login(django_user_model.objects.create_user("ines"))
    assert client.get("/admin/", follow=True).status_code == 403
