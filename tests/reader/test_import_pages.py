"""Bringing a text in on the web: who may, what comes of it, what is said when it does not."""

import random
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.dateformat import format as formatted
from django.utils.timezone import localtime

from reader.importing.found import Found
from reader.models import Article, Import
from tests import factories
from tests.reader.importing import files

pytestmark = pytest.mark.django_db

IMPORTS = "/imports/"
PAGE = """The mill

By Anna Writer

3 May 2020

The mill stood on the hill above the village, and everybody could hear it turning at night.

It was sold in the spring, and the miller went to the town to look for other work there.
"""


def pasted(text, **fields):
    return {"submission": str(uuid.uuid4()), "pasted": text, "format": "", **fields}


def uploaded(content, name="mill.txt", **fields):
    file = SimpleUploadedFile(name, content)
    return {"submission": str(uuid.uuid4()), "pasted": "", "format": "", "file": file, **fields}


@pytest.fixture
def mill(client, okafor):
    """A review that okafor, who is logged in, has begun."""
    factories.login(client, okafor).post(IMPORTS, pasted(PAGE))
    return Import.objects.get()


def test_instructors_and_admins_bring_texts_in_and_nobody_else(client, okafor, admin, ines):
    for person in (okafor, admin):
        assert factories.login(client, person).get(IMPORTS).status_code == 200
    assert factories.login(client, ines).get(IMPORTS).status_code == 404
    assert client.post(IMPORTS, pasted(PAGE)).status_code == 404
    assert not Import.objects.exists()


@pytest.mark.parametrize("address", [IMPORTS, "/imports/1/", "/imports/1/publication/"])
def test_a_visitor_is_sent_to_the_log_in_page(client, db, address):
    for answer in (client.get(address), client.post(address)):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")


def test_what_was_pasted_is_kept_for_review_and_published_to_nobody(client, okafor):
    answer = factories.login(client, okafor).post(IMPORTS, pasted(PAGE))
    begun = Import.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/imports/{begun.pk}/")
    assert (begun.title, begun.byline, str(begun.published_on)) == (
        "The mill",
        "Anna Writer",
        "2020-05-03",
    )
    assert (begun.original, len(begun.blocks)) == (PAGE, 2)
    assert not Article.objects.exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_a_file_is_read_in_its_own_encoding(client, okafor, encoding):
    words = "Мельница стояла на холме над деревней, и все слышали ночью, как она вертится. " * 3
    data = f"Мельница\n\n{words}\n".encode(encoding)
    answer = factories.login(client, okafor).post(IMPORTS, uploaded(data, "мельница.txt"))
    begun = Import.objects.get()
    assert answer.status_code == 303
    assert (begun.title, begun.language, begun.file_name) == ("Мельница", "ru", "мельница.txt")


def test_the_name_of_a_file_says_that_it_is_markdown(client, okafor):
    factories.login(client, okafor).post(IMPORTS, uploaded(PAGE.encode(), "mill.md"))
    assert Import.objects.get().format == "markdown"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty. Open it where it was made"),
        (b" \n\n", "The file is empty. Open it where it was made"),
        (b"%PDF-1.7\n" + bytes(range(256)), "The file is damaged or not complete."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "This is a picture, not a text."),
        (b"\x7fELF" + bytes(range(256)), "This is no text that can be read."),
        (b"{\\rtf1 words}", "Save it as DOCX or ODT."),
        ("Мельница стояла на холме над рекой. ".encode("cp866") * 9, "The encoding is not known"),
        (b"word " * 440_000, "The text is longer than 2 MB."),
        (b"w" * 1_000_000, "One line is longer than 100,000 characters"),
        (b"[Home](#)\n\n[Sitemap](#)\n\n[Privacy policy](#)\n", "Nothing but menus"),
    ],
    ids=[
        "empty",
        "blank",
        "damaged",
        "picture",
        "binary",
        "rtf",
        "encoding",
        "long",
        "one-line",
        "furniture",
    ],
)
def test_a_file_that_gives_no_text_is_refused_with_the_reason(client, okafor, content, said):
    answer = factories.login(client, okafor).post(IMPORTS, uploaded(content))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Import.objects.exists()


@pytest.mark.parametrize("name", ["mill.docx", "mill.ODT", "mill.epub", "mill.pdf"])
@pytest.mark.parametrize(
    "content", [b"PK", b"PK\x03", b"PK\x03\x04 cut", bytes(range(256)), b"broken"]
)
def test_a_document_of_which_next_to_nothing_came_is_said_to_be_damaged(
    client, okafor, name, content
):
    factories.login(client, okafor)
    answer = client.post(IMPORTS, uploaded(content, name))
    assert "The file is damaged or not complete." in answer.content.decode()
    as_text = client.post(IMPORTS, uploaded(b"broken", "mill.txt"))
    assert "No sentence was found in this file." in as_text.content.decode()
    assert client.post(IMPORTS, uploaded(PAGE.encode(), name)).status_code == 303


@pytest.mark.parametrize(
    ("way", "status"), [(pasted, 413), (lambda text: uploaded(text.encode()), 422)]
)
def test_five_megabytes_of_text_get_an_answer_that_says_so(client, okafor, way, status):
    answer = factories.login(client, okafor).post(IMPORTS, way("word " * 1_000_000))
    assert answer.status_code == status
    assert "The text is longer than 2 MB." in answer.content.decode()
    assert not Import.objects.exists()


def test_a_file_that_is_larger_than_may_be_gets_an_answer_that_says_so(client, okafor, settings):
    settings.IMPORT_LIMITS = settings.IMPORT_LIMITS | {"megabytes": 3}
    answer = factories.login(client, okafor).post(IMPORTS, uploaded(b"%PDF-" + bytes(7_000_000)))
    assert answer.status_code == 413
    assert "larger than 3 MB, which is the most at once" in answer.content.decode()
    assert "one that is so large by itself in parts" in answer.content.decode()
    assert not Import.objects.exists()


def test_a_file_may_be_larger_than_what_is_typed(client, okafor):
    picture = random.Random(1).randbytes(4_000_000)
    book = files.docx(files.para(files.LONG), **{"word/media/boat.jpg": picture})
    answer = factories.login(client, okafor).post(IMPORTS, uploaded(book, "boats.docx"))
    assert answer.status_code == 303
    assert Import.objects.get().blocks[0]["markdown"] == files.LONG


@pytest.mark.parametrize("name", ["лодки.docx", "船.txt", "قارب.pdf", "a\u202etxt.exe", "x\0.md"])
def test_a_file_may_have_any_name_and_any_ending(client, okafor, name):
    book = files.docx(files.para(files.LONG), files.para(files.SECOND))
    answer = factories.login(client, okafor).post(IMPORTS, uploaded(book, name))
    begun = Import.objects.get()
    assert (answer.status_code, begun.format, len(begun.blocks)) == (303, "docx", 2)
    assert files.LONG in begun.original
    assert "\0" not in begun.file_name
    assert "\u202e" not in begun.file_name


@pytest.mark.django_db(transaction=True)
def test_nothing_is_left_of_a_file_that_is_refused(client, okafor, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    bomb = files.packed({"a.html": bytes(60_000_000), "b": random.Random(1).randbytes(3_000_000)})
    answer = factories.login(client, okafor).post(IMPORTS, uploaded(bomb))
    assert "far too large" in answer.content.decode()
    assert list(tmp_path.iterdir()) == []
    assert not Import.objects.exists()


def test_a_post_from_elsewhere_is_refused_though_the_page_measures_it_first(okafor):
    strict = factories.login(Client(enforce_csrf_checks=True), okafor)
    assert strict.post(IMPORTS, pasted(PAGE)).status_code == 403
    assert not Import.objects.exists()


def test_what_was_pasted_stays_in_the_box_when_it_cannot_be_read(client, okafor):
    answer = factories.login(client, okafor).post(IMPORTS, pasted("[Home](#)\n\n[Sitemap](#)"))
    assert answer.status_code == 422
    assert "[Home](#)\n\n[Sitemap](#)</textarea>" in answer.content.decode()


def test_a_file_and_a_pasted_text_at_once_are_a_question(client, okafor):
    answer = factories.login(client, okafor).post(IMPORTS, uploaded(b"One.", pasted="Two words."))
    assert "Which of them?" in answer.content.decode()
    assert "Two words.</textarea>" in answer.content.decode()


def test_neither_a_file_nor_a_text_is_said_to_be_missing(client, okafor):
    answer = factories.login(client, okafor).post(IMPORTS, pasted("  "))
    assert "Choose a file, or paste a text." in answer.content.decode()


def test_a_double_click_begins_one_review_and_another_text_another(client, okafor):
    factories.login(client, okafor)
    post = pasted(PAGE)
    first, second = client.post(IMPORTS, post), client.post(IMPORTS, post)
    assert first["Location"] == second["Location"]
    client.post(IMPORTS, post | {"pasted": PAGE.replace("mill", "forge")})
    assert Import.objects.count() == 2


def test_bringing_in_is_limited(client, okafor, settings):
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"importing": "2/m/key"}
    factories.login(client, okafor)
    answers = [client.post(IMPORTS, pasted("")).status_code for _try in range(3)]
    assert answers == [422, 422, 429]
    assert client.get(IMPORTS).status_code == 200


def test_my_unfinished_reviews_are_listed_and_others_are_not(client, mill, tomoko, admin):
    assert "The mill" in client.get(IMPORTS).content.decode()
    assert "The mill" not in factories.login(client, tomoko).get(IMPORTS).content.decode()
    seen = factories.login(client, admin).get(IMPORTS).content.decode()
    assert "The mill" in seen
    assert "brought in by Dr Okafor" in seen


def test_reviews_of_one_title_are_told_apart_by_their_files(client, okafor):
    factories.login(client, okafor)
    for name in ("mill-1.txt", "mill-2.txt"):
        client.post(IMPORTS, uploaded(PAGE.encode(), name))
        assert f">{name}</small>" in client.get(IMPORTS).text


def test_a_review_is_not_there_for_others(client, mill, tomoko, lena):
    assert client.get(mill.get_absolute_url()).status_code == 200
    for person in (tomoko, lena):
        factories.login(client, person)
        for name in ("", "drops/", "additions/", "preparation/", "publication/", "deletion/"):
            assert client.post(f"{mill.get_absolute_url()}{name}").status_code == 404
        assert client.get(mill.get_absolute_url()).status_code == 404
    mill.refresh_from_db()
    assert (len(mill.blocks), mill.deleted_at) == (2, None)


def test_texts_of_one_title_are_told_by_their_files(client, okafor):
    factories.login(client, okafor)
    for name in ("one.txt", "two.txt"):
        Import.begin(Found("The mill", language="en"), okafor, file_name=name)
    one, two = Import.objects.order_by("pk")
    page = client.get(one.get_absolute_url()).content.decode()
    assert "<bdi>one.txt</bdi>" in page.partition('id="review"')[0]
    assert "<bdi>two.txt</bdi>" in page.partition('id="review"')[2]
    client.post(f"{two.get_absolute_url()}deletion/")
    two.refresh_from_db()
    unfinished, _heading, thrown_away = client.get(IMPORTS).text.partition("<h2>Thrown away")
    assert "one.txt" in unfinished
    assert "two.txt" in thrown_away
    assert f'<time datetime="{formatted(localtime(two.deleted_at), "c")}">' in thrown_away


def test_a_review_can_be_thrown_away_and_brought_back(client, mill, tomoko):
    address = mill.get_absolute_url()
    assert client.post(f"{address}deletion/")["Location"] == IMPORTS
    assert client.get(address).status_code == 404
    assert "Thrown away" in client.get(IMPORTS).content.decode()
    assert factories.login(client, tomoko).post(f"{address}restoration/").status_code == 404
    factories.login(client, mill.by)
    assert client.post(f"{address}restoration/")["Location"] == address
    assert client.get(address).status_code == 200


def test_a_button_that_was_not_pressed_leads_to_its_page(client, mill):
    address = mill.get_absolute_url()
    for name in ("drops", "merges", "undoings", "publication"):
        assert client.get(f"{address}{name}/")["Location"] == address
    assert client.get(f"{address}deletion/")["Location"] == IMPORTS
    mill.refresh_from_db()
    assert (mill.version, mill.deleted_at) == (1, None)


@pytest.mark.parametrize("reviews", [1, 12])
def test_the_list_takes_the_same_queries_however_long_it_is(
    client, okafor, reviews, django_assert_num_queries
):
    factories.login(client, okafor)
    for number in range(reviews):
        client.post(IMPORTS, pasted(PAGE.replace("mill", f"mill {number}")))
        if number % 2:
            Import.objects.latest("pk").withdraw()
    client.get(IMPORTS)
    with django_assert_num_queries(4):
        client.get(IMPORTS)
