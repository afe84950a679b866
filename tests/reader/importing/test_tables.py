"""Tables: which of their rows is a head, which of their words are of the text, and on which side
their columns stand."""

import pytest

from reader.importing import read
from reader.rendering import render
from tests.reader.importing.files import LONG, SECOND, docx, odt, para
from tests.reader.importing.webpages import TITLE, read_between, read_page, texts


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


def delimiter(found):
    (table,) = [block for block in found.blocks if block.markdown.startswith("|")]
    return table.markdown.split("\n")[1]


YEARS = [("Year", "Boats"), ("1850", "12"), ("1907", "3")]


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("", "", "| --- | --- |"),
        ('style="text-align:center"', "", "| --- | --- |"),
        ("", 'style="text-align: right;"', "| --- | ---: |"),
        ('style="text-align: left"', 'align="RIGHT"', "| --- | ---: |"),
        ("", 'class="has-text-align-center"', "| --- | :---: |"),
        ("", 'class="n text-end"', "| --- | ---: |"),
        ("", 'align="justify"', "| --- | --- |"),
        ("", 'class="text-rightly"', "| --- | --- |"),
    ],
)
def test_a_column_of_a_page_stands_where_its_cells_do(head, cell, expected):
    rows = "".join(f"<tr><td>{a}</td><td {cell}>{b}</td></tr>" for a, b in YEARS[1:])
    rows = f"<tr><th>Year</th><th {head}>Boats</th></tr>{rows}"
    assert delimiter(read_between(f"<table>{rows}</table>")) == expected


@pytest.mark.parametrize(
    ("table", "row", "inside", "expected"),
    [
        ('style="text-align:center"', "", "{}", "| :---: | :---: |"),
        ('align="center"', "", "{}", "| --- | --- |"),
        ("", 'align="right"', "{}", "| ---: | ---: |"),
        ("", 'align="right"', '<p style="text-align:left">{}</p>', "| --- | --- |"),
        ("", "", '<p align="right">{}</p>', "| ---: | ---: |"),
        ("", "", "<center><b>{}</b></center>", "| :---: | :---: |"),
        ("", "", '<p align="right">{}</p><p>more</p>', "| --- | --- |"),
    ],
)
def test_cells_stand_where_what_is_in_them_and_around_them_says(table, row, inside, expected):
    rows = "".join(
        f"<tr {row}>{''.join(f'<td>{inside.format(one)}</td>' for one in cells)}</tr>"
        for cells in YEARS
    )
    assert delimiter(read_between(f"<table {table}>{rows}</table>")) == expected


def test_cells_of_a_column_that_differ_or_span_others_say_nothing_of_it():
    rows = '<tr><th>Year</th><th>Boats</th></tr><tr><td>1850</td><td align="right">12</td></tr>'
    row = "<tr><td>1907</td><td {}>{}</td></tr>".format
    table = f"<table>{rows}{{}}</table>".format
    assert delimiter(read_between(table(row("", "three")))) == "| --- | --- |"
    assert delimiter(read_between(table(row('align="center"', "three")))) == "| --- | --- |"
    assert delimiter(read_between(table(row("", "")))) == "| --- | ---: |"
    wide = '<tr><td colspan="2" align="center">After the frost</td></tr>'
    assert delimiter(read_between(table(wide))) == "| --- | ---: |"


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        ("right", "---:"),
        ("end", "---:"),
        ("center", ":---:"),
        ("both", "---"),
        ("left", "---"),
        ("", "---"),
    ],
)
def test_a_column_of_word_stands_where_its_paragraphs_do(side, expected):
    def cell(words, side=""):
        return f"<w:tc>{para(words).replace('</w:pPr>', f'{said(side)}</w:pPr>', 1)}</w:tc>"

    def said(side):
        return f'<w:jc w:val="{side}"/>' if side else ""

    rows = f"<w:tr>{cell('Year')}{cell('Boats', 'center')}</w:tr>"
    rows += "".join(f"<w:tr>{cell(a)}{cell(b, side)}</w:tr>" for a, b in YEARS[1:])
    found = read(docx(para(LONG), f"<w:tbl>{rows}</w:tbl>", para(SECOND)))
    assert delimiter(found) == f"| --- | {expected} |"
    assert texts(found)[1].split() == ["Year", "Boats", "1850", "12", "1907", "3"]


@pytest.mark.parametrize(
    ("side", "expected"), [("end", "---:"), ("center", ":---:"), ("start", "---")]
)
def test_a_column_of_opendocument_stands_where_its_paragraphs_do(side, expected):
    style = '<style:style style:name="{}" style:family="paragraph" {}>{}</style:style>'.format
    looks = f'<style:paragraph-properties fo:text-align="{side}"/>'
    styles = style("P8", "", looks) + style("P9", 'style:parent-style-name="P8"', "")
    cell = '<table:table-cell><text:p text:style-name="{}">{}</text:p></table:table-cell>'.format
    rows = "".join(
        f"<table:table-row>{cell('', a)}{cell('P9' if at else '', b)}</table:table-row>"
        for at, (a, b) in enumerate(YEARS)
    )
    found = read(odt(f"{styles}<text:p>{LONG}</text:p><table:table>{rows}</table:table>"))
    assert delimiter(found) == f"| --- | {expected} |"
