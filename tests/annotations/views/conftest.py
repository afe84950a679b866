"""Browsers for the cast."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories


@pytest.fixture(autouse=True)
def without_limits(settings):
    """Nobody is turned away for posting often, but where a test is about that."""
    settings.RATE_LIMITS = dict.fromkeys(settings.RATE_LIMITS, "")
    settings.ACCOUNT_RATE_LIMITS = settings.RATE_LIMITS


@pytest.fixture
def browser():
    """`browser(user)`: a browser in which `user`, who may be a visitor, is logged in."""

    def open_one(user, htmx=False):
        client = Client(headers={"HX-Request": "true"} if htmx else None)
        return factories.login(client, user) if user.is_authenticated else client

    return open_one


@pytest.fixture
def public_text(okafor):
    """A text that is open to everybody, and read in no seminar."""
    return factories.article(
        okafor, "the-bell", ["The bell is rung by hand.", "Fog has no bell."], openness="public"
    )


@pytest.fixture
def composer(reading):
    """Where the composer of the reading posts to."""
    return reverse("annotations:reading_notes", args=["borders", reading.slug])


@pytest.fixture
def setting(reading):
    """Where the composer of the reading sets prompts."""
    return reverse("annotations:prompts", args=["borders", reading.slug])


@pytest.fixture
def look(browser, reading):
    """`look(user, p=…, view=…)`: the margin that `user` gets of the reading."""

    def get(user, **asked):
        return browser(user, htmx=True).get(reading.get_absolute_url(), asked)

    return get
