"""Short ways to make what a test is about. The cast and their texts are fixtures in conftest.py."""

import io
import uuid
from collections import namedtuple

import PIL.Image
from django.core.files.uploadedfile import SimpleUploadedFile

from annotations import targets
from annotations.anchoring import Quote, locate
from annotations.models import Annotation, Image, Prompt, Reply
from reader.models import Article, ParagraphVersion, Revision, User
from seminars.models import Group
from seminars.models.groups import free_names

PASSWORD = "postil-demo"

Block = namedtuple("Block", "kind level markdown", defaults=("paragraph", 0, ""))


def person(username, display_name="", **fields):
    """Make an account."""
    fields.setdefault("password", PASSWORD)
    return User.objects.create_user(username, display_name=display_name, **fields)


def blocks(*markdown):
    """Give a block for each text: a paragraph, or a heading where it begins with `#`."""
    return [
        Block("heading", 2, words.lstrip("# ")) if words.startswith("#") else Block(markdown=words)
        for words in markdown
    ]


def article(by, slug, paragraphs, publish=True, **fields):
    """Bring a text in; `paragraphs` are Blocks, or Markdown as `blocks` takes it."""
    fields.setdefault("title", slug.replace("-", " ").capitalize())
    made = Article.objects.create(slug=slug, brought_in_by=by, **fields)
    parts = [part if isinstance(part, Block) else blocks(part)[0] for part in paragraphs]
    draft = made.draft(parts, by=by)
    if publish:
        draft.publish()
        made.refresh_from_db()
    return made


def edit(text, changes):
    """Publish a revision of an Article in which `changes`, {index: Markdown}, are other words.

    A paragraph whose Markdown is None is gone. Gives the Revision.
    """
    versions = text.current.paragraphs()
    for index, markdown in changes.items():
        if markdown is not None:
            old = versions[index]
            written = ParagraphVersion.written(old.paragraph, old.kind, old.level, markdown)
            written.save()
            versions[index] = written
    draft = Revision.objects.create(article=text, created_by=text.brought_in_by)
    gone = {index for index, markdown in changes.items() if markdown is None}
    draft.consist_of(version for index, version in enumerate(versions) if index not in gone)
    draft.publish()
    text.refresh_from_db()
    return draft


def target(text, on=None):
    """Give a place in `text`, an Article or a Reading.

    `on` is the words (with a blank line where they cross into the next paragraph), the index of a
    paragraph counted from 0 as `revision.paragraphs()` has them, or None for the whole.
    """
    revision = _article(text).current
    if on is None:
        return targets.whole(revision)
    versions = revision.paragraphs()
    if isinstance(on, int):
        return targets.paragraph_of(revision, versions[on].key)
    parts = locate([version.text for version in versions], Quote(on))
    assert parts, f"the words {on!r} stand nowhere in the text, or twice"
    first, last = parts[0], parts[-1]
    return targets.words_of(
        revision, versions[first.index].key, first.start, versions[last.index].key, last.end, on
    )


def group(seminar, *people, name=""):
    """Make a group of these students, who are in no other from then on."""
    made = Group.make(seminar, name or free_names(seminar, 1)[0])
    made.take_in(seminar.memberships.filter(user__in=people))
    return made


def note(author, text, on=None, audience="seminar", prompt=None, group=None, **fields):
    """Write a note in `text`, a Reading or (outside any seminar) an Article; see `target`.

    Where `group` is given, it is to that group.
    """
    if group is not None:
        audience, fields["group_id"] = "group", group.pk
    fields.setdefault("body", f"{author.name} says something.")
    fields.setdefault("submission", uuid.uuid4())
    where = None if audience == "me" or isinstance(text, Article) else text
    return Annotation.post(
        target(text, on), author, audience=audience, reading=where, prompt=prompt, **fields
    )


def more_like(note, number):
    """Say the same as `note` so many times more, in one go: nothing is counted or made findable."""
    same = {
        field.attname: getattr(note, field.attname)
        for field in Annotation._meta.concrete_fields
        if field.attname not in ("id", "submission")
    }
    Annotation.objects.bulk_create(
        Annotation(**same, submission=uuid.uuid4()) for _time in range(number)
    )


def question(author, text, on=None, **fields):
    """Ask a question; otherwise as `note`."""
    return note(author, text, on, motivation="questioning", **fields)


def answer(author, prompt, audience="seminar", **fields):
    """Answer a prompt, on the whole reading."""
    return note(author, prompt.reading, audience=audience, prompt=prompt, **fields)


def prompt(author, reading, on=None, **fields):
    """Set a prompt; see `target`."""
    fields.setdefault("body", "What does the river divide here?")
    fields.setdefault("submission", uuid.uuid4())
    return Prompt.post(target(reading, on), author, reading=reading, **fields)


def reply(author, annotation, **fields):
    """Reply to a note."""
    fields.setdefault("body", f"{author.name} replies.")
    fields.setdefault("submission", uuid.uuid4())
    return Reply.post(annotation, author, **fields)


def login(client, user):
    """Log `user` in to a Django test client, without a password. Gives the client."""
    client.force_login(user)
    return client


def _article(text):
    return text if isinstance(text, Article) else text.article


def image(by, colour=(200, 30, 30)):
    """Have somebody upload a small picture; another colour is another picture."""
    file = io.BytesIO()
    PIL.Image.new("RGB", (40, 20), colour).save(file, "PNG")
    return Image.upload(SimpleUploadedFile("holiday.png", file.getvalue()), by)
