"""Addresses that no page has are not found, whatever the database."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address", ["/texts/a%00/", "/seminars/a%00b/", "/seminars/a/b%00/", "/invitations/a%00b/"]
)
def test_an_address_with_a_nul_is_not_found(client, address):
    assert client.get("/").status_code == 200
    assert client.get(address).status_code == 404


def test_who_is_logged_in_already_is_not_told_that_it_may_help(client, lena):
    words = "being logged in may help"
    assert words in client.get("/texts/nowhere/").text
    factories.login(client, lena)
    answer = client.get("/texts/nowhere/")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.text
    assert words not in answer.text
