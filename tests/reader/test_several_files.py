"""Several files brought in at once: each is a text of its own, and harms no other."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from reader.forms.bringing import MOST_FILES
from reader.limits import counter
from reader.models import Import
from tests import factories
from tests.reader.importing.files import LONG, SECOND

pytestmark = pytest.mark.django_db

LATER = "Too much came at once."


@pytest.fixture
def instructor(client, okafor, borders):
    return factories.login(client, okafor)


def text(title):
    return f"# {title}\n\n{LONG}\n\n{SECOND}".encode()


def files(**contents):
    """Give the fields of a form with a file for each; the name of one says its ending."""
    chosen = [
        SimpleUploadedFile(name.replace("_", "."), content) for name, content in contents.items()
    ]
    return {"submission": str(uuid.uuid4()), "pasted": "", "format": "", "file": chosen}


def titles():
    return sorted(Import.objects.values_list("title", flat=True))


def test_the_form_takes_several_files(instructor):
    assert 'type="file" name="file"' in instructor.get("/imports/").text
    assert " multiple " in instructor.get("/imports/").text


def test_of_each_file_a_text_to_check_is_made_for_the_same_list(instructor):
    sent = files(fog_md=text("Fog"), mill_md=text("The mill")) | {"meant_for": "borders"}
    answer = instructor.post("/imports/", sent)
    assert (answer.status_code, answer["Location"]) == (303, "/imports/?for=borders#unfinished")
    assert titles() == ["Fog", "The mill"]
    assert {one.meant_for for one in Import.objects.all()} == {"borders"}
    page = instructor.get(answer["Location"]).text
    assert "2 texts to check." in page
    assert all(f'href="/imports/{one.pk}/"' in page for one in Import.objects.all())


def test_a_file_that_is_none_is_told_by_its_name_and_the_others_come_in(instructor):
    sent = files(fog_md=text("Fog"), bad_pdf=b"%PDF-1.7\n", none_txt=b"", mill_md=text("The mill"))
    page = instructor.get(instructor.post("/imports/", sent)["Location"]).text
    assert titles() == ["Fog", "The mill"]
    assert "bad.pdf: The file is damaged or not complete." in page
    assert "none.txt: The file is empty." in page
    assert "2 texts to check." in page


def test_where_no_file_is_a_text_the_form_says_of_each_why(instructor):
    answer = instructor.post("/imports/", files(bad_pdf=b"%PDF-1.7\n", none_txt=b""))
    assert answer.status_code == 422
    assert "bad.pdf: The file is damaged or not complete." in answer.text
    assert "none.txt: The file is empty." in answer.text
    assert not Import.objects.exists()


def test_one_file_alone_leads_to_its_review(instructor):
    answer = instructor.post("/imports/", files(fog_md=text("Fog")))
    assert answer["Location"] == Import.objects.get().get_absolute_url()


def test_the_same_files_sent_twice_are_brought_in_once(instructor):
    sent = files(fog_md=text("Fog"), mill_md=text("The mill"), again_md=text("Fog"))
    for _press in range(2):
        for file in sent["file"]:
            file.seek(0)
        assert instructor.post("/imports/", sent).status_code == 303
    assert titles() == ["Fog", "The mill"]


def test_more_files_than_may_be_are_refused_before_any_is_read(instructor):
    many = {f"fog{number}_md": text(f"Fog {number}") for number in range(MOST_FILES + 1)}
    answer = instructor.post("/imports/", files(**many))
    assert answer.status_code == 422
    assert f"more than {MOST_FILES} files" in answer.text
    assert not Import.objects.exists()


def test_files_that_are_too_large_together_are_spoken_of_as_files(instructor, settings):
    settings.IMPORT_LIMITS = settings.IMPORT_LIMITS | {"megabytes": 3}
    sent = files(fog_pdf=b"%PDF-" + bytes(2_900_000), mill_pdf=b"%PDF-" + bytes(2_900_000))
    answer = instructor.post("/imports/?for=borders", sent)
    assert answer.status_code == 413
    assert "larger than 3 MB, which is the most at once" in answer.text
    assert "Bring several files in a few at a time" in answer.text
    assert 'name="meant_for" value="borders"' in answer.text


@pytest.mark.parametrize("length", [10, 50_000])
def test_more_files_than_are_read_at_all_get_the_same_answer(instructor, settings, length):
    number = settings.DATA_UPLOAD_MAX_NUMBER_FILES + 1
    many = {f"fog{place}_md": b"a" * length for place in range(number)}
    answer = instructor.post("/imports/?for=borders", files(**many))
    assert answer.status_code == 413
    assert f"more than {MOST_FILES} files" in answer.text
    assert 'name="meant_for" value="borders"' in answer.text
    assert 'action="/imports/?for=borders"' in answer.text


def test_each_file_counts_as_one_that_is_brought_in(instructor, settings):
    counter().storage.reset()
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"importing": "2/m/key"}
    sent = files(fog_md=text("Fog"), mill_md=text("The mill"), clock_md=text("The clock"))
    page = instructor.get(instructor.post("/imports/", sent)["Location"]).text
    assert titles() == ["Fog", "The mill"]
    assert f"clock.md: {LATER}" in page
    counter().storage.reset()


def test_when_the_time_for_one_file_is_over_no_other_is_begun(instructor, settings):
    settings.IMPORT_LIMITS = settings.IMPORT_LIMITS | {"seconds": 0}
    sent = files(fog_md=text("Fog"), mill_md=text("The mill"))
    page = instructor.get(instructor.post("/imports/", sent)["Location"]).text
    assert titles() == ["Fog"]
    assert f"mill.md: {LATER}" in page
