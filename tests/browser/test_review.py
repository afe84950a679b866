"""Bringing a text in, in a browser: by keyboard, without scripts, on a phone, in two windows."""

import re

import pytest
from playwright.sync_api import expect

from reader.figures import shown
from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.models import Article, Import
from reader.pictures import redrawn
from tests import factories, picture_files

EITHER = re.compile("^Its (words|lines), in Markdown")  # of a paragraph, or of verse
MILL = [
    ("paragraph", 0, "The mill stood on the hill, and everybody could hear it turning at night."),
    ("heading", 2, "Second thoughts"),
    ("paragraph", 0, "It was sold in the spring, and the miller went to the town. He came back."),
    ("paragraph", 0, "Those who bought it have kept the name, and the stone, and the dog."),
]
SOUQ = [
    ("paragraph", 0, "في كل صباح تعبر القوارب النهر محملة بالخضار والسمك."),
    ("heading", 2, "السوق"),
    ("paragraph", 0, "يقول الشيوخ إن السوق أقدم من الحدود نفسها."),
]


@pytest.fixture
def checking(open_window, okafor):
    """`checking(parts, language, **options)`: a window in which okafor checks a text."""

    def begin(parts=MILL, language="en", **options):
        blocks = [block_from_markdown(*part) for part in parts]
        blocks[1].doubt = "heading"
        aside = [Dropped("Latest", "label"), Dropped("A long line of a site. " * 20, "footer", 2)]
        found = Found("The mill", language=language, blocks=blocks, dropped=aside)
        page = open_window(okafor, **options)
        page.goto(Import.begin(found, okafor).get_absolute_url())
        return page

    return begin


def blocks(page):
    return page.locator("#blocks > li")


def button(page, name, block):
    return blocks(page).nth(block).get_by_role("button", name=name, exact=True)


def stored():
    return [block["markdown"] for block in Import.objects.get().blocks]


def test_the_keyboard_goes_on_where_a_block_was_dropped(checking):
    page = checking()
    expect(blocks(page)).to_have_count(4)
    button(page, "Set aside", 0).focus()
    page.keyboard.press("Enter")
    expect(blocks(page)).to_have_count(3)
    expect(button(page, "Set aside", 0)).to_be_focused()
    page.keyboard.press("Enter")
    expect(blocks(page)).to_have_count(2)
    expect(page.locator("#counts")).to_contain_text("2 blocks kept")
    page.keyboard.press("u")
    expect(blocks(page)).to_have_count(3)
    page.keyboard.press("u")
    expect(blocks(page)).to_have_count(4)
    assert len(stored()) == 4


def test_n_leads_to_a_picture_that_lacks_words_and_enter_to_them(open_window, okafor):
    wheel = redrawn(picture_files.file_of(size=(320, 200)))
    parts = *MILL[:2], ("figure", 0, shown(wheel.address, "", "The wheel."))
    made = [block_from_markdown(*part) for part in parts]
    made[2].doubt = "undescribed"
    found = Found("The mill", language="en", blocks=made, pictures=[wheel])
    page = open_window(okafor)
    page.goto(Import.begin(found, okafor).get_absolute_url())
    image = blocks(page).nth(2).locator("img")
    assert image.evaluate("image => image.naturalWidth") == 320
    assert image.bounding_box()["width"] <= 320
    page.keyboard.press("n")
    field = page.get_by_label("What the picture shows")
    expect(blocks(page).nth(2).locator(".choose")).to_be_focused()
    page.keyboard.press("n")
    expect(field).to_have_value("")
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    page.keyboard.type("A grey wheel")
    page.keyboard.press("Tab")
    expect(page.locator("#counts")).to_contain_text("0 places to look at")
    expect(field).to_have_value("A grey wheel")
    assert stored()[2] == shown(wheel.address, "A grey wheel", "The wheel.")


def test_what_is_kept_leads_to_the_next_picture_and_enter_settles_nothing_there(
    open_window, okafor
):
    wheel = redrawn(picture_files.file_of(size=(320, 200)))
    parts = *MILL[:2], ("figure", 0, shown(wheel.address, "", "The wheel."))
    made = [block_from_markdown(*part) for part in parts]
    made[1].doubt, made[2].doubt = "heading", "undescribed"
    page = open_window(okafor)
    found = Found("The mill", language="en", blocks=made, pictures=[wheel])
    page.goto(Import.begin(found, okafor).get_absolute_url())
    page.keyboard.press("n")
    page.keyboard.press("y")
    expect(blocks(page).nth(2).locator(".choose")).to_be_focused()
    for key in ("Enter", "A", "r", "m"):
        page.keyboard.press(key)
    expect(page.get_by_label("What the picture shows")).to_be_focused()
    expect(page.get_by_label("What the picture shows")).to_have_value("Arm")
    page.keyboard.press("Escape")
    expect(page.locator("#counts")).to_contain_text("0 places to look at")
    assert stored()[2] == shown(wheel.address, "Arm", "The wheel.")


def test_escape_leads_from_the_words_of_a_picture_back_to_its_block(open_window, okafor):
    wheel = redrawn(picture_files.file_of(size=(320, 200)))
    parts = *MILL[:2], ("figure", 0, shown(wheel.address, "", "The wheel."))
    made = [block_from_markdown(*part) for part in parts]
    made[2].doubt = "undescribed"
    page = open_window(okafor)
    found = Found("The mill", language="en", blocks=made, pictures=[wheel])
    page.goto(Import.begin(found, okafor).get_absolute_url())
    chooser = blocks(page).nth(2).locator(".choose")
    page.keyboard.press("n")
    page.keyboard.press("Escape")
    expect(chooser).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("A grey wheel")
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    expect(blocks(page).nth(1).locator(".choose")).to_be_focused()
    expect(page.locator("#counts")).to_contain_text("0 places to look at")
    assert stored()[2] == shown(wheel.address, "A grey wheel", "The wheel.")


def test_n_goes_from_doubt_to_doubt(checking):
    page = checking()
    page.keyboard.press("n")
    expect(button(page, "Keep", 1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".block.unsure")).to_have_count(0)


def test_a_key_pressed_after_taking_back_chooses_no_other_kind(checking):
    page = checking()
    page.locator(".dropped").get_by_role("button", name="Take back").first.click()
    expect(blocks(page)).to_have_count(5)
    before = page.locator("#blocks .kind").all_inner_texts()
    page.keyboard.press("n")
    expect(page.get_by_role("button", name="Keep")).to_be_focused()
    assert before == page.locator("#blocks .kind").all_inner_texts()
    page.keyboard.press("u")
    expect(blocks(page)).to_have_count(4)


def test_a_block_is_split_where_the_cursor_stands(checking):
    page = checking()
    button(page, "Edit", 2).click()
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_be_focused()
    box.evaluate("(box) => box.setSelectionRange(box.value.indexOf('He came'), 99)")
    page.get_by_role("button", name="Split at the cursor").click()
    expect(blocks(page)).to_have_count(5)
    assert stored()[2].endswith("to the town.")
    assert stored()[3].startswith("He came")
    button(page, "Merge with the next", 2).click()
    expect(blocks(page)).to_have_count(4)


def test_a_box_is_closed_and_what_was_typed_is_given_up(checking):
    verse = [*MILL[:3], ("paragraph", 0, "The mill\\\nis still")]
    page = checking(verse)
    button(page, "Edit", 3).click()
    page.get_by_label("Its lines, in Markdown").fill("Typed by mistake.")
    page.get_by_role("button", name="Leave it as it was").click()
    expect(page.get_by_label("Its lines, in Markdown")).to_have_count(0)
    expect(button(page, "Edit", 3)).to_be_focused()
    page.reload()
    expect(blocks(page).nth(3)).to_contain_text("is still")
    expect(page.get_by_label("Its lines, in Markdown")).to_have_count(0)
    assert stored()[3] == verse[3][2]
    assert not Import.objects.get().undoable


@pytest.mark.parametrize("scripts", [True, False])
def test_a_box_tells_of_escape_only_where_that_does_something(checking, scripts):
    page = checking(java_script_enabled=scripts)
    button(page, "Edit", 0).click()
    expect(page.get_by_label("Its words, in Markdown")).to_be_visible()
    expect(page.get_by_text("Escape keeps what you typed")).to_be_visible(visible=scripts)


@pytest.mark.parametrize(
    ("whole", "cursor", "expected"),
    [
        ("***Fog***\\\nThe mill", "\\\n", ["***Fog***", "The mill"]),
        ("***Fog***\\\nThe mill", "The", ["***Fog***", "The mill"]),
        ("the [agreement](/fog/)", "ement", ["the [agre](/fog/)", "[ement](/fog/)"]),
    ],
)
def test_a_split_at_a_line_end_or_in_a_link_leaves_two_whole_halves(
    checking, whole, cursor, expected
):
    page = checking([("paragraph", 0, whole), *MILL])
    button(page, "Edit", 0).click()
    box = page.get_by_label(EITHER)
    expect(box).to_be_focused()
    box.evaluate("(box, words) => box.setSelectionRange(box.value.indexOf(words), 99)", cursor)
    page.get_by_role("button", name="Split at the cursor").click()
    expect(blocks(page)).to_have_count(6)
    assert stored()[:2] == expected


def test_what_is_typed_or_chosen_is_stored_at_once(checking):
    page = checking()
    with page.expect_response("**/imports/*/"):
        page.get_by_label("Title").fill("The old mill")
        page.get_by_label("Byline").focus()
    with page.expect_response("**/imports/*/"):
        button(page, "Heading 2", 1).click()
        blocks(page).nth(1).get_by_label("Kind").select_option("Quote")
    page.reload()
    expect(page.get_by_label("Title")).to_have_value("The old mill")
    assert stored()[1] == "> Second thoughts"


def test_the_page_and_its_tab_are_called_what_the_text_is_called(checking):
    page = checking()
    here = page.locator(".crumbs [aria-current]")
    page.get_by_label("Title").fill("The old mill")
    page.get_by_label("Byline").focus()
    expect(here).to_have_text("The old mill")
    expect(page).to_have_title("Check what was found · The old mill · Postil")
    page.get_by_role("button", name="Undo").click()
    expect(here).to_have_text("The mill")
    expect(page).to_have_title("Check what was found · The mill · Postil")


def test_what_is_typed_while_an_earlier_change_is_being_saved_stays(checking):
    page = checking()
    title, byline = page.get_by_label("Title"), page.get_by_label("Byline")
    other = page.context.new_page()
    other.goto(page.url)
    with other.expect_response("**/imports/*/"):
        other.get_by_label("Title").fill("Their mill")
        other.get_by_label("Title").press("Enter")
    held = []
    page.route("**/imports/*/", lambda route: route.continue_() if held else held.append(route))
    title.fill("My mill")
    title.press("Tab")
    page.keyboard.type("A. Writer")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("My mill, again")
    expect(byline).to_have_value("A. Writer")
    held[0].continue_()
    expect(page.get_by_text("Stands now: Their mill")).to_be_visible()
    expect(title).to_be_focused()
    expect(title).to_have_value("My mill, again")
    expect(byline).to_have_value("A. Writer")
    page.complaints.clear()  # of the 409


def test_the_menu_of_kinds_comes_where_it_is_asked_for(checking, faults_of):
    page = checking([*MILL, ("heading", 5, "A small one")])
    expect(page.locator("#blocks select")).to_have_count(0)
    button(page, "Heading 5", 4).focus()
    page.keyboard.press("Enter")
    menu = blocks(page).nth(4).get_by_label("Kind")
    expect(menu).to_be_focused()
    expect(menu).to_have_value("heading-5")
    expect(page.get_by_role("button", name="Change kind", exact=True)).to_have_count(0)
    assert faults_of(page) == []
    menu.select_option("Heading 3")
    expect(button(page, "Heading 3", 4)).to_be_focused()
    page.keyboard.press("u")
    expect(button(page, "Heading 5", 4)).to_be_visible()


def test_the_menus_of_a_table_and_of_what_stands_above_it_say_what_they_are(checking):
    table = "| Year | Paid |\n| --- | --- |\n| 1871 | 4 |"
    page = checking([("paragraph", 0, "Table 1. Gifts"), ("paragraph", 0, table), *MILL])
    button(page, "Paragraph", 0).click()
    blocks(page).nth(0).get_by_label("Kind").select_option("Caption of a table")
    expect(button(page, "Caption of a table", 0)).to_be_visible()
    button(page, "Table", 1).click()
    menu = blocks(page).nth(1).get_by_label("Kind")
    assert menu.evaluate("(menu) => menu.selectedOptions[0].text") == "Table"
    assert "Heading 2" not in menu.inner_text()


def test_without_scripts_the_menu_comes_with_the_next_page(checking):
    page = checking(java_script_enabled=False)
    page.get_by_label("Byline").fill("A. Writer")
    button(page, "Heading 2", 1).click()
    menu = blocks(page).nth(1).get_by_label("Kind")
    menu.select_option("Quote")
    blocks(page).nth(1).get_by_role("button", name="Change kind").click()
    expect(button(page, "Quote", 1)).to_be_visible()
    expect(page.get_by_label("Byline")).to_have_value("A. Writer")
    assert stored()[1] == "> Second thoughts"


def test_quick_presses_are_all_done_and_in_their_order(checking):
    page = checking()
    page.evaluate(
        """() => {
          const press = (id) => document.getElementById(id).click();
          const [first, second] = [...document.querySelectorAll('[id^=drop-]')].map(({id}) => id);
          press(first); press(second); press('undo');
        }"""
    )
    expect(page.locator("[name=version]")).to_have_value("4")
    assert stored()[0] == "Second thoughts"
    expect(blocks(page)).to_have_count(3)


def test_words_that_are_not_sent_yet_hold_the_window_open(checking):
    page = checking()
    button(page, "Edit", 0).click()
    page.get_by_label("Its words, in Markdown").press_sequentially("x")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.evaluate("() => { location.href = '/texts/' }")
    expect(page.get_by_label("Its words, in Markdown")).to_be_visible()
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_label("Its words, in Markdown")).to_have_count(0)
    page.goto("/texts/")
    expect(page.get_by_role("heading", name="Texts", exact=True)).to_be_visible()


def test_two_windows_lose_nothing_of_each_other(checking):
    first = checking()
    second = first.context.new_page()
    second.goto(first.url)
    button(first, "Set aside", 0).click()
    expect(blocks(first)).to_have_count(3)
    second.get_by_label("Byline").fill("A. Writer")
    second.get_by_label("Byline").press("Enter")
    expect(second.get_by_text("Another window has changed this text")).to_be_visible()
    button(second, "Set aside", 2).click()
    expect(blocks(second)).to_have_count(2)
    expect(second.get_by_label("Byline")).to_have_value("A. Writer")
    first.get_by_label("Byline").fill("Somebody")
    first.get_by_label("Title").focus()
    expect(first.get_by_text("Stands now: A. Writer")).to_be_visible()
    expect(first.get_by_label("Byline")).to_have_value("Somebody")
    first.complaints.clear()  # the console names every answer of 409


@pytest.mark.parametrize("scripts", [True, False])
def test_publishing_leads_to_the_text(checking, scripts):
    page = checking(java_script_enabled=scripts)
    page.get_by_label("Open to").select_option("everybody")
    button(page, "Set aside", 1).click()
    expect(blocks(page)).to_have_count(3)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("heading", name="The mill", level=1)).to_be_visible()
    text = Article.objects.get()
    assert page.url.endswith("/texts/the-mill/")
    assert (text.openness, text.current.places.count()) == ("public", 3)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_doubt_that_is_left_is_told_of_and_led_to_before_the_text_is_published(checking, scripts):
    page = checking(java_script_enabled=scripts)
    page.get_by_role("button", name="Publish").press("Enter")
    expect(page.get_by_text("1 place to look at is left")).to_be_visible()
    look = page.get_by_role("link", name="Look at it")
    expect(look).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page, "Keep", 1)).to_be_in_viewport()
    if scripts:
        expect(button(page, "Keep", 1)).to_be_focused()
        expect(look).to_have_count(0)
    page.get_by_role("button", name="Publish", exact=True).press("Enter")
    page.get_by_role("button", name="Publish all the same").press("Enter")
    expect(page.get_by_role("heading", name="The mill", level=1)).to_be_visible()
    assert Article.objects.get().current.places.count() == 4


def test_everything_works_without_scripts(checking):
    page = checking(java_script_enabled=False)
    page.get_by_label("Title").fill("The old mill")
    button(page, "Edit", 0).click()
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_be_focused()
    box.fill("One.\n\nTwo.")
    page.get_by_role("button", name="Done").click()
    expect(blocks(page)).to_have_count(5)
    expect(page.locator("#done")).to_have_text("Split: “The mill stood on the hill…”.")
    button(page, "Merge with the next", 0).click()
    expect(blocks(page)).to_have_count(4)
    expect(page.locator("#done")).to_have_text("Merged: “One.”.")
    page.get_by_role("button", name="Undo").click()
    expect(blocks(page)).to_have_count(5)
    button(page, "Set aside", 1).click()
    page.locator("#aside").get_by_role("button", name="Take back").last.click()
    expect(blocks(page)).to_have_count(5)
    expect(page.get_by_label("Title")).to_have_value("The old mill")
    expect(page.get_by_role("button", name="Split at the cursor")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
def test_without_scripts_the_block_in_hand_is_not_under_the_tools(checking, width):
    size = {"width": width, "height": 800}
    page = checking(MILL * 6, java_script_enabled=False, viewport=size)
    block = blocks(page).nth(12)

    def top_and_bottom(place):
        box = place.bounding_box()
        return box["y"], box["y"] + box["height"]

    for press in "Edit", "Done":
        block.get_by_role("button", name=press, exact=True).click()
        expect(page.locator(":target")).to_be_in_viewport()
        expect(block.get_by_role("button", name="Set aside", exact=True)).to_be_visible()
        (top, _bottom), (_top, tools) = map(top_and_bottom, (block, page.locator(".tools.sticky")))
        assert top >= tools


def test_enter_in_a_field_saves_and_does_not_publish(checking):
    page = checking(java_script_enabled=False)
    page.get_by_label("Title").fill("The old mill")
    page.get_by_label("Title").press("Enter")
    expect(page.get_by_role("heading", name="Check what was found")).to_be_visible()
    assert Import.objects.get().title == "The old mill"
    assert not Article.objects.exists()


def test_a_page_is_pasted_and_shows_what_is_found_in_it(open_window, okafor):
    page = open_window(okafor)
    page.goto("/imports/")
    page.get_by_label("Or the text itself").fill("\n\n".join(words for _k, _l, words in MILL))
    page.get_by_role("button", name="See what is found").first.click()
    expect(page.get_by_role("heading", name="Check what was found")).to_be_visible()
    expect(page.locator("#blocks")).to_contain_text("Those who bought it")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("text", [(MILL, "en"), (SOUQ, "ar")], ids=["english", "arabic"])
def test_the_page_fits_and_axe_finds_nothing(checking, faults_of, text, width):
    page = checking(*text, viewport={"width": width, "height": 844})
    button(page, "Edit", 0).click()
    expect(page.get_by_label("Its words, in Markdown")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults_of(page) == []
    page.goto("/imports/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults_of(page) == []


@pytest.mark.parametrize(
    "address", ["/texts/", "/texts/two-banks/plain/", "/texts/two-banks/details/"]
)
def test_the_pages_of_texts_fit_a_phone_and_axe_finds_nothing(
    open_window, okafor, article, faults_of, address
):
    page = open_window(okafor, viewport={"width": 390, "height": 844})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults_of(page) == []


@pytest.mark.parametrize("address", ["", "plain/"])
def test_a_wide_table_is_pushed_to_the_side_by_itself(
    open_window, okafor, article, faults_of, address
):
    row = "| " + "November | " * 6
    table = f"{row}\n{'| --- ' * 6}|\n{row}"
    factories.edit(article, {1: table})
    page = open_window(okafor, viewport={"width": 390, "height": 844})
    page.goto(f"/texts/two-banks/{address}")
    words = page.locator(".words:has(table)")
    expect(words).to_have_attribute("tabindex", "0")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults_of(page) == []
    words.evaluate("(words) => words.scrollBy(1000, 0)")
    expect(page.locator("td").last).to_be_in_viewport()
    page.set_viewport_size({"width": 2400, "height": 844})
    expect(words).not_to_have_attribute("tabindex", "0")


def test_code_without_a_space_stays_in_its_block_on_a_phone(checking):
    code = ("code", 0, "```\n" + "\\numberpoems" * 9 + "\n```")
    page = checking([*MILL[:2], code], viewport={"width": 320, "height": 640})
    block = blocks(page).nth(2)
    right = "(element) => element.getBoundingClientRect().right"
    assert block.locator("code").evaluate(right) <= block.evaluate(right)


def test_the_bare_text_is_exactly_what_is_stored(open_window, okafor, article):
    page = open_window(okafor)
    page.goto("/texts/two-banks/plain/")
    for version in article.current.paragraphs():
        shown = page.locator(f"#w-{version.key}").evaluate("(words) => words.textContent")
        assert shown == version.text


def test_a_box_that_somebody_made_larger_breaks_no_policy_when_its_block_comes_anew(checking):
    page = checking()
    button(page, "Edit", 0).click()
    page.locator(".edit textarea").evaluate("(box) => (box.style.height = '20rem')")
    blocks(page).first.locator(".choose").evaluate("(box) => (box.style.width = '1rem')")
    blocks(page).first.locator(".block-head .kind").click()
    blocks(page).first.locator(".block-head select").select_option("Quote")
    expect(page.locator("#done")).to_contain_text("Another kind, Quote")
    assert page.complaints == []
