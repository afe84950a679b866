"""What names the parts of a saved page have, in whatever attribute, and what is in its headings."""

import pytest

from reader.importing.markup import html_tree, without_scripts
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

LEAD = "What joined the two banks, and what became of it when a bridge was opened there."
OTHER = "How the ice came to the lower river, and why it has not left it for seventy years."


@pytest.mark.parametrize(
    "named",
    [
        'data-component="topic-list"',
        'data-testid="newsletter-box"',
        'aria-label="Related articles"',
        'itemprop="keywords"',
        'role="toolbar"',
        'class="d-none"',
        'class="article-share"',
        'class="legalnotice"',
        'class="mc4wp-form"',
        'class="video-playlist"',
    ],
)
def test_a_part_is_the_sites_by_what_it_is_called(named):
    part = f'<div {named}><div>{OTHER}</div><p><a href="/ice">Ice</a></p></div>'
    found = read_page(f"<article><h1>{TITLE}</h1><p>{LONG}</p>{part}<p>{SECOND}</p></article>")
    assert texts(found) == [LONG, SECOND]


@pytest.mark.parametrize("script", ["script", "style"])
def test_names_are_asked_of_a_page_without_its_long_scripts_and_of_all_the_rest(script):
    code = 'data-testid="a" ' * 1000
    head, rest = '<p data-hook="b">One.</p>', f'<p data-block="c">{LONG}</p>'
    page = f"<body>{head}<{script}>{code}</{script}>{rest}<{script}>short</{script}></body>"
    without = without_scripts(page, html_tree(page))
    assert without == page.replace(code, "")


def test_a_part_is_the_sites_by_its_name_behind_a_script_that_speaks_of_none():
    part = f'<div data-testid="newsletter-box"><p>{OTHER}</p></div>'
    script = f"<script>{'let a = 1; ' * 2000}</script>"
    found = read_page(
        f"<article><h1>{TITLE}</h1><p>{LONG}</p>{script}{part}<p>{SECOND}</p></article>"
    )
    assert texts(found) == [LONG, SECOND]


@pytest.mark.parametrize("named", ['class="d-none d-md-block"', 'aria-label="The lower river"'])
def test_a_part_is_the_texts_that_is_hidden_at_some_widths_or_labelled_with_words_of_its_own(named):
    part = f"<div {named}><p>{OTHER}</p></div>"
    found = read_page(f"<article><h1>{TITLE}</h1><p>{LONG}</p>{part}<p>{SECOND}</p></article>")
    assert texts(found) == [LONG, OTHER, SECOND]


def test_a_card_is_a_teaser_only_where_it_leads_on():
    card = f'<div class="kg-card callout-card"><div>{OTHER}</div>{{0}}</div>'
    page = f"<article><h1>{TITLE}</h1>{TEXT}{card}<p>{SECOND}</p></article>"
    assert OTHER in texts(read_page(page.format("")))
    assert OTHER not in texts(read_page(page.format('<a href="/ice">Ice</a>')))


def test_comments_that_are_named_after_the_article_are_the_readers():
    said = "".join(f"<p>{text} So it was where I grew up.</p>" for text in PARAGRAPHS * 2)
    comments = f'<div id="article_comments"><div id="article_comments_content">{said}</div></div>'
    found = read_page(f'<div id="x"><h1>{TITLE}</h1><div>{TEXT}</div></div>{comments}')
    assert texts(found) == PARAGRAPHS


def test_the_sign_behind_a_heading_that_links_to_it_is_no_word_of_it():
    heading = '<h2 id="ice">Ice<a class="headerlink" href="#ice">¶</a></h2>'
    found = read_page(f'<h1>{TITLE}<a href="#top">#</a></h1><p>{LONG}</p>{heading}<p>{SECOND}</p>')
    assert (found.title, texts(found)) == (TITLE, [LONG, "Ice", SECOND])


def test_day_and_label_in_a_headline_are_not_of_the_title():
    before = '<time datetime="2019-06-17">Jun 17 </time><span class="label">Original</span> '
    found = read_page(f"<h1>{before}{TITLE}</h1>{TEXT}")
    assert found.title == TITLE


def test_what_the_title_of_the_page_says_stays_in_the_headline():
    found = read_page(f'<h1><span class="label">The Two</span> Banks</h1>{TEXT}')
    assert found.title == TITLE


def test_a_list_with_the_text_in_one_item_only_places_it():
    found = read_page(f"<ul><li><h3>{TITLE}</h3>{TEXT}</li><li><a href='/a'>Ice</a></li></ul>")
    assert texts(found) == PARAGRAPHS


def test_a_day_in_a_standfirst_is_not_of_it():
    lead = f'<h2 class="deck">{LEAD}<span class="deck__date">Monday, 6 January 2020</span></h2>'
    assert read_page(f"<h1>{TITLE}</h1>{lead}{TEXT}").standfirst == LEAD


def test_who_wrote_it_is_no_standfirst_whatever_its_name():
    signed = '<address class="lede-byline"><div>By</div> <p class="author">Ada Bron</p></address>'
    found = read_page(f"<div><h1>{TITLE}</h1>{signed}</div><div>{TEXT}</div>")
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


def test_the_words_in_a_box_around_a_picture_are_its_caption():
    boxes = (
        '<div class="box"><img src="/boat.jpg"><p>The last boat in the ice</p></div>',
        '<table><tr><td><img src="/boat.jpg"></td></tr><tr><td>The last boat in the ice</td></tr>'
        "</table>",
    )
    for box in boxes:
        found = read_between(box)
        assert texts(found) == [LONG, "The last boat in the ice", SECOND]
        assert found.blocks[1].kind == "figure"


def test_a_sentence_beside_a_picture_is_of_the_text():
    words = "Lower the boat until it takes no rope."
    step = f'<div class="step"><img src="/boat.jpg"><p>{words}</p></div>'
    found = read_between(step)
    assert found.blocks[1].kind == "paragraph"


def test_brackets_around_the_link_back_from_a_note_are_taken_with_it():
    text = f'<p>{LONG} [<a href="#nb1" id="nh1">1</a>]</p><p>{SECOND}</p><p>{THIRD}</p>'
    note = '<div id="nb1"><p>[<a href="#nh1">1</a>]&nbsp;Told on the left bank.</p></div>'
    found = read_page(f"<h1>{TITLE}</h1>{text}{note}")
    assert texts(found)[-1] == "[1] Told on the left bank."


@pytest.mark.parametrize("label", ["1", "1.", "1:", "[1].", "(1)"])
def test_the_number_of_a_note_that_leads_back_is_not_said_twice(label):
    text = f'<p>{LONG}<sup><a href="#n1" id="r1">1</a></sup></p><p>{SECOND}</p><p>{THIRD}</p>'
    note = f'<p id="n1"><a href="#r1">{label}</a> Told on the left bank.</p>'
    found = read_page(f"<h1>{TITLE}</h1>{text}{note}")
    assert texts(found)[-1] == "[1] Told on the left bank."


def test_a_link_that_leads_on_behind_the_last_sentence_is_a_button():
    more = '<a href="/boats">Read more</a>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG} {more}</p><p>{SECOND}</p>")
    assert texts(found) == [LONG, SECOND]
    kept = f'{LONG[:-1]}, as you may <a href="/boats">read more</a>'
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{kept}</p>{TEXT}"))[0].endswith("read more")


def test_a_note_on_the_author_is_kept_without_what_else_they_wrote():
    link = '<a class="author-link" href="/ada">View all posts by Ada Bron</a>'
    words = f"Ada Bron keeps a ferry on the upper river. {link}"
    note = f'<div class="author-description"><p class="author-bio">{words}</p></div>'
    said = '<meta name="author" content="Ada Bron">'
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}</article>{note}", said)
    assert texts(found)[-1] == "Ada Bron keeps a ferry on the upper river."


def test_a_heading_stays_where_only_the_button_beside_it_is_the_sites():
    edit = '<span class="mw-editsection">[<a href="/edit">edit</a>]</span>'
    heading = f'<div class="mw-heading"><h2>Ice</h2>{edit}</div>'
    found = read_between(heading)
    assert texts(found) == [LONG, "Ice", SECOND]


def test_several_numbers_between_headline_and_text_count_readers_and_one_is_a_chapters():
    assert texts(read_page(f"<h1>{TITLE}</h1><p>1.2K</p><p>4</p>{TEXT}")) == PARAGRAPHS
    assert "4" in texts(read_page(f"<h1>{TITLE}</h1><p>4</p>{TEXT}"))


@pytest.mark.parametrize("named", ['class="teaser-text"', 'id="article-summary"'])
def test_a_standfirst_may_be_named_a_teaser_or_by_its_id(named):
    body = f"<div><h1>{TITLE}</h1><p {named}>{LEAD}</p></div><div class='story-body'>{TEXT}</div>"
    found = read_page(body)
    assert (found.standfirst, texts(found)) == (LEAD, PARAGRAPHS)


def test_a_list_of_what_is_in_the_text_is_not_of_it():
    contents = '<ol><li><a href="#a">Ice</a></li><li><a href="#b">The bell</a></li></ol>'
    text = f'<h2 id="a">Ice</h2><p>{SECOND}</p><h2 id="b">The bell</h2><p>{THIRD}</p>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><h2>What is here</h2>{contents}{text}")
    assert texts(found) == [LONG, "Ice", SECOND, "The bell", THIRD]


def test_a_link_to_what_is_no_heading_of_the_text_stays_in_its_list():
    links = '<ul><li><a href="#a">the first boat</a></li><li><a href="#b">the last</a></li></ul>'
    told = f"<p>{LONG}</p><p>Of those boats I remember two:</p>{links}"
    found = read_page(f"<h1>{TITLE}</h1>{told}<h2>Ice</h2><p>{SECOND}</p>")
    assert any("the first boat" in text for text in texts(found))


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Last updated: May 3, 1998.", False),
        ("Published 3 May 1998", False),
        ("Left bank, 3 May 1998", True),
    ],
)
def test_a_line_at_the_end_is_the_sites_where_it_says_when_the_page_was_changed(line, kept):
    assert (line in texts(read_page(f"<h1>{TITLE}</h1>{TEXT}<p>{line}</p>"))) is kept


def test_the_number_of_a_heading_in_a_paper_is_of_it():
    heading = '<h2><span class="ltx_tag ltx_tag_section">1 </span>Ice</h2>'
    found = read_between(heading)
    assert texts(found) == [LONG, "1 Ice", SECOND]


def test_a_heading_and_a_quote_that_are_called_a_tag_are_of_the_text():
    quote = "Nobody rang the bell when the last ferry came over, and nobody has since."
    quoted = f'<blockquote class="edTag"><p>{quote}</p></blockquote>'
    found = texts(read_between(f'<h3 class="edTag">Ice</h3><p>{THIRD}</p>{quoted}'))
    assert [words.strip() for words in found] == [LONG, "Ice", THIRD, quote, SECOND]


def test_the_heading_of_an_infobox_in_which_an_author_speaks_is_kept():
    box = '<div class="infobox"><div class="infobox__header"><span>The bell</span></div>{}</div>'
    said = f"{THIRD} {SECOND}"
    found = read_between(box.format(f'<div class="infobox__content"><p>{said}</p></div>'))
    assert texts(found) == [LONG, "The bell", said, SECOND]


def test_a_caption_may_be_called_after_the_widget_that_shows_it():
    said = "The last boat in the ice of the second winter."
    caption = f'<figcaption class="widget-image-caption">{said}</figcaption>'
    assert texts(read_between(f"<figure><img src='/b.jpg'>{caption}</figure>"))[1] == said


def test_the_title_of_another_page_in_brackets_points_to_it():
    link = '<div><p><b>[</b><a href="/boats/2">How the second ferry came to be built</a><b>]</b>'
    page = f"<h1>{TITLE}</h1><div><p>{LONG}</p></div>{link}</p></div><div><p>{SECOND}</p></div>"
    assert texts(read_page(page)) == [LONG, SECOND]


def test_what_is_called_a_sidebar_is_of_the_text_where_it_stands_amid_it_and_leads_nowhere():
    points = "<li>The ice came early, and the boat lay in it until March.</li><li>The bell.</li>"
    box = '<div><div class="article--sidebar"><h3>What we know</h3><ul>{}</ul></div></div>'
    page = f"<h1>{TITLE}</h1><div><p>{LONG}</p></div>{{}}<div><p>{SECOND}</p></div>"
    found = texts(read_page(page.format(box.format(points))))
    assert found[1] == "What we know"
    linked = points.replace("The bell.", "<a href='/boats/2'>The bell</a>")
    assert texts(read_page(page.format(box.format(linked)))) == [LONG, SECOND]


def test_what_only_who_listens_is_told_is_no_text_though_its_name_speaks_of_the_article():
    told = (
        '<div><span class="c-article-note__title u-visually-hidden">Notes on boats</span>{}</div>'
    )
    page = told.format(f"<p>{THIRD}</p>")
    assert texts(read_between(page)) == [LONG, THIRD, SECOND]
