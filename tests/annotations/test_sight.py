"""Who sees what in cases that the tables of docs/visibility.md say in words."""

import pytest

from annotations.models import Annotation, Layer, Prompt, Reply
from annotations.page.summaries import summaries
from tests import factories
from tests.annotations.scene import everybody, listed, sitting_of

pytestmark = pytest.mark.django_db


def test_an_only_me_note_is_in_no_layer(scene):
    scene.note()
    assert Layer.objects.count() == 1
    scene.note(audience="me")
    assert Layer.objects.count() == 1


def test_the_number_of_people_who_answered_is_shown_before_one_has_answered(scene):
    made = scene.prompt(answer_first=True)
    scene.answer(made)
    for user in scene.student, scene.instructor:
        shown = Prompt.objects.visible_to(user).for_page(user).get(pk=made.pk)
        assert shown.answerers == 2, "Ines and Petra"


def test_an_only_me_note_is_seen_wherever_its_author_reads_the_article(scene):
    made = scene.note(audience="me")
    scene.elsewhere.seminar.admit(scene.author)
    for reading in scene.reading, scene.elsewhere, None:
        on_page = Annotation.objects.said_in(reading, scene.article, scene.author)
        assert made in on_page.visible_to(scene.author)
        assert made not in Annotation.objects.said_in(reading, scene.article, scene.student)
        numbers = summaries(sitting_of(scene.author, reading or scene.article))
        assert sum(summary.notes for summary in numbers.values()) == 1


def test_an_only_me_note_is_on_no_page_of_another_article(scene):
    made = scene.note(audience="me")
    other = factories.article(scene.instructor, "other", ["Other words."])
    there = scene.reading.seminar.set_reading(other, "other")
    for reading, article in (there, other), (None, other):
        assert made not in Annotation.objects.said_in(reading, article, scene.author)


def test_one_who_is_in_both_seminars_finds_each_note_in_its_own_reading(scene):
    here = scene.note()
    there = factories.note(scene.other_student, scene.elsewhere, "share the fog")
    scene.elsewhere.seminar.admit(scene.student)
    for note, other in (here, there), (there, here):
        shown = Annotation.objects.said_in(note.reading, scene.article, scene.student)
        assert note in shown
        assert other not in shown


def test_one_who_has_left_keeps_their_own_notes(scene):
    shared = factories.note(scene.left, scene.reading)
    private = factories.note(scene.left, scene.reading, audience="me")
    assert everybody(scene, listed(shared))["left"] == "yes"
    assert everybody(scene, listed(private))["left"] == "yes"


def test_one_who_has_left_may_change_no_shared_note(scene):
    shared = factories.note(scene.left, scene.reading)
    assert shared in Annotation.objects.editable_by(scene.left)
    everybody(scene, listed(shared))
    assert shared not in Annotation.objects.editable_by(scene.left)


def test_one_who_has_left_sees_no_reply_of_the_seminar(scene):
    note = factories.note(scene.left, scene.reading)
    reply = factories.reply(scene.student, note)
    assert reply in Reply.objects.visible_to(scene.left)
    shown = everybody(scene, listed(reply))
    assert (shown["student"], shown["left"]) == ("yes", "no")


def test_a_deleted_reply_is_shown_to_nobody_and_may_be_brought_back_by_its_author(scene):
    note = scene.note()
    reply = factories.reply(scene.student, note)
    assert everybody(scene, listed(reply))["instructor"] == "yes"
    reply.withdraw()
    assert set(everybody(scene, listed(reply)).values()) == {"no"}
    assert reply in Reply.objects.deleted_by(scene.student)
    assert reply not in Reply.objects.deleted_by(scene.instructor)


def test_the_last_reply_under_a_deleted_note_can_be_brought_back(scene):
    note = scene.note()
    reply = factories.reply(scene.student, note)
    note.withdraw()
    reply.withdraw()
    assert reply in Reply.objects.deleted_by(scene.student)


def test_who_replied_may_take_it_back_when_the_note_has_gone_out_of_their_sight(scene):
    note = scene.answer()
    reply = factories.reply(scene.student, note)
    note.prompt.hide()
    assert everybody(scene, listed(reply))["instructor"] == "yes"
    assert everybody(scene, listed(reply))["student"] == "no"
    assert reply in Reply.objects.editable_by(scene.student)


def test_only_words_of_others_keep_a_deleted_note_in_sight(scene):
    note = scene.note()
    factories.reply(note.author, note)
    assert everybody(scene, listed(note))["student"] == "yes"
    note.withdraw()
    assert everybody(scene, listed(note))["student"] == "no"
