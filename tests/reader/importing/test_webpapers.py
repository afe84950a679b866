"""What the page of a paper says beside its text."""

import pytest

from tests.reader.importing.files import LONG, SECOND
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
