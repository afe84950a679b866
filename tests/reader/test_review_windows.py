"""Two windows, a hasty hand and htmx: nothing is lost, and only what was seen is published."""

import pytest

from reader.importing.found import Dropped
from reader.models import Article
from tests import factories
from tests.reader.review_form import Page, begun, look, press, tree_of, words

pytestmark = pytest.mark.django_db


def test_two_windows_that_change_different_things_both_have_their_way(client, fog):
    first, second = look(client, fog), look(client, fog)
    press(client, fog, "drops/?block=2", first, title="Mist")
    answer = press(client, fog, "drops/?block=4", second, byline="A. Writer")
    assert answer.status_code == 303
    assert (words(fog), fog.title, fog.byline) == (["Two."], "Mist", "A. Writer")


def test_where_two_windows_change_the_same_the_second_sees_both(client, fog):
    first, second = look(client, fog, edit=3), look(client, fog, edit=3)
    kind = first.kind_of(4)
    press(client, fog, "", first, title="Mist", **{"words-3": "Theirs.", kind: "note-0"})
    mine = {"title": "Haze", "byline": "A. Writer", "words-3": "Mine.", kind: "quote-0"}
    answer = press(client, fog, "drops/?block=2", second, **mine)
    assert answer.status_code == 409
    page = Page(answer)
    assert "Stands now: Mist" in page.html
    assert "Stands now: Note on the author" in page.html
    assert (page.fields["title"], page.fields["words-3"]) == ("Haze", "Mine.")
    assert "Theirs." in page.blocks()
    assert words(fog) == ["One.", "Theirs.", "Three."]
    assert fog.byline == "A. Writer"
    assert press(client, fog, "", page, save="").status_code == 303
    assert words(fog) == ["One.", "Mine.", "> Three."]
    assert fog.title == "Haze"


def test_words_that_another_windows_stand_beside_are_put_in_place_by_who_says_so(client, fog):
    first, second = look(client, fog, edit=3), look(client, fog, edit=3)
    press(client, fog, "", first, **{"words-3": "Theirs."})
    page = Page(press(client, fog, "", second, **{"words-3": "Mine."}))
    for other, htmx in ((2, False), (4, True)):
        answer = press(client, fog, f"drops/?block={other}", page, htmx=htmx)
        assert answer.status_code == 409
        assert "Not settled yet" in answer.text
    assert words(fog) == ["Theirs."]
    page = Page(press(client, fog, "publication/", page))
    assert fog.article_id is None
    assert (page.fields["words-3"], "Theirs." in page.blocks()) == ("Mine.", True)
    standing = page.tree.find(".//button[@name='words-3']").get("value")
    kept = press(client, fog, "?at=3", page, **{"words-3": standing})
    assert (kept.status_code, words(fog)[0]) == (303, "Theirs.")
    assert press(client, fog, "?at=3", page, stands="3").status_code == 303
    assert words(fog)[0] == "Mine."


def test_of_three_windows_the_second_hears_of_the_third_before_its_words_stand(client, fog):
    first, second = look(client, fog, edit=3), look(client, fog, edit=3)
    press(client, fog, "", first, **{"words-3": "Theirs."})
    page = Page(press(client, fog, "", second, **{"words-3": "Mine."}))
    press(client, fog, "", look(client, fog, edit=3), **{"words-3": "A third's."})
    answer = press(client, fog, "?at=3", page, stands="3")
    assert (answer.status_code, words(fog)[1]) == (409, "A third's.")
    press(client, fog, "?at=3", Page(answer), stands="3")
    assert words(fog)[1] == "Mine."


def test_words_for_a_block_that_another_window_dropped_are_shown(client, fog):
    first, second = look(client, fog), look(client, fog, edit=3)
    press(client, fog, "drops/?block=3", first)
    answer = press(client, fog, "", second, **{"words-3": "Long considered words."})
    assert answer.status_code == 409
    assert "Long considered words.</textarea>" in answer.content.decode()


def test_a_button_on_a_block_that_is_gone_says_so(client, fog):
    first, second = look(client, fog), look(client, fog)
    press(client, fog, "drops/?block=3", first)
    answer = press(client, fog, "merges/?block=3", second)
    assert answer.status_code == 409
    assert "has set aside or merged this block" in answer.content.decode()


def test_a_double_click_drops_one_block(client, fog):
    page = look(client, fog)
    for _click in range(2):
        assert press(client, fog, "merges/?block=2", page).status_code == 303
    assert words(fog) == ["One. Two.", "Three."]


def test_over_htmx_only_what_changed_is_sent(client, fog):
    answer = press(client, fog, "merges/?block=3", look(client, fog), htmx=True)
    sent = answer.content.decode()
    assert answer.status_code == 200
    assert '<li id="block-4" hx-swap-oob="delete"></li>' in sent
    assert 'id="block-3" hx-swap-oob="true"' in sent
    assert 'id="block-2"' not in sent
    assert 'name="version" value="2"' in sent
    assert "merge-3" in answer["HX-Trigger-After-Settle"]


def test_over_htmx_new_blocks_come_with_their_place(client, fog):
    sent = press(client, fog, "returns/?block=1", look(client, fog), htmx=True).content.decode()
    assert '<ol hx-swap-oob="afterbegin:#blocks"><li' in "".join(sent.split("\n"))
    page = look(client, fog, edit=3)
    sent = press(client, fog, "?at=3", page, htmx=True, **{"words-3": "a\n\nb"}).content.decode()
    assert 'id="block-3" hx-swap-oob="true"' in sent
    assert 'hx-swap-oob="afterend:#block-3"' in sent


def test_over_htmx_a_mistake_is_said_and_the_field_stays_under_the_fingers(client, fog):
    answer = press(client, fog, "", look(client, fog), htmx=True, published_on="someday")
    sent = answer.content.decode()
    assert answer.status_code == 422
    assert "Write a day, a month or a year" in sent
    assert 'id="field-' not in sent


def test_over_htmx_undoing_brings_the_field_as_it_is_then(client, fog):
    press(client, fog, "", look(client, fog), title="Mist")
    sent = press(client, fog, "undoings/", look(client, fog), htmx=True).content.decode()
    assert 'id="field-title" hx-swap-oob="true"' in sent
    assert 'value="Fog"' in sent


@pytest.mark.parametrize("is_behind", [False, True])
def test_over_htmx_a_new_title_is_the_name_of_the_page_and_of_its_tab(client, fog, is_behind):
    page = look(client, fog)
    if is_behind:
        press(client, fog, "drops/?block=4", look(client, fog))
    answer = tree_of(press(client, fog, "", page, htmx=True, title="Mist & <rain>"))
    (here,) = (one for one in answer.iter("span") if one.get("id") == "here")
    assert (here.get("hx-swap-oob"), here.text) == ("true", "Mist & <rain>")
    (tab,) = answer.iter("title")
    assert tab.text.split() == "Check what was found · Mist & <rain> · Postil".split()
    assert look(client, fog).tree.find(".//title").text.split() == tab.text.split()


def test_over_htmx_a_window_that_was_behind_gets_the_whole_form(client, fog):
    first, second = look(client, fog), look(client, fog)
    press(client, fog, "drops/?block=2", first)
    answer = press(client, fog, "drops/?block=4", second, htmx=True)
    assert (answer.status_code, answer["HX-Retarget"]) == (200, "#review")
    assert Page(answer).blocks() == ["Two."]


def test_publishing_saves_first_and_leads_to_the_article(client, fog):
    answer = press(client, fog, "publication/", look(client, fog), title="Mist", openness="public")
    text = Article.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, text.get_absolute_url())
    assert (text.title, text.slug, text.openness) == ("Mist", "mist", "public")
    assert client.get(fog.get_absolute_url())["Location"] == text.get_absolute_url()


def test_pressing_publish_twice_publishes_once(client, fog):
    page = look(client, fog)
    answers = [press(client, fog, "publication/", page, title="Mist") for _click in range(2)]
    assert (
        answers[0]["Location"] == answers[1]["Location"] == Article.objects.get().get_absolute_url()
    )


def test_over_htmx_publishing_leads_to_the_article(client, fog):
    answer = press(client, fog, "publication/", look(client, fog), htmx=True)
    assert answer["HX-Redirect"] == Article.objects.get().get_absolute_url()


def test_what_another_window_changed_is_not_published_unseen(client, fog):
    first, second = look(client, fog), look(client, fog)
    press(client, fog, "drops/?block=2", first)
    answer = press(client, fog, "publication/", second)
    assert answer.status_code == 409
    assert not Article.objects.exists()
    assert press(client, fog, "publication/", Page(answer)).status_code == 303
    assert Article.objects.exists()


def test_a_title_that_is_taken_is_said_at_once_and_nothing_is_lost(client, fog, okafor):
    factories.article(okafor, "fog", ["Fog."], title="FOG")
    page = look(client, fog)
    assert "A text with this title is already here." in page.html
    answer = press(client, fog, "publication/", page, byline="A. Writer")
    assert answer.status_code == 422
    assert "A text with this title is already here." in answer.content.decode()
    assert Article.objects.count() == 1
    assert (words(fog), fog.byline) == (["One.", "Two.", "Three."], "A. Writer")


def test_a_text_needs_a_title_a_language_and_a_block(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", title="", language="")
    page = look(client, imported)
    press(client, imported, "drops/?block=1", page)
    answer = press(client, imported, "publication/", look(client, imported))
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "A text needs a title." in said
    assert "Say which language the text is in." in said
    assert "there is nothing to publish" in said


def test_over_htmx_another_language_brings_the_whole_form_in_it(client, fog):
    answer = press(client, fog, "", look(client, fog), htmx=True, language="ar")
    assert answer["HX-Retarget"] == "#review"
    assert 'lang="ar" dir="rtl"' in answer.content.decode()


def test_over_htmx_what_was_said_on_the_page_is_taken_away_and_nothing_else_is_sent(client, fog):
    page = look(client, fog)
    sent = press(client, fog, "merges/?block=3", page, htmx=True).content.decode()
    assert 'id="notes-' not in sent
    assert 'id="notice"' not in sent
    page = Page(press(client, fog, "", page, published_on="someday"))
    assert page.fields["noted"] == "published_on"
    sent = press(client, fog, "", page, htmx=True, published_on="").content.decode()
    assert 'id="notes-published_on" hx-swap-oob="true"' in sent
    assert 'name="noted"' not in sent


def test_over_htmx_a_notice_is_taken_away_once_it_was_read(client, fog):
    page = Page(press(client, fog, "drops/", look(client, fog)))
    assert "Choose a block first" in page.html
    assert page.fields["noted"] == "notice"
    sent = press(client, fog, "drops/?block=3", page, htmx=True).content.decode()
    assert '<div id="notice" role="status" hx-swap-oob="true">' in sent
    assert "Choose a block first" not in sent


def test_over_htmx_what_is_set_aside_comes_alone_with_its_place(client, fog):
    sent = press(client, fog, "drops/?block=3", look(client, fog), htmx=True).content.decode()
    assert '<ul hx-swap-oob="afterend:#piece-1">' in sent
    assert 'id="piece-3"' in sent
    assert 'id="aside"' not in sent
    sent = press(client, fog, "undoings/", look(client, fog), htmx=True).content.decode()
    assert '<li id="piece-3" hx-swap-oob="delete"></li>' in sent
    sent = press(client, fog, "returns/?block=1", look(client, fog), htmx=True).content.decode()
    assert 'id="aside" aria-labelledby="aside-heading" hx-swap-oob="true"' in sent
    assert "Nothing was set aside." in sent


def test_over_htmx_a_fold_stays_open_while_its_pieces_are_taken_back(client, okafor):
    factories.login(client, okafor)
    numbers = [Dropped(str(number), "page-number", 0) for number in range(1, 5)]
    imported = begun(okafor, "One.", dropped=numbers)
    ids = look(client, imported).ids("return-")
    first, second, third, _fourth = (id.removeprefix("return-") for id in ids)

    def sent(verb):
        page = look(client, imported)
        return press(client, imported, verb, page, htmx=True).content.decode()

    told = sent(f"returns/?block={second}")
    assert f'<li id="piece-{second}" hx-swap-oob="delete"></li>' in told
    assert '<span id="fold-page-number" hx-swap-oob="true">3 numbers of pages</span>' in told
    assert 'id="aside"' not in told
    assert f'<ul hx-swap-oob="afterend:#piece-{first}">' in sent("undoings/")
    assert f'id="piece-{first}" hx-swap-oob="delete"' in sent(f"returns/?block={first}")
    assert '<ul hx-swap-oob="afterbegin:#pieces-page-number">' in sent("undoings/")
    for id in (first, second):
        sent(f"returns/?block={id}")
    told = sent(f"returns/?block={third}")
    assert 'id="aside" aria-labelledby="aside-heading" hx-swap-oob="true"' in told


def test_over_htmx_many_that_change_come_together(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, *(f"Paragraph {number}." for number in range(40)))
    page = look(client, imported)
    chosen = [str(number) for number in range(11, 41)]
    answer = press(client, imported, "kinds/?kind=note-0", page, htmx=True, chosen=chosen)
    sent = answer.content.decode()
    assert sent.count('hx-swap-oob="delete"') == 30
    assert sent.count('<ol hx-swap-oob="afterend:#block-10">') == sent.count("<ol") == 1
    assert [sent.index(f'id="block-{id}" hx') < sent.index(f'id="block-{id}">') for id in chosen]


def test_words_for_a_block_that_was_dropped_stay_in_sight_until_they_are_let_go(client, fog):
    first, second = look(client, fog), look(client, fog, edit=3)
    press(client, fog, "drops/?block=3", first)
    answer = press(client, fog, "?at=3", second, **{"words-3": "Long considered."})
    assert "set aside or joined the block" in answer.text
    assert "yours is in the fields" not in answer.text
    page = Page(answer)
    for button, htmx in (("", False), ("drops/?block=2", True), ("publication/", False)):
        saving = {"save": ""} if button == "" else {}
        answer = press(client, fog, button, page, htmx=htmx, **saving)
        assert answer.status_code == 409
        assert ">Long considered.</textarea>" in answer.text
        assert "stand nowhere in the text" in answer.text
        assert "Everything is saved" not in answer.text
        page = page if htmx else Page(answer)
    assert words(fog) == ["Three."]
    assert press(client, fog, "", page, **{"let-go": "1"}).status_code == 303
    assert press(client, fog, "publication/", look(client, fog)).status_code == 303


def test_of_several_words_that_stand_nowhere_those_are_let_go_that_one_says(client, fog):
    first, second = look(client, fog), look(client, fog, edit=3)
    press(client, fog, "drops/?block=3", first)
    page = Page(press(client, fog, "", second, **{"words-3": "Mine."}))
    page.fields["stray-2"] = "More of mine."
    page = Page(press(client, fog, "", page, **{"let-go": "1"}))
    assert page.fields["stray-1"] == "More of mine."
    assert "stray-2" not in page.fields
