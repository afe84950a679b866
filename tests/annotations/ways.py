"""The ways in which things are found, by the names that the table of ways has for them.

A way takes the scene and a thing, and gives `finds(user)`: whether that person finds the thing so.
What a page, a mail or a file tells somebody goes through the scene, which keeps it.
"""

import io
import json
import zipfile

from django.core import mail
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from annotations.models import Annotation, Layer, Mention, Notice, NoticeChoices, Reply
from annotations.page.sitting import sitting_with
from annotations.page.summaries import summaries
from annotations.privacy.exporting import export
from annotations.telling.mailing import send_all
from seminars.models import Calendar, Reading
from tests.annotations.scene import SAID, TAG, listed
from tests.annotations.things import TOMORROW

WAYS = {}
BASE = "https://postil.test"
SAID_TO = "mention", "reply", "answer"


def way(name):
    """Register a way by its name."""

    def keep(look):
        WAYS[name] = look
        return look

    return keep


def page_of(scene, thing):
    """Give the address of the reading page where `thing` stands; notes to oneself stand on all."""
    reading = getattr(thing, "thread_of", thing).reading
    return (reading or scene.reading).get_absolute_url()


def shown_at(scene, thing, **asked):
    """Give whether the page where `thing` stands, asked so, shows it."""
    address, mark = page_of(scene, thing), f'id="{thing.anchor}"'
    return lambda user: mark in scene.read(user, address, **asked)


def summed_up(note, what):
    """Whether there is a page where `note` is, and what it says of its paragraphs has it in it."""

    def sees(user):
        try:
            said = summaries(sitting_with(note, user))
        except Http404:
            return False
        return any(getattr(summary, what) for summary in said.values())

    return sees


def made_question(note):
    """Let a note be one that instructors look for."""
    Annotation.objects.filter(pk=note.pk).update(motivation="questioning")


def told(user, thing):
    """Give the notice by which somebody is told of `thing`, which mentions them. So it may be with
    what was said to all and is said to few now."""
    if isinstance(thing, Reading):
        return Notice.objects.get_or_create(person=user, kind=Notice.Kind.READING, reading=thing)[0]
    note = thing.thread_of
    about = {"person": user, "annotation": note, "reply": None if thing is note else thing}
    Mention.objects.get_or_create(**about)
    before = Notice.objects.filter(kind__in=SAID_TO, **about).first()
    return before or Notice.objects.create(kind=Notice.Kind.MENTION, **about)


@way("a list")
def _(_scene, thing):
    return listed(thing)


@way("a row alone")
def _(_scene, thing):
    rows = type(thing).objects
    return lambda user: rows.visible_to(user).filter(pk=thing.pk).first() == thing


@way("a count")
def _(_scene, thing):
    rows, others = type(thing).objects, type(thing).objects.exclude(pk=thing.pk)
    return lambda user: rows.visible_to(user).count() > others.visible_to(user).count()


@way("its layer")
def _(_scene, note):
    columns = "reading_id", "audience", "prompt_id", "group_id"
    layer = Layer.objects.get(**{column: getattr(note, column) for column in columns})
    seen = listed(layer)
    return lambda user: user == note.author or seen(user)


@way("the numbers of the page")
def _(_scene, note):
    return summed_up(note, "notes")


@way("the highlights of the page")
def _(_scene, note):
    return summed_up(note, "marks")


@way("its address")
def _(scene, thing):
    anchor = getattr(thing, "anchor", None)
    mark = f'id="{anchor}"' if anchor else scene.article_of(thing).title
    return lambda user: mark in scene.read(user, thing.get_absolute_url())


@way("the list of all")
def _(scene, thing):
    return shown_at(scene, thing, view="all")


@way("the list of what is new")
def _(scene, note):
    return shown_at(scene, note, view="unread")


@way("the list of what its author wrote")
def _(scene, note):
    return shown_at(scene, note, view="all", by=note.author.username)


@way("a search")
def _(scene, thing):
    return shown_at(scene, thing, view="all", q=SAID)


@way("the list of what mentions oneself")
def _(scene, thing):
    shown = shown_at(scene, thing, view="all", kind="mentioning")

    def finds(user):
        if user.is_authenticated:
            told(user, thing)
        return shown(user)

    return finds


@way("the list of tags")
def _(scene, note):
    address = f"{page_of(scene, note)}tags/"
    return lambda user: TAG in scene.read(user, address)


@way("what was written with its tag")
def _(scene, note):
    return shown_at(scene, note, view="all", tag=TAG)


@way("a notice")
def _(scene, thing):
    def finds(user):
        if not user.is_authenticated:
            return False
        mark = f'id="notice-{told(user, thing).pk}"'
        return mark in scene.read(user, "/notices/")

    return finds


@way("a mail")
def _(scene, thing):
    people = [user for user in scene.people.values() if user.is_authenticated]
    for user in people:
        type(user).objects.filter(pk=user.pk).update(email=f"{user.username}@example.org")
        at_once = {"mentions": "mail", "readings": "mail"}
        NoticeChoices.objects.update_or_create(person=user, defaults=at_once)

    def finds(user):
        if user not in people:
            return False
        told(user, thing)
        send_all(timezone.now(), BASE)
        theirs = [one for one in mail.outbox if one.to == [f"{user.username}@example.org"]]
        said = scene.show(user, "".join(f"{one.subject}\n{one.body}" for one in theirs))
        return f"{BASE}{thing.get_absolute_url()}" in said

    return finds


@way("what one is given about oneself")
def _(scene, _thing):
    def finds(user):
        return user.is_authenticated and SAID in scene.show(user, "".join(_given(user)))

    return finds


@way("what one was told of, given so")
def _(_scene, thing):
    # A notice of a reply names the note as well.
    about = thing.thread_of.pk, thing.pk if isinstance(thing, Reply) else None

    def finds(user):
        if not user.is_authenticated:
            return False
        told(user, thing)
        notices = json.loads(_given(user)[0])["notices"]
        return about in [(row["note"], row["reply"]) for row in notices if row["notice"] in SAID_TO]

    return finds


def _given(user):
    file = io.BytesIO()
    export(user, file)
    archive = zipfile.ZipFile(file)
    return [archive.read(name).decode() for name in ("data.json", "index.html")]


@way("a handout")
def _(scene, thing):
    address = f"{page_of(scene, thing)}handout/"
    return lambda user: thing.body in scene.read(user, address, notes="all")


@way("a citation")
def _(scene, thing):
    address = f"{thing.get_absolute_url()}citation"

    def finds(user):
        said = [scene.read(user, f"{address}{end}") for end in ("/", ".bib", ".txt", ".json")]
        assert all(said) or not any(said)
        return all(said)

    return finds


@way("all answers to its prompt")
def _(scene, answer):
    address = reverse("annotations:prompt_board", args=[answer.prompt_id])
    return lambda user: f'id="{answer.anchor}"' in scene.read(user, address)


@way("the page before class")
def _(scene, note):
    made_question(note)
    address, mark = f"{page_of(scene, note)}progress/", f'href="{note.get_absolute_url()}"'
    return lambda user: mark in scene.read(user, address)


@way("the table before class")
def _(scene, note):
    address = f"{page_of(scene, note)}progress/table.csv"
    none = f"{note.author.name},{note.author.username},0,0,0,"

    def finds(user):
        said = scene.read(user, address)
        return note.author.username in said and none not in said

    return finds


@way("a student’s replies")
def _(scene, reply):
    address = f"{page_of(scene, reply.annotation)}progress/{reply.author.username}/replies/"
    return lambda user: f'href="{reply.get_absolute_url()}"' in scene.read(user, address)


@way("one’s own calendar")
def _(scene, reading):
    Reading.objects.filter(pk=reading.pk).update(due_at=TOMORROW, closes_at=None)

    def finds(user):
        if not user.is_authenticated:
            return False
        feed = scene.read(user, Calendar.renew(user).get_absolute_url())
        return reading.get_absolute_url() in feed.replace("\r\n ", "")

    return finds


@way("what there is to read, on the first page")
def _(scene, reading):
    mark = f'href="{reading.get_absolute_url()}"'
    return lambda user: mark in scene.read(user, "/").partition("Latest texts")[0]


@way("the latest texts, on the first page")
def _(scene, reading):
    mark = f'href="{reading.get_absolute_url()}"'
    return lambda user: mark in scene.read(user, "/").partition("Latest texts")[2]


@way("the list of texts")
def _(scene, article):
    mark = f'href="{article.get_absolute_url()}"'
    return lambda user: mark in scene.read(user, "/texts/")


@way("the list of what one wrote")
def _(scene, thing):
    address = "/notes/" if thing.thread_of is thing else "/replies/"
    return lambda user: SAID in scene.read(user, address)
