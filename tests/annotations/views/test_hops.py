"""From where one is to the next thing that is unread, a question or a prompt."""

import pytest
from django.urls import reverse

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


def hops(response):
    """Give {id: address} of the ways that a margin shows."""
    ways = margins.elements(response).items()
    return {name: way.get("href") for name, way in ways if name.startswith(("before-", "after-"))}


def place(reading, index):
    key = margins.key_of(reading, index)
    return f"?p={key}#p-{key}"


def test_one_goes_to_the_next_question_and_the_one_before(reading, look, ines, marek):
    for index in 1, 3, 5:
        factories.question(marek, reading, index)
    here = hops(look(ines, p=margins.key_of(reading, 3)))
    assert here["before-question"] == place(reading, 1)
    assert here["after-question"] == place(reading, 5)
    first = hops(look(ines, p=margins.key_of(reading, 1)))
    assert "before-question" not in first
    assert first["after-question"] == place(reading, 3)
    assert hops(look(ines))["after-question"] == place(reading, 1)


def test_each_way_says_that_it_leads_to_a_paragraph(reading, look, ines, marek, okafor):
    for index in 1, 1, 3, 5, 5:
        factories.question(marek, reading, index)
        factories.prompt(okafor, reading, index)
    page = margins.elements(look(ines, p=margins.key_of(reading, 3)))
    for kind, what in (
        ("unread", "unread notes"),
        ("question", "a question"),
        ("prompt", "a prompt"),
    ):
        assert page[f"before-{kind}"].get("aria-label") == f"Previous paragraph with {what}"
        assert page[f"after-{kind}"].get("aria-label") == f"Next paragraph with {what}"


def test_one_goes_to_prompts_and_not_to_hidden_ones(reading, look, ines, okafor):
    factories.prompt(okafor, reading, 4, hidden=True)
    assert hops(look(okafor))["after-prompt"] == place(reading, 4)
    assert hops(look(ines)) == {}
    factories.prompt(okafor, reading, 5)
    assert hops(look(ines)) == {"after-prompt": place(reading, 5)}


def test_no_way_leads_to_a_question_that_one_may_not_see(reading, look, ines, marek, okafor):
    factories.question(ines, reading, 2, audience="instructors")
    assert "after-question" in hops(look(okafor))
    assert hops(look(marek)) == {}


def led(browser, user, reading, way, index=None):
    asked = {} if index is None else {"p": margins.key_of(reading, index)}
    address = reverse(f"annotations:unread_{way}", args=["borders", reading.slug])
    response = browser(user).get(address, asked)
    assert response.status_code == 302
    return response["Location"].removeprefix(reading.get_absolute_url())


def test_one_is_led_to_what_is_unread(reading, browser, look, ines, marek):
    for index in 1, 3, 5:
        factories.note(marek, reading, index)
    factories.note(ines, reading, 4)
    factories.note(marek, reading, 2, audience="instructors")
    assert "after-unread" in hops(look(ines))
    assert led(browser, ines, reading, "next") == place(reading, 1)
    assert led(browser, ines, reading, "next", 1) == place(reading, 3)
    assert led(browser, ines, reading, "next", 3) == place(reading, 5)
    assert led(browser, ines, reading, "previous", 5) == place(reading, 3)
    browser(ines).post(f"{reading.get_absolute_url()}seen/", {"p": margins.key_of(reading, 3)})
    assert led(browser, ines, reading, "previous", 5) == place(reading, 1)


def test_the_way_is_there_as_long_as_something_is_unread_on_that_side(
    reading, browser, look, ines, marek, okafor
):
    ways = {"before-unread", "after-unread"}
    factories.note(ines, reading, 1)
    factories.note(marek, reading, 2, audience="instructors")
    factories.note(marek, reading)
    factories.note(ines, reading, 5)
    here = margins.key_of(reading, 3)
    assert not ways & hops(look(ines, p=here)).keys()
    assert "before-unread" in hops(look(okafor, p=here))
    factories.note(marek, reading, 4)
    assert ways & hops(look(ines, p=here)).keys() == {"after-unread"}
    assert not ways & hops(look(ines, p=margins.key_of(reading, 4))).keys()
    browser(ines).post(f"{reading.get_absolute_url()}seen/", {"p": margins.key_of(reading, 4)})
    assert not ways & hops(look(ines, p=here)).keys()
    factories.note(marek, reading, 4).hide(okafor, "This is no argument.")
    assert not ways & hops(look(ines, p=here)).keys()
    factories.note(marek, reading, 1)
    assert ways & hops(look(ines, p=here)).keys() == {"before-unread"}


def test_no_way_to_what_is_unread_is_left_once_one_has_read_all(
    reading, browser, look, ines, marek
):
    factories.note(marek, reading, 1)
    assert "after-unread" in hops(look(ines))
    browser(ines).post(f"{reading.get_absolute_url()}seen/all/")
    assert hops(look(ines)) == {}


def test_where_nothing_more_is_unread_one_is_led_to_the_list(reading, browser, ines, marek):
    factories.note(marek, reading, 1)
    key = margins.key_of(reading, 5)
    assert led(browser, ines, reading, "next", 5) == f"?p={key}&view=unread#margin"
    assert led(browser, ines, reading, "previous", 5) == place(reading, 1)


def test_nobody_is_led_where_they_may_not_read(reading, browser, ines, amira, visitor):
    address = reverse("annotations:unread_next", args=["borders", reading.slug])
    assert browser(ines).get(address).status_code == 302
    assert browser(amira).get(address).status_code == 404
    assert "login" in browser(visitor).get(address)["Location"]
    assert browser(ines).get(address, {"p": "\0"}).status_code == 302
