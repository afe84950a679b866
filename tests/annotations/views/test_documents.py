"""A handout as PDF has what its reader may see, in order, and asks nothing of the network."""

import io
import re

import pypdf
import pypdfium2 as pdfium
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH as PATH

from reader import printing
from reader.figures import shown
from reader.models import Picture
from reader.pictures import redrawn
from reader.printing import NotPrinted, can_print, pdf_of
from tests import factories, picture_files

pytestmark = pytest.mark.django_db

needs_pango = pytest.mark.skipif(not can_print(), reason="Pango is not installed")


def asked(client, user, reading, query="notes=all"):
    address = f"{reading.get_absolute_url()}handout/document.pdf?{query}"
    return factories.login(client, user).get(address)


def read(answer):
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    return pypdf.PdfReader(io.BytesIO(answer.content))


def words(document):
    said = " ".join(page.extract_text() for page in document.pages)
    # Where letters share a face with an emoji, pypdf reads each as two; other readers do not.
    return re.sub(r"\s+", " ", said.replace("\0", ""))


@needs_pango
def test_it_reads_in_the_order_of_the_text_with_the_notes_below(client, reading, ines, marek):
    factories.reply(ines, factories.note(marek, reading, 1, body="Of ferries"), body="Of papers")
    factories.note(ines, reading, 2, body="О паромах 渡口")
    said = words(read(asked(client, ines, reading)))
    order = ["Two banks", "The crossing", "The ferry crosses", "Of ferries", "Of papers",
             "Each bank keeps", "О паромах", "渡口的老人说", "one bell for fog"]  # fmt: skip
    places = [said.index(part) for part in order]
    assert places == sorted(places)


@needs_pango
def test_it_is_tagged_and_has_language_title_and_bookmarks(client, reading, ines):
    reading.article.byline = "Mei Lindqvist"
    reading.article.save()
    document = read(asked(client, ines, reading, "notes=none"))
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "pdfuaid" in document.xmp_metadata.stream.get_data().decode()
    assert (document.metadata.title, document.metadata.author) == ("Two banks", "Mei Lindqvist")
    [title, [heading]] = document.outline
    assert (title.title, heading.title) == ("Two banks", "The crossing")
    assert "1 / 1" in words(document)


@needs_pango
def test_a_drawn_line_is_short_on_paper(client, borders, okafor, ines):
    text = factories.article(okafor, "scenes", ["The ferry left.", "---", "The river froze."])
    reading = borders.set_reading(text, "scenes")
    page = pdfium.PdfDocument(asked(client, ines, reading).content)[0]
    paths = [one.get_bounds() for one in page.get_objects() if one.type == PATH]
    widths = [round(right - left) for left, _bottom, right, _top in paths]
    assert len(widths) == 2, "below the head, and between the paragraphs"
    assert min(widths) == 43


@needs_pango
def test_paper_and_file_name_are_those_that_were_asked_for(client, reading, ines):
    reading.article.title = 'Two/banks: "渡口"'
    reading.article.save()
    for paper, width in (("A4", 595), ("Letter", 612), ("Napkin", 595)):
        answer = asked(client, ines, reading, f"paper={paper}")
        assert round(read(answer).pages[0].mediabox.width) == width
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''Two%20banks%20")


@needs_pango
def test_it_has_only_what_its_reader_may_see(client, reading, ines, marek, okafor):
    factories.note(ines, reading, 1, audience="me", body="My secret bell")
    factories.note(marek, reading, 1, audience="instructors", body="For the teacher")
    assert "My secret bell" in words(read(asked(client, ines, reading)))
    assert "For the teacher" in words(read(asked(client, okafor, reading)))
    assert "My secret bell" not in words(read(asked(client, okafor, reading)))
    assert "For the teacher" not in words(read(asked(client, ines, reading)))
    assert "My secret bell" not in words(read(asked(client, ines, reading, "notes=none")))


@needs_pango
def test_a_picture_of_the_text_is_printed_above_its_caption(client, reading, ines):
    drawn = redrawn(picture_files.file_of(size=(320, 200)))
    Picture.keep([drawn], article=reading.article)
    figure = shown(drawn.address, "A boat", "The last boat in the ice.")
    assert len(read(asked(client, ines, reading)).pages[0].images) == 0
    factories.edit(reading.article, {1: figure})
    document = read(asked(client, ines, reading))
    assert len(document.pages[0].images) == 1
    assert "The last boat in the ice." in words(document)


@needs_pango
def test_an_image_is_printed_for_whom_it_is_shown(client, reading, okafor, ines, marek):
    image = factories.image(okafor)
    body = f"See {image.markdown('The bank')}"
    factories.note(okafor, reading, 1, audience="instructors", body=body)
    factories.note(ines, reading, 1, body=body)  # who knows its address, and may not use it
    assert len(read(asked(client, okafor, reading)).pages[0].images) == 1
    assert len(read(asked(client, ines, reading)).pages[0].images) == 0
    factories.note(okafor, reading, 2, body=body)
    assert len(read(asked(client, marek, reading)).pages[0].images) == 1


def test_strangers_and_visitors_get_none(client, reading, lena):
    address = f"{reading.get_absolute_url()}handout/document.pdf"
    assert "/login/" in client.get(address).url
    assert asked(client, lena, reading).status_code == 404


def test_where_pango_is_missing_the_page_offers_none_and_the_address_says_why(
    client, reading, ines, monkeypatch
):
    address = f"{reading.get_absolute_url()}handout/"
    monkeypatch.setattr("annotations.views.handouts.can_print", lambda: True)
    assert "document.pdf" in factories.login(client, ines).get(address).content.decode()
    monkeypatch.setattr("annotations.views.handouts.can_print", lambda: False)
    monkeypatch.setattr(printing, "can_print", lambda: False)
    assert "document.pdf" not in client.get(address).content.decode()
    answer = asked(client, ines, reading)
    assert answer.status_code == 503
    assert f'href="{address}?notes=all"' in answer.content.decode()


@needs_pango
def test_what_takes_too_long_is_ended_and_said(client, reading, ines, monkeypatch):
    monkeypatch.setattr(printing, "SECONDS", 0.01)
    answer = asked(client, ines, reading)
    assert answer.status_code == 503
    assert "too long" in answer.content.decode()


def test_one_person_may_ask_for_a_few_in_a_minute(client, reading, ines, settings, monkeypatch):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "printing": "1/m/key"}
    monkeypatch.setattr("annotations.views.handouts.pdf_of", lambda *_given: b"%PDF")
    assert [asked(client, ines, reading).status_code for _time in range(2)] == [200, 429]


@needs_pango
@pytest.mark.parametrize(
    "address",
    ["file:///etc/hostname", "/static/icons/postil.svg", "/images/0123456789abcdef/", "//x/y.png"],
)
def test_nothing_is_fetched_that_did_not_come_with_the_page(address):
    given = f"<!doctype html><title>x</title><img src='{address}' alt='A picture of it'>"
    document = pypdf.PdfReader(io.BytesIO(pdf_of(given)))
    assert "A picture of it" in words(document)
    assert not document.pages[0].images


@needs_pango
def test_a_server_is_never_asked(live_server, monkeypatch):
    page = f"""<!doctype html><title>x</title><link rel="stylesheet" href="{live_server}/a.css">
        <style>@import url({live_server}/b.css); p {{ background: url({live_server}/c) }}</style>
        <p>Words</p><img src="{live_server}/d.png" alt="x"><object data="{live_server}/e"></object>
        <a rel="attachment" href="{live_server}/f">g</a>"""
    seen = []
    monkeypatch.setattr(
        "django.core.handlers.base.BaseHandler.get_response",
        lambda _handler, request: seen.append(request.path),
    )
    assert "Words" in words(pypdf.PdfReader(io.BytesIO(pdf_of(page))))
    assert seen == []


@needs_pango
def test_a_page_that_no_letter_fits_is_printed_all_the_same():
    odd = "مرحبا <b>بالعالم</b> שלום 👩‍👩‍👧 देवनागरी 𝔐 \u202e \ufffd"
    document = pypdf.PdfReader(io.BytesIO(pdf_of(f"<title>x</title><p dir=auto>{odd}")))
    assert "שלום" in words(document)


def test_a_process_that_fails_is_no_document(monkeypatch):
    monkeypatch.setattr(printing, "can_print", lambda: True)
    monkeypatch.setattr(printing.sys, "executable", "/bin/false")
    with pytest.raises(NotPrinted):
        pdf_of("<p>x")
