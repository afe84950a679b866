"""The Django admin for people and texts."""

import pytest

from reader.models import Article, User
from tests import factories

pytestmark = pytest.mark.django_db

PEOPLE = "/admin/reader/user/"
ARTICLES = "/admin/reader/article/"


@pytest.fixture
def desk(client, admin):
    """A client logged in as the admin."""
    return factories.login(client, admin)


def test_only_admins_come_in(client, okafor, admin):
    assert factories.login(client, okafor).get(PEOPLE).status_code == 302
    assert factories.login(client, admin).get(PEOPLE).status_code == 200


def test_an_admin_makes_somebody_an_instructor(desk, lena):
    page = desk.get(f"{PEOPLE}{lena.pk}/change/")
    assert page.status_code == 200
    post = {"username": "lena", "display_name": "Lena", "is_active": "on", "is_instructor": "on"}
    assert desk.post(f"{PEOPLE}{lena.pk}/change/", post).status_code == 302
    lena.refresh_from_db()
    assert (lena.is_instructor, lena.is_staff, lena.display_name) == (True, False, "Lena")


def test_whoever_is_made_an_admin_can_log_in_here_and_only_then(desk, lena):
    post = {"username": "lena", "is_active": "on", "is_superuser": "on"}
    desk.post(f"{PEOPLE}{lena.pk}/change/", post)
    assert User.objects.get(pk=lena.pk).is_staff
    desk.post(f"{PEOPLE}{lena.pk}/change/", {"username": "lena", "is_active": "on"})
    assert not User.objects.get(pk=lena.pk).is_staff


def test_an_account_can_be_made_here(desk):
    post = {
        "username": "rosa",
        "usable_password": "true",
        "password1": "a-long-one-for-rosa",
        "password2": "a-long-one-for-rosa",
        "display_name": "Rosa",
        "is_instructor": "on",
    }
    assert desk.get(f"{PEOPLE}add/").status_code == 200
    assert desk.post(f"{PEOPLE}add/", post).status_code == 302
    assert User.objects.get(username="rosa").may_bring_in


def test_nobody_is_deleted_here_and_no_text_for_good(desk, lena, article):
    assert desk.post(f"{PEOPLE}{lena.pk}/delete/").status_code == 403
    assert desk.post(f"{ARTICLES}{article.pk}/delete/").status_code == 403
    assert desk.get(f"{ARTICLES}add/").status_code == 403


def test_a_text_is_withdrawn_and_brought_back_here(desk, article):
    desk.post(ARTICLES, {"action": "withdraw", "_selected_action": article.pk})
    assert Article.objects.get().is_deleted
    desk.post(ARTICLES, {"action": "restore", "_selected_action": article.pk})
    assert not Article.objects.get().is_deleted


def test_what_stands_above_a_text_is_changed_here_under_the_same_rules(desk, article, okafor):
    factories.article(okafor, "fog", ["Fog."])
    post = {
        "title": "fog",
        "language": "ru",
        "openness": "public",
        "brought_in_by": okafor.pk,
    }
    page = desk.post(f"{ARTICLES}{article.pk}/change/", post)
    assert "A text with this title is already here." in page.content.decode()
    desk.post(f"{ARTICLES}{article.pk}/change/", post | {"title": "Two shores"})
    article.refresh_from_db()
    assert (article.title, article.language, article.slug) == ("Two shores", "ru", "two-banks")
