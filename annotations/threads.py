"""The threads under notes."""

from annotations.models import Reply


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
