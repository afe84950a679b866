"""What a system leaves on a page that is for nobody to read: drawings, gaps, nothing."""

import pytest

from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts


@pytest.mark.parametrize("signs", ["\u200d", "\u200e\u200f", "&nbsp;\u200c", "\u2800"])
def test_a_paragraph_of_signs_that_nobody_sees_is_none(signs):
    found = read_between(f"<p>{signs}</p>")
    assert texts(found) == [LONG, SECOND]


def test_joiners_between_signs_stay():
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG} 👩\u200d🔧</p><p>{SECOND}</p>")
    assert texts(found)[0] == f"{LONG} 👩\u200d🔧"


@pytest.mark.parametrize("gap", ["{{cta}}", "{{ teaser.box }}", "{% banner %}", "[[ad-slot:2]]"])
def test_a_gap_that_was_never_filled_is_no_text(gap):
    found = read_between(f"<p>{gap}</p>")
    assert texts(found) == [LONG, SECOND]


def test_who_writes_of_templates_may_show_one():
    shown = "<p>A gap is written <code>{{name}}</code>, and filled when the page is sent.</p>"
    alone = "<p><code>{{name}}</code></p>"
    found = read_between(shown + alone)
    assert texts(found)[1:3] == [
        "A gap is written {{name}}, and filled when the page is sent.",
        "{{name}}",
    ]


def test_letters_that_a_font_shows_as_drawings_are_no_text():
    icons = '<div class="open_icon"><span>K</span></div><div class="close_icon">L</div>'
    arrow = '<i class="material-icons">arrow_forward</i>'
    question = f"<div>{icons}<h3>Who kept the rope?</h3></div><p>{SECOND}{arrow}</p>"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{question}")
    assert texts(found) == [LONG, "Who kept the rope?", SECOND]


def test_a_sign_that_is_named_as_a_drawing_is_no_paragraph():
    sign = '<div class="card"><div class="callout-emoji">💡</div></div>'
    found = read_between(sign)
    assert texts(found) == [LONG, SECOND]


def test_words_in_what_is_named_after_a_drawing_stay():
    words = '<span class="icon-box">the blue rope</span>'
    found = read_page(f"<h1>{TITLE}</h1><p>They kept {words}. {LONG}</p><p>{SECOND}</p>")
    assert texts(found)[0] == f"They kept the blue rope. {LONG}"


@pytest.mark.parametrize("line", ["- -", "—", "·", "&gt;&gt;&gt;", "→", "-30-", "."])
def test_a_line_that_is_drawn_with_signs_is_no_paragraph(line):
    found = read_between(f"<p>{line}</p>")
    assert texts(found) == [LONG, SECOND]


def test_a_dash_in_a_table_says_that_there_is_nothing():
    table = "<table><tr><th>Ferry</th><th>Bell</th></tr><tr><td>First</td><td>—</td></tr></table>"
    found = read_between(table)
    assert "—" in texts(found)[1]


def test_how_many_readers_liked_a_text_is_none_of_it():
    found = read_page(f'<div><h1>{TITLE}</h1>{TEXT}<div class="z"><div>+12</div></div></div>')
    assert texts(found) == PARAGRAPHS


def test_what_plays_a_recording_is_no_text():
    player = '<div class="audio-module"><b>Listen</b><span>6-Minute Listen</span></div>'
    assert texts(read_between(player)) == [LONG, SECOND]


def test_how_a_program_calls_for_adverts_is_no_text():
    call = "(adsbygoogle = window.adsbygoogle || []).push({});"
    assert texts(read_between(f"<p>{call}</p>")) == [LONG, SECOND]


def test_what_stands_in_the_foot_of_an_article_is_the_sites_however_that_is_written():
    foot = "<p>Copyright 2004, Ada Bron. Released as open unless said so in the article.</p>"
    found = read_page(f'<div><h1>{TITLE}</h1>{TEXT}<div id="articlefooter">{foot}</div></div>')
    assert texts(found) == PARAGRAPHS


def test_two_strokes_that_hold_a_place_open_are_no_paragraph():
    assert texts(read_between("<center>__</center>")) == [LONG, SECOND]


@pytest.mark.parametrize("name", ["skimming scheme seized cash.jpg", "WEB18-Ferry-1160x768.png"])
def test_the_name_of_a_picture_is_no_paragraph(name):
    assert texts(read_between(f"<p>{name}</p>")) == [LONG, SECOND]
    said = f"<p>They saved it as {name}, and forgot where.</p>"
    assert len(texts(read_between(said))) == 3


@pytest.mark.parametrize("sign", ["<figcaption>i</figcaption>", "<div>0:49</div>"])
def test_signs_that_a_script_draws_on_a_picture_are_no_caption(sign):
    shown = f'<figure><img src="/boat.jpg" alt="">{sign}</figure>'
    caption = "<figcaption>The boat that left at noon and came back at nine.</figcaption>"
    found = read_between(f"<figure><img src='/a.jpg' alt=''>{caption}</figure>{shown}")
    assert len(texts(found)) == 3


@pytest.mark.parametrize(
    "box",
    [
        '<div class="alert-banner">{}</div>',
        '<div class="e-notification-alert">{}</div>',
        '<div id="before-you-go-container"><div class="before-you-go">{}</div></div>',
    ],
)
def test_what_a_site_warns_of_above_a_text_is_none_of_it(box):
    said = "IE 11 is not supported. For the best experience visit us in another browser."
    found = read_page(f"{box.format(said)}<h1>{TITLE}</h1>{TEXT}")
    assert texts(found) == PARAGRAPHS


def test_a_heading_that_only_marks_a_place_for_screen_readers_is_none():
    marked = '<h3 class="landmark heading">Chapter Text</h3>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{marked}{TEXT}")) == PARAGRAPHS
