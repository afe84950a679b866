"""Everything about a person, in a file that is for them."""

import io
import json
import zipfile

import PIL.Image
import pytest

from annotations.models import Annotation, Mention, Notice, Prompt, Reply
from annotations.privacy.columns import COLUMNS, people_columns
from annotations.privacy.exporting import everything as everything_about
from annotations.privacy.exporting import export
from tests import factories
from tests.annotations.privacy.conftest import TOLD

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(everything, somebody):
    file = io.BytesIO()
    export(somebody, file)
    return zipfile.ZipFile(file)


def test_the_file_has_a_page_and_json_and_the_images(archive, everything):
    images = {f"images/{image.key}.webp" for image in everything.images}
    assert set(archive.namelist()) == {"index.html", "export.css", "data.json", *images}
    for name in images:
        assert PIL.Image.open(archive.open(name)).size == (40, 20)


def test_every_row_of_theirs_is_told(archive, somebody):
    told = json.loads(archive.read("data.json"))
    for name, (model, column) in people_columns().items():
        part = COLUMNS[name].part
        if part:
            assert len(told[part]) == model._base_manager.filter(**{column: somebody}).count(), name
    assert len(told["notes"]) > 5
    assert told["mentions"]
    assert told["notices"]


def test_what_they_said_of_themselves_is_told(archive):
    you = json.loads(archive.read("data.json"))["you"][0]
    assert set(TOLD.values()) <= set(you.values())


def test_all_that_they_wrote_is_on_the_page(archive, somebody):
    page = archive.read("index.html").decode()
    for body in Annotation.objects.filter(author=somebody).values_list("body", flat=True):
        assert body.split("(")[0].split("’")[0] in page
    assert "Only me" in page
    assert "commenting" not in page


def test_what_others_wrote_is_not_told(archive, okafor):
    whole = archive.read("data.json").decode() + archive.read("index.html").decode()
    for kind in Annotation, Reply, Prompt:
        assert kind.objects.filter(author=okafor).exists()
    said = [
        body
        for kind in (Annotation, Reply, Prompt)
        for body in kind.objects.filter(author=okafor).values_list("body", flat=True)
    ]
    for body in said:
        assert body not in whole


def test_no_secret_is_told(archive, somebody):
    whole = archive.read("data.json").decode() + archive.read("index.html").decode()
    assert "totp" in whole
    for secret in "zvirka-secret", somebody.password, str(somebody.mark):
        assert secret not in whole


def test_a_mention_that_one_may_not_see_is_not_told(reading, okafor, marek, ines):
    factories.note(okafor, reading, body="@Marek Kos, look.", audience="seminar")
    factories.note(ines, reading, body="What of @Marek Kos?", audience="instructors")
    assert Mention.objects.filter(person=marek).count() == 2
    assert len(everything_about(marek)["mentions"]) == 1


def test_a_notice_of_what_one_may_not_see_any_more_is_not_told(reading, marek, ines):
    note = factories.note(ines, reading, body="What of @Marek Kos?")
    told = {"notice": "mention", "note": note.pk}
    assert told.items() <= everything_about(marek)["notices"][0].items()
    note.withdraw()
    assert Notice.objects.filter(person=marek).exists()
    assert everything_about(marek)["notices"] == []


def test_somebody_who_did_nothing_has_an_export_too(lena):
    file = io.BytesIO()
    export(lena, file)
    told = json.loads(zipfile.ZipFile(file).read("data.json"))
    assert told["you"][0]["user_name"] == "lena"
    assert not any(rows for part, rows in told.items() if part != "you")


@pytest.mark.parametrize("number", [1, 12])
def test_many_notes_take_no_more_questions_than_one(
    reading, ines, number, django_assert_num_queries
):
    for _each in range(number):
        factories.note(ines, reading)
    with django_assert_num_queries(len({one.part for one in COLUMNS.values()}) + 1):
        export(ines, io.BytesIO())
