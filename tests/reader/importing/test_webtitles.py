"""Which of the headings of a page is its title, and what of it."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts


def test_the_first_heading_that_says_what_stands_above_the_window_is_the_title():
    shared = '<meta property="og:title" content="A ferry stops in Norway after a storm">'
    section = "<div><h2>Norway</h2></div>"
    headline = "Storm ends the last ferry between two banks"
    found = read_page(
        f"{section}<div><h1>{headline}</h1>{TEXT}</div>", shared, window=f"River News - {headline}"
    )
    assert found.title == headline
    assert texts(found) == PARAGRAPHS


def test_a_heading_of_the_text_that_says_the_title_again_stays():
    headline = "What is a rope ferry – River House"
    found = read_page(
        f"<h1>{headline}</h1><p>{LONG}</p><h2>What is a rope ferry?</h2><p>{SECOND}</p>"
        f"<h2>Who keeps it?</h2><p>{THIRD}</p>",
        window=headline,
    )
    assert found.title == "What is a rope ferry"
    assert "What is a rope ferry?" in texts(found)


def test_what_stands_above_the_title_said_once_more_is_the_text():
    needed = "<p><b>Take along:</b></p><ul><li>a rope</li><li>a bell</li></ul><p>Then wait.</p>"
    card = f'<h2>{TITLE}</h2><p>{SECOND}</p><a href="/print/1">Print recipe</a>'
    found = read_page(f"<article>{TEXT}{needed}<p>{LONG}</p><div>{card}</div></article>")
    assert found.title == TITLE
    said = [one.strip() for one in texts(found)]
    assert said[3:] == ["Take along:", "a rope\na bell", "Then wait.", LONG, SECOND]
    menu = f"<p>Boats</p><ul><li>Ropes</li><li>Bells</li></ul><h2>{TITLE}</h2>{TEXT}"
    assert texts(read_page(f"<div>{menu}</div>")) == PARAGRAPHS


def test_what_a_text_is_one_of_is_not_its_title():
    body = f"<h3>Letters from the river</h3><h3>How a tree meets a storm</h3>{TEXT}"
    found = read_page(body, window="[Letters from the river] How a tree meets a storm - The House")
    assert found.title == "How a tree meets a storm"


def test_a_title_that_is_said_twice_is_said_once():
    twice = "The last ferry between the two banks The last ferry between the two banks"
    found = read_page(f"<h1>{twice}</h1>{TEXT}", window=f"{twice} | River House")
    assert found.title == "The last ferry between the two banks"
    assert read_page(f"<h1>Row row</h1>{TEXT}", window="Row row").title == "Row row"


def test_a_paragraph_above_the_line_that_says_who_and_when_is_the_standfirst():
    lead = "What joined the two banks, and what became of it when a bridge was opened there."
    line = '<p class="post_meta"><a href="/a">By Ada Bron</a> | Mar 30, 2021 | Boats, Ropes</p>'
    found = read_page(f"<div><h1>{TITLE}</h1><p>{lead}</p></div>{line}<div>{TEXT}</div>")
    assert found.standfirst == lead
    assert texts(found) == PARAGRAPHS


def test_the_names_of_column_and_site_behind_a_chinese_title_are_not_of_it():
    found = read_page(TEXT, window="两岸之间的最后一班渡船__2007年第23号_河边之家")
    assert found.title == "两岸之间的最后一班渡船"


def test_a_line_under_a_title_stays_where_it_parts_no_site():
    assert read_page(TEXT, window="The two_banks of a river").title == "The two_banks of a river"


def test_a_lone_heading_of_the_first_level_is_the_headline_whatever_the_page_is_called():
    headline = "Who keeps the rope, now that nobody crosses?"
    line = '<div><a rel="author" href="/ada">Ada Bron</a> <i>3 May 2019, 6 remarks</i></div>'
    page = f"<h1>{headline}</h1>{line}<div>{TEXT}</div>"
    found = read_page(page, window="Ferries: the river in spring")
    assert (found.title, found.byline, texts(found)) == (headline, "Ada Bron", PARAGRAPHS)
    assert str(found.published) == "2019-05-03"


def test_a_heading_in_a_list_of_such_that_lead_elsewhere_is_no_title():
    shared = '<meta property="og:title" content="Rope of a ferry breaks">'
    others = "".join(
        f'<li><h3><a href="/boats/{at}">{words}</a></h3></li>'
        for at, words in enumerate(["Rope of a ferry breaks", "A bridge is opened"])
    )
    headline = "Storm leaves one bank without a boat"
    found = read_page(
        f"<div><h1>{headline}</h1>{TEXT}</div><div><ul>{others}</ul></div>",
        shared,
        window=f"River News - {headline}",
    )
    assert found.title == headline
    assert texts(found) == PARAGRAPHS


def test_a_heading_may_say_any_title_that_the_head_of_the_page_has():
    window, headline = "Ferries without a rope » River House - Letters", "Rope is made by rumour"
    head = "".join(f'<meta name="twitter:title" content="{one}">' for one in (window, headline))
    body = f"<h1>Letters from the river</h1><div><h2>{headline}</h2></div><div>{TEXT}</div>"
    assert read_page(body, head, window=window).title == headline


def test_the_last_first_heading_above_a_text_is_its_title_where_none_says_it():
    head = '<meta property="og:title" content="Recaps">'
    score = (
        "<div><h1>Left bank at right bank</h1><table><tr><td>2</td><td>1</td></tr></table></div>"
    )
    headline = "A late pull of the rope wins it for the left bank"
    body = f"{score}<div><h1>{headline}</h1></div><div><p>{LONG}</p><p>{SECOND}</p></div>"
    assert read_page(body, head, window="Recap - Rope pulling - 6 June").title == headline


def test_a_heading_above_the_line_that_says_when_is_the_title_of_a_page_that_names_its_section():
    line = "<div><b>发布时间：2019-05-18</b> <i>来源：河边之家</i></div>"
    page = f"<div><h5>两岸之间的最后一班渡船开走了！</h5>{line}<div>{TEXT}</div></div>"
    found = read_page(page, window="新闻动态--河边之家")
    assert found.title == "两岸之间的最后一班渡船开走了！"


def test_a_short_label_in_a_headline_is_not_of_it_where_the_title_says_all_the_rest():
    title = "两岸之间的最后一班渡船"
    assert read_page(f"<h2><span>原创</span>{title}</h2>{TEXT}", window=title).title == title
    assert read_page(f"<h2><i>Vasa</i> {title}</h2>{TEXT}", window="Boats").title == f"Vasa {title}"


def test_a_page_about_a_house_has_the_title_that_it_says():
    head = "<div><div><h1><span>About us</span></h1></div></div>"
    text = f"<main><h2>We are a house by the river</h2>{TEXT}</main>"
    found = read_page(head + text, window="About us | River House")
    assert found.title == "About us"
    assert texts(found) == ["We are a house by the river", *PARAGRAPHS]


def test_a_heading_that_has_the_one_word_of_a_title_among_others_does_not_say_it():
    head = '<meta property="og:title" content="Ferry">'
    body = f"<h1>What joins the two banks</h1><p>{LONG}</p><h4>Ferry and rope</h4><p>{SECOND}</p>"
    found = read_page(body, head, window="Ferry — boats and ropes for quiet rivers")
    assert found.title == "What joins the two banks"


def test_where_no_heading_says_the_title_the_one_above_all_others_is_it():
    body = (
        "<h3>River reader</h3><h2>The ferryman, a tale of two banks (1853)</h2>"
        f"<h3>Prepared by the house</h3><h5>Boat, bell and river have notes in this text</h5>{TEXT}"
    )
    found = read_page(body, window="Ferry text for the reading room")
    assert found.title == "The ferryman, a tale of two banks (1853)"


HEADLINE = "How the last ferry left the river"


@pytest.mark.parametrize(
    "window",
    [
        f"{HEADLINE} | River House",
        f"{HEADLINE} • River House",
        f"{HEADLINE} :: River House",
        f"{HEADLINE} - Boats - The Vasa Post",
        f"Vasa Post: {HEADLINE}",
        f"{HEADLINE} – Vasa Post",
    ],
)
def test_a_title_that_stands_in_no_heading_is_without_the_name_of_the_site(window):
    head = '<meta property="og:site_name" content="Vasa Post">'
    assert read_page(TEXT, head, window=window).title == HEADLINE


def test_what_a_hyphen_parts_may_be_of_the_title():
    title = f"{HEADLINE} - and came back"
    assert read_page(TEXT, window=title).title == title


def test_the_name_of_a_site_that_leads_home_is_not_the_title_of_a_page_that_says_no_other():
    head = '<header><a href="/"><h1 class="site-title">River House</h1></a></header>'
    found = read_page(f"{head}<main><h2>{HEADLINE}</h2>{TEXT}</main>", window="River House")
    assert (found.title, texts(found)) == (HEADLINE, PARAGRAPHS)


@pytest.mark.parametrize(
    "headline",
    [
        f"{HEADLINE} <small>A story in three parts</small>",
        f'{HEADLINE}<span class="subtitle">A story in three parts</span>',
        f"{HEADLINE}<br>A story in three parts",
    ],
)
def test_a_subtitle_in_a_headline_is_the_standfirst_where_the_title_says_the_rest(headline):
    found = read_page(f"<h1>{headline}</h1>{TEXT}", window=f"{HEADLINE} | River House")
    assert (found.title, found.standfirst) == (HEADLINE, "A story in three parts")
    assert texts(found) == PARAGRAPHS


def test_a_headline_of_two_lines_is_one_of_two_words_there():
    headline = "How the last ferry<br>left the river"
    assert read_page(f"<h1>{headline}</h1>{TEXT}", window="Boats | River House").title == HEADLINE


def test_a_headline_without_a_tag_may_have_its_author_on_its_second_line():
    head = f"<font size=5><b>{TITLE}</b></font><br><font size=2>by Ada Bron</font>"
    found = read_page(f"<table><tr><td>{head}{TEXT}</td></tr></table>")
    assert (found.title, found.standfirst, found.byline) == (TITLE, "", "Ada Bron")
    assert texts(found) == PARAGRAPHS


def test_a_heading_between_headline_and_author_is_the_standfirst():
    lead = "What joined the two banks, and what became of it when a bridge was opened"
    line = "<div>Ada Bron</div><div>River House - 03 Mar 2021 - 10:01 CET</div>"
    found = read_page(f"<article><h1>{TITLE}</h1><h2>{lead}</h2>{line}{TEXT}</article>")
    assert (found.standfirst, texts(found)) == (lead, PARAGRAPHS)
    found = read_page(f"<article><h1>{TITLE}</h1>{line}<h2>{lead}</h2>{TEXT}</article>")
    assert texts(found) == [lead, *PARAGRAPHS]


def test_a_heading_that_stands_with_the_headline_alone_is_the_standfirst():
    body = f"<div><article>{TEXT}</article></div>"
    found = read_page(f"<header><h1>{TITLE}</h1><h2>Of both banks</h2></header>{body}")
    assert (found.title, found.standfirst) == (TITLE, "")
    found = read_page(f"<header><h1>{TITLE}</h1><h2>(Or three, to be exact.)</h2></header>{body}")
    assert (found.standfirst, texts(found)) == ("(Or three, to be exact.)", PARAGRAPHS)


def test_a_line_that_keeps_all_rights_is_no_title_for_naming_the_site():
    foot = "<h2>All rights reserved: River House</h2>"
    page = f'<p class="big">The Last Boat of the Winter</p><p>{LONG}</p><p>{LONG}</p>{foot}'
    found = read_page(
        page,
        '<meta property="og:title" content="River House">',
        window="The Last Boat of the Winter | River House",
    )
    assert found.title == "The Last Boat of the Winter"


def test_a_heading_amid_the_text_that_says_more_of_the_title_is_not_it():
    more = "How to keep the last ferry of the two banks"
    body = f"<h1>The last ferry of the two banks</h1>{TEXT}<h2>{more}</h2>{TEXT}"
    found = read_page(body, window=f"{more} - River House")
    assert found.title == "The last ferry of the two banks"
    page = f"<h1>River House</h1><p>{LONG}</p><h2>The last ferry of the two banks</h2>{TEXT}"
    found = read_page(page, window="The last ferry of the two banks - River House")
    assert found.title == "The last ferry of the two banks"


def test_a_headline_in_nearly_the_words_of_the_title_is_it_before_a_heading_of_one_of_them():
    window = "Old Rope Ferries (Slow, Wet, Loved) - River House"
    body = f"<h1>Wooden Rope Ferries (Slow, Wet, Loved)</h1>{TEXT}<h3>Ferries</h3><p>{SECOND}</p>"
    assert read_page(body, window=window).title == "Wooden Rope Ferries (Slow, Wet, Loved)"


HOUSE, WINTER = "The Ferry House", "A Winter on the River"
BOTH = f"{HOUSE}: {WINTER}"


@pytest.mark.parametrize(
    ("headings", "window", "title"),
    [
        (f"<h1>{HOUSE}</h1><h2>{WINTER}</h2>", BOTH, BOTH),
        (f"<header><h1>{HOUSE}</h1><h3>{WINTER}</h3></header>", f"{BOTH} | River Post", BOTH),
        ("<h1>A Winter</h1><h1>on the River</h1>", WINTER, WINTER),
        ("<h1>A Winter</h1><h1>on the River</h1>", f"{WINTER} - River Post", WINTER),
        (f"<h2>{HOUSE}</h2><h2>{WINTER}</h2>", f"{HOUSE} – {WINTER}", f"{HOUSE} – {WINTER}"),
    ],
)
def test_a_headline_may_run_over_two_headings(headings, window, title):
    found = read_page(f"{headings}{TEXT}", window=window)
    assert (found.title, texts(found)) == (title, PARAGRAPHS)


@pytest.mark.parametrize(
    ("headings", "window"),
    [
        (f"<h2>Boats</h2><h1>{WINTER}</h1>", f"Boats: {WINTER}"),
        (
            f"<h4>What is left of {HOUSE}</h4><h1>{WINTER}</h1>",
            f"What is left of {HOUSE}: {WINTER}",
        ),
        (f"<h1>{WINTER}</h1><h2>Boats</h2>", f"{WINTER} | Boats"),
        (f"<h1>{WINTER}</h1><h2>Boats</h2>", f"{WINTER} - Boats"),
        (
            f"<h1>{WINTER}</h1><p>{LONG}</p><h2>The ice that came</h2>",
            f"{WINTER}: The ice that came",
        ),
    ],
)
def test_a_heading_beside_a_headline_may_be_of_something_else(headings, window):
    assert read_page(f"{headings}{TEXT}", window=window).title == WINTER


def test_what_is_called_a_standfirst_is_no_headline_though_the_title_says_it():
    said = "What the ice did to the people of two villages"
    heads = f'<h1>{WINTER}</h1><h2 class="standfirst">{said}</h2>'
    found = read_page(f"{heads}{TEXT}", window=f"{WINTER}: {said}")
    assert (found.title, found.standfirst, texts(found)) == (WINTER, said, PARAGRAPHS)


def test_a_headline_may_stand_in_smaller_letters_above_what_is_called_a_standfirst():
    said = "What the ice did to the people of two villages, and what nobody did."
    heads = f'<div><h2 class="head-hed">{HOUSE}</h2><h1 class="head-dek">{said}</h1></div>'
    found = read_page(f"{heads}{TEXT}", window="The ice and the villages: a winter - River Post")
    assert (found.title, found.standfirst, texts(found)) == (HOUSE, said, PARAGRAPHS)


@pytest.mark.parametrize(
    "heads",
    [
        '<h2>Opinion</h2><h1 class="lead">{}</h1>',
        '<h2>The winter</h2><h1 class="lead-title">{}</h1>',
    ],
)
def test_a_headline_may_have_the_name_of_a_standfirst_below_a_label(heads):
    title = f"{WINTER} and Between Its Villages"
    page = f"<div>{heads.format(title)}</div>{TEXT}"
    assert read_page(page, window="What the ice did").title == title


def test_a_page_without_a_headline_is_called_what_those_are_told_who_share_it():
    shared = '<meta property="og:title" content="A letter from Ada Bron">'
    quoted = f"<blockquote><p>{LONG}</p></blockquote><p>— Ada Bron, Ropes and Bells</p>"
    found = read_page(f"<article>{quoted}</article>", shared, window="River Post")
    assert found.title == "A letter from Ada Bron"
    assert texts(found)[-1] == "— Ada Bron, Ropes and Bells"


LINKS = '<a href="/">Home</a>{0}<a href="/boats">Boats</a>{0}'


@pytest.mark.parametrize(
    "path",
    [
        f'<nav class="breadcrumb">{LINKS.format(" › ")}{WINTER}</nav>',
        f"<p>You are here: {LINKS.format(' » ')}{WINTER}</p>",
        f'<ol aria-label="Breadcrumb"><li><a href="/">Home</a></li><li>{WINTER}</li></ol>',
        f'<ul class="crumbs"><li><a href="/">Home</a></li>'
        f'<li><a href="/1" aria-current="page">{WINTER}</a></li></ul>',
    ],
)
def test_a_page_without_a_headline_is_called_what_ends_the_path_to_it(path):
    found = read_page(f"<div>{path}<div>{TEXT}</div></div>", window="River Post")
    assert (found.title, texts(found)) == (WINTER, PARAGRAPHS)


def test_what_ends_the_path_to_a_page_is_no_title_where_it_has_a_headline():
    path = f'<nav class="breadcrumb">{LINKS.format(" › ")}All the boats</nav>'
    found = read_page(f"{path}<h2>{WINTER}</h2>{TEXT}", window="River Post")
    assert found.title == WINTER


LINKED = (
    '{"@type": "Article", "headline": "A Winter on the River", "publisher": {"name": "River Post"}}'
)


@pytest.mark.parametrize(
    ("window", "head", "body"),
    [
        (f"{WINTER} - River Post", "", '<a href="/">River Post</a>'),
        (f"River Post: {WINTER}", "", '<a href="/"><img src="/post.png" alt="River Post"></a>'),
        (f"{WINTER} - River Post", "", "<footer>© 2020 River Post. All rights reserved.</footer>"),
        (f"{WINTER} - River Post", '<meta name="twitter:site" content="@riverpost">', ""),
        (f"{WINTER} - River Post", f'<script type="application/ld+json">{LINKED}</script>', ""),
    ],
)
def test_the_name_of_its_site_is_known_by_what_a_page_says_of_it(window, head, body):
    assert read_page(f"<div>{body}</div><div>{TEXT}</div>", head, window).title == WINTER
    named = read_page(f"<div>{body}</div><h1>{window}</h1>{TEXT}", head, window)
    assert (named.title, texts(named)) == (WINTER, PARAGRAPHS)


def test_words_behind_a_dash_that_name_no_site_are_of_the_title():
    link = '<a href="/">River Post</a>'
    found = read_page(f"{link}<h1>{WINTER} - Part two</h1>{TEXT}", window=f"{WINTER} - Part two")
    assert found.title == f"{WINTER} - Part two"


def test_a_page_that_nobody_gave_a_title_has_none():
    assert read_page(f"<div>{TEXT}</div>", window="Untitled Document").title == ""


def test_the_name_of_a_handbook_is_no_headline_above_the_one_that_names_the_page():
    line = "<p>The Handbook of River Boats, fourth edition</p>"
    window = "rope_ferry - The Handbook of River Boats, fourth edition"
    found = read_page(f"<div>{line}</div><h1>The boat rope_ferry</h1>{TEXT}", window=window)
    assert (found.title, texts(found)) == ("The boat rope_ferry", PARAGRAPHS)


@pytest.mark.parametrize(
    ("window", "head"),
    [
        (f"{WINTER} | River Post", ""),
        (f"{WINTER} - River Post", ""),
        ("River Post", f'<meta property="og:title" content="{WINTER}">{{}}'),
    ],
)
def test_the_name_of_a_site_is_no_headline_though_it_is_marked_as_one(window, head):
    site = '<meta property="og:site_name" content="River Post">'
    page = f"<header><h1>River Post</h1></header><div>{TEXT}</div>"
    found = read_page(page, head.format(site), window)
    assert (found.title, texts(found)) == (WINTER, PARAGRAPHS)


def test_a_page_on_its_own_site_is_called_by_its_name():
    site = '<meta property="og:site_name" content="River Post">'
    assert read_page(f"<h1>River Post</h1>{TEXT}", site, "River Post").title == "River Post"


@pytest.mark.parametrize("title", [f"{WINTER} (River Post)", f"{WINTER}: The River Post"])
def test_the_name_of_a_site_may_stand_in_brackets_or_behind_a_colon(title):
    site = '<meta property="og:site_name" content="River Post">'
    assert read_page(f"<h1>{title}</h1>{TEXT}", site, title).title == WINTER


def test_a_headline_of_two_headings_needs_no_space_between_them():
    found = read_page(
        f"<h1>两岸之间</h1><h1>最后一班渡船</h1>{TEXT}", window="两岸之间最后一班渡船"
    )
    assert (found.title, texts(found)) == ("两岸之间最后一班渡船", PARAGRAPHS)


def test_words_that_an_anchor_holds_are_no_name_of_a_site():
    body = f'<h2><a name="ice">The ice</a></h2><p>{LONG}</p><h2>The rope</h2><p>{SECOND}</p>'
    found = read_page(f"<h1>{TITLE}</h1>{body}", window=f"{TITLE} - The ice")
    assert [block.kind for block in found.blocks].count("heading") == 2


def test_a_headline_of_two_headings_is_none_of_the_text_though_a_menu_says_it_too():
    menu = f'<div class="drawer"><h4>{TITLE}: A Ferry</h4></div>'
    page = f"{menu}<h2>{TITLE}:</h2><h4>A Ferry</h4>{TEXT}"
    found = read_page(page, window=f"{TITLE}: A Ferry")
    assert found.title == f"{TITLE}: A Ferry"
    assert texts(found) == PARAGRAPHS


def test_a_headline_of_a_copied_page_may_lead_to_its_own_file():
    site = '<h1><a href="../../../index.html">River notes</a></h1><h2>On ropes and bells</h2>'
    headline = f'<h1><a href="index.html">{TITLE}</a></h1>'
    shared = f'<meta property="og:title" content="{TITLE}">'
    page = f"<html><head><title>River notes » {TITLE}</title>{shared}</head>"
    found = read(f"{page}<body>{site}{headline}{TEXT}</body></html>".encode())
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


def test_the_name_of_an_author_is_no_title_though_the_page_is_called_by_it_too():
    body = f'<h1 class="title">Frost</h1><h2 class="author">Ada Bron-Hellström</h2>{TEXT}'
    assert read_page(body, window="Ada Bron-Hellström Frost").title == "Frost"


@pytest.mark.parametrize("rights", ["Copyright @ 2022 by The River House.", "© 2022 River House."])
def test_the_name_of_the_site_under_a_text_is_not_its_title(rights):
    line = f'<p align="center"><font style="font-weight:bold">{TITLE}</font></p>'
    body = f"{line}{TEXT}<p>River House</p><div>{rights} All rights reserved.</div>"
    assert read_page(body, window="River House").title == TITLE


def test_where_and_when_below_a_headline_are_none_of_it_whatever_the_window_says_before():
    where = "<div><em>The River</em>, 3 August 2010 (with Bo Lind)</div>"
    body = f"<div><h1>{TITLE} and their bell<br>{where}</h1></div>{TEXT}"
    window = f"The rates of exchange - {TITLE} and their bell"
    assert read_page(body, window=window).title == f"{TITLE} and their bell"


def test_what_follows_a_colon_in_a_headline_is_of_it():
    body = f"<h1><span>Opening words</span>: <span>The boat and its bell</span></h1>{TEXT}"
    window = "Opening words | River House"
    assert read_page(body, window=window).title == "Opening words: The boat and its bell"


def test_a_heading_above_all_text_is_the_title_where_nothing_says_that_of_the_window():
    window = "Talks with people of the river -- Captain Lind"
    heading = "<h2>The ferry in the great frost</h2>"
    body = f"<center>TALK NO. 2{heading}</center><h3>Summary</h3>{TEXT}"
    assert read_page(body, window=window).title == "The ferry in the great frost"
    late = f"{TEXT}{heading}<p>{LONG}</p>"
    assert read_page(late, window=window).title == window


def test_a_long_title_at_the_end_of_the_window_is_no_name_of_a_site():
    title = f"{TITLE} and the last of all the bells of the river"
    shared = f'<meta property="og:title" content="{title}">'
    foot = "<div>All of this is <h1>SATIRE</h1> and no news</div>"
    body = f'<div class="big">{title}</div><div>{TEXT}</div>{foot}'
    assert read_page(body, shared, window=f"The House | {title}").title == title


def test_a_heading_that_names_the_page_is_its_title_above_one_that_says_the_name_of_the_site():
    window = "Il barone del fiume digitale"
    site = f'<header><a href="/"><h1>{window}</h1></a></header>'
    body = f"{site}<h1>How the ferry was told of</h1>{TEXT}"
    assert read_page(body, window=window).title == "How the ferry was told of"


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_the_one_heading_of_the_highest_level_is_the_title_of_a_page_that_has_none(tag):
    parts = f"<h4>1. Beginnings</h4><p>{LONG}</p><h4>2. Today</h4><p>{SECOND}</p>"
    body = f"<div><{tag}>History</{tag}></div>{parts}"
    assert read_page(body, window="The River Church").title == "History"
    several = f"<{tag}>Search</{tag}>{parts}"
    assert read_page(several, window="The River Church").title == "The River Church"


def test_the_sign_that_ends_a_quotation_parts_no_name_of_a_site():
    body = f"<h1>« Lion » our village</h1>{TEXT}"
    assert read_page(body, window="Lion").title == "« Lion » our village"


def test_the_heading_that_begins_as_the_window_does_is_the_title_and_no_heading_of_the_text():
    body = (
        f"<h1>History of the<br><em>parish</em></h1>{TEXT}<h2>Saint Ada of Bron</h2><p>{LONG}</p>"
    )
    window = "History — Church of Saint Ada of Bron, Lind"
    assert read_page(body, window=window).title == "History of the parish"


def test_a_name_before_the_title_in_the_window_leaves_the_heading_its_words():
    body = f'<h1>Disconnect</h1><h2 class="letter">In her corner</h2>{TEXT}'
    assert read_page(body, window="Indigo Magazine - Disconnect").title == "Disconnect"


def test_a_headline_whose_second_line_is_a_paragraph_is_whole():
    body = (
        f'<h1 class="title">Ripples reveal the river’s <p class="title">Smoking Gun</p></h1>{TEXT}'
    )
    found = read_page(body, window="A clone of a page")
    assert found.title == "Ripples reveal the river’s Smoking Gun"


def test_the_name_of_a_site_may_stand_first_in_the_window_and_above_the_title():
    heads = "<h1>River History Society</h1><h1>Memories - Childhood at the ferry</h1>"
    window = "River History Society - Memories - Childhood at the ferry"
    found = read_page(f"<div>{heads}</div><div>{TEXT}</div>", window=window)
    assert found.title == "Memories - Childhood at the ferry"


def test_a_first_heading_above_the_menu_is_the_name_of_a_site_that_calls_each_page_so():
    menu = "".join(f'<a href="/{page}">{page}</a>' for page in ("home", "past", "today"))
    body = f"<h1>On the River</h1>{menu}<section><h1>History of the village</h1></section>{TEXT}"
    assert read_page(body, window="On the River").title == "History of the village"
    parts = f"<h1>On the River</h1><p>{LONG}</p>{menu}<h1>History of the village</h1>{TEXT}"
    assert read_page(parts, window="On the River").title == "On the River"


def test_a_line_that_is_named_a_heading_is_the_title_of_a_page_without_any():
    line = '<div class="heading"><img src="a.png" alt="">&nbsp;History of the ferry club</div>'
    found = read_page(f"{line}<div>{TEXT}</div>", window="Ferry club - All about rowing")
    assert (found.title, texts(found)) == ("History of the ferry club", PARAGRAPHS)


def test_who_wrote_a_text_is_none_of_its_title_though_it_stands_there():
    body = f"<h1>History of the River Club by Ada Bron</h1>{TEXT}"
    found = read_page(body, window="History - River Club")
    assert (found.title, found.byline) == ("History of the River Club", "Ada Bron")
    named = read_page(body, window="History of the River Club by Ada Bron")
    assert named.title == "History of the River Club by Ada Bron"


def test_several_links_in_a_heading_of_the_first_level_are_a_menu():
    menu = '<h1><a href="/news">The news of the river</a> <a href="/feed">The feed of it</a></h1>'
    page = f"<div>{menu}<div><h2>{TITLE}</h2>{TEXT}</div></div>"
    found = read_page(page, window="River House")
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "This article is part of the series “Bells” with 26 others. See all of them here.",
        "Cet article fait partie de la série « Cloches », qui en a 26. En voir le sommaire.",
        "Dieser Artikel ist Teil der Serie „Glocken“ mit 26 Folgen. Hier stehen sie alle.",
    ],
)
def test_what_a_text_is_part_of_is_no_standfirst(line):
    head = f"<div><h1>{TITLE}</h1><div><div>{line}</div></div></div>"
    found = read_page(f"{head}<div><article>{TEXT}</article></div>")
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        f'<span class="big">{TITLE}</span><br><em>16:30</em><br>',
        f'<table><tr><td class="b22">{TITLE}<br></td></tr></table>',
        f"<table><tr><th>{TITLE}</th></tr></table>",
        f"<div>{TITLE}</div>",
    ],
)
def test_a_line_between_breaks_is_the_title_where_the_window_says_it(line):
    poll = "<h3>What do you think?</h3>"
    found = read_page(f"<div>{poll}</div><div>{line}{TEXT}</div>", window=f"River: {TITLE}")
    assert found.title == TITLE


def test_a_layout_that_is_called_a_list_has_the_title_in_it():
    headline = "The last ferry between the two banks is moored"
    listed = f'<div class="news_rubric_list"><div class="lead">{headline}</div>{TEXT}</div>'
    poll = "<div><h3>What do you think of the old bell?</h3></div>"
    found = read_page(f"{poll}{listed}", window=f"RiverNews in the valley: {headline}")
    assert (found.title, texts(found)) == (headline, PARAGRAPHS)


def test_a_link_that_says_the_title_and_leads_to_the_file_of_the_page_does_not_lead_home():
    shared = f'<meta property="og:title" content="{TITLE}">'
    bar = '<div class="bar"><h4><a href="{}">{}</a></h4></div>'
    over = f"<figure><img src='/boat.jpg'><h1 class='title'>{TITLE}</h1></figure>"
    text = f"<article><h1 class='title'>{TITLE}</h1>{over}{TEXT}</article>"
    following = "<h1 class='title'>Thirteen boats upstream</h1>"
    body = f"{text}<a href='/boats/2'><article>{following}{following}</article></a>"
    whole = f"{TITLE} – River House"
    found = read_page(bar.format("index.html", TITLE) + body, shared, window=whole)
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)
    named = bar.format("index.html", "River House") + f"<h1>River House</h1><h2>{TITLE}</h2>{TEXT}"
    assert read_page(named, window=whole).title == TITLE


def test_a_heading_of_the_first_level_below_the_headline_may_be_the_standfirst():
    lead = "What joined the two banks, and what became of it"
    head = f'<h1 class="entry-title">{TITLE}</h1><h1 class="subtitle">{lead}</h1>'
    found = read_page(f"<div>{head}<div>{TEXT}</div></div>")
    assert (found.title, found.standfirst, texts(found)) == (TITLE, lead, PARAGRAPHS)


def test_a_heading_that_names_the_author_is_no_title_beside_one_of_the_first_level():
    name, title = "Ada Bron", "Count the Houses"
    head = f"<h1>{title}</h1><h2>{name}</h2>"
    window = f"{name} · {title}: The Second Census · River Review 3 March 2019"
    found = read_page(f"<header>{head}</header><div>{TEXT}</div>", window=window)
    assert (found.title, found.byline, texts(found)) == (title, name, PARAGRAPHS)


@pytest.mark.parametrize("home", ["../default.asp", "/index.html"])
def test_a_heading_that_leads_home_is_no_title_where_the_window_says_another(home):
    site = f'<h1><a href="{home}">The Ferry Papers : Letters and Ledgers</a></h1>'
    title = "Treaty of the Two Banks, kept in the school"
    page = f'{site}<div class="text"><div class="document-title">{title}</div>{TEXT}</div>'
    assert read_page(page, window=f"Ferry Papers - {title}").title == title


def test_lines_of_a_title_are_parted_by_a_space():
    lines = "<p>Rule on ferries</p><p>of 3 March 2019</p>"
    page = f"<div class='main-title'>{lines}</div><div>{TEXT}</div>"
    assert read_page(page, window="R-17.xml").title == "Rule on ferries of 3 March 2019"


def test_the_words_of_a_mark_to_which_the_contents_lead_are_a_heading():
    contents = '<ul><li><a href="#a">Ice</a></li><li><a href="#b">The bell</a></li></ul>'
    marks = '{}<a name="a">Ice</a> <a name="b">The bell</a>{}'
    page = f"<h1>{TITLE}</h1><div>{contents}</div><div><p>{LONG}</p>{marks}<p>{SECOND}</p></div>"
    found = read_page(page.format("<writer>A. B.</writer>", ""))
    assert texts(found) == [LONG, "A. B.", "Ice", "The bell", SECOND]
    kinds = [one.kind for one in found.blocks]
    assert kinds == ["paragraph", "paragraph", "heading", "heading", "paragraph"]
    amid = read_page(page.format("Of ", " more is said there."))
    assert "heading" not in [one.kind for one in amid.blocks]


def test_a_heading_that_says_a_part_of_the_title_is_it_above_a_shorter_one():
    head = f"<header><h1>{TITLE} in Ice</h1><h2>Letters</h2></header>"
    found = read_page(head + TEXT, window=f"Letters - {TITLE} in Ice - River House")
    assert found.title == f"{TITLE} in Ice"
    other = "How the ice came"
    apart = f"<header><h1>Letters on boats</h1></header><h2>{other}</h2>{TEXT}"
    assert read_page(apart, window=f"{other} - Letters on boats - The River House").title == other


def test_a_heading_that_says_what_stands_amid_the_title_is_it_though_a_higher_one_begins_as_that():
    head = f"<div><h1>River House Letters</h1><div><h2>{TITLE} in Ice</h2></div></div>"
    found = read_page(head + TEXT, window=f"River House — {TITLE} in Ice — No. 4")
    assert found.title == f"{TITLE} in Ice"


def test_a_page_that_does_not_say_where_its_body_begins_has_a_title_in_an_element_of_its_own():
    page = f"<d-front></d-front><d-text><h1>{TITLE}</h1><p>{LONG}<p>{SECOND}</d-text>"
    found = read(f'<!doctype html><meta charset="utf-8">{page}'.encode())
    assert (found.title, texts(found)) == (TITLE, [LONG, SECOND])


def test_a_heading_that_is_written_as_a_name_is_the_title_below_one_of_a_section():
    page = f"<h1>Essays</h1><h2>The Two Banks</h2><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
    assert read_page(page, window="The Two Banks - Essays - River Post").title == "The Two Banks"


def test_the_heading_of_a_chapter_is_the_title_and_not_that_of_its_book():
    book, chapter = "Letters from the Ferry", "The Toll"
    head = f'<h1 class="book"><a href="/ferry/" title="Cover">{book}</a></h1>'
    page = f"{head}<main><h1 class='chapter'><span>3</span> {chapter}</h1>{TEXT}</main>"
    assert read_page(page, window=f"{chapter} – {book}").title.endswith(chapter)


def test_a_title_may_stand_behind_the_name_of_its_site_above_the_window():
    title = "A speech on the ferries of the valley"
    shared = f'<meta property="og:title" content="{title}">'
    head = f'<div class="title"><span>Ferries</span><h1>{title}</h1></div>'
    page = f"<main>{head}<div>{TEXT}</div></main>"
    assert read_page(page, shared, window=f"House of the Two Banks - {title}").title == title


def test_the_name_of_a_site_that_is_shared_as_the_title_of_all_its_pages_is_none():
    shared = '<meta property="og:title" content="River House">'
    page = f"<header><h1>River House</h1></header><main><h2>{TITLE}</h2>{TEXT}</main>"
    assert read_page(page, shared, window=f"{TITLE} - River House").title == TITLE


def test_a_short_headline_in_an_article_is_the_title_where_the_page_is_told_another():
    head = '<meta property="og:title" content="A Village Gets Ready for the Ice">'
    caption = "The bell hung in the porch until the roof of the ferry house came down."
    top = f"""<header class="content-header"><h1 class="content-header-hed">Thin Ice</h1>
    <figure><img src="/b.jpg"><figcaption>{caption}</figcaption></figure></header>"""
    found = read_page(f"<article>{top}<div>{TEXT}</div></article>", head, window="A Village")
    assert (found.title, texts(found)) == ("Thin Ice", [caption, *PARAGRAPHS])


def test_a_headline_right_above_what_a_page_is_shared_as_is_its_title():
    shared = "A village on two banks gets ready for the ice"
    head = f'<meta property="og:title" content="{shared}">'
    page = f"<section><h1>{{}}</h1><h2>{shared}</h2></section><section>{TEXT}</section>"
    found = read_page(f"<article>{page.format('Bank to bank')}</article>", head, window=shared)
    assert (found.title, found.standfirst) == ("Bank to bank", shared)
    assert texts(found) == PARAGRAPHS
    section = page.format('<a href="/banks">Both the banks</a>')
    assert read_page(f"<article>{section}</article>", head, window=shared).title == shared


def test_a_headline_of_two_words_in_an_article_needs_no_name():
    lead = "On those who wait at rivers and were never asked"
    head = '<meta property="og:title" content="What the drowned banks teach us of waiting">'
    head += f'<meta name="description" content="{lead}">'
    top = f"<div><b>Essay</b><h1>Slow ice</h1><h2>{lead}</h2><p>by Ada Bron</p></div>"
    found = read_page(f"<article>{top}<div>{TEXT}</div></article>", head, window="On waiting")
    assert (found.title, found.standfirst, texts(found)) == ("Slow ice", lead, PARAGRAPHS)


def test_a_headline_that_is_a_picture_is_the_title_where_no_line_says_it():
    title = "The Ferry of the Two Banks"
    logo = '<a href="index.html"><img src="/l.gif" alt="River House"></a>'
    drawn = f'<img src="/t.gif" width="168" alt="{title}"><br><br>'
    told = f"{logo}<br>{drawn}July 2004, revised May 2006<br>"
    page = f"<table><tr><td>{told}{{}}{TEXT}</td></tr></table>"
    found = read_page(page.format(""), window=title)
    assert (found.title, texts(found)) == (title, PARAGRAPHS)
    said = read_page(page.format(f"<b>{title}</b><br><br>"), window=title)
    assert (said.title, texts(said)) == (title, PARAGRAPHS)


def test_what_a_site_says_of_itself_below_its_name_is_not_the_title():
    name, motto = "Breaking the Ice", "The House of the Ferries"
    head = f"""<div><h2 class="site-title"><a href="/">{name}</a></h2>
    <h3 class="site-description">{motto}</h3></div>"""
    page = f'{head}<article><h1 class="entry-title">Lower River Asylum</h1>{TEXT}</article>'
    found = read_page(page, window=f"{name} – {motto}")
    assert (found.title, texts(found)) == ("Lower River Asylum", PARAGRAPHS)


def test_a_first_heading_that_is_a_link_said_twice_is_the_name_of_the_site():
    name = '<a href="https://river.example/library">The Library of Rivers</a>'
    body = f"<div>{name}<h1>{name}</h1></div><div>{TEXT}</div>"
    assert read_page(body, window="Bron, Speeches, chapter 4").title == "Bron, Speeches, chapter 4"
    assert read_page(body, window="The Library of Rivers").title == "The Library of Rivers"
    once = f"<div><h1>{name}</h1></div><div>{TEXT}</div>"
    assert read_page(once, window="Bron, Speeches, chapter 4").title == "The Library of Rivers"


def test_a_section_that_is_called_as_the_text_is_stays_where_it_is():
    text = f"<h2>Before</h2><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p><h2>{TITLE}</h2><p>{LONG}</p>"
    head = f'<header><h1 class="entry-title">{TITLE}</h1></header>'
    found = read_page(f'<article>{head}<div class="entry-content">{text}</div></article>')
    assert found.title == TITLE
    assert texts(found) == ["Before", *PARAGRAPHS, TITLE, LONG]


def test_the_way_to_a_text_before_its_headline_is_none_of_it():
    headline = "Anna Writer: Heavy Boats"
    way = f"<h2>River House/ Texts on boats/ <p><u>{headline}</u></h2>"
    assert read_page(f"{way}{TEXT}", window=headline).title == headline


def test_a_line_with_words_that_are_emphasised_may_be_the_headline():
    title = "How <em>The Two Banks</em> came into the world"
    head = '<meta name="dc.title" content="How The Two Banks came into the world">'
    search = "<h1>Search all the issues of the ferry by their names and places</h1>"
    page = f'<div>{search}</div><div><p class="title">{title}</p>{TEXT}</div>'
    found = read_page(page, head, window="How The Two Banks came into the world | Boats")
    assert (found.title, texts(found)) == ("How The Two Banks came into the world", PARAGRAPHS)


def test_links_that_are_marked_as_a_heading_are_a_menu():
    menu = '<h2><a href="a.htm">SHOWS</a> <a href="b.htm">BLURB</a></h2>'
    found = read_page(f"<div>{menu}</div><p>ESSAY OF 2011</p>{TEXT}", window="anna writer blurb")
    assert (found.title, texts(found)) == ("ESSAY OF 2011", PARAGRAPHS)


def test_the_address_of_a_site_behind_a_title_is_none_of_it():
    found = read_page(f"<div>{TEXT}</div>", window="A ferry stops for ever - Bank.example.com")
    assert found.title == "A ferry stops for ever"


def test_a_headline_that_leads_to_itself_may_stand_beside_the_link_of_its_section():
    title = "A ferry stops for ever"
    head = f'<h2><a href="/boats">Boats</a> <a href="/boats/1">{title}</a></h2>'
    found = read_page(f"<div>{head}{TEXT}</div>", window=f"{title} | River House")
    assert found.title == title


def test_a_headline_whose_link_has_no_address_does_not_lead_home():
    head = '<div><h2><a rel="bookmark">{}</a></h2></div>'
    said = "A ferry stops for ever"
    page = f"{head.format(said)}<div>{TEXT}</div>"
    found = read_page(page, window=f"Life on the Edge: {said}")
    assert (found.title, texts(found)) == (said, PARAGRAPHS)


def test_a_heading_below_running_text_in_parts_without_a_tag_is_one_of_a_section():
    top = f'<div class="top"><div><b>History</b></div><div>{LONG}</div></div>'
    section = f"<h2>The old <b>days</b></h2><div>{SECOND}<br><br>{THIRD}</div>"
    found = read_page(f"<main>{top}<div>{section}</div></main>", window="Ferry Club of the Bank")
    assert found.title == "History"
    assert texts(found) == [LONG, "The old days", SECOND, THIRD]


def test_a_name_behind_a_label_and_a_colon_at_the_end_of_a_headline_is_its_author():
    headline = "القارب الأخير بين الضفتين... بقلم : عادل حداد"
    found = read_page(f"<h1>{headline}</h1>{TEXT}", window=headline)
    assert (found.title, found.byline) == ("القارب الأخير بين الضفتين...", "عادل حداد")
    named = "The last ferry and its author: Ada Bron"
    assert read_page(f"<h1>{named}</h1>{TEXT}", window=named).title == named


def test_the_way_to_a_text_is_none_of_its_title():
    headline = f"<h2>River House/Texts/ <u>{TITLE}</u></h2>"
    found = read_page(f"{headline}{TEXT}", window=f"River House: {TITLE}")
    assert found.title == TITLE
    dated = "River House/Bells/Ropes"
    assert read_page(f"<h2>{dated}</h2>{TEXT}", window=dated).title == dated


def test_what_stands_in_thin_letters_behind_a_headline_in_bold_ones_is_its_subtitle():
    below = "<span>What the ferrymen thought of it</span>"
    head = f'<div class="title"><strong>{TITLE}</strong> {below}</div>'
    found = read_page(f"<div>{head}{TEXT}</div>", window=TITLE)
    assert (found.title, found.standfirst) == (TITLE, "What the ferrymen thought of it")
    assert read_page(f"<div>{head}{TEXT}</div>", window="River House").title == TITLE
    whole = f"{TITLE} What the ferrymen thought of it"
    assert read_page(f"<div>{head}{TEXT}</div>", window=whole).title == whole


def test_what_a_headline_announces_is_of_it_though_the_window_has_no_more_than_the_label():
    found = read_page(f"<h1>Chapter 1: <strong>Ropes</strong></h1>{TEXT}", window="Chapter 1")
    assert (found.title, texts(found)) == ("Chapter 1: Ropes", PARAGRAPHS)


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Laws of Rivers : Of the Two Banks; 8 October 1907", "Of the Two Banks; 8 October 1907"),
        ("Boats and bells: of two banks", "Boats and bells: of two banks"),
    ],
)
def test_a_label_that_a_sign_parts_from_a_headline_is_none_of_it_where_the_window_has_it_not(
    headline, title
):
    window = f"The River Project - {headline.partition(': ')[2]}"
    assert read_page(f"<h1>{headline}</h1>{TEXT}", window=window).title == title


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("The River Review/The Two Banks", "The Two Banks"),
        ("The Two Banks/Chapter 4", "The Two Banks/Chapter 4"),
        ("AC/DC", "AC/DC"),
    ],
)
def test_a_page_of_a_wiki_below_another_is_called_by_its_own_part(page, title):
    body = f'<h1 id="firstHeading" class="firstHeading">{page}</h1>{TEXT}'
    assert read_page(body, window=f"{page} - Wikitexts, a free library").title == title


def test_a_path_that_ends_with_what_the_window_says_goes_before_the_name_of_a_court():
    court = "<h1>The Court of Appeal of the River and Its Banks</h1>"
    links = '<a href="/">House</a> &gt;&gt; <a href="/rivers">Rivers</a> &gt;&gt; '
    path = f"<small>You are here: {links} Ferry v Bridge [2003] RC 9<br>Cite as: RC 9</small>"
    found = read_page(f"{court}{path}<hr>{TEXT}", window="Ferry v Bridge [2003] RC 9")
    assert found.title == "Ferry v Bridge [2003] RC 9"


def test_a_section_before_a_dash_is_none_of_a_headline_over_two_headings():
    heads = "<h1>Almanac</h1><h2>The man who measured the river</h2>"
    window = "river.example - Almanac - The man who measured the river"
    site = '<meta property="og:site_name" content="river.example">'
    found = read_page(f"{heads}{TEXT}", site, window=window)
    assert found.title == "The man who measured the river"


@pytest.mark.parametrize("title", ["Anna Writer: The Two Banks", "The Two Banks – Anna Writer"])
def test_the_author_beside_a_title_is_none_of_it(title):
    author = '<meta name="author" content="Anna Writer">'
    found = read_page(f"<h1>{title}</h1>{TEXT}", author, window=title)
    assert (found.title, found.byline) == (TITLE, "Anna Writer")


def test_a_title_by_two_is_parted_from_their_names():
    found = read_page(
        f"<h1>How {TITLE} were by Anna Writer and Ben Rower</h1>{TEXT}", window="River House"
    )
    assert (found.title, found.byline) == (f"How {TITLE} were", "Anna Writer and Ben Rower")


def test_a_break_parts_words_that_stand_on_one_line_of_the_file():
    headline = (
        "<p align='center'><font size='5'><b>Address to all who<br/>cross the river</b></font></p>"
    )
    found = read_page(f"{headline}{TEXT}", window="River House")
    assert (found.title, texts(found)) == ("Address to all who cross the river", PARAGRAPHS)


def test_a_label_in_its_own_letters_is_parted_from_the_headline_behind_it():
    spans = f'<span class="over">Essay:</span><span class="main">{TITLE}</span>'
    found = read_page(f"<h2>{spans}</h2>{TEXT}", window=f"Essay: {TITLE}")
    assert found.title == f"Essay: {TITLE}"


def test_a_subtitle_in_a_lower_heading_that_a_dash_parts_in_the_window_is_none_of_the_title():
    heads = f"<h1>{TITLE}</h1><h2>What the ferryman tells of the long winter</h2>"
    shared = f"{TITLE} - What the ferryman tells of the long winter"
    head = f'<meta property="og:title" content="{shared}">'
    assert read_page(f"{heads}{TEXT}", head, window=f"{shared} | River House").title == TITLE


def test_the_name_of_an_author_that_the_site_has_too_is_no_headline():
    note = (
        '<div class="author-info"><h3 class="author-title">Anna Writer</h3><p>She rows.</p></div>'
    )
    body = f"<header><h1>{TITLE}</h1></header><div>{TEXT}</div>{note}"
    assert read_page(body, window="Anna Writer's blog - Essays and articles").title == TITLE


def test_the_first_of_two_headings_that_a_part_of_the_window_says_above_a_menu_is_the_sites():
    links = "".join(f'<a href="/{one}">{one}</a> ' for one in ("boats", "ropes", "bells", "banks"))
    body = f"<h1>River Exact</h1><div>{links}</div><h1>{TITLE}</h1>{TEXT}"
    assert read_page(body, window="River Exact - Essays and articles").title == TITLE
