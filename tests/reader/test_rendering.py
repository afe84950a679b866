"""Rendering: Markdown becomes safe HTML, and the text of it is what a browser would say."""

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest import mock

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.forms import LONGEST
from reader.rendering import (
    CLEAN,
    Html,
    mark_addresses,
    mark_html,
    mark_text,
    render,
    render_heading,
    render_note,
    text_of,
    text_rendered,
    tie_dashes,
)

CASES = json.loads((Path(__file__).parents[1] / "data" / "offsets.json").read_text("utf-8"))
BOTH = pytest.mark.parametrize("rendering", [render, render_note])

# What the parsers of Markdown and of HTML make something of.
SCRAPS = [
    *"<>&\"'`*_[]()!#|~-=\\ \n\t:/",
    "<script>", "</p>", "<img src=x onerror=y>", "javascript:1", "data:1", "//evil", "&#10;",
    "&lt;", "&nbsp;", "[x](", "![x](", "> ", "- ", "1. ", "```\n", "    ", "|a|b|\n|-|-|\n",
    "https://a.example", "river", "河", "👩‍👩‍👧", "e\u0301", "\u200f", "\x00", "\x0b", "\ufffe",
]  # fmt: skip
scraps = st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join)
addresses = st.text(st.sampled_from("aZ09_./?=%+,;:@~#-&'()[]! \\\"水\u00a0"), max_size=20)


def links(html):
    return re.findall(r'\b(?:href|src)="([^"]*)"', html)


@BOTH
@pytest.mark.parametrize(
    "address",
    [
        "javascript:1",
        "JavaScript:alert(1)",
        "java&#10;script:1",
        "java&Tab;script:1",
        "&#106;avascript:1",
        "javascript&colon;1",
        "\x01javascript:1",
        "vbscript:1",
        "data:1",
        "data:text/html;base64,PHNjcmlwdD4=",
        "//evil.example",
        "file:///etc/passwd",
        "ftp://river.example",
        "evil.example",
    ],
)
def test_a_link_to_where_it_may_not_lead_is_no_link(rendering, address):
    assert links(rendering("[river](https://river.example)")) == ["https://river.example"]
    for markdown in f"[x]({address})", f"[x](<{address}>)", f"<{address}>", f"![x]({address})":
        assert links(rendering(markdown)) == []
    assert links(rendering(f"[x]\n\n[x]: {address}")) == []


@BOTH
@pytest.mark.parametrize("slash", ["\\", "&#9;/", "&#10;/", "&#13;/"])
def test_a_link_within_the_site_stays_within_the_site(rendering, slash):
    assert links(rendering("[x](/texts/)")) == ["/texts/"]
    for address in links(rendering(f"[x](</{slash}evil.example>)")):
        assert re.match(r"/[^/\\\s]", address)


@BOTH
@pytest.mark.parametrize(
    "address",
    ["https://a.example/?a=1&amp;b=2", "http://a.example", "mailto:a@b.example", "#p-key"],
)
def test_a_link_to_where_it_may_lead_is_kept(rendering, address):
    assert links(rendering(f"[x]({address})")) == [address]


@BOTH
@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<p id="margin" onclick="x">',
        "<svg/onload=alert(1)>",
        "<style>*{display:none}</style>",
        "<!-- gone -->",
        "</div></main>",
    ],
)
def test_html_is_shown_as_it_was_typed(rendering, markup):
    html = rendering(f"Before {markup} after")
    assert text_of(html) == f"Before {markup} after"
    assert re.findall(r"<[^>]*>", html) == ["<p>", "</p>"]


@BOTH
def test_nothing_has_an_id_a_class_or_a_style(rendering):
    html = rendering(
        "# A\n\n```python\nx\n```\n\n| a |\n|:-:|\n| b |\n\n[x](#a 'title')\n\n3. three"
    )
    assert not re.search(r"\b(id|class|style)=", html)
    assert 'title="title"' in html
    assert '<ol start="3">' in html


@BOTH
@given(markdown=scraps)
@settings(max_examples=150)
def test_whatever_is_typed_nothing_runs(rendering, markdown):
    html = rendering(markdown)
    assert isinstance(html, Html)
    for tag in re.findall(r"<[^>]*>", html):
        assert re.fullmatch(
            r'<(/?[a-z]+\d?|(a|img|ol)( (href|src|alt|title|rel|start)="[^"<>]*")+)>', tag
        )
    assert "<script" not in html
    assert all(re.match(r"https?://|mailto:|#|/(?![/\\])", link, re.I) for link in links(html))


def test_a_picture_of_our_own_is_shown_in_a_text():
    assert render("![The *old* bell](/media/bell.png)") == (
        '<p><img src="/media/bell.png" alt="The old bell"></p>'
    )


@pytest.mark.parametrize("rendering", [render, render_note])
@pytest.mark.parametrize("address", ["https://a.example/b.png", "http://a.example/b.png"])
def test_a_picture_from_elsewhere_is_a_link_to_it(rendering, address):
    html = rendering(f"![The bell]({address})")
    assert "<img" not in html
    assert links(html) == [address]
    assert text_of(html) == "The bell"
    assert text_of(rendering(f"![]({address})")) == address


def test_a_note_shows_no_picture_but_those_it_may():
    html = render_note("![The bell](/media/bell.png)")
    assert "<img" in render("![The bell](/media/bell.png)")
    assert ("<img" in html, links(html)) == (False, ["/media/bell.png"])
    known = {"/images/a/": (40, 20)}
    assert render_note('![The *old* bell](/images/a/ "x")', known) == (
        '<p><a href="/images/a/"><img src="/images/a/" alt="The old bell" width="40" height="20" '
        'loading="lazy"></a></p>'
    )
    assert "<img" not in render_note("![The bell](/images/b/)", known)
    assert "<img" not in render_note("![The bell](https://a.example/images/a/)", known)


def test_a_picture_in_a_note_cannot_break_out_of_its_description():
    html = render_note('![" onerror="alert(1)<b>](/images/a/)', {"/images/a/": (40, 20)})
    assert 'alt="&quot; onerror=&quot;alert(1)&lt;b&gt;"' in html


def test_a_picture_that_is_not_described_is_a_link_with_a_name_all_the_same():
    assert 'alt="/images/a/"' in render_note("![](/images/a/)", {"/images/a/": (40, 20)})


def test_a_picture_in_a_link_leads_where_that_does():
    html = render_note("[![A bell](/images/a/)](https://b.example)", {"/images/a/": (40, 20)})
    assert ("<img" in html, html.count("<a "), 'href="/images' in html) == (True, 1, False)


@pytest.mark.parametrize("rendering", [render, render_note])
def test_a_picture_within_a_link_leaves_no_link_without_words(rendering):
    html = rendering("[![The bell](https://a.example/b.png)](https://b.example)")
    assert text_of(html) == "The bell"
    assert "></a>" not in html


@pytest.mark.parametrize("markdown", ["# Loud", "Loud\n====", "Loud\n----", "###### Loud", "---"])
def test_a_note_has_no_headings_and_no_rules(markdown):
    assert not re.search(r"<h[1-6r]", render_note(markdown))
    assert text_of(render_note(markdown)).startswith(markdown.split("\n")[0])


@pytest.mark.parametrize("markdown", ["[a](https://a.example)", "<https://a.example>"])
def test_the_links_of_notes_are_not_followed(markdown):
    assert 'rel="nofollow noopener"' in render_note(markdown)
    assert "rel=" not in render(markdown)


def test_the_links_to_pictures_in_notes_are_not_followed():
    assert 'rel="nofollow noopener"' in render_note("![a](https://a.example/b.png)")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"),
        ("    a\n    b", "<pre><code>a\nb\n</code></pre>"),
        ("“河” & 🧭", "<p>“河” &amp; 🧭</p>"),
        ("", ""),
        ("  \n ", ""),
    ],
)
def test_what_both_texts_and_notes_may_have(markdown, html):
    assert (render(markdown), render_note(markdown)) == (html, html)


@pytest.mark.parametrize(
    ("items", "is_labelled"),
    [
        ("- a) a bell\n- b) a rope", True),
        ("- iii. a bell\n- iv. a rope", True),
        ("- 1.1 a bell\n- 1.2 a rope", True),
        ("- § 1 a bell\n- § 2 a rope", True),
        ("- a bell\n- a rope", False),
        ("- May 1 a bell\n- May 2 a rope", False),
        ("- a) a bell\n- a rope", False),
        ("- a) a bell", False),
    ],
)
def test_a_list_whose_items_begin_with_what_counts_them_has_no_other_sign(items, is_labelled):
    assert ('<ul class="labelled">' in render(items)) == is_labelled
    outer = "\n".join(f"  {line}" for line in items.split("\n"))
    assert render(f"- bells\n{outer}").startswith("<ul>\n<li>bells")
    assert text_of(render(items)) == text_of(render(items).replace(' class="labelled"', ""))


def test_a_table_is_aligned_as_its_markdown_says():
    table = render("| a | b | c | d |\n|:---|:-:|--:|---|\n| 1 | 2 | 3 | 4 |")
    head = (
        '<th align="left">a</th>\n<th align="center">b</th>\n<th align="right">c</th>\n<th>d</th>'
    )
    assert head in table
    assert '<td align="right">3</td>\n<td>4</td>' in table
    assert "style" not in table


def test_tables_are_for_texts():
    table = "| a | b |\n|---|---|\n| c | d |"
    assert "<td>c</td>" in render(table)
    assert "<td>" not in render_note(table)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("The *old* bell", "<h2>The <em>old</em> bell</h2>"),
        ("The\n\nold   bell", "<h2>The old bell</h2>"),
        ("# - > 1. bell", "<h2># - &gt; 1. bell</h2>"),
        ("<b>bell</b> [x](javascript:1)", "<h2>&lt;b&gt;bell&lt;/b&gt; [x](javascript:1)</h2>"),
        ("[bell](https://a.example)", '<h2><a href="https://a.example">bell</a></h2>'),
    ],
)
def test_a_heading_is_one_line_of_words(markdown, html):
    assert render_heading(markdown, 2) == html


@pytest.mark.parametrize("level", [2, 6])
def test_a_heading_has_its_level(level):
    assert render_heading("Bell", level) == f"<h{level}>Bell</h{level}>"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_text_of_html_is_what_the_browser_says(case):
    assert text_of(case["html"]) == case["text"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<pre><code>\n  a\n\n  b\n</code></pre>", "\n  a\n\n  b\n"),
        ("<pre>\na</pre>", "a"),
        ("<p>a<br>b<br>\nc</p>", "ab\nc"),
        ("<table>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</table>", "\n\na\nb\n\n"),
        ("<p>&amp;lt; &lt;b&gt; &nbsp;&#8203;&copy;</p>", "&lt; <b> \xa0\u200b©"),
        ("<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>", "\na\n\nb\n\n\n"),
        ('<p>a <img src="/b.png" alt="not text"> c</p>', "a  c"),
        ("<p>a\r\nb</p>", "a\nb"),
        ("", ""),
    ],
)  # fmt: skip
def test_text_of_keeps_white_space_and_reads_entities(html, text):
    assert text_of(html) == text


@given(scraps)
@settings(max_examples=150)
def test_the_text_is_the_same_when_the_html_was_stored_and_shown_again(markdown):
    html = render(markdown)
    shown = Template('<div class="words">{{ html }}</div>').render(Context({"html": html}))
    assert text_of(shown) == text_of(html)


def test_a_template_prints_html_as_it_is_and_plain_words_escaped():
    context = Context({"html": render("*a*"), "words": "<em>a</em>"})
    assert Template("{{ html }}|{{ words }}").render(context) == (
        "<p><em>a</em></p>|&lt;em&gt;a&lt;/em&gt;"
    )


def test_html_that_was_changed_is_html_no_more():
    html = render("a")
    assert isinstance(html, Html)
    assert not isinstance(html + "<script>", Html)
    assert not isinstance(html.replace("a", "<b>"), Html)
    assert not isinstance(html[1:], Html)


def test_threads_do_not_mix_up_the_words_of_two_people():
    def write(number):
        words = f"river{number}"
        markdown = f"*{words}* [{words}](https://a.example/{words}) <{words}>\n\n> {words}\n" * 4
        return words, [rendering(markdown) for rendering in (render, render_note)]

    with ThreadPoolExecutor(6) as pool:
        for words, pages in pool.map(write, range(300)):
            for html in pages:
                assert html.count(words) == 20
                assert re.sub(words, "", html).count("river") == 0


@pytest.mark.parametrize(
    "scrap",
    ["[", "*a ", "![", "> ", "[a](", "<a ", "|", "~~a", "a**b", "&amp;", "[a]: /x\n", "`` ` "],
)
def test_the_longest_note_of_the_strangest_kind_takes_no_time(scrap):
    began = time.monotonic()
    render_note(scrap * (LONGEST // len(scrap)))
    assert time.monotonic() - began < 4, "two slow cores, and a tenth of it by rights"


def test_words_are_marked_in_text_alone():
    html = render_note('A & b, *ab* [ab](http://ab.example/?a=1&b "ab")')

    def find(text):
        return [found.span() for found in re.finditer("[ab]+|&", text)]

    marked = mark_html(html, find)
    assert text_of(marked) == text_of(html)
    assert re.sub("</?mark>", "", marked) == html
    assert "<mark>&amp;</mark>" in marked
    assert "<em><mark>a</mark><mark>b</mark></em>" in marked or "<em><mark>ab</mark></em>" in marked


@pytest.mark.parametrize(
    "markdown",
    [
        "<https://ice.example/a?b=1&c=2>",
        "[https://ice.example](https://ice.example/)",
        "[Ice.example/Fähre](https://ice.example/F%C3%A4hre)",
        "<https://лёд.example/паром?a=b>",
        "[`https://ice.example/a`](https://ice.example/a)",
        "[*www.ice.example/a*](https://ice.example/a/).",
    ],
)
@BOTH
def test_a_link_whose_words_are_its_address_is_marked_for_paper(rendering, markdown):
    html = rendering(f"{markdown} and [ice](https://ice.example/)")
    marked = mark_addresses(html)
    assert marked.count('<a class="address"') == 1
    assert marked.index("address") < marked.index(" and ")
    assert marked.replace(' class="address"', "") == html


def test_a_mark_never_opens_a_tag_from_plain_text():
    assert mark_text("<b> & so", [(0, 3)]) == "<mark>&lt;b&gt;</mark> &amp; so"


@given(scraps)
@settings(max_examples=400)
def test_what_is_not_cleaned_would_not_be_changed_by_it(markdown):
    said = render(markdown), render_note(markdown), render_heading(markdown, 2)
    with mock.patch("reader.rendering.CLEAN", re.compile(r"(?!)")):
        assert (render(markdown), render_note(markdown), render_heading(markdown, 2)) == said


@given(st.sampled_from(["https://", "http://", "#", "HTTPS://", "//", "/", "data:"]), addresses)
@settings(max_examples=400)
def test_a_link_that_is_not_cleaned_would_not_be_changed_by_it(beginning, rest):
    said = render(f"On [*fog*](<{beginning}{rest}>), and [on](<#{rest}> 'x').")
    with mock.patch("reader.rendering.CLEAN", re.compile(r"(?!)")):
        assert render(f"On [*fog*](<{beginning}{rest}>), and [on](<#{rest}> 'x').") == said


def test_a_paragraph_with_plain_links_is_not_cleaned():
    with mock.patch("reader.rendering._tools.cleaner", {}):
        html = render("[*Fog*](https://fog.example/a?b=c#d), [mist](#p-12).")
    assert html == '<p><a href="https://fog.example/a?b=c#d"><em>Fog</em></a>, ' + (
        '<a href="#p-12">mist</a>.</p>'
    )


@pytest.mark.parametrize(
    "more",
    [
        "<p class=x>",
        "<b>",
        "<img>",
        "<a>",
        '<a href="data:1">',
        '<a href="//a.example">',
        '<a href="https://a.example" rel="x">',
        '<a href="https://a.example?a&b">',
        "<a href='#a'>",
        "a < b",
        "&#106;",
        "\x0b",
    ],
)
def test_only_what_has_no_more_than_known_tags_is_not_cleaned(more):
    assert CLEAN.fullmatch("<p>Fog &amp; <em>mist</em></p>\n")
    assert not CLEAN.fullmatch(f"<p>Fog</p>{more}")


@given(scraps)
@settings(max_examples=400)
def test_the_text_that_is_had_without_cleaning_is_that_of_the_cleaned_html(markdown):
    assert text_rendered(markdown) == text_of(render(markdown))
    assert text_rendered(markdown, 3) == text_of(render_heading(markdown, 3))


@pytest.mark.parametrize(
    "markdown",
    [
        "> # Fog\n>\n> - one\n> - two",
        "| a | b |\n|---|:-:|\n| 1 < 2 | *c* |",
        "```\n\n a\n```",
        "A \x0c page, and a \x00 sign.",
        '![x](/pictures/a.png) [y](<a b> "t > u") &amp;lt; <b>',
        "Fog\n===\n\n---\n\n    code <i>",
    ],
)
def test_so_it_is_of_whatever_markdown_can_hold(markdown):
    assert text_rendered(markdown) == text_of(render(markdown))


def test_a_dash_between_spaces_is_tied_to_what_it_follows_and_no_letter_is_another():
    html = render("The mill — *old* – a–b, at —5, A&B’s — ![a — b](/pictures/k/) `c — d`.\n— So.")
    tied = tie_dashes(html)
    dashes = ["l —", " –", "s —", "c —", ".\n—"]
    assert re.findall(r'<span class="tied">([^<]*)</span>', tied) == dashes
    assert text_of(tied) == text_of(html)
    assert re.sub(r'<span class="tied">([^<]*)</span>', r"\1", tied) == html


STEPS = "\u2003\u2003The mill\\\n\u2003*is* still"


@pytest.mark.parametrize("markdown", [STEPS, "> " + STEPS.replace("\n", "\n> "), f"- {STEPS}"])
def test_lines_of_verse_begin_with_as_many_em_spaces_as_they_were_given(markdown):
    assert text_of(render(markdown)).strip("\n") == STEPS.replace("\\", "").replace("*", "")
    assert text_rendered(markdown) == text_of(render(markdown))


def test_prose_begins_with_no_em_space():
    assert render("\u2003\u2003The mill\nis still") == "<p>The mill\nis still</p>"
    assert render("\u2003The mill\n\nOne\\\nTwo") == "<p>The mill</p>\n<p>One<br>\nTwo</p>"
