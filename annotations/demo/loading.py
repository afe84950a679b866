"""From the files of this folder to the rows of a seminar, by the verbs that the site uses."""

import json
import uuid
from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.contrib.auth.hashers import make_password
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from annotations.anchoring import Quote, locate
from annotations.demo.drawing import three_rivers
from annotations.models import Annotation, Image, Prompt, Reply
from annotations.targets import again, paragraph_of, whole, words_of
from reader.importing.blocks import block_from_markdown
from reader.models import Article, Draft, User
from reader.reviewing.documents import document_of
from reader.reviewing.edits import Edits
from seminars.models import Invitation, Seminar

FOLDER = Path(__file__).parent
PASSWORD = "postil-demo"  # noqa: S105 (printed in the README; the command refuses other settings)
ZONE = "Europe/London"
BEGAN = 7  # days ago


@transaction.atomic
def load():
    """Load everything. Gives the number of notes."""
    demo = json.loads((FOLDER / "demo.json").read_text(encoding="utf-8"))
    people = _people(demo["people"])
    texts = {text["slug"]: _text(text, people["okafor"]) for text in demo["texts"]}
    seminar = _seminar(demo["seminar"], people)
    readings = {one["slug"]: _reading(one, seminar, texts) for one in demo["readings"]}
    prompts = {one["id"]: _prompt(one, readings[one["reading"]], people) for one in demo["prompts"]}
    # Replies come after all notes: who replies to an answer has answered, sooner or later.
    posted = []
    for one in sorted(demo["notes"] + demo["revisions"], key=lambda one: -one["days_ago"]):
        if "changes" in one:
            _revise(one, texts[one["text"]], people)
        else:
            posted.append((_note(one, texts, readings, prompts, people), one["replies"]))
    for note, replies in posted:
        for reply in replies:
            _reply(reply, note, people)
    return len(demo["notes"])


def _people(people):
    password = make_password(PASSWORD)  # one slow hash for all nine
    return {
        one["username"]: User.objects.create(
            username=one["username"],
            display_name=one["display_name"],
            password=password,
            is_instructor=one["role"] == "instructor",
            is_staff=one["role"] == "admin",
            is_superuser=one["role"] == "admin",
        )
        for one in people
    }


def _text(text, by):
    article = Article.objects.create(
        slug=text["slug"],
        title=text["title"],
        standfirst=text["standfirst"],
        byline=text["byline"],
        published_on=date.fromisoformat(text["published"]) if text["published"] else None,
        language=text["language"],
        openness=text["openness"],
        brought_in_by=by,
    )
    markdown = (FOLDER / text["file"]).read_text(encoding="utf-8")
    blocks = [_block(piece, text["kinds"]) for piece in markdown.strip().split("\n\n")]
    revision = article.draft(blocks, by)
    revision.publish()
    _happened(revision, BEGAN)
    return revision.article


def _revise(one, article, people):
    """Publish the next revision of a text, as somebody does who edits its Markdown."""
    by = people[one["author"]]
    draft = Draft.of(article, by)
    document = document_of(draft.blocks)
    for change in one["changes"]:
        if document.count(change["from"]) != 1:
            raise LookupError(f"{change['from']}: this does not stand exactly once in the text")
        document = document.replace(change["from"], change["to"])
    draft.rewrite(document, Edits(version=draft.version), by)
    revision = draft.publish(one["note"], draft.version, by)
    _happened(revision, one["days_ago"])
    article.refresh_from_db()


def _happened(revision, days):
    """Let a revision have been published so many days ago."""
    revision.published_at = _days_ago(days)
    revision.save(update_fields=["published_at"])


def _block(markdown, kinds):
    """Cut as these files are written: an empty line between blocks, and none inside one."""
    for mark, kind in (("## ", "heading"), ("> ", "quote"), ("- ", "list")):
        if markdown.startswith(mark):
            level = 2 if kind == "heading" else 0
            return block_from_markdown(kind, level, markdown.removeprefix("## "))
    starts = [kind["kind"] for kind in kinds if kind["starts"] in markdown]
    return block_from_markdown(starts[0] if starts else "paragraph", 0, markdown)


def _seminar(about, people):
    seminar = Seminar.objects.create(
        slug=about["slug"], title=about["title"], description=about["description"], timezone=ZONE
    )
    for name in about["instructors"]:
        seminar.admit(people[name], "instructor")
    for name in about["students"]:
        seminar.admit(people[name])
    Invitation.objects.create(seminar=seminar)
    return seminar


def _reading(one, seminar, texts):
    day = timezone.now().date() + timedelta(days=one["due_in_days"])
    due = datetime.combine(day, time(one["due_hour"]), tzinfo=seminar.zone)
    columns = ("instructions", "notes_asked", "replies_asked", "answers_asked")
    asked = {column: one[column] for column in columns}
    return seminar.set_reading(texts[one["text"]], one["slug"], due_at=due, **asked)


def _prompt(one, reading, people):
    author, body = people[one["author"]], one["body"]
    if "image" in one:
        drawing = ContentFile(three_rivers())
        body = f"{body}\n\n{Image.upload(drawing, author).markdown(one['image'])}"
    return Prompt.post(
        _target(one, reading.article),
        author,
        uuid.uuid4(),
        reading,
        body=body,
        answer_first=one["answer_first"],
        created_at=_days_ago(BEGAN),
    )


def _note(one, texts, readings, prompts, people):
    reading = readings.get(one["reading"])
    prompt = prompts.get(one["prompt"])
    article = reading.article if reading else texts[one["text"]]
    if prompt and one["scope"] != "words":
        target = again(prompt, article.current)
    else:
        target = _target(one, article)
    return Annotation.post(
        target,
        people[one["author"]],
        uuid.uuid4(),
        body=one["body"],
        tags=one.get("tags", ""),
        motivation=one["motivation"],
        audience=one["audience"],
        reading=reading,
        prompt=prompt,
        created_at=_days_ago(one["days_ago"]),
    )


def _reply(one, note, people):
    Reply.post(
        note,
        people[one["author"]],
        uuid.uuid4(),
        body=one["body"],
        created_at=_days_ago(one["days_ago"]),
    )


def _target(one, article):
    revision = article.current
    if one["scope"] == "whole":
        return whole(revision)
    versions = revision.paragraphs()
    place = locate([version.text for version in versions], Quote(one["quote"]))
    if not place:
        raise LookupError(f"{one['id']}: these words do not stand exactly once in the text")
    first, last = place[0], place[-1]
    if one["scope"] == "paragraph":
        return paragraph_of(revision, versions[first.index].key)
    return words_of(
        revision,
        versions[first.index].key,
        first.start,
        versions[last.index].key,
        last.end,
        one["quote"],
    )


def _days_ago(days):
    return timezone.now() - timedelta(days=days)
