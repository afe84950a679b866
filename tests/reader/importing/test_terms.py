"""Lists of terms in pages and books: a term, and below it what it means."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, epub
from tests.reader.importing.webpages import read_page

BELL = "The bell on the landing stage, rung once for a person and twice for a cart."
FORD = "A shallow place where carts and cattle go through the water when it is low."
TERMS = f"<dl><dt>kolokol</dt><dd>{BELL}</dd><dt><i>brod</i></dt><dd><p>{FORD}</p></dd></dl>"
AS_LIST = f"- kolokol\\\n  {BELL}\n- *brod*\\\n  {FORD}"


def in_book(body):
    return [
        (block.kind, block.markdown)
        for block in read(epub({"a.xhtml": f"<p>{LONG}</p>{body}"})).blocks[1:]
    ]


def test_terms_are_a_list_with_what_they_mean():
    assert in_book(TERMS) == [("list", AS_LIST)]


def test_terms_may_stand_in_groups_and_have_more_than_one_meaning():
    body = (
        f"<dl><div><dt>kolokol</dt><dt>zvon</dt><dd>{BELL}</dd><dd>Also a flower.</dd></div>"
        f"<div><dt>brod</dt><dd>{FORD}<ul><li>of stone</li><li>of sand</li></ul></dd></div></dl>"
    )
    assert in_book(body) == [
        (
            "list",
            f"- kolokol\\\n  zvon\\\n  {BELL}\\\n  Also a flower.\n- brod\\\n  {FORD}\n"
            "  - of stone\n  - of sand",
        )
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"<dl><dt>Abstract</dt><dd>{SECOND}</dd></dl>",
        f"<dl><dt>Anna</dt><dd>{BELL}</dd><dt>Boris</dt><dd>{FORD}</dd><dt>Anna</dt><dd>No.</dd></dl>",
        f"<dl><dt>1900</dt><dd>{THIRD * 6}</dd><dt>1901</dt><dd>{BELL}</dd></dl>",
        f"<dl><dt>1900</dt><dd><h3>Ice</h3>{BELL}</dd><dt>1901</dt><dd>{FORD}</dd></dl>",
        f"<dl><dt></dt><dd>{BELL}</dd><dt>brod</dt><dd>{FORD}</dd></dl>",
        f"<dl><dd>{BELL}</dd><dt>brod</dt><dd>{FORD}</dd></dl>",
    ],
)
def test_what_is_written_as_terms_and_is_none_stays_in_paragraphs(body):
    assert "list" not in [kind for kind, _markdown in in_book(body)]


def test_notes_that_are_written_as_terms_are_notes():
    body = (
        '<p>The bell<a href="#n1">1</a> and the ford<a href="#n2">2</a> are gone.</p>'
        f'<dl><dt>1</dt><dd id="n1">{BELL}</dd><dt>2</dt><dd id="n2">{FORD}</dd></dl>'
    )
    assert "list" not in [kind for kind, _markdown in in_book(body)]


def test_terms_of_a_page_are_a_list_and_what_it_says_of_itself_is_none():
    text = f"<p>{LONG}</p>{TERMS}<p>{SECOND}</p><p>{THIRD}</p>"
    assert AS_LIST in [block.markdown for block in read_page(text).blocks]
    told = "<dl><dt>Author</dt><dd>Anna Writer</dd><dt>Published</dt><dd>2 April 2019</dd></dl>"
    found = read_page(f"{told}<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>")
    assert "list" not in [block.kind for block in found.blocks]
