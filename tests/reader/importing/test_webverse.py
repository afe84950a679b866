"""Verse on a page, whose lines are parts of their own; numbers beside lines and paragraphs."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

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


HIGH = ["渡船早上离开东岸", "灯火还没有亮起来", "等船的人站成一排", "船夫数了又再数来"]
LOW = ["一个人牵着一只羊", "一个人背着一袋米", "绳子放出去又收回", "河水带走所有东西"]
NIGHT = ["傍晚他们从西岸回", "两手空空说着今天", "说起别处的米价高", "说起下一年的夏天"]
PART, ROW = "<p>{}</p>", "<tr><td>{}</td><td></td></tr>"


def laid_out(form, before, behind, between=""):
    """Give a form of stanzas: of their lines, with what stands before each stanza and behind it."""
    return lambda stanzas: between.join(before + lines(of, form) + behind for of in stanzas)


@pytest.mark.parametrize("stanzas", [[FIRST, OTHER, FIRST[::-1]], [HIGH, LOW, NIGHT]])
@pytest.mark.parametrize(
    "form",
    [
        laid_out("<p>{}</p>", "", "", "<p>&nbsp;</p>"),
        laid_out("<div>{}</div>", "", "", "<div><br></div>"),
        laid_out("<dd>{}</dd>", "<dl>", "</dl>"),
        lambda stanzas: (
            f"<dl><dd>{'<p>&nbsp;</p>'.join(lines(of, PART) for of in stanzas)}</dd></dl>"
        ),
        laid_out("<li>{}</li>", '<ul class="stanza">', "</ul>"),
        laid_out('<span class="line">{}</span>', "<p>", "</p>"),
        laid_out("{}\n", '<p style="white-space: pre-line">', "</p>"),
        lambda stanzas: f"<table>{ROW.format('').join(lines(of, ROW) for of in stanzas)}</table>",
        lambda stanzas: "<pre>" + "\n\n".join("\n".join(of) for of in stanzas) + "</pre>",
    ],
)
def test_a_poem_alone_is_read_stanza_by_stanza_however_it_is_laid_out(form, stanzas):
    menu = "<nav><a href='/poems'>Poems</a> <a href='/poets'>Poets</a></nav>"
    found = read_page(f"{menu}<h1>{TITLE}</h1><div>{form(stanzas)}</div>")
    assert texts(found) == ["\n".join(of) for of in stanzas]
    assert found.title == TITLE


@pytest.mark.parametrize("name", ["", "poem"])
def test_a_poem_alone_whose_lines_are_paragraphs_without_empty_ones_is_one_stanza(name):
    poem = f'<div class="{name}">{lines([*FIRST, *OTHER], "<p>{}</p>")}</div>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{poem}")) == ["\n".join([*FIRST, *OTHER])]


def test_numbers_of_lines_in_a_table_are_none_of_the_verse():
    numbered = [*FIRST[:3], f"{FIRST[3]}</td><td>4", *OTHER[:3], f"{OTHER[3]}</td><td>8"]
    poem = f"<table>{lines(numbered, '<tr><td>{}</td></tr>')}</table>"
    assert texts(read_page(f"<h1>{TITLE}</h1>{poem}")) == ["\n".join([*FIRST, *OTHER])]


@pytest.mark.parametrize("name", ["category-poetry", "post tag-poem", "post_tag-verse"])
def test_a_text_on_poetry_is_no_verse(name):
    assert (
        texts(read_page(f'<article class="{name}"><h1>{TITLE}</h1>{TEXT}</article>')) == PARAGRAPHS
    )


def test_a_poem_in_prose_has_paragraphs():
    long = [f"{LONG} {SECOND}", f"{SECOND} {THIRD}"]
    poem = f'<div class="poem">{lines(long, "<p>{}</p>")}</div>'
    assert texts(read_between(poem)) == [LONG, *long, SECOND]


def test_a_table_of_one_column_and_typed_code_are_no_verse():
    table = "<table><tr><th>Boat</th></tr><tr><td>Heron</td></tr><tr><td>Swan</td></tr></table>"
    assert "\n" not in "".join(texts(read_between(table)))
    code = "<pre>make boats\nmake bells,\nrow the boat\nand ring(1);</pre>"
    assert read_between(code).blocks[1].kind == "code"


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
