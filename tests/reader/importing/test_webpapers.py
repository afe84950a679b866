"""What the page of a paper says beside its text."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_between, read_page, texts

PLACE = "Department of Ropes and Rivers, University of the Upper Bank"
HEAD = f"""<meta name="citation_author" content="Ada Bron">
<meta name="citation_author_institution" content="{PLACE}">
<meta name="citation_author" content="Jan Kowal">
<meta name="citation_author_institution" content="The Ferry House">
<meta name="citation_doi" content="10.1234/ferry.17">"""


@pytest.mark.parametrize(
    "line",
    [
        "<h3>Ada Bron<sup>1</sup> and Jan Kowal<sup>2,*</sup></h3>",
        f"<p>Ada Bron, <em>{PLACE};</em> Jan Kowal, <em>The Ferry House</em></p>",
        f"<ul><li><sup>1</sup> {PLACE}</li><li><sup>2</sup> The Ferry House</li></ul>",
        "<p>DOI: https://doi.org/10.1234/ferry.17</p>",
        '<p><span class="license-p">To be shared under the terms of Creative Commons.</span></p>',
        "<dl><dt>Cite this</dt><dd>Bron A. 2013. The Two Banks of a river. Ferry 17</dd></dl>",
    ],
)
def test_what_the_head_of_a_page_says_of_a_paper_is_none_of_its_text(line):
    name = f"{TITLE} of a river"
    found = read_page(f"<main><h1>{name}</h1>{line}<div>{TEXT}</div></main>", HEAD, window=name)
    assert texts(found) == PARAGRAPHS
    assert (found.title, found.byline) == (name, "Ada Bron, Jan Kowal")


def test_a_name_that_is_said_in_the_text_is_the_texts():
    page = f"<h1>{TITLE}</h1><p>{LONG}</p><h2>Jan Kowal</h2><p>{SECOND}</p>"
    assert texts(read_page(page, HEAD)) == [LONG, "Jan Kowal", SECOND]


def test_the_licence_of_a_picture_takes_no_caption_with_it():
    licence = '<span class="license">Creative Commons</span>'
    caption = f"<figcaption>The last boat in the ice of the second winter. {licence}</figcaption>"
    figure = f'<figure><img src="/boat.jpg">{caption}</figure>'
    found = read_between(figure)
    assert texts(found)[1].startswith("The last boat in the ice")


def test_where_the_references_of_a_paper_are_found_is_none_of_them():
    where = '<p><a href="https://index.example/1">Article</a> <a href="/2">Index of Papers</a></p>'
    items = [f"Bron A ({year}) On ropes and rivers. Ferry 3" for year in (1911, 1912, 1913)]
    listed = "".join(f"<li><p>{item}</p>{where}</li>" for item in items)
    found = read_page(
        f"<div><h1>{TITLE}</h1>{TEXT}<h2>References</h2><ol>{listed}</ol></div>", HEAD
    )
    assert texts(found)[-1].split("\n")[1:-1] == items


@pytest.mark.parametrize(
    "found",
    [
        ' [<a href="https://doi.example/{0}">DOI</a>] [<a href="https://finder.example/{0}">Finder</a>]',
        '<a href="https://finder.example/{0}">Finder</a>',
        '<div><a href="https://doi.example/{0}">Cross</a> <a href="https://finder.example/{0}">Finder</a></div>',
    ],
)
def test_links_to_where_references_are_found_are_none_of_their_words(found):
    said = [f"Miller, On tolls and ferries, volume {at}." for at in range(3)]
    items = "".join(f"<li>{one}{found.format(at)}</li>" for at, one in enumerate(said))
    after = f"<h2>References</h2><ul>{items}</ul>"
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{after}"))[-1].split("\n")[1:-1] == said


def test_links_at_the_end_of_references_that_differ_are_their_words():
    said = [f"Miller, On tolls and ferries, volume {at}" for at in "abc"]
    items = "".join(
        f'<li>{one}, <a href="https://{one[-1]}.example/">at {one[-1]}</a></li>' for one in said
    )
    found = texts(read_page(f"<h1>{TITLE}</h1>{TEXT}<h2>References</h2><ul>{items}</ul>"))
    assert found[-1].split("\n")[1:-1] == [f"{one}, at {one[-1]}" for one in said]


def test_what_sums_a_paper_up_has_its_heading():
    summary = f"<section><h2>Abstract</h2><div>{LONG} {SECOND}</div></section>"
    text = f"<section itemprop='articleBody'><h2>The ice</h2><p>{THIRD}</p><p>{THIRD}</p></section>"
    page = f"<article><header><h1>{TITLE}</h1></header>{summary}{text}</article>"
    assert texts(read_page(page))[:2] == ["Abstract", f"{LONG} {SECOND}"]


def test_where_an_author_works_is_no_standfirst_behind_a_label():
    line = f'<div class="author-info"><p><span>Affiliation</span> {PLACE}</p></div>'
    found = read_page(f"<main><h1>{TITLE}</h1>{line}<div>{TEXT}</div></main>", HEAD)
    assert (found.standfirst, texts(found)) == ("", PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>Keywords:</strong> ferries, bells</p>",
        "<p><strong>Rights: </strong>Creative Commons Attribution 4.0</p>",
        "<p>412 Views</p>",
        '<div class="copyright">© The Author 2018. All rights reserved. Ask the press.</div>',
        '<div class="abstractKeywords"><p>KEYWORDS:</p><ul><li>Bells</li></ul></div>',
        "<p>In lieu of an abstract, here is a brief excerpt of the content:</p>",
    ],
)
def test_by_what_words_a_paper_is_found_and_who_has_its_rights_is_none_of_its_text(line):
    head = '<meta name="citation_title" content="The Two Banks">'
    body = f"<main><h1>{TITLE}</h1><div><p>{LONG}</p>{line}<p>{SECOND}</p></div></main>"
    assert texts(read_page(body, head)) == [LONG, SECOND]


def test_a_reference_keeps_its_full_stop_before_a_link_to_where_it_is_found():
    item = "<li><i>{}</i>. <span>[<a href='https://scholar.example/{}'>Scholar</a>]</span></li>"
    items = item.format("Bron, A. 1999. Bells. Ferry Press", 1) + item.format("Feld. Ice", 2)
    found = read_page(f"<h1>{TITLE}</h1>{TEXT}<h2>References</h2><ul>{items}</ul>")
    assert texts(found)[-1].strip() == "Bron, A. 1999. Bells. Ferry Press.\nFeld. Ice."


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>Editor: </strong>Lena Voss, The Ferry House</p>",
        "<p><strong>Received: </strong>May 2, 2022; <strong>Accepted: </strong>June 3, 2022</p>",
        "<p><strong>Copyright: </strong>© 2022 Bron, Kowal. "
        + 6 * "Anyone may share it, and say whose it is. ",
        '<p><span class="type">Roles</span> Conceptualization, Investigation</p>',
        "<p>Ferry Papers <b>17</b>, 428-429 (2022)</p>",
        "<h3>The table of all boats.</h3><p>(CSV)</p>",
    ],
)
def test_what_a_journal_notes_beside_a_paper_is_none_of_its_text(line):
    head = f'{HEAD}<meta name="citation_journal_title" content="Ferry Papers">'
    found = read_page(f"<h1>{TITLE}</h1><div>{line}</div><div>{TEXT}{line}</div>", head)
    told = [words for words in texts(found) if words not in PARAGRAPHS]
    assert set(told) <= {"The table of all boats."}


def test_a_sentence_that_begins_as_such_a_line_is_the_authors():
    said = "Received opinion has it that the boat came in May, and accepted it was by nobody."
    bold = "<p><strong>Ferry Papers</strong> of 1911 and 1912 say nothing of it at all.</p>"
    head = f'{HEAD}<meta name="citation_journal_title" content="Ferry Papers">'
    page = f"<h1>{TITLE}</h1><p>{LONG}</p><p>{said}</p>{bold}<p>{SECOND}</p>"
    assert len(texts(read_page(page, head))) == 4


def test_keywords_and_licence_are_set_aside_by_name_where_the_head_is_silent():
    keywords = '<p id="keywords"><b>Keywords:</b> boats, banks, ropes</p>'
    licence = '<div class="license">This work is licensed under a Creative Commons License.</div>'
    found = read_page(f"<main><h1>{TITLE}</h1>{keywords}{TEXT}{licence}</main>")
    assert texts(found) == PARAGRAPHS


def test_the_list_of_where_a_reference_is_found_goes_as_a_whole():
    view = '<li><a href="#">View Article</a></li>'
    index = '<li><a href="https://index.example/1">Index of Papers</a></li>'
    items = [f"Bron A ({year}) On ropes and rivers. Ferry 3" for year in (1911, 1912)]
    listed = f"<li>{items[0]}<ul>{view}{index}</ul></li><li>{items[1]}<ul>{view}</ul></li>"
    page = f"<h1>{TITLE}</h1>{TEXT}<h2>References</h2><ol>{listed}</ol>"
    assert "Index of Papers" not in "".join(texts(read_page(page)))


def test_a_heading_says_how_to_cite_as_a_label_does():
    name = f"{TITLE} of a river"
    cited = f"<h3>Citation</h3><p>Bron, Ada. “{name}.” In <em>The River</em>. Ferry, 2000.</p>"
    page = f"<main><h1>{name}</h1>{TEXT}<div>{cited}</div></main>"
    assert texts(read_page(page, window=name)) == PARAGRAPHS
    other = "<h3>Citation</h3><p>Whoever quotes a river has to say which of its banks.</p>"
    page = f"<main><h1>{name}</h1>{TEXT}<div>{other}</div></main>"
    assert len(texts(read_page(page, window=name))) == 5
    page = f"<main><h1>{name}</h1>{TEXT}{cited}<h3>References</h3><p>A book.</p></main>"
    assert "Citation" in texts(read_page(page, window=name))
