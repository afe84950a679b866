"""What is said of a reading, as WordPress keeps it: comments, and replies below them."""

from annotations.models import Annotation, Reply
from reader.models import User

DATE = "%Y-%m-%d %H:%M:%S"


def said_of(reading):
    """Give text, people and everything shared of a reading, as `filling.php` takes it."""
    people = list(User.objects.order_by("pk").values_list("pk", "username"))
    places = {pk: place for place, (pk, _) in enumerate(people)}
    notes = list(Annotation.objects.filter(reading=reading).order_by("created_at", "pk"))
    comments = [_comment(note, places, None) for note in notes]
    above = {note.pk: place for place, note in enumerate(notes)}
    replies = Reply.objects.filter(annotation__reading=reading)
    comments += [_comment(reply, places, above[reply.annotation_id]) for reply in replies]
    return {
        "paragraphs": [version.html for version in reading.article.current.paragraphs()],
        "people": [name for _, name in people],
        "comments": comments,
    }


def _comment(written, places, parent):
    return {
        "author": places[written.author_id],
        "parent": parent,
        "date": written.created_at.strftime(DATE),
        "content": written.body,
    }
