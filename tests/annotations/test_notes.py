"""Notes: written once, reworded without loss, deleted so that it can be taken back."""

import uuid
from contextlib import suppress
from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.models import Annotation
from annotations.models.written import Conflict
from tests import factories
from tests.annotations.test_layers import counted, kept

pytestmark = pytest.mark.django_db

WORDS = "share the fog"


def again(row):
    """Give the row as another request would load it."""
    return type(row).objects.get(pk=row.pk)


def test_a_note_keeps_its_words_and_what_stood_around_them(reading, ines):
    note = again(factories.note(ines, reading, WORDS))
    assert (note.about, note.exact) == ("words", WORDS)
    assert (note.prefix[-3:], note.suffix) == ("We ", ", said the pilot, so we may as w")
    assert note.placement.exact == WORDS
    assert (note.placement.by, note.placement.confidence) == ("author", 1.0)
    assert [(span.start, span.end) for span in note.spans] == [(note.start, note.start + 13)]


def test_a_note_across_paragraphs_has_a_span_in_each_and_starts_in_the_first(reading, ines):
    note = again(factories.note(ines, reading, "asks for papers.\n\nEach bank"))
    first, second = note.spans
    assert (first.ordinal, second.ordinal) == (0, 1)
    assert (note.paragraph_id, note.start) == (first.paragraph_id, first.start)
    assert note.touches(first.paragraph_id)
    assert note.touches(second.paragraph_id)
    assert not note.touches(None)


def test_a_note_on_the_whole_stands_nowhere_and_is_no_orphan(reading, ines):
    note = again(factories.note(ines, reading))
    assert (note.about, note.paragraph, note.placement, note.spans) == ("whole", None, None, [])
    assert not note.is_orphan


def test_a_note_whose_paragraph_is_gone_is_an_orphan(reading, ines):
    note = factories.note(ines, reading, 2)
    assert not note.is_orphan
    note.paragraph = None
    assert note.is_orphan


def test_a_second_post_of_the_same_form_writes_nothing(reading, ines):
    form = uuid.uuid4()
    first = factories.note(ines, reading, WORDS, submission=form)
    assert factories.note(ines, reading, WORDS, submission=form) == first
    assert Annotation.objects.count() == 1
    assert kept() == counted()


def test_two_people_may_happen_to_send_the_same_submission(reading, ines, marek):
    form = uuid.uuid4()
    first = factories.note(ines, reading, submission=form)
    assert factories.note(marek, reading, submission=form) != first


def test_a_retry_after_deleting_does_not_bring_the_note_back(reading, ines):
    form = uuid.uuid4()
    factories.note(ines, reading, submission=form).withdraw()
    assert factories.note(ines, reading, submission=form).is_deleted


def test_other_words_under_the_same_submission_are_kept(reading, ines):
    form = uuid.uuid4()
    factories.note(ines, reading, submission=form, body="First.")
    factories.note(ines, reading, submission=form, body="Second.")
    assert Annotation.objects.filter(body="Second.").exists()


def test_markdown_is_rendered_when_it_is_saved(reading, ines):
    note = factories.note(ines, reading, body="*Two* <b>banks</b>")
    expected = "<p><em>Two</em> &lt;b&gt;banks&lt;/b&gt;</p>"
    assert (note.html, again(note).html) == (expected, expected)
    assert hasattr(again(note).html, "__html__")
    note.revise(1, body="**One**")
    assert again(note).html == "<p><strong>One</strong></p>"


def test_an_edit_counts_the_version_and_says_when(reading, ines):
    note = factories.note(ines, reading, WORDS, body="First.")
    assert (note.version, note.edited_at) == (1, None)
    note.revise(1, body="Second.", motivation="questioning")
    stands = again(note)
    assert (stands.body, stands.version, stands.asks) == ("Second.", 2, True)
    assert stands.edited_at is not None
    assert stands.exact == WORDS
    assert kept() == counted()


def test_an_edit_that_changes_nothing_is_none(reading, ines):
    note = factories.note(ines, reading, body="First.")
    note.revise(1, body="First.", motivation="commenting", audience="seminar")
    assert (again(note).version, again(note).edited_at) == (1, None)


def test_the_second_of_two_editors_sees_what_the_first_wrote(reading, ines):
    note = factories.note(ines, reading, body="First.")
    other = again(note)
    note.revise(1, body="From one window.")
    with pytest.raises(Conflict) as conflict:
        other.revise(1, body="From the other.")
    assert conflict.value.standing.body == "From one window."
    assert again(note).body == "From one window."
    other.revise(conflict.value.standing.version, body="From the other.")
    assert (again(note).body, again(note).version) == ("From the other.", 3)


def test_a_private_note_is_shared_in_the_reading_where_its_author_is(reading, ines):
    note = factories.note(ines, reading, WORDS, audience="me")
    assert (note.reading, kept()) == (None, {})
    note.revise(1, reading=reading, audience="seminar")
    assert again(note).reading == reading
    assert kept() == counted() != {}
    again(note).revise(2, audience="me")
    assert again(note).reading is None
    assert kept() == {}


def test_audience_is_open_until_somebody_else_replies(reading, ines, marek):
    note = factories.note(ines, reading)
    factories.reply(ines, note)
    assert note.audience_is_open
    factories.reply(marek, note)
    assert not note.audience_is_open


@pytest.mark.parametrize("audience", ["me", "instructors"])
def test_audience_does_not_change_once_somebody_else_has_replied(reading, ines, marek, audience):
    note = factories.note(ines, reading)
    factories.reply(ines, note)
    note.revise(1, audience="instructors")
    note.revise(2, audience="seminar")
    factories.reply(marek, note)
    with suppress(Exception):
        again(note).revise(3, audience=audience)
    assert again(note).audience == "seminar"


def test_a_reply_that_may_come_back_still_holds_the_audience(reading, ines, marek):
    note = factories.note(ines, reading)
    reply = factories.reply(marek, note)
    assert not note.audience_is_open
    reply.withdraw()
    assert not note.audience_is_open


@pytest.mark.parametrize("change", [{"audience": "instructors"}, {"motivation": "questioning"}])
def test_what_is_deleted_is_counted_out_where_it_stands_by_now(reading, ines, change):
    factories.question(ines, reading, WORDS)
    note = factories.note(ines, reading, WORDS)
    deleting = again(note)
    note.revise(1, **change)
    deleting.withdraw()
    assert kept() == counted()


def test_an_edit_of_what_was_deleted_meanwhile_counts_nothing(reading, ines):
    factories.note(ines, reading, WORDS)
    note = factories.note(ines, reading, WORDS)
    editing = again(note)
    note.withdraw()
    editing.revise(1, audience="instructors")
    assert again(note).is_deleted
    assert kept() == counted()


def test_a_deleted_note_is_kept_and_can_be_brought_back(reading, ines, marek):
    note = factories.note(ines, reading, WORDS, body="Never mind.")
    note.withdraw()
    assert again(note).body == "Never mind."
    assert note in Annotation.objects.deleted_by(ines)
    assert note not in Annotation.objects.deleted_by(marek)
    again(note).restore()
    assert again(note).deleted_at is None
    assert note in Annotation.objects.visible_to(marek)


def test_a_note_can_be_brought_back_for_thirty_days(reading, ines):
    note = factories.note(ines, reading)
    note.withdraw()
    for days, found in (29, True), (31, False):
        Annotation.objects.update(deleted_at=timezone.now() - timedelta(days=days))
        assert Annotation.objects.deleted_by(ines).exists() is found


def test_what_is_erased_keeps_its_place_and_its_thread(reading, ines, marek):
    note = factories.note(ines, reading, WORDS, body="Never mind.")
    factories.reply(marek, note)
    note.withdraw()
    note.erase()
    stands = again(note)
    assert (stands.body, stands.html) == ("", "")
    assert (stands.exact, len(stands.spans), stands.replies_by_others) == (WORDS, 1, 1)
    assert stands in Annotation.objects.visible_to(marek)


@pytest.mark.parametrize(
    ("audience", "changes", "line"),
    [
        ("me", {}, "Only me"),
        ("instructors", {}, "Only the instructors"),
        ("seminar", {}, "Seen by the seminar"),
        ("seminar", {"answer_first": True}, "Seen by all who have answered"),
        ("seminar", {"hidden": True}, "Only the instructors, while the prompt is hidden"),
        ("instructors", {"hidden": True}, "Only the instructors"),
    ],
)
def test_a_note_says_in_words_who_sees_it(reading, okafor, ines, audience, changes, line):
    prompt = factories.prompt(okafor, reading, **changes) if changes else None
    note = factories.note(ines, reading, audience=audience, prompt=prompt)
    assert str(note.audience_line) == line
