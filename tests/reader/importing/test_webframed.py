"""Boxes and lines amid a text that are the site's by what they begin and end with."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

SAID = "<blockquote>The bell is no bell without a boat, and so I shall stay.</blockquote>"
WRITE = '<div><a href="/write">Write to us too</a></div>'


def test_a_box_that_begins_with_a_word_of_the_site_and_ends_with_a_link_into_it_is_the_sites():
    title = '<a href="/talk">HAVE YOUR SAY</a>'
    box = f"<div>{title}<div>{SAID}<div>Jan Kowal, Vasa</div>{WRITE}</div></div>"
    assert texts(read_between(box)) == [LONG, SECOND]


@pytest.mark.parametrize(
    "box",
    [
        f"<div><b>What Jan Kowal said</b>{SAID}{WRITE}</div>",
        f'<div><b>HAVE YOUR SAY</b>{SAID}<p>Read what <a href="/2">the others</a></p></div>',
        f'<div><b>HAVE YOUR SAY</b>{SAID}<a href="https://bell.example/">The bell</a></div>',
    ],
)
def test_a_quotation_in_a_box_is_the_texts_where_the_site_is_not_around_it(box):
    assert any("no bell without a boat" in words for words in texts(read_between(box)))


def test_a_short_text_between_a_word_of_the_site_and_a_link_is_read():
    box = f'<div><b>Share</b><p>{THIRD}</p><div><a href="/2">The next</a></div></div>'
    assert THIRD in texts(read_page(f"<h1>{TITLE}</h1>{box}"))


def test_lines_that_only_a_script_answers_are_buttons():
    player = '<div class="bug"><a rel="1"><span>Play</span> <span>Stop</span></a></div>'
    film = "<p><a>The last boat: a film of the river and of those who crossed it in the ice</a></p>"
    assert texts(read_between(f"<div>{player}{film}</div>")) == [LONG, SECOND]


@pytest.mark.parametrize("link", ['<a id="p1">The ice</a>', '<a name="p1">The ice</a>'])
def test_a_line_to_which_others_lead_is_the_texts(link):
    assert "The ice" in texts(read_between(f"<p>{link}</p>"))


@pytest.mark.parametrize("tabs", ['class="tab-group"', 'role="tablist"'])
def test_the_tabs_above_a_text_are_none_of_it(tabs):
    listed = '<ul><li><a id="tab-text">Article</a></li><li><a id="tab-film">Film (1)</a></li></ul>'
    assert texts(read_page(f"<h1>{TITLE}</h1><div {tabs}>{listed}</div>{TEXT}")) == PARAGRAPHS


def test_a_list_of_recordings_under_a_text_is_none_of_it():
    item = f"<li><h4>The bell</h4><p>18 July 2012</p><p>What {TITLE} said to each other</p></li>"
    found = read_page(f'<h1>{TITLE}</h1>{TEXT}<div><ul id="article-audio-list">{item}</ul></div>')
    assert texts(found) == PARAGRAPHS


def test_a_list_of_links_is_the_sites_though_a_label_begins_it():
    links = '<li><a href="/find?q=ice">ice</a>,</li><li><a href="/find?q=boats">boats</a></li>'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<ul><li><b>In this text: </b></li>{links}</ul>")
    assert texts(found) == PARAGRAPHS


def test_what_readers_say_under_a_text_that_is_parted_by_line_ends_is_no_text():
    said = "".join(f"<table><tr><td>Jan, on May {at}: {LONG}</td></tr></table>" for at in (1, 2))
    title = '<a id="said"></a><table><tr><td><h3>Comments</h3></td></tr></table>'
    text = f"{LONG}<br><br>{SECOND}<br><br>{THIRD}<br>"
    found = read_page(f"<h1>{TITLE}</h1><div>{text}{title}{said}</div>")
    assert texts(found) == PARAGRAPHS


def test_comments_above_a_text_that_is_parted_by_line_ends_do_not_end_it():
    title = "<div><b>Comments</b></div>"
    found = read_page(f"<h1>{TITLE}</h1><div>{title}{LONG}<br><br>{SECOND}<br><br>{THIRD}</div>")
    assert [one for one in texts(found) if one in PARAGRAPHS] == PARAGRAPHS


def test_a_box_that_begins_with_words_of_the_site_and_ends_with_a_button_is_none_of_the_text():
    said = "<p>« River heat »</p><p>How shall we cross? Each week our best letters on boats.</p>"
    box = f'<section class="inread"><h4>Newsletter</h4>{said}<button>Send</button></section>'
    assert texts(read_between(box)) == [LONG, SECOND]
    assert "« River heat »" in texts(read_between(box.replace("<h4>Newsletter</h4>", "")))
