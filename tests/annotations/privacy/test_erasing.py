"""Who leaves is nowhere any more, and nobody else has lost a word."""

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.test import Client

from annotations.models import Annotation, Findable, Image, Mention, Prompt, Reply, Tag, Unlock
from annotations.privacy import ledger
from annotations.privacy.columns import people_columns
from annotations.privacy.erasing import erase, leave, taught_alone
from reader.models import Article, Erasure, Import, User
from reader.models.erasures import Choice
from reader.models.people import LEFT
from tests import factories
from tests.annotations.happenings import Story
from tests.annotations.privacy.conftest import TOLD
from tests.annotations.test_check_segments import check

pytestmark = pytest.mark.django_db

both = pytest.mark.parametrize("choice", Choice.values)


def said_anywhere():
    """Everything in the database, as text: {model: [what its rows say]}."""
    return {
        model._meta.label: [repr(row) for row in model._base_manager.values_list()]
        for model in apps.get_models(include_auto_created=True)
    }


def of_others(person):
    """What everybody else wrote: {(kind, id): (author, body)}."""
    return {
        (kind, row.pk): (row.author_id, row.body, row.is_deleted)
        for kind in (Annotation, Reply, Prompt)
        for row in kind.objects.exclude(author=person)
    }


def stand_in():
    return User.objects.get(username__startswith=LEFT)


@both
def test_nothing_in_the_database_says_who_they_were(everything, somebody, choice):
    named = [*TOLD.values(), "zvirka"]
    before = said_anywhere()
    tables = {name for name in before if any(str(TOLD["username"]) in row for row in before[name])}
    assert {"reader.User", "annotations.Reply", "admin.LogEntry", "account.EmailAddress"} <= tables
    erase(somebody, choice)
    # Words of people stand as they wrote them, and what a search looks through repeats them.
    words = {
        body
        for kind in (Annotation, Reply, Unlock)
        for body in kind.objects.values_list("body", flat=True)
    }
    for name, rows in said_anywhere().items():
        for row in rows:
            if name == "annotations.Findable":
                continue
            for body in words:
                row = row.replace(repr(body)[1:-1], "")
            row = _without_own_words_as_html(row)
            assert [one for one in named if one in row] == [], name


def _without_own_words_as_html(row):
    """A row without the words that others wrote, as they were rendered: the name is not marked."""
    assert '<span class="person">@Ines' not in row
    assert '<span class="person">@ines' not in row
    for said in ("@Ines Überall", "@ines.zvirka"):
        row = row.replace(said, "")
    return row


@both
def test_no_column_leads_to_them(everything, somebody, choice):
    filled = {
        name
        for name, (model, column) in people_columns().items()
        if model._base_manager.filter(**{column: somebody.pk}).exists()
    }
    untouched = {"reader.User_groups.user", "reader.User_user_permissions.user"}
    assert set(people_columns()) - filled <= untouched | {
        "reader.Draft.changed_by",
        "reader.Import.changed_by",
        "annotations.Prompt.author",
    }, "Let the fixture `everything` fill these columns as well."
    erase(somebody, choice)
    for name, (model, column) in people_columns().items():
        assert not model._base_manager.filter(**{column: somebody.pk}).exists(), name
    assert not User.objects.filter(pk=somebody.pk).exists()


@both
def test_others_lose_nothing(everything, somebody, choice):
    before = of_others(somebody)
    erase(somebody, choice)
    after = of_others(stand_in())
    assert after == before
    assert len(before) > 8


@both
def test_counts_and_search_are_right_afterwards(everything, somebody, choice):
    erase(somebody, choice)
    assert check()[1] == ""


def test_words_that_stay_are_without_a_name(everything, somebody, marek):
    hers = Annotation.objects.kept().filter(author=somebody).exclude(audience="me")
    kept = sorted(hers.values_list("pk", "body"))
    assert kept
    erase(somebody, Choice.UNNAME)
    left = Annotation.objects.filter(author=stand_in())
    assert sorted(left.values_list("pk", "body")) == kept
    assert {note.author.name for note in left} == {"Somebody who left"}
    page = factories.login(Client(), marek).get(f"{everything.reading.get_absolute_url()}?view=all")
    assert "Somebody who left" in page.text
    assert LEFT not in page.text.replace(f"by={LEFT}", "").replace(f'value="{LEFT}', "")
    words = ("@Ines Überall", "Ines Überall says something.", "Ines Überall replies.")
    shown = page.text
    for said in words:
        shown = shown.replace(said, "")
    assert TOLD["display_name"] not in shown


def test_words_that_are_removed_leave_the_replies_of_others(everything, somebody, okafor):
    replied = Annotation.objects.filter(author=somebody, replies__author=okafor).distinct()
    tombstones = set(replied.values_list("pk", flat=True))
    assert tombstones
    erase(somebody, Choice.REMOVE)
    left = Annotation.objects.filter(author=stand_in())
    assert set(left.values_list("pk", flat=True)) >= tombstones
    assert {(note.body, note.tags, note.is_deleted) for note in left} == {("", "", True)}
    # Of one that an instructor had hidden a row without words stays: the log leads to it.
    assert not Reply.objects.filter(author=stand_in()).exclude(body="").exists()
    assert Reply.objects.get(author=stand_in()).is_deleted
    assert "okafor’s" in Reply.objects.get(body__startswith="A reply that").body
    assert Unlock.objects.filter(user=stand_in()).count() == 0
    assert not Findable.objects.filter(author=stand_in()).exists()
    assert not Tag.objects.filter(author=stand_in()).exists()


@both
def test_what_only_they_saw_goes(everything, somebody, choice):
    alone = Annotation.objects.filter(author=somebody, audience="me")
    deleted = Annotation.objects.filter(author=somebody).exclude(deleted_at=None)
    gone = {*alone.values_list("pk", flat=True), *deleted.values_list("pk", flat=True)}
    assert alone.exists()
    assert deleted.exists()
    erase(somebody, choice)
    left = Annotation.objects.filter(pk__in=gone)
    assert {note.body for note in left} <= {""}


@both
def test_a_mention_of_them_is_marked_no_longer_and_others_are(everything, somebody, choice):
    both_named = Reply.objects.get(body__contains="And @ines.zvirka")
    assert both_named.html.count("<span") == 2
    erase(somebody, choice)
    both_named.refresh_from_db()
    assert both_named.body == "And @ines.zvirka, @Marek Kos!"
    assert both_named.html.count('<span class="person">@Marek Kos</span>') == 1
    assert both_named.html.count("<span") == 1
    assert Mention.objects.filter(person__username="marek").exists()


def test_images_stay_while_words_that_stay_show_them(everything, somebody):
    shown, unused = everything.images
    erase(somebody, Choice.UNNAME)
    assert list(Image.objects.filter(pk__in=[shown.pk, unused.pk])) == [shown]


def test_images_go_with_the_words_that_showed_them(everything, somebody):
    erase(somebody, Choice.REMOVE)
    assert not Image.objects.filter(pk__in=[image.pk for image in everything.images]).exists()


@both
def test_texts_stay_and_others_can_edit_them(everything, somebody, choice):
    erase(somebody, choice)
    text = Article.objects.get(slug="a-text-of-mine")
    assert text.brought_in_by == stand_in()
    assert Article.objects.editable_by(everything.people["admin"]).filter(pk=text.pk).exists()
    assert Import.objects.filter(by=stand_in()).exists()


@both
def test_prompts_of_an_instructor_stay(everything, okafor, choice):
    prompts = sorted(Prompt.objects.values_list("pk", "body"))
    erase(okafor, choice)
    assert sorted(Prompt.objects.values_list("pk", "body")) == prompts
    assert {prompt.author.name for prompt in Prompt.objects.all()} == {"Somebody who left"}
    assert check()[1] == ""


def test_the_last_admin_stays(admin):
    with pytest.raises(ValidationError, match="another person"):
        leave(admin, Choice.UNNAME)
    factories.person("second", is_staff=True, is_superuser=True)
    leave(admin, Choice.UNNAME)
    assert not User.objects.filter(username="admin").exists()


def test_seminars_without_anybody_else_who_teaches_are_named(reading, okafor, tomoko, ines):
    assert list(taught_alone(okafor)) == [reading.seminar]
    assert list(taught_alone(ines)) == []
    reading.seminar.admit(tomoko, role="instructor")
    assert list(taught_alone(okafor)) == []


@both
def test_two_who_leave_are_two(reading, ines, marek, okafor, settings, tmp_path, choice):
    settings.DATA_DIR = tmp_path
    prompt = factories.prompt(okafor, reading)
    for person in ines, marek:
        factories.reply(jonas_of(reading), factories.answer(person, prompt))
    for person in ines, marek:
        erase(person, choice)
    assert User.objects.filter(username__startswith=LEFT).count() == 2
    assert check()[1] == ""


def test_an_erasure_is_written_down_without_a_name(
    reading, ines, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.DATA_DIR = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        erase(ines, Choice.REMOVE)
    row = Erasure.objects.get()
    assert row.mark == ines.mark
    written = ledger.written_down()
    assert [(one.mark, one.choice, one.at) for one in written] == [(ines.mark, "remove", row.at)]
    assert "ines" not in ledger.path().read_text().lower()


def test_a_place_that_cannot_be_written_undoes_nothing(
    reading, ines, settings, tmp_path, django_capture_on_commit_callbacks, caplog
):
    settings.DATA_DIR = tmp_path / "nowhere"
    with django_capture_on_commit_callbacks(execute=True):
        erase(ines, Choice.UNNAME)
    assert Erasure.objects.exists()
    assert "erasures.txt" in caplog.text


def test_who_was_brought_back_by_a_backup_is_erased_again(reading, ines, marek):
    again = [Erasure(mark=ines.mark, choice="remove"), Erasure(mark=marek.mark, choice="unname")]
    factories.note(ines, reading)
    factories.note(marek, reading)
    assert ledger.erased_again(again, erase) == 2
    assert not User.objects.filter(username__in=["ines", "marek"]).exists()
    assert Annotation.objects.count() == 1
    assert ledger.erased_again(again, erase) == 0
    assert Erasure.objects.count() == 2


@both
@pytest.mark.parametrize("seed", range(3))
def test_all_is_right_whatever_happened_before(
    seed, choice, reading, reading_in_rivers, ines, marek, okafor, amira, settings, tmp_path
):
    settings.DATA_DIR = tmp_path
    prompts = [
        factories.prompt(okafor, reading, 2, answer_first=True),
        factories.prompt(okafor, reading, "share the fog"),
    ]
    people = [(ines, reading), (marek, reading), (okafor, reading), (amira, reading_in_rivers)]
    for _event in Story(seed, people, prompts, okafor).events(60):
        pass
    before = of_others(ines)
    erase(User.objects.get(pk=ines.pk), choice)
    assert of_others(stand_in()) == before
    assert check()[1] == ""


def jonas_of(reading):
    return reading.seminar.members.get(username="jonas")


@both
def test_no_session_of_theirs_goes_on(everything, somebody, marek, choice):
    browser = factories.login(Client(), marek)
    hers = factories.login(Client(), somebody)
    assert hers.get("/account/").status_code == 200
    kept = [one.get_decoded() for one in Session.objects.all()]
    assert any(str(somebody.pk) in repr(session) for session in kept)
    erase(somebody, choice)
    assert hers.get("/account/").status_code == 302
    assert browser.get("/account/").status_code == 200
    assert all("zvirka" not in repr(one.get_decoded()) for one in Session.objects.all())
