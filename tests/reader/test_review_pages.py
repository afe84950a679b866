"""The page on which a text is checked: it saves all, and then does one thing."""

import pytest

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.kinds import OF_LINE, kind_options
from reader.models import Import
from reader.review_page.page import BLOCKS_A_PAGE, PIECES_A_PAGE, REST
from tests import factories
from tests.reader.review_form import begun, look, press, tree_of, words

pytestmark = pytest.mark.django_db


def test_the_page_shows_what_was_found_and_what_was_set_aside_with_the_reason(client, fog):
    page = look(client, fog)
    assert page.blocks() == ["One.", "Two.", "Three."]
    assert "Menu" in page.html
    assert "A line of the site’s menu" in page.html.replace("&#x27;", "’")
    assert page.fields["title"] == "Fog"


def test_as_many_pieces_are_counted_as_are_listed(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", dropped=[Dropped("Menu", "menu")], head=["Fog", "A. Writer"])
    page = look(client, imported)
    assert len(page.ids("piece-")) == 3
    assert "3 pieces set aside" in page.html


def test_saving_keeps_the_fields_and_the_kinds(client, fog):
    page = look(client, fog)
    changes = {
        "title": "  Mist  on the river ",
        "published_on": "2020-03-01",
        "standfirst": "One line.\r\nAnother.",
        "language": "ru",
        "openness": "public",
        page.kind_of(3): "heading-3",
    }
    assert press(client, fog, "", page, **changes).status_code == 303
    fog.refresh_from_db()
    assert (fog.title, fog.language, fog.openness) == ("Mist on the river", "ru", "public")
    assert (str(fog.published_on), fog.standfirst) == ("2020-03-01", "One line.\nAnother.")
    assert (fog.blocks[1]["kind"], fog.blocks[1]["level"]) == ("heading", 3)


def test_a_page_that_is_saved_unchanged_changes_nothing(client, fog):
    press(client, fog, "", look(client, fog))
    fog.refresh_from_db()
    assert (fog.version, fog.undoable) == (1, [])


def test_a_button_saves_what_was_typed_before_it_acts(client, fog):
    page = look(client, fog)
    answer = press(client, fog, "drops/?block=3", page, title="Mist", **{page.kind_of(2): "note-0"})
    assert answer["Location"] == f"{fog.get_absolute_url()}?done=drop#drop-4"
    assert words(fog) == ["One.", "Three."]
    assert (fog.title, fog.blocks[0]["kind"]) == ("Mist", "note")


@pytest.mark.parametrize(
    ("button", "expected", "place"),
    [
        ("drops/?block=3", ["One.", "Three."], "drop-4"),
        ("drops/?block=4", ["One.", "Two."], "drop-3"),
        ("merges/?block=2", ["One. Two.", "Three."], "merge-2"),
        ("returns/?block=1", ["Menu", "One.", "Two.", "Three."], "kind-1"),
    ],
)
def test_each_button_does_its_work_and_leads_on(client, fog, button, expected, place):
    answer = press(client, fog, button, look(client, fog))
    assert (answer.status_code, answer["Location"].partition("#")[2]) == (303, place)
    assert words(fog) == expected
    assert place in look(client, fog).ids("")


@pytest.mark.parametrize(
    ("button", "typed", "expected"),
    [
        ("drops/?block=3", {}, "Set aside: “Two.”."),
        ("merges/?block=2", {}, "Merged: “One.”."),
        ("returns/?block=1", {}, "Taken back: “Menu”."),
        ("?at=3", {"words-3": "Two!\r\n\r\nAnd a half."}, "Split: “Two.”."),
        ("", {"title": "Mist"}, "Changed above the text: Title."),
    ],
)
def test_the_page_that_answers_says_what_a_button_did_as_over_htmx(
    client, fog, button, typed, expected
):
    page = look(client, fog, edit=3)
    answer = client.get(press(client, fog, button, page, **typed)["Location"])
    assert done_in(tree_of(answer)) == expected
    press(client, fog, "undoings/", look(client, fog))
    page = look(client, fog, edit=3)
    assert done_in(tree_of(press(client, fog, button, page, htmx=True, **typed))) == expected


def test_what_was_done_before_something_else_is_said_of_nothing_later(client, fog):
    address = press(client, fog, "merges/?block=2", look(client, fog))["Location"]
    press(client, fog, "drops/?block=4", look(client, fog))
    for later in (address, f"{fog.get_absolute_url()}?done=none", fog.get_absolute_url()):
        assert done_in(tree_of(client.get(later))) == ""


def done_in(tree):
    (done,) = (one for one in tree.iter("p") if one.get("id") == "done")
    return (done.text or "").strip()


def test_undo_and_redo_go_back_and_forth(client, fog):
    press(client, fog, "drops/?block=3", look(client, fog))
    press(client, fog, "undoings/", look(client, fog))
    assert words(fog) == ["One.", "Two.", "Three."]
    press(client, fog, "redoings/", look(client, fog))
    assert words(fog) == ["One.", "Three."]


@pytest.mark.parametrize("htmx", [False, True])
def test_the_standfirst_taken_back_leaves_its_field_and_one_undo_brings_both_back(
    client, okafor, htmx
):
    factories.login(client, okafor)
    mill = begun(okafor, "One.", head=["How it came down."], standfirst="How it came down.")
    page = look(client, mill)
    answer = press(client, mill, "returns/?block=1", page, htmx=htmx)
    assert (words(mill), mill.standfirst) == (["How it came down.", "One."], "")
    if htmx:
        field = next(one for one in tree_of(answer).iter("textarea"))
        assert (field.get("name"), "".join(field.itertext()).strip()) == ("standfirst", "")
    page = look(client, mill)
    assert page.fields["standfirst"].strip() == ""
    press(client, mill, "undoings/", page, htmx=htmx)
    assert (words(mill), mill.standfirst) == (["One."], "How it came down.")


def test_a_block_is_edited_in_place_and_an_empty_line_splits_it(client, fog):
    answer = press(client, fog, "?edit=3", look(client, fog))
    assert answer["Location"] == f"{fog.get_absolute_url()}?edit=3#words-3"
    page = look(client, fog, edit=3)
    assert page.fields["words-3"] == "Two."
    answer = press(client, fog, "?at=3", page, **{"words-3": "Two.\r\n\r\nTwo *and* a half."})
    assert answer["Location"].endswith("#edit-3")
    assert words(fog) == ["One.", "Two.", "Two *and* a half.", "Three."]


def test_a_block_can_be_left_as_it_was(client, fog):
    page = look(client, fog, edit=3)
    (button,) = page.tree.iterfind(".//button[@name='words-3']")
    assert "".join(button.itertext()) == "Leave it as it was"
    sent = {"words-3": ["Typed and given up.", button.get("value")]}
    assert press(client, fog, "?at=3", page, **sent).status_code == 303
    assert words(fog) == ["One.", "Two.", "Three."]
    assert (fog.version, fog.undoable) == (1, [])


def test_a_table_is_called_one(client, okafor):
    factories.login(client, okafor)
    page = look(client, begun(okafor, "One.", "| a | b |\n| --- | --- |\n| 1 | 2 |"))
    kinds = [button.text for button in page.tree.iterfind(".//button[@class='kind']")]
    assert kinds == ["Paragraph", "Table"]


def test_a_drawn_line_has_no_number_and_can_be_made_nothing_else(client, okafor):
    factories.login(client, okafor)
    page = look(client, begun(okafor, "One.", "---", "Two."))
    kinds = [button.text for button in page.tree.iterfind(".//button[@class='kind']")]
    assert kinds == ["Paragraph", "Drawn line", "Paragraph"]
    blocks = [one.get("class") for one in page.tree.iter("li") if "block " in one.get("class", "")]
    assert ["drawn-line" in names for names in blocks] == [False, True, False]
    options = str(kind_options(("paragraph", 0), "en", OF_LINE))
    assert options.count("<option") == 1


def test_of_a_line_of_the_head_it_is_told_what_it_became(client, okafor):
    factories.login(client, okafor)
    head = ["# Fog", "By A. Writer", "How it **came** down.", "3 May 2020"]
    page = look(
        client,
        begun(okafor, "One.", head=head, byline="A. Writer", standfirst="How it came down."),
    )
    told = ["title", "byline", "standfirst", "title, the byline, the date or the standfirst"]
    found = ["".join(li.itertext()) for li in page.tree.iterfind(".//ul[@id='pieces']/li")]
    assert len(found) == len(told)
    for piece, became in zip(found, told, strict=True):
        assert f"It became the {became}." in piece


@pytest.mark.parametrize("htmx", [False, True])
def test_of_a_line_of_the_head_it_is_told_what_it_became_whatever_that_is_called_now(
    client, okafor, htmx
):
    factories.login(client, okafor)
    head = ["# Fog", "By A. Writer", "How it **came** down."]
    about = {"byline": "A. Writer", "standfirst": "How it came down."}
    fog = begun(okafor, "One.", head=head, **about)
    typed = {"title": "Mist", "byline": "B. Painter", "standfirst": "It rose."}
    answer = press(client, fog, "", look(client, fog), htmx=htmx, **typed)
    assert "It became" not in answer.content.decode()
    html = look(client, fog).html
    for became in ("title", "byline", "standfirst"):
        assert f"It became the {became}." in html
    assert "the date or the standfirst" not in html
    press(client, fog, "returns/?block=1", look(client, fog))
    fog.refresh_from_db()
    assert (len(fog.blocks), "became" in fog.blocks[0]) == (2, False)
    press(client, fog, "undoings/", look(client, fog))
    assert "It became the title." in look(client, fog).html


def test_an_empty_line_in_an_address_splits_nothing_and_one_is_told_where_it_does(client, okafor):
    factories.login(client, okafor)
    link = begun(okafor, "[Fog](https://example.org/fog)")
    page = look(client, link, edit=1)
    asked = {"words-1": "[Fog](https://example\r\n\r\n.org/fog)"}
    press(client, link, "?at=1", page, **asked)
    assert words(link) == ["[Fog](https://example.org/fog)"]
    assert "put the cursor between two words" in look(client, link).html
    asked = {"words-1": "[Fog](https://\r\n\r\nexample.org/fog)"}
    answer = press(client, link, "?at=1", page, htmx=True, **asked)
    assert "put the cursor between two words" in answer.content.decode()
    press(client, link, "?at=1", page, **{"words-1": "[Fo\r\n\r\ng](https://example.org/fog)"})
    assert words(link) == ["[Fo](https://example.org/fog)", "[g](https://example.org/fog)"]
    assert "put the cursor between two words" not in look(client, link).html


def test_the_words_of_a_block_are_edited_with_the_marks_of_its_notes_and_not_their_links(
    client, okafor
):
    factories.login(client, okafor)
    rain = begun(okafor, "Rain[[1]](#postil-note-1).", "[[1]](#postil-mark-1) In spring.")
    page = look(client, rain, edit=1)
    assert page.fields["words-1"] == "Rain[1]."
    press(client, rain, "?at=1", page)
    assert rain.steps.count() == 0
    press(client, rain, "?at=1", page, **{"words-1": "Much rain[1]."})
    assert words(rain)[0] == "Much rain[[1]](#postil-note-1)."


def test_words_in_an_open_box_are_saved_by_any_button(client, fog):
    page = look(client, fog, edit=3)
    press(client, fog, "drops/?block=4", page, **{"words-3": "Twice."})
    assert words(fog) == ["One.", "Twice."]


def test_words_that_were_only_looked_at_are_not_changed(client, fog):
    Import.objects.update(
        blocks=[fog.blocks[0] | {"markdown": "```\n a\n\n b\n```", "kind": "code"}]
    )
    page = look(client, fog, edit=2)
    press(client, fog, "?at=2", page)
    fog.refresh_from_db()
    assert fog.version == 1


def test_a_doubt_shows_its_reason_and_the_joint_and_can_be_settled(client, okafor):
    factories.login(client, okafor)
    torn = block_from_markdown("paragraph", 0, "The fog lay on both banks.", "joined", [8])
    imported = Import.begin(Found(title="Fog", language="en", blocks=[torn]), okafor)
    page = look(client, imported)
    assert "1 place to look at." in page.html
    assert '<mark class="seam">lay on</mark>' in page.html
    press(client, imported, "confirmations/?block=1", page)
    page = look(client, imported)
    assert "0 places to look at." in page.html
    assert '<mark class="seam">' not in page.html
    press(client, imported, "undoings/", page)
    press(client, imported, "splits/?block=1", look(client, imported))
    assert words(imported) == ["The fog", "lay on both banks."]


def test_a_wrong_date_is_said_and_everything_else_is_saved(client, fog):
    page = look(client, fog)
    answer = press(client, fog, "drops/?block=3", page, title="Mist", published_on="someday")
    assert answer.status_code == 422
    assert 'value="someday"' in answer.content.decode()
    assert (fog.title, words(fog)) == ("Fog", ["One.", "Two.", "Three."])
    assert fog.title == "Mist"


def test_a_post_with_nonsense_in_it_changes_nothing(client, fog):
    page = look(client, fog)
    nonsense = {"kind-2-paragraph-0": "heading-9", "kind-99-paragraph-0": "note-0", "version": "x"}
    assert press(client, fog, "drops/?block=none", page, **nonsense).status_code == 409
    assert words(fog) == ["One.", "Two.", "Three."]


def test_a_text_written_from_right_to_left_is_shown_so(client, okafor):
    factories.login(client, okafor)
    page = look(client, begun(okafor, "سوق النهر قديم.", language="ar"))
    assert 'lang="ar" dir="rtl"' in page.html


def test_a_long_text_has_pages_and_no_button_loses_the_page(client, okafor):
    factories.login(client, okafor)
    count = BLOCKS_A_PAGE + REST + 2
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(count)))
    page = look(client, imported)
    assert len(page.blocks()) == BLOCKS_A_PAGE
    page = look(client, imported, page=2)
    assert page.blocks() == [f"Paragraph {number}." for number in range(BLOCKS_A_PAGE, count)]
    answer = press(client, imported, f"drops/?block={BLOCKS_A_PAGE + 1}", page)
    assert "?page=2&done=drop#drop-" in answer["Location"]
    sent = press(client, imported, "drops/?block=1", look(client, imported), htmx=True)
    assert f'hx-swap-oob="afterend:#block-{BLOCKS_A_PAGE}"' in sent.content.decode()


def test_a_few_blocks_more_than_a_page_get_no_page_of_their_own(client, okafor):
    factories.login(client, okafor)
    count = BLOCKS_A_PAGE + REST
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(count)))
    page = look(client, imported)
    assert len(page.blocks()) == count
    assert 'class="pages"' not in page.html
    answer = press(client, imported, f"moves/?block={count - 1}&to=down", page)
    assert "page=" not in answer["Location"]


def test_of_very_many_pieces_the_first_are_shown_until_one_asks_for_all(client, okafor):
    factories.login(client, okafor)
    aside = [Dropped(f"Link {number}", "dead-links") for number in range(PIECES_A_PAGE + 2)]
    imported = begun(okafor, "One.", dropped=aside)
    page = look(client, imported)
    assert (len(page.ids("return-")), "And 2 more." in page.html) == (PIECES_A_PAGE, True)
    answer = press(client, imported, "?aside=all", page, title="Mist")
    assert len(look(client, imported, aside="all").ids("return-")) == PIECES_A_PAGE + 2
    assert "aside=all" in answer["Location"]


def test_the_numbers_of_pages_are_folded_together_and_each_can_be_taken_back(client, okafor):
    factories.login(client, okafor)
    numbers = [Dropped(str(number), "page-number", 0) for number in range(1, 4)]
    imported = begun(okafor, "One.", dropped=[Dropped("Menu", "menu"), *numbers])
    page = look(client, imported)
    assert "3 numbers of pages" in page.html
    assert "Nothing was set aside" not in page.html
    first, *others = (id.removeprefix("return-") for id in page.ids("return-"))
    unfolded, folded = page.html.split('id="pieces-page-number"')
    assert f'id="return-{first}"' in unfolded
    assert all(f'id="return-{id}"' in folded for id in others)
    press(client, imported, f"returns/?block={others[0]}", page)
    page = look(client, imported)
    assert page.blocks() == ["One.", "1"]
    assert "2 numbers of pages" in page.html
    press(client, imported, f"returns/?block={others[1]}", page)
    assert "pieces-page-number" not in look(client, imported).html


def test_nothing_in_a_text_runs_as_code(client, okafor):
    factories.login(client, okafor)
    bad = "<script>alert(1)</script> [x](javascript:alert(1))"
    imported = begun(okafor, bad, dropped=[Dropped(bad, "menu")], title=bad, head=[bad])
    for page in (look(client, imported), look(client, imported, edit=2)):
        assert "<script>alert" not in page.html
        assert 'href="javascript' not in page.html


@pytest.mark.parametrize("blocks", [1, 120])
def test_the_page_takes_the_same_queries_however_long_the_text_is(
    client, okafor, blocks, django_assert_num_queries
):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(blocks)))
    page = look(client, imported)
    with django_assert_num_queries(9):
        look(client, imported)
    with django_assert_num_queries(10):  # two of them keep what was typed, and what was done
        press(client, imported, "drops/?block=1", page, htmx=True, title="Mist")


def test_what_is_another_kind_and_says_the_same_is_not_rendered_again(client, okafor, monkeypatch):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"It was so on *day {number}* of the ice." for number in range(30)))
    page = look(client, imported)
    monkeypatch.setattr("reader.review_page.rows.render_with_joins", None)
    everything = [str(number) for number in range(1, 31)]
    answer = press(client, imported, "kinds/?kind=note-0", page, htmx=True, chosen=everything)
    assert answer.content.decode().count("<em>day ") == 30


def test_a_title_in_doubt_says_so_until_it_was_seen_to(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", title="News", doubts=["title"])
    page = look(client, imported)
    assert "says another title, or none" in page.html
    assert 'aria-describedby="doubt-title"' in page.html
    press(client, imported, "", page, title="The ferry at night")
    assert "says another title, or none" not in look(client, imported).html


def test_a_field_that_the_importer_was_unsure_of_says_so_until_it_was_seen_to(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", standfirst="First.", doubts=["standfirst"])
    page = look(client, imported)
    assert "taken for the standfirst" in page.html
    press(client, imported, "", page, standfirst="")
    assert "taken for the standfirst" not in look(client, imported).html
