"""A page that a browser has already is not sent again: when that is said, and to whom."""

import pytest

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(reading):
    """`ask(client, etag)`: the reading, for a browser that has the page with that ETag."""

    def get(client, etag, address=None, **headers):
        headers = {"If-None-Match": etag, **headers}
        return client.get(address or reading.get_absolute_url(), headers=headers)

    return get


@pytest.fixture
def reader(browser, reading):
    """`reader(user)`: a browser, and the ETag of the page of the reading that it has."""

    def open_one(user, htmx=False, **headers):
        client = browser(user, htmx)
        client.get(reading.get_absolute_url())  # from now on it has the cookie for forms
        return client, client.get(reading.get_absolute_url(), headers=headers)["ETag"]

    return open_one


@pytest.mark.parametrize("htmx", [False, True])
def test_who_has_the_page_is_told_so_until_it_changes(
    reading, reader, ask, ines, marek, htmx, django_assert_max_num_queries
):
    client, etag = reader(ines, htmx)
    with django_assert_max_num_queries(7):
        again = ask(client, etag)
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    factories.note(marek, reading, body="The bell is cracked.")
    fresh = ask(client, etag)
    assert fresh.status_code == 200
    assert "The bell is cracked." in fresh.text
    assert fresh["ETag"] != etag
    assert ask(client, fresh["ETag"]).status_code == 304
    assert ask(client, f'"other", {fresh["ETag"]}').status_code == 304


def test_a_page_that_is_sent_packed_is_known_again(reader, ask, ines):
    client, etag = reader(ines, **{"Accept-Encoding": "gzip"})
    assert etag.startswith("W/")
    assert ask(client, etag, **{"Accept-Encoding": "gzip"}).status_code == 304


def test_no_cache_gives_the_page_to_another_or_without_asking(reading, reader, ask, ines):
    client, etag = reader(ines)
    for response in client.get(reading.get_absolute_url()), ask(client, etag):
        assert {"private", "no-cache"} <= set(response["Cache-Control"].split(", "))
        assert {"Cookie", "HX-Request"} <= set(response["Vary"].split(", "))


def test_the_page_of_one_person_is_not_that_of_another(reader, ask, ines, marek):
    (hers, etag), (his, other) = reader(ines), reader(marek)
    assert ask(hers, etag).status_code == 304
    assert etag != other
    assert ask(his, etag).status_code == 200


def test_the_margin_alone_is_not_the_page(reading, reader, ask, ines):
    client, etag = reader(ines)
    assert ask(client, etag).status_code == 304
    margin = ask(client, etag, **{"HX-Request": "true"})
    assert margin.text.strip().startswith("<aside")
    back = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "text" in margins.ids(ask(client, margin["ETag"], **back))


def test_another_address_is_another_page(reading, reader, ask, ines):
    client, etag = reader(ines)
    for query in f"?p={margins.key_of(reading, 1)}", "?view=all", "?page=2":
        assert ask(client, etag, f"{reading.get_absolute_url()}{query}").status_code == 200
    assert ask(client, etag).status_code == 304


def test_who_logs_in_anew_gets_the_page_with_forms_that_hold(reader, ask, ines):
    client, etag = reader(ines)
    assert ask(client, etag).status_code == 304
    client.logout()
    assert ask(client, etag).status_code == 302
    factories.login(client, ines)
    assert ask(client, etag).status_code == 200


def test_a_page_of_an_older_release_is_sent_anew(reader, ask, ines, settings):
    client, etag = reader(ines)
    assert ask(client, etag).status_code == 304
    settings.RELEASE = "another"
    assert ask(client, etag).status_code == 200


def test_who_may_not_read_any_more_is_not_told_that_nothing_changed(
    reading, reader, ask, ines, borders
):
    client, etag = reader(ines)
    assert ask(client, etag).status_code == 304
    borders.memberships.filter(user=ines).delete()
    assert ask(client, etag).status_code == 404


def test_a_page_for_which_there_is_no_mark_is_always_sent(
    article, reading, browser, ines, composer
):
    client = browser(ines, htmx=True)
    assert client.get(reading.get_absolute_url()).has_header("ETag")
    posted = client.post(composer, margins.new_note(reading))
    factories.edit(article, {1: "The ferry is gone."})
    earlier = client.get(f"{reading.get_absolute_url()}revisions/1/")
    alone = client.get(article.get_absolute_url())
    for response in posted, earlier, alone:
        assert response.status_code == 200
        assert not response.has_header("ETag")


def test_a_page_with_words_that_were_typed_before_logging_in_is_not_kept(
    reading, composer, browser, visitor, ines
):
    client = browser(visitor)
    client.post(composer, margins.new_note(reading, body="Typed before.", writer=ines.pk))
    factories.login(client, ines)
    first, second = [client.get(reading.get_absolute_url()) for _time in range(2)]
    assert ("Typed before." in first.text, first.has_header("ETag")) == (True, False)
    assert ("Typed before." in second.text, second.has_header("ETag")) == (False, True)
