"""The review page with several blocks chosen: plain forms do all that the keys do."""

import re
from dataclasses import replace

import pytest

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Import
from tests import factories
from tests.reader.review_form import begun, look, press, sql_of, words


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        ("drops/", ["Three."]),
        ("merges/", ["One. Two.", "Three."]),
        ("moves/?to=down", ["Three.", "One.", "Two."]),
        ("kinds/?kind=quote-0", ["> One.", "> Two.", "Three."]),
        ("kinds/?kind=verse", ["One.\\\nTwo.", "Three."]),
    ],
)
def test_a_button_does_its_work_with_all_that_is_chosen(client, fog, button, expected):
    press(client, fog, button, look(client, fog), chosen=["2", "3"])
    assert words(fog) == expected
    press(client, fog, "undoings/", look(client, fog))
    assert words(fog) == ["One.", "Two.", "Three."]


def test_the_kind_for_the_chosen_comes_from_the_menu(client, fog):
    page = look(client, fog)
    assert page.fields["kind"] == "paragraph-0"
    press(client, fog, "kinds/", page, kind="heading-3", chosen=["2", "4"])
    fog.refresh_from_db()
    assert [block["level"] for block in fog.blocks] == [3, 0, 3]


def test_the_first_and_the_last_can_stand_for_all_between(client, fog):
    press(client, fog, "drops/", look(client, fog), chosen=["2", "4"], between="yes")
    assert words(fog) == []


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("merges/", "Nothing was merged: only blocks that follow each other are."),
        ("kinds/?kind=paragraph-0", "Nothing was changed: that is how it is already."),
        ("confirmations/", "Nothing was changed: there is no doubt here."),
        ("undoings/", "There is nothing to undo."),
        ("redoings/", "There is nothing to redo."),
    ],
)
def test_what_changes_nothing_says_so_once(client, fog, button, said, htmx):
    page = look(client, fog)
    answer = press(client, fog, button, page, htmx, chosen=["2", "4"])
    assert said in (answer.text if htmx else look(client, fog).html)
    assert said not in look(client, fog).html
    assert words(fog) == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("title", ["Fog", "Mist"])
def test_the_button_that_saves_says_that_all_is_saved(client, fog, title, htmx):
    said = "Everything is saved."
    for _again in range(2):
        page = look(client, fog)
        assert said not in page.html
        answer = press(client, fog, "", page, htmx, title=title, save="yes")
        assert said in (answer.text if htmx else look(client, fog).html)
    answer = press(client, fog, "", look(client, fog), htmx, published_on="someday", save="yes")
    assert answer.status_code == 422
    assert said not in answer.text


def test_a_doubtful_block_that_is_given_the_kind_it_has_is_kept_as_it_was_found(client, okafor):
    factories.login(client, okafor)
    doubtful = replace(block_from_markdown("paragraph", 0, "Dear Anna,"), doubt="short-line")
    imported = Import.begin(Found("Fog", language="en", blocks=[doubtful]), okafor)
    answer = press(
        client, imported, "kinds/?block=1&kind=paragraph-0", look(client, imported), True
    )
    assert "Kept as found: “Dear Anna,”." in answer.text
    answer = press(client, imported, "kinds/?block=1&kind=heading-2", look(client, imported), True)
    assert "Another kind, Heading 2: “Dear Anna,”." in answer.text


TABLE = "| Year | Ferries |\n| --- | --- |\n| 1871 | 4 |"
STAYS = "A table stays a table: "


@pytest.mark.parametrize("htmx", [False, True])
def test_a_table_that_a_kind_would_break_stays_and_that_is_said_each_time(client, okafor, htmx):
    factories.login(client, okafor)
    imported = begun(okafor, TABLE, "One.")
    for _again in range(2):
        page = look(client, imported)
        answer = press(client, imported, "kinds/?block=1&kind=verse", page, htmx)
        assert STAYS in (answer.text if htmx else look(client, imported).html)
    assert words(imported) == [TABLE, "One."]
    page = look(client, imported)
    answer = press(client, imported, "kinds/?kind=list-0", page, htmx, chosen=["1", "2"])
    assert STAYS in (answer.text if htmx else look(client, imported).html)
    assert ("Another kind, List: “One.”. " in answer.text) == htmx
    assert words(imported) == [TABLE, "- One."]


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("way", ["menu", "key", "chosen"])
def test_a_line_by_itself_does_not_become_verse_and_that_is_said(client, okafor, htmx, way):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", "Two.")
    page = look(client, imported)
    if way == "menu":
        answer = press(client, imported, "", page, htmx, **{page.kind_of(1): "verse-0"})
        assert ('class="kind" id="kind-1"' in answer.text) == htmx
    else:
        block = "block=1&" if way == "key" else ""
        answer = press(client, imported, f"kinds/?{block}kind=verse", page, htmx, chosen=["1"])
    said = answer.text if htmx else look(client, imported).html
    assert "Verse has several lines, and this is only one" in said
    assert "that is how it is already" not in said
    assert words(imported) == ["One.", "Two."]
    assert imported.version == 1


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    ("line", "fields"), [("Fog", "Title"), ("By Jane Doe", "Byline"), ("How it came.", "")]
)
def test_of_a_line_of_the_head_that_comes_into_the_text_is_said_where_else_it_stands(
    client, okafor, htmx, line, fields
):
    factories.login(client, okafor)
    about = {"byline": "Jane Doe", "standfirst": "How it came."}
    imported = begun(okafor, "One.", head=[line], **about)
    page = look(client, imported)
    answer = press(client, imported, "returns/?block=1", page, htmx)
    said = answer.text if htmx else look(client, imported).html
    assert words(imported) == [line, "One."]
    assert (f"It stands above the text as well: {fields}." in said) == bool(fields)
    assert ("above the text as well" in said) == bool(fields)
    assert (f"Taken back: “{line}”." in answer.text) == htmx


@pytest.mark.parametrize("htmx", [False, True])
def test_a_table_that_a_merge_would_break_stays_and_that_is_said(client, okafor, htmx):
    factories.login(client, okafor)
    imported = begun(okafor, TABLE, "One.")
    for _again in range(2):
        answer = press(client, imported, "merges/?block=1", look(client, imported), htmx)
        said = answer.text if htmx else look(client, imported).html
        assert "A table is merged with another of as many columns" in said
    assert words(imported) == [TABLE, "One."]


def test_the_menu_that_asked_a_table_for_such_a_kind_says_again_what_it_is(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, TABLE, "One.")
    page = look(client, imported)
    asked = {page.kind_of(1): "heading-2"}
    for _again in range(2):
        answer = press(client, imported, "", page, htmx=True, **asked)
        assert STAYS in answer.text
        assert 'id="block-1" hx-swap-oob="true"' in answer.text
        assert 'class="kind" id="kind-1"' in answer.text
    assert words(imported) == [TABLE, "One."]


def test_where_none_is_chosen_nothing_is_done_and_it_is_said(client, fog):
    answer = press(client, fog, "drops/", look(client, fog))
    assert answer.status_code == 409
    assert "Choose a block first" in answer.content.decode()
    assert words(fog) == ["One.", "Two.", "Three."]


def test_a_kind_that_there_is_not_changes_nothing(client, fog):
    for kind in ("poem", "heading-9", "heading-1", "quote-2", ""):
        press(client, fog, f"kinds/?block=2&kind={kind}", look(client, fog), kind="")
    assert words(fog) == ["One.", "Two.", "Three."]
    assert fog.version == 1


def test_undoing_says_what_was_undone(client, fog):
    press(client, fog, "drops/", look(client, fog), chosen=["2", "3"])
    answer = press(client, fog, "undoings/", look(client, fog))
    assert "Undone: set aside: 2 blocks." in client.get(answer.url).content.decode()
    answer = press(client, fog, "redoings/", look(client, fog))
    assert "Done again: set aside: 2 blocks." in client.get(answer.url).content.decode()
    over_htmx = press(client, fog, "undoings/", look(client, fog), htmx=True)
    assert "Undone: set aside" in over_htmx.text
    assert '"block": 2' in over_htmx["HX-Trigger-After-Settle"]


def test_undoing_on_a_plain_page_leads_to_where_it_was(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(450)))
    press(client, imported, "drops/?block=406", look(client, imported, page=2))
    answer = press(client, imported, "undoings/", look(client, imported))
    assert answer.url.endswith("?page=2&done=undo#block-406")
    press(client, imported, "", look(client, imported), title="Haze")
    answer = press(client, imported, "undoings/", look(client, imported, page=2))
    assert answer.url.endswith("?page=2&done=undo#undo")


def test_undoing_what_stands_above_the_text_leaves_one_where_one_was(client, fog):
    press(client, fog, "", look(client, fog), title="Haze")
    over_htmx = press(client, fog, "undoings/", look(client, fog), htmx=True)
    assert "Undone: changed above the text: Title." in over_htmx.text
    assert '"block": null' in over_htmx["HX-Trigger-After-Settle"]


def test_over_htmx_what_was_done_is_told(client, fog):
    answer = press(client, fog, "merges/?block=2", look(client, fog), htmx=True)
    assert "Merged: “One.”." in answer.content.decode()


def test_each_block_can_be_chosen_and_says_what_it_is(client, fog):
    page = look(client, fog)
    assert page.ids("choose-") == ["choose-2", "choose-3", "choose-4"]
    assert 'aria-labelledby="kind-2 text-2"' in page.html


@pytest.mark.parametrize("blocks", [2, 120])
def test_an_act_takes_the_same_queries_for_few_blocks_and_for_many(
    client, okafor, blocks, django_assert_num_queries
):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(blocks)))
    page = look(client, imported)
    chosen = [str(number) for number in range(1, blocks + 1)]
    with django_assert_num_queries(9):
        press(client, imported, "merges/", page, htmx=True, chosen=chosen)
    assert len(words(imported)) == 1


@pytest.mark.parametrize("chosen", [["1"], [str(number) for number in range(1, 121)]])
def test_an_act_reads_the_blocks_once_and_writes_what_it_changed_alone(
    client, okafor, chosen, django_assert_num_queries
):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(120)))
    page = look(client, imported)
    with django_assert_num_queries(9) as asked:
        press(client, imported, "kinds/?kind=quote-0", page, htmx=True, chosen=chosen)
    said = sql_of(asked)
    assert len([sql for sql in said if sql.startswith("SELECT") and '"blocks"' in sql]) == 1
    (written,) = (sql for sql in said if sql.startswith("UPDATE"))
    assert '"blocks" = ' in written
    assert not any(f'"{name}" = ' in written for name in ("aside", "title", "doubts", "last_id"))


@pytest.mark.parametrize("chosen", [["3"], ["2", "3", "4"]])
@pytest.mark.parametrize(
    "button",
    ["drops/", "merges/", "kinds/?kind=quote-0", "kinds/?kind=list-0", "kinds/?kind=heading-2"],
)
def test_undoing_brings_back_all_that_was_and_redoing_all_that_was_done(
    client, fog, button, chosen
):
    def stands():
        fog.refresh_from_db()
        return fog.blocks, fog.aside, fog.head

    before = stands()
    press(client, fog, button, look(client, fog), chosen=chosen, title="Mist")
    done = stands()
    assert done != before
    press(client, fog, "undoings/", look(client, fog))
    press(client, fog, "undoings/", look(client, fog))
    assert stands() == before
    press(client, fog, "redoings/", look(client, fog))
    press(client, fog, "redoings/", look(client, fog))
    assert stands() == done


def test_the_same_post_once_more_writes_nothing(client, fog, django_assert_num_queries):
    page = look(client, fog)
    press(client, fog, "drops/?block=3", page, htmx=True)
    with django_assert_num_queries(13) as asked:
        press(client, fog, "drops/?block=3", page, htmx=True)
    assert not any(sql.startswith("UPDATE") for sql in sql_of(asked))
    assert words(fog) == ["One.", "Three."]


def test_what_another_window_dropped_is_left_out_of_the_choice(client, fog):
    page = look(client, fog)
    press(client, fog, "drops/?block=2", page)
    press(client, fog, "kinds/?kind=quote-0", page, chosen=["2", "3"])
    assert words(fog) == ["> Two.", "Three."]


def test_the_keys_are_listed_on_a_page_and_in_a_dialog(client, okafor):
    factories.login(client, okafor)
    assert "<h1>Keys</h1>" in client.get("/keys/review/").content.decode()
    over_htmx = client.get("/keys/review/", headers={"HX-Request": "true"}).content.decode()
    assert over_htmx.lstrip().startswith("<dialog")


def test_the_list_of_a_draft_has_no_key_to_what_was_read_from_a_file(client, okafor):
    factories.login(client, okafor)
    whole, of_draft = client.get("/keys/review/").text, client.get("/keys/review/?of=draft").text
    assert "set aside around the block" in whole
    assert "set aside around the block" not in of_draft
    assert "next and previous place that is doubtful" in of_draft


def test_the_next_doubt_is_also_found_on_another_page(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(450)))
    assert "Next doubt" not in look(client, imported).html
    imported.blocks[405]["doubt"] = "short-line"
    imported.save()
    assert 'href="?page=2#block-406"' in look(client, imported).html
    assert 'href="#block-406"' in look(client, imported, page=2).html


def test_from_the_last_doubt_of_a_page_one_is_led_to_the_next_page_that_has_any(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(1250)))
    for place in (5, 805, 1205):
        imported.blocks[place]["doubt"] = "short-line"
    imported.save()

    def beyond(page):
        return re.findall(
            r'data-beyond="([^"]*)"( data-around)?', look(client, imported, page=page).html
        )

    assert beyond(1) == [("?page=3", ""), ("?page=4", " data-around")]
    assert beyond(2) == [("?page=3", ""), ("?page=1", "")]
    assert beyond(4) == [("?page=1", " data-around"), ("?page=3", "")]


def test_one_block_has_the_menu_of_kinds_where_it_is_asked_for(client, fog):
    page = look(client, fog)
    assert not [name for name in page.fields if name.startswith("kind-")]
    answer = press(client, fog, "?menu=3", page, title="Mist")
    assert answer["Location"] == f"{fog.get_absolute_url()}?menu=3&done=fields#kind-3"
    page = look(client, fog, menu=3)
    assert [name for name in page.fields if name.startswith("kind-")] == ["kind-3-paragraph-0"]
    press(client, fog, "", page, **{page.kind_of(3): "quote-0"})
    assert words(fog) == ["One.", "> Two.", "Three."]
    assert fog.title == "Mist"


def test_over_htmx_the_menu_of_kinds_comes_alone(client, fog):
    sent = press(client, fog, "?menu=3", look(client, fog), htmx=True).content.decode()
    assert 'id="block-3" hx-swap-oob="true"' in sent
    assert '<select name="kind-3-paragraph-0" id="kind-3"' in sent
    assert 'id="block-2"' not in sent


@pytest.mark.parametrize("htmx", [False, True])
def test_the_menu_of_a_block_makes_it_verse_and_a_paragraph_again(client, okafor, htmx):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", ("list", 0, "- The mill\n- is still"))
    page = look(client, imported, menu=2)
    (verse,) = page.tree.iterfind(".//select[@id='kind-2']/option[@value='verse-0']")
    assert verse.text == "Verse"
    press(client, imported, "", page, htmx, **{page.kind_of(2): "verse-0"})
    assert words(imported)[1] == "The mill\\\nis still"
    page = look(client, imported, menu=2)
    assert page.fields[page.kind_of(2)] == "verse-0"
    press(client, imported, "", page, htmx, **{page.kind_of(2): "paragraph-0"})
    assert words(imported)[1] == "The mill is still"


def test_verse_in_which_lines_are_typed_stays_verse(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", "The mill\\\nis still")
    page = look(client, imported, edit=2, menu=2)
    (box,) = page.tree.iterfind(".//textarea[@id='words-2']")
    assert box.get("data-markdownx-urls-path").endswith("?as=verse")
    press(client, imported, "", page, **{"words-2": "The mill\r\nis quite\r\nstill"})
    assert words(imported)[1] == "The mill\\\nis quite\\\nstill"
    assert look(client, imported, menu=2).fields[page.kind_of(2)] == "verse-0"


@pytest.mark.parametrize("typed", ["The mill", "The mill\\\r\nis quite\\\r\nstill"])
def test_verse_whose_words_are_typed_anew_takes_another_kind_with_them(client, okafor, typed):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", "The mill\\\nis still")
    page = look(client, imported, edit=2, menu=2)
    press(client, imported, "", page, **{page.kind_of(2): "quote-0", "words-2": typed})
    imported.refresh_from_db()
    assert (imported.blocks[1]["kind"], imported.blocks[1]["doubt"]) == ("quote", "")
