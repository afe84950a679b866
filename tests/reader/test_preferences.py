"""How somebody likes to read, kept with their account."""

import pytest
from django.test import override_settings

from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/preferences/"
CHOSEN = {
    "text_size": "large",
    "spacing": "wide",
    "measure": "short",
    "face": "dyslexic",
    "theme": "dark",
    "language": "",
}


def root_of(response):
    """The first tag of a page."""
    return response.text.partition("<html")[2].partition(">")[0]


def test_what_was_chosen_shows_on_every_page_and_every_device(client, ines, reading):
    factories.login(client, ines)
    assert "data-" not in root_of(client.get("/"))
    assert client.post(ADDRESS, CHOSEN).status_code == 303
    other = type(client)()
    factories.login(other, ines)
    for page in "/", "/texts/", reading.get_absolute_url():
        shown = root_of(other.get(page))
        for name in "text_size", "spacing", "measure", "face", "theme":
            assert f'data-{name.replace("_", "-")}="{CHOSEN[name]}"' in shown


def test_a_page_that_the_browser_has_is_sent_anew_when_the_reader_chose(client, ines, reading):
    factories.login(client, ines)
    client.get(reading.get_absolute_url())  # which brings the token of the forms
    etag = client.get(reading.get_absolute_url())["ETag"]
    again = {"If-None-Match": etag}
    assert client.get(reading.get_absolute_url(), headers=again).status_code == 304
    client.post(ADDRESS, CHOSEN)
    assert client.get(reading.get_absolute_url(), headers=again).status_code == 200


def test_nobody_elses_pages_change(client, ines, marek):
    factories.login(client, ines)
    client.post(ADDRESS, CHOSEN)
    factories.login(client, marek)
    assert "data-" not in root_of(client.get("/"))


def test_single_keys_can_be_switched_off(client, ines, reading):
    factories.login(client, ines)
    client.post(ADDRESS, {**CHOSEN, "shortcuts": "on"})
    assert "data-shortcuts" not in client.get(reading.get_absolute_url()).text
    client.post(ADDRESS, CHOSEN)
    assert 'data-shortcuts="off"' in client.get(reading.get_absolute_url()).text


@pytest.mark.parametrize(
    ("back", "leads"),
    [
        ("/texts/?q=fog", "/texts/?q=fog"),
        ("", ADDRESS),
        ("https://elsewhere.example/", ADDRESS),
        ("//elsewhere.example/", ADDRESS),
        ("javascript:alert(1)", ADDRESS),
    ],
)
def test_one_comes_back_to_where_one_was_and_nowhere_else(client, ines, back, leads):
    factories.login(client, ines)
    assert client.post(ADDRESS, {**CHOSEN, "next": back})["Location"] == leads
    page = client.get(ADDRESS, {"next": back})
    assert ("Back without saving" in page.text) is (leads != ADDRESS)


def test_what_nobody_offers_is_refused_and_the_rest_is_not_lost(client, ines):
    factories.login(client, ines)
    response = client.post(ADDRESS, {**CHOSEN, "theme": "sepia"})
    assert response.status_code == 422
    assert '<option value="dyslexic" selected' in response.text
    ines.refresh_from_db()
    assert ines.look == []


def test_a_visitor_has_no_account_to_keep_them_with(client):
    assert client.get(ADDRESS)["Location"].startswith("/accounts/login/")


def test_the_pages_speak_the_language_of_the_browser_or_the_one_that_was_chosen(client, ines):
    factories.login(client, ines)
    chinese = {"Accept-Language": "zh-CN,zh;q=0.9"}
    assert 'lang="en"' in root_of(client.get(ADDRESS))
    assert 'lang="zh-hans"' in root_of(client.get(ADDRESS, headers=chinese))
    client.post(ADDRESS, {"language": "en"})
    assert 'lang="en"' in root_of(client.get(ADDRESS, headers=chinese))
    client.post(ADDRESS, {"language": "zh-hans"})
    assert 'lang="zh-hans"' in root_of(client.get(ADDRESS))


def test_a_language_that_is_spoken_no_more_is_passed_over(client, ines):
    factories.login(client, ines)
    client.post(ADDRESS, {"language": "zh-hans"})
    with override_settings(LANGUAGES=[("en", "English")]):
        page = client.get(ADDRESS)
        assert 'lang="en"' in root_of(page)
