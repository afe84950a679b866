"""The steps of a review: each act writes one, and undoing and redoing read one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reader.models import Draft, Step
from reader.reviewing.edits import Edits
from tests import factories
from tests.at_once import at_once
from tests.reader.review_form import begun, look, press, sql_of, words

STEPS = '"reader_step"'


@pytest.fixture
def long(okafor):
    """Ten paragraphs, brought in by okafor, with a standfirst that the importer was unsure of."""
    said = [f"Paragraph {number}." for number in range(10)]
    return begun(okafor, *said, standfirst="First.", doubts=["standfirst"])


@pytest.fixture
def draft(okafor):
    """The draft of a text of four paragraphs."""
    article = factories.article(okafor, "mist", ["One.", "Two.", "Three.", "Four."])
    return Draft.of(article, okafor)


def act(review):
    """Set the first block aside."""
    return review.drop(review.blocks[0]["id"])


def numbers(reviewed):
    return [*reviewed.steps.order_by("number").values_list("number", flat=True)]


def listed(reviewed):
    """Give the numbers of the steps that the review lists."""
    reviewed.refresh_from_db()
    return sorted(brief["number"] for brief in [*reviewed.undoable, *reviewed.redoable])


@pytest.mark.parametrize("behind", [0, 4])
def test_an_act_writes_one_step_and_reads_none(client, okafor, long, behind):
    factories.login(client, okafor)
    for _again in range(behind):
        long.revise(Edits(), act)
    page = look(client, long)
    said = _asked(client, long, "drops/?block=9", page)
    assert [sql.split()[0] for sql in said] == ["INSERT"]
    assert len(numbers(long)) == behind + 1


@pytest.mark.parametrize("behind", [1, 4])
@pytest.mark.parametrize("button", ["undoings/", "redoings/"])
def test_undoing_and_redoing_read_one_step_and_write_it(client, okafor, long, behind, button):
    factories.login(client, okafor)
    for _again in range(behind):
        long.revise(Edits(), act)
    if button == "redoings/":
        long.undo(Edits())
    said = _asked(client, long, button, look(client, long))
    assert [sql.split()[0] for sql in said] == ["SELECT", "UPDATE"]
    assert '"number" = ' in said[0]
    assert len(numbers(long)) == behind


def _asked(client, imported, button, page):
    """Press, and give the SQL about steps."""
    with CaptureQueriesContext(connection) as asked:
        press(client, imported, button, page, htmx=True)
    return [sql for sql in sql_of(asked) if STEPS in sql]


def test_steps_that_are_too_many_go_with_what_they_would_have_put_back(long, monkeypatch):
    monkeypatch.setattr("reader.reviewing.steps.MOST_STEPS", 3)
    for _again in range(5):
        long.revise(Edits(), act)
    assert len(numbers(long)) == 3
    assert numbers(long) == listed(long)
    for _again in range(5):
        long.undo(Edits())
    assert words(long) == [f"Paragraph {number}." for number in range(2, 10)]


def test_a_step_that_is_too_large_is_not_kept(long, monkeypatch):
    monkeypatch.setattr("reader.reviewing.steps.MOST_CHARACTERS", 5)
    long.revise(Edits(), act)
    assert numbers(long) == listed(long) == []
    assert len(words(long)) == 9


def test_something_new_takes_the_place_of_what_could_be_done_again(long):
    for _again in range(3):
        long.revise(Edits(), act)
    long.undo(Edits())
    long.undo(Edits())
    assert len(numbers(long)) == 3
    long.revise(Edits(), act)
    assert len(numbers(long)) == 2
    assert numbers(long) == listed(long)


def test_steps_of_one_review_are_none_of_another(long, draft, okafor):
    other = begun(okafor, "One.", "Two.")
    for reviewed in (long, draft, other):
        reviewed.revise(Edits(), act)
    long.undo(Edits())
    assert [len(numbers(reviewed)) for reviewed in (long, draft, other)] == [1, 1, 1]
    assert words(long)[0] == "Paragraph 0."
    assert words(other) == ["Two."]
    assert words(draft) == ["Two.", "Three.", "Four."]


def test_what_is_published_keeps_no_steps(long, draft, okafor):
    for reviewed in (long, draft):
        reviewed.revise(Edits(), act)
        reviewed.revise(Edits(), act)
        reviewed.undo(Edits())
    long.publish()
    assert {step.draft for step in Step.objects.all()} == {draft}
    draft.publish("", draft.version, okafor)
    assert not Step.objects.exists()
    assert listed(long) == listed(draft) == []


def test_what_was_thrown_away_and_brought_back_is_undone_as_before(draft):
    draft.revise(Edits(), act)
    draft.withdraw()
    draft.restore()
    draft.revise(Edits(), act)
    draft.undo(Edits())
    draft.undo(Edits())
    assert words(draft) == ["One.", "Two.", "Three.", "Four."]


def test_a_field_that_was_seen_to_is_doubted_again_once_that_is_undone(client, okafor, long):
    factories.login(client, okafor)
    doubted = "taken for the standfirst"
    assert doubted in look(client, long).html
    press(client, long, "", look(client, long), standfirst="")
    assert doubted not in look(client, long).html
    press(client, long, "undoings/", look(client, long))
    assert doubted in look(client, long).html


def test_what_was_undone_is_not_said_once_another_window_did_something_new(client, okafor, long):
    factories.login(client, okafor)
    long.revise(Edits(), act)
    long.undo(Edits())
    stale = type(long).objects.get(pk=long.pk)
    assert stale.last_step("undo").did["count"] == 1
    long.revise(Edits(), act)
    assert stale.last_step("undo") is None


@pytest.mark.django_db(transaction=True)
def test_two_who_undo_at_the_same_moment_undo_two_steps(long):
    for _again in range(3):
        long.revise(Edits(), act)
    windows = [type(long).objects.get(pk=long.pk) for _window in range(2)]
    at_once(*(lambda one=one: one.undo(Edits()) for one in windows))
    assert words(long) == [f"Paragraph {number}." for number in range(1, 10)]
    assert numbers(long) == listed(long)
