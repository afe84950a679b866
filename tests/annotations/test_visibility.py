"""Who may see and change what: the tables of docs/visibility.md, proved thing by thing.

Each thing is made alone, in the seminar `borders`, by Ines where a student makes it, while `rivers`
reads the same article. Then everybody looks for it in every way there is (`ways.py`), and all ways
have to say what the tables say.
"""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from annotations.models import Annotation, Layer, Mention, Prompt, Reply, Tag
from annotations.page.sitting import sitting_with
from reader.models import Article, Import, Picture
from seminars.models import Closed, Group, Membership, Reading, Seminar
from tests import factories
from tests.annotations.scene import SAID, everybody, sitting_of
from tests.annotations.tables import (
    CHANGES,
    FINDS,
    HIDES,
    LOOKS,
    OPENS,
    PLACES,
    RUNS,
    SEES,
    WRITES,
    rows_of,
    tables_of,
)
from tests.annotations.things import THINGS
from tests.annotations.ways import WAYS

pytestmark = pytest.mark.django_db

OK, ASKED = 200, 422
DOCUMENT = Path(__file__).parents[2] / "docs" / "visibility.md"
KINDS = {
    Article: "texts",
    Reading: "readings",
    Prompt: "prompts",
    Annotation: "notes",
    Reply: "replies",
}


def kinds_of(thing):
    """Give the words that the table of ways has for what `thing` is."""
    kinds = {"everything", KINDS.get(type(thing), "")}
    if isinstance(thing, Annotation | Reply) and thing.thread_of.reading:
        kinds |= {"notes and replies in a reading"}
        members = thing.thread_of.reading.seminar.memberships
        if isinstance(thing, Reply) and members.filter(user=thing.author, role="student").exists():
            kinds |= {"replies of students in a reading"}
    if isinstance(thing, Annotation) and thing.reading:
        members = thing.reading.seminar.memberships
        kinds |= {"notes in a reading"} | (
            {"answers"} if thing.prompt and not thing.prompt.is_deleted else set()
        )
        if members.filter(user=thing.author, role="student").exists():
            kinds |= {"notes of students in a reading"}
        if is_so(thing, "it stands"):
            kinds |= {"notes that stand in a reading"}
    return kinds


def is_so(thing, state):
    """Whether `thing` is in the state that the table of ways asks for."""
    is_kept = getattr(thing, "deleted_at", None) is None
    return {
        "it was ever there": True,
        "it is there": True,
        "it is kept": is_kept,
        "it stands": is_kept and not getattr(thing, "hidden_at", None),
        "it goes on": isinstance(thing, Reading) and not thing.is_archived,
    }[state]


def finders(scene, thing, row, sees):
    """Give {role: "yes" or "no"}: who finds a thing in the way of that `row`, where `sees` says in
    the same form who may see it."""
    by, author = row["by whom of those who may see it"], getattr(thing, "author", None)
    if not is_so(thing, row["while"]):
        return dict.fromkeys(sees, "no")
    if by == "its author alone":
        return {role: "yes" if user == author else "no" for role, user in scene.people.items()}
    left_out = {
        "all": (),
        "all but its author": [role for role, user in scene.people.items() if user == author],
        "who teaches there": [role for role in sees if role not in TEACH],
        "members": ["admin"],
    }[by]
    return {role: "no" if role in left_out else answer for role, answer in sees.items()}


TEACH = "instructor", "other instructor", "admin"


def assert_found_by_whom_the_tables_say(scene, thing, sees):
    for name, row in rows_of(FINDS).items():
        if kinds_of(thing) & set(row["what"].split(", ")):
            expected = finders(scene, thing, row, sees)
            assert everybody(scene, WAYS[name](scene, thing)) == expected, name


@pytest.mark.parametrize("name", rows_of(SEES))
def test_each_thing_is_found_in_every_way_by_whom_the_tables_say(scene, name):
    assert_found_by_whom_the_tables_say(scene, THINGS[name](scene), rows_of(SEES)[name])


GONE = "note, deleted", "note, hidden"
STANDING = [
    name
    for name in rows_of(SEES)
    if name.startswith(("note", "answer")) and not name.startswith(GONE)
]


@pytest.mark.parametrize("name", STANDING)
def test_a_reply_is_found_in_every_way_by_whom_its_note_is_found(scene, name):
    note = THINGS[name](scene)
    Annotation.objects.filter(pk=note.pk).update(body="Nothing.")
    reply = factories.reply(note.author, note, body=SAID)
    assert_found_by_whom_the_tables_say(scene, reply, rows_of(SEES)[name])


@pytest.mark.parametrize("name", [name for name in rows_of(SEES) if name.startswith(GONE)])
def test_a_deleted_or_hidden_note_is_in_no_number_and_no_highlight(scene, name):
    kept = scene.note()
    ways = [WAYS[f"the {what} of the page"] for what in ("numbers", "highlights")]
    assert all(everybody(scene, way(scene, kept))["student"] == "yes" for way in ways)
    kept.withdraw()
    note = THINGS[name](scene)
    assert all(set(everybody(scene, way(scene, note)).values()) == {"no"} for way in ways)


NAMELESS = {name: row for name, row in rows_of(FINDS).items() if "notes" in row["what"]}


@pytest.mark.parametrize("name", NAMELESS)
def test_a_pseudonym_is_seen_through_in_no_way(scene, name):
    scene.reading.anonymous = True
    scene.reading.save()
    note = scene.answer()
    scene.note(scene.student)  # whose name the student does see
    finds = everybody(scene, WAYS[name](scene, note))
    assert "yes" in finds.values()
    for role in "student", "other group":
        said = "".join(scene.shown[scene.people[role]])
        assert scene.author.name not in said
        assert f'value="{scene.author.username}"' not in said


@pytest.mark.parametrize("name", rows_of(CHANGES))
def test_only_those_whom_the_table_names_may_change_each_thing(scene, name):
    row, expected = THINGS[name](scene), rows_of(CHANGES)[name]
    assert expected == everybody(
        scene, lambda user: type(row).objects.editable_by(user).filter(pk=row.pk).exists()
    )


@pytest.mark.parametrize("name", rows_of(PLACES))
def test_only_those_whom_the_table_names_may_put_each_thing_elsewhere(scene, name):
    row, expected = THINGS[name](scene), rows_of(PLACES)[name]
    assert expected == everybody(
        scene, lambda user: type(row).objects.placeable_by(user).filter(pk=row.pk).exists()
    )


@pytest.mark.parametrize("name", rows_of(HIDES))
def test_only_those_whom_the_table_names_may_hide_each_thing_and_show_it_again(scene, name):
    row, expected = THINGS[name](scene), rows_of(HIDES)[name]
    assert expected == everybody(
        scene, lambda user: type(row).objects.moderatable_by(user).filter(pk=row.pk).exists()
    )


@pytest.mark.parametrize("name", rows_of(PLACES))
def test_a_page_offers_to_put_elsewhere_what_one_may(scene, name):
    row, expected = THINGS[name](scene), rows_of(PLACES)[name]

    def offered(user):
        if not type(row).objects.visible_to(user).filter(pk=row.pk).exists():
            return False
        return sitting_with(row, user).may_place(row)

    assert everybody(scene, offered) == expected


@pytest.mark.parametrize("name", rows_of(WRITES))
def test_only_those_whom_the_table_names_may_write_in_each_reading(scene, name):
    reading, expected = THINGS[name](scene), rows_of(WRITES)[name]
    may = Reading.objects.filter(pk=reading.pk)
    assert everybody(scene, lambda user: may.writable_by(user).exists()) == expected

    def offered(user):
        try:
            return not sitting_of(user, reading).is_closed
        except Http404:
            return False

    def writes(user):
        try:
            return may.visible_to(user).exists() and bool(factories.note(user, reading))
        except Closed:
            return False

    for way in offered, writes:
        assert everybody(scene, way) == expected, way.__name__


def progress_of(user):
    """The page before class, for somebody who asks for it."""
    client = Client()
    if user.is_authenticated:
        client.force_login(user)
    return client.get("/seminars/borders/two-banks/progress/").status_code == 200


def done_oneself(user):
    """What a page says of what somebody has done."""
    try:
        return sitting_of(user, Reading.objects.get(seminar__slug="borders")).done is not None
    except Http404:
        return False


WAYS_TO_LOOK = [
    *zip([progress_of, done_oneself], rows_of(LOOKS), strict=True),
]


@pytest.mark.parametrize(("way", "name"), WAYS_TO_LOOK)
def test_only_those_whom_the_table_names_look_a_reading_over(scene, way, name):
    scene.reading.due_at, scene.reading.notes_asked = timezone.now(), 1
    scene.reading.save()
    assert everybody(scene, way) == rows_of(LOOKS)[name]


@pytest.mark.parametrize("name", STANDING)
def test_a_reply_may_be_changed_by_its_author_only(scene, name):
    note = THINGS[name](scene)
    reply = factories.reply(note.author, note)
    assert everybody(
        scene, lambda user: Reply.objects.editable_by(user).filter(pk=reply.pk).exists()
    ) == {role: "yes" if user == note.author else "no" for role, user in scene.people.items()}


def fetched(browser, author):
    export = browser.get("/account/data/export/")
    if export.status_code != OK:
        return False
    told = json.loads(zipfile.ZipFile(io.BytesIO(export.getvalue())).read("data.json"))
    return told["you"][0]["user_name"] == author.username


def left(browser, author):
    answer = browser.post(f"/people/{author.pk}/data/offer/")
    return answer.headers.get("Location") == f"/people/{author.pk}/data/"


def deleted(browser, author):
    """Whether one is asked for one's password again, where one may do it."""
    own = browser.get("/account/data/").context
    is_own = own is not None and own["user"] == author
    address = "/account/deletion/" if is_own else f"/people/{author.pk}/deletion/"
    return browser.post(address, {"choice": "remove", "password": "wrong"}).status_code == ASKED


WAYS_TO_RUN = {
    "export, fetched": fetched,
    "export, left for the author": left,
    "deletion of the account": deleted,
}


@pytest.mark.parametrize("name", rows_of(RUNS))
def test_an_export_and_a_deletion_are_run_by_whom_the_table_says(scene, name):
    def runs(user):
        browser = Client()
        if user.is_authenticated:
            browser.force_login(user)
        return WAYS_TO_RUN[name](browser, scene.author)

    assert everybody(scene, runs) == rows_of(RUNS)[name]


PLACES_TO_OPEN = {
    "the first page": ("seminars:home",),
    "a page about the place": ("seminars:site_page", "privacy"),
    "the wording of such a page": ("seminars:site_page_wording", "privacy"),
    "all accounts": ("seminars:accounts",),
    "the account of the author": ("seminars:account", "person"),
    "the page of the author": ("seminars:person", "person"),
    "who may be mentioned in a reading": ("annotations:people", "borders", "two-banks"),
    "the tags of a reading": ("annotations:reading_tags", "borders", "two-banks"),
    "what lost its words in a reading": ("annotations:orphans", "borders", "two-banks"),
    "a handout of a reading": ("annotations:reading_handout", "borders", "two-banks"),
    "the list of seminars that one sees": ("seminars:seminars",),
    "the details of a seminar": ("seminars:details", "borders"),
    "the members of a seminar": ("seminars:members", "borders"),
    "one of its members": ("seminars:member", "borders", "ines"),
    "its class list": ("seminars:class_list", "borders"),
    "its groups": ("seminars:groups", "borders"),
    "one of its groups": ("seminars:group", "borders", "group"),
    "its reading list, to change it": ("seminars:readings", "borders"),
    "a reading, to change it": ("seminars:reading", "borders", "two-banks"),
    "what was flagged in a seminar": ("annotations:moderation", "borders"),
    "what was hidden there": ("annotations:moderation_hidden", "borders"),
    "the log of a seminar": ("annotations:moderation_log", "borders"),
    "a copy of a seminar, to make it": ("annotations:seminar_copies", "borders"),
    "the dates of a prompt": ("annotations:prompt_dates", "prompt"),
    "all answers to a prompt": ("annotations:prompt_board", "prompt"),
    "prompts of other readings, to set them here": (
        "annotations:other_prompts",
        "borders",
        "two-banks",
    ),
    "bringing texts in": ("reader:imports",),
    "the membership of the author": ("seminars:membership", "membership"),
}


@pytest.mark.parametrize("name", rows_of(OPENS))
def test_each_page_opens_for_whom_the_table_says(scene, name):
    page, *parts = PLACES_TO_OPEN[name]
    makers = {
        "person": lambda: scene.author,
        "group": scene.group,
        "prompt": scene.prompt,
        "membership": lambda: scene.author.memberships.get(),
    }
    parts = [makers[part]().pk if part in makers else part for part in parts]
    address = reverse(page, args=parts)
    opened = everybody(scene, lambda user: scene.read(user, address) != "")
    assert opened == rows_of(OPENS)[name]


def test_the_document_has_the_same_tables():
    tables = SEES, FINDS, OPENS, CHANGES, PLACES, HIDES, RUNS, WRITES, LOOKS
    assert tables_of(DOCUMENT.read_text("utf-8")) == [rows_of(table) for table in tables]


def test_every_row_of_the_tables_is_proved():
    assert set(THINGS) == set(rows_of(SEES)) | set(rows_of(CHANGES)) | set(rows_of(WRITES))
    assert set(WAYS) == set(rows_of(FINDS))
    assert set(PLACES_TO_OPEN) == set(rows_of(OPENS))
    models = {Article, Import, Picture, Seminar, Membership, Group, Reading}
    models |= {Prompt, Annotation, Reply, Layer, Tag, Mention}
    assert all(hasattr(model.objects, "visible_to") for model in models)
