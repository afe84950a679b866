"""Layouts whose names sound like parts of a site, and hold the text."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

WIDGETS = ("elementor-widget elementor-widget-text-editor", "widget-span widget-type-rich_text")


@pytest.mark.parametrize("widget", WIDGETS)
def test_where_all_is_made_of_widgets_the_text_is_too(widget):
    text = "".join(f'<div class="{widget}"><p>{words}</p></div>' for words in PARAGRAPHS)
    found = read_page(f'<div><div class="{widget}"><h1>{TITLE}</h1></div>{text}</div>')
    assert texts(found) == PARAGRAPHS


def test_a_widget_alone_is_the_sites():
    widget = f'<div class="widget widget_text"><p>{SECOND}</p></div>'
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{widget}<p>{THIRD}</p>")) == [LONG, THIRD]


@pytest.mark.parametrize("name", ["paywall", "subscriber-content", "has-sidebar", "no-comments"])
def test_a_name_that_says_who_may_read_or_what_stands_beside_is_no_part_of_a_site(name):
    short = f'<div class="{name}"><p>She rang once more, and the boat came over.</p></div>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{short}<p>{SECOND}</p>")
    assert texts(found) == [LONG, "She rang once more, and the boat came over.", SECOND]


def test_what_is_folded_away_is_read_and_what_is_hidden_beside_the_text_is_not():
    seen = [f"{words} {more}" for more in ("It did.", "It does.") for words in PARAGRAPHS]
    text, rest = ("".join(f"<p>{words}</p>" for words in some) for some in (seen, PARAGRAPHS))
    page = f"<article><h1>{TITLE}</h1>{text}<div class='{{0}}'>{rest}</div></article>"
    assert texts(read_page(page.format("is-hidden"))) == seen + PARAGRAPHS
    assert texts(read_page(page.format("is-hidden modal"))) == seen


def test_what_asks_to_pay_is_the_sites():
    asks = (
        '<div class="paywall-prompt"><p>Cross the river for one coin a week, and read on.</p></div>'
    )
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{asks}")) == PARAGRAPHS


def test_whose_a_quote_is_stands_under_it():
    quote = f"<blockquote><p>{SECOND}</p><footer>— Ada Bron</footer></blockquote>"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{quote}<p>{THIRD}</p>")
    assert "Ada Bron" in texts(found)[1]


def test_a_post_is_the_text_whatever_it_is_tagged_with_and_however_much_is_said_of_it():
    said = "".join(f"<p>{words} So it was where I grew up.</p>" for words in PARAGRAPHS * 3)
    post = f'<div class="post-1 hentry category-news tag-ice"><h1>{TITLE}</h1>{TEXT}</div>'
    assert texts(read_page(f'<div>{post}<div class="comments">{said}</div></div>')) == PARAGRAPHS


def test_a_paragraph_that_is_named_as_the_newsletters_is_the_sites():
    call = '<p id="newsletter-teaser">Miss no boat: the river comes to your door each morning.</p>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{call}")) == PARAGRAPHS


def test_the_sections_of_a_paper_are_its_text_whatever_their_headings_name_them():
    sections = (
        f'<div id="related-work" class="section level2"><h2>Related work</h2><p>{LONG}</p></div>'
        f'<div class="section discussion"><h2>4. Discussion</h2><p>{SECOND}</p></div>'
        f'<div class="section toc-section"><h2>Tools</h2><p>{THIRD}</p></div>'
    )
    found = read_page(f"<h1>{TITLE}</h1>{sections}")
    assert texts(found) == ["Related work", LONG, "4. Discussion", SECOND, "Tools", THIRD]


def test_a_section_of_comments_is_the_readers_though_its_heading_says_so():
    comments = f'<div id="comments" class="section"><h2>Comments</h2><p>{LONG} I know.</p></div>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{comments}")) == PARAGRAPHS


def test_an_introduction_with_its_heading_is_no_standfirst():
    section = f'<div class="introduction"><h2>Introduction</h2><p>{SECOND}</p></div>'
    found = read_page(f"<h1>{TITLE}</h1>{section}<h2>Ice</h2><p>{LONG}</p>")
    assert (found.standfirst, texts(found)[0]) == ("", "Introduction")


def test_all_chapters_are_the_text_where_one_is_the_longest():
    chapters = f'<div class="chapter">{TEXT}</div><div class="chapter"><p>{SECOND}</p></div>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{chapters}")) == [*PARAGRAPHS, SECOND]


def test_the_number_of_a_printed_page_is_no_word_of_the_sentence_that_it_stands_in():
    mark = '<span class="pagenum" id="Page_12">[Pg 12]</span>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG[:60]}{mark}{LONG[60:]}</p><p>{SECOND}</p>")
    assert texts(found) == [LONG, SECOND]


def test_what_stands_in_an_anchor_that_nobody_closed_leads_nowhere():
    boat = f'<a name="boat"><hr><h3>The boat</h3><p>{LONG}<ul><li>Oars<li>Brass</ul><p>{SECOND}'
    bell = f'<hr><a name="bell"><h3>The bell</h3><p>{THIRD}'
    found = texts(read_page(f"<h1>{TITLE}</h1><p><a href='/'>Back</a>{boat}{bell}"))
    assert [words for words in found if "Oars" not in words and words != "Back"] == [
        "The boat", LONG, SECOND, "The bell", THIRD
    ]  # fmt: skip


def test_words_of_an_item_behind_a_list_in_it_stay_behind_it():
    inside = "<p>Two of them rang:</p><ol><li>the grey one;</li><li>the old one.</li></ol>"
    items = f"<ul><li>{inside} Nobody <b>heard</b> them.<p>Not even he.</p></li><li>No.</li></ul>"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{items}<p>{SECOND}</p>")
    assert found.blocks[1].markdown.split("\n") == [
        "- Two of them rang:",
        "  1. the grey one;",
        "  2. the old one.\\",
        "     Nobody **heard** them.\\",
        "     Not even he.",
        "- No.",
    ]
