"""What a page folds away, and what it shows by roles: lists of parts, tables, figures in one."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import read_between, texts


def kinds(found):
    return [block.kind for block in found.blocks]


@pytest.mark.parametrize(
    "item",
    [
        "<li><h4><button><span>{}</span></button></h4><div><p>{}</p></div></li>",
        "<li><details open><summary>{}</summary><p>{}</p></details></li>",
    ],
)
def test_a_list_of_parts_that_one_folds_away_is_headings_and_paragraphs(item):
    found = read_between(f"<ul>{item.format('The bell', THIRD)}</ul>")
    assert texts(found) == [LONG, "The bell", THIRD, SECOND]
    assert kinds(found) == ["paragraph", "heading", "paragraph", "paragraph"]


def test_a_list_whose_items_have_a_heading_and_a_word_is_one():
    found = read_between("<ul><li><h4>The bell</h4><p>Rang.</p></li><li><h4>Ice</h4></li></ul>")
    assert "list" in kinds(found)


def test_the_words_that_one_unfolds_a_part_with_are_its_heading():
    found = read_between(
        f"<h3>Ice</h3><details><summary>The bell</summary><p>{THIRD}</p></details>"
    )
    assert [(block.kind, block.level) for block in found.blocks][1:3] == [
        ("heading", 2), ("heading", 3),
    ]  # fmt: skip


def test_what_says_by_its_roles_that_it_is_a_table_is_one():
    row = '<div role="row"><div role="{0}">{1}</div><div role="{0}"><p>{2}</p></div></div>'
    rows = row.format("columnheader", "Year", "Boats") + row.format("cell", "1911", "Two")
    found = read_between(f'<div><div role="table"><div role="rowgroup">{rows}</div></div></div>')
    assert found.blocks[1].markdown == "| Year | Boats |\n| --- | --- |\n| 1911 | Two |"


def test_each_picture_of_several_has_its_own_caption():
    figure = '<figure><img src="/{0}.jpg"><figcaption>{0} in the ice.</figcaption></figure>'
    pictures = figure.format("The boat") + figure.format("The bell")
    all_of_them = "<figcaption>Both in the second winter.</figcaption>"
    found = read_between(f'<figure class="pictures">{pictures}{all_of_them}</figure>')
    wanted = ["The boat in the ice.", "The bell in the ice.", "Both in the second winter."]
    assert texts(found) == [LONG, *wanted, SECOND]


def test_a_row_of_a_table_that_has_a_number_of_minutes_is_one():
    rows = "<tr><th>Week</th><th>Read</th></tr><tr><td>3</td><td>Minutes</td></tr>"
    found = read_between(f"<table>{rows}</table>")
    assert found.blocks[1].markdown.endswith("| 3 | Minutes |")
