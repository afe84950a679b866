"""Replies: written once, counted in the thread, and taken back."""

import uuid

import pytest

from annotations.models import Annotation, Reply
from annotations.models.written import Conflict
from tests import factories

pytestmark = pytest.mark.django_db


def again(row):
    """Give the row as another request would load it."""
    return type(row).objects.get(pk=row.pk)


def test_a_note_counts_the_replies_of_others_that_stand(reading, ines, marek):
    note = factories.note(ines, reading)
    replies = [factories.reply(author, note) for author in (marek, marek, ines)]
    assert again(note).replies_by_others == 2
    replies[0].withdraw()
    replies[0].withdraw()
    again(replies[0]).withdraw()
    assert again(note).replies_by_others == 1
    replies[0].restore()
    replies[0].restore()
    assert again(note).replies_by_others == 2


def test_a_deleted_note_goes_and_comes_with_its_thread(reading, ines, marek, jonas):
    note = factories.note(ines, reading)
    reply = factories.reply(marek, note)
    note.withdraw()
    assert note in Annotation.objects.visible_to(jonas)
    reply.withdraw()
    assert note not in Annotation.objects.visible_to(jonas)
    reply.restore()
    assert note in Annotation.objects.visible_to(jonas)


def test_a_reply_is_written_once_and_belongs_to_its_note(reading, ines, marek):
    note, form = factories.note(ines, reading), uuid.uuid4()
    reply = factories.reply(marek, note, submission=form)
    assert factories.reply(marek, note, submission=form) == reply
    assert list(note.replies.all()) == [reply]
    assert again(note).replies_by_others == 1


def test_the_second_of_two_editors_of_a_reply_is_told(reading, ines, marek):
    reply = factories.reply(marek, factories.note(ines, reading))
    again(reply).reword(1, body="One.")
    with pytest.raises(Conflict):
        reply.reword(1, body="Two.")
    assert (again(reply).body, again(reply).html) == ("One.", "<p>One.</p>")


def test_an_erased_reply_has_no_words(reading, ines, marek):
    reply = factories.reply(marek, factories.note(ines, reading))
    reply.withdraw()
    reply.erase()
    assert Reply.objects.get().html == ""
