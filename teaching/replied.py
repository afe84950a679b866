"""What a student replied to others: in a list of notes it stands below those of others."""

from dataclasses import dataclass

from annotations.models import Reply
from annotations.page.printed import names_of
from reader.models import User
from teaching.progress import excerpt_of

MOST_LISTED = 200


@dataclass
class Replied:
    """The replies of `person` in a reading, the newest first, each with its `excerpt`, that of its
    note, and `place`, what to call the paragraph; `more` is how many there are besides."""

    person: User
    replies: list
    more: int

    @classmethod
    def of(cls, sitting, person):
        """Ask for what `person` replied where the reader of `sitting` teaches."""
        visible = Reply.objects.visible_to(sitting.user).standing()
        replies = visible.filter(annotation__reading=sitting.reading, author=person)
        newest = replies.select_related("annotation__author").order_by("-created_at", "-pk")
        listed = list(newest[:MOST_LISTED])
        names = {one.paragraph_id: names_of(one)[1] for one in sitting.revision.paragraphs()}
        for reply in listed:
            reply.excerpt = excerpt_of(reply)
            reply.note = reply.annotation
            reply.place = names.get(reply.note.paragraph_id, "")
        return cls(person, listed, replies.count() - len(listed))
