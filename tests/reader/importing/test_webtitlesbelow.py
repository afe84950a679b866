"""Which line of a saved page is its title, by the way to it, by what stands below, and by names."""

import pytest

from tests.reader.importing.webpages import TEXT, TITLE, read_page


def test_a_heading_with_which_the_way_in_the_window_ends_is_no_section():
    body = f"<main><h1>News</h1><div><h2>{TITLE} this year</h2></div>{TEXT}</main>"
    found = read_page(body, window=f"Ferry Club of the River - News » {TITLE} this year")
    assert found.title == f"{TITLE} this year"


def test_how_signs_are_read_is_no_part_of_a_title():
    ruby = "<ruby>両<rt>りょう</rt></ruby><ruby>岸<rp>(</rp><rt>がん</rt><rp>)</rp></ruby>の鐘"
    assert read_page(f"<h1>{ruby}</h1>{TEXT}", window="河の新聞｜両岸の鐘").title == "両岸の鐘"


def test_a_day_before_a_sign_is_not_all_of_a_title():
    window = f"River | 30.11. | {TITLE} - Ferries in ink"
    found = read_page(f"<h1>30.11. | {TITLE}</h1><h3>Ferries in ink</h3>{TEXT}", window=window)
    assert found.title == f"30.11. | {TITLE}"


def test_a_place_above_a_text_is_not_its_title_though_that_begins_with_it():
    title = "Harbourtown: Two ferries collide at night – “Oars” reports the owner"
    body = f"<h1>{title}</h1><p><strong>Harbourtown -</strong></p>{TEXT}"
    assert read_page(body, window=title).title == title
    site = read_page(f"<h1>{TITLE} – The River</h1><p><b>{TITLE}</b></p>{TEXT}", window="Papers")
    assert site.title == TITLE


def test_a_heading_that_leads_to_itself_is_the_title_though_a_program_complains_below_it():
    site = '<h1><a href="https://river.example/">Papers of the River</a></h1>'
    boxes = "".join(f"<div><h2>Box {n}</h2><a href='/{n}'>{n}</a></div>" for n in range(6))
    link = f'<a href="https://river.example/p/1" rel="bookmark">{TITLE}</a>'
    notice = "<b>Strict Standards</b>: a method is called where none is expected, on line 7<br>"
    page = f"{site}{boxes}<div><h2>{link}</h2>{notice * 12}{TEXT}</div>"
    assert read_page(page, window="Papers of the River").title == TITLE


def test_the_first_page_of_another_site_has_not_the_name_of_this_one():
    others = "".join(f'<a href="https://{n}.example/">{TITLE}</a>' for n in ("one", "two"))
    own = "".join(f'<a href="https://river.example/{n}">{n}</a>' for n in range(4))
    body = f"<div>{own}</div><h1>{TITLE}</h1><h1>Harbours and what they cost</h1>{TEXT}"
    assert read_page(f"{body}<div>{others}</div>", window=TITLE).title == TITLE


def test_a_right_that_a_sentence_speaks_of_names_no_site():
    said = "<p>She spoke of fear, of His Copyright and the two banks.</p>"
    body = f"<div>{said}</div><h1>and the two banks</h1><h1>Harbours</h1>{TEXT}"
    assert read_page(body, window="and the two banks").title == "and the two banks"


@pytest.mark.parametrize(
    "told",
    [
        "<p>By Anna Writer</p>",
        "<p>12 October 2020</p>",
        "<div><time>today</time></div>",
        "<p><img src='face.png'>By Anna Writer</p>",
    ],
)
def test_the_heading_with_name_or_day_right_below_it_is_that_of_the_text(told):
    site = '<div><h2 class="title">Topical</h2><a href="/topical">Topical</a></div>'
    line = "<h2>Only a bolder plan can help the ferries now</h2>"
    body = f"{site}<main><h2>{TITLE}</h2>{told}<div>{line}{TEXT}</div></main>"
    assert read_page(body, window="").title == TITLE


@pytest.mark.parametrize("name", ["topline", "dachzeile", "pretitle", "sur-titre", "antetítulo"])
def test_what_stands_above_a_title_in_its_own_letters_is_called_in_many_ways(name):
    title = "The mint that gave heart, a report from prison"
    label = f'<span class="text__{name}">Of the fair</span>'
    body = f'<h2 itemprop="headline">{label} <span>{title}</span></h2>{TEXT}'
    window = "The mint that gave heart, a report from the prison | River"
    assert read_page(body, window=window).title == title


def test_what_the_way_to_a_page_has_for_those_who_search_is_not_its_headline():
    searched = f"Riverland: {TITLE} - they are back"
    last = f"<li><h1>{searched}</h1></li>"
    way = f'<ol class="breadcrumb"><li><a href="/a">Politics</a></li>{last}</ol>'
    shown = f'<h2 class="headline">{TITLE} - they are back</h2><time>3 May 2010</time>'
    head = f'<meta property="og:title" content="{TITLE} - they are back">'
    body = f"{way}<main><article>{shown}{TEXT}</article></main>"
    assert read_page(body, head, f"{searched} | Politics").title == f"{TITLE} - they are back"


def test_a_sentence_that_is_called_a_headline_sums_up_what_the_title_above_it_names():
    menu = f'<nav><a href="/news">News</a> <a href="/here">{TITLE} of the year</a></nav>'
    line = "A river has two banks, and she has seen both of them every day of her life by now."
    body = f'{menu}<h1>{TITLE} of the year</h1><main><h2 class="headline">{line}</h2>{TEXT}</main>'
    head = '<meta property="og:site_name" content="Boats">'
    found = read_page(body, head, f"{TITLE} of the year | Boats")
    assert found.title == f"{TITLE} of the year"


@pytest.mark.parametrize("news", ["News", "Aktuelles", "Communiqués de presse", "新闻动态"])
@pytest.mark.parametrize("window", ["River House", "{} - River House", "{}"])
def test_the_one_heading_below_what_a_site_calls_its_news_is_the_title(news, window):
    body = f"<nav><a href='/n'>{news}</a></nav><main><h1>{news}</h1><h2>{TITLE} this year</h2>"
    found = read_page(f"{body}{TEXT}</main>", window=window.format(news))
    assert found.title == f"{TITLE} this year"


def test_what_a_site_calls_its_news_is_the_title_of_several_texts():
    several = "".join(f"<h2>{TITLE} in {year}</h2>{TEXT}" for year in (2018, 2019, 2020))
    assert read_page(f"<h1>News</h1>{several}", window="News - River House").title == "News"


def test_the_hour_before_a_title_is_none_of_it():
    heading = f'<div class="eTitle"><div style="float:right">3:59 PM </div>{TITLE}</div>'
    window = f"{TITLE} - 26 May 2010 - Blog - News and pictures of a house by the river!"
    assert read_page(heading + TEXT, window=window).title == TITLE


def test_a_heading_that_leads_on_to_a_part_of_a_site_is_no_title_where_the_window_has_the_next():
    heading = '<h1>river.example News - <a href="/archive">Archive</a></h1>'
    title = f"{TITLE} - Ferries of 2004 / Part 12"
    page = f"{heading}<div><h2>{title}</h2>24 May 2004 {TEXT}</div>"
    assert read_page(page, window=f"News - {title} - House").title == title


def test_a_heading_that_leads_away_and_one_above_the_text_share_a_title():
    menu = "".join(f'<a href="/{n}">Page {n}</a>' for n in range(9))
    page = (
        f'<table><tr><td><h2><a href="/f/">Ferries.a.Day</a></h2><td>{menu}</table><h3>{TITLE}</h3>'
    )
    assert read_page(page + TEXT, window=f"A.Ferry.A.Day --{TITLE}").title == TITLE


def test_what_is_called_a_title_may_stand_beside_its_subtitle():
    label = '<div class="headline"><span></span><span>Information</span></div>'
    title = f'<div><span class="title">{TITLE} </span> <span class="subtitle">Are they new?</span>'
    page = f"{label}{title}<div class='text'>{TEXT}</div></div>"
    assert read_page(page, window=f"river.example | Reports: {TITLE}").title == TITLE


def test_the_title_of_a_side_column_is_not_that_of_the_text_whatever_else_it_is_called():
    letters = "".join(f'<a href="/{one}">{one}</a>' for one in "abcdefghij")
    aside = (
        '<div id="s"><h2 class="entry-title SidebarTitle">Pictures</h2><a href="/p">All</a></div>'
    )
    above = f"<div><h1>Lexicon - M</h1></div><div>{letters}</div>{aside}"
    texts = "".join(f'<h2 class="Title">{one}</h2>{TEXT}' for one in ("Mane", "Mouse"))
    found = read_page(f"{above}<div>{texts}</div>", window="Lexicon « River House")
    assert found.title == "Lexicon - M"


@pytest.mark.parametrize("site", ["River House", "Ferries of the River"])
def test_what_a_bar_parts_in_a_headline_is_of_it_unless_a_site_is_called_so(site):
    title = f"{TITLE} at the mouth of the river | In Six Steps"
    called = f'<meta property="og:site_name" content="{site}">'
    assert read_page(f"<h1>{title}</h1>{TEXT}", head=called, window=title).title == title
    beside = f"{TITLE} at the mouth | {site}"
    found = read_page(f"<h1>{beside}</h1>{TEXT}", head=called, window=beside)
    assert found.title == f"{TITLE} at the mouth"
    other = beside.replace(site, f"{site.split()[0]} online")
    found = read_page(f"<h1>{other}</h1>{TEXT}", head=called, window=other)
    assert found.title == f"{TITLE} at the mouth"


def test_a_section_may_say_more_than_its_step_in_the_way_in_the_window():
    body = f"<div><h1>RiverNews | Entry</h1></div><div><h2>{TITLE} on the river</h2>{TEXT}</div>"
    found = read_page(body, window=f"river.example - Rivernews - {TITLE} on the river")
    assert found.title == f"{TITLE} on the river"


def test_the_way_to_a_page_whose_steps_are_gone_is_not_its_title():
    way = f'<p class="way"><a href="/a/">Texts</a> » <a href="/a/b/">Ferries</a> » {TITLE}</p>'
    found = read_page(f"<div>{way}<h2>{TITLE}</h2>{TEXT}</div>", window=f"{TITLE} » River House")
    assert found.title == TITLE
    assert read_page(f"<h1>» » {TITLE}</h1>{TEXT}").title == TITLE
    assert read_page(f"<h1>»{TITLE}«</h1>{TEXT}").title == f"»{TITLE}«"


def test_a_label_that_stands_right_before_what_is_called_the_title_is_none_of_it():
    label, mark = "<span>Regular Article</span>", '<a href="#n1">☆</a>'
    headline = f'<h1>{label}<span class="title-text">{TITLE}</span>{mark}</h1>'
    found = read_page(f"{headline}{TEXT}", window=f"{TITLE} - RiverDirect")
    assert found.title == TITLE


def test_a_section_behind_a_bar_in_a_headline_is_none_of_the_title():
    body, window = f"<h1>{TITLE} | Harbours</h1>{TEXT}", f"{TITLE} | Harbours | River"
    told = '<meta property="og:title" content="{}"><meta property="og:site_name" content="River">'
    assert read_page(body, told.format(TITLE), window).title == TITLE
    both = f"{TITLE} | Harbours"
    assert read_page(body, told.format(both), window).title == both


def test_a_section_of_the_menu_as_a_heading_is_not_joined_to_the_title_below_it():
    menu = "<ul><li><a href='/harbours'>Harbours</a></li><li><a href='/b'>Boats</a></li></ul>"
    headings = f"<h1>harbours</h1><h1>{TITLE} in winter</h1>"
    window = f"Harbours - {TITLE} in winter - The Papers of the River"
    assert read_page(f"{menu}{headings}{TEXT}", window=window).title == f"{TITLE} in winter"
    alone = read_page(f"{headings}{TEXT}", window=window)
    assert alone.title == f"Harbours - {TITLE} in winter"


def test_a_section_that_says_the_title_in_other_words_is_not_the_title():
    title = "Old Ferryman Calls the New Bridge a Monument of Vanity from Riverton"
    again = '"THE NEW BRIDGE IS A MONUMENT OF VANITY FROM RIVERTON" - FERRYMAN'
    share = "".join(f"<a href='https://{n}.example/'><img src='{n}.png'></a>" for n in range(6))
    body = f"<div><h1>{title}</h1><div>By Anna Writer</div><div>{share}</div></div>"
    body += f"<div><h2><b>{again}</b></h2><b>What happened:</b>{TEXT}</div>"
    assert read_page(body, window=title).title == title
