"""Segments: which words are highlighted, and how deeply."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.counting.segments import hills, runs, runs_of_prompts, shifted
from tests.annotations import chance

CASES = json.loads((Path(__file__).parents[1] / "data" / "marks.json").read_text("utf-8"))

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
    assert runs({}) == ""
    assert runs_of_prompts([]) == ""


def test_one_span_is_one_run_after_nothing():
    assert runs(together((3, 7, False))) == "3.4a"


def test_a_span_may_begin_at_the_first_letter():
    assert runs(together((0, 2, True))) == "2A"


def test_overlapping_spans_are_deeper_where_they_overlap():
    assert runs(together((0, 6, False), (4, 9, False))) == "4a2b3a"


def test_spans_that_touch_are_one_run():
    boundaries = together((0, 4, False), (4, 9, False))
    assert runs(boundaries) == "9a"
    assert "4" not in boundaries, "nothing changes there"


def test_a_question_that_touches_a_comment_is_a_run_of_its_own():
    assert runs(together((0, 4, False), (4, 9, True))) == "4a5A"


def test_two_questions_on_the_same_words_are_one_flag():
    assert runs(together((0, 4, True), (0, 4, True))) == "4B"


def test_more_than_enough_notes_look_alike():
    assert runs(together(*[(0, 4, False)] * 5)) == "4e"
    assert runs(together(*[(0, 4, False)] * 9)) == "4e"
    assert runs(together(*[(0, 4, False)] * 5, *[(4, 9, False)] * 6)) == "9e"


def test_offsets_are_sorted_as_numbers():
    assert runs(together((9, 10, False), (100, 101, False))) == "9.1a90.1a"


def test_runs_leave_out_what_nobody_speaks_of_at_the_end():
    assert runs(together((0, 2, False), (5, 6, False))) == "2a3.1a"


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
    side_by_side = " ".join(runs(together(*layer)) for layer in layers)
    assert chance.added_up(side_by_side) == chance.added_up(runs(together(*everything)))


@given(st.lists(spans, min_size=1, max_size=12))
def test_taking_out_what_was_put_in_leaves_nothing(drawn):
    assert together(*drawn, without=drawn) == {}


@pytest.mark.parametrize(
    ("prompts", "written"),
    [
        ([(2, 6)], "2.4p"),
        ([(0, 6)], "6p"),
        ([(2, 6), (4, 8)], "2.6p"),
        ([(2, 6), (6, 8)], "2.6p"),
        ([(7, 8), (2, 9)], "2.7p"),
        ([(10, 12), (2, 6)], "2.4p4.2p"),
    ],
)
def test_prompts_on_the_same_words_are_one_flag(prompts, written):
    assert runs_of_prompts(prompts) == written


@given(st.lists(spans, max_size=12), st.lists(spans.map(lambda span: span[:2]), max_size=3))
def test_marks_say_of_each_letter_what_stands_there(drawn, prompts):
    marks = f"{runs(together(*drawn))} {runs_of_prompts(prompts)}"
    said, asked, prompted = chance.read(marks)
    assert chance.runs(said, asked) == chance.runs(*heights(drawn))
    assert {*prompted} == {*heights([(*prompt, False) for prompt in prompts])[0]}
    assert max(prompted.values(), default=1) == 1, "each letter once"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_painted_is_counted_letter_by_letter(case):
    assert chance.painted(case["marks"]) == case["painted"]


def test_a_hill_is_the_deepest_stretch_of_words_that_hang_together():
    apart = (20, 25, False), (30, 32, True), (30, 32, False)
    boundaries = together((0, 6, False), (4, 9, False), (5, 12, True), *apart)
    assert hills(boundaries) == [(5, 6, 3), (20, 25, 1), (30, 32, 2)]
    assert hills({}) == []


def test_where_a_question_ends_and_a_comment_goes_on_the_hill_goes_on():
    assert hills(together((0, 4, True), (4, 9, False))) == [(0, 9, 1)]


@given(st.lists(spans))
def test_no_letter_is_deeper_than_the_hill_of_its_words(spans):
    said, _asked = heights(spans)
    found = hills(together(*spans))
    assert max(said.values(), default=0) == max((notes for *_where, notes in found), default=0)
    for start, end, notes in found:
        assert {said[letter] for letter in range(start, end)} == {notes}
    gaps = sum(1 for letter in said if letter - 1 not in said)
    assert len(found) == gaps
