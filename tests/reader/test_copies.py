"""A copy of a text that one may read but not change."""

import pytest

from reader.models import Article
from tests import factories
from tests.at_once import at_once

pytestmark = pytest.mark.django_db

ADDRESS = "/texts/two-banks/copies/"


@pytest.fixture
def shared(reading, reading_in_rivers):
    """Two banks, which two seminars read: neither of their instructors may change it."""
    return reading.article


def test_who_may_read_but_not_change_a_text_may_copy_it(shared, okafor, tomoko, admin, ines, lena):
    copying = [
        person
        for person in (okafor, tomoko, admin, ines, lena)
        if shared in Article.objects.copyable_by(person)
    ]
    assert copying == [okafor, tomoko]
    assert shared in Article.objects.editable_by(admin)


def test_an_instructor_whose_own_text_it_is_edits_it_and_needs_no_copy(client, reading, okafor):
    factories.login(client, okafor)
    assert client.post(ADDRESS).status_code == 404
    assert client.get("/texts/two-banks/draft/").status_code == 200


def test_where_one_would_edit_a_copy_is_offered_with_the_reason(client, shared, tomoko, ines):
    factories.login(client, tomoko)
    said = client.get("/texts/two-banks/draft/").content.decode()
    assert "You cannot change this text" in said
    assert ADDRESS in said
    assert "Make a copy to edit" in client.get("/texts/").content.decode()
    factories.login(client, ines)
    assert client.get("/texts/two-banks/draft/").status_code == 404


def test_a_copy_has_the_same_words_and_head_and_is_nobody_elses(client, shared, tomoko, lena):
    Article.objects.update(byline="A. Writer", standfirst="On banks.", openness="members")
    factories.login(client, tomoko)
    answer = client.post(ADDRESS)
    made = Article.objects.get(title="Two banks (copy)")
    assert answer["Location"] == f"/texts/{made.slug}/draft/"
    assert (made.byline, made.standfirst, made.openness) == ("A. Writer", "On banks.", "seminars")
    assert (made.brought_in_by, made.current) == (tomoko, None)
    old, new = shared.current.paragraphs(), made.revisions.get().paragraphs()
    assert [(v.kind, v.level, v.markdown) for v in new] == [
        (v.kind, v.level, v.markdown) for v in old
    ]
    assert not {v.key for v in new} & {v.key for v in old}
    assert "This is your copy." in client.get(answer["Location"]).content.decode()
    assert factories.login(client, lena).get(answer["Location"]).status_code == 404


def test_a_second_press_leads_to_the_same_copy_until_it_is_published(client, shared, tomoko):
    factories.login(client, tomoko)
    addresses = {client.post(ADDRESS)["Location"] for _click in range(2)}
    assert len(addresses) == 1
    Article.objects.get(title="Two banks (copy)").revisions.get().publish()
    assert client.post(ADDRESS)["Location"] not in addresses
    assert Article.objects.filter(title="Two banks (copy 2)").exists()


def test_a_title_that_is_as_long_as_can_be_leaves_room(client, shared, tomoko):
    Article.objects.filter(pk=shared.pk).update(title="B" * 300)
    factories.login(client, tomoko).post(ADDRESS)
    assert Article.objects.exclude(pk=shared.pk).get().title == "B" * 293 + " (copy)"


def test_nobody_else_makes_copies(client, shared, admin, ines, lena):
    for person in (admin, ines, lena):
        factories.login(client, person)
        assert client.post(ADDRESS).status_code == 404
    client.logout()
    assert client.post(ADDRESS)["Location"].startswith("/accounts/login/")
    assert Article.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_make_one_copy(client, shared, tomoko):
    clients = [factories.login(type(client)(), tomoko) for _window in range(2)]
    first, second = at_once(*[lambda one=one: one.post(ADDRESS)["Location"] for one in clients])
    assert first == second
    assert Article.objects.count() == 2
