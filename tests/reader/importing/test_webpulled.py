"""Quotes that say again what the text says, and those that do not."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TITLE, read_page, texts

SAYING = "Nobody rang the bell when the last ferry came over, and nobody has rung it since."
LAST = f"{THIRD} {SAYING} That is how it is told."
TOLD = [LONG, SECOND, LAST]


def said(found):
    """Give the words of each block without the line ends that a quote has around them."""
    return [words.strip() for words in texts(found)]


def between(inset):
    """Read a page that has this between its first paragraph and the others."""
    return read_page(
        f"<article><h1>{TITLE}</h1><p>{LONG}</p>{inset}<p>{SECOND}</p><p>{LAST}</p></article>"
    )


@pytest.mark.parametrize(
    "inset",
    [
        "<aside><p>{}</p></aside>",
        '<aside class="pullquote">{}</aside>',
        '<blockquote class="pull-quote"><p>“{}”</p></blockquote>',
        '<blockquote class="PullQuote__text">{}<cite>Ann Bell, a pilot</cite></blockquote>',
        '<figure class="wp-block-pullquote"><blockquote><p>{}</p><cite>Ann Bell</cite></blockquote>'
        "</figure>",
        '<div class="post-pullquote"><span>“</span><p>{}</p></div>',
        '<h3 class="quote-left">{}</h3>',
        '<p class="large-quote">{}</p>',
        '<aside class="callout pullquote">{}</aside>',
        '<div class="part_citation"><blockquote>{}</blockquote></div>',
        '<blockquote class="quote"><p class="quote__text">{}</p></blockquote>',
    ],
)
def test_a_pull_quote_is_no_text(inset):
    found = between(inset.format(SAYING))
    assert said(found) == TOLD
    assert any(SAYING in piece.text for piece in found.dropped)


def test_a_pull_quote_may_have_lost_some_words():
    shortened = SAYING.replace("the last ferry", "the ferry").replace("Nobody", "[N]obody", 1)
    assert said(between(f'<blockquote class="pullquote">{shortened}</blockquote>')) == TOLD


def test_a_pull_quote_in_signs_is_no_text():
    saying = "渡船最后一次到来时，没有人敲钟。"
    page = f"<p>{LONG}</p><p>{SECOND}</p><p>从那以后，{saying}大家都这样说。</p>"
    found = read_page(
        f'<article><h1>{TITLE}</h1>{page}<blockquote class="pullquote">{saying}</blockquote>'
        "</article>"
    )
    assert not any(block.kind == "quote" for block in found.blocks)


def test_what_is_called_a_pull_quote_and_said_nowhere_else_is_kept():
    other = "A river has two banks, and each of them is the other one to somebody."
    assert said(between(f'<blockquote class="pullquote">{other}</blockquote>'))[1] == other


def test_two_pull_quotes_do_not_speak_for_each_other():
    other = "A river has two banks, and each of them is the other one to somebody."
    both = f'<blockquote class="pullquote">{other}</blockquote>' * 2
    assert said(between(both)).count(other) == 2


@pytest.mark.parametrize("name", ["", "wp-block-quote"])
def test_a_quote_that_the_text_takes_up_again_is_kept(name):
    quote = f'<blockquote class="{name}"><p>{SAYING}</p></blockquote>'
    assert said(between(quote))[1] == SAYING


def test_what_is_called_a_quote_and_taken_up_in_part_is_kept():
    quoted = SAYING.replace(" and nobody has rung it since", " so my aunt told me")
    assert said(between(f'<blockquote class="quote"><p>{quoted}</p></blockquote>'))[1] == quoted


def test_a_quote_in_a_part_that_is_cut_does_not_speak_for_another():
    box = f'<div class="related"><p>{SAYING}</p></div>'
    found = read_page(
        f'<article><h1>{TITLE}</h1><p>{LONG}</p><blockquote class="pullquote">{SAYING}</blockquote>'
        f"<p>{SECOND}</p><p>{THIRD}</p>{box}</article>"
    )
    assert said(found) == [LONG, SAYING, *PARAGRAPHS[1:]]


def test_where_a_quote_begins_and_ends_is_no_text_and_who_said_it_no_heading():
    box = (
        '<div class="feature"><a class="hidden" href="#on">Continue reading</a>'
        '<h2 class="quote">“<span>Start Quote</span></h2><blockquote><p>No ice holds twice”</p>'
        '</blockquote><span class="end">End Quote</span> <span>Ada Bron, River House</span></div>'
    )
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{box}<p id='on'>{SECOND}</p>")
    assert [(block.kind, block.text.strip()) for block in found.blocks[1:-1]] == [
        ("quote", "No ice holds twice”"),
        ("paragraph", "Ada Bron, River House"),
    ]


def test_a_quote_that_has_its_signs_gets_no_others():
    found = read_page(
        f'<h1>{TITLE}</h1><p>{LONG}</p><p><q>"No ice holds twice."</q></p><p>{SECOND}</p>'
    )
    assert texts(found)[1] == '"No ice holds twice."'
    found = read_page(
        f"<h1>{TITLE}</h1><p>He said <q>no ice holds</q> and went. {LONG}</p><p>{SECOND}</p>"
    )
    assert texts(found)[0].startswith("He said “no ice holds” and went.")


def test_a_paragraph_alone_in_a_box_and_in_letters_of_its_own_may_be_a_pull_quote():
    box = '<div><div><p class="css-1">{}</p></div></div>'
    page = '<h1>{}</h1><p class="css-2">{}</p><p class="css-2">{}</p>{}<p class="css-2">{}</p>'
    found = read_page(page.format(TITLE, LONG, SECOND, box.format(SAYING), LAST))
    assert said(found) == TOLD
    other = "A river has two banks, and each of them is the other one to somebody."
    found = read_page(page.format(TITLE, LONG, SECOND, box.format(other), LAST))
    assert said(found) == [LONG, SECOND, other, LAST]


@pytest.mark.parametrize(
    "quote",
    [
        "<div><p>“{}”</p></div>",
        "<section class='quote'><blockquote>»{}«</blockquote><p>Ada</p></section>",
    ],
)
def test_a_quote_in_signs_that_stands_alone_and_is_said_in_one_go_is_pulled(quote):
    page = f"<h1>{TITLE}</h1><p>{LONG}</p>{{}}<p>{SECOND} {LAST}</p>"
    assert texts(read_page(page.format(quote.format(LAST)))) == [LONG, f"{SECOND} {LAST}"]
    found = texts(read_page(page.format("<div><p>“No ice held twice on this river.”</p></div>")))
    assert "“No ice held twice on this river.”" in found
