"""Segments: which words are highlighted, and how deeply."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.segments import DEEP, added, marks, runs, shifted
from tests.annotations import chance

# Short texts, so that spans overlap, touch and coincide.
spans = st.tuples(st.integers(0, 12), st.integers(1, 8), st.booleans()).map(
    lambda drawn: (drawn[0], drawn[0] + drawn[1], drawn[2])
)


def together(*spans, without=()):
    """Give the boundaries of (start, end, asks) spans, when some were taken out again."""
    found = {}
    for span in spans:
        found = shifted(found, *span[:2], 1, span[2])
    for span in without:
        found = shifted(found, *span[:2], -1, span[2])
    return found


def heights(spans):
    """How many spans, and how many questions, stand on each letter."""
    said, asked = Counter(), Counter()
    for start, end, asks in spans:
        said.update(range(start, end))
        asked.update(range(start, end) if asks else ())
    return said, asked


def test_no_spans_give_no_runs():
    assert runs({}) == []
    assert marks([]) == ""


def test_one_span_is_one_run():
    assert runs(together((3, 7, False))) == [[3, 7, 1, 0]]


def test_a_span_may_begin_at_the_first_letter():
    assert runs(together((0, 2, True))) == [[0, 2, 1, 1]]


def test_overlapping_spans_are_deeper_where_they_overlap():
    assert runs(together((0, 6, False), (4, 9, False))) == [
        [0, 4, 1, 0],
        [4, 6, 2, 0],
        [6, 9, 1, 0],
    ]


def test_spans_that_touch_are_one_run():
    boundaries = together((0, 4, False), (4, 9, False))
    assert runs(boundaries) == [[0, 9, 1, 0]]
    assert "4" not in boundaries, "nothing changes there"


def test_a_question_that_touches_a_comment_is_a_run_of_its_own():
    assert runs(together((0, 4, False), (4, 9, True))) == [[0, 4, 1, 0], [4, 9, 1, 1]]


def test_two_questions_on_the_same_words_are_one_flag():
    assert runs(together((0, 4, True), (0, 4, True))) == [[0, 4, 2, 1]]


def test_more_than_enough_notes_look_alike():
    assert runs(together(*[(0, 4, False)] * 9)) == [[0, 4, DEEP, 0]]


def test_offsets_are_sorted_as_numbers():
    assert runs(together((9, 10, False), (100, 101, False))) == [[9, 10, 1, 0], [100, 101, 1, 0]]


def test_boundaries_survive_json():
    assert together((2, 5, True)) == {"2": [1, 1], "5": [-1, -1]}


def test_the_boundaries_given_are_left_alone():
    before = together((2, 5, True))
    shifted(before, 2, 9, 1, False)
    assert before == {"2": [1, 1], "5": [-1, -1]}


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=6))
def test_runs_are_what_stands_on_each_letter(kept, gone):
    assert runs(together(*gone, *kept, without=gone)) == chance.runs(*heights(kept))


@given(st.lists(st.lists(spans, max_size=8), max_size=4))
def test_layers_add_up_to_what_all_their_notes_would_be(layers):
    everything = [span for layer in layers for span in layer]
    assert added([runs(together(*layer)) for layer in layers]) == runs(together(*everything))


@given(st.lists(spans, min_size=1, max_size=12))
def test_taking_out_what_was_put_in_leaves_nothing(drawn):
    assert together(*drawn, without=drawn) == {}


@pytest.mark.parametrize(("notes", "depth"), [(1, 1), (2, 2), (4, 2), (5, 3), (6, 3)])
def test_marks_have_three_depths(notes, depth):
    assert marks(runs(together(*[(3, 9, False)] * notes))) == f"3-9-{depth}"


def test_marks_tell_questions_and_prompts():
    found = runs(together((0, 4, False), (4, 9, True)))
    assert marks(found, [(2, 6)]) == "0-2-1 2-4-1p 4-6-1qp 6-9-1q"


def test_a_prompt_alone_has_no_depth():
    assert marks([], [(2, 6)]) == "2-6-0p"


def test_two_prompts_on_the_same_words_are_one_flag():
    assert marks([], [(2, 6), (4, 8)]) == "2-8-0p"


def test_marks_of_three_and_of_four_notes_that_touch_are_one():
    found = runs(together(*[(0, 4, False)] * 3, *[(4, 9, False)] * 4))
    assert found == [[0, 4, 3, 0], [4, 9, 4, 0]]
    assert marks(found) == "0-9-2"


def test_marks_leave_out_what_nobody_speaks_of():
    assert marks(runs(together((0, 2, False), (5, 6, False)))) == "0-2-1 5-6-1"


@given(st.lists(spans, max_size=12), st.lists(spans.map(lambda span: span[:2]), max_size=3))
def test_marks_cover_each_letter_once_and_in_order(drawn, prompts):
    said, asked = heights(drawn)
    prompted = heights([(*prompt, False) for prompt in prompts])[0]
    expected = {}
    for letter in {*said, *prompted}:
        depth = (said[letter] > 0) + (said[letter] > 1) + (said[letter] >= DEEP)
        expected[letter] = f"{depth}{'q' * (asked[letter] > 0)}{'p' * (prompted[letter] > 0)}"
    found = [mark.split("-") for mark in marks(runs(together(*drawn)), prompts).split()]
    letters = [
        (letter, what) for start, end, what in found for letter in range(int(start), int(end))
    ]
    assert letters == sorted(expected.items())
