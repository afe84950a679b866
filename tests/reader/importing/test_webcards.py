"""Boxes that announce other pages, forms in which readers write, and links to other languages."""

import pytest

from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

SAID = "A boat of oak that carries forty people and a horse."
BUTTONS = ['<a href="/{0}">Learn more</a>', '<a href="/{0}"><button>Read more</button></a>']


def boxes(count, button=BUTTONS[0], said=SAID):
    box = f"<div><h3>The {{0}}. boat</h3><p>{said}</p>{button}</div>"
    return f"<section>{''.join(box.format(number) for number in range(count))}</section>"


@pytest.mark.parametrize("button", BUTTONS)
def test_boxes_with_a_button_each_that_stand_together_announce_other_pages(button):
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{boxes(4, button)}</div>")
    assert texts(found) == PARAGRAPHS


def test_two_boxes_with_a_button_may_be_the_authors():
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{boxes(2)}</div>")
    assert [SAID in words for words in texts(found)].count(True) == 2


def test_boxes_with_a_button_each_are_the_text_where_no_other_is():
    found = read_page(f"<div><h1>{TITLE}</h1><p>{SECOND}</p>{boxes(4, said=LONG)}</div>")
    assert "The 3. boat" in texts(found)


def test_a_link_with_other_words_makes_no_button():
    listed = boxes(4, '<a href="/{0}">Ada Bron built it</a>')
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{listed}</div>")
    assert texts(found).count(SAID) == 4


def test_a_form_in_which_readers_write_is_no_text():
    labels = "<p>To be named as the one who wrote it, say who you are and where you live.</p>" * 3
    form = f"<form>{labels}<p>Your story</p><textarea></textarea></form>"
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{form}</div>")
    assert texts(found) == PARAGRAPHS


def test_a_form_that_is_all_of_a_page_has_its_text():
    found = read_page(f"<form><h1>{TITLE}</h1>{TEXT}<textarea></textarea></form>")
    assert texts(found) == PARAGRAPHS
    short = read_page(f"<form><p>{LONG}</p><textarea></textarea></form>", window="River House")
    assert texts(short) == [LONG]


PROMISE = "<div><p>River Days, 2 June</p><p>All boats are named</p>{0}</div>"
LEADS = (
    '<div class="wp-button"><a class="button__link" href="https://days.example/">See them</a></div>'
)


def test_a_box_with_a_button_amid_the_text_is_the_sites():
    found = read_between(PROMISE.format(LEADS))
    assert texts(found) == [LONG, SECOND]
    assert any("All boats are named" in piece.text for piece in found.dropped)


@pytest.mark.parametrize("link", ['<a href="https://days.example/">See them</a>', ""])
def test_a_box_without_a_button_amid_the_text_is_of_it(link):
    assert "All boats are named" in texts(read_between(PROMISE.format(link)))


def test_a_table_beside_a_button_is_the_authors():
    table = f"<div><table><tr><td>Boats</td><td>Four</td></tr></table>{LEADS}</div>"
    assert "Boats" in " ".join(texts(read_between(table)))


LANGUAGES = (
    '<p>Also in: <a href="/en/1">en</a> | <a href="/de/1" hreflang="de">de</a> |'
    ' <a href="/ko/1" hreflang="ko">ko</a> | <a href="/tr/1" hreflang="tr">tr</a></p>'
)


def test_the_languages_that_a_page_is_in_are_no_standfirst_and_no_text():
    found = read_page(f"<div><h1>{TITLE}</h1>{LANGUAGES}{TEXT}{LANGUAGES}</div>")
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


def test_languages_may_be_told_by_what_they_call_themselves():
    names = ("Deutsch", "Español", "日本語", "українська", "Tiếng Việt")
    links = ", ".join(f'<a href="/{at}">{name}</a>' for at, name in enumerate(names))
    told = "Whoever finds a mistake in one of these may write to the keeper of the bell"
    line = f'<p><a name="others">Read it in another language</a>: {links}. {told}, please.</p>'
    assert texts(read_page(f"<div><h1>{TITLE}</h1>{TEXT}{line}</div>")) == PARAGRAPHS
    few = f"<p>{LONG} {links}</p>"
    assert len(texts(read_page(f"<div><h1>{TITLE}</h1>{TEXT}{few}</div>"))) == 4


def test_links_to_texts_in_other_languages_in_a_sentence_are_the_authors():
    told = "What was written of it in <a href='/de/1' hreflang='de'>German</a> and in "
    told += "<a href='/ko/1' hreflang='ko'>Korean</a> was lost with the boat in the ice."
    assert len(texts(read_between(f"<p>{told}</p>"))) == 3


@pytest.mark.parametrize(
    "button", ["<button>Subscribe</button>", '<input type="submit" value="Sign up">']
)
def test_a_box_that_offers_a_letter_by_mail_is_the_sites_whatever_it_is_called(button):
    box = "<div class='x'><h3>{}</h3><p>On weekdays at half past six</p>{}</div>"
    offered = box.format("The River, straight to your inbox", button)
    assert texts(read_between(offered)) == [LONG, SECOND]
    other = box.format("The River in the morning", "<button>Show the picture</button>")
    assert texts(read_between(other))[1] == "The River in the morning"
