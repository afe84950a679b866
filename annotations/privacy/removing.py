"""Removing what somebody wrote, so that counts and search are right and nobody else loses a word.

Each works inside the transaction of `erasing.erase`.
"""

from django.db.models import F, ProtectedError

from annotations.models import Annotation, Helpful, Image, Prompt, Reply


def remove_replies(replies):
    """Remove `replies`, a queryset, out of their threads."""
    for reply in replies.select_related("annotation"):
        reply.withdraw()
        for question in Annotation.objects.filter(settled_by=reply):
            question.settle(None)
        _delete(reply)


def remove_notes(notes):
    """Remove `notes`, a queryset, and the replies of their author below them.

    What somebody else has replied to leaves a tombstone: the words that it was about, and theirs.
    """
    for note in notes:
        note.withdraw()
        own = note.replies.filter(author=note.author_id)
        if note.replies.exclude(author=note.author_id).exists():
            note.refresh_from_db()
            note.erase()
        else:
            remove_replies(own)
            remove_first_answers(note.first_versions.all())
            _delete(note)


def _delete(thing):
    """Delete the row of what is withdrawn, or its words alone where others have built on it."""
    try:
        thing.delete()
    except ProtectedError:
        thing.refresh_from_db()
        thing.erase()


def remove_first_answers(unlocks):
    """Remove first answers, also from the number of those who have answered."""
    for unlock in unlocks:
        Prompt.objects.filter(pk=unlock.prompt_id).update(answerers=F("answerers") - 1)
        unlock.delete()


def remove_marks(marks):
    """Take back what was found helpful."""
    for mark in marks.select_related("annotation", "reply__annotation", "person"):
        Helpful.take_back(mark.annotation or mark.reply, mark.person)


def drop_private(person):
    """Remove what `person` alone saw: their only-me notes, and what they had deleted."""
    remove_notes(Annotation.objects.filter(author=person, audience="me"))
    remove_replies(Reply.objects.filter(author=person, deleted_at__isnull=False))
    remove_notes(Annotation.objects.filter(author=person, deleted_at__isnull=False))


def drop_images(person):
    """Remove the images of `person` that nothing shows."""
    Image.objects.filter(uploader=person, uses=None).delete()


# What hangs together with other rows: {column: how its rows are removed}, in this order.
WAYS = {
    "annotations.Helpful.person": remove_marks,
    "annotations.Reply.author": remove_replies,
    "annotations.Unlock.user": remove_first_answers,
    "annotations.Annotation.author": remove_notes,
}
