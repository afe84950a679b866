"""Lines of a page that a program ended with a break where they were full."""

from textwrap import wrap

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import TITLE, read_page, texts


def broken(words, width=76):
    """Give words as the lines of a letter."""
    return "<br />\n".join(wrap(words, width))


def test_paragraphs_whose_lines_break_where_they_are_full_are_paragraphs():
    body = "".join(f"<div>{broken(one)}</div>" for one in (LONG, SECOND, THIRD))
    found = read_page(f"<article><h1>{TITLE}</h1>{body}</article>")
    assert texts(found) == [LONG, SECOND, THIRD]
    marked = body.replace("the", "<b>the</b>")
    assert texts(read_page(f"<article><h1>{TITLE}</h1>{marked}</article>")) == [LONG, SECOND, THIRD]


def test_lines_that_an_author_ends_stay():
    address = "Ada Bron<br>The house at the upper landing of the old ferry<br>River Town"
    body = "".join(f"<div>{broken(one)}</div>" for one in (LONG, SECOND, THIRD))
    found = read_page(f"<article><h1>{TITLE}</h1>{body}<p>{address}</p><p>{LONG}</p></article>")
    assert texts(found)[3].split("\n") == address.split("<br>")


def test_verse_whose_sentences_go_on_keeps_its_lines():
    line = "and the water goes down to the bank and"
    poem = "<br>".join([line] * 9)
    found = read_page(
        f"<article><h1>{TITLE}</h1><p>{LONG}</p><p>{poem}</p><p>{SECOND}</p></article>"
    )
    assert texts(found)[1].count("\n") == 8
