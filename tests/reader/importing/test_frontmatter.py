"""What stands between two lines "---" at the head of a file of Markdown."""

from datetime import date

import pytest

from reader.importing import format_of, read
from reader.importing.frontmatter import parted
from tests.reader.importing.files import LONG, SECOND

BODY = f"\n{LONG}\n\n{SECOND}\n"


def found_in(head):
    return read(f"---\n{head}---\n{BODY}".encode())


def test_what_the_head_of_a_file_says_stands_above_the_text_and_not_in_it():
    head = (
        'title: "The ferry: a life"\nauthor: Jane Doe\ndate: 2020-05-03\nlang: en\ntags: [a, b]\n'
    )
    found = found_in(head)
    assert (found.title, found.byline) == ("The ferry: a life", "Jane Doe")
    assert (found.published, found.language) == (date(2020, 5, 3), "en")
    assert [block.markdown for block in found.blocks] == [LONG, SECOND]
    assert [piece.text for piece in found.dropped] == ["tags: a, b"]
    assert format_of(f"---\n{head}---\n{BODY}".encode()) == "markdown"


@pytest.mark.parametrize(
    "head",
    [
        "authors: [Jane Doe, John Roe]\n",
        "authors:\n  - Jane Doe\n  - 'John Roe'\n",
        "# who\nauthor:\n- name: Jane Doe\n  orcid: 1\n- name: John Roe\n",
    ],
)
def test_each_of_several_authors_is_named(head):
    assert found_in(f"title: The ferry\n{head}").byline == "Jane Doe, John Roe"


def test_a_title_in_the_text_is_the_title_there():
    text = f"---\ntitle: The ferry\n---\n\n# The ferry on the river\n{BODY}"
    found = read(text.encode())
    assert found.title == "The ferry on the river"
    assert [block.markdown for block in found.blocks] == [LONG, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\ntitle: The ferry\n\n---\n",
        "---\nHe said it: and more\n---\n",
        "---\ntitle: The ferry\nand it crossed\n---\n",
        "---\ntitle: The ferry\n",
        "title: The ferry\n---\n",
        "--- \n---\n",
        "",
    ],
)
def test_what_is_no_such_head_stays_in_the_text(text):
    said, rest = parted(f"{text}{BODY}")
    assert (said.values, rest) == ({}, f"{text}{BODY}")
