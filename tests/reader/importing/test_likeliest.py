"""The headline of a page whose head says nothing of it, or the name of its site alone: by its form
and by where it stands."""

import pytest
from lxml import etree

from reader.importing import read, siteparts
from reader.importing.elements import words_in
from reader.importing.markup import html_tree
from reader.importing.webpage.titling.saying import beside_names
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

SITE = "River House"
MENU = "".join(f'<a href="/{one}">{one}</a> ' for one in ("boats", "ropes", "bells", "banks"))
MENU = f"<div>{MENU}</div>"
SECTIONS = f"<h2>Ropes</h2><p>{LONG}</p><h2>Bells</h2><p>{SECOND}</p><h2>Banks</h2><p>{THIRD}</p>"


@pytest.mark.parametrize(
    "headline",
    [
        f"<h1>{TITLE}</h1>",
        f"<h2>{TITLE}</h2>",
        f'<h3 class="post-title">{TITLE}</h3>',
        f'<div class="article-title">{TITLE}</div>',
        f'<div><span class="headline">{TITLE}</span></div>',
        f'<p align="center"><font size="5">{TITLE}</font></p>',
        f'<table><tr><td class="contentheading">{TITLE}</td></tr></table>',
    ],
)
@pytest.mark.parametrize("window", [SITE, f"{SITE} | Archive", "ferry2.html"])
def test_a_line_above_the_text_is_the_title_of_a_page_that_has_the_name_of_its_site(
    headline, window
):
    site = f'<div id="logo"><a href="/">{SITE}</a></div>{MENU}'
    found = read_page(f"{site}<div>{headline}{TEXT}</div>", window=window)
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


def test_what_stands_above_a_menu_is_the_name_of_the_site():
    body = f"<h1>{SITE}</h1>{MENU}<h1>{TITLE}</h1>{TEXT}"
    assert read_page(body, window=SITE).title == TITLE
    sections = "".join(f'<a href="#{one}">{one}</a> ' for one in ("a", "b", "c", "d"))
    one = f"<h1>{TITLE}</h1><div>{sections}</div><h2 id='a'>Ropes</h2>{TEXT}"
    assert read_page(one, window=TITLE).title == TITLE


def test_of_two_headings_that_stand_above_the_window_the_later_is_the_title():
    for window in (f"{SITE} - {TITLE}", f"{TITLE} - {SITE}"):
        page = f"<h1>{SITE}</h1>{MENU}<article><h1>{TITLE}</h1>{TEXT}</article>"
        assert read_page(page, window=window).title == TITLE
    shared = f'<meta property="og:title" content="{TITLE}">'
    body = f'<h1><a href="/">{SITE}</a></h1>{MENU}<h2>{TITLE}</h2>{TEXT}'
    assert read_page(body, shared, window=f"{SITE} - {TITLE}").title == TITLE


def test_a_subtitle_below_a_headline_that_is_no_heading_is_not_the_title():
    body = f"<center><b>{TITLE}</b></center><h4>What a ferry left behind</h4>{TEXT}"
    found = read_page(MENU + body, window=f"{SITE} | Archive")
    assert (found.title, texts(found)[0]) == (TITLE, "What a ferry left behind")


def test_a_label_of_one_word_above_a_headline_is_not_the_title():
    body = f'<h2>Essays</h2><div class="post-title">{TITLE}</div>{TEXT}'
    assert read_page(MENU + body, window=SITE).title == TITLE
    alone = f"<h2>Essays</h2>{TEXT}"
    assert read_page(MENU + alone, window=SITE).title == "Essays"


def test_who_wrote_a_text_is_no_second_line_of_its_headline():
    body = f"<h1>{TITLE}</h1><h3>by Ada Bron</h3>{TEXT}"
    found = read_page(body, window=f"{TITLE} by Ada Bron - {SITE}")
    assert (found.title, found.byline) == (TITLE, "Ada Bron")


def test_the_name_of_a_site_above_a_menu_is_no_first_line_of_a_headline():
    body = f"<h1>{SITE}</h1>{MENU}<h1>{TITLE}</h1>{TEXT}"
    assert read_page(body, window=f"{SITE}: {TITLE}").title == TITLE
    whole = read_page(f"<h1>{SITE}</h1><h1>{TITLE}</h1>{TEXT}", window=f"{SITE}: {TITLE}")
    assert whole.title == f"{SITE}: {TITLE}"


def test_the_first_section_of_a_text_is_not_the_title_that_its_page_says():
    found = read_page(SECTIONS, window=f"All about the ferry | {SITE}")
    assert (found.title, texts(found)[0]) == ("All about the ferry", "Ropes")
    headed = read_page(f"<h1>{TITLE}</h1>{SECTIONS}", window=f"All about the ferry | {SITE}")
    assert headed.title == TITLE


def test_a_heading_to_which_a_menu_leads_is_the_title_rather_than_the_name_in_a_sign():
    menu = MENU.replace(">ropes<", ">Essay<")
    page = (
        f'<div id="logo"><h1><a href="#">Ropes</a></h1></div>{menu}<div><h2>Essay</h2>{TEXT}</div>'
    )
    assert read_page(page).title == "Essay"


def test_a_headline_of_a_page_without_a_title_keeps_its_words_in_spans():
    found = read(f"<body><h2>Essays</h2><h1><span>{TITLE}</span></h1>{TEXT}</body>".encode())
    assert found.title == TITLE


def test_ten_thousand_lines_that_may_be_a_headline_are_read():
    lines = "<h2>Rope</h2>" * 3000 + "<div><b>" * 3000 + "Bell" + "</b></div>" * 3000
    assert read_page(f"<h1>{TITLE}</h1>{lines}{TEXT}").title == TITLE


def test_of_a_title_that_no_line_says_the_part_in_the_menu_is_that_of_the_page():
    menu = MENU.replace(">ropes<", ">History<")
    for window in ("Old River House - History", "History - Old River House"):
        assert read_page(f"{menu}<div>{TEXT}</div>", window=window).title == "History"
    other = read_page(f"{MENU}<div>{TEXT}</div>", window="Old River House - History")
    assert other.title == "Old River House - History"


def test_words_in_large_letters_amid_a_sentence_are_no_headline():
    text = f'<p>It was the <font size="5">Old ferryman</font> who said it.</p>{TEXT}'
    assert read_page(MENU + text, window="All about the ferry").title != "Old ferryman"
    alone = text.replace("It was the ", "").replace(" who said it.", "")
    assert read_page(MENU + alone, window="ferry2.html").title == "Old ferryman"


def test_a_heading_that_ends_with_a_colon_goes_on_in_the_next_of_its_level():
    body = f"<h1>Boats and bells:</h1><h1>{TITLE}</h1>{TEXT}"
    assert read_page(body, window=TITLE).title == f"Boats and bells: {TITLE}"


def test_who_and_when_in_small_letters_behind_a_headline_are_no_standfirst():
    told = '<small>by jb on Sunday, March 16, 2008 in <a href="/a">Boats</a> and Ropes</small>'
    end = '<p class="metadata">Posted by jb in Boats</p><p>comments powered by <b>Wharf</b></p>'
    found = read_page(f"<h1>{TITLE} {told}</h1>{TEXT}{end}", window=TITLE)
    assert (found.title, found.standfirst, texts(found)) == (TITLE, "", PARAGRAPHS)


def test_a_line_that_ends_in_a_break_of_its_own_may_be_the_headline():
    lead = f'<font size="6">{TITLE}<br></font> <span class="small">{LONG}</span><br>{SECOND}'
    found = read_page(f"<table><tr><td><p>{lead}</p><p>{THIRD}</p></td></tr></table>", window=SITE)
    assert found.title == TITLE
    assert texts(found)[0].startswith(LONG)


def test_a_headline_goes_on_below_a_line_that_ends_in_a_colon():
    lines = f"""<font size="+2">What the ice has told us:<br></font> <font size="+1">{TITLE}</font>
    <br><br><font size="+2">Ada Bron</font>"""
    found = read_page(f"<center>{lines}</center>{TEXT}", window=SITE)
    assert (found.title, found.byline) == (f"What the ice has told us: {TITLE}", "Ada Bron")


def test_a_menu_that_is_marked_as_a_heading_is_none():
    menu = '<h1><nav><ul><li><a href="/{one}">{one} letter</a></li></ul></nav></h1>'
    around = [menu.format(one=one) for one in ("Former", "Next")]
    body = f"{around[0]}<div><h1>{TITLE}</h1></div>{around[1]}<div>{TEXT}</div>"
    found = read_page(body, window="river-letters")
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


def test_a_page_that_is_called_by_a_section_and_its_site_says_nothing_of_its_text():
    site = f'<div id="logo"><a href="/">{SITE}</a></div>{MENU}'
    body = f"{site}<div><p><b>{TITLE}</b></p>{TEXT}</div>"
    assert read_page(body, window=f"boats - {SITE}").title == TITLE


@pytest.mark.parametrize(("part", "is_sites"), [("Blog Blog1", False), ("Text Text1", True)])
def test_the_part_of_a_system_that_has_the_posts_is_no_part_of_the_site(part, is_sites):
    assert siteparts.is_sites(etree.fromstring(f'<div class="widget {part}"/>')) == is_sites


def test_a_form_in_which_pages_are_looked_for_is_no_headline():
    form = (
        '<h1><form action="/search"><input name="for"></form>Browse by author, issue or title</h1>'
    )
    body = f'{form}<div><p class="title">{TITLE}</p>{TEXT}</div>'
    assert read_page(body, window=SITE).title == TITLE


def test_a_headline_may_be_a_header_that_is_called_one():
    body = f'<section><header class="text__title">{TITLE}</header>{TEXT}</section>'
    assert read_page(body, window=SITE).title == TITLE


def test_a_headline_is_found_above_a_text_of_which_readers_say_more():
    said = "".join(f"<p>{one} {LONG}</p>" for one in ("I was there.", "So was I.", "Nor I.") * 12)
    readers = f'<div id="comments"><h2>35 Comments »</h2>{said}</div>'
    body = f"{MENU}<div><h2>17.7.11</h2><p class='title'>{TITLE}</p>{TEXT}</div>{readers}"
    assert read_page(body, window=SITE).title == TITLE


LINES = "".join(f"<div><a href='/{one}'>A way to the {one}</a></div>" for one in ("ice", "bell"))


@pytest.mark.parametrize("below", [LINES * 5, f"<ul>{LINES.replace('div', 'li')}</ul>" * 3])
def test_the_only_heading_of_the_first_level_is_the_headline_also_far_above_the_text(below):
    title = "What the long ice has told us"
    page = f"<div><h1>{title}</h1>{below}</div><div><p><b>« It rang! »</b></p>{TEXT}</div>"
    assert read_page(page, window=SITE).title == title


def said_with_its_site(title):
    told = {"og:site_name": SITE, "og:title": title}
    return "".join(f'<meta property="{name}" content="{said}">' for name, said in told.items())


def test_a_heading_that_the_window_has_beside_the_name_of_the_site_stays_the_title():
    authors = "".join(
        f'<li><a href="/{one}">Person {one} of the house</a></li>' for one in range(12)
    )
    empty = "".join(
        f"<div><header><h2>{one}</h2></header></div>" for one in ("Abstract", "Results")
    )
    text = f"<div><header><h3>Ropes</h3></header><div><p>{LONG}</p></div></div>"
    body = (
        f"<header><h1>{TITLE}</h1>{MENU}{MENU}<ol>{authors}</ol></header><main>{empty}{text}</main>"
    )
    found = read_page(body, said_with_its_site(TITLE), window=f"{TITLE} | {SITE}")
    assert found.title == TITLE


def test_a_headline_of_several_lines_that_the_window_has_stays_the_title():
    headline = f"{TITLE}. {SECOND[:120]} {THIRD[:100]}".strip()
    site = f'<h1><a href="/">{SITE}</a></h1>'
    body = (
        f"<h2>{headline}</h2><p>Day</p><h1>Is it so?</h1><p>{SECOND}</p><h1>No.</h1><p>{THIRD}</p>"
    )
    found = read_page(
        f"{site}<div>{body}</div>", said_with_its_site(headline), window=f"{headline} | {SITE}"
    )
    assert found.title == headline


def test_a_title_that_the_window_has_and_more_behind_it_stays_below_many_teasers():
    links = [f'<h2><a href="/{one}">What {one} were</a></h2><p>Short.</p>' for one in range(9)]
    asides = f"<h1>Ropes</h1>{MENU}{''.join(links)}<h2>Others read</h2><div>{MENU}</div>"
    body = f"<div><h2>{TITLE} of the river</h2>{asides}{TEXT}<h2>Ropes</h2>{TEXT}</div>"
    shared = f'<meta property="og:title" content="{TITLE} of the river">'
    found = read_page(body, shared, window=f"{TITLE} of the river | {SITE}")
    assert found.title == f"{TITLE} of the river"


def test_a_lower_heading_is_the_title_where_one_of_the_first_level_is_far_and_says_the_site():
    site = f"<div id='head'><h1>{SITE}, a house by the river</h1>{MENU}{MENU}{MENU}</div>"
    body = f'<div><div><h3>{TITLE}</h3><span class="date">14 November 2005</span>{TEXT}</div></div>'
    found = read_page(site + body, window=SITE)
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


@pytest.mark.parametrize("section", ["Introduction", "Abstract", "1. Einleitung", "摘要"])
def test_what_any_paper_calls_its_first_section_is_not_the_title_beside_a_heading_further_up(
    section,
):
    authors = "".join(f"<li>Person {one} of the house by the river</li>" for one in range(12))
    body = f"<div><h2>{TITLE}</h2><ul>{authors}</ul></div><div><h2>{section}</h2>{TEXT}</div>"
    assert read_page(body, window="page12.html").title == TITLE


def test_a_headline_behind_the_first_teaser_is_not_given_up_for_that_of_the_teaser():
    line = '<span class="teaser_headline">What else was</span>'
    teaser = f'<div class="box">{line}<p>{LONG}</p><p>{SECOND}</p></div>'
    headline = "How the last ferry came to an end"
    text = f'<div class="blog_headline">{headline}</div><div class="detail">{TEXT}</div>'
    found = read_page(f"{teaser}<div>{text}</div>", window=f"{SITE} by the river - {headline}")
    assert found.title == headline


def test_the_first_of_three_lines_alike_is_the_title_of_a_page_that_has_the_name_of_its_site():
    lines = (
        TITLE,
        "Rules for ropes, bells and boats",
        "Issued and adopted by us, 2000",
    )
    head = "".join(f'<font size="+2">{line}<br></font>' for line in lines)
    assert read_page(f"<p>{head}</p>{TEXT}", window=f"{SITE} Society").title == TITLE


def test_a_title_that_the_window_has_behind_a_sign_alone_is_no_name_of_its_site():
    shared = f'<meta property="og:title" content="{TITLE}">'
    comments = f'<h3 id="comments">One Response to “{TITLE}”</h3><p>Ada says: {LONG}</p>'
    body = f'<h2><a href="/banks" rel="bookmark">{TITLE}</a></h2><div>{TEXT}</div>{comments}'
    assert read_page(body, shared, window=f" » {TITLE}").title == TITLE


def test_what_the_address_of_a_page_says_is_the_name_of_its_site():
    page = """<html><head><title>Old Ferry</title></head><body><h1>Old Ferry</h1>"""
    page = f"<!-- saved from url=(0034)https://www.old-ferry.example/two -->{page}"
    found = read(f"{page}<div><h2>{TITLE}</h2>{TEXT}</div></body></html>".encode())
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


def test_a_heading_that_leads_to_itself_is_the_title_though_others_of_its_form_follow():
    entry = f'<h2><a href="/banks.html" rel="bookmark">{TITLE}</a></h2><div>{TEXT}</div>'
    body = f"<div>{entry}</div><div><h2>Lately</h2><ul><li>Ropes</li></ul></div>"
    assert read_page(body, window="").title == TITLE


def test_a_lone_heading_of_the_first_level_without_spaces_may_have_some_words_too():
    months = "".join(f"<h2>2018/{one}</h2><h3>Ropes</h3><p>{LONG}</p>" for one in range(1, 4))
    date = f"<div>{'Who and when, and of what. ' * 6}</div>"
    body = f"<div><h1>二〇一八年の活動</h1>{date}</div><div>{months}</div>"
    assert read_page(body, window="").title == "二〇一八年の活動"


def test_a_heading_of_a_menu_that_has_the_name_of_the_site_in_it_is_not_the_title():
    site = f"{SITE} Society"
    editions = f'<div class="nav"><h3>{site} Weekly</h3>{MENU}{MENU}</div>'
    others = f'<div class="nav"><h3>{site} Lately</h3>{MENU}</div>'
    text = f'<h2 class="articleTitle">{TITLE}</h2><p>Anna Writer</p><div>{TEXT}</div>'
    assert read_page(f"{editions}<div>{text}</div>{others}", window=site).title == TITLE


def test_a_first_paragraph_in_letters_of_its_own_does_not_part_the_headline_from_the_text():
    site = f"<header><h1>{SITE}</h1></header>{MENU}{MENU}"
    text = "".join(f'<p><span style="font-weight:400">{one}</span></p>' for one in PARAGRAPHS)
    long = f'<p><span style="font-weight:400">{LONG} {SECOND} {LONG} {THIRD}</span></p>'
    body = f"{site}<header><h2>{TITLE}</h2></header><div>{long}{text}</div>"
    assert read_page(body, window=SITE).title == TITLE


def test_the_name_of_a_site_in_a_box_of_its_own_is_given_up_for_a_headline_with_more_in_it():
    head = f"<div id='head'><div id='titolo'>{SITE} and boats</div>{MENU}</div>"
    headline = f"<h1>{TITLE} of the river<br>The Bell, 10 November 2013</h1>"
    found = read_page(
        f"{head}{headline}<div>{TEXT}</div>", window=f"{SITE} and boats - {TITLE} of the river"
    )
    assert found.title.startswith(TITLE)


def test_a_headline_in_large_letters_is_found_in_the_cell_that_has_the_text_between_breaks():
    head = f'<font size="2"><b>Letters</b></font><br><font size="5"><b>{TITLE}</b></font><br><br>'
    lead = '<font size="2"><b>What a ferry left behind on the river</b></font><br><br>'
    body = "<br><br>".join(PARAGRAPHS)
    cells = f"<table><tr><td>{MENU}</td><td>{head}{lead}{body}</td></tr></table>"
    assert read_page(cells, window=f"{SITE} Unlimited").title == TITLE


def test_a_theme_that_has_a_logo_of_its_own_says_nothing_of_its_headlines():
    page = f'<html><head><title></title></head><body class="post wp-custom-logo">{MENU}'
    line = f'<p align="center"><font size="5">{TITLE}</font></p>'
    found = read(f"{page}<header>{line}</header><div>{TEXT}</div></body></html>".encode())
    assert found.title == TITLE
    group = f'<header class="entry-header header-footer-group">{line}</header>'
    assert read_page(f"<article>{group}<div>{TEXT}</div></article>", window="").title == TITLE


def test_a_line_that_a_colon_ends_names_the_headline_below_it():
    site = f"<div><h1>Internet <span>Sources</span> Project</h1></div>{MENU}{MENU}"
    label = "<p align='center'><b>Sourcebook of Rivers:</b></p>"
    body = f"{site}<div>{label}<h2>{TITLE}</h2>{TEXT}</div>"
    assert read_page(body, window="Internet Sources: Sourcebook of Rivers").title == TITLE


def test_a_short_name_beside_that_of_the_site_may_be_a_section():
    assert beside_names([f"Boats | {SITE}", ""], [SITE]) == set()
    assert beside_names([f"{TITLE} of it | {SITE}", ""], [SITE]) == {f"{TITLE} of it"}


@pytest.mark.parametrize(
    "site",
    [
        f"<header><h2>{SITE}</h2>{MENU}</header>",
        f'<table><tr><td><font size="6"><b>{SITE}</b></font></td></tr></table>{MENU}',
        f'<div class="top"><h1>{SITE}</h1><p>Essays from the far north</p>{MENU}</div>',
    ],
)
@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_of_what_the_window_has_the_one_above_a_menu_is_the_site_and_the_one_below_it_the_title(
    site, tag
):
    page = f"{site}<div><{tag}>Mere Boats</{tag}>{TEXT}</div>"
    assert read_page(page, window=f"{SITE} - Mere Boats").title == "Mere Boats"


def test_a_chapter_in_a_menu_that_the_window_has_is_not_the_name_of_the_site():
    menu = '<ul><li><a href="/1"><b>Preface</b></a></li><li><a href="/2">Ice</a></li></ul>' + MENU
    page = f"{menu}<div><h2>Of boats and banks</h2></div><div><h1>Preface</h1>{TEXT}</div>"
    assert read_page(page, window="Preface | Of boats and banks").title == "Preface"


def test_a_heading_below_many_links_is_the_title_whatever_part_the_window_has_above_them():
    many = "".join(f'<a href="/{at}">Part {at}</a> ' for at in range(9))
    above = f'<h1>Essays</h1><div>{many}</div><h1 class="of">A work of many kinds</h1>{MENU}'
    page = f"{above}<div><h1>{TITLE}</h1>{TEXT}</div>"
    assert read_page(page, window=f"Essays | {SITE}").title == TITLE


def test_a_heading_below_a_menu_is_the_title_where_a_line_above_it_says_what_the_window_does():
    site = f'<div class="top"><div>{SITE} of the North</div>{MENU}</div>'
    for tag in ("h1", "h2"):
        page = f"{site}<div><{tag}>On Boats</{tag}>{TEXT}</div>"
        assert read_page(page, window=f"{SITE} of the North").title == "On Boats"


def test_an_introduction_is_the_title_of_a_page_where_nothing_but_a_menu_and_the_site_is_above_it():
    site = f'<div class="top"><h1>{SITE}</h1>{MENU}</div>'
    for tag in ("h1", "h2"):
        page = f"{site}<div><{tag}>Introduction</{tag}>{TEXT}</div>"
        assert read_page(page, window="").title == "Introduction"
    paper = f"<div><h2>{TITLE}</h2><h2>Introduction</h2>{TEXT}</div>"
    assert read_page(site + paper, window="").title == TITLE


def test_a_section_above_a_menu_is_not_the_title_though_other_first_headings_follow_the_text():
    above = f"<h1>Essays</h1><p>From the far north</p>{MENU}"
    page = f'{above}<h1 class="t">{TITLE}</h1>{TEXT}<h1>Readers</h1><p>{LONG}</p>'
    assert read_page(page, window=f"Essays | {SITE}").title == TITLE


@pytest.mark.parametrize("foot", ["<div>{}</div>", "<p>{}</p>", "<h4>{}</h4>"])
@pytest.mark.parametrize("text", [f"<div>{LONG}<br><br>{SECOND}<br><br>{THIRD}</div>", TEXT])
def test_the_name_of_a_site_at_the_foot_does_not_make_a_name_of_the_title_above_links(text, foot):
    shares = "".join(f'<a href="https://other.example/{one}">{one}</a> ' for one in ("a", "b", "c"))
    page = f"<h1>{TITLE}</h1><div>{shares}</div>{text}{foot.format(SITE)}"
    found = read_page(page, window=f"{TITLE} | {SITE}")
    assert (found.title, texts(found)[:3]) == (TITLE, PARAGRAPHS)


def test_a_title_above_links_and_short_paragraphs_is_no_name_though_readers_speak_below():
    shares = "".join(f'<a href="https://other.example/{one}">{one}</a> ' for one in ("a", "b", "c"))
    talk = "".join(f"<p>{words[:90]}.</p>" for words in PARAGRAPHS)
    page = f'<h1>{TITLE}</h1><div>{shares}</div>{talk}<h1 class="readers">What readers say</h1>'
    assert read_page(page, window=f"{TITLE} | {SITE}").title == TITLE


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_the_name_of_a_site_that_a_heading_at_the_foot_has_makes_no_name_of_the_title(tag):
    page = f"<h1>{TITLE}</h1>{TEXT}<div><{tag}>{SITE} by the water</{tag}>{MENU}</div>"
    found = read_page(page, window=f"{TITLE} - {SITE} by the water")
    assert (found.title, texts(found)[:3]) == (TITLE, PARAGRAPHS)


def test_a_poem_below_its_title_parts_it_from_what_the_foot_says_of_the_site():
    lines = "".join(f"<p>{words[:60]}</p>" for words in (*PARAGRAPHS, *PARAGRAPHS))
    shares = "".join(f'<a href="https://other.example/{one}">{one}</a> ' for one in ("a", "b", "c"))
    page = f"<h1>La Quinta</h1><div>{shares}</div>{lines}<div><h3>{SITE}</h3></div>"
    assert read_page(page, window=f"La Quinta - {SITE}").title == "La Quinta"


def test_a_site_is_known_by_where_its_pages_have_their_styles():
    head = '<link rel="stylesheet" href="http://www.river-house.org/styles.css">'
    menu = '<b><a href="news.html">News</a> - <a href="archive.html">Archive</a></b>'
    body = f"<table><tr><td>{menu}</td></tr></table><div><p><b>{TITLE}</b></p>{TEXT}</div>"
    machine = '<link rel="stylesheet" href="http://river-house.news.example.org/a.css">'
    for made_of, title in (head, TITLE), ("", "News"), (machine, "News"):
        window = f"<title>{SITE} - News</title>"
        page = f"<html><head>{window}{made_of}</head><body>{body}</body></html>"
        assert read(page.encode()).title == title


def test_of_two_headings_right_below_each_other_beside_the_text_the_higher_is_the_title():
    menu = f'<div class="top">{MENU}</div>'
    body = f"{menu}<div><h2>Irving John Marsh</h2><h3>Keeper of the ferry, 1967-1994</h3></div>"
    page = f'{body}<div class="cell"><div class="text">{TEXT}</div></div>'
    assert read_page(page, window=SITE).title == "Irving John Marsh"


def test_bold_words_on_a_line_of_their_own_are_the_title_that_ends_what_is_said_in_sentences():
    window = f"{SITE} with Anna Pike. Boats and Bells. The Winter of {TITLE}. | RBS"
    told = f'<meta name="dc.title" content="{SITE} with Anna Pike on Boats">'
    body = f"<table><tr><td><b>The Winter of {TITLE}</b><p>{LONG}<p>{SECOND}</td></tr></table>"
    found = read(
        f"<html><head><title>{window}</title>{told}</head><body>{body}</body></html>".encode()
    )
    assert found.title == f"The Winter of {TITLE}"


def test_the_title_of_a_poem_stands_above_its_stanzas():
    stanzas = (
        "It rains<br>on the ferry<br>and the bell<br>is wet",
        "I row<br>and row<br>and<br>row",
    )
    poem = "".join(f"<p>{one}</p>" for one in stanzas)
    beside = f"<h4>Who we are</h4><ul><li>{LONG}</li></ul><h4>Where</h4><ul><li>{SECOND}</li></ul>"
    body = f"<h4>Archive</h4>{MENU}<h2>10.14.03</h2><p><strong>{TITLE}</strong></p>{poem}{beside}"
    head = f'<meta property="og:site_name" content="{SITE}">'
    assert read_page(body, head, window=SITE).title == TITLE


@pytest.mark.parametrize(
    "other",
    ["<h2>Chapter 1</h2>", "<h2>Fejezet 1</h2>", "<h2>2. Kapitel</h2>", "<h2>—In song</h2>"],
)
def test_what_counts_a_part_or_goes_on_from_the_line_above_is_not_the_title(other):
    menu = "".join(f'<a href="/{at}">{at}</a> ' for at in range(1, 12))
    page = f"<h1>{TITLE}</h1><div>{menu}</div><div>{other}{TEXT}</div>"
    assert read_page(page, window="").title == TITLE


def test_what_is_called_the_name_of_a_section_is_not_the_title():
    section = '<div><h1 class="section-name">About the river</h1><a href="/boats">Boats</a></div>'
    body = f"{section}<div><div><h2>{TITLE}</h2></div>{TEXT}</div>"
    assert read_page(body, window="").title == TITLE


@pytest.mark.parametrize(
    "other",
    [
        '<h1 class="seccion">Poetry</h1>',
        '<h1 class="section-head">Poetry</h1>',
        '<h1 class="speaker">Agnes Thalheimer</h1>',
        '<h1 class="slogan">Texts for the winter</h1>',
    ],
)
def test_what_is_called_otherwise_is_not_the_title_though_the_window_says_it(other):
    words = words_in(html_tree(other))
    head = f'<meta property="og:site_name" content="{SITE}">'
    body = f'<a href="/poetry">Poetry</a>{other}<h2 class="poem-title">{TITLE}</h2>{TEXT}'
    assert read_page(body, head, window=f"{words} | {SITE}").title == TITLE


@pytest.mark.parametrize("called", ["storyhead", "doctitle", "maintitle", "articleheadline"])
def test_a_line_may_be_called_a_title_in_one_word(called):
    menu = f'<td><a href="/banks">Stories of boats</a> {MENU}</td>'
    told = f'<span class="top">Stories of boats</span><br><span class="{called}">{TITLE}</span>'
    body = f"<table><tr>{menu}<td>{told}<br>{TEXT}</td></tr></table>"
    assert read_page(body, window=f"{SITE} | Stories of boats").title == TITLE


@pytest.mark.parametrize("size", ["16.0pt", "24px", "1.5em", "150%", "x-large"])
def test_a_line_in_large_letters_says_so_by_its_style(size):
    style = f'style="text-align:center"><b><span style="font-size:{size}">'
    lines = "".join(f"<p {style}{one}</span></b></p>" for one in ("The Two:", "Banks and a Boat"))
    body = f'<p align="right">HIST 231: Europe</p><p align="right">Week 5</p>{lines}{TEXT}'
    assert read_page(body, window="HIST 231").title == "The Two: Banks and a Boat"


@pytest.mark.parametrize("called", ['itemprop="headline"', 'class="paper-title"'])
def test_below_the_heading_of_a_section_stands_the_one_that_is_called_a_title(called):
    menu = f'<nav><a href="/">{SITE}</a> <a href="/papers">Working papers</a></nav>'
    page = f"{menu}<div><h1>Working papers</h1></div><div><h2 {called}>{TITLE}</h2></div>{TEXT}"
    assert read_page(page, window=f"Working papers - {SITE}").title == TITLE
    plain = page.replace(called, "")
    assert read_page(plain, window=f"Working papers - {SITE}").title == "Working papers"


def test_letters_may_be_set_around_a_line():
    label = '<font size=2><p align="right">Second conference on ferries</p></font>'
    line = f"<b><font size=5><p>{TITLE}</p></font></b>"
    body = f"{label}{line}<p>Pilar Marsh</p>{TEXT}"
    assert read_page(body, window="Paper for the second conference").title == TITLE


def test_two_lines_in_large_letters_that_a_colon_joins_are_one_title():
    lines = (
        '<font size="+2">Keeping the Lamp:</font><br><font size="+1">An Advice to Ferries</font>'
    )
    page = f'<p align="center"><b>Friends of the river</b></p>{MENU}<p>{lines}</p>{TEXT}'
    whole = "Keeping the Lamp: An Advice to Ferries"
    assert read_page(page, window=whole).title == whole


def test_what_is_there_for_screen_readers_alone_is_not_the_title_beside_another():
    hidden = '<h1 class="sr-only">Texts of the house</h1>'
    page = f'{hidden}<div class="wide"><h2>{TITLE}</h2></div>{TEXT}'
    assert read_page(page, window="").title == TITLE


def test_above_a_heading_that_says_introduction_stands_the_one_that_is_called_a_title():
    header = f'<header role="banner"><h2 class="chapter_title">{TITLE}</h2></header>'
    page = f"{header}{MENU}<div><h1>Introduction</h1>{TEXT}</div>"
    head = f'<meta property="og:site_name" content="{SITE}">'
    assert read_page(page, head, window=f"Introduction | {SITE}").title == TITLE
    assert read_page(page.replace("chapter_title", "slogan"), head, window=SITE).title != TITLE


def test_below_the_number_of_a_chapter_stands_how_it_is_called():
    told = "<div>published by the editors, last changed on 14/02/2012</div>"
    page = f"<h1>Chapter III</h1>{told}<p><em>From: Boats</em></p><h2>{TITLE}</h2>{TEXT}"
    assert read_page(page, window=f"Chapter III — {SITE}").title == TITLE
    sections = f"<h1>Chapter III</h1>{SECTIONS}"
    assert read_page(sections, window=f"Chapter III — {SITE}").title == "Chapter III"


@pytest.mark.parametrize(
    "named", ['<h3 class="post-title">{}</h3>', '<li class="post-title"><h3>{}</h3></li>']
)
def test_a_heading_that_is_called_that_of_the_text_is_likelier_than_one_beside_the_text(named):
    signed = "<p>" + "A river in the north, seen from both of its banks. " * 3 + "</p>"
    body = f"{named.format(TITLE)}<div>{signed}</div><div><h2>What is a bell?</h2>{TEXT}</div>"
    assert read_page(body, window="Harbour notes").title == TITLE
    twice = f"{body}<ul><li class='post-title'><h3>Another river</h3></li></ul>"
    assert read_page(twice, window="Harbour notes").title != "Another river"


@pytest.mark.parametrize("name", ["wp-caption-text", "login-wrap", "sign-in"])
def test_captions_and_where_one_logs_in_are_no_headlines(name):
    aside = f'<div class="{name}"><strong>They rowed over once more</strong></div>'
    body = f"<h2>{TITLE}</h2>{MENU}<div>{aside}{TEXT}</div>"
    assert read_page(body, window="Harbour notes").title == TITLE


@pytest.mark.parametrize("line", ["RIVER18-Ferry-1160x768.jpg", "ferry.pdf"])
def test_the_name_of_a_file_is_no_headline(line):
    links = "".join(f'<a href="/{at}">Share {at}</a>' for at in range(9))
    body = f"<h1>{TITLE} of the river</h1>{links}<div><h2>{line}</h2>{TEXT}</div>"
    assert read_page(body, window="Harbour notes").title == f"{TITLE} of the river"
