"""Hiding what others wrote, closing threads, and the log of both."""

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.core.management import call_command

from annotations.margin.listing import Listing
from annotations.margin.threads import add_threads
from annotations.models import Annotation, Deed, Findable, Flag, Image, ImageUse, Mention, Reply
from annotations.models.replies import Locked
from annotations.models.written import Conflict
from annotations.page.summaries import summaries
from annotations.paper.choosing import Choice
from annotations.paper.handout import handout_for
from annotations.words.tag_list import tag_list
from tests import factories
from tests.annotations.scene import sitting_of

pytestmark = pytest.mark.django_db

WHY = "This is no argument."


def again(thing):
    return type(thing).objects.get(pk=thing.pk)


def traces(reading, user):
    """Give what pages tell `user` of notes and threads by numbers and lists, but for the cards."""
    sitting = sitting_of(user, reading)
    said = summaries(sitting, lists=True)
    printed = handout_for(sitting, Choice.of(sitting, {"notes": "all"})).printed()
    return {
        "numbers": sum(one.notes for one in said.values()),
        "questions": sum(one.questions for one in said.values()),
        "marks": [one.marks for one in said.values() if one.marks],
        "people": sorted(said.people),
        "kinds": said.kinds,
        "mentions": said.has_mentions,
        "tags": [tag.name for tag in tag_list(sitting)],
        "found": [note.pk for note in Listing(sitting, "all", sought="quicksilver").part(0, 9)],
        "unread": [note.pk for note in Listing(sitting, "unread").part(0, 9)],
        "printed": [note.pk for note in printed]
        + [one.pk for note in printed for one in note.thread],
        "mine": Mention.objects.visible_to(user).filter(person=user).count(),
    }


@pytest.fixture
def note(reading, ines):
    return factories.question(
        ines, reading, "share the fog", body="Quicksilver, @marek?", tags="metals"
    )


def test_a_hidden_note_leaves_no_trace_but_its_card_and_is_back_once_it_is_shown(
    reading, note, ines, marek, okafor, admin
):
    people = ines, marek, okafor, admin
    with_it = [traces(reading, user) for user in people]
    assert all(said["numbers"] and said["tags"] and said["found"] for said in with_it)
    assert with_it[1]["mine"] == 1
    note.hide(okafor, WHY)
    hidden = [traces(reading, user) for user in people]
    again(note).unhide(okafor)
    assert [traces(reading, user) for user in people] == with_it
    again(note).withdraw()
    assert [traces(reading, user) for user in people] == hidden
    assert not any(any(said.values()) for said in hidden)


def test_a_hidden_note_is_listed_for_its_author_and_the_instructors_alone(
    reading, note, ines, marek, jonas, okafor, admin
):
    def listed():
        parts = {
            user.username: Listing(sitting_of(user, reading), "all").part(0, 9)
            for user in (ines, marek, jonas, okafor, admin)
        }
        return {name for name, notes in parts.items() if note in notes}

    assert listed() == {"ines", "marek", "jonas", "okafor", "admin"}
    note.hide(okafor, WHY)
    assert listed() == {"ines", "okafor", "admin"}


def test_a_hidden_reply_is_found_no_more_and_stands_for_its_author_and_the_instructors(
    reading, note, ines, marek, jonas, okafor
):
    reply = factories.reply(marek, note, body="Cinnabar.")

    def seen_by(user):
        [shown] = Annotation.objects.filter(pk=note.pk)
        add_threads([shown], user, sitting_of(user, reading).grounds)
        return reply in shown.thread.replies

    assert all(map(seen_by, (ines, marek, jonas, okafor)))
    assert Findable.objects.saying("cinnabar").exists()
    assert (again(note).replied, again(note).replies_by_others) == (1, 1)
    reply.hide(okafor, WHY)
    assert [seen_by(user) for user in (ines, marek, jonas, okafor)] == [False, True, False, True]
    assert not Findable.objects.saying("cinnabar").exists()
    assert (again(note).replied, again(note).replies_by_others) == (0, 0)
    again(reply).unhide(okafor)
    assert seen_by(ines)
    assert Findable.objects.saying("cinnabar").exists()
    assert (again(note).replied, again(note).replies_by_others) == (1, 1)


def test_a_hidden_reply_stays_hidden_where_its_note_is_its_authors_alone_by_now(
    reading, okafor, ines
):
    note = factories.note(ines, reading)
    reply = factories.reply(ines, note)
    reply.hide(okafor, WHY)
    again(note).revise(1, audience="me")
    again(reply).unhide(okafor)
    assert again(reply).is_hidden
    again(note).revise(2, reading, audience="seminar")
    again(reply).unhide(okafor)
    assert not again(reply).is_hidden


@pytest.mark.parametrize("back", [["unhide", "restore"], ["restore", "unhide"]])
@pytest.mark.parametrize("kind", ["note", "reply"])
def test_what_is_hidden_and_deleted_is_back_after_both_are_taken_back(
    reading, ines, okafor, back, kind
):
    note = factories.note(ines, reading, 2, body="Mercury.")
    thing = note if kind == "note" else factories.reply(ines, note, body="Mercury, said again.")
    words = "mercury" if kind == "note" else "said again"
    by = {"hide": (okafor, WHY), "unhide": (okafor,)}

    def found_after(what):
        getattr(again(thing), what)(*by.get(what, ()))
        call_command("check_segments", verbosity=0)
        return Findable.objects.saying(words).exists()

    assert Findable.objects.saying(words).exists()
    found = [found_after(what) for what in ("hide", "withdraw", *back)]
    assert found == [False, False, False, True]


def test_doing_so_twice_is_doing_it_once(reading, note, okafor, admin):
    for by in okafor, admin:
        note.hide(by, WHY)
    assert (again(note).hidden_by, Deed.objects.count()) == (okafor, 1)
    for _time in range(2):
        again(note).unhide(okafor)
        again(note).lock(okafor)
    assert [deed.what for deed in Deed.objects.order_by("pk")] == ["hidden", "shown", "locked"]
    call_command("check_segments", verbosity=0)


def test_a_note_that_became_its_authors_alone_is_not_hidden(reading, ines, okafor):
    note = factories.note(ines, reading, 2)
    seen = again(note)
    note.revise(1, audience="me")
    for deed in seen.hide, seen.lock:
        deed(okafor, *([WHY] if deed == seen.hide else []))
    assert not again(note).is_hidden
    assert not again(note).is_locked
    assert not Deed.objects.exists()


@pytest.mark.parametrize("kind", ["note", "reply"])
def test_what_is_hidden_says_who_sees_it_still(reading, ines, marek, okafor, kind):
    note = factories.note(marek, reading, "share the fog")
    thing = note if kind == "note" else factories.reply(marek, note)

    def lines():
        there = again(thing)
        return [str(there.audience_line_for(user)) for user in (marek, okafor)]

    assert lines() == ["Seen by the seminar"] * 2
    thing.hide(okafor, WHY)
    assert lines() == ["Seen by you and the instructors", "Seen by its author and the instructors"]
    again(thing).unhide(okafor)
    assert lines() == ["Seen by the seminar"] * 2


def test_a_reply_to_what_is_hidden_is_seen_by_whom_it_was(reading, note, marek, okafor):
    reply = factories.reply(marek, note)
    note.hide(okafor, WHY)
    assert str(again(reply).audience_line_for(marek)) == "Seen by the seminar"


def test_its_author_may_reword_it_and_it_stays_hidden_and_shared(reading, note, ines, okafor):
    note.hide(okafor, WHY)
    own = Annotation.objects.editable_by(ines).get(pk=note.pk)
    own.revise(1, reading=reading, body="Mercury.", tags="planets")
    note = again(note)
    assert (note.body, note.is_hidden, note.hidden_reason) == ("Mercury.", True, WHY)
    assert not Findable.objects.exists()
    with pytest.raises(Conflict):
        note.revise(2, reading=reading, audience="me")
    call_command("check_segments", verbosity=0)
    note.unhide(okafor)
    assert Findable.objects.saying("mercury").exists()


def test_nobody_replies_to_a_hidden_note(reading, note, marek, okafor):
    assert factories.reply(marek, note).pk
    note.hide(okafor, WHY)
    for person in marek, okafor:
        with pytest.raises(ObjectDoesNotExist):
            factories.reply(person, note)


def test_nobody_adds_to_a_closed_thread_and_a_retry_still_finds_its_reply(
    reading, note, ines, marek, okafor
):
    reply = factories.reply(marek, note, submission=(form := note.submission))
    note.lock(okafor)
    assert factories.reply(marek, note, submission=form) == reply
    for person in ines, marek, okafor:
        with pytest.raises(Locked):
            factories.reply(person, note)
    again(note).unlock(okafor)
    assert factories.reply(marek, note).pk


def test_an_image_in_what_is_hidden_is_seen_by_its_author_and_the_instructors(
    reading, note, ines, marek, okafor, admin
):
    image = factories.image(admin)
    ImageUse.objects.create(image=image, annotation=note)

    def sees(user):
        return Image.objects.visible_to(user).filter(pk=image.pk).exists()

    assert [sees(user) for user in (ines, marek, okafor)] == [True, True, True]
    note.hide(okafor, WHY)
    assert [sees(user) for user in (ines, marek, okafor)] == [True, False, True]


def test_a_first_answer_counts_as_given_while_it_is_hidden(reading, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    answer = factories.answer(ines, prompt)
    other = factories.answer(marek, prompt)
    assert other in Annotation.objects.visible_to(ines)
    answer.hide(okafor, WHY)
    assert other in Annotation.objects.visible_to(ines)
    assert answer not in Annotation.objects.visible_to(marek)
    assert type(prompt).objects.get().answerers == 2


# Flags


def test_somebody_flags_a_thing_once_until_it_was_dealt_with(reading, note, marek, jonas, okafor):
    for words in "No argument.", "No argument!":
        Flag.put(note, marek, words)
    Flag.put(note, jonas, "Neither do I see one.")
    assert [flag.words for flag in Flag.objects.open().order_by("pk")] == [
        "No argument.",
        "Neither do I see one.",
    ]
    Flag.dismiss(note, okafor)
    assert not Flag.objects.open().exists()
    Flag.put(note, marek, "Still none.")
    assert Flag.objects.open().count() == 1
    note.hide(okafor, WHY)
    assert not Flag.objects.filter(settled_at=None).exists()
    assert [deed.what for deed in Deed.objects.order_by("pk")] == ["dismissed", "hidden"]


def test_flags_are_seen_by_the_instructors_of_that_seminar_and_by_admins(
    reading, reading_in_rivers, note, visitor, ines, marek, okafor, tomoko, admin
):
    for thing in note, factories.reply(ines, note):
        Flag.put(thing, marek, "No argument.")
        seen = {
            str(user): Flag.objects.open().visible_to(user).on(thing).exists()
            for user in (visitor, ines, marek, okafor, tomoko, admin)
        }
        assert {name for name, is_seen in seen.items() if is_seen} == {str(okafor), str(admin)}


def test_no_flag_leads_to_what_is_its_authors_alone_by_now(reading, ines, marek, okafor, admin):
    note = factories.note(ines, reading)
    Flag.put(note, marek, "No argument.")
    assert Flag.objects.visible_to(okafor).exists()
    note.revise(1, audience="me")
    for user in okafor, admin:
        assert not Flag.objects.visible_to(user).exists()


def test_one_flags_what_others_say_to_one(reading, note, ines, marek, amira, okafor):
    reply = factories.reply(marek, note)
    private = factories.note(ines, reading, audience="me")
    asked = factories.note(ines, reading, audience="instructors")
    may = {
        user.username: [
            thing in type(thing).objects.flaggable_by(user)
            for thing in (note, reply, private, asked)
        ]
        for user in (ines, marek, amira, okafor)
    }
    assert may == {
        "ines": [False, True, False, False],
        "marek": [True, False, False, False],
        "amira": [False, False, False, False],
        "okafor": [True, True, False, True],
    }


# The log


def test_the_log_says_who_did_what_to_what_and_why(reading, note, ines, okafor, admin):
    reply = factories.reply(okafor, note)
    reply.hide(admin, WHY)
    note.lock(okafor)
    lines = Deed.objects.order_by("pk").values_list("by", "what", "annotation", "reply", "reason")
    assert list(lines) == [
        (admin.pk, "hidden", note.pk, reply.pk, WHY),
        (okafor.pk, "locked", note.pk, None, ""),
    ]
    assert set(Deed.objects.values_list("seminar", flat=True)) == {reading.seminar_id}


def test_a_line_of_the_log_is_neither_changed_nor_deleted(reading, note, okafor):
    note.hide(okafor, WHY)
    deed = Deed.objects.get()
    deed.reason = "None."
    for change in (
        deed.save,
        deed.delete,
        Deed.objects.all().delete,
        lambda: Deed.objects.update(reason="None."),
        lambda: Deed.objects.bulk_update([deed], ["reason"]),
    ):
        with pytest.raises(TypeError):
            change()
    assert Deed.objects.get().reason == WHY


def test_the_log_is_read_by_the_instructors_of_the_seminar_and_by_admins(
    reading, reading_in_rivers, note, visitor, ines, marek, okafor, tomoko, admin
):
    note.hide(okafor, WHY)
    people = visitor, ines, marek, okafor, tomoko, admin
    assert [user for user in people if Deed.objects.visible_to(user)] == [okafor, admin]


def test_replies_of_others_stay_as_they_are_when_a_note_is_hidden(reading, note, marek, okafor):
    reply = factories.reply(marek, note)
    note.hide(okafor, WHY)
    assert reply in Reply.objects.visible_to(marek)
    assert note in Annotation.objects.visible_to(marek)
    assert note not in Annotation.objects.legible_to(marek)
    assert note in Annotation.objects.legible_to(okafor)
