"""Which parts of a saved page are its text, and which are its site's."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

TEASER = (
    '<div class="x"><h3><a href="/boats/{0}">The bell of the {0}. ferry</a></h3>'
    "<p>A bell hung on the ferry for a hundred years and was heard by all who crossed.</p></div>"
)


def test_what_an_archive_of_pages_puts_above_each_is_none_of_it():
    said = "<p>COLLECTED BY an archive of the whole river, which keeps a page of every house.</p>"
    bar = f'<div id="wm-ipp-base"><div><a href="#">About this capture</a>{said}</div></div>'
    assert texts(read_page(f"{bar}<h1>{TITLE}</h1>{TEXT}")) == PARAGRAPHS


def test_what_calls_itself_boilerplate_is_none_of_a_text_however_long_it_is():
    licence = "".join(f"<p>{number}. {SECOND} {THIRD}</p>" for number in range(1, 31))
    below = f'<section class="x-boilerplate" id="x-foot"><h2>Licence</h2>{licence}</section>'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}{below}")
    assert texts(found) == PARAGRAPHS
    assert ["Licence" in part.text for part in found.dropped] == [True]


def test_a_page_that_is_called_boilerplate_as_a_whole_is_a_text():
    page = f'<div class="html-boilerplate"><h1>{TITLE}</h1>{TEXT}</div><footer>{SECOND}</footer>'
    assert texts(read_page(page)) == PARAGRAPHS


def test_teasers_of_other_pages_are_no_text():
    teasers = "".join(TEASER.format(number) for number in range(2, 9))
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{teasers}</div>")
    assert texts(found) == PARAGRAPHS
    assert any("The bell of the 2. ferry" in piece.text for piece in found.dropped)


def test_headings_that_lead_to_other_sites_are_the_authors():
    found = read_page(
        f'<h1>{TITLE}</h1><p>{LONG}</p><h2><a href="https://books.example/1">A book</a></h2>'
        f"<p>{SECOND}</p>"
    )
    assert texts(found) == [LONG, "A book", SECOND]


def test_a_list_of_links_into_the_site_is_kept_where_the_text_announces_it():
    links = '<ul><li><a href="/a">The first ferry</a></li><li><a href="/b">The last</a></li></ul>'
    announced = f"<p>{LONG}</p><p>Two ferries are told of here:</p>{links}<p>{SECOND}</p>"
    assert "The first ferry" in texts(read_page(f"<h1>{TITLE}</h1>{announced}"))[2]
    alone = f"<p>{LONG}</p>{links}<p>{SECOND}</p>"
    assert texts(read_page(f"<h1>{TITLE}</h1>{alone}")) == [LONG, SECOND]


def test_paragraphs_that_begin_with_the_sign_of_an_item_are_a_list():
    typed = "<p>Three boats:</p><p>• the grey one;</p><p>• the old one;</p><p>•that of ice.</p>"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{typed}<p>{SECOND}</p><p>• {THIRD}</p>")
    assert found.blocks[2].markdown == "- the grey one;\n- the old one;\n- that of ice."
    assert texts(found)[3:] == [SECOND, f"• {THIRD}"]


def test_a_list_of_files_amid_the_text_is_the_authors_and_announces_no_pages():
    files = "".join(
        f'<li><a href="/tables/{year}.csv">Boats that crossed in {year}</a></li>'
        for year in (1901, 1902, 1903)
    )
    given = f"<p>{LONG}</p><ul>{files}</ul>"
    found = read_page(f"<h1>{TITLE}</h1>{given}<p>{SECOND}</p>")
    assert "Boats that crossed in 1902" in texts(found)[1]
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{given}")) == [*PARAGRAPHS, LONG]


@pytest.mark.parametrize("title", ["3 Comments", "Kommentare (3)", "Комментарии", "3 commentaires"])
def test_what_readers_say_under_the_text_is_no_text(title):
    said = "<p>I crossed it as a child, and I remember the bell and the grey water well.</p>" * 9
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}<h3>{title}</h3>{said}</div>")
    assert texts(found) == PARAGRAPHS


def test_a_part_is_known_by_a_name_in_camel_case():
    said = '<div class="postCommentList"><p>I crossed it as a child, and I remember it.</p></div>'
    found = read_page(f'<div class="storyBody"><h1>{TITLE}</h1>{TEXT}{said * 3}</div>')
    assert texts(found) == PARAGRAPHS


def test_a_word_in_a_sentence_is_kept_whatever_its_name():
    words = '<a class="tag" href="/tags/ice">ice</a>'
    found = read_page(f"<h1>{TITLE}</h1><p>The {words} came early. {LONG}</p><p>{SECOND}</p>")
    assert texts(found)[0] == f"The ice came early. {LONG}"


def test_a_heading_is_kept_whatever_the_words_that_it_is_linked_by():
    found = read_page(f'<h1>{TITLE}</h1><p>{LONG}</p><h2 id="nav_tools">Tools</h2><p>{SECOND}</p>')
    assert texts(found) == [LONG, "Tools", SECOND]


def test_only_the_article_of_the_headline_is_read_where_a_page_has_several():
    other = f"<article><h2>Another ferry</h2><p>{THIRD}</p><p>{THIRD}</p></article>"
    found = read_page(f"<main><article><h2>{TITLE}</h2><p>{LONG}</p></article>{other * 4}</main>")
    assert found.title == TITLE
    assert texts(found) == [LONG]


def test_a_caption_between_headline_and_text_belongs_to_the_text():
    picture = (
        '<figure><img src="/boat.jpg" alt="boat"><figcaption>The last boat.</figcaption></figure>'
    )
    text = f'<div class="top">{picture}</div><div class="entry-content">{TEXT}</div>'
    found = read_page(f"<div><h1>{TITLE}</h1>{text}</div>")
    assert texts(found) == ["The last boat.", *PARAGRAPHS]


def test_what_a_page_does_not_show_of_its_pictures_is_set_aside():
    found = read_page(
        f'<h1>{TITLE}</h1><p>{LONG}</p><p><img src="a.png" alt="Logo"></p><p>{SECOND}</p>'
    )
    assert texts(found) == [LONG, SECOND]
    assert "Logo" in [piece.text for piece in found.dropped]


def test_a_picture_without_words_or_file_is_set_aside_by_its_own_name():
    found = read_page(f'<h1>{TITLE}</h1><p>{LONG}</p><img src="plan_2.png"><p>{SECOND}</p>')
    assert texts(found) == [LONG, SECOND]
    assert ("plan_2.png", "image-alone") in [(piece.text, piece.reason) for piece in found.dropped]


def test_of_each_picture_that_is_not_kept_is_said_what_is_kept_of_it():
    pictures = (
        f"<p>{LONG}</p>",
        '<img src="/alone.jpg">',
        f"<p>{SECOND}</p>",
        '<figure><img src="/boat.jpg"><figcaption>The last boat.</figcaption></figure>',
        f"<p>{LONG}</p>",
        '<figure><img src="/bell.jpg" alt="The bell hangs in the fog."></figure>',
        f"<p>{SECOND}</p>",
    )
    found = read_page(f"<h1>{TITLE}</h1>{''.join(pictures)}")
    assert texts(found) == [LONG, SECOND, "The last boat.", LONG, SECOND]
    assert [(piece.text, piece.reason) for piece in found.dropped] == [
        ("/alone.jpg", "image-alone"),
        ("/boat.jpg", "image"),
        ("The bell hangs in the fog.", "image-described"),
    ]


def test_a_standfirst_is_known_by_its_name_and_a_heading_of_the_text_is_not():
    found = read_page(
        f'<h1>{TITLE}</h1><p class="articleIntro">What the ferry was, and who rang its bell.</p>'
        f'<p>{LONG}</p><h3 class="subHeadline">The ice</h3><p>{SECOND}</p>'
    )
    assert found.standfirst == "What the ferry was, and who rang its bell."
    assert texts(found) == [LONG, "The ice", SECOND]


def test_a_short_first_paragraph_is_no_standfirst_by_its_size():
    found = read_page(
        f"<h1>{TITLE}</h1><p>By Anna Writer</p><p>The ferry crossed the river, and nobody knew why"
        f" it had ever been there.</p>{TEXT}"
    )
    assert found.standfirst == ""
    assert len(found.blocks) == 4


def test_few_words_after_the_site_begins_are_the_sites():
    found = read_page(
        f'<div><h1>{TITLE}</h1>{TEXT}<div><a href="/0">Older</a> <a href="/2">Newer</a></div>'
        "<div>Made with care</div></div>"
    )
    assert texts(found) == PARAGRAPHS


def test_the_headline_is_what_says_the_title_of_the_page_whatever_its_tag():
    found = read_page(f'<h1><a href="/">The River Post</a></h1><div class="t">{TITLE}</div>{TEXT}')
    assert found.title == TITLE
    assert texts(found) == PARAGRAPHS


def test_words_in_the_text_are_no_headline_though_they_stand_in_the_title():
    found = read_page(f"<h1>A ferry and a bell</h1><p>Of <b>The Two Banks</b>: {LONG}</p>{TEXT}")
    assert found.title == "A ferry and a bell"


def test_a_paragraph_alone_between_headline_and_text_is_the_standfirst():
    lead = "What joined the two banks, and what became of it when there was a bridge."
    found = read_page(
        f"<h1>{TITLE}</h1><div><div><p>{lead}</p></div><article>{TEXT}</article></div>"
    )
    assert found.standfirst == lead
    assert texts(found) == PARAGRAPHS


def test_a_note_on_the_author_beside_the_text_is_brought_in():
    note = '<div class="author-bio"><p>Anna Writer is the author of two books on rivers.</p></div>'
    found = read_page(
        f"<div><article><h1>{TITLE}</h1>{TEXT}</article><section>{note}</section></div>",
        head='<meta name="author" content="Anna Writer">',
    )
    assert [block.kind for block in found.blocks][-1] == "note"
    assert texts(found)[-1] == "Anna Writer is the author of two books on rivers."


def test_a_note_on_the_author_may_lead_to_all_that_they_made():
    made = [
        f'<a href="https://{at}.example">The {at} House by the River</a>' for at in ("Mill", "Bell")
    ]
    said = f"Built {made[0]} and {made[1]} for those who cross by night, and was the first to ring."
    note = f'<div class="bio">{said.replace("those", "<a href=/u>those who cross</a>")}</div>'
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}</article><section>{note}</section>")
    assert texts(found)[-1].startswith("Built The Mill House by the River")
    listed = f'<div class="bio">{" ".join(made * 3)}</div>'
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}</article><section>{listed}</section>")
    assert texts(found) == PARAGRAPHS


def test_lines_that_somebody_broke_are_no_heading():
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>Coat: grey<br>Boat: old</p><p>{SECOND}</p>")
    assert found.blocks[1].kind == "paragraph"
    assert texts(found)[1] == "Coat: grey\nBoat: old"


def test_a_line_with_a_date_among_unknown_words_is_the_sites():
    line = "<p>2020-10-04 20:30 Source: River Post 4,094 views</p>"
    found = read_page(f"<h1>{TITLE}</h1>{line}{TEXT}")
    assert texts(found) == PARAGRAPHS
    assert str(found.published) == "2020-10-04"


def test_a_note_on_the_author_in_the_midst_of_the_text_comes_after_it():
    note = (
        '<div class="authorBox">Anna Writer is the author of two books on rivers, and has lived on'
        " both banks of the one that this is about.</div>"
    )
    found = read_page(
        f"<article><h1>{TITLE}</h1><p>{LONG}</p>{note}<p>{SECOND}</p><p>{THIRD}</p></article>",
        head='<meta name="author" content="Anna Writer">',
    )
    assert texts(found)[:3] == PARAGRAPHS
    assert texts(found)[3].startswith("Anna Writer is the author")


def test_a_heading_under_which_nothing_is_left_goes_too():
    links = '<ul><li><a href="/a">The first ferry</a></li><li><a href="/b">The last</a></li></ul>'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<h3>Other ferries</h3>{links}")
    assert texts(found) == PARAGRAPHS


def test_a_heading_that_is_a_sentence_under_the_title_is_the_standfirst():
    lead = "What joined the two banks, and what became of it when a bridge was opened there."
    found = read_page(f"<h1>{TITLE}</h1><h2>{lead}</h2>{TEXT}")
    assert found.standfirst == lead
    assert texts(found) == PARAGRAPHS


def test_a_formula_that_is_shown_as_a_picture_is_kept_as_it_is_written():
    picture = r'<img class="math-inline" alt="{\displaystyle x_{i}}" src="/x.svg">'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<p>Let {picture} be a boat.</p>")
    assert texts(found)[3] == "Let x_{i} be a boat."


def test_a_table_with_headings_is_one_though_it_says_much_in_a_cell():
    table = (
        "<table><tr><th>Year</th><th>What happened</th></tr>"
        f"<tr><td>1912</td><td>{' '.join([LONG] * 8)}</td></tr></table>"
    )
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{table}<p>{SECOND}</p>")
    assert found.blocks[1].markdown.startswith("| Year | What happened |")


def test_whose_a_picture_is_is_no_caption_where_it_stands_outside_of_one():
    picture = (
        '<figure><img src="/boat.jpg"><figcaption>The last boat.</figcaption>'
        "<div>Photo by Jan Kowal</div></figure>"
    )
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{picture}<p>{SECOND}</p>")
    assert texts(found) == [LONG, "The last boat.", SECOND]


def test_a_caption_above_the_headline_belongs_to_the_text():
    picture = '<figure><img src="/boat.jpg"><figcaption>The last boat.</figcaption></figure>'
    head = f"<header>{picture}<h1>{TITLE}</h1></header>"
    found = read_page(f'<div>{head}<div class="entry-content">{TEXT}</div></div>')
    assert texts(found) == ["The last boat.", *PARAGRAPHS]


def test_a_year_and_a_time_of_day_are_a_date_in_any_language():
    line = "<p>2015. tizenketted havának 20. napja, 11:16 forrás: MTI</p>"
    assert texts(read_page(f"<h1>{TITLE}</h1>{line}{TEXT}")) == PARAGRAPHS


@pytest.mark.parametrize("line", ["Updated Sunday at 9:45 p.m. ET", "<b>Last updated: 11:16</b>"])
def test_a_time_of_day_behind_updated_is_a_date(line):
    found = read_page(f"<h1>{TITLE}</h1><p>{line}</p>{TEXT}")
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


def test_a_sentence_with_a_time_of_day_is_no_date_for_its_first_word():
    line = "Updated rules say that the last boat is to leave at 9:45."
    found = read_page(f"<h1>{TITLE}</h1><p>{line}</p>{TEXT}")
    assert line in [found.standfirst, *texts(found)]


def test_a_paragraph_that_was_shown_as_a_teaser_is_not_read_twice():
    found = read_page(f'<h1>{TITLE}</h1><div class="x"><p>{LONG}</p></div><div>{TEXT}</div>')
    assert [*filter(None, [found.standfirst]), *texts(found)].count(LONG) == 1


def test_a_long_first_paragraph_is_no_standfirst_whatever_its_name():
    lead = " ".join([LONG, SECOND, THIRD])
    found = read_page(f'<h1>{TITLE}</h1><p class="lead">{lead}</p>{TEXT}')
    assert found.standfirst == ""
    assert texts(found) == [lead, *PARAGRAPHS]


def test_what_announces_something_at_the_end_is_dropped_where_nothing_follows():
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<h3>The bell</h3><p>What else was said:</p>")
    assert texts(found) == PARAGRAPHS


def test_a_name_and_a_date_are_taken_from_beside_the_headline():
    who = '<ul><li class="author">Anna Writer</li><li>Fri, 3 May 2019, 11:16</li></ul>'
    head = f"<h1>{TITLE}</h1>{who}"
    found = read_page(f'<div><div>{head}</div><div class="entry-content">{TEXT}</div></div>')
    assert (found.byline, str(found.published)) == ("Anna Writer", "2019-05-03")
    assert texts(found) == PARAGRAPHS


def test_each_author_is_named_without_where_they_are_followed():
    names = "".join(
        f'<div class="byline"><p class="byline__name">{name}</p><a href="/x">Follow</a></div>'
        for name in ("Ada Bron", "Jan Kowal")
    )
    found = read_page(f'<h1>{TITLE}</h1><div class="byline-box">{names}</div>{TEXT}')
    assert found.byline == "Ada Bron, Jan Kowal"


def test_a_name_in_bold_above_what_somebody_is_and_a_date_is_the_byline():
    who = '<div class="who"><p><b>ADA BRON</b><br>KEEPER OF THE FERRY "ICE" ON THE RIVER</p></div>'
    head = f"<h1>{TITLE}</h1>{who}<h2>30/01/2017 02h02</h2>"
    page = f"<ul><li><header>{head}</header><article>{TEXT}</article></li></ul>"
    found = read_page(page)
    assert (found.byline, found.standfirst, texts(found)) == ("ADA BRON", "", PARAGRAPHS)


def test_who_wrote_a_text_is_no_part_of_its_standfirst():
    lead = "What the ice did to the people of two villages, and what nobody did."
    who = '<span class="author">By Ada Bron</span>'
    found = read_page(f'<h1>{TITLE}</h1><p class="intro">{lead} {who}</p>{TEXT}')
    assert (found.byline, found.standfirst) == ("Ada Bron", lead)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="River House">',
        '<meta property="og:site_name" content="River House">',
    ],
)
def test_whose_a_site_is_did_not_write_its_text_where_somebody_is_named(head):
    site = '<meta name="publisher" content="River House">'
    above = "<p>River House - Saturday, August 11, 2012</p>"
    found = read_page(f"{above}<h1>{TITLE}</h1><p>ADA BRON</p>{TEXT}", head + site)
    assert found.byline == "ADA BRON"
    assert texts(found) == PARAGRAPHS
    found = read_page(f"{above}<h1>{TITLE}</h1>{TEXT}", head + site)
    assert found.byline == "River House"


def test_a_day_is_taken_from_the_address_of_a_page_that_says_no_other():
    head = '<meta property="og:url" content="https://river.example/ice/2014/09/05/the-bell.html">'
    page = "<html><head>{}<title>Ice</title></head><body><h1>Ice</h1>{}{}</body></html>"
    found = read(page.format(head, "", TEXT).encode())
    assert str(found.published) == "2014-09-05"
    found = read(page.format(head, "<p>6 September 2014</p>", TEXT).encode())
    assert str(found.published) == "2014-09-06"


def test_the_day_of_what_a_reader_says_is_not_that_of_the_text():
    line = "<tr><td>Jan Kowal, on Feb 1, 2010 wrote: Lovely boats</td></tr>"
    said = f"<h3>Comments</h3><table>{line}</table>"
    found = read_page(f"<h1>{TITLE}</h1><div>{LONG}<br><br>{SECOND}<br>{said}</div>")
    assert (found.published, texts(found)) == (None, [LONG, SECOND])


def test_whoever_comments_on_a_page_did_not_write_it():
    said = '<div class="comments"><p class="comment-author">Jan Kowal</p><p>4 May 2019</p></div>'
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}</article>{said}")
    assert (found.byline, found.published) == ("", None)


def test_a_date_that_the_text_speaks_of_is_not_its_own():
    found = read_page(
        f"<h1>{TITLE}</h1><ul><li>The ferry was opened by the mayor on 3 May 1912</li></ul>{TEXT}"
    )
    assert found.published is None


def test_what_is_said_for_machines_is_the_byline_before_what_reads_like_a_name():
    found = read_page(
        f"<h1>{TITLE}</h1><p>Grey Boat | 3 May 2019</p>{TEXT}",
        head='<meta name="author" content="By Anna Writer">',
    )
    assert found.byline == "Anna Writer"


def test_a_page_is_read_on_where_it_says_too_early_that_it_ends():
    found = read_page(f"<div>Menu</div></body></html><div><h1>{TITLE}</h1>{TEXT}</div>")
    assert texts(found) == PARAGRAPHS


def test_what_others_say_of_a_house_is_none_of_a_text():
    praise = f"<div class='testimonials'><p>{LONG[:200]}</p></div>"
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{praise}<h3>Testimonials</h3></div>")
    assert texts(found) == PARAGRAPHS


def test_what_stands_in_the_banner_of_a_site_is_no_text():
    banner = "<div class='header-banner'><p>River House offers boats for whoever crosses.</p></div>"
    parts = f"<section>{TEXT}</section><section><p>{LONG}</p></section>"
    found = read_page(f"{banner}<p>Boats</p><h1>{TITLE}</h1>{parts}")
    assert found.standfirst == ""
    assert texts(found)[0] == LONG


def test_the_title_of_a_film_with_how_long_it_lasts_is_no_caption():
    film = "<figure><img src='/f.jpg'><figcaption>The last boat {}</figcaption></figure>"
    found = read_page(f"<h1>{TITLE}</h1>{film.format('01:44')}{TEXT}")
    assert texts(found) == PARAGRAPHS
    kept = read_page(f"<h1>{TITLE}</h1>{film.format('at 12:30')}{TEXT}")
    assert texts(kept) == ["The last boat at 12:30", *PARAGRAPHS]


def test_a_text_goes_on_in_sections_behind_a_long_source_that_it_prints():
    printed = f'<div class="quotes"><p>{LONG}</p><p>{SECOND}</p>{f"<p>{THIRD}</p>" * 12}</div>'
    after = "What the law wanted of the ferry was that it cross, and that it ring before it does."
    page = f"<h2>The law</h2>{printed}<h2>In short</h2><p>{after}</p>"
    found = texts(read_page(f"<h1>{TITLE}</h1><div>{page}</div>"))
    assert found[:2] == ["The law", LONG]
    assert found[-2:] == ["In short", after]


def test_a_part_that_has_the_headline_is_the_text_whatever_it_is_called():
    """The headline is said once more, above what the text prints."""
    head = f"<h1>{TITLE}</h1>"
    first = f'<div class="sidebar-right">{{}}<p>{LONG}</p></div>'
    after = f"<div>{head}<p>{SECOND}</p><p>{THIRD}</p></div>"
    assert texts(read_page(first.format(head) + after))[0] == LONG
    assert texts(read_page(first.format("<h2>Boats</h2>") + after))[0] == SECOND


@pytest.mark.parametrize(
    "part",
    [
        '<div class="figure-inline-download">Download: <ul><li>PPT</li><li>PNG</li></ul></div>',
        '<div class="citation-generator"><h2>Make a reference</h2><p>Choose a style.</p></div>',
        "<p>Read the paper: The Two Banks of the River</p>",
    ],
)
def test_boxes_of_a_site_amid_a_text_are_told_by_their_names_and_first_words(part):
    assert texts(read_between(part)) == [LONG, SECOND]
