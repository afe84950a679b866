"""What stands in a headline, or in its place, and is none of the title."""

import pytest

from reader.importing.blocks import as_paragraph
from reader.importing.pieces import Piece
from reader.importing.webpage.titling.toplevel import begins_with_section
from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import ADDRESS, PARAGRAPHS, TEXT, TITLE, read_page, texts


@pytest.mark.parametrize("day", ["January 13, 2020", "13. Januar 2020", "2020年1月13日"])
def test_a_day_in_small_letters_before_a_headline_is_none_of_it(day):
    found = read_page(f"<h1><small>{day}</small> {TITLE}</h1>{TEXT}")
    assert found.title == TITLE
    kept = read_page(f"<h1><small>{day}</small> {TITLE}</h1>{TEXT}", window=f"{day} {TITLE}")
    assert kept.title == f"{day} {TITLE}"


@pytest.mark.parametrize("headline", [TITLE, f"2010/05/27 - {TITLE}"])
def test_a_label_of_which_the_window_has_another_form_is_none_of_the_headline(headline):
    label = '<span class="label">Speech</span>'
    found = read_page(
        f"<h1>{label} <span>{headline}</span></h1>{TEXT}",
        window=f"{headline} - Speeches - The House",
    )
    assert found.title == headline, "a day in figures is no way to it"


@pytest.mark.parametrize(("first", "begins"), [("Abstract", True), ("The bell", False)])
def test_an_abstract_is_a_first_section_though_not_all_of_them_begin_with_a_paragraph(
    first, begins
):
    pieces = []
    for heading, kind in ((first, ""), ("Ropes", ""), ("Oars", ""), ("References", "list")):
        pieces += [Piece(as_paragraph(heading), "heading", level=2)]
        pieces += [Piece(as_paragraph(LONG), kind or "paragraph")]
    assert begins_with_section(pieces) is begins


@pytest.mark.parametrize("part", ["<a class='author' href='/a'>{}</a>", "<b class='byline'>{}</b>"])
def test_an_author_who_stands_in_the_headline_is_none_of_it_though_the_window_has_both(part):
    name = part.format("Ada Bron")
    found = read_page(
        f"<h1>{name}<br><span>{TITLE}</span></h1>{TEXT}", window=f"Ada Bron · {TITLE}: A View"
    )
    assert (found.title, found.byline) == (TITLE, "Ada Bron")


def test_what_a_site_says_of_itself_below_its_name_may_be_long():
    header = f'<div id="header"><h1><a href="{ADDRESS}/x">River House</a></h1><p>{LONG}</p></div>'
    found = read_page(
        f"{header}<h2>What the bell said to the ferry</h2>{TEXT}",
        window="River House » Archive » What the bell said to the ferry",
    )
    assert found.title == "What the bell said to the ferry"


def test_a_party_that_a_court_sets_in_bold_letters_is_not_the_title_to_which_the_path_leads():
    case = "Penhallow v Crane and Sons (Boatbuilders) [2004] River Court 1187"
    path = f'<p><a href="/">House</a> &gt;&gt; <a href="/c">Courts</a> &gt;&gt; {case}</p>'
    party = "<tr><td align='center'><b>CRANE AND SONS (BOATBUILDERS)</b></td></tr>"
    parties = f"<table><tr><td><b>ANNA PENHALLOW</b></td></tr>{party}</table>"
    court = "<h1>River Court (Civil Division) Decisions</h1>"
    menu = "<p>[<a href='/new'>New search</a>] [<a href='/help'>Help</a>]</p>"
    found = read_page(f"{menu}{court}{path}{parties}{TEXT}", window=case)
    assert found.title == case
    assert texts(found)[-3:] == PARAGRAPHS
    assert not any("search" in words or "Decisions" in words for words in texts(found))


@pytest.mark.parametrize(
    "part",
    [
        '<small>3 March 2019</small> <span class="words">{}</span>',
        '<span class="label">Essay</span> <span class="words">{}</span>',
    ],
)
def test_a_day_or_a_label_before_a_headline_is_none_of_it_where_the_window_says_nothing(part):
    found = read_page(f"<h1>{part.format(TITLE)}</h1>{TEXT}", window="River House")
    assert found.title == TITLE
    behind = "<h1><span>Rule on ferries</span> <span>of 3 March 2019</span></h1>"
    assert read_page(f"{behind}{TEXT}", window="R-17").title == "Rule on ferries of 3 March 2019"


def test_a_lower_heading_that_leads_to_the_page_itself_is_its_title_far_from_long_paragraphs():
    site = '<header><h1 class="blog-title"><a href="/">The House</a></h1></header>'
    short = "".join(
        f"<p>They answered bell {n}, and went back to the ferry.</p>" for n in range(20)
    )
    named = f'<h2 class="title"><a href="{ADDRESS}">What did they do all day?</a></h2>'
    found = read_page(f"{site}<article>{named}<div>{short}{TEXT}</div></article>", window="")
    assert found.title == "What did they do all day?"


def test_what_a_site_says_of_itself_right_below_its_name_is_not_the_title():
    name = '<a href="https://river.example/boats/">The Bell and the Rope</a>'
    site = f"<div><div><h1>{name}</h1><h2>An idler, not a loafer</h2></div></div>"
    page = f"{site}<h2>3 March 2019</h2><h3>In praise of slow ferries</h3><div>{TEXT}</div>"
    head = '<meta property="og:site_name" content="The Bell and the Rope">'
    assert read_page(page, head, window="").title == "In praise of slow ferries"


def test_a_line_without_form_that_says_what_the_window_has_beside_the_site_is_the_title():
    site = "<div><h1>The River Review</h1></div>"
    headline = "What the bell said to the ferry"
    found = read_page(f"{site}<div>{headline}</div>{TEXT}", window=f"{headline} | The River Review")
    assert found.title == headline


def test_a_kicker_that_the_window_has_before_a_colon_is_none_of_the_title():
    parts = '<span class="{}">Life on the bank</span> <span class="title">The bus comes late</span>'
    window = "Life on the bank: The bus comes late | The House"
    kicker = read_page(f"<h1>{parts.format('heading-kicker')}</h1>{TEXT}", window=window)
    assert kicker.title == "The bus comes late"
    first = read_page(f"<h1>{parts.format('first')}</h1>{TEXT}", window=window)
    assert first.title == "Life on the bank: The bus comes late"


def test_a_heading_with_a_colon_that_leads_to_where_a_text_is_from_names_what_is_below():
    label = '<h4><a href="/sources">Sourcebook of Ferries:</a></h4>'
    found = read_page(
        f"{label}<h3>Anselm of Wick: On the Flood</h3>{TEXT}",
        window="River Sourcebooks: Sourcebook of Ferries",
    )
    assert found.title == "Anselm of Wick: On the Flood"


def test_a_label_in_a_headline_goes_though_the_window_has_it_as_a_part_of_its_own():
    label = '<span class="head__kicker">Memoir</span>'
    page = f'<article><h1>{label} <span class="line">{TITLE}</span></h1>{TEXT}</article>'
    assert read_page(page, window=f"Memoir | {TITLE} | River House").title == TITLE


def test_what_stands_small_in_a_headline_is_none_of_it_where_the_window_parts_it():
    name = "<small>Anna Pike (d. 1786),</small>"
    page = f"<article><h1>Captivity diary, 1758. {name}</h1>{TEXT}</article>"
    found = read_page(page, window="Captivity diary, 1758. | : Anna Pike (d. 1786), River House")
    assert found.title == "Captivity diary, 1758."


def test_a_heading_that_has_the_words_of_the_window_in_another_order_is_the_title():
    links = "".join(f'<li><a href="/{at}">Boat {at}</a></li>' for at in range(6))
    menu = f'<h2><a href="/ri/">River Inquirer</a></h2><ul>{links}<li>{SECOND}</li></ul>'
    page = f"<div>{menu}</div><h1>Hidden Messages and <cite>the Bell Code</cite></h1>{TEXT}"
    window = "Bell Code and Hidden Messages (River Inquirer November 1997)"
    assert read_page(page, window=window).title == "Hidden Messages and the Bell Code"


def test_a_chapter_that_is_called_right_below_its_work_is_the_title():
    work = "<h2>The Mystery of Matter</h2>"
    page = f"{work}<h2>Chapter 8: Ferries and Causes</h2><p>&nbsp;</p>{TEXT}"
    window = "Mystery of Matter, Chapter 8"
    assert read_page(page, window=window).title == "Chapter 8: Ferries and Causes"
    whole = f"{page}<h2>Chapter 9: Bells</h2><p>The end.</p>"
    assert read_page(whole, window=window).title == "The Mystery of Matter"


def test_a_headline_and_its_subtitle_are_one_where_the_window_has_the_author_behind_them():
    below = "<h2>Where the law of bells<br>meets the fog</h2><h3>Anna Pike</h3>"
    page = f"<h1>Slow Ferries</h1>{below}{TEXT}"
    window = "Slow Ferries, Where the law of bells meets the fog, Anna Pike"
    assert read_page(page, window=window).title == window.removesuffix(", Anna Pike")


@pytest.mark.parametrize(
    "window",
    ["Untitled", "Nuova pagina 4", "Neue Seite 1", "New Page (2)", "无标题文档", "Untitled-1"],
)
def test_what_a_program_calls_a_page_is_not_its_title(window):
    assert read_page(f"<div>{TEXT}</div>", window=window).title == ""
    assert read_page(f"<div>{TEXT}</div>", window=f"{window} boats").title == f"{window} boats"


def test_headings_for_screen_readers_are_no_titles_of_a_page_that_a_menu_leads_to():
    unseen = '<nav><h1 class="assistive-text section-heading">Post navigation</h1></nav>'
    headline = f'<h1 class="entry-title"><a href="/2007/banks/">{TITLE}</a></h1>'
    found = read_page(f"{unseen}<article>{headline}{unseen}{TEXT}</article>", window=TITLE)
    assert found.title == TITLE


def test_the_words_of_a_menu_right_above_a_heading_of_the_first_level_are_a_section():
    menu = '<nav><a href="/">The Ferry</a> <a href="/history.html">All our history</a></nav>'
    head = f"<header><p>All our history</p><h1>{TITLE}</h1></header>"
    window = "All our history — The Ferry"
    found = read_page(f"{menu}{head}<article>{TEXT}</article>", window=window)
    assert found.title == TITLE
    alone = read_page(f"{menu}<h1>All our history</h1><article>{TEXT}</article>", window=window)
    assert alone.title == "All our history"


def test_the_name_of_the_site_is_not_the_title_where_the_window_has_another_beside_it():
    sign = '<div class="font-title">The Ferry House</div>'
    home = '<a href="/">The Ferry House</a>'
    found = read_page(f"{home}{sign}<article>{TEXT}</article>", window=f"The Ferry House - {TITLE}")
    assert found.title == TITLE


def test_a_heading_that_names_what_is_below_it_is_no_title():
    part = f"<article><h3>Considering what follows:</h3>{TEXT}</article>"
    assert read_page(part, window=TITLE).title == TITLE
    question = part.replace("what follows:", "what follows")
    assert read_page(question, window=TITLE).title == "Considering what follows"


def test_a_heading_of_the_fifth_level_above_the_text_is_likelier_than_the_name_in_a_menu():
    menu = "<header><nav><h1>The Ferry <span>A year of boats</span></h1>{}</nav></header>".format(
        "".join(f'<a href="/{at}.html">Page {at}</a>' for at in range(5))
    )
    text = f"<main><article><h5>{TITLE}</h5>{TEXT}</article></main>"
    assert read_page(menu + text, window="Articles").title == TITLE


def test_what_a_chapter_is_called_below_its_number_is_the_title_where_no_window_says_it():
    head = f'<h1 class="chapter-number">Chapter 1</h1><h2 class="chapter-title">{TITLE}</h2>'
    assert read_page(f"<div>{head}{TEXT}</div>", window="").title == TITLE


@pytest.mark.parametrize("name", ["like-957", "vote-count", "comments"])
def test_how_many_readers_liked_a_text_is_none_of_its_title(name):
    headline = f'<h1><span><em><b class="{name}">12</b></em></span> <span>{TITLE}</span></h1>'
    assert read_page(f"{headline}{TEXT}", window=f"The River » {TITLE}").title == TITLE
    year = f'<h1><span class="year">1884</span> <span>{TITLE}</span></h1>'
    assert read_page(f"{year}{TEXT}", window=f"1884 {TITLE}").title == f"1884 {TITLE}"


def test_the_part_of_a_window_behind_a_colon_to_which_a_menu_leads_is_the_title_without_headline():
    menu = "<nav><a href='/about.html'>About</a> <a href='/history.html'>History</a></nav>"
    found = read_page(f"{menu}<div>{TEXT}</div>", window="The Ferry House: History")
    assert found.title == "History"
    other = read_page(f"<div>{TEXT}</div>", window="The Ferry House: History")
    assert other.title == "The Ferry House: History"


def test_a_headline_that_ends_with_a_colon_goes_on_in_the_heading_below():
    head = "<section><h1>The Ferry:</h1><h2>A year of boats</h2>{}</section>"
    found = read_page(head.format(TEXT), window="Essay")
    assert found.title == "The Ferry: A year of boats"
    plain = read_page(head.format(TEXT).replace("Ferry:", "Ferry"), window="Essay")
    assert plain.title == "The Ferry"


@pytest.mark.parametrize("line", ["by Anna Writer", "von Anna Writer", "by Anna Writer, Ph.D."])
def test_who_wrote_a_text_stands_below_its_headline_in_letters_of_its_own(line):
    letters = f'<p align="center"><b><font size="4">{TITLE}</font><br><font>{line}</font></b></p>'
    found = read_page(f"{letters}{TEXT}", window="")
    assert found.title == TITLE
    assert found.byline.startswith("Anna Writer")
    said = f"<h1>{TITLE} <em>by the river</em></h1>"
    assert read_page(f"{said}{TEXT}", window="").title == f"{TITLE} by the river"


@pytest.mark.parametrize("line", [f"~ {TITLE} ~", f"* {TITLE} *", f"— {TITLE} —", f"~~ {TITLE} ~~"])
def test_signs_on_both_sides_of_a_title_are_none_of_it_nor_is_one_before_it(line):
    assert read_page(f"<h1>■ {TITLE}</h1>{TEXT}", window="").title == TITLE
    assert read_page(f"<h1>{line}</h1>{TEXT}", window="").title == TITLE
    one = line.rstrip(line[0])
    assert read_page(f"<h1>{one}</h1>{TEXT}", window="").title == one.strip()


def test_a_poem_that_is_called_by_its_first_words_keeps_its_first_line():
    first = "Low stood the bell / and nobody rang it"
    verses = "".join(f"<blockquote><p>{one}</p></blockquote>" for one in (first, SECOND, LONG))
    found = read_page(f"<div>{verses}</div>", window="Low stood the bell")
    assert found.title == "Low stood the bell"
    assert texts(found)[0].strip() == first


def test_the_first_of_sections_that_are_counted_is_no_title():
    named = f'<div class="post-main-title">{TITLE}</div><div class="by">von: Anna</div>'
    bold = "<p><strong>(None of this is true)</strong></p>"
    section = "<article>{}<h3>1 The bell</h3>{}</article>"
    for above in ("", bold):
        found = read_page(named + section.format(above, TEXT), window="Harbour")
        assert found.title == TITLE


@pytest.mark.parametrize(
    "headline", ["Six Boats Powered by Anna’s Great Ferry", "Six Boats Pulled by Anna Great"]
)
def test_what_something_is_done_by_is_not_who_wrote_of_it(headline):
    assert read_page(f"<h1>{headline}</h1>{TEXT}", window="Six boats").title == headline
    signed = read_page(f"<h1>Six Great Boats by Anna Great</h1>{TEXT}", window="Six great boats")
    assert (signed.title, signed.byline) == ("Six Great Boats", "Anna Great")


@pytest.mark.parametrize("sign", ['"{}" (1853) <br>{}', "“{}”, {}", '"{}" by {}'])
def test_of_a_title_in_quotation_marks_the_year_and_the_name_behind_it_are_none(sign):
    headline = f"<h2>{sign.format(TITLE, 'Anna Writer')}</h2>"
    found = read_page(f"{headline}{TEXT}", window="Study text of the banks")
    assert (found.title, found.byline) == (TITLE, "Anna Writer")
    said = read_page(f"<h1>“{TITLE}” revisited</h1>{TEXT}", window="Study text of the banks")
    assert said.title == f"“{TITLE}” revisited"


def test_the_heading_of_a_section_that_holds_all_others_of_its_level_is_the_title():
    inner = f"<section><h1>Later</h1><p>{SECOND}</p></section>"
    signed = '<p class="byline author">Written by Anna Writer<br>Edited by Karl Kraus</p>'
    outer = f"<section><h1>{TITLE}</h1>{signed}<p>{LONG}</p>{inner}{inner}</section>"
    found = read_page(f"<div>{outer}</div>", window="Harbour - The Whole Book")
    assert found.title == TITLE


def test_a_line_in_large_letters_that_begins_small_may_be_the_title():
    line = '<p align="center"><font size="+3"><b>the two banks</b></font><br>Anna Writer</p>'
    assert read_page(f"{line}{TEXT}", window="Ferry film").title == "the two banks"


def test_the_path_may_end_with_a_short_chinese_title_that_the_window_has_before_its_site():
    path = (
        "<p><a href='../index.html'>渡口</a> &gt; <a href='index.html'>童話</a> &gt; 两岸的钟声</p>"
    )
    line = "<p align='center'><font size='+2'>元旦的故事</font></p>"
    found = read_page(f"{path}{line}{TEXT}", window="两岸的钟声　＜渡口　童話＞")
    assert found.title == "两岸的钟声"


def test_the_heading_that_is_marked_as_the_headline_is_the_title_whatever_the_window_says():
    marked = f'<h2 itemprop="headline">{TITLE} and what they were to each other</h2>'
    body = f"<article><h1>Two banks</h1><p>by Anna Writer</p>{{}}{marked}{TEXT}</article>"
    found = read_page(body.format(""), window="Two banks | Harbour")
    assert found.title == f"{TITLE} and what they were to each other"
    both = '<h2 itemprop="headline">Another river</h2>'
    assert read_page(body.format(both), window="Two banks | Harbour").title == "Two banks"


@pytest.mark.parametrize("page", ["（1/2 ページ）", " (2/3)", " - Page 2", " – Seite 2 von 3"])
def test_on_which_of_several_pages_it_stands_is_no_part_of_a_title(page):
    assert read_page(f"<h1>{TITLE}{page}</h1>{TEXT}", window=f"{TITLE}{page}").title == TITLE
    year = f"{TITLE} (1884)"
    assert read_page(f"<h1>{year}</h1>{TEXT}", window=year).title == year
