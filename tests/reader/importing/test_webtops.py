"""What stands between the title of a saved page and its text, and is none of it."""

import pytest

from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts


@pytest.mark.parametrize("last", [TITLE, f"<h1>{TITLE}</h1>"])
def test_the_way_to_a_page_that_ends_with_its_title_is_none_of_it(last):
    way = f'<ol class="x"><li><a href="/">Start</a> /</li><li>{last}</li></ol>'
    body = way if "h1" in last else f"<h1>{TITLE}</h1>{way}"
    found = read_page(f"<main>{body}{TEXT}</main>")
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


def test_a_list_below_the_beginning_of_a_text_may_end_with_its_title():
    items = f"<ul><li>Of rivers and their names</li><li>{TITLE}</li></ul>"
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{items}<p>{SECOND}</p>")
    assert TITLE in texts(found)[1]


def test_a_heading_that_says_the_title_behind_a_label_is_the_title_again():
    title = "The ferry was late for a hundred years"
    label = f"<h2>The day of the vote: {title} - what now?</h2>"
    head = f'<meta property="og:title" content="{title} - what now?">'
    page = f"<nav><h1>{title}</h1></nav><main><time>3 May 2010</time>{label}{TEXT}</main>"
    found = read_page(page, head, f"{title} | River")
    assert found.title == title
    assert texts(found) == PARAGRAPHS
    other = read_page(f"<h1>{title}</h1><h2>What now?</h2>{TEXT}", window=title)
    assert texts(other)[0] == "What now?"


@pytest.mark.parametrize("sign", ["|", "| |"])
def test_a_sign_that_parts_name_and_day_is_no_paragraph(sign):
    name = '<div><a href="/a"><span class="byline-name">Anna Writer</span></a></div>'
    day = '<div><img src="a.svg"><time datetime="2010-05-03">3 May 2010</time></div>'
    told = f"<div>{name}<div>{sign}</div>{day}<div>{sign}</div></div>"
    found = read_page(f"<main><h1>{TITLE}</h1>{told}{TEXT}</main>")
    assert (found.byline, texts(found)) == ("Anna Writer", PARAGRAPHS)


def test_where_a_text_was_written_has_not_written_it():
    found = read_page(f"<main><h1>{TITLE}</h1><p>Riverton, 3 May 2010</p>{TEXT}</main>")
    assert (found.byline, str(found.published)) == ("", "2010-05-03")
    name = read_page(f"<main><h1>{TITLE}</h1><p>Anna Writer, 3 May 2010</p>{TEXT}</main>")
    assert name.byline == "Anna Writer"


def test_where_what_follows_was_written_is_no_heading():
    found = read_page(f"<main><h1>{TITLE}</h1><p><strong>Riverton -</strong></p>{TEXT}</main>")
    assert [block.kind for block in found.blocks[:2]] == ["paragraph", "paragraph"]


def test_a_label_in_a_box_of_its_own_is_no_name():
    author = '<div itemprop="author"><span>By</span>, <a href="/a">Anna Writer</a></div>'
    assert read_page(f"<main><h1>{TITLE}</h1>{author}{TEXT}</main>").byline == "Anna Writer"


def test_what_tells_authors_how_to_write_names_none():
    guide = '<div class="author_guidelines"><p><b>General</b></p><p>Write it in one file.</p></div>'
    assert read_page(f"<main><h1>{TITLE}</h1>{TEXT}{guide}</main>").byline == ""


@pytest.mark.parametrize(
    "line", ["Tempo di lettura: 3 minuti", "Tiempo de lectura: 1 minuto", "Lesedauer: 3 Minuten"]
)
def test_how_long_it_takes_to_read_is_none_of_a_text_in_any_language(line):
    assert texts(read_page(f"<main><h1>{TITLE}</h1><p>{line}</p>{TEXT}</main>")) == PARAGRAPHS


def test_a_part_that_is_named_for_text_and_picture_has_paragraphs():
    part = '<div class="content-imagetext">{}</div>'
    figure = "<figure><img src='a.png' alt=''><figcaption>The ferry.</figcaption></figure>"
    body = f"{part.format(f'<p>{LONG}</p>')}{part.format(f'{figure}<p>{SECOND}</p>')}"
    found = read_page(f"<main><h1>{TITLE}</h1>{body}{TEXT}</main>")
    assert [block.kind for block in found.blocks[:3]] == ["paragraph", "figure", "paragraph"]


def test_a_line_below_the_title_that_says_when_is_no_caption():
    line = '<p class="text__caption">3 May 2010 | Rivers</p>'
    found = read_page(f"<main><h1>{TITLE}</h1>{line}{TEXT}</main>")
    assert (str(found.published), texts(found)) == ("2010-05-03", PARAGRAPHS)


@pytest.mark.parametrize("kind", ["Deprecated", "Strict Standards", "Warning", "Notice"])
def test_what_a_program_complains_of_amid_a_page_is_set_aside(kind):
    said = (
        f"<br />\n<b>{kind}</b>:  ferry(): The /e modifier is gone in <b>/www/a.php</b> "
        "on line <b>82</b><br />\n"
    )
    found = read_page(f"<main><h1>{TITLE}</h1>{said}{TEXT}</main>")
    assert texts(found) == PARAGRAPHS
    assert any("modifier is gone in /www/a.php on line 82" in one.text for one in found.dropped)


def test_the_title_of_a_part_for_text_and_picture_is_no_caption_nor_is_its_style_one():
    style = f"<style data-x='y'>{'.a-Box{width:70%;left:15%;} ' * 9}</style>"
    line = f'<span class="ImageText_TitleText__3D">{TITLE}{style}</span>'
    heading = f'<h3 class="ImageText_Title__2P">{line}</h3>'
    part = f'<header class="ImageText_Description__l">{heading}</header>'
    found = read_page(
        f"<main><article>{part}{TEXT}</article></main>", window=f"{TITLE} - Boats 2022"
    )
    assert (found.title, texts(found)) == (TITLE, PARAGRAPHS)


@pytest.mark.parametrize("day", ["23.01.2022 - ", "2022-01-23: ", "3.5.2010 | "])
def test_a_day_in_figures_before_a_title_is_none_of_it(day):
    title = "Two ferries are late again"
    assert read_page(f"<h1>{day}{title}</h1>{TEXT}", window=f"{day}{title} - River").title == title
    year = "1914 - a year of ferries"
    assert read_page(f"<h1>{year}</h1>{TEXT}", window=year).title == year


def test_a_heading_of_the_first_level_below_the_way_to_its_page_is_the_title():
    way = '<div class="breadcrumb"><a href="/">Start</a> &gt; <span>Ferry-Service</span></div>'
    headline = "What ferries cost their owners and their guests"
    head = '<meta property="og:title" content="Ferry-Service">'
    page = f"{way}<main><h1>{headline}</h1>{TEXT}</main>"
    assert read_page(page, head, "Ferry-Service - Boats").title == headline


def test_a_line_that_says_what_is_on_a_day_is_of_the_text():
    days = "<p>Published 12 March 2021</p><p><b>Tasting: 14 May 2021, 18:30</b></p>"
    found = read_page(f"<h1>{TITLE}</h1>{days}{TEXT}")
    assert str(found.published) == "2021-03-12"
    assert (texts(found), found.byline) == (["Tasting: 14 May 2021, 18:30", *PARAGRAPHS], "")
