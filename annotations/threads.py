"""The threads under notes."""

from dataclasses import dataclass, field

from annotations.models import Reply
from annotations.querysets.helpful import with_helpful

SHORT = 4  # replies that are shown in any case; of a longer thread the first and the last two are
LAST_SHOWN = 2


@dataclass
class Thread:
    """The replies that stand, oldest first; `pinned` is the one that answers the question.

    `first`, `folded` and `last` are the others, as a card shows them: what is new to the reader is
    never folded away, nor anything where `is_open`.
    """

    replies: list = field(default_factory=list)
    pinned: Reply | None = None
    is_open: bool = False

    def __iter__(self):
        return iter(self.replies)

    def __len__(self):
        return len(self.replies)

    @property
    def others(self):
        return [reply for reply in self.replies if reply is not self.pinned]

    @property
    def first(self):
        return self.others[: 1 if self.folded else None]

    @property
    def folded(self):
        between = self.others[1:-LAST_SHOWN]
        is_long = len(self.others) > SHORT and not self.is_open
        return between if is_long and not any(reply.is_unread for reply in between) else []

    @property
    def last(self):
        return self.others[-LAST_SHOWN:] if self.folded else []


def add_threads(notes, user):
    """Give each note its `thread`."""
    replies = (
        Reply.objects.standing()
        .filter(annotation__in=[note.pk for note in notes])
        .select_related("author")
    )
    threads = {note.pk: Thread() for note in notes}
    for reply in with_helpful(replies, user):
        reply.is_mine = reply.author_id == user.pk
        threads[reply.annotation_id].replies.append(reply)
    for note in notes:
        note.thread = threads[note.pk]
        answers = [reply for reply in note.thread if reply.pk == note.settled_by_id]
        note.thread.pinned = answers[0] if answers else None
