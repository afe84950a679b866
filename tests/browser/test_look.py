"""How somebody likes to read, in a browser."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.scenes import wait_for_letters

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
# A window of 1280 by 1024 at 400 %.
ZOOMED = {"viewport": {"width": 320, "height": 256}}
HOWS = {"light": {}, "dark": {"color_scheme": "dark"}, "phone": PHONE, "zoomed": ZOOMED}
# Where the lines of the first words of an element begin.
LEFTS = """
(one) => {
  const words = document.createRange();
  const said = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  while (!said.nextNode().data.trim());
  words.selectNodeContents(said.currentNode);
  return [...words.getClientRects()].map((line) => Math.round(line.left));
}
"""

# How many dashes stand on another line than the word before them, in columns of many widths.
DASHES = """
(one) => {
  const said = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  const letters = [];
  while (said.nextNode()) {
    for (let at = 0; at < said.currentNode.length; at++) {
      const place = document.createRange();
      place.setStart(said.currentNode, at);
      place.setEnd(said.currentNode, at + 1);
      letters.push(place);
    }
  }
  const top = (at) => letters[at].getBoundingClientRect().top;
  const dashes = letters.flatMap((place, at) => (place.toString() === "—" ? [at] : []));
  const widths = Array.from({ length: 30 }, (_, at) => 290 + 3 * at);
  return widths.flatMap((width) => {
    one.style.inlineSize = `${width}px`;
    return dashes.filter((at) => Math.abs(top(at) - top(at - 2)) >= 9);
  }).length;
}
"""


LARGER = """
(size) => parseFloat(getComputedStyle(document.querySelector(".sample p")).fontSize) > size
"""


def size_of(page, what="#text .words"):
    return page.locator(what).first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")


def test_what_one_chooses_shows_at_once_and_then_on_the_text(open_window, reading, ines):
    page = open_window(ines)
    page.goto(reading.get_absolute_url())
    before = size_of(page)
    page.get_by_role("link", name="How I like to read").click()
    sample = size_of(page, ".sample p")
    page.get_by_label("size of the text").select_option("largest")
    page.wait_for_function(LARGER, arg=1.5 * sample)
    page.get_by_label("colours").select_option("dark")
    page.get_by_label("letters").select_option("dyslexic")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(f"**{reading.get_absolute_url()}")
    assert size_of(page) > 1.5 * before
    ink = "e => getComputedStyle(e).backgroundColor"
    assert page.locator("body").evaluate(ink).startswith("oklch(0.2 ")
    face = page.locator("#text").evaluate("e => getComputedStyle(e).fontFamily")
    assert face.startswith("OpenDyslexic")


def test_what_was_chosen_before_the_script_came_shows_when_it_comes(open_window, ines):
    page = open_window(ines)
    held = []
    page.route("**/js/look*.js", lambda route: held.append(route))
    page.goto("/preferences/", wait_until="commit")
    page.get_by_label("size of the text").select_option("largest")
    before = size_of(page, ".sample p")
    for route in held:
        route.continue_()
    page.wait_for_function(LARGER, arg=1.5 * before)


def test_the_count_of_very_many_notes_stands_beside_the_words_on_a_phone(
    open_window, reading, ines
):
    page = open_window(ines, **PHONE)
    page.goto(reading.get_absolute_url())
    count = page.locator("#text .count").first
    count.evaluate("e => { e.textContent = '13,395'; e.classList.remove('none'); }")
    wait_for_letters(page)  # others are wider
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    count, words = count.bounding_box(), page.locator("#text .words").first.bounding_box()
    assert count["x"] >= words["x"] + words["width"]
    assert count["x"] + count["width"] <= PHONE["viewport"]["width"]


def test_the_columns_of_a_table_are_aligned_as_its_markdown_says(open_window, okafor):
    fares = "| Year | Fare | Boats | Bells |\n|---|--:|:-:|:--|\n| 1990 | 2 | 4 | 1 |"
    text = factories.article(okafor, "fares", [fares], openness="public")
    page = open_window(okafor)
    page.goto(text.get_absolute_url())
    for cells in "th", "td":
        found = page.locator(f"#text {cells}").evaluate_all(
            "all => all.map((cell) => getComputedStyle(cell).textAlign)"
        )
        assert found == ["start", "right", "center", "start"]


def test_an_item_that_a_letter_counts_hangs_below_its_words_and_what_is_in_it_does_not(
    open_window, okafor
):
    items = f"- a. {'The ferry keeps its bell. ' * 9}\n  - {'It rings. ' * 30}\n- b. Two."
    loose = items.replace("- b.", "\n- b.")
    text = factories.article(okafor, "counted", [items, loose], openness="public")
    page = open_window(okafor)
    page.goto(text.get_absolute_url())
    for counted in page.locator("#text ul.labelled").all():
        first, second = counted.locator("li").first.evaluate(LEFTS)[:2]
        assert first + 10 < second
        within = counted.locator("li li").first.evaluate(LEFTS)
        assert within[0] == within[1] > second


def test_without_scripts_it_is_a_plain_form(open_window, reading, ines):
    page = open_window(ines, java_script_enabled=False)
    page.goto(reading.get_absolute_url())
    page.get_by_role("link", name="How I like to read").click()
    page.get_by_label("space between lines").select_option("wider")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(f"**{reading.get_absolute_url()}")
    expect(page.locator("html")).to_have_attribute("data-spacing", "wider")


@pytest.mark.parametrize("how", HOWS.values(), ids=HOWS)
def test_the_largest_letters_fit_and_everybody_can_use_them(
    open_window, faults_of, reading, ines, how
):
    ines.text_size, ines.spacing, ines.face = "largest", "wider", "dyslexic"
    ines.save()
    page = open_window(ines, **how)
    for address in "/preferences/", reading.get_absolute_url():
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        assert faults_of(page) == [], address


def test_a_single_key_does_nothing_where_that_was_switched_off(open_window, reading, ines):
    for allowed in True, False:
        ines.shortcuts = allowed
        ines.save()
        page = open_window(ines)
        page.goto(reading.get_absolute_url())
        words = page.locator("#text .words").nth(1)
        words.evaluate("e => getSelection().selectAllChildren(e)")
        expect(page.get_by_role("button", name="Annotate")).to_be_visible()
        page.keyboard.press("a")
        composer = page.locator("#composer textarea")
        if allowed:
            expect(composer).to_be_focused()
        else:
            page.wait_for_timeout(300)
            expect(composer).not_to_be_focused()


@pytest.mark.parametrize(("language", "are_tied"), [("en", True), ("ru", True), ("fr", False)])
def test_no_line_begins_with_a_dash_where_that_is_the_custom(
    open_window, okafor, language, are_tied
):
    words = " ".join(f"{'o' * (1 + at * 7 % 23)} —" for at in range(120)) + " end."
    factories.article(okafor, "dashes", [words], language=language, openness="public")
    page = open_window(viewport={"width": 390, "height": 844})
    page.goto("/texts/dashes/")
    shown = page.locator("#text .words").first
    assert (shown.evaluate(DASHES) == 0) == are_tied
    assert shown.text_content() == words
