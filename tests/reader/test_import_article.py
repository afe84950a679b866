"""Bringing a text in by command: what it prints and writes, and what it says when it cannot."""

import json
import os
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reader.importing import read
from reader.models import Article
from tests import factories
from tests.reader.importing.files import LONG, SECOND, docx, para

ROOT = Path(__file__).parents[2]
PAGE = """Latest

[Another story](#)

Die Mühle

Von Anna Müller

3. Mai 2020

Die Mühle stand auf dem *Hügel* über dem Dorf, und jeder konnte sie hören.

Im Frühling wurde sie verkauft, und der Müller ging in die Stadt, um Arbeit zu suchen.
"""


@pytest.fixture
def mill(tmp_path):
    file = tmp_path / "mill.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def run(file, *options):
    """Give what the command prints."""
    out = StringIO()
    call_command("import_article", str(file), *options, stdout=out)
    return out.getvalue()


def test_a_dry_run_prints_no_day_where_only_the_month_is_known(mill):
    mill.write_text(mill.read_text("utf-8").replace("3. Mai 2020", "Mai 2020"), "utf-8")
    assert json.loads(run(mill, "--dry-run", "--json"))["published"] is None
    assert "2020-05" in run(mill, "--dry-run")


def test_a_dry_run_prints_one_json_document_with_exactly_what_was_found(mill):
    printed = json.loads(run(mill, "--dry-run", "--json"))
    assert list(printed) == [
        "title",
        "byline",
        "published",
        "standfirst",
        "language",
        "blocks",
        "dropped",
    ]
    assert (printed["title"], printed["byline"]) == ("Die Mühle", "Anna Müller")
    assert (printed["published"], printed["language"]) == ("2020-05-03", "de")
    assert printed["blocks"][0] == {
        "kind": "paragraph",
        "level": 0,
        "markdown": "Die Mühle stand auf dem *Hügel* über dem Dorf, und jeder konnte sie hören.",
        "text": "Die Mühle stand auf dem Hügel über dem Dorf, und jeder konnte sie hören.",
    }
    assert "Another story" in [piece["text"] for piece in printed["dropped"]]
    assert set(printed["dropped"][0]) == {"text", "reason"}


def test_a_dry_run_needs_no_database_and_prints_utf_8_whatever_the_terminal_says(mill, tmp_path):
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3",
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        "PYTHONIOENCODING": "ascii",
    }
    done = subprocess.run(
        [sys.executable, "manage.py", "import_article", mill, "--dry-run", "--json"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout.decode("utf-8"))["title"] == "Die Mühle"
    assert "ü".encode() in done.stdout
    assert not (tmp_path / "none.sqlite3").exists()


def test_without_json_a_dry_run_prints_an_outline(mill):
    printed = run(mill, "--dry-run")
    assert "Title       Die Mühle" in printed
    assert "paragraph" in printed
    assert "Another story" in printed


@pytest.mark.django_db
def test_a_dry_run_writes_nothing(mill, admin):
    run(mill, "--dry-run")
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_a_text_comes_in_as_a_draft_of_the_first_superuser(mill, admin):
    assert "A draft: Die Mühle (die-mühle)" in run(mill)
    text = Article.objects.get()
    assert (text.current, text.brought_in_by, text.language) == (None, admin, "de")
    assert (text.published_on, text.openness) == (date(2020, 5, 3), "seminars")
    assert [version.kind for version in text.revisions.get().paragraphs()] == ["paragraph"] * 2


@pytest.mark.django_db
def test_a_text_can_be_published_at_once_by_an_instructor_and_opened(mill, admin, okafor, lena):
    run(mill, "--publish", "--as", "okafor", "--open", "members", "--title", "The mill")
    text = Article.objects.get()
    assert (text.title, text.brought_in_by) == ("The mill", okafor)
    assert text in Article.objects.visible_to(lena)


@pytest.mark.django_db
def test_json_and_writing_go_together(mill, admin):
    assert json.loads(run(mill, "--json"))["title"] == "Die Mühle"
    assert Article.objects.exists()


@pytest.mark.django_db
def test_a_title_that_is_taken_is_refused_and_nothing_is_written(mill, admin):
    factories.article(admin, "x", ["X."], title="die mühle")
    with pytest.raises(CommandError, match="already here"):
        run(mill, "--publish")
    assert Article.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--as", "nobody"], "no account of the name nobody"),
        (["--as", "ines"], "ines is not an instructor"),
        ([], "no superuser"),
    ],
)
def test_somebody_has_to_bring_it_in(mill, ines, options, said):
    with pytest.raises(CommandError, match=said):
        run(mill, *options)
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_a_text_without_a_title_needs_one(tmp_path, admin):
    file = tmp_path / "x.txt"
    file.write_text("The mill stood on the hill, and it turned all night.\n\n" * 2)
    with pytest.raises(CommandError, match="--title"):
        run(file)
    run(file, "--title", "The mill")
    assert Article.objects.get().title == "The mill"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "No such file"),
        (b"", "The file is empty"),
        (b"\0\1\2", "no text that can be read"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"word " * 500_000, "longer than 2 MB"),
        (b"[Home](#)\n\n[Sitemap](#)\n", "no text"),
    ],
    ids=["missing", "empty", "binary", "picture", "long", "furniture"],
)
def test_what_cannot_be_read_ends_in_one_line(tmp_path, content, said):
    file = tmp_path / "x.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CommandError, match=said) as refused:
        run(file, "--dry-run", "--json")
    assert "\n" not in str(refused.value)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(CommandError, match="directory"):
        run(tmp_path, "--dry-run")


def test_the_format_is_told_by_the_option_before_the_name(tmp_path):
    file = tmp_path / "x.md"
    file.write_text("# The mill\n\nIt stood on the hill above the village\nand turned all night.\n")
    as_markdown = json.loads(run(file, "--dry-run", "--json"))
    assert as_markdown["blocks"][0]["text"].endswith("turned all night.")
    assert json.loads(run(file, "--dry-run", "--json", "--format", "text"))["title"]


def test_many_files_are_a_line_each_in_the_order_of_their_names(tmp_path):
    (tmp_path / "b.html").write_text(f"<h1>The mill</h1><p>{LONG}</p><p>{SECOND}</p>")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and no more")
    (tmp_path / "c.docx").write_bytes(docx(para("The forge", "Title"), para(LONG)))
    (tmp_path / "folder").mkdir()
    out = StringIO()
    call_command("import_article", "--many", str(tmp_path), "--dry-run", "--json", stdout=out)
    damaged, mill, forge = map(json.loads, out.getvalue().splitlines())
    assert list(damaged) == ["error"]
    assert "damaged" in damaged["error"]
    assert (mill["title"], [block["text"] for block in mill["blocks"]]) == (
        "The mill",
        [LONG, SECOND],
    )
    assert forge["title"] == "The forge"
    assert "Title       The mill" in run(tmp_path / "b.html", "--dry-run")


def test_a_file_that_no_rule_thought_of_ends_none_of_the_others(tmp_path, monkeypatch):
    for name in "ab":
        (tmp_path / f"{name}.html").write_text(f"<h1>{name}</h1><p>{LONG}</p><p>{SECOND}</p>")

    def read_one(data, *about):
        if b"<h1>a" in data:
            raise ValueError
        return read(data, *about)

    monkeypatch.setattr("reader.management.commands.import_article.read", read_one)
    out = StringIO()
    call_command("import_article", "--many", str(tmp_path), "--dry-run", "--json", stdout=out)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert "damaged" in first["error"]
    assert second["title"] == "b"


@pytest.mark.parametrize("options", [["--many", "x"], ["x.txt", "--many", "x", "--dry-run"], []])
def test_what_does_not_go_together_is_said(options):
    with pytest.raises(CommandError, match="FILE"):
        call_command("import_article", *options)


def told(file, *options):
    """Give what the command says besides what it prints."""
    errors = StringIO()
    call_command("import_article", str(file), *options, stdout=StringIO(), stderr=errors)
    return errors.getvalue()


@pytest.mark.django_db
def test_a_text_that_is_here_is_told_of_and_brought_in_all_the_same(mill, okafor, tomoko):
    assert told(mill, "--publish", "--as", "okafor") == ""
    said = told(mill, "--title", "Anders", "--as", "okafor")
    assert said.startswith("This text is here already: Die Mühle (die-mühle); --revise die-mühle")
    assert told(mill, "--title", "Anders", "--as", "tomoko") == ""
    assert Article.objects.count() == 3


@pytest.mark.django_db
def test_a_text_becomes_the_next_revision_of_the_one_that_is_here(mill, okafor, tomoko):
    run(mill, "--publish", "--as", "okafor")
    before = Article.objects.get().current.paragraphs()
    mill.write_text(PAGE.replace("im Frühling", "im Sommer").replace("hören.", "sehen."))
    with pytest.raises(CommandError, match="no text"):
        run(mill, "--revise", "die-mühle", "--as", "tomoko")
    assert "next revision" in run(mill, "--revise", "die-mühle", "--as", "okafor")
    with pytest.raises(CommandError, match="draft of this text is open"):
        run(mill, "--revise", "die-mühle", "--as", "okafor")
    Article.objects.get().drafts.get().withdraw()
    said = run(mill, "--revise", "die-mühle", "--publish", "--as", "okafor")
    assert "Published as revision 2" in said
    after = Article.objects.get().current.paragraphs()
    assert [one.key for one in after] == [one.key for one in before]
    assert "sehen" in after[0].text
    assert "Nothing differs" in run(mill, "--revise", "die-mühle", "--as", "okafor")
