"""Saying that something is helpful: once a person, about what others say to them."""

import pytest

from annotations.models import Annotation, Helpful, Reply
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(reading, marek):
    return factories.note(marek, reading, "share the fog", body="Fog is nobody's.")


@pytest.fixture
def reply(note, okafor):
    return factories.reply(okafor, note, body="It is the pilot's.")


@pytest.fixture
def here(reading, browser):
    asked = {"p": margins.key_of(reading, 4)}
    return lambda user: browser(user).get(reading.get_absolute_url(), asked)


def button_in(response, thing):
    """Give what the button under `thing` says, and where it leads."""
    card = margins.elements(response)[thing.anchor]
    leads = f"{thing.get_absolute_url()}help/"
    for button in card.iter("button"):
        if (button.get("formaction") or "").startswith(leads):
            return margins.said(button), button.get("formaction").removeprefix(leads)
    return None


@pytest.mark.parametrize("kind", ["note", "reply"])
def test_one_says_it_once_and_takes_it_back(kind, note, reply, here, browser, ines):
    thing = {"note": note, "reply": reply}[kind]
    assert button_in(here(ines), thing) == ("Helpful", "")
    for _time in range(2):
        browser(ines).post(f"{thing.get_absolute_url()}help/")
        assert button_in(here(ines), thing) == ("Helpful, so far to 1", "withdrawal/")
    browser(ines).post(f"{thing.get_absolute_url()}help/withdrawal/")
    assert button_in(here(ines), thing) == ("Helpful", "")


def test_the_author_sees_to_how_many_and_not_to_whom(note, here, browser, ines, okafor, marek):
    for person in ines, okafor:
        browser(person).post(f"/notes/{note.pk}/help/")
    assert button_in(here(marek), note) is None
    assert "helpful to 2 people" in margins.said(margins.elements(here(marek))[note.anchor])


def test_nobody_says_it_of_their_own_words(note, reply, browser, marek, okafor, ines):
    assert browser(ines).post(f"/notes/{note.pk}/help/").status_code == 302
    assert browser(marek).post(f"/notes/{note.pk}/help/").status_code == 404
    assert browser(okafor).post(f"/replies/{reply.pk}/help/").status_code == 404
    assert list(Helpful.objects.values_list("person", flat=True)) == [ines.pk]


@pytest.mark.parametrize("audience", ["instructors", "me"])
def test_what_one_may_not_see_is_not_there(audience, reading, browser, ines, marek, okafor):
    hidden = factories.note(marek, reading, 1, audience=audience)
    addresses = [f"/notes/{hidden.pk}/help/", f"/notes/{hidden.pk}/help/withdrawal/"]
    if audience == "instructors":
        reply = factories.reply(marek, hidden)
        assert browser(okafor).post(addresses[0]).status_code == 302
        addresses += [f"/replies/{reply.pk}/help/", f"/replies/{reply.pk}/help/withdrawal/"]
    for address in addresses:
        assert browser(ines).post(address).status_code == 404
    assert Helpful.objects.count() == (audience == "instructors")


def test_what_was_deleted_is_helpful_to_nobody(note, reply, browser, ines):
    reply.withdraw()
    note.withdraw()
    assert browser(ines).post(f"/replies/{reply.pk}/help/").status_code == 404
    assert browser(ines).post(f"/notes/{note.pk}/help/").status_code == 404


def test_who_left_says_it_no_more(note, browser, ines, borders):
    assert Annotation.objects.helpful_to(ines).count() == 1
    borders.memberships.get(user=ines).delete()
    assert browser(ines).post(f"/notes/{note.pk}/help/").status_code == 404
    assert not Reply.objects.helpful_to(ines).exists()


def test_a_visitor_is_led_to_the_log_in_page(note, client):
    assert "/accounts/login/" in client.post(f"/notes/{note.pk}/help/")["Location"]
