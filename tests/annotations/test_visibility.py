"""Who may see and change what: the table of docs/visibility.md, proved thing by thing.

Each thing is made alone, in the seminar `borders`, by Ines where a student makes it, while `rivers`
reads the same article. Then everybody looks for it in every way there is, and all ways have to
say what the table says.
"""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from annotations.models import Annotation, Layer, Prompt, Reply
from annotations.page.sitting import sitting_with
from annotations.page.summaries import summaries
from reader.models import Article, Import, Picture
from seminars.models import Calendar, Closed, Group, Membership, Reading, Seminar
from tests import factories
from tests.annotations.scene import THINGS, everybody, listed, sitting_of

pytestmark = pytest.mark.django_db

OK, ASKED = 200, 422
DOCUMENT = Path(__file__).parents[2] / "docs" / "visibility.md"

SEES = """
| may see | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| article open to everybody | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes |
| article open to anyone logged in | no | yes | yes | yes | yes | yes | yes | yes | yes | yes |
| article of both seminars | no | no | yes | yes | yes | no | yes | yes | yes | yes |
| article of this seminar only | no | no | yes | yes | yes | no | no | no | yes | yes |
| article of a reading not yet open | no | no | no | no | no | no | no | no | yes | yes |
| article not yet published | no | no | no | no | no | no | no | no | no | no |
| article deleted | no | no | no | no | no | no | no | no | no | no |
| text being brought in | no | no | no | no | no | no | no | no | yes | yes |
| picture of a text of both seminars | no | no | yes | yes | yes | no | yes | yes | yes | yes |
| picture of a draft | no | no | no | no | no | no | no | no | yes | yes |
| seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| list of members | no | no | yes | yes | yes | no | no | no | yes | yes |
| group | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading not yet open | no | no | no | no | no | no | no | no | yes | yes |
| reading closed | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading of an archived seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading taken off the list | no | no | no | no | no | no | no | no | no | no |
| prompt | no | no | yes | yes | yes | no | no | no | yes | yes |
| prompt, hidden | no | no | no | no | no | no | no | no | yes | yes |
| prompt, shown from tomorrow | no | no | no | no | no | no | no | no | yes | yes |
| prompt, deleted | no | no | no | no | no | no | no | no | no | no |
| note, only me | no | no | yes | no | no | no | no | no | no | no |
| note, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| note, to the seminar | no | no | yes | yes | yes | no | no | no | yes | yes |
| note, to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| note of an instructor, to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| note, to a group, its author moved to another | no | no | yes | yes | no | no | no | no | yes | yes |
| note in the other seminar | no | no | no | no | no | no | yes | yes | no | yes |
| answer | no | no | yes | yes | yes | no | no | no | yes | yes |
| answer, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| answer, to a group | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, before one's own | no | no | yes | no | no | no | no | no | yes | yes |
| answer-first answer, after one's own | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, own one deleted | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, to a group, before one's own | no | no | yes | no | no | no | no | no | yes | yes |
| answer-first answer, to a group, after one's own | no | no | yes | yes | no | no | no | no | yes | yes |
| answer-first answer, from the day that opens it | no | no | yes | yes | yes | no | no | no | yes | yes |
| answer kept back, after one's own | no | no | yes | no | no | no | no | no | yes | yes |
| answer kept back, from its day | no | no | yes | yes | yes | no | no | no | yes | yes |
| answer to a prompt now hidden | no | no | yes | no | no | no | no | no | yes | yes |
| answer to a prompt now deleted | no | no | yes | no | no | no | no | no | yes | yes |
| note, deleted, no replies | no | no | no | no | no | no | no | no | no | no |
| note, deleted, with replies | no | no | yes | yes | yes | no | no | no | yes | yes |
| note, deleted, to a group, with replies | no | no | yes | yes | no | no | no | no | yes | yes |
| note, flagged | no | no | yes | yes | yes | no | no | no | yes | yes |
| note, hidden, no replies | no | no | yes | no | no | no | no | no | yes | yes |
| note, hidden, with replies | no | no | yes | yes | yes | no | no | no | yes | yes |
| thread that is closed | no | no | yes | yes | yes | no | no | no | yes | yes |
| reply, hidden | no | no | yes | no | no | no | no | no | yes | yes |
"""  # noqa: E501 (a table is read across)

CHANGES = """
| may change | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| article of this seminar only | no | no | no | no | no | no | no | no | yes | yes |
| article of this seminar, brought in from elsewhere | no | no | no | no | no | no | no | no | yes | yes |
| article of both seminars | no | no | no | no | no | no | no | no | no | yes |
| article not yet published | no | no | no | no | no | no | no | no | yes | yes |
| text being brought in | no | no | no | no | no | no | no | no | yes | yes |
| seminar | no | no | no | no | no | no | no | no | yes | yes |
| list of members | no | no | no | no | no | no | no | no | yes | yes |
| group | no | no | no | no | no | no | no | no | yes | yes |
| reading | no | no | no | no | no | no | no | no | yes | yes |
| prompt | no | no | no | no | no | no | no | no | yes | yes |
| prompt, deleted | no | no | no | no | no | no | no | no | yes | yes |
| note, only me | no | no | yes | no | no | no | no | no | no | no |
| note, to the instructors | no | no | yes | no | no | no | no | no | no | no |
| note, to the seminar | no | no | yes | no | no | no | no | no | no | no |
| note, to a group | no | no | yes | no | no | no | no | no | no | no |
| note, to a group, its author moved to another | no | no | yes | no | no | no | no | no | no | no |
| note, deleted, no replies | no | no | yes | no | no | no | no | no | no | no |
| answer to a prompt now hidden | no | no | yes | no | no | no | no | no | no | no |
| note, hidden, no replies | no | no | yes | no | no | no | no | no | no | no |
| thread that is closed | no | no | yes | no | no | no | no | no | no | no |
| reply, hidden | no | no | yes | no | no | no | no | no | no | no |
"""  # noqa: E501

PLACES = """
| may put elsewhere | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| prompt | no | no | no | no | no | no | no | no | yes | yes |
| prompt, hidden | no | no | no | no | no | no | no | no | yes | yes |
| note, only me | no | no | yes | no | no | no | no | no | no | no |
| note, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| note, to the seminar | no | no | yes | no | no | no | no | no | yes | yes |
| note, to a group | no | no | yes | no | no | no | no | no | yes | yes |
| note in the other seminar | no | no | no | no | no | no | yes | yes | no | yes |
| answer | no | no | yes | no | no | no | no | no | yes | yes |
| answer, to the instructors | no | no | yes | no | no | no | no | no | yes | yes |
| answer to a prompt now hidden | no | no | yes | no | no | no | no | no | yes | yes |
"""  # noqa: E501

HIDES = """
| may hide | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| note, only me | no | no | no | no | no | no | no | no | no | no |
| note, to the instructors | no | no | no | no | no | no | no | no | yes | yes |
| note, to the seminar | no | no | no | no | no | no | no | no | yes | yes |
| note in the other seminar | no | no | no | no | no | no | no | yes | no | yes |
| answer-first answer, before one's own | no | no | no | no | no | no | no | no | yes | yes |
| answer to a prompt now hidden | no | no | no | no | no | no | no | no | yes | yes |
| note, deleted, with replies | no | no | no | no | no | no | no | no | no | no |
| note, flagged | no | no | no | no | no | no | no | no | yes | yes |
| note, hidden, no replies | no | no | no | no | no | no | no | no | yes | yes |
| reply, hidden | no | no | no | no | no | no | no | no | yes | yes |
"""  # noqa: E501

RUNS = """
| may run | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| export, fetched | no | no | yes | no | no | no | no | no | no | no |
| export, left for the author | no | no | no | no | no | no | no | no | no | yes |
| deletion of the account | no | no | yes | no | no | no | no | no | no | yes |
"""  # noqa: E501

WRITES = """
| may write in | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| reading | no | no | yes | yes | yes | no | no | no | yes | yes |
| reading closed | no | no | no | no | no | no | no | no | yes | yes |
| reading of an archived seminar | no | no | no | no | no | no | no | no | no | no |
| reading not yet open | no | no | no | no | no | no | no | no | yes | yes |
| reading taken off the list | no | no | no | no | no | no | no | no | no | no |
"""  # noqa: E501

LOOKS = """
| may look at | visitor | reader | author | student | other group | left | other student | other instructor | instructor | admin |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| who has done what in a reading | no | no | no | no | no | no | no | no | yes | yes |
| what one has done oneself | no | no | yes | yes | yes | no | no | no | no | no |
| its due date, in one's own calendar | no | no | yes | yes | yes | no | no | no | yes | no |
"""  # noqa: E501


def rows_of(table):
    """Give {thing: {role: "yes" or "no"}} for a table in Markdown."""
    lines = [
        [cell.strip() for cell in line.strip("| ").split("|")] for line in table.strip().split("\n")
    ]
    return {line[0]: dict(zip(lines[0][1:], line[1:], strict=True)) for line in lines[2:]}


def tables_of(page):
    """Give the tables of a page in Markdown, in order."""
    return [rows_of(found[0]) for found in re.finditer(r"(?:^\|.*\n)+", page, re.MULTILINE)]


def found(row):
    """Whether a page of its own shows `row`."""
    return lambda user: type(row).objects.visible_to(user).filter(pk=row.pk).first() == row


def counted(row):
    """Whether a count of all has `row` in it."""
    others = type(row).objects.exclude(pk=row.pk)

    def sees(user):
        return type(row).objects.visible_to(user).count() > others.visible_to(user).count()

    return sees


def summed_up(note, what):
    """Whether there is a page where `note` is, and what it says of its paragraphs has it in it."""

    def sees(user):
        try:
            said = summaries(sitting_with(note, user))
        except Http404:
            return False
        return any(getattr(summary, what) for summary in said.values())

    return sees


@pytest.mark.parametrize("name", rows_of(SEES))
def test_lists_pages_and_counts_show_each_thing_to_whom_the_table_says(scene, name):
    row, expected = THINGS[name](scene), rows_of(SEES)[name]
    for way in listed, found, counted:
        assert everybody(scene, way(row)) == expected, way.__doc__


CITED = [name for name in rows_of(SEES) if name.startswith(("article", "note", "answer"))]


@pytest.mark.parametrize("name", CITED)
def test_what_one_may_see_one_may_cite_while_it_stands(scene, name):
    row, expected = THINGS[name](scene), rows_of(SEES)[name]
    if row.deleted_at or getattr(row, "hidden_at", None):
        expected = dict.fromkeys(expected, "no")

    def cites(user):
        client = Client()
        if user.is_authenticated:
            client.force_login(user)
        address = f"{row.get_absolute_url()}citation"
        found = {client.get(f"{address}{end}").status_code for end in ("/", ".bib")}
        assert len(found) == 1
        return found == {200}

    assert everybody(scene, cites) == expected


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


def due_in_calendar(user):
    """What a program finds at the address of somebody's calendar."""
    if not user.is_authenticated:
        return False
    feed = Client().get(Calendar.renew(user).get_absolute_url())
    return b"/seminars/borders/two-banks/" in feed.content


WAYS_TO_LOOK = [
    *zip([progress_of, done_oneself, due_in_calendar], rows_of(LOOKS), strict=True),
]


@pytest.mark.parametrize(("way", "name"), WAYS_TO_LOOK)
def test_only_those_whom_the_table_names_look_a_reading_over(scene, way, name):
    scene.reading.due_at, scene.reading.notes_asked = timezone.now(), 1
    scene.reading.save()
    assert everybody(scene, way) == rows_of(LOOKS)[name]


GONE = "note, deleted", "note, hidden"
STANDING = [
    name
    for name in rows_of(SEES)
    if name.startswith(("note", "answer")) and not name.startswith(GONE)
]
LAYERED = [name for name in STANDING if name not in ("note, only me", "note in the other seminar")]


@pytest.mark.parametrize("name", STANDING)
def test_numbers_and_highlights_of_a_page_hold_the_notes_that_one_may_see(scene, name):
    note, expected = THINGS[name](scene), rows_of(SEES)[name]
    assert everybody(scene, summed_up(note, "notes")) == expected
    assert everybody(scene, summed_up(note, "marks")) == expected


@pytest.mark.parametrize("name", [name for name in rows_of(SEES) if name.startswith(GONE)])
def test_a_deleted_or_hidden_note_is_in_no_number_and_no_highlight(scene, name):
    kept = scene.note()
    assert everybody(scene, summed_up(kept, "notes"))["student"] == "yes"
    kept.withdraw()
    note = THINGS[name](scene)
    assert set(everybody(scene, summed_up(note, "notes")).values()) == {"no"}
    assert set(everybody(scene, summed_up(note, "marks")).values()) == {"no"}


@pytest.mark.parametrize("name", STANDING)
def test_a_reply_is_shown_to_whom_its_note_is_shown(scene, name):
    note, expected = THINGS[name](scene), rows_of(SEES)[name]
    reply = factories.reply(note.author, note)
    for way in listed, found, counted:
        assert everybody(scene, way(reply)) == expected, way.__doc__


@pytest.mark.parametrize("name", STANDING)
def test_a_reply_may_be_changed_by_its_author_only(scene, name):
    note = THINGS[name](scene)
    reply = factories.reply(note.author, note)
    assert everybody(
        scene, lambda user: Reply.objects.editable_by(user).filter(pk=reply.pk).exists()
    ) == {role: "yes" if user == note.author else "no" for role, user in scene.people.items()}


@pytest.mark.parametrize("name", LAYERED)
def test_who_sees_a_layer_sees_its_notes_and_so_does_each_author(scene, name):
    note, expected = THINGS[name](scene), rows_of(SEES)[name]
    layer = Layer.objects.get(
        reading=note.reading,
        audience=note.audience,
        prompt_id=note.prompt_id,
        group_id=note.group_id,
    )
    shown = everybody(scene, listed(layer))
    assert {**shown, "author": "yes"} == expected


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


def test_the_document_has_the_same_tables():
    tables = [rows_of(table) for table in (SEES, CHANGES, PLACES, HIDES, RUNS, WRITES, LOOKS)]
    assert tables_of(DOCUMENT.read_text("utf-8")) == tables


def test_every_row_of_the_tables_is_proved():
    assert set(THINGS) == set(rows_of(SEES)) | set(rows_of(CHANGES)) | set(rows_of(WRITES))
    models = {Article, Import, Picture, Seminar, Membership, Group, Reading}
    models |= {Prompt, Annotation, Reply, Layer}
    assert all(hasattr(model.objects, "visible_to") for model in models)
