"""Questions that are answered, and threads that fold."""

import pytest

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(reading, ines):
    return factories.question(ines, reading, "share the fog", body="Whose fog?")


@pytest.fixture
def replies(question, marek, okafor):
    return [factories.reply(who, question) for who in (marek, okafor, marek)]


@pytest.fixture
def here(reading, browser):
    asked = {"p": margins.key_of(reading, 4)}
    return lambda user, **more: browser(user).get(reading.get_absolute_url(), {**asked, **more})


@pytest.fixture
def settle(question, browser):
    address = f"/notes/{question.pk}/settlement/"
    return lambda user, reply="": browser(user).post(address, {"reply": reply and reply.pk})


def thread_in(response):
    """The anchors of the replies, from above."""
    return [name for name in margins.elements(response) if name.startswith("reply-")]


def names(replies):
    return [reply.anchor for reply in replies]


def test_the_answer_is_pinned_under_its_question(question, replies, here, settle, ines, marek):
    assert thread_in(here(marek)) == names(replies)
    assert settle(ines, replies[2]).status_code == 302
    shown = margins.elements(here(marek))
    assert thread_in(here(marek)) == names([replies[2], *replies[:2]])
    assert "Answered" in margins.said(shown[question.anchor])
    assert margins.said(shown[replies[2].anchor]).startswith("Answer")
    settle(ines, replies[0])
    assert thread_in(here(marek))[0] == replies[0].anchor
    settle(ines)
    assert thread_in(here(marek)) == names(replies)
    assert "Answered" not in here(marek).text


def test_its_author_and_the_instructors_mark_it_and_nobody_else(
    question, replies, settle, here, ines, okafor, marek
):
    for person in ines, okafor:
        assert "This answers it" in here(person).text
        assert settle(person, replies[0]).status_code == 302
    assert "This answers it" not in here(marek).text
    assert settle(marek, replies[1]).status_code == 404
    question.refresh_from_db()
    assert question.settled_by == replies[0]


def test_what_is_no_question_or_not_its_reply_is_not_found(
    reading, question, replies, settle, browser, ines, marek
):
    note = factories.note(ines, reading, 1)
    stranger = factories.reply(marek, note)
    assert settle(ines, stranger).status_code == 404
    answer = {"reply": stranger.pk}
    assert browser(ines).post(f"/notes/{note.pk}/settlement/", answer).status_code == 404
    for nonsense in "x", "0", "9" * 30, "-1":
        response = browser(ines).post(f"/notes/{question.pk}/settlement/", {"reply": nonsense})
        assert response.status_code == 404
    assert not Annotation.objects.exclude(settled_by=None).exists()


def test_an_answer_that_is_deleted_is_none_until_it_is_back(
    question, replies, here, settle, ines, marek
):
    settle(ines, replies[1])
    replies[1].withdraw()
    assert thread_in(here(marek)) == names([replies[0], replies[2]])
    assert "Answered" not in here(marek).text
    replies[1].restore()
    assert thread_in(here(marek))[0] == replies[1].anchor


def test_a_question_that_becomes_a_comment_has_no_answer(question, replies, settle, ines):
    settle(ines, replies[1])
    question.refresh_from_db()
    question.revise(1, motivation="commenting")
    question.refresh_from_db()
    assert question.settled_by is None


@pytest.mark.parametrize("number", [4, 5, 9])
def test_a_long_thread_that_was_read_folds_in_the_middle(
    question, here, browser, reading, ines, marek, number
):
    replies = [factories.reply(ines, question) for _ in range(number)]
    browser(marek).post(f"{reading.get_absolute_url()}seen/", {"p": margins.key_of(reading, 4)})
    page = here(marek)
    assert thread_in(page) == names(replies)
    assert (f"{number - 3} more repl" in page.text) is (number > 4)
    assert "more repl" not in here(marek, note=question.pk).text


def test_what_is_new_is_never_folded_away(question, here, browser, reading, ines, marek):
    for _reply in range(6):
        factories.reply(ines, question)
    assert "more replies" in here(ines).text
    assert "more replies" not in here(marek).text
    browser(marek).post(f"{reading.get_absolute_url()}seen/", {"p": margins.key_of(reading, 4)})
    assert "3 more replies" in here(marek).text
    for _reply in range(3):
        factories.reply(ines, question)
    page = here(marek)
    assert "more replies" not in page.text
    shown = margins.elements(page).values()
    assert sum("reply unread" in part.get("class", "") for part in shown) == 3
