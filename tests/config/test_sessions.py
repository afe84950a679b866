"""Who is logged in is looked up at each request, as it is then."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db

PAGE = reverse("reader:account")


@pytest.fixture
def logged_in(client, ines):
    factories.login(client, ines)
    assert client.get(PAGE).status_code == 200
    return client


def is_known(client):
    """Whether a page that only members see is there for `client`."""
    return client.get(PAGE).status_code == 200


def test_each_is_known_by_their_own_session(logged_in, ines, marek):
    mine = logged_in.cookies[settings.SESSION_COOKIE_NAME].value
    factories.login(logged_in, marek)
    assert logged_in.get(PAGE).context["user"] == marek
    logged_in.cookies[settings.SESSION_COOKIE_NAME] = "another"
    assert not is_known(logged_in)
    factories.login(logged_in, ines)
    assert logged_in.get(PAGE).context["user"] == ines
    assert mine != logged_in.cookies[settings.SESSION_COOKIE_NAME].value


def test_a_session_that_has_run_out_is_none(logged_in):
    Session.objects.update(expire_date=timezone.now() + timedelta(hours=1))
    assert is_known(logged_in)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not is_known(logged_in)


def test_a_session_that_was_ended_is_none(logged_in):
    Session.objects.all().delete()
    assert not is_known(logged_in)


def test_who_may_not_log_in_any_more_is_not_known_from_the_next_page_on(logged_in, ines):
    type(ines).objects.update(is_active=False)
    assert not is_known(logged_in)
    type(ines).objects.update(is_active=True)
    assert is_known(logged_in)


def test_what_changes_of_somebody_is_on_the_next_page(logged_in, ines):
    type(ines).objects.filter(pk=ines.pk).update(display_name="Inês of the ferry")
    assert "Inês of the ferry" in logged_in.get(PAGE).text


def test_who_was_deleted_is_not_known(logged_in, ines):
    ines.delete()
    assert not is_known(logged_in)


def test_a_password_that_was_changed_elsewhere_ends_the_session(logged_in, ines):
    ines.set_password("quite another one")
    ines.save()
    assert not is_known(logged_in)
