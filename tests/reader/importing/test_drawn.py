"""Lines between two scenes of a text."""

import pytest

from reader.importing import read
from reader.reviewing.kept import block_in, is_numbered
from reader.reviewing.ranges import merge, rekind
from reader.reviewing.review import Review
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import TITLE, read_between, read_page

NOTE = "<p>[1] The bell is in the museum of the town now.</p>"


def markdowns(found):
    return [block.markdown for block in found.blocks]


def review_of_scenes():
    words = [LONG, "---", SECOND, THIRD]
    kept = {"kind": "paragraph", "level": 0, "doubt": "", "joins": []}
    blocks = [{"id": at, "at": at, "markdown": one, **kept} for at, one in enumerate(words, 1)]
    return Review({}, blocks, [], len(blocks))


@pytest.mark.parametrize(
    "line", ["<hr>", "<p>* * *</p>", "<p>*</p>", "<p>⁂</p>", "<div>❦</div>", "<p>⦿</p>"]
)
def test_a_line_between_two_paragraphs_of_a_page_stands_there(line):
    found = read_between(line)
    assert markdowns(found) == [LONG, "---", SECOND]
    assert "line" not in {piece.reason for piece in found.dropped}


@pytest.mark.parametrize(
    "between",
    [
        "<hr><h2>Ice</h2>",
        "<h2>Ice</h2><hr>",
        "<hr><div class='share-buttons'>Share this</div><hr>",
        "<p>★★★</p>",
        "<p>—</p>",
    ],
)
def test_a_line_beside_something_else_stands_for_nothing(between):
    assert "---" not in markdowns(read_between(between))


@pytest.mark.parametrize("body", [f"<hr><p>{LONG}</p>", f"<p>{LONG}</p><hr>"])
def test_a_line_above_and_below_the_text_is_none_of_it(body):
    found = read_page(f"<h1>{TITLE}</h1>{body}<p>{SECOND}</p>{body}")
    assert markdowns(found)[0] == LONG
    assert markdowns(found)[-1] == LONG
    assert markdowns(found).count("---") == 1


def test_a_line_above_the_notes_is_none_of_the_text():
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><hr>{NOTE}")
    assert "---" not in markdowns(found)
    assert len(found.blocks) == 3


def test_of_several_lines_in_a_row_one_is_kept():
    assert markdowns(read_between("<hr><hr>* * *<hr>")) == [LONG, "---", SECOND]


@pytest.mark.parametrize(
    ("format", "line"),
    [("text", "* * *"), ("text", "⁂"), ("markdown", "---"), ("markdown", r"\* \* \*")],
)
def test_a_line_in_what_was_typed_stands_between_its_paragraphs(format, line):
    found = read(f"{LONG}\n\n{line}\n\n{SECOND}\n".encode(), format)
    assert markdowns(found) == [LONG, "---", SECOND]


def test_the_paragraphs_that_are_printed_for_others_are_those_with_words():
    told = read_between("<hr>").as_json()
    assert [block["text"] for block in told["blocks"]] == [LONG, SECOND]
    assert "line" not in {piece["reason"] for piece in told["dropped"]}


def test_a_line_has_no_number():
    review = review_of_scenes()
    assert [is_numbered(block) for block in review.blocks] == [True, False, True, True]
    assert is_numbered({"kind": "paragraph", "markdown": r"\* \* \*"})


def test_paragraphs_on_both_sides_of_a_line_are_merged_without_it():
    review = review_of_scenes()
    merge(review, {1, 2, 3})
    assert [block["markdown"] for block in review.blocks] == [f"{LONG} {SECOND}", THIRD]


def test_a_line_stays_a_line_whatever_it_is_made():
    review = review_of_scenes()
    rekind(review, {1, 2, 3}, "quote", 0)
    assert [block["kind"] for block in review.blocks] == [
        "quote",
        "paragraph",
        "quote",
        "paragraph",
    ]
    rekind(review, {2}, "heading", 2)
    assert block_in(review.block(2)).text == ""
