"""What is kept of the parts of a page that are none of its text: their blocks, and their place."""

import json

import pytest

from reader.importing import parts, read
from reader.importing.found import Dropped, Found
from reader.reviewing.beginning import review_of
from reader.reviewing.steps import step_back, stepped
from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import TITLE, read_between, read_page

HARBOUR = "The harbour was built in 1874, and rebuilt after the flood of 1953."
BOX = (
    f'<aside class="related"><h2>The harbour</h2><p>{HARBOUR}</p>'
    "<ul><li>It has two piers.</li><li>It has one <b>light</b>.</li></ul>"
    "<blockquote><p>A port in a storm.</p></blockquote></aside>"
)
BLOCKS = [
    ("heading", "The harbour"),
    ("paragraph", HARBOUR),
    ("list", "- It has two piers.\n- It has one **light**."),
    ("quote", "> A port in a storm."),
]
FOOT = "<footer><h2>Contact</h2><p>1 Quay Street.</p></footer>"


def taken_back(review):
    """Take all parts back into a review; gives kind and Markdown of its blocks."""
    for piece in [one for one in review.aside if one["reason"] == "site-part"]:
        review.take_back(piece["id"])
    return [(block["kind"], block["markdown"]) for block in review.blocks]


def test_a_part_that_is_taken_back_has_its_blocks_where_it_stood():
    review = review_of(read_between(BOX))
    before = review.copy()
    assert taken_back(review) == [("paragraph", LONG), *BLOCKS, ("paragraph", SECOND)]
    assert len({block["id"] for block in review.blocks}) == 2 + len(BLOCKS)
    assert sorted(block["at"] for block in review.blocks) == [
        block["at"] for block in review.blocks
    ]
    again = stepped(review, step_back(before, review))
    assert (again.blocks, again.aside) == (before.blocks, before.aside)


def test_what_stands_above_a_text_and_below_it_comes_back_there():
    page = f"<header><p>The River Post, a daily.</p></header><main><h1>{TITLE}</h1>"
    found = read_page(f"{page}<p>{LONG}</p><p>{SECOND}</p></main>{FOOT}")
    assert [markdown for _kind, markdown in taken_back(review_of(found))] == [
        "The River Post, a daily.", LONG, SECOND, "Contact", "1 Quay Street.",
    ]  # fmt: skip


def test_a_part_in_the_middle_of_a_list_stands_before_it_and_not_at_the_end():
    items = "<ul><li>The grey boat is old.</li>{}<li>The old boat is grey.</li></ul>"
    advert = f'<li class="advert"><p>{HARBOUR}</p></li>'
    review = review_of(read_between(items.format(advert)))
    assert [markdown for _kind, markdown in taken_back(review)] == [
        LONG, HARBOUR, "- The grey boat is old.\n- The old boat is grey.", SECOND,
    ]  # fmt: skip


def test_what_was_read_has_a_part_where_it_stood():
    found = read_between(BOX)
    read_as = [line for line in found.read if line != TITLE]
    assert read_as == [LONG, *(markdown for _kind, markdown in BLOCKS), SECOND]
    review = review_of(found)
    taken_back(review)
    assert [found.read[block["read"][0]] for block in review.blocks] == read_as


def test_a_part_is_the_same_after_it_was_kept_as_json():
    found = read_between(BOX)
    again = Found.from_dict(json.loads(json.dumps(found.as_dict())))
    assert taken_back(review_of(again)) == taken_back(review_of(found))


@pytest.mark.parametrize(("name", "most"), [("MOST_CHARACTERS", 100), ("MOST_PIECES", 2)])
def test_of_the_parts_of_a_page_no_more_is_kept_than_is_allowed(monkeypatch, name, most):
    monkeypatch.setattr(parts, name, most)
    part = next(one for one in read_between(BOX).dropped if one.reason == "site-part")
    assert [block.text for block in part.blocks] == ["The harbour", HARBOUR]
    assert [block.doubt for block in part.blocks] == ["", "unfinished"]
    assert "A port in a storm." in part.text


def test_a_part_without_pieces_of_its_own_comes_back_as_words():
    found = read(f"---\ntags: boats, ice\n---\n\n# Ice\n\n{LONG}\n".encode(), "markdown")
    (part,) = [one for one in found.dropped if one.reason == "site-part"]
    assert part.blocks == []
    assert taken_back(review_of(found))[-1] == ("paragraph", part.text)


@pytest.mark.parametrize(
    ("kind", "level", "markdown"),
    [
        ("heading", 3, "Sign up"),
        ("list", 0, "- One boat\n- Two boats"),
        ("quote", 0, "> One boat"),
    ],
)
def test_a_piece_that_is_taken_back_is_of_the_kind_that_it_was(kind, level, markdown):
    found = read_between("")
    found.dropped = [Dropped(markdown, "menu", 0, kind=kind, level=level)]
    review = review_of(found)
    block = review.block(review.take_back(review.aside[-1]["id"]))
    assert (block["kind"], block["level"], block["markdown"]) == (kind, level, markdown)


def test_a_list_that_is_judged_to_be_the_sites_comes_back_as_a_list():
    links = '<ul><li><a href="/a">The first ferry</a></li><li><a href="/b">The last</a></li></ul>'
    review = review_of(read_between(links))
    (piece,) = [one for one in review.aside if one["reason"] != "head"]
    block = review.block(review.take_back(piece["id"]))
    assert (block["kind"], block["markdown"].count("\n- ")) == ("list", 1)


def test_a_drawn_line_that_is_taken_back_is_a_paragraph():
    review = review_of(read(f"<p>{LONG}</p><h2>Ice</h2><hr><p>{SECOND}</p>".encode(), "html"))
    (line,) = [one for one in review.aside if one["reason"] == "line"]
    assert review.block(review.take_back(line["id"]))["kind"] == "paragraph"
