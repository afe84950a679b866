"""Saved pages, from bytes to blocks: alone, as MHTML, and packed with their folder."""

import email.mime.image
import email.mime.multipart
import email.mime.text
import re

import pytest

from reader.importing import Unreadable, format_of, read
from tests.reader.importing.files import LONG, SECOND, THIRD, packed

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>The Two Banks | The River Post</title>
<meta charset="utf-8"><meta property="article:published_time" content="2019-04-02T10:00:00Z">
<meta name="author" content="Anna Writer"><link rel="canonical" href="https://river.example/boats/1">
<script>var words = "These are no words of the text.";</script><style>p {{ color: red }}</style>
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/shop">Shop</a></nav></header>
<div class="cookie-banner"><p>We use cookies to make this site better for everybody.
<button>OK</button></p></div>
<main><article>
<h1>The Two Banks</h1>
<p class="meta">By Anna Writer</p>
<p>{LONG}</p>
<figure><img src="boat.jpg" alt="A grey boat">
<figcaption>The last boat. Photo: Jan Kowal</figcaption></figure>
<h2>The ice</h2>
<p>{SECOND} <a href="../ice?a=1&amp;b=2">More of the ice</a>.</p>
<div class="share-buttons"><a href="#">Share</a> <a href="#">Post</a></div>
<blockquote><p>The water takes the rope,<br>the rope the hand.</p></blockquote>
<p>He said:</p>
<p>“No.”</p>
<ul><li>the bell<ul><li>of bronze</li></ul></li><li>the rope</li></ul>
<aside class="related"><h3>Read on</h3>
<p>Another ferry that nobody remembers crossed the sea.</p></aside>
<p>{THIRD}<sup id="r1"><a href="#n1">1</a></sup></p>
<hr><ol><li id="n1">So the school says. <a href="#r1">↩</a></li></ol>
</article></main>
<section id="comments"><h2>Comments</h2>
<p>I remember the boat very well, and it was never grey at all.</p></section>
<footer><p>© The River Post. All rights reserved, on both banks of the river.</p></footer>
</body></html>"""
NOTE_LINK = re.compile(r"\[(\[1\])\]\(#postil-\w+-\d+\)")


def expected(found):
    return [(b.kind, NOTE_LINK.sub(r"\1", b.markdown)) for b in found.blocks]


BLOCKS = [
    ("paragraph", LONG),
    ("figure", "The last boat. Photo: Jan Kowal"),
    ("heading", "The ice"),
    ("paragraph", f"{SECOND} [More of the ice](https://river.example/ice?a=1&b=2)."),
    ("quote", "> The water takes the rope,\\\n> the rope the hand."),
    ("paragraph", "He said:"),
    ("paragraph", "“No.”"),
    ("list", "- the bell\n  - of bronze\n- the rope"),
    ("paragraph", f"{THIRD}[1]"),
    ("paragraph", "[1] So the school says."),
]


def test_a_page_gives_its_text_and_what_stands_around_it_is_set_aside():
    found = read(PAGE.encode())
    assert (found.title, found.byline) == ("The Two Banks", "Anna Writer")
    assert (found.published.isoformat(), found.language) == ("2019-04-02", "en")
    assert expected(found) == BLOCKS
    aside = " ".join(piece.text for piece in found.dropped)
    for words in ("Home", "cookies", "Share", "Another ferry", "never grey", "All rights"):
        assert words in aside
    assert "no words of the text" not in aside


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
def test_a_page_is_the_same_in_another_encoding(encoding):
    assert expected(read(PAGE.encode(encoding))) == BLOCKS


def test_a_page_is_read_in_the_encoding_that_it_declares():
    words = "Паром переправлялся через реку дважды в день, и никто не помнил иного утра. " * 3
    page = f'<html><head><meta charset="koi8-r"></head><body><p>{words}</p><p>{words}</p></body>'
    found = read(page.encode("koi8-r"))
    assert (found.language, found.blocks[0].text) == ("ru", words.strip())


def test_a_few_letters_of_another_encoding_do_not_spoil_a_page():
    page = f"<meta charset=utf-8><p>{LONG} Żółć, größer, naïve: caf%</p><p>{SECOND}</p>"
    found = read(page.encode().replace(b"%", "é".encode("cp1252")))
    assert found.blocks[0].text.endswith("Żółć, größer, naïve: café")


def test_a_page_that_was_saved_as_one_file():
    message = email.mime.multipart.MIMEMultipart("related", type="text/html")
    page = email.mime.text.MIMEText(PAGE, "html", "utf-8")
    page["Content-Location"] = "https://river.example/boats/1"
    message.attach(page)
    message.attach(email.mime.image.MIMEImage(b"\xff\xd8\xff", "jpeg"))
    data = message.as_bytes()
    assert format_of(data) == "mhtml"
    assert expected(read(data)) == BLOCKS


def test_a_page_that_was_packed_with_its_folder():
    data = packed(
        {
            "Die Brücke/ページ.html": PAGE,
            "Die Brücke/ページ_files/frame.html": "<p>An advert</p>",
            "__MACOSX/._x.html": "x",
            "Die Brücke/ページ_files/boat.jpg": b"\xff\xd8\xff",
        }
    )
    assert format_of(data) == "zip"
    assert expected(read(data)) == BLOCKS


def test_a_part_of_a_page_is_read_as_such():
    found = read(f"<p>{LONG}</p>\n<p>{SECOND}</p>\n<p>He left.</p>".encode())
    assert [block.text for block in found.blocks] == [LONG, SECOND, "He left."]


def test_paragraphs_stay_as_their_author_broke_them():
    parts = [LONG, LONG[:-1], SECOND, "and then", THIRD[:-1] + ",", "Nothing", LONG]
    page = "<h1>Rain</h1>" + "".join(f"<p>{words}</p>" for words in parts)
    assert [block.text for block in read(page.encode()).blocks] == parts


def test_paragraphs_that_are_parted_by_empty_lines_alone_are_paragraphs():
    found = read(f"<html><body>{LONG}<br><br>{SECOND}<br /><br />{THIRD}</body></html>".encode())
    assert [block.text for block in found.blocks] == [LONG, SECOND, THIRD]


def test_a_table_of_data_is_kept_and_a_table_that_places_text_is_not():
    data = "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1907</td><td>2</td></tr></table>"
    page = f"<table><tr><td><p>{LONG}</p>{data}<p>{SECOND}</p></td></tr></table>"
    assert [block.markdown for block in read(page.encode()).blocks] == [
        LONG,
        "| Year | Boats |\n| --- | --- |\n| 1907 | 2 |",
        SECOND,
    ]


def test_cells_that_span_others_leave_their_places_empty():
    rows = (
        '<tr><th>Year</th><th colspan="2">Boats</th></tr><tr><td rowspan="2">1907</td><td>grey</td>'
        "<td>2</td></tr><tr><td>green</td><td>1</td></tr>"
    )
    page = f"<p>{LONG}</p><table><caption>On the river</caption>{rows}</table><p>{SECOND}</p>"
    assert [block.markdown for block in read(page.encode()).blocks[1:3]] == [
        "On the river",
        "| Year | Boats | |\n| --- | --- | --- |\n| 1907 | grey | 2 |\n| | green | 1 |",
    ]


def test_code_keeps_its_lines():
    page = f"<p>{LONG}</p><pre><code>if a &lt; b:\n    go()</code></pre><p>{SECOND}</p>"
    assert read(page.encode()).blocks[1].markdown == "```\nif a < b:\n    go()\n```"


def test_no_address_that_runs_something_becomes_a_link():
    page = (
        f'<p>{LONG} <a href="javascript:alert(1)">Here</a> <a href="data:text/html,x">there</a></p>'
    )
    assert read(page.encode()).blocks[0].markdown == f"{LONG} Here there"


def test_an_archive_without_a_page_says_so():
    with pytest.raises(Unreadable) as refused:
        read(packed({"a.txt": "words"}))
    assert refused.value.reason == "archive"


def test_what_an_archive_wrote_before_a_page_is_no_text():
    envelope = "<DOCUMENT>\n<TYPE>EX-9\n<SEQUENCE>2\n<FILENAME>d1.htm\n<TEXT>\n"
    page = f"<HTML><BODY><H1>The two banks</H1><P>{LONG}</P></BODY></HTML>"
    data = f"{envelope}{page}\n</TEXT>\n</DOCUMENT>".encode()
    assert format_of(data) == "html"
    assert [block.text for block in read(data).blocks] == [LONG]


@pytest.mark.parametrize(
    "before",
    ['<script>let boat = "</p>";</script>', "<style>p{}</style>", "<nav><a>Home</a></nav>"],
)
def test_what_a_system_puts_before_a_page_does_not_make_it_plain_text(before):
    data = f"{before}<html><body><h1>The two banks</h1><p>{LONG}</p></body></html>".encode()
    assert format_of(data) == "html"
    assert [block.text for block in read(data).blocks] == [LONG]
