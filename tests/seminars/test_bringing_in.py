"""A text that is brought in for the reading list of a seminar finds its way there."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from reader.models import Article, Import
from reader.reviewing.chapters import chapters_of
from tests import factories
from tests.reader.importing.files import LONG, SECOND, epub
from tests.reader.review_form import look, press

pytestmark = pytest.mark.django_db

LIST = "/seminars/borders/readings/"
FROM_LIST = "/imports/?for=borders"
SAID = "It is for the reading list of “Borders and Neighbours”"


@pytest.fixture
def instructor(client, okafor, borders):
    return factories.login(client, okafor)


def brought_in(client, meant_for="borders", **fields):
    """Bring in a text from a page; gives what waits then to be checked."""
    sent = {"submission": str(uuid.uuid4()), "format": "", "meant_for": meant_for}
    client.post("/imports/", sent | {"pasted": f"# Fog\n\n{LONG}\n\n{SECOND}"} | fields)
    return Import.objects.latest("pk")


def published(client, found):
    """Publish it as Fog; gives where that leads."""
    fields = {"title": "Fog", "language": "en"}
    answer = press(client, found, "publication/", look(client, found), **fields)
    assert answer.status_code == 303
    return answer["Location"]


def test_the_list_leads_to_bringing_in_and_what_is_published_back_to_it(instructor):
    assert f'href="{FROM_LIST}"' in instructor.get(LIST).text
    page = instructor.get(FROM_LIST)
    assert SAID in page.text
    assert 'name="meant_for" value="borders"' in page.text
    found = brought_in(instructor)
    assert SAID in look(instructor, found).html
    assert published(instructor, found) == f"{LIST}?text=fog"
    fog = Article.objects.get()
    assert f'<option value="{fog.pk}" selected' in instructor.get(f"{LIST}?text=fog").text
    again = instructor.post(f"{found.get_absolute_url()}publication/")
    assert again["Location"] == f"{LIST}?text=fog"


def test_bringing_in_is_asked_for_above_all_that_grows_and_by_instructors_alone(
    client, instructor, okafor, ines, borders
):
    for number in range(3):
        article = factories.article(okafor, f"text-{number}", [LONG], title=f"Text {number}")
        borders.set_reading(article, f"text-{number}")
    pages = ("/", 'href="/imports/"'), (borders.get_absolute_url(), f'href="{FROM_LIST}"')
    for page, link in pages:
        shown = instructor.get(page).text.partition("<main")[2]
        assert -1 < shown.find(link) < shown.find("Text 0")
    brought_in(instructor)
    assert "not published yet" in instructor.get("/").text.partition("To read")[0]
    factories.login(client, ines)
    for page, link in pages:
        shown = client.get(page).text
        assert "Text 0" in shown
        assert link not in shown


def test_the_list_tells_which_texts_brought_in_for_it_wait_to_be_checked(instructor):
    waiting = "not published yet"
    assert waiting not in instructor.get(LIST).text
    brought_in(instructor, "")
    assert waiting not in instructor.get(LIST).text
    found = brought_in(instructor)
    brought_in(instructor, pasted=f"# Mist\n\n{LONG}")
    page = instructor.get(LIST).text
    assert f'<a href="{FROM_LIST}#unfinished">2 texts are not published yet</a>' in page
    published(instructor, found)
    assert "1 text is not published yet" in instructor.get(LIST).text


def test_what_is_brought_in_for_no_list_leads_to_the_text(instructor):
    assert "reading list of" not in instructor.get("/imports/").text
    assert published(instructor, brought_in(instructor, "")) == "/texts/fog/"


@pytest.mark.parametrize("name", ["rivers", "nowhere", "borders%00s", "b" * 200])
def test_of_lists_that_are_not_ones_own_nothing_is_said(instructor, rivers, name):
    page = instructor.get(f"/imports/?for={name}")
    assert page.status_code == 200
    assert "reading list of" not in page.text


def test_who_teaches_the_seminar_no_longer_or_has_archived_it_comes_to_the_text(
    instructor, borders
):
    found = brought_in(instructor)
    borders.archived_at = timezone.now()
    borders.save()
    assert SAID not in look(instructor, found).html
    assert published(instructor, found) == "/texts/fog/"


def test_each_chapter_of_a_book_is_for_the_list_that_the_book_was_for(instructor):
    pages = {f"{at}.xhtml": f"<h1>Part {at}</h1><p>{LONG}</p><p>{SECOND}</p>" for at in "ab"}
    file = SimpleUploadedFile("book.epub", epub(pages))
    book = brought_in(instructor, pasted="", file=file)
    chosen = [chapter.id for chapter in chapters_of(book.review)]
    instructor.post(f"/imports/{book.pk}/chapters/parts/", {"chapter": chosen})
    parts = Import.objects.filter(deleted_at=None)
    assert [part.meant_for for part in parts] == ["borders", "borders"]


def test_a_session_that_ends_does_not_forget_the_list(client, okafor, borders):
    page = factories.login(client, okafor).get(FROM_LIST)
    form = page.context["form"]
    sent = {name: form[name].value() or "" for name in ("submission", "meant_for", "format")}
    client.logout()
    client.post("/imports/", sent | {"pasted": LONG, "writer": okafor.pk})
    factories.login(client, okafor)
    assert 'name="meant_for" value="borders"' in client.get("/imports/").text
