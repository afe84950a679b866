"""Verse on a page, whose lines are parts of their own; numbers beside lines and paragraphs."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TITLE, read_between, read_page, texts

FIRST = ["The bell is rung, the rope is drawn", "and no one comes across the water;"]
FIRST += ["the grey boat waits until the dawn", "for those to whom it does not matter."]
OTHER = ["The ice is coming down again,", "it takes the stakes, it takes the chain"]
OTHER += ["and leaves the landing to the rain", "and to the heron, and to me."]
POEM = ["\n".join(FIRST), "\n".join(OTHER)]


LINE, INDENTED = '<div class="line">{}</div>', '<div class="verse indent2">{}</div>'


def lines(of, form="<div>{}<br></div>"):
    return "".join(form.format(line) for line in of)


@pytest.mark.parametrize("empty", ["<div><br></div>", "<div>&nbsp;</div>"])
def test_a_poem_alone_whose_lines_are_parts_of_a_page_is_its_text(empty):
    poem = f"<div class='view'>{lines(FIRST)}{empty}{lines(OTHER)}</div>"
    menu = "<nav><a href='/poems'>Poems</a> <a href='/poets'>Poets</a></nav>"
    assert texts(read_page(f"{menu}<h1>{TITLE}</h1>{poem}")) == POEM


def test_lines_that_are_called_lines_are_verse_whatever_they_say():
    said = ["The boat", "The bell"]
    part = f"<div class='line-block'>{lines(said, LINE)}</div>"
    assert texts(read_between(part)) == [LONG, "\n".join(said), SECOND]


def test_stanzas_are_told_however_deep_in_a_poem_they_stand():
    stanzas = "".join(f"<div class='stanza'>{lines(of, INDENTED)}</div>" for of in (FIRST, OTHER))
    part = f"<div class='poetry-container'><div class='poetry'>{stanzas}</div></div>"
    assert texts(read_between(part)) == [LONG, *POEM, SECOND]


def test_stanzas_whose_lines_breaks_part_are_told_and_the_heading_of_a_poem_is_kept():
    stanzas = "".join(f"<p>{'<br>'.join(of)}</p>" for of in (FIRST, OTHER))
    part = f"<div class='poem'><h3>The heron</h3>{stanzas}</div>"
    found = read_between(part)
    assert texts(found) == [LONG, "The heron", *POEM, SECOND]
    assert found.blocks[1].kind == "heading"


def test_paragraphs_of_a_word_or_two_in_talk_are_no_verse():
    talk = ["“Is it you?”", "“It is.”", "“The boat has gone.”", "“And the bell?”", "“Gone too.”"]
    assert texts(read_between(lines(talk, "<div>{}</div>"))) == [LONG, *talk, SECOND]


def test_lines_of_a_menu_are_no_verse():
    menu = lines(
        ["the boats,", "the bells,", "the ice,", "and the rest"], "<div><a href='/a'>{}</a></div>"
    )
    assert texts(read_page(f"{menu}<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p>")) == [LONG, SECOND]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p><span class="paranumber">{}</span>', "</p>"),
        ('<p><a class="paragraph-number" href="#p{0}" id="p{0}">{0}</a> ', "</p>"),
        ('<div class="segmentNumber"><span class="en">{}</span></div><p>', "</p>"),
        ('<div class="page-number">[{}]</div><p>', "</p>"),
        ("<p><strong>[End Page {}]</strong> ", "</p>"),
    ],
)
def test_numbers_that_count_pages_or_paragraphs_are_none_of_the_text(before, after):
    text = "".join(
        before.format(at) + words + after for at, words in enumerate([LONG, SECOND, THIRD], start=7)
    )
    assert texts(read_page(f"<h1>{TITLE}</h1><article>{text}</article>")) == PARAGRAPHS


def test_numbers_of_lines_are_none_of_the_verse():
    numbered = '<div class="l"><span class="ln">5</span>{}</div>'
    assert texts(read_between(f"<div>{lines(FIRST, numbered)}</div>")) == [LONG, POEM[0], SECOND]


def test_a_year_in_brackets_is_of_the_text():
    assert texts(read_between("<p>It was so <b>[1907]</b> and it is so.</p>"))[1:-1] == [
        "It was so [1907] and it is so."
    ]


@pytest.mark.parametrize(
    "item",
    [
        '<ul><li><span class="mark">•</span> <p>{}</p></li><li><span>•</span><p>{}</p></li></ul>',
        "<ol><li><span>1.</span><p>{}</p></li><li><span>2.</span><p>{}</p></li></ol>",
    ],
)
def test_the_sign_of_an_item_stands_once_before_it(item):
    found = read_between(item.format("The first of the boats", "The second of the boats"))
    assert texts(found)[1].split("\n")[1:3] == ["The first of the boats", "The second of the boats"]


def test_an_item_that_begins_with_another_number_keeps_it():
    item = "<ol><li><b>7.</b> The boats</li><li><b>9.</b> The bells</li></ol>"
    assert "7. The boats" in texts(read_between(item))[1]
