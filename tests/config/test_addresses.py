"""Addresses that no page can have are not found, whatever the database."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address", ["/texts/a%00/", "/seminars/a%00b/", "/seminars/a/b%00/", "/invitations/a%00b/"]
)
def test_an_address_with_a_nul_is_not_found(client, address):
    assert client.get("/").status_code == 200
    assert client.get(address).status_code == 404
