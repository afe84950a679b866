"""Editing a text, in a browser: by keyboard, without scripts, on a phone, between two people."""

import pytest
from playwright.sync_api import expect

from reader.models import Article, Draft
from reader.reviewing.edits import Edits
from reader.reviewing.review import Part
from tests import factories
from tests.browser.scenes import reopened

MILL = [
    "# The mill",
    "The mill stood on the hill, and everybody could hear it turning at night.",
    "It was sold in the spring, and the miller went to the town. He came back.",
    "Those who bought it have kept the name, and the stone, and the dog.",
]
SOUQ = [
    "في كل صباح تعبر القوارب النهر محملة بالخضار والسمك.",
    "# السوق",
    "يقول الشيوخ إن السوق أقدم من الحدود نفسها.",
]
PHONE = {"width": 390, "height": 844}


def let_scroll(page):
    """Wait until the block that one was at last is brought into sight, which takes some frames."""
    page.evaluate("() => new Promise((done) => setTimeout(done, 400))")


@pytest.fixture
def editing(open_window, okafor):
    """`editing(words, language, by, **options)`: a window in which somebody edits a text."""

    def begin(words=MILL, language="en", by=okafor, **options):
        factories.article(okafor, "mill", words, language=language)
        return window(by, **options)

    def window(by, **options):
        page = open_window(by, **options)
        page.goto("/texts/mill/draft/")
        return page

    begin.again = window
    return begin


def blocks(page):
    return page.locator("#blocks > li")


def button(page, name, block):
    return blocks(page).nth(block).get_by_role("button", name=name, exact=True)


def box(page):
    return page.get_by_label("Its words, in Markdown")


def stored():
    return [block["markdown"] for block in Draft.objects.latest("pk").blocks]


def numbers(page):
    """The number that is shown beside each block; nothing beside headings."""
    script = """(all) => {
      let number = document.getElementById('blocks').start - 1;
      return all.map((one) => {
        if (getComputedStyle(one).counterIncrement.startsWith('list-item')) number += 1;
        const shown = getComputedStyle(one.querySelector('.block-head'), '::before').content;
        return shown.startsWith('counter') ? number : null;
      });
    }"""
    return blocks(page).evaluate_all(script)


def test_a_drawn_line_has_no_number_beside_it(editing):
    page = editing(["One.", "---", "Two."])
    assert numbers(page) == [1, None, 2]


def test_a_paragraph_is_moved_by_keyboard_and_the_keyboard_stays_on_it(editing):
    page = editing()
    button(page, "Move up", 3).focus()
    page.keyboard.press("Enter")
    expect(blocks(page).nth(2)).to_contain_text("Those who bought it")
    expect(button(page, "Move up", 2)).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(blocks(page).nth(0)).to_contain_text("Those who bought it")
    expect(button(page, "Move down", 0)).to_be_focused()
    expect(page.locator("#counts")).to_contain_text("1 paragraph moved")
    page.keyboard.press("u")
    expect(blocks(page).nth(1)).to_contain_text("Those who bought it")
    assert stored()[1] == MILL[3]


def test_a_paragraph_is_dropped_between_two_others(editing):
    page = editing()
    below = page.locator("#block-2").bounding_box()
    page.locator("#block-4 .handle").hover()
    page.mouse.down()
    page.mouse.move(below["x"] + 200, below["y"] + 20, steps=4)
    page.mouse.move(below["x"] + 200, below["y"] - 3, steps=4)
    page.mouse.up()
    expect(blocks(page).nth(1)).to_contain_text("Those who bought it")


def test_a_paragraph_is_dragged_by_its_handle(editing):
    page = editing()
    handle = page.locator("#block-4 .handle")
    handle.drag_to(page.locator("#block-2"), target_position={"x": 200, "y": 4})
    expect(blocks(page).nth(1)).to_contain_text("Those who bought it")
    let_scroll(page)
    page.locator("#block-4 .handle").drag_to(
        page.locator("#block-3"), target_position={"x": 200, "y": 60}
    )
    expect(blocks(page).nth(3)).to_contain_text("Those who bought it")
    expect(page.locator("[data-drop]")).to_have_count(0)
    assert stored() == [MILL[0][2:], *MILL[1:]]


def test_numbers_are_those_that_readers_see_and_follow_what_is_done(editing):
    page = editing()
    assert numbers(page) == [None, 1, 2, 3]
    button(page, "Set aside", 1).click()
    expect(blocks(page)).to_have_count(3)
    assert numbers(page) == [None, 1, 2]
    button(page, "Insert a paragraph below", 0).click()
    expect(box(page)).to_be_focused()
    assert numbers(page) == [None, None, 1, 2]


def test_a_paragraph_is_split_where_the_cursor_stands_and_merged_again(editing):
    page = editing()
    button(page, "Edit", 2).click()
    expect(box(page)).to_be_focused()
    box(page).evaluate("(box) => box.setSelectionRange(box.value.indexOf('He came'), 99)")
    page.get_by_role("button", name="Split at the cursor").click()
    expect(blocks(page)).to_have_count(5)
    expect(page.locator(".state")).to_have_text(["changed", "new"])
    button(page, "Merge with the next", 2).click()
    expect(blocks(page)).to_have_count(4)
    expect(page.locator(".state")).to_have_count(0)
    assert stored()[2] == MILL[2]


def test_what_is_typed_is_previewed_as_the_text_will_show_it(editing):
    page = editing()
    button(page, "Edit", 1).click()
    box(page).fill("The *mill* stood on the hill.")
    expect(page.locator(".markdownx-preview em")).to_have_text("mill")
    page.get_by_role("button", name="Done").click()
    expect(blocks(page).nth(1).locator(".block-text em")).to_have_text("mill")
    expect(button(page, "Edit", 1)).to_be_focused()


def test_a_whole_text_is_edited_as_one_document_beside_its_preview(editing):
    page = editing()
    page.get_by_role("button", name="Whole text as Markdown").click()
    document = page.get_by_label("The whole text, in Markdown")
    expect(document).to_have_value("## " + "\n\n".join([MILL[0][2:], *MILL[1:]]))
    document.press("End")
    document.press_sequentially("stream")
    expect(page.locator(".markdownx-preview h2")).to_have_text("The millstream")
    page.reload()
    expect(document).to_have_value("## The millstream\n\n" + "\n\n".join(MILL[1:]))
    page.get_by_role("button", name="Save into the draft").click()
    expect(blocks(page).first).to_contain_text("The millstream")
    page.goto("/texts/mill/draft/document/")
    expect(page.get_by_text("Kept in this browser")).to_have_count(0)


def test_two_people_lose_nothing_of_each_other(editing, admin):
    mine = editing()
    theirs = editing.again(admin)
    button(mine, "Edit", 1).click()
    expect(box(mine)).to_be_focused()
    button(theirs, "Edit", 1).click()
    box(theirs).fill("Theirs.")
    theirs.get_by_role("button", name="Done").click()
    expect(blocks(theirs).nth(1)).to_contain_text("Theirs.")
    box(mine).fill("Mine.")
    mine.get_by_role("button", name="Done").click()
    expect(mine.locator("#notice").get_by_text("admin changed the same.")).to_be_visible()
    expect(box(mine)).to_have_value("Mine.")
    expect(blocks(mine).nth(1).locator(".block-text")).to_have_text("Theirs.")
    mine.get_by_role("button", name="Put mine in its place").click()
    expect(blocks(mine).nth(1).locator(".block-text")).to_have_text("Mine.")
    mine.complaints.clear()  # the console names every answer of 409


def test_words_that_are_not_sent_yet_hold_the_window_open(editing):
    page = editing()
    button(page, "Edit", 1).click()
    box(page).press_sequentially("x")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.evaluate("() => { location.href = '/texts/' }")
    expect(box(page)).to_be_visible()
    page.get_by_role("button", name="Done").click()
    expect(box(page)).to_have_count(0)


def kept(page):
    return page.evaluate("Object.keys(localStorage).filter((name) => name.includes(':draft:'))")


def test_words_of_a_box_outlive_the_browser_until_they_are_saved(editing):
    page = editing()
    button(page, "Edit", 1).click()
    box(page).fill("The mill stood on the *hill*.")
    expect(page.locator(".edit .saved")).to_have_text("Kept in this browser")
    page = reopened(page)
    expect(box(page)).to_have_value("The mill stood on the *hill*.")
    assert not Draft.objects.exists()
    page.get_by_role("button", name="Done").click()
    expect(blocks(page).nth(1).locator(".block-text em")).to_have_text("hill")
    assert kept(page) == []
    page = reopened(page)
    expect(blocks(page)).to_have_count(4)
    expect(box(page)).to_have_count(0)


def test_words_of_an_earlier_visit_are_shown_as_unsaved_and_leave_the_keyboard_where_it_is(editing):
    page = editing()
    button(page, "Edit", 1).click()
    box(page).fill("The mill stood on the *hill*.")
    page = reopened(page)
    expect(page.get_by_text("Typed before, and not saved yet")).to_be_visible()
    assert page.evaluate("document.activeElement.className") == "choose"
    let_scroll(page)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "choose-3"
    expect(box(page)).to_have_value("The mill stood on the *hill*.")
    page.get_by_role("link", name="See it").click()
    expect(box(page)).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(box(page)).to_have_count(0)
    expect(page.get_by_role("link", name="See it")).to_have_count(0)
    assert stored()[1] == "The mill stood on the *hill*."


def test_who_comes_back_a_moment_after_goes_on_typing_in_the_box(editing):
    page = editing()
    page.on("dialog", lambda dialog: dialog.accept())
    button(page, "Edit", 1).click()
    box(page).fill("The mill stood")
    page.reload()
    expect(box(page)).to_be_focused()
    page.keyboard.type(" still")
    expect(box(page)).to_have_value("The mill stood still")
    expect(page.get_by_role("link", name="See it")).to_have_count(0)


def test_words_of_a_box_come_back_beside_what_somebody_else_wrote(editing, okafor):
    page = editing()
    button(page, "Edit", 1).click()
    box(page).fill("Mine.")
    draft = Draft.of(Article.objects.get(), okafor)
    draft.revise(Edits(), lambda review: review.reword(2, "Theirs."), okafor)
    page = reopened(page)
    expect(box(page)).to_have_value("Mine.")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("#notice").get_by_text("Nothing is lost")).to_be_visible()
    expect(blocks(page).nth(1).locator(".block-text")).to_have_text("Theirs.")
    expect(box(page)).to_have_value("Mine.")
    assert stored()[1] == "Theirs."


@pytest.fixture
def written_for_none(editing, okafor):
    """A window with words for a block that another one has dropped."""
    page = editing()
    button(page, "Edit", 3).click()
    box(page).fill("Mine.")
    draft = Draft.of(Article.objects.get(), okafor)
    draft.revise(Edits(), lambda review: review.drop(4), okafor)
    return page


def test_words_for_a_block_that_is_gone_are_shown_until_they_are_let_go(written_for_none):
    page = written_for_none
    for _time in range(2):
        page = reopened(page)
        stray = page.get_by_label("Your words for a block that is not there any more")
        expect(stray).to_have_value("Mine.")
    page.get_by_role("button", name="Let go").click()
    expect(stray).to_have_count(0)
    assert kept(page) == []


def test_words_that_the_browser_kept_for_a_block_that_is_gone_are_put_back_where_it_was(
    written_for_none,
):
    key = Draft.objects.get().aside[0]["key"]
    page = reopened(written_for_none)
    page.get_by_role("button", name="Put back where it was, or else at the end").click()
    expect(blocks(page).nth(3).locator(".block-text")).to_have_text("Mine.")
    expect(page.get_by_role("button", name="Let go")).to_have_count(0)
    assert stored()[3] == "Mine."
    assert Draft.objects.get().blocks[3]["key"] == key
    assert kept(page) == []


def test_an_expired_session_keeps_the_words_in_their_box(editing):
    page = editing()
    button(page, "Edit", 1).click()
    box(page).fill("Not lost.")
    session = next(one for one in page.context.cookies() if one["name"] == "sessionid")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("alert").get_by_role("link")).to_have_attribute("target", "_blank")
    expect(box(page)).to_have_value("Not lost.")
    page.complaints.clear()  # of the 401
    page.context.add_cookies([session])
    page = reopened(page)
    expect(box(page)).to_have_value("Not lost.")
    page.get_by_role("button", name="Done").click()
    expect(box(page)).to_have_count(0)
    assert stored()[1] == "Not lost."


def test_the_note_of_a_publication_outlives_the_browser_until_it_is_published(editing):
    page = editing()
    button(page, "Set aside", 3).click()
    page.get_by_role("button", name="Preview before publishing").click()
    page.get_by_label("What changed").fill("The dog is gone.")
    page = reopened(page)
    expect(page.get_by_label("What changed")).to_have_value("The dog is gone.")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Published as revision 2.")).to_be_visible()
    assert kept(page) == []
    assert Draft.objects.get().revision.note == "The dog is gone."


def test_a_draft_is_thrown_away_and_brought_back(editing):
    page = editing()
    expect(page.get_by_role("button", name="Throw the draft away")).to_have_count(0)
    button(page, "Set aside", 1).click()
    page.get_by_role("button", name="Throw the draft away").click()
    page.get_by_role("button", name="Bring back the draft").click()
    expect(blocks(page)).to_have_count(3)


@pytest.mark.parametrize("scripts", [True, False])
def test_what_changes_is_seen_and_then_published(editing, scripts):
    page = editing(java_script_enabled=scripts)
    button(page, "Set aside", 3).click()
    expect(blocks(page)).to_have_count(3)
    page.get_by_role("button", name="Preview before publishing").click()
    expect(page.get_by_label("What changed")).to_have_value("1 paragraph removed")
    page.get_by_label("What changed").fill("The dog is gone.")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Published as revision 2.")).to_be_visible()
    expect(page.locator(".para")).to_have_count(3)
    page.goto("/texts/mill/revisions/")
    expect(page.get_by_text("The dog is gone.")).to_be_visible()
    page.get_by_role("button", name="Restore revision 1").click()
    expect(page.get_by_label("What changed")).to_have_value("1 paragraph added")
    page.get_by_role("link", name="Back to the draft").click()
    expect(blocks(page)).to_have_count(4)


def test_everything_works_without_scripts(editing):
    page = editing(java_script_enabled=False)
    button(page, "Insert a paragraph below", 1).click()
    expect(box(page)).to_be_focused()
    box(page).fill("It is *silent* now.")
    page.get_by_label("Move to after paragraph").fill("3")
    page.get_by_label("Move to after paragraph").press("Enter")
    expect(blocks(page)).to_have_count(5)
    button(page, "Move up", 2).click()
    button(page, "Merge with the next", 1).click()
    expect(blocks(page)).to_have_count(4)
    page.get_by_role("button", name="Undo").click()
    button(page, "Set aside", 0).click()
    page.locator("#aside").get_by_role("button", name="Take back").click()
    expect(blocks(page)).to_have_count(5)
    page.get_by_role("button", name="Whole text as Markdown").click()
    document = page.get_by_label("The whole text, in Markdown")
    document.fill(f"{document.input_value()}\n\n> The end.")
    page.get_by_role("button", name="Save into the draft").click()
    expect(blocks(page)).to_have_count(6)
    expect(page.get_by_role("button", name="Split at the cursor")).to_have_count(0)
    assert stored()[1:3] == [MILL[2], MILL[1]]


def test_what_one_presses_stays_under_the_finger_while_an_answer_comes(editing):
    page = editing([*MILL, *(f"Paragraph {n}, and more of it." for n in range(40))], viewport=PHONE)
    button(page, "Move up", 43).click()
    expect(page.locator(".done")).to_contain_text("Moved")
    page.reload()  # what is said above the text has fewer lines by now than when that is undone
    answers = []
    page.route("**/moves/**", lambda route: answers.append(route))
    button(page, "Move up", 43).click()
    let_scroll(page)
    button(page, "Edit", 0).hover()
    page.mouse.down()
    answers.pop().continue_()
    expect(page.locator(".done")).to_contain_text("Moved")
    let_scroll(page)
    page.mouse.up()
    expect(box(page)).to_have_value("The mill")


@pytest.mark.parametrize(
    "options",
    [
        {"viewport": PHONE},
        {"viewport": {"width": 1280, "height": 844}, "color_scheme": "dark"},
    ],
    ids=["phone", "dark"],
)
@pytest.mark.parametrize("text", [(MILL, "en"), (SOUQ, "ar")], ids=["english", "arabic"])
def test_the_pages_fit_and_axe_finds_nothing(editing, faults_of, text, options):
    page = editing(*text, **options)
    button(page, "Edit", 0).click()
    box(page).fill("A *new* beginning.\n\n- and\n- a list")
    page.get_by_role("button", name="Done").click()
    button(page, "Move down", 2).click()
    button(page, "Edit", 0).click()
    expect(box(page)).to_be_visible()
    addresses = ["draft/document/", "draft/comparison/", "revisions/"]
    for address in ["", *addresses]:
        if address:
            page.goto(f"/texts/mill/{address}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        assert faults_of(page) == [], address


def test_n_y_and_p_go_through_the_doubts_of_what_was_brought_in_anew(editing, okafor):
    article = factories.article(okafor, "mill", MILL)
    parts = [Part("paragraph", 0, words) for words in (*MILL[1:], "A short line", "Another line")]
    parts[3].doubt = parts[4].doubt = "short-line"
    Draft.renewing(article, parts, okafor)
    page = editing.again(okafor)
    page.keyboard.press("n")
    expect(button(page, "Keep", 3)).to_be_focused()
    page.keyboard.press("y")
    expect(button(page, "Keep", 4)).to_be_focused()
    expect(page.locator("#next-doubt")).to_contain_text("1 left")
    page.keyboard.press("y")
    expect(page.locator(".block.unsure")).to_have_count(0)
    page.keyboard.press("p")
    expect(page.locator("#done")).to_have_text("There is no doubt left.")


def test_on_a_phone_the_tools_leave_their_room_to_a_box_while_it_is_open(editing):
    page = editing(MILL * 4, viewport=PHONE)
    tools = page.locator(".tools.sticky")
    button(page, "Edit", 9).click()
    expect(box(page)).to_be_focused()
    let_scroll(page)
    expect(tools).not_to_be_in_viewport()
    page.get_by_role("button", name="Done").click()
    expect(box(page)).to_have_count(0)
    expect(tools).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_links_after_what_a_draft_says_stand_apart(editing, width):
    page = editing(viewport={"width": width, "height": 844})
    button(page, "Set aside", 1).click()
    first = page.get_by_role("link", name="Word by word").bounding_box()
    second = page.get_by_role("link", name="Title, language, open to").bounding_box()
    below = second["y"] >= first["y"] + first["height"]
    assert below or second["x"] >= first["x"] + first["width"] + 12
