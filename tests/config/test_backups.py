"""`manage.py backup` and `restore`: all of it, on either database, and nobody who has left."""

import json
import os
import subprocess
import sys
import zipfile
from io import StringIO
from pathlib import Path

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from annotations.models import Annotation, Image, Reply, Tally
from annotations.privacy.erasing import erase
from config.backups import rows
from config.backups.writing import MANIFEST, write
from reader.models import User
from tests import factories
from tests.browser.everything import Everything

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture
def everything(data, borders, okafor, ines, marek):
    """A seminar in which everything has happened; an image; a log-in that dates itself."""
    everything = Everything(borders, okafor, ines, marek)
    shown = factories.image(ines)
    factories.note(ines, everything.reading, body=shown.markdown("📷"))
    account = SocialAccount.objects.create(user=ines, provider="university", uid="1")
    long_ago = timezone.now().replace(year=2020)
    SocialAccount.objects.filter(pk=account.pk).update(last_login=long_ago, date_joined=long_ago)
    return everything


def run(name, *arguments, **options):
    """Give what a command says."""
    said = StringIO()
    call_command(name, *arguments, stdout=said, **options)
    return said.getvalue()


def contents(path):
    """What each table of a backup has, as its digest."""
    manifest = json.loads(zipfile.ZipFile(path).read(MANIFEST))
    return {table["model"]: (table["rows"], table["sha256"]) for table in manifest["tables"]}


def test_all_comes_back_as_it_was(everything, data):
    before, after = data / "before.zip", data / "after.zip"
    assert "rows of" in run("backup", before)
    image = bytes(Image.objects.get().data)
    factories.note(everything.people["student"], everything.reading, body="Written later.")
    Image.objects.update(data=b"")
    assert "Restored" in run("restore", before, replace=True)
    run("backup", after)
    assert contents(after) == contents(before)
    assert contents(before)["annotations.Annotation"][0] > 5
    assert bytes(Image.objects.get().data) == image
    call_command("check_segments", stdout=StringIO())


def test_what_is_written_afterwards_has_numbers_of_its_own(everything, data, ines):
    run("backup", data / "one.zip")
    run("restore", data / "one.zip", replace=True)
    last = Annotation.objects.latest("pk").pk
    assert factories.note(User.objects.get(pk=ines.pk), everything.reading).pk > last


def test_a_log_in_does_not_come_back(everything, data, client, ines):
    factories.login(client, ines)
    assert client.get("/account/").status_code == 200
    run("backup", data / "one.zip")
    run("restore", data / "one.zip", replace=True)
    assert client.get("/account/").status_code == 302
    assert "sessions.Session" not in contents(data / "one.zip")


def test_every_table_is_in_it(everything, data):
    run("backup", data / "one.zip")
    there = {model._meta.label for model in rows._stored()}
    assert set(contents(data / "one.zip")) == there - rows.UNCOPIED


def test_sqlite_reads_it_and_what_sqlite_writes_is_read_here(everything, data):
    """There and back: nothing is another on the way, whichever database this is."""
    here, there, back = (data / f"{name}.zip" for name in ("here", "there", "back"))
    run("backup", here)
    elsewhere = {"DATABASE_URL": f"sqlite:///{data}/other.sqlite3", "DATA_DIR": str(data / "other")}
    (data / "other").mkdir()
    for command in ["migrate", "-v0"], ["restore", str(here)], ["backup", str(there)]:
        manage(*command, **elsewhere)
    run("restore", there, replace=True)
    run("backup", back)
    assert contents(here) == contents(there) == contents(back)


def manage(*arguments, **variables):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    made = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": "config.settings.demo"} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr


def test_an_empty_database_takes_it_and_another_one_only_when_told(everything, data):
    run("backup", data / "one.zip")
    kept = Annotation.objects.count()
    with pytest.raises(CommandError, match="--replace"):
        run("restore", data / "one.zip")
    assert Annotation.objects.count() == kept
    call_command("flush", interactive=False, verbosity=0)
    run("restore", data / "one.zip")
    assert Annotation.objects.count() == kept


def test_a_backup_of_another_version_is_refused(everything, data):
    run("backup", data / "one.zip")
    for change, said in (
        (lambda names: names[:-1], "older version"),
        (lambda names: [*names, "reader.9999_later"], "reader.9999_later"),
    ):
        altered = data / "altered.zip"
        with zipfile.ZipFile(data / "one.zip") as whole, zipfile.ZipFile(altered, "w") as made:
            for name in whole.namelist():
                read = whole.read(name)
                if name == MANIFEST:
                    manifest = json.loads(read)
                    manifest["migrations"] = change(manifest["migrations"])
                    read = json.dumps(manifest)
                made.writestr(name, read)
        with pytest.raises(CommandError, match=said):
            run("restore", altered, replace=True)
    assert Annotation.objects.exists()


def test_a_damaged_backup_changes_nothing(everything, data):
    run("backup", data / "one.zip")
    damaged = data / "damaged.zip"
    with zipfile.ZipFile(data / "one.zip") as whole, zipfile.ZipFile(damaged, "w") as made:
        for name in whole.namelist():
            read = whole.read(name)
            made.writestr(name, read[:-9] if name == "annotations.Annotation.jsonl" else read)
    with pytest.raises(CommandError, match="damaged"):
        run("restore", damaged, replace=True)
    (data / "words.zip").write_text("These are words.")
    with pytest.raises(CommandError, match="no backup"):
        run("restore", data / "words.zip", replace=True)
    with pytest.raises(CommandError, match="not there"):
        run("restore", data / "nowhere.zip", replace=True)
    assert Annotation.objects.exists()


def test_a_backup_is_not_written_over_and_is_for_its_owner_alone(everything, data):
    run("backup", data / "one.zip")
    assert (data / "one.zip").stat().st_mode & 0o077 == 0
    with pytest.raises(CommandError, match="--overwrite"):
        run("backup", data / "one.zip")
    run("backup", data / "one.zip", overwrite=True)
    assert [path.name for path in data.glob("*.zip*")] == ["one.zip"]


@pytest.mark.parametrize("choice", ["unname", "remove"])
def test_who_was_erased_since_is_erased_again(everything, data, choice, ines):
    """The database itself knows, where it stands; the file beside it, where it is lost."""
    run("backup", data / "one.zip")
    erase(ines, choice)
    said = Annotation.objects.exclude(body="").count()
    for lost in False, True:
        if lost:
            call_command("flush", interactive=False, verbosity=0)
        assert "left since: 1" in run("restore", data / "one.zip", replace=not lost)
        assert not User.objects.filter(username="ines").exists()
        assert Annotation.objects.exclude(body="").count() == said
        call_command("check_segments", stdout=StringIO())


def test_erasures_of_another_place_are_read_from_its_file(everything, data, ines, settings):
    run("backup", data / "one.zip")
    erase(ines, "remove")
    settings.DATA_DIR = data / "new"
    settings.DATA_DIR.mkdir()
    call_command("flush", interactive=False, verbosity=0)
    run("restore", data / "one.zip", erasures=data / "erasures.txt")
    assert not User.objects.filter(username="ines").exists()
    with pytest.raises(CommandError, match="not there"):
        run("restore", data / "one.zip", replace=True, erasures=data / "nothing.txt")


def test_it_is_a_picture_of_one_moment(everything, data, monkeypatch):
    """What is committed while it is written is not half in it."""
    if connection.vendor == "sqlite":
        pytest.skip("The other connection would have to be another process.")
    written = rows.tables

    def meanwhile():
        found = written()
        other = connection.copy()
        list(Tally.objects.all()[:1])  # the moment is that of the first question
        with other.cursor() as cursor:
            cursor.execute("UPDATE annotations_reply SET body = 'Written meanwhile.'")
        other.close()
        return found

    monkeypatch.setattr("config.backups.writing.tables", meanwhile)
    write(data / "one.zip")
    said = zipfile.ZipFile(data / "one.zip").read("annotations.Reply.jsonl").decode()
    assert said
    assert "Written meanwhile." not in said
    assert Reply.objects.filter(body="Written meanwhile.").exists()
