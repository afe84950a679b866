"""What comes out of a browser's printer."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

from reader.printing import can_print
from tests import factories


def printed(page, **options):
    """Give the pages that Chromium prints, as their words."""
    document = pypdf.PdfReader(io.BytesIO(page.pdf(**options)))
    return [re.sub(r"\s+", " ", one.extract_text()) for one in document.pages]


def handout_of(reading):
    return f"{reading.get_absolute_url()}handout/?notes=all"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_handout_prints_the_text_its_notes_and_nothing_else(
    open_window, reading, ines, marek, paper, scripts
):
    factories.note(marek, reading, 1, body="Of ferries and papers")
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(handout_of(reading))
    [only] = printed(page, format=paper)
    assert "Two banks" in only
    assert "Of ferries and papers" in only
    assert "1 / 1" in only
    assert not re.search(r"Postil|Handout|As PDF|With my notes|Skip", only)


def test_an_address_is_printed_once_also_where_it_is_the_words_of_its_link(
    open_window, article, reading, ines
):
    links = "<https://ice.example/a> [ice](https://ice.example/b)"
    factories.edit(article, {1: links})
    page = open_window(ines)
    for address in "", "handout/", f"/texts/{article.slug}/plain/":
        page.goto(address if address[:1] == "/" else f"{reading.get_absolute_url()}{address}")
        said = " ".join(printed(page))
        assert said.count("ice.example/a") == said.count("ice.example/b") == 1, address
    factories.note(ines, reading, 1, body=links)
    page.goto(handout_of(reading))
    said = " ".join(printed(page))
    assert said.count("ice.example/a") == said.count("ice.example/b") == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_that_is_printed_is_dark_on_white(open_window, reading, ines, scheme):
    ines.theme = scheme
    ines.save()
    factories.note(ines, reading, 1)
    page = open_window(ines, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    for address in handout_of(reading), "/notes/", reading.get_absolute_url():
        page.goto(address)
        # What is painted, not what the sheet says: a point of a canvas is always in numbers.
        lightness = """e => {
            const point = document.createElement('canvas').getContext('2d');
            point.fillStyle = getComputedStyle(e)[WHAT];
            point.fillRect(0, 0, 1, 1);
            return Math.max(...point.getImageData(0, 0, 1, 1).data.slice(0, 3));
        }"""
        paper = page.locator("body").evaluate(lightness.replace("WHAT", "'backgroundColor'"))
        ink = page.locator("h1").evaluate(lightness.replace("WHAT", "'color'"))
        assert paper == 255, address
        assert ink < 80, address


def test_a_long_line_of_code_is_not_cut(open_window, okafor, borders, ines):
    code = factories.Block("code", 0, f"```\n{'x' * 300}END\n```")
    text = factories.article(okafor, "code", [code])
    page = open_window(ines)
    page.goto(f"{borders.set_reading(text, 'code').get_absolute_url()}handout/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "END" in "".join(printed(page))


@pytest.mark.skipif(not can_print(), reason="Pango is not installed")
@pytest.mark.parametrize("scripts", [True, False])
def test_a_handout_is_downloaded_as_pdf(open_window, reading, ines, scripts):
    page = open_window(ines, java_script_enabled=scripts)
    page.goto(handout_of(reading))
    link = page.get_by_role("link", name="Letter")
    expect(link).to_be_visible()
    with page.expect_download() as downloading:
        link.click()
    assert downloading.value.suggested_filename == "Two banks.pdf"
    assert pypdf.PdfReader(downloading.value.path()).pages[0].mediabox.width == 612


def test_what_i_wrote_prints_without_what_is_for_the_screen(open_window, reading, ines):
    factories.note(ines, reading, 1, body="Of ferries")
    page = open_window(ines)
    page.goto("/notes/")
    [only] = printed(page)
    assert "Of ferries" in only
    assert "Replies" not in only
