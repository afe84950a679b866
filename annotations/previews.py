"""What is being written, as it will look once it is posted."""

from dataclasses import dataclass, field

from annotations.audiences import columns_from, value_of
from annotations.models import Annotation, Image
from annotations.models.kinds import Audience
from annotations.words.mentioning import names_of, people_of
from reader.rendering import Html, names_in, render_note
from seminars.models import Reading


@dataclass(frozen=True)
class Preview:
    """`html` is what will be stored. `unaware` are the names of those who are mentioned and will
    not see it, since its `audience` is one that they are not in."""

    html: Html
    audience: str = ""
    unaware: list = field(default_factory=list)


def preview_of(words, user, asked):
    """Give the Preview of what `user` is writing.

    `asked` says where: `reading` is an id and `audience` that of the note, or `note` the id of the
    one that is replied to. Nobody is mentioned where the user may not read.
    """
    images = Image.sizes_of(Image.objects.usable_by(user).named_in(words))
    reading, seen_by, others = _place(user, asked)
    if reading is None or "@" not in words:
        return Preview(render_note(words, images))
    people = people_of(reading)
    names = names_of(people)
    known = {person.pk: person for person in people}
    mentioned = {names[name] for name in names_in(words, names)} - others
    unaware = [known[pk].name for pk in known if pk in mentioned and not _sees(known[pk], seen_by)]
    # What only its author sees belongs to no seminar, and mentions nobody.
    marked = () if seen_by["audience"] == Audience.ME else names
    return Preview(render_note(words, images, marked), seen_by["audience"], unaware)


def _place(user, asked):
    """Give reading, columns of the audience, and the ids of those who see it in any case."""
    if asked.get("note", "").isdecimal():
        notes = Annotation.objects.visible_to(user).select_related("reading")
        for note in notes.filter(pk=asked["note"]):
            return note.reading, columns_from(value_of(note)), {user.pk, note.author_id}
    pk = asked.get("reading", "")
    readings = Reading.objects.visible_to(user)
    reading = readings.filter(pk=pk).first() if pk.isdecimal() else None
    return reading, columns_from(asked.get("audience", "")), {user.pk}


def _sees(person, seen_by):
    audience = seen_by["audience"]
    if audience == Audience.ME or person.teaches:
        return audience != Audience.ME
    if audience == Audience.GROUP:
        return person.group_id == seen_by["group_id"]
    return audience != Audience.INSTRUCTORS
