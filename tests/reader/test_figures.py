"""Pictures of texts: brought in, checked, read by whom they may be, and removed."""

import io
import json
import re
from datetime import timedelta

import html5lib
import PIL.Image
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from reader import figures
from reader.admission import copied
from reader.importing import read
from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Article, Draft, Import, Picture, PictureUse
from reader.pictures import redrawn
from reader.rendering import render, text_of
from reader.reviewing.edits import Edits
from tests import factories, picture_files
from tests.reader.importing import files
from tests.reader.review_form import Page, begun, look, press, words

pytestmark = pytest.mark.django_db

DRAWN = redrawn(picture_files.file_of("PNG", size=(320, 200)))
OTHER = redrawn(picture_files.file_of("PNG", size=(200, 320)))
CAPTION = "The last boat in the ice."
BOAT = figures.shown(DRAWN.address, "A boat", CAPTION)
BARE = figures.shown(DRAWN.address, "", CAPTION)


def coming(by, *blocks, pictures=(DRAWN,), **head):
    """Have `by` begin the review of a text with pictures."""
    made = [block_from_markdown(*block) for block in blocks]
    found = Found("The ferry", language="en", blocks=made, pictures=list(pictures), **head)
    return Import.begin(found, by)


@pytest.fixture
def ferry(okafor):
    """One. | a boat, with its caption | Two., which okafor is bringing in."""
    return coming(okafor, ("paragraph", 0, "One."), ("figure", 0, BOAT), ("paragraph", 0, "Two."))


def undescribed(by):
    parts = ("paragraph", 0, "One."), ("figure", 0, BARE, "undescribed")
    return coming(by, *parts)


def uploaded(data=None):
    data = picture_files.file_of(size=(200, 320)) if data is None else data
    return SimpleUploadedFile("bell.png", data, "image/png")


# What is shown


def test_the_caption_is_what_a_figure_says_with_or_without_its_picture():
    html = render(BOAT)
    assert html == (
        f'<p><img src="{DRAWN.address}" alt="A boat" width="320" height="200" loading="lazy">'
        f"{CAPTION}</p>"
    )
    assert text_of(html) == text_of(render(CAPTION)) == CAPTION


@pytest.mark.parametrize("between", ["\n", "\\\n", " ", "  \n", ""])
def test_whatever_stands_between_a_picture_and_its_caption_the_text_begins_with_the_caption(
    between,
):
    assert text_of(render(f"![A boat]({DRAWN.address}){between}{CAPTION}")) == CAPTION


@pytest.mark.parametrize("address", ["/pictures/0/", "/elsewhere.png", "/pictures/x-1x1/"])
def test_only_the_address_of_a_picture_says_how_large_it_is(address):
    assert "width" not in render(f"![A boat]({address})")
    assert "width" in render(BOAT)


def test_what_a_picture_shows_is_plain_words_whatever_they_are():
    shown = figures.shown(DRAWN.address, 'A [boat] \\ "x"\n<b>')
    assert figures.shows(shown) == 'A [boat] \\ "x" <b>'
    assert 'alt="A [boat] \\ &quot;x&quot; &lt;b&gt;"' in render(shown)
    assert figures.shows(figures.described(BOAT, "A [bell]")) == "A [bell]"
    assert figures.shows(CAPTION) is None


def test_a_picture_is_published_with_its_text_and_counts_no_paragraph_more(client, okafor, ferry):
    article = ferry.publish()
    shown = article.current.paragraphs()
    assert [(one.number, one.text) for one in shown] == [(1, "One."), (2, CAPTION), (3, "Two.")]
    page = factories.login(client, okafor).get(article.get_absolute_url()).text
    assert re.search(rf'<img src="{DRAWN.address}" alt="A boat"', page)


def test_the_answer_is_the_picture_and_nothing_else(client, okafor, ferry):
    answer = factories.login(client, okafor).get(DRAWN.address)
    assert answer.status_code == 200
    assert PIL.Image.open(io.BytesIO(answer.content)).size == (320, 200)
    assert answer["Content-Type"] == "image/webp"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert set(answer["Cache-Control"].split(", ")) == {"private", "max-age=31536000", "immutable"}
    again = client.get(DRAWN.address, HTTP_IF_NONE_MATCH=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert client.post(DRAWN.address).status_code == 405


# Who sees it


def seen_by(client, person, address=DRAWN.address):
    if person is None:
        client.logout()
    else:
        factories.login(client, person)
    return client.get(address).status_code == 200


def test_what_is_being_brought_in_is_seen_by_who_brings_it_in_and_by_admins(
    client, okafor, tomoko, ines, admin, ferry
):
    assert [seen_by(client, who) for who in (okafor, admin)] == [True, True]
    assert [seen_by(client, who) for who in (tomoko, ines, None)] == [False] * 3
    ferry.withdraw()
    assert not seen_by(client, okafor)


def test_a_picture_is_seen_by_whoever_may_read_the_text(
    client, okafor, tomoko, ines, lena, borders, ferry
):
    article = ferry.publish()
    assert not seen_by(client, ines)
    borders.set_reading(article, "ferry")
    assert [seen_by(client, who) for who in (okafor, ines)] == [True, True]
    assert [seen_by(client, who) for who in (tomoko, lena, None)] == [False] * 3
    Article.objects.update(openness="members")
    assert [seen_by(client, who) for who in (lena, None)] == [True, False]
    Article.objects.update(openness="public")
    assert seen_by(client, None)
    article.refresh_from_db()
    article.withdraw()
    assert [seen_by(client, who) for who in (ines, lena, None)] == [False] * 3


def test_readers_see_a_picture_of_a_draft_once_it_is_published(client, okafor, lena):
    article = factories.article(okafor, "ferry", ["One.", CAPTION], openness="public")
    illustrated = coming(okafor, ("paragraph", 0, "One."), ("figure", 0, BOAT))
    illustrated.renew(article, okafor)
    draft = Draft.objects.get()
    draft.compose()
    assert [seen_by(client, who) for who in (okafor, lena, None)] == [True, False, False]
    draft.publish("", draft.version, okafor)
    assert [seen_by(client, who) for who in (okafor, lena, None)] == [True] * 3
    assert [one.text for one in Article.objects.get().current.paragraphs()] == ["One.", CAPTION]


def test_a_picture_stays_with_the_revision_that_shows_it(client, okafor, lena, ferry):
    ferry.openness = "public"
    ferry.save()
    article = ferry.publish()
    factories.edit(article, {1: None})
    assert DRAWN.address in article.revisions.get(number=1).paragraphs()[1].html
    assert seen_by(client, lena)


def test_an_address_written_into_a_text_shows_only_what_its_writer_may_see(
    client, okafor, tomoko, lena, ferry
):
    theirs = factories.article(tomoko, "theirs", [BOAT], openness="public")
    assert DRAWN.address in theirs.current.paragraphs()[0].html
    assert not seen_by(client, lena)
    factories.article(okafor, "mine", [BOAT], openness="public")
    assert seen_by(client, lena)


def test_a_copy_brings_its_pictures_along(client, okafor, tomoko, ferry):
    ferry.openness = "members"
    ferry.save()
    article = ferry.publish()
    copy = copied(article, tomoko)
    article.withdraw()
    assert seen_by(client, tomoko)
    assert PictureUse.objects.get(article=copy).picture.key == DRAWN.key


def test_a_chapter_brings_its_pictures_along(okafor):
    whole = coming(
        okafor, ("heading", 2, "One"), ("figure", 0, BOAT), ("heading", 2, "Two"),
        ("figure", 0, figures.shown(OTHER.address, "A bell")), pictures=(DRAWN, OTHER),
    )  # fmt: skip
    first, second = whole.part({1, 3})
    assert [use.picture.key for use in first.picture_uses.all()] == [DRAWN.key]
    assert [use.picture.key for use in second.picture_uses.all()] == [OTHER.key]


@pytest.mark.parametrize("count", [1, 30])
def test_a_picture_takes_the_same_queries_however_many_texts_show_it(
    client, okafor, lena, ferry, count, django_assert_num_queries
):
    for number in range(count):
        factories.article(okafor, f"text-{number}", [BOAT], openness="members")
    factories.login(client, lena)
    with django_assert_num_queries(4):
        assert client.get(DRAWN.address).status_code == 200


# Checking what was found


def test_the_review_shows_the_picture_and_asks_what_it_shows(client, okafor):
    factories.login(client, okafor)
    imported = undescribed(okafor)
    page = look(client, imported)
    assert DRAWN.address in page.html
    assert page.fields["shows-2"] == ""
    assert "Whoever cannot see the picture" in page.html
    assert 'href="#block-2"' in page.html
    assert "It only decorates" in page.html


def test_what_it_shows_is_saved_and_settles_the_doubt(client, okafor):
    factories.login(client, okafor)
    imported = undescribed(okafor)
    answer = press(client, imported, "", look(client, imported), **{"shows-2": " A grey  boat "})
    assert answer.status_code == 303
    assert words(imported) == ["One.", figures.shown(DRAWN.address, "A grey boat", CAPTION)]
    page = look(client, imported)
    assert page.fields["shows-2"] == "A grey boat"
    assert "Whoever cannot see" not in page.html
    press(client, imported, "undoings/", page)
    assert words(imported) == ["One.", BARE]


def test_a_picture_that_only_decorates_is_settled_without_words(client, okafor):
    factories.login(client, okafor)
    imported = undescribed(okafor)
    press(client, imported, "confirmations/?block=2", look(client, imported))
    assert "Whoever cannot see" not in look(client, imported).html
    assert words(imported) == ["One.", BARE]
    assert 'alt=""' in imported.publish().current.paragraphs()[1].html


def test_of_two_windows_the_second_sees_what_the_first_said_of_a_picture(client, okafor):
    factories.login(client, okafor)
    imported = undescribed(okafor)
    first, second = look(client, imported), look(client, imported)
    press(client, imported, "", first, **{"shows-2": "A boat"})
    answer = press(client, imported, "", second, **{"shows-2": "A ship"})
    assert answer.status_code == 409
    page = Page(answer)
    assert page.fields["shows-2"] == "A ship"
    assert "Stands now: A boat" in page.html
    assert 'href="#shows-2"' in page.html
    assert words(imported) == ["One.", BOAT]
    press(client, imported, "", page)
    assert words(imported) == ["One.", figures.shown(DRAWN.address, "A ship", CAPTION)]


def test_what_was_said_of_a_picture_whose_block_is_gone_is_not_lost(client, okafor):
    factories.login(client, okafor)
    imported = undescribed(okafor)
    page = look(client, imported)
    press(client, imported, "drops/?block=2", look(client, imported))
    answer = press(client, imported, "", page, **{"shows-2": "A grey boat"})
    assert answer.status_code == 409
    assert "A grey boat" in answer.text


BELL = figures.shown(OTHER.address, "A bell")


@pytest.mark.parametrize("above", [BOAT[: -len(CAPTION)], f"{BELL}\\\n{BARE[: -len(CAPTION)]}"])
def test_who_edits_a_figure_types_its_caption_and_no_address(client, okafor, above):
    factories.login(client, okafor)
    imported = coming(okafor, ("figure", 0, above + CAPTION), pictures=(DRAWN, OTHER))
    page = look(client, imported, edit=1)
    assert page.fields["words-1"] == CAPTION
    assert DRAWN.address in page.html
    press(client, imported, "?at=1", page, **{"words-1": "The first boat.", "shows-1": "Ice"})
    assert words(imported) == [figures.described(f"{above}The first boat.", "Ice")]
    press(client, imported, "?at=1", look(client, imported, edit=1), **{"words-1": " "})
    assert words(imported) == [figures.described(above.rstrip(), "Ice")]
    press(client, imported, "?at=1", look(client, imported, edit=1), **{"words-1": "Anew."})
    assert words(imported) == [f"{figures.described(above.rstrip(), 'Ice')}\nAnew."]


def test_a_caption_that_is_split_leaves_the_picture_where_it_is(client, okafor, ferry):
    factories.login(client, okafor)
    page = look(client, ferry, edit=2)
    press(client, ferry, "?at=2", page, **{"words-2": "The last boat.\r\n\r\nIt was cold."})
    boat = figures.shown(DRAWN.address, "A boat", "The last boat.")
    assert words(ferry) == ["One.", boat, "It was cold.", "Two."]


def test_of_two_windows_the_second_sees_both_captions(client, okafor, ferry):
    factories.login(client, okafor)
    first, second = look(client, ferry, edit=2), look(client, ferry, edit=2)
    press(client, ferry, "?at=2", first, **{"words-2": "Theirs."})
    answer = press(client, ferry, "?at=2", second, **{"words-2": "Mine."})
    assert answer.status_code == 409
    page = Page(answer)
    assert page.fields["words-2"] == "Mine."
    assert page.blocks()[1] == "Theirs."
    press(client, ferry, "?at=2", page, stands="2")
    assert words(ferry)[1] == figures.shown(DRAWN.address, "A boat", "Mine.")


def test_another_picture_takes_the_place_of_the_one_that_stands(client, okafor, ferry):
    factories.login(client, okafor)
    answer = press(client, ferry, "pictures/?block=2", look(client, ferry, edit=2))
    form = answer["Location"]
    shown = client.get(form).text
    assert f'src="{DRAWN.address}"' in shown
    assert f"]({DRAWN.address})" not in shown
    client.post(form, {"picture": uploaded(), "shows": "A bell"})
    assert words(ferry) == ["One.", figures.shown(OTHER.address, "A bell", CAPTION), "Two."]
    client.post(form, {"none": "yes"})
    assert words(ferry) == ["One.", CAPTION, "Two."]
    press(client, ferry, "undoings/", look(client, ferry))
    assert words(ferry)[1] == figures.shown(OTHER.address, "A bell", CAPTION)


def test_what_the_old_picture_shows_is_not_said_of_another_one(client, okafor, ferry):
    factories.login(client, okafor)
    form = f"/imports/{ferry.pk}/pictures/?block=2"
    page = html5lib.parse(client.get(form).text, namespaceHTMLElements=False)
    (field,) = page.iterfind(".//input[@name='shows']")
    assert field.get("value", "") == ""
    client.post(form, {"picture": uploaded(), "shows": ""})
    assert words(ferry)[1] == figures.shown(OTHER.address, "", CAPTION)
    assert "Whoever cannot see the picture" in look(client, ferry).html


def test_who_puts_in_no_picture_after_all_goes_back_to_the_block(client, okafor, ferry):
    factories.article(okafor, "ferry", ["One.", CAPTION])
    factories.login(client, okafor)
    for desk in (f"/imports/{ferry.pk}/", "/texts/ferry/draft/"):
        assert f'href="{desk}#block-2">Cancel</a>' in client.get(f"{desk}pictures/?block=2").text


def test_the_caption_of_a_table_neither_lacks_a_picture_nor_takes_one(client, okafor):
    factories.login(client, okafor)
    table = "| Year | Paid |\n| --- | --- |\n| 1871 | 4 |"
    imported = begun(okafor, ("figure", 0, "Table 1. Gifts"), table, "One.")
    page = look(client, imported)
    assert "Its picture is not here." not in page.html
    assert "Add a picture" not in page.html
    press(client, imported, "moves/?block=1&to=down", page)
    assert "Its picture is not here." not in look(client, imported).html
    press(client, imported, "moves/?block=1&to=down", look(client, imported))
    page = look(client, imported)
    assert "Its picture is not here." in page.html
    assert "Add a picture" in page.html


def test_a_caption_beside_a_table_is_called_that_of_a_table(client, okafor):
    factories.login(client, okafor)
    table = "| Year | Paid |\n| --- | --- |\n| 1871 | 4 |"
    imported = begun(okafor, ("figure", 0, "Table 1. Gifts"), table, "One.", ("figure", 0, BOAT))
    page = look(client, imported).html
    assert page.count(">Caption of a table</button>") == 1
    assert page.count(">Figure or caption</button>") == 1
    press(client, imported, "moves/?block=1&to=down", look(client, imported))
    press(client, imported, "moves/?block=1&to=down", look(client, imported))
    assert ">Caption of a table</button>" not in look(client, imported).html


def offered(client, imported, id):
    """Give the kinds that the menu of a block offers in words, and the one that is selected."""
    page = client.get(f"{imported.get_absolute_url()}?menu={id}").content.decode()
    options = re.search(rf'<select [^>]*id="kind-{id}"[^>]*>(.*?)</select>', page)[1]
    (selected,) = re.findall(r"<option [^>]* selected>([^<]+)<", options)
    return re.findall(r"<option [^>]*>([^<]+)<", options), selected


def test_the_menu_of_a_table_says_that_it_is_one_and_offers_what_leaves_it_one(client, okafor):
    factories.login(client, okafor)
    table = "| Year | Paid |\n| --- | --- |\n| 1871 | 4 |"
    kinds, selected = offered(client, begun(okafor, "Gifts", table, "One.", "Two."), 2)
    assert selected == "Table"
    assert kinds == ["Table", "Quote", "Figure or caption", "Note on the author"]


def test_what_was_read_as_a_paragraph_beside_a_table_can_be_made_its_caption(client, okafor):
    factories.login(client, okafor)
    table = "| Year | Paid |\n| --- | --- |\n| 1871 | 4 |"
    imported = begun(okafor, "Table 1. Gifts", table, "One.", "Two.")
    kinds, selected = offered(client, imported, 1)
    assert (selected, "Caption of a table" in kinds) == ("Paragraph", True)
    assert "Caption of a table" not in offered(client, imported, 4)[0]
    press(client, imported, "kinds/?block=1&kind=figure-0", look(client, imported))
    assert offered(client, imported, 1)[1] == "Caption of a table"


def test_to_a_picture_that_was_set_aside_and_is_taken_back_one_can_add_it(client, okafor):
    factories.login(client, okafor)
    found = read(
        f"# One\n\n{files.LONG}\n\n![](https://example.org/b.png)\n\n{files.SECOND}\n".encode()
    )
    imported = Import.begin(found, okafor)
    page = look(client, imported)
    assert "Add a picture" not in page.html
    press(client, imported, page.ids("return-")[-1].replace("return-", "returns/?block="), page)
    page = look(client, imported)
    assert "Its picture is not here." in page.html
    assert "Add a picture" in page.html


def test_above_the_blocks_it_says_how_many_pictures_are_not_there(client, okafor):
    factories.login(client, okafor)
    table = "| Year | Paid |\n| --- | --- |\n| 1871 | 4 |"
    shown = ("figure", 0, figures.shown(OTHER.address, "A bell", CAPTION))
    several = begun(okafor, ("figure", 0, CAPTION), ("figure", 0, "The boat."), "One.", shown)
    assert "2 pictures are not here:" in look(client, several).html
    none = begun(okafor, ("figure", 0, "Table 1. Gifts"), table, "One.", shown)
    assert "not here:" not in look(client, none).html
    press(client, several, "drops/?block=1", look(client, several))
    assert "1 picture is not here: a saved web page" in look(client, several).html
    Import.objects.update(format="zip")
    assert "1 picture is not here: it is not in the file" in look(client, several).html


def test_a_figure_without_a_picture_says_so_and_takes_one(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", ("figure", 0, CAPTION))
    page = look(client, imported)
    assert "Its picture is not here." in page.html
    answer = press(client, imported, "pictures/?block=2", page, title="Mist")
    form = f"/imports/{imported.pk}/pictures/?block=2"
    assert (answer.status_code, answer["Location"]) == (303, form)
    assert "Its picture" not in client.get(form).text
    answer = client.post(form, {"picture": uploaded(), "shows": "A bell"})
    assert (answer.status_code, answer["Location"]) == (303, f"/imports/{imported.pk}/#block-2")
    assert words(imported) == ["One.", figures.shown(OTHER.address, "A bell", CAPTION)]
    assert imported.title == "Mist"
    assert client.get(OTHER.address).status_code == 200
    press(client, imported, "undoings/", look(client, imported))
    assert words(imported) == ["One.", CAPTION]


@pytest.mark.parametrize("data", [b"", picture_files.SVG, picture_files.PAGE])
def test_what_is_no_picture_is_refused_with_the_words_kept(client, okafor, data):
    factories.login(client, okafor)
    imported = begun(okafor, ("figure", 0, CAPTION))
    form = f"/imports/{imported.pk}/pictures/?block=1"
    answer = client.post(form, {"picture": uploaded(data), "shows": "A bell"})
    assert answer.status_code == 422
    assert 'value="A bell"' in answer.text
    assert not Picture.objects.exists()


def test_a_figure_of_a_text_that_is_read_takes_a_picture_in_a_draft(client, okafor, lena):
    article = factories.article(okafor, "ferry", ["One.", CAPTION], openness="public")
    factories.login(client, okafor)
    form = "/texts/ferry/draft/pictures/?block=2"
    client.post(form, {"picture": uploaded(), "shows": "A bell"})
    draft = Draft.objects.get()
    assert draft.blocks[1]["kind"] == "figure"
    assert not seen_by(client, lena, OTHER.address)
    draft.publish("", draft.version, okafor)
    assert seen_by(client, lena, OTHER.address)
    article.refresh_from_db()
    first, second = article.revisions.order_by("number")
    keys = [[one.key for one in revision.paragraphs()] for revision in (first, second)]
    assert keys[0] == keys[1]


def test_word_by_word_says_that_a_picture_is_another_one(client, okafor, ferry):
    article = ferry.publish()
    factories.login(client, okafor)
    draft = f"/texts/{article.slug}/draft/"
    client.post(f"{draft}pictures/?block=2", {"picture": uploaded(), "shows": "A boat"})
    said = client.get(f"{draft}comparison/").text
    assert said.count("(not the same picture)") == said.count('class="line changed"') == 1


def test_nobody_puts_a_picture_where_they_may_not_edit(client, okafor, tomoko, ines):
    imported = begun(okafor, ("figure", 0, CAPTION))
    factories.article(okafor, "ferry", [CAPTION], openness="public")
    forms = f"/imports/{imported.pk}/pictures/?block=1", "/texts/ferry/draft/pictures/?block=1"
    for form in forms:
        assert factories.login(client, okafor).get(form).status_code == 200
        for person in (tomoko, ines):
            factories.login(client, person)
            assert client.get(form).status_code == 404
            assert client.post(form, {"picture": uploaded(), "shows": ""}).status_code == 404
    assert not Picture.objects.exists()


def test_a_text_brought_in_once_more_keeps_what_was_done_to_its_figures_by_hand(okafor, ferry):
    article = ferry.publish()
    again = coming(okafor, ("paragraph", 0, "One."), ("figure", 0, BARE), ("paragraph", 0, "Two."))
    assert again.renew(article, okafor)[0].pk is None
    remote = begun(okafor, "One.", ("figure", 0, CAPTION), "Two, and more.")
    draft, _none = remote.renew(article, okafor)
    assert [block["markdown"] for block in draft.blocks] == ["One.", BOAT, "Two, and more."]
    other = figures.shown(OTHER.address, "", CAPTION)
    anew = coming(okafor, ("paragraph", 0, "One."), ("figure", 0, other), pictures=(OTHER,))
    draft, _thrown_away = anew.renew(article, okafor, draft.version)
    assert [block["markdown"] for block in draft.blocks] == ["One.", other]


# Pictures of other hosts

THERE = "https://elsewhere.example/boat_(1).png"
LINKED = f"![A boat]({THERE})\n{CAPTION}"
LEADS = "This picture lies on another site"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (LINKED, True),
        ('![](<//b.example/x.png> "Title")', True),
        ("![A [b\\]](HTTP://b.example/x)", False),
        ("![A b\\]](HTTP://b.example/x)", True),
        (BOAT, False),
        ("![x](/elsewhere.png)", False),
        (f"See ![a boat]({THERE})", False),
    ],
)
def test_a_block_tells_whether_it_begins_with_a_picture_of_another_host(markdown, expected):
    assert figures.lies_elsewhere(markdown) is expected
    assert render(markdown).startswith("<p><a") is expected


def test_of_a_picture_of_another_host_that_somebody_fills_in_the_review_says_why_not(
    client, okafor, ferry
):
    factories.login(client, okafor)
    press(client, ferry, "?at=1", look(client, ferry, edit=1), **{"words-1": LINKED})
    page = look(client, ferry)
    assert LEADS in page.html
    assert f'src="{THERE}"' not in page.html
    answer = press(client, ferry, "publication/", page)
    assert answer.status_code == 200
    assert Article.objects.count() == 0
    form = press(client, ferry, "pictures/?block=1", page)["Location"]
    shown = client.get(form).text
    assert 'value="A boat"' in shown
    assert THERE not in shown
    client.post(form, {"picture": uploaded(), "shows": "A boat"})
    assert words(ferry)[0] == figures.shown(OTHER.address, "A boat", CAPTION)
    assert LEADS not in look(client, ferry).html


def test_a_picture_of_another_host_that_comes_in_with_its_text_is_a_doubt(client, okafor):
    factories.login(client, okafor)
    found = read(f"# One\n\n{files.LONG}\n\n{LINKED}\n\n{files.SECOND}\n".encode())
    page = look(client, Import.begin(found, okafor))
    assert LEADS in page.html
    assert "1 place to look at" in page.html


def test_what_is_published_leads_to_a_picture_of_another_host_and_loads_nothing_from_there(
    client, okafor, ferry
):
    factories.login(client, okafor)
    press(client, ferry, "?at=1", look(client, ferry, edit=1), **{"words-1": LINKED})
    press(client, ferry, "confirmations/?block=1", look(client, ferry))
    page = look(client, ferry)
    assert LEADS not in page.html
    assert "Its picture lies on another site" in page.html
    article = ferry.publish()
    pages = article.get_absolute_url(), f"/texts/{article.slug}/draft/"
    for address in pages:
        html = client.get(address).text
        assert f'<a href="{THERE}"' in html
        assert f'src="{THERE}"' not in html


def test_a_picture_of_another_host_filled_into_a_draft_is_a_doubt_until_it_is_added(client, okafor):
    article = factories.article(okafor, "ferry", ["One.", CAPTION])
    factories.login(client, okafor)
    address = "/texts/ferry/draft/"
    page = Page(client.get(f"{address}?edit=2"))
    client.post(f"{address}?at=2", page.fields | {"words-2": LINKED})
    assert LEADS in client.get(address).text
    draft = Draft.objects.get()
    assert draft.doubts_left == 1
    client.post(f"{address}pictures/?block=2", {"picture": uploaded(), "shows": "A boat"})
    draft.refresh_from_db()
    assert draft.doubts_left == 0
    assert draft.blocks[1]["markdown"] == figures.shown(OTHER.address, "A boat", CAPTION)
    assert article.current.paragraphs()[1].text == CAPTION


# What is kept, and for how long


def test_a_text_with_a_picture_is_brought_in_by_page_and_by_command(client, okafor, tmp_path):
    picture = picture_files.file_of("PNG", size=(320, 200))
    data = files.docx(
        files.para("The ferry", "Title"),
        files.para(files.LONG),
        f"<w:p>{files.drawing(1, 'A boat')}</w:p>",
        files.para(CAPTION, "Caption"),
        pictures=[picture],
    )
    file = SimpleUploadedFile("ferry.docx", data)
    sent = {"submission": "1b671a64-40d5-491e-99b0-da01ff1f3341", "pasted": "", "format": ""}
    factories.login(client, okafor).post("/imports/", {**sent, "file": file})
    assert words(Import.objects.get())[-1] == BOAT
    assert client.get(DRAWN.address).status_code == 200
    place = tmp_path / "ferry.docx"
    place.write_bytes(data)
    call_command("import_article", str(place), "--publish", "--as", "okafor", stdout=io.StringIO())
    assert BOAT in [one.markdown for one in Article.objects.get().current.paragraphs()]
    assert (Picture.objects.count(), PictureUse.objects.filter(is_read=True).count()) == (1, 1)


def test_an_import_that_was_thrown_away_leaves_no_picture_behind(okafor, ferry):
    kept = coming(okafor, ("figure", 0, figures.shown(OTHER.address, "A bell")), pictures=(OTHER,))
    ferry.withdraw()
    later(Picture, kept_at=timezone.now() - timedelta(days=2))
    assert Picture.sweep() == 0
    later(Import, pk=ferry.pk, deleted_at=timezone.now() - timedelta(days=31))
    assert Picture.sweep() == 1
    assert Picture.objects.get().key == OTHER.key
    assert kept.publish().current


def later(model, pk=None, **fields):
    (model.objects.filter(pk=pk) if pk else model.objects).update(**fields)


def test_what_was_dropped_before_publishing_goes_and_what_is_read_stays(okafor):
    imported = coming(
        okafor, ("paragraph", 0, "One."), ("figure", 0, BOAT),
        ("figure", 0, figures.shown(OTHER.address, "A bell")), pictures=(DRAWN, OTHER),
    )  # fmt: skip
    imported.revise(Edits(), lambda review: review.drop(3))
    imported.publish()
    later(Picture, kept_at=timezone.now() - timedelta(days=2))
    out = io.StringIO()
    call_command("erase_deleted", stdout=out)
    assert "pictures that no text has: 1" in out.getvalue()
    assert [one.key for one in Picture.objects.all()] == [DRAWN.key]


def test_a_picture_that_was_just_kept_is_not_removed(okafor, ferry):
    Picture.keep([OTHER], coming=ferry)
    PictureUse.objects.filter(picture__key=OTHER.key).delete()
    assert Picture.sweep() == 0
    later(Picture, kept_at=timezone.now() - timedelta(days=2))
    assert Picture.sweep() == 1


def test_the_same_picture_is_one_row_for_all_texts(okafor, tomoko, client, ferry):
    theirs = coming(tomoko, ("figure", 0, BOAT))
    assert Picture.objects.count() == 1
    assert seen_by(client, tomoko)
    theirs.withdraw()
    assert not seen_by(client, tomoko)
    assert seen_by(client, okafor)


def test_what_is_found_survives_json(okafor):
    found = Found(pictures=[DRAWN])
    assert Found.from_dict(json.loads(json.dumps(found.as_dict()))) == found
