"""What stays in its place when a list is put into another order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reviewing.orders import ends_alike, spread, staying


@pytest.mark.parametrize(
    ("places", "stay"),
    [
        ([], set()),
        ([1, 2, 3], {0, 1, 2}),
        ([3, 1, 2], {1, 2}),
        ([2, 3, 1], {0, 1}),
        ([1, 9, 2, 3], {0, 2, 3}),
    ],
)
def test_as_many_as_can_stay_do(places, stay):
    assert staying(places) == stay


@given(st.permutations(range(8)))
def test_those_that_stay_stand_in_their_order(places):
    stay = [places[index] for index in sorted(staying(places))]
    assert stay == sorted(stay)
    assert stay or not places


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("", "", (0, 0)),
        ("abc", "abc", (3, 0)),
        ("abc", "axc", (1, 1)),
        ("aa", "aaa", (2, 0)),
        ("abab", "ab", (2, 0)),
        ("xab", "ab", (0, 2)),
    ],
)
def test_the_ends_of_two_lists_are_alike_up_to_what_differs(one, other, alike):
    assert ends_alike(one, other) == alike


@given(st.lists(st.booleans()))
def test_numbers_between_others_rise_and_leave_the_others_as_they_are(known):
    places = [index + 1 if stands else None for index, stands in enumerate(known)]
    filled = spread(places)
    assert all(now == was for now, was in zip(filled, places, strict=True) if was is not None)
    assert all(earlier < later for earlier, later in pairwise([0, *filled]))
