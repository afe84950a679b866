"""Notices: who is told of what, and that nobody is told of what they may not see."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from annotations.models import Notice, NoticeChoices, Prompt, Pseudonym, Seen
from annotations.models.notices import KINDS_OF, Group
from annotations.telling import lines
from annotations.telling.events import tell_of_what_is_due
from seminars.reading_list import put_on_list
from tests import factories

pytestmark = pytest.mark.django_db

WHY = "This is no argument."


@pytest.fixture
def told():
    """`told(user)`: the kinds of what somebody is told of, in the order in which it happened."""

    def of(user):
        return list(lines.shown_to(user).order_by("pk").values_list("kind", flat=True))

    return of


def headlines(user):
    with translation.override("en"):
        return [lines.headline(notice) for notice in lines.shown_to(user)]


def test_who_wrote_in_a_thread_is_told_of_a_reply_and_who_wrote_it_is_not(
    reading, ines, marek, jonas, okafor, told
):
    note = factories.note(ines, reading, "share the fog")
    factories.reply(marek, note)
    factories.reply(okafor, note)
    factories.reply(ines, note)
    assert {user.username: told(user) for user in (ines, marek, jonas, okafor)} == {
        "ines": ["reply", "reply"],
        "marek": ["reply", "reply"],
        "jonas": [],
        "okafor": ["reply"],
    }
    assert headlines(ines) == [
        "Dr Okafor replied to your note on “Two banks”",
        "Marek Kos replied to your note on “Two banks”",
    ]
    assert headlines(okafor) == ["Ines Duarte replied where you wrote too, on “Two banks”"]


def test_a_notice_says_the_name_under_which_one_reads_the_other(reading, ines, marek, okafor):
    reading.anonymous = True
    reading.save()
    note = factories.note(ines, reading)
    for person in okafor, marek:
        factories.reply(person, note)
    alias = Pseudonym.objects.get(person=marek).name
    assert headlines(ines) == [
        f"{alias} replied to your note on “Two banks”",
        "Dr Okafor replied to your note on “Two banks”",
    ]
    assert headlines(okafor) == ["Marek Kos replied where you wrote too, on “Two banks”"]


def test_a_question_is_told_of_as_one_and_so_is_what_answers_it(reading, ines, marek, okafor, told):
    question = factories.question(ines, reading)
    reply = factories.reply(marek, question)
    question.settle(reply, by=okafor)
    assert told(ines) == ["answer", "settled"]
    assert headlines(ines) == [
        "Your question on “Two banks” was marked as answered",
        "Marek Kos replied to your question on “Two banks”",
    ]
    type(question).objects.get().settle(None, by=okafor)
    assert told(ines) == ["answer"]


def test_whoever_marks_the_answer_to_their_own_question_need_not_be_told(
    reading, ines, marek, told
):
    question = factories.question(ines, reading)
    question.settle(factories.reply(marek, question), by=ines)
    assert told(ines) == ["answer"]


def test_a_mention_is_told_of_once_and_before_what_else_a_reply_is(
    reading, ines, marek, jonas, told
):
    note = factories.note(ines, reading, body="@marek, @jonas")
    factories.reply(marek, note, body="@ines, @jonas")
    assert [told(user) for user in (ines, marek, jonas)] == [
        ["mention"],
        ["mention"],
        ["mention", "mention"],
    ]
    assert headlines(ines) == ["Marek Kos mentions you: “Two banks”"]


def test_other_words_tell_those_whom_they_mention_and_nobody_twice(
    reading, ines, marek, jonas, told
):
    note = factories.note(ines, reading, body="@marek")
    note.revise(1, reading=reading, body="@marek, @jonas")
    assert (told(marek), told(jonas)) == (["mention"], ["mention"])
    note.revise(2, reading=reading, body="@jonas")
    assert (told(marek), told(jonas)) == ([], ["mention"])


def test_who_is_called_in_what_they_write_themselves_is_not_told(reading, ines, told):
    factories.note(ines, reading, body="@ines")
    assert told(ines) == []


def test_an_only_me_note_tells_nobody(reading, ines, marek):
    note = factories.note(ines, reading, audience="me", body="@marek")
    factories.reply(ines, note, body="@marek")
    assert not Notice.objects.exists()


def test_a_second_press_tells_once(reading, ines, marek, told):
    note = factories.note(ines, reading)
    for _time in range(2):
        factories.reply(marek, note, submission=note.submission, body="@ines")
    assert told(ines) == ["mention"]


def test_a_new_reading_is_told_to_the_students_and_once(
    borders, reading, okafor, ines, marek, told
):
    other = factories.article(okafor, "the-bell", ["The bell is rung by hand."])
    for _time in range(2):
        put_on_list(borders, other)
    assert (told(ines), told(marek), told(okafor)) == (["reading"], ["reading"], [])
    assert headlines(ines) == ["New on the list: “The bell”"]


def test_what_is_due_within_three_days_is_told_once_and_again_where_it_is_moved(
    reading, ines, okafor, told
):
    now = timezone.now()
    for days in 5, 2, 2:
        reading.due_at = now + timedelta(days=days)
        reading.save()
        for _run in range(2):
            tell_of_what_is_due(now)
        assert told(ines) == ([] if days == 5 else ["due"])
    assert told(okafor) == []
    reading.due_at = now + timedelta(days=1)
    reading.save()
    assert told(ines) == [], "what it says is not so any more"
    tell_of_what_is_due(now)
    assert told(ines) == ["due"]
    assert Notice.objects.filter(person=ines).count() == 2


def test_of_an_archived_seminar_nothing_is_due(reading, ines, told):
    now = timezone.now()
    reading.due_at = now + timedelta(days=1)
    reading.save()
    reading.seminar.archive()
    tell_of_what_is_due(now)
    assert told(ines) == []
    reading.seminar.take_out_of_archive()
    tell_of_what_is_due(now)
    assert told(ines) == ["due"]


def test_a_due_date_is_said_on_the_clock_of_its_seminar(reading, ines):
    reading.seminar.timezone = "Asia/Tokyo"
    reading.seminar.save()
    reading.due_at = (timezone.now() + timedelta(days=2)).replace(hour=23, minute=30)
    reading.save()
    tell_of_what_is_due(timezone.now())
    [said] = headlines(ines)
    assert re.fullmatch(r"“Two banks” is due \w+ 08:30", said)


def test_its_author_is_told_that_something_was_hidden_until_it_is_shown(
    reading, ines, marek, okafor, told
):
    note = factories.note(ines, reading)
    reply = factories.reply(marek, factories.note(okafor, reading, 1))
    for thing in note, reply:
        thing.hide(okafor, WHY)
    assert (told(ines), told(marek)) == (["hidden"], ["hidden"])
    assert headlines(ines) == ["An instructor hid a note of yours: “Two banks”"]
    assert headlines(marek) == ["An instructor hid a reply of yours: “Two banks”"]
    type(note).objects.get(pk=note.pk).unhide(okafor)
    assert told(ines) == []


def test_the_instructors_are_told_of_a_flag_until_somebody_has_dealt_with_it(
    reading, ines, marek, okafor, told
):
    note = factories.note(marek, reading)
    Notice.objects.all().delete()
    flag = note.flags.model
    flag.put(note, ines, WHY)
    assert (told(okafor), told(marek), told(ines)) == (["flag"], [], [])
    assert headlines(okafor) == ["A note was flagged: “Two banks”"]
    flag.dismiss(note, okafor)
    assert told(okafor) == []


# Nobody is told of what they may not see


def leave(scene):
    scene.reading.seminar.memberships.filter(user=scene.ines).delete()


HIDES = {
    "the reply is deleted": lambda scene: scene.reply.withdraw(),
    "the reply is hidden": lambda scene: scene.reply.hide(scene.okafor, WHY),
    "the reading is off the list": lambda scene: scene.reading.withdraw(),
    "the seminar is left": leave,
    "the text is deleted": lambda scene: scene.reading.article.withdraw(),
    "the prompt is hidden": lambda scene: scene.prompt.hide(),
    "the prompt is deleted": lambda scene: scene.prompt.withdraw(),
    "the prompt asks for an answer first": lambda scene: Prompt.objects.update(answer_first=True),
    "the note is shown to the instructors alone": lambda scene: scene.narrow(),
}


class Scene:
    """Ines wrote in the thread of Marek's answer, and was mentioned there."""

    def __init__(self, reading, okafor, ines, marek):
        self.reading, self.okafor, self.ines = reading, okafor, ines
        self.prompt = factories.prompt(okafor, reading)
        self.note = factories.answer(marek, self.prompt, body="@ines")
        factories.reply(ines, self.note)
        self.reply = factories.reply(marek, self.note)

    def narrow(self):
        type(self.note).objects.filter(pk=self.note.pk).update(audience="instructors")


@pytest.mark.parametrize("what", HIDES)
def test_nothing_is_told_or_counted_any_more_once(what, reading, okafor, ines, marek, told):
    scene = Scene(reading, okafor, ines, marek)
    assert told(ines) == ["mention", "reply"]
    assert lines.new_for(ines) == 2
    HIDES[what](scene)
    assert "reply" not in told(ines)
    assert lines.new_for(ines) == len(told(ines)) == what.startswith("the reply")


def test_a_hidden_or_deleted_note_mentions_nobody_and_the_replies_below_go_on_being_told(
    reading, ines, marek, jonas, okafor, told
):
    note = factories.note(marek, reading, body="@ines")
    factories.reply(jonas, note)
    factories.reply(ines, note)
    factories.reply(jonas, note)
    assert told(ines) == ["mention", "reply"]
    note.hide(okafor, WHY)
    assert told(ines) == ["reply"]
    note.withdraw()
    assert told(ines) == ["reply"]


def test_what_may_be_seen_again_is_told_again(reading, okafor, ines, marek, told):
    scene = Scene(reading, okafor, ines, marek)
    scene.prompt.hide()
    assert told(ines) == []
    scene.prompt.show()
    assert told(ines) == ["mention", "reply"]


def test_who_left_is_not_told_of_replies_to_what_they_had_written(reading, ines, marek, told):
    note = factories.note(ines, reading)
    factories.reply(marek, note, body="@ines")
    assert told(ines) == ["mention"]
    ines.memberships.all().delete()
    assert told(ines) == []


# What is new


def test_what_one_looks_at_in_the_margin_is_seen(reading, ines, marek, told):
    for on in 1, 2, None:
        factories.reply(marek, factories.note(ines, reading, on))
    assert lines.new_for(ines) == 3
    paragraph = factories.target(reading, 1).paragraph
    Seen.mark(ines, reading, paragraph, timezone.now() - timedelta(hours=1))
    assert lines.new_for(ines) == 3, "they came later"
    Seen.mark(marek, reading, paragraph)
    Seen.mark(ines, reading, paragraph)
    assert lines.new_for(ines) == 2
    Seen.mark(ines, reading, None)
    assert lines.new_for(ines) == 1
    assert len(told(ines)) == 3


def test_where_nothing_is_new_that_is_known_from_one_look(
    reading, ines, marek, django_assert_num_queries
):
    factories.reply(marek, factories.note(ines, reading))
    with django_assert_num_queries(3):
        assert lines.new_for(ines) == 1
    for _time in range(20):
        factories.reply(marek, factories.note(ines, reading))
    with django_assert_num_queries(3):
        assert lines.new_for(ines) == 21
    Notice.objects.all().see()
    with django_assert_num_queries(1):
        assert lines.new_for(ines) == 0


# Choices


@pytest.mark.parametrize("group", Group)
def test_what_is_switched_off_is_not_told_and_comes_back(reading, ines, okafor, group):
    for kind in Notice.Kind.values:
        assert sum(kind in kinds for kinds in KINDS_OF.values()) == 1, kind
    factories.reply(okafor, factories.note(ines, reading))
    choices = NoticeChoices.of(ines)
    setattr(choices, group, "off")
    choices.save()
    assert lines.new_for(ines) == (group != Group.REPLIES)
    setattr(choices, group, "site")
    choices.save()
    assert lines.new_for(ines) == 1


def test_a_reply_tells_a_whole_class_in_one_statement(
    reading, ines, marek, okafor, django_assert_max_num_queries
):
    note = factories.note(ines, reading)
    factories.reply(marek, note)
    with django_assert_max_num_queries(60) as few:
        factories.reply(okafor, note)
    for number in range(20):
        person = factories.person(f"member-{number}")
        reading.seminar.admit(person)
        factories.reply(person, note)
    with django_assert_max_num_queries(60) as many:
        factories.reply(okafor, note)
    assert len(many) == len(few)
    assert Notice.objects.filter(reply=note.replies.last()).count() == 22
