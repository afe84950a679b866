"""The things that the tables of docs/visibility.md name, each made by a function of the scene."""

from datetime import timedelta

from django.utils import timezone

from annotations.models import Flag
from reader.figures import shown
from reader.models import Import, Picture
from reader.pictures import redrawn
from tests import factories, picture_files
from tests.annotations.scene import SAID

THINGS = {}
TOMORROW = timezone.now() + timedelta(days=1)
YESTERDAY = timezone.now() - timedelta(days=1)
TO_ALL = "@Marek Kos, @Jonas Weiss, @Dr Okafor: look!"


def thing(name):
    """Register how the thing of that name is made."""

    def keep(make):
        THINGS[name] = make
        return make

    return keep


@thing("article open to everybody")
def _(scene):
    return factories.article(scene.admin, "open", ["Come in."], openness="public")


@thing("article open to anyone logged in")
def _(scene):
    return factories.article(scene.admin, "half-open", ["Come in."], openness="members")


@thing("article of both seminars")
def _(scene):
    return scene.article


@thing("article of this seminar only")
def _(scene):
    scene.elsewhere.withdraw()
    return scene.article


@thing("article of this seminar, brought in from elsewhere")
def _(scene):
    scene.elsewhere.withdraw()
    scene.article.brought_in_by = scene.other_instructor
    scene.article.save()
    return scene.article


@thing("article not yet published")
def _(scene):
    return factories.article(scene.instructor, "draft", ["Not yet."], False, openness="public")


@thing("article deleted")
def _(scene):
    made = factories.article(scene.instructor, "gone", ["Gone."], openness="public")
    made.withdraw()
    return made


@thing("text being brought in")
def _(scene):
    return Import.objects.create(by=scene.instructor, title="On its way")


@thing("text being brought in, thrown away")
def _(scene):
    made = Import.objects.create(by=scene.instructor, title="No more")
    made.withdraw()
    return made


def pictured(scene):
    """Give a picture that the article has, and that no revision shows yet."""
    drawn = redrawn(picture_files.file_of())
    return Picture.keep([drawn], article=scene.article)[0]


@thing("picture of a text of both seminars")
def _(scene):
    made = pictured(scene)
    factories.edit(scene.article, {1: shown(made.get_absolute_url(), "A boat")})
    return made


@thing("picture of a draft")
def _(scene):
    scene.elsewhere.withdraw()
    return pictured(scene)


@thing("seminar")
def _(scene):
    return scene.reading.seminar


@thing("list of members")
def _(scene):
    return scene.reading.seminar.memberships.get(user=scene.author)


@thing("group")
def _(scene):
    return scene.group()


@thing("reading")
def _(scene):
    return scene.reading


@thing("reading of an archived seminar")
def _(scene):
    scene.reading.seminar.archive()
    scene.reading.seminar.refresh_from_db()
    return scene.reading


@thing("reading taken off the list")
def _(scene):
    scene.reading.withdraw()
    return scene.reading


@thing("reading not yet open")
def _(scene):
    scene.reading.opens_at = timezone.now() + timedelta(hours=1)
    scene.reading.save()
    return scene.reading


@thing("article of a reading not yet open")
def _(scene):
    scene.elsewhere.withdraw()
    return THINGS["reading not yet open"](scene).article


@thing("reading closed")
def _(scene):
    scene.reading.closes_at = timezone.now() - timedelta(hours=1)
    scene.reading.save()
    return scene.reading


@thing("prompt")
def _(scene):
    return scene.prompt()


@thing("prompt, hidden")
def _(scene):
    return scene.prompt(hidden=True)


@thing("prompt, shown from tomorrow")
def _(scene):
    return scene.prompt(opens_at=TOMORROW)


@thing("prompt, deleted")
def _(scene):
    made = scene.prompt()
    made.withdraw()
    return made


@thing("note, only me")
def _(scene):
    return scene.note(audience="me")


@thing("note, to the instructors")
def _(scene):
    return scene.note(audience="instructors")


@thing("note, to the seminar")
def _(scene):
    return scene.note()


@thing("note, to a group")
def _(scene):
    return scene.note(group=scene.group())


@thing("note of an instructor, to a group")
def _(scene):
    return scene.note(scene.instructor, group=scene.group())


@thing("note, to a group, its author moved to another")
def _(scene):
    made = scene.note(group=scene.group())
    factories.group(scene.reading.seminar, scene.author)
    return made


@thing("note in the other seminar")
def _(scene):
    return scene.note(scene.other_student, scene.elsewhere)


@thing("answer")
def _(scene):
    return scene.answer()


@thing("answer, to the instructors")
def _(scene):
    made = scene.answer(audience="instructors")
    factories.answer(scene.student, made.prompt).withdraw()
    return made


@thing("answer, to a group")
def _(scene):
    made = scene.answer(group=scene.group())
    factories.answer(scene.other_group, made.prompt).withdraw()
    return made


@thing("answer-first answer, before one's own")
def _(scene):
    return scene.answer(scene.prompt(answer_first=True))


@thing("answer-first answer, after one's own")
def _(scene):
    made = scene.answer(scene.prompt(answer_first=True))
    factories.answer(scene.student, made.prompt, audience="instructors")
    return made


@thing("answer-first answer, own one deleted")
def _(scene):
    made = scene.answer(scene.prompt(answer_first=True))
    factories.answer(scene.student, made.prompt).withdraw()
    return made


@thing("answer-first answer, from the day that opens it")
def _(scene):
    return scene.answer(scene.prompt(answer_first=True, reveals_at=YESTERDAY))


@thing("answer kept back, after one's own")
def _(scene):
    made = scene.answer(scene.prompt(reveals_at=TOMORROW))
    factories.answer(scene.student, made.prompt).withdraw()
    return made


@thing("answer kept back, from its day")
def _(scene):
    return scene.answer(scene.prompt(reveals_at=YESTERDAY))


@thing("answer-first answer, to a group, before one's own")
def _(scene):
    made = scene.answer(scene.prompt(answer_first=True), group=scene.group())
    factories.answer(scene.other_group, made.prompt).withdraw()
    return made


@thing("answer-first answer, to a group, after one's own")
def _(scene):
    made = scene.answer(scene.prompt(answer_first=True), group=scene.group())
    for student in scene.student, scene.other_group:
        factories.answer(student, made.prompt).withdraw()
    return made


@thing("answer to a prompt now hidden")
def _(scene):
    made = scene.answer()
    factories.answer(scene.student, made.prompt).withdraw()
    made.prompt.hide()
    return made


@thing("answer to a prompt now deleted")
def _(scene):
    made = scene.answer()
    factories.answer(scene.student, made.prompt).withdraw()
    made.prompt.withdraw()
    return made


@thing("note, deleted, no replies")
def _(scene):
    made = scene.note()
    made.withdraw()
    return made


@thing("note, deleted, with replies")
def _(scene):
    made = scene.note()
    factories.reply(scene.instructor, made)
    made.withdraw()
    return made


@thing("note, deleted, to a group, with replies")
def _(scene):
    made = scene.note(group=scene.group())
    factories.reply(scene.instructor, made)
    made.withdraw()
    return made


@thing("note, flagged")
def _(scene):
    made = scene.note()
    Flag.put(made, scene.student, "This is no argument.")
    return made


@thing("note, hidden, no replies")
def _(scene):
    made = scene.note()
    made.hide(scene.instructor, "This is no argument.")
    return made


@thing("note, hidden, with replies")
def _(scene):
    made = scene.note()
    factories.reply(scene.instructor, made)
    made.hide(scene.instructor, "This is no argument.")
    return made


@thing("reply, hidden")
def _(scene):
    made = factories.reply(scene.author, factories.note(scene.student, scene.reading, 2), body=SAID)
    made.hide(scene.instructor, "This is no argument.")
    return made


@thing("thread that is closed")
def _(scene):
    made = scene.note()
    made.lock(scene.instructor)
    return made


@thing("tag of a note to the seminar")
def _(scene):
    return scene.note().tagged.get()


@thing("tag of a note to a group")
def _(scene):
    return scene.note(group=scene.group()).tagged.get()


@thing("tag of a note, only me")
def _(scene):
    return scene.note(audience="me").tagged.get()


@thing("tag of an answer-first answer, before one's own")
def _(scene):
    return scene.answer(scene.prompt(answer_first=True)).tagged.get()


@thing("mention in a note to the seminar")
def _(scene):
    return scene.note(body=TO_ALL).mentions.first()


@thing("mention in a note to the instructors")
def _(scene):
    return scene.note(body=TO_ALL, audience="instructors").mentions.first()


@thing("mention in a note to a group")
def _(scene):
    return scene.note(body=TO_ALL, group=scene.group()).mentions.first()


@thing("mention in a note, hidden")
def _(scene):
    made = scene.note(body=TO_ALL)
    made.hide(scene.instructor, "This is no argument.")
    return made.mentions.first()


@thing("mention in a reply to a note to a group")
def _(scene):
    note = scene.note(group=scene.group())
    return factories.reply(scene.instructor, note, body=TO_ALL).mentions.first()
