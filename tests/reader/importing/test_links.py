from urllib.parse import urljoin

import pytest

from reader.importing.links import has_links, is_live, without_dead_links, without_links
from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import ADDRESS, TITLE, read_page


@pytest.mark.parametrize(
    "target", ["https://example.org", "http://example.org/x_(y)", "mailto:a@b.c", "<https://a.b>"]
)
def test_an_address_leads_somewhere(target):
    assert is_live(target)


@pytest.mark.parametrize(
    "target", ["#", "", "#fn1", "/about", "x.html", "javascript:void(0)", "https://"]
)
def test_a_place_on_another_page_leads_nowhere(target):
    assert not is_live(target)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a [b](#) c", "a b c"),
        ("a [b](https://example.org/x_(y)) c", "a [b](https://example.org/x_(y)) c"),
        ('[b](https://example.org "Title")', "[b](https://example.org)"),
        ("[*b*](#)", "*b*"),
        ("[b [c] d](#)", "b [c] d"),
        ("word[1](#fn1) and [2](#fn2)", "word[1] and 2"),
        ("word[[1]](#fn1)", "word[1]"),
        ("![alt](x.png)", "alt"),
        ("[![alt](x.png)](https://example.org)", "[alt](https://example.org)"),
        ("[](#) [](https://example.org)", " "),
        ("\\[b](#)", "\\[b](#)"),
        ("[b] (c)", "[b] (c)"),
    ],
)
def test_links_that_lead_nowhere_become_words(markdown, expected):
    assert without_dead_links(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "may_be"),
    [
        ("See [the map](https://example.org/m).", True),
        (r"A backslash, [\\\\](https://example.org/m).", True),
        (r"The call is \[a\](b), in brackets.", False),
        ("No link [at all].", False),
    ],
)
def test_a_bracket_that_is_words_closes_no_link(markdown, may_be):
    assert has_links(markdown) is may_be


def test_all_links_can_become_words():
    assert without_links("a [b](https://example.org) ![c](d)") == "a b c"


@pytest.mark.parametrize(
    "href",
    ["/b/2", "/b/2/", "/b/../2", "/./b", "//other.example/2", "/b?", "/b?c=/d", "b/2", "../2", "/",
     "/b;c", "/b#c", "?c", "/b//c", "/b.html", "/.b"],
)  # fmt: skip
def test_a_link_of_a_page_leads_to_where_a_browser_would_go(href):
    found = read_page(
        f'<h1>{TITLE}</h1><p>See <a href="{href}">there</a>. {LONG}</p><p>{SECOND}</p>'
    )
    assert f"[there]({urljoin(ADDRESS, href)})" in found.blocks[0].markdown


def test_a_page_that_an_archive_of_the_web_gave_out_leads_where_it_once_led():
    archive = "https://archive.example/web/20160605065337"
    head = f'<link rel="stylesheet" href="{archive}cs_/http://river.example/s.css">'
    home = f'<h1><a href="{archive}/http://river.example/index.html">The River House</a></h1>'
    text = f'<p>{LONG} <a href="{archive}/http:/sea.example/b/">And back</a>.</p><p>{SECOND}</p>'
    found = read_page(f"{home}<h2>{TITLE}</h2>{text}", head, window=f"{TITLE} | The River House")
    assert found.title == TITLE
    assert found.blocks[0].markdown.endswith("[And back](http://sea.example/b/).")


def test_a_link_by_way_of_who_counts_it_leads_where_it_does_in_the_end():
    way = "https://docs.example/url?q=https://sea.example/b%3Fa%3D1&amp;sa=D&amp;usg=AOv"
    page = f'<h1>{TITLE}</h1><p>{LONG} <a href="{way}">And back</a>.</p><p>{SECOND}</p>'
    assert "[And back](https://sea.example/b?a=1)" in read_page(page).blocks[0].markdown
    way = "https://sea.example/search?q=https://river.example/"
    page = f'<h1>{TITLE}</h1><p>{LONG} <a href="{way}">And back</a>.</p><p>{SECOND}</p>'
    assert f"[And back]({way})" in read_page(page).blocks[0].markdown


def test_a_link_to_a_copy_in_an_archive_of_the_web_stays_in_any_other_page():
    copy = "https://archive.example/web/20160605065337/http://river.example/b/"
    others = "".join(f'<a href="https://sea.example/{at}">Sea {at}</a> ' for at in range(3))
    page = f'<h1>{TITLE}</h1><p>{LONG} <a href="{copy}">A copy</a>, {others}.</p><p>{SECOND}</p>'
    assert f"[A copy]({copy})" in read_page(page).blocks[0].markdown
