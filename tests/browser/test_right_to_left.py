"""A text that goes from right to left: the page is its mirror, what is in English is not."""

import pytest
from playwright.sync_api import expect

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Import
from tests import factories
from tests.browser.measures import is_as_wide_as_the_window

SOUQ = [
    "# السوق",
    "في كل صباح تعبر القوارب النهر محملة بالخضار والسمك، ولا يسأل أحد عن الأوراق.",
    "يقول الشيوخ إن السوق أقدم من الحدود نفسها.",
]
SIDES = """
() => Object.fromEntries(['.rail', '#text', '#margin', '.num', '#text .count'].map((name) => {
  const box = document.querySelector(name).getBoundingClientRect();
  return [name, (box.left + box.right) / 2];
}))
"""
# Where the words before the first link end.
COLON = """
(one) => {
  const words = document.createRange();
  words.selectNodeContents(one.firstChild);
  return Math.round(words.getBoundingClientRect().right);
}
"""
# How far the first letter stands from the side at which the words begin.
CUT = """
(one) => {
  const letter = document.createRange();
  letter.setStart(one.firstChild, 0);
  letter.setEnd(one.firstChild, 1);
  return one.getBoundingClientRect().right - letter.getBoundingClientRect().right;
}
"""


@pytest.fixture
def reading(borders, okafor, marek):
    article = factories.article(okafor, "souq", SOUQ, language="ar", title="السوق على الضفتين")
    reading = borders.set_reading(article, "souq")
    factories.note(marek, reading, "ولا يسأل أحد عن الأوراق", body="Nobody?")
    return reading


def test_the_page_is_mirrored(open_window, faults_of, reading, ines):
    page = open_window(ines)
    page.goto(f"{reading.get_absolute_url()}?view=all")
    at = page.evaluate(SIDES)
    assert at["#margin"] < at["#text"] < at[".rail"]
    assert at["#text .count"] < at["#text"] < at[".num"]
    assert faults_of(page) == []
    assert is_as_wide_as_the_window(page)


def test_what_is_in_english_goes_as_english_does(open_window, reading, ines):
    page = open_window(ines)
    page.goto(f"{reading.get_absolute_url()}?view=all")
    way = "(one) => getComputedStyle(one).direction"
    assert page.locator("#margin").evaluate(way) == "ltr"
    assert page.locator(".note .body").evaluate(way) == "ltr"
    assert page.locator(".note blockquote").evaluate(way) == "rtl"
    assert page.locator(".note blockquote").get_attribute("lang") == "ar"
    for english in ".kicker", ".whole", ".num", "#text .count":
        assert page.locator(english).first.get_attribute("lang") == "en"
    for english in ".kicker", ".whole", ".article-head .when":
        assert page.locator(english).first.evaluate(way) == "ltr"
    title = page.locator(".crumbs [aria-current]")
    assert (title.get_attribute("lang"), title.get_attribute("dir")) == ("ar", "rtl")


HEAD = """
() => [...document.querySelectorAll('.article-head > :is(h1, .kicker, .whole)')].map((one) => {
  const words = document.createRange();
  words.selectNodeContents(one);
  return Math.round(words.getBoundingClientRect().right);
})
"""


def test_what_is_in_english_stands_above_the_text_where_its_title_does(
    open_window, reading, borders, okafor
):
    page = open_window(okafor)
    page.goto(factories.article(okafor, "nahr", SOUQ, language="ar").get_absolute_url())
    lists = page.locator(".whole", has_text="Put it on the list of:")
    words = lists.locator("a").first.bounding_box()
    assert lists.evaluate("(one) => getComputedStyle(one).direction") == "ltr"
    colon = lists.evaluate(COLON)
    assert colon < words["x"] + 1
    assert len({*page.evaluate(HEAD)}) == 1


def test_the_name_of_who_wrote_it_stands_in_a_list_below_the_title(open_window, reading, ines):
    type(reading.article).objects.update(byline="ليلى حداد")
    page = open_window(ines)
    page.goto(f"/seminars/{reading.seminar.slug}/")
    row = page.locator(f"#reading-{reading.pk}")
    title, name = row.locator("a").first.bounding_box(), row.locator("bdi").bounding_box()
    assert abs(title["x"] - name["x"]) < 2


def test_on_a_phone_the_sheet_lies_where_it_always_lies(open_window, reading, ines):
    page = open_window(ines, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(reading.get_absolute_url())
    page.get_by_role("button", name="More of the discussion").click()
    assert is_as_wide_as_the_window(page)
    box = page.locator("#margin").bounding_box()
    assert (box["x"], box["width"]) == (0, 390)


def test_a_pdf_that_the_browser_printed_is_read_as_it_was_written(open_window, okafor):
    written = open_window()
    body = "".join(f"<p>{words}</p>" for words in SOUQ[1:])
    written.set_content(f'<html lang="ar" dir="rtl"><h1>السوق</h1>{body}</html>')
    file = {"name": "souq.pdf", "mimeType": "application/pdf", "buffer": written.pdf()}
    page = open_window(okafor)
    page.goto("/imports/")
    page.get_by_label("A file").set_input_files(file)
    page.get_by_role("button", name="See what is found").first.click()
    expect(page.get_by_label("Title", exact=True)).to_have_value("السوق")
    expect(page.get_by_label("Language", exact=True)).to_have_value("ar")
    page.get_by_role("button", name="Publish").first.click()
    for words in SOUQ[1:]:
        expect(page.locator("#text")).to_contain_text(words)
    assert page.locator("#text").get_attribute("dir") == "rtl"


def test_on_a_phone_the_title_in_the_bar_is_cut_where_it_ends(open_window, okafor):
    words = block_from_markdown("paragraph", 0, "הסירות חוצות את הנהר בכל בוקר.")
    found = Found("הסירות חוצות את הנהר בכל בוקר " * 4, language="he", blocks=[words])
    page = open_window(okafor, viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(Import.begin(found, okafor).get_absolute_url())
    title = page.locator(".crumbs [aria-current]")
    assert title.evaluate("(one) => one.scrollWidth > one.clientWidth")
    assert abs(title.evaluate(CUT)) < 2
