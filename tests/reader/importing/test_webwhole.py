"""Pages of which all would be lost, or nearly all, for the way in which they are made."""

import json
from textwrap import wrap

import pytest

from reader.importing import Unreadable, read
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

FOURTH = (
    "The school has moved since, and the bell with it, but the children still say that it sounds "
    "best on a morning with fog, when nobody on one bank can see whether anybody is on the other."
)


def told(number):
    """Give the paragraphs of one of several texts, which say the same of another boat."""
    return [f"Of the {number}. boat: {one}" for one in (*PARAGRAPHS, FOURTH)]


def several(number, comments=""):
    """Give one of several texts, with a heading that leads to a page of its own."""
    text = "".join(f"<p>{one}</p>" for one in told(number))
    heading = f'<h2 class="s"><a href="/boats/{number}">The {number}. Boat</a></h2>'
    return f"{heading}{text}<p>{comments}</p>"


def test_each_of_several_texts_is_read_with_its_heading_though_that_leads_to_its_own_page():
    found = read_page(f"<h1>{TITLE}</h1><div>{several(2)}{several(3)}</div>")
    assert texts(found) == ["The 2. Boat", *told(2), "The 3. Boat", *told(3)]


def test_how_much_readers_say_of_the_first_of_several_texts_does_not_end_them():
    page = f"{several(2, 'Comments (5)')}{several(3, 'Comments (12)')}<p>Who wrote that?</p>"
    found = read_page(f"<h1>{TITLE}</h1><div>{page}</div>")
    assert texts(found) == ["The 2. Boat", *told(2), "The 3. Boat", *told(3)]


def test_a_heading_that_leads_on_from_amid_a_text_is_none_of_it():
    pointer = '<h4><a href="/boats/7">The last boat of the lake</a></h4>'
    rest = f"<p>{SECOND}</p><p>{THIRD}</p>" * 3
    found = read_page(f"<div><h1>{TITLE}</h1><p>{LONG}</p>{pointer}{rest}</div>")
    assert "The last boat of the lake" not in texts(found)


def test_a_sentence_on_which_a_script_shows_a_note_is_read():
    noted = '<a href="javascript:void(0);" onclick="note(3)" class="popup">'
    lines = f'<p>{noted}"The bell," he said, "is not for sale."</a></p><p>He {noted}left</a>.</p>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{lines}<p>{SECOND}</p>")
    assert texts(found) == [LONG, '"The bell," he said, "is not for sale."', "He left.", SECOND]
    button = '<p><a href="javascript:print()">Print this page</a></p>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{button}")) == PARAGRAPHS


LEAD = f'<article class="hero"><h1>{TITLE}</h1><p>{LONG}</p></article>'


@pytest.mark.parametrize(
    "rest",
    [
        '<div class="body">{}</div>',
        "<div><div>{}</div></div>",
    ],
)
def test_the_article_of_a_headline_is_not_all_where_it_has_the_lead_alone(rest):
    following = [*told(2), *told(3)]
    text = "".join(f"<p>{one}</p>" for one in following)
    assert texts(read_page(LEAD + rest.format(text))) == [LONG, *following]


def test_the_article_of_a_headline_is_all_where_the_next_has_a_headline_too():
    other = f"<article><h1>Another Bank</h1><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p></article>"
    assert texts(read_page(f"<article><h1>{TITLE}</h1><p>{LONG}</p></article>{other}")) == [LONG]


@pytest.mark.parametrize(
    "name", ["popup", "newsletter", "share-wrap", "promo", "widget", "breadcrumb"]
)
def test_a_text_is_read_though_each_of_its_paragraphs_has_a_name_of_the_sites(name):
    parts = "".join(f'<div class="{name}"><p>{one}</p></div>' for one in [*told(2), *told(3)])
    assert texts(read_page(f"<h1>{TITLE}</h1>{parts}")) == [*told(2), *told(3)]


@pytest.mark.parametrize(
    "page",
    [
        '<body style="visibility: hidden">{}</body>',
        '<river-text><template shadowrootmode="open">{}</template></river-text>',
        '<div hidden="until-found">{}</div>',
        '<div style="display: none">{}</div><p>Loading…</p>',
        "<dialog open>{}</dialog>",
        "<button>Menu{}",
        '<map name="m"><area href="/a">{}',
        "<noscript>{}</noscript>",
        "<svg><foreignObject>{}</foreignObject></svg>",
    ],
)
def test_a_text_is_read_in_whatever_it_stands(page):
    text = f"<h1>{TITLE}</h1>" + "".join(f"<p>{one}</p>" for one in told(2))
    assert texts(read_page(page.format(text))) == told(2)


def test_the_page_in_a_frame_is_read_where_the_file_has_it_and_nothing_else():
    text = "".join(f"<p>{one}</p>" for one in told(2))
    found = read_page(f'<iframe srcdoc="{text}"></iframe>')
    assert texts(found) == told(2)
    assert (
        texts(read_page(f'<h1>{TITLE}</h1>{TEXT}<iframe srcdoc="{text}"></iframe>')) == PARAGRAPHS
    )


def test_a_frame_that_is_all_of_a_page_is_read_as_a_page_of_its_own():
    lines = "<br><br>".join(told(2))
    inside = f"<title>{TITLE}</title><p>Boats | Bells</p><h1>{TITLE}</h1><div>{lines}</div>"
    found = read_page(f'<iframe srcdoc="{inside}"></iframe>', window="River House")
    assert (found.title, texts(found)) == (TITLE, told(2))


def test_what_a_page_tells_search_engines_is_read_where_nothing_else_is():
    said = json.dumps({"headline": TITLE, "articleBody": "\n\n".join(told(2))})
    head = f'<script type="application/ld+json">{said}</script>'
    assert texts(read_page('<div id="root"></div>', head)) == told(2)
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}", head)) == PARAGRAPHS


@pytest.mark.parametrize(
    "hidden",
    ['style="opacity: 0; visibility: hidden"', 'class="reveal hidden"', 'class="invisible"'],
)
def test_paragraphs_that_wait_until_somebody_scrolls_down_are_read(hidden):
    rest = "".join(f"<p {hidden}>{one}</p>" for one in told(2))
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{rest}")) == [LONG, *told(2)]


@pytest.mark.parametrize(
    "rest",
    [
        '<div class="article-continued" style="display:none">{}</div>',
        '<a class="b" href="#">Read more</a><div style="display:none">{}</div>',
    ],
)
def test_the_rest_of_a_text_is_read_that_is_shown_when_somebody_asks_for_more(rest):
    more = "".join(f"<p>{one}</p>" for one in told(2))
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{rest.format(more)}</div>")
    assert texts(found) == [*PARAGRAPHS, *told(2)]


def test_a_notice_that_a_page_hides_is_no_text_where_nothing_else_is():
    notice = "".join(f"<p>{one}</p>" for one in told(2))
    with pytest.raises(Unreadable):
        read_page(f'<div class="cookie-consent" style="display:none">{notice}</div><p>Loading</p>')


@pytest.mark.parametrize("tag", ["h2", "h4"])
def test_paragraphs_that_are_marked_as_headings_for_their_letters_are_none(tag):
    text = "".join(f"<{tag}>{one}</{tag}>" for one in told(2))
    assert texts(read_page(f"<h1>{TITLE}</h1>{text}")) == told(2)


def test_a_text_is_read_each_of_whose_paragraphs_leads_to_a_note():
    text = "".join(f'<p><a href="/notes/{at}">{one}</a></p>' for at, one in enumerate(told(2)))
    assert texts(read_page(f"<h1>{TITLE}</h1>{text}")) == told(2)


@pytest.mark.parametrize("unclosed", ["<button>Share", '<map name="m"><area href="/a">'])
def test_the_rest_of_a_text_is_read_behind_what_nobody_closed(unclosed):
    rest = "".join(f"<p>{one}</p>" for one in told(2))
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}{unclosed}{rest}")
    assert texts(found)[:3] == PARAGRAPHS
    assert texts(found)[-4:] == told(2)


def test_a_heading_that_nobody_closed_ends_before_the_text():
    rest = "".join(f"<p>{one}</p>" for one in told(2))
    found = read_page(f"<h1>{TITLE}<div>{TEXT}<h2>The Boat<div>{rest}</div></div>")
    assert found.title == TITLE
    assert texts(found) == [*PARAGRAPHS, "The Boat", *told(2)]


def test_a_link_to_where_readers_speak_does_not_end_a_text():
    pointer = '<p><a href="#said">Comments (3)</a></p>'
    said = '<div id="said"><p>I crossed it as a child, and I remember the bell well.</p></div>'
    found = read_page(
        f"<div><h1>{TITLE}</h1><p>{LONG}</p>{pointer}<p>{SECOND}</p><p>{THIRD}</p></div>"
    )
    assert texts(found) == PARAGRAPHS
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{pointer}{said}</div>")
    assert texts(found) == PARAGRAPHS


def test_a_text_goes_on_behind_links_that_stand_in_it_late():
    rest, links = "".join(f"<p>{one}</p>" for one in told(2)), '<ul><li><a href="/2">Boats</a></ul>'
    late = f"<h3>Related articles</h3>{links}<p>{FOURTH}</p>"
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{rest}{late}</div>")
    assert texts(found) == [*PARAGRAPHS, *told(2), FOURTH]
    teasers = f'<h3>Related articles</h3>{links}<p class="t">{FOURTH}</p>'
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{rest}{teasers}</div>")
    assert texts(found) == [*PARAGRAPHS, *told(2)]


@pytest.mark.parametrize("title", ["<h3>Related articles</h3>", "<div><h3>Related</h3></div>"])
def test_a_text_goes_on_behind_a_box_of_links_with_its_title(title):
    rest = "".join(f"<p>{one}</p>" for one in told(2))
    box = f'<div class="pile">{title}<ul><li><a href="/2">All the boats of the river</a></ul></div>'
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{rest}{box}<p>{FOURTH}</p></div>")
    assert texts(found) == [*PARAGRAPHS, *told(2), FOURTH]


def test_a_quotation_is_read_though_a_label_calls_it_by_a_button():
    said = f'<blockquote><p>{FOURTH}</p>Ada Bron <a href="https://p.eu/1">May 1</a></blockquote>'
    found = read_page(f'<h1>{TITLE}</h1>{TEXT}<div aria-label="Tweet">{said}</div><p>{LONG}</p>')
    assert any(FOURTH in one for one in texts(found))


def test_the_next_of_two_texts_with_headlines_is_none_of_the_first():
    first = f'<div class="story"><h1>{TITLE}</h1>{TEXT}</div>'
    text = "".join(f"<p>{one}</p>" for one in told(2))
    found = read_page(f'{first}<div class="story"><h1>Another Bank</h1>{text}</div>')
    assert texts(found) == PARAGRAPHS


def test_paragraphs_under_headings_that_lead_to_pages_of_the_site_are_read():
    first, second, third, fourth = told(2)
    headed = (
        f'<h2><a href="/t/1">Ice</a></h2><p>{first}</p><p>{second}</p>'
        f'<h2><a href="/t/2">Water</a></h2><p>{third}</p><p>{fourth}</p>'
    )
    found = read_page(f"<div><h1>{TITLE}</h1>{headed}</div>")
    assert texts(found) == ["Ice", first, second, "Water", third, fourth]


@pytest.mark.parametrize("button", ["Accept all", "Alle akzeptieren", "Tout accepter", "全部接受"])
def test_what_asks_whether_a_site_may_keep_cookies_is_no_text(button):
    notice = (
        "<h2>Your privacy</h2><p>We and our partners keep cookies on your device and read them, "
        f"so that we know what you have read.</p><div><button>{button}</button></div>"
    )
    assert texts(read_page(f'<div class="x9">{notice}</div><h1>{TITLE}</h1>{TEXT}')) == PARAGRAPHS
    assert texts(read_page(f'<h1>{TITLE}</h1>{TEXT}<div class="x9">{notice}</div>')) == PARAGRAPHS


@pytest.mark.parametrize("name", ["x9", "push-layer"])
@pytest.mark.parametrize("button", ["Not now", "Nicht jetzt", "Plus tard", "Ahora no"])
def test_what_asks_whether_a_site_may_send_its_news_is_no_text(name, button):
    asked = (
        "<h3>Notifications</h3><p>May we tell you in your browser what is new in the harbours, in "
        f"two to four notifications a day? You may end that whenever you like.</p><a>{button}</a>"
    )
    found = read_page(f'<div class="{name}">{asked}</div><h1>{TITLE}</h1>{TEXT}')
    assert texts(found) == PARAGRAPHS


@pytest.mark.parametrize(
    "long",
    [
        '<img alt="" src="data:image/png;base64,{}">',
        '<div style="background:url(data:image/png;base64,{})"></div>',
        "<script>ferry='{}'</script>",
        "<style>@font-face{{src:url(data:font/woff2;base64,{})}}</style>",
        "<!--{}-->",
    ],
)
def test_a_text_is_read_behind_what_is_too_long_for_the_parser(long):
    found = read_page(f"{long.format('A' * 10_500_000)}<h1>{TITLE}</h1>{TEXT}")
    assert texts(found) == PARAGRAPHS


def test_a_text_is_read_behind_a_drawing_that_nobody_closed():
    rest = "".join(f"<p>{one}</p>" for one in told(2))
    found = read_page(f'<h1>{TITLE}</h1>{TEXT}<svg><path d="M0 0"/>{rest}')
    assert texts(found) == [*PARAGRAPHS, *told(2)]


def test_lines_are_what_a_page_shows_as_lines_whatever_they_are_called():
    spans = "".join(f'<span style="display:block">{one}</span>' for one in PARAGRAPHS)
    assert texts(read_page(f"<h1>{TITLE}</h1><div>{spans}</div>")) == PARAGRAPHS
    lines = '<span style="display:block">The bell was grey</span>' * 2
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{lines}and old.</p><p>{SECOND}</p>")
    assert texts(found)[1] == "The bell was grey\nThe bell was grey\nand old."
    words = "".join(f'<div style="display: inline">{one} </div>' for one in LONG.split())
    found = read_page(f"<h1>{TITLE}</h1><p>{SECOND}</p><div>{words}</div><p>{THIRD}</p>")
    assert texts(found) == [SECOND, LONG, THIRD]


PLAIN = "\n\n".join("\n".join(wrap(one, 70)) for one in [*told(2), *told(3)])


@pytest.mark.parametrize("page", ["<h1>{1}</h1><pre>{0}</pre>", "<pre>{1}\n\n{0}</pre>"])
def test_a_plain_text_on_a_page_has_paragraphs_and_no_line_ends(page):
    found = read_page(page.format(PLAIN, TITLE))
    assert texts(found) == [*told(2), *told(3)]
    assert {block.kind for block in found.blocks} == {"paragraph"}


def test_short_lines_of_a_plain_text_stay_lines_and_code_stays_code():
    found = read_page(
        f"<h1>{TITLE}</h1><pre>{PLAIN}\n\n  The bell,\n  the rope,\n  the boat.</pre>"
    )
    assert texts(found)[-1] == "The bell,\nthe rope,\nthe boat."
    code = "\n\n".join(f"def ferry_{at}(bank):\n    return {{bank: [{at}]}};" for at in range(20))
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><pre>{code}</pre>")
    assert [block.kind for block in found.blocks] == ["paragraph", "code"]


def test_what_has_a_name_of_its_own_is_a_paragraph_where_it_says_as_much():
    text = "".join(f"<river-par>{one}</river-par>" for one in told(2))
    assert texts(read_page(f"<h1>{TITLE}</h1><river-text>{text}</river-text>")) == told(2)
    word = f"<p>The <river-word>bell</river-word> rang. {LONG}</p>"
    assert texts(read_page(f"<h1>{TITLE}</h1>{word}"))[0] == f"The bell rang. {LONG}"


@pytest.mark.parametrize(
    "heading",
    [
        '<h3><button class="accordion-button">{}</button></h3>',
        "<button><h3>{}</h3></button>",
    ],
)
def test_a_heading_is_one_though_it_folds_a_part_away(heading):
    part = f"{heading.format('The Frost')}<p>{SECOND}</p>{heading.format('The Bridge')}"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{part}<p>{THIRD}</p>")
    assert texts(found) == [LONG, "The Frost", SECOND, "The Bridge", THIRD]


def test_a_teaser_in_a_column_takes_no_text_beside_it_along():
    story = f"<td><b>The ferry went on as before.</b><p>{SECOND}</p><p>{THIRD}</p></td>"
    column = '<td><h3><a href="/more">More from the river</a></h3></td>'
    page = f"<table><tr><td><div>{TITLE}</div></td></tr><tr>{story}{column}</tr></table>"
    assert texts(read_page(page, window=f"News | {TITLE}"))[-2:] == [SECOND, THIRD]


def test_a_page_that_is_quoted_for_its_indent_is_read_as_a_text():
    menu = '<td><a href="a.html">News</a><br><a href="b.html">Theory</a></td>'
    text = f"<td><h3>{TITLE}</h3><p>{LONG}</p><h4>The bell</h4><p>{SECOND}</p></td>"
    page = f"<blockquote><table><tr>{menu}{text}</tr></table></blockquote>"
    found = read_page(page, window=TITLE)
    assert [block.kind for block in found.blocks] == ["paragraph", "heading", "paragraph"]


def test_thoughts_on_something_are_readers_only_behind_their_number():
    life = f"<section><h2>Life</h2><p>{LONG}</p></section>"
    thoughts = f"<section><h2>Thoughts on Ada Bron</h2><p>{SECOND}</p></section>"
    found = read_page(f"<h1>{TITLE}</h1>{life}{thoughts}<section><p>{THIRD}</p></section>")
    assert texts(found) == ["Life", LONG, "Thoughts on Ada Bron", SECOND, THIRD]
    readers = f"<h2>2 thoughts on “{TITLE}”</h2><div><p>{THIRD}</p></div>"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p>{readers}")
    assert texts(found) == [LONG, SECOND]


def test_a_list_of_sources_is_no_note_on_the_author_whatever_its_box_is_called():
    source = "<p>Bron, A (20{}), Ropes and Bells, The River Press</p>"
    sources = source.format(10) + source.format(12)
    part = f'<section class="sectionBio"><h4>Bibliography</h4>{sources}</section>'
    assert "Bibliography" in texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{part}"))


def test_a_bar_that_stays_at_the_foot_of_the_window_is_the_sites():
    news = "A new boat asks its passengers to row, and saves all the time of waiting. " * 20
    bar = f'<div style="position: fixed; bottom: 0; height: 20px"><div>{news}</div></div>'
    assert texts(read_page(f"<h1>{TITLE}</h1><div>{TEXT}</div>{bar}")) == PARAGRAPHS


def test_notes_are_linked_though_the_page_calls_itself_by_its_file():
    marks = "".join(f' word<a href="river_1.htm#n{at}" id="m{at}">{at}</a>' for at in (1, 2))
    notes = "".join(
        f'<div><a href="river_1.htm#m{at}" id="n{at}">{at}</a> The bell of ferry {at}.</div>'
        for at in (1, 2)
    )
    page = f"<html><body><h1>{TITLE}</h1><p>{LONG}{marks}</p><p>{SECOND}</p>{notes}</body></html>"
    found = read(page.encode())
    assert "#postil-note-" in found.blocks[0].markdown


def test_a_slip_before_a_page_does_not_make_it_a_plain_text():
    page = f"z<!DOCTYPE html>\n<html><head><title>{TITLE}</title></head><body>{TEXT}</body></html>"
    assert texts(read(page.encode())) == PARAGRAPHS


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        ("Warning: no ferry in line 3\n", "Warning: no ferry in line 3"),
        (
            "<br />\n<b>Notice</b>:  no bell in <b>/a.php</b><br />\n<!-- 1 -->",
            "Notice: no bell in /a.php",
        ),
    ],
)
def test_what_a_program_says_before_a_page_is_set_aside_where_one_sees_it(complaint, said):
    head = f"<!DOCTYPE html>\n<html><head><title>{TITLE}</title></head>"
    page = f"{complaint}{head}<body><article><h1>{TITLE}</h1>{TEXT}</article></body></html>"
    found = read(page.encode())
    assert texts(found) == PARAGRAPHS
    assert [(one.text, one.reason) for one in found.dropped] == [(said, "site-part")]


@pytest.mark.parametrize("order", ["<?php\nrequire 'a>b.php';\n?>\n\n", "<?= $ferry->bell ?>"])
def test_a_page_that_its_server_did_not_make_is_read_as_one(order):
    page = f"<!DOCTYPE html>\n<html><head><title>{TITLE}</title></head><body>{order}{TEXT}</body>"
    found = read(f"{order}{page}</html>".encode())
    assert (texts(found), found.dropped) == (PARAGRAPHS, [])
