"""The threads under notes."""

from dataclasses import dataclass, field

from annotations.models import Reply
from annotations.querysets.grounds import Grounds
from annotations.querysets.helpful import with_helpful
from annotations.querysets.mentions import with_mentions
from annotations.querysets.names import with_pseudonyms
from reader.prepared import ask, stand_in

SHORT = 4  # replies that are shown in any case; of a longer thread the first and the last two are
LAST_SHOWN = 2
FEW = 10  # notes whose threads are asked for by a prepared query: those of a margin


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


def add_threads(notes, user, grounds=None):
    """Give each note its `thread`; with `grounds`, those of one reading, also what is hidden from
    others than their `user`."""
    threads = {note.pk: Thread() for note in notes}
    for reply in _replies_to(list(threads), user, grounds):
        reply.is_mine = reply.author_id == user.pk
        threads[reply.annotation_id].replies.append(reply)
    for note in notes:
        note.thread = threads[note.pk]
        answers = [reply for reply in note.thread if reply.pk == note.settled_by_id]
        note.thread.pinned = answers[0] if answers else None


def _replies_to(notes, user, grounds):
    taught = list(grounds.taught) if grounds else []

    def build(user_id, reading, **notes):
        somebody = stand_in(user, user_id)
        replies = Reply.objects.filter(annotation__in=notes.values())
        if grounds is None:
            replies = replies.standing()
        else:
            here = [reading] if taught else []
            replies = replies.in_sight(Grounds(somebody, here, here))
        replies = with_pseudonyms(replies.select_related("author"))
        return with_mentions(with_helpful(replies, somebody), somebody)

    filled = [*notes, *[0] * (FEW - len(notes))]
    asked = {"user_id": user.pk, "reading": taught[0] if taught else 0}
    asked |= {f"note_{place}": pk for place, pk in enumerate(filled)}
    shape = "threads", grounds is None, bool(taught)
    return ask(shape, build, **asked) if len(notes) <= FEW else build(**asked)
