"""Every page there is, for everybody: in the light, in the dark, on a phone, zoomed four times.

A page that is new has no entry in everything.py, and fails the first test.
"""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.browser.everything import NO_PAGES, PAGES, Everything, addresses
from tests.browser.looks import Looking
from tests.browser.measures import faults_of_structure, is_as_wide_as_the_window, small_targets

# What a browser complains of where a page says that something is not there, or went wrong.
SAY_SO = ("/nowhere/)", "/login/error/)")


@pytest.fixture
def everything(borders, okafor, ines, marek):
    return Everything(borders, okafor, ines, marek)


def test_every_address_is_a_page_below_or_takes_what_is_posted(db, okafor):
    client = factories.login(Client(), okafor)
    pages = {name for role in PAGES.values() for name in role} | NO_PAGES
    for name, parts in addresses():
        if name in pages or name.endswith("_file"):
            continue
        answer = client.get(reverse(name, args=[1] * parts))
        assert answer.status_code in (302, 405), f"{name} is a page that nobody looks at"


@pytest.mark.parametrize("role", PAGES)
def test_everybody_can_use_every_page(open_window, faults_of, everything, role):
    page = open_window(everything.people[role])
    look = Looking(page)
    found = {}
    for address in everything.pages_of(role):
        page.goto(address)
        for name in look.each():
            faults = faults_of(page)
            if not is_as_wide_as_the_window(page):
                faults.append("wider than the window")
            if name == "light":
                faults += faults_of_structure(page)
            if name == "phone":
                faults += small_targets(page)
            if faults:
                found[f"{address} {name}"] = faults
    page.complaints = [one for one in page.complaints if not one.endswith(SAY_SO)]
    assert found == {}
