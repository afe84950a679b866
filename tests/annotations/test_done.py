"""How much somebody has written of what is asked for: one rule for students and instructors."""

import pytest
from django.db.models import Q

from annotations.counting.done import done_by, done_here, done_in
from reader.models import User
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(reading):
    reading.notes_asked, reading.replies_asked, reading.answers_asked = 3, 2, 1
    reading.save()
    return reading


def numbers(reading, user):
    """The three numbers of a person; all ways of asking have to say the same."""
    ways = [
        done_here(user, reading),
        done_by(user, [reading])[reading.pk],
        dict(done_in(reading, User.objects.filter(pk=user.pk)))[user],
    ]
    assert len({done.numbers for done in ways}) == 1
    return ways[0].numbers


def test_notes_replies_and_answers_are_counted_apart(asking, ines, marek, okafor):
    assert numbers(asking, ines) == (0, 0, 0)
    factories.note(ines, asking, 1)
    factories.question(ines, asking, audience="instructors")
    assert numbers(asking, ines) == (2, 0, 0)
    factories.reply(ines, factories.note(marek, asking))
    assert numbers(asking, ines) == (2, 1, 0)
    factories.answer(ines, factories.prompt(okafor, asking), audience="instructors")
    assert numbers(asking, ines) == (2, 1, 1)
    assert numbers(asking, marek) == (1, 0, 0)


def test_what_is_said_to_ones_group_counts(asking, borders, ines):
    owls = factories.group(borders, ines)
    factories.reply(ines, factories.note(ines, asking, 1, group=owls))
    assert numbers(asking, ines) == (1, 1, 0)


def test_two_answers_to_one_prompt_are_one(asking, ines, okafor):
    first, second = factories.prompt(okafor, asking), factories.prompt(okafor, asking, 1)
    for _time in range(2):
        factories.answer(ines, first)
    assert numbers(asking, ines) == (0, 0, 1)
    factories.answer(ines, second)
    assert numbers(asking, ines) == (0, 0, 2)


def test_what_only_oneself_sees_counts_for_nothing(asking, ines):
    note = factories.note(ines, asking, 1, audience="me")
    factories.reply(ines, note)
    assert numbers(asking, ines) == (0, 0, 0)
    note.revise(1, reading=asking, audience="seminar")
    assert numbers(asking, ines) == (1, 1, 0)


def test_what_was_deleted_counts_no_more_until_it_comes_back(asking, ines, marek, okafor):
    note = factories.note(ines, asking, 1)
    reply = factories.reply(ines, factories.note(marek, asking))
    answer = factories.answer(ines, factories.prompt(okafor, asking))
    assert numbers(asking, ines) == (1, 1, 1)
    for thing in note, reply, answer:
        thing.withdraw()
    assert numbers(asking, ines) == (0, 0, 0)
    for thing in note, reply, answer:
        thing.restore()
    assert numbers(asking, ines) == (1, 1, 1)


def test_what_an_instructor_hides_counts_no_more_until_it_is_shown(asking, ines, marek, okafor):
    note = factories.note(ines, asking, 1)
    reply = factories.reply(ines, factories.note(marek, asking))
    assert numbers(asking, ines) == (1, 1, 0)
    for thing in note, reply:
        thing.hide(okafor, "Not here.")
    assert numbers(asking, ines) == (0, 0, 0)
    for thing in note, reply:
        thing.unhide(okafor)
    assert numbers(asking, ines) == (1, 1, 0)


def test_a_highlight_without_words_is_no_note(asking, ines):
    highlight = {"motivation": "highlighting", "body": ""}
    factories.note(ines, asking, "share the fog", **highlight)
    assert numbers(asking, ines) == (0, 0, 0)
    factories.note(ines, asking, "share the fog", **highlight | {"body": "This."})
    assert numbers(asking, ines) == (1, 0, 0)


def test_a_reply_counts_also_where_its_note_was_deleted_since(asking, ines, marek):
    note = factories.note(marek, asking)
    factories.reply(ines, note)
    note.withdraw()
    assert numbers(asking, ines) == (0, 1, 0)


def test_another_reading_counts_for_itself(asking, reading_in_rivers, ines, rivers):
    rivers.admit(ines)
    factories.note(ines, reading_in_rivers, 1)
    assert numbers(asking, ines) == (0, 0, 0)


def test_only_students_are_asked_and_only_where_something_is(asking, ines, okafor, admin, visitor):
    assert done_here(ines, asking) is not None
    assert done_here(okafor, asking) is None
    assert done_here(admin, asking) is None
    assert done_by(okafor, [asking]) == done_by(visitor, [asking]) == {}
    asking.notes_asked = asking.replies_asked = asking.answers_asked = 0
    asking.save()
    assert done_here(ines, asking) is None
    assert done_by(ines, [asking]) == {}


def test_it_is_said_in_words_of_what_is_asked_for(asking, ines):
    asking.replies_asked = 0
    asking.save()
    factories.note(ines, asking, 1)
    done = done_here(ines, asking)
    assert [part.words for part in done.parts] == ["1 of 3 notes", "0 of 1 answer"]
    assert done.has_begun
    assert not done.is_complete


def test_nobody_has_less_than_complete_where_more_was_written(asking, ines):
    asking.notes_asked, asking.replies_asked, asking.answers_asked = 1, 0, 0
    asking.save()
    assert not done_here(ines, asking).is_complete
    for _time in range(2):
        factories.note(ines, asking, 1)
    done = done_here(ines, asking)
    assert done.is_complete
    assert [part.words for part in done.parts] == ["2 of 1 note"]


def test_many_people_are_counted_in_one_query(asking, ines, marek, django_assert_num_queries):
    students = User.objects.filter(Q(memberships__role="student"))
    for _time in range(2):
        for author in ines, marek:
            factories.reply(author, factories.note(author, asking))
        with django_assert_num_queries(1):
            found = dict(done_in(asking, students))
    assert found[ines].numbers == found[marek].numbers == (2, 2, 0)
