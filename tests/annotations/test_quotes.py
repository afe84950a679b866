"""Quotes: from a span to its words, and from words back to the one place where they stand."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring import CONTEXT, JOINT, Piece, Quote, locate, pieces, quote

CASES = json.loads((Path(__file__).parents[1] / "data" / "offsets.json").read_text("utf-8"))

TEXTS = [
    "Two towns, one river.",
    "The ferry crosses at nine; the ferry waits for nobody.",
    "“河还是那条河。” 👩‍👩‍👧 e\u0301t\u0301 किताब",
    "",
    "Two towns, one bell.",
]
letters = st.text(st.sampled_from("ab \n河é🚢\u0301\u200d"), max_size=12)
texts = st.lists(letters, min_size=1, max_size=4)


def words(exact, prefix=None, suffix=None):
    return Quote(exact, prefix, suffix)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_python_counts_as_the_browser_does(case):
    for span in case["spans"]:
        parts = pieces([case["text"]], 0, span["start"], 0, span["end"])
        assert quote([case["text"]], parts) == words(span["exact"], span["prefix"], span["suffix"])


def test_a_span_in_one_paragraph_is_one_piece():
    assert pieces(TEXTS, 0, 4, 0, 9) == [Piece(0, 4, 9)]


def test_a_span_across_paragraphs_is_a_piece_of_each():
    assert pieces(TEXTS, 0, 11, 2, 8) == [Piece(0, 11, 21), Piece(1, 0, 54), Piece(2, 0, 8)]


def test_parts_without_words_are_left_out():
    assert pieces(TEXTS, 2, 1, 4, 3) == [Piece(2, 1, len(TEXTS[2])), Piece(4, 0, 3)]
    assert pieces(TEXTS, 0, 21, 1, 3) == [Piece(1, 0, 3)], "it began behind the last letter"
    assert pieces(TEXTS, 0, 4, 1, 0) == [Piece(0, 4, 21)], "it ended before the first letter"


@pytest.mark.parametrize(
    ("first", "start", "last", "end"),
    [
        (1, 0, 0, 3),
        (-1, 0, 0, 3),
        (0, 0, 5, 1),
        (0, -1, 0, 3),
        (0, 22, 0, 30),
        (0, 0, 0, 22),
        (0, 5, 0, 5),
        (0, 9, 0, 4),
        (0, 3, 0, 4),
        (3, 0, 3, 0),
    ],
    ids=[
        "backwards",
        "before the text",
        "behind the text",
        "before the paragraph",
        "begins behind the paragraph",
        "ends behind the paragraph",
        "nothing",
        "less than nothing",
        "a space",
        "an empty paragraph",
    ],
)
def test_a_span_that_is_none_is_refused(first, start, last, end):
    with pytest.raises(ValueError, match="The span"):
        pieces(TEXTS, first, start, last, end)


def test_a_quote_keeps_what_stands_around_it_across_paragraphs():
    found = quote(TEXTS, pieces(TEXTS, 1, 4, 1, 9))
    assert found == words(
        "ferry", "Two towns, one river.\n\nThe ", " crosses at nine; the ferry wait"
    )
    assert len(found.suffix) == CONTEXT


def test_a_quote_counts_its_context_in_code_points():
    text = "👩‍👩‍👧" * 10 + "x" + "e\u0301" * 40
    at = text.index("x")
    found = quote([text], [Piece(0, at, at + 1)])
    assert (len(found.prefix), len(found.suffix)) == (CONTEXT, CONTEXT)
    assert text.encode("utf-16").find((found.prefix + "x").encode("utf-16-le")) > 0


def test_words_across_paragraphs_are_joined_by_two_line_feeds():
    assert quote(TEXTS, pieces(TEXTS, 0, 15, 1, 9)).exact == "river.\n\nThe ferry"


def test_words_that_stand_once_are_found():
    assert locate(TEXTS, words("towns, one bell")) == [Piece(4, 4, 19)]


def test_words_that_stand_nowhere_are_not_found():
    assert locate(TEXTS, words("one bridge")) is None


def test_words_that_stand_twice_are_not_found_without_context():
    assert locate(TEXTS, words("ferry")) is None


def test_words_that_stand_twice_are_found_by_their_context():
    for piece in Piece(1, 4, 9), Piece(1, 31, 36), Piece(0, 0, 9), Piece(4, 0, 9):
        assert locate(TEXTS, quote(TEXTS, [piece])) == [piece]


def test_one_side_of_the_context_is_enough():
    ferry = quote(TEXTS, [Piece(1, 31, 36)])
    assert locate(["Nothing; the ferry", *TEXTS[2:]], ferry) is None
    assert locate([*TEXTS[:2], "All else is new."], ferry) == [Piece(1, 31, 36)]
    assert locate(["Here the ferry waits for nobody.", *TEXTS[2:]], ferry) == [Piece(0, 9, 14)]


def test_words_are_not_found_where_the_context_fits_twice_or_nowhere():
    twice = [*TEXTS, *TEXTS]
    assert locate(twice, quote(TEXTS, [Piece(1, 31, 36)])) is None
    assert locate(TEXTS, words("ferry", "a ", " sinks")) is None
    assert locate(TEXTS, words("river", "a ", " sinks")) is None


def test_words_that_overlap_themselves_stand_twice():
    assert locate(["banana"], words("ana")) is None
    assert locate(["banana"], words("ana", "ban", "")) == [Piece(0, 3, 6)]


def test_words_are_found_across_paragraphs():
    assert locate(TEXTS, words("river.\n\nThe ferry")) == [Piece(0, 15, 21), Piece(1, 0, 9)]


def test_words_are_found_across_a_paragraph_without_words():
    parts = pieces(TEXTS, 2, TEXTS[2].index("ताब"), 4, 3)
    sought = quote(TEXTS, parts)
    assert sought.exact == "ताब\n\n\n\nTwo"
    assert locate(TEXTS, sought) == parts


@pytest.mark.parametrize("nothing", ["", " ", "\n\n"])
def test_nothing_is_found_nowhere(nothing):
    assert locate(["one word"], words("word")) == [Piece(0, 4, 8)]
    assert locate(["one word", "two"], words(nothing)) is None


@given(texts, st.data())
def test_the_words_of_any_span_are_those_between_its_ends(texts, data):
    first = data.draw(st.integers(0, len(texts) - 1))
    last = data.draw(st.integers(first, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[first])))
    end = data.draw(st.integers(0, len(texts[last])))
    before = sum(len(text) + len(JOINT) for text in texts[:first])
    until = sum(len(text) + len(JOINT) for text in texts[:last])
    between = JOINT.join(texts)[before + start : until + end]
    try:
        parts = pieces(texts, first, start, last, end)
    except ValueError:
        assert not between.strip()
    else:
        exact = quote(texts, parts).exact
        assert exact in between
        assert exact.strip() == between.strip()
        assert all(texts[part.index][part.start : part.end].strip() for part in parts)


@given(texts, st.data())
def test_what_is_found_are_the_words_that_were_sought(texts, data):
    index = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[index])))
    end = data.draw(st.integers(start, len(texts[index])))
    if not texts[index][start:end].strip():
        return
    parts = [Piece(index, start, end)]
    sought = quote(texts, parts)
    found = locate(texts, sought)
    assert found in (None, parts)
    whole = JOINT.join(texts)
    if sum(whole.startswith(sought.exact, at) for at in range(len(whole))) == 1:
        assert found == parts
