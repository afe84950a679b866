"""Checking a text from the keyboard alone: a cursor on the blocks, and a key for each act."""

import pytest
from playwright.sync_api import expect

from reader.importing import read
from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.models import Import
from tests.reader.test_source_beside import PAGE

LINES = [f"Line {number} of the ledger." for number in range(1, 9)]


@pytest.fixture
def checking(open_window, okafor):
    """`checking(**options)`: a window in which okafor checks lines, two of them doubtful."""

    def begin(lines=LINES, doubtful=(2, 5), **options):
        made = [block_from_markdown("paragraph", 0, line) for line in lines]
        for place in doubtful:
            made[place].doubt = "short-line"
        page = open_window(okafor, **options)
        found = Found("Ledgers", language="en", blocks=made)
        page.goto(Import.begin(found, okafor).get_absolute_url())
        return page

    return begin


def pages_of(monkeypatch, count):
    """Let a page have `count` blocks, and what is left at the end one of its own."""
    monkeypatch.setattr("reader.review_page.page.BLOCKS_A_PAGE", count)
    monkeypatch.setattr("reader.review_page.page.REST", 0)


def blocks(page):
    return page.locator("#blocks > li")


def cursor(page, block):
    return blocks(page).nth(block).locator(".choose")


def chosen(page):
    return page.evaluate(
        "[...document.querySelectorAll('.choose:checked')].map((box) => +box.value)"
    )


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def stored():
    return [(block["kind"], block["markdown"]) for block in Import.objects.get().blocks]


def words():
    return [markdown for _kind, markdown in stored()]


def test_the_cursor_goes_from_block_to_block(checking):
    page = checking()
    press(page, "j")
    expect(cursor(page, 0)).to_be_focused()
    press(page, "j", "ArrowDown", "k")
    expect(cursor(page, 1)).to_be_focused()
    press(page, "End")
    expect(cursor(page, 7)).to_be_focused()
    press(page, "ArrowDown", "Home", "ArrowUp")
    expect(cursor(page, 0)).to_be_focused()
    press(page, "PageDown")
    expect(cursor(page, 7)).to_be_focused()


@pytest.mark.parametrize(("key", "block"), [("Home", 0), ("End", 7)])
def test_on_a_page_just_opened_home_and_end_go_to_its_first_and_last_block(checking, key, block):
    page = checking()
    press(page, key)
    expect(cursor(page, block)).to_be_focused()


@pytest.mark.parametrize(
    "key", ["x", "1", "m", "v", "y", "e", "Enter", "Delete", "Space", "Alt+ArrowDown"]
)
def test_a_key_for_a_block_shows_first_which_one_that_is(checking, key):
    page = checking()
    press(page, key)
    expect(cursor(page, 0)).to_be_focused()
    expect(cursor(page, 0)).to_be_in_viewport()
    expect(cursor(page, 0)).not_to_be_checked()
    press(page, "j", "x")
    expect(page.locator("[name=version]")).to_have_value("2")
    assert words() == [LINES[0], *LINES[2:]]


def test_a_key_for_a_block_leads_to_the_one_at_the_top_of_the_window(checking):
    page = checking(LINES * 8)
    blocks(page).nth(40).evaluate("(block) => block.scrollIntoView({ block: 'center' })")
    press(page, "x")
    focused = page.locator("#blocks .choose:focus")
    expect(focused).to_be_in_viewport()
    assert 20 < int(focused.get_attribute("value")) < 42


def test_escape_leads_to_the_block_and_never_to_what_publishes(checking):
    page = checking()
    press(page, "n", "Escape")
    expect(cursor(page, 2)).to_be_focused()
    press(page, "Escape", "Escape")
    expect(cursor(page, 2)).to_be_focused()


def test_a_key_leads_to_the_buttons_above_and_escape_back_to_the_block(checking):
    page = checking()
    press(page, "j", "j", "t")
    expect(page.get_by_role("button", name="Save")).to_be_focused()
    press(page, "Shift+Tab")
    expect(page.get_by_role("button", name="As readers will see it")).to_be_focused()
    press(page, "Shift+Tab")
    expect(page.get_by_role("button", name="Publish")).to_be_focused()
    press(page, "Escape")
    expect(cursor(page, 1)).to_be_focused()
    press(page, "t", "j")
    expect(cursor(page, 2)).to_be_focused()


def test_undoing_other_words_above_the_text_leaves_the_keyboard_at_its_block(checking):
    page = checking()
    page.get_by_label("Title").fill("Haze")
    press(page, "Tab")
    expect(page.locator("[name=version]")).to_have_value("2")
    cursor(page, 2).focus()
    press(page, "u")
    expect(page.locator("#done")).to_contain_text("Undone: changed above the text: Title.")
    expect(cursor(page, 2)).to_be_focused()


def test_shift_chooses_all_on_the_way_and_fewer_on_the_way_back(checking):
    page = checking()
    press(page, "j", "j", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown")
    assert chosen(page) == [2, 3, 4, 5]
    press(page, "Shift+ArrowUp")
    assert chosen(page) == [2, 3, 4]
    expect(page.get_by_role("group", name="With the chosen blocks")).to_contain_text("3 chosen")
    press(page, "Escape")
    assert chosen(page) == []
    expect(page.get_by_role("group", name="With the chosen blocks")).to_be_hidden()


def test_space_chooses_one_and_a_click_with_shift_all_up_to_it(checking):
    page = checking()
    press(page, "j", "Space")
    assert chosen(page) == [1]
    cursor(page, 3).click(modifiers=["Shift"])
    assert chosen(page) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("m", [("paragraph", "Line 1 of the ledger. Line 2 of the ledger.")]),
        ("v", [("paragraph", "Line 1 of the ledger.\\\nLine 2 of the ledger.")]),
        ("l", [("list", "- Line 1 of the ledger.\n- Line 2 of the ledger.")]),
        ("2", [("heading", LINES[0]), ("heading", LINES[1])]),
        ("q", [("quote", f"> {LINES[0]}"), ("quote", f"> {LINES[1]}")]),
        ("o", [("note", LINES[0]), ("note", LINES[1])]),
        ("x", []),
    ],
)
def test_a_key_does_its_work_with_the_chosen_and_u_undoes_it(checking, key, expected):
    page = checking()
    press(page, "j", "Shift+ArrowDown", key)
    expect(page.locator("[name=version]")).to_have_value("2")
    assert stored() == [*expected, *(("paragraph", line) for line in LINES[2:])]
    expect(page.locator("#blocks .choose:focus")).to_have_count(1)
    assert chosen(page) == []
    press(page, "u")
    expect(page.locator("#done")).to_contain_text("Undone: ")
    expect(page.locator("#blocks .choose:focus")).to_have_count(1)
    assert words() == LINES
    press(page, "r")
    expect(page.locator("#done")).to_contain_text("Done again: ")


def test_a_block_that_had_the_kind_already_is_not_left_chosen(checking):
    page = checking()
    press(page, "j", "j", "q")
    expect(page.locator("[name=version]")).to_have_value("2")
    press(page, "Home", "Shift+j", "Shift+j", "q")
    expect(page.locator("#done")).to_have_text("Another kind, Quote: 2 blocks.")
    expect(page.get_by_role("group", name="With the chosen blocks")).to_be_hidden()
    assert chosen(page) == []


def test_what_is_chosen_stays_so_where_nothing_could_be_done_with_it(checking):
    page = checking()
    press(page, "j", "Space", "j", "j", "Space", "m")
    expect(page.locator("#done")).to_contain_text("Nothing was merged")
    assert chosen(page) == [1, 3]
    press(page, "l")
    expect(page.locator("[name=version]")).to_have_value("2")
    expect(page.get_by_role("group", name="With the chosen blocks")).to_be_hidden()
    assert [kind for kind, _words in stored()[:3]] == ["list", "paragraph", "list"]


def test_keys_that_are_pressed_quickly_are_all_done_in_their_order(checking):
    page = checking()
    press(page, "j", "x", "x", "j", "m")
    expect(page.locator("[name=version]")).to_have_value("4")
    assert words() == [LINES[2], f"{LINES[3]} {LINES[4]}", *LINES[5:]]


def test_several_steps_are_undone_one_after_the_other_also_after_coming_back(checking):
    page = checking()
    press(page, "j", "x", "m", "q")
    expect(page.locator("[name=version]")).to_have_value("4")
    page.reload()
    press(page, "u", "u", "u")
    expect(page.locator("[name=version]")).to_have_value("7")
    assert words() == LINES


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            "v",
            "Verse has several lines, and this is only one: choose all blocks that are its lines, "
            "and make them verse together.",
        ),
        ("1", "Nothing was changed: that is how it is already."),
        ("y", "There is no doubt here."),
        ("s", "Nothing was parted: this block was not joined."),
        ("u", "There is nothing to undo."),
        ("Alt+ArrowUp", "Nothing was moved: it stands there already."),
    ],
)
def test_a_key_that_changes_nothing_says_so_as_often_as_it_is_pressed(checking, keys, said):
    page = checking()
    press(page, "j", keys)
    expect(page.locator("#done")).to_have_text(said)
    press(page, keys)
    page.wait_for_load_state("networkidle")
    expect(page.locator("#done")).to_have_text(said)
    expect(cursor(page, 0)).to_be_focused()
    press(page, "j", "2")
    expect(page.locator("#done")).to_contain_text("Another kind, Heading 2: ")


def test_where_there_is_nothing_to_undo_one_stays_at_the_block(checking):
    page = checking()
    press(page, "j", "j", "j", "u")
    expect(page.locator("#done")).to_have_text("There is nothing to undo.")
    expect(cursor(page, 2)).to_be_focused()


def test_chosen_blocks_are_moved_and_stay_chosen(checking):
    page = checking()
    press(page, "j", "Shift+ArrowDown", "Alt+ArrowDown")
    expect(blocks(page).first).to_contain_text("Line 3")
    expect(page.locator("#blocks .choose:checked")).to_have_count(2)
    press(page, "Alt+ArrowDown")
    expect(page.locator("[name=version]")).to_have_value("3")
    assert words()[:4] == [LINES[2], LINES[3], LINES[0], LINES[1]]


@pytest.mark.parametrize("scripts", [True, False])
def test_who_moves_a_block_to_another_page_goes_on_with_it_there(checking, monkeypatch, scripts):
    pages_of(monkeypatch, 3)
    page = checking(java_script_enabled=scripts)
    if scripts:
        cursor(page, 2).focus()
        press(page, "Alt+ArrowDown")
    else:
        blocks(page).nth(2).get_by_role("button", name="Move down").click()
    expect(page.locator("[name=page]")).to_have_value("2")
    expect(blocks(page).first).to_contain_text("Line 3")
    expect(blocks(page).first.get_by_role("button", name="Move down")).to_be_focused()
    expect(blocks(page).first).to_be_in_viewport()
    expect(page.locator("#done")).to_have_text("Moved: “Line 3 of the ledger.”.")


def test_doubts_are_gone_through_forwards_and_backwards_and_settled(checking):
    page = checking()
    press(page, "n")
    expect(blocks(page).nth(2).get_by_role("button", name="Keep")).to_be_focused()
    press(page, "n")
    expect(blocks(page).nth(5).get_by_role("button", name="Keep")).to_be_focused()
    expect(page.locator("#next-doubt")).to_contain_text("2 left")
    press(page, "p", "y")
    expect(page.locator(".block.unsure")).to_have_count(1)
    expect(page.locator("#next-doubt")).to_contain_text("1 left")
    expect(blocks(page).nth(5).get_by_role("button", name="Keep")).to_be_focused()
    expect(page.locator("#counts")).to_contain_text("1 place to look at")
    press(page, "y")
    expect(page.locator(".block.unsure")).to_have_count(0)
    press(page, "n")
    expect(page.locator("#done")).to_have_text("There is no doubt left.")


def test_going_round_from_the_last_doubt_to_the_first_says_so(checking):
    page = checking()
    press(page, "n", "n")
    expect(page.locator("#done")).to_be_empty()
    press(page, "n")
    expect(blocks(page).nth(2).get_by_role("button", name="Keep")).to_be_focused()
    expect(page.locator("#done")).to_have_text("That was the last doubt: here is the first again.")
    press(page, "p")
    expect(page.locator("#done")).to_have_text("That was the first doubt: here is the last again.")
    press(page, "p")
    expect(blocks(page).nth(2).get_by_role("button", name="Keep")).to_be_focused()
    expect(page.locator("#done")).to_be_empty()


def test_doubts_are_gone_through_on_all_pages_and_round(checking, monkeypatch):
    pages_of(monkeypatch, 3)
    page = checking([*LINES, *LINES], doubtful=(1, 10, 15))

    def at(number, block, said):
        expect(page.locator("[name=page]")).to_have_value(str(number))
        expect(blocks(page).nth(block).get_by_role("button", name="Keep")).to_be_focused()
        expect(page.locator("#done")).to_have_text(said)

    press(page, "n")
    at(1, 1, "")
    press(page, "n")
    at(4, 1, "")
    press(page, "n")
    at(6, 0, "")
    press(page, "n")
    at(1, 1, "That was the last doubt: here is the first again.")
    press(page, "p")
    at(6, 0, "That was the first doubt: here is the last again.")
    press(page, "p")
    at(4, 1, "")


def test_a_block_that_was_joined_is_parted_by_a_key(open_window, okafor):
    made = [block_from_markdown("paragraph", 0, line) for line in (" ".join(LINES[:2]), LINES[2])]
    made[0].doubt, made[0].joins = "joined", [len(LINES[0])]
    page = open_window(okafor)
    page.goto(Import.begin(Found("Ledgers", language="en", blocks=made), okafor).get_absolute_url())
    unjoin = page.get_by_role("button", name="Unjoin", exact=True)
    expect(unjoin).to_contain_text("S")
    press(page, "n", "s")
    expect(blocks(page)).to_have_count(3)
    expect(cursor(page, 0)).to_be_focused()
    assert words() == LINES[:3]
    press(page, "s")
    expect(page.locator("#done")).to_have_text("Nothing was parted: this block was not joined.")
    expect(cursor(page, 0)).to_be_focused()


def test_it_is_said_that_blocks_are_chosen_on_one_page_at_a_time(checking, monkeypatch):
    pages_of(monkeypatch, 3)
    page = checking()
    press(page, "j", "j", "Shift+j")
    expect(page.locator("#done")).to_be_empty()
    press(page, "Shift+j")
    expect(page.locator("#done")).to_have_text(
        "This page ends here: blocks are chosen on one page at a time."
    )
    assert chosen(page) == [2, 3]
    press(page, "Escape", "j")
    expect(page.locator("[name=page]")).to_have_value("2")
    expect(cursor(page, 0)).to_be_focused()


def test_a_doubt_is_in_sight_whatever_is_laid_out_on_the_way_to_it(checking):
    long = LINES[0] * 40
    page = checking([*[long] * 12, LINES[0], *[long] * 12], doubtful=(12,))
    press(page, "n")
    expect(page.locator("[id^=settle-]:focus")).to_be_in_viewport()


def test_words_are_edited_and_split_without_leaving_the_keyboard(checking):
    page = checking()
    press(page, "j", "Enter")
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_be_focused()
    box.evaluate("(box) => box.setSelectionRange(7, 7)")
    press(page, "Control+Shift+Enter")
    expect(blocks(page)).to_have_count(9)
    assert words()[:2] == ["Line 1", "of the ledger."]
    expect(cursor(page, 0)).to_be_focused()
    expect(page.locator("#done")).to_have_text("Split: “Line 1 of the ledger.”.")
    press(page, "e")
    expect(box).to_be_focused()
    press(page, "End", "x", "y", "Escape")
    expect(box).to_have_count(0)
    expect(page.locator("#blocks .choose:focus")).to_have_count(1)
    assert "xy" in "".join(words()[:2])


def test_while_one_edits_the_page_says_that_escape_keeps_what_is_typed(checking):
    page = checking()
    press(page, "j", "e")
    box = page.get_by_label("Its words, in Markdown")
    expect(page.get_by_text("Escape keeps what you typed, as “Done” does.")).to_be_visible()
    expect(box).to_have_accessible_description("Escape keeps what you typed, as “Done” does.")
    expect(page.get_by_role("button", name="Done", exact=True)).to_contain_text("Esc")
    press(page, "x", "Escape")
    expect(box).to_have_count(0)
    assert words()[0] == f"x{LINES[0]}"


@pytest.fixture
def slowly():
    """`slowly(page, address)`: hold back what is asked there; gives a function that lets it go."""

    def begin(page, address):
        held, gone = [], []
        page.route(address, lambda route: route.continue_() if gone else held.append(route))

        def go(act=lambda route: route.continue_()):
            gone.append(True)
            for route in held:
                act(route)

        return go

    return begin


BOX = "**/imports/*/?edit=*"


@pytest.mark.parametrize("key", ["e", "Enter", "button"])
def test_what_is_typed_before_the_box_has_come_goes_into_it(checking, slowly, key):
    page = checking()
    go = slowly(page, BOX)
    press(page, "j", "j")
    if key == "button":
        blocks(page).nth(1).get_by_role("button", name="Edit").click()
    else:
        press(page, key)
    page.keyboard.type("Of amps")
    press(page, "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "l", "End", "!", "Backspace")
    press(page, " ")
    expect(page.locator(".choose:checked")).to_have_count(0)
    go()
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_have_count(1)
    expect(box).to_be_focused()
    expect(box).to_have_value(f"Of lamps {LINES[1]}")
    page.keyboard.type("and ")
    expect(box).to_have_value(f"Of lamps and {LINES[1]}")
    press(page, "Escape")
    expect(cursor(page, 1)).to_be_focused()
    assert words() == [LINES[0], f"Of lamps and {LINES[1]}", *LINES[2:]]


def test_what_is_typed_after_a_key_that_still_waits_its_turn_goes_into_the_box(checking, slowly):
    page = checking()
    go = slowly(page, "**/imports/*/drops/*")
    press(page, "j", "x", "e")
    page.keyboard.type("an axe: ")
    go()
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_have_value(f"an axe: {LINES[1]}")
    expect(box).to_be_focused()
    expect(page.locator("[name=version]")).to_have_value("2")


def test_words_are_done_with_before_their_box_has_come(checking, slowly):
    page = checking()
    go = slowly(page, BOX)
    press(page, "j", "e")
    page.keyboard.type("a ")
    press(page, "Escape", "j", "x")
    go()
    expect(page.locator("[name=version]")).to_have_value("3")
    assert words() == [f"a {LINES[0]}", *LINES[2:]]


def test_where_a_box_is_open_what_is_typed_on_the_way_to_it_goes_into_it(checking, slowly):
    page = checking()
    press(page, "j", "e")
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_be_focused()
    go = slowly(page, BOX)
    cursor(page, 0).focus()
    press(page, "e")
    page.keyboard.type("am ")
    go()
    expect(box).to_be_focused()
    expect(box).to_have_value(f"am {LINES[0]}")


def test_where_no_box_comes_what_was_typed_waits_for_the_next_try(checking, slowly):
    page = checking()
    go = slowly(page, BOX)
    press(page, "j", "j", "e")
    page.keyboard.type("mx ")
    go(lambda route: route.abort())
    expect(page.get_by_text("The server cannot be reached")).to_be_visible()
    expect(cursor(page, 1)).to_be_focused()
    assert words() == LINES
    press(page, "j", "k", "e")
    box = page.get_by_label("Its words, in Markdown")
    expect(box).to_have_value(f"mx {LINES[1]}")
    page.complaints.clear()  # of the request that failed


def test_where_the_block_is_gone_what_was_typed_for_it_does_nothing(checking, slowly):
    page = checking()
    other = page.context.new_page()
    other.goto(page.url)
    press(page, "j", "j")
    press(other, "j", "j", "x")
    expect(other.locator("[name=version]")).to_have_value("2")
    press(page, "m")
    expect(page.get_by_text("has set aside or merged this block")).to_be_visible()
    press(page, "j", "x")
    expect(page.locator("[name=version]")).to_have_value("3")
    assert len(words()) == 6
    page.complaints.clear()  # of the 409


def test_keys_pressed_while_an_answer_is_awaited_are_for_the_block_that_it_leads_to(
    checking, slowly
):
    page = checking()
    go = slowly(page, "**/imports/*/*/*")
    press(page, "j", "m", "x", "2", "j", "q")
    page.wait_for_timeout(200)
    go()
    expect(page.locator("[name=version]")).to_have_value("5")
    assert stored()[:2] == [("heading", LINES[2]), ("quote", f"> {LINES[3]}")]


def test_doubts_that_are_settled_quickly_are_settled_one_after_the_other(checking):
    page = checking()
    press(page, "n", "y", "y")
    expect(page.locator(".block.unsure")).to_have_count(0)


def test_single_keys_do_nothing_where_they_are_switched_off_and_the_arrows_go_on(checking, okafor):
    okafor.shortcuts = False
    okafor.save()
    page = checking()
    press(page, "j")
    expect(page.locator("#blocks .choose:focus")).to_have_count(0)
    cursor(page, 0).focus()
    press(page, "x", "u", "m", "ArrowDown")
    expect(cursor(page, 1)).to_be_focused()
    assert words() == LINES


def test_keys_do_nothing_while_one_writes(checking):
    page = checking()
    page.get_by_label("Title").focus()
    press(page, "x", "m", "j")
    expect(page.get_by_label("Title")).to_be_focused()
    assert words() == LINES


def test_the_question_mark_lists_the_keys(checking, faults_of):
    page = checking()
    press(page, "?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    expect(page.get_by_role("heading", name="Keys")).to_be_in_viewport()
    assert faults_of(page) == []
    press(page, "Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_list_names_its_keys_also_where_nothing_hovers(checking):
    page = checking(has_touch=True, is_mobile=True)
    assert page.evaluate("matchMedia('(hover: none)').matches")
    expect(page.locator("#next-doubt kbd")).to_be_hidden()
    press(page, "?")
    expect(page.get_by_role("dialog").locator("kbd").first).to_be_visible()
    page.goto("/keys/review/")
    expect(page.locator("kbd").first).to_be_visible()


def test_who_comes_back_is_where_they_were(checking):
    page = checking()
    press(page, "j", "j", "j")
    page.goto("/texts/")
    page.go_back()
    page.reload()
    expect(cursor(page, 2)).to_be_focused()


def test_a_screen_reader_is_told_the_kind_the_words_and_the_doubt_of_a_block(checking):
    page = checking()
    press(page, "j", "j", "j")
    name = "Paragraph Line 3 of the ledger."
    expect(page.get_by_role("checkbox", name=name)).to_be_focused()
    expect(cursor(page, 2)).to_have_accessible_description(
        "A short line: a heading, or not part of the text?"
    )


def test_fingers_choose_the_first_and_the_last_and_all_between(checking, faults_of):
    page = checking(viewport={"width": 390, "height": 844}, has_touch=True)
    cursor(page, 1).tap()
    cursor(page, 4).tap()
    page.get_by_label("and all between").check()
    assert faults_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Set chosen aside").tap()
    expect(blocks(page)).to_have_count(4)


@pytest.mark.parametrize("size", [(390, 844), (720, 450)])
def test_on_a_phone_and_enlarged_the_tools_are_at_hand_wherever_one_is(checking, size):
    page = checking(LINES * 4, viewport=dict(zip(("width", "height"), size, strict=True)))
    cursor(page, 30).check()
    expect(page.get_by_role("button", name="Merge chosen")).to_be_in_viewport()
    cursor(page, 30).uncheck()
    following = page.get_by_role("link", name="Next doubt")
    expect(following).to_be_in_viewport()
    following.click()
    expect(page.locator("[id^=settle-]:focus")).to_be_in_viewport()


def test_no_word_of_a_table_is_torn(checking):
    table = "| Year | Remarks |\n| --- | --- |\n| 1871 | " + "Sound, but for two planks. " * 9 + "|"
    page = checking([*LINES, table], viewport={"width": 390, "height": 844})
    cells = page.locator(".block-text td")
    line = "(cell) => Number.parseFloat(getComputedStyle(cell).lineHeight)"
    words = "(cell) => { const all = new Range(); all.selectNodeContents(cell);"
    words += " return all.getBoundingClientRect().height; }"
    assert cells.first.evaluate(words) <= cells.first.evaluate(line)


def test_without_scripts_the_chosen_are_changed_by_plain_forms(checking):
    page = checking(java_script_enabled=False)
    cursor(page, 0).check()
    cursor(page, 3).check()
    page.get_by_label("and all between").check()
    page.get_by_label("Kind of the chosen").select_option("Verse")
    page.get_by_role("button", name="Change kind").click()
    expect(blocks(page)).to_have_count(5)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone: ")).to_be_visible()
    expect(blocks(page)).to_have_count(8)
    cursor(page, 2).check()
    page.get_by_role("button", name="Keep chosen").click()
    expect(page.locator(".block.unsure")).to_have_count(1)


@pytest.mark.parametrize("name", ["Edit", "Change kind", "Merge with the next"])
def test_without_scripts_one_goes_on_below_the_tools(checking, name):
    page = checking(LINES * 4, java_script_enabled=False)
    block = blocks(page).nth(15)
    by_kind = block.locator(".kind")
    (by_kind if name == "Change kind" else block.get_by_role("button", name=name)).click()
    page.wait_for_url("**#*")
    place = page.locator(":target")
    foot = page.locator(".tools.sticky").bounding_box()
    assert place.bounding_box()["y"] >= foot["y"] + foot["height"]


@pytest.fixture
def reading_back(open_window, okafor):
    """`reading_back(**options)`: a window in which okafor checks a page with a line left out."""

    def begin(**options):
        page = open_window(okafor, **options)
        page.goto(Import.begin(read(PAGE.encode(), "text"), okafor).get_absolute_url())
        return page

    return begin


def test_what_was_read_stands_beside_and_comes_after_the_cursor(reading_back):
    page = reading_back()
    press(page, "j")
    here = page.locator("#source .here")
    expect(here).to_contain_text("The fog came in")
    press(page, "j")
    expect(here).to_contain_text("Nobody could see")
    press(page, "b")
    expect(page.locator("#source").get_by_role("button", name="Take back").first).to_be_focused()
    before = blocks(page).count()
    page.locator(".left-out", has_text="Share this page").get_by_role("button").press("Enter")
    expect(blocks(page)).to_have_count(before + 1)
    expect(here).to_contain_text("Share this page")


def test_where_nothing_was_left_out_around_a_block_the_key_for_it_says_so(checking):
    page = checking()
    press(page, "b")
    expect(cursor(page, 0)).to_be_focused()
    press(page, "j", "b")
    expect(page.locator("#done")).to_have_text("Around this block nothing was set aside.")
    expect(cursor(page, 1)).to_be_focused()


@pytest.mark.parametrize("width", [1280, 390])
def test_escape_leads_from_what_was_left_out_back_to_the_block(reading_back, width):
    page = reading_back(viewport={"width": width, "height": 844})
    press(page, "j", "j", "b")
    expect(page.locator("#source").get_by_role("button", name="Take back").first).to_be_focused()
    expect(page.locator("#source .here")).to_contain_text("Nobody could see")
    press(page, "Escape")
    expect(cursor(page, 1)).to_be_focused()
    expect(page.locator("#source")).to_be_visible(visible=width == 1280)


def test_on_a_phone_the_tools_cover_no_block_where_one_is(checking):
    long = [f"{line} " * 12 for line in LINES]
    page = checking(long, viewport={"width": 390, "height": 844})
    press(page, "j", "j", "j", "3")
    expect(page.locator("#done")).to_contain_text("Another kind")
    for key in "jjkuj":
        press(page, key)
        tools = page.locator(".tools.sticky").bounding_box()
        block = page.locator("#blocks > li:focus-within").bounding_box()
        assert block["y"] >= tools["y"] + tools["height"], key


@pytest.mark.parametrize("width", [1280, 390])
def test_who_leaps_through_a_long_text_sees_where_they_come_to(checking, width):
    lines = [f"{LINES[0]} " * (1 + 7 * number % 23) for number in range(200)]
    page = checking(lines, viewport={"width": width, "height": 800})
    press(page, "j")
    for _leap in range(15):
        press(page, "PageDown")
        page.wait_for_timeout(350)  # so long nobody waits
        block = page.locator("#blocks > li:focus-within").bounding_box()
        assert block["y"] + min(block["height"], 400) <= 800


def test_the_list_of_keys_begins_at_its_beginning_with_the_keyboard_in_it(checking):
    page = checking(viewport={"width": 390, "height": 500})
    press(page, "j", "?")
    expect(page.get_by_role("dialog").get_by_role("heading", name="Keys")).to_be_focused()
    expect(page.get_by_role("dialog").get_by_role("heading", name="Keys")).to_be_in_viewport()
    press(page, "End")
    expect(page.get_by_role("dialog").get_by_role("button", name="Close")).to_be_in_viewport()
    press(page, "Escape")
    expect(cursor(page, 0)).to_be_focused()


def test_however_much_was_set_aside_what_was_read_has_its_room(open_window, okafor):
    made = [block_from_markdown("paragraph", 0, line) for line in LINES]
    aside = [Dropped(line, "label") for line in LINES * 8]
    page = open_window(okafor)
    found = Found("Ledgers", language="en", blocks=made, dropped=aside)
    page.goto(Import.begin(found, okafor).get_absolute_url())
    panel = page.locator("#source")
    assert panel.evaluate("(panel) => panel.scrollHeight <= panel.clientHeight")


def test_who_comes_back_sees_what_was_read_at_once(reading_back):
    page = reading_back()
    press(page, "j", "j")
    page.reload()
    expect(cursor(page, 1)).to_be_focused()
    expect(page.locator("#source .here")).to_contain_text("Nobody could see")


def test_on_a_phone_what_was_read_is_opened_and_closed(reading_back, faults_of):
    page = reading_back(viewport={"width": 390, "height": 844}, has_touch=True)
    expect(page.locator("#source")).to_be_hidden()
    blocks(page).nth(0).get_by_role("button", name="Source").tap()
    expect(page.locator("#source .here")).to_contain_text("The fog came in")
    sheet, block = page.locator("#source").bounding_box(), blocks(page).nth(0).bounding_box()
    assert block["y"] + block["height"] <= sheet["y"]
    assert faults_of(page) == []
    page.locator("#source").evaluate("(panel) => panel.scrollTo(0, panel.scrollHeight)")
    expect(page.get_by_role("button", name="Close")).to_be_in_viewport()
    page.get_by_role("button", name="Close").tap()
    expect(page.locator("#source")).to_be_hidden()


def test_what_was_read_is_shown_anew_where_all_of_a_page_came_back(reading_back, monkeypatch):
    pages_of(monkeypatch, 2)
    page = reading_back()
    dropped = page.locator("#source").get_by_text("You set it aside.")
    press(page, "j", "a")
    page.get_by_role("button", name="Set chosen aside").click()
    expect(dropped).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(dropped).to_have_count(0)
    expect(page.locator("#source .here")).to_contain_text("The fog came in")


def test_without_scripts_what_was_read_is_shown_and_brought_back(reading_back):
    page = reading_back(java_script_enabled=False)
    before = blocks(page).count()
    blocks(page).nth(0).get_by_role("button", name="Source").click()
    expect(page.locator("#source .here")).to_contain_text("The fog came in")
    page.locator(".left-out", has_text="Share this page").get_by_role("button").click()
    expect(blocks(page)).to_have_count(before + 1)
