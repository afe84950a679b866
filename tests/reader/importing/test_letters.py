"""Letters: whoever they are for is no title."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, docx, para

TEXT = [LONG, SECOND, THIRD]


def typed(*lines):
    return read("\n\n".join([*lines, *TEXT]).encode())


@pytest.mark.parametrize(
    "salutation",
    ["Dear Anna,", "Liebe Anna!", "Sehr geehrte Frau Weber,", "Chère Anna,", "Дорогая Анна!"],
)
def test_a_letter_without_a_title_has_none_and_begins_with_its_salutation(salutation):
    found = typed(salutation)
    assert found.title == ""
    assert [(one.kind, one.text, one.doubt) for one in found.blocks] == [
        ("paragraph", words, "") for words in (salutation, *TEXT)
    ]


def test_where_a_letter_was_written_is_nobodys_name():
    found = typed("Vienna, 3 May 1907", "Dear Anna,")
    assert (found.title, found.byline) == ("", "")
    assert found.published.isoformat() == "1907-05-03"
    assert found.blocks[0].text == "Dear Anna,"


def test_a_title_above_a_salutation_is_one_and_the_salutation_no_standfirst():
    salutation = "Dear and most honoured friend Anna Petrovna,"
    found = typed("The last letter from the ferry", salutation)
    assert (found.title, found.standfirst) == ("The last letter from the ferry", "")
    assert found.blocks[0].text == salutation


def test_a_letter_in_a_file_has_the_title_that_the_file_says():
    found = read(docx(*map(para, ["Dear Anna,", *TEXT]), title="Letters, 4"))
    assert (found.title, found.blocks[0].text) == ("Letters, 4", "Dear Anna,")
    assert read(docx(*map(para, ["Dear Anna,", *TEXT]))).title == ""


def test_a_page_that_is_a_letter_has_the_title_of_its_window():
    paragraphs = "".join(f"<p>{words}</p>" for words in ["Dear Anna,", *TEXT])
    page = f"<html><head><title>Letter to Anna</title></head><body>{paragraphs}</body></html>"
    found = read(page.encode())
    assert (found.title, found.blocks[0].text) == ("Letter to Anna", "Dear Anna,")


@pytest.mark.parametrize(
    "title", ["Dear Brutus", "Lieber tot als rot", "Dear sir or madam: a life"]
)
def test_a_title_that_only_begins_as_a_salutation_does_is_one(title):
    assert typed(title).title == title
