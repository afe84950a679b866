"""Who, when and what for, as the heads of saved pages say it that well-known programs make."""

from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

DAY = "3 May 2010"


def test_the_apps_to_which_one_may_share_a_text_did_not_write_it():
    apps = "".join(f"<li><span>{one}</span></li>" for one in ("Get link", "Email", "Other Apps"))
    menu = f'<ul class="share-buttons" id="sharing-popup-Blog1-byline-15">{apps}</ul>'
    page = f"<main><h1>{TITLE}</h1>{{}}{TEXT}</main>"
    assert read_page(page.format(f'<div class="post-header">{menu}</div>')).byline == ""
    name = '<ul id="post-byline-15"><li><span>Anna Writer</span></li></ul>'
    assert read_page(page.format(name)).byline == "Anna Writer"


def test_the_first_section_is_nobodys_name():
    page = f"<main><h1>{TITLE}</h1><p><b>{{}} Writer</b></p>{TEXT}<p><b>II. Reader</b></p></main>"
    assert read_page(page.format("I.")).byline == ""
    assert read_page(page.format("J.")).byline == "J. Writer"


def test_the_time_of_which_coast_it_is_says_nothing_of_who_wrote_a_text():
    line = f'<p class="byline">Updated {DAY} 1:59 AM ET</p>'
    found = read_page(f"<main><h1>{TITLE}</h1>{line}{TEXT}</main>")
    assert (found.byline, str(found.published), texts(found)) == ("", "2010-05-03", PARAGRAPHS)


def test_who_and_when_is_no_caption_though_it_is_called_one_beside_a_picture():
    picture = '<a href="/rss"><img src="rss.gif"></a>'
    by = f'By <a href="/a">Anna Writer</a> {picture} posted <span>{DAY} 5:00PM</span>'
    line = f'<div class="post_byline"><span class="caption">{by}</span></div>'
    found = read_page(f"<main><h1>{TITLE}</h1>{line}{TEXT}</main>")
    assert (found.byline, texts(found)) == ("Anna Writer", PARAGRAPHS)


def test_where_a_text_is_filed_is_no_standfirst():
    filed = '<a rel="category tag" href="/c">Harbours</a>, <a rel="category tag" href="/d">Ink</a>'
    line = f'<div class="subhead"><span>by the crew |</span> <span>Filed in: {filed}</span></div>'
    found = read_page(f"<main><h1>{TITLE}</h1>{line}{TEXT}</main>")
    assert "Filed" not in found.standfirst
    told = '<div class="subhead">What the crew of the old ferry saw of both banks.</div>'
    found = read_page(f"<main><h1>{TITLE}</h1>{told}{TEXT}</main>")
    assert found.standfirst == "What the crew of the old ferry saw of both banks."


def test_a_picture_that_is_hidden_shows_nothing_in_the_line_beside_it():
    hidden = '<div style="display: none"><img src="face.png"><span>About</span></div>'
    line = f'<div class="rich_media_meta_list"><span>原创</span> <a>渡口的钟</a>{hidden}</div>'
    found = read_page(f"<main><h1>{TITLE}</h1>{line}{TEXT}</main>")
    assert texts(found) == PARAGRAPHS


def test_a_day_in_a_row_of_facts_is_not_that_of_the_text():
    row = f"<tr><th>Opened</th><td>{DAY}</td></tr><tr><th>Banks</th><td>two</td></tr>"
    found = read_page(f"<main><h1>{TITLE}</h1><table>{row}</table>{TEXT}</main>")
    assert found.published is None
    cell = f"<table><tr><td>The bell</td><td>{DAY}</td></tr></table>"
    found = read_page(f"<main><h1>{TITLE}</h1>{cell}{TEXT}</main>")
    assert str(found.published) == "2010-05-03"


def test_what_one_may_comment_on_is_no_comment():
    page = f'<main><h1>{TITLE}</h1><div class="{{}}"><div>{TEXT}</div></div></main>'
    assert texts(read_page(page.format("commentOnSelection"))) == PARAGRAPHS
    readers = f'<main><h1>{TITLE}</h1>{TEXT}<div class="comments"><p>{LONG} Yes!</p></div></main>'
    assert texts(read_page(readers)) == PARAGRAPHS


def test_a_sentence_marked_as_a_heading_above_the_name_of_who_wrote_the_text_sums_it_up():
    told = "For a hundred years the crew of the old ferry saw both of the banks."
    told = f"{told} Why is nobody of them asked?"
    name = '<a href="https://river.example/a"><h4>Anna Writer</h4></a>'
    name = f'<div>{name}<a href="https://river.example/b"><h4>{DAY}</h4></a></div>'
    summed = f"<div><h2>{told}</h2>{name}</div>"
    found = read_page(
        f"<article><div><h1>{TITLE}</h1></div>{summed}{TEXT}</article>",
        f'<meta name="description" content="{told}">',
    )
    assert found.standfirst == told
    assert texts(found)[-3:] == PARAGRAPHS


def test_a_paragraph_that_is_called_a_teaser_may_link_some_words_right_below_the_headline():
    linked = (
        "The crew of the old ferry saw <a href='/b'>both banks</a> for a hundred years and more."
    )
    page = f"<h1>{TITLE}</h1><p class='teaser'>{{}}</p><div class='body'>{TEXT}</div>"
    found = read_page(page.format(linked))
    assert (
        found.standfirst == "The crew of the old ferry saw both banks for a hundred years and more."
    )
    elsewhere = f"<div class='body'>{TEXT}</div><div><p class='teaser'>{linked}</p></div>"
    assert SECOND in texts(read_page(f"<h1>{TITLE}</h1>{elsewhere}"))
    assert "crew of the old ferry" not in " ".join(texts(read_page(f"<h1>{TITLE}</h1>{elsewhere}")))


def test_who_wrote_a_paper_is_named_as_people_say_it():
    named = '<meta name="citation_author" content="{}">'
    people = "".join(map(named.format, ("Writer, Anna", "van der Kowal, Jan M.", "Ben Oar")))
    day = '<meta name="citation_date" content="2017/06/12">'
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}", people + day)
    assert found.byline == "Anna Writer, Jan M. van der Kowal, Ben Oar"
    assert str(found.published) == "2017-06-12"
    junior = read_page(f"<h1>{TITLE}</h1>{TEXT}", named.format("Anna Writer, Jr."))
    assert junior.byline == "Anna Writer, Jr."
