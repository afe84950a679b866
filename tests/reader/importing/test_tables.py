"""Tables of a page: which of their rows is a head, and which of their words are of the text."""

from reader.rendering import render
from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import TITLE, read_page, texts


def test_words_that_a_table_explains_are_read_though_one_of_them_is_comment():
    terms = ("Analyse", "Comment", "Compare", "Define", "Discuss")
    rows = "".join(f"<tr><td>{one}:</td><td>Say of a rope what you see.</td></tr>" for one in terms)
    page = f"<article><h1>{TITLE}</h1><p>{LONG}</p><table>{rows}</table><p>{SECOND}</p></article>"
    assert all(one in " ".join(texts(read_page(page))) for one in terms)
    said = "<tr><td>Comment:</td></tr><tr><td>I was on the boat.</td></tr>"
    page = f"<article><h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><table>{said}</table></article>"
    assert "I was on the boat." not in texts(read_page(page))


def test_a_row_with_a_term_or_a_sentence_is_no_head_of_its_table():
    rows = ("<tr><td>{}</td><td>{}</td></tr>" * 2).format(
        "Rope", "It holds the boat to the bank in a flood.", "Bell", "It calls the ferryman."
    )
    page = f"<article><h1>{TITLE}</h1><p>{LONG}</p><table>{{}}</table><p>{SECOND}</p></article>"
    terms = read_page(page.format(rows)).blocks[1]
    assert terms.markdown.startswith("| | |\n| --- | --- |\n| Rope")
    assert "<th" not in render(terms.markdown)
    headed = "<tr><th>Thing</th><th>What it is</th></tr>" + rows
    assert read_page(page.format(headed)).blocks[1].markdown.startswith("| Thing |")
    numbers = "<tr><td>Year</td><td>Boats</td></tr><tr><td>1850</td><td>12</td></tr>"
    assert read_page(page.format(numbers)).blocks[1].markdown.startswith("| Year |")
