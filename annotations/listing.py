"""Which notes a margin lists: those that stand somewhere, those not seen, and their threads."""

from django.db.models import Exists, OuterRef, Q

from annotations.models import Annotation, Reply, Seen
from annotations.models.places import About


def standing_at(notes, paragraph):
    """Give those of `notes` that stand at the paragraph of that id, or reach into it.

    None stands for the whole reading.
    """
    if paragraph is None:
        return notes.filter(about=About.WHOLE)
    reaching = Annotation.objects.filter(
        about=About.WORDS,
        placement__spans__paragraph=paragraph,
        placement__spans__ordinal__gt=0,
    )
    return notes.filter(Q(paragraph=paragraph) | Q(pk__in=reaching.values("pk")))


def unseen(notes, sitting):
    """Give those of `notes` that others wrote since the reader last looked at their paragraph."""
    user, reading = sitting.user, sitting.reading
    marks = Seen.objects.filter(user=user, reading=reading, until__gte=OuterRef("created_at"))
    return (
        notes.filter(deleted_at=None, reading=reading)
        .exclude(author=user)
        .exclude(Exists(marks.filter(paragraph=OuterRef("paragraph"))))
        .exclude(Exists(marks.filter(paragraph=None)), paragraph=None)
    )


def seen_until(sitting):
    """Give {paragraph id: until when the reader has seen what is said of it}; None is the whole."""
    if sitting.reading is None:
        return {}
    marks = Seen.objects.filter(user=sitting.user, reading=sitting.reading)
    return dict(marks.values_list("paragraph", "until"))


def add_threads(notes, user):
    """Give each note its `thread`: the replies that stand, oldest first."""
    replies = (
        Reply.objects.standing()
        .filter(annotation__in=[note.pk for note in notes])
        .select_related("author")
    )
    threads = {note.pk: [] for note in notes}
    for reply in replies:
        reply.is_mine = reply.author_id == user.pk
        threads[reply.annotation_id].append(reply)
    for note in notes:
        note.thread = threads[note.pk]
