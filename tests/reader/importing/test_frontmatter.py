"""What stands between two lines "---" or "+++" at the head of a file of Markdown."""

from datetime import date

import pytest

from reader.importing import format_of, read
from reader.importing.markdown.frontmatter import parted
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
        "+++\n+++\n",
        "+++\nHe said it = and more\n+++\n",
        "",
    ],
)
def test_what_is_no_such_head_stays_in_the_text(text):
    said, rest = parted(f"{text}{BODY}")
    assert (said.values, rest) == ({}, f"{text}{BODY}")


def chapters(head, *headings):
    """Read a file with this head and a paragraph below each of the headings."""
    body = "\n\n".join(f"{heading}\n\n{LONG}" for heading in headings)
    return read(f"---\n{head}---\n\n{body}\n".encode())


@pytest.mark.parametrize("marks", ["#", "##"])
def test_below_the_title_that_the_head_says_headings_are_chapters(marks):
    found = chapters("title: The ferry\n", f"{marks} The boat", f"{marks} The bell")
    assert found.title == "The ferry"
    headings = [block for block in found.blocks if block.kind == "heading"]
    assert [(one.level, one.text) for one in headings] == [(2, "The boat"), (2, "The bell")]


def test_a_first_heading_that_says_the_title_of_the_head_once_more_is_no_chapter():
    found = chapters("title: The boat\nabstract: It crossed.\n", "# The Boat", "# The bell")
    assert (found.title, found.standfirst) == ("The Boat", "It crossed.")
    assert [block.text for block in found.blocks] == [LONG, "The bell", LONG]


def test_a_title_of_the_head_that_gives_way_to_one_in_the_text_is_set_aside():
    found = chapters("title: The ferry\n", "# The ferry on the river")
    assert [piece.text for piece in found.dropped] == ["title: The ferry"]


TOML = (
    'title = "The ferry"\ndate = 2019-03-04\nauthors = [{name = "Jane Doe"}, {name = "Jo Roe"}]\n'
)


def test_a_head_in_toml_is_read_like_one_in_yaml():
    data = f"+++\n{TOML}draft = true\n[more]\nsort = 3\n+++\n\n# The boat\n\n{LONG}\n\n{SECOND}\n"
    found = read(data.encode())
    assert (found.title, found.byline) == ("The boat", "Jane Doe, Jo Roe")
    assert found.published == date(2019, 3, 4)
    assert [block.markdown for block in found.blocks] == [LONG, SECOND]
    aside = ["title: The ferry", "draft: True", "more: sort: 3"]
    assert [piece.text for piece in found.dropped] == aside
    assert format_of(data.encode()) == "markdown"


def test_a_short_summary_in_the_head_is_the_standfirst():
    words = "On a boat\n  that crossed the river twice a day."
    for summary in (words, f"|\n  {words}", f'"{words}"'):
        found = found_in(f"title: The ferry\nabstract: {summary}\n")
        assert found.standfirst == "On a boat that crossed the river twice a day."
        assert [block.markdown for block in found.blocks] == [LONG, SECOND]


def test_a_summary_of_several_paragraphs_can_be_taken_back():
    found = found_in("title: The ferry\nabstract: |\n  On a boat.\n\n  And its\n  bell.\n")
    [summary] = found.dropped
    assert [block.text for block in summary.blocks] == ["On a boat.", "And its bell."]
    assert found.standfirst == ""


def test_what_the_head_says_of_an_author_is_set_aside():
    found = found_in("title: The ferry\nauthor:\n  name: Jane Doe\n  role: ferryman\n")
    assert found.byline == "Jane Doe"
    assert [piece.text for piece in found.dropped] == ["role: ferryman"]


@pytest.mark.parametrize(
    ("abstract", "standfirst"),
    [("", "On tolls"), ("abstract: Boats lie in the ice.\n", "Boats lie in the ice.")],
)
def test_what_stands_below_the_title_is_the_standfirst_where_nothing_sums_the_text_up(
    abstract, standfirst
):
    text = f"---\ntitle: Boats\nsubtitle: On tolls\n{abstract}---\n\n{LONG}\n\n{SECOND}\n"
    found = read(text.encode())
    assert (found.title, found.standfirst) == ("Boats", standfirst)
    kept = [piece.text for piece in found.dropped]
    assert kept == (["subtitle: On tolls"] if abstract else [])
