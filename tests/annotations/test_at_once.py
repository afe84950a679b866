"""People who write at the same moment lose nothing, wait for nobody for ever, and count once."""

import uuid
from contextlib import suppress
from datetime import timedelta
from functools import partial

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from annotations import audit
from annotations.counting import layers
from annotations.models import Annotation, Image, Prompt, Reply, Unlock
from annotations.models.images import DAYS_UNUSED
from annotations.models.written import Conflict
from annotations.privacy.erasing import erase
from reader.models import Erasure, Revision, User
from reader.models.erasures import Choice
from tests import factories
from tests.annotations import chance, editing
from tests.annotations.test_layers import counted, kept
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)

SHORT = "share the fog"
LONG = "asks for papers.\n\nEach bank keeps its own clock."


def again(row):
    """Give the row as another request would load it."""
    return type(row).objects.get(pk=row.pk)


def test_two_people_who_post_on_the_same_words_both_count(reading, ines, marek, jonas):
    def post_many(author):
        def post():
            for on in [LONG, "Each bank keeps its own clock.", 1, None, LONG, SHORT]:
                factories.note(author, reading, on)
                factories.question(author, reading, on, audience="instructors")

        return post

    assert at_once(*map(post_many, [ines, marek, jonas])) == [None] * 3
    assert Annotation.objects.count() == 36
    assert kept() == counted()


def test_a_double_click_writes_one_note(reading, ines):
    form = uuid.uuid4()
    first, second = at_once(
        *[lambda: factories.note(ines, reading, SHORT, submission=form) for _click in range(2)]
    )
    assert first == second == Annotation.objects.get()
    assert kept() == counted()


def test_a_double_click_writes_one_reply(reading, ines, marek):
    note, form = factories.note(ines, reading), uuid.uuid4()
    first, second = at_once(
        *[lambda: factories.reply(marek, again(note), submission=form) for _click in range(2)]
    )
    assert first == second == Reply.objects.get()
    assert again(note).replies_by_others == 1


def test_a_double_click_sets_one_prompt(reading, okafor):
    form = uuid.uuid4()
    first, second = at_once(
        *[lambda: factories.prompt(okafor, reading, submission=form) for _click in range(2)]
    )
    assert first == second == Prompt.objects.get()


def test_two_first_answers_at_once_unlock_once(reading, okafor, ines):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    answers = at_once(*[lambda: factories.answer(ines, prompt) for _window in range(2)])
    assert Unlock.objects.get().annotation in answers
    assert set(Annotation.objects.all()) == set(answers)
    assert again(prompt).answerers == 1


def test_the_second_of_two_editors_is_told(reading, ines):
    note = factories.note(ines, reading, SHORT)
    outcomes = at_once(
        lambda: again(note).revise(1, body="One.", audience="instructors"),
        lambda: again(note).revise(1, body="Two.", audience="me"),
    )
    (conflict,) = [outcome for outcome in outcomes if outcome is not None]
    assert isinstance(conflict, Conflict)
    assert again(note).version == 2
    assert conflict.standing.body == again(note).body
    assert kept() == counted()


def test_deleting_in_two_windows_counts_once(reading, ines):
    factories.note(ines, reading, SHORT)
    note = factories.note(ines, reading, SHORT)
    assert at_once(again(note).withdraw, again(note).withdraw) == [None, None]
    assert kept() == counted()
    assert at_once(again(note).restore, again(note).restore) == [None, None]
    assert kept() == counted()


def test_two_replies_at_once_are_both_counted(reading, ines, marek, jonas):
    note = factories.note(ines, reading)
    at_once(*[lambda a=author: factories.reply(a, again(note)) for author in (marek, jonas)])
    assert again(note).replies_by_others == 2


def test_two_notes_that_change_places_wait_for_nobody_for_ever(reading, ines, marek):
    def turn(note, audiences):
        def do():
            for version, audience in enumerate(audiences * 15, start=1):
                again(note).revise(version, audience=audience)

        return do

    mine = factories.note(ines, reading, LONG, audience="seminar")
    theirs = factories.note(marek, reading, LONG, audience="instructors")
    outcomes = at_once(
        turn(mine, ["instructors", "seminar"]), turn(theirs, ["seminar", "instructors"])
    )
    assert outcomes == [None, None]
    assert kept() == counted()


def test_a_note_that_is_edited_while_it_is_deleted_is_in_no_tally(reading, ines):
    for _time in range(8):
        note = factories.note(ines, reading, SHORT)
        edited, deleted = again(note), again(note)
        at_once(lambda n=edited: n.revise(1, audience="instructors"), deleted.withdraw)
        assert kept() == counted()


def test_a_note_that_is_shared_while_somebody_replies_to_another_waits_for_nobody_for_ever(
    reading, ines, marek
):
    note = factories.note(ines, reading)

    def share_and_keep():
        mine = factories.note(ines, reading, SHORT, audience="me")
        for version in range(1, 61):
            audience = "seminar" if version % 2 else "me"
            again(mine).revise(version, reading, audience=audience)

    def reply():
        for _time in range(60):
            factories.reply(marek, again(note))

    assert at_once(share_and_keep, reply) == [None, None]
    assert again(note).replies_by_others == 60
    assert kept() == counted()


def test_an_answer_that_is_marked_while_it_is_deleted_waits_for_nobody_for_ever(
    reading, ines, marek
):
    asked = factories.question(ines, reading, SHORT)
    reply = factories.reply(marek, asked)

    def mark():
        for time in range(30):
            again(asked).settle(None if time % 2 else reply)

    def delete():
        for time in range(30):
            again(reply).restore() if time % 2 else again(reply).withdraw()

    assert at_once(mark, delete) == [None, None]
    assert again(asked).replies_by_others == 1
    assert kept() == counted()


@pytest.mark.parametrize("choice", Choice)
def test_somebody_who_is_erased_while_others_reply_waits_for_nobody_for_ever(
    choice, reading, ines, marek, jonas
):
    notes = [factories.note(author, reading, 1) for author in (ines, marek) for _time in range(4)]
    notes += [factories.note(marek, reading, 1, body=f"@{ines.username} says so.")] * 4
    for note in notes:
        factories.reply(ines, note)

    def reply():
        for note in notes * 2:
            with suppress(ObjectDoesNotExist):
                factories.reply(jonas, again(note))

    erased, replied = at_once(lambda: erase(ines, choice), reply)
    assert (erased, replied) == (Erasure.objects.get(), None)
    assert not User.objects.filter(pk=ines.pk).exists()
    assert kept() == counted()


def test_a_note_is_not_made_private_while_somebody_replies(reading, ines, marek):
    for _time in range(8):
        note = factories.note(ines, reading)
        at_once(
            lambda n=note: again(n).revise(1, audience="me"),
            lambda n=note: factories.reply(marek, again(n)),
        )
        assert again(note).audience == "seminar" or again(note).replies_by_others == 0


def test_notes_that_are_written_while_a_reading_is_counted_afresh_are_counted(reading, ines):
    def write():
        for _time in range(15):
            factories.note(ines, reading, SHORT)

    def count():
        for _time in range(10):
            layers.recount(reading)

    for _time in range(4):
        assert at_once(write, count) == [None, None]
        assert kept() == counted()


@pytest.mark.parametrize("seed", range(3))
def test_whatever_two_people_do_at_once_is_counted(seed, reading, ines, marek, okafor):
    prompts = [factories.prompt(okafor, reading, 2, answer_first=True)]
    people = [(ines, reading), (marek, reading), (okafor, reading)]

    stories = [chance.Seminar(one, people, prompts) for one in (seed, -seed - 1)]

    def write(seminar):
        for _time in range(30):
            # Of two who change the same thing, or reply to what is just deleted, one is told so.
            with suppress(Conflict, ObjectDoesNotExist):
                seminar.happen(1)

    assert at_once(*(partial(write, story) for story in stories)) == [None, None]
    assert Annotation.objects.standing().exists()
    assert audit.differences(reading) == []
    assert not audit.not_to_be_found().exists()
    assert kept() == counted()


def test_two_instructors_who_move_prompts_at_once_both_move_theirs(reading, okafor):
    for body in "abcde":
        factories.prompt(okafor, reading, body=body)
    for _time in range(10):
        first, *_rest, last = reading.prompts.order_by("position")
        moves = partial(again(first).move, 4), partial(again(last).move, -4)
        assert at_once(*moves) == [None, None]
        order = list(reading.prompts.order_by("position"))
        assert (order[0], order[-1]) == (last, first)


def mended(article, words):
    """Give a draft in which the paragraph with the ferry says `words`."""
    versions = article.current.paragraphs()
    versions[1] = editing.reworded(versions[1], words)
    draft = Revision.objects.create(article=article, created_by=article.brought_in_by)
    draft.consist_of(versions)
    return draft


def test_what_is_written_while_a_text_changes_stands_on_its_words_in_the_new_one(
    article, reading, ines, marek
):
    draft = mended(article, "At dawn the ferry crosses slowly, and nobody asks for any papers.")
    target = factories.target(reading, "nobody asks")

    def write(author):
        return [
            Annotation.post(
                target, author, uuid.uuid4(), body="So.", audience=audience,
                reading=None if audience == "me" else reading,
            )
            for audience in ("seminar", "me", "instructors", "seminar", "me")
        ]  # fmt: skip

    published, *written = at_once(draft.publish, partial(write, ines), partial(write, marek))
    assert published is None
    assert [len(notes) for notes in written] == [5, 5], written
    article.refresh_from_db()
    editing.check_words(article)
    assert {(note.start, note.placement.exact) for note in Annotation.objects.all()} == {
        (38, "nobody asks")
    }
    assert Annotation.objects.count() == 10
    assert kept() == counted()


def test_a_text_may_change_while_notes_are_changed_and_deleted(article, reading, ines, okafor):
    notes = [factories.note(ines, reading, "nobody asks") for _note in range(6)]
    draft = mended(article, "At dawn the ferry crosses slowly, and nobody asks for any papers.")

    def change():
        for note in notes[:3]:
            again(note).revise(1, reading=reading, audience="me", body="Mine.")
            again(note).revise(2, reading=reading, audience="instructors", body="Yours.")

    def delete():
        for note in notes[3:]:
            again(note).withdraw()
            again(note).restore()
            found = again(note)
            target = factories.target(found.article, "nobody asks")
            try:
                found.put(target, okafor, found.placement_id)
            except Conflict:
                continue  # the text changed at that moment

    assert at_once(draft.publish, change, delete) == [None] * 3
    article.refresh_from_db()
    editing.check_words(article)
    assert kept() == counted()


def test_two_who_publish_at_once_publish_one_after_the_other(article, reading, ines):
    note = factories.note(ines, reading, "nobody asks")
    drafts = [
        mended(article, f"The ferry crosses {how}; nobody asks.") for how in ("late", "never")
    ]
    assert at_once(*[draft.publish for draft in drafts]) == [None, None]
    article.refresh_from_db()
    assert article.current.number == 3
    editing.check_words(article)
    assert again(note).placement.exact == "nobody asks"


def test_prompts_may_be_ordered_while_a_text_changes(article, reading, okafor):
    prompts = [factories.prompt(okafor, reading, on) for on in ("nobody asks", "share the fog")]
    draft = mended(article, "At dawn the ferry crosses slowly, and nobody asks for any papers.")

    def order():
        for _time in range(8):
            again(prompts[0]).move(1)
            again(prompts[0]).move(-1)

    assert at_once(draft.publish, order) == [None, None]
    assert again(prompts[0]).placement.exact == "nobody asks"


def test_an_image_is_not_removed_from_under_who_is_posting_it(reading, ines):
    for colour in range(4):
        image = factories.image(ines, (colour, 0, 0))
        Image.objects.update(uploaded_at=timezone.now() - timedelta(days=DAYS_UNUSED + 1))
        post = partial(factories.note, ines, reading, body=image.markdown())
        swept, note = at_once(Image.sweep, post)
        assert swept in (0, 1)
        assert note.image_uses.count() == 1 - swept
        assert ("<img" in note.html) == (not swept)


def test_one_picture_uploaded_twice_at_once_is_kept_once(reading, ines):
    first, second = at_once(*[partial(factories.image, ines)] * 2)
    assert first == second == Image.objects.get()
