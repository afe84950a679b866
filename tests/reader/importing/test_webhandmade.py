"""Pages that somebody made by hand: their titles and texts stand where no program puts them."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

SITE = "River House"
LINES = [
    "Water under the old bridge", "Nobody calls it by its name", "A rope lies on the landing",
    "And the bell of the ferry rings", "Morning on the other side", "Smoke above the low houses",
    "Somebody waits with a lamp", "And the boat comes without a sound",
]  # fmt: skip


@pytest.mark.parametrize("begin", ['<html lang="en" />', '<html lang="en"/><body class="a/b" />'])
def test_a_page_that_closes_itself_where_it_begins_is_read(begin):
    page = f"<!DOCTYPE html>{begin}<head><title>{TITLE}</title></head><h1>{TITLE}</h1>{TEXT}"
    found = read(page.encode())
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


def test_a_heading_as_long_as_a_paragraph_is_one_though_it_stands_alone():
    body = (
        f"<div><h1>Story</h1></div><div><h1>{LONG} {SECOND}</h1><div><h1>{THIRD}</h1></div></div>"
    )
    found = read_page(body, window="Document")
    assert (found.title, texts(found)) == ("Story", [f"{LONG} {SECOND}", THIRD])


def test_a_headline_is_found_in_a_menu_that_holds_the_whole_page():
    menu = '<header><a href="/a">Boats</a> <a href="/b">Bells</a></header>'
    page = f"{menu}<nav><h2>{TITLE}</h2><div>{LONG}<br><br>{SECOND}<br><br>{THIRD}</div></nav>"
    assert read_page(page, window=SITE).title == TITLE
    profile = f'<div class="sidebar"><h2>About Me</h2><p>{LONG}</p></div>'
    post = f'<div class="post"><h3 class="post-title">{TITLE}</h3><p>{THIRD}</p></div>'
    assert read_page(post + profile, window=SITE).title == TITLE


def test_a_first_heading_with_sections_below_it_is_the_title_though_the_text_begins_late():
    part = "<section><h3>{}</h3><div><p>{}</p></div></section>"
    years = "<section><h3>Years</h3><div>1900</div><div>A boat.</div><div>A bridge.</div></section>"
    parts = part.format("In short", SECOND) + years + part.format("Ropes", f"{TEXT}{TEXT}")
    main = f"<main><h2>The {SITE} of old</h2>{parts}</main>"
    page = f"<nav><h1>Encyclopedia of {SITE}</h1></nav>{main}"
    assert read_page(page, window=f"History - {SITE}").title == f"The {SITE} of old"


def test_a_heading_right_above_one_of_its_kind_is_the_title_and_that_is_a_section():
    sections = f"<h1>Ropes</h1><p>{LONG}</p><h1>Bells</h1><p>{SECOND}</p>"
    found = read_page(f"<h1>How it all began</h1>{sections}", window="Kirkwater")
    assert found.title == "How it all began"
    assert texts(found) == ["Ropes", LONG, "Bells", SECOND]


def test_a_headline_that_begins_with_the_name_of_the_site_keeps_it_where_the_window_has_it_twice():
    home = f'<a href="/"><img alt="{SITE}" src="logo.png"></a>'
    title = f"{SITE}: what became of a blog"
    page = f"{home}<article><h1>{title}</h1>{TEXT}</article>"
    assert read_page(page, window=f"{title} - {SITE}").title == title
    assert read_page(page, window=title).title == "what became of a blog"


def test_signs_of_a_path_part_the_window_too():
    menu = "".join(f'<a href="/{one}">{one}</a> ' for one in ("boats", "bells", "banks", "ice"))
    lines = "".join(f'<div class="line">{line}</div>' for line in LINES)
    page = f"<header><h1>Jane Doe</h1></header><nav>{menu}</nav><div><h1>Ferry</h1>{lines}</div>"
    assert read_page(page, window="Jane Doe > Blog > Ferry").title == "Ferry"


def test_a_headline_in_other_forms_of_the_words_above_the_window_is_it():
    head = "<section><h1>Kirkwaters historical</h1><h2>In the stream of time</h2></section>"
    parts = f"<div><h3>Boats</h3><p>{LONG}</p></div><div><h3>Ice</h3><p>{SECOND}</p></div>"
    page = f"{head}<section><div><h2>The years before now</h2></div>{parts}</section>"
    assert read_page(page, window="Kirkwater historical").title == "Kirkwaters historical"


def test_a_heading_that_says_which_lecture_it_is_stays_above_a_section_that_is_called_so_too():
    aims = "<h2>Aims</h2><p>By the end of this lecture you should know both banks by name.</p>"
    page = f"<header><h1>Lecture 1: {TITLE}</h1></header><div>{aims}<h2>{TITLE}</h2>{TEXT}</div>"
    assert read_page(page, window=f"{TITLE} - {SITE}").title == f"Lecture 1: {TITLE}"


def test_paragraphs_that_are_lines_of_a_poem_are_read_where_they_are_all_of_a_text():
    lines = "".join(f"<p>{line}</p>" for line in LINES)
    page = f'<article><h2>{TITLE}</h2><section class="article-content">{lines}</section></article>'
    found = read_page(page)
    assert (found.title, texts(found)) == (TITLE, ["\n".join(LINES)])
    said = "".join(f"<p>{line}.</p>" for line in LINES)
    talk = f'<div class="article-content">{said}<p>{LONG}</p></div>'
    assert len(texts(read_page(f"<h1>{TITLE}</h1>{talk}"))) == len(LINES) + 1


def test_parts_with_a_title_and_a_paragraph_each_are_sections_of_one_text():
    part = '<div class="part"><div class="part-title">{}</div><div class="words">{}</div></div>'
    names = (TITLE, "Of the ice", "Of the bridge")
    parts = "".join(part.format(*pair) for pair in zip(names, PARAGRAPHS, strict=True))
    found = read_page(f"<div>{parts}</div>", window="My page")
    assert texts(found) == [LONG, "Of the ice", SECOND, "Of the bridge", THIRD]


def test_bold_words_in_the_middle_right_above_a_text_are_its_title_where_the_others_are_links():
    menu = "".join(f'<p><b><a href="/{one}">The {one} of old</a></b></p>' for one in "abcde")
    cell = f'<tr><td align="center"><b>{TITLE}</b></td></tr><tr><td>{TEXT}</td></tr>'
    page = f"<table><tr><td>{menu}</td><td><table>{cell}</table></td></tr></table>"
    assert read_page(page, window="The house of the river and its boats").title == TITLE


def test_a_salutation_that_is_marked_as_a_heading_is_the_first_line_of_a_letter():
    salutation = "Dear President, dear members of the board,"
    found = read_page(f"<div><h3>{salutation}</h3>{TEXT}</div>", window="Our aims")
    assert found.title != salutation
    assert texts(found) == [salutation, *PARAGRAPHS]


def test_one_first_heading_is_the_title_below_a_line_that_says_what_stands_above_each_window():
    sections = "".join(f"<div><h3>Of {one}</h3>{TEXT}</div>" for one in ("old", "late", "now"))
    text = f"<h1>{TITLE} & all</h1><p>{SECOND}</p><div>{sections}</div>"
    page = f"<div>{SITE} by the water</div><div>{text}</div>"
    assert read_page(page, window=f"{SITE} by the water").title == f"{TITLE} & all"


def test_a_line_with_a_time_beside_the_headline_is_none_of_the_text_whatever_else_it_says():
    time = '<time datetime="2000-07-29 19:49">29 July 2000 (Sat)</time>'
    tags = '<a href="/tags/boats">Boats</a> <a href="/tags/2000">2000</a>'
    head = (
        f"<header><hgroup><h1>{TITLE}</h1><h5>{time} - <span>{tags}</span></h5></hgroup></header>"
    )
    found = read_page(f"<article>{head}{TEXT}</article>")
    assert (found.published.isoformat(), texts(found)) == ("2000-07-29", PARAGRAPHS)


def test_a_sentence_that_was_to_be_written_is_no_author():
    page = f"<h1>{TITLE}</h1><h2>The ferry</h2><p>Building Kirkwater...</p>{TEXT}"
    found = read_page(page)
    assert found.byline == ""
    assert texts(found) == ["The ferry", "Building Kirkwater...", *PARAGRAPHS]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane of Kirkwater (5th c.)", "Jane of Kirkwater"),
        ("By Jane Doe (River House)", "Jane Doe"),
        (
            "By Jane Doe (Oslo) and Jan Kowal (Kirkwater)",
            "Jane Doe (Oslo) and Jan Kowal (Kirkwater)",
        ),
    ],
)
def test_when_and_where_an_author_lives_is_no_part_of_the_name(line, byline):
    found = read_page(f"<h1>{TITLE}</h1><h2>{line}</h2>{TEXT}")
    assert (found.byline, texts(found)) == (byline, PARAGRAPHS)


def test_a_text_below_an_introduction_has_its_title_once_more():
    page = f"<h1>{TITLE}</h1><h3>Introduction</h3><p>{LONG}</p><h2>{TITLE}</h2><p>{SECOND}</p>"
    assert texts(read_page(page)) == ["Introduction", LONG, TITLE, SECOND]


@pytest.mark.parametrize(
    "head",
    [
        f'<nav><a href="/a">Boats</a> <a href="/b">Bells</a> <a href="/c">Banks</a></nav>'
        f"<header><h1>{TITLE}</h1></header>",
        f'<header><h1>{TITLE}</h1><div><a href="/jane">Jane Doe</a> March 4, 2021</div></header>',
        f"<article><header><h1>{TITLE}</h1></header></article>",
    ],
)
def test_a_short_title_behind_the_name_of_its_site_may_stand_in_a_header(head):
    page = f"{head}<div>{TEXT}</div>"
    assert read_page(page, window=f"The Kirkwater Review - {TITLE}").title == TITLE


def test_one_first_heading_that_no_menu_follows_is_the_title_above_a_heading_in_the_text():
    parts = f"<div><h3>Boats</h3><p>{LONG}</p></div><div><h3>Ice</h3><p>{SECOND}</p></div>"
    text = f"<section><h2>The years before now</h2>{parts}</section>"
    page = f"<section><h1>Kirkwater tales</h1><h2>In the stream of time</h2></section>{text}"
    assert read_page(page, window="").title == "Kirkwater tales"


def test_a_line_of_which_one_part_says_when_is_no_headline_whatever_it_is_called():
    tags = "".join(f'<a href="/{at}">{words[:50]}</a> ' for at, words in enumerate(PARAGRAPHS))
    line = f'<h2 class="headline">March 4, 2021 · 519 words · 3 minute read {tags}</h2>'
    page = f"<article><header><h1>{TITLE}</h1>{line}</header>{TEXT}</article><h1>Boats</h1>"
    assert read_page(page, window="").title == TITLE


def test_a_part_with_a_heading_and_a_list_is_of_the_text_beside_others_that_are_made_as_it_is():
    items = "".join(
        f"<li>To know {one} by its name</li>" for one in ("each boat", "the bell", "ice")
    )
    aims = f"<h2>Aims</h2><p>By the end of this lecture you should be able:</p><ul>{items}</ul>"
    parts = [f'<div class="part">{one}</div>' for one in (aims, f"<h2>Boats</h2>{TEXT}{TEXT}")]
    found = read_page(f"<header><h1>{TITLE}</h1></header><div>{''.join(parts)}</div>")
    assert texts(found)[:2] == ["Aims", "By the end of this lecture you should be able:"]
    assert "To know the bell by its name" in texts(found)[2]


def test_a_first_sentence_in_letters_that_have_no_capitals_is_no_author():
    text = (
        "<p>בדרך לנהר.</p>" + "<p>הסירה חצתה את הנהר פעמיים ביום, ואיש לא זכר בוקר בלעדיה.</p>" * 3
    )
    head = '<div class="meta"><span>מאת יעל כהן</span> <time>14 באפריל 2026</time></div>'
    page = f'<article><h1>שתי הגדות</h1>{head}<div class="body">{text}</div></article>'
    named = '<meta name="author" content="יעל כהן">'
    found = read_page(page, named, window="שתי הגדות | יעל כהן")
    assert (found.byline, texts(found)[0]) == ("יעל כהן", "בדרך לנהר.")


def test_articles_without_a_heading_below_one_headline_are_one_text():
    parts = f"<article><p>{LONG}</p><p>{SECOND}</p></article><article><p>{THIRD}</p></article>"
    side = '<div><h3>More</h3><a href="/a">The bell</a> <a href="/b">The ice</a></div>'
    page = f"<div><div><h1>{TITLE}</h1>{parts}</div>{side}</div>"
    assert texts(read_page(page)) == PARAGRAPHS
    other = f"<article><h2>Another boat</h2><p>{THIRD}</p></article>"
    page = f"<div><article><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p></article>{other}</div>"
    assert texts(read_page(page)) == PARAGRAPHS[:2]
